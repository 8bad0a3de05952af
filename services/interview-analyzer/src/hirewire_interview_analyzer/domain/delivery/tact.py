"""What is said to somebody who tells of something painful: nothing about how, and nothing of it again."""

from collections.abc import Sequence

from hirewire_common.contracts.analysis import DeliveryCoaching

SUMMARY = (
    "Thank you for telling that: this answer speaks of something hard. What happened isn't judged, and none of it is quoted or given advice on; "
    "only how it was recorded is spoken of here."
)
NEXT = "Nothing has to be done about this answer. How much of it you tell in an interview is up to you, and you needn't record it again."
_CLEAR = "The recording itself is in order."
_HELPS = "Should you want to record it again: {helps}."


def tactful(coaching: DeliveryCoaching, *, measured: bool) -> DeliveryCoaching:
    """Other words around the same advice, which is on the recording alone; `measured`, whether it is known to be in order."""
    titles = [one.title for one in coaching.improvements]
    said = _HELPS.format(helps=_joined(titles)) if titles else _CLEAR if measured else ""
    summary = f"{SUMMARY} {said}".strip()
    return coaching.model_copy(
        update={"sensitive": True, "summary": summary, "next_practice": NEXT}
    )


def _joined(titles: Sequence[str]) -> str:
    return ", then ".join(title[0].lower() + title[1:] for title in titles)
