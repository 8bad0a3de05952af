"""Plain text from what language models like to write: emphasis, headings, bullets and tags are taken off."""

import re

_TAGS = re.compile(
    r"</?(?:b|i|u|em|strong|p|br|div|span|ul|ol|li|h[1-6]|a|code|pre|sub|sup|small|mark)(?:\s[^<>]{0,500})?/?>",
    re.IGNORECASE,
)
_LINKS = re.compile(r"!?\[([^\[\]]{1,300})\]\((?:[^()\s]|\([^()\s]*\)){1,500}\)")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1", re.DOTALL)
_SLANTED = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]{1,2000}?)(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]{1,2000}?)(?<=[^\s_])_(?![\w_])")
_CODE = re.compile(r"`{1,3}([^`\n]{1,2000})`{1,3}")
_FENCES = re.compile(r"^\s*```\w*\s*$", re.MULTILINE)
_HEADINGS = re.compile(r"^\s{0,3}#{1,6}\s+", re.MULTILINE)
_BULLET = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+(?=\S)")


def plain(text: str) -> str:
    """Without marks that a reader would see as such; line breaks stay."""
    kept = _FENCES.sub("", _TAGS.sub("", text))
    kept = _LINKS.sub(r"\1", _HEADINGS.sub("", kept))
    kept = _STRONG.sub(r"\2", kept)
    for form in (_SLANTED, _UNDERLINED, _CODE):
        kept = form.sub(r"\1", kept)
    return kept.strip()


def plain_line(text: str) -> str:
    """One text of a list, which is a bullet already."""
    return _BULLET.sub("", plain(text))
