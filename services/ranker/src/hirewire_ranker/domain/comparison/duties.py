"""What there is to be done in a job, as it can be read out in a question."""

import re
from collections.abc import Iterator

from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.comparison.wording import clipped
from hirewire_ranker.domain.job.statements import statements
from hirewire_ranker.domain.job.telling import is_generic
from hirewire_ranker.domain.proof import verbs

_DUTIES, _SHORTEST_DUTY, _LONGEST_DUTY = 20, 15, 120
_YOU_WILL = re.compile(
    r"^(?:(?:as|at|in|on|with) [^,.;]{0,80}? )?you(?:'ll|’ll| will| shall| are going to)(?: also)?(?: be)?:? ",
    re.I,
)
_FIRST = re.compile(r"([^\W\d_]+)(?! of\b)(?=[\s,/-])")
_DOING = verbs.DIGITAL | verbs.HANDS | verbs.AT | verbs.ASSIST | verbs.MOVE


def duties_in(description: str) -> Iterator[str]:
    """Statements of what there is to be done, of a length that can be read out."""
    found = 0
    for one in statements(description):
        text = as_duty(one.text)
        if one.section == "duties" and text and not is_generic(one.plain) and found < _DUTIES:
            found += 1
            yield text


def as_duty(text: str) -> str:
    """As a thing to be done: "you will build services" is "build services"; empty where it can't be told so."""
    bare = _YOU_WILL.sub("", clipped(text, _LONGEST_DUTY + 60)).rstrip(".;, ")
    short = _SHORTEST_DUTY <= len(bare) <= _LONGEST_DUTY and not bare.endswith((":", "…"))
    first = _FIRST.match(bare)
    done = first and verbs.forms_of(_DOING).get(fold(first[1])) in ("base", "ing")
    return bare if short and done else ""
