"""Corrections that say the right words only: the wrong ones are those of the last turn that are most like them."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.clauses import name_case, unquoted
from hirewire_generator.domain.talking.contacts import phone_text
from hirewire_generator.domain.talking.correcting.recalling import entries_in, said_last
from hirewire_generator.domain.talking.correcting.writing import is_date, write
from hirewire_generator.domain.talking.dates import Span, date_of, span_in
from hirewire_generator.domain.talking.grammar import intents
from hirewire_generator.domain.talking.texts import holds, texts_of
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working

_TOLD = re.compile(
    r"(?:i (?:really |actually )?meant(?: to (?:say|write))?|i mean|i wanted to say|(?:it|that|this) (?:was|is|should be|must be|should say|should read|has to be)|it's|its|(?:make|call) (?:that|it)|(?:change|correct|set|fix|update) (?:it|that|this) (?:to|into)|rather|should be|make that)\s*:?\s+(?:actually |really |in fact )?",
    re.IGNORECASE,
)
ARTICLE = re.compile(
    r"^(?:at|in|to|from|as|until|till|since|on)?\s*(?:an?\s+|the\s+)?", re.IGNORECASE
)


def new_said(work: Working, text: str, history: Sequence[ChatMessage], *, bare: bool) -> bool:
    """Only the right words are said; the wrong ones are those of the last turn that are most like them."""
    match = _TOLD.match(text)
    orders = any(one.kind not in ("replace", "add_bare", "remove") for one in intents(text))
    if not history or (bare and match is None) or not text or orders:
        return False
    whole = _place_or_period(work, text, history, bare=bare)
    if whole is not None:
        return whole
    new = unquoted(ARTICLE.sub("", text[match.end() :] if match else text).strip(" ,."))
    new = re.sub(r"^(?:spelled|spelt|written|called|named)\s+", "", new, flags=re.IGNORECASE)
    told, answer = said_last(history)
    if not new or len(new.split()) > 6 or "I did not understand" in answer:
        return False
    if date_of(new):
        ends = re.search(r"\b(?:until|till|to)\s\S+$", text, re.IGNORECASE) is not None
        return _dated(work, date_of(new) or "", f"{told} {answer}", only_ends=ends)
    profile = work.draft.resume.profile
    if profile.phone and profile.phone in answer and re.fullmatch(r"\+?[\d ().-]{6,24}", new):
        return write(work, "/resume/profile/phone", phone_text(new) or new)
    return _alike(work, new, answer, sure=not bare or match is not None)


def _place_or_period(
    work: Working, text: str, history: Sequence[ChatMessage], *, bare: bool
) -> bool | None:
    """'It was in Hull', 'no, 2015 to 2021'; None when the text is neither."""
    place = re.fullmatch(r"(?:it|that|this) (?:was|is) in (?P<in>[^\d]{2,40})", text, re.IGNORECASE)
    span = span_in(text)
    if span.start and span.end and not span.rest and not bare:
        return _spanned(work, span, said_last(history)[1])
    return _located(work, place["in"], history) if place else None


def _spanned(work: Working, span: Span, answer: str) -> bool:
    """Both dates of the one thing that was talked about last."""
    entries = [
        one
        for one in entries_in(work, answer)
        if one.split("/")[2] in ("experience", "education", "projects")
    ]
    if len(entries) != 1:
        return False
    begun = write(work, f"{entries[0]}/start_date", span.start)
    return write(work, f"{entries[0]}/end_date", span.end) or begun


def _located(work: Working, where: str, history: Sequence[ChatMessage]) -> bool:
    entries = sorted(entries_in(work, said_last(history)[1]))
    entries = [one for one in entries if "/experience/" in one or "/education/" in one]
    if len(entries) != 1:
        return False
    where = where.strip(" ,.")
    return write(work, f"{entries[0]}/location", name_case(where))


def _dated(work: Working, when: str, last: str, *, only_ends: bool) -> bool:
    """The date of the last turn that is nearest to it."""
    entries = entries_in(work, last)
    found = [
        (abs(int(value[:4]) - int(when[:4])), -place, path)
        for place, (path, value) in enumerate(texts_of(work))
        if is_date(path) and value[:4].isdigit() and value[:4] in last
        if any(path.startswith(entry + "/") for entry in entries)
        and not (only_ends and path.endswith("start_date"))
    ]
    return bool(found) and when[:4].isdigit() and write(work, min(found)[2], when)


_COUNTED = re.compile(
    r"(?P<sign>[$€£]?)(?P<n>\d[\d.,]*)\s?(?P<unit>%|percent|[a-z]+)?", re.IGNORECASE
)


def _recounted(value: str, new: str) -> str:
    """'20 percent' in the place of '15 percent'; empty where there is no one number of that kind."""
    number = _COUNTED.fullmatch(new)
    if number is None:
        return ""
    unit = (number["unit"] or "").casefold()
    found = [
        one
        for one in _COUNTED.finditer(value)
        if not unit
        or (one["unit"] or "").casefold() in (unit, {"percent": "%", "%": "percent"}.get(unit))
    ]
    if len(found) != 1:
        return ""
    begin, end = found[0].span("n")
    return f"{value[:begin]}{number['n']}{value[end:]}"


def _one_word(value: str, new: str) -> str:
    """Of a name of several words the one that is nearly the new one, in its place."""
    near = get_close_matches(new, value.split(), n=1, cutoff=0.6) if " " not in new else []
    return value.replace(near[0], new, 1) if near and " " in value else new


def _alike(work: Working, new: str, answer: str, *, sure: bool) -> bool:
    there = [
        (path, value)
        for path, value in texts_of(work)
        if not is_date(path) and len(value) > 1 and holds(answer, value) and "/links/" not in path
        if not path.endswith(("/email", "/phone", "/url", "/github"))
    ]
    counted = [(path, _recounted(value, new)) for path, value in there if _recounted(value, new)]
    if len(counted) == 1:
        return write(work, *counted[0])
    few = len(new.split())
    there = [one for one in there if len(one[1].split()) <= few + 3]
    words = set(new.casefold().split())
    sharing = [one for one in there if words & set(one[1].casefold().split())]
    titles = [one for one in there if looks_like_a_title(one[1])] if looks_like_a_title(new) else []
    close = [
        one
        for one in there
        if SequenceMatcher(None, one[1].casefold(), new.casefold()).ratio() > 0.7
    ]
    for some in (close, sharing, titles, there if sure else []):
        if len(some) == 1:
            path, value = some[0]
            return write(work, path, _one_word(value, new) if path.endswith("/name") else new)
    return False
