"""Whatever a child does or suffers, its job ends with a clear word, and the next one is read."""

import asyncio
import os
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hirewire_common.errors import Refused, TryAgain
from hirewire_common.sandbox.jail import Limits
from hirewire_parser.outcomes import ReaderBug
from hirewire_parser.sandbox import Sandbox
from hirewire_testing.processes import children_of, is_alive, until

MISBEHAVING = """
import json, os, socket, sys, time

def reading(name):
    return json.dumps({"read": {"reading": {"resume": {"profile": {"name": str(name)}}}}}).encode()

def attempt(do):
    try:
        do()
    except OSError as error:
        return reading(f"refused: {type(error).__name__}")
    return reading("allowed")

def spin():
    while True: pass

def hog():
    return bytearray(3 << 30)

def act(order):
    if order == b"exit": os._exit(3)
    if order == b"abort": os.abort()
    if order == b"sleep": time.sleep(60)
    if order == b"spin": spin()
    if order == b"hog": hog()
    if order == b"lie": return b"{not json"
    if order == b"empty": return b"{}"
    if order == b"flood": return b"x" * (20 << 20)
    if order == b"bug": return b'{"bug": "KeyError at here:1"}'
    if order == b"interfaces": return reading([name for _, name in socket.if_nameindex()])
    if order == b"passwd": return attempt(lambda: open("/etc/passwd").read())
    if order == b"write": return attempt(lambda: open("/tmp/hirewire-sandbox-test", "w"))
    if order == b"execute": return attempt(lambda: os.execv(sys.executable, ["python", "-c", ""]))
    if order == b"fork": return attempt(os.fork)
    if order == b"environment": return reading(dict(os.environ))
    if order == b"files": return reading([fd for fd in range(256) if is_open(fd)])
    return reading(os.getpid())

def is_open(fd):
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True

def work_on(work, media_type):
    order = b""
    while chunk := work.recv(65536):
        order += chunk
    work.sendall(act(order))
"""


