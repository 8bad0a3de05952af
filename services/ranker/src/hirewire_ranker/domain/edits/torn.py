"""Whether texts of a list belong together, so that none of them may be moved: lines that one sentence was broken into."""

from collections.abc import Sequence

from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.wording.verbs import IRREGULAR

_LEADING = words_in(
    "and or but with for by in on at from through using to while which that when where within during across via into as under of the a an "
    "including such utilizing regarding against among throughout upon after before is are was were be has have had our their its"
)
"""A text that ends with one of these goes on, and one that begins with most of them has begun before."""
_ENDS = (".", "!", "?", ";")
_LONGEST_HEAD = 8
"""Words."""
_BLANK = " \t\n\u00a0Â"
"""With what a space becomes that was read in the wrong encoding."""
_GOES_ON = (",", "-", "–", "—", "&", "/", "(", ":")
_FOLLOWS = words_in("and or but such including which that etc with to of")


def is_torn(texts: Sequence[str]) -> bool:
    """Said too often rather than too seldom: a list that is not put into another order is still true."""
    told = [text.strip(_BLANK) for text in texts if text.strip(_BLANK)]
    small = [text[0].islower() for text in told]
    heads = [_is_head(text) for text in told]
    ended = [text.endswith(_ENDS) for text in told]
    return (
        (any(small) and not all(small))
        or (any(ended) and not all(ended))
        or (any(heads) and not all(heads))
        or any(_goes_on(text) for text in told[:-1])
        or has_pieces(told)
    )


def has_pieces(texts: Sequence[str]) -> bool:
    """Of a list of skills: `such as Word` and `Excel)` are pieces of what stood before them."""
    return any(
        text.count("(") != text.count(")") or text.split()[0].lower().strip(",") in _FOLLOWS
        for text in texts
        if text.strip()
    )


def _is_head(text: str) -> bool:
    """All in capitals or with one at each word, as names of places and employers are: it belongs to what follows."""
    words = [word for word in text.split() if word[:1].isalpha()]
    if not 1 < len(words) <= _LONGEST_HEAD or _is_deed(words[0]):
        return False
    return all(word[0].isupper() for word in words)


def _is_deed(word: str) -> bool:
    plain = fold(word)
    return plain.endswith(("ed", "ing")) or plain in IRREGULAR


def _goes_on(text: str) -> bool:
    return text.endswith(_GOES_ON) or text.split()[-1].lower() in _LEADING
