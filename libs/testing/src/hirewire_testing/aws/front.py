"""From a request to its reply: who asks, what for, is it allowed today, do it, say what the model allows, write it down."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field

from hirewire_testing.aws.account import Account
from hirewire_testing.aws.calls import DROPPED, Call
from hirewire_testing.aws.errors import AwsError, Unimitated
from hirewire_testing.aws.faults import INTERNAL, MESSAGES, Faults, HungUp
from hirewire_testing.aws.objects import Unavailable
from hirewire_testing.aws.operations import Operation
from hirewire_testing.aws.signing import Request, Signatory
from hirewire_testing.aws.wire import (
    Members,
    Reply,
    answered,
    broken,
    decoded,
    operation_of,
    refused,
)

NAMES = ("TranscriptionJobName", "ClientRequestToken", "JobId")


@dataclass
class _Asked:
    """What is known of a request so far, for the log."""

    operation: Operation | None = None
    name: str | None = None


@dataclass
class Front:
    """`operations` by their names; `complaints` is what no caller could have known: the fake can't do it, or has a bug."""

    account: Account
    faults: Faults
    signatory: Signatory
    operations: dict[str, Callable[[Members], Members]]
    complaints: list[str] = field(default_factory=list)

    def reply(self, request: Request) -> Reply | None:
        """None: end the connection without an answer."""
        asked = _Asked()
        try:
            reply, outcome = self._done(request, asked), "ok"
        except HungUp:
            reply, outcome = None, DROPPED
        except AwsError as error:
            reply, outcome = refused(error, asked.operation), error.code
        except Unimitated as error:
            reply, outcome = self._complain(f"this fake doesn't imitate {error}"), "complaint"
        except Exception:  # noqa: BLE001 -- a bug of the fake is the test's to see, not a thread's to die of
            reply, outcome = self._complain(traceback.format_exc()), "complaint"
        name = asked.operation.name if asked.operation else request.path
        self.account.calls.add(Call(name, time.time(), asked.name, outcome))
        return reply

    def _done(self, request: Request, asked: _Asked) -> Reply:
        asked.operation = operation = operation_of(request)
        self.signatory.check(request, operation.service)
        members = decoded(operation, request.body)
        asked.name = next((members[name] for name in NAMES if name in members), None)
        if operation.name not in self.operations:
            raise Unimitated(operation.name)
        self.faults.before(operation)
        reply = answered(operation, self._carry_out(operation, members))
        self.faults.done(operation)
        return reply

    def _carry_out(self, operation: Operation, members: Members) -> Members:
        try:
            return self.operations[operation.name](members)
        except Unavailable as error:
            code = INTERNAL[operation.service]
            raise AwsError(code, f"{MESSAGES[code]} ({error})") from error

    def _complain(self, what: str) -> Reply:
        self.complaints.append(what)
        return broken(what)
