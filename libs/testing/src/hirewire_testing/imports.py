"""Importing every module of a package: with only its own dependencies installed, this finds the undeclared one."""

import importlib
import pkgutil
from types import ModuleType


def modules_of(package: ModuleType) -> list[str]:
    """The names of all modules below `package`, `__main__` included; scripts that run on import are none of them."""
    found = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    return [module.name for module in found if ".migrations" not in module.name]


def import_all(package: ModuleType) -> int:
    """How many modules were imported. ImportError names the one that could not be."""
    names = modules_of(package)
    for name in names:
        importlib.import_module(name)
    return len(names)
