"""What a sentence orders: one command, or several in a row."""

import re
from dataclasses import dataclass
from difflib import get_close_matches

from hirewire_generator.domain.talking.clauses import LONGEST_CLAUSE, cuts, without_noise
from hirewire_generator.domain.talking.deeds import MEASURED
from hirewire_generator.domain.talking.grammar.table import WORDINGS
from hirewire_generator.domain.talking.grammar.words import expanded


@dataclass(frozen=True, slots=True)
class Intent:
    kind: str
    slots: dict[str, str]

    def __getitem__(self, name: str) -> str:
        return self.slots.get(name, "")


_REFUSING = re.compile(
    r"(?:(?:please|pls)\s+)?(?:don't|do not|dont|never|no need to|stop)\s+(?!show\b|include\b|have\b|know\b|want\b)\w+",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"(?:add|mention|note|write|say|include|list|put(?: in| down)?)\s+that\s+(?:i|i'm|i've|my)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"(?:how|what|why|should|when|where|who|which|does|did|do|is|are|am|has|was|were|would it|could it|shall|whether|if)\b",
    re.IGNORECASE,
)
_TALKING = (
    "themes",
    "help",
    "missing",
    "advice",
    "praise",
    "greeting",
    "skip",
    "undo",
    "redo",
    "needs_model",
)
_LOOSE = ("add_bare", "replace")
"""Kinds that fit nearly any words: 'add Go and use cases' is one command."""
_MOST_IN_A_ROW = 30


def intents(sentence: str) -> list[Intent]:
    """The commands of a sentence in their order; none when it holds anything that is not one."""
    return _row(sentence, {}, _MOST_IN_A_ROW)


def _row(sentence: str, known: dict[str, list[Intent]], most: int) -> list[Intent]:
    """At most so many. `known` are the rests that were looked at already: there are many ways to come to one."""
    if sentence not in known:
        known[sentence] = _divided(sentence, known, most)
    return known[sentence]


def _divided(sentence: str, known: dict[str, list[Intent]], most: int) -> list[Intent]:
    rest = without_noise(sentence[: 40 * LONGEST_CLAUSE])
    whole = intent(sentence)
    for begin, end in cuts(rest[: LONGEST_CLAUSE * 2]) if most > 1 else ():
        head, tail = rest[:begin], without_noise(rest[end:])
        first = intent(head)
        if first is not None and first.kind in _LOOKS and not _begins_command(tail):
            tail = _look(tail)
        if first is None or not _begins_command(tail):
            continue
        others = _row(tail, known, most - 1)
        if others and not (first.kind == "add_bare" and others[0].kind in _LOOSE):
            return [first, *others]
    if whole is None:
        whole = intent(_spelled(rest)) if len(rest) < 200 else None
    return [whole] if whole else []


_LOOKS = (
    "theme",
    "paper",
    "accent",
    "density",
    "font",
    "locale",
    "dates",
    "paper_unknown",
    "accent_unknown",
)


def _look(text: str) -> str:
    """'letter paper' behind another order about the looks as 'use letter paper'."""
    first = re.split(r",|\sand\s", text, maxsplit=1)[0]
    bare = intent(first) or intent(f"use {first}")
    return f"use {text}" if bare and bare.kind in _LOOKS else text


def _spelled(text: str) -> str:
    """With a first word that is nearly the name of a command as that command; what was done is none."""
    first, _, rest = text.partition(" ")
    word = first.lower()
    if len(word) < 4 or word in _ORDER_WORDS or word.endswith("ed") or not rest:
        return text
    near = get_close_matches(word, _ORDER_WORDS, n=1, cutoff=0.8)
    return f"{near[0]} {rest}" if near else text


_ORDER_WORDS = (
    "change",
    "update",
    "correct",
    "rename",
    "replace",
    "remove",
    "delete",
    "include",
    "insert",
    "move",
    "place",
    "reorder",
    "generate",
    "switch",
    "edit",
    "modify",
    "hide",
)
_VERBS = re.compile(
    expanded(
        r"(?:{SET}|{ADD}|{REMOVE}|{MOVE}|hide|show|undo|redo|order|reorder|swap|generate|shorten|use|apply|switch|accent|theme|paper|undo|squeeze|tighten|spread|hide|try|keep|colou?r|fonts?|(?:one|two|single)[ -]page)\b(?!:)"
    ),
    re.IGNORECASE,
)


def _begins_command(text: str) -> bool:
    return _VERBS.match(text) is not None


def intent(clause: str) -> Intent | None:
    """What the clause orders or asks; None when it is no command, such as a fact or something else."""
    if len(clause) > 10 * LONGEST_CLAUSE:
        return None
    text = without_noise(clause)
    raw = clause.strip().rstrip("!?. ")
    if MEASURED.match(text) or _TELLING.match(text):
        return None
    if _REFUSING.match(text):
        return Intent("refusing", {})
    asked = clause.rstrip().endswith("?") or _ASKING.match(text) is not None
    for kind, pattern in WORDINGS:
        if asked and kind not in _TALKING and _ASKING.match(text):
            continue
        match = pattern.fullmatch(text) or (kind in _TALKING and pattern.fullmatch(raw)) or None
        if match:
            return Intent(kind, {k: v.strip() for k, v in match.groupdict().items() if v})
    return None