@pytest.fixture
async def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Sandbox]:
    (tmp_path / "misbehaving.py").write_text(MISBEHAVING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("HIREWIRE_S3_SECRET_KEY", "secret")
    async with Sandbox(Limits(wall=2.0, cpu=1, memory=512), child="misbehaving") as opened:
        yield opened


async def said(sandbox: Sandbox, order: str) -> str:
    return (await sandbox.read(order.encode(), "", "cv.pdf")).reading.resume.profile.name


async def code_of(sandbox: Sandbox, order: str) -> str:
    with pytest.raises(Refused) as refused:
        await sandbox.read(order.encode(), "", "cv.pdf")
    return refused.value.code


async def test_every_document_has_a_process_of_its_own(sandbox: Sandbox) -> None:
    pids = {await said(sandbox, "who") for _ in range(5)}
    assert len(pids) == 5


@pytest.mark.parametrize(
    ("order", "code"),
    [
        ("exit", "corrupt"),
        ("abort", "corrupt"),
        ("hog", "corrupt"),
        ("lie", "corrupt"),
        ("flood", "corrupt"),
        ("sleep", "timeout"),
        ("spin", "timeout"),
    ],
)
async def test_a_child_that_fails_is_a_refusal_and_the_next_job_is_read(
    sandbox: Sandbox, order: str, code: str
) -> None:
    start = time.monotonic()
    assert await code_of(sandbox, order) == code
    assert time.monotonic() - start < 6
    assert (await said(sandbox, "who")).isdigit()


@pytest.mark.parametrize("order", ["bug", "empty"])
async def test_our_own_failure_is_a_bug_and_not_the_callers_fault(
    sandbox: Sandbox, order: str
) -> None:
    with pytest.raises(ReaderBug):
        await sandbox.read(order.encode(), "", "cv.pdf")


async def test_a_child_reaches_no_network_and_no_file_where_the_kernel_can_forbid_it(
    sandbox: Sandbox,
) -> None:
    fences = sandbox.fences
    if fences.network:
        assert await said(sandbox, "interfaces") in {"[]", "['lo']"}
    if fences.files:
        for order in ("passwd", "write", "execute"):
            assert (await said(sandbox, order)).startswith("refused")
    if not (fences.network and fences.files):
        pytest.skip(f"this kernel holds only {fences}")


async def test_a_child_knows_no_secret_and_holds_no_socket_but_its_own(sandbox: Sandbox) -> None:
    assert await said(sandbox, "environment") == "{}"
    assert await said(sandbox, "files") == "[0, 1, 2, 3]"


async def test_many_documents_are_read_at_once_beside_one_that_hangs(sandbox: Sandbox) -> None:
    orders = ["sleep", *["who"] * 8]
    results = await asyncio.gather(
        *(said(sandbox, order) for order in orders), return_exceptions=True
    )
    assert isinstance(results[0], Refused)
    assert len(set(results[1:])) == 8


async def test_a_cancelled_job_takes_its_child_with_it(sandbox: Sandbox) -> None:
    job = asyncio.create_task(said(sandbox, "sleep"))
    await until(lambda: len(children_of(sandbox.nursery_pid)) == 1)
    job.cancel()
    with pytest.raises(asyncio.CancelledError):
        await job
    await until(lambda: not children_of(sandbox.nursery_pid))


async def test_a_nursery_that_dies_is_replaced(sandbox: Sandbox) -> None:
    before = sandbox.nursery_pid
    job = asyncio.create_task(said(sandbox, "sleep"))
    await until(lambda: len(children_of(before)) == 1)
    os.kill(before, signal.SIGKILL)
    with pytest.raises(TryAgain):
        await job
    await until(lambda: not is_alive(before))
    assert (await said(sandbox, "who")).isdigit()
    assert sandbox.nursery_pid != before


async def test_no_process_outlives_a_killed_service(tmp_path: Path) -> None:
    (tmp_path / "misbehaving.py").write_text(MISBEHAVING)
    script = (
        "import asyncio\nfrom hirewire_parser.sandbox import Sandbox\n"
        "async def main():\n"
        "    async with Sandbox(child='misbehaving') as sandbox:\n"
        "        print(sandbox.nursery_pid, flush=True)\n"
        "        await sandbox.read(b'sleep', '', '')\n"
        "asyncio.run(main())\n"
    )
    service = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(tmp_path)}
    )  # fmt: skip
    assert service.stdout
    nursery = int(await service.stdout.readline())
    await until(lambda: len(children_of(nursery)) == 1)
    (child,) = children_of(nursery)
    service.kill()
    await service.wait()
    await until(lambda: not is_alive(nursery) and not is_alive(child))


async def test_the_service_itself_opens_no_document() -> None:
    script = "import sys, hirewire_parser.__main__; print([m for m in ('pymupdf', 'lxml', 'numpy') if m in sys.modules])"
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdout=subprocess.PIPE
    )
    out, _ = await process.communicate()
    assert out.strip() == b"[]"


async def test_a_document_that_explodes_in_memory_ends_in_time_and_the_next_is_read(
    resume_text: str,
) -> None:
    bomb = flate_bomb(300 << 20)
    async with Sandbox(Limits(wall=10, cpu=4, memory=128)) as sandbox:
        with pytest.raises(Refused) as refused:
            await sandbox.read(bomb, "application/pdf", "bomb.pdf")
        assert refused.value.code in {"corrupt", "timeout"}
        read = await sandbox.read(resume_text.encode(), "text/plain", "good.txt")
    assert read.reading.resume.profile.name == "Jane Roe"


def flate_bomb(size: int) -> bytes:
    """A small PDF whose page unpacks to `size` bytes of drawing orders."""
    orders = b"q 1 0 0 1 0 0 cm BT /F1 9 Tf (aaaaaaaaaaaaaaaaaaaa) Tj ET Q\n" * 16384
    packer = zlib.compressobj(1)
    packed = b"".join(packer.compress(orders) for _ in range(size // len(orders))) + packer.flush()
    return (
        b"%%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1"
        b"/BaseFont/Helvetica>>>>>>>>\nendobj\n4 0 obj\n<</Length %d/Filter/FlateDecode>>\nstream\n%b\nendstream\nendobj\n"
        b"trailer\n<</Size 5/Root 1 0 R>>\n%%%%EOF\n" % (len(packed), packed)
    )
