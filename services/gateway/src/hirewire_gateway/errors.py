"""The one form of an error answer, and which errors become it."""

from collections.abc import Awaitable, Callable
from math import ceil

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException
from starlette.types import Scope

from hirewire_common.errors import HirewireError
from hirewire_gateway.domain.problems import Problem, of_fault
from hirewire_gateway.domain.wording import wrong

log = structlog.get_logger()

_UNKNOWN = {
    404: Problem(
        404, "not_found", "There is nothing at this address. See /docs for what there is."
    ),
    405: Problem(
        405,
        "method_not_allowed",
        "This address does not take this method. See /docs for what it takes.",
    ),
}


def answer(problem: Problem, scope: Scope) -> JSONResponse:
    """The error as the client gets it."""
    headers = {}
    if problem.retry_after is not None:
        headers["Retry-After"] = str(max(1, ceil(problem.retry_after)))
    if problem.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    body = {
        "detail": problem.detail,
        "status_code": problem.status,
        "error": problem.code,
        "request_id": scope.get("state", {}).get("request_id", ""),
        **problem.extra,
    }
    return JSONResponse(body, status_code=problem.status, headers=headers)


def install(app: FastAPI) -> None:
    """Make every error of `app` come out in the one form."""

    def on(kind: type[Exception], problem: Callable[[Exception], Problem]) -> None:
        async def handle(request: Request, error: Exception) -> JSONResponse:
            return answer(problem(error), request.scope)

        handler: Callable[[Request, Exception], Awaitable[JSONResponse]] = handle
        app.add_exception_handler(kind, handler)

    on(Problem, _itself)
    on(HirewireError, _from_service)
    on(RequestValidationError, _from_validation)
    on(HTTPException, _from_framework)


def _itself(error: Exception) -> Problem:
    if not isinstance(error, Problem):
        raise error
    return error


def _from_service(error: Exception) -> Problem:
    if not isinstance(error, HirewireError):
        raise error
    if error.fault.kind != "refused":
        log.warning("answered with an error", code=error.code, why=error.log)
    return of_fault(error.fault)


def _from_validation(error: Exception) -> Problem:
    """400 for these clients, with the field named."""
    if not isinstance(error, RequestValidationError):
        raise error
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return Problem(400, "bad_json", "The body is not valid JSON.")
    where = ".".join(str(part) for part in first["loc"] if part not in ("body", "query", "path"))
    return Problem(400, "bad_request", f"{where or 'request'}: {wrong(first)}")


def _from_framework(error: Exception) -> Problem:
    if not isinstance(error, HTTPException):
        raise error
    known = _UNKNOWN.get(error.status_code)
    return known or Problem(error.status_code, "bad_request", str(error.detail))
