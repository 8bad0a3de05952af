"""Plain text as the runs of a Word paragraph: printed as it stands, with breaks, links and the direction of its letters."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

from hirewire_generator.domain.links import is_safe
from hirewire_generator.domain.readback import leans_right

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile(r"\r\n?|[\n\x0b\x0c\u2028\u2029]")
FIRST_LINK = 1_000
"""Relations of the template have lower numbers."""


def xml_text(text: str) -> Markup:
    """Safe between tags and in attributes; what XML cannot hold is dropped."""
    return escape(_NOT_XML.sub("", text))


class Runs:
    """Makes the runs of one document and counts its links."""

    def __init__(self) -> None:
        self._links: dict[str, str] = {}

    @property
    def links(self) -> Iterable[tuple[str, str]]:
        """Ids of relations and their addresses."""
        return [(id_, url) for url, id_ in self._links.items()]

    def text(self, text: str, style: str = "", *, url: str = "") -> Markup:
        """Empty for no text."""
        if not text:
            return Markup("")
        linked = bool(url) and is_safe(url)
        run = _run(text, "Hyperlink" if linked and not style else style)
        if not linked:
            return run
        id_ = self._links.setdefault(url, f"rId{FIRST_LINK + len(self._links)}")
        return Markup('<w:hyperlink r:id="{}" w:history="1">{}</w:hyperlink>').format(id_, run)

    def joined(self, parts: Iterable[Markup], between: Markup) -> Markup:
        return between.join(part for part in parts if part)

    def tab(self, style: str = "") -> Markup:
        look = Markup('<w:rPr><w:rStyle w:val="{}"/></w:rPr>').format(style) if style else ""
        return Markup("<w:r>{}<w:tab/></w:r>").format(look)

    def line_end(self) -> Markup:
        return Markup("<w:r><w:br/></w:r>")


def paragraphs_of(text: str) -> list[str]:
    """Parts with an empty line between each two."""
    return [part.strip() for part in text.split("\n\n") if part.strip()]


def _run(text: str, style: str) -> Markup:
    said = [
        Markup('<w:t xml:space="preserve">{}</w:t>').format(xml_text(line)) for line in _lines(text)
    ]
    look = Markup('<w:rStyle w:val="{}"/>').format(style) if style else Markup("")
    turn = Markup("<w:rtl/>") if leans_right(text) else Markup("")
    return Markup("<w:r><w:rPr>{}{}</w:rPr>{}</w:r>").format(
        look, turn, Markup("<w:br/>").join(said)
    )


def _lines(text: str) -> list[str]:
    return _BREAK.split(text.replace("\t", " "))
