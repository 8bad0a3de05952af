"""Lies in the small words: another period, the other direction, somebody else's work, the opposite; and honest ways to say these.

A real bullet seldom gives a chance for one, so most carry a phrase put behind it, in the original as in the rewrite.
"""

import random
import re
from collections.abc import Callable
from dataclasses import replace

from benchmarks.grounding.lies import Mutation
from hirewire_ranker.domain.grounding import Rewrite

_UNITS = {"hour": "hourly", "day": "daily", "week": "weekly", "month": "monthly", "quarter": "quarterly", "year": "yearly"}  # fmt: skip
_COUNTED = ("parcels", "forms", "visits", "samples", "lessons", "phone calls", "pallets")
_PEOPLE = (
    "head chef",
    "charge nurse",
    "site foreman",
    "shift supervisor",
    "senior partner",
    "chief surveyor",
)
_DEEDS = (("wrote", "manuals"), ("drew", "floor plans"), ("built", "templates"), ("signed", "permits"), ("designed", "menus"))  # fmt: skip
_WAYS = (("paper", "Excel"), ("Oracle", "Postgres"), ("Jenkins", "GitLab CI"), ("Lyon", "Turin"), ("gas", "steam"), ("Sage", "QuickBooks"))  # fmt: skip
_OPPOSITES = (
    (", and raised attendance", ", and lowered attendance"), (", and accepted returns", ", and refused returns"),
    (", won the Harlow account", ", lost the Harlow account"), (", with paid lunches", ", with unpaid lunches"),
    (", for inbound trucks", ", for outbound trucks"), (", before the audit", ", after the audit"),
)  # fmt: skip
_LACKED = ("Kubernetes", "Tableau", "Salesforce", "Rust", "AutoCAD", "Redshift")
_DENIALS = ("No {}", "Never used {}", "Want to learn {}", "{}: none", "Interested in learning {}", "No experience with {}")  # fmt: skip
Phrases = Callable[[random.Random], tuple[str, str]]


def _behind(phrases: Phrases) -> Mutation:
    """Of a phrase behind the bullet, as it was and as it is told."""

    def mutation(case: Rewrite, chance: random.Random) -> Rewrite | None:
        was, told = phrases(chance)
        body = case.original.rstrip(". ")
        return replace(case, original=f"{body}{was}.", rewrite=f"{body}{told}.")

    return mutation


def _begun(text: str) -> str:
    return text[0].lower() + text[1:]


def _rate(unit: str, chance: random.Random) -> str:
    return chance.choice((f"a {unit}", f"per {unit}", f"each {unit}", f"every {unit}", _UNITS[unit])).replace("a hour", "an hour")  # fmt: skip


def _period_changed(chance: random.Random) -> tuple[str, str]:
    one, other = chance.sample(sorted(_UNITS), 2)
    what = f", {chance.randint(13, 90)} {chance.choice(_COUNTED)}"
    return f"{what} {_rate(one, chance)}", f"{what} {_rate(other, chance)}"


def _period_reworded(chance: random.Random) -> tuple[str, str]:
    unit = chance.choice(sorted(_UNITS))
    number, what = chance.randint(13, 90), chance.choice(_COUNTED)
    one, other = (
        f", {number} {what} {_rate(unit, chance)}",
        f", {number} {what} {_rate(unit, chance)}",
    )
    return one, chance.choice((other, f", {number} {_UNITS[unit]} {what}"))


def _period_added(chance: random.Random) -> tuple[str, str]:
    what = f", {chance.randint(13, 90)} {chance.choice(_COUNTED)}"
    return what, f"{what} {_rate(chance.choice(sorted(_UNITS)), chance)}"


def _exactness_raised(chance: random.Random) -> tuple[str, str]:
    number, what = chance.randint(13, 90), chance.choice(_COUNTED)
    was = chance.choice((f"{number}", f"about {number}", f"up to {number}", f"nearly {number}"))
    told = chance.choice((f"{number}+", f"more than {number}", f"over {number}", f"at least {number}"))  # fmt: skip
    return f", {was} {what}", f", {told} {what}"


def _exactness_reworded(chance: random.Random) -> tuple[str, str]:
    number, what = chance.randint(13, 90), chance.choice(_COUNTED)
    alike = (("{}+", "over {}", "more than {}"), ("about {}", "around {}", "approximately {}", "roughly {}"), ("up to {}", "at most {}"))  # fmt: skip
    one, other = chance.sample(chance.choice(alike), 2)
    return f", {one.format(number)} {what}", f", {other.format(number)} {what}"


