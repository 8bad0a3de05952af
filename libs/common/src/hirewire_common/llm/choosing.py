"""Which model a job is done with: the session's own, else the server's, else none; and why not the one that was meant."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import SecretStr

from hirewire_common.asking import Asks
from hirewire_common.contracts import GetSessionModel, Principal, SessionModel
from hirewire_common.errors import HirewireError, NotFound
from hirewire_common.llm.addresses import NotAnAddress, check_url
from hirewire_common.llm.failures import ModelFailed
from hirewire_common.llm.measuring import MeasuredSpending
from hirewire_common.llm.model import LanguageModel
from hirewire_common.llm.providers import ModelConfig, address_of, config_of, shown
from hirewire_common.llm.settings import LlmSettings
from hirewire_common.llm.spending import (
    CountedSpending,
    Counts,
    CountsInMemory,
    Spending,
    Unlimited,
)
from hirewire_common.metrics import Metrics
from hirewire_common.sealing import NotSealed, Seals

if TYPE_CHECKING:
    from hirewire_common.llm.guarded import Guard

BUILTIN = "builtin"
SpendingOf = Callable[[str], Spending]
"""The budget of the session of this key."""

_NOT_THERE = "This session's language model could not be looked up."
_NOWHERE = (
    "This provider is asked only where it speaks OpenAI's protocol: give that address as base_url."
)
_GONE = "This session has no language model any more."
_KEY = "The key of this session's language model can't be opened; give it again."
_KEY_FORM = "The key of this session's language model is not one that can be sent."


@dataclass(frozen=True, slots=True)
class Choice:
    """`provider_used` is `provider/name`, or `builtin`; `degraded_reason` is empty unless something was meant that isn't so."""

    model: LanguageModel | None = None
    degraded_reason: str = ""
    meant: str = ""
    """The model that should have been used."""

    @property
    def provider_used(self) -> str:
        return self.model.name if self.model else BUILTIN


def _unlimited(session: str) -> Spending:
    del session
    return Unlimited()


@dataclass(frozen=True, slots=True)
class Models:
    """Who has a model of its own is never helped out with the server's: that one is somebody else's money."""

    server: ModelConfig | None = None
    seals: Seals | None = None
    allowed: frozenset[str] = frozenset()
    seconds: float = 20.0
    stream_seconds: float = 120.0
    spending: SpendingOf = _unlimited
    metrics: Metrics | None = None
    guard: "Guard | None" = None
    """None: by `allowed`, and the system's names."""

    @classmethod
    def of(
        cls, settings: LlmSettings, counts: Counts | None = None, metrics: Metrics | None = None
    ) -> "Models":
        """By `counts` that all processes share; without them each process has budgets of its own."""
        shared = counts or CountsInMemory()
        return cls(
            server=settings.llm,
            seals=settings.seals,
            allowed=settings.allowed_origins,
            seconds=settings.llm_seconds,
            stream_seconds=settings.llm_stream_seconds,
            spending=lambda session: CountedSpending(shared, session, settings.llm_limits),
            metrics=metrics,
        )

    async def prepare(self) -> None:
        """Import LiteLLM before the first job when it is certain to be needed; a session's model imports it then."""
        if self.server:
            await LanguageModel(self.server).prepare()

    async def for_session(
        self, asks: Asks, session: str, principal: Principal, *, own: bool
    ) -> Choice:
        """The model for a job of this session. With `own` it is the session's or none."""
        if not own:
            return self.choose(None, session)
        try:
            found = await asks.ask(GetSessionModel(key=session, principal=principal))
        except NotFound:
            return Choice(degraded_reason=_GONE)
        except HirewireError:
            return Choice(degraded_reason=_NOT_THERE)
        return self.choose(found, session)

    def choose(self, own: SessionModel | None, session: str) -> Choice:
        spending = self.spending(session)
        if own is None:
            if self.server is None:
                return Choice()
            return Choice(LanguageModel(self.server, self._measured(spending, self.server)))
        try:
            return Choice(self.opened(own, session, spending))
        except ModelFailed as failed:
            return Choice(degraded_reason=failed.message, meant=shown(own.config))

    def opened(
        self, own: SessionModel, session: str, spending: Spending | None = None
    ) -> LanguageModel:
        """The model of a session, with its key. Raises ModelFailed."""
        if not own.config.addressed:
            raise ModelFailed("address", message=_NOWHERE)
        verdict = check_url(address_of(own.config), self.allowed)
        if not verdict.fine:
            raise ModelFailed("address", message=verdict.why)
        key = self._key(own.sealed_key, session)
        try:
            config = config_of(
                own.config, key, seconds=self.seconds, stream_seconds=self.stream_seconds
            )
        except NotAnAddress as error:
            raise ModelFailed("address", message=str(error)) from None
        return self._guarded(config, spending)

    def _guarded(self, config: ModelConfig, spending: Spending | None) -> LanguageModel:
        from hirewire_common.llm.guarded import Guard  # with it comes an HTTP client

        measured = self._measured(spending or Unlimited(), config)
        return LanguageModel(config, measured, self.guard or Guard(self.allowed))

    def _measured(self, spending: Spending, config: ModelConfig) -> Spending:
        return MeasuredSpending(spending, self.metrics, config) if self.metrics else spending

    def _key(self, sealed: str, session: str) -> SecretStr:
        if not sealed:
            return SecretStr("")
        if self.seals is None:
            raise ModelFailed("refused_key", message=_KEY)
        try:
            key = self.seals.open(sealed, session)
        except NotSealed:
            raise ModelFailed("refused_key", message=_KEY) from None
        if not (key.get_secret_value().isascii() and key.get_secret_value().isprintable()):
            raise ModelFailed("refused_key", message=_KEY_FORM)
        return key
