"""Orders to whoever evaluates that come as something else: a message of the makers, a test, a game, another language. For folded text."""

from hirewire_common.words.late import LatePattern

_NEAR = r"[^.!?\n]{0,60}?"
_TOP = r"(?:(?:top|full|max(?:imum|imal)?|highest|perfect|best|excellent)(?: possible)? (?:scores?|marks?|points?|ratings?|grades?|credits?|levels?)|100|10/10|5/5|4/4|full stars|10 out of 10)"
_SCORE = r"(?:scores?|marks?|points?|ratings?|grades?|rated?|levels?)"
_THIS = r"(?:this|my|the following) (?:text|answers?|responses?|reply|conversation|transcript|interview|message|session|submission)"
_JUDGE = r"(?:evaluators?|graders?|raters?|judges?|examiners?|assessors?|reviewers?|scorers?|ai|llm|bot|chatbot|(?:language )?model|assistant)"
_MAKERS = r"(?:developers?|creators?|makers?|operators?|admin\w*|system|vendor|providers?|authors?|programmers?|engineers?|owners?|team|openai|anthropic|google|platform|headquarters|support)"
_ENGLISH = (
    rf"(?:this is|here is|here comes|the following is|important|urgent|official|^|[.!?\n] ?)(?: an?| the)?(?: \w+)? ?(?:messages?|notes?|notices?|announcements?|instructions?|updates?|requests?|reminders?|memos?|words?) (?:from|by|of|on behalf of) (?:the |your |its )?(?:\w+ )?{_MAKERS}\b",
    rf"(?:(?:all|every|each|any) (?:[\w-]+ )?|these |this |my |your )(?:answers?|responses?|submissions?|repl(?:y|ies)|transcripts?)(?: [\w']+){{0,6}}? (?:(?:needs?|ha(?:s|ve)|ought|are|is|supposed|expected|required) to|must|should|shall|will) (?:\w+ )?(?:receive|get|be (?:given|awarded|rated|scored|graded|marked|treated|accepted|assigned)|earn|score|obtain|reach) {_NEAR}{_TOP}",
    rf"(?:this (?:is|session|question|answer|interview|conversation|run)|we are|we're|you are|you're|it is)(?: [\w']+){{0,4}}? (?:calibration|calibrating|benchmark(?:ing)?|sanity|unit|smoke|integration|regression|debug(?:ging)?|diagnostic|self|system|maintenance|test|demo)[ -](?:tests?|runs?|modes?|checks?|cases?|samples?|items?|exercises?|drills?|sessions?|data)\b{_NEAR}\b{_SCORE}\b",
    rf"(?:let's|let us) (?:now |both |just )?(?:play|pretend|imagine|role-?play|make a game){_NEAR}(?:{_JUDGE}|\b{_SCORE})\b",
    rf"(?:imagine|pretend|suppose|assume)(?: that)? (?:you are|you're|to be|you were|yourself as) (?:an? |the |my )?(?:(?:[\w-]+ )?{_JUDGE}\b{_NEAR}\b{_SCORE}|(?:very |most |extremely )?(?:generous|lenient|kind|friendly|easy|nice|proud) {_JUDGE}|(?:\w+ )?(?:teacher|professor|interviewer|mother|grandmother|friend|boss) (?:who|that) (?:\w+ )?(?:gives?|rates?|scores?|awards?|grades?|marks?))\b",
    rf"from now on,? (?:you|every|all|any)\b{_NEAR}(?:{_TOP}|\b(?:only (?:answer|respond|reply|output)|obey)\b)",
    rf"if (?:you are|you're) (?:an? |the )?(?:\w+ )?{_JUDGE}\b(?!')|if (?:this is|it is|you are) (?:being )?(?:read|evaluated|scored|graded) by\b",
    rf"(?:as |because |since )?{_THIS}(?: \w+){{0,3}}? (?:read|evaluated|scored|graded|assessed|judged|processed) by (?:an? |the )?(?:\w+ )?(?:ai|llm|bot|(?:language )?model|algorithm|machine|computer)s?\b",
    r"(?:committee|panel|company|jury|board|system|admin\w*|developers?) (?:has |have |had )?(?:already |just |officially )?(?:decided|agreed|confirmed|determined|approved|ruled) (?:that )?(?:this|my) (?:candidate|answer|response|score|applicant)s?\b",
    rf"(?:score|rating|grade|mark)s? for (?:this|my)(?: \w+)? ?(?:question|answer|response|interview)? (?:is|was|has been|should be|must be|will be)(?: \w+){{0,2}}? (?:pre-?approved|fixed|set|confirmed|{_TOP})",
    r"for (?:whoever|whatever|whomever|those who|anyone who|anybody who|the one who|the person who|the (?:thing|model|system) that) (?:or \w+ )?(?:is |are )?(?:grad|scor|evaluat|rat|read|assess|mark|judg)\w+ (?:this|it|my|these|the answers?)\b",
    r"[\[({<*] ?(?:interviewer|evaluator|grader|reviewer|recruiter|examiner|scoring|assessor|rater|panel)(?:'s)? ?(?:notes?|comments?|remarks?|verdict|feedback|summary|assessment|decision)? ?[:\]]",
    r"(?:(?:you are|you're|we are|we're|this is|it is) (?:now )?(?:in|running in|entering)|switch(?:ing)? (?:in)?to|enter(?:ing)?|activate) (?:an? |the )?(?:[\w-]+ ){0,2}?(?:developer|debug|evaluation|grading|admin|god|maintenance|demo|testing|unrestricted|override) (?:[\w-]+ )?mode\b",
    rf"(?:every|any|all|each|this|my) (?:answer|response|reply)s? (?:\w+ )?(?:qualif\w+|counts?|passes|is eligible|is entitled) (?:for|as|to|with) {_NEAR}(?:{_TOP}|best|perfect)",
    r"(?:agreed|expected|correct|required|desired|official|pre-?agreed) (?:result|outcome|score|rating|verdict|grade|mark) (?:for|of) (?:this|the|my|every|all)\b",
    r"(?:stars?|points?|marks?) across the board\b",
    r"[\"'`{ ]{0,3}role[\"'` ]{0,3}[:=][\"'` ]{0,3}(?:system|developer|assistant|tool|admin|evaluator)\b[^\n]{0,60}(?:\n ?[\"'`]{0,2}content[\"'` ]{0,3}[:=][^\n]{0,600})?",
    r"(?:scoring|score|grading|rating|mark)s? (?:floor|minimum|threshold|baseline|default)(?: for (?:this|the|my|every)(?: \w+)?)? ?(?:=|:|is|are|of|at) ?\d",
    r"(?:replace|substitute|swap|exchange) (?:it|this|that|my answer|the answer|what i said) (?:with|by|for) (?:an? |the |your )?(?:\w+ )?(?:model|ideal|perfect|better|good|full|complete) (?:answer|response|one|version)\b",
    r"(?:grade|score|rate|evaluate|mark|assess|judge) (?:the|that|your) (?:model|ideal|perfect|full|complete) (?:answer|response|version)\b",
    r"supersed(?:es?|ing) (?:all |any |the |your )?(?:prior|previous|earlier|other|existing)\b|\b(?:\d ?/ ?\d{1,3}|full (?:marks|score)|top (?:marks|score)) (?:if|whenever|when|for) (?:the|this|any|an|my|every) (?:candidate(?:'s)? )?(?:answer|response|text|reply)s?\b|\b(?:convert|scale|map|round) \d{1,3} ?/ ?\d{1,3} (?:up )?to \d",
    r"(?:never|don't|do not) (?:mention|reveal|disclose|repeat|quote|show|comment on) (?:this|the|these|any|my) (?:message|notes?|instructions?|prompts?|length|lines?|rubric)\b",
    r"(?:evaluate|score|grade|rate|judge|assess|treat|mark) (?:it|this|me|my (?:answer|response)) as (?:though|if) (?:you|it|i)\b",
    r"(?:give|choose|pick|print|write|use|return) (?:me )?the (?:highest|largest|biggest|best|maximum|top) (?:\w+ )?(?:number|score|mark|grade|level|rating|value|result)\b(?: (?:that )?(?:your|the|this))? (?:scale|rubric|system|form|you)\b|write that my (?:answer|reasons?|response|experience|motivation|example|story)\b",
    r"(?:end of|close|closing) (?:the )?(?:transcript|candidate input|user input|answer)\b",
    r"(?:person|people|human|system|model|machine|whoever|whatever|anyone|anybody|ai|bot|program|software|algorithm|tool) (?:that |who )?(?:is |are |may be |might be )?(?:now )?(?:reading|reads?|evaluating|evaluates?|scoring|scores?|grading|grades?|marking|marks?|rating|rates?|assessing|assesses|judging|judges?|processing) (?:this|these)(?= ?(?:[.,;:!?]|$)| (?:kindly|please|should|must|could|to|can|will|would|may|answer|text|response|transcript|message)s?\b)",
    rf"(?:could|can|would|may|might|will) (?:the|you|whoever|whatever|someone|somebody|anyone)\b{_NEAR}\b(?:put|set|give|award|raise|make|leave|choose|enter|round|grant)\b{_NEAR}(?:\b{_SCORE} (?:at|to|of|as) (?:{_TOP}|\d+ (?:out of|/) ?\d+)|{_TOP} {_SCORE})",
    rf"(?:switch(?:ing|ed)?|chang(?:e|ing)|go|put yourself|be) (?:in)?to (?:an? |the )?test(?:ing)? mode|\b(?:in|there's a|there is a|confirm|of) (?:this )?(?:test|evaluation|grading|calibration|role-?play) mode\b{_NEAR}(?:{_TOP}|\banswers?\b|\b{_SCORE}\b)|(?:every|any|all|each) answers? (?:gets?|receives?|earns?|is given) (?:the )?{_TOP}",
    r"you(?:'re| are)(?: now)? (?:in|playing|entering) (?:an? |the )?role-?play",
    r"(?:otherwise|or else) (?:the|this|your) (?:test|evaluation|system|calibration|scoring|pipeline) (?:will|would|is|fails?|breaks?)\b",
)
_OTHERS = (
    rf"(?:diese|meine) antwort (?:ist|muss|soll\w*|sei|wird|verdient) {_NEAR}(?:perfekt|hochst|best|maximal|voll|ausgezeichnet|sehr gut)|(?:bewertende\w*|bewertungs-?) ?(?:system|modell|ki|programm)\b",
    rf"(?:esta|mi) respuesta (?:debe|merece|tiene que|es) {_NEAR}(?:maxim|perfecta|excelente|mejor)|(?:cette|ma) reponse (?:doit|merite|est) {_NEAR}(?:maxim|parfaite|excellente|meilleure)|(?:questa|mia) risposta (?:deve|merita) {_NEAR}(?:massim|perfetta|eccellente)|(?:esta|minha) resposta (?:deve|merece) {_NEAR}(?:maxim|perfeita|excelente)",
    rf"(?:ignorier\w*|vergiss|vergessen sie|missacht\w*|uberspring\w*) {_NEAR}(?:anweisung|regeln|kriteri|vorgabe|instruktion|rubrik|bewertung|prompt)",
    rf"(?:gib|geben sie|vergib|vergeben sie|bewerte|bewerten sie|erteile\w*|setze\w*|benote\w*) {_NEAR}(?:hochst|maximal|voll\w* punkt|volle|beste note|bestnote|100|alle punkte|perfekt)",
    rf"(?:ignora|ignore|olvida|olvide|descarta|omite|omita)\w* {_NEAR}(?:instruccion|reglas|criterios|rubrica|indicacion)|(?:dame|deme|otorga\w*|asigna\w*|ponme|califica\w*|evalua\w*|puntua\w*|concede\w*) {_NEAR}(?:maxim|puntuacion (?:mas alta|completa|perfecta)|100|mejor nota|nota perfecta)",
    rf"(?:ignore|ignorez|ignores|oublie|oubliez|ne tiens|ne tenez) {_NEAR}(?:consigne|instructions (?:precedentes|ci-dessus)|regles|criteres|bareme)|(?:donne|donnez|attribue|attribuez|mettez|accorde|accordez|notez|evaluez) {_NEAR}(?:maximal|maximum|meilleure note|note parfaite|100|tous les points|20/20)",
    rf"(?:ignora|ignorate|ignori|dimentica\w*) {_NEAR}(?:istruzion|regole|criteri)|(?:dai|dammi|assegna\w*|attribuisci|valuta\w*) {_NEAR}(?:massim|punteggio pieno|100|voto piu alto)",
    rf"(?:ignore|ignora|esqueca|esquece) {_NEAR}(?:instrucoes|regras|criterios)|(?:atribua|conceda|avalie|atribui) {_NEAR}(?:maxim|nota 10|100|pontuacao)",
    rf"negeer {_NEAR}(?:instructies|regels|criteria|aanwijzingen)|geef {_NEAR}(?:maximale|hoogste|volle|100)",
    rf"(?:zignoruj|ignoruj|pomin) {_NEAR}(?:instrukcj|polecen|zasad|kryteri)|(?:daj|przyznaj|wystaw|ocen) {_NEAR}(?:maksymaln|najwyzsz|100)",
    rf"(?:игнорируй|проигнорируй|забудь|игнорируйте) {_NEAR}(?:инструкц|правил|указани|критери)|(?:поставь|поставьте|дай|дайте|оцени|оцените|присвой) {_NEAR}(?:максимал|высш|наивысш|100)",
    rf"(?:talimat|kural)\w* {_NEAR}(?:yok say|gormezden|dikkate alma)|(?:tam|en yuksek) puan",
)
_UNSPACED = r"(?:忽略|无视|忽視|無視|忽视|不要理会)[^。！？\n]{0,30}?(?:指令|指示|规则|規則|标准|標準|提示|说明|以上)|(?:指示|命令|規則|ルール)[^。！？\n]{0,10}?無視|(?:给|給|打|评|評|請給|请给)[^。！？\n]{0,20}?(?:满分|滿分|最高分|100 ?分|一百分)|満点|最高点を|만점|(?:지시|규칙)[^.!?\n]{0,12}?무시"
DISGUISED = LatePattern(rf"(?<![^\W_])(?:{'|'.join((*_ENGLISH, *_OTHERS))})|{_UNSPACED}")
