"""What of a résumé counts: neither what it says not to be so, nor what speaks to whoever ranks."""

from hirewire_ranker.domain.proof import claims, unclaimed_spans
from hirewire_ranker.domain.resume.seen import Seen


def counted(seen: Seen, passage: int) -> str:
    """A passage's words that say something of the person."""
    return "" if passage in seen.suspicious else claims(seen.written(passage))


def counted_text(seen: Seen) -> str:
    """The blind text, with blanks for what doesn't count."""
    pieces: list[str] = []
    behind = 0
    for number, one in enumerate(seen.passages):
        if number in seen.suspicious or unclaimed_spans(seen.written(number)):
            pieces += (seen.blind.text[behind : one.start], counted(seen, number))
            behind = one.end
    return "".join((*pieces, seen.blind.text[behind:]))
