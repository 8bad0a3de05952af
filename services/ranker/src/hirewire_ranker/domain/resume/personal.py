"""What a text says of a person that is no business of whoever ranks: age, sex, family, origin, faith; and words of gender."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import fold
from hirewire_common.words.late import LatePattern
from hirewire_common.words.lexicon import Kind
from hirewire_ranker.domain.resume.masking import Span
from hirewire_ranker.domain.resume.outline import Line
from hirewire_ranker.domain.skills import find_skills

_ANYWHERE = (
    r"(?:date|place|year|day) (?:and place |& place )?of birth|birth ?(?:date|day|place)|d\.?o\.?b\b\.?|born(?: on| in)?|age|gender(?: identity)?|sex|salutation|anrede|civilite|marital(?: |-)?status|civil status|(?:no\.? of |number of )?(?:children|dependents|dependants)|family status"
    r"|nationalit(?:y|ies)|citizenships?|country of citizenship|religion|caste|race|ethnicity|ethnic (?:origin|group|background)|(?:father|mother|spouse|husband|wife|parent|guardian)(?:['’]?s)?(?:['’]?s? name)?|blood (?:group|type)|passport(?: no\.?| number)?|pan(?: card)? no\.?|aadhaar?(?: no\.?)?|ssn|social security (?:no\.?|number)|pronouns"
    r"|geburts(?:datum|ort|tag|name)|geb\.|geboren(?: am)?|geschlecht|familienstand|kinder|staatsangehorigkeit|staatsburgerschaft|nationalitat|konfession|alter"
    r"|date de naissance|lieu de naissance|ne(?:e|\(e\))? le|sexe|situation (?:familiale|matrimoniale|de famille)|etat civil|enfants|nationalite|permis de sejour"
    r"|fecha(?: y lugar)? de nacimiento|lugar de nacimiento|edad|sexo|estado civil|hijos|nacionalidad|ciudadania|data de nascimento|naturalidade|idade|nacionalidade|filhos|genero"
    r"|data(?: e luogo)? di nascita|luogo di nascita|nat[oa] (?:il|a)|eta|sesso|stato civile|nazionalita|cittadinanza|figli|geboorte(?:datum|plaats)|leeftijd|geslacht|burgerlijke staat|nationaliteit"
    r"|data urodzenia|wiek|plec|stan cywilny|narodowosc|obywatelstwo|datum narozeni|vek|pohlavi|rodinny stav|narodnost|statni (?:prislusnost|obcanstvi)|fodelsedatum|fodd|kon|civilstand|civilstatus|medborgarskap|nationalitet|fodselsdato|fodt"
    r"|dogum (?:tarihi|yeri)|yas|cinsiyet|medeni (?:durum|hali?)|uyruk|askerlik(?: durumu)?|ngay sinh|gioi tinh|quoc tich|tinh trang hon nhan|dan toc|ton giao|tempat(?:,| dan)? ?tanggal lahir|tanggal lahir|jenis kelamin|agama|kewarganegaraan|status (?:pernikahan|perkawinan)"
    r"|дата рождения|место рождения|возраст|пол|семейное положение|гражданство|национальность|дети|дата народження|вік|стать|сімейний стан|громадянство"
    r"|出生(?:日期|年月|地)?|性别|年龄|民族|婚姻(?:状况)?|国籍|籍贯|政治面貌|生年月日|性別|年齢|配偶者|生年|생년월일|성별|나이|국적|결혼 ?여부|병역"
    r"|تاريخ (?:الميلاد|الولادة)|مكان (?:الميلاد|الولادة)|الجنس|الجنسية|الحالة الاجتماعية|العمر|الديانة|תאריך לידה|מין|גיל|מצב משפחתי|אזרחות"
)
_IN_A_BLOCK = (
    r"height|weight|status|photo|picture|taille|poids|complexion|health|hobbies and status"
)
_REST = r"languages?(?: known)?|visa|driving|licen[cs]e|availability|notice|e-?mail|phone|mobile|address|linkedin|sprachen|langues|idiomas|skills|hobbies|interests|strengths"


def _labels(names: str, sign: str) -> LatePattern:
    folded = "|".join(fold(part) for part in (names,))
    return LatePattern(rf"\W{{0,4}}(?:{folded})(?![^\W_]){sign}")


_LABELLED = _labels(_ANYWHERE, r"[ \t]{0,4}(?:\([^()\n]{1,20}\)[ \t]?)?[:：][\s\-–]{0,3}")
_BLOCK = _labels(
    f"{_ANYWHERE}|{_IN_A_BLOCK}", r"[ \t]{0,4}(?:[:：\-–][\s:\-–]{0,3}|(?=[ \t][^\W_])|$)"
)
_OTHER_LABEL = re.compile(rf"(?<![^\W_])(?:{_REST})[ \t]?[:：]")
_WHOLE = re.compile(
    r"\W*(?:(?:mr|mrs|ms|mx|miss|mister|madam|herr|frau|monsieur|madame|mme|mlle|sra?|srta|shri|smt)\.?|(?:un)?married|single|divorced|widowed|(?:fe)?male|ledig|verheiratet|geschieden|verwitwet|mannlich|weiblich|celibataire|marie(?:e|\(e\))?|divorce(?:e|\(e\))?|soltero|soltera|casado|casada|homme|femme|hombre|mujer|masculino|femenino|feminino"
    r"|(?:[1-7]\d )?years? old|[1-7]\d ?(?:years|yrs|y/o|jahre(?: alt)?|ans|anos|anni|лет)(?: old)?|(?:aged?|age:?) ?[1-7]\d|\d (?:children|kids|kinder|enfants|hijos)|(?:no|one|two|three|four) (?:children|kids)|married[, ].{0,30}(?:children|kids|child)|verheiratet[, ].{0,30}kind(?:er)?"
    r"|(?:[\w.]+ ){1,2}(?:citizen|national|citizenship)|dual citizen\w*.{0,40}|(?:he|she|they|ze|xe)\s?[/|]\s?(?:him|her|them|they|hir|xem)(?:\s?[/|]\s?(?:his|hers?|theirs?|them))?)\W*"
)
_PHOTO = re.compile(
    r"\W*(?:(?:passport[ -]?size(?:d)? |profile[ -]|passport |candidate |head|my |recent )?(?:photo(?:graph)?|picture|pic|foto|headshot|portrait|image)|bewerbungsfoto|lichtbild|passfoto|photo d'identite|照片|写真|사진)(?: (?:of|von|de|here|goes here|attached|placeholder)\b.{0,60})?\W*"
)
_PHRASE = re.compile(
    r"(?:,\s?)?(?<![^\W_])(?:(?:i am |i'm |currently )?(?:an? )?[1-7]\d[- ]years?[- ]old|aged (?:of )?[1-7]\d\b|(?:i was )?born (?:and raised )?(?:on|in) [^.,;\n|]{3,40}|(?:married|divorced|widowed)(?: (?:with|and)[^.,;\n|]{0,30}(?:children|kids|child|daughters?|sons?))?"
    r"|(?:proud |single |working |devoted )?(?:mother|father|mom|dad|mum|parent) (?:of|to) (?:an? |one|two|three|four|five|\d)[^.,;\n|]{0,25}|(?:u\.?s\.?|american|british|german|french|indian|canadian|[a-z]{4,14}(?:ian|ish|ese|ean)) (?:citizen|national)\b|citizen of [^.,;\n|]{3,30}|as an? (?:woman|man|mother|father|female|male)\b|(?:an? )?(?:fe)?male\b(?! (?:patient|client|student|athlete|inmate|customer|resident|participant|population|adult|youth|offender|reproducti|connector|fashion|apparel|wear|and female|and male|or female|or male|subject|prisoner|animal|model))(?=[ ,.;|]|$)"
    r"|(?:an? |the )?(?!senior|global|corporate|private|good|older|model|elder)[a-z]{4,14}(?: [a-z]{4,14})? (?:citizen|citizenship)(?= ?(?:[.,;|)(/]|$|and |with |by |since |living |based |who ))|(?:proud |working |devoted |loving ){0,3}(?:single |stay[- ]at[- ]home )?(?:mother|father|mom|dad|mum|wife|husband|grandmother|grandfather)(?= ?(?:[.,;|)]|$|and ))|(?:and )?raised in [^.,;\n|]{3,40}|(?:a )?native of [^.,;\n|]{3,30}|originally from [^.,;\n|]{3,30}|of [a-z]{4,14} (?:origin|descent|heritage|nationality|ancestry)|wom[ae]n in (?:tech\w*|engineering|stem|business|it|leadership)"
    r"|geboren (?:am|in) [^.,;\n|]{3,40}|[1-7]\d[- ]jahre alt|ne(?:e)? (?:le|en|a) [^.,;\n|]{3,40}|nacid[oa] (?:el|en) [^.,;\n|]{3,40})"
)
_FAMILY = re.compile(
    r"(?<![^\W_])(?:(?:mother|father|mom|dad|mum|parent) of (?:an? |one|two|three|four|five|\d)|born (?:and raised )?(?:on|in) |geboren (?:am|in) )"
)
"""What a line about work says of nobody else."""
_ABOUT: frozenset[Kind] = frozenset({"head", "contact", "summary", "other"})
_LONG = 300
_VALUE = 40
_ONE = r"(?:s/he|he|she|they|him|her|them|his|hers|theirs?|himself|herself|themsel(?:f|ves))(?:['’](?:s|d|ll|ve|re))?"
_PRONOUN = re.compile(
    rf"(?<![\w'’\-])(?:{_ONE})(?:\s?/\s?{_ONE}|\s(?:or|and)\s{_ONE})*(?![\w\-]|['’]\w)|(?<![\w'’\-])(?:elle-meme|lui-meme|elle|ella)(?![\w\-])"
)
_TITLE = re.compile(
    r"(?<![\w.])(?:(?:mr|mrs|mx|ms)\.?|(?:miss|mister|madam|herrn?|frau|monsieur|madame|mlle|shri|smt)|(?:mme|sra?|srta)\.)(?=\s[^\W\d_])"
)


def personal_spans(folded: str, line: Line) -> Iterator[tuple[str, Span]]:
    """In one line, by kind."""
    start, small = line.start, folded[line.start : line.end]
    if len(small) <= _LONG and (line.kind in _ABOUT or ":" in small or len(small) <= _VALUE):
        if _PHOTO.fullmatch(small):
            yield "photo", (start, line.end)
            return
        yield from (("demographic", span) for span in _labelled(small, start, line.kind))
    if line.kind in _ABOUT or _FAMILY.search(small):
        found = _PHRASE.finditer(small)
        yield from (("demographic", (start + one.start(), start + one.end())) for one in found)


def _labelled(line: str, at: int, kind: Kind) -> Iterator[Span]:
    label = _BLOCK if kind in {"head", "contact", "other"} else _LABELLED
    for start, end in segments(line):
        if _WHOLE.fullmatch(line, start, end) and kind in _ABOUT:
            yield at + start, at + end
        elif found := label.match(line, start, end):
            until = _OTHER_LABEL.search(line, found.end(), end)
            yield at + start, at + (until.start() if until else end)


_SEPARATOR = re.compile(
    r"[ \t]{0,3}[|•·∙‖●◦▪■;][ \t]{0,3}|\s{2,}|\t|\s[–—]\s|,\s?(?=(?:[a-z]{3,12}|d\.o\.b\.?|marital status)\s?:)"
)


def segments(line: str) -> Iterator[Span]:
    """What separators part: `Age: 34 | Married` is two."""
    behind = 0
    for one in _SEPARATOR.finditer(line):
        if line[behind : one.start()].rstrip().endswith(":"):
            continue  # the gap between a label and its value
        if one.start() > behind:
            yield behind, one.start()
        behind = one.end()
    if behind < len(line):
        yield behind, len(line)


def is_label_alone(line: str) -> bool:
    """A label whose value stands in the next line."""
    return len(line) <= _VALUE and bool(_BLOCK.fullmatch(fold(line)))


def gender_spans(text: str, folded: str) -> Iterator[tuple[str, Span]]:
    """Pronouns of the third person and titles before a name; "HIS" among small letters is a hospital's system."""
    for one in _PRONOUN.finditer(folded):
        if not text[slice(*one.span())].isupper() or _is_shouted(text, one):
            yield "pronoun", _with_blank(text, one)
    for one in _TITLE.finditer(folded):
        if one[0].endswith(".") or _is_title(text, one):
            yield "title", _with_blank(text, one)


def _is_title(text: str, one: re.Match[str]) -> bool:
    """Without a full stop only before a capital, and "Ms Excel" is none; "MS" is a degree."""
    written = text[slice(*one.span())]
    after = text[one.end() : one.end() + _VALUE].split()
    if not after or not after[0][0].isupper() or written.islower():
        return False
    return not (one[0] == "ms" and (written == "MS" or find_skills(f"MS {after[0]}")))


def _is_shouted(text: str, one: re.Match[str]) -> bool:
    around = text[max(0, one.start() - _VALUE) : one.end() + _VALUE].replace(one[0], "")
    near = around.split("\n")
    return not any(letter.islower() for letter in max(near, key=len))


def _with_blank(text: str, one: re.Match[str]) -> Span:
    return one.start(), one.end() + (text[one.end() : one.end() + 1] == " ")
