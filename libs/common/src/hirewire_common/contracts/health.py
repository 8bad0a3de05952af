"""Whether the parts that only storage can see are there."""

from typing import ClassVar

from hirewire_common.contracts.message import Data, Query


class StorageHealth(Data):
    database: bool
    detail: str = ""


class CheckStorage(Query[StorageHealth]):
    noun: ClassVar[str] = "storage"
    verb: ClassVar[str] = "check"
