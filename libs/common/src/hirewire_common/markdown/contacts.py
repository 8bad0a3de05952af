"""Lines that tell how to reach somebody: addresses, telephones, places, links."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from hirewire_common.markdown.blocks import Line, names_of
from hirewire_common.markdown.marks import LABEL, labels
from hirewire_common.markdown.plain import hide, reveal
from hirewire_common.markdown.record import Record
from hirewire_common.words.vocabulary import says_post

_BETWEEN = re.compile(
    r"\s*[|•‖∙●]\s*|\s+[·–—*]\s+|(?<!\d)\s+[/-]\s+|\s+[/-]\s+(?![\d ])|\s{3,}|\t+|;\s+"
)
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}")
_PHONE = re.compile(r"(?:\+|00)?\s?\(?\d[\d\s()./\u2010-\u2013-]{5,20}\d")
_WEB = re.compile(r"(?:https?://|www\.)[^\s()<>|,]+|(?:[\w-]{1,63}\.){1,4}[a-z]{2,12}/[^\s()<>|,]*|(?:[\w-]{1,63}\.){1,3}(?:com|org|net|io|dev|me|app|co|de|fr|es|it|nl|eu|uk)(?![\w.@])")  # fmt: skip
_ADDRESS = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?:/\S*)?")
_LONGEST_PLACE = 60


@dataclass(slots=True)
class _Said:
    text: str
    urls: tuple[str, ...] = ()


def tells_contact(line: Line) -> bool:
    """True when something in it can be used to reach the person."""
    return any(_is_telling(one) for one in _pieces(line))


def read_contacts(line: Line, record: Record) -> None:
    for one in _pieces(line):
        _read(one, record)


def ways_to_reach(text: str) -> Iterator[tuple[str, str]]:
    """An address and a telephone number in running text."""
    if email := _EMAIL.search(text):
        yield "email", email[0]
    if (phone := _PHONE.search(text)) and _is_phone(phone[0].strip()):
        yield "phone", phone[0].strip()


def _is_telling(one: _Said) -> bool:
    text = one.text
    label = LABEL.match(text)
    return bool(
        one.urls
        or _EMAIL.search(text)
        or _is_phone(text)
        or _WEB.fullmatch(text)
        or (
            label
            and labels(label[0])
            & {"email", "phone", "location", "link", "links", "name", "headline"}
        )
    )


def _pieces(line: Line) -> Iterator[_Said]:
    said = _Said("")
    for piece in line.pieces:
        if piece.url:
            before = said.text if said.urls else _without_icons(said.text)
            before += " " if before.endswith((":", "：")) else ""
            said = _Said(before + piece.text, (*said.urls, piece.url))
            continue
        first, *others = _BETWEEN.split(piece.text)
        said.text += first
        for other in others:
            yield from _cleaned(said)
            said = _Said(other)
    yield from _cleaned(said)


def _cleaned(said: _Said) -> Iterator[_Said]:
    text = said.text.strip() if said.urls else _without_icons(said.text)
    if not said.urls and (_EMAIL.search(text) and ", " in text):
        for part in text.split(", "):
            yield _Said(part.strip())
    elif text or said.urls:
        yield _Said(text, said.urls)


def _without_icons(text: str) -> str:
    """Pictures that stand for a label."""
    text = text.strip(" ,|\t")
    while text and (
        unicodedata.category(text[0]) in {"So", "Sk"} or text[0] in "\ufe0f\u200d\u20e3 "
    ):
        text = text[1:]
    return text


def _read(one: _Said, record: Record) -> None:
    label = LABEL.match(one.text)
    if not label or not _read_labelled(label[0], one.text[label.end() :].strip(), one, record):
        _read_bare(one, record)


def _read_labelled(label: str, value: str, one: _Said, record: Record) -> bool:
    """False when the label tells nothing that we know, and the value is no address."""
    kinds = labels(label)
    if "link" in kinds and not one.urls and re.search(r"(?:^|\s)=(?:\s|$)", value):
        name, _, url = (
            part.strip() for part in re.split(r"((?:^|\s)=(?:\s|$))", value, maxsplit=1)
        )
        record.structural.append(label)
        record.links.append({"url": url, "label": name})
    elif (
        kind := next(iter(kinds & {"email", "phone", "location", "name", "headline"}), "")
    ) and not _web_of(one):
        record.structural.append(label)
        if not record.claim(kind, value):
            record.detail(one.text)
    elif _web_of(one) or _WEB.fullmatch(value) or ("links" in kinds and _ADDRESS.fullmatch(value)):
        known = bool(kinds & {"links", "link", "url"})
        if known:
            record.structural.append(label)
        for url in _web_of(one) or [value]:
            record.links.append({"url": url, "label": "" if known else label.strip(" :：")})
        if one.urls and value.strip() not in names_of(one.urls[0]) and value.strip():
            record.links[-1]["label"] = f"{record.links[-1]['label']} {value}".strip()
    else:
        return False
    return True


def _web_of(one: _Said) -> list[str]:
    return [hide(url) for url in one.urls if not url.lower().startswith(("mailto:", "tel:"))]


def _read_bare(one: _Said, record: Record) -> None:
    if one.urls:
        _read_links(one, record)
        return
    email = _EMAIL.search(one.text)
    if email:
        if not record.claim("email", email[0]):
            record.detail(email[0])
        rest = f"{one.text[: email.start()]} {one.text[email.end() :]}".strip(" ,;()<>:")
        if rest:
            _read_bare(_Said(rest), record)
    elif _WEB.fullmatch(one.text):
        record.links.append({"url": one.text, "label": ""})
    elif _is_phone(one.text):
        if not record.claim("phone", one.text):
            record.detail(one.text)
    else:
        _read_words(one.text, record)


def _read_words(text: str, record: Record) -> None:
    """A post or a place, as nothing tells which."""
    kind = "headline" if says_post(text) and not record.profile.get("headline") else "location"
    known = not LABEL.match(text) and len(text) <= _LONGEST_PLACE
    if not known or not record.claim(kind, text):
        record.detail(text)


def _read_links(one: _Said, record: Record) -> None:
    said = one.text
    for url in one.urls:
        scheme, _, rest = url.partition(":")
        kind = {"mailto": "email", "tel": "phone"}.get(scheme.lower())
        if kind is None:
            label = "" if said.strip() in {url, hide(url)} or len(one.urls) > 1 else said
            record.links.append({"url": hide(url), "label": label})
            continue
        record.structural.append(said)
        shown = said.strip() if kind == "phone" and _is_phone(said) else hide(rest)
        if not record.claim(kind, shown):
            record.detail(reveal(hide(rest)))


def _is_phone(text: str) -> bool:
    digits = sum(letter.isdigit() for letter in text)
    dated = re.fullmatch(r"(?:19|20)\d\d\s*[-–/.]\s*(?:(?:19|20)\d\d|\d\d(?:[-/.]\d\d)?)", text)
    return bool(_PHONE.fullmatch(text)) and 7 <= digits <= 15 and not dated
