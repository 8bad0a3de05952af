"""A child does one job after another; whatever it does or suffers, its job ends with a clear word."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from hirewire_common.errors import Refused, TryAgain
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.workers import ChildBug, Words, Workers
from hirewire_testing.processes import children_of, cpu_of, is_alive, until

CHILD = """
import ctypes, os, socket, threading, time
from hirewire_common.errors import Refused
from hirewire_common.sandbox.serving import serve

done, held = 0, []

def act(order):
    global done
    done += 1
    match order.decode().split():
        case ["spin"]: spin(60)
        case ["spin", seconds]: spin(float(seconds))
        case ["sleep"]: time.sleep(60)
        case ["exit"]: os._exit(3)
        case ["exit", "used"] if done > 1: os._exit(3)
        case ["spin", "when", "used"] if done > 1: spin(60)
        case ["bomb"]: bytearray(3 << 30)
        case ["choke"]: held.append(b"x" * (400 << 20)); os.abort()
        case ["hold"]: held.append(b"x" * (300 << 20))
        case ["bug"]: raise KeyError("the name of a person")
        case ["refuse"]: raise Refused("no_text", "It holds nothing.")
        case ["flood"]: return b"x" * (20 << 20)
        case ["lie"]: return os.write(3, b"y" * 9)
        case ["interfaces"]: return repr([name for _, name in socket.if_nameindex()])
        case ["open", path]: return attempt(lambda: open(path).read())
        case ["write", path]: return attempt(lambda: open(path, "w"))
        case ["threads", number]: return attempt(lambda: threads(int(number)))
        case ["environment"]: return repr(dict(os.environ))
        case ["files"]: return repr([fd for fd in range(256) if is_open(fd)])
    return str(os.getpid())

def spin(seconds):
    end = time.process_time() + seconds
    while time.process_time() < end: pass

def attempt(do):
    try:
        do()
    except (OSError, RuntimeError) as error:
        return "refused: " + type(error).__name__
    return "allowed"

def threads(number):
    release = threading.Event()
    started = []
    try:
        for _ in range(number):
            started.append(threading.Thread(target=release.wait))
            started[-1].start()
    finally:
        release.set()

def is_open(fd):
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True

def work_on(work, order):
    said = lambda payload: (told if isinstance(told := act(payload), bytes) else str(told).encode())
    serve(work, {"act": said})
