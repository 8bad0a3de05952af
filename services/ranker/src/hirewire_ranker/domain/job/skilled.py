"""Skills and certificates that a statement asks for, those of which one suffices together."""

import re
from collections.abc import Iterator, Sequence

from hirewire_ranker.domain.job.alternatives import groups
from hirewire_ranker.domain.job.certificates import (
    certificates_unknown,
    needed_later,
    whole_licence,
)
from hirewire_ranker.domain.job.cues import asks, asks_in_words, importance_at
from hirewire_ranker.domain.job.items import NAMED, items_beside
from hirewire_ranker.domain.job.meant import means_something_else
from hirewire_ranker.domain.job.names import names_alone, with_names
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.tongues import tongues_asked
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened
from hirewire_ranker.domain.skills import Mention, find_skills, skill_of
from hirewire_ranker.domain.skills.known import skills_by_name

SOFT = frozenset(
    {
        "leadership", "communication", "teamwork", "time management", "problem solving", "critical thinking",
        "decision making", "multitasking", "attention to detail", "interpersonal skills", "presentation skills",
        "adaptability", "collaboration", "creativity", "organizational skills", "work ethic",
        "emotional intelligence", "analytical skills", "correspondence", "typing", "research", "team building",
        "scheduling", "report writing", "conflict resolution",
    }
)  # fmt: skip
"""Asked of everybody, and shown by no word of a résumé."""
SOFT_WEIGHT = 0.25
_TONGUES = frozenset(
    [
        "English",
        "Spanish",
        "French",
        "German",
        "Italian",
        "Portuguese",
        "Mandarin",
        "Cantonese",
        "Chinese",
        "Japanese",
        "Korean",
        "Arabic",
        "Hebrew",
        "Russian",
        "Ukrainian",
        "Polish",
        "Czech",
        "Dutch",
        "Swedish",
        "Danish",
        "Norwegian",
        "Finnish",
        "Greek",
        "Turkish",
        "Hindi",
        "Urdu",
        "Bengali",
        "Tamil",
        "Telugu",
        "Punjabi",
        "Gujarati",
        "Vietnamese",
        "Thai",
        "Tagalog",
        "Farsi",
        "Swahili",
        "Romanian",
        "Hungarian",
        "Indonesian",
        "Malay",
    ]
)
_NO_SKILLS = frozenset(
    {
        "EEO",
        "background checks",
        "compensation and benefits",
        "Driver's licence",
        "Security clearance",
        "Secret clearance",
        "Top Secret clearance",
        "TS/SCI",
        "job descriptions",
        "insurance",
    }
)
"""Of the posting itself rather than of the person, or read elsewhere."""
_LICENCES = frozenset(
    {
        "Registered Nurse", "Licensed Practical Nurse", "LVN", "CNA", "NCLEX", "Paramedic licence", "EMT", "LCSW",
        "Teaching licence", "Commercial driver's licence", "Class A CDL", "Journeyman licence", "Master electrician",
        "Master plumber", "Professional Engineer", "Real estate licence", "Bar admission", "Pilot licence", "A&P licence",
        "Guard card", "LMFT", "LPC", "BCBA",
    }
)  # fmt: skip
"""Without them nobody may do the work."""
_CERTIFIED_AS = re.compile(r"(?: [A-Z][\w-]*| [-–](?= [A-Z])){1,6}")
_UNSURE = 0.75
"""What a phrase weighs beside a skill that is known."""
_WITH_OTHERS = re.compile(
    r"\b(?:work\w*|collaborat\w+|liais\w+|partner\w*|coordinat\w+|interact\w*|interfac\w+|communicat\w+|meet\w*)(?: closely| directly| effectively)? with (?:\w+[, /]+){0,4}$|\b(?:assist\w*|support\w*|report\w* to) (?:the )?(?:\w+[, ]+){0,2}$"
)


