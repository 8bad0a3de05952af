"""Languages that somebody speaks, and how well."""

import re

from hirewire_generator.domain.sameness import folded
from hirewire_generator.domain.talking.editing import set_field
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.referring import (
    Ref,
)
from hirewire_generator.domain.talking.vocabulary import LEVELS, TONGUES
from hirewire_generator.domain.talking.working import Working, add

_LEVEL = re.compile(
    rf"\b({'|'.join(sorted(LEVELS, key=len, reverse=True))}|[abc][12])\b", re.IGNORECASE
)


def add_languages(work: Working, text: str) -> None:
    """'English and fluent German', 'Spanish (native), Thai B1'; the same one again gets its level."""
    for item in items_of(
        re.sub(r"\ba (?:little )?bit of\b", "a little", text, flags=re.IGNORECASE)
    ):
        level = _LEVEL.search(item)
        name = _LEVEL.sub("", item)
        name = re.sub(
            r"[()\[\]:–-]|\b(?:in|speaker|level|language|speaking|at|is|my)\b",
            " ",
            name,
            flags=re.IGNORECASE,
        )
        name = " ".join(name.split())
        fluency = (LEVELS.get(level[1].lower()) or level[1].upper()) if level else ""
        if name and len(name) <= 40:
            _add_language(work, name.title() if name.islower() else name, fluency)


def _add_language(work: Working, name: str, fluency: str) -> None:
    known = next(
        (one for one in work.draft.resume.languages if folded(one.name) == folded(name)), None
    )
    if known is None:
        said = f"Added {name}{f' ({fluency})' if fluency else ''} to your languages."
        work.do(said, add("/resume/languages/-", {"name": name, "fluency": fluency}))
    elif fluency and not known.fluency:
        set_field(work, Ref("languages", known.id, known.name), "level", fluency)
    else:
        work.say(f"{name} is already among your languages.")


def is_tongue(item: str) -> bool:
    return " ".join(re.sub(r"[()\[\]:–-]", " ", _LEVEL.sub("", item)).split()).lower() in TONGUES
