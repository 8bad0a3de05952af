"""The one place that imports PyMuPDF: without its layout model.

PyMuPDF 2 imports `pymupdf.layout` when it is installed, and that brings onnxruntime and numpy: more than a second
and 150 MB for something that is never used here. PyMuPDF itself goes on without it when the import fails, and a
None in `sys.modules` is Python's own way to make it fail.
"""

import sys

sys.modules.setdefault("pymupdf.layout", None)  # type: ignore[arg-type]  # None is what blocks an import

import pymupdf  # noqa: E402  (the line above must come first)

pymupdf.TOOLS.mupdf_display_errors(False)  # noqa: FBT003  (its only parameter)
pymupdf.TOOLS.mupdf_display_warnings(False)  # noqa: FBT003

__all__ = ["pymupdf"]
