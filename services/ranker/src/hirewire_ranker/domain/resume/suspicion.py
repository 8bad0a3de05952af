"""Passages that speak to whoever ranks instead of of the person: orders to a model, demands for a score."""

import re
from collections.abc import Iterator, Sequence

from hirewire_common.words.folding import ByWord, fold

_ALL = r"(?:all |any |the |your |every(?:thing)? ?|my |these |those )*"
_BEFORE = r"(?:previous|prior|above|preceding|earlier|existing|other|former|foregoing|system|original|initial)"
_ORDERS = r"(?:instruction|prompt|direction|guideline|rule|command|order|context|criteri|message|requirement)\w*"
_ME = r"(?:this (?:candidate|applicant|resume|cv|person|profile|application)|me|my (?:resume|cv|application|profile))"
_PATTERNS = (
    rf"(?:ignore|disregard|forget|override|bypass|overlook|skip) (?:about )?{_ALL}{_BEFORE}(?: \w+)? {_ORDERS}",
    rf"(?:ignore|disregard|forget) {_ALL}{_ORDERS} (?:above|before|given|you|so far|prior)",
    r"(?:ignore|disregard|forget) (?:everything|all(?: of)? (?:that|the text|text|content)|what) (?:above|before|was|you|said|written|came)",
    r"(?:new|updated|important|hidden|secret|special|additional) (?:system )?(?:instruction|prompt|directive)s?(?: (?:to|for) (?:the |any |all )?(?:ai|llm|model|assistant|reader|reviewer|system|chatgpt|screener)| ?:)",
    r"(?:system|developer|assistant|hidden) ?(?:prompt|message|instruction|override) ?[:>\]]|<\|?(?:im_start|im_end|system|endoftext|user|assistant)\|?>|\[/?(?:inst|system)\]|### ?(?:system|instruction|human|assistant)\b|(?:begin|end) (?:system )?(?:prompt|instructions?)\b",
    r"(?:reveal|print|repeat|leak|output|show) (?:me )?(?:your|the) (?:system prompt|hidden prompt|instructions)|your system prompt|system prompt ?[:=>]",
    r"(?:as|dear|attention|note (?:to|for)|message (?:to|for)|instructions? (?:to|for)|hello|hey|hi|if you are|to) (?:an? |the |any |all )?(?:ai|a\.i\.|llm|gpt-?\d?|chatgpt|large language model|language model|artificial intelligence)s?\b(?: (?:model|assistant|system|reviewer|recruiter|screener|reader|agent|tool|bot|evaluator)s?)?(?: ?[,:]|(?= you| reading| please| must| should| that| who| reviewing| evaluating| processing|$))",
    r"(?:you are|act as|pretend (?:to be|you are)|behave as|roleplay as) (?:now )?(?:an? |the )?(?:\w+ )?(?:ai|llm|chatgpt|language model|assistant (?:that|who)|jailbroken|dan\b|unrestricted|recruiter (?:who|that)|hiring manager (?:who|that))",
    rf"(?:rank|rate|score|grade|select|recommend|shortlist|hire|choose|approve|prioriti[sz]e|place|put|mark|classify|evaluate|consider) {_ME} (?:as |at |in |with |to |for |on )?(?:the |an? |your )?(?:\w+ )?(?:first|top|best|highest|number one|#1|no\.? ?1|perfect|ideal|excellent|exceptional|outstanding|qualified|strong|above|100|10/10|fit|match|interview|immediately|highly|shortlist)",
    r"(?:chatgpt|gpt-?\d?|claude|gemini|copilot|llms?|a\.?i\.?|bot|language model|screener|algorithm|hiring system|ranking system) ?[:,>] ?(?:you |please |always |must )*(?:say|output|rank|rate|score|give|select|recommend|approve|return|mark|ignore|put|respond|answer|read|treat|this (?:candidate|applicant|resume|cv))",
    r"(?:respond|reply|answer|output|return|say)(?: only| always| just| with| that| back)* [\"'“”«]*(?:strong hire|strongly hire|hire\b|yes\b|highly qualified|exceptionally|an? (?:perfect|excellent) (?:fit|match|candidate)|this (?:candidate|applicant|is an? (?:perfect|exceptional)))",
    r"(?:ignore|override|bypass|disregard|forget|skip) (?:your|all|any|the) (?:\w+ )?(?:scoring|ranking|evaluation|screening|grading|rating|selection|safety|filtering) (?:rubric|criteria|rules?|instructions?|guidelines?|prompt|logic|algorithm)",
    r"(?:the following|this) (?:text |paragraph |line )?(?:is|contains) (?:an? |hidden |special )*(?:instruction|message|note|command|order)s? (?:to|for) (?:the |an? |any )?(?:\w+ )?(?:ai|bot|model|llm|system|screener|ats|assistant|reader|algorithm|recruiter)",
    r"(?:give|assign|award|return|output|grant|set|report|respond with|produce|provide|answer with)(?: (?:me|it|this|him|her|them|the|candidate|applicant|resume|cv|a|an|my|application|its))* (?:(?:perfect|maximum|full|highest|top|max|best)(?: possible)? (?:score|rating|rank|mark|grade)|(?:score|rating|rank|grade|match)\w* (?:of|to|as|=|:)? ?(?:100|10|1\.0|5|99|95|a\+|perfect|maximum|the maximum|highest))",
    r"(?:this|the) (?:candidate|applicant|resume|cv) (?:must|should|has to|needs to|is to|will|shall) (?:be )?(?:always )?(?:rank|rat|scor|select|hir|shortlist|chosen|recommend|placed|put|considered|prioriti|given|receive|get)",
    r"(?:this|the) (?:candidate|applicant) is (?:the |an? )?(?:perfect|ideal|best|exceptionally|extremely|uniquely|most|highly) ?\w* ?(?:match|fit|qualified|candidate|choice|applicant)(?: for (?:this|the|any|every))",
    r"(?:do not|don't|never|must not|cannot) (?:reject|penali[sz]e|downgrade|screen out|mention (?:this|these)|reveal (?:this|these)|disclose this|tell (?:the )?(?:user|recruiter|hr)|question this|filter out this)",
    r"(?:score|rating|rank|match)(?:ing)? ?(?:of|:|=|to) ?(?:100 ?%?|10 ?/ ?10|100 ?/ ?100)(?= (?:to|for) (?:this|the|my|me))|\"(?:score|rating|match)\" ?: ?(?:100|10|1\.0)\b",
    r"(?:ignorier\w*|vergiss|missachte) (?:bitte )?(?:alle |die |samtliche |deine )*(?:vorherig|bisherig|obig|fruher|vorstehend)\w* (?:anweisung|instruktion|regel|vorgabe|befehl)\w*",
    r"(?:ignore[rz]?|oublie[rz]?) (?:toutes? |tous |les |vos |ces )*(?:instructions?|consignes?|directives?) (?:precedente?s?|ci-dessus|anterieure?s?)",
    r"(?:ignor[ae]\w*|olvid[ae]\w*|desconsider[ae]\w*|esque[cç]a) (?:todas? |todos |las |los |as |os |sus |suas )*(?:instruc\w+|indicacion\w*|ordenes|reglas|regras) (?:anterior\w*|previ\w*|de arriba|acima)",
    r"(?:ignora\w*|dimentica\w*) (?:tutte |le |ogni |tutti |gli )*(?:istruzion\w+|indicazion\w+) (?:precedent\w*|sopra)|(?:negeer|vergeet) (?:alle |de )*(?:vorige|eerdere|bovenstaande) (?:instructies|opdrachten)",
    r"(?:zignoruj|pomin) (?:wszystkie |poprzednie )+(?:instrukcje|polecenia)|игнорируй\w* (?:все |предыдущие )+(?:инструкции|указания)|تجاهل (?:جميع )?التعليمات",
    r"(?:bewerte|setze|stufe|empfiehl) (?:diese[nr]?|den) (?:bewerber|kandidat)\w*|(?:note[rz]?|classe[rz]?|recommande[rz]?) ce(?:tte)? candidat\w*|(?:califi\w+|puntu\w+|clasifi\w+|recomiend\w+) (?:a )?est[ea] candidat\w*",
)
_ANYWHERE = r"忽略(?:之前|以上|上述|先前|所有)|以前の指示|(?:上記|これまで)の指示を無視|이전(?:의)? (?:모든 )?(?:지시|명령)|<\|?(?:im_start|im_end|system|endoftext)\|?>|\[/?inst\]"
"""Where no blank need stand before it."""
_SPEAKS = (
    re.compile(
        rf"(?<![^\W_])(?:{'|'.join(one if one.isascii() else fold(one) for one in _PATTERNS)})"
    ),
    re.compile(_ANYWHERE),
)
_HINTS = (
    "ignor disregard forget overrid bypass overlook skip prompt instruct directive developer|message hidden|message note|to message|for if|you dear hello|ai attention <| inst] [system ### reveal act|as pretend behave|as roleplay you|are"
    " rank rate|this rate|m rating score grade select|this select|me select|my recommend shortlist hire choose|this choose|m approve|this approve|m prioriti place|this place|m put|this put|m mark|this mark|m classify consider|this consider|m evaluate|this evaluate|m award|the"
    " award|a chatgpt gpt claude gemini copilot llm language|model artificial a.i. |ai: |ai, bot: bot, screener algorithm respond reply answer output return say| say: candidate applicant reject penali downgrade screen|out mention disclose question|this filter|out tell"
    " the|following this|is vergiss missachte bewerte setze stufe empfiehl oubli note|c notez olvid desconsid esque dimentica negeer vergeet zignoruj pomin игнор 忽略 以前の 無視 지시 명령 تجاهل calific puntu clasif classe recomi recommand"
)
_HINT = tuple(hint.replace("|", " ") for hint in _HINTS.split())
"""One of which is in all that speaks so: most passages need no closer look."""
_LONG_HINTS = tuple(hint for hint in _HINT if " " in hint)
_SHORT_HINTS = tuple(hint for hint in _HINT if " " not in hint)
_LONGEST = 3_000


def suspicious_in(passages: Sequence[str]) -> Iterator[int]:
    """The numbers of the passages that address a model or whoever ranks; the first 3,000 letters of each are read."""
    folded = [" ".join(fold(text[:_LONGEST]).split()) for text in passages]
    together = "\n".join(folded)
    long_hints = [hint for hint in _LONG_HINTS if hint in together]
    for number, text in enumerate(folded):
        hinted = any(_HINTED.of(text)) or any(hint in text for hint in long_hints)
        if hinted and any(one.search(text) for one in _SPEAKS):
            yield number


def _is_hinted(word: str) -> bool:
    return any(hint in word for hint in _SHORT_HINTS)


_HINTED = ByWord(_is_hinted)


def speaks_to_reader(text: str) -> bool:
    return bool(list(suspicious_in([text])))
