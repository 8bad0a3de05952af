"""A child for each job: what it said, and how it ended."""

import asyncio
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hirewire_common.sandbox.children import Children
from hirewire_common.sandbox.ends import End
from hirewire_common.sandbox.jail import Files, Limits
from hirewire_testing.processes import children_of, cpu_of, is_alive, until

CHILD = """
import os, time

def act(order, data):
    if order == "spin":
        while True: pass
    if order == "sleep": time.sleep(60)
    if order == "exit": os._exit(3)
    if order == "flood": return b"x" * (20 << 20)
    if order == "hold": return str(len(b"x" * (200 << 20))).encode()
    if order == "open":
        try:
            return open(data).read().encode()
        except OSError:
            return b"refused"
    return b"%d " % os.getpid() + data

def work_on(work, order):
    data = b""
    while chunk := work.recv(65536):
        data += chunk
    work.sendall(act(order, data))
"""
LIMITS = Limits(wall=2.0, cpu=1, memory=512)


@pytest.fixture
def readable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The one folder that the children may read; beside it is one that they may not."""
    folder, other = tmp_path / "open", tmp_path / "closed"
    for made in (folder, other):
        made.mkdir()
        (made / "note").write_text("a note")
    (folder / "acting.py").write_text(CHILD)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    return folder


@pytest.fixture
async def children(readable: Path) -> AsyncIterator[Children]:
    async with Children("acting", LIMITS, Files(readable=(str(readable),))) as opened:
        yield opened


async def test_every_job_has_a_process_of_its_own_and_gets_its_data(children: Children) -> None:
    data = b"x" * (1 << 20)
    results = await asyncio.gather(*(children.run("say", data) for _ in range(5)))
    pids = {said.split()[0] for said, _ in results}
    assert len(pids) == 5
    assert all(said.split()[1] == data and end.code == 0 for said, end in results)


async def test_what_a_child_suffered_is_told(children: Children) -> None:
    _, end = await children.run("exit", b"")
    assert (end.why, end.code) == ("ended", 3)
    _, end = await children.run("spin", b"")
    assert end.took_too_long
    _, end = await children.run("sleep", b"")
    assert (end.why, end.took_too_long) == ("late", True)
    said, end = await children.run("hold", b"")
    assert int(said) == 200 << 20
    assert end.peak >= 200


async def test_what_is_more_than_any_outcome_is_nothing(children: Children) -> None:
    assert (await children.run("flood", b""))[0] == b""


async def test_a_child_opens_the_files_that_it_was_given_and_no_others(
    children: Children, readable: Path
) -> None:
    if not children.fences.files:
        pytest.skip("this kernel has no Landlock")
    said = [
        (await children.run("open", str(folder / "note").encode()))[0]
        for folder in (readable, readable.parent / "closed")
    ]
    assert said == [b"a note", b"refused"]


async def test_a_cancelled_job_takes_its_child_with_it(children: Children) -> None:
    job = asyncio.create_task(children.run("spin", b""))
    await until(lambda: any(cpu_of(pid) > 5 for pid in children_of(children.nursery_pid)))
    (child,) = children_of(children.nursery_pid)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    await until(lambda: not is_alive(child))


async def test_of_a_child_whose_nursery_died_nothing_can_be_told(children: Children) -> None:
    job = asyncio.create_task(children.run("sleep", b""))
    await until(lambda: bool(children_of(children.nursery_pid)))
    (child,) = children_of(children.nursery_pid)
    os.kill(children.nursery_pid, signal.SIGKILL)
    assert await job == (b"", End("lost"))
    await until(lambda: not is_alive(child))
    assert (await children.run("say", b"again"))[0].endswith(b"again")


def test_an_abort_with_much_memory_is_taken_for_a_lack_of_it() -> None:
    aborts = [End("ended", -number, 400) for number in (signal.SIGABRT, signal.SIGSEGV)]
    others = [End("ended", -signal.SIGABRT, 90), End("ended", 3, 400), End("lost")]
    assert all(end.took_too_much(512) for end in aborts)
    assert not any(end.took_too_much(512) for end in others)


def test_a_nursery_whose_service_ended_before_it_was_ready_ends_without_a_word(
    readable: Path,
) -> None:
    mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    nobody, told = os.pipe()
    os.close(nobody)
    with mine, its:
        order = (sys.executable, "-P", "-m", "hirewire_common.sandbox.nursery", str(its.fileno()), "acting", "")  # fmt: skip
        ended = subprocess.run(order, pass_fds=[its.fileno()], stdout=told, stderr=subprocess.PIPE, timeout=30, check=False)  # noqa: S603  # our own words  # fmt: skip
    os.close(told)
    assert ended.stderr == b""
    assert ended.returncode == 0
