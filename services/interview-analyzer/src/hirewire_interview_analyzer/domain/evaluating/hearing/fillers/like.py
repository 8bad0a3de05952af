"""When `like` says nothing: it is a verb, a comparison or an example far more often, so each case needs its own sign."""

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import words
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers.place import Place
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import is_figure
from hirewire_interview_analyzer.domain.evaluating.hearing.sounds import sound

_SAID = words.BEING - {"it's", "that's", "there's"}
_HAVING = words_in("had have has got get there's")
_NEAR = frozenset(("basically", "literally"))


def says_nothing(place: Place) -> bool:
    """Of the word `like` at a place: only where no other reading is left."""
    if place.after in words.ALIKE or (place.after, place.second_after) in words.AGREEING:
        return False
    if place.after == "like" or any(one in _NEAR or sound(one) for one in (place.before, place.after)):  # fmt: skip
        return True
    if place.before in words.LIKED_BEFORE or (place.apart and place.before in words.SUBJECTS):
        return False
    if place.apart:
        return True
    return any(rule(place) for rule in (_roughly, _intensely, _quoting, _joining, _lacking))


def _roughly(place: Place) -> bool:
    """`It took like three weeks.`"""
    return place.before in words.ABOUT and bool(place.after) and is_figure(place.after)


def _intensely(place: Place) -> bool:
    """`It was like really hard`, `the like whole team`."""
    around = words.BEING | words.DETERMINERS | words.JOINING
    return place.after in words.VERY and place.before in around


def _quoting(place: Place) -> bool:
    """`She was like okay.`"""
    return place.before in _SAID and place.after in words.EXCLAIMED


def _joining(place: Place) -> bool:
    """`And like we had no plan.`"""
    return place.before in words.JOINING and place.after in words.SUBJECTS


def _lacking(place: Place) -> bool:
    """`We had like no plan.`"""
    had = place.before in _HAVING | _SAID
    return had and place.after in ("no", "zero")
