"""What every document shows of a draft, in its order and its words: Typst, Word and Markdown only give it a form.

All texts are plain: what looks like markup in them is printed as it stands.
"""

from collections.abc import Iterator
from typing import Literal

from hirewire_common.contracts import Design, SectionName
from hirewire_common.contracts.message import Data


class Contact(Data):
    """A way to reach the person; `url` is empty where there is nothing to follow."""

    text: str
    url: str = ""


class Item(Data):
    """An entry with a head, such as a job: `title`, `org`, `place` and `dates` on it, below it text and bullets."""

    id: str
    title: str = ""
    org: str = ""
    place: str = ""
    dates: str = ""
    url: str = ""
    text: str = ""
    """A paragraph under the head."""
    bullets: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    """Technologies and the like, set in one line."""
    links: tuple[Contact, ...] = ()
    """Addresses of the thing, in the line of the tags, after them."""

    def fields(self, *, dates_first: bool = False) -> Iterator[str]:
        head = (self.title, self.org, self.place)
        yield from (self.dates, *head) if dates_first else (*head, self.dates)
        yield self.text
        yield from self.bullets
        yield from self.tags
        yield from (one.text for one in self.links)


class Group(Data):
    """Words that belong together, after a name that may be empty."""

    id: str
    name: str = ""
    words: tuple[str, ...] = ()

    def fields(self) -> Iterator[str]:
        yield self.name
        yield from self.words


class Section(Data):
    """One of the four kinds: a text; items; groups; or lines, which are bullets without a head."""

    id: str
    name: SectionName
    kind: Literal["text", "items", "groups", "lines"]
    title: str
    text: str = ""
    items: tuple[Item, ...] = ()
    groups: tuple[Group, ...] = ()
    lines: tuple[str, ...] = ()

    def fields(self, *, dates_first: bool = False) -> Iterator[str]:
        yield from (self.title, self.text)
        for item in self.items:
            yield from item.fields(dates_first=dates_first)
        for group in self.groups:
            yield from group.fields()
        yield from self.lines


class Sheet(Data):
    name: str = ""
    headline: str = ""
    contacts: tuple[Contact, ...] = ()
    sections: tuple[Section, ...] = ()
    footer: str = ""
    lang: str = "en"
    """ISO 639-1."""
    region: str = ""
    """ISO 3166-1, where the locale has one."""
    rtl: bool = False
    present: str = "Present"
    """The word for an open end, and the title of the contacts where a theme has one."""
    contact_title: str = "Contact"
    document_title: str = "Résumé"
    """What such a document is called."""
    paper: Literal["a4", "letter"] = "letter"
    """The locale's; the design may want another."""
    colon: str = ": "
    """Between a group's name and its words."""
    comma: str = ", "
    """Between words of a list."""
    design: Design = Design()

    def fields(self) -> Iterator[str]:
        """Every text but the footer, as they follow each other where there is one column; none is empty."""
        yield from (text for text in self._all() if text.strip())

    def _all(self) -> Iterator[str]:
        yield from (self.name, self.headline)
        for contact in self.contacts:
            yield contact.text
        for section in self.sections:
            yield from section.fields()
