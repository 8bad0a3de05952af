"""A résumé's text without whom it is about: the contact block, the name, and what says age, sex, family or origin."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from hirewire_common.words.dates import find_period
from hirewire_ranker.domain.resume.belonging import belonging_spans
from hirewire_ranker.domain.resume.contact import contact_spans
from hirewire_ranker.domain.resume.gendered import one_forms
from hirewire_ranker.domain.resume.heads import bare_place, block_spans, is_handle
from hirewire_ranker.domain.resume.masking import Masking, Span
from hirewire_ranker.domain.resume.names import name_spans
from hirewire_ranker.domain.resume.naming import guessed, tokens_of
from hirewire_ranker.domain.resume.outline import Line, heading_kind, outline
from hirewire_ranker.domain.resume.personal import gender_spans, is_label_alone, personal_spans
from hirewire_ranker.domain.resume.schooling import levels_in
from hirewire_ranker.domain.resume.seen import Blind
from hirewire_ranker.domain.resume.tidying import left_over

LONGEST = 200_000
"""Letters of a text that are read: forty pages."""
_TOP = 1500
_YEAR = re.compile(r"(?:19[4-9]|20\d)\d|['’]\d\d(?!\d)")
_BLOCK = frozenset({"head", "contact"})
_MOST_DATES = 4
"""In one line."""
_SHORT = 40
_BLOCK_LINE = 250
_FULL_STOP = re.compile(r"[^\W\d_]{4}[.!?](?:\s|$)")
_APART = 6
_SEPARATORS = "|•·,;/"
_LONG = 600
_SCHOOLED = frozenset({"head", "summary", "other"})
_NAME_LABEL = re.compile(r"(?<![^\W_])(?:full |first |last )?name[ \t]{0,4}[:：–-][ \t]{0,4}$")
_NUMBERED = re.compile(r"[\s\-–.]?\d{1,4}$")
"""How a name of few people ends: "A-12"."""
_GRADUATED = re.compile(
    r"(?:class of|graduat(?:ed|ion)(?: date| year)?|completed|conferred|awarded|year of passing|passing year|abschluss)?[\s:,\-–]{0,3}$",
    re.I,
)


def blinded(text: str, person: str) -> Blind:
    """The same text whatever the name, the ways to reach the person, age, sex, family and pronouns were."""
    return masked(text, person)[0]


def masked(text: str, person: str) -> tuple[Blind, tuple[str, ...]]:
    """And where the person is, as the contact block says it."""
    left = Masking(text[:LONGEST])
    left.cut(list(contact_spans(left.text, left.folded)))
    left.cut(list(_of_name(left, person)))
    left.shorten("gendered", one_forms(left.folded))
    lines = outline(left.text)
    block = list(_of_block(left, lines))
    block += [("demographic", span) for span in belonging_spans(left.folded)]
    block += [("year", span) for span in _years(left.text, lines)]
    places = tuple(_written(left.text, [span for kind, span in block if kind == "place"]))
    left.cut([("" if kind == "label" else kind, span) for kind, span in block])
    left.cut(list(gender_spans(left.text, left.folded)))
    for _ in range(2):
        left.cut(("", span) for span in list(left_over(left)))
    left.cut([("", span) for span in _emptied(left.text)])
    return left.blind(), places


def _of_name(left: Masking, person: str) -> Iterator[tuple[str, Span]]:
    """The name that is given; where the top doesn't say it, the one that the text begins with too."""
    tokens = tokens_of(person)
    spans = list(name_spans(left.text, left.folded, tokens))
    if not any(start < _TOP for start, _ in spans):
        spans += name_spans(left.text, left.folded, tokens_of(guessed(left.text)))
    tail = _NUMBERED.search(person.strip())
    cuts = list(left.places())
    for start, end in spans:
        if _is_place(left.text, start, end, cuts):
            continue
        if tail and left.text.startswith(tail[0], end):
            end += len(tail[0])
        label = _NAME_LABEL.search(left.folded, max(0, start - _SHORT), start)
        yield "name", (label.start() if label else start, end)


