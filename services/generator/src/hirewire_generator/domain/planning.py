"""From a model's answer to a plan: its patch within what it may, without what nobody said, and a reply that says so."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from hirewire_common.contracts import Patch
from hirewire_common.words.tokens import fold
from hirewire_generator.domain.facts.claims import Known
from hirewire_generator.domain.facts.evidence import evidence_of
from hirewire_generator.domain.facts.gate import gated
from hirewire_generator.domain.facts.names import is_german
from hirewire_generator.domain.losses import loses_too_much
from hirewire_generator.domain.model_patch import patch_of
from hirewire_generator.domain.model_turn import ModelTurn, questions_of, reply_of
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.turn import Turn
from hirewire_generator.domain.wording import language_of, loss, nothing_changed, questions_about

_TRANSLATES = re.compile(
    r"\b(?:translat|ubersetz|tradui|traduc|tradur|vertaal|(?:in|into|to|auf|en|em|ins)\s+(?:english|german|french|spanish|italian|portuguese|dutch"
    r"|polish|englisch|deutsch|franzosisch|spanisch|anglais|allemand|francais|espagnol|ingles|aleman|frances|espanol|italiano|portugues)\b)"
)


def plan_of(answer: ModelTurn, turn: Turn, hidden: frozenset[str] = frozenset()) -> Plan:
    """Refused, in words that the model can act upon, when its patch does not fit."""
    patch = patch_of(answer, turn.draft, hidden)
    apply(turn.draft, patch)
    found = gated(turn.draft, patch, known_of(turn, patch))
    language = language_of(turn.message)
    asks = questions_about(found.held, language)
    plan = Plan(
        reply=reply_of(answer),
        patch=found.patch,
        note=_note(found.patch),
        questions=questions_of(answer),
    )
    if lost := loses_too_much(turn.draft, found.draft, turn):
        asks, plan = (*asks, loss(lost, language)), replace(plan, patch=(), note="")
    if patch and not plan.patch and asks:
        plan = replace(plan, reply=nothing_changed(language))
    return replace(
        plan, questions=(*asks, *plan.questions), reply=_said(plan.reply, (*asks, *_unsaid(plan)))
    )


def known_of(turn: Turn, patch: Patch = ()) -> Known:
    """What this turn's texts may say."""
    files = [one.text for one in turn.readings]
    spoken = "\n".join(turn.said)
    other_locale = any(op.path == "/design/locale" for op in patch)
    return Known(
        evidence=evidence_of([*turn.said, *files], turn.draft, turn.today),
        told=evidence_of([*turn.said, *files], today=turn.today),
        spoken=evidence_of(turn.said, today=turn.today),
        german=is_german(f"{spoken} {turn.draft.resume.summary}"),
        translating=other_locale or _TRANSLATES.search(fold(turn.message)) is not None,
    )


def _unsaid(plan: Plan) -> Iterator[str]:
    """Questions of the model that its reply does not ask already."""
    return (one for one in plan.questions if one not in plan.reply)


def _said(reply: str, asks: tuple[str, ...]) -> str:
    return "\n\n".join(part for part in (reply, "\n".join(asks)) if part)


def _note(patch: Patch) -> str:
    """`experience: 2 changed, skills: 1 added`."""
    done = {"add": "added", "replace": "changed", "remove": "removed", "move": "moved"}
    counts = Counter((op.path.split("/")[2], done.get(op.op, op.op)) for op in patch)
    return ", ".join(f"{part}: {count} {what}" for (part, what), count in counts.items())[:300]
