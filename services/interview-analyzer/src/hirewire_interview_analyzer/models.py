"""Which language model works for whom: a session's own, the server's, or none."""

from dataclasses import dataclass

from hirewire_common.asking import Asks
from hirewire_common.contracts import Command, Principal
from hirewire_common.llm import Choice, Models


@dataclass(frozen=True, slots=True)
class SessionModels:
    models: Models
    bus: Asks

    async def choice(self, command: Command, *, own: bool) -> Choice:
        """For a command of a session. With `own` it is the session's model or none."""
        return await self.models.for_session(self.bus, command.session, command.principal, own=own)

    async def reads(self, command: Command, *, own: bool) -> tuple[bool, str]:
        """Whether there is one, and why not where one was meant to be."""
        choice = await self.choice(command, own=own)
        return choice.model is not None, choice.degraded_reason

    def of_nobody(self, principal: Principal) -> Choice:
        """The server's, for a question outside of any session; what it costs is counted for its owner."""
        return self.models.choose(None, principal.session or principal.tenant)
