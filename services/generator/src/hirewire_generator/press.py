"""Typst, loaded with an order's files: what it finds out about them, and the documents that it makes of them.

Nothing here reaches the network or the user's files: fonts come from packages, Typst's own packages from nowhere.
"""

from functools import cache
from typing import Literal, TypeVar

import typst

from hirewire_common.contracts.message import Data
from hirewire_generator import fonts
from hirewire_generator.overflow import Over
from hirewire_generator.themes import TYPESETTING

CannotBeSet = typst.TypstError
SOURCE = "resume.json"
"""The file that goes into the document as well."""
_Standard = Literal["a-3a", "ua-1"]
_STANDARDS: tuple[tuple[_Standard, ...], ...] = (("a-3a", "ua-1"), ("ua-1",), ())
"""The best first; those after it are for what the one before refuses."""


class Found(Data):
    """The roomiest way: whether it is on as many pages as were wanted, how roomy, on how many."""

    fits: bool
    k: float
    on: int
    over: Over | None = None


class Told(Data):
    """What became of a text: its pages, how much of them it takes (in pages), the size of its type in pt."""

    pages: int
    share: float
    size: float


_Answer = TypeVar("_Answer", bound=Data)


class Press:
    """Fonts and a memory that all compilers share: what hasn't changed since the last time isn't set anew.

    That memory forgets everything when Typst's own inputs change, so an order goes in as files. They are its own, in
    memory, beside those of the typesetting.
    """

    def __init__(self, font_dirs: tuple[str, ...]) -> None:
        self._main = (TYPESETTING / "main.typ").read_bytes()
        self._fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=sorted({str(one.path.parent) for one in fonts.installed(font_dirs)}),
        )

    def loaded(self, files: dict[str, bytes]) -> "Loaded":
        nowhere = str(TYPESETTING / "packages")
        files = {"main.typ": self._main, **files}
        compiler = typst.Compiler(
            files,  # type: ignore[type-var]  # the stubs don't know yet that there may be several
            root=str(TYPESETTING),
            font_paths=self._fonts,
            ignore_system_fonts=True,
            package_path=nowhere,
            package_cache_path=nowhere,
        )
        return Loaded(compiler, files)


@cache
def press(font_dirs: tuple[str, ...]) -> Press:
    return Press(font_dirs)


class Loaded:
    """One order; ask before a document is made, after which Typst has forgotten the files."""

    def __init__(self, compiler: typst.Compiler, files: dict[str, bytes]) -> None:
        self._compiler = compiler
        self._files = files

    def found(self) -> Found:
        """CannotBeSet when it can't be set, as from `told`."""
        return self._asked("found", Found)

    def told(self) -> Told:
        return self._asked("told", Told)

    def picture(self, ppi: float) -> bytes:
        """A PNG of the first page."""
        return self._made("png", ppi=ppi)

    def pdf(self) -> tuple[bytes, bool]:
        """Whether it keeps to the best standard that was wanted."""
        wanted = _STANDARDS if SOURCE in self._files else _STANDARDS[1:]
        for standards in wanted[:-1]:
            try:
                return self._made("pdf", standards), standards == wanted[0]
            except CannotBeSet:
                continue
        return self._made("pdf", wanted[-1]), False

    def _asked(self, label: str, kind: type[_Answer]) -> _Answer:
        try:
            said = self._compiler.query(f"<{label}>", field="value", one=True)
        except RuntimeError:
            self._made("pdf")  # fails for the same reason, and says so with an error of its own
            raise
        return kind.model_validate_json(said)

    def _made(
        self, kind: Literal["pdf", "png"], standards: tuple[_Standard, ...] = (), ppi: float = 72
    ) -> bytes:
        made = self._compiler.compile(
            self._files,  # type: ignore[type-var]  # as above
            format=kind,
            ppi=ppi,
            pdf_standards=list(standards),
            timestamp=0,
        )
        return _first(made)


def _first(made: bytes | list[bytes] | None) -> bytes:
    if made is None:
        raise ValueError("typst gave nothing back")
    return made if isinstance(made, bytes) else made[0]
