"""Which words head a section of a résumé, in the languages that résumés come in."""

import re

from hirewire_common.words.folding import fold, remembered, words_only
from hirewire_common.words.lexicon import HEADINGS, OTHER_SCRIPTS, Kind

_KIND: dict[str, Kind] = {
    form: kind
    for listed in (OTHER_SCRIPTS, HEADINGS)
    for kind, names in listed.items()
    for name in names.split("|")
    for form in (name, fold(name))
}
_SPACELESS = {name.replace(" ", ""): kind for name, kind in _KIND.items() if len(name) > 5}
_JOINERS = re.compile(r"\s(?:&|and|und|et|y|e|en|och|og|i|a|/)\s")
_MODIFIER = re.compile(
    r"^(?:relevant[ea]?|selected|key|main|other|additional|further|recent|current|previous|my|ausgewahlte|weitere|relevante|sonstige|autres?|principales?|mes|otros?|otras?|principais|outros?|outras?"
    r"|altre|altri|mijn|overige|andere|ovriga|vigtigste|andre|wybrane|inne|dalsi|vybrane)\s+"
)
"""Words before a section's name that change nothing about its kind."""
_HINTS: tuple[Kind, ...] = (
    "projects",
    "certifications",
    "publications",
    "awards",
    "languages",
    "skills",
    "education",
    "experience",
)
"""In the order in which they decide: "Project Experience" is about projects."""
_TELLING = 5
_BETWEEN = re.compile(r"[^\w&/' ]+")
_SIGNS = re.compile(r"[^\w ]+")


@remembered
def kind_of(text: str) -> Kind | None:
    """The section that a heading of these words opens; None when the words are not a heading's."""
    words = " ".join(_BETWEEN.sub(" ", fold(text)).split())
    if not words or len(words) > 60:
        return None
    if found := _KIND.get(" ".join(_SIGNS.sub(" ", text.lower()).split())):
        return found  # Hangul and Kana are not what they were when they are folded
    if found := _KIND.get(words) or _KIND.get(words.replace(" & ", " and ")):
        return found
    if found := _SPACELESS.get(words.replace(" ", "")) or _spaced(words):
        return found
    if (plain := _MODIFIER.sub("", words)) != words:
        return kind_of(plain)
    first, *others = (part.strip() for part in _JOINERS.split(f"{words} "))
    return _KIND.get(first) if others and all(_KIND.get(part) for part in others) else None


def _spaced(words: str) -> Kind | None:
    """ "W O R K  H I S T O R Y", some letters of which may have run together, behind another word or alone."""
    pieces = words.split()
    if len(pieces) < _TELLING or sum(map(len, pieces)) > 2 * len(pieces):
        return None
    letters = "".join(pieces)
    return next((kind for name, kind in _SPACELESS.items() if letters.endswith(name)), None)


def hinted(text: str) -> Kind:
    """What a heading is about that isn't known as a whole: "Open Source Projects"."""
    kinds = {_KIND.get(word) for word in words_only(text).split() if len(word) >= _TELLING}
    return next((kind for kind in _HINTS if kind in kinds), "other")
