"""What a statement lists beside what is known: each item in its own words, so that nothing is lost for being unknown."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.job.phrasing import after_lead, before_tail
from hirewire_ranker.domain.job.statements import Statement
from hirewire_ranker.domain.job.telling import is_generic, telling_words
from hirewire_ranker.domain.skills import Mention
from hirewire_ranker.domain.skills.known import singular

_PARTS = re.compile(
    r"[,;()\[\]:]|\.\s|\s[-–—/]\s|\b(?:and ?/ ?or|and|or|und|oder|sowie|et|ou|as well as|such as|including|e\.g\.|i\.e\.|z\.b\.)(?=\W)|\s&\s"
)
_WITH = re.compile(r"\s(?:in|with|using|on|via|mit|dans|avec)\s")
"""Before a name that belongs to what is known: "project planning in Asta Powerproject"."""
_JOINED = re.compile(r"\s*(?:and|und|et|&)\s*")
NAMED = re.compile(r"[A-Z\d][\w.+#&-]*(?: [A-Z\d][\w.+#&-]*){0,3}")
_CHOICE = re.compile(r"\b(?:or|oder|ou)\b")
_CLAUSE = re.compile(
    r"\b(?:that|which|who|whose|where|when|while|because|if|so that|is|are|was|were|will|would|has|have|had|can|should|must|may|might|we|our|us|you|your|they|their|wir|unser\w*|nous|notre|nos|ist|sind|est|sont)\b"
)
_NO_NAME = re.compile(
    r"^(?:but(?: not)?|licen[cs]es?|certifi(?:cation|cate)s?|registration|clearance|first|last|between)$|^(?:then|across|out|thru|through|throughout|especially|particularly|primarily|around|between|among|earn|wide|range|variety|obtain\w*|acquire\w*|complete[ds]?|within|willing\w*|directly|together|closely|0\d\d|meet|an?other|other|others|similar|equivalent|comparable|related|relevant|any|same|better|above|more|less|most|least|both|either|one|two|three|etc|like|so|also|all|not|no|too|fine|nice|ok|okay|welcome|ahnliche\w*|vergleichbare\w*|similaire|equivalente?)(?![\w-])|^(?:the |this |that |your |their )?(?:following|role|position|team|job|company|field|area|discipline|industry|environment|qualification|experience)s?$"
    r"|\b(?:degree|diploma|bachelor|master|years?|field|equivalent|similar|jahre?|ans|anos)\b|^[\d\W]*$|\$|€|£|%$"
)
_DANGLING = words_in(
    "of in with for to from on at by as into using via the a an within including is are our your own mit im fur von de des du la le en avec pour"
)
_WORD_BEFORE = 20
"""Letters of the longest word that may dangle, and its blanks."""
VAGUE = words_in(
    "ability full relevant ticket access account achievement action activity adult agency analysis application approach area aspect assignment audience balance basis board book budget building business call care career case challenge change child chart check class client clinic clinical code color committee communication community compliance computer concept concern condition conference consulting contact content contract control coordination copy cost counter course creation culture customer daily data database date decision delivery demand department design desire detail development device diagram direction discipline discussion distribution document documentation drive duty ease education effort email emergency employee energy engineer engineering entry environment equipment essential estimate evaluation event everything evidence excellence execution expectation experience expert external facility fact feature federal feedback file focus form format freelance function general global goal government group growth guest guidance guideline hardware health help history home hospital hour human idea image impact implementation improvement incident industry information initiative innovation input insight inspection installation instrument integration interest interface internal international internet inventory issue item job journey junior knowledge language law lead leader legal letter level library life line list literature local location machine management manager map market material math mathematics matter measure media medical meeting member memo mentoring message method methodology metric middle mission mobile model module monitoring need network networking neuro note objective office online operation operational opportunity option order organization outcome output overall owner page paper partner party passion patient people performance person phone pilot plan planning plant platform plus point policy portal position possess practice present presentation pressure principle process processing procurement producer product production professional program project property proposal protocol provider public purchase quality quantity question quote reading real record reference region regulation relation release report reporting request requirement research resident resolution resource response responsibility result retail review rework risk role rule safety sale sample scale schedule science scope screen script search section security self senior service session setting setup shift shop site situation skill software solution source space speaking specification specimen speed spiritual spreadsheet staff stage stakeholder standard start state statement step storage store strategic strategy stress structure student study style subject succeed success supervisor supply support survey system table target task teaching team teammate technical technique technology telephone template term test testing text theory thing tool topic tracking trade training transaction transition travel trend type understanding unit update usage user vendor vision visual volume water web website weekly work workflow working workplace workshop writing year"
)
"""Alone they tell nothing of what somebody can do."""
_LONGEST_LIST = 260
"""Letters of a statement; what is longer was run together, and its commas part nothing."""
_SHORT = 3
_MOST_WORDS = 8
_LONGEST = 90


def items(statement: Statement, taken: Sequence[tuple[int, int]]) -> Iterator[Mention]:
    """Phrases of at most eight words that nothing `taken` touches, without what every one begins and ends with.

    `taken` are spans of the statement's text; so are those of what is found, whose `skill` is what is written.
    """
    for start, end in _parts(statement.plain):
        inside = [(a, b) for a, b in taken if start < b and a < end]
        if inside:
            start = max(b for _, b in inside)
            if not _WITH.match(statement.plain, start, end):
                continue
        bounds = _phrase(statement.plain, start, end)
        if bounds and _tells(statement.plain[slice(*bounds)]):
            written = statement.text[slice(*bounds)]
            if not inside or NAMED.fullmatch(written):
                yield Mention(written, written, *bounds)


def items_beside(statement: Statement, taken: Sequence[tuple[int, int]]) -> list[Mention]:
    """None of a statement of which nothing is known, which stays whole, unless it says which of its items suffice."""
    found = list(items(statement, taken))
    if len(statement.text) > _LONGEST_LIST or (not taken and not _is_choice(statement, found)):
        return []
    return found


def _is_choice(statement: Statement, found: Sequence[Mention]) -> bool:
    """ "Relativity, Clio or iManage": names, one of which would do."""
    named = [one for one in found if NAMED.fullmatch(one.written)]
    return any(
        _CHOICE.search(statement.plain, one.end, other.start) for one, other in pairwise(named)
    )


def _parts(plain: str) -> Iterator[tuple[int, int]]:
    """Two single words stay together: "health and safety"."""
    cuts = [(0, 0), *(found.span() for found in _PARTS.finditer(plain)), (len(plain), len(plain))]
    held: tuple[int, int] | None = None
    for (_, start), (end, behind) in pairwise(cuts):
        one = plain[start:end].split()
        if held and len(one) == 1:
            yield held[0], end
            held = None
            continue
        if held:
            yield held
        held = None
        if len(one) == 1 and _JOINED.fullmatch(plain[end:behind]):
            held = start, end
        else:
            yield start, end
    if held:
        yield held


def _phrase(plain: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not plain[start].isalnum():
        start += 1
    start = min(end, after_lead(plain[:end], start))
    if clause := _CLAUSE.search(plain, start, end):
        end = clause.start()
    end = before_tail(plain[:end], start)
    end = _without_dangling(plain, start, end)
    return (start, end) if end - start > 2 else None


def _without_dangling(plain: str, start: int, end: int) -> int:
    while end > start:
        if not plain[end - 1].isalnum() and plain[end - 1] not in "+#":
            end -= 1
            continue
        last = plain[max(start, end - _WORD_BEFORE) : end].rsplit(None, 1)[-1]
        if last not in _DANGLING:
            break
        end -= len(last)
    return end


def _tells(plain: str) -> bool:
    words = plain.split()
    if len(plain) < _SHORT or all(
        singular(word) in VAGUE or word.endswith("ly") for word in telling_words(plain)
    ):
        return False
    if not 0 < len(words) <= _MOST_WORDS or len(plain) > _LONGEST or _NO_NAME.search(plain):
        return False
    return bool(telling_words(plain)) and not is_generic(plain)
