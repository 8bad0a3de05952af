"""The words of a text that tell something."""

import re

from hirewire_common.words.tokens import words_in

_WORD = re.compile(r"[^\W\d_][^\W_+#.-]*[+#]*")
_LONGEST = 1_000
_LEAST = 4
_SAYING_NOTHING = words_in(
    "about above after also among because been before being between both could does down during each every from further have having here into itself just like made make many more most much must only other others over same should some such than that their them then there these they this those through under until very were what when where which while will with within without would your yours using used various responsible work working worked including well able"
)


def telling(text: str) -> tuple[str, ...]:
    """In small letters, each once, in the order of the text; of its first 1,000 letters."""
    found = (one.lower() for one in _WORD.findall(text[:_LONGEST]))
    return tuple(dict.fromkeys(w for w in found if len(w) >= _LEAST and w not in _SAYING_NOTHING))
