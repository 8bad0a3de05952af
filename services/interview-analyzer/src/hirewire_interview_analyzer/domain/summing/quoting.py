"""Words of an answer that show something, as they stand there: whole sentences, else whole words."""

import re

LONGEST = 200
"""Characters."""
_MOST = 8
"""Numbers of questions in one sentence."""
_LEAST = 30
"""Characters from which a sentence says enough by itself."""
_END = re.compile(r"[.!?…](?=[\s\"'”’)]|$)")


def passage(text: str, most: int = LONGEST) -> str:
    """The first sentences that fit, or the first words where not even one does."""
    whole = text.strip()
    if len(whole) <= most:
        return whole
    ends = [match.end() for match in _END.finditer(whole, 0, most)]
    if ends and ends[-1] >= _LEAST:
        return whole[: ends[-1]]
    return whole[:most] if whole[most].isspace() else whole[:most].rpartition(" ")[0]


def numbered(numbers: list[int]) -> str:
    """“3”, “3 and 5”, “3, 5 and 8”; of many the first ones, and how many others there are."""
    told = [str(one) for one in numbers]
    if len(told) > _MOST:
        told[_MOST - 1 :] = [f"{len(told) - _MOST + 1} others"]
    return told[0] if len(told) == 1 else f"{', '.join(told[:-1])} and {told[-1]}"
