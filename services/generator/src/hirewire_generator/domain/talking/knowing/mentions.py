"""The entry of the résumé that a sentence names."""

import re
from dataclasses import dataclass

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.talking.referring import DISTINCT, Ref, entries_of, ref_of, text_of
from hirewire_generator.domain.talking.texts import words
from hirewire_generator.domain.talking.vocabulary import TITLE_FIELD
from hirewire_generator.domain.talking.working import Working

_TOLD: tuple[SectionName, ...] = (
    "experience", "education", "projects", "certifications", "awards", "publications", "languages",
)  # fmt: skip
CONTRADICTED = re.compile(
    r"[,;]?\s*(?:and |but )?\bnot\s+(?:an?\s+|the\s+|in\s+)?[^,]{1,60}$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An entry that a sentence names; `before` and `after` are what stands around the name."""

    ref: Ref
    before: str
    after: str

    @property
    def around(self) -> str:
        return " ".join(f"{self.before} {self.after}".split())


def mentioned(work: Working, text: str) -> Mention | None:
    """The one entry of which the whole name, or the word that tells it from others, stands in the text."""
    found: list[tuple[int, Mention]] = []
    for section in _TOLD:
        for entry in entries_of(work.draft, section):
            for name in _names(text_of(entry, TITLE_FIELD[section])):
                match = words(name).search(text)
                if match:
                    around = text[: match.start()].strip(), text[match.end() :].strip()
                    found.append((len(name), Mention(ref_of(section, entry), *around)))
                    break
    best = max((size for size, _ in found), default=0)
    named = [one for size, one in found if size == best]
    return named[0] if len(named) == 1 else None


def _names(title: str) -> list[str]:
    distinct = [
        one
        for one in title.split()
        if len(one) > 3 and one.lower() not in DISTINCT and one[0].isupper()
    ]
    return [title, *distinct[:2]] if title else []


def remember(work: Working, ref: Ref) -> None:
    if ref.section == "experience":
        work.job = ref.id
