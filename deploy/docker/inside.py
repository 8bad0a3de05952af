"""Looks, within an image, for what was taken out and is needed: `python inside.py SERVICE`.

Imports every module of ours, and everything that they import only when they come to it. What isn't installed at all is
an extra that this image doesn't have; what is installed and can't be imported is a fault.
"""

import ast
import importlib
import logging
import os
import pkgutil
import sys
import warnings
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

WRITES_THE_ENCODER = "hirewire_common.minilm.graph"
"""Has done its work when an image is built, and went with what it needs."""


def main() -> int:
    """Prints what is missing; 1 when something is."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    service = sys.argv[1].replace("-", "_")
    missing = sorted({*lacking(f"hirewire_{service}"), *lacking("hirewire_common"), *unusable()})
    for one in missing:
        print("  missing:", one)
    return 1 if missing else 0


def lacking(package: str) -> Iterator[str]:
    top = importlib.import_module(package)
    for found in pkgutil.walk_packages(top.__path__, f"{package}."):
        # a script runs when it is imported
        if found.name != WRITES_THE_ENCODER and not found.name.endswith("__main__"):
            yield from lacking_for(found.name)


def lacking_for(name: str) -> Iterator[str]:
    spec = find_spec(name)
    text = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    for wanted in (name, *imported(text)):
        try:
            module = importlib.import_module(wanted)
        except ModuleNotFoundError as error:
            if is_installed(error.name or ""):
                yield f"{error.name}, for {name}"
            continue
        except ImportError as error:
            yield f"{wanted}, for {name}: {error}"
            continue
        yield from () if isinstance(module, ModuleType) else (wanted,)


def imported(text: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def is_installed(name: str) -> bool:
    """By what pip's records tell, which stay where a package has lost its files."""
    top = name.split(".")[0]
    return top in packages_distributions() or (top == "onnx" and bool(find_spec("onnxruntime")))


def unusable() -> Iterator[str]:
    """What is there and doesn't do its work."""
    if find_spec("litellm"):
        from hirewire_common.llm.quiet import litellm

        litellm()  # asks nobody a first question, and reads the answer whole and as a stream
    if find_spec("boto3"):
        import boto3

        for name in ("s3", "sts", "rekognition", "transcribe"):
            boto3.client(name, region_name="eu-west-1")
    if find_spec("onnxruntime"):
        from hirewire_common.minilm.opening import DEFAULT_CACHE, open_encoder

        encoder = open_encoder(DEFAULT_CACHE)
        if encoder is None or not encoder.name.startswith("minilm-int8"):
            yield "the encoder's int8 file"
    if os.access("/usr", os.W_OK):
        yield "a root that can't be written to"


if __name__ == "__main__":
    sys.exit(main())
