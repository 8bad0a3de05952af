"""Jobs between commas: 'Backend Developer, Glovo, 2019-2022', 'job: Receptionist, Hotel Sol, 2017-2019'."""

import re

from hirewire_generator.domain.talking.dates import Span, span_in
from hirewire_generator.domain.talking.jobs.forms import OPENING, OTHER_WORDS
from hirewire_generator.domain.talking.jobs.parts import NO_POSITION, Told, titled
from hirewire_generator.domain.talking.jobs.reading import job_in
from hirewire_generator.domain.talking.lists import filled
from hirewire_generator.domain.talking.titles import looks_like_a_title

_LABEL = re.compile(
    r"(?:my\s+)?(?:last |latest |current |previous |first |second )?(?:jobs?|positions?|roles?|work|employment)\s*:\s*",
    re.IGNORECASE,
)


def listed_job(text: str) -> Told | None:
    """'job: Receptionist, Hotel Sol, 2017-2019', 'Engineer | Monzo | 2019-2023', 'freelance photographer 2016-2019'."""
    for form, spelled in OTHER_WORDS:
        told = form.sub(spelled, text, count=1)
        if told != text:
            return job_in(told)
    label = _LABEL.match(text)
    body = text[label.end() :] if label else text
    span = span_in(body)
    parts = [one for one in re.split(r"\s*[,|;]\s*|\s+[–—-]\s+", span.rest) if one.strip(" ()")]
    dated = bool(span.start and span.end)
    if not parts or NO_POSITION.match(body) or re.search(r"\b(?:i|i'm|my)\b", body, re.IGNORECASE):
        return None
    if len(parts) == 1:
        return _position_alone(parts[0], span) if dated else None
    if label or (
        dated and looks_like_a_title(parts[0]) and len(parts) <= 4 and len(span.rest) < 120
    ):
        return terse_job(body)
    return None


def _position_alone(part: str, span: Span) -> Told | None:
    alone = looks_like_a_title(part) and len(part.split()) <= 4
    if not alone or re.search(r"\s(?:at|@|for|as|with|in)\s|:", part):
        return None
    return Told(position=titled(part.strip(" ,()")), start=span.start, end=span.end)


_EDGES = re.compile(r"^(?:a|an|the|as|at)\s+|\s+[–—-]$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|\||;|\s[-–—]\s|\bbei\b|\ben\b|\bchez\b)\s*")
_AS = re.compile(r"(?P<c>[^,]{1,80}?)\s+as\s+(?:an?\s+|the\s+)?(?P<p>[^,]{2,80})", re.IGNORECASE)


def terse_job(text: str) -> Told | None:
    """'Backend Developer, Glovo, 2019-2022', 'Backend Developer at Glovo since 2019', 'Glovo'."""
    found = job_in(text)
    if found:
        return found
    span = span_in(text)
    rest = _EDGES.sub("", OPENING.sub("", span.rest).strip(" ,.:"))
    rest, did = _did(rest)
    parts = _parts_of(rest)
    if not parts or len(rest) > 200 or len(parts) > 5:
        return None
    start, end = (span.end, "") if span.single else (span.start, span.end)
    if len(parts) == 1:
        return Told(company=parts[0], start=start, end=end) if len(parts[0].split()) <= 6 else None
    company, _, place = parts[1].partition(", ")
    return Told(
        position=titled(parts[0]),
        company=company,
        location=place or ", ".join(parts[2:]),
        start=start,
        end=end,
        did=did,
    )


_DID = re.compile(
    r",\s*(?P<did>(?:[a-z]{3,15}ed|led|ran|built|cut|grew|won|made|taught|wrote|sold|kept|managing|running|leading|serving|cooking|responsible for)\s(?![^,]*(?:ltd|inc)\b).{4,200})$",
    re.IGNORECASE,
)


def _did(rest: str) -> tuple[str, str]:
    """'Electrician, Volt & Sons, rewired 200 homes' without what was done, and that."""
    match = _DID.search(rest)
    return (rest[: match.start()], match["did"]) if match else (rest, "")


def _parts_of(rest: str) -> list[str]:
    """The position first, where one can be told; then the company."""
    role = _AS.fullmatch(rest)
    at = re.split(r"\s+(?:at|@|for)\s+", rest, maxsplit=1)
    parts = filled(at if len(at) == 2 else _BETWEEN.split(rest))
    if role:
        parts = [role["p"], role["c"]]
    if len(parts) > 1 and not looks_like_a_title(parts[0]):
        title = next((place for place, one in enumerate(parts) if looks_like_a_title(one)), 0)
        parts.insert(0, parts.pop(title))
    return parts
