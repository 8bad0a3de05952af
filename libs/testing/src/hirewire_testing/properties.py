"""How many examples a property is tried with: a share of them in each run of all tests, all on `make fuzz-properties`."""

import os
from collections.abc import Callable
from typing import Any, TypeVar, cast

import pytest
from hypothesis import HealthCheck, settings

Test = TypeVar("Test", bound=Callable[..., object])

ALL = os.environ.get("HIREWIRE_EXAMPLES") == "all"
SHARE = 4
"""One in so many, where many examples take long; other examples in every run."""

# a busy machine draws and tries examples slowly, and that is no fault of what is tested
settings.register_profile(
    "hirewire", deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("hirewire")


def examples(most: int, **more: Any) -> Callable[[Test], Test]:
    """For properties whose examples take long; nothing traces them, which would take several times as long."""
    tried = settings(max_examples=most if ALL else -(-most // SHARE), **more)

    def marked(test: Test) -> Test:
        return cast("Test", pytest.mark.examples(pytest.mark.no_cover(tried(test))))

    return marked
