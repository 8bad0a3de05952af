"""A bare name or title, which is the answer to a question: 'Ana Ruiz', 'Ana Ruiz, nurse, Madrid', 'data analyst'."""

import re

from hirewire_generator.domain.talking.clauses import name_case, sentence_case, unquoted
from hirewire_generator.domain.talking.plausible import no_name, no_title
from hirewire_generator.domain.talking.profile import keep_in_profile
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.working import Working, put

SENTENCE = re.compile(
    r"\b(?:i|i'm|you|we|my|me|please|can|don't|what|why|how|is|are|ignore|your|it|this|that)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"\b(?:was|were|called|should|not|years?)\b", re.IGNORECASE)


def is_bare(text: str) -> bool:
    """A few words that can only have been meant for an answer."""
    return len(text.split()) <= 4 and not SENTENCE.search(text)


def name_answered(work: Working, text: str) -> bool:
    text, *others = divided(unquoted(text))
    words = text.split()
    if len(words) < 4 and looks_like_a_title(text) and no_name(text):
        return not work.draft.resume.profile.headline and title_answered(work, text)
    if (
        not 1 <= len(words) <= 6
        or no_name(text)
        or SENTENCE.search(text)
        or _CLAUSE.search(text)
        or re.match(r"(?:[Tt]he|an?|A|no|not|No|Not)\b", text)
        or re.search(r"[\d@/<>{}\[\]=:;!?|\\#$%^*_]", text)
        or len(text) > 80
    ):
        return False
    name = " ".join(words)
    done = work.do(f"Your name is {name}.", put("/resume/profile/name", name_case(name)))
    for one in others:
        _beside_name(work, one)
    return done


_AFTER_NAMES = re.compile(
    r"(?:ph\.?\s?d|m\.?d|jr|sr|ii|iii|iv|mba|rn|bsn|esq|cpa|pmp|msc|bsc|dds|dvm|obe|mbe|frcs?|cfa|pe|lpn|np|pa-c)\.?",
    re.IGNORECASE,
)


def divided(text: str) -> list[str]:
    """'Ana Ruiz, nurse, Madrid' as its pieces; 'Ana Ruiz, PhD' and 'Ruiz, Ana' are one."""
    pieces = [one for one in re.split(r"\s*[,|;]\s+|\s+[-–—]\s+", text) if one]
    whole = len(pieces) < 2 or len(pieces[0].split()) < 2
    if whole or len(pieces) > 4 or all(_AFTER_NAMES.fullmatch(one) for one in pieces[1:]):
        return [text]
    return pieces


def _beside_name(work: Working, text: str) -> None:
    """A title or a place that was said in one breath with the name."""
    profile = work.draft.resume.profile
    if looks_like_a_title(text) and not profile.headline:
        keep_in_profile(work, "headline", sentence_case(text))
    elif text[0].isupper() and not re.search(r"\d", text) and not profile.location:
        work.do(f"You live in {text}.", put("/resume/profile/location", text))
    else:
        work.left.append(text)


def title_answered(work: Working, text: str) -> bool:
    title = re.sub(r"^(?:an?|the)\s+", "", unquoted(text), flags=re.IGNORECASE)
    if (
        len(title.split()) > 8
        or re.search(r"\d{3}", title)
        or SENTENCE.search(title)
        or _CLAUSE.search(title)
        or re.search(r"[<>{}\[\]=;?|\\@]", title)
        or no_title(title)
    ):
        return False
    return keep_in_profile(work, "headline", sentence_case(title))
