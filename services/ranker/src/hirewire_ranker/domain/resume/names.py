"""Where a text says a person's name: as a whole in any order, or plainly as the subject."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from hirewire_common.words.vocabulary import says_post
from hirewire_ranker.domain.resume.masking import Span, merged
from hirewire_ranker.domain.resume.naming import HONORIFICS, PARTICLES
from hirewire_ranker.domain.skills import skill_of

_MARKS = "[\u0300-\u036f]*"
_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0eff]")
_SEP = r"[\s\-'’‘`´_.·\u00a0]"
_SUFFIX = r"(?:,?\s{1,2}(?:jr|sr|ii|iii|iv)\b\.?)?(?:['’]s?(?![^\W_]))?"
_DOES = r"is|was|has|had|holds|brings|works|worked|joined|led|leads|earned|received|serves|served|began|started|graduated|studied|currently|speciali[sz]es|possesses|excels|ist|war|hat|est|fue|tiene"
_SPACED = re.compile(r"[ \u00a0][^\W\d_][ \u00a0]{1,6}[^\W\d_][ \u00a0]{1,6}[^\W\d_](?![^\W\d_])")
_BESIDE = 120
"""Letters around a word of the name in which the others may stand."""
_SMALL = 8
"""Letters of a name that is known when it is written small, or without a space; shorter ones are other words."""
_DOMAIN = re.compile(r"[^\W_]\.[a-z]{2,12}(?:/|$)")
_BEGINS = re.compile(r"(?:^|[\n\f\r.!?:;•·|*–—\-\"“(])\s*\Z")


@dataclass(frozen=True)
class _Forms:
    whole: tuple[re.Pattern[str], ...]
    run: re.Pattern[str] | None
    middle: re.Pattern[str] | None
    addressed: re.Pattern[str]
    subject: re.Pattern[str]
    alone: re.Pattern[str]
    tokens: re.Pattern[str]
    word: re.Pattern[str]
    weighty: Counter[str]


def name_spans(text: str, folded: str, tokens: tuple[str, ...]) -> Iterator[Span]:
    """Where the name stands; single words of it only where they are plainly the person. May overlap."""
    if not tokens:
        return
    forms = _forms(tokens)
    near = (one.span() for one in forms.tokens.finditer(folded))
    spaced = (one.span() for one in _SPACED.finditer(folded))
    for start, end in merged((max(0, a - _BESIDE), b + _BESIDE) for a, b in (*near, *spaced)):
        yield from _near(text, folded, forms, start, end)


def _near(text: str, folded: str, forms: _Forms, start: int, end: int) -> Iterator[Span]:
    """In a piece of the text that says one of the words."""
    for whole in forms.whole:
        found = whole.finditer(folded, start, end)
        yield from (one.span() for one in found if _is_whole(one[0], text, one))
    yield from (one.span() for one in forms.addressed.finditer(folded, start, end))
    yield from _as_subject(text, forms.subject.finditer(folded, start, end))
    if forms.run and forms.middle:
        runs, middles = (form.finditer(folded, start, end) for form in (forms.run, forms.middle))
        yield from (one.span() for one in runs if _counts(one, text, forms))
        yield from (one.span() for one in middles if _spans(one, text, forms))
    else:
        yield from _single(text, folded, forms, start, end)


@lru_cache(maxsize=64)
def _forms(tokens: tuple[str, ...]) -> _Forms:
    weighty = [token for token in tokens if token not in PARTICLES] or list(tokens)
    spaceless = any(_SPACELESS.search(token) for token in tokens)
    before, after = ("", "") if spaceless else (r"(?<![^\W_])", r"(?![^\W_])")
    one = _any_of(tokens)
    main = _any_of({weighty[0], weighty[-1]})
    unit = rf"(?:{one}|[^\W\d_]\.(?!\w\w))"
    orders = {tokens, (tokens[-1], *tokens[:-1]), (*tokens[1:], tokens[0])}
    several = len(weighty) > 1
    return _Forms(
        tuple(_spelled(order, before, after) for order in sorted(orders) if several or spaceless),
        re.compile(rf"{before}{unit}(?:(?:{_SEP}{{1,4}}|,\s{{1,3}}){unit})+{after}{_SUFFIX}") if several else None,
        re.compile(rf"{before}({one})((?:[ \u00a0]{{1,2}}[^\W\d_]{{1,20}}\.?){{1,2}})[ \u00a0]{{1,2}}({one}){after}{_SUFFIX}") if several else None,
        re.compile(rf"(?<![^\W_])(?:{HONORIFICS})\b\.?\s{{0,2}}(?:[^\W\d_]\.\s?){{0,2}}{one}(?:{_SEP}{{1,3}}{one})*{after}{_SUFFIX}"),
        re.compile(rf"{before}{main}(?:['’]s(?![^\W_])|(?=\s{{1,3}}(?:{_DOES})\b))"),
        re.compile(rf"^[^\w\n]*(?:name\s*[:：]\s*)?{one}[^\w\n]*$", re.M),
        re.compile(one),
        re.compile(rf"(?<![^\W_]){one}(?![^\W_]){_SUFFIX}"),
        Counter(weighty),
    )  # fmt: skip


def _any_of(tokens: Iterable[str]) -> str:
    listed = sorted(set(tokens), key=lambda token: (-len(token), token))
    return f"(?:{'|'.join(_MARKS.join(map(re.escape, token)) + _MARKS for token in listed)})"


def _spelled(order: tuple[str, ...], before: str, after: str) -> re.Pattern[str]:
    """Its letters with or without anything between: "E M I L Y  W A L S H", "emilywalsh.dev", "@emily_walsh"."""
    letters = rf"{_MARKS}{_SEP}{{0,6}}".join(map(re.escape, "".join(order)))
    return re.compile(
        rf"@?{before}{letters}{_MARKS}{after}(?:\.[a-z]{{2,12}}\b(?:/\S*)?)?{_SUFFIX}"
    )


def _is_whole(found: str, text: str, one: re.Match[str]) -> bool:
    letters = sum(map(str.isalpha, found))
    written = text[one.start() : one.end()]
    if _SPACELESS.search(found) or letters >= _SMALL or _DOMAIN.search(found):
        return True
    return not written.islower() and bool(re.search(r"\s", written.strip()))


def _counts(one: re.Match[str], text: str, forms: _Forms) -> bool:
    """At least two of the name's words, or one with an initial; written small only where it is long."""
    said = [found[0] for found in forms.tokens.finditer(one[0])]
    count = sum(min(times, forms.weighty[word]) for word, times in Counter(said).items())
    written = text[one.start() : one.end()]
    if not count or (written.islower() and len(written) < _SMALL):
        return False
    if "," in written and not _is_turned(one, written, text, forms):
        return False
    return count > 1 or bool(re.search(r"(?<![^\W_])[^\W\d_]\.", one[0]))


