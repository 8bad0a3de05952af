"""One user's account: made at first sight, given out whole, erased whole."""

from collections import OrderedDict
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from uuid import UUID

from pydantic import JsonValue

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    Account,
    EraseAccount,
    Erased,
    ExportRows,
    ExportTables,
    MeetUser,
    Principal,
)
from hirewire_gateway.callers import Caller
from hirewire_gateway.domain.problems import not_signed_in

_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True)
class Accounts:
    bus: Asks
    _met: OrderedDict[UUID, None] = field(default_factory=OrderedDict)

    def user(self, caller: Caller) -> Principal:
        """Raises Problem 401 for a guest, and for whoever only shows a session."""
        if caller.principal is None or not caller.identified:
            raise not_signed_in()
        return caller.principal

    async def meet(self, principal: Principal, full_name: str) -> None:
        """Make the user's profile at its first request, asked for once by this gateway."""
        if principal.owner not in self._met:
            await self.profile(principal, full_name)
            self._met[principal.owner] = None
            if len(self._met) > _REMEMBERED:
                self._met.popitem(last=False)

    async def profile(self, principal: Principal, full_name: str = "") -> Account:
        email = principal.label if "@" in principal.label else ""
        return await self.bus.ask(MeetUser(principal=principal, email=email, full_name=full_name))

    async def tables(self, principal: Principal) -> tuple[str, ...]:
        return (await self.bus.ask(ExportTables(principal=principal))).names

    async def rows(self, principal: Principal, table: str) -> AsyncIterator[dict[str, JsonValue]]:
        after: int | None = 0
        while after is not None:
            page = await self.bus.ask(ExportRows(principal=principal, table=table, after=after))
            for row in page.rows:
                yield row
            after = page.after

    async def erase(self, principal: Principal) -> Erased:
        self._met.pop(principal.owner, None)
        return await self.bus.ask(EraseAccount(principal=principal))
