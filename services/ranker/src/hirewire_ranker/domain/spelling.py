"""British spellings as American ones."""

import re

_BRITISH = (
    (re.compile(r"is(e|es|ed|ing|er|ers|ation|ations|ational|able)$"), r"iz\1"),
    (re.compile(r"ys(e|es|ed|ing|er)$"), r"yz\1"),
    (re.compile(r"([a-z]{3})our(s|ed|ing|able|al|ful)?$"), r"\1or\2"),
    (re.compile(r"ll(ed|ing|er|ers|or|ors)$"), r"l\1"),
    (re.compile(r"([a-z]{3})tre(s)?$"), r"\1ter\2"),
    (re.compile(r"(cata|dia|ana)logue(s)?$"), r"\1log\2"),
    (re.compile(r"^(program)me(s)?$"), r"\1\2"),
    (re.compile(r"^(licen|defen|offen|practi)ce"), r"\1se"),
    (re.compile(r"^cheque(s)?$"), r"check\1"),
    (re.compile(r"^enrol(s|ment)?$"), r"enroll\1"),
    (re.compile(r"^fulfil(s|ment)?$"), r"fulfill\1"),
)
_MAYBE = re.compile("is|ys|our|ll|tre|logue|amme|nce|ice|cheque|enrol|fulfil")
"""One of which is in all that is spelled otherwise."""
_ISE_KEPT = re.compile(
    r"^(?:adv|superv|rev|exerc|prom|ra|prec|comprom|rise|wise|no|expert|merchand|dev|comprise|enterpr|franch)\w*"
)


def american(word: str) -> str:
    """Of a folded word; short ones and those that end so in both stay."""
    if len(word) < 5 or not _MAYBE.search(word):
        return word
    for number, (form, plain) in enumerate(_BRITISH):
        if not (number == 0 and _ISE_KEPT.match(word)):
            word = form.sub(plain, word)
    return word
