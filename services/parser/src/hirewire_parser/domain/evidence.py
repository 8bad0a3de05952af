"""What was read together with where it stood and how clearly: the raw material of sources and confidences."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from hirewire_common.contracts.message import Data
from hirewire_parser.domain.line import Line

M = TypeVar("M", bound=Data)


@dataclass(frozen=True, slots=True)
class Read(Generic[M]):
    """An entry, the lines that it came from, and the confidence, 0..1, in each of its fields."""

    model: M
    lines: tuple[Line, ...]
    confidence: Mapping[str, float] = field(default_factory=dict)
