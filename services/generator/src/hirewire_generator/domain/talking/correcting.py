"""Corrections of what was said just before: 'no, I meant 2020', 'not Hull but Halifax', 'it was Acme Ltd, not Acme Inc'."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from hirewire_common.contracts import ChatMessage
from hirewire_generator.domain.talking.clauses import unquoted, without_noise
from hirewire_generator.domain.talking.dates import date_of
from hirewire_generator.domain.talking.editing import phone_text
from hirewire_generator.domain.talking.grammar import intents
from hirewire_generator.domain.talking.removing import texts_of
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put

PREFIX = re.compile(
    r"(?:(?:no|nope|nah|wait|oops|ups|sorry|hmm|uh|ah|oh|argh|damn|my mistake|my bad|(?:that|this|it)(?:'s| is| was) (?:wrong|not right|incorrect|a mistake|not correct)|not quite|wrong|typo|actually|correction|excuse me|i (?:didn't|did not|don't|do not) (?:want|mean|ask for|like) (?:that|this|it)|i changed my mind)\b[\s,.!:;—-]+)+",
    re.IGNORECASE,
)
_IS = r"(?:it|that|this|he|there|the \w+|my (?:\w+ ){1,2}?)"
_TOLD = re.compile(
    r"(?:i (?:really |actually )?meant(?: to (?:say|write))?|i mean|i wanted to say|(?:it|that|this) (?:was|is|should be|must be|should say|should read|has to be)|it's|its|(?:make|call) (?:that|it)|(?:change|correct|set|fix|update) (?:it|that|this) (?:to|into)|rather|should be|make that)\s*:?\s+(?:actually |really |in fact )?",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"(?:.{0,60}?\b(?:was|is|were|am|are|did|do)\s+)?not\s+(?P<old>.{1,60}?),?\s+but(?:\s+rather)?\s+(?P<new>.{1,60})",
    re.IGNORECASE,
)
_NEW_NOT = re.compile(
    rf"(?:(?:{_IS}\s*(?:was|is|were|are|'s|should be|should say)|it's|its|i (?:really )?meant|i mean|make that|make it|was|is)\s+)(?P<new>.{{1,60}}?),?\s+(?:and |instead of |rather than )?(?:not|instead of|rather than)\s+(?P<old>.{{1,60}})",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"^(?:at|in|to|from|as|until|till|since|on)?\s*(?:an?\s+|the\s+)?", re.IGNORECASE
)
_AGAIN = re.compile(
    r"(?:remove|delete|drop|take)\s+(?:it|that|this|them|those)(?:\s+(?:out|off|away|again|please))*|(?:bring|put|get)\s+(?:it|that|this|them)\s+back(?:\s+again)?|take\s+(?:it|that|this)\s+back"
    r"|(?:i (?:liked|preferred) )?the (?:previous|old|last|other|earlier) (?:one|version|look|theme|colou?r)(?: was| looked| is)?(?: better| nicer)?",
    re.IGNORECASE,
)
_LONGEST = 120


def said_last(history: Sequence[ChatMessage]) -> tuple[str, str]:
    """The user's last message and the answer to it."""
    told = next((one.content for one in reversed(history) if one.role == "user"), "")
    answer = next((one.content for one in reversed(history) if one.role == "assistant"), "")
    return told, answer


def job_of(work: Working, history: Sequence[ChatMessage]) -> str:
    """The job that the last answer named, and only that one."""
    _, answer = said_last(history)
    named = [
        one.id
        for one in work.draft.resume.experience
        if one.company and re.search(rf"(?<!\w){re.escape(one.company)}(?!\w)", answer)
    ]
    return named[0] if len(named) == 1 else ""


def stripped(text: str, history: Sequence[ChatMessage]) -> str:
    """Without 'no,' before an order; 'not red, dark blue' as the order that it is."""
    prefix = PREFIX.match(text)
    rest = text[prefix.end() :] if prefix and len(text) <= _LONGEST else text
    if history and (match := _NOT_THIS.fullmatch(without_noise(rest))):
        order = f"make it {match['new']}"
        if any(one.kind in ("accent", "theme", "paper", "density") for one in intents(order)):
            return order
    return rest if rest != text and intents(rest) else text


