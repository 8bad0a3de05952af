"""Whether another name, or a pasted job description, changes anything."""

import statistics
from dataclasses import dataclass
from random import Random
from uuid import UUID

from benchmarks.bus.report import Row
from benchmarks.ranking import ours
from benchmarks.ranking.sets import Document, Posting, Set
from hirewire_common.contracts import Candidate
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.resume.reading import seen
from hirewire_ranker.domain.score.flagging import entries_of
from hirewire_ranker.domain.score.pool import Pool
from hirewire_ranker.domain.score.pool import Row as Resume
from hirewire_ranker.domain.score.ranking import score
from hirewire_ranker.queries import Queries

_NAMES = (
    "Emily Walsh",
    "Lakisha Washington",
    "Nguyễn Thị Minh Khai",
    "José María García-Márquez de la Cruz",
    "Baker Field",
    "Seán O'Brien",
    "Мария Иванова",
    "Aiko",
)
_RESUMES, _POSTINGS = 40, 8
_POOL, _PASTED = 400, 6


@dataclass(frozen=True, slots=True)
class Taking:
    """A résumé that takes part."""

    candidate: Candidate
    kept: Kept


def measure(given: Set) -> list[Row]:
    """Without the model; drawn by a fixed seed."""
    draw = Random(7)  # noqa: S311  # a draw that anybody can repeat
    postings = draw.sample(given.postings, min(_POSTINGS, len(given.postings)))
    some = draw.sample(given.documents, min(_RESUMES, len(given.documents)))
    changed = _renamed(some, postings)
    ratio, plain, pasted = _pasted(given, postings, draw)
    pairs = len(some) * len(postings) * (len(_NAMES) - 1)
    return [
        Row(f"scores changed by a name, of {pairs:,}", str(changed), "", changed, "<=", 0),
        Row("median rank, job pasted / not", f"{pasted:.0f} / {plain:.0f}", "", ratio, ">=", 0.9),
    ]


def _renamed(some: list[Document], postings: list[Posting]) -> int:
    reader = Queries.by().reader
    pools = [
        Pool(
            Resume(one.id, reader.read(text, seen(text, name)), ours.MONTH)
            for one in some
            if (text := _of(name, one))
        )
        for name in _NAMES
    ]
    found = 0
    for one in postings:
        first, *others = [score(pool, ours.job(one)).scores.whole for pool in pools]
        found += sum(int((first != other).sum()) for other in others)
    return found


def _of(name: str, one: Document) -> str:
    address = "".join(letter for letter in name.lower() if letter.isascii() and letter.isalpha())
    return f"{name}\n{address or 'me'}@example.com | +1 555 0100\n{one.text}"


def _pasted(given: Set, postings: list[Posting], draw: Random) -> tuple[float, float, float]:
    """Median ranks of irrelevant résumés among 400, as they are and with the job's text at their end."""
    reader = Queries.by().reader
    texts = {one.id: one for one in draw.sample(given.documents, min(_POOL, len(given.documents)))}
    read = {name: reader.read(one.text, seen(one.text, "")) for name, one in texts.items()}
    plain, pasted = [], []
    for posting in postings:
        others = [n for n, one in texts.items() if one.category != posting.category]
        for name in draw.sample(others, _PASTED):
            text = f"{texts[name].text}\n{posting.title}\n{posting.text}"
            plain.append(_rank(read, name, posting))
            pasted.append(_rank({**read, name: reader.read(text, seen(text, ""))}, name, posting))
    before, after = statistics.median(plain), statistics.median(pasted)
    return after / before, before, after


def _rank(read: dict[str, Kept], name: str, posting: Posting) -> int:
    ids = {other: UUID(int=at) for at, other in enumerate(read)}
    taking = [Taking(_candidate(ids[other]), kept) for other, kept in read.items()]
    entries = entries_of(taking, f"{posting.title}\n{posting.text}", "", Queries.by().reader)
    pool = Pool(one.row for one in entries)
    order = [pool.rows[at].id for at in score(pool, ours.job(posting)).order()]
    return order.index(str(ids[name])) + 1


def _candidate(name: UUID) -> Candidate:
    return Candidate(
        resume_id=name,
        session="0" * 32,
        file_name="cv.txt",
        content="",
        text=None,
        created_at=ours.AS_OF,
    )
