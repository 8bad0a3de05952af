"""Addresses of a person or a thing as people read them, and where they lead."""

import re

from hirewire_common.contracts import Link
from hirewire_generator.domain.sheet import Contact

_WEB = re.compile(r"https?://[^\s]+", re.IGNORECASE)
_BARE = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?:[:/?#][^\s]*)?", re.IGNORECASE
)
_MAIL = re.compile(r"[^\s@<>\"',;:]+@[^\s@<>\"',;:]+\.[^\s@<>\"',;:]+")
_FEWEST_DIGITS = 5


def mail(text: str) -> Contact:
    return Contact(text=text, url=f"mailto:{text}" if _MAIL.fullmatch(text) else "")


def phone(text: str) -> Contact:
    digits = "".join(one for one in text if one.isascii() and (one.isdigit() or one == "+"))
    return Contact(text=text, url=f"tel:{digits}" if len(digits) >= _FEWEST_DIGITS else "")


def web(link: Link) -> Contact:
    """The address is always to be read, as a page on paper can't be followed; the label too where it says more."""
    url, label = link.url.strip(), link.label.strip()
    shown = bare(url)
    if label and _letters(label) not in _letters(shown):
        shown = f"{label}: {shown}" if shown else label
    return Contact(text=shown, url=target(url))


def bare(url: str) -> str:
    """The address as people write it."""
    scheme, found, rest = url.partition("://")
    if not found or scheme.lower() not in ("http", "https"):
        return url
    return rest.removeprefix("www.").rstrip("/")


def target(url: str) -> str:
    """Where a click leads; empty for what is no address of the web."""
    if _WEB.fullmatch(url):
        return url
    if _BARE.fullmatch(url):
        return f"https://{url}"
    return mail(url.removeprefix("mailto:")).url


def _letters(text: str) -> str:
    return "".join(one for one in text.casefold() if one.isalnum())
