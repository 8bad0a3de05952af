"""The ranker's own settings, beside the ones every service has."""

from pathlib import Path

from pydantic import Field

from hirewire_common.contracts.ranked import PartName
from hirewire_common.llm import LlmSettings
from hirewire_common.minilm.opening import DEFAULT_CACHE
from hirewire_ranker.domain.score.parts import WEIGHTS


class RankerSettings(LlmSettings):
    """Variables begin with `HIREWIRE_`: `HIREWIRE_RANK_CONCURRENCY=2`."""

    rank_concurrency: int = Field(default=2, ge=1, le=64)
    """Rankings and résumés worked on at one time."""
    rank_semantic: bool = True
    """Compare by meaning too, where the extra `semantic` is installed."""
    rank_cache: Path = DEFAULT_CACHE
    """A folder for the encoder's int8 file, 23 MB, which is made at the first start."""
    rank_cached: int = Field(default=6_000, ge=0)
    """Résumés whose features are kept in memory, some 40 kB each."""
    rank_read_by_model: int = Field(default=20, ge=0, le=100)
    """How many of the best a language model reads too, where there is one."""
    rank_must: float = Field(default=WEIGHTS["must"], ge=0)
    """What the parts of a score weigh."""
    rank_fit: float = Field(default=WEIGHTS["fit"], gt=0)
    rank_years: float = Field(default=WEIGHTS["years"], ge=0)
    rank_nice: float = Field(default=WEIGHTS["nice"], ge=0)
    rank_education: float = Field(default=WEIGHTS["education"], ge=0)
    rank_place: float = Field(default=WEIGHTS["place"], ge=0)

    @property
    def weights(self) -> dict[PartName, float]:
        return {
            "must": self.rank_must,
            "fit": self.rank_fit,
            "years": self.rank_years,
            "nice": self.rank_nice,
            "education": self.rank_education,
            "place": self.rank_place,
        }
