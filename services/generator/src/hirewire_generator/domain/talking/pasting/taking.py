"""A whole résumé that was pasted into the chat: what stands under its headings, and nothing of it lost."""

import re

from pydantic import JsonValue

from hirewire_generator.domain.shape import LONGEST_LINE, MOST
from hirewire_generator.domain.talking.accompanying import only_accompanies
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.pasting.head import take_head
from hirewire_generator.domain.talking.pasting.headings import blocks_of, heading
from hirewire_generator.domain.talking.pasting.sections import take_section
from hirewire_generator.domain.talking.working import Working, add


def take_pasted(work: Working, text: str) -> None:
    blocks = blocks_of(_without_opening(text))
    other = take_head(work, blocks[0][1])
    for section, lines in blocks[1:]:
        other += take_section(work, section, lines)
    known = set(other)
    other += _lost(work, [line for _, lines in blocks for line in lines if line not in known])
    _keep(work, other)
    work.notes = ["Filled in from the pasted résumé"]
    kept = (
        f" What found no place stands in the section “Other” ({len(other)} lines)." if other else ""
    )
    work.said = [f"I read the résumé you pasted.{kept} Have a look, and tell me what is wrong."]


_OPENING = re.compile(
    r"(?:hi|hello|ok|so|here|this|below|please|see|find|attached|my|that)\b[^:\n]{0,60}\b(?:cv|résumé|resume|curriculum vitae|profile)\b[^:\n]{0,30}:?",
    re.IGNORECASE,
)


def _without_opening(text: str) -> str:
    """'Here is my old CV:' hands it over, and is none of it."""
    first, newline, rest = text.lstrip().partition("\n")
    handed = only_accompanies(first) or _OPENING.fullmatch(first.strip())
    return rest if newline and handed and heading(first) is None else text


_WORD = re.compile(r"[^\W_]{2,}")
_SMALL = frozenset(
    ("at", "in", "of", "from", "to", "the", "an", "and", "as", "with", "for", "by", "on", "gpa", "grade", "present", "now", "today", "current", "since", "until", "name", "title", "headline", "profession", "occupation", "location", "city", "address", "position", "role")
)  # fmt: skip


def _lost(work: Working, lines: list[str]) -> list[str]:
    """Lines of which a word stands nowhere: small ones and dates, which are written in another way, do not count."""
    kept = _SMALL | {word.casefold() for word in _WORD.findall(work.draft.resume.model_dump_json())}
    return [
        line
        for line in lines
        if any(
            word.casefold() not in kept and not word.isdigit()
            for word in _WORD.findall(span_in(line).rest)
        )
    ]


def _keep(work: Working, lines: list[str]) -> None:
    items: list[JsonValue] = [
        line[at : at + LONGEST_LINE] for line in lines for at in range(0, len(line), LONGEST_LINE)
    ]
    for at in range(0, len(items), MOST["items"]):
        work.do(
            "Other.",
            add("/resume/custom/-", {"title": "Other", "items": items[at : at + MOST["items"]]}),
        )
