"""The next missing thing, which is asked for; and which of them was asked for last."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hirewire_common.contracts import ChatMessage, Draft


@dataclass(frozen=True, slots=True)
class Question:
    key: str
    text: str
    missing: Callable[[Draft], bool]
    label: str


def _no_number(draft: Draft) -> bool:
    jobs = draft.resume.experience
    return bool(jobs) and not any(re.search(r"\d", line) for line in jobs[0].highlights)


QUESTIONS = (
    Question("name", "What is your full name?", lambda draft: not draft.resume.profile.name, "your name"),
    Question("headline", "What is your job title, or the one you are looking for?", lambda draft: not draft.resume.profile.headline, "a title"),
    Question("email", "Which e-mail address should employers use?", lambda draft: not draft.resume.profile.email, "an e-mail address"),
    Question("phone", "Which phone number should employers call? You can also say “skip”.", lambda draft: not draft.resume.profile.phone, "a phone number"),
    Question("job", "What is your latest job: title, company, and from when to when?", lambda draft: not draft.resume.experience, "a job"),
    Question("education", "What did you study, where, and until when?", lambda draft: not draft.resume.education, "your education"),
    Question("skills", "Which skills should be listed?", lambda draft: not any(one.keywords for one in draft.resume.skills), "skills"),
    Question("result", "Which result of your latest job are you most proud of? A number helps.", _no_number, "a result with a number in your latest job"),
    Question("links", "Do you have a link to show, such as LinkedIn, GitHub or a website?", lambda draft: not draft.resume.profile.links, "a link"),
)  # fmt: skip
SKIPS = re.compile(
    r"\W*(?:skip\b.{0,30}|pass|no|nope|none|nothing|n/?a|not now|later|maybe later|next question|i don't (?:know|have|want)\b.{0,30}|don't (?:have|know)\b.{0,20}|no idea|idk|no thanks?|no thank you|nah|-|(?:currently |at the moment )?none(?: yet| at the moment| so far| right now| currently)?|not (?:yet|sure|sure yet|really)|(?:n/?a|none|nothing|nope)\s*[-–,;.(].{0,60}|i'd rather not.{0,30}|no (?:formal )?(?:degrees?|education|studies|diploma|schooling|qualifications)(?: yet| so far)?|(?:i'm |i am |all )?self[- ]?taught|autodidact|i (?:didn't|did not|never|haven't) (?:study|studied|go to (?:college|university|school)|went to (?:college|university|school))(?: anything| anywhere)?|(?:high )?school of life)\W*",
    re.IGNORECASE,
)
_OFTEN = 2
"""Times that one thing is asked for."""


def last_reply(history: Sequence[ChatMessage]) -> str:
    return next((one.content for one in reversed(history) if one.role == "assistant"), "")


def asked_last(history: Sequence[ChatMessage]) -> Question | None:
    last = last_reply(history)
    found = [(last.rfind(one.text), one) for one in QUESTIONS if one.text in last]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def missing(draft: Draft) -> list[Question]:
    return [one for one in QUESTIONS if one.missing(draft)]


_MOST_GAPS = 4


def lacking_in(draft: Draft) -> list[str]:
    """What is asked for, and what the entries that are there don't say."""
    resume = draft.resume
    gaps = [
        f"the dates of {one.company or one.position}"
        for one in resume.experience
        if not (one.start_date or one.end_date)
    ]
    gaps += [f"your position at {one.company}" for one in resume.experience if not one.position]
    gaps += [
        f"the year of {one.degree or one.institution or one.field}"
        for one in resume.education
        if not (one.start_date or one.end_date)
    ]
    return [*(one.label for one in missing(draft)), *gaps[:_MOST_GAPS]]


def next_question(
    draft: Draft,
    history: Sequence[ChatMessage],
    *,
    skipped: bool = False,
    again: bool = False,
    before: Draft | None = None,
) -> Question | None:
    """Not the one asked last, unless `again`, because a bare word was no answer to it; None when there is none left."""
    last = asked_last(history)
    if again and last and last.missing(draft) and _times(history, last) < _OFTEN:
        return last
    gone = _skipped(history) | ({last.key} if last and skipped else set())
    gone |= {one.key for one in missing(draft) if before and not one.missing(before)}
    open_ones = [
        one for one in missing(draft) if one.key not in gone and _times(history, one) < _OFTEN
    ]
    others = [one for one in open_ones if last is None or one.key != last.key]
    return others[0] if others else None


def _times(history: Sequence[ChatMessage], question: Question) -> int:
    return sum(one.role == "assistant" and question.text in one.content for one in history)


def _skipped(history: Sequence[ChatMessage]) -> set[str]:
    keys: set[str] = set()
    for place, one in enumerate(history):
        if place and one.role == "user" and SKIPS.fullmatch(one.content[:80]):
            question = asked_last(history[:place])
            keys |= {question.key} if question else set()
    return keys
