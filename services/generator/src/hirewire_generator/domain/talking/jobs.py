"""Jobs, as people tell of them: 'I worked at Acme as a developer from 2019 to March 2022'."""

import re
from dataclasses import dataclass, replace

from pydantic import JsonValue

from hirewire_common.contracts import Experience
from hirewire_generator.domain.sameness import folded, same_company
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, add, put

_LEGAL = re.compile(
    r"[\s,]+(?:inc|ltd|llc|llp|gmbh|ag|s\.?a\.?|s\.?l\.?|plc|corp(?:oration)?|co|company|limited|bv|oy|ab|srl|spa|pty|kg|sas|sarl)\.?$",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"^(?:(?:and|then|also|but|so|after that|before that|before this|prior to that|previously|earlier|formerly|in the past|currently|now|nowadays|today|at the moment|presently|right now"
    r"|most recently|recently|my (?:latest|last|current|previous|first|second|present|most recent|old|new) (?:job|role|position|employer|work|gig)(?: is| was)?|there|later|afterwards|since then|as well"
    r"|(?:the )?(?:last|latest|most recent|previous) one(?: is| was)?|experience|job|work|in that time|at first|first|initially|originally|next)\b[\s,:]*)+",
    re.IGNORECASE,
)
_ART = r"(?:an?\s+|the\s+|their\s+)?"
_I = r"(?:i\s+(?:have\s+|had\s+|'ve\s+)?(?:also\s+|then\s+|just\s+|currently\s+|now\s+|previously\s+)?|i'(?:m|ve|d)\s+(?:also\s+|currently\s+|now\s+|been\s+)?|we\s+|he\s+|she\s+)?"
_WORK = r"(?:work(?:ed|ing|s)?|been working|was working|am working|be(?:en)? employed|was employed|am employed|employed|serv(?:ed|ing)|intern(?:ed|ing)?|freelanc(?:ed|ing)|interned|joined|started|start)"
_NAMED = r"(?=\s+(?:the\s+|a company called\s+)?(?-i:[A-ZÀ-ÞА-Я0-9\"“]))"
_LEADS = r"(?:c[a-z]o|(?:co-?)?(?:owner|founder)|head|director|president|chair(?:man|woman)?|principal|partner|editor|captain|dean)"
_AT = rf"(?:at|@|(?:for|with|in|by){_NAMED})"
_FORMS = [
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?as\s+{_ART}(?P<p>.{{2,80}}?)\s+{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?(?:(?:at|for|with|by|in(?={_NAMED}|\s+\S+\s+(?:for\s+)?\d))\s+)?(?P<c>.{{1,80}}?)\s+as\s+{_ART}(?P<p>.{{2,80}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|had been|became|got hired as)|i'm|i've been|was|am|i(?=\s+(?:volunteer|intern)))\s+(?:currently\s+|now\s+|then\s+)?(?:working as\s+)?{_ART}(?P<p>.{{2,80}}?)\s+(?:at|@|for{_NAMED})\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(rf"(?:i\s+(?:was|am|have been|became)|i'm|i've been)\s+{_ART}(?P<p>(?:[\w-]+\s){{0,2}}{_LEADS}(?:\s+of\s+[a-z]+)?)\s+of\s+(?P<c>(?-i:[A-ZÀ-Þ]).{{1,80}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:did|had|completed|made|have)\s+(?:an?|my)\s+(?:(?P<what>[\w-]+)\s+)?(?P<p>internship|traineeship|placement)\s+(?:at|with|for|in)\s+(?P<c>.{1,80})", re.IGNORECASE),
    re.compile(r"i\s+(?:own|run|founded|opened|started|owned|ran|(?:have|had)(?=.{1,40}\b(?:company|business|shop|store|bakery|restaurant|caf[eé]|firm|agency|studio|practice|salon|farm|start-?up|bar|hotel|clinic)\b))\s+(?:an?|my own)\s+(?:small\s+|little\s+|own\s+|family\s+)*(?P<what>[\w -]{3,30}?)\s+(?:called|named)\s+(?P<c>.{1,80}?)", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:drove|cooked|taught|cleaned|painted|welded|drive|cook|teach|nursed|coached)\s+(?:for|at)\s+(?P<c>(?-i:[A-ZÀ-Þ0-9]).{1,80})", re.IGNORECASE),
    re.compile(rf"{_I}{_WORK}\s+(?:(?:full|part)[ -]time\s+)?{_AT}\s+(?P<c>.{{1,100}})", re.IGNORECASE),
    re.compile(r"(?:i\s+)?(?:joined|founded|started at|left)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(r"(?:i\s+am\s+|i'm\s+|i\s+was\s+|i've been\s+|i have been\s+)?(?:at|with)\s+(?P<c>.{1,100})", re.IGNORECASE),
    re.compile(rf"{_ART}(?P<p>[^,]{{2,80}}?)\s+(?:at|@)\s+(?P<c>.{{1,100}})", re.IGNORECASE),
]  # fmt: skip
_TAIL = re.compile(
    r"(?:[,;]?\s+(?:where|and there|in which|when|doing|responsible for|during which)\s+|,\s+(?=\w+ed\s)|\s+and\s+(?=i\s))(?P<did>.+)$",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s+in\s+(?P<place>(?:the\s)?[A-ZÀ-ÞŁŚŽ][\w'’.-]*(?:[ ,]+[A-ZÀ-ÞŁŚŽ][\w'’.-]*){0,4})$"
)
_NO_COMPANY = re.compile(
    r"(?:home|least|the moment|night|first|school|university|college|the (?:university|college|school)(?! of\b)|work|all|once|myself|me|it|my|your|his|her|their|our|my own|least \d+)\b",
    re.IGNORECASE,
)
_NO_POSITION = re.compile(
    r"(?:i|we|my|have|had|has|am|was|you|he|she|they|it|there|that|what|please)\b", re.IGNORECASE
)
_COUNTED = re.compile(
    r"\b(?:for|over|about|around|more than|almost|nearly)?\s*(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\+?\s*(?:years?|months?|yrs?)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Told:
    company: str = ""
    position: str = ""
    location: str = ""
    start: str = ""
    end: str = ""
    did: str = ""
    """What was done there, as a sentence."""
    before: bool = False
    """It was said to come before the one told of last."""


def job_in(sentence: str) -> Told | None:
    """The job that a sentence tells of; None when it tells of none."""
    body, did = _split_deeds(sentence)
    span = span_in(body)
    before = (
        re.match(
            r"(?:and |then )?(?:before|prior|previously|earlier|formerly)", body, re.IGNORECASE
        )
        is not None
    )
    rest = _OPENING.sub("", span.rest).strip(" ,.")
    present = span.end == "present" or re.match(
        r"(?:and )?(?:now|currently|i work\b|i'm\b|i am\b|my current|at the moment|today|presently)",
        body,
        re.IGNORECASE,
    )
    for form in _FORMS:
        match = form.fullmatch(rest)
        if match:
            told = _told(match, did)
            if told is None or (
                form is _FORMS[-1] and not (span.start or span.end or rest != span.rest)
            ):
                continue
            start, end = (span.end, "") if span.single and present else (span.start, span.end)
            if (
                span.single
                and not present
                and re.search(r"\b(?:joined|started|founded)\b", body, re.IGNORECASE)
            ):
                start, end = span.end, ""
            return replace(
                told, start=start, end=end or ("present" if present else ""), before=before
            )
    return None


def _split_deeds(sentence: str) -> tuple[str, str]:
    match = _TAIL.search(sentence)
    return (sentence[: match.start()], match["did"]) if match else (sentence, "")


def _told(match: re.Match[str], did: str) -> Told | None:
    groups = match.groupdict()
    company = _COUNTED.sub("", groups.get("c") or "").strip(" ,.")
    position = _COUNTED.sub("", groups.get("p") or "").strip(" ,.")
    place = _PLACE.search(company)
    location = place["place"] if place else ""
    company = company[: place.start()] if place else company
    company, _, more = company.partition(", ")
    if not location and more and more[0].isupper():
        location = more if not _LEGAL.search(f"x {more}") else ""
        company = company if location else f"{company}, {more}"
    company = re.sub(
        r"^(?:the company|a company called|a company named|company|(?:(?:in|at|for|with)\s+)?(?:an?|the)\s+(?:[a-z-]+\s){1,3}(?:called|named))\s+",
        "",
        company,
        flags=re.IGNORECASE,
    )
    position = _worded(match, position)
    several = re.search(r",|\sand\s", groups.get("c") or "")
    if several and not position and re.search(r"\bwith\s+\S", match[0]):
        return None
    if _NO_POSITION.match(position) or re.search(
        r"\b(?:my|your|me|you|i)\b", position, re.IGNORECASE
    ):
        return None
    position = re.sub(r"^(volunteer|intern)\w*$", r"\1", position, flags=re.IGNORECASE)
    company = company[:1].upper() + company[1:] if " " not in company else company
    if (
        not company
        or _NO_COMPANY.match(company)
        or re.search(r"\b(?:i|I|was|am|not|that)\b", company)
        or not _is_name(company)
        or len(position.split()) > 8
    ):
        return None
    return Told(company=unquoted(company), position=_titled(position), location=location, did=did)


def _worded(match: re.Match[str], position: str) -> str:
    """An internship makes an intern, and who has a firm owns it."""
    groups = match.groupdict()
    what = groups.get("what") or ""
    if re.fullmatch(r"internship|placement", position, re.IGNORECASE):
        return f"{what} intern".strip()
    if position.lower() == "traineeship":
        return f"{what} trainee".strip()
    return "Owner" if what and not position else position


_LABEL = re.compile(
    r"(?:my\s+)?(?:last |latest |current |previous |first |second )?(?:jobs?|positions?|roles?|work|employment)\s*:\s*",
    re.IGNORECASE,
)


_OTHER_WORDS = (
    (re.compile(r"^my (?:current|last|former|present|previous) (?:employer|company) (?:is|was) (?P<c>[^,]{1,60}?),? where (?P<i>i'm|i am|i was|i've been|i work as|i worked as)\s+(?P<p>(?:an? )?.{2,60}?)(?P<when>\s+(?:since|from|between)\b.*)?$", re.IGNORECASE), r"\g<i> \g<p> at \g<c>\g<when>"),
    (re.compile(r"^i(?:'ve| have)? spent (?:[\w ]{1,20}?years?|[\w ]{1,20}?months?|some time) (?=(?:at|with|as)\b)", re.IGNORECASE), "I worked "),
)  # fmt: skip
"""Ways of telling of a job that are put into the plain one first."""


def listed(text: str) -> Told | None:
    """'job: Receptionist, Hotel Sol, 2017-2019', 'Engineer | Monzo | 2019-2023', 'freelance photographer 2016-2019'."""
    for form, spelled in _OTHER_WORDS:
        told = form.sub(spelled, text, count=1)
        if told != text:
            return job_in(told)
    label = _LABEL.match(text)
    body = text[label.end() :] if label else text
    span = span_in(body)
    parts = [one for one in re.split(r"\s*[,|;]\s*|\s+[–—-]\s+", span.rest) if one.strip(" ()")]
    dated = bool(span.start and span.end)
    if not parts or _NO_POSITION.match(body) or re.search(r"\b(?:i|i'm|my)\b", body, re.IGNORECASE):
        return None
    if len(parts) == 1:
        alone = dated and looks_like_a_title(parts[0]) and len(parts[0].split()) <= 4
        known = re.search(r"\s(?:at|@|for|as|with|in)\s|:", parts[0])
        return (
            Told(position=_titled(parts[0].strip(" ,()")), start=span.start, end=span.end)
            if alone and not known
            else None
        )
    if label or (
        dated and looks_like_a_title(parts[0]) and len(parts) <= 4 and len(span.rest) < 120
    ):
        return terse(body)
    return None


_SEVERAL = re.compile(
    r"\s*(?:[,;]\s*)?\b(?:and\s+then|and\s+also|and|then|but\s+before\s+that|previously|before\s+that|after\s+that|as\s+well\s+as)\s+|\s*;\s+",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"^(?:i\s+(?:have|had|work|do)\s+)?(?:two|three|several|2|3)\s+(?:part[ -]time\s+)?jobs(?:\s+(?:now|currently|at the moment|right now))?\s*:?\s+",
    re.IGNORECASE,
)


def jobs_in(text: str) -> tuple[Told, ...]:
    """The jobs of a sentence that tells of two or more, each with its company; empty else."""
    body = _COUNTING.sub("", text)
    pieces = [one.strip(" ,") for one in _SEVERAL.split(body) if one and one.strip(" ,")]
    if not 2 <= len(pieces) <= 6:
        return ()
    found = [_one_of_several(pieces[0], first=body == text)]
    found += [_one_of_several(one, first=False) for one in pieces[1:]]
    return tuple(one for one in found if one) if all(found) else ()


def _one_of_several(piece: str, *, first: bool) -> Told | None:
    for lead in ("", "I worked as ", "I worked ", "I was "):
        told = job_in(f"{lead}{re.sub(r'^also ', '', piece)}")
        if told and told.company and (told.position or first):
            open_end = told.start and not told.end and span_in(piece).single
            return replace(told, end="present") if open_end and "since" in piece else told
        if first:
            return None
    return None


def _is_name(text: str) -> bool:
    """A capital or a digit: 'a small startup' is none, 'Acme' is."""
    return (
        re.search(r"[A-ZÀ-ÞА-Я0-9\u0370-\u03ff\u0590-\uffff]", text) is not None
        or len(text.split()) == 1
    )


def _titled(position: str) -> str:
    text = unquoted(position)
    return text[:1].upper() + text[1:]


def from_terse(work: Working, text: str) -> None:
    """'Backend Developer, Glovo, 2019-2022', 'Backend Developer at Glovo since 2019', 'Glovo'."""
    told = terse(text)
    if told is None:
        return work.say(
            f"I could not read a job in “{text[:80]}”. Say it like “Backend Developer at Glovo, 2019–2022”."
        )
    keep(work, told)
    return None


def terse(text: str) -> Told | None:
    found = job_in(text)
    if found:
        return found
    span = span_in(text)
    rest = re.sub(
        r"^(?:a|an|the|as|at)\s+|\s+[–—-]$",
        "",
        _OPENING.sub("", span.rest).strip(" ,.:"),
        flags=re.IGNORECASE,
    )
    at = re.split(r"\s+(?:at|@|for)\s+", rest, maxsplit=1)
    parts = [
        one.strip(" ,()")
        for one in (
            at
            if len(at) == 2
            else re.split(r"\s*(?:,|\||;|\s[-–—]\s|\bbei\b|\ben\b|\bchez\b)\s*", rest)
        )
        if one.strip(" ,()")
    ]
    role = re.fullmatch(
        r"(?P<c>[^,]{1,80}?)\s+as\s+(?:an?\s+|the\s+)?(?P<p>[^,]{2,80})", rest, re.IGNORECASE
    )
    if role:
        parts = [role["p"], role["c"]]
    if not parts or len(rest) > 200 or len(parts) > 5:
        return None
    start, end = (span.end, "") if span.single else (span.start, span.end)
    if len(parts) == 1:
        return Told(company=parts[0], start=start, end=end) if len(parts[0].split()) <= 6 else None
    if not looks_like_a_title(parts[0]):
        title = next((place for place, one in enumerate(parts) if looks_like_a_title(one)), 0)
        parts.insert(0, parts.pop(title))
    company, _, place = parts[1].partition(", ")
    return Told(
        position=_titled(parts[0]),
        company=company,
        location=place or ", ".join(parts[2:]),
        start=start,
        end=end,
    )


def keep(work: Working, told: Told) -> None:
    """A job that is known already gets what it lacks."""
    for job in work.draft.resume.experience:
        if _is_same(job, told):
            return _complete(work, job, told)
    entry: dict[str, JsonValue] = {
        "company": told.company,
        "position": told.position,
        "location": told.location,
        "start_date": told.start,
        "end_date": told.end,
    }
    before = _place_for(work, told)
    known = {one.id for one in work.draft.resume.experience}
    what = (
        f"{told.position} at {told.company}"
        if told.position and told.company
        else told.company or told.position
    )
    if work.do(f"Added {what} to your experience.", add(f"/resume/experience/{before}", entry)):
        work.job = next(one.id for one in work.draft.resume.experience if one.id not in known)
    return None


def _is_same(job: Experience, told: Told) -> bool:
    if not same_company(job.company, told.company):
        return bool(
            not job.company and job.position and folded(job.position) == folded(told.position)
        )
    same = not job.position or not told.position or folded(job.position) == folded(told.position)
    return same and (not job.start_date or not told.start or job.start_date[:4] == told.start[:4])


def _complete(work: Working, job: Experience, told: Told) -> None:
    values = {
        "company": told.company,
        "position": told.position,
        "location": told.location,
        "start_date": told.start,
        "end_date": told.end,
    }
    ops = [
        put(f"/resume/experience/{job.id}/{name}", value)
        for name, value in values.items()
        if value and not getattr(job, name)
    ]
    work.job = job.id
    if ops:
        work.do(f"Completed {job.company or told.company}.", *ops)
    else:
        work.say(f"{job.company} already stands in your experience.")


def _place_for(work: Working, told: Told) -> str:
    """The newest first; one without dates goes behind the one it came before, else to where it is said."""
    jobs = work.draft.resume.experience
    if told.before and work.job and not told.start:
        ids = [one.id for one in jobs]
        at = ids.index(work.job) + 1 if work.job in ids else len(ids)
        return ids[at] if at < len(ids) else "-"
    if told.end == "present":
        return jobs[0].id if jobs else "-"
    when = told.start or told.end
    return next(
        (
            one.id
            for one in jobs
            if when and one.end_date != "present" and (one.start_date or one.end_date) < when
        ),
        "-",
    )
