"""A résumé's score in a few sentences."""

from collections.abc import Sequence

from hirewire_common.contracts import Finding, RelevantYears, Requirement, Requirements
from hirewire_common.contracts.ranked import Bucket

_STRONG, _POSSIBLE = 75.0, 50.0
_NAMED = 5
_ROLE_ALONE = (
    "The job asks for nothing that could be found in a text, so the role alone was compared."
)


def explanation(
    score: float,
    bucket: Bucket,
    requirements: Requirements,
    findings: Sequence[Finding],
    years: RelevantYears | None,
) -> str:
    """What it says, then what it lacks. It speaks of the text, not of the person's chances."""
    by_id = {one.id: one for one in requirements.items}
    told = [_strength(score), *_musts(by_id, findings), _years(years)]
    told += [] if requirements.items else [_ROLE_ALONE]
    told += [_hard(bucket, by_id, findings), _unknown(by_id, findings)]
    return " ".join(sentence for sentence in told if sentence)


def briefly(score: float, explained: int) -> str:
    """Of one that stands too far behind to be explained."""
    return f"{_strength(score)} Only the best {explained} are explained: see `explained`."


def _strength(score: float) -> str:
    word = "Strong" if score >= _STRONG else "Possible" if score >= _POSSIBLE else "Weak"
    return f"{word} match ({score:.0f} of 100)."


def _musts(by_id: dict[str, Requirement], findings: Sequence[Finding]) -> list[str]:
    asked = [f for f in findings if by_id[f.id].importance == "must" and not by_id[f.id].hard]
    musts = [f for f in asked if f.status != "unknown"]
    if not musts:
        return []
    met = [f for f in musts if f.status == "met"]
    told = [f"Meets {len(met)} of {len(musts)} must-haves{_named(by_id, met)}."]
    for status, words in (("partial", "In part"), ("missing", "Not found")):
        some = [f for f in musts if f.status == status]
        if some:
            told.append(f"{words}{_named(by_id, some)}.")
    return told


def _named(by_id: dict[str, Requirement], findings: Sequence[Finding]) -> str:
    names = [short(by_id[f.id]) for f in findings]
    if not names:
        return ""
    rest = len(names) - _NAMED
    return f": {', '.join(names[:_NAMED])}{f' and {rest} more' if rest > 0 else ''}"


def short(one: Requirement) -> str:
    """What it is called in a line with others."""
    if one.kind in ("skill", "certificate", "language") and one.terms:
        return " or ".join(one.terms[:3])
    return one.text if len(one.text) <= 60 else f"{one.text[:57].rstrip()}…"


def _years(years: RelevantYears | None) -> str:
    if years is None or years.found is None:
        return ""
    asked = f" ({years.required:g} asked for)" if years.required else ""
    return f"{years.found:g} years in relevant roles{asked}."


def _hard(bucket: Bucket, by_id: dict[str, Requirement], findings: Sequence[Finding]) -> str:
    if bucket == "pass":
        return ""
    wanted = ("missing", "partial") if bucket == "fail" else ("unknown", "missing")
    some = [f for f in findings if by_id[f.id].hard and f.status in wanted]
    words = (
        "Lacks what is indispensable"
        if bucket == "fail"
        else "To be asked, as the text doesn't say"
    )
    return f"{words}{_named(by_id, some)}."


def _unknown(by_id: dict[str, Requirement], findings: Sequence[Finding]) -> str:
    some = [f for f in findings if f.status == "unknown" and not by_id[f.id].hard]
    return f"The text doesn't say{_named(by_id, some)}." if some else ""
