"""What is told of a thing that stands in the résumé already: its dates, its place, its name, and what was done there."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hirewire_common.contracts import SectionName
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in, told_from
from hirewire_generator.domain.talking.deeds import as_bullet, deed_in
from hirewire_generator.domain.talking.editing import set_field
from hirewire_generator.domain.talking.listing import LEVEL, add_languages
from hirewire_generator.domain.talking.referring import (
    DISTINCT,
    Ref,
    entries_of,
    ref_of,
    text_of,
)
from hirewire_generator.domain.talking.vocabulary import ENTRY_FIELDS, TITLE_FIELD
from hirewire_generator.domain.talking.working import Working, add, put

_TOLD: tuple[SectionName, ...] = (
    "experience", "education", "projects", "certifications", "awards", "publications", "languages",
)  # fmt: skip
_ABOUT_OTHERS = re.compile(
    r"\b(?:he|she|his|her|they|their|^(?:is|are|was|were|do|does|did|has|should|can|could|why|what|when|where|who|how|which)|my (?:friend|boss|mother|father|brother|sister|wife|husband|colleague|manager)|would|if|whether|wish|want to|never)\b|\?$",
    re.IGNORECASE,
)
_NOT = re.compile(
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


def take(work: Working, sentence: str) -> bool:
    """True when the sentence says something of an entry, and that is written there."""
    if _ABOUT_OTHERS.search(sentence) or len(sentence) > 400:
        return False
    text = told_from(
        re.sub(
            r"^(?:(?:and|also|so|ok|okay|then|oh|well)\b[\s,]+)+", "", sentence, flags=re.IGNORECASE
        ),
        work.today,
    )
    mention = mentioned(work, text)
    if mention is None:
        return _of_the_last(work, text)
    return any(form(work, mention) for form in _FORMS)


def mentioned(work: Working, text: str) -> Mention | None:
    """The one entry of which the whole name, or the word that tells it from others, stands in the text."""
    found: list[tuple[int, Mention]] = []
    for section in _TOLD:
        for entry in entries_of(work.draft, section):
            for name in _names(text_of(entry, TITLE_FIELD[section])):
                match = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
                if match:
                    around = text[: match.start()].strip(), text[match.end() :].strip()
                    found.append((len(name), Mention(ref_of(section, entry), *around)))
                    break
    best = max((size for size, _ in found), default=0)
    named = [one for size, one in found if size == best]
    return named[0] if len(named) == 1 else None


def _names(title: str) -> list[str]:
    words = title.split()
    distinct = [
        one for one in words if len(one) > 3 and one.lower() not in DISTINCT and one[0].isupper()
    ]
    return [title, *distinct[:2]] if title else []


_AT = r"(?:at|for|with|in|from|under|of)\s*(?:the\s+)?"
_START = re.compile(r"\b(?:started|start|began|begin|joined|starting|since|from)\b", re.IGNORECASE)
_END = re.compile(
    r"\b(?:left|ended|end|finished|stopped|quit|until|till|graduated|no longer|graduation)\b",
    re.IGNORECASE,
)
_ONLY_DATES = re.compile(
    r"(?:\b(?:i|i've|my|the|it|was|is|were|are|have|had|been|actually|really|only|and|in|on|at|for|from|to|of|with|there|job|jobs|role|position|work|worked|working|employed|start(?:ed|s|ing)?"
    r"|beg[ai]n|joined|since|left|ended|end|finished|stopped|quit|until|till|graduated|graduation|dates?|years?|no longer|cert|certificate|certification|course|degree|award|project|already|back|then|"
    r"anymore|any more|university|college|school)\b|[\s,:;.'()–—-])*",
    re.IGNORECASE,
)


def _dates(work: Working, one: Mention) -> bool:
    """'Northwind started in Feb 2021, not March': nothing but the name, dates and words about them."""
    text = _NOT.sub("", one.around)
    span = span_in(text)
    if not (span.start or span.end) or not _ONLY_DATES.fullmatch(span.rest):
        return False
    ref = one.ref
    field = "dates"
    if span.single or not (span.start and span.end):
        starts, ends = _START.search(text), _END.search(text)
        field = "end date" if ends else "start date" if starts else ""
    if field == "" and ref.section in ("experience", "projects"):
        return False
    if re.search(r"\bsince\b", text, re.IGNORECASE) and span.end == "present":
        field = "dates"
    if field == "dates":
        return _set_dates(work, ref, span.start, span.end)
    set_field(work, ref, field or "date", span.start or span.end)
    _remember(work, ref)
    return True


def _set_dates(work: Working, ref: Ref, start: str, end: str) -> bool:
    names = ("start_date", "end_date")
    if ref.section not in ("experience", "education", "projects"):
        return False
    ops = [
        put(f"{ref.path}/{name}", value)
        for name, value in zip(names, (start, end), strict=True)
        if value
    ]
    work.do(f"The dates of {ref.label} are now {start or '…'} to {end or '…'}.", *ops)
    _remember(work, ref)
    return True


def _remember(work: Working, ref: Ref) -> None:
    if ref.section == "experience":
        work.job = ref.id


_POSITION = re.compile(
    rf"(?:{_AT})?[,\s]*(?:i\s+(?:was|am|worked as|work as|served as)|i'm|my (?:title|position|role|job title)(?:\s+(?:there|at|in|with|for))?\s+(?:was|is)|(?:i\s+)?(?:got|was|have been|am|been)\s+(?:just\s+)?promoted\s+to|promoted\s+to|(?:i\s+)?became)\s+(?:now\s+|actually\s+|really\s+)?(?:an?\s+|the\s+)?(?P<what>[^,]{{2,60}}?)(?:\s+(?:at|for|with|in|of))?",
    re.IGNORECASE,
)


def _position(work: Working, one: Mention) -> bool:
    """'At Corner Books I was store manager, not shop assistant', 'I got promoted to manager at Northwind'."""
    plain = _NOT.sub("", one.around)
    match = _POSITION.fullmatch(plain.strip(" ,"))
    corrects = plain != one.around or re.search(r"\bpromoted\b|\bmy (?:title|position|role)", plain)
    if one.ref.section != "experience" or match is None or not corrects:
        return False
    what = unquoted(match["what"])
    set_field(work, one.ref, "position", what[:1].upper() + what[1:])
    return True


_IN = re.compile(
    r"(?:(?:was|is|were|are)\s+(?:based\s+|located\s+)?in|(?:has\s+|have\s+)?moved\s+to)\s+(?P<where>[^\W\d][^\d]{1,60}?)(?:,\s*(?:update|change|correct|please|so)\b.*)?",
    re.IGNORECASE,
)


def _place(work: Working, one: Mention) -> bool:
    match = _IN.fullmatch(one.after)
    if match is None or one.before or "location" not in ENTRY_FIELDS[one.ref.section]:
        return False
    where = match["where"].strip(" ,.")
    if len(where.split()) > 4:
        return False
    set_field(work, one.ref, "location", where.title() if where.islower() else where)
    return True


_CALLED = re.compile(
    r"(?:should be|must be|is|is now|was|has to be|needs to be|isn't right, it is)\s+(?:now\s+|actually\s+)?(?:called|named|renamed(?: to)?|spelled|spelt|written)\s+(?P<name>.{2,100})",
    re.IGNORECASE,
)


def _name(work: Working, one: Mention) -> bool:
    match = _CALLED.fullmatch(one.after)
    if match is None or len(one.before.split()) > 1:
        return False
    field = next(iter(ENTRY_FIELDS[one.ref.section]))
    set_field(work, one.ref, field, unquoted(match["name"]))
    return True


_MENTION = re.compile(
    r"(?:(?:please\s+)?(?:mention|add|note|say|write|include)\s+that\s+)(?=i\b|we\b)", re.IGNORECASE
)
_DUTIES = re.compile(
    r"(?:my\s+)?(?:main\s+|daily\s+)?(?:responsibilities|tasks|duties|job|work)\s+(?:included|were|are|was|include|is)\s*:?\s+(?P<what>.{4,600})",
    re.IGNORECASE,
)


def _deed(work: Working, one: Mention) -> bool:
    """'At Northwind I also saved £200k', 'I raised sales by 20% at Corner Books'."""
    if one.ref.section != "experience":
        return False
    before = re.sub(rf"(?:^|\s+){_AT}$|^{_AT}$", "", f"{one.before} ", flags=re.IGNORECASE).strip(
        " ,:"
    )
    rest = _MENTION.sub("", f"{before} {one.after}".strip(" ,:"))
    rest = re.sub(r"^(?:and|also|there)\s+", "", rest, flags=re.IGNORECASE)
    duties = _DUTIES.fullmatch(rest)
    if before and one.after.strip(" ,:") and not duties:
        return False
    text = as_bullet(duties["what"]) if duties else deed_in(rest)
    if not text or not (before != one.before.strip(" ,:") or re.match(r",|:", one.after)):
        return False
    said = f"Added to {one.ref.label}: “{text[:100]}”."
    work.do(said, add(f"{one.ref.path}/highlights/-", text))
    _remember(work, one.ref)
    return True


def _level(work: Working, one: Mention) -> bool:
    """'My French is B2 now'."""
    level = LEVEL.search(one.after)
    words = re.sub(r"\b(?:is|now|at|level|a|my|it's|actually|only|in|i|speak|am)\b", "", one.around)
    if (
        one.ref.section != "languages"
        or level is None
        or LEVEL.sub("", words, count=1).strip(" ,.")
    ):
        return False
    add_languages(work, f"{one.ref.label} {level[0]}", anew=True)
    return True


_URL = re.compile(
    r"(?:'s)?\s*(?:url|link|website|page|address|repo|site)?\s*(?:is|:|=|lives at|is at|can be found at|is now|is online at)\s*(?:now\s+)?(?P<url>(?:https?://)?[\w-]+(?:\.[\w-]+)+(?:/\S*)?)(?:\s+now)?",
    re.IGNORECASE,
)


def _page(work: Working, one: Mention) -> bool:
    match = _URL.fullmatch(one.after)
    if match is None or one.ref.section not in ("projects", "publications"):
        return False
    where = "github" if "github.com" in match["url"] and one.ref.section == "projects" else "url"
    url = match["url"] if "://" in match["url"] else f"https://{match['url']}"
    work.do(f"The link of {one.ref.label} is now {url}.", put(f"{one.ref.path}/{where}", url))
    return True


def _description(work: Working, one: Mention) -> bool:
    """'The bus tracker is used by 2000 people' goes behind what is said of it."""
    told = re.match(r"(?:is|was|has|had|won|got|runs|ran|helps|serves|shows|lets)\s", one.after)
    if one.ref.section != "projects" or told is None or one.before.lower() not in ("", "the", "my"):
        return False
    if _CALLED.fullmatch(one.after) or not re.search(r"\d", one.after):
        return False
    there = next(p for p in work.draft.resume.projects if p.id == one.ref.id).description
    text = re.sub(r"^(?:is|was)\s+", "", one.after)
    text = text[:1].upper() + text[1:]
    joined = f"{there.rstrip('.')}. {text}." if there else f"{text}."
    work.do(
        f"Added to {one.ref.label}: “{text[:100]}”.", put(f"{one.ref.path}/description", joined)
    )
    return True


_LEFT = re.compile(
    r"(?:and\s+)?i\s+(?:left|quit|stopped|finished)(?:\s+(?:there|it))?\s+(?P<when>.{3,40})",
    re.IGNORECASE,
)


def _of_the_last(work: Working, text: str) -> bool:
    """'I left in December 2020' is of the job that was told of just before."""
    match = _LEFT.fullmatch(text)
    span = span_in(match["when"]) if match else None
    job = next((one for one in work.draft.resume.experience if one.id == work.job), None)
    if span is None or job is None or not span.end or span.rest.strip(" ,."):
        return False
    label = job.company or job.position
    set_field(work, Ref("experience", job.id, label), "end date", span.end)
    return True


_FORMS: tuple[Callable[[Working, Mention], bool], ...] = (
    _dates, _level, _name, _position, _page, _place, _deed, _description,
)  # fmt: skip
