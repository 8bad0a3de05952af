"""Who somebody is in one breath: a line of contacts, or the signature below a mail."""

import re

from hirewire_generator.domain.talking.clauses import sentence_case
from hirewire_generator.domain.talking.contacts import LABELS, contacts
from hirewire_generator.domain.talking.grammar import intents
from hirewire_generator.domain.talking.occupations import headline_told
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.residences import location_told
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put

_CLOSING = re.compile(
    r"(?:--+|[_=*~-]{2,}|(?:kind|best|warm|many|with (?:kind|best)) (?:regards|wishes)|regards|best|cheers|sincerely|yours (?:sincerely|truly|faithfully)|thanks(?: (?:and|&) regards)?|thank you|sent from my .{2,20}|mit freundlichen grüßen|cordialement|saludos)[\s,.!]*",
    re.IGNORECASE,
)
_REACHED = re.compile(r"@[\w-]+\.|\+?\(?\d[\d\s().-]{6,}\d")
_TELLS = re.compile(
    r"\b(?:i|i'm|i've|my|me|is|am|are|was|have|want|please|change|add|set|name|from|since|worked|years?|to)\b|[:=?!]",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s)?[^\W\d_][\w'’.-]*(?:\s[^\W\d_][\w'’.-]*){1,3}")
_BETWEEN = re.compile(r"\s*[,;|·•\n]\s*|\s+[–—-]\s+")
_LINES = re.compile(r"\s*[;|·•\n]\s*|\s+[–—-]\s+")
"""Between pieces that have lines of their own: 'Lagos, Nigeria' is one."""
_LONGEST = 600


def take_card(work: Working, text: str) -> bool:
    """True when the text is nothing but a name with contacts, and perhaps a title and a place."""
    if len(text) > _LONGEST or not _REACHED.search(text):
        return False
    lines = [line for line in text.split("\n") if line.strip() and not _CLOSING.fullmatch(line)]
    trial = Working(work.draft, work.today)
    rest = "\n".join(contacts(trial, line)[0] for line in lines)
    if not any(op.path.endswith(("/email", "/phone")) for op in trial.patch):
        return False
    pieces = [one.strip(" .():") for one in (_LINES if len(lines) > 2 else _BETWEEN).split(rest)]
    pieces = [one for one in pieces if one and not LABELS.fullmatch(one)]
    if not pieces or len(pieces) > 6 or any(_TELLS.search(one) for one in pieces):
        return False
    if any(len(one.split()) > 6 for one in pieces) or any(intents(one) for one in pieces):
        return False
    name = pieces[0]
    if not _NAME.fullmatch(name) or looks_like_a_title(name) or not _capital(name):
        return False
    return _of_another(work, name) or _keep(work, lines, name, pieces[1:])


def _capital(text: str) -> bool:
    words = text.split()
    return words[0][0].isupper() and all(one[0].isupper() or len(one) < 4 for one in words)


def _of_another(work: Working, name: str) -> bool:
    known = work.draft.resume.profile.name
    if not known or set(known.casefold().split()) & set(name.casefold().split()):
        return False
    work.chatting = True
    work.say(
        f"That looks like the signature of {name}, so I changed nothing. If it is yours, say “my name is {name}” first."
    )
    return True


def _keep(work: Working, lines: list[str], name: str, others: list[str]) -> bool:
    keep_in_profile(work, "name", name)
    for line in lines:
        contacts(work, line)
    profile = work.draft.resume.profile
    for one in others:
        if looks_like_a_title(one) and not work.draft.resume.profile.headline:
            keep_in_profile(work, "headline", sentence_case(one))
        elif _capital(one) and not re.search(r"\d", one) and one == others[-1]:
            place = one if not profile.location else profile.location
            work.do(f"You live in {place}.", put("/resume/profile/location", place))
        elif not (location_told(work, one) or headline_told(work, one)):
            work.left.append(one)
    return True
