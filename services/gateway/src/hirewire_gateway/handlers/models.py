"""Sessions with a language model of their own: trying it, sealing its key, telling about it."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    GetSessionModel,
    LlmConfig,
    ModelTried,
    NewSession,
    Session,
    SessionModel,
    TryModel,
    session_key,
)
from hirewire_common.errors import NotFound
from hirewire_common.sealing import Seals
from hirewire_gateway.callers import Caller, Callers
from hirewire_gateway.domain.models import SentConfig, SentSession, SentTrial, checked
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.handlers.requests import Requests
from hirewire_gateway.handlers.sessions import Sessions


@dataclass(frozen=True, slots=True)
class Models:
    """`allowed` are origins; without `seals` no session can have a key."""

    bus: Asks
    callers: Callers
    requests: Requests
    sessions: Sessions
    seals: Seals | None
    allowed: frozenset[str]

    async def create(
        self, caller: Caller, sent: SentSession, key: str | None
    ) -> tuple[Workplace, Session, str]:
        """The session, and a note about its model's address. Raises Problem 400 for an address that is never asked."""
        note = checked(sent.llm_config, self.allowed) if sent.llm_config else ""
        request = await self.requests.begin(caller, "session/create", key, _digest(sent))
        place = self.callers.new_workplace(caller, request)
        wanted = NewSession(
            purpose="llm",
            hours=sent.session_duration_hours,
            device_id=sent.device_id or "",
            metadata=sent.metadata or {},
            model=self._sealed(sent.llm_config, place.key) if sent.llm_config else None,
        )
        made, session = await self.sessions.make(caller, place, wanted)
        return made, session, note

    async def try_out(self, caller: Caller, sent: SentTrial) -> ModelTried:
        """Nothing of it is kept. An address that is not asked is an answer too, not an error."""
        session = session_key(uuid4())
        principal = caller.principal or self.callers.new_workplace(caller).principal
        model = self._sealed(sent, session)
        ask = TryModel(principal=principal, session=session, model=model)
        if sent.test_prompt:
            ask = ask.model_copy(update={"prompt": sent.test_prompt})
        return await self.bus.ask(ask)

    async def of(self, place: Workplace) -> tuple[LlmConfig, bool] | None:
        """The session's configuration, and whether it has a key; None when it uses the server's."""
        if not place.own_model:
            return None
        try:
            found = await self.bus.ask(GetSessionModel(key=place.key, principal=place.principal))
        except NotFound:
            return None
        return found.config, bool(found.sealed_key)

    def _sealed(self, sent: SentConfig, session: str) -> SessionModel:
        if sent.api_key is None or not sent.api_key.get_secret_value():
            return SessionModel(config=sent.config)
        if self.seals is None:
            raise Problem(
                503,
                "unavailable",
                "This server can't keep API keys: its operator has to set HIREWIRE_SEALING_KEYS.",
            )
        return SessionModel(config=sent.config, sealed_key=self.seals.seal(sent.api_key, session))


def _digest(sent: SentSession) -> str:
    """Of what was asked for, with the key as itself: another key is another request."""
    key = sent.llm_config.api_key if sent.llm_config else None
    secret = key.get_secret_value() if key else ""
    body: dict[str, Any] = sent.model_dump(mode="json")
    return f"{body}:{secret}"
