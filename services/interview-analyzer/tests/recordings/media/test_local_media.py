"""Recordings are worked on in processes that reach nothing; whatever becomes of them, the service is told and goes on."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
import uvloop

from hirewire_common.contracts.recording import RecordingTranscript, Span
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.media import refusals
from hirewire_interview_analyzer.media.local import Frame, LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.orders import Heard
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_testing.processes import children_of, cpu_of, until

Make = Callable[..., Any]
MISBEHAVING = """
import os, time
from hirewire_common.sandbox.serving import serve
from hirewire_interview_analyzer.media import orders

def told(at, text):
    word = {"text": text, "start": at, "end": at}
    return orders.Heard.model_validate({"at": at, "words": [word]}).with_bytes()

def probe(order, file):
    match file.read():
        case b"die": os.abort()
        case b"hog": yield bytearray(3 << 30)
        case b"lie": yield b'{"media": {"kind": "film"}}'
        case b"nothing": return
        case b"spin":
            while True: pass
        case b"passwd": yield open("/etc/passwd", "rb").read()
        case b"bug": raise KeyError("what was said")

def extract(order, file):
    yield orders.Extracted(at=1, offset=1 << 40).with_bytes(b"x")

def listen(order, file):
    what = file.read()
    spoken = orders.Listening.of(order)[0].spoken
    for span in spoken:
        if what == b"dies once" and span.start == 4 and len(spoken) == 4: os.abort()
        if what == b"dies at 4" and span.start <= 4 < span.end: os.abort()
        yield told(span.end, f"w{span.start:g}")

def frames(order, file):
    picture = {"at": 0, "size": 5}
    yield orders.Pictures.model_validate({"pictures": [picture]}).with_bytes(b"four")

def work_on(work, _):
    jobs = {"probe": probe, "extract": extract, "listen": listen, "frames": frames}
    serve(work, {}, jobs)
