"""What is said about facts that were not written, in the language of the user where we have it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from hirewire_common.words.tokens import fold
from hirewire_generator.domain.facts.gate import Held

_MOST = 4
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Words:
    asks: str
    more: str
    nothing: str
    loses: str


_ENGLISH = Words(
    asks="You have not told me {claims}, so I have not written “{text}”. Is it true?",
    more="There were {count} more texts with facts that I don't know; I have not written them either.",
    nothing="I have not changed anything yet.",
    loses="This would take away {what}. I have not done it: say “remove it” if you want that.",
)
_WORDS: dict[str, Words] = {
    "en": _ENGLISH,
    "de": Words(
        asks="Von {claims} haben Sie mir nichts gesagt, deshalb steht „{text}“ noch nicht darin. Stimmt es?",
        more="Es gab noch {count} weitere Texte mit Angaben, die ich nicht kenne; auch sie stehen nicht darin.",
        nothing="Ich habe noch nichts geändert.",
        loses="Damit ginge verloren: {what}. Ich habe es nicht getan; sagen Sie „entfernen“, wenn Sie das möchten.",
    ),
    "fr": Words(
        asks="Vous ne m'avez pas parlé de {claims}, je n'ai donc pas écrit « {text} ». Est-ce exact ?",
        more="Il y avait {count} autres textes avec des faits que je ne connais pas ; je ne les ai pas écrits non plus.",
        nothing="Je n'ai encore rien changé.",
        loses="Cela ferait disparaître : {what}. Je ne l'ai pas fait ; dites « supprimer » si vous le voulez.",
    ),
    "es": Words(
        asks="No me ha hablado de {claims}, así que no he escrito «{text}». ¿Es cierto?",
        more="Había {count} textos más con datos que no conozco; tampoco los he escrito.",
        nothing="Todavía no he cambiado nada.",
        loses="Con esto se perdería: {what}. No lo he hecho; diga «eliminar» si lo quiere.",
    ),
}
_SIGNS: dict[str, frozenset[str]] = {
    "en": frozenset(
        [
            "i",
            "my",
            "the",
            "and",
            "is",
            "a",
            "to",
            "of",
            "in",
            "me",
            "you",
            "have",
            "with",
            "add",
            "as",
            "was",
            "at",
        ]
    ),
    "de": frozenset(
        [
            "ich",
            "mein",
            "meine",
            "der",
            "die",
            "das",
            "und",
            "ist",
            "ein",
            "eine",
            "zu",
            "von",
            "mir",
            "sie",
            "habe",
            "mit",
            "fuge",
            "als",
            "war",
            "bei",
            "den",
            "bitte",
        ]
    ),
    "fr": frozenset(
        [
            "je",
            "mon",
            "ma",
            "mes",
            "le",
            "la",
            "les",
            "et",
            "est",
            "un",
            "une",
            "de",
            "moi",
            "vous",
            "ai",
            "avec",
            "ajoute",
            "en",
            "chez",
            "des",
            "du",
            "j'ai",
            "dans",
            "pour",
        ]
    ),
    "es": frozenset(
        [
            "yo",
            "mi",
            "mis",
            "el",
            "la",
            "los",
            "las",
            "y",
            "es",
            "un",
            "una",
            "de",
            "me",
            "he",
            "con",
            "anade",
            "en",
            "como",
            "que",
            "para",
            "por",
            "soy",
            "tengo",
        ]
    ),
}


def language_of(text: str) -> str:
    """One of those that we have words in; English where it is none of them, or can't be told."""
    words = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", fold(text))
    counts = {name: sum(word in signs for word in words) for name, signs in _SIGNS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] > counts["en"] else "en"


def questions_about(held: Sequence[Held], language: str) -> tuple[str, ...]:
    """One for each text that was held, and one for those that are too many to be told."""
    words = _WORDS.get(language, _ENGLISH)
    told = [
        words.asks.format(claims=", ".join(one.claims[:5]), text=_cut(one.text))
        for one in held[:_MOST]
    ]
    rest = len(held) - _MOST
    return (*told, words.more.format(count=rest)) if rest > 0 else tuple(told)


def nothing_changed(language: str) -> str:
    return _WORDS.get(language, _ENGLISH).nothing


def loss(lost: Sequence[str], language: str) -> str:
    words = _WORDS.get(language, _ENGLISH)
    return words.loses.format(what=_cut(", ".join(lost)))


def _cut(text: str) -> str:
    bare = " ".join(text.split())
    return bare if len(bare) <= _LONGEST else f"{bare[:_LONGEST].rsplit(' ', 1)[0]} …"
