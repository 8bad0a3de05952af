"""What a Word document wears, decided: the theme's sizes at a degree of roominess, as the typesetting library has them."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from hirewire_common.contracts.design import FontFamily
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_generator import looks
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.families import FAMILIES, Family
from hirewire_generator.orders import WordOrder
from hirewire_generator.themes import Theme, WordStyle, theme

_STEPS = 40
"""As many as the typesetting tries: what differs by less looks the same."""
_TIGHTER = 0.05
"""Than the page that was measured: Word's faces are a little taller."""
_WIDE = ("W", "F")
PAPER = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}
"""Centimetres."""
_POINTS = 72 / 2.54


@dataclass(frozen=True)
class Dress:
    """All that a template depends on. `k` runs from 0 (tight) to 1 (roomy), `column` is in ems: where dates stand."""

    theme: ThemeName
    family: FontFamily
    paper: Literal["a4", "letter"]
    accent: str
    k: float
    lang: str
    rtl: bool
    spaced: bool
    small_caps: bool
    extra_leading: float
    column: float
    letter: bool
    photo: bool

    @property
    def style(self) -> WordStyle:
        return self._theme.word

    @property
    def faces(self) -> Family:
        return FAMILIES[self.family]

    @cached_property
    def size(self) -> float:
        """Points."""
        size = self._theme.size
        return _mix(size.smallest, size.largest, _ramp(self.k, 0, 0.75))

    @property
    def name(self) -> float:
        """Points."""
        times = self._theme.size.name
        return self.size * self.spaces(times * 0.86, times)

    @property
    def margin(self) -> tuple[float, float]:
        """Centimetres: at the sides, above and below."""
        share, margin = _ramp(self.k, 0.15, 0.85), self._theme.margin
        return _mix(margin.narrow, margin.wide, share), _mix(margin.low, margin.high, share)

    @property
    def width(self) -> float:
        """Ems of a line."""
        return (PAPER[self.paper][0] - 2 * self.margin[0]) * _POINTS / self.size

    def spaces(self, tight: float, roomy: float) -> float:
        """Between the two by how roomy it is: space between things goes first."""
        return _mix(tight, roomy, _ramp(self.k, 0.2, 1))

    @property
    def _theme(self) -> Theme:
        return theme(self.theme)


def dress_of(order: WordOrder) -> Dress:
    sheet, letter = order.sheet, order.letter is not None
    look = looks.of(sheet, order.letter, ())
    own = theme(sheet.design.theme)
    low, high = look.range
    k = look.loose if order.k is None else min(max(order.k - _TIGHTER, low), high)
    family = looks.family(sheet.design, own)
    return Dress(
        theme=own.name,
        family=family,
        paper=look.paper,
        accent=look.accent,
        k=round(k * _STEPS) / _STEPS,
        lang=f"{sheet.lang}-{sheet.region}" if sheet.region else sheet.lang,
        rtl=sheet.rtl,
        spaced=look.spaced,
        small_caps=look.small_caps,
        extra_leading=look.extra_leading,
        column=_column(sheet, FAMILIES[family])
        if own.dates == "left" and not order.letter
        else 0.0,
        letter=letter,
        photo=order.photo is not None and look.photo != "none" and not (letter and own.columns > 1),
    )


def _column(sheet: Sheet, family: Family) -> float:
    """As wide as the widest dates."""
    dates = (item.dates for section in sheet.sections for item in section.items)
    widest = max((ems(one, family) for one in dates), default=0.0)
    return round(min(max(6.0, widest), 12.0) + 1.0, 1)


def ems(text: str, family: Family) -> float:
    """About how wide it is, as Word's faces are not here to be measured."""
    return sum(1.0 if unicodedata.east_asian_width(one) in _WIDE else family.wide for one in text)


def _mix(tight: float, roomy: float, share: float) -> float:
    return tight + (roomy - tight) * share


def _ramp(k: float, low: float, high: float) -> float:
    return min(max((k - low) / (high - low), 0.0), 1.0)
