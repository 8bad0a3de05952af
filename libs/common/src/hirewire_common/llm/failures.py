"""Why a model gave no answer that can be used: LiteLLM's many exceptions as the few cases that differ for us.

Texts of the exceptions are never passed on: they quote the prompt, the answer and now and then the key.
"""

from collections.abc import Iterator
from typing import Any, Literal

Failure = Literal[
    "unreachable",
    "refused_key",
    "rate_limit",
    "refused",
    "bad_answer",
    "timeout",
    "address",
    "budget",
]

_MESSAGES: dict[Failure, str] = {
    "unreachable": "The language model can't be reached.",
    "refused_key": "The language model refused the key.",
    "rate_limit": "The language model has had too many questions for now.",
    "refused": "The language model refused the question.",
    "bad_answer": "The language model's answer can't be used.",
    "timeout": "The language model took too long.",
    "address": "This server may not connect to the language model's address.",
    "budget": "What this session may spend on a language model is used up.",
}
_BY_STATUS: dict[int, Failure] = {401: "refused_key", 403: "refused_key", 429: "rate_limit"}


class ModelFailed(Exception):
    """`message` is for the user, `log` for the operator; `retry_after` is in seconds, when the server said so.

    `passing`: nothing was wrong with the question, and in a moment it may be answered. `status` is HTTP's, where there was one.
    """

    def __init__(
        self,
        kind: Failure,
        *,
        message: str = "",
        log: str = "",
        retry_after: float | None = None,
        passing: bool = False,
        status: int | None = None,
    ) -> None:
        super().__init__(f"{kind}: {log}")
        self.kind = kind
        self.message = message or _MESSAGES[kind]
        self.log = log
        self.retry_after = retry_after
        self.passing = passing
        self.status = status


class TooLong(Exception):
    """The answer has more bytes than we take."""


class SentAway(Exception):
    """The answer is a redirect, and the key is not for whoever is there."""


class NotAllowed(Exception):
    """The address is not one that we may connect to on a user's behalf."""


def failure(error: Exception) -> ModelFailed:
    """By status and by type, along the chain of causes, because LiteLLM calls many things by one name."""
    chain = list(_chain(error))
    names = [type(one).__name__ for one in chain]
    status = next((code for one in chain if (code := _status(one))), None)
    log = f"{names[0]}, status {status}"
    if "NotAllowed" in names:
        return ModelFailed("address")
    if "SentAway" in names:
        return ModelFailed("bad_answer", log="a redirect")
    if "TooLong" in names:
        return ModelFailed("bad_answer", log="longer than an answer may be")
    if any("Timeout" in name for name in names):
        return ModelFailed("timeout", log=log)
    if status in _BY_STATUS:
        after = _retry_after(chain)
        return ModelFailed(
            _BY_STATUS[status],
            log=log,
            retry_after=after,
            passing=after is not None,
            status=status,
        )
    kind = _kind(names, status)
    return ModelFailed(kind, log=log, passing=kind == "unreachable", status=status)


def _kind(names: list[str], status: int | None) -> Failure:
    if any(name in {"JSONDecodeError", "APIResponseValidationError"} for name in names):
        return "bad_answer"
    if any(name in {"ConnectError", "ReadError", "RemoteProtocolError"} for name in names):
        return "unreachable"
    if status is not None and 400 <= status < 500:
        return "refused"
    return "unreachable" if status is not None else "bad_answer"


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    while error is not None and id(error) not in seen:
        seen.add(id(error))
        yield error
        error = error.__cause__ or error.__context__


def _status(error: Any) -> int | None:
    code = getattr(error, "status_code", None)
    return code if isinstance(code, int) else None


def _retry_after(chain: list[BaseException]) -> float | None:
    """Only the form in seconds; the form with a date is rare."""
    for error in chain:
        headers = getattr(getattr(error, "response", None), "headers", None) or {}
        said = headers.get("retry-after", "")
        if said.isdigit():
            return min(float(said), 3600.0)
    return None
