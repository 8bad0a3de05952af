"""The occupations as lookups: from what a title says to what it names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.trades import fields, offices

_HEADS = {
    "MAKE": "engineer, developer, programmer, coder, architect, dev, entwickler, ingenieur, architekt, developpeur, architecte, desarrollador, ingeniero, sviluppatore, programmierer, engineering, entwicklung, development, ontwikkelaar, engenheiro",
    "LEAD": "manager, lead, leader, head, director, leiter, leitung, responsable, directeur, chef, jefe, gerente, vp, vice president, chief, team leader, team lead, teamleiter, management, superviseur, supervisor, superintendent, team manager",
    "ANY": "specialist, assistant, officer, coordinator, co ordinator, associate, executive, administrator, representative, rep, advisor, adviser, consultant, clerk, partner, generalist, trainee, intern, internship, referent, sachbearbeiter, mitarbeiter, berater, fachkraft, assistent, kaufmann, kauffrau, charge, gestionnaire, conseiller, employe, stagiaire, apprentice, agent, expert, spezialist, koordinator, praktikant, werkstudent, specialiste, coordinateur, support, volunteer, member, worker, team member, azubi, auszubildende, alternant",
}
"""What most occupations' names end with, and which of them is told by the word beside it."""


@dataclass(frozen=True, slots=True)
class Known:
    """`names`: what an occupation is called in full. `besides` and `heads`: the rules whose two halves a title must have."""

    names: dict[str, set[str]]
    besides: dict[str, set[int]]
    heads: dict[str, set[int]]
    rules: tuple[str, ...]
    families: dict[str, str]
    near: frozenset[tuple[str, str]]

    def has(self, words: str) -> bool:
        return words in self.names or words in self.besides or words in self.heads


@cache
def known() -> Known:
    found = Known({}, {}, {}, (), {}, frozenset())
    rules: list[str] = []
    near: set[tuple[str, str]] = set()
    for name, family, beside, names, pairs in _lines():
        found.families[name] = family
        near |= {pair for other in beside for pair in ((name, other), (other, name))}
        for one in names:
            found.names.setdefault(one, set()).add(name)
        for halves in pairs:
            for one in halves[0]:
                found.besides.setdefault(one, set()).add(len(rules))
            for one in halves[1]:
                found.heads.setdefault(one, set()).add(len(rules))
            rules.append(name)
    return Known(
        found.names, found.besides, found.heads, tuple(rules), found.families, frozenset(near)
    )


_Pair = tuple[list[str], list[str]]


def _lines() -> Iterator[tuple[str, str, list[str], list[str], list[_Pair]]]:
    """ "name family ~ near near: names; words + heads; words + heads"."""
    every = (offices.TECHNICAL, offices.COMMERCIAL, fields.PEOPLE, fields.HANDS)
    for line in "".join(every).strip().splitlines():
        if not line:
            continue
        head, _, told = line.partition(":")
        called, _, beside = head.partition("~")
        name, family = called.split()
        names, *rules = told.split(";")
        pairs = [(_phrases(one), _phrases(other)) for one, other in map(_halves, rules)]
        yield name, family, beside.split(), _phrases(names), pairs


def _halves(rule: str) -> tuple[str, str]:
    beside, _, heads = rule.partition(" + ")
    for name, listed in _HEADS.items():
        heads = heads.replace(name, listed)
    return beside, heads


def _phrases(listed: str) -> list[str]:
    return [" ".join(fold(one).split()) for one in listed.split(",") if one.strip()]


def general() -> Iterator[str]:
    """The words that say nothing of the occupation by themselves."""
    for listed in _HEADS.values():
        yield from " ".join(_phrases(listed)).split()
