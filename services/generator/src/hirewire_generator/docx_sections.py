"""The sections of a sheet as runs of Word, in the form that the theme gives to the heads of entries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hirewire_generator.docx_runs import Runs, paragraphs_of
from hirewire_generator.domain.readback import leans_right
from hirewire_generator.domain.sheet import Contact, Group, Item, Section, Sheet
from hirewire_generator.themes import Theme


@dataclass(frozen=True, slots=True)
class Sections:
    sheet: Sheet
    theme: Theme
    runs: Runs

    def told(self, section: Section) -> Mapping[str, object]:
        """What a template's loops over a section ask for."""
        return {
            "title": self._title(section),
            "texts": [self.runs.text(one) for one in paragraphs_of(section.text)],
            "entries": [self._item(item) for item in section.items],
            "groups": self._groups(section.groups),
            "lines": [self.runs.text(line) for line in section.lines if line],
        }

    def contact(self, one: Contact) -> Markup:
        """A telephone number among words from right to left would be shown from its end."""
        turned = self.sheet.rtl and not leans_right(one.text)
        return self.runs.text(f"\u200e{one.text}" if turned else one.text, url=one.url)

    def separator(self, sign: str) -> Markup:
        """Keeps its neighbours in the order of the page, whatever their letters."""
        turned = f"\u200f {sign} \u200f" if self.sheet.rtl else f" {sign} "
        return self.runs.text(turned, "Separator")

    def _title(self, section: Section) -> Markup:
        title = self.runs.text(section.title)
        if self.theme.dates == "left" and title:
            return self.runs.tab("Bar") + self.runs.tab() + title
        return title

    def _item(self, item: Item) -> Mapping[str, object]:
        return {
            "head": self._dated(item),
            "texts": [self.runs.text(one) for one in paragraphs_of(item.text)],
            "bullets": [self.runs.text(bullet) for bullet in item.bullets if bullet],
            "foot": self._foot(item),
        }

    def _dated(self, item: Item) -> Markup:
        head, dates = self._head(item), self.runs.text(item.dates, "Dates")
        if not head and not dates:
            return head
        if self.theme.dates == "left":
            return dates + self.runs.tab() + head
        return head + self.runs.tab() + dates if dates else head

    def _head(self, item: Item) -> Markup:
        title = self.runs.text(item.title, url=item.url)
        beside = [self.runs.text(item.org, "Organisation"), self.runs.text(item.place, "Place")]
        rest = self._dotted(beside)
        tall = any((item.place, item.text, item.bullets, item.tags, item.links))
        if self.theme.word.entry == "two lines" and tall:
            return self.runs.joined((title, rest), self.runs.line_end())
        return self._dotted((title, rest))

    def _foot(self, item: Item) -> Markup:
        tags = self.sheet.comma.join(tag for tag in item.tags if tag)
        return self._dotted(
            (self.runs.text(tags, "Tags"), *(self.contact(one) for one in item.links))
        )

    def _groups(self, groups: Sequence[Group]) -> list[Markup]:
        """Names with one word at most stand in one line."""
        if all(len(group.words) <= 1 for group in groups):
            return [self._dotted([self._loose(group) for group in groups])] if groups else []
        return [self._listed(group) for group in groups]

    def _loose(self, group: Group) -> Markup:
        words = "".join(group.words)
        if not group.name:
            return self.runs.text(words)
        return self.runs.text(group.name, "Label") + self.runs.text(words and f" {words}")

    def _listed(self, group: Group) -> Markup:
        words = self.sheet.comma.join(word for word in group.words if word)
        name = group.name and group.name + (self.sheet.colon if words else "")
        return self.runs.text(name, "Label") + self.runs.text(words)

    def _dotted(self, parts: Sequence[Markup]) -> Markup:
        return self.runs.joined(parts, self.separator("·"))
