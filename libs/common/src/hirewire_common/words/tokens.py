"""Words made comparable: without case, accents, possessives and dots inside abbreviations."""

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {"đ": "d", "ł": "l", "ø": "o", "ı": "i", "ð": "d", "æ": "ae", "œ": "oe", "ß": "ss"}
)
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
WORD = re.compile(r"(?:\.(?=NET\b))?[^\W_]+(?:[.'’&+#/_-]*[^\W_]+)*(?:\+\+|#)?", re.IGNORECASE)
"""`Node.js`, `C++`, `.NET`, `B.Sc`, `CI/CD` and `O'Neill` are one word each."""
_PARTS = re.compile(r"[./_&-]+")
_POSSESSIVE = re.compile(r"'s?$")
_ELISION = re.compile(r"^(?:l|d|j|n|m|t|s|c|qu|dell|all|nell|sull)'(?=\w)")


def fold(text: str) -> str:
    """Lower case, without accents, with full-width forms and apostrophes as in ASCII."""
    if text.isascii():
        return text.replace("`", "'").lower()
    kept = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).lower().translate(_PLAIN)
    return "".join(letter for letter in kept if not unicodedata.combining(letter))


@lru_cache(maxsize=8192)
def word_of(token: str) -> str:
    """A token as it is looked up: `Acme's` is acme, `B.Sc.` is bsc, `l'Oréal` is oreal."""
    if token.isascii() and token.isalnum():
        return token.lower()
    folded = _ELISION.sub("", _POSSESSIVE.sub("", fold(token)))
    parts = _PARTS.split(folded)
    if len(parts) > 1 and all(len(part) <= 2 for part in parts):
        return "".join(parts)
    return folded


def compact(text: str) -> str:
    """Letters and digits alone, with the signs that tell C, C++ and C# apart."""
    return "".join(re.findall(r"[^\W_]|[+#]", fold(text)))


def parts_of(word: str) -> list[str]:
    """Those of `full-stack` and `ci/cd`; of a plain word itself."""
    return [part for part in _PARTS.split(word) if part]


def words_in(text: str) -> frozenset[str]:
    """Those of a list by blanks."""
    return frozenset(text.split())
