"""What somebody is by trade, and for how many years: the title below the name."""

import re
from dataclasses import dataclass

from hirewire_generator.domain.talking.clauses import sentence_case, unquoted
from hirewire_generator.domain.talking.jobs.keeping import keep_job
from hirewire_generator.domain.talking.jobs.reading import job_in
from hirewire_generator.domain.talking.languages import is_tongue
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.skills.keeping import add_skills
from hirewire_generator.domain.talking.titles import NO_TITLES, NO_TRADES, looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put

_COUNT = r"(?:(?:over|more than|almost|nearly|about|around|at least)\s+)?(?:\d{1,2}\s?\+?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|several|many)"
_YEARS = re.compile(
    rf"(?:(?:,\s*)?(?:with|for|having|have|has|got|i've|of|and)\s+)?\b(?P<n>{_COUNT})\s*(?:years?|yrs?|yoe)\b'?(?:\s+of(?=\s+(?:work|professional|relevant|industry|practical|hands-on|solid|total|experience|exp|xp)))?(?:\s+(?:work(?:ing)?|professional|relevant|industry|practical|hands-on|solid|total))*(?:\s+(?:experience|exp|xp))?"
    r"(?:\s+as\s+(?:an?\s+)?(?P<as>[^,;]{2,60}?)(?=\s+(?:in|with|at|using)\b|[,;]|$))?(?:\s+(?:in|with|of|using|on|working with|working on|doing)\s+(?P<what>.{2,300}))?",
    re.IGNORECASE,
)
_IAM = re.compile(
    r"(?:(?:hi|hello|hey)[\s,!]+)?(?:(?:(?:i'm|i am) (?:currently |now |still )?)?(?:looking|searching|applying|hoping) for (?:an? )?(?:new )?(?:job|work|position|role|employment)(?: again)? as|i want to (?:work|be)(?: (?:full|part)[ -]time)? as|i'm|i am|im|am|i work as|i'm working as|i am working as|i've been(?: working as)?|i have been(?: working as)?|i was(?: working as)?|i worked as|working as|my (?:current )?(?:job )?(?:title|profession|occupation|role|job|headline) is"
    r"|(?:profession|occupation|title|headline|job title|role|position)\s*:)\s+(?:currently\s+|now\s+|also\s+|working as\s+|just\s+)?(?P<article>an?\s+|the\s+)?(?P<what>.{2,200})",
    re.IGNORECASE,
)
_END = re.compile(
    r"[,;.]|\s+(?:with|for|who|based|living|located|hoping|trying|aiming|wanting|speciali[sz]ing|since|looking|having|seeking|searching|working|and (?:i|want|need|looking)|that|because|currently|from|at|using|skilled|experienced|proficient)\b|\s+in\s+(?=(?-i:[A-ZÀ-Þ])\w+)|\s+\(",
    re.IGNORECASE,
)
_BEFORE_YEARS = re.compile(
    r"(?:\b(?:i|i've|have|with|having|got|has|had|also|and|about|a|total|of|my|experience|is|been|in total)\b|[\s:,'])*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Trade:
    """`years` and `area` in the user's words."""

    headline: str = ""
    years: str = ""
    area: str = ""
    past: bool = False
    """It is told of as something that was."""


_NO_OWN = re.compile(
    r"\b(?:i|my|he|she|his|her|they|we|the|a|an|is|was|has|have|needs?|wants?|for|at)\b",
    re.IGNORECASE,
)


def headline_in(part: str) -> Trade | None:
    """An occupation of any kind, or years of experience, or both."""
    years = _YEARS.search(part)
    match = _IAM.fullmatch(part)
    title = _trade(match) if match else ""
    if years and not title and years["as"]:
        title = sentence_case(years["as"])
    before = (
        re.sub(r"\s*(?:[,(]|with|having)\s*$", "", part[: years.start()].strip()) if years else ""
    )
    if years and not title and 1 <= len(before.split()) <= 4 and looks_like_a_title(before):
        title = "" if _NO_OWN.search(before) else sentence_case(before)
    alone = years is not None and _BEFORE_YEARS.fullmatch(part[: years.start()])
    counted = (
        years is not None
        and (title or alone)
        and (re.search(r"exp|yoe", years[0], re.IGNORECASE) or title)
    )
    if not title and not counted:
        return None
    area = (years["what"] or "") if years and counted else ""
    area = re.sub(r"\s+(?:experience|exp)$", "", area, flags=re.IGNORECASE)
    past = re.match(r"i (?:was|worked)\b", part, re.IGNORECASE) is not None
    return Trade(title, years["n"].strip() if years and counted else "", area.strip(" ,."), past)


def years_in(part: str) -> str:
    """'2' of 'for 2 years'; a period between dates is none."""
    match = _YEARS.search(part)
    return match["n"].strip() if match else ""


def _trade(match: re.Match[str]) -> str:
    title = _without_time(match["what"])
    words = title.lower().split()
    if (
        not words
        or len(words) > 8
        or words[0] in NO_TRADES
        or words[-1] in NO_TRADES
        or words[0][0].isdigit()
    ):
        return ""
    if re.search(r"\b[A-ZÀ-Þ]\w+'s\b", title) or title.lower() in NO_TITLES:
        return ""
    labelled = re.match(
        r"(?:my\b|profession|occupation|title|headline|job title|role|position)",
        match[0],
        re.IGNORECASE,
    )
    if not (match["article"] or labelled or looks_like_a_title(title)):
        return ""
    return sentence_case(title)


def _without_time(what: str) -> str:
    """A trade without where it ends, since when, and for how long."""
    end = _END.search(what)
    title = unquoted((what[: end.start()] if end else what).strip())
    title = re.sub(
        r"\s+(?:right )?(?:now|nowadays|these days|today|at the moment|again)$",
        "",
        title,
        flags=re.IGNORECASE,
    )
    return re.sub(rf"\s+{_COUNT}\s*(?:years?|yrs?)\b.*$", "", title, flags=re.IGNORECASE)


def keep_headline(work: Working, told: Trade) -> None:
    resume = work.draft.resume
    if (
        told.headline
        and told.headline != resume.profile.headline
        and not (told.past and resume.profile.headline)
    ):
        keep_in_profile(work, "headline", told.headline)
    if told.years:
        _keep_years(work, told)
    items = [one for one in items_of(told.area) if _is_skill(one)] if told.area else []
    if items and len(items) == len(items_of(told.area)):
        add_skills(work, items)


def _is_skill(item: str) -> bool:
    words = item.split()
    return len(words) <= 2 or (
        (len(words) <= 4 and any(sign.isupper() for sign in item)) and not is_tongue(item)
    )


def _keep_years(work: Working, told: Trade) -> None:
    """In the summary, where a reader looks for it."""
    summary = work.draft.resume.summary
    number = told.years
    noun = "year" if number in ("1", "one") else "years"
    if f"{number} {noun}" in summary:
        return
    who = told.headline or work.draft.resume.profile.headline
    sentence = f"{who + ' with ' if who else ''}{number} {noun} of experience{' in ' + told.area if told.area else ''}."
    sentence = sentence_case(sentence)
    work.do(
        f"Your summary says: “{sentence}”", put("/resume/summary", f"{summary} {sentence}".strip())
    )


_EXPERIENCED = re.compile(
    r".{0,40}\byears?\b.{0,40}?\bas\s+(?P<job>(?:an?\s+)?.{2,60}?\s+(?:at|for)\s+.{2,100})",
    re.IGNORECASE,
)


_FROM = re.compile(
    r"^(?:i'm|i am)\s+an?\s(?P<trade>[^,\d]{2,60}?)\s(?P<how>from|in|based in)\s(?!Training|Retirement|General|Charge|Residence|House|Person)(?P<where>(?-i:[A-ZÀ-ÞŁŚŽ])[^\W\d_]+(?:[ -](?-i:[A-ZÀ-ÞŁŚŽ])[^\W\d_]+){0,2}(?P<land>,? (?-i:[A-ZÀ-ÞŁŚŽ])[^\W\d_]+){0,2})(?=$|,|\s(?:with|who|and|having|looking)\b)",
    re.IGNORECASE,
)
_OF_A_SUBJECT = re.compile(
    r"(?:developer|engineer|programmer|analyst|speciali[sz]t|specialist|expert|teacher|lecturer|consultant|student|researcher|professor|manager|scientist|designer|trainer|coach|instructor|tutor|intern|trainee|director|lead|head|executive|assistant|graduate|master|bachelor|doctor|phd|major|worker|degree|beginner|professional)$",
    re.IGNORECASE,
)
"""Who is 'a teacher in Maths' teaches there."""
"""Who is 'an electrician from Pretoria' lives there; one from 'the Red Cross' does not."""


def headline_told(work: Working, part: str) -> bool:
    at = _EXPERIENCED.fullmatch(part)
    job = job_in(f"I worked as {at['job']}") if at else None
    if job:
        keep_job(work, job)
    told = headline_in(part)
    if told is None:
        return False
    keep_headline(work, told)
    where = _FROM.search(part)
    if (
        where
        and where["how"] == "in"
        and not where["land"]
        and _OF_A_SUBJECT.search(where["trade"])
    ):
        where = None
    if where and told.headline and not work.draft.resume.profile.location:
        keep_in_profile(work, "location", where["where"])
    return True
