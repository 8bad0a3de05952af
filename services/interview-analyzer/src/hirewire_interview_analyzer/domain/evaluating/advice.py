"""The sentences for what an answer leaves open: what to do about it, and what an interviewer would ask; by the kind of question, in several ways."""

from hirewire_interview_analyzer.domain.evaluating.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.gaps import Gap

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
        "Say why: one “because” tells more than three adjectives.",
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
        "Make a short pause where you would say “um”, “like” or “basically”.",
        "Leave a pause rather than a filler word.",
    ),
}
ASKS: dict[Gap, Ways] = {
    "own_part": ("What was your own part in it?", "Which part of that was yours?"),
    "result": (
        "How did it end, and what was different afterwards?",
        "What came of it in the end?",
    ),
    "setting": ("When and where was that, and what was at stake?", "Where was that, and when?"),
    "steps": (
        "What would you do first, and what right after that?",
        "How would you begin, and what would come next?",
    ),
    "example": (
        "Can you give me one real example of that: when was it, and what exactly did you do?",
        "Can you think of one time when it was like that, and tell me what you did?",
    ),
    "detail": (
        "Can you take me through what exactly you did?",
        "What exactly did you do or say there?",
    ),
    "reason": ("What made you do it that way?", "Why did you do it that way?"),
    "number": (
        "Roughly how much was that, or how many?",
        "Can you give me an idea of the size: how many, how long, or how often?",
    ),
    "weighing": (
        "What else could you have done, and why did you decide against it?",
        "Was there another way, and what decided against it?",
    ),
    "risk": (
        "In which case would you do it another way?",
        "What could get in the way of that, and what would you do then?",
    ),
    "check": (
        "How would you notice that it worked?",
        "How would you know that it is done well?",
    ),
    "learning": ("What have you done differently since?", "What did you take from that?"),
    "link": (
        "And what of that brings you to this job?",
        "What would you bring along from there to this job?",
    ),
    "fact": (
        "What is one thing you did that shows it?",
        "What would be a good example of that?",
    ),
    "question": (
        "Is there really nothing that you would want to know before you say yes?",
        "What would you want to know about the first months here?",
    ),
    "shorter": ("If you had to tell it in three sentences, what would they be?",),
    "fillers": ("If you had to tell it in three sentences, what would they be?",),
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
        "Say where you have had to do with it, and what you did.",
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
        "Go into one thing: what exactly do you look at, or do?",
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
_ASKS: dict[tuple[Gap, Kind], Ways] = {
    ("reason", "reasons"): ("What is behind that for you?", "Where does that come from?"),
    ("reason", "explanation"): ("Why is that so?", "Why does that matter?"),
    ("reason", "plan"): ("Why would you do it that way?", "What would be your reason for that?"),
    ("example", "reasons"): (
        "What have you seen or done that makes you say so?",
        "Was there a moment that it comes from?",
    ),
    ("example", "oneself"): (
        "What is one thing from that time that you are proud of?",
        "Which piece of work of yours would show me that best?",
    ),
    ("example", "plan"): (
        "Have you been in such a situation, and what did you do?",
        "Where have you done something like that before?",
    ),
    ("example", "explanation"): (
        "Can you show me that by one case from your own work?",
        "When did you last have to do with that, and what did you do?",
    ),
    ("detail", "explanation"): (
        "Can you go into one part of that: what exactly do you look at?",
        "How would you tell that to somebody who has to do it tomorrow?",
    ),
    ("detail", "reasons"): ("Can you tell me a little more about that?", "What do you mean by that in particular?"),
    ("fact", "practical"): ("Can you say that a little more exactly?", "Can you put a name, a date or a sum to that?"),
}  # fmt: skip


def advice_for(gap: Gap, kind: Kind) -> Ways:
    return _ADVICE.get((gap, kind)) or ADVICE[gap]


def questions_for(gap: Gap, kind: Kind) -> Ways:
    return _ASKS.get((gap, kind)) or ASKS[gap]