_NOT_THIS = re.compile(
    r"not\s+(?P<old>[^,]{1,40}),?\s+(?:but\s+|rather\s+)?(?P<new>[^,]{2,40})", re.IGNORECASE
)
_SHOULD_BE = re.compile(
    r"(?P<old>\S.{1,110}?)\s*(?:\s(?:should (?:be|say|read)|must be|has to be|needs to be)\s(?:(?:called|named|spelled|spelt|written)\s)?|->|=>|→)\s*(?P<new>\S.{0,110})",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"(?:the|that|this)\s+(?P<kind>company|employer|firm|hospital|clinic|shop|store|school|university|college|place|project|position|title|role)\s+(?:was|is)\s+(?:actually\s+)?(?:called|named)\s+(?P<name>.{2,60})",
    re.IGNORECASE,
)


def _whole(work: Working, text: str) -> bool:
    """'Tableau -> Power BI', where the old words are all that stands in one place."""
    match = _SHOULD_BE.fullmatch(text)
    old = unquoted(match["old"]).casefold() if match else ""
    found = [
        path for path, value in texts_of(work) if value.casefold() == old and not _is_date(path)
    ]
    if match is None or len(found) != 1:
        return False
    return _write(work, found[0], unquoted(match["new"]))


def _renamed(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """'The hospital was called Mercy General' of what was told of last."""
    match = _CALLED.fullmatch(text)
    entries = sorted(_entries_in(work, said_last(history)[1])) if match else []
    if match is None or len(entries) != 1:
        return False
    section = entries[0].split("/")[2]
    name = {"experience": "company", "education": "institution"}.get(section, "name")
    if match["kind"].lower() in ("position", "title", "role"):
        name = "position"
    entry = next(
        one for one in getattr(work.draft.resume, section) if one.id == entries[0].split("/")[3]
    )
    return hasattr(entry, name) and _write(work, f"{entries[0]}/{name}", unquoted(match["name"]))


def take(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """True when the message corrects something that could be found, and that is done."""
    if len(text) > _LONGEST or "\n" in text or text.rstrip().endswith("?"):
        return False
    prefix = PREFIX.match(text)
    rest = without_noise(text[prefix.end() :] if prefix else text)
    if _AGAIN.fullmatch(rest) and _changed(history):
        return _take_back(work)
    if _whole(work, rest) or _renamed(work, rest, history):
        return True
    return _explicit(work, rest, history) or _implicit(work, rest, history, bare=prefix is None)


def _changed(history: Sequence[ChatMessage]) -> bool:
    _, answer = said_last(history)
    return (
        re.search(r"\b(?:Added|Removed|Moved|is now|are now|is hidden|Swapped)\b", answer)
        is not None
    )


def _take_back(work: Working) -> bool:
    work.undo = 1
    work.chatting = True
    work.say("Taken back.")
    return True


def _explicit(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """Both the wrong words and the right ones are said."""
    match = _NOT_BUT.fullmatch(text) or _NEW_NOT.fullmatch(text)
    if match is None:
        return False
    old, new = (unquoted(_ARTICLE.sub("", match[name].strip(" ,."))) for name in ("old", "new"))
    return bool(old and new) and _swap(work, old, new, history)


def _swap(work: Working, old: str, new: str, history: Sequence[ChatMessage]) -> bool:
    when_old, when_new = date_of(old), date_of(new)
    found = [
        (path, value)
        for path, value in texts_of(work)
        if (_is_date(path) and when_old and when_new and value.startswith(when_old))
        or (not _is_date(path) and _has(value, old))
    ]
    whole = [one for one in found if one[1].casefold() == old.casefold()]
    near = _near(work, found, history)
    found = whole or (near if near and len(found) > 1 else found)
    if len(found) != 1:
        return False
    path, value = found[0]
    if _is_date(path):
        return _write(work, path, when_new or "")
    if old.isdigit() and (number := re.match(r"[\d.,]+", new)):
        new = number[0]
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    changed = pattern.sub(lambda _: new, value, count=1)
    return _write(work, path, changed[:1].upper() + changed[1:] if value[:1].isupper() else changed)


def _has(value: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", value, re.IGNORECASE) is not None


def _is_date(path: str) -> bool:
    return path.endswith(("_date", "/date"))


def _near(work: Working, found: list[tuple[str, str]], history: Sequence[ChatMessage]) -> list[tuple[str, str]]:  # fmt: skip
    """Those of what was talked about just before."""
    last = " ".join(said_last(history))
    entries = _entries_in(work, last)
    return [one for one in found if any(one[0].startswith(entry + "/") for entry in entries)]


def _entries_in(work: Working, text: str) -> set[str]:
    """The entries of which a name of two letters or more stands in the text."""
    return {
        "/".join(path.split("/")[:4])
        for path, value in texts_of(work)
        if re.search(r"/(?:company|position|institution|degree|name|title)$", path)
        and len(path.split("/")) == 5
        and "/profile/" not in path
        and len(value) > 1
        and _has(text, value)
    }


def _implicit(work: Working, text: str, history: Sequence[ChatMessage], *, bare: bool) -> bool:
    """Only the right words are said; the wrong ones are those of the last turn that are most like them."""
    match = _TOLD.match(text)
    orders = any(one.kind not in ("replace", "add_bare", "remove") for one in intents(text))
    if not history or (bare and match is None) or not text or orders:
        return False
    place = re.fullmatch(r"(?:it|that|this) (?:was|is) in (?P<in>[^\d]{2,40})", text, re.IGNORECASE)
    if place:
        return _located(work, place["in"], history)
    new = unquoted(_ARTICLE.sub("", text[match.end() :] if match else text).strip(" ,."))
    told, answer = said_last(history)
    if not new or len(new.split()) > 6 or "I did not understand" in answer:
        return False
    if date_of(new):
        ends = re.search(r"\b(?:until|till|to)\s\S+$", text, re.IGNORECASE) is not None
        return _dated(work, date_of(new) or "", f"{told} {answer}", only_ends=ends)
    profile = work.draft.resume.profile
    if profile.phone and profile.phone in answer and re.fullmatch(r"\+?[\d ().-]{6,24}", new):
        return _write(work, "/resume/profile/phone", phone_text(new) or new)
    return _alike(work, new, answer, sure=not bare or match is not None)


def _located(work: Working, where: str, history: Sequence[ChatMessage]) -> bool:
    entries = sorted(_entries_in(work, said_last(history)[1]))
    entries = [one for one in entries if "/experience/" in one or "/education/" in one]
    if len(entries) != 1:
        return False
    where = where.strip(" ,.")
    return _write(work, f"{entries[0]}/location", where.title() if where.islower() else where)


def _dated(work: Working, when: str, last: str, *, only_ends: bool) -> bool:
    """The date of the last turn that is nearest to it."""
    entries = _entries_in(work, last)
    found = [
        (abs(int(value[:4]) - int(when[:4])), -place, path)
        for place, (path, value) in enumerate(texts_of(work))
        if _is_date(path) and value[:4].isdigit() and value[:4] in last
        if any(path.startswith(entry + "/") for entry in entries)
        and not (only_ends and path.endswith("start_date"))
    ]
    return bool(found) and when[:4].isdigit() and _write(work, min(found)[2], when)


def _alike(work: Working, new: str, answer: str, *, sure: bool) -> bool:
    there = [
        (path, value)
        for path, value in texts_of(work)
        if not _is_date(path) and len(value) > 1 and _has(answer, value) and "/links/" not in path
        if not path.endswith(("/email", "/phone", "/url", "/github"))
    ]
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
            return _write(work, some[0][0], new)
    return False


def _write(work: Working, path: str, value: str) -> bool:
    """Said with the field that it is, so that a wrong guess is seen."""
    parts = path.split("/")
    section = parts[2]
    field = parts[-1].replace("_", " ")
    field = {"headline": "title", "email": "e-mail address", "phone": "phone number"}.get(field, field)  # fmt: skip
    owner = ""
    if section not in ("profile", "summary"):
        entry = next(one for one in getattr(work.draft.resume, section) if one.id == parts[3])
        names = ("company", "institution", "name", "title", "position")
        owner = next((getattr(entry, one) for one in names if getattr(entry, one, "")), "")
        if section == "experience":
            work.job = parts[3]
    if field.isdigit():
        said = f"It now says “{value[:100]}”."
    elif owner:
        said = f"The {field} of {owner} is now {_spoken(value)}."
    else:
        said = f"Your {field} is now “{value[:100]}”."
    value = value[:1].upper() + value[1:] if field in ("title", "position") else value
    return work.do(said, put(path, value))


def _spoken(value: str) -> str:
    return value if re.fullmatch(r"[\d-]+|present", value) else f"“{value[:100]}”"
