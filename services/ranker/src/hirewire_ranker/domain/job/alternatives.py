"""Which of the skills that stand side by side are wanted each, and of which one suffices."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hirewire_ranker.domain.skills import Mention, skill_of

_OFFICE = frozenset({"Microsoft Office", "Microsoft 365"})
_OF_OFFICE = frozenset(
    {
        "Microsoft Excel",
        "Microsoft Word",
        "Microsoft PowerPoint",
        "Microsoft Outlook",
        "Microsoft Access",
        "Microsoft Project",
        "Microsoft Visio",
        "Microsoft Teams",
        "Microsoft Publisher",
        "OneNote",
    }
)
_TOGETHER = frozenset({"HTML", "CSS", "JavaScript"})
"""Written with a slash between them and wanted together."""
_COMMA = re.compile(r"^\s*,\s*(?:the )?$")
_OR = re.compile(
    r"^\s*[,(]?\s*(?:(?:and ?/ ?or|or|oder|ou|of)(?:\s+(?:in|with|using))?|/"
    r"|(?:or|oder|ou)\s+(?:an?other|an?|any(?: other)?|some|similar|other|equivalent|comparable|related|an?dere\w*|un autre|une autre)(?:\s+[\w-]+){0,4}\s*[(:]?\s*(?:e\.g\.,?|such as|like)?)\s*$"
)
_OR_SIMILAR = re.compile(
    r"\s*[,(]?\s*(?:or|oder|ou|of|o)\s+(?:an?\s+|any\s+)?(?:similar|equivalent|comparable|another|other|others|related|the like|alternatives?|vergleichbar\w*|ahnlich\w*|ähnlich\w*|similaires?|[ée]quivalente?s?|vergelijkbaa?r\w*)\b",
    re.I,
)
_FINE_TOO = re.compile(
    r"\s*(?:(?:is|are|would be|also|works?|does|will)\s+)*(?:also\s+)?(?:fine|ok|okay|good|welcome|accept(?:ed|able)|possible|do|works?|counts?)(?:\s+(?:too|as well|also|instead))?\s*\)",
    re.I,
)
"""Behind what stands in a bracket: "SQL and Python (Scala is fine too)"."""
_AND = re.compile(r"^\s*,?\s*(?:and|&|und|et|y|as well as|sowie)\s*(?:the |in |with )?$")
_ONE_OF = re.compile(
    r"\b(?:(?:at least )?one (?:or more )?of|any of|either|one or more|such as|e\.?g\.?|like|for example|for instance|z\.b\.?|par exemple|mindestens eine[rs]?|examples? include)[^.;]{0,40}$"
)
_INCLUDING = re.compile(
    r"\b(?:including|includes|specifically|i\.?e\.?|especially|both)[^.;]{0,30}$"
)
_BRACKET = 120


def groups(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Runs that a list holds together, parted where each of them is wanted; an office suite goes with its programs."""
    office = [one for one in mentions if one.skill in _OFFICE | _OF_OFFICE]
    if _OFFICE.intersection(one.skill for one in office):
        yield office
        mentions = [one for one in mentions if one not in office]
    for run in _runs(text, mentions):
        yield from _alternatives(text, run)


def _runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    run: list[Mention] = []
    for one, following in pairwise([*mentions, None]):
        if one is None:
            return
        run.append(one)
        if following is None or not _are_listed(text[one.end : following.start]):
            yield run
            run = []


def _are_listed(between: str) -> bool:
    if len(between) > 60:
        return False
    if between.strip() in {"(", "(e.g.", "(e.g.,", "(such as", "- (", "such as", "like"}:
        return True
    return bool(_COMMA.match(between) or _OR.match(between) or _AND.match(between))


def _alternatives(text: str, run: list[Mention]) -> Iterator[list[Mention]]:
    if not run:
        return
    first, *rest = run
    if fine := _fine_too(text, run):
        *others, last = _alternatives(text, run[:fine])
        yield from others
        yield [*last, *run[fine:]]
        return
    opening = next(
        (n for n, one in enumerate(rest, 1) if _opens_examples(text[run[n - 1].end : one.start])),
        0,
    )
    if opening and not skill_of(run[opening - 1].skill):  # its examples say what it is
        examples = list(_alternatives(text, run[opening:]))
        yield from _alternatives(text, run[: opening - 1])
        category = [run[opening - 1]] if run[opening - 1].written.isupper() else []
        if category and len(examples) == 1:
            yield [*category, *examples[0]]
        else:
            yield from examples
        return
    if opening:
        yield from _alternatives(text, run[:opening])
        yield from _alternatives(text, run[opening:])
        return
    if len(run) > 1 and _one_suffices(text, run):
        yield run
        return
    yield from ([one] for one in (first, *rest))


def _opens_examples(between: str) -> bool:
    between = between.lstrip(" -")
    return between.startswith(("(", "such", "like")) and not _OR.match(between)


def _fine_too(text: str, run: list[Mention]) -> int:
    """Where what is in such a bracket begins in the run; 0 where nothing is."""
    if not _FINE_TOO.match(text, run[-1].end):
        return 0
    opened = (n for n in range(1, len(run)) if "(" in text[run[n - 1].end : run[n].start])
    return next(opened, 0)


def _one_suffices(text: str, run: list[Mention]) -> bool:
    betweens = [text[one.end : other.start].lower() for one, other in pairwise(run)]
    if _TOGETHER.issuperset(one.skill for one in run):
        return False
    before = text[max(0, run[0].start - 60) : run[0].start].lower()
    if _ONE_OF.search(before):
        return True
    similar = _OR_SIMILAR.match(text, run[-1].end)
    if similar or any(_OR.match(between) for between in betweens):
        return not any(_AND.match(between) for between in betweens)
    return _is_bracketed(text, run) and _are_names(run) and not _INCLUDING.search(before)


def _are_names(run: list[Mention]) -> bool:
    """Products stand for one another; what is done ("pivot tables, vlookups") is wanted each."""
    return 2 * sum(one.written[:1].isupper() for one in run) >= len(run)


def _is_bracketed(text: str, run: list[Mention]) -> bool:
    """ "Scripting (Bash, Ruby)" lists examples."""
    opening = text.rfind("(", max(0, run[0].start - _BRACKET), run[0].start)
    closing = text.find(")", run[-1].end, run[-1].end + _BRACKET)
    return (
        opening >= 0
        and closing >= 0
        and ")" not in text[opening : run[0].start]
        and bool(text[:opening].strip())
    )
