"""What is judged and what comes of it."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["pass", "warn", "block"]
Kind = Literal[
    "number", "date", "employer", "title", "degree", "certificate", "skill", "name", "seniority", "scope", "negation", "wording", "dropped",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """The post that a bullet stands under. `dates` as written: `July 2011 to November 2012`, `2019-03 – present`."""

    title: str = ""
    employer: str = ""
    dates: str = ""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One bullet before and after. `skills` are those of the whole résumé and what the person confirmed; `jd` is the job's text."""

    original: str
    rewrite: str
    entry: Entry = Entry()
    skills: tuple[str, ...] = ()
    jd: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """`what` is the words in question, in the text's own spelling; `verdict` never `pass`."""

    kind: Kind
    verdict: Verdict
    what: str
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """The strictest of its reasons; `pass` without any."""

    verdict: Verdict
    reasons: tuple[Reason, ...] = ()


def blocked(kind: Kind, what: str, why: str) -> Reason:
    return Reason(kind, "block", what, why)


def warned(kind: Kind, what: str, why: str) -> Reason:
    return Reason(kind, "warn", what, why)


def judgement_of(reasons: tuple[Reason, ...]) -> Judgement:
    if any(one.verdict == "block" for one in reasons):
        return Judgement("block", reasons)
    return Judgement("warn" if reasons else "pass", reasons)
