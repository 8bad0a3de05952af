"""A large file is handed to a child to be read, and to nobody else and for nothing else, and let go whatever happens."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import uvloop

from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_testing.processes import cpu_of, until

CHILD = """
import os, time
from hirewire_common.errors import Refused
from hirewire_common.sandbox.serving import serve

def spin(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass

def attempt(do):
    try:
        do()
    except OSError as error:
        return b"refused"
    return b"allowed"

def act(order, file):
    yield str(os.getpid()).encode()
    match order.decode().split():
        case ["read", at, size]:
            file.seek(int(at))
            yield file.read(int(size))
        case ["size"]: yield str(file.seek(0, 2)).encode()
        case ["write"]: yield attempt(lambda: os.write(file.fileno(), b"x"))
        case ["truncate"]: yield attempt(lambda: os.ftruncate(file.fileno(), 0))
        case ["reopen"]: yield attempt(lambda: os.open(f"/proc/self/fd/{file.fileno()}", os.O_RDWR))
        case ["open", path]: yield attempt(lambda: open(path))
        case ["parts", number]:
            for _ in range(int(number)): yield b"x" * (1 << 20)
        case ["steps", number]:
            for _ in range(int(number)):
                spin(0.4)
                yield b""
        case ["spin"]: spin(60)
        case ["sleep"]: time.sleep(60)
        case ["exit"]: os._exit(3)
        case ["flood"]: yield b"x" * (17 << 20)
        case ["refuse"]: raise Refused("corrupt", "It is torn.")
        case ["bug"]: raise KeyError("the name of a person")

def early(order, file):
    if order == b"exit": os._exit(3)
    yield file.read()

def held():
    def is_open(fd):
        try: os.fstat(fd)
        except OSError: return False
        return True
    return str([fd for fd in range(256) if is_open(fd)]).encode()

def work_on(work, order):
    serve(work, {"held": lambda _: held()}, {"act": act, "early": early})
"""
WORDS = Words(timeout="Too slow.", too_large="Too large.", crashed="It crashed.")
LIMITS = Limits(wall=60.0, cpu=20, memory=512, jobs=50, parts=100)
HURRIED = Limits(wall=60.0, cpu=1, memory=512, jobs=50, parts=100)
SHORT = Limits(wall=3.0, memory=512, parts=9)
NOTHING_HELD = b"[0, 1, 2, 3]"

Open = Callable[..., Workers]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "reading.py").write_text(CHILD)
    monkeypatch.setenv("PYTHONPATH", str(modules))

    def make(limits: Limits = LIMITS) -> Workers:
        return Workers("reading", limits, WORDS, at_once=1)

    return make


@pytest.fixture
async def workers(opened: Open) -> AsyncIterator[Workers]:
    async with opened() as workers:
        yield workers


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """600 MB, of which a few bytes are anything."""
    path = tmp_path / "large"
    with path.open("wb") as file:
        file.seek(600_000_000)
        file.write(b"the end")
    return path


@pytest.fixture
def file(large: Path) -> Iterator[int]:
    descriptor = os.open(large, os.O_RDONLY)
    yield descriptor
    os.close(descriptor)


async def said(workers: Workers, file: int, order: str, name: str = "act") -> list[bytes]:
    heard: list[bytes] = []

    async def take(part: bytes) -> None:
        heard.append(part)

    await workers.work_over(file, name, order.encode(), take)
    return heard


async def refusal(workers: Workers, file: int, order: str, name: str = "act") -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        await said(workers, file, order, name)
    return refused.value.code, refused.value.message


def holders(path: Path) -> list[str]:
    """Descriptors of any process that stand for this file."""
    found = []
    for link in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if link.readlink() == path:
                found.append(str(link))
        except OSError:  # gone meanwhile
            continue
    return found


def test_a_large_file_is_read_anywhere_under_both_event_loops(opened: Open, large: Path) -> None:
    async def read() -> list[bytes]:
        descriptor = os.open(large, os.O_RDONLY)
        try:
            async with opened() as workers:
                return (await said(workers, descriptor, "read 600000000 100"))[1:]
        finally:
            os.close(descriptor)

    assert asyncio.run(read()) == [b"the end"]
    assert uvloop.run(read()) == [b"the end"]


async def test_where_another_reads_is_nobodys_business(workers: Workers, file: int) -> None:
    os.lseek(file, 5, os.SEEK_SET)
    assert (await said(workers, file, "read 600000000 3"))[1:] == [b"the"]
    assert (await said(workers, file, "size"))[1:] == [b"600000007"]
    assert os.lseek(file, 0, os.SEEK_CUR) == 5


@pytest.mark.parametrize("order", ["write", "truncate", "reopen"])
async def test_a_child_can_not_write_to_it(workers: Workers, file: int, order: str) -> None:
    if order == "reopen" and not workers.fences.files:
        pytest.skip("this kernel can't forbid it")
    assert (await said(workers, file, order))[1:] == [b"refused"]
    assert os.fstat(file).st_size == 600_000_007


async def test_with_a_file_in_hand_a_child_opens_no_other(
    workers: Workers, file: int, large: Path
) -> None:
    if not workers.fences.files:
        pytest.skip("this kernel can't forbid it")
    for path in (large, "/etc/passwd", "/"):
        assert (await said(workers, file, f"open {path}"))[1:] == [b"refused"]


async def test_only_a_regular_file_that_is_open_to_read_goes_to_a_child(
    workers: Workers, large: Path, tmp_path: Path
) -> None:
    for path, flags in (
        (large, os.O_RDWR),
        (large, os.O_WRONLY),
        (large, os.O_PATH),
        (tmp_path, 0),
    ):
        descriptor = os.open(path, flags)
        with pytest.raises(ValueError, match="regular files only"):
            await said(workers, descriptor, "size")
        os.close(descriptor)


@pytest.mark.parametrize("order", ["size", "refuse", "bug", "flood", "exit"])
async def test_however_a_job_ends_nobody_but_its_owner_holds_the_file_afterwards(
    workers: Workers, file: int, large: Path, order: str
) -> None:
    try:
        await said(workers, file, order)
    except (Refused, ChildBug):
        assert order != "size"
    await until(lambda: len(holders(large)) == 1)
    assert await workers.work("held", b"") == NOTHING_HELD


async def test_a_cancelled_job_lets_go_of_the_file(
    workers: Workers, file: int, large: Path
) -> None:
    pids: list[bytes] = []

    async def take(part: bytes) -> None:
        pids.append(part)

    job = asyncio.create_task(workers.work_over(file, "act", b"spin", take))
    await until(lambda: bool(pids) and cpu_of(int(pids[0])) > 2)
    assert len(holders(large)) == 2
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    await until(lambda: len(holders(large)) == 1)
    assert await workers.work("held", b"") == NOTHING_HELD


async def test_the_bytes_way_and_the_files_way_take_turns_on_one_child(
    workers: Workers, file: int
) -> None:
    children = set()
    for _ in range(3):
        children.add((await said(workers, file, "size"))[0])
        assert await workers.work("held", b"") == NOTHING_HELD
    assert len(children) == 1


async def test_an_answer_in_parts_may_be_far_larger_than_one_part(
    workers: Workers, file: int
) -> None:
    parts = (await said(workers, file, "parts 40"))[1:]
    assert [len(part) for part in parts] == [1 << 20] * 40


async def test_too_many_parts_and_too_large_ones_are_too_large(workers: Workers, file: int) -> None:
    assert await refusal(workers, file, "parts 100") == ("too_large", WORDS.too_large)
    assert await refusal(workers, file, "flood") == ("too_large", WORDS.too_large)
    assert len(await said(workers, file, "parts 99")) == 100


async def test_time_counts_anew_from_each_part(opened: Open, file: int) -> None:
    async with opened(HURRIED) as workers:
        assert len(await said(workers, file, "steps 5")) == 6
        assert await refusal(workers, file, "spin") == ("timeout", WORDS.timeout)
    async with opened(SHORT) as workers:
        assert await refusal(workers, file, "sleep") == ("timeout", WORDS.timeout)


async def test_what_the_taker_of_a_part_needs_is_not_the_childs_time(
    opened: Open, file: int
) -> None:
    async with opened(SHORT) as workers:

        async def take(_: bytes) -> None:
            await asyncio.sleep(SHORT.wall * 0.6)

        await workers.work_over(file, "act", b"parts 1", take)


async def test_a_taker_that_fails_ends_the_job_and_its_child(workers: Workers, file: int) -> None:
    pids: list[bytes] = []

    async def take(part: bytes) -> None:
        pids.append(part)
        raise LookupError

    with pytest.raises(LookupError):
        await workers.work_over(file, "act", b"parts 9", take)
    assert (await said(workers, file, "size"))[0] != pids[0]


async def test_a_crash_before_the_first_part_is_tried_once_more_and_one_after_it_is_not(
    workers: Workers, file: int
) -> None:
    assert await refusal(workers, file, "exit", "early") == ("worker_crashed", WORDS.crashed)
    heard: list[bytes] = []

    async def take(part: bytes) -> None:
        heard.append(part)

    with pytest.raises(Refused):
        await workers.work_over(file, "act", b"exit", take)
    assert len(heard) == 1


async def test_work_over_a_file_without_one_is_our_bug(workers: Workers) -> None:
    with pytest.raises(ChildBug, match="IndexError"):
        await workers.work("act", b"size")
