"""A résumé as blocks that each of the typesetters can draw."""

from dataclasses import dataclass

from benchmarks.parsing.layouts.choices import Layout


@dataclass(frozen=True)
class Run:
    text: str
    style: str = "plain"
    """plain, bold, italic or faint."""


@dataclass(frozen=True)
class Row:
    """A line, with what stands at its right edge."""

    left: tuple[Run, ...]
    right: str = ""


@dataclass(frozen=True)
class Item:
    """With a bullet as the layout draws them."""

    text: str


@dataclass(frozen=True)
class Text:
    text: str


@dataclass(frozen=True)
class Pair:
    """A row of a table: a label and what it is about."""

    label: str
    text: str


@dataclass(frozen=True)
class Chips:
    texts: tuple[str, ...]


Block = Row | Item | Text | Pair | Chips


@dataclass(frozen=True)
class Entry:
    blocks: tuple[Block, ...]
    aside: str | None = None
    """What stands in a column of its own left of the entry; None without such a column."""


@dataclass(frozen=True)
class Section:
    heading: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Page:
    """`side` is empty for layouts without a sidebar."""

    language: str
    layout: Layout
    name: tuple[str, ...]
    headline: str
    contacts: tuple[str, ...]
    """One for each line below the name."""
    main: tuple[Section, ...]
    side: tuple[Section, ...]
    running: str
    """What stands at the head or foot of each page before its number."""


def row(*runs: Run, right: str = "") -> Row:
    return Row(tuple(run for run in runs if run.text), right)


def plain(text: str) -> Row:
    return Row((Run(text),))
