"""What is left over beside a cut: a second blank, a separator with nothing behind it, empty brackets, an empty line."""

from collections.abc import Iterator

from hirewire_ranker.domain.resume.masking import Masking, Span

_BLANK = " \t\u00a0"
_SIGNS = f"{_BLANK},;|•·∙‖/–—-:"
_BREAKS = "\n\r\f\v"
_MOST = 60


def left_over(left: Masking) -> Iterator[Span]:
    """Spans that go with what was cut; may overlap."""
    for place in left.places():
        yield from _beside(left.text, place)


def _beside(text: str, place: int) -> Iterator[Span]:
    start, end = _around(text, place)
    while _is_bracket(text, start, end):
        start, end = _widened(text, start - 1, end + 1)
        place = min(max(place, start), end)
    begins = start == 0 or text[start - 1] in _BREAKS
    ends = end == len(text) or text[end] in _BREAKS
    if begins and ends:
        yield start, _behind_break(text, end)
    elif ends:
        yield start, end
    elif begins:
        yield (place if _has_bullet(text[start:place]) else start), end
    else:
        yield from _one_kept(text, start, place, end)


def _around(text: str, place: int) -> Span:
    return _widened(text, place, place)


def _widened(text: str, start: int, end: int) -> Span:
    least, most = start - _MOST, end + _MOST
    while start > max(0, least) and text[start - 1] in _SIGNS:
        start -= 1
    while end < min(len(text), most) and text[end] in _SIGNS:
        end += 1
    return start, end


def _is_bracket(text: str, start: int, end: int) -> bool:
    return start > 0 and end < len(text) and f"{text[start - 1]}{text[end]}" in ("()", "[]")


def _behind_break(text: str, end: int) -> int:
    if text[end : end + 2] == "\r\n":
        return end + 2
    return end + 1 if text[end : end + 1] in ("\n", "\r") else end


def _has_bullet(text: str) -> bool:
    return any(sign in text for sign in "•·∙–—-")


def _one_kept(text: str, start: int, place: int, end: int) -> Iterator[Span]:
    """Of what stands on both sides, the side that says more."""
    if any(bracket in text[start:end] for bracket in "()[]"):
        yield start, end - (text[end - 1] in _BLANK)
        return
    before, after = text[start:place], text[place:end]
    if not (before and after):
        return
    if len(after.strip(_BLANK)) > len(before.strip(_BLANK)):
        yield start, place
    else:
        yield place, end
