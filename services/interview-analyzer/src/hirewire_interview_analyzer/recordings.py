"""What is done with recordings on this machine, set up as the settings say: one set of processes for all of it."""

import os

from hirewire_common.contracts.speech import TranscribeSpeech
from hirewire_interview_analyzer.analyses.evidence import Evidence, Says
from hirewire_interview_analyzer.analyses.local import LocalFaces, LocalWords
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_interview_analyzer.speech.local import Bounds, LocalTranscriber


def processes(settings: InterviewSettings) -> Processes:
    """Short recordings, which somebody waits for, have places of their own."""
    return Processes(
        at_once=_places(settings.stt_concurrency) + _places(settings.media_concurrency),
        memory=settings.media_memory_mb,
        kept=settings.media_keep_seconds,
        wall=TranscribeSpeech.time_limit,
    )


def transcriber(settings: InterviewSettings, used: Processes) -> LocalTranscriber:
    bounds = Bounds(settings.stt_max_seconds, _places(settings.stt_concurrency))
    return LocalTranscriber(used, bounds)


def media(settings: InterviewSettings, used: Processes) -> LocalMedia:
    bounds = MediaBounds(
        largest=settings.media_max_mb << 20,
        longest=settings.media_max_seconds,
        shortest=settings.media_min_seconds,
        at_once=_places(settings.media_concurrency),
        faces=settings.media_faces_per_second,
        frames=settings.media_frames_per_second,
    )
    return LocalMedia(used, bounds)


def evidence(settings: InterviewSettings, bus: Says, local: LocalMedia) -> Evidence:
    """Gathered here, by those whom the settings name."""
    return Evidence(bus, local, LocalWords(local), LocalFaces(local), settings.emotions)


def _places(at_once: int) -> int:
    """0 is one for each core."""
    return at_once or len(os.sched_getaffinity(0))
