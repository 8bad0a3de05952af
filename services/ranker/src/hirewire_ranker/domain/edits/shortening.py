"""Bullets without the words that say nothing, where the gate finds that nothing is lost."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Experience, Resume
from hirewire_ranker.domain.edits.edit import Edit
from hirewire_ranker.domain.edits.keywords import replacement
from hirewire_ranker.domain.grounding import Entry, Rewrite, judge

_PAST = {
    "managing": "Managed", "providing": "Provided", "preparing": "Prepared", "developing": "Developed", "maintaining": "Maintained",
    "coordinating": "Coordinated", "training": "Trained", "reviewing": "Reviewed", "planning": "Planned", "creating": "Created",
    "monitoring": "Monitored", "handling": "Handled", "organizing": "Organized", "supervising": "Supervised", "designing": "Designed",
    "performing": "Performed", "processing": "Processed", "conducting": "Conducted", "analyzing": "Analyzed", "scheduling": "Scheduled",
    "leading": "Led", "overseeing": "Oversaw", "running": "Ran", "writing": "Wrote", "building": "Built", "teaching": "Taught",
}  # fmt: skip
_OPENING = re.compile(
    rf"^(?:(?:was|were|i was) )?(?:responsible for|tasked with|in charge of|duties included)\s+({'|'.join(_PAST)})\b",
    re.IGNORECASE,
)
_SHORTER: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(form, re.IGNORECASE), said)
    for form, said in (
        (r"\bin order to\b", "to"), (r"\bas well as\b", "and"), (r"\bon (?:a|an) (daily|weekly|monthly) basis\b", r"\1"),
        (r"\b(?:a (?:wide )?(?:variety|range) of|various different)\s+", "various "), (r"\bdue to the fact that\b", "because"),
        (r"\b(?:successfully|effectively|efficiently|proactively|actively|consistently|very|really)\s+", ""),
        (r"\bin a timely manner\b", "promptly"), (r"^I (?=\w+ed\b)", ""),
    )
)  # fmt: skip


def shortenings(resume: Resume) -> Iterator[Edit]:
    for entry in resume.experience:
        for index, text in enumerate(entry.highlights):
            after = shortened(text)
            if after != " ".join(text.split()) and _is_true(entry, text, after):
                path = f"/resume/experience/{entry.id}/highlights/{index}"
                told = "The same in fewer words."
                yield Edit("shorten", replacement(path, text, after), text, after, told)


def shortened(text: str) -> str:
    said = _OPENING.sub(lambda found: _PAST[found[1].lower()], text)
    for form, short in _SHORTER:
        said = form.sub(short, said)
    said = " ".join(said.split())
    begins = text.lstrip()[:1]
    return said if begins.islower() else said[:1].upper() + said[1:]


def _is_true(entry: Experience, before: str, after: str) -> bool:
    """Not even a warning: what has to be looked at twice is no work for a rule."""
    where = Entry(entry.position, entry.company, f"{entry.start_date} - {entry.end_date}")
    return judge(Rewrite(before, after, where)).verdict == "pass"
