"""Each recording is heard in a process of its own that reaches nothing; whatever becomes of it, the next one is heard."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from hirewire_common.errors import Refused, TryAgain
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.speech.local import Bounds, LocalTranscriber
from hirewire_interview_analyzer.speech.transcriber import Fetch
from hirewire_testing.processes import until

TWO = Bounds(at_once=2)
MISBEHAVING = """
import json, os, socket, sys, time
from hirewire_common.sandbox.serving import serve
from hirewire_interview_analyzer.speech.orders import TRANSCRIBE, Order

def said(what):
    word = {"text": str(what), "start": 0, "end": 1, "confidence": 1}
    return json.dumps({"words": [word], "seconds": 1}).encode()

def attempt(do):
    try:
        do()
    except OSError as error:
        return said("refused")
    return said("allowed")

def spin():
    while True: pass

def act(parcel):
    _, order = Order.of(parcel)
    if order == b"die": os.abort()
    if order == b"sleep": time.sleep(60)
    if order == b"spin": spin()
    if order == b"hog": return said(len(bytearray(3 << 30)))
    if order == b"lie": return b"{not json"
    if order == b"noise": return b'{"words": [{"text": "a", "start": 0, "end": 1, "confidence": 7}], "seconds": 1}'
    if order == b"bug": raise KeyError("what was said")
    if order == b"interfaces": return said([name for _, name in socket.if_nameindex()])
    if order == b"connect": return attempt(lambda: socket.create_connection(("127.0.0.1", 22), 1))
    if order == b"passwd": return attempt(lambda: open("/etc/passwd").read())
    if order == b"write": return attempt(lambda: open("/tmp/hirewire-speech-test", "w"))
    if order == b"fork": return attempt(os.fork)
    if order == b"environment": return said(dict(os.environ))
    return said(os.getpid())

def work_on(work, _):
    serve(work, {TRANSCRIBE: act})
