"""Requests that Schemathesis makes out of the OpenAPI document, sent to a running system, and what was wrong with the answers."""

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.core.result import Ok
from tests.flow import System
from tests.fuzzing.callers import Caller, everybody
from tests.fuzzing.cases import AnyCase, Operation, asked
from tests.fuzzing.judging import SLOW, faults

_TRIES = 3


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

    def note(self, label: str, fault: str, who: Caller, case: AnyCase) -> None:
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
        operations: list[Operation] = []
        for found in schema.get_all_operations():
            assert isinstance(found, Ok), found  # Schemathesis understands the whole document
            operations.append(found.ok())
        callers = everybody(self.system)
        while self.findings.cases < cases:
            each = -(-(cases - self.findings.cases) // len(operations))
            for operation in operations:
                self._ask(operation, callers, max(each, 4), number)
                if operation.method.upper() == "DELETE":
                    callers = everybody(self.system)
            number += 1
        return self.findings

    def _ask(self, operation: Operation, callers: list[Caller], most: int, number: int) -> None:
        @seed(number)
        @settings(
            max_examples=most,
            database=None,
            deadline=None,
            phases=(Phase.generate,),
            suppress_health_check=list(HealthCheck),
        )
        @given(asked(operation, callers))
        def ask(one: tuple[Caller, AnyCase]) -> None:
            self._judge(operation, *one)

        ask()

    def _judge(self, operation: Operation, who: Caller, case: AnyCase) -> None:
        declared = self.document["paths"][operation.path][operation.method.lower()]["responses"]
        patience = 60.0 if "202" in declared else SLOW
        for _ in range(_TRIES):  # slow is what is slow each time; else the machine was busy
            began = time.monotonic()
            answer = case.call(
                base_url=who.url,
                session=self.session,
                headers=who.headers,
                timeout=60,
                allow_redirects=False,
                **_body(case),
            )
            seconds = time.monotonic() - began
            if seconds <= patience:
                break
        label = operation.label
        self.findings.operations[label] += 1
        self.findings.statuses[answer.status_code] += 1
        if patience == SLOW:
            self.findings.slowest = max(self.findings.slowest, seconds)
        for fault in faults(declared, answer):
            self.findings.note(label, fault, who, case)
        if seconds > patience:
            self.findings.note(label, f"{seconds:.1f} s", who, case)


def _body(case: AnyCase) -> dict[str, Any]:
    """JSON as Python writes it: with numbers that are none, which the client's own library refuses to send."""
    if case.media_type == "application/json" and isinstance(case.body, dict | list):
        return {"data": json.dumps(case.body).encode()}
    return {}
