"""What a person's name is made of, and the name that a text itself begins with."""

import re
import unicodedata
from collections.abc import Iterator

from hirewire_common.words.degrees import levels_of
from hirewire_common.words.folding import fold
from hirewire_common.words.tokens import words_in
from hirewire_common.words.vocabulary import says_post
from hirewire_ranker.domain.resume.outline import heading_kind
from hirewire_ranker.domain.skills import find_skills, skill_of

HONORIFICS = r"mr|mrs|ms|mx|miss|mister|dr|prof|professor|herr|herrn|frau|monsieur|madame|mme|mlle|sra|srta|shri|smt|dhr|mevr"
PARTICLES = words_in(
    """
de da do dos das del della di la le van von der den ter ten zu zur al el bin ibn ben abu y e af av du des st mac mc o d
"""
)
_HONORIFIC = re.compile(HONORIFICS)
_SUFFIX = re.compile(r"jr|sr|ii|iii|iv")
_SHORT = re.compile(r"[A-Z][A-Za-z.\-]*[A-Z.]")
"""How titles behind a name are written: "MBA", "PhD", "B.Sc."."""
_CREDENTIALS = words_in(
    """
rdn rd ld ldn cnsc cdces cde rn bsn msn dnp fnp np aprn crna cnm ccrn cen lpn lvn cna emt pa pac md do dds dmd dvm od dpm pharmd rph bcps dpt pt ot otr otd slp ccc rrt atc cscs
phd edd psyd jd llm llb mba mpa mph msw mfa ma ba bs ms msc bsc meng beng ceng ieng mimeche mice pe pmp capm cpa cfa cma cia cisa cism cissp acca aca fca fcca cima acma fcma cipd
shrm sphr phr lcsw lmft lpc lmhc ncc bcba leed ap aia riba csm cspo cdl ches rhia rhit cphq esq scp cp
"""
)
_NAMES = words_in("ma ba do pa ap od slp esq cp ot")
"""Which are surnames too."""
_LETTERS = re.compile(
    r"[A-Z]{2,4}[a-z]+[A-Za-z]*|[A-Z][a-z]{1,4}[A-Z][A-Za-z]{0,4}|(?:[A-Z][a-z]{0,3}\.){1,4}[A-Z]?"
)
"""Letters behind a name in large and small: "MEng", "PhD", "MIMechE", "Ph.D."."""
_IN_NAMES = ("Mc", "Mac", "De", "La", "Le", "Di", "Du", "Fitz", "Van", "Jo", "Da", "Ma", "Al", "El")
_FEW, _MANY = 2, 9
_BEHIND = re.compile(r"[\s,/;()&+]+")
_CUT = re.compile(r"[\s\-'’‘`´_.·\u00a0]+")
_MOST = 8
"""Words of a name; a longer one is no name."""
_TITLE = re.compile(
    r"\W*(?:curriculum vitae|resume|cv|c\.v\.|lebenslauf|curriculum|zivotopis|zyciorys|bewerbung|application|biodata|bio data|hoja de vida|europass|profile|page \d+(?: of \d+)?|简历|個人簡歷|履歴書|이력서|резюме)\b(?: vitae)?(?: (?:of|de|von|for))?[\s:–|-]*"
)
_LABEL = re.compile(
    r"^[^\S\n]*\W?(?:(?:full |candidate |applicant |first and last |your )?name|vor- und nachname|nom et prenom|prenom et nom|nombre(?: y apellidos?| completo)?|nome(?: e cognome| completo)|imie i nazwisko|jmeno a prijmeni|ad soyad|ho (?:va )?ten|фио|имя|姓名|氏名|성명|이름)[^\S\n]*[:：][^\S\n]*(?=\S)",
    re.M,
)
SEGMENTS = re.compile(r"[ \t]{0,3}[|•·∙‖●◦▪■;/\\][ \t]{0,3}|\s{2,}|\t|\s[–—-]{1,3}\s")
_SPACED = re.compile(r"(?:[^\W\d_]['’-]?\s+){5,}[^\W\d_]")
_SPACELESS = re.compile("[\u3400-\u9fff\uac00-\ud7af]{2,4}")
_SURNAMES = words_in(
    """
baker cook carpenter porter gardener farmer dean fellow head mason page guard
"""
)
"""Which are posts too."""
_BESIDE_A_POST = words_in(
    """
line pastry prep sous head lead senior junior master hotel night landscape dairy organic associate assistant executive private personal security school camp grill certified licensed
"""
)
_FIELDS = words_in(
    """
development relations management services service information technology technologies digital media public human resources healthcare health fitness finance financial banking business sales
marketing engineering aviation agriculture apparel automobile construction design arts education teaching accounting audit customer support project product data software web network security
systems operations office administration administrative research quality legal retail logistics supply chain objective career professional summary profile team mechanical electrical civil
medical clinical nursing science computer production industrial manufacturing maintenance safety environmental strategic corporate general client community social work studies student
graduate university college school company personal contact details street road avenue advocate holder server rep reps interviewer attendant aide aides faculty adjunct investigator
investigative stocker replenishment storekeeper keeper entrepreneur teller tellers sergeant banker recruiter expert dealer worker workers distributor distribution technologist publicist
superintendent interventionist methodologist framer candidate certified licensed registered senior junior sr jr special patient inpatient child kids youth court regional library kitchen
flight bank branch store food line family shelter consumer donor benefit disability victim revenue cycle claims bilingual educational experience practicum course skills technicalskills
properties unit transfer telephone vaccine behavioral transitional appointed housing languages markets exempt subject applicant seeker freelancer freelance nanny housekeeper caregiver crew
staff captain lieutenant corporal specialist practitioner laborer labourer handyman detailer groomer roofer painter plasterer bricklayer scaffolder phlebotomist radiographer optician
optometrist podiatrist dietitian nutritionist lifeguard referee hostess bellman concierge janitor custodian dishwasher expediter florist seamstress jeweler blogger influencer podcaster
filmmaker videographer screenwriter novelist sculptor
"""
)
"""Words of what people do, and of other first lines; no name has them."""
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v"})
_NUMBERED = 3
"""Words of a name that ends so: "John Smith III"; "Storekeeper II" is none."""
_FIRST_LINES = 6


