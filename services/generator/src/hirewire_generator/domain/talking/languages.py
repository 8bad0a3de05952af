"""Languages that somebody speaks, and how well."""

import re

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.clauses import name_case
from hirewire_generator.domain.talking.fields import set_field
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import Ref
from hirewire_generator.domain.talking.vocabulary import LEVELS, TONGUES
from hirewire_generator.domain.talking.working import Working, add

LEVEL = re.compile(
    rf"\b({'|'.join(sorted(LEVELS, key=len, reverse=True))}|[abc][12])\b", re.IGNORECASE
)


def add_languages(work: Working, text: str, *, anew: bool = False) -> None:
    """'English and fluent German', 'Spanish (native), Thai B1'; the same one again gets its level, `anew` another."""
    for item in items_of(re.sub(r"\ba (?:little )?bit of\b", "basic", text, flags=re.IGNORECASE)):
        level = LEVEL.search(item)
        name = LEVEL.sub("", item)
        name = re.sub(
            r"[()\[\]:–-]|\b(?:in|speaker|level|language|speaking|at|on|is|my)\b",
            " ",
            name,
            flags=re.IGNORECASE,
        )
        name = " ".join(name.split())
        fluency = (LEVELS.get(level[1].lower()) or level[1].upper()) if level else ""
        if name and len(name) <= 40 and not _NO_TONGUE.match(name):
            _add_language(work, name_case(name), fluency, anew=anew)


_NO_TONGUE = re.compile(
    r"(?:know|have|hold|use|can|am|worked|learn\w*|studied|understand|the|a|an)\s", re.IGNORECASE
)


def _add_language(work: Working, name: str, fluency: str, *, anew: bool = False) -> None:
    known = next(
        (one for one in work.draft.resume.languages if folded(one.name) == folded(name)), None
    )
    if known is None:
        said = f"Added {name}{f' ({fluency})' if fluency else ''} to your languages."
        work.do(said, add("/resume/languages/-", {"name": name, "fluency": fluency}))
    elif fluency and (anew or not known.fluency):
        set_field(work, Ref("languages", known.id, known.name), "level", fluency)
    else:
        work.say(f"{name} is already among your languages.")


def is_tongue(item: str) -> bool:
    return " ".join(re.sub(r"[()\[\]:–-]", " ", LEVEL.sub("", item)).split()).lower() in TONGUES


def language_add(work: Working, intent: Intent) -> None:
    add_languages(work, f"{intent['text']} {intent['level']}".strip())


def language_level(work: Working, intent: Intent) -> None:
    add_languages(work, f"{intent['text']} {intent['level']}", anew=True)


_ALL_AT = re.compile(
    rf",?\s*(?:all|both)(?: of them)?(?: are| at| spoken)?\s+(?P<level>{LEVEL.pattern})$",
    re.IGNORECASE,
)
_SPEAK = re.compile(
    r"(?:i\s+|i'm\s+|i am\s+)?(?:can\s+|also\s+)?(?:speak|talk|know|fluent in|am fluent in|native in|understand)\s+(?P<a>.{2,200})|(?:my\s+)?(?:(?:spoken|other|further)\s+)?languages?(?: are| i speak are| spoken)?\s*[:=]?\s+(?P<b>.{2,200})"
    r"|(?:my\s+)?(?:mother tongue|native language|first language)(?: is|:)\s*(?P<c>.{2,60})|(?:i'm|i am)\s+an?\s+(?P<d>native .{2,40}) speaker",
    re.IGNORECASE,
)


def languages_told(work: Working, part: str) -> bool:
    match = _SPEAK.fullmatch(part)
    if match is None:
        return False
    text = match["a"] or match["b"] or match["d"] or f"native {match['c']}"
    text = re.sub(
        r"\ba (?:little )?bit of\b|\ba little\b|\bsome\b", "basic", text, flags=re.IGNORECASE
    )
    known = re.match(r"i\s+(?:also\s+)?know\b", part, re.IGNORECASE)
    alike = _ALL_AT.search(text)
    items = items_of(text[: alike.start()] if alike else text)
    if known and not all(is_tongue(one) for one in items):
        return False
    if not any(is_tongue(one) for one in items):
        return False
    level = "fluent " if re.search(r"fluent in", part, re.IGNORECASE) else ""
    level = f"{alike['level']} " if alike else level
    add_languages(work, ", ".join(f"{level}{one}" for one in items))
    return True
