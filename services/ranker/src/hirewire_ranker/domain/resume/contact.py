"""Ways to reach a person that a text says: addresses, numbers, links, streets; and digests by which they are known again."""

import re
from collections.abc import Iterator
from hashlib import sha256

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.masking import Span

_EMAIL = re.compile(
    r"(?:(?:e[ \-]?mail|mail|courriel|correo|e-post)(?: (?:id|address))?[ ]?[:：.\-–][ ]?)?(?:mailto:)?(?<![\w.+'-])[\w.+'-]++(?:@|\s?[\[({](?:at|AT)[\])}]\s?)[\w-]+(?:(?:\.|\s?[\[({](?:dot|DOT)[\])}]\s?)[\w-]+)+",
    re.I,
)
_SPELLED_AT = re.compile(r"[\[({]at[\])}]")
_LINKED = re.compile(r"://|www\.|\.[a-z]{2,6}/")
_NAMES = ("skype", "twitter", "telegram", "github", "gitlab", "linked", "instagram", "facebook", "wechat", "whatsapp", "discord", "xing", "handle")  # fmt: skip
_ADDRESS = re.compile(r"(?<![\w.+'-])[\w.+'-]++@[\w-]+(?:\.[\w-]+)+")
_LINK = re.compile(
    r"(?:(?:linked ?in|git ?hub|gitlab|portfolio|web ?site|homepage|web|blog|url|profile|twitter|behance|stack ?overflow|xing|medium|kaggle|orcid)(?: (?:id|url|profile))?[ ]?[:：][ ]?)?"
    r"(?:https?://[^\s|,;]+|(?<![\w.])www\.[^\s|,;]+"
    r"|(?<![\w.@/-])(?!(?:asp|vb|ado)\.net)(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}(?:com|org|net|io|dev|me|co|in|edu|gov|info|biz|app|ai|tech|xyz|site|online|us|uk|eu|[a-z]{2}(?<!js))/[^\s|,;)\]]+)",
    re.I,
)
_HANDLE = re.compile(
    r"(?:skype|twitter|telegram|github|gitlab|linkedin|linked in|instagram|facebook|wechat|whatsapp|discord|xing|handle)(?: (?:id|handle|name|profile))?[ ]?[:：][ ]?@?[^\W\d_][\w.\-/]{2,40}(?=\s*(?:[|•·,;)\n\r]|$))|(?<![\w@.])@[^\W\d_]\w{2,30}(?![\w@])",
    re.I,
)
_LABEL = re.compile(
    r"(?<![\w.])(?:(?:tele)?phone|tel|telefon[eo]?|mobile|mob|cell|handy|fax|ph|contact|whatsapp|[mtphc](?=[:.])|тел|телефон|моб|电话|手机|電話|携帯|연락처|전화|هاتف|جوال)(?: (?:no|nr|number|num|phone|#))?\b\.?[ ]?(?:\([a-z]{1,6}\))?[ ]?[:：.#\-–]{0,2}[ ]?$"
)
_NUMBER = re.compile(
    r"(?<![\w.,$€£/+-])(?:\(?\+|00(?=\d))?[ ]?\(?\d(?:[ ()./\-‐‑–]{0,3}\d){6,14}(?!\w)(?:[ ]?,?[ ]?(?:ext|extn|x)\.?[ ]?\d{1,5})?"
)
_SURE = re.compile(
    r"\(?\+|00\d|\(\d{2,5}\)|\d{3}[-. ]\d{3}[-. ]\d{4}$|0\d{2,5}[ /-]\d{3,}|\d{5} \d{5,6}$|\d{10,13}$"
)
_DATED = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d\s*[-–/. ]\s*(?:19|20)\d\d|\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d[./-]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)"
)
_PLACEHOLDERS = re.compile(r"@(?:example|email|domain|test|company)\.|^(?:name|email|your)[\w.]*@")
_DIGITS_APART = re.compile(r"\d[\d ()./\-‐‑–]{5,40}\d")
_BEFORE = 5
_NEAR = 28
_DIGITS = 9
"""Of a telephone number, from its end: what stands before is written in many ways."""
_LETTERS = 16


def contact_spans(text: str, folded: str) -> Iterator[tuple[str, Span]]:
    """Addresses, links and telephone numbers anywhere, with the labels before them; by kind."""
    if "@" in text or _SPELLED_AT.search(folded):
        yield from (("email", one.span()) for one in _EMAIL.finditer(text))
    if _LINKED.search(folded):
        yield from (("link", one.span()) for one in _LINK.finditer(text))
    yield from (("link", span) for span in _handles(text, folded))
    yield from (("phone", span) for span, _ in _phones(text, folded))


def _handles(text: str, folded: str) -> Iterator[Span]:
    """Looked for where one may begin: most texts say "linked" or "discord" once, if at all."""
    begins = {
        one.start()
        for name in ("@", *_NAMES)
        if name in folded
        for one in re.finditer(name, folded)
    }
    behind = 0
    for at in sorted(begins):
        found = _HANDLE.match(text, at) if at >= behind else None
        if found:
            behind = found.end()
            yield found.span()


def _phones(text: str, folded: str) -> Iterator[tuple[Span, str]]:
    """Numbers are telephone numbers by a label, or by how they are written; dates never are."""
    for one in _numbers(text):
        number = one[0].strip()
        label = _LABEL.search(folded, max(0, one.start() - _NEAR), one.start())
        if label or (_SURE.match(number) and (number[0] in "+(" or not _DATED.search(number))):
            yield (label.start() if label else one.start(), one.end()), number


def _numbers(text: str) -> Iterator[re.Match[str]]:
    behind = 0
    for rough in _DIGITS_APART.finditer(text):
        start = max(behind, rough.start() - _BEFORE)
        for one in _NUMBER.finditer(text, start, rough.end() + _NEAR):
            behind = one.end()
            yield one


def digests(text: str) -> tuple[str, ...]:
    """Of each address and number, without what is written differently from one document to the next."""
    found = _ADDRESS.finditer(text) if "@" in text else ()
    mails = (one[0].lower().strip(".'-") for one in found)
    phones = (number for _, number in _phones(text, fold(text)))
    numbers = ("".join(filter(str.isdigit, phone))[-_DIGITS:] for phone in phones)
    known = {mail for mail in mails if not _PLACEHOLDERS.search(mail)}
    known |= {number for number in numbers if len(set(number)) > 3}
    return tuple(sorted(sha256(one.encode()).hexdigest()[:_LETTERS] for one in known))
