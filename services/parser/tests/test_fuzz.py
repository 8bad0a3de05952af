"""Files changed at random: each is read or refused with a known code, by the real sandbox. `make fuzz-parser` tries thousands."""

import asyncio
import io
import os
import random
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

from hirewire_common.contracts.errors import Code
from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_parser.outcomes import ReaderBug
from hirewire_parser.pymupdf_lean import pymupdf
from hirewire_parser.recognition import DrawOrder
from hirewire_parser.sandbox import Sandbox
from hirewire_testing.papers import RESUME, docx

pytestmark = pytest.mark.no_cover  # files are read by a child

MUTANTS = int(os.environ.get("HIREWIRE_FUZZ", "100"))
SECONDS = float(os.environ.get("HIREWIRE_FUZZ_SECONDS", "60"))
SEED = os.environ.get("HIREWIRE_FUZZ_SEED", "1")
MORE_FILES = os.environ.get("HIREWIRE_FUZZ_FILES", "")
"""A folder of good files to change, beside those made here."""
READ = {".pdf", ".docx", ".txt", ".md", ".png", ".jpg"}
AT_ONCE = 2
WORDS = (
    b"0", b"-1", b"65536", b"2147483648", b"99999999999999999999", b"/Type", b"null", b"obj", b"endstream",
    b"<w:p>", b"</w:tc>", b"<w:tbl>", b"&amp;", b"w:val", b"\xff\xd8", b"IDAT", b"\xff\xff\xff\xff", b"\0\0\0\0",
)  # fmt: skip
"""What readers trip over, put in at random places."""
Change = Callable[[random.Random, bytearray], object]


def some_bytes(chance: random.Random, data: bytearray) -> None:
    for _ in range(chance.choice((1, 4, 30))):
        data[chance.randrange(len(data))] = chance.randrange(256)


def a_word(chance: random.Random, data: bytearray) -> None:
    place, word = chance.randrange(len(data)), chance.choice(WORDS)
    data[place : place + chance.choice((0, len(word)))] = word


def a_number(chance: random.Random, data: bytearray) -> None:
    digits = [place for place, byte in enumerate(data[:200_000]) if 48 <= byte <= 57]
    if digits:
        place = chance.choice(digits)
        data[place : place + 1] = chance.choice((b"0", b"-", b"9" * 12, b"7"))


def a_piece(chance: random.Random, data: bytearray) -> None:
    start, size = chance.randrange(len(data)), chance.choice((1, 20, 500))
    piece = data[start : start + size]
    if chance.random() < 0.5:
        del data[start : start + size]
    place = chance.randrange(len(data) + 1)
    data[place:place] = piece * chance.choice((0, 1, 1, 50))


def the_end(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


CHANGES: tuple[Change, ...] = (some_bytes, some_bytes, a_word, a_word, a_number, a_piece, the_end)


def changed(chance: random.Random, data: bytes) -> bytes:
    """A Word file is mostly changed inside its members, where no checksum tells."""
    if data[:2] == b"PK" and chance.random() < 0.8:
        return changed_inside(chance, data)
    made = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5))):
        if made:
            chance.choice(CHANGES)(chance, made)
    return bytes(made)


def changed_inside(chance: random.Random, data: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        names = old.namelist()
        chosen = chance.choice([name for name in names if name.endswith(".xml")])
        for name in names:
            content = bytearray(old.read(name))
            if name == chosen and content:
                chance.choice(CHANGES)(chance, content)
            new.writestr(name, bytes(content))
    return file.getvalue()


def good_files() -> Iterator[bytes]:
    yield RESUME.encode()
    yield f"# {RESUME}\n## Skills\n| a | **b** |\n|---|---|\n| [c](https://e.org) | d |".encode()
    yield RESUME.encode("utf-16")
    yield from pdfs()
    yield docx()
    picture = Image.effect_noise((300, 400), 60)
    for kind in ("PNG", "JPEG", "GIF", "BMP", "WEBP", "TIFF"):
        file = io.BytesIO()
        picture.save(file, kind)
        yield file.getvalue()
        yield docx("", {"word/media/a": file.getvalue()})
    if MORE_FILES:
        files = sorted(path for path in Path(MORE_FILES).iterdir() if path.suffix in READ)
        yield from (path.read_bytes() for path in files)


def pdfs() -> Iterator[bytes]:
    """Open to see, packed, locked, and a scan."""
    with pymupdf.open() as document, pymupdf.open() as scan:
        page = document.new_page()
        for number, line in enumerate(RESUME.splitlines()):
            page.insert_text((72, 60 + 14 * number), line, fontsize=10)
        link = {"kind": pymupdf.LINK_URI, "from": pymupdf.Rect(70, 60, 130, 90)}
        page.insert_link({**link, "uri": "https://jane.example.org"})
        yield document.tobytes(expand=255)
        yield document.tobytes(deflate=True, garbage=4, use_objstms=1)
        yield document.tobytes(encryption=pymupdf.PDF_ENCRYPT_AES_256, owner_pw="y")
        pixels = page.get_pixmap(dpi=50).tobytes("jpg")
        scan.new_page().insert_image(page.rect, stream=pixels)
        yield scan.tobytes()


async def end_of(sandbox: Sandbox, data: bytes) -> str:
    try:
        await sandbox.read(data, "", "cv")
    except Refused as refused:
        if refused.code not in {"needs_ocr", "unreadable_text"}:
            return refused.code
    except ReaderBug as bug:
        return f"bug in reading: {bug}"
    else:
        return "read"
    return await end_of_drawing(sandbox, data)


async def end_of_drawing(sandbox: Sandbox, data: bytes) -> str:
    try:
        await sandbox.draw(data, DrawOrder(page=0), "cv")
    except Refused as refused:
        return refused.code
    except ReaderBug as bug:
        return f"bug in drawing: {bug}"
    return "drawn"


async def test_whatever_is_changed_a_file_is_read_or_refused_with_a_known_code() -> None:
    files = list(good_files())
    ends: Counter[str] = Counter()
    numbers, begun = count(), time.monotonic()

    async def work(sandbox: Sandbox) -> None:
        while (number := next(numbers)) < MUTANTS and time.monotonic() - begun < SECONDS:
            chance = random.Random(f"{SEED} {number}")  # noqa: S311  (the same changes every time)
            end = await end_of(sandbox, changed(chance, files[number % len(files)]))
            ends[end] += 1
            if "bug" in end or number % 100 == 0:
                sys.stderr.write(f"{number} of {MUTANTS}: {end}\n")

    async with Sandbox(Limits(wall=6.0, cpu=4)) as sandbox:
        nursery = sandbox.nursery_pid
        await asyncio.gather(*(work(sandbox) for _ in range(AT_ONCE)))
        assert sandbox.nursery_pid == nursery
    sys.stderr.write(f"{sum(ends.values())} files: {dict(ends.most_common())}\n")
    assert ends.keys() <= {"read", "drawn", *get_args(Code)}
