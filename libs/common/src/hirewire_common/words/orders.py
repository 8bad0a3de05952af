"""What decides for whoever ranks: who shall do what with this candidate, the others or what is asked for; in four languages."""

import re

from hirewire_common.words.folding import ByWord
from hirewire_common.words.late import LatePattern
from hirewire_common.words.tokens import words_in

_BEGIN = r"(?:^|[.:;!?|>)\]}\"'“”‘’*#_=–—\-,/] ?|(?<![^\W_])(?:and|then|so|but|please|kindly|just|simply|always|now|also|hereby|thus|und|bitte|dann|et|puis|y|por favor|favor de|veuillez|merci de|prière de|sie) )"
"""Where an order begins: in the middle of a sentence somebody tells of orders."""
_NEAR = r"(?:[^\s.!?]+ ){0,6}?"
_CLOSE = r"(?:[^\s.!?]+ ){0,3}?"

_MACHINE = r"(?:ats|a\.?i\.?|ai[- ](?:model|system|tool|agent|assistant|reviewer|recruiter|screener)|llm|gpt|chatgpt|bot|robot|parser|algorithm|language model|applicant tracking system|(?:screening|ranking|scoring|grading|rating|selection|matching|hiring|recruit(?:ing|ment)|automat(?:ed|ic)|evaluation)[- ](?:tool|software|system|engine|model|bot|algorithm|process|program|agent|ai|script))s?"
_PERSON = r"(?:evaluator|reviewer|recruiter|screener|ranker|grader|assessor|judge|rater|scorer|hiring (?:manager|team|committee|panel)|hr(?: (?:team|department|manager))?|talent team|reader|whoever (?:reads|ranks|scores|rates|reviews|evaluates|screens|grades)[^.,;:!?]{0,30}|anyone (?:reading|ranking|scoring|rating|reviewing|evaluating|screening|grading)[^.,;:!?]{0,30})s?"
_WEAK = r"(?:system|model|software|tool|machine|program|assistant|engine)s?"
_WHO = rf"(?:(?:the|any|every|all|each|your|our|this|dear|attention|note to|memo to|message to|message for|hint for|instructions? (?:to|for)|to|for|hey|hello|hi) )*(?:automated |automatic |human )?(?:{_MACHINE}|{_PERSON}|{_WEAK})(?:,? (?:(?:that|which|who|when|while) )?(?:read|review|process|rank|scor|evaluat|assess|screen|pars)\w* (?:this|the|my)(?: [a-z]+)?,?)?"
_SHALL = r"(?:should|must|shall|ought to|needs? to|ha(?:s|ve) to|(?:is|are) (?:to|(?:hereby |kindly )?(?:instructed|asked|required|requested|advised|told|ordered|directed|obliged|encouraged|expected|reminded) to)|may not|(?:can|could|will|would|may)(?: (?:please|safely|simply|now|kindly))?|please|kindly|do not|don't|never)"
_DOES = r"(?:treat|rank|scor|rat|consider|ignor|mov|plac|mark|assum|skip|giv|award|accept|disregard|forward|advanc|shortlist|hir|prefer|select|count|pass|put|regard|view|overlook|recommend|reject|assign|set|classif|grad|weigh|waiv|favou?r|choos|pick|push|promot|penali|deduct|evaluat|assess|judg|approv|fast-?track|invit|credit|deem|presum|tak|let|return|output|report|stop|bypass|override|not|read|interpret|see|rais|boost|bump|lift|list|record|keep|keep|ensure|make|start|begin|convert|invit|look|fill|check|tick|add|subtract|lower|drop|discard|dismiss|offer|interview|grant|label|say|answer|respond|conclud|find|match|pretend)\w*"
_ME = r"(?:me|myself|(?:this|the (?:present|current|above|following|undersigned)) (?:candidate|applicant|application|resume|cv|person|profile|job ?seeker|document|submission|file|one)|my (?:resume|cv|application|profile|candidacy|name|file|score|rank(?:ing)?|rating|submission))(?:'s)?"
_OTHERS = r"(?:(?:(?:all|any|every|the|of|each) )*(?:other|others|remaining|competing|rival)(?: (?:candidate|applicant|resume|cv|application|people|person|profile|submission)s?)?|the rest(?: of the (?:pile|list|candidates|applicants))?|any(?:one|body) else|everyone else|my competitors)"
_ASKED = r"(?:(?:missing|absent|unmet|required|requested|listed|stated|necessary|mandatory|needed|key|hard|minimum|technical|all|every|each|any|the|my|of) )+(?:[\w-]+ )?(?:skill|requirement|criteri|qualification|must-have|keyword|condition|competenc|credential|prerequisite|demand|experience|years|certification|licen[cs]e|degree|knowledge|gap|item|point|field|check)\w*"
_LACK = r"(?:(?:the|any|my|all|his|her|their|this candidate's|this applicant's) )*(?:missing|absent|absence|lack|gap|shortage|shortcoming|weakness|deficien|unmet|insufficient)\w*"
_MET = r"(?:met|satisfied|fulfilled|present|matched|complete\w*|true|covered|passed|existing|given|known|proven|verified|there|held|ok|confirmed|done|mastered|demonstrated|available|full\w*|100|yes|green|granted|waived|optional|irrelevant)"
_TOP = r"(?:top|first|front|head|number one|no\.? ?1|#1|one|best|highest|max\w*|next (?:round|stage|step)|interview|shortlist|final(?:s| round)?|up|above|ahead|100|10/10|full|perfect|priority|hire|must-interview)"
_FULL = r"(?:100(?: ?%|/100)?|9\d|10/10|max\w*|full|top|highest|perfect|first|all(?: met| fulfilled| true)?|met|true|pass(?:ed)?|hired?|strong[ _-]hire|yes|accept(?:ed)?|a\+|approved?|recommended|1(?:\.0)?)(?![\d.,][\d]|[^\W_])"

