"""Sheets of the sample résumés."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hirewire_common.contracts import Design, Draft, Resume
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.sheet import Sheet

SAMPLES = Path(__file__).parent.parent / "samples"


@pytest.fixture
def sample() -> Callable[..., Sheet]:
    def made(name: str, **design: object) -> Sheet:
        resume = Resume.model_validate_json((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
        return sheet_of(Draft(resume=resume, design=Design.model_validate(design)))

    return made
