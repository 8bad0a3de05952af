"""The head of our Markdown: who it is, and how to reach them."""

import re
from collections.abc import Iterator

from hirewire_common.contracts import (
    Link,
    Profile,
)
from hirewire_common.markdown.escaping import (
    guard,
    guard_title,
)
from hirewire_common.words.dates import find_period
from hirewire_common.words.vocabulary import says_post

_EMAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,60}){1,5}"
)
_PHONE = re.compile(r"\+?\(?\d[\d ()/.-]{5,20}\d")
_WEB = re.compile(
    r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?(?:[/?#][^\s<>()\[\]\\\"`|*{}^&]*)?"
)
_PLACE = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+)*(?:, [^\W\d_]+(?:[ '’-][^\W\d_]+)*){0,3}")


def introduced(person: Profile) -> Iterator[str]:
    if person.headline:
        yield f"**{guard_title(person.headline)}**"
    told = [person.email and _email(person.email), person.phone and _phone(person.phone)]
    told += [_link(link) for link in person.links]
    if person.location:
        bare = any(told) and _is_plain_place(person.location)
        told.insert(0, person.location if bare else f"Location: {guard(person.location)}")
    if contacts := [one for one in told if one]:
        yield " · ".join(contacts)


def _is_plain_place(place: str) -> bool:
    simple = _PLACE.fullmatch(place) and not says_post(place)
    return bool(simple) and guard(place, commas=False) == place


def _email(email: str) -> str:
    return f"<{email}>" if _EMAIL.fullmatch(email) else f"Email: {guard(email)}"


def _phone(phone: str) -> str:
    plain = _PHONE.fullmatch(phone) and 7 <= sum(map(str.isdigit, phone)) <= 15
    return phone if plain and not find_period(phone) else f"Phone: {guard(phone)}"


def _link(link: Link) -> str:
    if link.label == link.url or not _WEB.fullmatch(link.url):
        return f"Link: {guard(link.label)} = {guard(link.url)}"
    return f"[{guard(link.label)}]({link.url})" if link.label else f"<{link.url}>"


def address(url: str) -> str:
    return f"<{url}>" if _WEB.fullmatch(url) else guard(url)
