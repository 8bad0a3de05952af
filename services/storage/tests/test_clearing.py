"""Tables are removed when they are empty, or when somebody says so; and can be made again."""

from typing import TYPE_CHECKING

import pytest

from hirewire_storage.clearing import clear, count
from hirewire_storage.migrate import migrate, missing

if TYPE_CHECKING:
    from services.storage.tests.conftest import Storage

pytestmark = pytest.mark.servers


async def test_only_empty_tables_are_removed_unless_it_is_forced(own_storage: "Storage") -> None:
    url = own_storage.address.owner_url
    await own_storage.opened()
    refused = await clear(url)
    assert (refused["sessions"], refused["jobs"]) == (1, 1)
    assert await missing(url) == ()
    assert await count(url) == await clear(url)
    assert await clear(url, force=True) == {}
    assert await count(url) == {}
    assert len(await missing(url)) >= 12
    await migrate(url)
    assert (await missing(url), await clear(url)) == ((), {})
