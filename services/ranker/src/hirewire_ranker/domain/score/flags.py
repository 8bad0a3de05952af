"""What whoever reads a ranking should look at: it is told, and never changes a score by itself."""

from collections.abc import Sequence
from uuid import UUID

from hirewire_common.contracts import Flag, Quote
from hirewire_ranker.domain.kept import Kept
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.score.explaining import quote

_MOST = 3


def hidden(words: int) -> Flag | None:
    if not words:
        return None
    some = "1 word is" if words == 1 else f"{words} words are"
    return Flag(
        name="hidden_text",
        message=f"{some} hidden from whoever looks at the document, and did not count.",
    )


def truncated() -> Flag:
    return Flag(name="truncated", message="Only the document's first pages were read.")


def injection(kept: Kept) -> Flag | None:
    """Text that speaks to whoever ranks."""
    suspicious = kept.seen.suspicious
    if not suspicious:
        return None
    return Flag(
        name="injection",
        message="The text speaks to whoever or whatever ranks it. What says so did not count; read it yourself.",
        quotes=tuple(quote(kept, at) for at in suspicious[:_MOST]),
    )


def copied(kept: Kept, spans: Sequence[tuple[int, int]]) -> Flag | None:
    """`spans` of the text as it was."""
    if not spans:
        return None
    return Flag(
        name="copied",
        message="Parts are word for word those of the job description, and did not count.",
        quotes=tuple(
            Quote(start=start, end=end, text=kept.text[start:end]) for start, end in spans[:_MOST]
        ),
    )


def duplicate(others: Sequence[tuple[UUID, str]]) -> Flag:
    """`others` by their ids and file names."""
    names = ", ".join(name for _, name in others[:_MOST])
    more = f" and {len(others) - _MOST} more" if len(others) > _MOST else ""
    return Flag(
        name="duplicate",
        message=f"It seems to be of the same person as {names}{more}, or the same text.",
        resumes=tuple(one for one, _ in others),
    )


def language(seen: Seen, job: str) -> Flag | None:
    """Words of two languages don't match, whatever they say."""
    if not seen.language or not job or seen.language == job:
        return None
    return Flag(
        name="language",
        message="The résumé is in another language than the job, so its words match less than they should.",
    )
