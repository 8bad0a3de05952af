"""FastStream's broker, as one that comes back: to servers that nobody has named, and after a refusal."""

from collections.abc import Awaitable, Callable
from urllib.parse import SplitResult, urlsplit

from faststream.nats import NatsBroker
from faststream.nats.security import NatsSecurity, NatsToken, NatsUserPassword

ErrorCallback = Callable[[Exception], Awaitable[None]]


class SteadyBroker(NatsBroker):
    """Once it is `standing`, no error ends its reconnecting.

    FastStream raises what a server says of a login out of nats-py's own task, which ends with it: nobody tries again, and
    nobody is told. Right for the first connection, and fatal for one that a single overloaded or changed server refuses.
    """

    standing = False

    def _log_connection_broken(self, error_cb: ErrorCallback | None = None) -> ErrorCallback:
        first = super()._log_connection_broken(error_cb)

        async def heard(error: Exception) -> None:
            if not self.standing:
                await first(error)
            elif error_cb:
                await error_cb(error)

        return heard


def addresses_and_login(url: str) -> tuple[list[str], NatsSecurity | None]:
    """Of several addresses by commas: where, and as whom, by the first.

    Taken apart, because nats-py says what stands in an address to that address only, and a cluster tells it of others.
    """
    parts = [urlsplit(one if "://" in one else f"nats://{one}") for one in url.split(",")]
    return [_place(part) for part in parts], _login(parts[0])


def _place(part: SplitResult) -> str:
    return part._replace(netloc=part.netloc.rpartition("@")[2]).geturl()


def _login(part: SplitResult) -> NatsSecurity | None:
    if part.password is not None:
        return NatsUserPassword(part.username or "", part.password)
    return NatsToken(part.username) if part.username else None
