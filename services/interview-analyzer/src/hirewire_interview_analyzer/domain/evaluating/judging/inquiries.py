"""What an interviewer would ask about what an answer leaves open, by the kind of question, in several ways; and why."""

from collections.abc import Iterator

from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind
from hirewire_interview_analyzer.domain.evaluating.judging.gap import Gap

Ways = tuple[str, ...]
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
    "saying": (
        "What exactly would you say, and to whom first?",
        "In what words would you say that, and to whom?",
    ),
    "example": (
        "Can you give me one real example of that: when was it, and what exactly did you do?",
        "Can you pick one moment from that and tell me what happened, and what you did?",
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
    "shorter": ("Can you tell me the same in three sentences?",),
    "fillers": ("Can you say that once more, in three sentences?",),
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
        "Have you been in a situation like that, and what did you do?",
        "Where have you done something like that before?",
    ),
    ("example", "explanation"): (
        "Can you show me that by one case from your own work?",
        "Can you take one time when you had to do with that, and tell me what you did?",
    ),
    ("detail", "explanation"): (
        "Can you go into one part of that, and say what you do there yourself?",
        "Which part of that is most yours, and what exactly do you do there?",
    ),
    ("detail", "reasons"): ("Can you tell me a little more about that?", "What do you mean by that in particular?"),
    ("fact", "practical"): ("Can you say that a little more exactly?", "Can you put a name, a date or a sum to that?"),
}  # fmt: skip


def questions_for(gap: Gap, kind: Kind) -> Ways:
    return _ASKS.get((gap, kind)) or ASKS[gap]


WHY: dict[Gap, str] = {
    "own_part": "What you did yourself was still open.", "result": "How it ended was still open.", "setting": "When and where it was is still open.",
    "steps": "In which order you would do it was still open.", "saying": "What you would say was still open.", "example": "Your answer was still general.",
    "detail": "It was told in outline.", "reason": "The reasons behind it were still open.", "number": "How much or how often it was is still open.",
    "weighing": "What else was possible was still open.", "risk": "When you would do it otherwise was still open.", "check": "How one would see that it worked was still open.",
    "learning": "What you took from it was still open.", "link": "What it has to do with this job was still open.", "fact": "A fact behind it was still missing.",
    "question": "You hadn't asked anything yet.", "shorter": "It was long for what it told.", "fillers": "In fewer words it is easier to follow.",
}  # fmt: skip
"""Why an interviewer asks for it: of the follow-up, and of nothing else that the answer leaves open."""


def gap_of(question: str) -> Gap | None:
    """What a question of these asks for, also behind words that were said; None for any other question."""
    asked = question.rpartition("”. ")[2]
    return next((gap for gap, several in _all_questions() if asked in several), None)


def _all_questions() -> Iterator[tuple[Gap, Ways]]:
    yield from ASKS.items()
    for (gap, _), several in _ASKS.items():
        yield gap, several
