"""Recordings changed at random: each is analysed or refused with a known code, by the real processes. `make fuzz-media` tries thousands."""

import asyncio
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

from hirewire_common.contracts.analysis import Provider
from hirewire_common.errors import Refused
from hirewire_common.sandbox.workers import ChildBug
from hirewire_interview_analyzer.analyses.evidence import Evidence
from hirewire_interview_analyzer.analyses.local import LocalFaces, LocalWords
from hirewire_interview_analyzer.handlers.analyzing import Analyzing
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_testing.clips import filmed
from hirewire_testing.processes import children_of
from hirewire_testing.sounds import RATE, encoded

HERE = Provider(name="here")
pytestmark = pytest.mark.no_cover  # recordings are read by a child
Rig = Any
"""Of conftest.py, whose folder has a name that can't be imported by."""

MUTANTS = int(os.environ.get("HIREWIRE_FUZZ", "30"))
SECONDS = float(os.environ.get("HIREWIRE_FUZZ_SECONDS", "30"))
SEED = os.environ.get("HIREWIRE_FUZZ_SEED", "1")
AT_ONCE = 2
WALL = 20.0
"""Seconds in which a child has to say something; the longest that one of these recordings lasts is two."""
NUMBERS = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x01\xff\xff\xff\xff\xff\xff\xff", b"\x80", b"moov", b"mdat", b"OggS")  # fmt: skip
"""Sizes and names that readers trip over, put in at random places."""
KNOWN = {"analysed", "empty", "corrupt", "unsupported_type", "too_large", "timeout"}
Change = Callable[[random.Random, bytearray], object]


class Film(NamedTuple):
    container: str
    codec: str
    sound: str
    options: dict[str, Any]


FILMS = (
    Film("webm", "libvpx", "libopus", {"live": "1"}),
    Film("webm", "libvpx-vp9", "libopus", {}),
    Film("matroska", "libx264", "libopus", {"live": "1"}),
    Film("mp4", "libx264", "aac", {"moov_size": "4096"}),
    Film("mp4", "libx264", "aac", {"movflags": "frag_keyframe+empty_moov"}),
    Film("mov", "libx265", "aac", {}),
)
SOUNDS = (("ogg", "libopus"), ("mp3", "libmp3lame"), ("wav", "pcm_s16le"), ("flac", "flac"), ("ipod", "aac"), ("adts", "aac"))  # fmt: skip


def good_recordings() -> Iterator[bytes]:
    """Two seconds each: a hum, and a picture that changes."""
    at = np.arange(2 * RATE) / RATE
    hum = (6000 * np.sin(2 * np.pi * 130 * at) * (np.sin(7 * at) > 0)).astype(np.int16).tobytes()
    shades = [np.full((48, 64), 40 + 8 * step, np.uint8) for step in range(20)]
    for film in FILMS:
        yield filmed(shades, film.container, film.codec, sound=hum, sound_codec=film.sound, **film.options)  # fmt: skip
    for container, codec in SOUNDS:
        yield encoded(hum, container, codec)


def some_bits(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice((1, 10, 100))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def the_head(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice((1, 3))):
        data[chance.randrange(min(600, len(data)))] = chance.randrange(256)


def a_number(chance: random.Random, data: bytearray) -> None:
    place, number = chance.randrange(len(data)), chance.choice(NUMBERS)
    data[place : place + len(number)] = number


def a_piece(chance: random.Random, data: bytearray) -> None:
    """Lost, or there several times."""
    start, size = chance.randrange(len(data)), chance.choice((1, 100, 3000))
    data[start : start + size] = data[start : start + size] * chance.choice((0, 0, 2, 20))


def the_end(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


CHANGES: tuple[Change, ...] = (some_bits, some_bits, the_head, the_head, a_number, a_piece, the_end)


def changed(number: int, files: list[bytes]) -> bytes:
    """The same changes every time."""
    chance = random.Random(f"{SEED} {number}")  # noqa: S311  # no secret
    made = bytearray(files[number % len(files)])
    for _ in range(chance.choice((1, 1, 2, 4))):
        if made:
            chance.choice(CHANGES)(chance, made)
    return bytes(made)


def analyzing(rig: Rig, media: LocalMedia) -> Analyzing:
    """A worker with everything that decodes, of whom storage knows nothing yet."""
    bus = type(rig.bus)()
    found: Analyzing = replace(
        rig.analyzing,
        bus=bus,
        evidence=Evidence(bus, media, LocalWords(media, HERE), LocalFaces(media, HERE)),
    )
    return found


async def end_of(rig: Rig, media: LocalMedia, number: int, data: bytes) -> str:
    key = f"recordings/somebody/{number:032x}/upload.webm"
    await rig.store.put(key, data, media_type="video/webm")
    size, etag = await rig.store.head(key)
    uploaded = rig.command.recording.model_copy(update={"key": key, "size": size, "etag": etag})
    command = rig.command.model_copy(update={"session": f"{number:032x}", "recording": uploaded})
    try:
        news = await analyzing(rig, media).analyze_recording(command)
    except Refused as refused:
        return refused.code if refused.message else "refused without a word"
    except ChildBug as bug:
        return f"bug: {bug}"
    analysis = await rig.analysis(news)
    assert 0 < analysis.media.seconds <= MediaBounds().longest
    return "analysed"


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_whatever_is_changed_a_recording_is_analysed_or_refused_with_a_known_code(
    rig: Rig,
) -> None:
    files = list(good_recordings())
    ends: Counter[str] = Counter()
    slowest = (0.0, 0)
    numbers, begun = count(), time.monotonic()

    async def work(media: LocalMedia) -> None:
        nonlocal slowest
        while (number := next(numbers)) < MUTANTS and time.monotonic() - begun < SECONDS:
            at = time.monotonic()
            end = await end_of(rig, media, number, changed(number, files))
            slowest = max(slowest, (time.monotonic() - at, number))
            ends[end] += 1
            if end not in KNOWN or number % 100 == 0:
                sys.stderr.write(f"{number} of {MUTANTS}: {end}\n")

    async with Processes(at_once=AT_ONCE, wall=WALL) as used:
        media = LocalMedia(used, MediaBounds(at_once=AT_ONCE))
        async with used.kept():
            nursery = used.nursery_pid
        await asyncio.gather(*(work(media) for _ in range(AT_ONCE)))
        assert used.nursery_pid == nursery
    assert not children_of(nursery)
    assert not left_in(rig.folder)
    took, number = slowest
    told = f"{sum(ends.values())} recordings: {dict(ends.most_common())}; slowest {took:.1f} s ({number})"  # fmt: skip
    sys.stderr.write(f"{told}\n")
    assert ends.keys() <= KNOWN, told
    assert ends["analysed"]