"""
ONE = MediaBounds(at_once=1)
SPOKEN = tuple(Span(start=at, end=at + 1) for at in range(0, 8, 2))


@asynccontextmanager
async def opened(
    child: str = "hirewire_interview_analyzer.child",
    bounds: MediaBounds = ONE,
    wall: float = 110.0,
) -> AsyncIterator[tuple[LocalMedia, Processes]]:
    async with Processes(at_once=bounds.at_once, wall=wall, child=child) as used:
        yield LocalMedia(used, bounds), used


@pytest.fixture
async def media() -> AsyncIterator[LocalMedia]:
    async with opened() as (media, _):
        yield media


@pytest.fixture
def bad_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    modules = tmp_path / "modules"
    modules.mkdir()
    (modules / "bad_eye.py").write_text(MISBEHAVING)
    monkeypatch.setenv("PYTHONPATH", str(modules))
    return "bad_eye"


@pytest.fixture
def kept(tmp_path: Path) -> Callable[..., Path]:
    def keep(data: bytes | str, name: str = "recording.webm") -> Path:
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return keep


@pytest.fixture
def answer(film: Make, picture: Make, samples: bytes, kept: Callable[..., Path]) -> Path:
    """Two sentences, and a face that is there but for the last two seconds."""
    frames = [picture((20 + at, 60)) if at < 80 else picture() for at in range(100)]
    return kept(film(frames, sound=samples, live="1"))


async def refusal(media: LocalMedia, path: Path) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        await media.probe(path)
    return refused.value.code, refused.value.message


def test_a_recorded_answer_becomes_evidence_under_both_event_loops(
    answer: Path, tmp_path: Path
) -> None:
    async def evidence() -> RecordingTranscript:
        heard: list[Heard] = []
        shots: list[Frame] = []
        done: list[float] = []

        async def tell(at: float) -> None:
            done.append(at)

        async def hear(part: Heard) -> None:
            heard.append(part)

        async def see(some: Sequence[Frame]) -> None:
            shots.extend(some)

        async with opened(bounds=MediaBounds(at_once=2)) as (media, _):
            assert (await media.probe(answer)).kind == "video"
            sound = await media.extract(answer, tmp_path / "a.flac", tell)
            assert sound.seconds == pytest.approx(10.7, abs=0.2)
            assert sound.snr_db
            faces, transcript, _ = await asyncio.gather(
                media.faces(answer, tell),
                media.transcribe(tmp_path / "a.flac", sound.speech, hear),
                media.frames(answer, see),
            )
        assert [sample.faces for sample in faces.samples] == [1] * 16 + [0] * 4
        assert [shot.at for shot in shots] == list(range(10))
        assert all(shot.jpeg.startswith(b"\xff\xd8") for shot in shots)
        assert tuple(word for part in heard for word in part.words) == transcript.words
        assert len(done) >= 3
        return transcript

    one, other = asyncio.run(evidence()), uvloop.run(evidence())
    assert "finished two weeks early" in one.text
    assert one == other


async def test_a_descriptor_will_do_and_stays_open(media: LocalMedia, answer: Path) -> None:
    file = os.open(answer, os.O_RDONLY)
    assert await media.probe(file) == await media.probe(answer)
    os.close(file)


async def test_a_name_says_nothing_of_what_a_file_is(
    media: LocalMedia, kept: Callable[..., Path], samples: bytes, encode: Make
) -> None:
    wav = await media.probe(kept(encode(samples, "wav", "pcm_s16le"), "answer.webm"))
    assert (wav.container, wav.kind, wav.audio_codec) == ("wav", "audio", "pcm_s16le")
    for text in ("ffconcat version 1.0\nfile 'other.wav'\n", "#EXTM3U\nfile:///etc/passwd\n"):
        disguised = kept(text, "answer.mp4")
        assert await refusal(media, disguised) == ("unsupported_type", refusals.TEXT)
    assert await refusal(media, kept("<html>", "answer.webm")) == (
        "unsupported_type",
        refusals.TEXT,
    )


async def test_nothing_and_too_much_are_refused_before_a_process_is_started(
    kept: Callable[..., Path],
) -> None:
    async with opened(bounds=MediaBounds(largest=1 << 20)) as (media, used):
        assert await refusal(media, kept("")) == ("empty", refusals.EMPTY)
        too_large = await refusal(media, kept(bytes((1 << 20) + 1)))
        assert too_large == ("too_large", refusals.too_large(1 << 20))
        assert used.nursery_pid == 0


async def test_too_long_is_refused_by_the_bound_that_was_set(answer: Path, tmp_path: Path) -> None:
    async with opened(bounds=MediaBounds(longest=5)) as (media, _):
        assert await refusal(media, answer) == ("too_large", refusals.too_long(5))
        with pytest.raises(Refused):
            await media.extract(answer, tmp_path / "a.flac")


@pytest.mark.parametrize(
    ("what", "expected"),
    [
        ("die", ("worker_crashed", refusals.CRASHED)),
        ("spin", ("timeout", refusals.TOOK_TOO_LONG)),
        ("hog", ("too_large", refusals.TOO_MUCH_MEMORY)),
    ],
)
async def test_a_child_that_fails_is_a_refusal_in_words_for_the_owner(
    bad_child: str, kept: Callable[..., Path], what: str, expected: tuple[str, str]
) -> None:
    wall = 3.0 if what == "spin" else 110.0
    async with opened(bad_child, wall=wall) as (media, _):
        assert await refusal(media, kept(what)) == expected


@pytest.mark.parametrize("what", ["lie", "nothing", "bug"])
async def test_what_a_child_says_is_not_believed_unless_it_can_be(
    bad_child: str, kept: Callable[..., Path], what: str
) -> None:
    async with opened(bad_child) as (media, _):
        with pytest.raises(ChildBug) as bug:
            await media.probe(kept(what))
        assert "what was said" not in str(bug.value)


async def test_a_child_can_not_fill_the_disk_or_miscount_its_pictures(
    bad_child: str, kept: Callable[..., Path], tmp_path: Path
) -> None:
    async def never(_: Sequence[Frame]) -> None:
        raise AssertionError

    async with opened(bad_child) as (media, _):
        with pytest.raises(ChildBug, match="more than any sound"):
            await media.extract(kept("x"), tmp_path / "a.flac")
        assert (tmp_path / "a.flac").stat().st_size == 0
        with pytest.raises(ChildBug, match="other bytes"):
            await media.frames(kept("x"), never)


async def test_a_child_opens_no_file_but_the_one_it_is_handed(
    bad_child: str, kept: Callable[..., Path]
) -> None:
    async with opened(bad_child) as (media, used):
        async with used.kept():
            if not used.fences.files:
                pytest.skip("this kernel can't forbid it")
        with pytest.raises(ChildBug, match="PermissionError"):
            await media.probe(kept("passwd"))


async def heard_by(bad_child: str, path: Path, done: Sequence[Heard] = ()) -> list[float]:
    heard: list[float] = []

    async def take(part: Heard) -> None:
        heard.append(part.at)

    async with opened(bad_child) as (media, _):
        transcript = await media.transcribe(path, SPOKEN, take, done)
    assert transcript.text.split() == ["w0", "w2", "w4", "w6"]
    return heard


async def test_an_interrupted_transcript_is_gone_on_with(
    bad_child: str, kept: Callable[..., Path]
) -> None:
    words = [{"text": f"w{at}", "start": at, "end": at} for at in (0, 2)]
    done = [Heard.model_validate({"at": at + 1, "words": [words[at // 2]]}) for at in (0, 2)]
    assert await heard_by(bad_child, kept("goes well"), done) == [5, 7]
    assert await heard_by(bad_child, kept("goes well"), []) == [1, 3, 5, 7]


async def test_a_crash_costs_no_more_than_the_stretch_that_was_listened_to(
    bad_child: str, kept: Callable[..., Path]
) -> None:
    assert await heard_by(bad_child, kept("dies once")) == [1, 3, 5, 7]


async def test_a_stretch_that_kills_the_child_ends_the_transcript_and_keeps_what_was_heard(
    bad_child: str, kept: Callable[..., Path]
) -> None:
    heard: list[float] = []

    async def take(part: Heard) -> None:
        heard.append(part.at)

    async with opened(bad_child) as (media, _):
        with pytest.raises(Refused) as refused:
            await media.transcribe(kept("dies at 4"), SPOKEN, take)
    assert refused.value.code == "worker_crashed"
    assert heard == [1, 3]


async def test_only_so_many_are_worked_on_at_once_and_the_next_one_gets_the_place(
    bad_child: str, tmp_path: Path
) -> None:
    spinning, lying = tmp_path / "spinning", tmp_path / "lying"
    spinning.write_bytes(b"spin")
    lying.write_bytes(b"lie")
    async with opened(bad_child) as (media, used):
        first = asyncio.create_task(media.probe(spinning))
        await until(lambda: any(cpu_of(pid) > 20 for pid in children_of(used.nursery_pid)))
        second = asyncio.create_task(media.probe(lying))
        await until(lambda: any(cpu_of(pid) > 40 for pid in children_of(used.nursery_pid)))
        assert not second.done()
        first.cancel()
        with pytest.raises(ChildBug):
            await second
        assert first.cancelled()
