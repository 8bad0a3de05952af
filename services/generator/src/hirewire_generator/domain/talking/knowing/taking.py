"""What is told of a thing that stands in the résumé already: tried in turn."""

import re
from collections.abc import Callable

from hirewire_generator.domain.talking.dates import span_in, told_from
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.knowing.dates import dates_told
from hirewire_generator.domain.talking.knowing.entries import (
    description_told,
    grade_told,
    level_told,
    page_told,
    place_told,
    technologies_told,
    title_told,
    use_told,
)
from hirewire_generator.domain.talking.knowing.jobs import deed_told, position_told
from hirewire_generator.domain.talking.knowing.mentions import Mention, mentioned
from hirewire_generator.domain.talking.referring import Ref
from hirewire_generator.domain.talking.working import Working

_ABOUT_OTHERS = re.compile(
    r"\b(?:he|she|his|her|they|their|^(?:is|are|was|were|do|does|did|has|should|can|could|why|what|when|where|who|how|which)|my (?:friend|boss|mother|father|brother|sister|wife|husband|colleague|manager)|would|if|whether|wish|want to|never)\b|\?$",
    re.IGNORECASE,
)


def take_known(work: Working, sentence: str) -> bool:
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


_LEFT = re.compile(
    r"(?:(?:and|oops|sorry|no|actually|wait)[\s,]+)*(?:i\s+)?(?:(?:left|quit|stopped|finished)|(?P<began>started|began|joined))(?:\s+(?:there|it))?\s+(?P<when>.{3,40})",
    re.IGNORECASE,
)


def _of_the_last(work: Working, text: str) -> bool:
    """'I left in December 2020' is of the job that was told of just before."""
    match = _LEFT.fullmatch(text)
    span = span_in(match["when"]) if match else None
    present = [one for one in work.draft.resume.experience if one.end_date == "present"]
    job = work.last_job or (present[0] if len(present) == 1 else None)
    if span is None or job is None or not span.end or span.rest.strip(" ,."):
        return False
    label = job.company or job.position
    set_field(
        work,
        Ref("experience", job.id, label),
        "start date" if match and match["began"] else "end date",
        span.end,
    )
    return True


_FORMS: tuple[Callable[[Working, Mention], bool], ...] = (
    dates_told, level_told, title_told, position_told, page_told, place_told, technologies_told, use_told, deed_told, description_told, grade_told,
)  # fmt: skip