"""


@dataclass
class Ear:
    """A transcriber with its processes."""

    used: Processes
    transcriber: LocalTranscriber


@asynccontextmanager
async def opened(
    child: str, bounds: Bounds = TWO, *, wall: float = 110.0, kept: float = 300.0
) -> AsyncIterator[Ear]:
    async with Processes(at_once=bounds.at_once, wall=wall, kept=kept, child=child) as used:
        yield Ear(used, LocalTranscriber(used, bounds))


@pytest.fixture
def bad_ear(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "bad_ear.py").write_text(MISBEHAVING)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return "bad_ear"


@pytest.fixture
async def misbehaving(bad_ear: str) -> AsyncIterator[Ear]:
    async with opened(bad_ear, wall=2.0) as ear:
        yield ear


@pytest.fixture
async def real() -> AsyncIterator[Ear]:
    async with opened("hirewire_interview_analyzer.child") as ear:
        yield ear


def at_hand(data: bytes) -> Fetch:
    async def fetch() -> bytes:
        return data

    return fetch


async def said(ear: Ear, recording: bytes | str) -> str:
    data = recording.encode() if isinstance(recording, str) else recording
    return (await ear.transcriber.transcribe(at_hand(data), "en", 60)).text


async def refusal(ear: Ear, recording: bytes | str) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        await said(ear, recording)
    return refused.value.code, refused.value.message


async def test_two_are_heard_at_once_each_by_itself(real: Ear, spoken: bytes) -> None:
    assert real.used.nursery_pid == 0
    one, other = await asyncio.gather(said(real, spoken), said(real, spoken))
    assert "finished two weeks early" in one
    assert one == other
    assert real.used.nursery_pid


async def test_what_is_no_recording_is_refused_in_the_words_of_the_child(
    real: Ear,
) -> None:
    assert await refusal(real, "<html>") == ("unsupported_type", refusals.TEXT)
    assert await refusal(real, b"OggS" + bytes(100)) == ("corrupt", refusals.UNREADABLE)


async def test_every_recording_has_a_process_that_heard_no_other(
    misbehaving: Ear,
) -> None:
    assert len({await said(misbehaving, "who") for _ in range(4)}) == 4


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("die", ("worker_crashed", refusals.CRASHED)),
        ("sleep", ("timeout", refusals.TOOK_TOO_LONG)),
        ("spin", ("timeout", refusals.TOOK_TOO_LONG)),
        ("hog", ("too_large", refusals.TOO_MUCH_MEMORY)),
    ],
)
async def test_a_child_that_fails_is_a_refusal_and_the_next_recording_is_heard(
    misbehaving: Ear, order: str, expected: tuple[str, str]
) -> None:
    assert await refusal(misbehaving, order) == expected
    assert (await said(misbehaving, "who")).isdigit()


@pytest.mark.parametrize("order", ["lie", "noise", "bug"])
async def test_a_child_that_says_what_cannot_be_is_our_bug_and_not_believed(
    misbehaving: Ear, order: str
) -> None:
    with pytest.raises(ChildBug) as bug:
        await said(misbehaving, order)
    assert "what was said" not in str(bug.value)


async def test_a_child_reaches_no_network_no_file_and_no_secret(
    misbehaving: Ear, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIREWIRE_S3_SECRET_KEY", "secret")
    assert await said(misbehaving, "environment") == "{}"
    fences = misbehaving.used.fences
    if fences.network:
        assert await said(misbehaving, "interfaces") in {"[]", "['lo']"}
        assert await said(misbehaving, "connect") == "refused"
    if fences.files:
        assert await said(misbehaving, "passwd") == "refused"
        assert await said(misbehaving, "write") == "refused"
    if not (fences.network and fences.files):
        pytest.skip(f"this kernel holds only {fences}")


async def test_one_too_many_is_told_to_come_again_and_its_recording_is_not_even_fetched(
    bad_ear: str,
) -> None:
    begun = asyncio.Event()

    async def first() -> bytes:
        begun.set()
        return b"sleep"

    async def second() -> bytes:
        raise AssertionError

    async with opened(bad_ear, Bounds(at_once=1, waits=0.05)) as ear:
        job = asyncio.create_task(ear.transcriber.transcribe(first, "en", 60))
        await begun.wait()
        with pytest.raises(TryAgain) as busy:
            await ear.transcriber.transcribe(second, "en", 60)
        assert busy.value.message == refusals.BUSY
        assert busy.value.after >= 1
        job.cancel()
        await asyncio.wait([job])
        assert (await said(ear, "who")).isdigit()


async def test_the_model_is_let_go_when_nobody_speaks_for_a_while_and_comes_back(
    bad_ear: str,
) -> None:
    async with opened(bad_ear, kept=0.05) as ear:
        assert (await said(ear, "who")).isdigit()
        await until(lambda: ear.used.nursery_pid == 0)
        assert (await said(ear, "who")).isdigit()
    assert ear.used.nursery_pid == 0


def test_english_is_read_in_whatever_way_it_is_named_and_nothing_else() -> None:
    reads = LocalTranscriber(Processes(at_once=1)).reads
    assert all(map(reads, ("en", "en-US", "en-GB", "en_us", "EN")))
    assert not any(map(reads, ("de", "fr-FR", "", "eng", "auto", "zh-Hans", "xen")))


async def test_the_service_itself_imports_nothing_that_decodes_or_recognises() -> None:
    script = (
        "import sys, hirewire_interview_analyzer.app, hirewire_interview_analyzer.recordings\n"
        "from hirewire_interview_analyzer.media.processes import Processes\n"
        "from hirewire_interview_analyzer.speech.local import LocalTranscriber\n"
        "assert not LocalTranscriber(Processes(at_once=1)).missing\n"
        "print([m for m in ('av', 'cv2', 'pocketsphinx', 'numpy') if m in sys.modules])"
    )
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", script, stdout=subprocess.PIPE
    )
    assert process.stdout
    assert await process.stdout.read() == b"[]\n"
    await process.wait()
