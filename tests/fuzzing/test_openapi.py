"""Whatever is asked of the API, the answer is one that its OpenAPI document declares."""

import os

import httpx
import pytest
from tests.flow import System
from tests.fuzzing.asking import Fuzzer

pytestmark = [pytest.mark.servers, pytest.mark.stack]

CASES = int(os.environ.get("HIREWIRE_FUZZ_API", "600"))
SEED = int(os.environ.get("HIREWIRE_FUZZ_API_SEED", "1"))


def test_every_answer_is_declared_and_none_is_the_fault_of_the_system(system: System) -> None:
    document = httpx.get(f"{system.one}/openapi.json", trust_env=False).json()
    found = Fuzzer(system, document).run(CASES, SEED)
    print(f"seed {SEED}: {found}")  # noqa: T201  # what was done, for whoever looks
    assert found.cases >= CASES
    assert len(found.operations) == sum(len(methods) for methods in document["paths"].values())
    assert not found.faults, str(found)
