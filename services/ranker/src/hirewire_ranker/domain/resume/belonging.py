"""What a sentence says anywhere of where somebody comes from, what they believe, how old they are and whom they live with."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import ByWord
from hirewire_common.words.late import LatePattern
from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.resume.masking import Span

_PEOPLES = words_in(
    """
afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani azeri bahraini bangladeshi barbadian basque belarusian belgian bengali bolivian bosnian
botswanan brazilian british bulgarian burmese cambodian cameroonian canadian catalan chilean chinese colombian congolese croat croatian cuban cypriot czech danish dominican dutch ecuadorian
egyptian emirati english eritrean estonian ethiopian fijian filipino filipina finnish french gambian georgian german ghanaian greek guatemalan guyanese haitian honduran hungarian icelandic
indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan
lithuanian luxembourgish macedonian malagasy malawian malaysian malian maltese mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian
norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese punjabi qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean
slovak slovakian slovene slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tamil tanzanian thai tibetan trinidadian tunisian turk turkish turkmen ugandan ukrainian uruguayan
uzbek venezuelan vietnamese welsh yemeni yemenite zambian zimbabwean african asian european hispanic latino latina latinx arab arabic caribbean
pole dane swede finn spaniard frenchman frenchwoman englishman englishwoman irishman irishwoman scot dutchman dutchwoman welshman welshwoman briton serb kurd
"""
)
_FAITHS = words_in(
    """
