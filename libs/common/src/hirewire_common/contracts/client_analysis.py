"""The parts of an analysis as the recording front end reads them; docs/recordings.md has the formula of each number.

Numbers are 0 to 1, None where they aren't known. None of them says what somebody feels.
"""

from hirewire_common.contracts.message import Data
from hirewire_common.contracts.recording import Seconds, Share


class FacialAnalysis(Data):
    engagement: Share | None = None
    positivity: Share | None = None
    anxiety_hint: Share | None = None
    confidence: Share | None = None
    emotions: dict[str, Share] | None = None
    """How the face looked, by names in lower case; None where that isn't known or is switched off."""


class TranscriptPiece(Data):
    text: str
    start_time: Seconds
    end_time: Seconds
    confidence: Share | None = None


class TranscriptAnalysis(Data):
    full_text: str = ""
    filler_ratio: Share | None = None
    filler_hits: int | None = None
    mumble_score: Share | None = None
    segments: tuple[TranscriptPiece, ...] = ()


class CoachingAdvice(Data):
    tip: str
    confidence_score: Share | None = None
    anxiety_score: Share | None = None
    recommendations: tuple[str, ...] = ()


class ClientAnalysis(Data):
    """`facial_analysis` is None of a recording without pictures, `transcript_analysis` where there is no transcript."""

    facial_analysis: FacialAnalysis | None = None
    transcript_analysis: TranscriptAnalysis | None = None
    coaching_advice: CoachingAdvice
