"""What each level of each dimension means, in words that the candidate may read too, and for a model that is asked."""

from hirewire_common.contracts.evaluation import Dimension

Levels = tuple[str, str, str, str, str]
"""In the order of the levels, 0 to 4. They say what an answer shows, or doesn't show yet; never what its speaker is."""
ANCHORS: dict[Dimension, Levels] = {
    "relevance": (
        "It doesn't speak of what was asked yet.",
        "It touches the subject in general terms; the question itself is still open.",
        "It answers a part of the question, or all of it in outline.",
        "It answers the question, in the kind asked for: a case, a plan, a reason, a plain fact.",
        "It answers all of the question, to the point, and with what belongs to the work.",
    ),
    "structure": (
        "Single points so far; how they belong together isn't said yet.",
        "A first point, reason or outcome is there; the way from one to the other isn't yet.",
        "A line begins: some of situation, own part and outcome, or a claim with a reason.",
        "A clear line, with one piece that could be fuller.",
        "All of it in order: situation, own part and outcome, or claim, reason, example and what follows.",
    ),
    "specificity": (
        "A claim so far; what it rests on is hardly told yet.",
        "General so far, or with a first detail: most of it could be said of many people and places.",
        "A real case in outline, with one or two details.",
        "Several details: who, when, with what, what exactly was done.",
        "Figures, names and own steps throughout; somebody else could check it.",
    ),
    "depth": (
        "What stands behind it isn't said yet, or only in a word.",
        "It says what; the why is hardly there yet, or only begun.",
        "A reason or an outcome is there, and could be followed further.",
        "It says why, and something of what was hard, what it depended on or what came of it.",
        "It weighs reasons, costs or other ways, and draws something from them.",
    ),
    "clarity": (
        "The words don't make sentences yet, or say next to nothing.",
        "It takes an effort to follow, or says little: fillers, repetition, lists, great length, or a few general words.",
        "It can be followed, with detours or in very few words.",
        "It is easy to follow.",
        "It is easy to follow, and every sentence tells something new.",
    ),
}