muslim islamic catholic christian jewish hindu sikh buddhist protestant lutheran orthodox baptist methodist evangelical mormon anglican presbyterian quaker jain pentecostal adventist coptic
shia sunni atheist humanist taoist zoroastrian
"""
)
_COLOURS = r"(?:black|white|brown|coloured|indigenous|aboriginal|native[- ]american|african[- ]american|asian[- ]american|mixed[- ]race|biracial|caucasian|roma|romani|maori)"


def _any(words: frozenset[str]) -> str:
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))


_PEOPLE = rf"(?:u\.?s\.?(?:a\.?)?|u\.?k\.?|eu|new zealand|south african|sri lankan|costa rican|puerto rican|saudi arabian|north macedonian|(?:south |north )?korean|{_any(_PEOPLES)})(?:[- ](?:{_any(_PEOPLES)}))?"
_FAITH = rf"(?:{_any(_FAITHS)})"
_HERE = r"(?<![^\W_])"
_ENDS = r"(?= ?(?:$|[.,;:|)(/–—\n])| (?:and(?! international)|with|by|since|living|based|who|holding|residing|resident|in|from|currently|but|looking|seeking|of|at|on|for|now|married|settled|working|eligible|authori[sz]ed|no)(?![^\W_]))"
_GROUP = r"(?:association|society|union|club|network|group|league|fellowship|council|federation|alliance|organi[sz]ation|chaplaincy|forum|circle|chapter|choir|scouts?|centre|center|community|ministry|congregation|trust|temple|parish|mission|committee|team|band|orchestra|women|men|youth|students?)"
_MEMBERS = r"(?:students?['’]?s?|youth|young|women['’]?s?|men['’]?s?|cultural|culture|community|professionals?|diaspora|alumni|engineers?|nurses?|lawyers?|doctors?|medical|business|social|university|college|campus|workers?|teachers?|parish|charity|relief|sports|football|scouts?)"
_KIN = r"(?:(?:step|grand|god)?(?:sons?|daughters?|mother|father|children|child|kids?)|wife|husband|spouse|fianc(?:e|ee)|girlfriend|boyfriend|mum|mom|dad|brothers?|sisters?|uncle|aunt|nephews?|nieces?|parents|grandparents)(?:['’]s?(?![^\W_]))?"
_OWNED = r"(?:my|our|his|her|their|own|two|three|four|five|[1-9]|elderly|young|ill|sick|disabled|late|ageing|aging|teenage|newborn|baby|adult|little)"
_NO_KIN = r"(?! (?:company|companies|site|board|brand|ship|firm|plant|hospital|ltd|inc|organi[sz]ation|school|paper|branch|node|process|class|table|account))"
_DE = r"(?:turk|pol|russ|syr|brasilian|italien|spani|franzos|chines|ind|nigerian|ukrain|osterreich|schweiz|ruman|kroat|serb|griech|portugies|afghan|iran|irak|marokkan|agypt|vietnames|korean|japan|amerikan|kanad|dan|schwed|norweg|finn|tschech|ungar|bulgar|alban|bosn|deutsch|brit|england|ir|schott|argentin|mexikan|kolumbian|peruan|kenian|ghana|athiop|somal|tunes|alger|libanes|israel|kurd|kasach|georg|armen|lett|litau|est|slowak|slowen|mazedon|niederland|belg|luxemburg|thailand|philippin|indones|pakistan)"
_PATTERNS = (
    # belonging to a country
    rf"(?:(?:i am |i'm |am )?(?:(?:an?|as|is|being) )?(?:proud |dual |naturali[sz]ed ){{0,2}})?{_PEOPLE}(?: ?(?:and|/|-|&|,) ?{_PEOPLE})?[- ](?:citizens?|citizenships?|nationals?(?! (?:team|park|league|bank|railway|champion|award|level|standard|grid|curricul|health|library|museum|ranking|record|news|television|theat|opera|guard|exam|cup|competition|and international|office|institute|centre|center|assembl|accreditation|qualification))|nationality|passports?(?: holders?)?|immigrants?|expats?|expatriates?|refugees?|descent|origins?|heritage|ancestry|roots|by birth|born|ethnicity|extraction|emigr\w+|asylum \w+)(?![^\W_])(?! (?:council|agency|services?|camps?|centre|center|board|office|law|support|affairs|trust|museum|foundation|fund|sites?|group|committee|collection|desk|control))",
    rf"citizens? of [^.,;|\n]{{3,24}}?{_ENDS}",
    rf"(?:an? )(?:proud )?{_PEOPLE} natives?(?! (?:speaker|language|tongue|level))(?![^\W_])",
    rf"(?:i am|i'm|am|i was|as|being) (?:an? |a proud |an only )?(?:proud |born |naturali[sz]ed )?(?:{_PEOPLE}|{_FAITH})(?: (?:and|/) (?:{_PEOPLE}|{_FAITH}))?(?: (?:wom[ae]n|m[ae]n|lady|gentleman|guy|girl|boy|person|mother|father|mum|mom|dad|male|female))?{_ENDS}",
    rf"(?:practi[sc]ing|devout|observant|religious|committed|lifelong|faithful|converted) {_FAITH}(?:s)?(?![^\W_])",
    rf"of (?:{_PEOPLE}|{_COLOURS}|{_FAITH}|[a-z]{{4,14}}(?:ian|ish|ese|ean|ic)) (?:and {_PEOPLE} )?(?:origins?|descent|heritage|nationality|ancestry|extraction|ethnicity|faith|roots|parents|parentage)(?![^\W_])",
    rf"(?:born|raised|brought up|grew up|grown up)(?: and (?:raised|brought up|bred))? (?:on |in |[:~] ?)?(?:\d{{1,2}}[./ ])*(?:[a-z]+ )?(?:19[3-9]\d|200\d)(?: (?:in|near|at) [a-z][^.,;|\n]{{1,30}}?{_ENDS})?",
    rf"(?:i was |was )?(?:born|native)(?: and (?:raised|bred))? (?:in|near|of|outside) (?!the (?:us |u\.s\. )?(?:cloud|lab))[a-z][^.,;|\n]{{1,30}}?{_ENDS}",
    rf"(?:originally|hailing|i come|i am|i'm) from [a-z][^.,;|\n]{{1,24}}?{_ENDS}",
    rf"(?:raised|grew up|brought up) in [a-z][^.,;|\n]{{1,24}}?{_ENDS}",
    rf"an? proud (?:{_PEOPLE}|{_FAITH}){_ENDS}|(?:as |being )an? (?:{_COLOURS}|latin[oax]|hispanic|asian|arab|african|caribbean|{_FAITH})(?= (?:engineer|developer|manager|professional|leader|founder|nurse|teacher|lawyer|scientist|student|entrepreneur|officer|driver|designer|analyst|doctor|artist|writer)(?![^\W_]))",
    rf"nationality:? {_PEOPLE}{_ENDS}|(?:schweizer|[a-z]{{4,14}}sche) (?:staatsburger|staatsangehorig)\w*",
    # age
    r"(?:i am|i'm) an? [1-7]\d[- ]years?[- ]old(?![^\W_])",
    r"(?:^|(?<=\n)|(?<=[-•] ))an? [1-7]\d[- ]years?[- ]old(?![^\W_])|tengo [1-7]\d anos|j['’]ai [1-7]\d ans(?![^\W_])",
    r"(?:year|date|place|country|city|town) of birth[:,]? [^.,;|\n]{2,24}|(?:i am|i'm|i turned|i turn) [1-7]\d(?= ?(?:$|[.,;|(\n])| (?:and|with|now|last|this|next|in)(?![^\W_]))(?: (?:last|this|next|in) \w+)?",
    r"(?:^|(?<=[.,;|(–—•-] )|(?<=\n)|(?<=- )|i am |i'm |, )aged? [1-7]\d(?! ?(?:to|-|–|and (?:over|above|older|under|up|below)|[-/]|\+|plus|months|%))(?![^\W_])",
    r"(?:i am |i'm |currently |an? |at )?[1-7]\d(?:[- ]years?[- ](?:old|young|of age)(?= ?(?:$|[.,;:|)(/–—\n])| (?:and|with|living|based|who|father|mother|wom|man|male|female|single|married|engineer|professional)(?![^\W_]))|[- ]jahre alt| ans(?= ?(?:$|[.,;|]))| anos de edad)(?![^\W_])",
    r"(?:in|into) (?:my|her|his|their) (?:early |mid[- ]?|late )?(?:twenties|thirties|forties|fifties|sixties|20s|30s|40s|50s|60s)|jahrgang (?:19|20)\d\d|geboren (?:am |in |im )?[^.,;|\n]{3,30}?(?= ?(?:$|[.,;|(\n])| und )|ne(?:e)? (?:le|en|a) [^.,;|\n]{3,30}|nacid[oa] (?:el |en )[^.,;|\n]{3,30}",
    # faith and company
    rf"{_FAITH}(?= (?:{_MEMBERS}(?:['’]s?)? ){{0,3}}{_GROUP}(?![^\W_]))",
    rf"(?:{_COLOURS}|{_PEOPLE})(?= (?:(?:students?['’]?s?|youth|women['’]?s?|cultural|community|diaspora|alumni|student['’]?s?|international|heritage|campus|university) ){{1,3}}{_GROUP}(?![^\W_]))",
    rf"(?<=society of )(?:{_COLOURS}|{_PEOPLE}|{_FAITH}|women|men) |(?<=association of )(?:{_COLOURS}|{_FAITH}|women|men) |(?<=network of )(?:{_COLOURS}|{_FAITH}|women|men) ",
    rf"(?:gay|lesbian|queer|lgbt\w*\+?|trans|straight)(?: (?:men|women)['’]?s?)?(?= (?:[a-z]+ )?{_GROUP}(?![^\W_]))",
    r"(?:wom[ae]n|m[ae]n|ladies|girls?|boys?)(?:['’]s?)?(?= (?:[a-z]+ )?(?:team|football|soccer|rugby|hockey|basketball|cricket|volleyball|handball|lacrosse|rowing|choir|league|tennis|swimming|track|boxing|club|squad|crew|scouts?|network|association|college|golf|captain|shelter|group|eight)(?![^\W_]))",
    r"(?<=head )(?:girl|boy)(?![^\W_])|(?:girl|boy)(?= scouts?| guides?)",
    # sex
    rf"(?:as |being )(?:an? |the (?:only |first )?|one of (?:the )?few )?(?:(?:{_COLOURS}|{_PEOPLE}|{_FAITH}|young|older|single|gay|lesbian|bisexual|straight|trans|queer|proud|working) ){{0,3}}(?:wom[ae]n|m[ae]n|females?|males?|mothers?|fathers?|mum|mom|dad|lady|gentleman)(?: of colou?r)?(?![^\W_])",
    rf"(?:i am|i'm) (?:an? )?(?:(?:{_COLOURS}|{_PEOPLE}|{_FAITH}|young|single|married|divorced|widowed|gay|lesbian|bisexual|queer|trans|proud|working|straight) ){{0,3}}(?:wom[ae]n|m[ae]n|female|male|mother|father|mum|mom|dad|lady|gentleman|gay|lesbian|straight|transgender|black|white|hispanic|pregnant|married|single|divorced|widowed|heterosexual|homosexual|bisexual)(?! and white| box| belt)(?![^\W_])",
    r"(?<=first )(?:wom[ae]n|female|m[ae]n|male)(?![^\W_])|(?<=only )(?:wom[ae]n|female|m[ae]n|male)(?![^\W_])|(?:fe)?male(?= (?:engineer|developer|manager|nurse|leader|founder|pilot|teacher|chef|mechanic|electrician|driver|officer|scientist|welder|carpenter)(?![^\W_]))",
    r"(?:(?<=cleaning )|(?<=dinner )|(?<=lunch )|(?<=tea ))(?:lady|ladies|man|men|wom[ae]n)(?![^\W_])",
    # family
    r"(?:married|divorced|widowed|single)(?:,? (?:with |and )?(?:no|one|two|three|four|\d) (?:children|kids|child))(?![^\W_])|(?:married|divorced|widowed)(?:,? (?:with|and) [^.,;|\n]{0,20}?(?:children|kids|child|sons?|daughters?))(?![^\W_])|(?:casad|solter|divorciad|viud)[oa](?:,? con [^.,;|\n]{0,15}?hij[oa]s?)?(?= ?(?:$|[.,;|\n]))",
    rf"(?<=[^\W_] )?{_OWNED} (?:{_OWNED} )?{_KIN}{_NO_KIN}(?: (?:and|&|,) (?:{_OWNED} )?{_KIN}{_NO_KIN})*(?![^\W_])",
    rf"(?:proud |single |working |devoted |stay[- ]at[- ]home |full[- ]time )(?:{_KIN})(?: (?:of|to) [^.,;|\n]{{1,25}}?{_ENDS})?(?![^\W_])|(?:mother|father|mom|dad|mum|parent) (?:of|to) (?:an? |one|two|three|four|five|\d|young|small)(?:[^.,;|\n]{{1,25}}?)?{_ENDS}",
    r"(?:maternity|paternity|parental|maternal|paternal|adoption|childcare|child-care|shared parental|pregnancy)(?=(?: and (?:maternity|paternity|parental))? (?:leaves?|break|pay\b|absence|cover for my))|(?:(?:in|im|wahrend|nach|aus|wegen) (?:der |dem |des )?|(?:der|dem|des) )(?=auszeit)|(?<=conge )(?:de )?(?:maternite|paternite|parental|adoption)|(?<=baja )(?:por )?(?:maternidad|paternidad|parental)|(?<=permiso )(?:de |por )?(?:maternidad|paternidad|parental)",
    # other languages
    rf"(?:ich bin |als )?(?:gebürtige[rn]? |geburtige[rn]? )?{_DE}\w{{0,6}}ische?[rnms]? (?:staatsburger|staatsangehorig|herkunft|abstammung|wurzeln|eltern|familie|burger|nationalitat|pass\b)\w*|(?:ich bin |geburtige[rn]? |als geburtige[rn]? )(?:ein |eine )?(?:geburtige[rn]? )?{_DE}(?:e|er|in|erin|ier|ierin|anerin)?(?![^\W_])",
    r"(?:mit |meine[rnm]? |unsere[rnm]? |zwei |drei |vier )(?:zwei |drei |kleinen? |jungen )?(?:frau|ehefrau|mann|ehemann|sohn|sohne|sohnen|tochter|tochtern|kinder|kindern|mutter|vater|eltern)(?![^\W_])|(?:vater|mutter) (?:von|zweier|dreier|eines|einer) [^.,;|\n]{1,20}|(?:verheiratet|ledig|geschieden|verwitwet)(?:,? (?:zwei|drei|ein|\d) kinder)?(?![^\W_])|(?:evangelisch|katholisch|muslimisch|judisch|romisch-katholisch|islamisch|christlich)e?[rnms]?(?= (?:studenten|studierenden|jugend|frauen|hochschul|gemeinde|verein|pfadfinder)|$|[.,;|\n])",
    r"(?:(?:je suis|de|d['’]|en tant que) ?)(?:citoyen(?:ne)? |ressortissant(?:e)? |nationalite |origine )(?:de |du |d['’])?[a-z]{3,16}|(?:citoyen(?:ne)?|ressortissante?) [a-z]{3,16}|(?:nationalite|origine) [a-z]{3,14}(?:ais|aise|ien|ienne|ain|aine|ol|ole|ois|oise|and|ande|e|que)(?![^\W_])|je suis (?:une? )?(?:[a-z]{3,12}(?:ien|ienne|ais|aise|ain|aine|ois|oise)|allemande?|espagnole?|turc|turque|grecque|grec|belge|suisse|russe|musulmane?|catholique|juif|juive|protestante?|maman|papa|mere|pere|mariee?|celibataire)(?![^\W_])|(?:mere|pere|maman|papa) (?:de|d['’]) ?[^.,;|\n]{1,20}|(?<=etudiants )(?:musulmans|catholiques|chretiens|juifs|protestants)|(?<=etudiantes )(?:musulmanes|catholiques|chretiennes|juives|protestantes)|(?<=jeunesse )(?:musulmane|catholique|chretienne|juive|protestante)|(?:mes|deux|trois|nos) (?:fils|filles|enfants)(?![^\W_])|(?:mon (?:mari|epoux)|ma femme|mon epouse|ma fille|mon fils)(?![^\W_])",
    r"(?:soy |como )(?:una? )?(?:[a-z]{3,12}(?:ano|ana|eno|ena|ense|ino|ina|ol|ola|es|esa)|aleman(?:a)?|frances(?:a)?|ruso|rusa|turco|turca|polaco|polaca|musulman(?:a)?|catolic[oa]|judi[oa]|madre|padre|casad[oa]|solter[oa]|mujer|hombre)(?= ?(?:$|[.,;|\n])| (?:y|que|con|de|en|residente)(?![^\W_]))|ciudadan[oa] [a-z]{4,16}|(?:de )?(?:nacionalidad|origen) [a-z]{4,16}|(?:madre|padre) de [^.,;|\n]{1,20}|(?:mis|dos|tres|nuestr[oa]s) (?:hij[oa]s|ninos|ninas)(?![^\W_])|(?:mi (?:marido|esposo|esposa|mujer|hijo|hija))(?![^\W_])|(?<=estudiantes )(?:musulmanes|catolicos|cristianos|judios|protestantes)|(?<=jovenes )(?:musulmanes|catolicos|cristianos|judios|protestantes)",
)  # fmt: skip
_SAID = LatePattern("|".join(f"{_HERE}(?:{one})" for one in _PATTERNS))
_HINTS = words_in(
    """
