"""What a ranking looks out for before it scores: copied, hidden and addressed text, and the same person twice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol
from uuid import UUID

from hirewire_common.contracts import Candidate, Flag
from hirewire_ranker.domain.kept import Kept, Reader
from hirewire_ranker.domain.resume.copied import grams_of_job, shared, without
from hirewire_ranker.domain.resume.duplicates import duplicates
from hirewire_ranker.domain.score import flags
from hirewire_ranker.domain.score.pool import Row
from hirewire_ranker.domain.score.result import Entry

Span = tuple[int, int]


class Taking(Protocol):
    """A résumé that takes part."""

    @property
    def candidate(self) -> Candidate: ...

    @property
    def kept(self) -> Kept: ...


def entries_of(
    taking: Sequence[Taking], description: str, language: str, reader: Reader
) -> tuple[Entry, ...]:
    """What is word for word the job's own is taken out of them; everything else is only told."""
    copies = shared([one.kept.grams for one in taking], grams_of_job(description)).tolist()
    twins = _twins(taking)
    return tuple(
        _entry(one, _cleaned(one.kept, description, reader) if copied else None, language, twins)
        for one, copied in zip(taking, copies, strict=True)
    )


def _cleaned(kept: Kept, description: str, reader: Reader) -> tuple[Kept, Sequence[Span]]:
    """Without what was copied, and where that stands."""
    seen, spans = without(kept.seen, description)
    return replace(reader.read(kept.text, seen), grams=kept.grams, sketch=kept.sketch), spans


def _entry(
    one: Taking,
    cleaned: tuple[Kept, Sequence[Span]] | None,
    language: str,
    twins: Mapping[str, Sequence[tuple[UUID, str]]],
) -> Entry:
    kept, spans = cleaned or (one.kept, ())
    told = [flags.copied(one.kept, spans), *_flags(one, language, twins)]
    row = Row(str(one.candidate.resume_id), kept, _months(one.candidate))
    return Entry(row, one.candidate.file_name, tuple(flag for flag in told if flag))


def _flags(
    one: Taking, language: str, twins: Mapping[str, Sequence[tuple[UUID, str]]]
) -> Iterator[Flag | None]:
    seen, candidate = one.kept.seen, one.candidate
    yield flags.hidden(candidate.hidden_words)
    yield flags.injection(one.kept)
    yield flags.truncated() if candidate.truncated else None
    yield flags.language(seen, language)
    others = twins.get(str(candidate.resume_id), ())
    yield flags.duplicate(others) if others else None


def _twins(taking: Sequence[Taking]) -> dict[str, tuple[tuple[UUID, str], ...]]:
    groups = duplicates(
        [(str(one.candidate.resume_id), one.kept.seen.contacts, one.kept.sketch) for one in taking]
    )
    names = {str(one.candidate.resume_id): one.candidate.file_name for one in taking}
    return {
        name: tuple((UUID(other), names[other]) for other in group if other != name)
        for group in groups
        for name in group
    }


def _months(candidate: Candidate) -> int:
    at = candidate.created_at
    return at.year * 12 + at.month - 1
