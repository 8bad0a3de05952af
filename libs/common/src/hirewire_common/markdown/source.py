"""Markdown's source made ready: no fence around the whole, no front matter, tags of HTML as Markdown says it."""

import html
import re

from hirewire_common.markdown.marks import section_kind

_FENCED = re.compile(r"\s*(`{3,}|~{3,})[ \t]*[\w+-]*[ \t]*\n(.*?)\n?\1\s*", re.DOTALL)
_FENCED_INSIDE = re.compile(
    r"^```(?:markdown|md)[ \t]*\n(.*?)^```[ \t]*$", re.DOTALL | re.MULTILINE
)
_FRONT = re.compile(r"\A---[ \t]*\n(.{0,4000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"^([A-Za-z_][\w -]{0,30}):[ \t]*(.*)$")
_SITE = frozenset({"layout", "theme", "template", "lang", "language", "date", "draft", "permalink", "output", "geometry", "fontsize", "documentclass", "published", "tags", "categories", "slug"})  # fmt: skip
_COMMENT = re.compile(r"(?<!\\)<!--.{0,5000}?-->", re.DOTALL)
_LINK = re.compile(r"(?<!\\)<a\s[^<>]{0,200}?href\s*=\s*[\"']?([^\"'\s<>]{1,500})[\"']?[^<>]{0,200}>([^<>]{0,300})</a>", re.IGNORECASE)  # fmt: skip
_IMAGE = re.compile(r"(?<!\\)<img\s[^<>]{0,600}>", re.IGNORECASE)
_ALT = re.compile(r"alt\s*=\s*[\"']([^\"']{0,200})[\"']", re.IGNORECASE)
_HEADING = re.compile(r"(?<!\\)<h([1-6])(?:\s[^<>]{0,200})?>\s*([^<>\n]{0,300}?)\s*</h\1>", re.IGNORECASE)  # fmt: skip
_ITEM = re.compile(r"(?<!\\)<li(?:\s[^<>]{0,200})?>\s*", re.IGNORECASE)
_BLOCK = re.compile(r"(?<!\\)</?(?:div|p|ul|ol|li|section|article|header|footer|center|table|tbody|thead|tr|details|summary|main|body|html|blockquote|dl|dt|dd|hr|pre|h[1-6])(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)  # fmt: skip
_INLINE = re.compile(r"(?<!\\)</?(?:b|i|u|em|strong|span|font|small|big|sup|sub|mark|kbd|code|td|th|abbr|time|a)(?:\s[^<>]{0,300})?/?>", re.IGNORECASE)  # fmt: skip
_BREAK = re.compile(r"(?<!\\)<br\s{0,5}/?>[ \t]*\n?", re.IGNORECASE)
_GLYPH = re.compile(
    r"^([ \t]*)(?:[•●▪◦‣∙·–—―➤►▸▶✓✔★○■□◆◇⁃]|[-*+][ \t]+[•●▪◦‣∙])[ \t]+", re.MULTILINE
)
_BULLET = re.compile(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_BEGINS = re.compile(r"^(?:\*\*|__|[^\W\d_])")
_TABLE_ROW = re.compile(r"^[ \t]*\|.*\|[ \t]*$")


def prepared(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    text = re.sub("[\x0b\x0c\x85\u2028\u2029]", "\n", text)
    if whole := _FENCED.fullmatch(text):
        text = whole[2]
    text = _FENCED_INSIDE.sub(lambda found: found[1], text)
    text = _FRONT.sub(lambda found: _spoken(found[1]), text)
    return _apart(_GLYPH.sub(r"\1- ", _without_tags(text)))


def _apart(text: str) -> str:
    """A line in bold right below a bullet, or a section's name, is no part of it."""
    made: list[str] = []
    listing = False
    for line in text.split("\n"):
        bullet = bool(_BULLET.match(line))
        if listing and not bullet and _BEGINS.match(line):
            known = line.startswith(("**", "__")) or (line.isupper() and section_kind(line))
            made += [""] if known else []
        listing = bullet or (listing and bool(line.strip()))
        made.append(line)
    return "\n".join(made)


def _spoken(front: str) -> str:
    """What a page's settings say of the person, as the first lines of the document."""
    said: dict[str, str] = {}
    for line in front.splitlines():
        if (pair := _PAIR.match(line)) and pair[1].lower() not in _SITE:
            said[pair[1].lower()] = pair[2].strip().strip("\"'")
        elif not pair and line.strip():
            said[line] = ""
    name = said.pop("name", said.pop("author", ""))
    headline = said.pop("headline", said.pop("title", ""))
    lines = [f"# {name}" if name else "", f"**{headline}**" if headline else ""]
    lines += [f"{key}: {value}" if value else key.strip(" -") for key, value in said.items()]
    return "\n\n".join(line for line in lines if line) + "\n\n"


def _without_tags(text: str) -> str:
    if "<" not in text:
        return text
    text = _COMMENT.sub("", text)
    text = _LINK.sub(lambda found: f"[{found[2]}](<{html.unescape(found[1])}>)", text)
    text = _IMAGE.sub(lambda found: alt[1] if (alt := _ALT.search(found[0])) else "", text)
    text = _HEADING.sub(lambda found: f"\n\n{'#' * int(found[1])} {found[2]}\n\n", text)
    text = _ITEM.sub("\n- ", text)
    text = "\n".join(
        _BREAK.sub(" ", line) if _TABLE_ROW.match(line) else line for line in text.split("\n")
    )
    text = _BREAK.sub("\\\\\n", text)
    return _INLINE.sub("", _BLOCK.sub("\n\n", text))
