"""One user's account: made at first sight, given out whole, removed whole."""

from dataclasses import dataclass
from typing import Protocol

import structlog

from hirewire_common.contracts import (
    Account,
    EraseAccount,
    Erased,
    ExportedRows,
    ExportRows,
    ExportTables,
    MeetUser,
    Principal,
    TableNames,
)
from hirewire_common.errors import NotFound, Refused
from hirewire_storage import removal
from hirewire_storage.database import Database
from hirewire_storage.domain.audit import Act
from hirewire_storage.domain.repair import SWEPT
from hirewire_storage.rows import accounts as rows
from hirewire_storage.rows import audit, interviews, profiles, removals, sessions

log = structlog.get_logger()


class Forgets(removal.Forgets, Protocol):
    async def forget_tenant(self, tenant: str) -> int: ...


@dataclass(frozen=True, slots=True)
class Accounts:
    database: Database
    blobs: removal.Clears
    bus: Forgets

    async def meet_user(self, ask: MeetUser) -> Account:
        async with self.database.acting_as(_whole(ask.principal)) as connection:
            before = await profiles.find(connection, ask.principal.owner)
            known = await profiles.meet(
                connection, ask.principal, email=ask.email or None, full_name=ask.full_name or None
            )
            if before is None:
                act = Act("profile.made", "account", str(known.user_id))
                await audit.record(connection, ask.principal, act, origin=ask.origin)
        return Account(
            user_id=known.user_id,
            email=known.email or "",
            full_name=known.full_name or "",
            created_at=known.created_at,
            updated_at=known.updated_at,
        )

    async def export_tables(self, ask: ExportTables) -> TableNames:
        """Asked before all rows are asked for, so this is where an export is recorded."""
        act = Act("account.exported", "account", str(ask.principal.owner))
        async with self.database.acting_as(_whole(ask.principal)) as connection:
            await audit.record(connection, ask.principal, act, origin=ask.origin)
        return TableNames(names=tuple(rows.OWNED))

    async def export_rows(self, ask: ExportRows) -> ExportedRows:
        if ask.table not in rows.OWNED:
            raise NotFound("This table")
        async with self.database.acting_as(_whole(ask.principal)) as connection:
            return await rows.page(connection, ask.principal.owner, ask.table, ask.after)

    async def erase_account(self, ask: EraseAccount) -> Erased:
        """Rows first: from then on nothing is there to be worked on. Raises TryAgain when the rest has to be repeated."""
        owner = _whole(ask.principal)
        claimed = await self._remove_claimed(owner, ask.origin)
        async with self.database.acting_as(owner) as connection:
            keys = await rows.sessions_of(connection, owner.owner)
        if keys:
            async with self.database.system() as connection:
                await removals.remember(connection, keys)
        async with self.database.acting_as(owner) as connection:
            await sessions.one_at_a_time(connection, owner.owner)
            number = await rows.remove(connection, owner.owner)
            act = Act("account.erased", "account", str(owner.owner))
            await audit.record(connection, owner, act, origin=ask.origin)
            await audit.forget(connection, owner)
        await removal.tell_of(self.bus, owner, keys)
        objects = sum([await self.blobs.clear(f"{prefix}{owner.owner}/") for prefix in SWEPT])
        messages = sum([await self.bus.forget_session(key) for key in keys])
        messages += await self.bus.forget_tenant(owner.tenant)
        log.info("account erased", rows=number, objects=objects, messages=messages)
        return Erased(rows=number + claimed, objects=objects, messages=messages)

    async def _remove_claimed(self, owner: Principal, origin: str | None) -> int:
        """The guests' sessions whose interviews are this account's: they tell of the same person."""
        async with self.database.system() as connection:
            found = await interviews.claimed_by(connection, owner.owner)
        removing = removal.Removal(self.database, self.blobs, self.bus)
        by = removal.By("user", origin)
        gone = [await removing.remove(Principal(owner=guest), (key,), by) for guest, key in found]
        return sum(one.sessions for one in gone)


def _whole(principal: Principal) -> Principal:
    """An account is its owner's affair, not that of somebody who holds one session of it."""
    if principal.session is not None or principal.kind != "user":
        raise Refused("bad_request", "Only a signed-in user has an account.")
    return principal
