"""What a rewrite says the person was: titles and posts that neither the entry nor the bullet gives to them."""

import re
from collections.abc import Iterator
from itertools import takewhile

from hirewire_ranker.domain.grounding.comparison import Comparison
from hirewire_ranker.domain.grounding.past import is_past
from hirewire_ranker.domain.grounding.reading import Text, Token, read
from hirewire_ranker.domain.grounding.verdict import Reason, blocked, warned
from hirewire_ranker.domain.skills.known import singular
from hirewire_ranker.domain.wording.emptiness import GRAMMAR, POSTS, RANKS
from hirewire_ranker.domain.wording.keys import key, meanings
from hirewire_ranker.domain.wording.people import GROUPS, is_person

_AS = re.compile(r"\bas (?:an? |the |our )?((?:[\w'&/-]+ ?){1,5})", re.IGNORECASE)
_ABROAD = re.compile(
    r"\b(?:als|comme|en tant que|como) (?:(?:eine?|une?|una|der|die|la|le) )?([^\W\d_]{0,30}(?:leiter|leiterin|leitung|erin|orin|istin|ling|meister|chef|cheffe|stagiaire|eur|"
    r"euse|iere|responsable|jef[ea]|encargad[oa]|gerente|directora?|aprendiz))(?!\w)"
)
_NO_POST = re.compile(
    r"\b(?:such|well|far|long|soon|much|known|used|just|(?:same|so|as)(?: \w+){1,2}) $",
    re.IGNORECASE,
)


def titles(case: Comparison) -> Iterator[Reason]:
    known = _singulars(case.old) | _singulars(case.title)
    for place, one in enumerate(case.new.tokens):
        word = singular(one.word)
        is_post = word in POSTS and word.endswith(_AGENTS)
        claimed = (word in RANKS or is_post) and not _is_verb(place, one)
        if claimed and word not in known and not case.spells(one):
            yield blocked("title", one.written, "the entry has no such title")
    yield from _called(case)
    yield from _abroad(case)


_AGENTS = (
    "er",
    "or",
    "ist",
    "ant",
    "yst",
    "ect",
    "an",
    "ian",
    "ic",
    "ey",
    "el",
    "se",
    "on",
    "ot",
    "ef",
    "ar",
)


def _is_verb(place: int, one: Token) -> bool:
    """`Head` and `lead` at the beginning are verbs, which have a rung of their own."""
    return one.word in {"lead", "head", "leads", "heads", "partner", "master"} and place == 0


def _singulars(text: Text) -> set[str]:
    return {singular(one.word) for one in text.tokens}


def _called(case: Comparison) -> Iterator[Reason]:
    """`as Director`: not because somebody else in the bullet is one."""
    known = _singulars(case.title) | {word for name in _named_as(case.old) for word in name}
    for name in _named_as(case.new):
        post = _post(name)
        strange = [word for word in post if word not in known and not case.spells_word(word)]
        if not strange:
            continue
        told = " ".join(post)
        deed = key(post[-1])
        is_new = post[-1] not in _singulars(case.old)
        if (
            is_new
            and strange == [post[-1]]
            and (deed in case.old.keys or meanings(deed) & case.old.meanings)
        ):
            yield warned("title", told, "the original tells the work, not a title")
        else:
            yield blocked("title", told, "the entry's title is another one")


def _abroad(case: Comparison) -> Iterator[Reason]:
    """`Als Leiterin`, `comme stagiaire`."""
    known = {*_ABROAD.findall(case.old.lower), *case.title.words}
    for word in _ABROAD.findall(case.new.lower):
        if word not in known:
            yield blocked("title", word, "the entry's title is another one")


def _post(name: list[str]) -> list[str]:
    """Up to its last word for somebody: `charge nurse` of `charge nurse gave medication`."""
    people = [place for place, word in enumerate(name) if is_person(word) and word not in GROUPS]
    return name[: people[-1] + 1] if people else []


def _named_as(text: Text) -> Iterator[list[str]]:
    for found in _AS.finditer(text.plain):
        words = [singular(one.word) for one in read(found[1]).tokens]
        if not _NO_POST.search(text.plain[: found.start()]):
            yield list(takewhile(lambda word: word not in GRAMMAR and not is_past(word), words))
