"""Obscene words that nobody may have said: a transcriber that takes one word for another doesn't care which.

Where it isn't sure of such a word, its first letter is left. What it is sure of was said, and stands.
"""

import re
from collections.abc import Iterable, Sequence

from hirewire_common.contracts.recording import RecordingTranscript, SpokenSegment, SpokenWord
from hirewire_common.words.tokens import words_in

SURE = 0.9
"""Confidence in a word from which it is taken to be said; synthesised speech in quiet has it for some six words of ten."""
DOT = "•"
_FAMILIES = "|".join(
    (
        "(?:mother|cluster)?fuck", "(?:bull|horse|dip|chicken|bat)?shit", "cunt", "cocksuck", "(?:son-of-a-)?bitch", "bastard", "whore", "slut",
        "faggot", "(?:cyber)?porn", "masturbat", "dildo", "orgasm", "ejaculat", "(?:ass|arse)hole", "dickhead", "piss", "buttock", "(?:blow|hand)-?job", "retarded",
    )
)  # fmt: skip
_WORDS = words_in(
    "ass asses arse arses anus butt butts butthead cock cocks condom condoms crap crappy cum dick dicks dickie erection erections fag fags hitler homo homos hooker hookers "
    "horny kike kikes nazi nazis negro negroes nigga niggas nigger niggers nipple nipples panties penis penises pussy pussies retard retards spic spics testicle testicles tit tits turd turds "
    "vagina vaginas boob boobs wank wanker wankers wanking"
)
_FAMILY = re.compile(rf"(?:{_FAMILIES})[a-z'-]*")
_SPOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def masked(transcript: RecordingTranscript) -> RecordingTranscript:
    """The same, with each such word masked wherever it stands, in words, segments and text."""
    forms = _unsure(transcript.words or _of_text(transcript.text))
    if not forms:
        return transcript
    segments = tuple(_segment(one, forms) for one in transcript.segments)
    words = tuple(_word(one, forms) for one in transcript.words)
    text = _hidden(transcript.text, forms)
    return transcript.model_copy(update={"words": words, "segments": segments, "text": text})


def masked_words(words: Sequence[SpokenWord]) -> tuple[SpokenWord, ...]:
    forms = _unsure(words)
    return tuple(_word(one, forms) for one in words)


def _unsure(words: Iterable[SpokenWord]) -> frozenset[str]:
    """Those of which the transcriber isn't sure each time, or doesn't say so."""
    return frozenset(
        plain
        for word in words
        if (word.confidence or 0.0) < SURE
        for plain in map(str.lower, _SPOKEN.findall(word.text))
        if _obscene(plain)
    )


def _obscene(plain: str) -> bool:
    bare = plain.removesuffix("'s").removesuffix("’s")
    return bare in _WORDS or bool(_FAMILY.fullmatch(bare))


def _of_text(text: str) -> list[SpokenWord]:
    """Without any time, for a transcript that has no words of its own."""
    return [SpokenWord(text=one[:100], start=0, end=0) for one in text.split()]


def _word(word: SpokenWord, forms: frozenset[str]) -> SpokenWord:
    return word.model_copy(update={"text": _hidden(word.text, forms)}) if forms else word


def _segment(segment: SpokenSegment, forms: frozenset[str]) -> SpokenSegment:
    return segment.model_copy(update={"text": _hidden(segment.text, forms)})


def _hidden(text: str, forms: frozenset[str]) -> str:
    return _SPOKEN.sub(lambda found: _dotted(found[0]) if found[0].lower() in forms else found[0], text)  # fmt: skip


def _dotted(word: str) -> str:
    return word[0] + DOT * (len(word) - 1)
