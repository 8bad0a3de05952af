"""What the ranker reads by: the background, the encoder where there is one, and the two kinds of text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from hirewire_common.contracts.ranked import PartName
from hirewire_common.minilm.encoder import Encoder
from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.query import Query, about_the_work, query_of
from hirewire_ranker.domain.kept import Reader
from hirewire_ranker.domain.optimizing.scoring import by_score
from hirewire_ranker.domain.optimizing.towards import Towards
from hirewire_ranker.encoding import job_vectors, text_vectors


@dataclass(frozen=True, slots=True)
class Queries:
    reader: Reader
    encoder: Encoder | None = None

    @classmethod
    def by(cls, encoder: Encoder | None = None) -> "Queries":
        if encoder is None:
            return cls(Reader(background()))
        encode, name = encoder, encoder.name
        return cls(Reader(background(), lambda text: text_vectors(text, encode), name), encoder)

    def of(self, title: str, description: str) -> Query:
        """A job's."""
        if self.encoder is None:
            return query_of(title, description, self.reader.background)
        vectors = job_vectors(title, about_the_work(description), self.encoder)
        return query_of(title, description, self.reader.background, vectors, self.encoder.name)


def today() -> date:
    return datetime.now(UTC).date()


@dataclass(frozen=True, slots=True)
class Jobs:
    """Reads descriptions for those who want to know how well one résumé answers them."""

    queries: Queries
    weights: Mapping[PartName, float]
    today: Callable[[], date] = today

    def __call__(self, description: str) -> Towards:
        now = self.today()
        return by_score(
            description,
            reader=self.queries.reader,
            query_of=self.queries.of,
            weights=self.weights,
            as_of=now.year * 12 + now.month - 1,
        )
