"""What a user is told when a text takes more room than its pages have."""

from hirewire_common.contracts import Fit
from hirewire_common.contracts.message import Data


class Longest(Data):
    id: str
    title: str = ""
    org: str = ""
    lines: int

    @property
    def name(self) -> str:
        return ", ".join(part for part in (self.title, self.org) if part) or self.id


class Over(Data):
    """By how many lines it is too long, and the entry with the most of them."""

    lines: int
    longest: Longest | None = None


def overflow(fit: Fit, over: Over | None, target: int) -> tuple[str, ...]:
    if fit.fits:
        return ()
    pages = "one page" if target == 1 else f"{target} pages"
    said = f"The text does not fit on {pages}, so it takes {fit.pages}."
    if over:
        said += f" It is too long by {_lines(over.lines)}."
    if over and over.longest and over.longest.lines > 1:
        said += f" The longest entry is {over.longest.name} with {_lines(over.longest.lines)}."
    return (said,)


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count} lines"
