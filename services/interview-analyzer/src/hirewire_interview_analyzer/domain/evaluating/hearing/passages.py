"""An answer in pieces that can be quoted: whole sentences, of long ones whole clauses, never torn inside of one."""

from collections.abc import Iterator

from hirewire_interview_analyzer.domain.evaluating.hearing.reading import (
    JOINING,
    Said,
    Span,
    bounded,
)

_LONG = 150
"""Letters of a quote that is read at a glance."""
_BETWEEN = frozenset(",;:–—()")
_LEADING = frozenset(("and", "so", "but", "or", "um", "uh"))
_DEPENDING = frozenset(("because", "so", "which", "until", "while", "since", "otherwise", "that", "who"))  # fmt: skip
_ADDING = frozenset(("and", "so", "but"))
_SUBJECTS = frozenset(("i", "i'd", "i've", "i'm", "i'll", "we", "we'd", "he", "she", "they", "it", "you", "then", "there", "nobody", "everybody"))  # fmt: skip
"""After “and” a clause of its own begins, rather than one more thing."""
_LEAST = 4
"""Words of a clause that stands alone."""


def passages(said: Said) -> tuple[Span, ...]:
    """The first and the last word of each, in order; together they are all words."""
    found: list[Span] = []
    for sentence in _sentences(said):
        if _letters(said, *sentence) <= _LONG:
            found.append(sentence)
        else:
            found.extend(_grouped(said, sentence))
    return tuple(found)


def text_of(said: Said, passage: Span) -> str:
    """As the answer has it, without the word that ties it to what stands before."""
    first, last = passage
    while last - first >= _LEAST and said.words[first] in _LEADING:
        first += 1
    told = " ".join(said.text[said.spans[first][0] : said.spans[last][1]].split())
    return bounded(told)


def _letters(said: Said, first: int, last: int) -> int:
    return said.spans[last][1] - said.spans[first][0]


def _sentences(said: Said) -> Iterator[Span]:
    begin, at_end = 0, 0
    for word, (start, _) in enumerate(said.spans):
        stopped = False
        while at_end < len(said.ends) and said.ends[at_end] <= start:
            stopped, at_end = True, at_end + 1
        if stopped and word > begin:
            yield begin, word - 1
            begin = word
    if said.words:
        yield begin, len(said.words) - 1


def _grouped(said: Said, sentence: Span) -> Iterator[Span]:
    """As many clauses together as are read at a glance; what depends on a clause stands with it."""
    group: list[Span] = []
    for clause in _clauses(said, sentence):
        if group and _letters(said, group[0][0], clause[1]) > _LONG:
            tied = said.words[clause[0]] in _DEPENDING and len(group) > 1
            kept = [group.pop()] if tied else []
            yield group[0][0], group[-1][1]
            group = kept
        group.append(clause)
    if group:
        yield group[0][0], group[-1][1]


def _clauses(said: Said, sentence: Span) -> Iterator[Span]:
    """Longer ones than are read at a glance are cut between words."""
    begin, last = sentence
    for word in range(begin + 1, last + 1):
        if (_parted(said, word) and word - begin >= _LEAST) or _letters(said, begin, word) > _LONG:
            yield begin, word - 1
            begin = word
    yield begin, last


def _parted(said: Said, word: int) -> bool:
    between = said.text[said.spans[word - 1][1] : said.spans[word][0]]
    if not _BETWEEN.isdisjoint(between):
        return True
    after = said.words[min(word + 1, len(said.words) - 1)]
    return said.words[word] in JOINING and (said.words[word] not in _ADDING or after in _SUBJECTS)
