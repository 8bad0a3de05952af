"""What the documents say of scores is what the code does."""

from pathlib import Path

from hirewire_common.contracts import WEIGHTS
from hirewire_interview_analyzer.domain.evaluating import ANCHORS

PAGE = Path(__file__).parents[3] / "docs" / "interviews.md"


def test_the_levels_are_told_as_they_are_anchored() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, levels in ANCHORS.items():
        assert f"| {name} | {WEIGHTS[name]:.2f} | {' | '.join(levels)} |" in page
