"""What a transcriber can be asked, whoever does the work."""

from collections.abc import Awaitable, Callable
from typing import Protocol

from hirewire_interview_analyzer.speech.transcript import Transcript

Fetch = Callable[[], Awaitable[bytes]]
"""The recording's bytes, once somebody has the time for them."""


class Transcriber(Protocol):
    """`name` is for users; `reads` says whether it knows a language, given as a tag such as `en-GB`."""

    @property
    def name(self) -> str: ...

    @property
    def languages(self) -> tuple[str, ...]: ...

    @property
    def missing(self) -> str:
        """Why it can't work here; empty when it can."""
        ...

    @property
    def about(self) -> str:
        """A sentence for users on who does it, and how well."""
        ...

    def reads(self, language: str) -> bool: ...

    async def transcribe(self, fetch: Fetch, language: str, within: float) -> Transcript:
        """What is said in it, as far as `within` seconds allow; a note tells when that isn't all.

        Refused for what is no recording, or too long; TryAgain when too much is under way already.
        """
        ...
