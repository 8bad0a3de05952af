"""How to reach a person: what has to be said letter by letter, or digit by digit."""

import re
from collections.abc import Iterator

from hirewire_common.words.tokens import compact, words_in
from hirewire_generator.domain.facts.evidence import Evidence

_KNOWN_HOSTS = words_in(
    "github gitlab linkedin xing twitter medium stackoverflow behance dribbble kaggle orcid"
)
_BETWEEN = ("", "is", "as", "handleis", "ist", "est", "es", "userid", "username", "usernameis")


def phone(text: str, evidence: Evidence) -> Iterator[str]:
    digits = re.sub(r"\D", "", text).lstrip("0")
    if not any(digits and (digits in one or _national(one, digits)) for one in evidence.phones):
        yield text


def email(text: str, evidence: Evidence) -> Iterator[str]:
    if compact(text) not in evidence.letters:
        yield text


def _national(said: str, written: str) -> bool:
    """The same number with its country before it."""
    bare = said.lstrip("0")
    return len(bare) >= 6 and written.endswith(bare) and len(written) - len(bare) <= 3


def address(text: str, evidence: Evidence) -> Iterator[str]:
    """Its letters, or the name of a well-known host and right behind it the user's name there."""
    bare = re.sub(r"^(?:[a-z][a-z+.-]*:/*)?(?:www\.)?", "", text.strip().lower()).rstrip("/")
    if bare and compact(bare) in evidence.letters:
        return
    host, _, path = bare.partition("/")
    handle = compact(path.removeprefix("in/"))
    name = host.split(".")[-2] if "." in host else ""
    said = (f"{name}{between}{handle}" for between in _BETWEEN)
    if name not in _KNOWN_HOSTS or not handle or not any(one in evidence.letters for one in said):
        yield text
