"""The one place that imports PyMuPDF: without its layout model.

PyMuPDF 2 imports `pymupdf.layout` and `pymupdf4llm`, which it has installed with itself, and those bring onnxruntime
and numpy: more than a second and 100 MB for something that is never used here. PyMuPDF goes on without them when their
import fails, and a None in `sys.modules` is Python's own way to make it fail.
"""

import sys
from typing import Any

for _unused in ("pymupdf.layout", "pymupdf4llm"):
    sys.modules.setdefault(_unused, None)  # type: ignore[arg-type]  # None is what blocks an import

import pymupdf as _pymupdf  # noqa: E402  (the lines above must come first)

pymupdf: Any = _pymupdf
"""Untyped: it annotates some of its functions and not others."""

pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003  (its only parameter)
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003
pymupdf.TOOLS.set_subset_fontnames(True)

__all__ = ["pymupdf"]
