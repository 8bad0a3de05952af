"""Bullets without the words that say nothing, where the gate finds that nothing is lost."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import Experience, Resume
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.edits.edit import Edit
from hirewire_ranker.domain.edits.keywords import replacement
from hirewire_ranker.domain.grounding import Entry, Rewrite, judge
from hirewire_ranker.domain.wording.verbs import IRREGULAR

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
        (r"\bin order to\b", "to"), (r"\bon (?:a|an) (daily|weekly|monthly) basis\b", r"\1"),
        (r"\b(?:a (?:wide )?(?:variety|range) of|various different)\s+", "various "), (r"\bdue to the fact that\b", "because"),
        (r"\bin a timely manner\b", "promptly"),
    )
)  # fmt: skip
_EMPTY = re.compile(
    r"(?<!ly and )(?<!ly or )(?<!ly & )(?<!ly, )"
    r"\b(?:successfully|effectively|efficiently|proactively|actively|consistently|very|really)\s+(?!(?:and|or|but|&)\s)",
    re.IGNORECASE,
)
"""Not where another adverb leans on it: of `quickly and efficiently` nothing can go."""
_ALSO = re.compile(r"\bas well as\b", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.;:!?]+[.;:!?]?")
_FIRST = re.compile(r"^I (?=\w+ed\b)")
_MORE = re.compile(r"(?:,|&|/|\band\b|\bor\b)\s*(?:\w+\s+)?\w+ing\b", re.IGNORECASE)
"""Another gerund in a list: `scheduling, canceling` would become `Scheduled, canceling`."""


def shortenings(resume: Resume) -> Iterator[Edit]:
    for entry in resume.experience:
        past = entry.end_date not in ("", "present") or any(map(_tells_of_past, entry.highlights))
        for index, text in enumerate(entry.highlights):
            after = shortened(text, past=past)
            if after != " ".join(text.split()) and _is_true(entry, text, after):
                path = f"/resume/experience/{entry.id}/highlights/{index}"
                told = "The same in fewer words."
                yield Edit("shorten", replacement(path, text, after), text, after, told)


def shortened(text: str, *, past: bool = True) -> str:
    """`past`: what was done is told in it, so that the verb behind `responsible for` may be too."""
    opening = _OPENING.match(text)
    said = text
    if opening and past and not _MORE.search(text, opening.end()):
        said = f"{_PAST[opening[1].lower()]}{text[opening.end() :]}"
    for form, short in _SHORTER:
        said = form.sub(short, said)
    said = _SENTENCE.sub(_joined, _EMPTY.sub(_left, said))
    said = " ".join(_FIRST.sub("", said).split())
    begins = text.lstrip()[:1]
    return said if begins.islower() else said[:1].upper() + said[1:]


def _tells_of_past(text: str) -> bool:
    """Its verb is a past one, also behind words that say nothing."""
    first = fold(shortened(text, past=False)).split()[:1]
    return any(word.endswith("ed") or IRREGULAR.get(word, word) != word for word in first)


def _left(found: re.Match[str]) -> str:
    """With a capital inside a text it begins a sentence that nothing parts from the one before."""
    return found[0] if found.start() and found[0][0].isupper() else ""


def _joined(sentence: re.Match[str]) -> str:
    """One `and` is shorter than `as well as`, two of them are a muddle."""
    if re.search(r"\band\b|&", sentence[0], re.IGNORECASE):
        return sentence[0]
    return _ALSO.sub("and", sentence[0], count=1)


def _is_true(entry: Experience, before: str, after: str) -> bool:
    """Not even a warning: what has to be looked at twice is no work for a rule."""
    where = Entry(entry.position, entry.company, f"{entry.start_date} - {entry.end_date}")
    return judge(Rewrite(before, after, where)).verdict == "pass"
