"""A service starts without what it doesn't use, and can use it all the same when somebody needs it."""

import importlib
import subprocess
import sys

import pytest
from nats.aio import transport

from hirewire_common.bus import Connection
from hirewire_common.without import without
from hirewire_common.words.late import LatePattern, compile_all

UNUSED = {"Crypto", "aiohttp", "argon2", "rich", "uvicorn"}


def test_the_bus_and_the_object_store_bring_along_nothing_that_no_service_uses() -> None:
    code = "import hirewire_common.blobs, hirewire_common.bus, sys; print(*sys.modules)"
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert UNUSED.isdisjoint(ran.stdout.split())


def test_what_was_kept_out_can_be_imported_afterwards() -> None:
    sys.modules.pop("colorsys", None)
    with without("colorsys"), pytest.raises(ImportError):
        importlib.import_module("colorsys")
    assert importlib.import_module("colorsys")


def test_what_is_imported_already_is_not_kept_out() -> None:
    with without("json"):
        assert importlib.import_module("json")


def test_a_server_may_still_have_an_address_of_websockets() -> None:
    aiohttp = pytest.importorskip("aiohttp")
    Connection("nats://127.0.0.1:1,wss://127.0.0.1:2", "tester")
    assert vars(transport)["aiohttp"] is aiohttp


def test_a_late_pattern_finds_what_an_ordinary_one_finds() -> None:
    late = LatePattern("b+", 0)
    assert "compiled" not in vars(late)
    compile_all()
    ordinary = vars(late)["compiled"]
    for look in ("search", "match", "fullmatch"):
        for place in ((0,), (1,), (1, 3)):
            found, other = (getattr(one, look)("abbb", *place) for one in (late, ordinary))
            assert (found and found.span()) == (other and other.span())
    assert [one.span() for one in late.finditer("bab")] == [(0, 1), (2, 3)]
