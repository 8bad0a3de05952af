"""Experience: entries with their heads, and what was done there."""

from collections.abc import Iterable
from dataclasses import replace

from hirewire_common.contracts import Experience
from hirewire_common.words.folding import fold
from hirewire_common.words.vocabulary import LABELS, says_organisation, says_post
from hirewire_parser.domain.bullets import unmarked
from hirewire_parser.domain.confidence import of_lead, of_period
from hirewire_parser.domain.entries import Entry, entries
from hirewire_parser.domain.evidence import Read
from hirewire_parser.domain.heads import Head, heads_of
from hirewire_parser.domain.sections import Outline, Section


def read_experience(sections: Iterable[Section]) -> list[Read[Experience]]:
    found = [entry for section in sections for entry in entries(section.lines, section.right)]
    heads = heads_of([entry.parts for entry in found])
    known = [pair for pair in zip(found, heads, strict=True) if not _is_banner(*pair)]
    return [
        Read(
            _experience(number, entry, head),
            entry.lines,
            {
                "position": of_lead("position", head.leads[0]),
                "company": of_lead("company", head.leads[1]),
                "location": of_lead("location", head.leads[2]),
                **of_period(entry.period),
            },
        )
        for number, (entry, head) in enumerate(known, 1)
    ]


def _is_banner(entry: Entry, head: Head) -> bool:
    """An employer's name alone stands above several posts, which have it already."""
    return not (entry.period.start or head.position or entry.body)


def _experience(number: int, entry: Entry, head: Head) -> Experience:
    return Experience(
        id=f"experience-{number}",
        company=head.company,
        position=head.position,
        location=head.place,
        start_date=entry.period.start,
        end_date=entry.period.end,
        highlights=tuple(_highlights(entry, head)),
    )


def unnamed_experience(outline: Outline) -> list[Section]:
    """Sections without a heading of their own kind whose dated entries name posts or employers.

    Lines that hold an address head no entry.
    """
    found = [
        replace(section, lines=tuple(line for line in section.lines if "@" not in line.text))
        for section in outline.of("head", "other", "summary", "contact")
    ]
    return [section for section in found if _works(section)]


def _works(section: Section) -> bool:
    found = entries(section.lines, section.right)
    named = sum(
        any(says_post(part.text) or says_organisation(part.text) for part in entry.parts)
        for entry in found
    )
    return any(entry.period.is_range for entry in found) and 2 * named > len(found)


def _highlights(entry: Entry, head: Head) -> list[str]:
    """The body, and before it what stood below the dates and was neither a name nor a place."""
    used = f"{head.company}\n{head.position}\n{head.place}"
    said = [part.text for part in entry.parts if part.row > 0 and part.text not in used]
    return [
        unmarked(text)
        for text in (*said, *entry.body)
        if len(text.split()) > 1 and not LABELS.match(fold(text))
    ]