def skills_asked(statement: Statement, facts: Sequence[Wanted] = ()) -> Iterator[Wanted]:
    """Certificates among them, and the items listed beside what is known, in their own words.

    Languages that are spoken are none. `facts` is what else was read of the statement.
    """
    said = find_skills(statement.text)
    mentions = [_whole_certificate(statement.text, one) for one in said if _counts(statement, one)]
    others = list(certificates_unknown(statement, _known_certificates(statement.text, mentions)))
    mentions = [one for one in mentions if not _lies_in(statement, one, others)]
    phrases: list[Mention] = []
    if asks(statement):
        named = with_names(
            statement.text,
            [*mentions, *names_alone(statement.text, item=statement.section == "must")],
        )
        mentions = [one for one in named if one.skill not in _TONGUES]
    if asks_in_words(statement) and (
        facts or others or not said or any(one.skill not in SOFT for one in mentions)
    ):
        spans = [(one.start, one.end) for one in (*said, *mentions)]
        spans += [(o.start - statement.start, o.end - statement.start) for o in (*facts, *others)]
        phrases = items_beside(statement, spans)
    mentions = sorted([*mentions, *phrases], key=lambda one: one.start)
    known = [one for one in mentions if one not in phrases]
    for group in groups(statement.text, mentions):
        unsure = not any(one in known for one in group)
        yield _wanted(statement, group, many=len(mentions), unsure=unsure)
    yield from others


def _lies_in(statement: Statement, mention: Mention, others: Sequence[Wanted]) -> bool:
    start = statement.start + mention.start
    return any(one.start <= start < one.end for one in others)


def _counts(statement: Statement, mention: Mention) -> bool:
    """Departments that somebody works with are none of the person's skills."""
    if not asks(statement) and _WITH_OTHERS.search(statement.plain[: mention.start][-60:]):
        return False
    if mention.skill in _TONGUES or mention.skill in _NO_SKILLS:
        return False
    if means_something_else(statement.text, mention):
        return False
    return not (mention.skill.endswith("ign Language") and any(tongues_asked(statement)))


def _wanted(statement: Statement, group: Sequence[Mention], *, many: int, unsure: bool) -> Wanted:
    start, end = group[0].start, group[-1].end
    said = importance_at(statement, start)
    names = tuple(dict.fromkeys(one.skill for one in group))[:20]
    certificate = any(_is_certificate(name) for name in names)
    unknown = not certificate and unsure and all(_is_phrase(one) for one in group)
    written = statement.text[start:end] if len(names) > 1 else group[0].written
    if certificate and len(group) == 1:
        start, end = whole_licence(statement.text, start, end)
        written = statement.text[start:end]
    late = certificate and needed_later(statement.plain)
    importance = "nice" if late else said.importance
    licence = certificate and (said.told or bool(_LICENCES & set(names)))
    return Wanted(
        kind="certificate" if certificate else "duty" if unknown else "skill",
        text=shortened(written),
        start=statement.start + start,
        end=statement.start + end,
        importance=importance,
        weight=_weight(names, told=said.told, many=many) * (_UNSURE if unsure else 1.0),
        terms=() if unknown and len(names) == 1 else names,
        hard=licence and importance == "must",
    )


def _weight(names: tuple[str, ...], *, told: bool, many: int) -> float:
    if SOFT.issuperset(names):
        return SOFT_WEIGHT
    one_of_many = 0.75 if many > 6 else 1.0
    return one_of_many * (1.5 if told else 1.0)


def _is_phrase(one: Mention) -> bool:
    """Written in words, not a name: "stock control"."""
    return one.skill == one.written and not skill_of(one.skill) and not NAMED.fullmatch(one.skill)


def _whole_certificate(text: str, one: Mention) -> Mention:
    """ "AWS Certified Data Engineer" is another one than "AWS Certified"."""
    more = _CERTIFIED_AS.match(text, one.end)
    if not one.written.lower().endswith("certified") or not more:
        return one
    written = text[one.start : more.end()]
    return Mention(skill_of(written) or written, written, one.start, more.end())


def _known_certificates(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    return [
        whole_licence(text, one.start, one.end) for one in mentions if _is_certificate(one.skill)
    ]


def _is_certificate(name: str) -> bool:
    known = skills_by_name().get(name)
    return " Certified " in name or (known is not None and known.field == "certificate")
