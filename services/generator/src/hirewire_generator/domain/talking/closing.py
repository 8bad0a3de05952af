"""What is said at the end of a turn: what was done, what was not understood, and what is asked next."""

import re
from collections.abc import Sequence

from hirewire_common.contracts import ChatMessage, Draft
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking.asking import Question, asked_last
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.replying import CAN
from hirewire_generator.domain.talking.working import Working

_ASKED = re.compile(
    r"(?:what|why|when|where|who|how|which|should|would|could|does|do you|is it|is my|are|am i|can a|will)\b",
    re.IGNORECASE,
)


_NOTHING_TO_ASK = (
    "I have nothing more to ask; say “generate” for the document, or tell me what to change."
)


def plan_of(
    work: Working, question: Question | None, before: Draft, history: Sequence[ChatMessage]
) -> Plan:
    changed = work.draft != before and not (work.undo or work.redo)
    if work.draft != before and not changed:
        work.say(
            "One thing at a time: I went by the versions, and left the other changes of this message out."
        )
    said = list(work.said)
    if work.left:
        said.append(
            _not_understood(work, known=_has_helped(history) or asked_last(history) is not None)
        )
    asked = (question.text,) if question else ()
    if not question and changed and not work.chatting:
        said.append(_NOTHING_TO_ASK)
    return Plan(
        reply=" ".join((*said, *asked))[:8_000].strip() or CAN,
        patch=tuple(work.patch) if changed else (),
        note="; ".join(work.notes)[:300] if changed else "",
        questions=asked,
        undo=work.undo,
        redo=work.redo,
        generate=work.generate,
        understood=work.understood > 0,
    )


def _has_helped(history: Sequence[ChatMessage]) -> bool:
    """What can be said was told already."""
    return any(one.role == "assistant" and CAN in one.content for one in history)


def _not_understood(work: Working, *, known: bool) -> str:
    """Honest about it: what was left out, and what could have been said."""
    first = unquoted(work.left[0])
    short = first if len(first) <= 80 else f"{first[:77].rstrip()}…"
    more = f" and {len(work.left) - 1} more" if len(work.left) > 1 else ""
    if work.understood:
        return f"I did not understand “{short}”{more}, so nothing was changed for it."
    if _ASKED.match(first):
        return f"I took “{short}” for a question, which I can't answer without a language model. Nothing was changed."
    if known:
        return f"I did not understand “{short}”{more}, so I changed nothing. Say “help” for what I understand."
    return f"I did not understand “{short}”{more}, so I changed nothing. Without a language model I go by rules, in English. {CAN}"
