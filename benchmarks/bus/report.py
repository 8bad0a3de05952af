"""One table for all measurements: ours, the peer's, the figure that counts and its bound."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Row:
    """`figure` is held against `bound`: a ratio to the peer of the same run, or a value in the unit of `ours`."""

    what: str
    ours: str
    peer: str
    figure: float
    sign: Literal["<=", ">="]
    bound: float

    @property
    def holds(self) -> bool:
        return self.figure <= self.bound if self.sign == "<=" else self.figure >= self.bound


def show(title: str, rows: list[Row]) -> None:
    print(f"\n{title}")
    print(f"  {'':<34} {'ours':>16} {'peer':>12} {'figure':>8}  bound")
    for row in rows:
        mark = "" if row.holds else "   NOT MET"
        bound = f"{row.sign} {row.bound:g}"
        print(f"  {row.what:<34} {row.ours:>16} {row.peer:>12} {row.figure:>8.2f}  {bound}{mark}")
