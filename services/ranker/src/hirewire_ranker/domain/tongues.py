"""Languages that people speak: by their names in many languages, and how well somebody says to speak them."""

import re
from functools import cache

from hirewire_common.words.folding import ByWord, fold, remembered

_NAMES = """
English englisch anglais ingles inglese engels engelska engelsk englanti angielski anglictina anglicky angol engleza ingilizce английский англійська anglicka 英语 英語 영어 αγγλικα אנגלית الإنجليزية tieng_anh bahasa_inggris inggris
German deutsch allemand aleman alemao tedesco duits tyska tysk saksa niemiecki nemcina nemecky nemet germana almanca немецкий німецька 德语 ドイツ語 독일어 γερμανικα גרמנית الألمانية tieng_duc
French franzosisch francais frances francese frans franska fransk ranska francuski francouzstina francia franceza fransizca французский французька 法语 フランス語 프랑스어 γαλλικα צרפתית الفرنسية tieng_phap
Spanish spanisch espagnol espanol castellano espanhol spagnolo spaans spanska spansk espanja hiszpanski spanelstina spanyol spaniola ispanyolca испанский іспанська 西班牙语 スペイン語 스페인어 ισπανικα ספרדית الإسبانية castilian
Portuguese portugiesisch portugais portugues portoghese portugees portugisiska portugisisk portugali portugalski portugalstina portugal portugheza portekizce португальский 葡萄牙语 ポルトガル語 포르투갈어
Italian italienisch italien italiano italiaans italienska italiensk italia wloski italstina olasz italiana italyanca итальянский італійська 意大利语 イタリア語 이탈리아어 ιταλικα איטלקית الإيطالية
Dutch niederlandisch hollandisch neerlandais neerlandes holandes olandese nederlands flemish nederlandska nederlandsk hollanti niderlandzki holenderski nizozemstina holland olandeza hollandaca нидерландский 荷兰语 オランダ語
Polish polnisch polonais polaco polacco pools polska polsk puola polski polstina lengyel poloneza lehce польский польська
Czech tschechisch tcheque checo ceco tsjechisch tjeckiska tsjekkisk tsekki czeski cestina cseh ceha cekce чешский
Slovak slowakisch slovaque eslovaco slovacco slovencina slowacki
Russian russisch russe ruso russo ryska russisk venaja rosyjski rustina orosz rusa rusca русский російська 俄语 ロシア語 러시아어 ρωσικα רוסית الروسية
Ukrainian ukrainisch ukrainien ucraniano ucraino ukrainska ukrainsk ukraina ukrainski ukrajinstina украинский українська
Arabic arabisch arabe arabo arabiska arabisk arabia arabski arabstina arab araba arapca арабский 阿拉伯语 アラビア語 아랍어 ערבית العربية
Chinese chinesisch chinois chino chines cinese chinees kinesiska kinesisk kiina chinski cinstina kinai chineza cince китайский 中文 汉语 中国語 중국어 κινεζικα סינית الصينية
Mandarin putonghua 普通话 mandarin_chinese 国语 mandarijn mandarino
Cantonese kantonesisch cantonais 粤语 广东话
Japanese japanisch japonais japones giapponese japans japanska japansk japani japonski japonstina japan japoneza japonca японский 日语 日本語 일본어 ιαπωνικα יפנית اليابانية
Korean koreanisch coreen coreano koreaans koreanska koreansk korea koreanski korejstina coreeana korece корейский 韩语 韓国語 한국어
Vietnamese vietnamesisch vietnamien vietnamita вьетнамский tieng_viet 越南语 베트남어
Hindi хинди 印地语 हिन्दी
Urdu; Bengali bangla; Punjabi panjabi; Gujarati; Marathi; Tamil; Telugu; Kannada; Malayalam; Odia oriya; Assamese; Nepali; Sinhala sinhalese; Sanskrit; Konkani; Sindhi; Kashmiri; Pashto; Dari
Persian farsi persisch persan persa perzisch персидский الفارسية
Turkish turkisch turc turco turks turkiska tyrkisk turkki turecki turectina torok turca turkce турецкий
Greek griechisch grec griego grego greco grieks grekiska gresk kreikka grecki rectina gorog greaca yunanca греческий ελληνικα יוונית
Hebrew hebraisch hebreu hebreo ebraico hebreeuws иврит עברית العبرية
Swedish schwedisch suedois sueco svedese zweeds svenska svensk ruotsi szwedzki svedstina
Norwegian norwegisch norvegien noruego noors norska norsk norja norweski
Danish danisch danois danes danese deens danska dansk tanska dunski
Finnish finnisch finnois finlandes fines fins finska finsk suomi finski
Hungarian ungarisch hongrois hungaro ungherese hongaars ungerska ungarsk unkari wegierski madarstina magyar maghiara macarca
Romanian rumanisch roumain rumano romeno rumeno roemeens rumanska rumensk romana rumunski
Bulgarian bulgarisch bulgare bulgaro болгарский български; Serbian serbisch serbe srpski; Croatian kroatisch croate hrvatski; Bosnian bosanski; Slovenian slovene slowenisch slovenscina; Macedonian; Albanian albanisch shqip
Lithuanian lietuviu; Latvian latviesu; Estonian eesti; Icelandic islenska; Irish gaeilge gaelic; Welsh cymraeg; Catalan katalanisch catala; Basque euskara; Galician galego; Luxembourgish letzebuergesch; Maltese
Indonesian bahasa indonesia bahasa_indonesia; Malay bahasa_melayu bahasa_malaysia; Tagalog filipino pilipino; Cebuano; Thai thailandisch; Lao; Khmer; Burmese; Mongolian; Kazakh; Uzbek; Georgian; Armenian armenisch; Azerbaijani azeri
Swahili kiswahili; Yoruba; Igbo; Hausa; Amharic; Somali; Zulu; Xhosa; Afrikaans; Shona; Twi; Kinyarwanda; Luganda; Wolof; Creole; Kurdish; Yiddish; Latin latein; Esperanto
American_Sign_Language asl; British_Sign_Language bsl
"""
_AMBIGUOUS = frozenset(
    [
        "portugal",
        "italia",
        "japan",
        "korea",
        "holland",
        "arabia",
        "puola",
        "suomi",
        "lao",
        "twi",
        "latin",
        "polska",
        "svenska",
    ]
)
"""Names of countries too, and words of other things: no language by themselves in a sentence."""
_SPELLED = re.compile(r"[^\W\d_]+")
_LEVELS = (
    (
        "native",
        r"native|mother ?tongue|first language|bilingual|muttersprach\w*|langue maternelle|bilingue|lengua materna|nativ[oa]|lingua materna|madrelingua|moedertaal|modersmal|morsmal|aidinkieli|ojczyst\w*|rodil\w*|anyanyelv|ana dil\w*|родной|рідна|母语|母語|ネイティブ|모국어|원어민|μητρικη|שפת אם|اللغة الأم",
    ),
    (
        "basic",
        r"a1|a2|b1|basic\w*|beginner|elementary|limited|conversational|intermediate|fair|some|school|good|moderate|grundkenntnisse|grundlagen|schulkenntnisse|anfanger|gute? kenntnisse|notions|scolaire|debutant|intermediaire|basico|principiante|intermedio|intermediario|scolastico|base|buono|beginner|basis|redelijk|grundlaggande|grundleggende|podstawow\w*|komunikatywn\w*|zakladni|mirne pokrocil\w*|alap\w*|temel|orta|базовый|средний|начальный|基础|初级|日常会話|초급|중급|learning",
    ),
    (
        "fluent",
        r"c1|c2|b2|fluent\w*|fluency|proficien\w*|advanced|full professional|professional(?: working)?|upper[ -]intermediate|excellent|very good|verhandlungssicher|fliessend|flie[sß]+end|sehr gut\w*|courant|couramment|avance|fluido|avanzado|avancado|fluente|avanzato|ottimo|vloeiend|uitstekend|flytande|flytende|flydende|biegl\w*|zaawansowan\w*|plynn\w*|pokrocil\w*|folyekony|akici|ileri|свободн\w*|вільно|продвинут\w*|流利|精通|熟练|ビジネス|流暢|유창|비즈니스|upper",
    ),
)
_CODE = re.compile(r"(?<![^\W_])[abc][12](?![^\W_])")
_LEVEL = tuple(
    (level, re.compile(rf"(?<![^\W_])(?:{words})(?![^\W_])")) for level, words in _LEVELS
)


