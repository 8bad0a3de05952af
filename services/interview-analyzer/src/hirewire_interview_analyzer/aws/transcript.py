"""Amazon Transcribe's document, with its numbers in strings and its marks without times, as a transcript."""

from collections.abc import Iterator, Mapping, Sequence
from math import isfinite
from statistics import fmean
from typing import Any

from hirewire_common.contracts.recording import RecordingTranscript, SpokenSegment, SpokenWord
from hirewire_interview_analyzer.media import refusals

_STOPS = (".", "?", "!", "。", "？", "！")
_LONGEST = 100


def transcript_of(document: object, language: str) -> RecordingTranscript:
    """What is unknown or missing in the document is left out; ValueError where there are no results at all.

    Whether "um" and "uh" are written down isn't documented, so nothing is claimed of them.
    """
    results = document.get("results") if isinstance(document, Mapping) else None
    if not isinstance(results, Mapping):
        raise ValueError("no results")  # noqa: TRY004 -- a document of another kind, not an argument
    words = tuple(_words(_list(results, "items")))
    return RecordingTranscript(
        language=language or str(results.get("language_code") or "und"),
        text=_text(results, words),
        confidence=_mean(words),
        words=words,
        segments=tuple(map(_segment, _sentences(words))),
        notes=() if words else (refusals.NO_WORDS,),
    )


def _words(items: Sequence[Mapping[str, Any]]) -> Iterator[SpokenWord]:
    """In order of time; a mark stands at the end of the word before."""
    word: SpokenWord | None = None
    for item in items:
        said = _best(item)
        text = str(said.get("content") or "").strip()
        if not text:
            continue
        if item.get("type") == "punctuation":
            word = word and word.model_copy(update={"text": (word.text + text)[:_LONGEST]})
            continue
        if word:
            yield word
        word = _word(item, said, text, word.end if word else 0.0)
    if word:
        yield word


def _word(item: Mapping[str, Any], said: Mapping[str, Any], text: str, before: float) -> SpokenWord:
    """Without times it has the end of the one before."""
    start = _number(item.get("start_time"))
    start = before if start is None else max(0.0, start)
    end = _number(item.get("end_time"))
    sure = _number(said.get("confidence"))
    return SpokenWord(
        text=text[:_LONGEST],
        start=start,
        end=start if end is None else max(start, end),
        confidence=None if sure is None else min(1.0, max(0.0, sure)),
    )


def _sentences(words: Sequence[SpokenWord]) -> Iterator[list[SpokenWord]]:
    sentence: list[SpokenWord] = []
    for word in words:
        sentence.append(word)
        if word.text.endswith(_STOPS):
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _segment(words: Sequence[SpokenWord]) -> SpokenSegment:
    return SpokenSegment(
        text=_joined(words), start=words[0].start, end=words[-1].end, confidence=_mean(words)
    )


def _text(results: Mapping[str, Any], words: Sequence[SpokenWord]) -> str:
    """As it was written, since not every language puts spaces between words."""
    written = " ".join(
        str(one.get("transcript") or "") for one in _list(results, "transcripts")
    ).strip()
    return written or _joined(words)


def _joined(words: Sequence[SpokenWord]) -> str:
    return " ".join(word.text for word in words)


def _mean(words: Sequence[SpokenWord]) -> float | None:
    known = [word.confidence for word in words if word.confidence is not None]
    return round(fmean(known), 3) if known else None


def _best(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The first of what it may have been."""
    return next(iter(_list(item, "alternatives")), {})


def _list(of: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found = of.get(name)
    return [one for one in found if isinstance(one, Mapping)] if isinstance(found, list) else []


def _number(value: object) -> float | None:
    try:
        number = float(str(value))
    except ValueError:
        return None
    return number if isfinite(number) else None
