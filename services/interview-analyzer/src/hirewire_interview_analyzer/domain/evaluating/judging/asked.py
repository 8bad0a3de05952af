"""What a question asks for: a story, a plan, reasons, an explanation, oneself, a last word, a plain fact, or questions in return."""

import re
from dataclasses import dataclass
from typing import Literal

from hirewire_common.contracts.questions import JobContext, Question, Slot
from hirewire_common.words.late import LatePattern
from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.lexicon import LITTLE
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Said, read
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem
from hirewire_interview_analyzer.domain.evaluating.hearing.topics import field_words, topic_words

Kind = Literal[
    "story", "plan", "reasons", "explanation", "oneself", "questions", "closing", "practical"
]
"""`closing` is a last word about oneself, `practical` what has to be known: notice, salary, references, travel, a licence."""
BRIEF = frozenset[Kind](("closing", "practical"))
"""Where a sentence or two are a whole answer."""
LONGEST_BRIEF = 80
"""Words: who says more is held to what is asked of any answer."""

_KINDS: tuple[tuple[Kind, LatePattern], ...] = (
    ("questions", LatePattern(r"\b(?:questions? (?:do you have )?(?:for|to) (?:us|me)|know from us|(?:ask|know about) us|anything you(?:'d| would)? (?:like|want) to ask|have (?:any )?questions)\b")),
    ("practical", LatePattern(r"\b(?:notice period|(?:for|about) the next steps|(?:what|which|how much) (?:\w+ )?(?:salary|pay|wage|money|day rate)\b|(?:expect|hope|want|like) to (?:earn|be paid)|how much (?:do|would) you (?:want|expect|like|ask)|salary (?:do|would|are|have|expect\w*)|your salary|(?:your|any|two|give us|name) (?:\w+ )?(?:references?|referees?)\b|whom? (?:\w+ ){0,6}?(?:should|can|could|may|shall) we (?:talk to|speak to|speak with|call|ask)|when (?:can|could|would|will|are) you (?:be able to )?(?:start|begin|available)|how soon (?:can|could|would)|start date|earliest (?:date|start)|your availability|(?:willing|ready|prepared|able|happy) to (?:travel|relocate|move|commute|work (?:shifts?|nights?|weekends?|overtime|holidays|on (?:sundays?|weekends?)))|(?:work permit|visa|right to work)|(?:have|hold) (?:a |your )?(?:valid )?(?:driving|driver's) licen[cs]e|how many hours (?:a|per) week)\b")),
    ("closing", LatePattern(r"\b(?:sum (?:\w+ )?up|remember (?:only |just )?(?:one thing|about you)|remember only|(?:one|two|three) things? (?:that )?we should (?:remember|know) about you|doubt you|today's questions|(?:have i|have we|did i|did we) not asked?|haven't (?:i|we) asked|did not come up|didn't come up|anything else (?:you|that you|we should)|like to add|anything to add|final (?:words?|thoughts?)|last word|employer gets|show us one|parting)\b")),
    ("oneself", LatePattern(r"\b(?:about yourself|introduce yourself|(?<!in )(?<!of )your (?:career|background|résumé|resume|cv)(?: so far)?(?: and|$)|walk (?:me|us) through your|what brings you|who are you|describe yourself)\b")),
    ("plan", LatePattern(r"\b(?:(?:what|how|when|whom|where|which \w+) (?:would|will|could|should) (?:you|we|i|your)|how (?:you|we) (?:would|will)|(?:what|how|where|when) do you (?:do|begin|start|decide|say|look|go|handle|deal|ask|prioriti[sz]e|react|respond|approach|make sure|ensure)\b|would you|imagine|suppose|what now|what if|you (?:find|are given|are told|are asked|take over|inherit|have been stuck|come across|can deliver|must|notice|see|could reach)|your (?:first|next) (?:steps?|days|thirty|real task)|if (?:you|we|a|your|somebody|someone))\b")),
    ("reasons", LatePattern(r"\b(?:why|what (?:draws|attracts|motivates|interests|drives|keeps|excites)|where do you see|strengths?|weakness(?:es)?|what makes|which part of|what would decide|what do you (?:like|enjoy|think|want|expect)|(?:kind|sort) of (?:team|work|manager))\b")),
    ("story", LatePattern(r"\b(?:tell (?:me|us) (?:about|of)|describe(?! how)|a time|time when|when (?:did|have) you|(?:give|share) (?:me |us )?(?:an?|one) example|have you ever|did you|what was|what were|how did|you (?:had|have had|made|led|solved|did|learned|built|worked)|most (?:difficult|stressful|challenging)|hardest|proud\w*|achievement|last time|your (?:(?:biggest|greatest|toughest|worst|best|proudest|most \w+) )?(?:\w+ )?(?:challenges?|problems?|difficult(?:y|ies)|obstacles?|success(?:es)?|failures?|mistakes?|regrets?|accomplishments?|achievements?)|(?:biggest|greatest|toughest|worst|best|proudest|most \w+) (?:\w+ )?(?:challenges?|problems?|difficult(?:y|ies)|obstacles?|success(?:es)?|failures?|mistakes?|regrets?|accomplishments?|achievements?) (?:that )?you(?:'ve)?\b|walk (?:me|us) through (?:a|an|one|some\w*))\b")),
    ("explanation", LatePattern(r"\b(?:explain|walk (?:me|us) through (?:how|what)|difference between|what (?:is|are|does|matters)|how (?:does|do|is|are|can|much|well)|which|what)\b")),
)  # fmt: skip
_BY_SLOT: dict[Slot, Kind] = {
    "introduction": "oneself", "role": "story", "skill": "explanation", "gap": "explanation", "behavioural": "story",
    "situational": "plan", "motivation": "reasons", "closing": "reasons",
}  # fmt: skip
_SLOTS: dict[Kind, Slot] = {
    "story": "role", "plan": "situational", "reasons": "motivation", "explanation": "skill", "oneself": "introduction", "questions": "closing", "closing": "closing", "practical": "closing",
}  # fmt: skip
_CATEGORIES: dict[str, Slot] = {
    "introduction": "introduction", "intro": "introduction", "background": "introduction", "role": "role", "experience": "role",
    "skill": "skill", "skills": "skill", "technical": "skill", "gap": "gap", "behavioural": "behavioural", "behavioral": "behavioural",
    "situational": "situational", "motivation": "motivation", "motivational": "motivation", "closing": "closing",
}  # fmt: skip
"""As clients call them."""
_WHATEVER_THE_WORDS = frozenset[Slot](("behavioural", "situational"))
_MOTIVES = LatePattern(
    r"^why\b|\b(?:would you like to (?:be|do|learn|become|work)|where do you see|in (?:three|five|ten|\d+) years|two offers|make you leave|for you to stay|speaks against|tell a friend|made you curious|interested in (?:this|our|the|us)|(?:your )?(?:strengths?|weakness\w*)|doubt you|should (?:we|i) (?:hire|choose))\b"
)
_OWN_PAST = LatePattern(
    r"\b(?:when (?:did|have|was|were) (?:you|numbers|plans|your)|tell (?:me|us) about (?:a|an|the|some\w*|two|your (?:most|biggest|greatest|last))|describe (?:a|an|the|your)|a time|give (?:me|us) (?:an|one) example|did you|have you (?:done|organised|organized|made|taken|been|had|used|built|worked)|that you (?:solved|made|had|led|built)|story behind|hardest|have you ever)\b"
)
_QUOTED = re.compile(r"“[^”]*”")
"""A line of the résumé: the question is what stands around it."""
_EVENT = LatePattern(
    r"\b(?:tell (?:me|us) (?:about|of) (?:a|an|the|one|some\w*|two|your (?:most|biggest|greatest|last|worst|best))|tell (?:me|us) how you|one time|a time|last time|describe (?:a|an|the|one)|when (?:did|have|was|were) (?:you|the last|things|plans|numbers)|story behind|(?:hardest|biggest|worst|best|greatest|proudest|toughest)|what went wrong|an example|one (?:real )?example|have you ever|disagreement|the mistake|how did you (?:get|go|solve|handle|deal|convince|manage)|what did you do)\b"
)
_FORWARD = LatePattern(
    r"\b(?:(?:what|how|when|whom|where|which \w+) (?:would|will|could|should|might) (?:you|we|i|your)|would you|imagine|suppose|what now|what if|what do you (?:do|say|begin|start|look)|how do you (?:begin|start|go about|handle|deal|react|respond|approach|prioriti[sz]e|proceed)|first (?:steps?|thing|days|thirty|ninety|week|month)|next steps?|take me through (?:your|what)|if (?:you|we|a|your|somebody|someone)|you (?:find|are given|are told|are asked|notice|see|inherit|take over))\b"
)
_COMPARES = LatePattern(
    r"\b(?:differently (?:there )?(?:today|now|from|than)|than when|compared|difference|what (?:do|did) you do (?:there )?that others|how would you (?:measure|know|notice|describe|rate)|used to|nowadays|what you know now|would you do differently|how (?:far|much|well|often|long)|would carry over|over the years|do you do best|where does|where do you (?:still )?(?:ask|need))\b"
)
_LESSON = LatePattern(
    r"\b(?:mistakes?|fail\w*|wrong|conflicts?|disagree\w*|criticism|feedback|difficult\w*|setbacks?|missed?|late|regret\w*|(?:you|to|have) (?:learn|learned|learnt)(?: \w+)? (?:from|about)|learn(?:ed|t)? most|teach you|taught you|hardest|toughest|went (?:bad|badly)|not go as planned|struggl\w*|lost|challeng\w*)\b"
)
_ASKING = frozenset(
    map(stem, words_in("tell describe explain give example time walk did what your you us me minute minutes sentence sentences something somebody two three thing say speak work use job role way ask"))
)  # fmt: skip
_ANY_CASE = frozenset(
    map(stem, words_in("problem problems solve solved solving challenge challenges challenging face faced handle handled deal dealt difficult difficulty difficulties hard hardest tough toughest tricky complex situation situations overcome overcame obstacle obstacles proud proudest pride achievement achievements accomplishment accomplishments accomplished success successes successful project projects biggest greatest best favourite favorite significant important recent recently past previous current last career professional life contribution example experience achieve achieved consider regard call"))
)  # fmt: skip
"""Stems of what any case may be: a question of no others names no subject, so that any case answers it."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Stems: `own` those of the question, `topic` what answers to it hold, `field` those of skill, role and job."""

    kind: Kind
    own: frozenset[str]
    focus: frozenset[str]
    topic: frozenset[str]
    signals: frozenset[str]
    field: frozenset[str]
    trade: frozenset[str]
    """What people in that line of work speak of."""
    said: Said
    """The question itself."""
    event: bool = False
    """It asks for one case that happened."""
    forward: bool = False
    """It asks what one would do, step by step."""
    any_case: bool = False
    """It asks for a story and doesn't say of what: `a problem that you solved`."""
    lesson: bool = False
    """It asks for something from which one may have learned."""
    follows: bool = False
    """It asks on about the answer before: its words say how, not about what."""
    about: bool = True
    """What it is about is known: not of one that asks on about a question that isn't."""


