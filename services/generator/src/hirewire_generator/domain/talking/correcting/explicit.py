"""Corrections that say the wrong words and the right ones: 'it was Acme Ltd, not Acme Inc', 'Tableau -> Power BI'."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.correcting.implicit import ARTICLE
from hirewire_generator.domain.talking.correcting.recalling import near_last
from hirewire_generator.domain.talking.correcting.writing import is_date, write
from hirewire_generator.domain.talking.dates import date_of
from hirewire_generator.domain.talking.texts import exactly, holds, texts_of, words
from hirewire_generator.domain.talking.working import Working

_IS = r"(?:it|that|this|he|there|the \w+|my (?:\w+ ){1,2}?)"
_NOT_BUT = re.compile(
    r"(?:.{0,60}?\b(?:was|is|were|am|are|did|do)\s+)?not\s+(?P<old>.{1,60}?),?\s+but(?:\s+rather)?\s+(?P<new>.{1,60})",
    re.IGNORECASE,
)
_SAID_BUT = re.compile(
    r"(?:(?:i (?:said|wrote|put|typed)|it says|you (?:wrote|put|have))\s+(?P<old>.{1,60}?),?\s+but\s+(?:i meant|meant|i mean|i wanted|i was|i am|i'm|it is|it's|it was|it should be|it should say)"
    r"|(?:it|that) (?:wasn't|isn't|was not|is not)\s+(?P<old2>.{1,60}?),\s+(?:but |it was|it is|it's|rather))\s+(?P<new>.{1,60})",
    re.IGNORECASE,
)
_NEW_NOT = re.compile(
    rf"(?:(?:{_IS}\s*(?:was|is|were|are|'s|should be|should say)|it's|its|i (?:really )?meant|i mean|make that|make it|was|is)\s+)(?P<new>.{{1,60}}?),?\s+(?:and |instead of |rather than )?(?:not|instead of|rather than)\s+(?P<old>.{{1,60}})",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"(?:i'm |i am |i was )?(?P<new>[^,]{1,60}?),?\s+(?:and )?(?:not|instead of|rather than)\s+(?P<old>.{1,60})",
    re.IGNORECASE,
)
"""Only where something else says that it is a correction."""
_SPELT = re.compile(r"\s+(?:with (?:an?|one|two|double) \S{1,3}|there)$", re.IGNORECASE)
_SHOULD_BE = re.compile(
    r"(?P<old>\S.{1,110}?)\s*(?:\s(?:should (?:be|say|read)|must be|has to be|needs to be)\s(?:(?:called|named|spelled|spelt|written)\s)?|->|=>|→)\s*(?P<new>\S.{0,110})",
    re.IGNORECASE,
)


def whole_replaced(work: Working, text: str) -> bool:
    """'Tableau -> Power BI', where the old words are all that stands in one place."""
    match = _SHOULD_BE.fullmatch(text)
    old = unquoted(match["old"]).casefold() if match else ""
    found = [
        path for path, value in texts_of(work) if value.casefold() == old and not is_date(path)
    ]
    if match is None or not found:
        return False
    for path in found:
        write(work, path, unquoted(match["new"]))
    return True


def _part(match: re.Match[str], name: str) -> str:
    groups = match.groupdict()
    return groups[name] or groups.get(f"{name}2") or ""


def both_said(work: Working, text: str, history: Sequence[ChatMessage], *, sure: bool) -> bool:
    """Both the wrong words and the right ones are said."""
    match = (
        _NOT_BUT.fullmatch(text)
        or _SAID_BUT.fullmatch(text)
        or _NEW_NOT.fullmatch(text)
        or (_BARE.fullmatch(text) if sure else None)
    )
    if match is None:
        return False
    old, new = (
        unquoted(_SPELT.sub("", ARTICLE.sub("", _part(match, name).strip(" ,."))))
        for name in ("old", "new")
    )
    return bool(old and new) and _swap(work, old, new, history)


def _swap(work: Working, old: str, new: str, history: Sequence[ChatMessage]) -> bool:
    when_old, when_new = date_of(old), date_of(new)
    found = [
        (path, value)
        for path, value in texts_of(work)
        if (is_date(path) and when_old and when_new and value.startswith(when_old))
        or (not is_date(path) and holds(value, old))
    ]
    near = near_last(work, found, history)
    found = exactly(found, old) or (near if near and len(found) > 1 else found)
    if len(found) != 1:
        return False
    path, value = found[0]
    if is_date(path):
        return write(work, path, when_new or "")
    if old.isdigit() and (number := re.search(r"\d[\d.,]*", new)):
        new = number[0]
    changed = words(old).sub(lambda _: new, value, count=1)
    return write(work, path, sentence_case(changed) if value[:1].isupper() else changed)
