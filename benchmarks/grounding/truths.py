"""Honest rewrites of a true bullet, by kind; None where a bullet gives no chance for one."""

import random
import re
from dataclasses import replace

from benchmarks.grounding.lies import Mutation
from hirewire_ranker.domain.grounding import Rewrite
from hirewire_ranker.domain.skills import all_skills, find_skills

_SPELLINGS = {
    "organiz": "organis", "analyz": "analys", "program ": "programme ", "color": "colour", "center": "centre", "labor": "labour",
    "behavior": "behaviour", "utiliz": "utilis", "follow up": "follow-up", "email": "e-mail", "decision making": "decision-making",
    "long term": "long-term", "day to day": "day-to-day", "healthcare": "health care", "on-going": "ongoing", "full time": "full-time",
}  # fmt: skip
_WORDS = {
    "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven", "8": "eight", "9": "nine", "10": "ten",
    "12": "twelve", "15": "fifteen", "20": "twenty", "25": "twenty-five", "30": "thirty", "50": "fifty",
}  # fmt: skip
_EMPTY = (
    "successfully ", "effectively ", "efficiently ", "various ", "consistently ", "highly ", "excellent ", "a variety of ", "actively ",
    "proactively ", "Successfully ", "Effectively ", "Consistently ", "strong ",
)  # fmt: skip
_SHORTER = (
    ("in order to", "to"), ("as well as", "and"), ("Responsible for managing", "Managed"), ("responsible for", ""), ("on a daily basis", "daily"),
    ("Responsible for providing", "Provided"), ("Responsible for ensuring", "Ensured"), ("in accordance with", "following"),
    ("Responsible for", "Handled"),
)  # fmt: skip
_SYNONYMS = {
    "Developed": "Created", "Created": "Developed", "Managed": "Oversaw", "Assisted": "Helped", "Led": "Headed", "Provided": "Delivered",
    "Maintained": "Kept", "Conducted": "Performed", "Performed": "Carried out", "Implemented": "Introduced", "Prepared": "Drafted",
    "Ensured": "Guaranteed", "Analyzed": "Examined", "Reviewed": "Checked", "Monitored": "Tracked", "Trained": "Taught",
    "Resolved": "Solved", "Coordinated": "Organized", "Increased": "Raised", "Reduced": "Cut", "Supervised": "Oversaw",
    "Assist": "Support", "Collaborated": "Partnered", "Utilized": "Used", "Participated": "Took part", "Supported": "Assisted",
    "Designed": "Built", "Established": "Set up", "Completed": "Finished", "Directed": "Led", "Achieved": "Attained",
}  # fmt: skip

_NO_OBJECT = ("on ", "in ", "with ", "as ", "run ", "formulate ", "directly ")


def identical(case: Rewrite, _: random.Random) -> Rewrite | None:
    return case


def punctuation(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = case.original.rstrip(".").replace("'", "’").replace(" - ", " – ").replace(" and ", " & ")
    return replace(case, rewrite=f"• {said}")


def reordered_list(case: Rewrite, _: random.Random) -> Rewrite | None:
    form = r"(?<= )([\w-]+), ([\w-]+),? and ([\w-]+)(?=[.,]| to | for )"
    if not re.search(form, case.original):
        return None
    return replace(case, rewrite=re.sub(form, r"\3, \2 and \1", case.original))


def reordered_clauses(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.fullmatch(r"([A-Z]\w+ed .+?),? and (\w+ed (?:\w+ )+\w+)\.", case.original)
    if not found or "," in found[1]:
        return None
    second = found[2][0].upper() + found[2][1:]
    return replace(case, rewrite=f"{second} and {found[1][0].lower()}{found[1][1:]}.")


def respelled(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = case.original
    for one, other in _SPELLINGS.items():
        said = re.sub(rf"\b{one}", other, said)
    return replace(case, rewrite=said) if said != case.original else None


def skill_respelled(case: Rewrite, chance: random.Random) -> Rewrite | None:
    names = {one.name: one for one in all_skills()}
    for found in find_skills(case.original):
        others = [one for one in names[found.skill].spellings if one.lower() != found.written.lower()]  # fmt: skip
        if others:
            other = chance.choice(others).removeprefix("=")
            said = f"{case.original[: found.start]}{other}{case.original[found.end :]}"
            return replace(case, rewrite=said)
    return None


def number_form(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = re.sub(
        r"(?<=[a-z] )(\d{1,2})(?= [a-z])", lambda one: _WORDS.get(one[1], one[1]), case.original
    )
    said = re.sub(r"(\d)%", r"\1 percent", said)
    said = re.sub(r"(?<![\d,])(\d+),000\b(?![,.]\d)", r"\1K", said)
    said = re.sub(r"\$([\d.]+) ?million\b", r"$\1M", said)
    said = re.sub(r"(?<=[a-z] )(\d{1,2})\+", r"\1", said)
    return replace(case, rewrite=said) if said != case.original else None


def passive(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.fullmatch(r"([A-Z]\w+ed) ((?:\w+ ){1,5}\w+s)( (?:for|in|to|with) [^,]+)?\.", case.original)  # fmt: skip
    if not found or " and " in found[2] or found[2].startswith(_NO_OBJECT):
        return None
    thing = found[2][0].upper() + found[2][1:]
    return replace(case, rewrite=f"{thing} were {found[1].lower()}{found[3] or ''}.")


def filler_left_out(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = case.original
    for word in _EMPTY:
        said = said.replace(f" {word}", " ") if word[0].islower() else said.removeprefix(word)
    said = said[0].upper() + said[1:]
    return replace(case, rewrite=said) if said != case.original else None


def shortened(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = case.original
    for long, short in _SHORTER:
        said = said.replace(long, short)
    return replace(case, rewrite=said.strip()) if said != case.original else None


def synonym(case: Rewrite, _: random.Random) -> Rewrite | None:
    first, rest = case.original.split(" ", 1)
    return replace(case, rewrite=f"{_SYNONYMS[first]} {rest}") if first in _SYNONYMS else None


def in_first_person(case: Rewrite, _: random.Random) -> Rewrite | None:
    first, rest = case.original.split(" ", 1)
    return replace(case, rewrite=f"I {first.lower()} {rest}") if first.endswith("ed") else None


TRUTHS: dict[str, Mutation] = {
    one.__name__: one
    for one in (
        identical, punctuation, reordered_list, reordered_clauses, respelled, skill_respelled, number_form, passive, filler_left_out,
        shortened, synonym, in_first_person,
    )
}  # fmt: skip