def asked(question: Question, context: JobContext, followed: str = "") -> Asked:
    """`followed` is the question that this one asks on about."""
    said = read(question.text)
    own, focus = _telling(f"{question.text} {followed}"), _telling(question.focus)
    field = _telling(" ".join((context.role, *context.skills, context.description[:4000])))
    named = _telling(" ".join((context.role, *context.skills))) or _telling(
        context.description[:400]
    )
    signals = frozenset(stem(word) for word in question.signals)
    trade = field_words(named | own | focus)
    kind = _kind(said.plain, question.slot)
    bare = read(_QUOTED.sub(" ", question.text)).plain
    return Asked(
        kind=kind,
        own=own,
        focus=focus if question.slot in ("skill", "gap") else frozenset(),
        topic=topic_words(frozenset(said.stems) | focus),
        signals=signals,
        field=field,
        trade=trade,
        said=said,
        event=kind == "story" and bool(_EVENT.search(bare)),
        forward=kind == "plan" and bool(_FORWARD.search(bare)) and not _COMPARES.search(bare),
        any_case=kind == "story" and not question.follow_up and _ANY_CASE.issuperset(own | focus),
        lesson=kind in ("story", "plan") and bool(_LESSON.search(bare)),
        follows=question.follow_up,
        about=bool(followed) or not question.follow_up,
    )


def slot_of(text: str, category: str = "") -> Slot:
    """Of a question that comes as bare words: by its category where that is known, else by what it asks for."""
    known = _CATEGORIES.get(category.strip().lower())
    return known or _SLOTS[_kind(read(text).plain, "motivation")]


def _kind(plain: str, slot: Slot) -> Kind:
    for kind, cue in _KINDS[:4]:
        if cue.search(plain):
            return kind
    if slot in _WHATEVER_THE_WORDS:
        return _BY_SLOT[slot]
    if _MOTIVES.search(plain):
        return "reasons"
    if _OWN_PAST.search(plain):
        return "story"
    return next((kind for kind, cue in _KINDS if cue.search(plain)), _BY_SLOT[slot])


def _telling(text: str) -> frozenset[str]:
    said = read(text)
    return frozenset(
        one
        for word, one in zip(said.words, said.stems, strict=True)
        if word not in LITTLE and one not in _ASKING and len(word) > 1
    )
