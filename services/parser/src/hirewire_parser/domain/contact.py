"""Who it is and how to reach them: name, headline, e-mail, telephone, place, links."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from hirewire_common.contracts import Link, Profile
from hirewire_common.words.folding import letters_only
from hirewire_common.words.headings import kind_of
from hirewire_common.words.lexicon import Kind
from hirewire_common.words.vocabulary import says_organisation, says_post
from hirewire_parser.domain.line import Line, Pages, in_reading_order
from hirewire_parser.domain.name import find_headline, find_name
from hirewire_parser.domain.places import says_place
from hirewire_parser.domain.sections import Outline

# Only where a word begins: else a long word without "@" is read again from each of its letters.
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.])(?:\+|00)?\s?\(?\d[\d\s()./\u2010-\u2013-]{6,18}\d(?!\w)")
_TOO_MANY_DIGITS = re.compile(r"(?:\d[().\u2010-\u2013-]{0,3}){16,}")
"""No telephone number has more than 15; two may stand beside each other, with a space or a slash between."""
_LOOKS_DATED = re.compile(
    r"(?:19|20)\d\d\s*[-–/]\s*(?:19|20)\d\d|^\d{4}-\d\d|^\d{1,2}[./]\d{4}|^\d{1,2}[./]\d{1,2}[./]\d{4}$"
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s()|,]+|\b(?:[\w-]{1,63}\.){0,5}(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|dribbble\.com|orcid\.org|medium\.com|xing\.com|x\.com|twitter\.com)/[^\s()|,]+"
)
_PROFILE = re.compile(
    r"(?:linkedin\.com/in|github\.com/[\w-]+/?$|gitlab\.com/[\w-]+/?$|orcid\.org|scholar\.google|behance\.net/[\w-]+/?$|dribbble\.com/[\w-]+/?$|xing\.com|stackoverflow\.com/users)"
)
_MAPS = re.compile(
    r"(?:google\.[a-z.]+/maps|maps\.google|maps\.app|openstreetmap\.org|maps\.apple)"
)
_LABEL = re.compile(r"^[^\W\d]++(?:\s[^\W\d]++)?\s?:\s*")
_LABELS = re.compile(r"(?i)web ?site|web|home ?page|portfolio|blog|mobile|tel|mail|e-mail|born|age")
_PIECES = re.compile(r"\s*[|•·‖∙]\s*|\s{2,}|\s[–—-]\s")
_AGE = re.compile(r"^(?:aged? )?\d{1,2} (?:years|yrs)(?: old)?\b[, ]*", re.I)
_MOST_LINKS = 12
_ENTRIES: tuple[Kind, ...] = (
    "projects",
    "publications",
    "experience",
    "certifications",
    "awards",
    "education",
)
"""Sections whose links are their entries' own."""
_NEAR = 3.5
_NEAR_LINES = 4
_RESTS = re.compile(r"^[\w-]*(?:\.[\w-]+)*\.[A-Za-z]{2,}$|^\.?[a-z]{2,4}$")
_BEGINS = re.compile(r"^[\w.+-]+$")


def read_profile(pages: Pages, outline: Outline) -> Profile:
    top = [*outline.lines_of("head"), *outline.lines_of("contact")]
    name = find_name(pages)
    profile = Profile(
        name=name,
        headline=find_headline(pages, name),
        email=_email(pages),
        phone=_phone(pages, top),
        links=_links(pages, outline, [*top, *outline.lines_of("other", "summary")]),
    )
    return profile.model_copy(update={"location": _location(top, outline, profile)})


def _email(pages: Pages) -> str:
    for uri in pages.links:
        if uri.lower().startswith("mailto:") and (found := _EMAIL.search(uri[7:])):
            return found[0]
    lines = in_reading_order(pages.lines)
    for number, line in enumerate(lines):
        if "@" in line.text and (found := _EMAIL.search(_whole_address(lines, number))):
            return found[0]
    return ""


def _whole_address(lines: Sequence[Line], number: int) -> str:
    """The line with "@", with what it goes on in above or below when the column is narrower than the address."""
    line, text = lines[number], lines[number].text
    last = text.split()[-1] if text.split() else ""
    for other in lines[max(0, number - _NEAR_LINES) : number + _NEAR_LINES + 1]:
        near = other is not line and other.page == line.page and abs(other.x0 - line.x0) < 4
        if not near or abs(other.y - line.y) > 2 * line.size or len(other.words) != 1:
            continue
        if (
            other.y > line.y
            and "@" in last
            and _RESTS.match(other.text)
            and other.size == line.size
        ):
            text = f"{text}{other.text}"
        elif other.y < line.y and _is_cut(other.text, text) and _BEGINS.match(other.text):
            text = f"{other.text}{text}"
    return text


