"""The passages of a posting, and which of them are about the work rather than about the company, the pay or applying."""

import re
from dataclasses import dataclass

_ASIDE = 0.2
"""What a passage of boilerplate counts: not nothing, since cues err."""
_SPLIT = re.compile(r"(?<=[.;!?])\s+|\n+|(?<=[a-z])\.(?=[A-Z])|\s*[•·●▪◦*]+\s*|\s[-–—]\s")
_HEADING_LETTERS = 60
_BESIDE_HEADING = re.compile(
    r"\W*(?:(?:more )?about (?:us|our [\w ]+|the (?:company|team|firm|organi[sz]ation|employer|client))|who we are|our (?:company|story|mission|vision|values|culture|team)|company (?:overview|description|profile|background|culture)"
    r"|why (?:us|join us|work (?:here|with us|for us|at [\w ]+)|join [\w ]+)|(?:our |the )?(?:benefits|perks|rewards|compensation|salary|pay|pay range)(?: ?(?:and|&|/|,) ?(?:benefits|perks|pay|salary|compensation|bonus|rewards))*"
    r"|benefits package|what(?: we|'s| is)? (?:offer|in it for you)|what we (?:can )?offer(?: you)?|we offer|how to apply|to apply|application (?:process|instructions)|equal (?:employment )?opportunity(?: employer)?|eeo(?: statement)?"
    r"|diversity(?: ?(?:and|&|,) ?(?:inclusion|equity|belonging))*|disclaimer|privacy(?: notice)?|legal(?: notice)?|uber uns|über uns|wir bieten|unser angebot|das bieten wir|qui sommes[ -]nous|nos avantages|ce que nous offrons"
    r"|sobre nosotros|ofrecemos|que ofrecemos|beneficios)\W*",
    re.I,
)
"""The whole of a line; "Benefits administration" is work."""
_WORK_HEADING = re.compile(
    r"^\W*(?:(?:key |main |primary |essential |core |job |your |the )*(?:responsibilit|dut(?:y|ies)|functions?|tasks?|requirement|qualification|skills?|experience|knowledge|education|competenc|accountabilit|role|job (?:summary|description|purpose)|position|summary|overview)"
    r"|what you|how you|you (?:will|have|are|bring|should)|you['’](?:ll|re|ve)|who you are|(?:what|who|whom) we(?: are|['’]re)? (?:look|need|want|expect|seek)|(?:we are |we['’]re )?looking for|about (?:you|the (?:job|role|position|opportunity))"
    r"|(?:in )?(?:this|the|your) (?:role|job|position|opportunity|day|mission|work)|day[- ]to[- ]day|(?:minimum|basic|preferred|required|desired|additional|other|nice|must|technical|ideal)\b|ihre? (?:aufgaben|profil)|(?:deine?|das) (?:aufgaben|profil)"
    r"|aufgaben|profil|anforderungen|(?:vos |votre )?missions?\b|profil|funciones|requisitos)|.*:\W*$",
    re.I,
)
"""Also any other line that ends in a colon: whatever it opens, it closes what was beside the work."""
_BOILERPLATE = re.compile(
    r"equal (?:employment )?opportunit|without regard to|regardless of|veteran status|sexual orientation|affirmative action|reasonable accommodation|e-?verify"
    r"|401 ?\(?k|\bdental\b.{0,40}\bvision\b|paid (?:time|holiday|vacation|leave)|benefits? (?:package|include|plan)|life insurance|tuition (?:re|assist)|competitive (?:salary|pay|wage|compensation|benefit)|flexible spending|profit sharing"
    r"|salary (?:range|is|will|of)|per hour\b|\bpay ?rate|[$€£] ?\d|sign-?on bonus"
    r"|background (?:check|screen|investigation)|drug (?:screen|test|free)"
    r"|apply (?:now|online|today|at|here|by|directly|via)|to apply|(?:submit|send|e-?mail|forward) (?:your|a|an|us)? ?(?:updated )?(?:resume|cv|application)|cover letter|click (?:the|here|on)|https?:|www\.|[\w.]+@\w|no phone calls"
    r"|founded in|established in|headquarter|fortune \d|(?:industry|world|market|global|recogni[sz]ed) leader|(?:a|the) (?:world.s )?(?:leading|largest|premier|fastest)[\w -]{0,30} (?:provider|company|firm|supplier|manufacturer|distributor|compan)"
    r"|our (?:mission|culture|core values|people are|employees are|company)|we (?:believe|are proud|are committed|value|pride)|years? (?:of|in) (?:service|business)|about us|who we are|(?:join|joining) (?:our|us|a) (?:growing |great |dynamic |winning )?(?:team|company|family|compan|us)?"
    r"|report this job|about the job|job (?:id|type|code|number)|requisition|date posted|reference (?:code|number)|privacy policy|third part(?:y|ies)|recruitment agenc",
    re.I,
)
_MANY = 2000


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, bullet or line, and what it counts, 0..1."""

    text: str
    weight: float


def passages(text: str) -> list[Passage]:
    """In their order; at most 2,000, the last of which holds the rest. Boilerplate is told by its heading or by its words."""
    found: list[Passage] = []
    beside = False
    for piece in _SPLIT.split(text, maxsplit=_MANY):
        piece = piece.strip()
        if not piece:
            continue
        beside = _is_beside(piece, beside=beside)
        aside = beside or is_boilerplate(piece)
        found.append(Passage(piece, _ASIDE if aside else 1.0))
    return found


def _is_beside(piece: str, *, beside: bool) -> bool:
    """Whether the passage stands under a heading that isn't about the work; a line of few letters may be one."""
    if len(piece) > _HEADING_LETTERS:
        return beside
    if heads_beside(piece):
        return True
    return beside and not _WORK_HEADING.match(piece)


def heads_beside(piece: str) -> bool:
    """Whether this is a heading of what isn't about the work: the company, the pay, how to apply."""
    return len(piece) <= _HEADING_LETTERS and bool(_BESIDE_HEADING.fullmatch(piece))


def is_boilerplate(piece: str) -> bool:
    """By the words of its first 1,000 letters."""
    return bool(_BOILERPLATE.search(piece[:1000]))
