"""What is said about an answer that tells of something painful, or of people who were treated badly."""

from hirewire_interview_analyzer.domain.evaluating.hearing.conduct import Conduct
from hirewire_interview_analyzer.domain.evaluating.hearing.painful import of_oneself
from hirewire_interview_analyzer.domain.evaluating.judging.case import Case
from hirewire_interview_analyzer.domain.evaluating.telling.gaps import chosen

_OWN = (
    "Thank you for telling that. It isn't judged here, and you needn't say more about it in an interview than you want to; what counts is what you say about your work.",
    "Thank you for your openness. Nothing of that is judged; only what you say about your work is, and how much of the rest you tell is up to you.",
)
_OF_OTHERS = (
    "Thank you for telling that. What happened isn't judged; what counts is what you say of your own work in it, and how much of it you tell is up to you.",
    "That is not easy to tell. It isn't judged; what counts is what you say of your own work, and no more of it is needed than you want to tell.",
)
CONDUCT: dict[Conduct, str] = {
    "people": "What stays with a listener is how people fare in this. Choose a case in which the other side kept face, or say what you would do today.",
    "rules": "What stays with a listener is what was passed over here. Choose a case in which you kept to what others rely on, or say what you would do today.",
}


def heard(case: Case) -> str:
    """By whether what hurts is the speaker's own. Nothing of it is praised, and nothing is asked for."""
    return chosen(_OWN if of_oneself(case.said) else _OF_OTHERS, case)
