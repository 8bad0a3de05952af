"""What an answer may leave open, and what is gained by closing it."""

from typing import Literal

from hirewire_common.contracts.evaluation import Dimension

Gap = Literal[
    "own_part",
    "result",
    "setting",
    "steps",
    "saying",
    "reason",
    "example",
    "detail",
    "number",
    "weighing",
    "risk",
    "check",
    "learning",
    "link",
    "fact",
    "question",
    "shorter",
    "fillers",
]
"""`saying` is what one would say to people, where `steps` are what one would do."""

OF: dict[Gap, tuple[Dimension, ...]] = {
    "own_part": ("structure", "specificity", "relevance"), "result": ("structure", "depth"), "setting": ("structure", "specificity"),
    "steps": ("structure", "relevance"), "saying": ("specificity", "relevance"), "example": ("specificity", "relevance"), "detail": ("specificity",), "reason": ("depth",), "number": ("specificity",),
    "weighing": ("depth",), "risk": ("depth",), "check": ("depth",), "learning": ("depth",), "link": ("relevance",), "fact": ("specificity",),
    "question": ("relevance", "structure"), "shorter": ("clarity",), "fillers": ("clarity",),
}  # fmt: skip
"""The dimensions, first what gains most."""
SAME_AGAIN = frozenset[Gap](("shorter", "fillers"))
"""Asked for, they ask for the same in other words."""
