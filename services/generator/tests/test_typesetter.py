"""Documents are made in real child processes: what they may reach, and how what takes too much ends."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest

from hirewire_common.contracts.message import Data
from hirewire_common.errors import Refused
from hirewire_common.sandbox.jail import Limits
from hirewire_common.sandbox.workers import ChildBug
from hirewire_generator import refusals
from hirewire_generator.child import typeset_and_read
from hirewire_generator.domain.sheet import Section, Sheet
from hirewire_generator.orders import Typeset, TypesetOrder
from hirewire_generator.parcels import packed, unpacked
from hirewire_generator.typesetter import Typesetter
from hirewire_testing.processes import children_of, cpu_of, is_alive, until

SOURCES = """
import os, typst
from hirewire_common.sandbox.serving import serve

def typeset(source):
    os.environ["RAYON_NUM_THREADS"] = "1"
    return typst.Compiler(source, root="/").compile(format="pdf")

def work_on(work, order):
    serve(work, {"typeset": typeset})
"""
ENDLESS = b"#for a in range(100000) { for b in range(100000) { } }"
BOMB = b'#let s = "x" * 1000\n#for n in range(60) { s = s + s }'

AnySource = Callable[..., Typesetter]


def order(name: str = "Jane Roe", lines: int = 3, photo: bytes | None = None) -> TypesetOrder:
    texts = tuple(f"{number}. Led a team of four engineers" for number in range(lines))
    section = Section(id="custom-1", name="custom", kind="lines", title="Work", lines=texts)
    return TypesetOrder(sheet=Sheet(name=name, sections=(section,)), photo=photo)


@pytest.fixture
def typst_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AnySource:
    """Children that set any source, as no theme of ours may be."""
    (tmp_path / "sources.py").write_text(SOURCES)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return lambda limits: Typesetter(limits, at_once=1, child="sources")


async def refusal(typesetter: Typesetter, source: bytes) -> tuple[str, str]:
    with pytest.raises(Refused) as refused:
        await typesetter.work("typeset", source)
    return refused.value.code, refused.value.message


async def test_a_document_is_the_same_whether_it_is_made_in_a_child_or_here() -> None:
    async with Typesetter(at_once=1) as typesetter:
        assert await typesetter.typeset(order()) == typeset_and_read(order())


async def test_two_documents_are_made_at_once_and_each_comes_to_the_one_who_asked() -> None:
    names = [f"Person {number}" for number in range(12)]
    async with Typesetter(at_once=2) as typesetter:
        made = await asyncio.gather(*(typesetter.typeset(order(name)) for name in names))
    assert made == [typeset_and_read(order(name)) for name in names]


async def test_a_text_of_thousands_of_lines_is_refused_and_the_next_document_is_made() -> None:
    async with Typesetter(Limits(wall=20, cpu=1, memory=2048, jobs=9), at_once=1) as typesetter:
        with pytest.raises(Refused) as refused:
            await typesetter.typeset(order(lines=60_000))
        assert (refused.value.code, refused.value.message) == ("timeout", refusals.TOOK_TOO_LONG)
        assert await typesetter.typeset(order()) == typeset_and_read(order())


async def test_an_order_of_megabytes_is_refused_before_it_is_sent() -> None:
    async with Typesetter(at_once=1) as typesetter:
        before = children_of(typesetter.nursery_pid)
        with pytest.raises(Refused, match="too_large"):
            await typesetter.typeset(order(photo=b"x" * (5 << 20)))
        assert children_of(typesetter.nursery_pid) == before


async def test_typst_that_never_ends_is_killed(typst_itself: AnySource) -> None:
    async with typst_itself(Limits(wall=20, cpu=1, jobs=9)) as typesetter:
        assert await refusal(typesetter, ENDLESS) == ("timeout", refusals.TOOK_TOO_LONG)
        assert (await typesetter.work("typeset", b"Hello")).startswith(b"%PDF")


async def test_typst_that_explodes_in_memory_is_killed(typst_itself: AnySource) -> None:
    async with typst_itself(Limits(wall=20, cpu=10, memory=256, jobs=9)) as typesetter:
        assert await refusal(typesetter, BOMB) == ("too_large", refusals.TOO_LARGE)
        assert (await typesetter.work("typeset", b"Hello")).startswith(b"%PDF")


async def test_typst_is_killed_when_nobody_waits_for_it_any_more(typst_itself: AnySource) -> None:
    async with typst_itself(Limits(wall=60, cpu=60, jobs=9)) as typesetter:
        (child,) = children_of(typesetter.nursery_pid)
        before = cpu_of(child)
        job = asyncio.create_task(typesetter.work("typeset", ENDLESS))
        await until(lambda: cpu_of(child) > before + 5)
        job.cancel()
        with pytest.raises(asyncio.CancelledError):
            await job
        await until(lambda: not is_alive(child))


@pytest.mark.parametrize(
    "source", [b'#read("/etc/passwd")', b'#image("/etc/hostname")', b'#import "@preview/cetz:0.3.4"']
)  # fmt: skip
async def test_not_even_a_theme_could_reach_a_file_or_the_network(
    typst_itself: AnySource, source: bytes
) -> None:
    async with typst_itself(Limits(wall=20, jobs=9)) as typesetter:
        if not (typesetter.fences.files and typesetter.fences.network):
            pytest.skip(f"this kernel holds only {typesetter.fences}")
        with pytest.raises(ChildBug, match="TypstError"):
            await typesetter.work("typeset", source)


async def test_what_a_child_says_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lying.py").write_text(
        "from hirewire_common.sandbox.serving import serve\n"
        "def work_on(work, order): serve(work, {'typeset': lambda parcel: parcel})\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    async with Typesetter(at_once=1, child="lying") as typesetter:
        with pytest.raises(ChildBug):
            await typesetter.typeset(order())
        with pytest.raises(ValueError, match="unpack"):
            unpacked(Typeset, await typesetter.work("typeset", b"no parcel"))


class Letterbox(Data):
    name: str
    lines: tuple[str, ...] = ()
    photo: bytes | None = None
    source: bytes = b""


@pytest.mark.parametrize("photo", [None, b"", b"\xff\xd8\n\x00\n", bytes(range(256)) * 3])
def test_a_parcel_holds_what_was_put_in(photo: bytes | None) -> None:
    box = Letterbox(name="Zoë\nRoe\u2028", lines=("a", "b\n"), photo=photo, source=b"{}\n\n")
    assert unpacked(Letterbox, packed(box)) == box
