"""Whose work it was: what others did, and what one did with them or under them, doesn't become one's own."""

import re
from collections.abc import Iterator

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.doers import Doers, doers_of
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.wording.keys import meanings

_UNDER_ME = re.compile(
    r"\bunder (?:me\b|my (?:own )?(?:eye|watch|lead|leadership|supervision|direction|guidance|management|command|care))"
    r"|\b(?:work|report|answer)(?:s|ed|ing)? (?:directly )?(?:for|to|under|underneath) (?:me|us)\b"
)
_MINE = words_in("i me my")


def roles(case: Comparison) -> Iterator[Reason]:
    old, new = doers_of(case.old), doers_of(case.new)
    for verb, doers in new.items():
        yield from _taken_over(verb, doers, old, case)
    yield from _handed_over(old, new, case)
    if (found := _UNDER_ME.search(case.new.lower)) and not _UNDER_ME.search(case.old.lower):
        yield blocked("seniority", found[0], "the original has nobody under the person")


def _taken_over(verb: str, doers: set[str], old: Doers, case: Comparison) -> Iterator[Reason]:
    claimed = doers & {"self", "maybe"}
    if not claimed:
        return
    alike = set(old.get(verb, ()))
    if not alike:
        alike = {
            doer
            for other, several in old.items()
            if meanings(other) & meanings(verb) and not case.new.keys[other]
            for doer in several
        }
    if not alike or alike & ({"self", "none"} | (claimed & {"maybe"})):
        return
    several = alike == {"team"} and "we" in case.old.words and not case.old.words & _MINE
    if several or alike == {"maybe"}:
        yield warned(
            "seniority",
            _written(verb, case),
            "the original leaves open who did it, or says that several did",
        )
    else:
        yield blocked(
            "seniority", _written(verb, case), "the original says that somebody else did it"
        )


def _handed_over(old: Doers, new: Doers, case: Comparison) -> Iterator[Reason]:
    for verb, doers in new.items():
        if doers == {"other"} and old.get(verb) == {"self"}:
            yield blocked(
                "seniority", _written(verb, case), "the original says that the person did it"
            )


def _written(verb: str, case: Comparison) -> str:
    return next((one.written for one in case.new.tokens if one.key == verb), verb)
