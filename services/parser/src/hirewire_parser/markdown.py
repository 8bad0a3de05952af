"""Markdown's marks read as what they mean: headings, bold words, links, cells of tables."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.words.folding import clean
from hirewire_parser.addresses import address

# Bounded, because every mark that nothing closes is looked after to the line's end.
_INLINE = re.compile(
    r"!\[(?P<picture>[^\]]{0,100})\]\([^)]{0,300}\)"
    r"|\[(?P<words>[^\]]{1,200})\](?:\((?P<url>[^)\s]{1,300})(?:\s[^)]{0,100})?\)|\[(?P<name>[^\]]{0,50})\])"
    r"|<(?P<plain>(?:https?://|mailto:)[^>\s]{1,300}|[\w.+-]{1,64}@[\w.-]{1,100})>"
    r"|\*\*(?P<stars>(?=\S).{1,200}?(?<=\S))\*\*"
    r"|(?<!\w)__(?P<lines>(?=\S).{1,200}?(?<=\S))__(?!\w)"
)
_LIGHT = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,200}?)(?<=\S)\*(?![\w*])"
    r"|(?<!\w)_(?=\S)([^_\n]{1,200}?)(?<=\S)_(?!\w)"
    r"|`([^`\n]{1,200})`"
    r"|~~([^~\n]{1,200})~~"
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s(.*)$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:={3,}|-{3,})\s*$")
_DEFINITION = re.compile(r"^\s{0,3}\[([^\]]{1,50})\]:\s*<?(\S{1,300}?)>?(?:\s.*)?$")
_RULE_OF_TABLE = re.compile(r"^\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?\s*)?$")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_SIGNS = re.compile(
    r"^\s{0,3}#{1,6}\s+\S|\]\(\S|\*\*\S|^[ \t]{0,20}\|.{0,500}\|[ \t]{0,20}$", re.MULTILINE
)
_LARGEST, _SMALLEST, _STEP = 18.0, 11.0, 2.0


@dataclass(frozen=True, slots=True)
class Words:
    """What a piece of a line says. `turns` are places in the text where bold letters begin or end."""

    text: str
    bold: bool = False
    turns: tuple[int, ...] = ()
    links: tuple[str, ...] = ()


def is_markdown(text: str) -> bool:
    return bool(_SIGNS.search(text))


def targets_of(text: str) -> dict[str, str]:
    """The addresses that are named below the text, by their names in small letters."""
    found = (_DEFINITION.match(line) for line in text.splitlines())
    return {match[1].lower(): match[2] for match in found if match}


def rows_of(text: str) -> Iterator[tuple[str, float]]:
    """The lines without marks of headings, each with the size of its letters: 10 for the body, 0 for what isn't shown."""
    lines = _BREAK.sub("\n", text).splitlines()
    for line, below in zip(lines, [*lines[1:], ""], strict=True):
        if _DEFINITION.match(line) or _UNDERLINE.match(line) or _RULE_OF_TABLE.match(line):
            yield "", 0.0
        elif heading := _HEADING.match(line):
            yield _unclosed(heading[2]), max(_SMALLEST, _LARGEST - _STEP * (len(heading[1]) - 1))
        elif line.strip() and _UNDERLINE.match(below) and not line.lstrip().startswith(("-", "|")):
            yield line, _LARGEST if "=" in below else _LARGEST - _STEP
        else:
            yield line, 10.0


def _unclosed(heading: str) -> str:
    """Without the marks that may also stand behind a heading; those of C# are part of a word."""
    written = heading.strip()
    bare = written.rstrip("#")
    return bare.rstrip() if bare[-1:].isspace() else written


def cells_of(line: str) -> list[str]:
    """The cells of a table's row; else the line itself."""
    written = line.strip()
    if not (written.startswith("|") and written.endswith("|") and len(written) > 1):
        return [line]
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", written[1:-1])]


def words_of(written: str, targets: dict[str, str]) -> Words:
    """A line or a cell as it is shown."""
    text, turns, links = "", [], []
    bold_at_first, bold = False, False
    for said, strong, link in _pieces(written, targets):
        if strong != bold:
            bold = strong
            bold_at_first |= not clean(text)
            turns.append(len(clean(text + "|")) - 1)
        text += said
        links += [link] if link else []
    text = clean(text)
    return Words(
        text, bold_at_first, tuple(turn for turn in turns if 0 < turn < len(text)), tuple(links)
    )


def _pieces(written: str, targets: dict[str, str]) -> Iterator[tuple[str, bool, str]]:
    """Words, whether they are bold, and the address behind them."""
    end = 0
    for found in _INLINE.finditer(written):
        yield _light(written[end : found.start()]), False, ""
        end = found.end()
        if strong := found["stars"] or found["lines"]:
            yield from ((said, True, link) for said, _, link in _pieces(strong, targets))
        elif found["words"]:
            yield from _linked(found, targets)
        else:
            yield found["picture"] or found["plain"] or "", False, ""
    yield _light(written[end:]), False, ""


def _linked(found: re.Match[str], targets: dict[str, str]) -> Iterator[tuple[str, bool, str]]:
    words = found["words"]
    inner = words.strip("*_")
    bold = words != inner
    url = found["url"] or targets.get((found["name"] or words).lower(), "")
    if url:
        yield _light(inner), bold, address(url)
    else:
        yield _light(found[0]), False, ""


def _light(written: str) -> str:
    """Without the marks of emphasis and code, which change no letter's weight."""
    shown = _LIGHT.sub(lambda found: next(group for group in found.groups() if group), written)
    return html.unescape(_ESCAPED.sub(r"\1", shown))
