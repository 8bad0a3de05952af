"""A sheet or a letter set by Typst, as PDF or as a picture of its first page."""

import json
from typing import Any

from hirewire_common.contracts import Fit, Letter
from hirewire_generator import fonts, looks
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.glyphs import Cleaner
from hirewire_generator.looks import Aim, Look
from hirewire_generator.orders import Typeset, TypesetOrder
from hirewire_generator.overflow import Over, overflow
from hirewire_generator.press import SOURCE, CannotBeSet, Loaded, Told, press
from hirewire_generator.reading_order import beside, visible
from hirewire_generator.themes import theme

_PHOTO = "photo.json"
_STEPS = 40
"""`k` is a multiple of their inverse."""
_TIGHTER = 0.1
_FULL = 0.9
_NEARLY_FULL = 0.87
"""Breaks between entries leave gaps, so several pages are not filled to the last line."""


def prepare(font_dirs: tuple[str, ...] = ()) -> None:
    """Read the fonts, and start no thread: what is forked afterwards has them."""
    fonts.coverage(font_dirs)
    press(font_dirs)


def typeset(order: TypesetOrder) -> Typeset:
    """The same order gives the same bytes, in every process."""
    cleaner = Cleaner(fonts.coverage(order.font_dirs))
    sheet = cleaner.cleaned(order.sheet)
    letter = cleaner.cleaned(order.letter) if order.letter else None
    job = _Job(order, sheet, letter)
    content = job.made_with_photo()
    return Typeset(
        content=content,
        fit=job.fit,
        fields=visible(sheet, letter, theme(sheet.design.theme)),
        beside=beside(sheet, letter, theme(sheet.design.theme)),
        warnings=(*job.overflow(), *cleaner.warnings(), *job.remarks),
    )


class _Job:
    """One order; what it was set like last is in `aim`, what became of it in `told`."""

    def __init__(self, order: TypesetOrder, sheet: Sheet, letter: Letter | None) -> None:
        self._order = order
        self._sheet = sheet
        self._letter = letter
        self._look = looks.of(sheet, letter, order.font_dirs)
        self._over: Over | None = None
        self.aim = Aim(fits=True, k=self._look.loose, on=0)
        self.told = Told(pages=1, share=0, size=1)
        self.remarks: list[str] = []

    @property
    def fit(self) -> Fit:
        fill = self.told.share / max(self._look.pages, 1)
        return Fit(
            fits=self.aim.fits,
            k=self.aim.k,
            size=self.told.size,
            fill=fill,
            pages=self.told.pages,
        )

    def overflow(self) -> tuple[str, ...]:
        return overflow(self.fit, self._over, self._look.pages)

    def made_with_photo(self) -> bytes:
        """Without it when it can't be shown."""
        try:
            return self._made()
        except CannotBeSet:
            if self._order.photo is None:
                raise
            self._order = self._order.model_copy(update={"photo": None})
            self.remarks.append(looks.NO_PHOTO)
            return self._made()

    def _made(self) -> bytes:
        loaded = self._fitted()
        if self._order.format == "png":
            return loaded.picture(self._order.ppi)
        content, best = loaded.pdf()
        if not best:
            self.remarks.append("The PDF is not marked up for screen readers and archives.")
        return content

    def _fitted(self) -> Loaded:
        """As roomy as before, while that fills the pages; else as roomy as can be."""
        if self._look.pages == 0:
            return self._set(Aim(fits=True, k=self._look.loose, on=0))
        if kept := self._kept(Aim(fits=True, k=1, on=self._look.pages)):
            return kept
        found = self._load(None).found()
        self._over = found.over
        aim = Aim(fits=found.fits, k=found.k, on=found.on)
        if not aim.fits and (kept := self._kept(aim)):
            return kept
        loaded = self._set(aim)
        while (tighter := self._tighter()) is not None:
            loaded = self._set(tighter)
        return loaded

    def _kept(self, aim: Aim) -> Loaded | None:
        """Set as the version before was, if that is at most as roomy as the aim and fills its pages."""
        if self._order.hint is None:
            return None
        low, high = self._look.range
        k = round(min(max(self._order.hint, low), high, aim.k) * _STEPS) / _STEPS
        loaded = self._set(aim.model_copy(update={"k": k}))
        full = self.told.share >= aim.on * (_FULL if aim.on == 1 else _NEARLY_FULL)
        return loaded if self.told.pages <= aim.on and (full or k >= high) else None

    def _tighter(self) -> Aim | None:
        """What to aim at next while breaks between entries push the text onto a page more than was measured."""
        k = round(self.aim.k - _TIGHTER, 3)
        if self.aim.on <= 1 or self.told.pages <= self.aim.on or k < self._look.range[0]:
            return None
        return self.aim.model_copy(update={"k": k})

    def _set(self, aim: Aim) -> Loaded:
        loaded = self._load(aim)
        self.aim, self.told = aim, loaded.told()
        return loaded

    def _load(self, aim: Aim | None) -> Loaded:
        return press(self._order.font_dirs).loaded(self._files(self._look, aim))

    def _files(self, look: Look, aim: Aim | None) -> dict[str, bytes]:
        photo, source = self._order.photo, self._order.source
        order: dict[str, Any] = {
            "sheet": self._sheet.model_dump(mode="json", exclude={"design"}),
            "letter": self._letter.model_dump(mode="json") if self._letter else None,
            "look": look.model_dump(mode="json"),
            "k": aim.k if aim else None,
            "photo": _PHOTO if photo else None,
            "source": SOURCE if source is not None else None,
        }
        files = {"order.json": json.dumps(order, ensure_ascii=False).encode()}
        if photo:
            files[_PHOTO] = json.dumps(list(photo)).encode()  # files in memory have to be text
        if source is not None:
            files[SOURCE] = source
        return files
