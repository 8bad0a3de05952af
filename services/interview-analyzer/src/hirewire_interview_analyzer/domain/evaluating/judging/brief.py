"""The levels of answers that may be short: a last word about oneself, or a plain fact such as a notice period."""

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import WORK
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case, Found
from hirewire_interview_analyzer.domain.evaluating.judging.sharing import about

LEAST_WORDS: dict[Kind, int] = {"closing": 4, "practical": 2}
"""Below them even such a question isn't answered."""
_YOU = words_in("you your you'd you'll you're")
_OPENING = words_in("that somebody someone a an the")
"""By which a last word goes on from its question: “that I …”, “somebody who …”."""
DEFINITE = words_in("yes no none nothing immediately tomorrow today anytime not never")
"""That answer such a question by themselves."""
_PERSONS = words_in(
    "i me my mine i'm i've i'd i'll you your you'd you'll we our us someone somebody"
)
_PLAIN = words_in(
    "yes no none nothing month months week weeks day days euro euros dollars pounds notice salary start available gross net year immediately tomorrow manager supervisor boss lead colleague head owner mentor teacher licence license visa permit registered registration certified certificate certification qualified valid expires renewed renewal exam passed booked course travel shift shifts weekend weekends night nights"
)
_AT_ONCE = 6
_YES_OR_NO = words_in("are do can could would will have is may")
_A_FACT = 20
"""Words, of which one at least is about the fact that was asked for."""
_FACTS = (
    (words_in("salary pay wage earn paid money rate"), words_in("salary pay paid wage earn euro euros dollars pounds eur usd gbp chf sek gross net thousand k band grade month year hour hourly negotiable market range bonus")),
    (words_in("notice start begin available availability soon date steps"), words_in("notice month months week weeks day days start begin available immediately tomorrow monday january february march april may june july august september october november december end quarter term date earliest leave")),
    (words_in("travel relocate move commute shift shifts nights weekends overtime holidays sundays"), words_in("travel travelling traveling relocate move moved moving drive car train bus commute abroad shift shifts night nights weekend weekends overtime sunday sundays holidays hours family willing happy fine")),
    (words_in("references reference referees referee whom who talk call speak"), words_in("manager boss supervisor director lead colleague head owner teacher mentor trainer matron chef principal professor call talk speak ask phone name reference references him her she he")),
    (words_in("licence license licences licenses registration registered certificate certification permit visa clearance accreditation hold get qualified"), words_in("licence license registered registration register certificate certified certification permit visa clearance accredited accreditation valid expires expired exam course passed booked qualified renewed renewal since got hold holding training test")),
)  # fmt: skip
"""Of what is asked about, by the words of the question, those that an answer to it has."""
_WORK = frozenset(map(stem, WORK))
_CHATTER = 15
"""Words: what is longer and shares nothing with question, job or work is about something else."""
_MOST_DETAILS = 12


def relevance(case: Case) -> Found:
    """By the form of an answer to it, and by what it names; what is about nothing of it earns none."""
    signs, words = case.signs, case.said.words
    mine = sum(word in _PERSONS for word in words)
    plain = sum(word in _PLAIN for word in words)
    if signs.words >= _CHATTER and not _of_it(case, mine, plain):
        return Found(0, None)
    points = min(1.0, 0.5 * mine + 0.5 * plain) + _shown(case)
    if case.asked.kind == "practical":
        points += min(2.0, 0.8 * plain + 0.4 * len(signs.figures) + 0.5 * len(signs.names))
    else:
        points += min(signs.details, _MOST_DETAILS) / 4
    return Found(max(1, step(points, (0.8, 1.7, 2.6, 4.2))), None)


def _of_it(case: Case, mine: int, plain: int) -> bool:
    """A plain fact has its own words; a last word speaks of its speaker, to the listener or of work."""
    words = case.said.words
    if case.asked.kind == "practical":
        told = plain + len(case.signs.figures) + len(case.signs.names) > 1
        return told and (_said_at_once(case) or _names_the_fact(case))
    addressed = words[0] in _OPENING or not _YOU.isdisjoint(words)
    near = about(case) + 0.5 * len(_WORK & set(case.said.stems))
    return mine > 0 and (addressed or near >= 1)


def _said_at_once(case: Case) -> bool:
    """Yes or no, where that was asked."""
    asked, said = case.asked.said.words, case.said.words
    return not _YES_OR_NO.isdisjoint(asked) and not DEFINITE.isdisjoint(said[:_AT_ONCE])


def _names_the_fact(case: Case) -> bool:
    """It speaks of what was asked: of money where that was about money. True where the question is about none of them."""
    asked, said = frozenset(case.asked.said.words), case.said.words
    wanted = [facts for words, facts in _FACTS if not words.isdisjoint(asked)]
    least = max(1.0, len(said) / _A_FACT)
    return not wanted or any(sum(word in facts for word in said) >= least for facts in wanted)


def _shown(case: Case) -> float:
    """Facts that stand behind it."""
    signs = case.signs
    facts = len(signs.figures) + len(signs.names) + len(signs.own) + len(signs.times) + len(signs.example)  # fmt: skip
    if case.asked.kind == "practical":
        facts += sum(word in DEFINITE for word in case.said.words)
    return 0.0 if not facts else 0.7 if facts < 3 else 1.2


def structure(case: Case) -> Found:
    signs = case.signs
    turns = signs.cause + signs.weighing + signs.conditions + signs.result + signs.admits + signs.learned + signs.order  # fmt: skip
    said = signs.words >= 6 or (case.asked.kind == "practical" and _shown(case) > 0)
    parts = (said, said and _shown(case) > 0, bool(turns), _shown(case) > 1 and len(turns) > 1)
    return Found(sum(parts), None)


def specificity(case: Case) -> Found:
    signs = case.signs
    points = (
        min(len(signs.figures), 4) * 1.2 + min(len(signs.names), 4) * 0.6 + min(len(signs.times), 3) * 0.4
        + min(len(signs.own) + len(signs.now) / 2, 4) * 0.8 + signs.details / 5
    )  # fmt: skip
    return Found(step(points, (1.0, 2.4, 5.2, 9.6)), None)


def depth(case: Case) -> Found:
    signs = case.signs
    points = (
        (1.0 if _shown(case) else 0.0) + signs.details / 5 + min(len(signs.cause), 2) * 0.9 + min(len(signs.admits), 2) * 0.9 + min(len(signs.conditions), 2) * 0.6
        + min(len(signs.weighing), 2) * 0.7 + min(len(signs.hard), 2) * 0.6 + min(len(signs.result), 2) * 0.7 + min(len(signs.learned), 2) * 0.7
    )  # fmt: skip
    if case.asked.kind == "practical":
        points += min(len(signs.figures), 2) * 0.6
    return Found(step(points, (1.0, 2.6, 5.2, 8.4)), None)


def step(points: float, steps: tuple[float, float, float, float]) -> int:
    return sum(points >= one for one in steps)
