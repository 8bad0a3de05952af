"""What to do about what an answer leaves open: by the kind of question, in several ways."""

from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.judging.gap import Gap

Ways = tuple[str, ...]
ADVICE: dict[Gap, Ways] = {
    "own_part": (
        "Say what you did yourself, and what others did.",
        "Make your own part visible: “I” where it was you, “we” where it was the team.",
    ),
    "result": (
        "Say how it ended: what was different afterwards?",
        "Let the story arrive: one sentence on what came of it.",
        "End on the outcome, and on who noticed it.",
    ),
    "setting": (
        "Begin with one sentence on where and when it was, and what was at stake.",
        "Set the scene in one sentence: which place, which year, who was waiting for it.",
    ),
    "steps": (
        "Say what you would do first, what next, and how you would know that it worked.",
        "Put it in an order: the first step, the next one, and when it is done.",
    ),
    "saying": (
        "Say it in the words that you would use, and to whom you would say it first.",
        "Say to whom you would go first, and what exactly you would say there.",
    ),
    "example": (
        "Give one real case: who, when, what exactly.",
        "Take one day on which it was so, and tell that.",
        "Show it by one thing that happened: when was it, and what did you do?",
    ),
    "detail": (
        "Tell it closer: who it was, when, and what exactly you did or said.",
        "Slow down at the part that counts, and say what exactly you did.",
    ),
    "reason": (
        "Say why you did it: one “because” tells a good deal.",
        "Add the reason behind it; that is what an interviewer remembers.",
        "Say what made you do it so.",
    ),
    "number": (
        "Say how much or how many: even a rough figure lets others see it.",
        "Put a size to it: about how many, how long, how often?",
    ),
    "weighing": (
        "Say what else you could have done, and why you didn't.",
        "Name the other way that was open, and what decided against it.",
    ),
    "risk": (
        "Say in which case you would do it another way.",
        "Name what could get in the way, and what you would do then.",
    ),
    "check": (
        "Say how you would notice that it worked.",
        "Finish with how you would check that it holds.",
    ),
    "learning": (
        "Say what you took from it, or what you do differently now.",
        "End with what has changed in your work since.",
    ),
    "link": (
        "Say in a sentence what draws you from there to this job.",
        "Tie it to the job: what of it would you bring along?",
    ),
    "fact": (
        "Put one fact behind it: a figure, a year, a name, or something you did.",
        "One thing that can be checked makes it believable.",
    ),
    "question": (
        "Ask one or two things that you would really want to know before you say yes.",
        "Prepare a question about the work, the team, or the first months.",
    ),
    "shorter": (
        "Tell it in half the words: the situation, what you did, how it ended.",
        "Cut it to what carries the answer.",
    ),
    "fillers": (
        "Make a short pause where you would say {fillers}.",
        "Leave a short pause instead of {fillers}.",
    ),
}
_ADVICE: dict[tuple[Gap, Kind], Ways] = {
    ("reason", "reasons"): (
        "Say what is behind it: what have you seen or done that makes it matter to you?",
        "Add where that comes from.",
    ),
    ("reason", "explanation"): ("Say why it is so.", "Add the reason: why does it matter?"),
    ("reason", "plan"): (
        "Say why you would do it so.",
        "Give the reason behind your first step.",
    ),
    ("example", "reasons"): (
        "Say what you saw or did that makes you say so.",
        "Add the moment that it comes from.",
    ),
    ("example", "explanation"): (
        "Show it by a case from your own work.",
        "Take one time when you had to do with it, and say what you did.",
    ),
    ("example", "oneself"): (
        "Name one thing you did that you are known for, with when and where.",
        "Give one piece of work that shows who you are.",
    ),
    ("example", "plan"): (
        "Say where you have done something like it before.",
        "Show it by a case in which you did it.",
    ),
    ("detail", "explanation"): (
        "Go into one part of it, and say what you do there yourself.",
        "Say it closer, as to somebody who would have to do it tomorrow.",
    ),
    ("detail", "reasons"): (
        "Say a sentence or two more about what you mean by it.",
        "Make it more particular: which work, which people, which moment?",
    ),
    ("fact", "practical"): (
        "Say it exactly; a name, a date or a sum is enough.",
        "Name the person, the date or the sum; no more is needed.",
    ),
}


def advice_for(gap: Gap, kind: Kind) -> Ways:
    return _ADVICE.get((gap, kind)) or ADVICE[gap]
