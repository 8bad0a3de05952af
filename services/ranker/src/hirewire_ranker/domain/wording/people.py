"""Words for people: whose work something was is told by them."""

import re
from itertools import takewhile

from hirewire_common.words.tokens import fold, words_in
from hirewire_ranker.domain.skills.known import singular
from hirewire_ranker.domain.wording.emptiness import GRAMMAR, POSTS, RANKS

GROUPS = words_in(
    "team crew staff group department office agency company firm vendor supplier provider contractor subcontractor committee board "
    "management brigade bureau headquarters colleague unit committee"
)
_OTHERS = words_in(
    "apprentice intern trainee student volunteer boss clerk cook nurse guest client customer patient predecessor successor peer chef lead "
    "partner associate assistant people person coworker colleague freelancer foreman controller midwife charge host hostess temp"
)
_SUFFIXES = ("er", "or", "ist", "ian", "eer", "yst", "ect", "man", "woman")
_THINGS = words_in(
    "computer server order number paper center printer scanner router newsletter quarter winter summer dinner water power matter letter folder "
    "tender border container trailer motor sensor factor sector monitor error floor door color labor behavior elevator generator calculator "
    "indicator member other over under after never ever larger smaller better higher lower former later paper cover corner outdoor indoor offer "
    "transfer project effect object aspect subject product wafer register chapter cluster buffer layer parameter meter diameter ledger banner "
    "voucher poster theater soccer cancer timer counter dryer freezer cooker boiler compressor conveyor reactor tractor mirror per her for or "
    "super user-centered together rather whether either neither browser adapter character filter header footer fiber rubber timber lumber "
    "copper silver leather gender career tier beer answer trigger exterior interior major minor prior senior junior manor honor favor vapor "
    "collect connect direct correct perfect architect-led human german roman woman-owned"
)


def is_person(word: str) -> bool:
    """Of a folded word, in either number."""
    one = singular(word)
    if one in GROUPS or one in _OTHERS or one in POSTS or one in RANKS:
        return True
    return len(one) > 4 and one.endswith(_SUFFIXES) and one not in _THINGS


UNDER = "underneath"
"""How `supervised` says that somebody stood above the person."""
_CARE = r"(?:(?:close |direct |constant |full )?(?:supervision|eyes?|watch|direction|guidance|leadership|lead|oversight|management|instruction|command|control)(?: and \w+)?)"
_UNDER = re.compile(
    rf"\b(?:under (?:the )?{_CARE} of|(?:supervised|overseen|guided|instructed|mentored) by|(?:acting |working )?on the instructions of|unter (?:der )?(?:aufsicht|"
    rf"anleitung|leitung) (?:von|des|der)|sous la (?:supervision|direction|responsabilite) d[eu]|bajo la (?:supervision|direccion) del?)(?= (?!me\b|us\b)\w)"
    r"|\bunder (?=(?:the |an? |my |our |its |their )?(?P<who>[\w'-]+(?: [\w'-]+){0,2}))",
    re.IGNORECASE,
)
_OF_SOMEBODY = re.compile(rf"({UNDER} (?:[\w-]+ ){{1,4}}?[\w-]+)'s? {_CARE}", re.IGNORECASE)


def supervised(text: str) -> str:
    """`Under the eye of the foreman`, `supervised by the foreman` and `under the foreman` said in one way."""
    return _OF_SOMEBODY.sub(r"\1", _UNDER.sub(_above, text))


def _above(found: re.Match[str]) -> str:
    if found["who"] is None:
        return UNDER
    words = (word.removesuffix("'s") for word in fold(found["who"]).split())
    return f"{UNDER} " if any(map(is_person, takewhile(_goes_on, words))) else found[0]


def _goes_on(word: str) -> bool:
    return word not in GRAMMAR
