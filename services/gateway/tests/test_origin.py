"""From where a request came is known to whatever is asked for its sake, and to nothing else."""

from typing import TYPE_CHECKING

import httpx

from hirewire_common.origin import origin

if TYPE_CHECKING:
    from services.gateway.tests.conftest import Rig

CV = ("cv.txt", b"Jane Roe\njane@example.com\n")


async def test_all_that_a_request_has_storage_do_is_done_from_its_client_s_address(
    gateway: "Rig",
) -> None:
    for address in ("203.0.113.7", "2001:db8::7"):
        gateway.bus.origins.clear()
        transport = httpx.ASGITransport(gateway.app, client=(address, 4000))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as http:
            await http.post("/api/resume/parse", files={"file": CV}, headers=gateway.token())
        assert gateway.bus.origins
        assert set(gateway.bus.origins) == {address}
    assert origin() is None


async def test_a_command_does_not_carry_the_address(gateway: "Rig") -> None:
    transport = httpx.ASGITransport(gateway.app, client=("203.0.113.7", 4000))
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as http:
        await http.post("/api/resume/parse", files={"file": CV})
    assert gateway.done
    assert all("203.0.113.7" not in command.model_dump_json() for command in gateway.done)
