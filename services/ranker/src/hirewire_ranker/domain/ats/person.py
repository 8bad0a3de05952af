"""Whether a text speaks of its writer in the first person: `I` may be a number, and `We` or `My` the name of something."""

import re

from hirewire_common.words.tokens import fold, words_in

_I = re.compile(r"(?<![\w&.'’-])I(?:['’](?:m|ve|d|ll))?(?![\w&'’.-])|(?<![\w&'’-])I(?=\.?$)")
_OTHERS = re.compile(r"(?<![\w&'’-])(?:[Mm]y|me|[Mm]yself|[Ww]e|[Oo]ur)(?![\w&'’-])")
_BEFORE = re.compile(r"([\w'’]+)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([\w&]+)")
_BEGINS = re.compile(r"(?:^|[.!?:;\n])\s*[\"'“‘(]?$")
_COUNTED = words_in(
    "phase part type level class tier grade stage step volume chapter title war division section category zone band group module unit form act "
    "schedule annex appendix article block lot line reactor trial trials course math maths calculus physics chemistry algebra biology english "
    "engineer analyst developer technician officer associate specialist clerk nurse accountant consultant scientist teacher assistant operator"
)
"""Behind one of these stands a number."""
_GOES_ON = words_in("of and or to in for at with on through & from by as ii iii")
"""Between a pronoun and its verb stands none of these."""
_NEAR = 40


def first_person(text: str) -> str:
    """The word that says so; empty where there is none."""
    for found in _I.finditer(text):
        if not _is_number(text, found):
            return found[0]
    for found in _OTHERS.finditer(text):
        if not _is_name(text, found):
            return found[0]
    return ""


def _is_number(text: str, found: re.Match[str]) -> bool:
    """`Phase I of the archive`, `World War I`, but not `the team and I`, nor `In Berlin I led`."""
    if len(found[0]) > 1:
        return False
    before, after = _BEFORE.search(text[max(0, found.start() - _NEAR) : found.start()]), _AFTER.match(text, found.end())  # fmt: skip
    if before is None:
        return False
    if fold(before[1]).rstrip("s") in _COUNTED or fold(before[1]) in _COUNTED:
        return True
    ends = after is None or fold(after[1]) in _GOES_ON or after[1] in "&"
    return before[1][0].isupper() and ends


def _is_name(text: str, found: re.Match[str]) -> bool:
    """With a capital within a sentence."""
    if found[0][0].islower():
        return False
    return not _BEGINS.search(text[max(0, found.start() - _NEAR) : found.start()])
