"""What each level of each dimension means, in words: for people, and for a model that is asked."""

from hirewire_common.contracts.evaluation import Dimension

Levels = tuple[str, str, str, str, str]
"""In the order of the levels, 0 to 4."""
ANCHORS: dict[Dimension, Levels] = {
    "relevance": (
        "Speaks of something else, or of nothing.",
        "Touches the subject in general words; the question itself stays open.",
        "Answers a part of the question, or all of it without substance of its own.",
        "Answers the question that was asked, in the kind asked for: a story, a plan, a reason.",
        "Answers all of it, to the point, and ties it to the job or the field.",
    ),
    "structure": (
        "No line can be followed: loose words, or a list.",
        "One or two claims side by side.",
        "A beginning of a line: some of situation, own part and result; or a claim with a reason.",
        "A clear line with one piece missing or thin.",
        "Situation, task, own action and result, in order; or claim, reason, example and what follows.",
    ),
    "specificity": (
        "Nothing that could be checked.",
        "General words that anybody could say.",
        "A real case in outline: one or two details.",
        "Several details: who, when, which tool, what exactly was done.",
        "Numbers, names and own steps throughout; somebody else could check it.",
    ),
    "depth": (
        "No thought behind it.",
        "Says what, never why.",
        "Gives a reason, or a result, but stays on the surface.",
        "Says why it was done so, what was hard, and what came of it.",
        "Weighs alternatives or costs, knows the field, and draws something from it.",
    ),
    "clarity": (
        "Can't be followed.",
        "Takes an effort: fillers, repetition, lists of words, or far too long.",
        "Can be followed, with detours or too few words.",
        "Easy to follow.",
        "Easy to follow, and every sentence tells something new.",
    ),
}
