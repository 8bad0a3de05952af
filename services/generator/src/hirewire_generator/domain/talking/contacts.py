"""How somebody can be reached, found in a sentence of any language: e-mail address, phone number, links."""

import re

import phonenumbers

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.links import set_link
from hirewire_generator.domain.talking.working import Working, put

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'“”,;]{3,300}|\b(?:linkedin\.com|github\.com|gitlab\.com|behance\.net|dribbble\.com|medium\.com|x\.com|twitter\.com)/[^\s<>\"'“”,;]{1,200}"
    r"|(?<![\w@./-])[a-z0-9][a-z0-9-]{1,40}\.(?:dev|com|io|me|net|org|info|co|ai|app|eu|de|fr|es|it|nl|pl|uk)(?:/[^\s<>\"'“”,;]{0,200})?(?![\w@.-])",
    re.IGNORECASE,
)
_NAMED_PAGE = re.compile(
    r"\b(?:website|site|homepage|portfolio|blog|link|web page)(?:\s+is|\s+at|\s*:)?\s+(?P<page>[a-z0-9][a-z0-9-]{0,60}\.[a-z]{2,20}(?:/[^\s<>,;]{0,200})?)(?![\w@])",
    re.IGNORECASE,
)
LABELS = re.compile(
    r"(?:\b(?:and|or|also|so|then|well|please|too|hi|hello|my|the|you can|reach me|contact me|write me|call me|here is|here's|is|are|at|on|by|via|under|e-?mails?|mails?|phone|tel|telephone|mobile|cell|number|linked ?in|github|gitlab|website"
    r"|homepage|portfolio|blog|site|link|links|profile|address|page|contact|:)\b|[:,;()|•·+.\s-])+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"\+?\(?\d[\d\s().\-/]{5,24}\d")
_KNOWN_SITES = ("linkedin", "github", "gitlab", "behance", "dribbble", "medium")


def contacts(work: Working, text: str) -> tuple[str, bool]:
    """E-mail address, phone number and links, in any language; and the text without them."""
    rest = text
    for address in _EMAIL.findall(text)[:3]:
        rest = rest.replace(address, " ")
        _set_once(work, "email", address.rstrip("."), "e-mail address")
    for url in _URL.findall(rest)[:10]:
        if _is_link(url, text):
            rest = rest.replace(url, " ")
            set_link(work, url.rstrip("."))
    for match in list(_NAMED_PAGE.finditer(rest))[:3]:
        rest = rest.replace(match["page"], " ")
        set_link(work, match["page"].rstrip("."))
    for match in list(_PHONE.finditer(rest))[:5]:
        span = span_in(match[0])
        if (span.start and span.end) or re.search(r"\d{1,2}/(?:19|20)\d\d", match[0]):
            continue
        number = phone_text(match[0].strip())
        if number and not re.search(r"\b(?:19|20)\d\d\s?[-/–]\s?(?:19|20)\d\d\b", match[0]):
            rest = rest.replace(match[0], " ", 1)
            _set_once(work, "phone", number, "phone number")
            break
    return (
        (
            re.sub(
                r"(?:[,;|]\s*)?\b(?:my\s+)?(?:e-?mail|mail|phone|tel|mobile|cell|number|linkedin|github|website|portfolio|homepage)(?:\s+(?:address|number|profile|page))?(?:\s+is|\s*:)?\s*(?=[,;|.]|$|\sand\b)",
                " ",
                rest,
                flags=re.IGNORECASE,
            ),
            True,
        )
        if rest != text
        else (text, False)
    )


def _is_link(url: str, text: str) -> bool:
    """A bare 'acme.com' is a company's name as well; it must be called a link, or look like one."""
    if (
        re.match(r"https?://|www\.", url, re.IGNORECASE)
        or "/" in url
        or any(site in url for site in _KNOWN_SITES)
    ):
        return True
    return (
        re.search(
            r"\b(?:website|site|homepage|portfolio|blog|link|page|web)\b", text, re.IGNORECASE
        )
        is not None
        or text.strip() == url
    )


def _set_once(work: Working, field: str, value: str, label: str) -> None:
    work.do(f"Your {label} is {value}.", put(f"/resume/profile/{field}", value))


def phone_text(text: str, region: str = "US") -> str:
    """As it is written abroad, or as the user wrote it where the country can't be told."""
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        if text.lstrip().startswith("+") or match.raw_string.startswith("+"):
            return phonenumbers.format_number(
                match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
        return match.raw_string
    digits = sum(sign.isdigit() for sign in text)
    return (
        text if text[:1] in ("(", "+", "0") and 8 <= digits <= 15 and not span_in(text).end else ""
    )
