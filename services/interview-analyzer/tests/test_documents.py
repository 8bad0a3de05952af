"""What the documents say of scores is what the code does."""

from pathlib import Path

from hirewire_common.contracts import WEIGHTS
from hirewire_common.contracts.client_analysis import (
    CoachingAdvice,
    FacialAnalysis,
    TranscriptAnalysis,
)
from hirewire_common.contracts.message import Data
from hirewire_common.contracts.recording import UNCLEAR
from hirewire_interview_analyzer.domain.delivery import (
    answer_rules,
    filler_rules,
    picture_rules,
    speech_rules,
    voice_rules,
)
from hirewire_interview_analyzer.domain.delivery.client import FORMULAS
from hirewire_interview_analyzer.domain.delivery.coaching import RULES
from hirewire_interview_analyzer.domain.delivery.measured import (
    CLEAR,
    DOUBTFUL,
    FEWEST_FACES,
    FROM_NOISE,
    GUESSED,
    LOUD,
)
from hirewire_interview_analyzer.domain.delivery.numbers import level
from hirewire_interview_analyzer.domain.delivery.points import CURVES
from hirewire_interview_analyzer.domain.delivery.points import WEIGHTS as WEIGHT
from hirewire_interview_analyzer.domain.delivery.remarks import CLIPPED, NOISY, SEVERAL, TEXTS
from hirewire_interview_analyzer.domain.delivery.speech import LONG_PAUSE
from hirewire_interview_analyzer.domain.evaluating import ANCHORS
from hirewire_interview_analyzer.domain.evaluating.hearing.fillers import TERMS

PAGE = Path(__file__).parents[3] / "docs" / "interviews.md"
RECORDINGS = PAGE.with_name("recordings.md")


def test_the_levels_are_told_as_they_are_anchored() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, levels in ANCHORS.items():
        assert f"| {name} | {WEIGHTS[name]:.2f} | {' | '.join(levels)} |" in page


def test_the_points_of_the_delivery_score_are_told_as_they_are() -> None:
    rows = [
        f"| {part} | {WEIGHT[part]:g} | `{curve.measure}` | {', '.join(f'{value:g} → {score:g}' for value, score in curve.points)} | {curve.band} | {curve.source} |"
        for part, curves in CURVES.items()
        for curve in curves
    ]
    assert _rows("## The delivery score")[2:] == rows


def test_the_fields_of_the_front_end_are_told_by_their_formulas() -> None:
    rows = [f"| `{field}` | {formula} |" for field, formula in FORMULAS.items()]
    assert _rows("## What the front end reads")[2:] == rows
    fields: dict[str, type[Data]] = {"facial_analysis": FacialAnalysis, "transcript_analysis": TranscriptAnalysis, "coaching_advice": CoachingAdvice}  # fmt: skip
    numbers = {f"{part}.{name}" for part, kind in fields.items() for name in kind.model_fields}
    texts = {"transcript_analysis.full_text", "transcript_analysis.segments", "coaching_advice.tip", "coaching_advice.recommendations"}  # fmt: skip
    assert numbers - texts == set(FORMULAS)


def test_remarks_on_recordings_are_told_word_for_word() -> None:
    rows = [f"| `{code}` | {text} |" for code, text in TEXTS.items()]
    assert _rows("## What is wrong with a recording")[2:] == rows


def test_every_rule_of_advice_is_told_with_its_limit() -> None:
    told = {row.split("`")[1]: row for row in _rows("## Advice")[2:]}
    assert list(told) == [rule.__name__ for rule in RULES]
    limits = {
        "pace_fast": f"{speech_rules.FAST:g} words", "pace_slow": f"{speech_rules.SLOW:g} words", "pace_uneven": f"{speech_rules.UNEVEN:g}", "fillers": f"{filler_rules.MANY_FILLERS:g} in",
        "starts_with_filler": f"{filler_rules.MANY_STARTS:.0%}", "long_pauses": f"{speech_rules.MANY_LONG:g} pauses of {LONG_PAUSE:g} s", "no_pauses": f"{speech_rules.FEW_PAUSES:g} pause",
        "monotone": f"{voice_rules.MONOTONE:g} semitones", "too_quiet": level(voice_rules.QUIET), "noisy": f"{NOISY:g} dB", "clipping": f"{CLIPPED:.1%}",
        "no_face": f"{FEWEST_FACES:.0%}", "face_missing": f"{picture_rules.OUT_OF_SIGHT:.0%}", "look_away": f"{picture_rules.AWAY:.0%}", "several_faces": f"{SEVERAL:.0%}", "off_center": f"{picture_rules.OFF_CENTER:.0%}", "smile_low": f"{picture_rules.FEW_SMILES:.0%}",
        "answer_short": f"{answer_rules.FEW_WORDS} words or {answer_rules.SHORT:g} s", "rambling": f"{answer_rules.LONG:g} s", "weak_opening": f"{answer_rules.OPENING} words", "hedges": f"{answer_rules.MANY_HEDGES:g} in",
    }  # fmt: skip
    assert all(limit in told[name] for name, limit in limits.items())


def test_from_when_on_words_are_guesses_is_told() -> None:
    page = RECORDINGS.read_text(encoding="utf-8")
    assert f"below {UNCLEAR:g}. Where half of the words and more are ({FROM_NOISE:g} more for each dB that the voice stands less than {CLEAR:g} above" in page  # fmt: skip
    assert f"From {DOUBTFUL:g} on they are counted" in page
    assert GUESSED == 0.5
    assert f"`no_words` rather than `no_speech` is what reaches {level(LOUD)}" in page


def test_all_fillers_that_are_counted_are_named() -> None:
    page = RECORDINGS.read_text(encoding="utf-8")
    named = page.split("The terms: ")[1].split(" where the transcriber")[0].replace("\n", " ")
    assert set(named.replace(";", ",").split(", ")) == TERMS


def _rows(heading: str) -> list[str]:
    chapter = RECORDINGS.read_text(encoding="utf-8").split(f"\n{heading}\n")[1].split("\n## ")[0]
    return [line for line in chapter.splitlines() if line.startswith("|")]
