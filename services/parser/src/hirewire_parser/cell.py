"""Becomes Tesseract, fenced in: `python -m hirewire_parser.cell ORDER`, with ORDER as JSON.

Tesseract sees pixels only, never the document. But the pixels are a stranger's, so it runs as the document's own
reader does: without network, files, memory and time beyond its limits. It may read its own libraries and languages.
"""

import json
import os
import sys
from dataclasses import asdict, dataclass
from typing import Self

from hirewire_common.sandbox.jail import Files, Limits, lock_up

_ENVIRONMENT = {"LC_ALL": "C", "OMP_THREAD_LIMIT": "1"}
"""More threads make Tesseract slower, and are refused by the limit of processes."""


@dataclass(frozen=True, slots=True)
class Order:
    """`command` begins with the program's path."""

    command: tuple[str, ...]
    limits: Limits
    files: Files

    def __str__(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of(cls, text: str) -> Self:
        told = json.loads(text)
        return cls(tuple(told["command"]), Limits(**told["limits"]), Files(**told["files"]))


def main() -> None:
    order = Order.of(sys.argv[1])
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    lock_up(order.limits, order.files)
    os.execve(order.command[0], order.command, _ENVIRONMENT)  # noqa: S606  (no shell is wanted)


if __name__ == "__main__":
    main()
