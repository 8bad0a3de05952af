"""Writing down what was said in a recording, which nobody keeps."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import uuid4

import structlog

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    CheckSpeech,
    SpeechStatus,
    Transcribed,
    TranscribeSpeech,
    session_key,
)
from hirewire_common.errors import NotFound, TryAgain
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.handlers.intake import Store, Upload
from hirewire_gateway.handlers.requests import Requests

log = structlog.get_logger()

_AWAY = "Speech can't be written down at the moment. Try again shortly, or type the answer."


@dataclass(frozen=True, slots=True)
class Speech:
    bus: Asks
    callers: Callers
    requests: Requests
    store: Store

    async def status(self) -> SpeechStatus:
        """Not available while nobody answers."""
        with suppress(TryAgain, NotFound):
            return await self.bus.ask(CheckSpeech())
        return SpeechStatus(available=False, message=_AWAY)

    async def transcribed(
        self, caller: Caller, upload: Upload, language: str, key: str | None
    ) -> Transcribed:
        """The recording lies in the store only as long as it is being listened to."""
        await self.requests.begin(caller, "transcribe", key, f"{upload.digest} {language}")
        shown = await self.callers.shown_workplace(caller)
        place = shown or self.callers.new_workplace(caller)
        lies_at = f"uploads/{place.principal.tenant}/{session_key(uuid4())}/{uuid4()}.audio"
        try:
            audio = await self.store.put(
                lies_at, upload.data, media_type="application/octet-stream"
            )
            return await self.bus.ask(
                TranscribeSpeech(
                    principal=place.principal, audio=audio, language=language, trace=caller.trace
                )
            )
        finally:
            await self._removed(lies_at)

    async def _removed(self, key: str) -> None:
        try:
            await self.store.delete(key)
        except TryAgain as error:  # what nobody refers to is swept away later
            log.warning("a recording could not be removed yet", why=error.log)
