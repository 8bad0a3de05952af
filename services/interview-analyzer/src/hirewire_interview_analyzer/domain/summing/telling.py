"""The few sentences that sum an interview up, by rules."""

from collections.abc import Sequence

from hirewire_common.contracts import Pattern, Remark, Tier

_TIERS: dict[Tier, str] = {
    "excellent": "This was an excellent interview.",
    "strong": "This was a strong interview.",
    "solid": "This was a solid interview, with room above it.",
    "developing": "There is substance here that doesn't come across yet.",
    "starting": "These answers would hardly persuade an interviewer yet.",
}

_TOO_LITTLE = "This is too little to judge an interview by."
_ONCE = ", best in your answer to question "
_NOTHING = "Nothing was answered, so there is nothing to go by yet."


def told(
    tier: Tier | None,
    counted: str,
    kinds: Sequence[str],
    strengths: Sequence[Remark],
    advice: Sequence[str],
    patterns: Sequence[Pattern],
) -> str:
    """`counted` is how much was answered, `kinds` which questions went how, `advice` what there is most to gain by."""
    parts = [_TIERS[tier] if tier else _TOO_LITTLE, counted, *kinds]
    if strengths:
        parts.append(_works(strengths[0].text))
    if advice:
        most = "A little is left to gain" if tier == "excellent" else "Most is to be gained here"
        parts.append(f"{most}: {_small(advice[0])}")
    parts.extend(_pattern(one, advice) for one in patterns[:1])
    return " ".join(part for part in parts if part)


def _pattern(one: Pattern, advice: Sequence[str]) -> str:
    """What was just said isn't said twice."""
    again = one.kind == "recurring" and bool(advice) and advice[0] in one.text
    return "That came up before, too." if again else one.text


def counted(answered: int, skipped: int, total: int) -> str:
    if not answered:
        return _NOTHING
    if answered == total:
        return ""
    left = f", {skipped} skipped" if skipped else ""
    return f"You answered {answered} of {total} questions{left}."


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _works(text: str) -> str:
    """What was good once is told of that answer alone."""
    told, once, number = text.rpartition(_ONCE)
    if once:
        return f"What works in your answer to question {number.rstrip('.')}: {_small(told)}."
    return f"What works: {_small(text.rsplit(', best in ', 1)[0])}."
