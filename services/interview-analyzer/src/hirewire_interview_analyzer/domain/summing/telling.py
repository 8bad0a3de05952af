"""The few sentences that sum an interview up, by rules."""

from collections.abc import Sequence

from hirewire_common.contracts import Remark, Tier

_TIERS: dict[Tier, str] = {
    "excellent": "This was an excellent interview.",
    "strong": "This was a strong interview.",
    "solid": "This was a solid interview, with room above it.",
    "developing": "There is substance here that doesn't come across yet.",
    "starting": "These answers would hardly persuade an interviewer yet.",
}

_TOO_LITTLE = "This is too little to judge an interview by."


def told(
    tier: Tier | None,
    answered: int,
    skipped: int,
    total: int,
    strengths: Sequence[Remark],
    improvements: Sequence[Remark],
) -> str:
    if not answered:
        return "Nothing was answered, so there is nothing to go by yet."
    parts = [_TIERS[tier] if tier else _TOO_LITTLE, _counted(answered, skipped, total)]
    if strengths:
        parts.append(f"What works: {_small(_first_half(strengths[0].text))}")
    if improvements:
        parts.append(f"Most is to be gained here: {_small(_first_sentence(improvements[0].text))}")
    return " ".join(part for part in parts if part)


def _counted(answered: int, skipped: int, total: int) -> str:
    if answered == total:
        return ""
    left = f", {skipped} skipped" if skipped else ""
    return f"You answered {answered} of {total} questions{left}."


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _first_half(text: str) -> str:
    return text.split(", best in your answer to question ")[0].rstrip(".") + "."


def _first_sentence(text: str) -> str:
    return text.split(" Your answer to question ")[0]
