"""What a statement calls a certificate or a licence, and no lexicon knows."""

import re
from collections.abc import Iterator

from hirewire_ranker.domain.job.cues import importance_at
from hirewire_ranker.domain.job.meant import STATE_CODES, STATES
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.wanted import Wanted
from hirewire_ranker.domain.job.writing import shortened

_GENERIC_CERTIFICATE = re.compile(
    r"\b(?:[A-Z]{2,6} (?:or|and/or) )?(?:[A-Z][\w&+/-]*(?:['’]s)?\s){1,5}(?:[Cc]ertifi(?:cation|cate)s?|[Cc]ertified|[Ll]icen[sc]e|[Ll]icensure|[Rr]egistration|[Cc]redential)\b"
    r"|\b(?:[Ll]icensed|[Cc]ertified|[Rr]egistered|[Ss]tate-[Cc]ertified)(?: (?:as an?|in) )?(?: ?[A-Z][\w&/-]+){1,5}"
    r"|\b(?:[Cc]ertifi(?:cation|cate)|[Ll]icensure|[Ll]icen[sc]ed?) (?:in|as an?|for) (?:the )?[\w&/-]+(?: [\w&/-]+){0,4}"
    r"|\b[Qq]ualified [Tt]eacher [Ss]tatus(?: \(QTS\))?|\bQTS\b|\b(?:[Ee]nhanced )?(?:DBS|CRB|PVG)(?: (?:check|clearance|certificate|disclosure))?(?![\w-])|\b[A-Z][\w/-]*(?: [A-Z][\w/-]*){0,2} [Ee]ndorsement\b|\b[Cc]lean (?:MVR|driving record)\b"
    r"|\b[Cc]ertificate (?:[IVX]+|\d|[Ll]evel \d)(?: in)?(?: [A-Z][\w&/-]+){0,4}|\b[A-Z][A-Z&/]+ (?:[Ll]evel|[Cc]lass|[Ss]tufe|[Nn]iveau) [A-Z\d]\b"
    rf"|(?<![\w'’])(?:(?!(?:an?|the|or|and|with|your|current|valid|active|full|clean|birth|gift|medical|death|marriage|have|holds?|has|of|to|in|for|must|own|either|is)\b)[A-Za-z][\w/&-]*\s){{1,4}}(?:[Ll]icen[cs]e|[Ll]icensure|[Cc]ertificate)\b(?: in (?:{STATES}|{STATE_CODES})\b)?"
    r"|\b[Mm]ember of (?:the )?(?:[\w.]+ ){0,3}[Bb]ar\b|\b[Bb]ar (?:admission|membership)\b|\b[Aa]dmitted to practice\b"
    r"|\b(?:valid|current|active|state|professional|nursing|pharmacy|medical|insurance|electrical|pesticide|cosmetology|teacher|teaching|board|trade|industry|[a-z]+ specialty|specialty|[A-Z]{2,6}) (?:state )?(?:certification|licen[sc]e|licensure)s?\b"
)
_NOT_A_CERTIFICATE = re.compile(
    r"driv(?:er|ing)|(?:school|degree|diploma|business|software|your|relevant|appropriate|this|no|any) licen|licen[sc]e (?:agreement|manage|fee|key)|licensing|registered (?:trademark|dietary)|clearance",
    re.I,
)
_BEGINS = re.compile(
    r"^(?:(?:Must|Have|Has|Hold|Holds|Possess|Possession|Valid|Current|Active|A|An|Any|The|With|And|Or|Obtain|Maintain|Required|Preferred|Experience|Requires?|Strong|Is|Be|If|State) )+"
)
_MORE = re.compile(rf"(?:\s[Ll]icen[cs]e)?(?:\s(?:in|for|of) (?:{STATES}|{STATE_CODES})\b)?")
_EITHER = re.compile(r" (?:or|and/or) ")
_NEEDED_LATER = re.compile(
    r"\bwithin (?:the first )?(?:\w+ )?\(?\d* ?\)?\s?(?:days|months|weeks|years?)|\b(?:ability|able|willing\w*) to (?:obtain|get|become|acquire|complete)|\bor (?:willing|ability|able)|\bobtain\w* (?:within|upon|after)"
)


_STATE_BEFORE = re.compile(
    rf"(?:\b(?:[Aa]ctive|[Cc]urrent|[Vv]alid|[Uu]nrestricted|[Uu]nencumbered|[Cc]lear|{STATES}|{STATE_CODES}|[Ss]tate(?: of)?),? (?:(?:and|or|&) )?){{1,5}}$"
)
_LICENCE_BEHIND = re.compile(
    r"(?:\s[A-Z][\w-]*){0,2}\s(?:[Ll]icen[cs](?:e|ure)|[Cc]ertificat(?:e|ion)|[Rr]egistration)s?\b"
)


def whole_licence(text: str, start: int, end: int) -> tuple[int, int]:
    """With what makes it one: "active Massachusetts RN license"; as it was where nothing does."""
    behind = _LICENCE_BEHIND.match(text, end)
    before = _STATE_BEFORE.search(text, max(0, start - 80), start)
    if not behind:
        return start, end
    return before.start() if before else start, behind.end()


def needed_later(plain: str) -> bool:
    """Whether it can be obtained once one has the job."""
    return bool(_NEEDED_LATER.search(plain))


def certificates_unknown(statement: Statement, known: list[tuple[int, int]]) -> Iterator[Wanted]:
    """Those that don't stand at the places of `known` ones."""
    for found in _GENERIC_CERTIFICATE.finditer(statement.text):
        start, end = found.span()
        if lead := _BEGINS.match(found[0]):
            start += lead.end()
        if more := _MORE.match(statement.text, end):
            end = more.end()
        text = statement.text[start:end]
        if (
            (len(text) < 8 and not text.isupper() and "DBS" not in text and "MVR" not in text)
            or _NOT_A_CERTIFICATE.search(text)
            or any(a < end and start < b for a, b in known)
        ):
            continue
        said = importance_at(statement, start)
        late = needed_later(statement.plain)
        must = said.importance == "must" and not late
        yield Wanted(
            kind="certificate",
            text=shortened(text),
            terms=tuple(_EITHER.split(text)) if _EITHER.search(text) else (),
            start=statement.start + start,
            end=statement.start + end,
            importance="must" if must else "nice",
            weight=1.5 if said.told else 1.0,
            hard=must and (said.told or "licen" in text.lower()),
        )
