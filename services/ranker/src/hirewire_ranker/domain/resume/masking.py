"""A text from which pieces are cut again and again, and which still knows where what is left stood."""

from collections import Counter
from collections.abc import Iterable, Iterator

from hirewire_common.words.folding import fold
from hirewire_ranker.domain.resume.seen import Blind

Span = tuple[int, int]


class Masking:
    """`text` is what is left, `folded` the same in small letters without accents, letter for letter."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold(text)
        self._whole = len(text)
        self._left: list[Span] = [(0, len(text))] if text else []
        self._removed: Counter[str] = Counter()

    def cut(self, found: Iterable[tuple[str, Span]]) -> None:
        """Spans of `text` as it is now, by kind; they may overlap. What has no kind isn't counted."""
        by_kind: dict[str, list[Span]] = {}
        for kind, span in found:
            by_kind.setdefault(kind, []).append(span)
        self._removed.update({kind: len(merged(spans)) for kind, spans in by_kind.items() if kind})
        gone = merged(span for spans in by_kind.values() for span in spans)
        if not gone:
            return
        kept = list(_between(gone, len(self.text)))
        self._left = list(_placed(kept, self._left))
        self.text = "".join(self.text[start:end] for start, end in kept)
        self.folded = "".join(self.folded[start:end] for start, end in kept)

    def shorten(self, kind: str, found: Iterable[tuple[int, int, str]]) -> None:
        """Spans of `text` that become another word, no longer than they are, as large or small as they were written."""
        cuts: list[tuple[str, Span]] = []
        letters, folded = list(self.text), list(self.folded)
        for start, end, word in found:
            behind = start + len(word)
            shouted = self.text[start:end].isupper()
            for at, letter in enumerate(word.upper() if shouted else word, start):
                letters[at] = letter.upper() if at == start and letters[at].isupper() else letter
            folded[start:behind] = word
            cuts.append((kind, (behind, end)))
        if cuts:
            self.text, self.folded = "".join(letters), "".join(folded)
            self.cut(cuts)

    def places(self) -> Iterator[int]:
        """Where in `text` something was cut."""
        return (place for place, _ in self._cuts())

    def blind(self) -> Blind:
        return Blind(self.text, tuple(self._cuts()), dict(sorted(self._removed.items())))

    def _cuts(self) -> Iterator[tuple[int, int]]:
        return _cuts(self._left, self._whole)


def cut_further(blind: Blind, spans: Iterable[Span]) -> Blind:
    """Spans of the blind text cut too; what is left maps to the text that it was before all of it."""
    gone = merged(spans)
    kept = list(_between(gone, len(blind.text)))
    whole = len(blind.text) + sum(letters for _, letters in blind.cuts)
    left = list(_placed(kept, list(_pieces(blind))))
    text = "".join(blind.text[start:end] for start, end in kept)
    return Blind(text, tuple(_cuts(left, whole)), blind.removed)


def _pieces(blind: Blind) -> Iterator[Span]:
    """What a blind text is made of, as spans of the text that it was."""
    behind = place = 0
    for at, letters in [*blind.cuts, (len(blind.text), 0)]:
        if at > behind:
            yield place, place + at - behind
        place += at - behind + letters
        behind = at


def _cuts(left: Iterable[Span], whole: int) -> Iterator[tuple[int, int]]:
    place = behind = 0
    for start, end in [*left, (whole, whole)]:
        if start > behind:
            yield place, start - behind
        place, behind = place + end - start, end


def merged(spans: Iterable[Span]) -> list[Span]:
    """In their order, those that touch as one."""
    found: list[Span] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _between(spans: list[Span], whole: int) -> Iterator[Span]:
    behind = 0
    for start, end in [*spans, (whole, whole)]:
        if start > behind:
            yield behind, start
        behind = end


def _placed(kept: list[Span], pieces: list[Span]) -> Iterator[Span]:
    """Where the spans that are kept of a text made of these pieces stand in the whole."""
    number = place = 0
    for start, end in kept:
        while start < end:
            first, last = pieces[number]
            if place + last - first <= start:
                number, place = number + 1, place + last - first
                continue
            until = min(end, place + last - first)
            yield first + start - place, first + until - place
            start = until
