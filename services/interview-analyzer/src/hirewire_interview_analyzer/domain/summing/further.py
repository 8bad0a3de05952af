"""What would carry an answer further that leaves nothing open, by the kind of its question."""

from hirewire_common.contracts import Dimension
from hirewire_interview_analyzer.domain.evaluating.judging.asked import Kind

_ASIDE: frozenset[Dimension] = frozenset(("structure", "depth"))
WITHOUT: dict[Kind, frozenset[Dimension]] = {
    "closing": _ASIDE,
    "practical": _ASIDE,
    "questions": _ASIDE | frozenset[Dimension](("specificity",)),
}
"""What an answer to such a question needn't show, and shows nothing of, however it is rated."""
_STORY: dict[Dimension, str] = {
    "relevance": "Say in your first sentence what your story is an example of.",
    "structure": "Say the point of it first, then what you did, and end on what came of it.",
    "specificity": "Bring it closer by one more detail: a name, a figure, or what somebody said.",
    "depth": "Say why you did it so, and what was hard about it.",
}
_CLEARER = "Say it in shorter sentences, each thing once."
_FURTHER: dict[Kind, dict[Dimension, str]] = {
    "story": _STORY,
    "plan": {
        "relevance": "Say in the first sentence what you would do; the reasons can follow.",
        "structure": "Put it into steps: what first, what then, and how you would see that it worked.",
        "specificity": "Think of one real case of it: who is there, and what exactly do you say or do?",
        "depth": "Say why you would begin there, and what you would do if it doesn't work.",
    },
    "reasons": {
        "relevance": "Give your reason in the first sentence, and where it comes from after it.",
        "structure": "One reason, one example of it, and what follows for this job.",
        "specificity": "Name one moment that shows it.",
        "depth": "Say what stands behind it, and what speaks against it.",
    },
    "explanation": {
        "relevance": "Answer the question in the first sentence, then go into it.",
        "structure": "Say the main thing first, then one example of it.",
        "specificity": "Show it by one case from your own work.",
        "depth": "Say why it is so, and when it would be different.",
    },
    "oneself": {
        "relevance": "Come to what you would bring to this job.",
        "structure": "What you do today, what led there, what you are looking for: a sentence or two each.",
        "specificity": "Name one piece of work that shows who you are.",
        "depth": "Say why you took one of these steps.",
    },
    "closing": {
        "relevance": "Begin with the one thing that should stay.",
        "specificity": "Put one fact behind it: a figure, a name, or something you did.",
    },
    "practical": {
        "relevance": "Say the fact itself first.",
        "specificity": "Say it exactly: a name, a date or a sum is enough.",
    },
    "questions": {
        "relevance": "Ask one or two things that you would really want to know before you say yes."
    },
}


def further(name: Dimension, kind: Kind) -> str:
    """Empty where such an answer needn't show that."""
    return _CLEARER if name == "clarity" else _FURTHER.get(kind, _STORY).get(name, "")
