"""RenderCV, asked line by line: runs in an environment that has it, answers each order with its CPU seconds."""

import io
import json
import sys
import time
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

from rendercv.renderer.pdf_png import generate_pdf
from rendercv.renderer.typst import generate_typst
from rendercv.schema.rendercv_model_builder import build_rendercv_model_from_commented_map


def render(told: dict[str, Any], folder: Path) -> int:
    """The size of the PDF. Without reading YAML, which takes longer than all the rest."""
    told["settings"] = {"render_command": {"output_folder": str(folder)}}
    model = build_rendercv_model_from_commented_map(told, folder / "cv.yaml")
    path = generate_pdf(model, generate_typst(model))
    return path.stat().st_size if path else 0


def main() -> None:
    folder, real = Path(sys.argv[1]), sys.stdout
    for line in sys.stdin:
        order: dict[str, Any] = json.loads(line)
        begun = time.process_time()
        with redirect_stdout(io.StringIO()):
            size = render(order["cv"], folder)
        print(json.dumps({"cpu": time.process_time() - begun, "size": size}), file=real, flush=True)


if __name__ == "__main__":
    main()