def tokens_of(person: str) -> tuple[str, ...]:
    """A name's words, folded, given names first: `Walsh, Emily`, `Ms. Emily Walsh, MBA` and `emily walsh` are one."""
    whole = unicodedata.normalize("NFC", person).strip()
    first, *rest = (part.strip() for part in whole.split(","))
    first = _without_letters(first)
    if rest and rest[0] and len(_words(first)) == 1 and not _is_credential(rest[0], first):
        first = f"{rest[0]} {first}"
    words = list(_words(first))
    while len(words) > 1 and _HONORIFIC.fullmatch(words[0]):
        words = words[1:]
    while len(words) > 1 and _SUFFIX.fullmatch(words[-1]):
        words = words[:-1]
    return tuple(words[:_MOST])


def _without_letters(name: str) -> str:
    """Without the letters behind it that tell of a degree or a licence, where two words are left."""
    words = name.split()
    while len(words) > _FEW and fold(words[-1]) not in _NAMES and are_post_nominals(words[-1]):
        words.pop()
    return " ".join(words)


def are_post_nominals(text: str) -> bool:
    """ "RDN, LD, CNSC": nothing but letters that tell of degrees and licences."""
    words = [word.strip(".()") for word in _BEHIND.split(text) if word.strip(".()")]
    return bool(words) and all(map(_is_post_nominal, words))


def _is_post_nominal(word: str) -> bool:
    bare = fold(word).replace(".", "").replace("-", "")
    if not _FEW <= len(word) <= _MANY or sum(map(str.isupper, word)) < _FEW:
        return False
    if bare in _CREDENTIALS or (word.isupper() and skill_of(word) and bare not in PARTICLES):
        return True
    return bool(_LETTERS.fullmatch(word)) and not word.startswith(_IN_NAMES)


def _words(text: str) -> list[str]:
    words = (word.strip('()[]{}"“”„«»:;|•*,') for word in _CUT.split(fold(text)))
    return [word for word in words if any(letter.isalpha() for letter in word)]


def _is_credential(text: str, beside: str) -> bool:
    if levels_of(text) or skill_of(text):
        return True
    return bool(_SHORT.fullmatch(text)) and not beside.isupper()


def guessed(text: str) -> str:
    """The name that a label tells or that the first line begins with; empty when neither looks like one."""
    if labelled := _LABEL.search(fold(text)):
        value = SEGMENTS.split(text[labelled.end() :].split("\n", 1)[0], maxsplit=1)[0]
        return value if len(value.split()) <= _MOST and not find_skills(value) else ""
    return next((name for line in _first_lines(text) if (name := _name_in(line))), "")


def _first_lines(text: str) -> Iterator[str]:
    """The first that is neither a document's title nor an address."""
    lines = (line.strip() for line in text[:2000].split("\n"))
    for line in [line for line in lines if line][:_FIRST_LINES]:
        titled = _TITLE.match(fold(line))
        rest = _unspaced(line[titled.end() :] if titled else line)
        first = SEGMENTS.split(rest.strip(), maxsplit=1)[0].split(",")[0]
        if rest and "@" not in first and not re.search(r"\d{3}|www\.|://", first):
            yield rest
            return


def _unspaced(line: str) -> str:
    """ "E M I L Y   W A L S H" in words."""
    if not _SPACED.fullmatch(line.strip()):
        return line
    return " ".join(word.replace(" ", "") for word in re.split(r"\s{2,}", line.strip()))


def _name_in(line: str) -> str:
    first = SEGMENTS.split(line, maxsplit=1)[0].strip(" *#_:")
    before, *rest = (part.strip() for part in first.split(","))
    if rest and len(before.split()) == 1 and not _is_credential(rest[0], before):
        return first if _looks_like_one(f"{rest[0]} {before}") and len(rest) == 1 else ""
    bare = _without_letters(before)
    return bare if _looks_like_one(bare) else ""


def _looks_like_one(text: str) -> bool:
    if _SPACELESS.fullmatch(text):
        return heading_kind(text) is None
    words = text.split()
    while len(words) > 2 and _HONORIFIC.fullmatch(fold(words[0]).strip(".")):
        words = words[1:]
    if not 2 <= len(words) <= 5 + sum(fold(word) in PARTICLES for word in words):
        return False
    if not all(_is_word(word) and _is_capital(word) for word in words):
        return False
    return not (_says_work(words) or heading_kind(text) or find_skills(text))


def _is_word(text: str) -> bool:
    return text[0].isalpha() and all(
        letter.isalpha() or letter in "'’ʼ.-" or unicodedata.category(letter).startswith("M")
        for letter in text
    )


def _is_capital(word: str) -> bool:
    return not word.islower() or fold(word) in PARTICLES


def _says_work(words: list[str]) -> bool:
    folded = [part for word in words for part in fold(word).strip(".").split("-")]
    if _FIELDS.intersection(folded) or (len(folded) < _NUMBERED and folded[-1] in _NUMERALS):
        return True
    if _SURNAMES.isdisjoint(folded) or not _BESIDE_A_POST.isdisjoint(folded):
        return says_post(" ".join(folded))
    return says_post(" ".join(word for word in folded if word not in _SURNAMES))
