"""`python -m benchmarks.media`: what the analysis of a recording costs on this machine, and how right it is on recordings made here."""

import argparse
import asyncio
import resource
import sys
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.media.recordings import LEFT, PAUSES, recorded, said
from benchmarks.media.speaking import compared, forget
from hirewire_common.contracts.recording import Faces, Sound
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.processes import Processes

_CPU, _MEMORY = 0.7, 400.0
"""Seconds of a processor for each of the recording, and MB, that the whole may take."""
_APART = 0.15
"""Seconds by which a pause may be measured longer or shorter than it was made."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of a processor for each second of the recording; MB of the largest process."""

    cpu: float
    memory: float


async def measured(
    seconds: float, do: Callable[[LocalMedia], Awaitable[object]]
) -> tuple[object, Cost]:
    """In processes of its own, which have ended when this returns: only then what they took is known."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = Processes(at_once=1, memory=512, kept=0.0, wall=600.0)
    try:
        found = await do(LocalMedia(used, MediaBounds()))
    finally:
        await used.stop()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return found, Cost(cpu / seconds, after.ru_maxrss / 1024)


async def costs(seconds: int) -> bool:
    """Prints each job's; whether the whole stays within what was asked for."""
    with tempfile.TemporaryDirectory() as name:
        film, flac = Path(name) / "answer.webm", Path(name) / "audio.flac"
        film.write_bytes(recorded(seconds))
        print(
            f"\n{seconds} s of VP8 and Opus, 320 x 240, {film.stat().st_size / 1e6:.1f} MB; start-up of the processes is in it"
        )
        _, probe = await measured(seconds, lambda media: media.probe(film))
        sound, extract = await measured(seconds, lambda media: media.extract(film, flac))
        assert isinstance(sound, Sound)
        faces, look = await measured(seconds, lambda media: media.faces(film))
        _, hear = await measured(
            seconds, lambda media: media.transcribe(flac, sound.speech, forget)
        )
        assert isinstance(faces, Faces)
    parts = {"probe": probe, "extract": extract, "faces": look, "transcribe": hear}
    for title, cost in parts.items():
        print(f"  {title:10} {cost.cpu:6.3f} CPU s/s")
    total, most = sum(one.cpu for one in parts.values()), max(one.memory for one in parts.values())
    print(
        f"  together   {total:6.3f} CPU s/s (wanted {_CPU}), largest process {most:.0f} MB (wanted {_MEMORY:.0f})"
    )
    wrong = sum(
        (one.faces > 0) != (one.at % 10 < LEFT)
        for one in faces.samples
        if 0.5 < one.at % 10 < 9.5 and abs(one.at % 10 - LEFT) > 0.5
    )
    print(f"  faces      {wrong} of {len(faces.samples)} frames wrong")
    return total <= _CPU and most <= _MEMORY and not wrong


async def pauses() -> bool:
    """Silences that were put into speech, found by level alone."""
    fine = True
    for snr in (None, 30, 20, 10):
        with tempfile.TemporaryDirectory() as name:
            wav, flac = Path(name) / "said.wav", Path(name) / "said.flac"
            data, starts = said(snr)
            wav.write_bytes(data)
            sound, _ = await measured(1.0, lambda media: media.extract(wav, flac))  # noqa: B023
        assert isinstance(sound, Sound)
        gaps = [
            (one.end, two.start - one.end)
            for one, two in zip(sound.speech, sound.speech[1:], strict=False)
        ]
        found = [
            max((gap for at, gap in gaps if abs(at - start) < 1.0), default=0.0) for start in starts
        ]
        off = [gap - length for gap, (_, length) in zip(found, PAUSES, strict=True)]
        worst = max(map(abs, off))
        fine &= worst <= _APART or (snr is not None and snr < 20)
        print(
            f"  {'clean' if snr is None else f'{snr} dB':6} {len(gaps):2} gaps; put in {[length for _, length in PAUSES]}, found {[round(gap, 2) for gap in found]}, worst {worst:.2f} s"
        )
    return fine


async def speech() -> bool:
    """Words and pauses of voices that say what they are told to."""
    used = Processes(at_once=1, memory=512, kept=60.0, wall=600.0)
    try:
        return await compared(LocalMedia(used, MediaBounds()))
    finally:
        await used.stop()


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.media", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60, help="of the recording that is timed")
    seconds = parser.parse_args().seconds
    fine = asyncio.run(costs(seconds))
    print("\npauses")
    fine &= asyncio.run(pauses())
    print("\nspeech")
    fine &= asyncio.run(speech())
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
