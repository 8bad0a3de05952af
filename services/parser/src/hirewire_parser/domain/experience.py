"""Experience: which piece of an entry's heading is the post, which the employer, which the place."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import mean

from hirewire_common.contracts import Experience
from hirewire_parser.domain.bullets import unmarked
from hirewire_parser.domain.entries import Entry, entries
from hirewire_parser.domain.folding import fold
from hirewire_parser.domain.parts import MOST_COMMAS, Part
from hirewire_parser.domain.sections import Section
from hirewire_parser.domain.vocabulary import says_organisation, says_place, says_post

_LABELS = re.compile(
    r"^(?:highlights?|responsibilities|key achievements|achievements|duties|aufgaben|missions?|tasks|projects?|technologies|logros|funciones)\W*$"
)


def read_experience(sections: Iterable[Section]) -> list[Experience]:
    found = [entry for section in sections for entry in entries(section.lines, section.right)]
    heads = _heads(found)
    return [
        Experience(
            id=f"experience-{number}",
            company=head.company,
            position=head.position,
            location=head.place,
            start_date=entry.period.start,
            end_date=entry.period.end,
            highlights=tuple(_highlights(entry, head)),
        )
        for number, (entry, head) in enumerate(zip(found, heads, strict=True), 1)
    ]


def _highlights(entry: Entry, head: "_Head") -> list[str]:
    """The body, and before it what stood below the dates and was neither a name nor a place."""
    used = f"{head.company}\n{head.position}\n{head.place}"
    said = [part.text for part in entry.parts if part.row > 0 and part.text not in used]
    return [
        unmarked(text)
        for text in (*said, *entry.body)
        if len(text.split()) > 1 and not _LABELS.match(fold(text))
    ]


@dataclass(slots=True)
class _Head:
    company: str = ""
    position: str = ""
    place: str = ""


def _heads(found: list[Entry]) -> list[_Head]:
    """Decide entry by entry, by what the words say and by what stands in the same place in the other entries."""
    split = [_split_at_commas(list(entry.parts)) for entry in found]
    habit = _habits(split)
    heads: list[_Head] = []
    for parts in split:
        head = _head(parts, habit)
        if not head.company and heads:
            head.company = heads[-1].company  # several posts below one employer's name
        heads.append(head)
    return heads


def _leaning(part: Part) -> float:
    """Above zero the words say a post, below an employer."""
    lean = 3.0 * says_post(part.text) - 2.0 * says_organisation(part.text)
    return lean - 3.0 if _is_label(part) else lean


def _is_label(part: Part) -> bool:
    return bool(_LABELS.match(fold(part.text)))


def _habits(split: list[list[Part]]) -> dict[tuple[int, int], float]:
    seen: dict[tuple[int, int], list[float]] = defaultdict(list)
    for parts in split:
        for part in parts:
            if not says_place(part.text):
                seen[part.slot].append(_leaning(part))
    return {slot: mean(leanings) for slot, leanings in seen.items()}


def _head(parts: list[Part], habit: dict[tuple[int, int], float]) -> _Head:
    places = [part for part in parts[1:] if says_place(part.text)]
    names = [part for part in parts if part not in places and not _is_label(part)]
    head = _Head(place=places[0].text if places else "")
    if not names:
        return head
    scored = [(_leaning(part) + habit.get(part.slot, 0.0), part) for part in names]
    if len(names) == 1:
        score, only = scored[0]
        head.position, head.company = (only.text, "") if score > 0 else ("", only.text)
    else:
        position = max(
            scored, key=lambda pair: pair[0] + 0.3 * pair[1].bold - len(pair[1].text) / 200
        )[1]
        head.position = position.text
        head.company = _company([pair for pair in scored if pair[1] is not position])
    head.company, place = _without_place(head.company)
    head.place = head.place or place
    return head


def _company(scored: list[tuple[float, Part]]) -> str:
    """The most employer-like of the rest: set bold or large, and early."""
    best = max(
        enumerate(scored),
        key=lambda item: -item[1][0] + 1.2 * item[1][1].bold + item[1][1].size / 50 - 0.4 * item[0],
    )
    return best[1][1].text


def _without_place(company: str) -> tuple[str, str]:
    """ "Frankenstrom GmbH, Nürnberg" is a name and a place."""
    name, comma, rest = company.partition(", ")
    short = len(rest.split()) <= 3 and not says_organisation(rest) and not says_post(rest)
    return (name, rest) if comma and short else (company, "")


def _split_at_commas(parts: list[Part]) -> list[Part]:
    """ "Post, Employer" as two pieces, when one comma's sides say one each."""
    made: list[Part] = []
    for part in parts:
        made += _sides(part, alone=len(parts) == 1)
    return [
        Part(part.text, part.bold, part.size, part.row, index)
        for row in sorted({part.row for part in made})
        for index, part in enumerate(other for other in made if other.row == row)
    ]


def _sides(part: Part, *, alone: bool) -> list[Part]:
    pieces = [piece.strip() for piece in part.text.split(",")]
    if len(pieces) < 2 or not all(pieces):
        return [part]
    for cut in range(1, min(len(pieces), MOST_COMMAS)):
        left, right = ", ".join(pieces[:cut]), ", ".join(pieces[cut:])
        if _post_and_other(left, right, alone=alone) or _post_and_other(right, left, alone=alone):
            return [part.saying(left), part.saying(right)]
    return [part]


def _post_and_other(post: str, other: str, *, alone: bool) -> bool:
    if not says_post(post) or says_post(other):
        return False
    return says_organisation(other) or (alone and not says_organisation(post))
