"""What a résumé and a job share and what is missing, for whoever asks the person about it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from hirewire_common.contracts import Comparison, JobContext, Missing, Resume, Shared
from hirewire_common.words.tokens import fold
from hirewire_ranker.domain.comparison.demands import Demand, posting_of
from hirewire_ranker.domain.comparison.evidence import Evidence, Shown
from hirewire_ranker.domain.comparison.implied import suffices
from hirewire_ranker.domain.comparison.meeting import years_of
from hirewire_ranker.domain.comparison.wording import clipped
from hirewire_ranker.domain.trades import trades_of
from hirewire_ranker.domain.trades.known import known

_MOST = 40
_FEW = 3
"""Shared things; where there are fewer, what the résumé shows best is told behind them."""
_MOST_OWN = 12
_LONGEST_NAME = 120
_Shown = Sequence[tuple[Demand, tuple[Shown, ...]]]
"""What the job asks for, each with where the résumé shows it."""


def compared(resume: Resume, context: JobContext, as_of: int) -> Comparison:
    """The same for the same résumé and job. `as_of` is the month that "present" means, counted from year 0."""
    posting = posting_of(context)
    evidence = Evidence.of(resume, as_of)
    title = posting.title or _latest_post(resume, context)
    occupation, family = _occupation(title)
    shown = [(one, tuple(evidence.of_words(one))) for one in posting.demands]
    found = tuple(_shared(shown))
    told = {fold(one.skill) for one in found}
    own = (one for one in evidence.own() if fold(one.skill) not in told)
    return Comparison(
        title=posting.title[:200],
        occupation=occupation,
        family=family,
        years=years_of(resume, as_of),
        shared=(*found, *islice(own, _MOST_OWN if len(found) < _FEW else 0))[:_MOST],
        missing=tuple(_missing(shown, evidence, posting.language))[:_MOST],
        duties=posting.duties,
        language=posting.language,
    )


def _latest_post(resume: Resume, context: JobContext) -> str:
    """Only where no job is told at all."""
    if context.description.strip() or context.skills:
        return ""
    return next((one.position for one in resume.experience if one.position.strip()), "")


def _occupation(title: str) -> tuple[str, str]:
    trades = trades_of(title)
    names = sorted(trades.sure) or sorted(trades.loose)
    return (names[0], known().families[names[0]]) if names else ("", "")


def _shared(shown: _Shown) -> Iterator[Shared]:
    """What work proves before what is only listed, what must be before what would be nice."""
    found = [
        (one.rank, not demand.must, -demand.weight, number, demand, one)
        for number, (demand, by) in enumerate(shown)
        for one in by
    ]
    seen: set[str] = set()
    for *_, demand, one in sorted(found, key=lambda each: each[:4]):
        if fold(one.word) not in seen:
            seen.add(fold(one.word))
            yield Shared(
                skill=one.word[:_LONGEST_NAME],
                resume_line=one.line,
                job_line=demand.line,
                path=one.path[:300],
                sort=demand.sort,
            )


def _missing(shown: _Shown, evidence: Evidence, language: str) -> Iterator[Missing]:
    """What must be first, then what decides, then what weighs most; of what a tie leaves, in the posting's order."""
    known = [one.word for _, by in shown for one in by]
    found = [one for one, by in shown if not by and not evidence.meets(one)]
    found = [one for one in found if not suffices(one.line, _written(one), known)]
    seen: set[str] = set()
    for one in sorted(found, key=_urgency):
        name = clipped(evidence.lacking(one), _LONGEST_NAME)
        if name and fold(name) not in seen:
            seen.add(fold(name))
            yield Missing(
                skill=name,
                job_line=one.line,
                must=one.must,
                sort=one.sort,
                sure=evidence.surely_lacks(one, language),
            )


def _written(one: Demand) -> list[str]:
    return [word.written for word in one.words]


def _urgency(one: Demand) -> tuple[bool, bool, bool, float]:
    decisive = one.sort in ("certificate", "standard")
    return not one.must, one.sort == "duty", not decisive, -one.weight
