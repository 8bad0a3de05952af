"""How somebody can be reached, found in a sentence of any language: e-mail address, phone number, links."""

import re

import phonenumbers

from hirewire_generator.domain.talking.dates import span_in
from hirewire_generator.domain.talking.links import set_link
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.working import Working

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
_CALLED_SO = re.compile(
    r"(?:[,;|]\s*)?\b(?:my\s+)?(?:e-?mail|mail|phone|tel|mobile|cell|number|linkedin|github|website|portfolio|homepage)(?:\s+(?:address|number|profile|page))?(?:\s+is|\s*:)?\s*(?=[,;|.]|$|\sand\b)",
    re.IGNORECASE,
)
"""What is left of 'my e-mail is …' when the address is gone."""
_KNOWN_SITES = ("linkedin", "github", "gitlab", "behance", "dribbble", "medium")


def contacts(work: Working, text: str) -> tuple[str, bool]:
    """E-mail address, phone number and links, in any language; and the text without them."""
    rest = _without_phone(work, _without_links(work, _without_email(work, text), text))
    return (_CALLED_SO.sub(" ", rest), True) if rest != text else (text, False)


def _without_email(work: Working, text: str) -> str:
    rest = text
    for address in _EMAIL.findall(text)[:3]:
        rest = rest.replace(address, " ")
        keep_in_profile(work, "email", address.rstrip("."))
    return rest


def _without_links(work: Working, rest: str, text: str) -> str:
    """`text` is what the rest was cut out of: what is said there tells a link from a company."""
    for url in _URL.findall(rest)[:10]:
        if _is_link(url, text):
            rest = rest.replace(url, " ")
            set_link(work, url.rstrip("."))
    for match in list(_NAMED_PAGE.finditer(rest))[:3]:
        rest = rest.replace(match["page"], " ")
        set_link(work, match["page"].rstrip("."))
    return rest


def _without_phone(work: Working, rest: str) -> str:
    for match in list(_PHONE.finditer(rest))[:5]:
        span = span_in(match[0])
        if (span.start and span.end) or re.search(r"\d{1,2}/(?:19|20)\d\d", match[0]):
            continue
        number = phone_text(match[0].strip())
        if number and not re.search(r"\b(?:19|20)\d\d\s?[-/–]\s?(?:19|20)\d\d\b", match[0]):
            keep_in_profile(work, "phone", number)
            return rest.replace(match[0], " ", 1)
    return rest


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


def phone_text(text: str, region: str = "US") -> str:
    """As it is written abroad, or as the user wrote it where the country can't be told."""
    for match in phonenumbers.PhoneNumberMatcher(text, region):
        if text.lstrip().startswith("+") or match.raw_string.startswith("+"):
            return phonenumbers.format_number(
                match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
        return match.raw_string
    digits = sum(sign.isdigit() for sign in text)
    if re.fullmatch(r"(?:1[-. ])?\d{3}[-. ]\d{3}[-. ]\d{4}", text):
        return text
    return (
        text
        if text[:1] in ("(", "+", "0")
        and 8 <= digits <= 15
        and (digits > 9 or not span_in(text).end)
        else ""
    )
