"""Words that can go without a loss: fillers, and the 'I' that a line begins with."""

import re

from hirewire_common.contracts import Draft, Patch, PatchOp

_LEADING = re.compile(
    r"^(?:i|we)\s+(?:have\s+|had\s+|was\s+able\s+to\s+)?(?=[a-z]{3})", re.IGNORECASE
)
_FILLERS = (
    (
        re.compile(
            r"\b(?:very|really|basically|actually|successfully|various|numerous|quite|simply|currently in the process of)\s+",
            re.IGNORECASE,
        ),
        "",
    ),
    (re.compile(r"\bin order to\b", re.IGNORECASE), "to"),
    (
        re.compile(r"\bwas responsible for\b|\bwere responsible for\b", re.IGNORECASE),
        "answered for",
    ),
    (
        re.compile(r"\ba (?:wide |broad |large )?(?:variety|range|number) of\b", re.IGNORECASE),
        "many",
    ),
    (re.compile(r"\bdue to the fact that\b", re.IGNORECASE), "because"),
    (re.compile(r"\bas well as\b", re.IGNORECASE), "and"),
    (re.compile(r"\butili[sz](ed?|ing)\b", re.IGNORECASE), r"us\1"),
)


def shorter(line: str) -> str:
    """The same statement with fewer words; every number and name of it stays."""
    text = _LEADING.sub("", line)
    for pattern, instead in _FILLERS:
        text = pattern.sub(instead, text)
    text = " ".join(text.split())
    return text[:1].upper() + text[1:]


def shortened(draft: Draft) -> Patch:
    """One operation for each line of a job that gets shorter."""
    return tuple(
        PatchOp(
            op="replace",
            path=f"/resume/experience/{job.id}/highlights/{place}",
            value=shorter(line),
        )
        for job in draft.resume.experience
        for place, line in enumerate(job.highlights)
        if len(shorter(line)) < len(line)
    )
