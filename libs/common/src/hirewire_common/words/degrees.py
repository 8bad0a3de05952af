"""Levels of degrees by their many names."""

import re

from hirewire_common.words.tokens import WORD, fold, word_of, words_in

_BY_WORD: dict[str, str] = {
    **dict.fromkeys(words_in("bsc ba bs beng btech bba llb bfa bed bachelor bachelors licenciatura licenciado licenciada grado"), "bachelor"),
    **dict.fromkeys(words_in("msc meng mtech llm mres mphil magister maestria maitrise masterabschluss masterstudium"), "master"),
    **dict.fromkeys(words_in("mba"), "mba"),
    **dict.fromkeys(words_in("phd dphil doctorate doctoral doktor doktorat dr promotion doctorat doctorado doctor"), "doctor"),
    **dict.fromkeys(words_in("diplom diploma diplome"), "diploma"),
    **dict.fromkeys(words_in("associate"), "associate"),
    **dict.fromkeys(words_in("abitur matura baccalaureat bachillerato"), "school"),
}  # fmt: skip
_CAPITALS = {
    "MA": "master",
    "MS": "master",
    "MD": "doctor",
    "JD": "doctor",
    "AA": "associate",
    "AS": "associate",
}
"""Only so: in small letters they are other words."""
_MASTER = re.compile(
    r"\bmaster'?s\b(?!\s+of\s+ceremonies)|\bmaster\s+(?:of|in|en|degree|der|im|recherche|universitario)\b|\bm\.\s?(?:sc|eng|a)\b"
    r"|\b(?:a|my|the|mein|meinen|einen|un|mon|mi)\s+master\b(?!\s+(?:plan|data|branch))"
)
_MAYBE_MASTER = re.compile(r"(?<!scrum )(?<!scrum-)\bmasters?\b(?!\s+(?:plan|data|branch|class))")
_SCHOOL = re.compile(r"\bhigh school\b")
WORDS = frozenset(_BY_WORD) | words_in(
    "master masters ma ms md jd aa as degree science sciences arts engineering business administration honours honors hons laws "
    "philosophy studies abschluss studium diplome"
)
"""Those that name a degree and say nothing beside its level."""
_RARE = frozenset({"promotion", "associate", "dr", "doctor", "diploma", "grado"})
"""Degrees only where a degree is meant: as evidence, and in the field of that name."""


def levels_of(text: str, *, alone: bool = False) -> frozenset[str]:
    """`alone`: the text is a degree and nothing else."""
    found = {level for one in WORD.finditer(text) if (level := _BY_WORD.get(word_of(one[0])))}
    found |= {
        level for one in WORD.finditer(text) if (level := _CAPITALS.get(one[0].replace(".", "")))
    }
    folded = fold(text)
    if _MASTER.search(folded) or (alone and re.search(r"\bmasters?\b", folded)):
        found.add("master")
    if _SCHOOL.search(folded):
        found.add("school")
    if "mba" in found:
        found.add("master")
    return frozenset(found)


def said_levels(text: str) -> frozenset[str]:
    """Those that may have been meant: `Master Maschinenbau` too."""
    found = levels_of(text)
    return found | {"master"} if _MAYBE_MASTER.search(fold(text)) else found


def claimed_levels(text: str) -> frozenset[str]:
    """Those that a sentence claims for certain."""
    words = {word_of(one[0]) for one in WORD.finditer(text)}
    sure = levels_of(text)
    doubtful = {_BY_WORD[word] for word in words & _RARE}
    certain = {_BY_WORD[word] for word in words - _RARE if word in _BY_WORD}
    return sure - (doubtful - certain)
