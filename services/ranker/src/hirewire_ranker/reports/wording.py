"""What a ranking's short names are called where people read them, and texts of strangers made fit for cells."""

import re
from collections.abc import Iterable

from hirewire_common.contracts import Flag, Ranked
from hirewire_common.contracts.ranked import Bucket, FlagName, PartName, Status

PARTS: dict[PartName, str] = {
    "must": "Must-haves",
    "fit": "Role fit",
    "years": "Relevant years",
    "nice": "Nice-to-haves",
    "education": "Education",
    "place": "Language and place",
}
BUCKETS: dict[Bucket, str] = {
    "pass": "Nothing hard is missing",
    "unknown": "To be checked",
    "fail": "Misses a hard requirement",
}
STATUSES: dict[Status, str] = {
    "met": "met",
    "partial": "partly met",
    "missing": "not found",
    "unknown": "can't be told",
}
FLAGS: dict[FlagName, str] = {
    "copied": "Copied from the job",
    "hidden_text": "Hidden text",
    "injection": "Speaks to the machine",
    "duplicate": "Same person or text",
    "truncated": "Read in part",
    "language": "Other language",
}
LONGEST = 32_000
"""Letters: a spreadsheet's cell holds 32,767."""
_UNFIT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile(r"\s+")


def fit(text: str) -> str:
    """On one line, without what no cell can hold."""
    return _SPACES.sub(" ", _UNFIT.sub("", text)).strip()[:LONGEST]


def listed(words: Iterable[str]) -> str:
    return ", ".join(filter(None, map(fit, words)))


def flags_of(ranked: Ranked) -> str:
    return "; ".join(map(_told, ranked.flags))


def _told(flag: Flag) -> str:
    message = fit(flag.message)
    return f"{FLAGS[flag.name]}: {message}" if message else FLAGS[flag.name]


def points_of(ranked: Ranked) -> dict[PartName, float]:
    """By part; without those that the text can't answer."""
    return {part.name: part.points for part in ranked.parts if part.value is not None}
