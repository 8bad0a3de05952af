"""Documents that are pictures of pages: drawn in the sandbox, recognised by Tesseract, read in the sandbox as any other.

Three processes take part, so that none may do what only another needs: the document's child may run nothing and draws
one page; Tesseract never sees the document; and the recognised words are read in a child again.
"""

import asyncio
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from typing import Protocol

from hirewire_common.errors import Refused
from hirewire_common.words.language import language_of
from hirewire_parser import refusals
from hirewire_parser.outcomes import ReadDocument
from hirewire_parser.photo import Photo
from hirewire_parser.recognised import sure_words, sureness, text_of
from hirewire_parser.recognition import (
    RECOGNISED,
    Drawn,
    DrawOrder,
    Recognised,
    RecognisedPage,
    Turn,
)
from hirewire_parser.steps import Tell, silent
from hirewire_parser.tesseract import Upright

MOST_PAGES = 5
_HELPED = {"needs_ocr": False, "unreadable_text": True}
"""Codes, and whether the document has text whose letters mean nothing."""
NOTHING_READ = (
    "This picture looks like a page, but no text could be recognised in it, so it was kept as a photo. "
    "If it is a document, upload it as PDF, DOCX or TXT."
)
_SURE = 70.0
"""Per cent: below, a page may lie on its side or be in another script."""
_ENOUGH = 40
"""Letters, with which a language can be told."""
_PACKS = {
    "ar": "ara", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa",
    "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin", "hu": "hun", "id": "ind", "it": "ita",
    "ja": "jpn", "ko": "kor", "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron",
    "ru": "rus", "sv": "swe", "th": "tha", "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "chi_sim",
}  # fmt: skip
_SCRIPTS = {
    "Arabic": "ara", "Cyrillic": "rus", "Devanagari": "hin", "Greek": "ell", "Han": "chi_sim",
    "Hangul": "kor", "Hebrew": "heb", "Japanese": "jpn", "Korean": "kor", "Thai": "tha",
}  # fmt: skip


class Sandbox(Protocol):
    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument: ...

    async def draw(self, data: bytes, order: DrawOrder, name: str) -> Drawn: ...

    async def photograph(self, data: bytes, name: str) -> Photo | None: ...


class Recogniser(Protocol):
    @property
    def languages(self) -> frozenset[str]: ...

    async def words(self, picture: bytes, language: str, seconds: float) -> str: ...

    async def upright(self, picture: bytes, seconds: float) -> Upright: ...


