"""Requests that Schemathesis makes out of the OpenAPI document, sent to a running system, and what was wrong with the answers."""

import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from schemathesis import APIOperation, Case, GenerationMode
from tests.flow import System
from tests.fuzzing.callers import Caller, everybody
from tests.fuzzing.judging import SLOW, faults

_IDENTITY = {"authorization", "x-user-id", "x-session-id"}
_LOOPBACK = ("http://127.0.0.1:9", "http://localhost:9/v1", "http://[::1]:9", "http://10.0.0.1")
"""Addresses that no model is asked at: nothing that is generated may leave the machine."""
_TRIES = 3

Asked = tuple[Caller, Case]


@dataclass
class Findings:
    """`faults` maps what is wrong to the first request that showed it."""

    faults: dict[str, str] = field(default_factory=dict)
    statuses: Counter[int] = field(default_factory=Counter)
    operations: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0

    @property
    def cases(self) -> int:
        return self.operations.total()

    def note(self, label: str, fault: str, who: Caller, case: Case) -> None:
        told = case.as_curl_command(headers=who.headers)
        self.faults.setdefault(f"{label}: {fault}", f"{who.name}: {told[:600]}")

    def __str__(self) -> str:
        wrong = [f"{fault}\n    {how}" for fault, how in sorted(self.faults.items())]
        statuses = ", ".join(f"{status}: {n}" for status, n in sorted(self.statuses.items()))
        told = f"{self.cases} cases of {len(self.operations)} operations; {statuses}"
        return "\n".join([f"{told}; slowest {self.slowest:.2f} s", *wrong])


@dataclass
class Fuzzer:
    system: System
    document: dict[str, Any]
    findings: Findings = field(default_factory=Findings)
    session: requests.Session = field(default_factory=requests.Session)

    def run(self, cases: int, number: int) -> Findings:
        """At least so many, spread over all operations; the same seed generates the same ones."""
        self.session.trust_env = False
        schema = schemathesis.openapi.from_dict(self.document)
        operations = [found.ok() for found in schema.get_all_operations()]
        callers = everybody(self.system)
        while self.findings.cases < cases:
            each = -(-(cases - self.findings.cases) // len(operations))
            for operation in operations:
                self._ask(operation, callers, max(each, 4), number)
                if operation.method.upper() == "DELETE":
                    callers = everybody(self.system)
            number += 1
        return self.findings

    def _ask(self, operation: APIOperation, callers: list[Caller], most: int, number: int) -> None:
        @seed(number)
        @settings(
            max_examples=most,
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )
        @given(_asked(operation, callers))
        def ask(asked: Asked) -> None:
            self._judge(operation, *asked)

        ask()

    def _judge(self, operation: APIOperation, who: Caller, case: Case) -> None:
        for _ in range(_TRIES):  # slow is what is slow each time; else the machine was busy
            began = time.monotonic()
            answer = case.call(
                base_url=who.url,
                session=self.session,
                headers=who.headers,
                timeout=60,
                allow_redirects=False,
            )
            seconds = time.monotonic() - began
            if seconds <= SLOW:
                break
        label = operation.label
        self.findings.operations[label] += 1
        self.findings.statuses[answer.status_code] += 1
        self.findings.slowest = max(self.findings.slowest, seconds)
        declared = self.document["paths"][operation.path][operation.method.lower()]["responses"]
        for fault in faults(declared, answer):
            self.findings.note(label, fault, who, case)
        if seconds > SLOW:
            self.findings.note(label, f"{seconds:.1f} s", who, case)


@st.composite
def _asked(draw: st.DrawFn, operation: APIOperation, callers: list[Caller]) -> Asked:
    """What the document allows, or what it does not, from one of these callers."""
    who = draw(st.sampled_from(callers))
    mode = draw(st.sampled_from(list(GenerationMode)))
    case: Case = draw(operation.as_strategy(mode))
    if who.headers is not None:
        for name in [name for name in case.headers or {} if name.lower() in _IDENTITY]:
            del case.headers[name]
    for name, values in who.known.items():
        if name in (case.path_parameters or {}) and draw(st.booleans()):
            case.path_parameters[name] = draw(st.sampled_from(values))
    _keep_at_home(case.body, draw(st.sampled_from(_LOOPBACK)))
    return who, case


def _keep_at_home(body: object, address: str) -> None:
    """A configuration without an address means the provider's own, so it gets one."""
    if not isinstance(body, dict):
        return
    _keep_at_home(body.get("llm_config"), address)
    if body.get("base_url") is None or isinstance(body.get("base_url"), str):
        body["base_url"] = address
