"""Turns of phrase by which an answer shows what it is doing: setting a scene, acting, weighing, concluding. For plain words."""

from hirewire_common.words.late import LatePattern

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_N = r"(?:\d[\d.,]{0,11}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|a few|several|some)"
SETTING = LatePattern(
    rf"\b(?:when (?:i|we) (?:was|were|worked|started|joined|took|got)|(?:in|at|from|during) (?:my|our|his|her|a|one) (?:\w+ )?(?:first|second|third|fourth|last|previous|former|year|job|company|team|degree|placement|internship|role|position|school|firm|shop|hotel|ward|project|department|studies|bachelor's|master's|final)"
    rf"|last (?:year|month|week|summer|autumn|fall|winter|spring|{_MONTH})|in (?:the )?(?:early |late |spring |summer |autumn |winter )?(?:of )?(?:19|20)\d\d|in (?:early |late )?{_MONTH}|(?:once|one day|one time|one night|one evening|one morning)\b|there (?:was|were) |(?:we|i) had (?:a|an|to|this|just|the|our)\b"
    rf"|{_N} (?:years|months|weeks|days) ago|on (?:a|one|my|the) (?:\w+ )?(?:shift|site|project|job|round|ward|refurbishment)|during (?:my|the|a|our)|(?:at|by|around) {_N} in the (?:morning|afternoon|evening|night)|on (?:a |the |my )?(?:\w+ )?(?:night|late|early|morning) shift|while (?:i|we|working)|back (?:in|when|at)|at (?:university|school|college|uni)|(?:our|my) (?:\w+ )?(?:customer|client|team|manager|boss|company|largest|biggest|head|supplier|supervisor|director|department)\b"
    rf"|i (?:was|worked) (?:the|a|an|as|at|in|on|responsible|asked|about)|we were (?:told|asked|about|called|to|\w+ing)|everybody (?:\w+ ){{0,4}}?(?:was sure|thought)|in {_N} (?:years|months|weeks)|my (?:first|second|third|last) (?:year|job|week|month))\b"
)
TASK = LatePattern(
    r"\b(?:(?:had|needed|wanted|decided|supposed|about|forced) to|(?:was|were|been) (?:asked|told|responsible|supposed|meant|expected)|asked (?:me|us)|(?:my|our|the) (?:\w+ )?(?:task|job|goal|aim|part|target|problem|issue|question|challenge|risk|danger|plan|deadline)|wanted (?:me|us|to|all)|it was (?:on me|my|up to)|in charge|nobody|broke down|failed|cancelled|canceled|missing|didn't want|did not want|against it|too (?:late|slow|long|many|much|few|expensive)|was slow|angry|complain\w*|wrong|lost|mistake|error|problem|late)\b"
)
RESULT = LatePattern(
    rf"\b(?:as a result|in the end|in the following|since then|since that|from then on|the result|resulted in|led to|turned out|ended up|it ended|(?:after|within) {_N} (?:years|months|weeks|days|hours|minutes)|(?:fell|dropped|rose|grew|went|came|increased|decreased|reduced|improved|jumped) (?:\w+ ){{0,3}}?(?:from|to|by|down|up)|halved|doubled|tripled|saved|down (?:to|from)|up (?:to|from|by|\d)"
    r"|instead of (?:\d|\w+ (?:hours|a|minutes|days|percent))|(?:finished|passed|delivered|renewed|reopened|reinstated|signed|won|approved|agreed|accepted|stayed|published|launched|shipped|adopted|promoted|booked|ordered|recovered|closed|served|paid|moved) (?:it|on|at|the|us|again|for|that|with|and|in|to|early|late)|on time|at the first (?:try|attempt)|still (?:use|uses|used|works|in use)|has (?:been|caught|had|not)|have (?:not )?had|we (?:still|now)|now (?:we|it|they|runs|takes|has)|it (?:now )?(?:runs|takes|took|worked|works|became|has)|was (?:fine|better|solved|fixed|happy|reduced|satisfied|accepted|changed|saved|done)|were (?:happy|done|satisfied|delivered|fine)|got (?:a|the|his|her|their|better|used|good|faster|it)|nobody (?:had )?(?:complained|left)|complaints|they (?:had|have|stayed|booked|loved|were|got|use|paid)|per (?:shift|day|week|month|year|night)|a (?:week|quarter|month|year|day) (?:to|instead|later|after)|nobody (?:\w+ )?(?:missed|got|was|had)|(?:we|i|they) (?:\w+ )?(?:finished|shipped|delivered|completed|launched|reached|opened|handed|made it|passed|beat|recovered|succeeded)|(?:days?|weeks?|hours?|months?) (?:early|earlier|ahead)|under budget|by the \d+\w*|afterwards|after that|(?:spent|saved|lost|gained|earned|brought) (?:\w+ ){0,2}\d)\b"
)
LEARNED = LatePattern(
    r"\b(?:i(?:'ve| have)? (?:also |then |have )?(?:learned|learnt|realised|realized|understood)|what (?:i|it|that) (?:learned|learnt|took|take|taught|would|changed|stays|surprised)|taught me|(?:the|my|a) lesson|since then (?:i|we|both)|(?:i|we) (?:now|always now)|today i(?:'d| would)|next time|differently|(?:i'd|i would) (?:\w+ )?(?:still|do it|now|ask|tell|start|speak|bring|have) (?:\w+ ){0,4}(?:first|earlier|quicker|sooner|next|before|again|in)|looking back|in hindsight|took from|take from|stays with me|should have|i should|from that day|what(?:'s| is| has) (?:different|changed)(?: now| since)?|two things remained|made me (?:realise|realize|understand|see)|i (?:teach|pass|tell) (?:on|the|new|every)|i never again|ever since)\b"
)
CAUSE = LatePattern(
    r"\b(?:because|since (?:i|we|they|it|he|she|the|nobody|a|each|my|then)|so that|so (?:i|we|they|the|it|he|she|that|you|there|nobody|people|one)|therefore|that(?:'s| is| was) why|which (?:is why|meant|means|led|showed|turned)|the reason|due to|in order to|otherwise|as (?:i|we|they|the|it|she|he|nobody) (?:\w+ )?(?:had|was|were|could|couldn't|can't|know|knew|would|feared|profited|need)|it turned out|this meant|that meant|the cause|caused by|else (?:we|i|they|it))\b"
)
WEIGHING = LatePattern(
    r"\b(?:instead(?: of)?|rather than|although|even though|trade-?offs?|on the other hand|compared|alternatives?|options?|considered|the (?:risk|price|cost|downside|danger|advantage|drawback|difference) (?:is|was|of|that)|risk|at our cost|not (?:only|just)|unless|it depends|whether|either|versus|worth|would cost|cost (?:us|about|more|nothing|me|them)|too expensive|in return|but (?:then|not|that|it|he|she|they|we|nobody|i|the|only|at)|however|despite|still|otherwise|what i don't|i(?:'d| would) not|don't|limits?|fewer|not because|on purpose|no matter|easier|harder|the more|only if|as long as)\b"
)
HARD = LatePattern(
    r"\b(?:(?:the )?(?:hard|difficult|tricky|hardest|tough) (?:part|thing|bit|was|one)|what (?:was|made it) (?:hard|difficult)|it was (?:hard|difficult|not easy|frightening)|had to (?:convince|persuade|fight|learn|redo|cancel|choose|cut)|refused|against it|(?:didn't|did not|wouldn't|couldn't|could not|was not|wasn't) (?:want|like|trust|happy|pleased|agree|believe|work|know|choose|sell|begin|enough|be|have|easy)|feared|worried|afraid|resist\w*|struggled|surprised|to my surprise|stuck|frightening|shouted|doubt\w*|unfair|took me|i was wrong|drifted|hurt|at first|my first (?:idea|guess|reaction|impulse|attempt)|not (?:proud|happy|what)|i won't pretend|to be honest)\b"
)
WOULD = LatePattern(
    r"\b(?:i(?:'d| would|'ll| will|'m going to)|we(?:'d| would)|i (?:first |then |always |never )?(?:let|say|ask|tell|check|start|begin|name|repeat|look|write|call|listen|explain|make|take|find|try|read|talk|stop|keep|give|learn|get|go|measure|open|pick|compare|decide|do)|(?:first|second|then|next|after that) (?:i|we))\b"
)
ORDER = LatePattern(
    rf"\b(?:first|firstly|second|secondly|third|thirdly|then|next|after(?:wards| that)?|before|finally|lastly|in the end|to begin with|to start|week (?:one|two|three|four|\d)|day (?:one|two|three|\d)|the first (?:thing|week|step|{_N} \w+)|in (?:the )?(?:first|second|third|last|next) \w+|by (?:the end|week|then)|meanwhile|later|until|once|when|while|since then|now|today|straight away|at once|immediately|within)\b"
)
EXAMPLE = LatePattern(
    r"\b(?:for example|for instance|such as|e\.?g|say it is|say|like when|once|at my|in my|last (?:year|month|week|december|summer|autumn)|there was|one (?:of|day|time|case)|an example|in one|i remember|when i|i've (?:seen|had|done)|what i have done|happened to me|years ago)\b"
)
BUILT_ON = LatePattern(
    r"\b(?:i (?:think|believe|find|like|enjoy|chose|choose|prefer|want|love|care|would|was|am|came|became|came to|forget|put|haven't|have not|started|studied|noticed|know)|i'd (?:like|say|rather|want)|my (?:view|opinion|rule|strength|aim|goal|reason|first)|what (?:matters|counts|draws|interests|keeps|has kept|i (?:like|enjoy|lack|want))|the (?:main|most|first|important|danger|point|thing|hardest|number|part)|not in|three things|yes|no|it's|it is|it was)\b"
)
ASKS = LatePattern(
    r"\b(?:(?:what|how|who|which|when|where|why) (?:\w+ ){0,4}?(?:is|are|was|were|do|does|did|would|will|can|could|should|has|have|happens|decides)|(?:is|are|was|will|would|can|could|do|does|did|may) (?:i|it|there|the|you|we|this|that|somebody|someone|your) |i(?:'d| would) (?:also )?like to (?:know|ask|hear|see|talk)|i(?:'m| am) curious|could you tell)"
)
CLICHE = LatePattern(
    r"\b(?:hard-?working|hard worker|team-? ?player|give (?:my|the) best|(?:100|110|120|150|200|a hundred(?: and ten)?) ?(?:%|percent)(?: effort)?(?= |$)(?! of)|outside (?:of )?the box|fast learner|quick learner|learn (?:very )?(?:fast|quickly)|perfectionist|people person|passionate about|go the extra mile|extra mile|results?-(?:driven|oriented)|detail-oriented|attention to detail|self-? ?starter|highly motivated|strong communication|communication is key|good communication|work(?:s|ing)? well under pressure|(?:good|great|works? well) under pressure|"
    r"lead(?:ing)? by example|every challenge|challenges? (?:is|are|as) (?:an )?opportunit\w+|new challenges?|step out of (?:my|the) comfort zone|comfort zone|make a (?:big )?difference|great fit|good fit|perfect fit|open-minded|customer is always right|at the end of the day|win-win|data-driven person|multi-?tasking|positive attitude|core values|safety first|from day one|bring my|no problem|it'?s my passion|dynamic|i love (?:challenges|people|every|working|what)|i(?:'m| am) (?:a |an )?(?:very |highly |extremely )?(?:motivated|reliable|flexible|dedicated|proactive|passionate|organi[sz]ed|ambitious|hard|good (?:at|with)|great|excellent|friendly)|never (?:give up|stop|lose|had)|always (?:give|try|strive|do|work|stay|choose|double|calm|welcome|manage|find|found|very)|feedback is a gift|everybody makes mistakes|it is human|only lessons)\b"
)
REFUSAL = LatePattern(
    r"\b(?:i(?:'d| would) rather not|i(?:'d| would) prefer not|i don'?t (?:really )?(?:know|want to (?:say|answer|talk))|no comment|can'?t think of|i have no (?:idea|example|answer|experience)|pass on this|skip this|i can(?:'t|not) (?:say|answer|remember)|nothing comes to mind|no idea|not sure what)\b"
)