def _measure_changed(chance: random.Random) -> tuple[str, str]:
    one, other = chance.sample(("kg", "g", "tonnes", "mm", "cm", "km", "litres", "minutes", "seconds", "hours"), 2)  # fmt: skip
    number = chance.randint(13, 90)
    return f", at {number} {one} each", f", at {number} {other} each"


def _measure_reworded(chance: random.Random) -> tuple[str, str]:
    one, other = chance.choice((("kg", "kilograms"), ("mm", "millimetres"), ("km", "kilometers"), ("t", "tonnes"), ("min", "minutes")))  # fmt: skip
    number = chance.randint(13, 90)
    return f", at {number} {one} each", f", at {number} {other} each"


def _direction_reversed(chance: random.Random) -> tuple[str, str]:
    one, other = chance.choice(_WAYS)
    form = chance.choice((", moving from {} to {}", ", replacing {} with {}", ", preferring {} instead of {}", ", converting {} files into {} files"))  # fmt: skip
    return form.format(one, other), form.format(other, one)


def _direction_reworded(chance: random.Random) -> tuple[str, str]:
    one, other = chance.choice(_WAYS)
    was, told = chance.choice((
        (", moving from {} to {}", ", migrating from {} to {}"), (", replacing {} with {}", ", replacing {} by {}"),
        (", and replaced {} with {}", ", and moved from {} to {}"), (", moved from {} and later to {}", ", moved from {} and then to {}"),
    ))  # fmt: skip
    return was.format(one, other), told.format(one, other)


def _part_made_whole(chance: random.Random) -> tuple[str, str]:
    part = chance.choice(("nearly all", "almost all", "most", "some"))
    return f", and closed {part} requests", ", and closed all requests"


def _part_reworded(chance: random.Random) -> tuple[str, str]:
    one, other = chance.sample(("nearly all", "almost all", "virtually all", "practically all"), 2)
    return f", and closed {one} requests", f", and closed {other} requests"


def _opposite(chance: random.Random) -> tuple[str, str]:
    one, other = chance.choice(_OPPOSITES)
    return chance.choice(((one, other), (other, one)))


def _wish_made_true(chance: random.Random) -> tuple[str, str]:
    wish = chance.choice(("and would like to learn", "hoping to work with", "and plan to learn"))
    skill = chance.choice(_LACKED)
    return f" {wish} {skill}", f" {chance.choice(('and used', 'with', 'and worked with'))} {skill}"


def _one_reworded(chance: random.Random) -> tuple[str, str]:
    who = chance.choice(("trainee", "client", "colleague", "visitor"))
    one, other = chance.sample(("one", "a", "1"), 2)
    return f", for {one} {who}", f", for {other} {who}"


def _span_reworded(chance: random.Random) -> tuple[str, str]:
    unit = chance.choice(("week", "month", "year"))
    one, other = chance.sample((f"for a {unit}", f"for one {unit}", f"for 1 {unit}"), 2)
    return f", {one}", f", {other}"


def _denial_reworded(chance: random.Random) -> tuple[str, str]:
    return chance.choice((
        (", without complaints", ", with no complaints"), (", without a single delay", ", with no delay"),
        (", never on Mondays", ", not on Mondays"), (", with zero accidents", ", without accidents"),
    ))  # fmt: skip


def _supervision_reworded(chance: random.Random) -> tuple[str, str]:
    who = chance.choice(_PEOPLE)
    one, other = chance.sample((f"under the {who}", f"under the eye of the {who}", f"under the supervision of the {who}", f"under the guidance of the {who}", f"supervised by the {who}", f"under the {who}'s supervision"), 2)  # fmt: skip
    return f" {one}", f" {other}"


def _relative_reworded(chance: random.Random) -> tuple[str, str]:
    (verb, what), who = chance.choice(_DEEDS), chance.choice(_PEOPLE)
    past = {"wrote": "written", "drew": "drawn"}.get(verb, verb)
    return f", using {what} that the {who} {verb}", f", using {what} {past} by the {who}"


