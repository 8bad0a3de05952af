"""The corpus's own scorer, run on any folder that has a manifest."""

import importlib.util
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "eval" / "parsing"
Prediction = Mapping[str, Any]
Documents = Sequence[Mapping[str, Any]]


def scorer(folder: Path) -> ModuleType | None:
    """The scorer, looking for truth in this folder; None where there is no corpus, and with it no scorer."""
    path = CORPUS / "score.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location("corpus_score", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.__dict__["HERE"] = folder
    return module


def manifest(folder: Path, kind: str = "pdf") -> list[dict[str, Any]]:
    documents: list[dict[str, Any]] = json.loads(
        (folder / "manifest.json").read_text(encoding="utf-8")
    )
    return [document for document in documents if document["kind"] == kind]
