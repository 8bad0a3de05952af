"""Lies made out of a true bullet, by kind; None where a bullet gives no chance for one."""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from hirewire_ranker.domain.grounding import Rewrite
from hirewire_ranker.domain.skills import find_skills

Mutation = Callable[[Rewrite, random.Random], Rewrite | None]

_SKILLS = (
    "Kubernetes", "Salesforce", "SAP", "Python", "financial modeling", "Tableau", "Six Sigma", "phlebotomy", "welding", "AutoCAD",
    "lesson planning", "QuickBooks", "machine learning", "forklift operation", "Adobe Photoshop", "contract negotiation", "Epic EMR",
)  # fmt: skip
_UNLISTED = (
    "stakeholder engagement", "Zyntrix", "hydroponics", "vendor onboarding", "clinical pathways", "OpenBravo", "grant stewardship",
    "tenant screening", "revenue recognition", "peer tutoring", "sous-vide", "demand sensing", "lien waivers", "beat matching",
)  # fmt: skip
"""Of no lexicon."""
_FORMS = (" using {}.", ", leveraging {}.", " with {}.", " and {}.", ", applying {} throughout.")
_RESULTS = (
    ", increasing revenue by {}%.", ", saving ${}K a year.", " across {} locations.", ", reducing costs by {} percent.",
    " for more than {} clients.", ", cutting turnaround by {} days.",
)  # fmt: skip
_LOW = {
    "assist": "led", "help": "directed", "support": "managed", "participat": "spearheaded", "contribut": "owned",
    "collaborat": "headed", "work": "led", "serv": "directed", "prepar": "led", "perform": "supervised", "maintain": "led",
    "provid": "directed", "us": "architected", "answer": "managed", "process": "oversaw", "observ": "led", "creat": "spearheaded",
    "develop": "led the development of", "complet": "directed", "conduct": "headed", "clean": "supervised", "review": "led",
}  # fmt: skip
_FIRST = re.compile(r"^([A-Z][a-z]+?)(?:ed|ing|es|s|e)?\b(?: (?:with|in|on|to|as))?(?= )")
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_EMPLOYERS = ("Google", "Goldman Sachs", "Pinnacle Systems", "Kestrel Foods", "the Mayo Clinic")
_INFLATED = ("Senior", "Lead", "Principal", "Head", "Chief")
_DEGREES = (
    "holding an MBA",
    "with a Master's degree in the field",
    "as a PhD",
    "having a Bachelor of Science",
)
_CERTIFICATES = ("as a certified PMP", "as a licensed CPA", "with Six Sigma Black Belt certification", "as an AWS Certified Architect")  # fmt: skip


def skill_inserted(case: Rewrite, chance: random.Random) -> Rewrite | None:
    return _inserted(case, chance, _SKILLS)


def unlisted_skill_inserted(case: Rewrite, chance: random.Random) -> Rewrite | None:
    return _inserted(case, chance, _UNLISTED)


def _inserted(case: Rewrite, chance: random.Random, skills: tuple[str, ...]) -> Rewrite | None:
    skill = chance.choice(skills)
    known = f"{case.original} | {' | '.join(case.skills)} | {case.entry.title}"
    named = {one.skill for one in find_skills(known)}
    if skill.lower() in known.lower() or named & {one.skill for one in find_skills(skill)}:
        return None
    said = case.original[:-1] + chance.choice(_FORMS).format(skill)
    return replace(case, rewrite=said, jd=f"{case.jd}\nRequired: {skill}.")


def number_changed(case: Rewrite, chance: random.Random) -> Rewrite | None:
    found = list(_NUMBER.finditer(case.original))
    if not found:
        return None
    one = chance.choice(found)
    value = one[0].replace(",", "")
    bare = int(value) if value.isdigit() else 7
    changed = str(bare + chance.choice((1, 2, bare + 3, 10)))
    return replace(case, rewrite=f"{case.original[: one.start()]}{changed}{case.original[one.end() :]}")  # fmt: skip


def number_invented(case: Rewrite, chance: random.Random) -> Rewrite | None:
    said = chance.choice(_RESULTS).format(chance.choice((15, 23, 40, 8, 35)))
    return replace(case, rewrite=case.original[:-1] + said)


def verb_promoted(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = _FIRST.match(case.original)
    verb = _LOW.get(found[1].lower()) if found else None
    if not found or not verb or not re.match(r" (?:the|a|an|\w+s|\w+ing)\b", case.original[found.end() :]):  # fmt: skip
        return None
    return replace(case, rewrite=verb.capitalize() + case.original[found.end() :])


def employer_swapped(case: Rewrite, chance: random.Random) -> Rewrite | None:
    other = chance.choice(_EMPLOYERS)
    if other in case.original:
        return None
    mine = case.entry.employer
    if not mine:
        return replace(case, rewrite=f"{case.original[:-1]} at {other}.")
    return replace(
        case,
        original=f"{case.original[:-1]} at {mine}.",
        rewrite=f"{case.original[:-1]} at {other}.",
    )


def title_inflated(case: Rewrite, chance: random.Random) -> Rewrite | None:
    title = case.entry.title
    higher = f"{chance.choice(_INFLATED)} {title}" if chance.random() < 0.6 else "Director of Operations"  # fmt: skip
    begun = case.original[0].lower() + case.original[1:]
    return replace(case, rewrite=chance.choice((f"As {higher}, {begun}", f"{case.original[:-1]} as {higher}.")))  # fmt: skip


def date_stretched(case: Rewrite, chance: random.Random) -> Rewrite | None:
    said = chance.choice((" from 2005 to 2022.", " for over 12 years.", " since March 2004.", " (2003 - present)."))  # fmt: skip
    return replace(case, rewrite=case.original[:-1] + said)


def degree_added(case: Rewrite, chance: random.Random) -> Rewrite | None:
    return replace(case, rewrite=f"{case.original[:-1]}, {chance.choice(_DEGREES)}.")


def certificate_added(case: Rewrite, chance: random.Random) -> Rewrite | None:
    return replace(case, rewrite=f"{case.original[:-1]} {chance.choice(_CERTIFICATES)}.")


def clause_dropped(case: Rewrite, _: random.Random) -> Rewrite | None:
    parts = re.split(r"(, (?:and )?| and |; )", case.original[:-1])
    if len(parts) < 3 or len(parts[-1].split()) < 3:
        return None
    return replace(case, rewrite=f"{''.join(parts[:-2])}.")


def item_dropped(case: Rewrite, _: random.Random) -> Rewrite | None:
    items = re.search(r"(\w[\w ]+), (\w[\w ]+), (?:and )?(\w[\w ]+)", case.original)
    if not items:
        return None
    at = items.span(2)
    return replace(case, rewrite=f"{case.original[: at[0]]}{case.original[at[1] + 2 :]}")


def number_dropped(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.search(r" (?:by|of|for|over|up to)? ?[$]?\d[\d,.]*%?(?= [a-z])", case.original)
    if not found:
        return None
    return replace(case, rewrite=f"{case.original[: found.start()]}{case.original[found.end() :]}")


LIES: dict[str, Mutation] = {
    one.__name__: one
    for one in (
        skill_inserted, unlisted_skill_inserted, number_changed, number_invented, verb_promoted, employer_swapped, title_inflated,
        date_stretched, degree_added, certificate_added, clause_dropped, item_dropped, number_dropped,
    )
}  # fmt: skip