"""
WORDS = Words(timeout="Too slow.", too_large="Too large.", crashed="It crashed.")
LIMITS = Limits(wall=3.0, cpu=2, memory=512, jobs=50)
UNHURRIED = Limits(wall=60.0, cpu=20, memory=512, jobs=50)
"""For jobs that must come to another end than that of their time, on a busy machine too."""

Open = Callable[..., Workers]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    (tmp_path / "misbehaving.py").write_text(CHILD)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("HIREWIRE_S3_SECRET_KEY", "secret")

    def make(limits: Limits = LIMITS, *, at_once: int = 1) -> Workers:
        return Workers("misbehaving", limits, WORDS, at_once=at_once)

    return make


@pytest.fixture
async def workers(opened: Open) -> AsyncIterator[Workers]:
    async with opened() as workers:
        yield workers


async def said(workers: Workers, order: str) -> str:
    return (await workers.work("act", order.encode())).decode()


async def who(workers: Workers) -> int:
    """The process that does the next job."""
    return int(await said(workers, "who"))


async def refusal(workers: Workers, order: str) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        await said(workers, order)
    return refused.value.code, refused.value.message


async def begun(workers: Workers, order: str) -> tuple[asyncio.Task[str], int]:
    """A job that computes by now, and the process that does it."""
    pid = await who(workers)
    before = cpu_of(pid)
    job = asyncio.create_task(said(workers, order))
    await until(lambda: cpu_of(pid) > before + 2)
    return job, pid


async def test_one_child_does_one_job_after_another(workers: Workers) -> None:
    assert len({await who(workers) for _ in range(5)}) == 1


async def test_after_so_many_jobs_another_child_takes_over(opened: Open) -> None:
    async with opened(Limits(jobs=3)) as workers:
        pids = [await who(workers) for _ in range(6)]
        assert (len(set(pids[:3])), len(set(pids[3:])), len(set(pids))) == (1, 1, 2)
        await until(lambda: not is_alive(pids[0]))


async def test_a_child_that_holds_much_of_its_memory_is_not_used_again(workers: Workers) -> None:
    before = await who(workers)
    await said(workers, "hold")
    assert await who(workers) != before
    await until(lambda: not is_alive(before))


@pytest.mark.parametrize(
    ("order", "limits", "end"),
    [
        ("sleep", LIMITS, ("timeout", WORDS.timeout)),
        ("spin", LIMITS, ("timeout", WORDS.timeout)),
        ("bomb", UNHURRIED, ("too_large", WORDS.too_large)),
        ("choke", UNHURRIED, ("too_large", WORDS.too_large)),
        ("flood", UNHURRIED, ("too_large", WORDS.too_large)),
        ("exit", UNHURRIED, ("worker_crashed", WORDS.crashed)),
        ("refuse", UNHURRIED, ("no_text", "It holds nothing.")),
    ],
)
async def test_a_job_that_fails_is_a_refusal_and_the_next_one_is_done(
    opened: Open, order: str, limits: Limits, end: tuple[str, str]
) -> None:
    async with opened(limits) as workers:
        before = await who(workers)
        assert await refusal(workers, order) == end
        after = await who(workers)
        if order != "refuse":
            assert after != before
            await until(lambda: not is_alive(before))


async def test_seconds_of_computing_are_counted_anew_for_every_job(opened: Open) -> None:
    async with opened(Limits(wall=20.0, cpu=1, jobs=50)) as workers:
        pids = {await said(workers, "spin 0.4") for _ in range(5)}
        assert len(pids) == 1
        assert (await refusal(workers, "spin"))[0] == "timeout"


async def test_a_job_whose_child_crashed_is_done_by_another_one(workers: Workers) -> None:
    before = await who(workers)
    assert await said(workers, "exit used") != str(before)


async def test_our_own_failure_is_a_bug_that_quotes_nothing(workers: Workers) -> None:
    with pytest.raises(ChildBug, match="KeyError at act") as bug:
        await said(workers, "bug")
    assert "person" not in str(bug.value)
    with pytest.raises(ChildBug, match="KeyError"):
        await workers.work("nothing of this name", b"")


async def test_a_child_that_breaks_the_rules_of_talking_is_ended(workers: Workers) -> None:
    before = await who(workers)
    with pytest.raises((Refused, ChildBug, TryAgain)):
        await said(workers, "lie")
    assert await who(workers) != before


async def test_a_cancelled_job_takes_its_child_with_it(workers: Workers) -> None:
    job, pid = await begun(workers, "spin")
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    await until(lambda: not is_alive(pid))
    assert await who(workers) != pid


async def test_a_job_waits_when_as_many_are_done_as_may_be_at_once(workers: Workers) -> None:
    job, pid = await begun(workers, "spin")
    waiting = asyncio.create_task(who(workers))
    before = cpu_of(pid)
    await until(lambda: cpu_of(pid) > before + 10)
    assert not waiting.done()
    job.cancel()
    assert await waiting != pid
    await asyncio.wait([job])


async def test_two_jobs_are_done_at_once_by_two_children(opened: Open) -> None:
    async with opened(at_once=2) as workers:
        job, pid = await begun(workers, "spin")
        assert await who(workers) != pid
        assert not job.done()
        job.cancel()
        await asyncio.wait([job])


async def test_there_are_never_more_children_than_jobs_at_once_and_one_to_spare(
    opened: Open,
) -> None:
    async with opened(at_once=2) as workers:
        pids = await asyncio.gather(*(who(workers) for _ in range(40)))
        assert len(set(pids)) <= 3
        assert len(children_of(workers.nursery_pid)) <= 3


async def test_children_that_died_while_nobody_looked_are_not_used(workers: Workers) -> None:
    pid = await who(workers)
    os.kill(pid, signal.SIGKILL)
    assert await who(workers) != pid


async def test_a_nursery_that_dies_is_replaced_and_the_job_is_done_all_the_same(
    workers: Workers,
) -> None:
    before = workers.nursery_pid
    job, pid = await begun(workers, "spin when used")
    os.kill(before, signal.SIGKILL)
    assert await job != str(pid)
    assert workers.nursery_pid != before
    await until(lambda: not is_alive(pid))


async def test_at_the_end_no_process_is_left(opened: Open) -> None:
    async with opened(at_once=2) as workers:
        nursery, pids = workers.nursery_pid, await asyncio.gather(who(workers), who(workers))
    await until(lambda: not any(is_alive(pid) for pid in (nursery, *pids)))


async def test_no_process_outlives_a_killed_service(opened: Open) -> None:
    script = (
        "import asyncio\n"
        "from hirewire_common.sandbox.jail import Limits\n"
        "from hirewire_common.sandbox.workers import Words, Workers\n"
        "async def main():\n"
        "    async with Workers('misbehaving', Limits(), Words('', '', ''), at_once=1) as workers:\n"
        "        print(workers.nursery_pid, flush=True)\n"
        "        await workers.work('act', b'spin')\n"
        "asyncio.run(main())\n"
    )
    service = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdout=subprocess.PIPE
    )
    assert service.stdout
    nursery = int(await service.stdout.readline())
    await until(lambda: bool(children_of(nursery)))
    children = children_of(nursery)
    await until(lambda: sum(map(cpu_of, children)) > 30)
    service.kill()
    await service.wait()
    await until(lambda: not any(is_alive(pid) for pid in (nursery, *children)))


async def test_a_child_that_can_not_start_is_the_systems_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "stillborn.py").write_text("def work_on(work, order): raise SystemExit(1)")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(TryAgain):
        async with Workers("stillborn", LIMITS, WORDS, at_once=1):
            raise AssertionError


async def test_what_is_prepared_once_is_there_in_every_child(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "prepared.py").write_text(
        "import os\n"
        "from hirewire_common.sandbox.serving import serve\n"
        "def prepare(text):\n"
        "    global told\n"
        "    told = f'{text} {os.getpid()}'.encode()\n"
        "def work_on(work, order):\n"
        "    serve(work, {'told': lambda payload: told})\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with Workers("prepared", Limits(jobs=1), WORDS, at_once=1, order="fonts") as workers:
        said = {await workers.work("told", b"") for _ in range(3)}
        assert said == {f"fonts {workers.nursery_pid}".encode()}


async def test_a_nursery_with_threads_never_starts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "threaded.py").write_text(
        "import threading, time\n"
        "def prepare(text): threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n"
        "def work_on(work, order): pass\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    with pytest.raises(TryAgain, match="nursery did not start"):
        async with Workers("threaded", LIMITS, WORDS, at_once=1):
            raise AssertionError


async def test_a_child_reaches_no_network_and_no_file_where_the_kernel_can_forbid_it(
    workers: Workers, tmp_path: Path
) -> None:
    fences = workers.fences
    if fences.network:
        assert await said(workers, "interfaces") in {"[]", "['lo']"}
    if fences.files:
        for order in ("open /etc/passwd", "write /tmp/hirewire-workers-test"):
            assert (await said(workers, order)).startswith("refused")
        assert await said(workers, f"open {tmp_path / 'misbehaving.py'}") == "allowed"
    if not (fences.network and fences.files):
        pytest.skip(f"this kernel holds only {fences}")


async def test_a_child_knows_no_secret_and_holds_no_socket_but_its_own(workers: Workers) -> None:
    assert await said(workers, "environment") == "{}"
    assert await said(workers, "files") == "[0, 1, 2, 3]"


async def test_a_child_has_the_threads_that_it_was_granted(opened: Open) -> None:
    async with opened(Limits(threads=2, jobs=9)) as workers:
        assert await said(workers, "threads 2") == "allowed"
