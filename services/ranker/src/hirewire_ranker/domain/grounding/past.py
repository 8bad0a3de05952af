"""Which words are past forms of verbs."""

from functools import cache

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.wording.keys import key
from hirewire_ranker.domain.wording.verbs import IRREGULAR

_NOT_PAST = words_in(
    "advice children compliant criteria feet inquire men people procedure receipt response supplier women productive"
)
_UNCHANGED = words_in("cut set put read proofread hit let quit shut spread bid forecast broadcast")
"""Past forms that look as the present does."""


def is_past(word: str) -> bool:
    """By its ending, or as one that is known to be irregular; a participle counts."""
    if word.endswith("ed") and len(word) > 3:
        return True
    return word in _UNCHANGED or word in _irregular()


@cache
def _irregular() -> frozenset[str]:
    """Past forms: of those listed, the ones that end as no noun does."""
    nouns = ("tion", "sion", "ance", "ence", "ment", "al", "y", "ies", "ing", "s", "ive")
    return frozenset(
        form
        for form, base in IRREGULAR.items()
        if form != base and form not in _NOT_PAST and not form.endswith(nouns)
        and key(form) == key(base)
    )  # fmt: skip
