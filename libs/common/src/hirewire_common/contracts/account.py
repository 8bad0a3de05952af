"""One user's account: who it is, everything that is stored of it, and its end."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from pydantic import Field, JsonValue

from hirewire_common.contracts.message import Data, Principal, Query


class Account(Data):
    """The profile of a user, made at the first sight of its token."""

    user_id: UUID
    email: str = ""
    full_name: str = ""
    created_at: datetime
    updated_at: datetime


class MeetUser(Query[Account]):
    """The account of this user, which is made when it isn't there."""

    noun: ClassVar[str] = "account"
    verb: ClassVar[str] = "meet"

    principal: Principal
    email: str = Field(default="", max_length=320)
    full_name: str = Field(default="", max_length=200)


class ExportedRows(Data):
    """A page of one table's rows, as JSON has them; `after` asks for the next, None is the end."""

    rows: tuple[dict[str, JsonValue], ...] = ()
    after: int | None = None


class ExportRows(Query[ExportedRows]):
    """What stands of this owner in one table, in the order of `ExportTables`."""

    noun: ClassVar[str] = "account"
    verb: ClassVar[str] = "export"

    principal: Principal
    table: str = Field(max_length=63)
    after: int = Field(default=0, ge=0)


class TableNames(Data):
    names: tuple[str, ...]


class ExportTables(Query[TableNames]):
    """The tables that hold something of an owner."""

    noun: ClassVar[str] = "account"
    verb: ClassVar[str] = "tables"

    principal: Principal


class Erased(Data):
    """How much was there."""

    rows: int = 0
    objects: int = 0
    messages: int = 0


class EraseAccount(Query[Erased]):
    """Remove all of one owner: rows, objects, what waits on the bus. Repeating it is harmless."""

    noun: ClassVar[str] = "account"
    verb: ClassVar[str] = "erase"
    time_limit: ClassVar[float] = 60.0

    principal: Principal
