"""Our own making of documents, asked line by line like a peer: answers each order with its CPU seconds."""

import json
import os
import sys
import time
from collections.abc import Callable
from typing import Any

from hirewire_common.contracts import Design, Draft, Resume
from hirewire_generator.domain.embedding import source_of
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.orders import TypesetOrder, WordOrder
from hirewire_generator.typst_pdf import prepare, typeset

Made = tuple[bytes, float | None]
"""A document, and how tight it was set."""


def pdf(resume: Resume, hint: float | None, page_target: str = "auto") -> Made:
    draft = Draft(resume=resume, design=Design.model_validate({"page_target": page_target}))
    sheet = sheet_of(draft)
    made = typeset(TypesetOrder(sheet=sheet, source=source_of(draft, sheet), hint=hint))
    return made.content, made.fit.k


def docx(resume: Resume, hint: float | None) -> Made:
    # here, because a cold start with a PDF has no use for it
    from hirewire_generator.docx_document import write_docx

    draft = Draft(resume=resume)
    sheet = sheet_of(draft)
    order = WordOrder(sheet=sheet, source=source_of(draft, sheet))
    return write_docx(order if hint is None else order.model_copy(update={"k": hint})), hint


WAYS: dict[str, Callable[[Resume, float | None], Made]] = {
    "live": pdf,
    "first": lambda resume, _: pdf(resume, None),
    "fixed": lambda resume, _: pdf(resume, None, "none"),
    "docx": docx,
}


def main() -> None:
    """`once`: one résumé is read, made and nothing else, a cold start. `forked`: each order has a child of its own."""
    mode = sys.argv[1] if len(sys.argv) > 1 else ""
    if mode == "once":
        content, _ = pdf(Resume.model_validate_json(sys.stdin.read()), None)
        assert content.startswith(b"%PDF")
        return
    prepare()
    hint = None
    for line in sys.stdin:
        order = json.loads(line)
        if mode == "forked":
            if (pid := os.fork()) == 0:
                answer(order, None)
                os._exit(0)
            os.waitpid(pid, 0)
        else:
            hint = answer(order, hint)


def answer(order: dict[str, Any], hint: float | None) -> float | None:
    begun = time.process_time()
    content, k = WAYS[order["way"]](Resume.model_validate(order["resume"]), hint)
    cpu = time.process_time() - begun
    print(json.dumps({"cpu": cpu, "size": len(content)}), flush=True)
    return k if order["way"] == "live" else None


if __name__ == "__main__":
    main()