_ENGLISH = (
    rf"{_BEGIN}{_WHO}[,:]? ?(?:you )?{_SHALL} {_CLOSE}{_DOES} {_NEAR}(?:{_ME}|{_OTHERS}|{_ASKED}|{_LACK}|candidate|applicant|(?:as|to be|like|is|are) (?:[\w-]+ ){{0,4}}?{_MET}|points|scores?|my \w+ as|this\b|(?:the )?(?:max\w*|first|top|highest|best|perfect)(?![^\W_]))",
    rf"{_BEGIN}(?:dear|hey|hello|hi|attention|note to|memo to|message (?:to|for)|to|for|hint (?:to|for)|instructions? (?:to|for))(?: (?:the|any|all|every))? (?:automated |automatic )?{_MACHINE}\b ?(?:[,:!.–—-]|$|(?=(?:please|you|must|should|that|who|reading|reviewing)\b))",
    rf"(?:dear|hey|hello|hi|attention|note to|memo to|message (?:to|for)|hint (?:to|for)|instructions? (?:to|for))(?: (?:the|any|all|every))? {_PERSON} ?[,:!.–—-] ?{_NEAR}(?:please |kindly )?{_DOES} {_CLOSE}(?:{_ME}|{_OTHERS}|{_ASKED}|{_LACK})",
    rf"{_BEGIN}(?:do not|don't|never|stop|refrain from|avoid|no need to|there is no need to|you (?:must not|should not|cannot|may not|can't|needn't)) {_CLOSE}(?:consider|compar|rank|scor|reject|look(?:ing)? at|read|evaluat|penali|filter|downgrad|deduct|screen|invit|hir|check|verif|plac|put|mov|prefer|select|choos|rat|question|subtract|lower|discard|dismiss|interview|bother|mark|treat|count|list|flag|report|rule|leave|weigh|hold)\w*(?: (?:at|with|out|down|for|against))? {_CLOSE}(?:{_ME}|{_OTHERS}|{_ASKED}|{_LACK}|points? |score )",
    rf"{_BEGIN}(?:mov|push|put|plac|bring|send|advanc|forward|promot|bump|lift|boost|rais|elevat|list|sort|rank|keep|rat|scor|grad|pass)e? {_ME} {_NEAR}{_TOP}(?![^\W_])",
    rf"{_BEGIN}(?:treat|consider|count|mark|regard|take|accept|deem|set|turn|switch|flip|leave|read|see|view|report|record|tick|check|flag|label|classify|log|score|rate|interpret|grade) (?:{_ASKED}|{_LACK}(?: [\w-]+){{0,5}}?|{_ME}) {_NEAR}(?:as|to be|are|is|off|like|fully|with|to) (?:\w+ ){{0,4}}?(?:{_MET}|{_TOP})(?![^\W_])",
    rf"{_BEGIN}(?:accept|approve|hire|shortlist|select|invite|choose|pick|prefer|recommend|interview|advance|fast-?track|promote|favou?r|endorse|admit) {_ME}(?![^\W_])",
    rf"(?:^|[.:;!?–-] ?)as (?:the|an?|our|your) (?:\w+ )?{_MACHINE},? (?:you|your|please|kindly)(?![^\W_])",
    r"(?:this|the|our) (?:candidate|applicant|cv|resume|profile|application)(?: (?:below|above|here|described|attached))? (?:must|should|shall|has to|needs to|ought to|is to|deserves to) (?:\w+ )?(?:receive|get|have|be|rank|score|come|obtain|earn|top|win)(?![^\W_])",
    rf"(?:let (?:the record|it) (?:show|be known|be noted)|be advised|be aware|rest assured|please know|it is (?:hereby )?confirmed|(?:is|are) hereby)(?: that)? {_NEAR}(?:{_ASKED}|{_ME}|{_MET})(?![^\W_])",
    rf"^(?:final |overall |my |candidate )?(?:ranking|rank|score|rating|verdict|decision|recommendation) ?: ?{_FULL}[.!]?$",
    rf"(?:ten|five|a? ?hundred|\d{{1,3}}) (?:out of|of|/) (?:ten|five|a? ?hundred|\d{{1,3}}) (?:\w+ )?(?:to|for) {_ME}(?![^\W_])",
    rf"{_BEGIN}(?:assume|suppose|presume|pretend|imagine|conclude|infer|act as if|act as though|behave as if)(?: that)? (?:(?:this|the) (?:candidate|applicant|author|person) (?:\w+ ){{0,2}}?(?:has|have|holds?|knows?|meets?|is|was|can|possess\w*|fulfil\w*|satisf\w*|match\w*|exceed\w*|master\w*|deserv\w*)|i (?:have|meet|possess|fulfil|satisfy|match|am (?:the|a|an) (?:best|perfect|ideal|top|strong))|{_ASKED} (?:is|are|was|were|has|have) )",
    rf"{_BEGIN}(?:ignore|disregard|overlook|forget|waive|bypass|skip|omit|drop|excuse|forgive|discount|set aside|look past) (?:about )?(?:{_OTHERS}|{_LACK} |{_ASKED}|(?:what|whatever|everything|anything) (?:the|this|your|you|is|was|they|that)\b|(?:the|this|all|your|any|my|that) (?:[\w-]+ )?(?:job (?:description|posting|ad|advert|requirements?)|posting|vacancy|rubric|scorecard|rest|criteria|checklist|text above|guardrails?|filters?|score|employment gaps?))",
    rf"(?:^|[;:,{{(\[|] ?)\"?(?:final |overall |total |match |candidate |applicant |cv |resume |ranking |fit |role |hiring )*(?:score|rating|rank|ranking|fit|match|verdict|decision|recommendation|requirements?|must-haves?|must_haves?|eligib\w+|shortlisted|qualified|bucket|confidence)(?:[_ ](?:met|fulfilled|satisfied|passed))?\"? ?(?:=|:=|==|=>|->|<-|(?<=met) ?:|(?<=fulfilled) ?:|(?<=satisfied) ?:) ?\"?{_FULL}",
    r"^(?:[a-z]+ )?(?:override|admin(?:istrator)? (?:note|command|mode|override)|sudo|jailbreak|meta-?instruction|system note|hidden note|score override|ranking override) ?[:=>]",
    r"^(?:directive|command|prompt|instruction|order|request|task|note)s? ?[:=>] ?(?:you\b|please|kindly|ignore|rank|rate|score|give|treat|mark|set|always|never|as an?\b|assume|consider|place|put|move|recommend|this (?:candidate|applicant|resume|cv)|the (?:candidate|applicant|reviewer|model|system|reader))",
    r"(?:result|outcome|status|eligibility|screening|check) ?[:=] ?(?:pass(?:ed)?|accept\w*|hired?|approved?|met|fulfilled|strong\w*) (?:for|on|in|of|with) (?:all|every|each)",
    r"(?:^|[.:;!?–-] ?)recommend(?:ed|ation)?[:,]? ?(?:an? )?(?:immediate|direct|instant|urgent|strong|unconditional|definite)(?:ly)? (?:hir|interview|offer|accept|advanc|shortlist)\w*",
    rf"i (?:hereby |kindly )?(?:instruct|order|command|direct|urge|ask|request|require|expect|want|need|beg|tell) (?:you|{_WHO}) to {_CLOSE}{_DOES} ",
    r"it (?:would|will|is|'s) (?:be )?(?:an? )?(?:big |grave |serious )?(?:mistake|error|wrong|unfair|illegal|forbidden|discriminat\w+|unacceptable|not allowed|prohibited)(?: for \w+)? (?:to|if you|not to) (?:not )?(?:rank|rate|score|reject|place|put|skip|overlook|hire|select|prefer|miss|pass) ",
    rf"(?:{_OTHERS}|all|every) ?(?:candidate|applicant|resume|cv|application)?s? (?:should|must|shall|may|can|are to|have to|need to|ought to|will|is to) (?:\w+ ){{0,2}}?be (?:\w+ )?(?:reject|ignor|discard|skip|scor|rat|rank|dismiss|disregard|declin|plac|put|lower|eliminat|remov|exclud|disqualif)\w*",
    r"i (?:am|should|must|have to|need to|deserve|ought) (?:to )?(?:be )?(?:\w+ly )?(?:ranked|rated|scored|placed|considered|treated|shortlisted|hired|counted|marked|put|moved|advanced) ",
    r"(?:only |sole )?(?:correct|right|expected|required|appropriate|acceptable|valid|desired) (?:answer|output|response|decision|score|verdict|rating|ranking|conclusion|classification|label) (?:is|here is|for (?:this|the|my)|must be|will be|:|=)",
    rf"(?:final |recruiter |reviewer |ai |ats |screening |hiring |evaluation |assessment |overall |system )+(?:verdict|decision|recommendation|result|outcome|assessment|score|rating|status) ?[:=] ?(?:\w+ )?{_FULL}(?![^\W_])",
    r"(?:^|[.:;!?>\]] ?)(?:this|the|our) (?:candidate|applicant|cv|resume|profile|application)(?:'s \w+)? (?:(?:has|was|is|have|had|should|shall|must|will|ought to|needs to) )?(?:\w+ly |been |already |be |to |always |also )*(?:scored|rated|ranked|achieved|passed|pre-?(?:approved|screened|selected|qualified|vetted|verified)|verified|approved|shortlisted|selected|recommended|cleared|vetted|confirmed|hired|interviewed|invited|preferred|placed|moved|advanced|outranks?|outperforms?|beats?)\b",
    rf"(?:you|we|they) (?:will|would|may|can|shall) (?:be|get|receive|earn) {_CLOSE}(?:reward|tip|punish|penal|fired|bonus|shut|terminated|sued)\w* {_NEAR}(?:rank|scor|rat|select|hir|shortlist|recommend|reject)",
    rf"(?:it is|it's) (?:mandatory|required|essential|crucial|important|imperative|vital|necessary|best|recommended) (?:that (?:you|the \w+) |to |for you to |you )(?:\w+ )?(?:rank|score|rate|hire|shortlist|select|choose|advance|recommend|give|put|place|prefer|pick) {_CLOSE}(?:{_ME}|full|max|top|the highest|100)",
    rf"(?:ranking|scoring|rating|evaluating|screening|grading|reviewing|reading|parsing|processing|assessing) {_ME}[,:]? (?:you (?:must|should|shall|have to|need to|will|are to)|please|kindly|always|make sure|ensure|assign|give|return|output|set|add|award|start at|begin)",
    rf"(?:add|grant|award|allocate|credit|give)(?: (?:an? |the )?(?:extra|bonus|additional|full|maximum|\d+) )(?:\w+ )?(?:points?|marks?|percent|score|credit) (?:to|for) (?:{_ME}|all|every|each)",
    rf"(?:make sure|ensure|guarantee|see to it)(?: that)? (?:{_ME}|i) (?:is|am|are|gets?|ranks?|comes?|appears?|receives?|ends? up|scores?|makes?|lands?|stays?) ",
)
_DE_WHAT = r"(?:(?:alle|die|den|das|dem|etwaige|eventuelle|samtliche|jede|meine?n?|diese[nrsm]?) )*(?:fehlende[nr]?|ubrigen?|anderen?|restlichen?|weiteren?|mich|anforderung\w*|kriteri\w*|bewerbung|bewerber(?:in)?|kandidat(?:en|in)?|lebenslauf|profil|stellenanzeige|ausschreibung|lucken|muss-kriterien|voraussetzung\w*)(?![^\W_])"
_GERMAN = (
    r"(?:^|[.:;!?–-] ?)(?:(?:der|die|das|ein|jeder|an|liebe[rs]?|sehr geehrte[rs]?|hinweis an|achtung) )*(?:bewerte(?:r|nde|rin)|gutachter(?:in)?|prufer(?:in)?|ki|ats|personaler(?:in)?|recruiter(?:in)?|(?:bewerbungs|auswahl|bewertungs|ranking|screening)?-?(?:system|software|algorithmus|programm|tool|modell)|sachbearbeiter(?:in)?|leser(?:in)?|auswerter(?:in)?|personalabteilung)[,:]? (?:soll(?:te|en|ten)?|muss(?:en|te|ten)?|darf|durfen|hat|bitte|wird gebeten|ist angewiesen|wolle) [^.!?]{0,90}?(?:werten|bewerten|behandeln|ignorieren|berucksichtigen|einstufen|setzen|ansehen|betrachten|annehmen|geben|vergeben|auswahlen|einladen|anrechnen|gelten|zahlen|sortieren|platzieren|aussortieren|ablehnen|einordnen)",
    rf"(?:^|[.:;!?–,-] ?|(?<![^\W_])(?:bitte|und) )(?:(?:werte|bewerte|betrachte|behandle|ignoriere?|setze?|berucksichtige|stufe|verwirf|lass|zahle|rechne|sortiere|platziere|lehne|vernachlassige|ubersieh|uberspringe?|nimm|geh|vergiss|markiere|akzeptiere|wahle|bevorzuge|schiebe?|stelle?|tu|glaube?|streiche?)|(?:werten|bewerten|betrachten|behandeln|ignorieren|setzen|berucksichtigen|stufen|verwerfen|lassen|zahlen|rechnen|sortieren|platzieren|lehnen|vernachlassigen|ubersehen|uberspringen|nehmen|gehen|vergessen|markieren|akzeptieren|wahlen|bevorzugen|schieben|stellen|sehen|tun|streichen) sie) (?:bitte |einfach |nur |immer )*(?:davon aus[, ]|an,? dass|so,? als|{_DE_WHAT})",
    rf"(?:^|[.:;!?–,-] ?)bitte (?:nur |immer |einfach )*(?:{_DE_WHAT})[^.!?]{{0,70}}?(?:werten|betrachten|behandeln|ignorieren|einstufen|ansehen|zahlen|bewerten|setzen|einladen|ablehnen|berucksichtigen|aussortieren|ausschliessen|auswahlen|bevorzugen|platzieren|vergeben|uberspringen)",
    r"(?:geb|gib|vergeb|vergib|erteil|setz|verleih)\w* (?:sie )?[^.!?]{0,50}?(?:(?:die|den|das) )?(?:voll|hochst|maximal|best)\w* (?:punkt\w*|note|bewertung|wertung|rang|platz|score)|(?:an die (?:erste stelle|spitze)|auf (?:den )?(?:ersten platz|platz (?:1|eins))|nach ganz oben) (?:zu )?(?:setzen|stellen|sortieren|platzieren|reihen)",
    r"(?:gesamt)?(?:bewertung|punktzahl|wertung|note|rang|punkte|ergebnis|score|entscheidung) ?(?:=|:=|:) ?(?:100|maximal|hochst\w*|volle?|alle|erfullt|1\.? platz|einstellen|einladen)",
    r"fehlende \w+ (?:gelten|zahlen|sind|werden) [^.!?]{0,40}?(?:als|wie) (?:vorhanden|erfullt|gegeben|nachgewiesen)|alle (?:anforderungen|kriterien|voraussetzungen|muss-kriterien) (?:gelten|sind|werden) (?:\w+ ){0,3}?(?:als )?(?:erfullt|vorhanden|gegeben)",
)
_FR_WHAT = r"(?:exigences|competences (?:manquantes|requises)|criteres|ce candidat|cette candidat\w*|ce cv|ce profil|mon (?:cv|profil|dossier)|ma candidature|annonce|offre d'emploi|lacunes|manques|prerequis|en tete|en premier|autres candidat\w*|autres cv|autres profils|note maximale|me (?:classer|retenir|convoquer))"
_FRENCH = (
    rf"(?:merci (?:de |d'|d’)|priere (?:de |d'|d’)|veuillez |il faut |vous devez |vous etes prie\w* (?:de |d'))(?:ne pas )?(?:\w+(?:er|re|ir)) [^.!?]{{0,40}}?{_FR_WHAT}|me (?:classer|placer|mettre|noter) (?:en |au |le |la )?(?:tete|premi\w+|haut|sommet|maximum)",
    r"(?:^|[.:;!?–-] ?)(?:(?:le|la|les|tout|chaque|cher|chere|attention|a l'attention (?:du|de la|de)|au|aux) |l'|l’)*(?:evaluateur|evaluatrice|recruteur|recruteuse|correcteur|systeme|ats|ia|i\.a\.|logiciel|algorithme|modele|outil|lecteur|examinateur|robot|jury|service rh)s?[,:]? (?:(?:de (?:tri|selection|recrutement|classement|notation)|automatique) )?(?:doi(?:t|vent)|devra(?:it|ient)?|est prie[e]? d|est tenu[e]? d|merci d|veuillez|peut|peuvent|vous devez|ne doit)[e']? ?[^.!?]{0,60}?(?:considerer|traiter|classer|noter|ignorer|placer|attribuer|accepter|compter|valider|retenir|mettre|donner|supposer|ecarter|rejeter|evaluer)",
    r"(?:^|[.:;!?–,-] ?|(?<![^\W_])(?:et|puis) )(?:considerez|traitez|ignorez|(?:ne )?tenez|(?:ne )?prenez|placez|mettez|classez|validez|supposez|oubliez|comptez|notez|acceptez|retenez|ecartez|rejetez|faites|partez|attribuez|donnez|negligez|marquez|veuillez \w+er) (?!vos)[^.!?]{0,40}?(?:exigences|competences|criteres|candidat\w*|cv\b|profil|annonce|offre|lacunes|manques|prerequis|conditions|en tete|en premier|les autres|mon dossier|ma candidature|note maximale)",
    r"(?:score|note|notation|classement|rang|resultat|decision|verdict) ?(?:=|:=) ?(?:100|20|max\w*|premier|toutes|tous|rempli\w*|accepte\w*|oui)",
    r"(?:toutes les|les) (?:exigences|competences|conditions)(?: manquantes| requises)? (?:sont|doivent etre|seront) (?:\w+ ){0,3}?(?:considerees?|traitees?|remplies|acquises|presentes|validees|satisfaites)",
)
_SPANISH = (
    r"(?:por favor,? |favor de |le (?:pido|ruego) que |hay que |debe )(?:\w+ ){0,2}?(?:consider|ignor|acept|pong|pon|clasifi|califi|puntu|coloqu|coloc|descart|valor|eli[jg]|seleccion|asum|trat|d[ae])\w* [^.!?]{0,40}?(?:requisitos|candidat\w*|mi (?:cv|curriculum|perfil|solicitud)|este (?:cv|curriculum|perfil)|esta solicitud|los demas|primer lugar|puntuacion|cumplo)",
    r"(?:^|[.:;!?¡–-] ?)(?:(?:el|la|los|las|todo|cada|estimado|estimada|atencion|nota para|al) )*(?:evaluador(?:a)?|reclutador(?:a)?|seleccionador(?:a)?|sistema|ats|ia|algoritmo|modelo|software|programa|lector(?:a)?|revisor(?:a)?|tribunal|departamento de rrhh)(?:es)?[,:]? (?:de (?:seleccion|reclutamiento|clasificacion) )?(?:deben?|debera\w*|deberian?|tienen? que|ha de|han de|por favor|puede|no debe) [^.!?]{0,60}?(?:considerar|tratar|clasificar|puntuar|ignorar|poner|dar|asignar|aceptar|contar|valorar|colocar|omitir|suponer|descartar|rechazar|elegir|situar|otorgar)",
    r"(?:^|[.:;!?¡–,-] ?|(?<![^\W_])(?:y|por favor) )(?:consider[ea]n?|trat[ea]n?|ignor[ea]n?|no (?:compar\w|descart\w|rechac\w|elimin\w|tenga|tengas|tome|considere|tomes|consideres)n?|pong[a]n?|coloque|coloca|clasifique|asum[ae]|supong[a]|suponer|acept[ea]|marque|marca|muev[ae](?:me)?|ponme|ponga(?:me)?|olvid[ea]|cuente|descart[ea]|pas[ea]|valore|omit[ae]|de por)n? [^.!?]{0,40}?(?:requisitos|competencias (?:que faltan|faltantes|ausentes)|habilidades (?:que faltan|faltantes)|este candidato|esta candidata|este curriculum|este cv|este perfil|esta solicitud|mi (?:cv|curriculum|perfil|solicitud|candidatura)|(?:los|las) demas|otros (?:candidatos|aspirantes)|carencias|primer lugar|primera posicion|oferta de empleo|lo que falta)",
    r"(?:puntuacion|nota|calificacion|puesto|resultado|decision) ?(?:=|:=) ?(?:100|10\b|max\w*|primero|todos|cumplid\w*|aceptad\w*|contratar)",
    r"(?:todos los|los) requisitos(?: que faltan| exigidos)? (?:estan|deben|se (?:dan|consideran)|seran|quedan) (?:\w+ ){0,3}?(?:cumplidos|considerad\w+|satisfechos|dados)",
)
_SPEAKS = LatePattern("|".join((*_ENGLISH, *_GERMAN, *_FRENCH, *_SPANISH)))
_TELLING = words_in(
    """
evaluator screener ranker assessor scorer whoever override sudo verdict disregard overlook waive presume rubric anforder bewerb bewert wertung kandidat fehlend lebenslauf lucken voraussetzung
gutachter prufer personaler exigence critere annonce lacune recruteur evaluateur candidatur prerequis tenez considerez prenez requisito aspirante carencia evaluador reclutador puntuacion
calificacion solicitud manquant bypass
"""
)
"""Parts of words, one of which is enough to look closer."""
_WHOLE = words_in(
    "ats ki ia llm ignore assume demas primer perfil punktzahl stelle profil descarte rechace elimine"
)
_NOUNS = words_in(
    """
system software tool model engine machine algorithm rating ranking scoring hiring reader team program logiciel outil reviewer recruiter grader applicant candidate resume application missing
absen requirement criteri must-have must_have competitor skill keyword answer score profile highest maximum remaining qualif condition experience other result recommend directive command
prompt match rank check kriteri zertifik curricul
"""
)
"""Parts of words beside which an order has to stand."""
_SAID = words_in("cv me my top hr lack note judge bot gpt ai parser everyone anyone gap gaps i")
_ORDERS = words_in(
    """
should must shall please kindly ought dear hey hello attention muss soll sollte bitte doit devra devrait veuillez merci debe debera tiene favor treat rank rate score consider move place mark
skip give award accept forward advance shortlist hire prefer select count pass put regard view reject assign set forget instruct ask order want urge recommend never not don't stop add grant
pretend suppose conclude push bring return rated ranked scored selected approved shortlisted recommended mistake correct ensure sure answer required reward to: result: verdict command: requirements_met: true met: ranking: rank: score: rating: decision: hereby advised assured record
prompt: directive: instruction: deserve compare elimine -> =>
"""
)
_TELLS, _NAMES = (re.compile("|".join(map(re.escape, sorted(one)))) for one in (_TELLING, _NOUNS))
_STRONG, _WEAKLY, _ORDERED = 1, 2, 4


def _kind(word: str) -> int:
    bare = word.strip(".,;:!?()[]{}\"'*“”„")
    if bare in _WHOLE or _TELLS.search(word):
        return _STRONG
    weak = bare in _SAID or bool(_NAMES.search(word))
    ordered = bare in _ORDERS or word in _ORDERS or "=" in word
    return _WEAKLY * weak + _ORDERED * ordered


_KINDS = ByWord(_kind)
_WEAK_KINDS, _ORDERED_KINDS = ({kind, _WEAKLY | _ORDERED} for kind in (_WEAKLY, _ORDERED))


def decides_for_reader(folded: str) -> bool:
    """Of a text in small letters without accents and with single blanks."""
    kinds = set(_KINDS.of(folded))
    hinted = _STRONG in kinds or (
        not _WEAK_KINDS.isdisjoint(kinds) and not _ORDERED_KINDS.isdisjoint(kinds)
    )
    return bool(hinted and _SPEAKS.search(folded))
