"""One turn of the conversation: what the message orders, what it tells, and what is asked next."""

import re
from collections.abc import Sequence
from datetime import date

from hirewire_common.contracts import LONGEST_TURN, ChatMessage, Draft
from hirewire_generator.domain.plan import Plan
from hirewire_generator.domain.talking.answering import answer
from hirewire_generator.domain.talking.asking import QUESTIONS, Question, asked_last, next_question
from hirewire_generator.domain.talking.cards import take_card
from hirewire_generator.domain.talking.clauses import cleaned, sentences
from hirewire_generator.domain.talking.closing import plan_of
from hirewire_generator.domain.talking.correcting.recalling import job_of
from hirewire_generator.domain.talking.correcting.taking import stripped, take_correction
from hirewire_generator.domain.talking.facts import take_facts
from hirewire_generator.domain.talking.foreign import decline_advertisement, is_advertisement
from hirewire_generator.domain.talking.grammar import Intent, intents
from hirewire_generator.domain.talking.knowing.taking import take_known
from hirewire_generator.domain.talking.labelled import take_labelled
from hirewire_generator.domain.talking.lists import items_of
from hirewire_generator.domain.talking.naming import divided, is_bare
from hirewire_generator.domain.talking.orders import ORDERS
from hirewire_generator.domain.talking.pasting.experience import take_one_job
from hirewire_generator.domain.talking.pasting.headings import in_one_line, is_pasted
from hirewire_generator.domain.talking.pasting.markdown import is_markdown, take_markdown
from hirewire_generator.domain.talking.pasting.taking import take_pasted
from hirewire_generator.domain.talking.plausible import no_name
from hirewire_generator.domain.talking.referring import section_named
from hirewire_generator.domain.talking.titles import looks_like_a_title
from hirewire_generator.domain.talking.vocabulary import PROFILE_FIELDS
from hirewire_generator.domain.talking.working import Working

MOST_SENTENCES = 200


def plan_turn(message: str, draft: Draft, history: Sequence[ChatMessage], today: date) -> Plan:
    """What the message comes to; what was not understood changes nothing. `history` ends before the message."""
    work = Working(draft, today)
    text = cleaned(message[:LONGEST_TURN])
    text = stripped(in_one_line(text), history)
    question = asked_last(history)
    if not (question and question.key == "result"):
        work.job = job_of(work, history)
    skipped = _understand(work, text, question, history)
    over = work.chatting or work.undo or work.redo
    asked = (
        None
        if over
        else next_question(
            work.draft,
            history,
            skipped=skipped,
            before=draft,
            again=not work.understood and is_bare(text),
        )
    )
    return plan_of(work, asked, draft, history)


def _understand(
    work: Working, text: str, question: Question | None, history: Sequence[ChatMessage]
) -> bool:
    """True when the question was passed over."""
    if is_advertisement(text):
        decline_advertisement(work)
    elif is_markdown(text) and take_markdown(work, text):
        work.understood += 1
    elif is_pasted(text):
        take_pasted(work, text)
        work.understood += 1
    elif (
        (question and question.key in _SURE and answer(work, question.key, text))
        or take_labelled(work, text)
        or take_one_job(work, text)
        or take_correction(work, text, history)
        or take_card(work, text)
    ):
        work.understood += 1
    elif not (question and _is_plain_answer(work, question, text)) and not _late_name(
        work, text, history
    ):
        return _talk(work, text)
    return False


_SURE = ("email", "phone", "links")
"""Questions of which an answer can be nothing else."""


def _is_plain_answer(work: Working, question: Question, text: str) -> bool:
    """The whole message is the answer, unless it orders something or says by itself what it is about."""
    listed = question.key == "skills" and len(items_of(text)) > 1 and not intents(text)
    ordered = not listed and any(intents(sentence) for sentence in sentences(text)[:20])
    if len(text) > 2_000 or ordered:
        return False
    trial = Working(work.draft, work.today)
    understood = not any(take_facts(trial, sentence) for sentence in sentences(text)[:20])
    if understood and not _elsewhere(trial, question):
        return False
    return answer(work, question.key, text)


_NAME = re.compile(r"[^\W\d_][\w'.-]+(?: [^\W\d_][\w'.-]*){1,3}")


def _late_name(work: Working, text: str, history: Sequence[ChatMessage]) -> bool:
    """A bare name, which was asked for a while ago and is still missing, or begins the conversation."""
    asked = any(one.role == "assistant" and QUESTIONS[0].text in one.content for one in history)
    name, *_ = divided(text)
    known = work.draft.resume.profile.name
    if known or not (asked or not history) or not _NAME.fullmatch(name) or no_name(name):
        return False
    spelled = all(word[0].isupper() for word in name.split())
    if not spelled or looks_like_a_title(name) or section_named(name) or intents(text):
        return False
    return answer(work, "name", text)


def _elsewhere(trial: Working, question: Question) -> bool:
    """What was asked for is told in words that mean something else without the question."""
    asked_and_taken = {"education": "/resume/experience", "skills": "/resume/languages"}
    path = asked_and_taken.get(question.key)
    known = {one.id for one in trial.steps[0][0].resume.experience} if trial.steps else set()
    jobs = [one for one in trial.draft.resume.experience if one.id not in known]
    if any(one.highlights and looks_like_a_title(one.position) for one in jobs):
        return False
    return path is not None and any(op.path.startswith(path) for op in trial.patch)


def _talk(work: Working, text: str) -> bool:
    """Sentence by sentence; True when the question was passed over."""
    skipped = False
    rest = [one for sentence in sentences(text)[:MOST_SENTENCES] for one in _order_apart(sentence)]
    while rest:
        sentence = rest.pop(0)
        found = _with_all_its_text(intents(sentence), rest)
        for one in found:
            ORDERS[one.kind](work, one)
            work.understood += 1
            skipped = skipped or one.kind == "skip"
        if not found:
            before = len(work.said)
            if take_known(work, sentence) or take_card(work, sentence):
                work.understood += 1
                continue
            left = [part for part in take_facts(work, sentence) if len(part) > 1]
            work.understood += len(work.said) > before or not left
            work.left += left
    return skipped


_FACT = re.compile(
    r",?\s+(?:and\s+)?(?=(?:my [\w-]+(?: number| address)? (?:is|are)|i (?:live|speak|know|have|am|also)|i'm|i've)\b)",
    re.IGNORECASE,
)
_SHORT = frozenset(("add_bare", "skills_add", "skills_remove", "remove", "theme", "pages", "accent", "font", "paper", "link_add"))  # fmt: skip
"""Orders that hold no sentence in which 'and I …' might stand."""


def _order_apart(sentence: str) -> list[str]:
    """'add Go, and my phone is …' as an order and a fact."""
    match = _FACT.search(sentence) if len(sentence) < 300 else None
    head = intents(sentence[: match.start()]) if match else []
    if match and head and all(one.kind in _SHORT for one in head):
        return [sentence[: match.start()], sentence[match.end() :]]
    return [sentence]


def _with_all_its_text(found: list[Intent], rest: list[str]) -> list[Intent]:
    """A summary may have several sentences: those that follow and order nothing belong to it."""
    if len(found) != 1 or PROFILE_FIELDS.get(found[0]["field"].lower()) != "summary":
        return found
    text = found[0]["value"]
    while rest and not intents(rest[0]):
        text = f"{text.rstrip('.')}. {rest.pop(0)}."
    return [Intent(found[0].kind, {**found[0].slots, "value": text})]
