"""What a language model has drafted, as far as it can be believed: known slots, true quotes, one question, nothing private."""

import re
from collections.abc import Iterable
from typing import Literal, cast, get_args

from hirewire_common.contracts import JobContext, Question, Reason, Resume
from hirewire_common.contracts.questions import LONGEST_QUESTION, Difficulty, Slot
from hirewire_common.words.language import language_of
from hirewire_common.words.quoting import quoted as found_in
from hirewire_interview_analyzer.domain.planning.asking import Drafted
from hirewire_interview_analyzer.domain.planning.material import job_text, resume_lines
from hirewire_interview_analyzer.domain.planning.values import is_order, is_personal, shortened
from hirewire_interview_analyzer.domain.planning.words import telling

ITEM = "model"
_SHORTEST, _MOST_WORDS, _MOST_MARKS = 20, 90, 2
_LEAST_SECONDS, _MOST_SECONDS = 45, 300
_MOST_SIGNALS = 40
_ALIKE = 0.7
Source = Literal["resume", "job"]
_SLOTS, _DIFFICULTIES = get_args(Slot), get_args(Difficulty)
_UNSAID = re.compile(r"[{}<>`\\]|https?:|\*\*|^\s*(?:q?\d+[.):]|[-•])\s", re.I)
_PRIVATE = re.compile(
    r"\bhow old\b|\byour (?:own )?(?:age|religio\w+|faith|beliefs?|husband|wife|spouse|partner|children|kids|famil\w+|pregnan\w+|disabilit\w+|illness\w*|health|medical|ethnic\w*|race|nationalit\w+|citizenship|accent|gender|sex\w*|political|politics|marital|birth\w*|native (?:country|language)|mother tongue|home country|origins?|salary history|weight|skin)\b"
    r"|\bare you (?:\w+ )?(?:married|single|pregnant|religious|disabled|gay|lesbian|straight|healthy|divorced|engaged|a (?:citizen|mother|father|parent|christian|muslim|jew))\b|\bdo you (?:have|want|plan|expect) (?:to have )?(?:\w+ )?(?:children|kids|a family|a disability|any (?:illness\w*|disabilit\w+|health))|\b(?:start|having|raising) a family\b|\bwhere (?:are|do|were) you (?:really |originally )?(?:come )?(?:from|born)\b"
    r"|\b(?:trade|labou?r) union|\bpolitical party|\bvote[ds]?\b|\bpray\w*|\bchildcare\b|\bmaternity|\bsick days\b",
    re.I,
)
"""Asked of the person; what a trade has to do with it may be asked."""
_FIGURE = re.compile(
    r"\d[\d.,]*+(?! ?-?(?:days?|weeks?|months?|minutes?|hours?|sentences?|things|examples?|words)\b)"
)
_FACTS: frozenset[str] = frozenset({"introduction", "role", "skill", "gap"})
"""Slots whose questions tell somebody what they have done, or what the job asks for."""


def believed(
    drafts: Iterable[Drafted], resume: Resume, context: JobContext, language: str
) -> tuple[Question, ...]:
    """Those that may be asked, in their order; ids and numbers are given by whoever takes them."""
    lines, job = resume_lines(resume), job_text(context)
    texts = {"resume": "\n".join(lines), "job": "\n".join((context.role, context.company, job))}
    found: list[Question] = []
    for one in drafts:
        question = _question(one, texts, language)
        if question and not any(alike(question.text, other.text) for other in found):
            found.append(question)
    return tuple(found)


def alike(text: str, other: str) -> bool:
    """Most of what the shorter one says is in the other."""
    one, two = set(telling(text)), set(telling(other))
    return bool(one and two) and len(one & two) >= _ALIKE * min(len(one), len(two))


def _question(one: Drafted, texts: dict[str, str], language: str) -> Question | None:
    text = " ".join(one.text.split())
    if one.slot not in _SLOTS or not _may_be_asked(text, language):
        return None
    reason = _reason(one, texts)
    if reason is None or (one.slot in _FACTS and not _says_no_more(text, texts)):
        return None
    signals = dict.fromkeys(word for told in one.signals[:_MOST_SIGNALS] for word in telling(told))
    return Question(
        id="q1",
        item=ITEM,
        text=text,
        slot=cast("Slot", one.slot),
        difficulty=cast(
            "Difficulty", one.difficulty if one.difficulty in _DIFFICULTIES else "medium"
        ),
        focus=_told(one.focus, 100),
        seconds=int(min(_MOST_SECONDS, max(_LEAST_SECONDS, one.seconds))),
        reason=reason,
        signals=tuple(dict.fromkeys((*signals, *telling(reason.line))))[:_MOST_SIGNALS],
    )


def _may_be_asked(text: str, language: str) -> bool:
    return (
        _SHORTEST <= len(text) <= LONGEST_QUESTION
        and len(text.split()) <= _MOST_WORDS
        and text.count("?") <= _MOST_MARKS
        and text.count("“") == text.count("”")
        and not (
            _UNSAID.search(text) or _PRIVATE.search(text) or is_personal(text) or is_order(text)
        )
        and language_of(text) in ("", "en", language)
    )


def _reason(one: Drafted, texts: dict[str, str]) -> Reason | None:
    """None where the line that it quotes doesn't stand where it says."""
    why = _told(one.why, 190)
    if one.source == "general" or not one.line.strip():
        general = one.slot not in ("role", "skill", "gap")
        return Reason(why=why) if general else None
    line = " ".join(one.line.split())[:300]
    where = [source for source, text in texts.items() if found_in(text, line)]
    if not where:
        return None
    return Reason(source="both" if len(where) > 1 else cast("Source", where[0]), line=line, why=why)


def _says_no_more(text: str, texts: dict[str, str]) -> bool:
    """Every figure of the question, and everything that it quotes, stands in résumé or job."""
    known = "\n".join(texts.values())
    figures = (one[0].rstrip(".,") for one in _FIGURE.finditer(text))
    quotes = re.findall(r"[“\"]([^”\"]{3,})[”\"]", text)
    return all(one in known or len(one) == 1 for one in figures) and all(
        found_in(known, one.rstrip(" …").strip(".,?!")) for one in quotes
    )


def _told(text: str, longest: int) -> str:
    bare = " ".join(text.split())
    return "" if is_order(bare) or is_personal(bare) else shortened(bare, longest)