@cache
def _by_name() -> dict[str, str]:
    found: dict[str, str] = {}
    for entry in _NAMES.replace("\n", ";").split(";"):
        names = entry.split()
        for name in names:
            found.setdefault(fold(name.replace("_", " ")), names[0].replace("_", " "))
    return found


@remembered
def language_of(name: str) -> str:
    """The English name of the language that this text names and nothing else; empty when it names none."""
    return _by_name().get(" ".join(_SPELLED.findall(fold(name))), "")


def languages_in(text: str, *, listed: bool) -> list[tuple[str, int]]:
    """Languages by their English names with the place they stand at; `listed`: the text is a list of languages."""
    if not any(_NAMING.of(text)):
        return []
    folded = fold(text)
    found: list[tuple[str, int]] = []
    for one in _SPELLED.finditer(folded):
        name = _by_name().get(one[0])
        if name and (listed or (one[0] not in _AMBIGUOUS and not text[one.start()].islower())):
            found.append((name, one.start()))
    return found


def codes_in(text: str) -> dict[str, str]:
    """Levels of the Common European Framework, `a1` to `c2`, by the language that they stand behind."""
    found = languages_in(text, listed=True)
    ends = [at for _, at in found[1:]] + [len(text)]
    folded = fold(text)
    codes = {
        name: _CODE.search(folded, at, end) for (name, at), end in zip(found, ends, strict=True)
    }
    return {name: code[0] for name, code in codes.items() if code}


def code_of(text: str) -> str:
    """The level that it names by its code; empty where it doesn't."""
    code = _CODE.search(fold(text))
    return code[0] if code else ""


def _names_one(written: str) -> bool:
    return any(one in _by_name() for one in _SPELLED.findall(fold(written)))


_NAMING = ByWord(_names_one)


@remembered
def spoken_level(text: str) -> str:
    """`native`, `fluent` or `basic`; empty when the words say none. B2 and working knowledge of a profession are fluent."""
    folded = fold(text)
    at = {level: one.start() for level, words in _LEVEL if (one := words.search(folded))}
    if "fluent" in at and re.search(r"limited|elementary", folded):
        return "basic"
    if re.search(r"upper[ -]?intermediate|very good|sehr gut", folded):
        return "fluent"
    return min(at, key=lambda level: at[level]) if at else ""
