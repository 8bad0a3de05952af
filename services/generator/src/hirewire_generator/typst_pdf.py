"""A sheet or a letter set by Typst, as PDF or as a picture of its first page.

Nothing here reaches the network or the user's files: fonts come from packages, Typst's own packages from nowhere.
"""

import json
from functools import cache
from typing import Literal

import typst
from pydantic import TypeAdapter

from hirewire_common.contracts import Fit, Letter
from hirewire_common.contracts.message import Data
from hirewire_generator import fonts, looks
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.glyphs import Cleaner
from hirewire_generator.looks import Aim, Look
from hirewire_generator.orders import Typeset, TypesetOrder
from hirewire_generator.overflow import Over, overflow
from hirewire_generator.reading_order import second_column, visible
from hirewire_generator.themes import TYPESETTING, theme

_Standard = Literal["a-3a", "ua-1"]
_STANDARDS: tuple[tuple[_Standard, ...], ...] = (("a-3a", "ua-1"), ("ua-1",), ())
"""The best first; those after it are for what the one before refuses."""
_TIGHTER = 0.1
_PAGES = TypeAdapter(int)


class _Told(Data):
    """What the typesetting says of its fit."""

    fits: bool
    k: float
    size: float
    fill: float
    on: int
    over: Over | None = None


class _Press:
    """One compiler, used again and again: what hasn't changed since the last time isn't set anew."""

    def __init__(self, font_dirs: tuple[str, ...]) -> None:
        nowhere = str(TYPESETTING / "packages")
        self._compiler = typst.Compiler(
            str(TYPESETTING / "main.typ"),
            root=str(TYPESETTING),
            font_paths=typst.Fonts(
                include_system_fonts=False,
                include_embedded_fonts=False,
                font_paths=sorted({str(one.path.parent) for one in fonts.installed(font_dirs)}),
            ),
            ignore_system_fonts=True,
            package_path=nowhere,
            package_cache_path=nowhere,
        )

    def pdf(self, inputs: dict[str, str]) -> tuple[bytes, bool]:
        """Whether it keeps to the best standard that was wanted."""
        wanted = _STANDARDS if "source" in inputs else _STANDARDS[1:]
        for standards in wanted[:-1]:
            try:
                return self._compiled(inputs, standards), standards == wanted[0]
            except typst.TypstError:
                continue
        return self._compiled(inputs, wanted[-1]), False

    def picture(self, inputs: dict[str, str], ppi: float) -> bytes:
        made = self._compiler.compile(format="png", ppi=ppi, sys_inputs=inputs, timestamp=0)
        return _first(made)

    def told(self, label: str) -> object:
        """The value of the metadata under a label of what was set last."""
        return json.loads(self._compiler.query(f"<{label}>", field="value", one=True))

    def _compiled(self, inputs: dict[str, str], standards: tuple[_Standard, ...]) -> bytes:
        made = self._compiler.compile(
            format="pdf", sys_inputs=inputs, pdf_standards=list(standards), timestamp=0
        )
        return _first(made)


@cache
def _press(font_dirs: tuple[str, ...]) -> _Press:
    return _Press(font_dirs)


def prepare(font_dirs: tuple[str, ...] = ()) -> None:
    """Read the fonts, and start no thread: what is forked afterwards has them."""
    fonts.coverage(font_dirs)
    _press(font_dirs)


def typeset(order: TypesetOrder) -> Typeset:
    """The same order gives the same bytes, in every process."""
    cleaner = Cleaner(fonts.coverage(order.font_dirs))
    sheet = cleaner.cleaned(order.sheet)
    letter = cleaner.cleaned(order.letter) if order.letter else None
    look = looks.of(sheet, letter, order.font_dirs)
    job = _Job(order, _press(order.font_dirs), sheet, letter)
    content = job.set_with_photo(look)
    while (aim := _tighter(look, job)) is not None:
        content = job.set(look.model_copy(update={"fixed": aim}))
    told = overflow(job.fit, job.over, look.pages)
    return Typeset(
        content=content,
        fit=job.fit,
        fields=visible(sheet, letter, theme(sheet.design.theme)),
        second=second_column(sheet, letter, theme(sheet.design.theme)),
        warnings=(*told, *cleaner.warnings(), *job.remarks),
    )


def _tighter(look: Look, job: "_Job") -> Aim | None:
    """What to aim at next while breaks between entries push the text onto a page more than was measured."""
    aim = job.aim
    k = round(aim.k - _TIGHTER, 3)
    if aim.on <= 1 or job.fit.pages <= aim.on or k < look.range[0]:
        return None
    return aim.model_copy(update={"k": k})


class _Job:
    """One order on the press; `fit` and `over` are of what was set last."""

    def __init__(
        self, order: TypesetOrder, press: _Press, sheet: Sheet, letter: Letter | None
    ) -> None:
        self._order = order
        self._press = press
        self._sheet = sheet
        self._letter = letter
        self.fit = Fit(fits=True, k=1, size=1, fill=0, pages=1)
        self.aim = Aim(fits=True, k=1, on=1)
        self.over: Over | None = None
        self.remarks: list[str] = []

    def set_with_photo(self, look: Look) -> bytes:
        """Without it when it can't be shown."""
        try:
            return self.set(look)
        except typst.TypstError:
            if self._order.photo is None:
                raise
            self._order = self._order.model_copy(update={"photo": None})
            self.remarks.append(looks.NO_PHOTO)
            return self.set(look)

    def set(self, look: Look) -> bytes:
        inputs = self._inputs(look)
        if self._order.format == "png":
            content = self._press.picture(inputs, self._order.ppi)
        else:
            content, best = self._press.pdf(inputs)
            if not best:
                self.remarks.append("The PDF is not marked up for screen readers and archives.")
        told = _Told.model_validate(self._press.told("fit"))
        pages = _PAGES.validate_python(self._press.told("pages"))
        self.aim = Aim(fits=told.fits, k=told.k, on=told.on)
        self.fit = Fit(fits=told.fits, k=told.k, size=told.size, fill=told.fill, pages=pages)
        self.over = told.over
        return content

    def _inputs(self, look: Look) -> dict[str, str]:
        order = {
            "sheet": self._sheet.model_dump(mode="json", exclude={"design"}),
            "letter": self._letter.model_dump(mode="json") if self._letter else None,
            "look": look.model_dump(mode="json"),
            "hint": self._order.hint,
            "photo": list(self._order.photo) if self._order.photo else None,
        }
        inputs = {"order": json.dumps(order, ensure_ascii=False)}
        if self._order.source is not None:
            inputs["source"] = self._order.source.decode()
        return inputs


def _first(made: bytes | list[bytes] | None) -> bytes:
    if made is None:
        raise ValueError("typst gave nothing back")
    return made if isinstance(made, bytes) else made[0]