def _is_place(text: str, start: int, end: int, cuts: list[int]) -> bool:
    """A single word between separators beside an address is where somebody lives, also of those who are called so."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    last = last if last >= 0 else len(text)
    before, after = text[first:start].rstrip(), text[end:last].lstrip()
    written = text[start:end].strip()
    if " " in written or "." in written.strip(".") or not (before or after):
        return False
    near = bisect_left(cuts, first)
    return (
        near < len(cuts)
        and cuts[near] <= last
        and (not before or before[-1] in _SEPARATORS)
        and (not after or after[0] in _SEPARATORS)
    )


def _of_block(left: Masking, lines: list[Line]) -> Iterator[tuple[str, Span]]:
    """Whatever is personal, line by line, and in the head and contact sections where somebody lives."""
    cuts = list(left.places())
    awaited = False
    for line in lines:
        start, end = line.start, line.end
        reached = _is_reached(left.text, line, cuts) and not _is_prose(left.text, line)
        if awaited and end - start <= _SHORT and not line.heading:
            yield "demographic", (start, end)
        elif not line.heading or line.kind == "contact":
            yield from personal_spans(left.folded, line)
            if line.kind in _BLOCK and is_handle(left.text[start:end]):
                yield "link", (start, end)
            elif line.kind in _BLOCK:
                named = _is_cut_before(left.text, line, cuts)
                yield from block_spans(
                    left.text, left.folded, start, end, reached=reached, named=named
                )
        awaited = line.kind in _BLOCK and is_label_alone(left.text[start:end])


def _is_reached(text: str, line: Line, cuts: list[int]) -> bool:
    """Something was cut in the line, or beside the blanks around it."""
    first = text.rfind("\n", 0, line.start) + 1
    last = text.find("\n", line.end)
    near = bisect_left(cuts, first)
    return near < len(cuts) and cuts[near] <= (last if last >= 0 else len(text))


def _is_cut_before(text: str, line: Line, cuts: list[int]) -> bool:
    """In its line something stood before it, as a name does before its letters."""
    near = bisect_left(cuts, text.rfind("\n", 0, line.start) + 1)
    return near < len(cuts) and cuts[near] <= line.start


def _is_prose(text: str, line: Line) -> bool:
    return line.end - line.start > _BLOCK_LINE or bool(
        _FULL_STOP.search(text, line.start, line.end)
    )


def _written(text: str, spans: list[Span]) -> Iterator[str]:
    """Pieces that only a comma parts are one place."""
    found = ""
    behind = -1
    for start, end in spans:
        joined = behind >= 0 and start - behind <= _APART and "\n" not in text[behind:start]
        written = bare_place(text[start:end])
        if found and not joined:
            yield found
            found = ""
        found = f"{found}, {written}" if found and written else found or written
        behind = end
    if found:
        yield found


def _emptied(text: str) -> Iterator[Span]:
    """Headings of personal details under which nothing is left, with the blank lines below them."""
    lines = outline(text)
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else None
        titled = heading_kind(text[line.start : line.end]) == "contact"
        if titled and (after is None or after.heading):
            yield line.start, after.start if after else len(text)


def _years(text: str, lines: list[Line]) -> Iterator[Span]:
    """When somebody was at school tells the age."""
    for line in lines:
        written = text[line.start : line.end]
        if line.heading or not _YEAR.search(written) or len(written) > _LONG:
            continue
        if line.kind == "education" or (
            line.kind in _SCHOOLED and levels_in(written, schooled=False)
        ):
            yield from _dates(text, line.start, line.end)


def _dates(text: str, start: int, end: int) -> Iterator[Span]:
    for _ in range(_MOST_DATES):
        period = find_period(text[start:end])
        if not period:
            return
        before = _GRADUATED.search(text, start, start + period.at[0])
        yield before.start() if before else start + period.at[0], start + period.at[1]
        start += period.at[1]