def _is_turned(one: re.Match[str], written: str, text: str, forms: _Forms) -> bool:
    """ "Walsh, Emily": the family name stands before the comma, or nothing else on the line."""
    first, _, rest = written.partition(",")
    if not rest.strip() or rest.strip()[0].islower():
        return False
    before = [found[0] for found in forms.tokens.finditer(one[0][: len(first)])]
    if before and before[-1] == list(forms.weighty)[-1]:
        return True
    return text[max(0, one.start() - 1) : one.start()] in "\n\f" and (
        text[one.end() : one.end() + 1] in "\n\f\r"
    )


def _spans(one: re.Match[str], text: str, forms: _Forms) -> bool:
    """Two words of the name, in their order, around another one or two: "Emily Rose Walsh", "Emily R. Walsh"."""
    order = list(forms.weighty)
    if one[1] not in order or one[3] not in order or order.index(one[1]) >= order.index(one[3]):
        return False
    between = text[one.start(2) : one.end(2)].split()
    return not any(word[0].islower() or (word[-1] == "." and len(word) > 2) for word in between)


def _as_subject(text: str, found: Iterable[re.Match[str]]) -> Iterator[Span]:
    for one in found:
        if text[one.start()].islower():
            continue
        if (one[0].endswith("s") and re.search(r"['’]s$", one[0])) or _BEGINS.search(
            text[max(0, one.start() - 8) : one.start()]
        ):
            yield one.span()


def _single(text: str, folded: str, forms: _Forms, start: int, end: int) -> Iterator[Span]:
    """A name of one word: alone on a line, at the head of one, or within a sentence where a capital tells."""
    yield from (one.span() for one in forms.alone.finditer(folded, start, end))
    token = next(iter(forms.weighty))
    if skill_of(token) or says_post(token):
        return
    for one in forms.word.finditer(folded, start, end):
        begins = _BEGINS.search(text[max(0, one.start() - 8) : one.start()])
        beside = text[one.end() : one.end() + 3].lstrip(" ")[:1]
        if not text[one.start()].islower() and (not begins or (beside and beside in "|•·,–—-")):
            yield one.span()
