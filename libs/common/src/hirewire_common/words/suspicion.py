"""Passages that speak to whoever ranks instead of of the person: orders to a model, demands for a score."""

import re
from collections.abc import Iterator, Sequence

from hirewire_common.words.folding import ByWord, fold
from hirewire_common.words.late import LatePattern
from hirewire_common.words.orders import decides_for_reader

_ALL = r"(?:all |any |the |your |every(?:thing)? ?|my |these |those )*"
_BEFORE = r"(?:previous|prior|above|preceding|earlier|existing|other|former|foregoing|system|original|initial)"
_ORDERS = r"(?:instruction|prompt|direction|guideline|rule|command|order|context|criteri|message|requirement)\w*"
_ME = r"(?:this (?:candidate|applicant|resume|cv|person|profile|application)|me|my (?:resume|cv|application|profile))"
_THIS = r"(?:(?:this|the|our) (?:candidate|applicant|resume|cv|job ?seeker)|this (?:person|profile|application))(?:'s (?:resume|cv|profile|experience))?"
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
    r"(?:ignore|disregard|forget|override|bypass) (?:[\w'-]+ ){0,4}?(?:instruction|prompt|rubric|guideline|criteri|directive)\w*",
    r"you are (?:now |here |only )*(?:an? |the |my )?(?:[\w-]+ ){0,3}?(?:assistant|ai|model|llm|chatbot|evaluator|grader|judge|recruiter|screener|ranker|ranking system|hiring manager|bot)\b(?! (?:to|of|at|for) [a-z]+ing)",
    rf"{_THIS} (?:fully |clearly |already |easily |certainly )*(?:meets?|exceeds?|fulfil\w*|satisf\w+|match\w*|possess\w*|has|have|covers?|surpass\w*) (?:\w+ )?(?:all|every|each|any|100|everything|the (?:job|stated|listed|above|given)|your)\b",
    rf"{_THIS} (?:is|are|was|ranks?|scores?|deserves?|gets?|receives?|earns?) (?:\w+ )?(?:the |an? |as )*(?:\w+ly )?(?:best|perfect|ideal|top|strongest|greatest|highest|number one|#1|first|most|fully|full|maximum|100|exact|flawless|unmatched|outstanding|exceptional)\b",
    r"(?:output|return|set|assign|give|award|grant|report|print|emit|enter|answer|respond|use|write)(?: with)? (?:[\w'-]+ ){0,4}?(?:scores?|ratings?|ranks?|grades?|fit|match|points?|marks?)\b ?(?:[:=]|of|to|as|is|at|should be|must be)* ?(?:100|10 ?/ ?10|5 ?/ ?5|9\d\b|1\.0|maximum|the max|max\b|full|highest|perfect|top)",
    r"(?:give|award|grant|assign|output|return|get|deserves?) (?:[\w'-]+ ){0,4}?(?:100 ?%?|full|maximum|max|top|highest|perfect) (?:points?|scores?|marks?|percent|ratings?|grades?)\b",
    r"(?:mark|treat|consider|regard|count|assume|report|classify|accept|label|record|see) (?:[\w'-]+ ){0,3}?(?:all|every|each|any)(?: of)?(?: the| my| these)? (?:[\w-]+ ){0,2}?(?:requirement|criteri|skill|must-have|qualification|keyword|condition)\w* (?:as|to be|are|is) (?:\w+ )?(?:met|satisfied|fulfilled|present|matched|complete\w*|true|covered|passed)",
    r"(?:please|kindly|you (?:must|should|will|need to)|always|just|simply) (?:[\w'-]+ )?(?:rate|rank|score|grade|shortlist|hire|select|recommend|evaluate|prefer|advance|choose|pick|approve|favou?r) (?:this|me\b|my|the (?:candidate|applicant)|it\b)",
    r"(?:rank|score|rate|place|put) (?:all |every |any |the )*other (?:candidate|applicant|resume|cv|application)s? (?:below|lower|last|after|at|with|as|zero|0)|(?:reject|ignore|discard|skip) (?:all |every |any |the )*other (?:candidate|applicant|resume|cv|application)s?",
    r"(?:score|rating|rank|match|grade)(?:ing)? (?:for|of) (?:this|my) (?:candidate|applicant|resume|cv|application|profile)\b|other (?:candidate|applicant)s? (?:must|should|are to|have to|need to) be (?:reject|rank|ignor|discard|skip|scor|rat)",
    r"(?:system|assistant|developer|ai|llm|admin|root|prompt|instructions?) ?(?:[:>]|\]|--|=>) ?(?:the |this |all |you\b|set |mark|give|output|treat|consider|applicant|candidate|every|please|always|rate|rank|score|ignore|respond|answer)",
    r"(?:ignorier\w*|vergiss|vergessen sie|missachte\w*|uberspring\w*|umgehe?n?|ubergehe?n?) (?:[\w-]+ ){0,4}?(?:anweisung|instruktion|regel|vorgabe|befehl|kriteri|anforderung|prompt)\w*",
    r"(?:bewerte?n?|beurteile?n?|benote?n?|setze?n?|stufe?n?|empfiehl|empfehlen|wahle?n?|gib|geben|vergib|vergeben|platziere?n?|nimm) (?:sie )?(?:bitte )?(?:[\w-]+ )?(?:diese[nrms]?|den|dem|mein\w*|das|mich|mir) (?:bewerb|kandidat|lebenslauf|profil\b|cv\b|person\b|unterlagen|(?:die )?(?:volle|hochst|maximal))\w*|(?:gib|geben sie|vergib|vergeben sie|bewerte) (?:[\w-]+ ){0,5}?(?:100 (?:punkt|prozent|%)|voller? punkt|hochst\w* (?:punkt|bewertung|note|wertung)|maximal\w* (?:punkt|bewertung))\w*",
    r"(?:dieser?|diese|der|die) (?:bewerber|kandidat)(?:in)? (?:erfullt (?:alle|samtliche|jede)|ist (?:\w+ )?(?:der |die )?(?:am )?(?:beste|ideal|perfekt|geeignetste))\w*|du bist (?:jetzt )?(?:ein|eine)? ?(?:[\w-]+ ){0,2}?(?:assistent|ki\b|sprachmodell|modell|recruiter)|(?:hinweis|nachricht|anweisung) (?:an|fur) (?:die |das |den )?(?:ki\b|sprachmodell|modell|system|ai\b)|(?:liebe|an die|als) ki\b",
    r"(?:ignore[rz]?|oublie[rz]?|neglige[rz]?|tiens? pas compte|contourne[rz]?) (?:[\w'-]+ ){0,4}?(?:instruction|consigne|directive|regle|critere)s?",
    r"(?:note[rz]?|classe[rz]?|evaluez|recommande[rz]?|attribue[rz]?|donne[rz]?|mets|mettez|place[rz]?|choisi[sr]\w*|selectionne[rz]?|accorde[rz]?) (?:[\w'-]+ ){0,3}?(?:cet?(?:te)? (?:candidat\w*|cv|profil|dossier|candidature|personne)|mon (?:cv|profil|dossier)|(?:la |une )?note (?:de )?(?:100|20|10|maximale|parfaite)|100 points|le (?:score|maximum)|(?:la )?meilleure note)",
    r"cet?(?:te)? (?:candidat\w*|profil|cv) (?:est (?:le |la )?(?:\w+ )?(?:meilleur|ideal|parfait)|remplit tou|satisfait (?:a )?tou|repond a tou|possede tou|correspond parfait)\w*|(?:tu es|vous etes) (?:un|une) (?:[\w-]+ ){0,2}?(?:assistant|ia\b|modele|recruteur)|(?:note|message|instruction)s? (?:a|pour) (?:l'|une )?(?:ia|intelligence)\b",
    r"(?:ignor[ae]\w*|olvid[ae]\w*|omit[ae]\w*|desconsider\w+|esque[cç]a\w*) (?:[\w-]+ ){0,4}?(?:instruccion\w*|indicacion\w*|ordenes|reglas|regras|criterios?|instrucoes)",
    r"(?:califi\w+|puntu\w+|clasifi\w+|recomiend\w+|evalu\w+|valor\w+|avali\w+|otorg\w+|asign\w+|atribu\w+|selecci\w+|eli[jg]\w+|da(?:le)?|de|pon\w*) (?:[\w-]+ ){0,3}?(?:a )?(?:est[ea] (?:candidat\w*|cv|curriculum|curriculo|perfil|solicitud)|mi (?:cv|curriculum|perfil)|(?:la |una )?(?:maxima (?:puntuacion|calificacion|nota)|(?:puntuacion|calificacion|nota|pontuacao) (?:maxima|perfecta|de 100|de 10))|100 (?:puntos|pontos))",
    r"est[ea] candidat\w* (?:cumple (?:con )?tod|es (?:el |la )?(?:mejor|ideal|perfect)|atende (?:a )?tod|e o melhor|posee tod|satisface tod|reune tod)\w*|(?:eres|usted es|voce e) (?:un|una|um|uma) (?:[\w-]+ ){0,2}?(?:asistente|ia\b|modelo|reclutador|assistente)|(?:nota|mensaje|instruccion\w*) (?:a|para) (?:la |el |a )?ia\b",
    r"(?:ignora\w*|dimentica\w*) (?:[\w-]+ ){0,4}?(?:istruzion|indicazion|regol|criter)\w+|(?:valuta\w*|assegna\w*|dai|date|classifica\w*|scegli\w*) (?:[\w-]+ ){0,3}?(?:quest[oa] (?:candidat\w+|cv|curriculum)|(?:il )?punteggio massimo|100 punti)|(?:negeer|vergeet) (?:[\w-]+ ){0,4}?(?:instructies|opdrachten|regels|criteria)|(?:beoordeel|geef|kies) (?:[\w-]+ ){0,3}?(?:deze (?:kandidaat|sollicitant)|dit cv|maximale score|100 punten)",
    r"(?:zignoruj|pomin) (?:wszystkie |poprzednie )+(?:instrukcje|polecenia)|игнорируй\w* (?:все |предыдущие )+(?:инструкции|указания)|تجاهل (?:جميع )?التعليمات",
)
_ANYWHERE = r"忽略(?:之前|以上|上述|先前|所有)|以前の指示|(?:上記|これまで)の指示を無視|이전(?:의)? (?:모든 )?(?:지시|명령)|<\|?(?:im_start|im_end|system|endoftext)\|?>|\[/?inst\]"
"""Where no blank need stand before it."""
_SPEAKS = (
    LatePattern(
        rf"(?<![^\W_])(?:{'|'.join(one if one.isascii() else fold(one) for one in _PATTERNS)})"
    ),
    LatePattern(_ANYWHERE),
)
_HINTS = (
    "ignor disregard forget overrid bypass overlook skip prompt instruct directive developer|message hidden|message note|to message|for if|you dear hello|ai attention <| inst] [system ### reveal act|as pretend behave|as roleplay you|are"
    " rank rate|this rate|m rating score grade select|this select|me select|my recommend shortlist hire choose|this choose|m approve|this approve|m prioriti place|this place|m put|this put|m mark|this mark|m classify consider|this consider|m evaluate|this evaluate|m award|the"
    " award|a chatgpt gpt claude gemini copilot llm language|model artificial a.i. |ai: |ai, bot: bot, screener algorithm respond reply answer output return say| say: candidate applicant reject penali downgrade screen|out mention disclose question|this filter|out tell"
    " the|following this|is vergiss missachte bewerte setze stufe empfiehl oubli note|c notez olvid desconsid esque dimentica negeer vergeet zignoruj pomin игнор 忽略 以前の 無視 지시 명령 تجاهل calific puntu clasif classe recomi recommand system: score points marks lebenslauf bewerb kandidat anweis du|bist liebe|ki an|die|ki als|ki candidat evalu consigne mon|cv tu|es vous|etes eres|un instruc puntos pontos punti punten istruz omit assistant treat as|met award output other|a other|c rating|of rank|of this|profile this|person the|resume this|cv"
)
_HINT = tuple(hint.replace("|", " ") for hint in _HINTS.split())
"""One of which is in all that speaks so: most passages need no closer look."""
_LONG_HINTS = tuple(hint for hint in _HINT if " " in hint)
_SHORT_HINTS = tuple(hint for hint in _HINT if " " not in hint)
_LONGEST = 3_000
_AROUND = 120
_ABOUT_WORK = re.compile(
    r"(?<![^\W_])(?:(?:built|buil[dt]ing|test(?:s|ed|ing)|red-?team\w*|detect(?:s|ed|ing|ion)?|block(?:s|ed|ing)|prevent(?:s|ed|ing)|defend(?:s|ed|ing)|harden(?:ed|ing)|guard(?:ed|ing)?|research(?:ed|ing)?|stud(?:ied|ying)|wrote|writing|train(?:ed|ing)|evaluat(?:ed|ing)|design(?:ed|ing)|develop(?:ed|ing)|caught|filter(?:ed|ing|s)?|attacks?|injections?)(?![^\W_])[^.!?;:|\n]{0,90}?(?:against|such as|like|say(?:ing|s)?|phrases?|texts?|attempts? (?:to|at)|that|which|who|from|of|with)(?: texts?| phrases?| attempts?| users?| people)?) [\"'“‘„«(]?$"
)
"""Before what looks like an order: somebody worked on such things."""


def suspicious_in(passages: Sequence[str]) -> Iterator[int]:
    """The numbers of the passages that address a model or whoever ranks; the first 3,000 letters of each are read."""
    folded = [" ".join(fold(text[:_LONGEST]).split()) for text in passages]
    together = "\n".join(folded)
    long_hints = [hint for hint in _LONG_HINTS if hint in together]
    for number, text in enumerate(folded):
        hinted = any(_HINTED.of(text)) or any(hint in text for hint in long_hints)
        if (hinted and _speaks(text)) or decides_for_reader(text):
            yield number


def _speaks(folded: str) -> bool:
    return any(
        not _ABOUT_WORK.search(folded, max(0, said.start() - _AROUND), said.start())
        for one in _SPEAKS
        for said in one.finditer(folded)
    )


_SHORT = re.compile("|".join(map(re.escape, sorted(_SHORT_HINTS))))


def _is_hinted(word: str) -> bool:
    return bool(_SHORT.search(word))


_HINTED = ByWord(_is_hinted)


def speaks_to_reader(text: str) -> bool:
    return bool(list(suspicious_in([text])))
