"""What the job asks for moved to the front: bullets of an entry, skills of a group."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from hirewire_common.contracts import Patch, PatchOp, Resume, SkillGroup
from hirewire_common.words.numbers import numbers_of
from hirewire_ranker.domain.edits.edit import Edit, Goal, Kind
from hirewire_ranker.domain.edits.torn import has_pieces, is_torn
from hirewire_ranker.domain.gaps import Keyword, judged
from hirewire_ranker.domain.grounding.reading import read
from hirewire_ranker.domain.places import Place
from hirewire_ranker.domain.proof import unclaimed_spans
from hirewire_ranker.domain.skills import find_skills

Rank = Callable[[str], float]
_SHOWN = 3
_WHY: dict[Goal, str] = {
    "tailoring": "What the job asks for stands first, where it is read.",
    "impact": "Results with numbers stand first.",
}
_MUCH, _WORDS = 0.5, 6
"""A little likeness is no reason to move anything, and a few words are like everything."""


def bullet_orders(resume: Resume, job: str, keywords: Sequence[Keyword], goals: frozenset[Goal]) -> Iterator[Edit]:  # fmt: skip
    """By what they share with the job, by whether they have a number, or both, as the goals say; ties stay as they are."""
    rank = _bullet_rank(job, keywords, goals)
    by_job = _bullet_rank(job, keywords, goals & {"tailoring"})
    for entry in resume.experience:
        if is_torn(entry.highlights):
            continue
        base = f"/resume/experience/{entry.id}/highlights"
        served: Goal = "tailoring" if _better(entry.highlights, by_job) else "impact"
        for edit in _ordered("order_bullets", base, entry.highlights, rank, _WHY[served], keywords):
            yield replace(edit, goal=served)


def skill_orders(resume: Resume, keywords: Sequence[Keyword]) -> Iterator[Edit]:
    wanted = {one.skill for one in keywords if one.skill}
    for group in resume.skills:
        if has_pieces(group.keywords):
            continue
        base = f"/resume/skills/{group.id}/keywords"
        yield from _ordered(
            "order_skills",
            base,
            group.keywords,
            lambda text: float(_lists(text, wanted)),
            "The skills that the job names stand first.",
            keywords,
        )


def first_free(group: SkillGroup, wanted: Collection[str]) -> str:
    """The place behind those that the job names and that stand first, as a patch has it; the end of torn lists."""
    if has_pieces(group.keywords):
        return "-"
    named = takewhile(lambda text: _lists(text, wanted), group.keywords)
    return str(len(list(named)))


def _lists(text: str, wanted: Collection[str]) -> bool:
    place = Place("skills", "", text)
    return any(one.mention.skill in wanted and one.proof == "done" for one in judged(place))


def _bullet_rank(job: str, keywords: Sequence[Keyword], goals: frozenset[Goal]) -> Rank:
    wanted = {one.skill for one in keywords if one.skill}
    asked = {one.key for one in read(job).tokens if not one.empty and len(one.word) > 3}

    def rank(text: str) -> float:
        place = Place("experience", "", text)
        asked_for = [one for one in judged(place) if one.mention.skill in wanted]
        own = [one for one in asked_for if one.proof == "done"]
        shared = len({one.mention.skill for one in own})
        words = [one for one in read(text).tokens if not one.empty]
        likeness = sum(one.key in asked for one in words) / max(_WORDS, len(words))
        sure = len(own) == len(asked_for) and not unclaimed_spans(text)
        alike = likeness if likeness >= _MUCH and sure else 0.0
        counted = any(one.sure for one in numbers_of(text))
        return (2 * shared + alike) * ("tailoring" in goals) + counted * ("impact" in goals)

    return rank


def _ordered(
    kind: Kind, base: str, texts: tuple[str, ...], rank: Rank, reason: str, keywords: Sequence[Keyword],
) -> Iterator[Edit]:  # fmt: skip
    better = _better(texts, rank)
    if not better:
        return
    after = [texts[index] for index in better]
    told = tuple(one.written for one in keywords if any(one.skill == m.skill for m in find_skills(after[0])))  # fmt: skip
    before = "\n".join(texts[:_SHOWN])
    yield Edit(kind, _moves(base, better), before, "\n".join(after[:_SHOWN]), reason, told)


def _better(texts: Sequence[str], rank: Rank) -> list[int]:
    """Empty when they stand as they should."""
    better = sorted(range(len(texts)), key=lambda index: -rank(texts[index]))
    return better if better != list(range(len(texts))) else []


def _moves(base: str, order: list[int]) -> Patch:
    """By places alone, so that it holds when a text has changed or another has been added behind."""
    now, patch = list(range(len(order))), list[PatchOp]()
    for target, index in enumerate(order):
        here = now.index(index)
        if here != target:
            now.insert(target, now.pop(here))
            patch.append(
                PatchOp.model_validate(
                    {"op": "move", "from": f"{base}/{here}", "path": f"{base}/{target}"}
                )
            )
    return tuple(patch)
