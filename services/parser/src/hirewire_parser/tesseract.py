"""Tesseract, when it is installed: pictures of pages in, its table of words out."""

import asyncio
import contextlib
import os
import re
import shutil
import subprocess
import sys
from asyncio.subprocess import DEVNULL, PIPE
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from hirewire_common.errors import TryAgain
from hirewire_common.sandbox.jail import Files, Limits
from hirewire_parser.cell import Order

_ASKED_WITHIN = 20.0
_LARGEST_ANSWER = 4 << 20
_KEPT = ("PYTHONPATH", "LD_LIBRARY_PATH", "PATH")
"""What Python itself needs to start; no address, key or password of the service goes along."""
_PALE_TOO = ("-c", "thresholding_method=2", "-c", "thresholding_kfactor=0.1")
"""Sauvola's threshold, which is found around each dot: Tesseract's own, one for the page, loses grey headings."""
_ORIENTATION = "osd"
_LINKER = ("/etc/ld.so.cache", "/etc/ld.so.conf")
_ANYWHERE = ("/lib", "/lib64", "/usr/lib", "/usr/local/lib")


@dataclass(frozen=True, slots=True)
class Upright:
    """How far a page must be turned clockwise, in degrees, and the script that it is written in (`Latin`)."""

    turn: int = 0
    script: str = ""


@dataclass(frozen=True, slots=True)
class Tesseract:
    """`languages` are the packs it has, by their own names (`deu`)."""

    program: str
    languages: frozenset[str]
    finds_orientation: bool
    files: Files
    memory: int = 1024
    """MiB."""

    @classmethod
    def find(cls, name: str = "tesseract") -> Self | None:
        """None when it isn't installed or knows no language. Asks the program itself: once, before work begins."""
        program = shutil.which(name)
        if program is None:
            return None
        said = _said_by(program, "--list-langs").splitlines()
        folder = re.search(r'"(.+)"', said[0]) if said else None
        packs = frozenset(said[1:])
        if folder is None or not packs - {_ORIENTATION}:
            return None
        return cls(
            program,
            packs - {_ORIENTATION},
            finds_orientation=_ORIENTATION in packs,
            files=Files(
                readable=(folder[1], *_LINKER, *libraries(program)),
                runnable=(program, *loaders(program)),
            ),
        )

    async def words(self, picture: bytes, language: str, seconds: float) -> str:
        """The table of words, see `recognised`. TimeoutError when it takes longer; empty when it finds nothing."""
        arguments = ("-l", language, "--psm", "3", "-c", "tessedit_create_tsv=1", *_PALE_TOO)
        return await self._run(picture, arguments, seconds)

    async def upright(self, picture: bytes, seconds: float) -> Upright:
        """TimeoutError when it takes longer."""
        if not self.finds_orientation:
            return Upright()
        said = await self._run(picture, ("-l", _ORIENTATION, "--psm", "0"), seconds)
        turn = re.search(r"^Rotate: (\d+)$", said, re.MULTILINE)
        script = re.search(r"^Script: (\w+)$", said, re.MULTILINE)
        return Upright(int(turn[1]) % 360 if turn else 0, script[1] if script else "")

    async def _run(self, picture: bytes, arguments: tuple[str, ...], seconds: float) -> str:
        command = (self.program, "stdin", "stdout", *arguments)
        limits = Limits(wall=seconds, cpu=max(1, round(seconds)), memory=self.memory)
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "hirewire_parser.cell"),
            str(Order(command, limits, self.files)),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            limit=_LARGEST_ANSWER,
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
        )
        try:
            async with asyncio.timeout(seconds):
                said, _ = await process.communicate(picture)
        finally:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            await process.wait()
        return said[:_LARGEST_ANSWER].decode(errors="replace")


def _said_by(*command: str) -> str:
    """By a program of this system's own, asked with nothing that a stranger sent."""
    try:
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, timeout=_ASKED_WITHIN, check=False
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise TryAgain(log=f"{command[0]} doesn't answer: {error!r}") from error
    return done.stdout


def libraries(program: str) -> tuple[str, ...]:
    """The files that the program is linked with; where that can't be told, the folders where libraries are."""
    listed = _linked(program)
    return tuple(listed) or _ANYWHERE


def loaders(program: str) -> tuple[str, ...]:
    """What the kernel starts in order to start the program."""
    return tuple(path for path in _linked(program) if Path(path).name.startswith("ld-"))


def _linked(program: str) -> list[str]:
    lists = shutil.which("ldd")
    return re.findall(r"(/\S+) \(0x", _said_by(lists, program)) if lists else []