citizen citizens citizenship citizenships native natives passport immigrant expat expatriate refugee descent origin origins heritage ancestry roots birth born raised grew bred age aged old
twenties thirties forties fifties sixties jahrgang geboren ne nee nacido nacida gay lesbian queer trans women's men's women men woman man girl boy girls boys ladies lady female male maternity
paternity parental adoption childcare pregnancy pregnant auszeit maternite paternite maternidad paternidad ich
je soy verheiratet ledig geschieden verwitwet mes mis tengo j'ai latina latino hailing originally ans black white brown coloured indigenous aboriginal caucasian biracial roma romani maori transgender bisexual
homosexual heterosexual married divorced widowed
"""
)
_BEGUN = words_in("am i'm turned i come")
_BEHIND = words_in("from single straight married old")
_STARTS = (
    "citoyen", "ciudadan", "staats", "lgbt", "national", "geburt", "herkunft", "abstamm", "wurzeln", "ressortiss", "nacional",
    "casad", "solter", "divorciad", "viud", "evangel", "kathol", "muslim", "musulm", "catol", "catho", "chret", "crist",
)  # fmt: skip
_SURE, _OPENS, _GOES_ON = 1, 2, 4
_KINSHIP = re.compile(rf"(?:{_KIN}|sohn\w*|tochter\w*|frau|ehe\w+|kinder\w*|vater|mutter|fils|filles?|mari|epou\w+|mere|pere|maman|papa|hij[oa]s?|madre|padre|marido|espos[oa])")  # fmt: skip
_AROUND = ".,;:!?()[]\"'“”’|"
_LONGEST = 2_000
_LINE = re.compile(r"[^\n\r\f]+")


def _hint(word: str) -> int:
    bare = word.strip(_AROUND)
    if bare in _HINTS or bare in _FAITHS or bare in _PEOPLES or bare.startswith(_STARTS):
        return _SURE
    if _KINSHIP.fullmatch(bare) or "-year" in word or "-born" in word:
        return _SURE
    aged = len(bare) == 2 and bare.isdigit()
    return _OPENS * (bare in _BEGUN) + _GOES_ON * (aged or bare in _BEHIND)


_KINDS = ByWord(_hint)


def belonging_spans(folded: str) -> Iterator[Span]:
    """In each line; the first 2,000 letters of one are read."""
    for line in _LINE.finditer(folded):
        kinds = {*_KINDS.of(line[0])}
        if _SURE in kinds or (_OPENS in kinds and _GOES_ON in kinds):
            end = min(line.end(), line.start() + _LONGEST)
            yield from (one.span() for one in _SAID.finditer(folded, line.start(), end))
