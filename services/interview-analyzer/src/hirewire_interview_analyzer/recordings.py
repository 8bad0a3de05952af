"""What is done with recordings on this machine, set up as the settings say: one set of processes for all of it."""

import os
from pathlib import Path

from hirewire_common.contracts.speech import TranscribeSpeech
from hirewire_interview_analyzer.landmarks import local as landmarks
from hirewire_interview_analyzer.media.local import LocalMedia, MediaBounds
from hirewire_interview_analyzer.media.processes import Processes
from hirewire_interview_analyzer.settings import InterviewSettings
from hirewire_interview_analyzer.speech.local import Bounds, LocalTranscriber
from hirewire_interview_analyzer.whisper import local as whisper


def processes(settings: InterviewSettings) -> Processes:
    """Short recordings, which somebody waits for, have places of their own."""
    return Processes(
        at_once=_places(settings.stt_concurrency) + _places(settings.media_concurrency),
        memory=settings.media_memory_mb,
        kept=settings.media_keep_seconds,
        wall=TranscribeSpeech.time_limit,
    )


def transcriber(settings: InterviewSettings, used: Processes) -> LocalTranscriber:
    short = Bounds(settings.stt_max_seconds, _places(settings.stt_concurrency))
    return LocalTranscriber(used, short)


def media(settings: InterviewSettings, used: Processes) -> LocalMedia:
    return LocalMedia(used, bounds(settings))


def bounds(settings: InterviewSettings) -> MediaBounds:
    return MediaBounds(
        largest=settings.media_max_mb << 20,
        longest=settings.media_max_seconds,
        shortest=settings.media_min_seconds,
        at_once=_places(settings.media_concurrency),
        faces=settings.media_faces_per_second,
        frames=settings.media_frames_per_second,
    )


def whisper_processes(settings: InterviewSettings, folder: Path, language: str) -> Processes:
    """Those that are at it at one time share the cores."""
    at_once = settings.whisper_concurrency
    return whisper.processes(
        folder,
        language,
        at_once=at_once,
        threads=max(1, _places(0) // at_once),
        memory=settings.whisper_memory_mb,
        kept=settings.media_keep_seconds,
    )


def landmark_processes(settings: InterviewSettings, model: Path) -> Processes:
    at_once = _places(settings.media_concurrency)
    return landmarks.processes(
        model, at_once=at_once, kept=settings.media_keep_seconds, wall=TranscribeSpeech.time_limit
    )


def _places(at_once: int) -> int:
    """0 is one for each core."""
    return at_once or len(os.sched_getaffinity(0))
