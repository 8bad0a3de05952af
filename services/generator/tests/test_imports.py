"""Nothing is used that is not declared; run with only this service's dependencies by `make isolate`."""

import hirewire_generator
from hirewire_testing.imports import import_all


def test_every_module_finds_what_it_imports() -> None:
    assert import_all(hirewire_generator) > 5
