"""Markdown as a flat row of blocks: headings, texts, bullets and rows, each made of pieces with their emphasis and links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from hirewire_common.markdown.plain import hide

_COLUMNS = frozenset(["category", "skill", "skills", "level", "proficiency", "tools", "technologies", "description", "details", "area", "type", "language", "languages", "kategorie", "categorie", "categoria", "niveau", "nivel", "name", "examples", "technology", "company", "title", "position", "role", "employer", "dates", "date", "location", "period", "years", "year", "institution", "degree", "school", "issuer", "organization", "organisation", "from", "to", "start", "end"])  # fmt: skip
_LANGUAGE = re.compile(r"[A-Za-z+#-]{0,20}")
"""What stands behind a fence and is not shown."""
SOFT, HARD = "\n", "\v"
"""Ends of lines within a block: those of the source, and those that are meant."""


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    strong: bool = False
    em: bool = False
    url: str = ""

    @property
    def said(self) -> str:
        """With the address behind it, unless that is what it says."""
        if not self.url or self.text.strip() in names_of(self.url):
            return self.text
        return f"{self.text} ({hide(self.url)})" if self.text.strip() else hide(self.url)


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces on one line of the source."""

    pieces: tuple[Piece, ...]

    @property
    def said(self) -> str:
        return "".join(piece.said for piece in self.pieces).strip()

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces).strip()

    @property
    def urls(self) -> list[str]:
        return list(dict.fromkeys(piece.url for piece in self.pieces if piece.url))

    def all_are(self, look: Literal["strong", "em"]) -> bool:
        told = [piece for piece in self.pieces if piece.text.strip()]
        return bool(told) and all(getattr(piece, look) for piece in told)


@dataclass(frozen=True, slots=True)
class Block:
    """`level` is a heading's, or how deep a bullet lies. `cells` are a row's."""

    kind: Literal["heading", "text", "bullet", "row"]
    pieces: tuple[Piece, ...] = ()
    level: int = 0
    cells: tuple[Line, ...] = ()
    header: bool = False

    @property
    def lines(self) -> list[Line]:
        if self.cells:
            return list(self.cells)
        found: list[list[Piece]] = [[]]
        for piece in self.pieces:
            for number, part in enumerate(re.split(f"[{SOFT}{HARD}]", piece.text)):
                if number:
                    found.append([])
                found[-1].append(replace(piece, text=part))
        return [line for line in (Line(tuple(one)) for one in found) if line.said]

    @property
    def said(self) -> str:
        """As one text; line ends that were meant are kept."""
        if self.cells:
            return " · ".join(cell.said for cell in self.cells if cell.said)
        text = "".join(piece.said for piece in self.pieces).replace(SOFT, " ")
        return "\n".join(line.strip() for line in text.split(HARD)).strip()

    @property
    def line(self) -> Line:
        return Line(
            tuple(
                replace(one, text=re.sub(f"[{SOFT}{HARD}]", " ", one.text)) for one in self.pieces
            )
        )


def is_known_header(row: Block) -> bool:
    """Whether a table's first row only says what its columns are."""
    said = [word for cell in row.cells for word in re.findall(r"\w+", cell.text.lower())]
    return row.header and all(word in _COLUMNS for word in said)


def names_of(url: str) -> set[str]:
    """What a link may say that is nothing but its address."""
    bare = re.sub(r"^(?:https?://(?:www\.)?|mailto:|tel:)", "", url)
    return {hide(url), url, bare, bare.rstrip("/"), f"www.{bare}", f"www.{bare.rstrip('/')}"}


@cache
def _reader() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": False, "maxNesting": 20})
    reader.enable(["table", "strikethrough"]).disable(["text_join"])
    for name in ("normalizeLink", "normalizeLinkText"):
        setattr(reader, name, str)
    reader.validateLink = bool  # type: ignore[assignment,method-assign]  # nothing is followed here, and none may be lost
    return reader


def blocks_of(source: str) -> list[Block]:
    return list(_blocks(_reader().parse(source)))


def _blocks(tokens: Iterable[Token]) -> Iterator[Block]:
    around: list[Token] = []
    row: list[Line] = []
    before = ""
    for token in tokens:
        if token.nesting == 1:
            around.append(token)
        elif token.nesting == -1:
            around.pop()
            if token.type == "tr_close":
                yield Block("row", cells=tuple(row), header=around[-1].type == "thead_open")
                row = []
            elif token.type == "list_item_close" and before == "list_item_open":
                yield Block("bullet", level=1)  # it says nothing, but that it is one
        else:
            yield from _leaf(token, around, row)
        before = token.type


def _leaf(token: Token, around: list[Token], row: list[Line]) -> Iterator[Block]:
    if token.type == "inline":
        pieces = tuple(_pieces(token.children or []))
        if around and around[-1].type in {"td_open", "th_open"}:
            row.append(Line(pieces))
        else:
            yield _block(pieces, around)
    elif token.type in {"fence", "code_block"}:
        named = not _LANGUAGE.fullmatch(token.info.strip())
        for line in [token.info] * named + token.content.splitlines():
            yield Block("text", (Piece(line.strip()),))


def _block(pieces: tuple[Piece, ...], around: list[Token]) -> Block:
    depth = sum(one.type == "list_item_open" for one in around)
    if depth:
        return Block("bullet", pieces, depth)
    if around and around[-1].type == "heading_open":
        return Block("heading", pieces, int(around[-1].tag[1:]))
    return Block("text", pieces)


def _pieces(tokens: Iterable[Token]) -> list[Piece]:
    """Neighbours of one look are one piece, and so is all that stands in a link."""
    made: list[Piece] = []
    strong = em = 0
    link: list[Piece] | None = None
    for token in tokens:
        into = made if link is None else link
        if token.type in {"strong_open", "strong_close"}:
            strong += token.nesting
        elif token.type in {"em_open", "em_close"}:
            em += token.nesting
        elif token.type == "link_open":
            link = [Piece("", url=str(token.attrGet("href") or ""))]
        elif token.type == "link_close" and link:
            made.append(_linked(link))
            link = None
        elif text := _said(token):
            _add(into, Piece(text, strong > 0, em > 0))
    return made


def _linked(parts: list[Piece]) -> Piece:
    first, *said = parts
    strong = any(one.strong for one in said)
    text = "".join(one.text for one in said)
    return Piece(text, strong, any(one.em for one in said), first.url)


def _add(pieces: list[Piece], piece: Piece) -> None:
    before = pieces[-1] if pieces else None
    if before and not before.url and (before.strong, before.em) == (piece.strong, piece.em):
        pieces[-1] = replace(before, text=before.text + piece.text)
    else:
        pieces.append(piece)


def _said(token: Token) -> str:
    if token.type == "softbreak":
        return SOFT
    if token.type == "hardbreak":
        return HARD
    if token.type == "text_special":
        return hide(token.content)
    if token.type == "image":
        return "".join(_said(one) for one in token.children or [])
    return token.content
