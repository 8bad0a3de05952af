"""A sheet set by Typst, without a theme yet."""

import json
from functools import cache

import typst

from hirewire_common.contracts import Fit
from hirewire_generator.orders import Typeset, TypesetOrder

_SOURCE = b"""
#let sheet = json(bytes(sys.inputs.sheet))
#set page(paper: "a4", margin: 2cm)
#set text(font: "Libertinus Serif", size: 10.5pt)
#heading(text(sheet.name))
#for section in sheet.sections {
  heading(level: 2, text(section.title))
  text(section.text)
  list(..section.lines.map(line => text(line)))
}
"""


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(ignore_system_fonts=True)


def prepare(font_dirs: tuple[str, ...] = ()) -> None:  # noqa: ARG001  (there are only Typst's own fonts yet)
    """Read the fonts, and start no thread: what is forked afterwards has them."""
    _compiler()


def typeset(order: TypesetOrder) -> Typeset:
    inputs = {"sheet": json.dumps(order.sheet.model_dump(mode="json"))}
    made = _compiler().compile(_SOURCE, format=order.format, sys_inputs=inputs, timestamp=0)
    content = made[0] if isinstance(made, list) else made
    return Typeset(content=content or b"", fit=Fit(fits=True, k=1, size=10.5, fill=0.5, pages=1))
