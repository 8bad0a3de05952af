"""Who does each deed of a text: the person, their team, others, or nobody named."""

from collections import defaultdict

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.grounding.past import is_past
from hirewire_ranker.domain.grounding.reading import Text, Token, is_number
from hirewire_ranker.domain.wording.emptiness import GRAMMAR
from hirewire_ranker.domain.wording.keys import meanings
from hirewire_ranker.domain.wording.people import is_person

_DETERMINERS = words_in(
    "the a an my our their his her its another other others some two three several many both each every which one any this that these those most all"
)
_TEAM = words_in("team crew staff group department colleague")
_PRESENT = words_in(
    "runs handles does writes holds signs manages owns maintains makes leads keeps gives teaches builds sells buys plans sets cuts takes drives "
    "wrote writing cooks bakes cleans prepares decides does operates treats repairs installs designs"
)
_AUXILIARY = words_in(
    "was were been being be is are am get got gets having has have had did do does"
)
_BEFORE_ADJECTIVE = _DETERMINERS | words_in("of for in on at to with from by newly well")
Doers = dict[str, set[str]]
"""By key of a verb, who does it: `self`, `team` or `other`; `maybe` whoever did the one before, `none` nobody named."""


def doers_of(text: Text) -> Doers:
    """A sentence begins with the person as its doer, until somebody else is named."""
    found: Doers = defaultdict(set)
    doer = "self"
    tokens = text.tokens
    for place, one in enumerate(tokens):
        if one.first:
            doer = "self"
        if (pronoun := _pronoun(one.word)) and (pronoun != "other" or _acts(tokens, place)):
            doer = pronoun
        elif one.word == "who" and _is_doing(tokens, place):
            doer = "other"
        elif named := _subject(tokens, place):
            doer = named
        elif _is_deed(tokens, place):
            doer = "self" if doer == "other" and _is_apart(tokens, place) else doer
            found[one.key].add(_agent(tokens, place) or _bearer(tokens, place, doer))
        if one.word == "by" and place and is_past(tokens[place - 1].word):
            doer = "self" if doer == "other" else doer
    return found


def _pronoun(word: str) -> str:
    if word == "i":
        return "self"
    if word == "we":
        return "team"
    return "other" if word in {"he", "she", "they", "others"} else ""


def _subject(tokens: tuple[Token, ...], place: int) -> str:
    """Who a person's noun before a verb makes the doer; nobody where no verb follows."""
    one = tokens[place]
    if (
        not is_person(one.word)
        or place + 1 >= len(tokens)
        or tokens[place + 1].clause != one.clause
    ):
        return ""
    if not _acts(tokens, place) or not _is_named(tokens, place):
        return ""
    return (
        "team"
        if one.word in _TEAM and tokens[place - 1].word in {"our", "the", "my", "whole"}
        else "other"
    )


def _is_doing(tokens: tuple[Token, ...], place: int) -> bool:
    """`The adviser, who signed`; not `callers who are angry`."""
    following = tokens[place + 1].word if place + 1 < len(tokens) else "are"
    return place > 0 and is_person(tokens[place - 1].word) and following not in _AUXILIARY


def _acts(tokens: tuple[Token, ...], place: int) -> bool:
    following = tokens[place + 1].word if place + 1 < len(tokens) else ""
    if following == "teamed" and not tokens[place].word.endswith("s"):
        return tokens[place].word in _TEAM  # `volunteer work with` is read as `teamed` too
    return is_past(following) or following in _PRESENT


def _is_named(tokens: tuple[Token, ...], place: int) -> bool:
    """With a determiner before it, and as no object of a verb: `the head chef wrote`."""
    for back in range(1, 5):
        start = place - back
        if start < 0:
            return False
        if tokens[start].word in _DETERMINERS or (
            tokens[start].first and "'" in tokens[start].written
        ):
            return True
        if tokens[start].word in GRAMMAR or tokens[start].first:
            return False
    return False


def _is_deed(tokens: tuple[Token, ...], place: int) -> bool:
    one = tokens[place]
    if one.word in GRAMMAR or (is_number(one.word) and not is_past(one.word)):
        return False
    if one.first or is_past(one.word):
        return True
    before = tokens[place - 1]
    if before.word in {"i", "we", "who"}:
        return True
    return one.word.endswith("ing") or (
        before.word in {"and", "then", "or"} and bool(meanings(one.key))
    )


def _is_apart(tokens: tuple[Token, ...], place: int) -> bool:
    """Behind the comma that ends `who decided`: the sentence goes on with its own doer."""
    before = tokens[place - 1]
    return before.clause != tokens[place].clause and not tokens[place].word.endswith("ing")


def _bearer(tokens: tuple[Token, ...], place: int, doer: str) -> str:
    """Of the second of two deeds behind `who` nobody can be sure."""
    if not _bears(tokens, place, doer):
        return "none"
    return "maybe" if doer == "other" and tokens[place - 1].word in {"and", "or"} else doer


def _bears(tokens: tuple[Token, ...], place: int, doer: str) -> bool:
    """Whether the running subject does it: not a participle before a noun, nor what was done by nobody named."""
    one = tokens[place]
    if one.first:
        return True
    before = tokens[place - 1].word
    if before in _AUXILIARY or before in _BEFORE_ADJECTIVE:
        return False
    if one.word.endswith("ing") and before in GRAMMAR and before not in {"and", "or"}:
        return False
    joined = before in {
        "and",
        "or",
        "then",
        "i",
        "we",
        "who",
        "but",
        "also",
        "later",
    } or before.endswith("ly")
    return joined or doer != "self" or tokens[place - 1].clause != one.clause


def _agent(tokens: tuple[Token, ...], place: int) -> str:
    """Of `written by the head chef`."""
    if not is_past(tokens[place].word) or tokens[place].first:
        return ""
    after = tokens[place + 1 : place + 6]
    if not after or after[0].word != "by":
        return ""
    for one in after[1:]:
        if one.word in {"me", "myself"}:
            return "self"
        if is_person(one.word):
            return "other"
        if one.word in GRAMMAR and one.word not in _DETERMINERS:
            return ""
    return ""