@dataclass(frozen=True, slots=True)
class ReaderOfPictures:
    """A sandbox that also reads scans. `seconds` are by the clock, for all pages of one document together."""

    sandbox: Sandbox
    recogniser: Recogniser
    seconds: float = 20.0

    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument:
        """Refused as by the sandbox itself, or because nothing could be recognised in time."""
        try:
            return await self.sandbox.read(data, media_type, name, tell)
        except Refused as refused:
            if refused.code not in _HELPED:
                raise
            garbled = _HELPED[refused.code]
        found = await _Job(self, data, name, tell).recognise(garbled=garbled)
        return await self.sandbox.read(found.model_dump_json().encode(), RECOGNISED, name)

    async def read_or_photo(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument | Photo:
        """A photo when it is a picture without text that would make it a document. Refused as by `read`."""
        photo = await self.sandbox.photograph(data, name)
        if photo is None:
            return await self.read(data, media_type, name, tell)
        try:
            found = await _Job(self, data, name, tell).recognise(garbled=False)
            if photo.is_document(sum(sure_words(page.words) for page in found.pages)):
                return await self.sandbox.read(found.model_dump_json().encode(), RECOGNISED, name)
        except Refused as refused:
            # leaves and bricks keep Tesseract busy, but so does a page that is large
            if refused.code != "no_text" and (refused.code != "timeout" or photo.looks_like_a_page):
                raise
        return photo.doubted(NOTHING_READ) if photo.looks_like_a_page else photo


class _Job:
    """One document's way to its words."""

    def __init__(self, reader: ReaderOfPictures, data: bytes, name: str, tell: Tell) -> None:
        self._sandbox = reader.sandbox
        self._recogniser = reader.recogniser
        self._data = data
        self._name = name
        self._tell = tell
        self._deadline = asyncio.get_running_loop().time() + reader.seconds
        packs = reader.recogniser.languages
        self._pack = "eng" if "eng" in packs else min(packs)
        self._total, self._repaired = 1, False
        self._language = ""
        """What the pages are written in; empty until enough was read to tell."""

    async def recognise(self, *, garbled: bool) -> Recognised:
        """As many pages as there is time for. Refused when the first one can't be read, or nothing is found."""
        pages: list[RecognisedPage] = []
        try:
            async for page in self._pages():
                pages.append(page)  # noqa: PERF401  (what was recognised in time is kept)
        except TimeoutError:
            if not pages:
                raise Refused("timeout", refusals.TOOK_TOO_LONG, log="recognition") from None
        except Refused:
            if not pages:
                raise
        if not any(letter.isalnum() for page in pages for letter in text_of(page.words)):
            raise Refused("no_text", refusals.NOTHING_RECOGNISED)
        return Recognised(
            pages=tuple(pages),
            total=self._total,
            repaired=self._repaired,
            garbled=garbled,
            warnings=tuple(self._warnings()),
        )

    async def _pages(self) -> AsyncIterator[RecognisedPage]:
        self._tell("recognising")
        drawn = await self._draw(0)
        self._total, self._repaired = drawn.total, drawn.repaired
        yield await self._page(drawn, 0)
        last = min(drawn.total, MOST_PAGES)
        for number in range(1, last):
            self._tell("recognising", number, last)
            yield await self._page(await self._draw(number), number)

    async def _draw(self, number: int, turn: Turn = 0) -> Drawn:
        """Within the time of the whole, so that no page's picture keeps the job beyond it."""
        async with asyncio.timeout(self._left()):
            return await self._sandbox.draw(
                self._data, DrawOrder(page=number, turn=turn), self._name
            )

    async def _page(self, drawn: Drawn, number: int) -> RecognisedPage:
        words = await self._words(drawn)
        if sureness(words) < _SURE:
            drawn, words = await self._upright(drawn, words, number)
        if not self._language and self._learn_language(text_of(words)):
            words = await self._words(drawn)
        return RecognisedPage(frame=drawn.frame, words=words)

    async def _words(self, drawn: Drawn) -> str:
        return await self._recogniser.words(drawn.picture, self._pack, self._left())

    def _left(self) -> float:
        left = self._deadline - asyncio.get_running_loop().time()
        if left <= 0:
            raise TimeoutError
        return left

    async def _upright(self, drawn: Drawn, words: str, number: int) -> tuple[Drawn, str]:
        """A page that lies on its side, or is in a script of its own; as it was when that makes nothing better."""
        found = await self._recogniser.upright(drawn.picture, self._left())
        script = _SCRIPTS.get(found.script, "")
        if not found.turn and script not in self._recogniser.languages:
            return drawn, words
        if script in self._recogniser.languages:
            self._pack = script
        turned = await self._draw(number, found.turn) if found.turn else drawn
        better = await self._words(turned)
        return (turned, better) if sureness(better) > sureness(words) else (drawn, words)

    def _learn_language(self, text: str) -> bool:
        """True when there is a pack for it, and another one was used so far."""
        if sum(letter.isalpha() for letter in text) < _ENOUGH:
            return False
        self._language = language_of(text)
        pack = _PACKS.get(self._language, "")
        other = pack in self._recogniser.languages and pack != self._pack
        if other:
            self._pack = pack
        return other

    def _warnings(self) -> Iterator[str]:
        yield "The text was recognised in pictures (OCR): single letters may be wrong."
        pack = _PACKS.get(self._language, "")
        if pack and pack not in self._recogniser.languages:
            yield f"Tesseract has no language pack '{pack}' on this server: accents may be lost."
