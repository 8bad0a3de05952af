"""Kinds of mutation that were written after the gate and looked at once, at the end: what it does with what nobody thought of."""

import random
import re
from dataclasses import replace

from benchmarks.grounding.lies import Mutation
from hirewire_ranker.domain.grounding import Rewrite


def outcome_invented(case: Rewrite, chance: random.Random) -> Rewrite | None:
    said = chance.choice((", improving guest loyalty", ", which delighted shareholders", ", driving record growth", ", resulting in fewer delays"))  # fmt: skip
    return replace(case, rewrite=f"{case.original[:-1]}{said}.")


def scope_inflated(case: Rewrite, chance: random.Random) -> Rewrite | None:
    said = chance.choice((" across the globe", " nationwide", " for Fortune 500 clients", " company-wide", " single-handedly"))  # fmt: skip
    return replace(case, rewrite=f"{case.original[:-1]}{said}.")


def frequency_changed(case: Rewrite, _: random.Random) -> Rewrite | None:
    if "monthly" not in case.original and "weekly" not in case.original:
        return None
    said = case.original.replace("monthly", "daily").replace("weekly", "hourly")
    return replace(case, rewrite=said)


def numbers_swapped(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.findall(r"\b\d+(?= [a-z]{4})", case.original)
    if len(set(found)) < 2:
        return None
    one, other = found[0], next(number for number in found if number != found[0])
    said = re.sub(rf"\b(?:{one}|{other})\b", lambda hit: other if hit[0] == one else one, case.original)  # fmt: skip
    return replace(case, rewrite=said)


def scale_changed(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = re.sub(r"(\$[\d.,]*\d)(?![\d.,]|\s?[kKmMbB])", r"\1 million", case.original, count=1)
    said = said if said != case.original else re.sub(r"(\d)%", r"\g<1>0%", said, count=1)
    return replace(case, rewrite=said) if said != case.original else None


def led_people(case: Rewrite, _: random.Random) -> Rewrite | None:
    if re.search(r"\b(?:team|staff|led|lead)\b", case.original, re.IGNORECASE):
        return None
    return replace(case, rewrite=f"{case.original[:-1]} while leading a team of analysts.")


def part_of_work_only(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.match(r"(?:Assisted|Helped|Participated|Aided)(?: with| in)?(?: the)? (\w+)ing ", case.original)  # fmt: skip
    if not found:
        return None
    return replace(case, rewrite=f"{found[1].capitalize()}ed {case.original[found.end() :]}")


def honour_added(case: Rewrite, chance: random.Random) -> Rewrite | None:
    said = chance.choice(
        (", earning Employee of the Month", ", promoted twice", ", and won an innovation prize")
    )
    return replace(case, rewrite=f"{case.original[:-1]}{said}.")


def first_half_dropped(case: Rewrite, _: random.Random) -> Rewrite | None:
    before, comma, after = case.original.partition(", ")
    if not comma or len(before.split()) < 4 or len(after.split()) < 4:
        return None
    return replace(case, rewrite=after[0].upper() + after[1:])


def title_case(case: Rewrite, _: random.Random) -> Rewrite | None:
    said = re.sub(r"\b[a-z]{4,}", lambda word: word[0].capitalize(), case.original)
    return replace(case, rewrite=said)


def present_tense(case: Rewrite, _: random.Random) -> Rewrite | None:
    found = re.match(r"(Manag|Prepar|Creat|Provid|Develop|Maintain|Assist|Train|Review|Monitor)(e?)d? ", case.original)  # fmt: skip
    stem = re.match(r"(Manag|Prepar|Creat|Provid|Develop|Maintain|Assist|Train|Review|Monitor)ed ", case.original)  # fmt: skip
    if not stem or not found:
        return None
    return replace(case, rewrite=f"{stem[1]}ing {case.original[stem.end() :]}")


def noun_form(case: Rewrite, _: random.Random) -> Rewrite | None:
    nouns = {"Managed": "Management", "Developed": "Development", "Prepared": "Preparation", "Coordinated": "Coordination", "Supervised": "Supervision", "Implemented": "Implementation"}  # fmt: skip
    first, rest = case.original.split(" ", 1)
    if first not in nouns:
        return None
    return replace(case, rewrite=f"Responsible for the {nouns[first].lower()} of {rest}")


def semicolons(case: Rewrite, _: random.Random) -> Rewrite | None:
    return replace(case, rewrite=case.original.replace(", and ", "; ").replace(" and ", ", "))


LATE_LIES: dict[str, Mutation] = {
    one.__name__: one
    for one in (
        outcome_invented, scope_inflated, frequency_changed, numbers_swapped, scale_changed, led_people, part_of_work_only, honour_added,
        first_half_dropped,
    )
}  # fmt: skip
LATE_TRUTHS: dict[str, Mutation] = {
    one.__name__: one for one in (title_case, present_tense, noun_form, semicolons)
}
