"""A line of a résumé as a sentence of a letter: by simple rules where it is certain how, else in quotation marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from hirewire_common.words.tokens import fold
from hirewire_generator.domain.letter_writing.phrases import Grammar, Phrases

_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"^(?:[-*•–—▪‣·]\s*|\d{1,2}[.)]\s+)")
_SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-ÖØ-ÞČŠŽ])")
"""Rather one end too many: a part that can't be told brings the whole line into quotation marks."""
_LABEL = re.compile(r"^[^:]{1,40}:\s")
_OTHERS = re.compile(r"\b(?:he|she|his|her|him|herself|himself)\b", re.IGNORECASE)
_NUMBER = re.compile(r"[~<>≈]?[$€£]?\d")

Kind = Literal["deed", "duty", "state", "sentence", "quote"]


@dataclass(frozen=True, slots=True)
class Line:
    """`head` and `rest` are what the frames of its kind take; of a sentence and of a quotation only `rest` counts."""

    kind: Kind
    rest: str
    head: str = ""


def lines_of(bullet: str, phrases: Phrases, *, now: bool = False) -> tuple[Line, ...]:
    """One for every sentence of the bullet, or one quotation if not all of them can be told. `now`: the job goes on."""
    text = _MARKS.sub("", _SPACES.sub(" ", bullet).strip())
    found = tuple(_line(part, phrases.grammar, now=now) for part in _SENTENCES.split(text))
    if any(line.kind == "quote" for line in found):
        return (Line("quote", text),)
    return found


def told(lines: Sequence[Line], phrases: Phrases, place: str, *, now: bool) -> Iterator[str]:
    """Sentences about one job. `place` is the company's name, or empty."""
    spoken = [line for line in lines if line.kind != "quote"]
    for number, line in enumerate(spoken):
        yield ended(capital(_sentence(line, phrases.grammar, place, number, now=now)))
    if quotations := [quoted(line.rest, phrases) for line in lines if line.kind == "quote"]:
        frame = phrases.quoted_at if place and not spoken else phrases.quoted
        yield ended(frame.format(place=place, quoted=listed(quotations, phrases)))


def _sentence(line: Line, grammar: Grammar, place: str, number: int, *, now: bool) -> str:
    if line.kind == "sentence":
        return line.rest
    frames = {"deed": grammar.deed, "duty": grammar.duty}.get(line.kind, grammar.state)
    opening = frames.placed if place else frames.alone
    frame = (opening, frames.more)[number] if number < 2 else frames.alone
    return frame.format(
        place=place,
        verb=line.head,
        rest=line.rest,
        np=f"{line.head}{line.rest}",
        state=line.rest,
        was=grammar.was[now],
        be=grammar.be[now],
    )


def ended(text: str) -> str:
    """With a full stop, unless it ends with one already."""
    bare = text.rstrip(" ,;:")
    return bare if bare.endswith((".", "!", "?", "…", ".”", ".“", ".»")) else f"{bare}."


def quoted(text: str, phrases: Phrases) -> str:
    before, after = phrases.quotes
    return f"{before}{text.strip().rstrip('.')}{after}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str], phrases: Phrases) -> str:
    if len(words) == 1:
        return words[0]
    spanish = phrases.conjunction == "y" and fold(words[-1]).startswith(("i", "hi"))
    return f"{', '.join(words[:-1])} {'e' if spanish else phrases.conjunction} {words[-1]}"


def _line(text: str, grammar: Grammar, *, now: bool) -> Line:
    quote = Line("quote", text)
    if grammar.whole and grammar.whole.match(text):
        return Line("sentence", text)
    if _LABEL.match(text) or _OTHERS.search(text) or "\t" in text:
        return quote
    present = _present(text, grammar) if now else None
    return _state(text, grammar) or _deed(text, grammar) or present or _duty(text, grammar) or quote


def _state(text: str, grammar: Grammar) -> Line | None:
    if grammar.passive and grammar.passive.match(text):
        return Line("deed", _lowered(text), grammar.be[0])
    if grammar.states and grammar.states.match(text):
        return Line("state", _lowered(text))
    return None


def _deed(text: str, grammar: Grammar) -> Line | None:
    """The words before the rest are the verb, with adverbs that stand before it."""
    adverb = grammar.adverbs.match(text) if grammar.adverbs else None
    start = adverb.end() if adverb else 0
    word, _, rest = text[start:].partition(" ")
    if not rest or not _is_deed(word, rest, grammar):
        return None
    return Line("deed", rest, f"{text[:start].lower()}{word.lower()}")


def _is_deed(word: str, rest: str, grammar: Grammar) -> bool:
    bare = fold(word)
    if not _is_written_as_a_verb(word) or (grammar.accented and word.endswith("e")):
        return False
    if bare in grammar.deeds or bare.removeprefix("co-").removeprefix("re-") in grammar.deeds:
        return True
    if not grammar.determiners or bare in grammar.never:
        return False
    verbal = grammar.deed_form is not None and grammar.deed_form.fullmatch(bare)
    irregular = bare in grammar.only_before_determiners
    return bool((verbal or irregular) and _is_determined(rest, grammar))


def _is_determined(rest: str, grammar: Grammar) -> bool:
    following = fold(rest.split()[0])
    return following in grammar.determiners or _NUMBER.match(following) is not None


def _present(text: str, grammar: Grammar) -> Line | None:
    """`Lead three teams`, `Leads three teams`."""
    word, _, rest = text.partition(" ")
    base = word.lower() if word.lower() in grammar.presents else word.lower().removesuffix("s")
    if base not in grammar.presents or not rest or not _is_determined(rest, grammar):
        return None
    return Line("deed", rest, base) if _is_written_as_a_verb(word) else None


def _is_written_as_a_verb(word: str) -> bool:
    """`LED lighting` is none."""
    return word[1:].islower() or (len(word) > 1 and word[1:].replace("-", "").islower())


def _duty(text: str, grammar: Grammar) -> Line | None:
    word, _, rest = text.partition(" ")
    article = next((a for form, a in grammar.nouns if form.fullmatch(fold(word))), None)
    fits = grammar.after_noun is None or grammar.after_noun.match(rest)
    if article is None or not rest or not fits:
        return None
    return Line("duty", f"{_lowered(word) if grammar.lower_nouns else word} {rest}", article)


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
