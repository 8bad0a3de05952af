"""What each mention of a skill proves: that its writer had it in hand, that somebody speaks of it, or that it isn't so."""

from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import Literal, NamedTuple

from hirewire_common.words.folding import remembered
from hirewire_ranker.domain.proof.clause import Proof
from hirewire_ranker.domain.proof.clauses import read
from hirewire_ranker.domain.proof.denying import denied_spans, lapsed_spans
from hirewire_ranker.domain.proof.walk import Found, Text
from hirewire_ranker.domain.proof.words import Is, Token, bits_of, tokens_of
from hirewire_ranker.domain.skills.finding import Mention, find_skills
from hirewire_ranker.domain.skills.known import skills_by_name

Form = Literal["told", "listed"]
Span = tuple[int, int]
_SUSPECT = Is.PERSON | Is.NIL
"""Without a word that may be one of these, everything in a text is its writer's."""
_LINKS = Is.BY | Is.RELATIVE
"""With which a post is somebody else's: "made by the electrician"."""


class Proven(NamedTuple):
    """`done`: positive evidence; `unclear`: named, and whose it is remains open; `not`: denied, wished for, or others'."""

    mention: Mention
    proof: Proof


@remembered
def proven(text: str, form: Form = "told") -> tuple[Proven, ...]:
    """Each skill that the text names, in its order. In a list, being named is evidence enough."""
    found = find_skills(text)
    if not found:
        return ()
    denied = denied_spans(text)
    lapsed = lapsed_spans(text) if any(_is_certificate(one) for one in found) else ()
    usual: Proof = "done" if form == "listed" else "unclear"
    told = {} if form == "listed" else _told(text)
    return tuple(
        Proven(one, "not" if _is_denied(one, denied, lapsed) else told.get(one.start, usual))
        for one in found
    )


def _is_denied(one: Mention, denied: tuple[Span, ...], lapsed: tuple[Span, ...]) -> bool:
    return _inside(one.start, denied) or (_inside(one.start, lapsed) and _is_certificate(one))


def _is_certificate(one: Mention) -> bool:
    return _field(one.skill) == "certificate"


def _inside(at: int, spans: tuple[Span, ...]) -> bool:
    return any(start <= at < end for start, end in spans)


def _field(skill: str) -> str:
    known = skills_by_name().get(skill)
    return known.field if known else ""


def _told(text: str) -> dict[int, Proof]:
    told, places = _read(text)
    return {start: told.proofs[at] for start, at in places.items() if at in told.proofs}


@remembered
def _read(text: str) -> tuple[Found, dict[int, int]]:
    """What was found, and the place among the tokens of each skill by where it begins."""
    found = find_skills(text)
    tokens, places = _with_skills(text, found)

    def those(field: str) -> frozenset[int]:
        return frozenset(
            places[one.start] for one in found if one.start in places and _field(one.skill) == field
        )

    return read(Text(tokens, those("information"), those("certificate"))), places


def _with_skills(text: str, found: Sequence[Mention]) -> tuple[list[Token], dict[int, int]]:
    """Each skill as one token instead of those that it is written with."""
    tokens, places = list[Token](), dict[int, int]()
    next_one, until = 0, -1
    for token in tokens_of(text):
        first = next_one
        while next_one < len(found) and found[next_one].start < token[1]:
            places[found[next_one].start] = len(tokens)
            next_one += 1
        if next_one > first:
            until = found[next_one - 1].end
            deed = "ing" if found[next_one - 1].written.endswith("ing") else ""
            tokens.append((found[first].start, max(until, token[1]), deed, Is.SKILL))
        elif token[0] >= until:
            tokens.append(token)
    return tokens, places


@remembered
def unclaimed_spans(text: str) -> tuple[Span, ...]:
    """Where it says what isn't so, what is only wished for, or what others did; may overlap."""
    return (*denied_spans(text), *_of_others(text))


def _of_others(text: str) -> Iterator[Span]:
    bits = reduce(or_, bits_of(text), 0)
    if bits & _SUSPECT or (bits & Is.POST and bits & _LINKS):
        yield from _read(text)[0].blanks


def claims(text: str) -> str:
    """The text with blanks for what it doesn't say of its writer."""
    for start, end in unclaimed_spans(text):
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text