def _is_cut(above: str, below: str) -> bool:
    """True when the "@", or the sign before it, was where the line broke."""
    return below.startswith("@") or above.endswith(("-", ".", "_", "+"))


def _phone(pages: Pages, top: Sequence[Line]) -> str:
    for line in (*top, *pages.lines):
        for found in _PHONE.finditer(_TOO_MANY_DIGITS.sub("x", line.text)):
            number = found[0].strip()
            digits = re.sub(r"\D", "", number)
            if 8 <= len(digits) <= 15 and not _LOOKS_DATED.search(number):
                return number
    tel = (uri[4:] for uri in pages.links if uri.lower().startswith("tel:"))
    return next(tel, "")


def _location(top: Sequence[Line], outline: Outline, profile: Profile) -> str:
    """The first piece of the contact lines that reads like a place; else what stands alone among them."""
    near = [line for line in outline.lines_of("summary", "other") if line.page == 0]
    for line in (*top, *near):
        for whole in _PIECES.split(_LABEL.sub("", line.text)):
            piece = _AGE.sub("", whole)
            if (
                not (profile.name and profile.name in piece)
                and piece.casefold() != profile.headline.casefold()
                and (_is_place(piece) or (piece != whole and piece[:1].isupper()))
            ):
                return piece
    return next(
        (piece for line in _beside_contact(top, near) if (piece := _bare(line, profile))), ""
    )


def _beside_contact(top: Sequence[Line], near: Sequence[Line]) -> list[Line]:
    """Lines at most two rows away from an e-mail address or a telephone number."""
    lines = [line for line in (*top, *near) if line.page == 0]
    anchors = [line for line in lines if _EMAIL.search(line.text) or _PHONE.search(line.text)]
    near_by = _stretches(anchors)
    tops = [top for top, _ in near_by]
    return [
        line
        for line in lines
        if (number := bisect_left(tops, line.y)) and line.y < near_by[number - 1][1]
    ]


def _stretches(anchors: Sequence[Line]) -> list[tuple[float, float]]:
    """The heights near any anchor, joined where they overlap, from the top down."""
    made: list[tuple[float, float]] = []
    for top, end in sorted(
        (line.y - _NEAR * line.size, line.y + _NEAR * line.size) for line in anchors
    ):
        if made and top < made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], end))
        else:
            made.append((top, end))
    return made


def _bare(line: Line, profile: Profile) -> str:
    """A city alone: a few capitalised words that are nothing else. Beside other pieces a link is theirs."""
    pieces = _PIECES.split(_LABEL.sub("", line.text))
    for piece in pieces:
        words = piece.split()
        if (
            1 <= len(words) <= 5
            and piece.casefold() not in {profile.name.casefold(), profile.headline.casefold()}
            and not (line.link and len(pieces) == 1)
            and all(word[0].isupper() or len(word) <= 3 for word in words)
            and not re.search(r"[\d@:/|]|\.(?!\s)", piece)
            and not (
                _LABELS.match(piece)
                or says_post(piece)
                or kind_of(piece)
                or letters_only(piece) in letters_only(profile.name)
            )
        ):
            return piece
    return ""


def _is_place(piece: str) -> bool:
    if says_place(piece):
        return True
    words = piece.split()
    return (
        "," in piece
        and 2 <= len(words) <= 9
        and bool(re.match(r"^[\dA-ZÀ-ŽĐ][^@:]{4,70}$", piece))
        and bool(re.search(r"\d", piece))
        and not _EMAIL.search(piece)
        and not _PHONE.search(piece)
        and not says_post(piece)
        and not says_organisation(piece)
    )


def _links(pages: Pages, outline: Outline, lines: Iterable[Line]) -> tuple[Link, ...]:
    """Addresses behind words, then written ones; the person's own, once each.

    What an entry links to is the entry's, unless it is a profile; what stands in the margins is nobody's.
    """
    elsewhere = outline.lines_of(*_ENTRIES)
    others = {line.link for line in elsewhere if line.link and not _PROFILE.search(line.link)}
    kept = {line.link for line in outline.lines}
    labels = {line.link: line.text for line in pages.lines if line.link}
    behind = [
        uri
        for uri in pages.links
        if uri.lower().startswith("http")
        and uri not in others
        and not _MAPS.search(uri)
        and (uri in kept or uri not in labels)
    ]
    written = [found[0].rstrip(".;") for line in lines for found in _ADDRESS.finditer(line.text)]
    seen: dict[str, Link] = {}
    for uri in (*behind, *written):
        label = labels.get(uri, "")
        same = letters_only(re.sub(r"^(?:https?://)?(?:www\.)?", "", uri.lower()))
        if same and "@" not in uri and not any(known.startswith(same) for known in seen):
            seen.setdefault(same, Link(url=uri, label="" if kind_of(label) else label))
    return tuple(seen.values())[:_MOST_LINKS]