def others_claimed(case: Rewrite, chance: random.Random) -> Rewrite | None:
    (verb, what), who = chance.choice(_DEEDS), chance.choice(_PEOPLE)
    body = case.original.rstrip(". ")
    was = chance.choice((f", using {what} that the {who} {verb}", f", next to the {who}, who {verb} {what}"))  # fmt: skip
    told = chance.choice((f"{body} and {verb} {what} for the {who}.", f"{verb.capitalize()} {what} for the {who} and {_begun(body)}."))  # fmt: skip
    return replace(case, original=f"{body}{was}.", rewrite=told)


def team_claimed(case: Rewrite, chance: random.Random) -> Rewrite | None:
    body = case.original.rstrip(". ")
    if not re.match(r"[A-Z]\w+ed ", body):
        return None
    who = chance.choice(("Our team", "We", "My colleagues"))
    told = chance.choice((f"{body} and kept the log.", f"I {_begun(body)}; I kept the log."))
    return replace(case, original=f"{who} {_begun(body)}; I kept the log.", rewrite=told)


def team_kept(case: Rewrite, chance: random.Random) -> Rewrite | None:
    body = case.original.rstrip(". ")
    if not re.match(r"[A-Z]\w+ed ", body):
        return None
    who = chance.choice(("Our team", "We"))
    told = chance.choice((f"I kept the log while {_begun(who)} {_begun(body)}.", f"{who} {_begun(body)}, and I kept the log."))  # fmt: skip
    return replace(case, original=f"{who} {_begun(body)}; I kept the log.", rewrite=told)


def supervisor_claimed(case: Rewrite, chance: random.Random) -> Rewrite | None:
    body, who = case.original.rstrip(". "), chance.choice(_PEOPLE)
    told = chance.choice((f"As {who}, {_begun(body)}.", f"{body} as {who}.", f"{body} with the {who} under me."))  # fmt: skip
    return replace(case, original=f"{body} under the {who}.", rewrite=told)


def entry_year_added(case: Rewrite, chance: random.Random) -> Rewrite | None:
    years = re.findall(r"(?:19|20)\d\d", case.entry.dates)
    if not years or re.search(r"(?:19|20)\d\d", case.original):
        return None
    forms = (f" in {years[0]}", f" since {years[0]}", f", {years[0]} to {years[-1]}", f" ({years[-1]})")  # fmt: skip
    return replace(case, rewrite=f"{case.original.rstrip('. ')}{chance.choice(forms)}.")


def denied_skill_used(case: Rewrite, chance: random.Random) -> Rewrite | None:
    skill = chance.choice(_LACKED)
    if skill.lower() in f"{case.original} {' '.join(case.skills)}".lower():
        return None
    said = chance.choice((" using {}.", " with {}.", " and {}.", ", working in {}.")).format(skill)
    listed = chance.choice(_DENIALS).format(skill)
    return replace(case, rewrite=case.original.rstrip(". ") + said, skills=(*case.skills, listed))


def fronted(case: Rewrite, chance: random.Random) -> Rewrite | None:
    body = case.original.rstrip(". ")
    where = chance.choice(("in two towns", "with one trainee", "on two Saturdays", "for three owners"))  # fmt: skip
    told = f"{where.capitalize()}, {_begun(body)}."
    return replace(case, original=f"{body}, {where}.", rewrite=told)


TURNED_LIES: dict[str, Mutation] = {
    "period_changed": _behind(_period_changed), "period_added": _behind(_period_added), "exactness_raised": _behind(_exactness_raised),
    "measure_changed": _behind(_measure_changed), "direction_reversed": _behind(_direction_reversed), "part_made_whole": _behind(_part_made_whole),
    "opposite": _behind(_opposite), "wish_made_true": _behind(_wish_made_true),
    **{one.__name__: one for one in (others_claimed, team_claimed, supervisor_claimed, entry_year_added, denied_skill_used)},
}  # fmt: skip
TURNED_TRUTHS: dict[str, Mutation] = {
    "period_reworded": _behind(_period_reworded), "exactness_reworded": _behind(_exactness_reworded), "measure_reworded": _behind(_measure_reworded),
    "direction_reworded": _behind(_direction_reworded), "part_reworded": _behind(_part_reworded), "one_reworded": _behind(_one_reworded),
    "span_reworded": _behind(_span_reworded), "denial_reworded": _behind(_denial_reworded), "supervision_reworded": _behind(_supervision_reworded),
    "relative_reworded": _behind(_relative_reworded), "team_kept": team_kept, "fronted": fronted,
}  # fmt: skip
