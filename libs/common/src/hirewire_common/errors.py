"""The tree of errors: the type says what happens next.

HirewireError
├── Refused        the caller's fault: the job fails with this, nothing is tried again
│   └── NotFound   the thing isn't there, or isn't the caller's
├── TryAgain       the system's fault: tried again after `after` seconds
├── NotYet         it is not time for it: looked at again after `after` seconds, as often as it takes
└── NotPermitted   a right is missing in the bus's configuration: loud, and for the operator

Every other exception is a bug: logged, tried again up to the limit, then a failure event and a dead letter.
"""

from hirewire_common.contracts import Code, Fault


class HirewireError(Exception):
    """`message` is the user's text, `log` the operator's."""

    def __init__(self, code: Code, message: str, *, log: str = "") -> None:
        super().__init__(f"{code}: {log or message}")
        self.code = code
        self.message = message
        self.log = log

    @property
    def fault(self) -> Fault:
        return Fault(code=self.code, message=self.message, kind="bug")


class Refused(HirewireError):
    @property
    def fault(self) -> Fault:
        return Fault(code=self.code, message=self.message, kind="refused")


class NotFound(Refused):
    """`what` is the thing, or `message` the words of another service about it."""

    def __init__(self, what: str = "It", *, message: str = "") -> None:
        super().__init__("not_found", message or f"{what} was not found, or is not yours.")


class TryAgain(HirewireError):
    """`after` is in seconds."""

    def __init__(
        self,
        message: str = "A part of the service is not available right now. Try again shortly.",
        *,
        after: float = 1.0,
        log: str = "",
        code: Code = "unavailable",
    ) -> None:
        super().__init__(code, message, log=log)
        self.after = after

    @property
    def fault(self) -> Fault:
        return Fault(code=self.code, message=self.message, kind="try_again", retry_after=self.after)


class NotYet(HirewireError):
    """Nothing is wrong; `log` says what it waits for. `after` is in seconds."""

    def __init__(self, after: float, log: str) -> None:
        super().__init__("unavailable", "This is not done yet.", log=log)
        self.after = after


class NotPermitted(HirewireError):
    def __init__(self, log: str) -> None:
        super().__init__("internal", "The service is not set up correctly.", log=log)


def raised(fault: Fault) -> HirewireError:
    """The exception that a fault from another service stands for."""
    if fault.kind == "try_again":
        return TryAgain(fault.message, after=fault.retry_after or 1.0, code=fault.code)
    if fault.code == "not_found":
        return NotFound(message=fault.message)
    if fault.kind == "refused":
        return Refused(fault.code, fault.message)
    return HirewireError(fault.code, fault.message)
