"""What in an answer speaks to whoever evaluates it rather than to the interviewer: it is no part of the answer."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import takewhile

from hirewire_common.words.late import LatePattern
from hirewire_common.words.suspicion import suspicious_in
from hirewire_interview_analyzer.domain.evaluating.hearing.disguises import DISGUISED
from hirewire_interview_analyzer.domain.evaluating.hearing.reading import Span, joined, plainly
from hirewire_interview_analyzer.domain.evaluating.hearing.reported import told_of_work

_READER = r"(?:(?:ai|llm|automated|automatic|language) )?(?:evaluators?|graders?|raters?|scorers?|assessors?|judges?|reviewers?|ai|llm|language models?|chatbots?|chatgpt|gpt|assistant(?= ?[,:])|scoring (?:system|model|engine|tool|algorithm)|evaluation (?:system|model|tool)|grading (?:system|model|tool)|model reading this)"
_MARK = r"(?:scores?|marks?|points?|ratings?|grades?|levels?|stars?|credits?)"
_TOP = r"(?:100|10/10|5/5|4/4|4 out of 4|10 out of 10|5 out of 5|full|max(?:imum|imal)?|highest|best|top|perfect|excellent|a\+)"
_BEGIN = r"(?:^|[.!?;:,\n\"'“”‘’)\]}>*#\-–—]\s{0,3}|\b(?:please|kindly|and|then|now|must|should|shall|so|just|to|you|simply|also)\s{1,3})"
_STRONG = LatePattern(
    r"\b(?:ignore|disregard|forget|override|bypass|overrule|discard)\b[^.!?\n]{0,40}\b(?:instructions?|prompts?|rubrics?|rules?|guidelines?|criteria|the question|system|scoring|anchors?|caps?)\b"
    rf"|\b(?:as|you are|you're|you were|act as|pretend to be|note to|note for|message (?:to|for)|attention|dear|hey|hello|hi|to|instructions? (?:to|for)) (?:an? |the |any |all |this |my )?{_READER}\b[^.!?\n]{{0,20}}(?:[,:.!?\n]|\b(?:you|must|should|please|rate|give|award|score|that|who|and|shall|will|reading|this|now|set|i)\b|$)"
    rf"|(?:^|[.!?\n]\s{{0,3}}){_READER}\s{{0,3}}[:,]"
    rf"|{_BEGIN}(?:rate|score|grade|mark|evaluate|assess|judge|treat|consider|classify|count|give|award|assign|grant|return|output|respond|reply|set|print|report|answer)\b[^.!?\n]{{0,60}}?\b(?:(?:this|my|the) (?:answer|response|candidate|reply|submission|text)\b[^.!?\n]{{0,40}}\b(?:{_TOP}|{_MARK}|\d)|(?:{_TOP})\b[^.!?\n]{{0,24}}\b(?:{_MARK}|in all|for all|on all|every|dimensions?|categor)|{_MARK} (?:of |to |as |is |= ?|: ?)*{_TOP}|(?:every|all|each)(?: the| of the)? (?:dimensions?|levels?|categor\w+|criteri\w+|scores?|marks?)|relevance|structure \d|specificity \d|(?:me|this|it|us)(?: an?| the| with)? {_TOP}(?:\b|$))"
    rf"|\b(?:this|my) (?:answer|response|reply|submission)(?: \w+){{0,4}}? (?:deserves|merits|meets all|earns|must (?:get|receive|be)|should (?:get|receive|be (?:given|rated|scored))|gets (?:level|full|the)|is (?:perfect|excellent|flawless|worth|to be)|has answered (?:excellently|perfectly))\b"
    rf"|\b(?:any|every) (?:answer|response) that contains\b|\b(?:full|maximum|max|perfect|highest(?: possible)?) {_MARK}\b[^.!?\n]{{0,30}}\b(?:answer|response|candidate|me|categor\w*|dimensions?)"
    rf"|[\[<{{(|#]\s{{0,3}}/?\s{{0,3}}(?:system|assistant|admin|developer|instructions?|inst|user)\b|(?:^|\n)\s{{0,3}}(?:system|assistant|developer|admin)\s{{0,3}}(?:prompt|message|note|override)?\s{{0,3}}:|\bsystem (?:prompt|override|instruction)\b|\bnew (?:instructions?|rule)\s{{0,3}}:|\"(?:score|level|relevance|rating|overall)\"\s{{0,3}}:|\b(?:score|rating|level)s? (?:of|to|=|:) ?\"?(?:100|10/10|4\b)"
    r"|\bset (?:all|every|each|the) [^.!?\n]{0,20}(?:levels?|scores?|dimensions?)\b|\bend of (?:the )?answer\b|\b(?:jailbreak|prompt injection|developer mode)\b|<\|[^|\n]{0,30}\|>"
    r"|</?(?:answer|score|system|instructions?|rating|grade|user|assistant|candidate)\b[^>\n]{0,40}>|\bprint ?\(|\b(?:output|return) only\b|\b(?:respond|reply|answer) (?:with only|only with)\b"
    r"|\b(?:grading|scoring|rating|score|evaluation|rubric|evaluator) override\b|\b(?:rubric|grading|scoring|rating scale|evaluation)(?: \w+)? (?:has|have|is|was) (?:now )?(?:changed|updated|replaced|overridden|cancelled|suspended) ?[:;,.] (?:all|every|any|each|now|give|this|you)\b"
    r"|\b(?:relevance|structure|specificity|depth|clarity) ?[=:] ?[0-9]"
    r"|\b(?:this|every|any|each|all|my) (?:answers?|responses?|repl(?:y|ies)|submissions?)\b[^.!?\n]{0,50}\b(?:is rated|are rated|get \d|gets \d|get full|scores? \d|score of|perfect score|outstanding|full marks|top marks|as excellent|is excellent|4 points)"
    r"|\b(?:evaluators?|graders?|scoring system|reviewers?) (?:has|have) (?:already )?(?:approved|accepted|rated|scored) (?:this|my) (?:answer|response|candidate)"
    r"|\b(?:forget|ignore|disregard) (?:everything|all|anything|whatever|what(?:ever)?)(?: \w+){0,3}? (?:above|before|previous(?:ly)?|prior|said|earlier|told|written)\b"
    r"|\byou are (?:now )?(?:an? )?(?:\w+ ){0,2}(?:grader|evaluator|scorer|rater|examiner)\b|\bthis is a message from (?:the )?(?:\w+ )?(?:administrators?|admin|developers?|openai|anthropic|hiring manager|evaluators?|system)\b"
    r"|\b(?:begin|start) (?:of )?(?:a )?new task\b|\bnew task ?:|\bend of (?:the )?(?:instructions|prompt|task|input)\b"
    r"|\bthis candidate(?: \w+){0,3}? (?:deserves|merits|should (?:get|receive|be given)|must (?:get|receive|be given)|gets) (?:an? |the )?(?:\w+ ){0,2}?(?:scores?|marks?|points?|100|grades?|ratings?)\b",
    re.MULTILINE,
)
_LEADING = re.compile(
    r"(?:\W|(?:please|kindly|and|then|now|must|should|shall|so|just|to|you|simply|also)\s)*"
)
_WEAK = re.compile(
    r"\b(?:evaluat\w*|graders?|rubrics?|instructions?|scores?|scoring|full marks|points|level 4|dimensions?|system|override|weak areas|candidate|administrator|hiring manager|thank you|thanks for|cooperation|calibrat\w*|developers?|grade\w*|marks|rate|rating|comply|json|output|prompt|perfect answer|must obey|this answer|this response|this line|criteria|criteres|kriterien|answers (?:shorter|longer|that|which|with)|(?:test|role-?play) mode|you play|good (?:deed|mark)|answer contains|convert|never applies|grandmother|grandma|truncated|this reading|your understanding)\b"
)
"""Of sentences beside one that is an order without doubt."""
_REPORTED = re.compile(
    r"(?:\b(?:told|asked|asks|wanted|wants|ordered|expected|pressed|urged|forced|allowed|instructed|advised|reminded|had|decided|tried|chose|refused|tempted|needed|used|agreed|learned|meant) (?:(?!you\b)[\w']+ ){0,3}?to "
    r"|\b(?:people|they|he|she|we|i|customers?|students?|pupils?|users?|parents?|manager|boss|which|who|not|never|don't|didn't|doesn't|won't|would|wouldn't|can't|cannot|couldn't|could) (?:\w+ly |just |often )?)$"
)
"""Before words that somebody tells of, rather than says."""
_TOLD_OF = re.compile(
    r"\b(?:told|asked|wanted|ordered|expected|refused|had to|decided|said that|i said|he said|she said)\b"
)
_BEFORE = 60
_STOP = re.compile(r"[.!?]+(?=\s|$)|\n")
_LONG = 400
_AFTER = 160
"""Letters, in speech without full stops."""
_MORE = 3
"""Sentences on either side of an order that may belong to it."""


def orders_in(text: str) -> tuple[Span, ...]:
    """Their places in the text, in order, whole sentences where they have an end."""
    folded = plainly(text)
    found = [
        (min(_begins(match), match.end() - 1), match.end())
        for cue in (_STRONG, DISGUISED)
        for match in cue.finditer(folded)
        if not _REPORTED.search(folded, max(0, match.start() - _BEFORE), _begins(match))
        and not told_of_work(folded, _begins(match), match.end())
    ]
    sentences = _sentences(folded)
    found += _to_a_ranker(folded, sentences)
    if not found:
        return ()
    starts = [start for start, _ in sentences]
    told = [_sentence(sentences, starts, span) for span in found]
    spans = [span for *_, span in told]
    for first, last, _ in told:
        spans += _beside(folded, sentences[last + 1 : last + 1 + _MORE])
        spans += _beside(folded, sentences[max(0, first - _MORE) : first][::-1])
    return joined(spans)


def _beside(folded: str, sentences: list[Span]) -> Iterator[Span]:
    """As far as they go on speaking of the evaluation."""
    return takewhile(lambda span: _WEAK.search(folded, *span) is not None, sentences)


def _to_a_ranker(folded: str, sentences: list[Span]) -> Iterator[Span]:
    """Sentences that would be orders in a résumé too, where they speak of evaluating and tell of nobody: whoever was asked for full marks gives none."""
    for at in suspicious_in([folded[start:end] for start, end in sentences]):
        where = sentences[at]
        if _WEAK.search(folded, *where) and not _TOLD_OF.search(folded, *where):
            yield where


def _begins(match: re.Match[str]) -> int:
    """Where its first word does, after what stands before it."""
    before = _LEADING.match(match[0])
    return match.start() + (before.end() if before else 0)


def _sentences(folded: str) -> list[Span]:
    starts = [0, *(match.end() for match in _STOP.finditer(folded))]
    return list(zip(starts, [*starts[1:], len(folded)], strict=True))


def _sentence(sentences: list[Span], starts: list[int], span: Span) -> tuple[int, int, Span]:
    """The numbers of the first and the last sentence that it stands in, and what to leave out."""
    first = bisect_right(starts, span[0]) - 1
    last = max(first, bisect_left(starts, span[1]) - 1)
    start, end = sentences[first][0], sentences[last][1]
    if end - start > _LONG:
        start, end = max(start, span[0]), min(end, span[1] + _AFTER)
    return first, last, (start, end)
