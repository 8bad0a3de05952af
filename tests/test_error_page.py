"""docs/errors.md names every error that there is, and no other."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import hirewire_gateway
from hirewire_common.contracts import Code
from hirewire_gateway.domain.problems import STATUS
from hirewire_gateway.routes import sockets
from hirewire_gateway.sockets import EXPIRED, RESTARTING, TOO_SLOW

PAGE = (Path(__file__).parents[1] / "docs" / "errors.md").read_text()
SOURCE = Path(str(hirewire_gateway.__file__)).parent
LINE = re.compile(r"^\| (\d{3}) \| `(\w+)` \| [^|]+ \| [^|]+ \|$", re.MULTILINE)
COMPUTED = {"queue_full": {429, 503}, "bad_request": {400}}
"""Codes whose status is not written where their Problem is made."""


def _written() -> Iterator[tuple[int, str]]:
    """Status and code of every Problem in the gateway that says them."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem":
                status, code = (getattr(value, "value", None) for value in node.args[:2])
                if isinstance(code, str):
                    known = {status} if isinstance(status, int) else COMPUTED[code]
                    yield from ((one, code) for one in known if isinstance(one, int))


def test_the_page_names_every_error_and_no_other() -> None:
    faults = {(STATUS.get(code, 422), code) for code in get_args(Code)}
    before_any_route = {(431, "headers_too_large")}
    named = [(int(status), code) for status, code in LINE.findall(PAGE)]
    assert len(named) == len(set(named))
    assert set(named) == {*_written(), *faults, *before_any_route}


def test_the_page_names_every_code_that_closes_a_socket() -> None:
    named = {int(code) for code in re.findall(r"^\| (\d{4}) \|", PAGE, re.MULTILINE)}
    refusing = {sockets.UNAUTHORIZED, sockets.NOT_FOUND, sockets.UNAVAILABLE, sockets.BAD_REQUEST}
    assert named == {*refusing, EXPIRED, TOO_SLOW, RESTARTING}
