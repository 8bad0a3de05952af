"""One turn of the conversation: what the message orders, what it tells, and what is asked next."""

from collections.abc import Callable, Sequence
from datetime import date

from hirewire_common.contracts import LONGEST_TURN, ChatMessage, Draft
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking import (
    arranging,
    cards,
    correcting,
    editing,
    facts,
    foreign,
    knowing,
    listing,
    pasting,
    removing,
    replying,
    styling,
)
from hirewire_generator.domain.talking.answering import answer
from hirewire_generator.domain.talking.asking import Question, asked_last, next_question
from hirewire_generator.domain.talking.clauses import cleaned, sentences
from hirewire_generator.domain.talking.grammar import Intent, intents
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.vocabulary import PROFILE_FIELDS
from hirewire_generator.domain.talking.working import Working

MOST_SENTENCES = 200
_DOES: dict[str, Callable[[Working, Intent], None]] = {
    "undo": replying.undo, "redo": replying.redo, "start_over": replying.start_over, "generate": replying.generate, "shorter": replying.shorter,
    "needs_model": replying.needs_model, "refusing": replying.refusing, "help": replying.help_, "missing": replying.missing_, "advice": replying.advise,
    "praise": replying.praise, "greeting": replying.greeting, "skip": replying.skip,
    "pages": styling.pages,
    "themes": styling.themes,
    "ended": editing.ended, "theme": styling.theme, "paper": styling.paper, "accent": styling.accent, "accent_unknown": styling.accent_unknown,
    "density": styling.density, "font": styling.font, "locale": styling.locale, "dates": styling.dates, "photo": styling.photo, "footer": styling.footer,
    "hide": arranging.hide, "show": arranging.show, "swap": arranging.swap, "swap_entries": arranging.swap_entries, "sort": arranging.sort, "remove_several": removing.remove_several, "remove_line": removing.remove_line, "language_add": listing.language_add, "skills_group": listing.skills_group, "order": arranging.order, "place": arranging.place, "edge": arranging.edge,
    "bullet_add": listing.bullet_add, "bullet_set": listing.bullet_set, "bullet_remove": listing.bullet_remove,
    "skills_add": listing.skills_add, "skills_remove": listing.skills_remove, "skills_set": listing.skills_set, "section_add": listing.section_add,
    "entry_add": listing.entry_add, "list_add": listing.list_add, "add_bare": listing.add_bare,
    "link_add": editing.link_add, "link_set": editing.link_set, "profile_set": editing.profile_set, "entry_set": editing.entry_set,
    "replace": removing.replace, "remove_from": removing.remove_from, "remove": removing.remove_any,
}  # fmt: skip
_ANSWERED = frozenset({"skip", "praise"})
"""What is said so may be the answer to a question as well."""


def plan_turn(message: str, draft: Draft, history: Sequence[ChatMessage], today: date) -> Plan:
    """What the message comes to; what was not understood changes nothing. `history` ends before the message."""
    work = Working(draft, today)
    text = cleaned(message[:LONGEST_TURN])
    text = correcting.stripped(text, history)
    question = asked_last(history)
    skipped = False
    if not (question and question.key == "result"):
        work.job = correcting.job_of(work, history)
    if foreign.is_advertisement(text):
        foreign.decline(work)
    elif pasting.is_pasted(text):
        pasting.take(work, text)
        work.understood += 1
    elif correcting.take(work, text, history) or cards.take(work, text):
        work.understood += 1
    elif not (question and _is_plain_answer(work, question, text)):
        skipped = _talk(work, text)
    asked = (
        None
        if work.chatting or work.undo or work.redo
        else next_question(work.draft, history, skipped=skipped)
    )
    return _plan(work, asked, draft)


def _is_plain_answer(work: Working, question: Question, text: str) -> bool:
    """The whole message is the answer, unless it orders something or says by itself what it is about."""
    listed = question.key == "skills" and len(items_of(text)) > 1 and not intents(text)
    ordered = not listed and any(intents(sentence) for sentence in sentences(text)[:20])
    if len(text) > 2_000 or ordered:
        return False
    trial = Working(work.draft, work.today)
    understood = not any(facts.take(trial, sentence) for sentence in sentences(text)[:20])
    if understood and not _elsewhere(trial, question):
        return False
    return answer(work, question.key, text)


def _elsewhere(trial: Working, question: Question) -> bool:
    """What was asked for is told in words that mean something else without the question."""
    asked_and_taken = {"education": "/resume/experience", "skills": "/resume/languages"}
    path = asked_and_taken.get(question.key)
    return path is not None and any(op.path.startswith(path) for op in trial.patch)


def _talk(work: Working, text: str) -> bool:
    """Sentence by sentence; True when the question was passed over."""
    skipped = False
    rest = sentences(text)[:MOST_SENTENCES]
    while rest:
        sentence = rest.pop(0)
        found = _with_all_its_text(intents(sentence), rest)
        for one in found:
            _DOES[one.kind](work, one)
            work.understood += 1
            skipped = skipped or one.kind == "skip"
        if not found:
            before = len(work.said)
            if knowing.take(work, sentence):
                work.understood += 1
                continue
            left = [part for part in facts.take(work, sentence) if len(part) > 1]
            work.understood += len(work.said) > before or not left
            work.left += left
    return skipped


def _with_all_its_text(found: list[Intent], rest: list[str]) -> list[Intent]:
    """A summary may have several sentences: those that follow and order nothing belong to it."""
    if len(found) != 1 or PROFILE_FIELDS.get(found[0]["field"].lower()) != "summary":
        return found
    text = found[0]["value"]
    while rest and not intents(rest[0]):
        text = f"{text.rstrip('.')}. {rest.pop(0)}."
    return [Intent(found[0].kind, {**found[0].slots, "value": text})]


def _plan(work: Working, question: Question | None, before: Draft) -> Plan:
    changed = work.draft != before and not (work.undo or work.redo)
    if work.draft != before and not changed:
        work.say(
            "One thing at a time: I went by the versions, and left the other changes of this message out."
        )
    said = list(work.said)
    if work.left:
        said.append(_not_understood(work))
    asked = (question.text,) if question else ()
    if not question and changed and not work.chatting:
        said.append(
            "I have nothing more to ask; say “generate” for the document, or tell me what to change."
        )
    return Plan(
        reply=" ".join((*said, *asked))[:8_000].strip() or replying.CAN,
        patch=tuple(work.patch) if changed else (),
        note="; ".join(work.notes)[:300] if changed else "",
        questions=asked,
        undo=work.undo,
        redo=work.redo,
        generate=work.generate,
        understood=work.understood > 0,
    )


def _not_understood(work: Working) -> str:
    """Honest about it: what was left out, and what could have been said."""
    first = work.left[0]
    short = first if len(first) <= 80 else f"{first[:77].rstrip()}…"
    more = f" and {len(work.left) - 1} more" if len(work.left) > 1 else ""
    if work.understood:
        return f"I did not understand “{short}”{more}, so nothing was changed for it."
    return f"I did not understand “{short}”{more}, so I changed nothing. Without a language model I go by rules, in English. {replying.CAN}"
