"""The contact block: which pieces of a line say where a person lives, and what else only serves to reach them."""

import re
from collections.abc import Iterator

from hirewire_common.words.dates import find_period
from hirewire_common.words.degrees import levels_of
from hirewire_common.words.vocabulary import says_degree, says_organisation, says_post
from hirewire_ranker.domain.job.locations import is_city
from hirewire_ranker.domain.job.meant import STATE_CODES
from hirewire_ranker.domain.resume.masking import Span
from hirewire_ranker.domain.resume.naming import are_post_nominals
from hirewire_ranker.domain.resume.outline import heading_kind
from hirewire_ranker.domain.resume.personal import segments
from hirewire_ranker.domain.skills import find_skills

_STREET = re.compile(
    r"(?<![^\W_])(?:\d{1,5}[a-z]?(?:[ ,]|-\d)[^\n|]{0,40}\b(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|square|sq|terrace|way|parkway|pkwy|circle|cir|highway|hwy|close|crescent|nagar|colony|sector|phase|block|cross|main)\b\.?"
    r"|\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|allee|chemin|impasse|cours|quai)\b|[^\W\d_]{2,30}(?:stras?se|str\.|weg|platz|gasse|allee|damm|ring|ufer|laan|straat|plein|gracht|vagen|gatan|vej|gade|veien|gata|katu)\s?\d{1,4}\s?[a-z]?\b"
    r"|(?:calle|c/|avenida|av\.|avda\.?|plaza|paseo|rua|travessa|via|viale|piazza|corso|ul\.|ulica|al\.|os\.|ул\.|улица|просп(?:ект|\.)|вул\.)\s?[^\n|]{2,40}\d{1,5}"
    r"|p\.? ?o\.? box \d+|(?:apt|apartment|suite|ste|unit|flat|house|plot|door|h|floor)\.?(?: no\.?)? ?[#:\-]? ?\d{1,5}[a-z]?\b|#\d{1,5}\b|\d{1,4}(?:st|nd|rd|th) (?:floor|street|avenue|cross|main))"
)
_LABEL = re.compile(
    r"\W{0,3}(?:(?:permanent |current |present |mailing |postal |home |residential |contact |full )?address|anschrift|wohnort|wohnhaft(?: in)?|adresse|direccion|domicilio|endereco|morada|indirizzo|residenza|adres|adress|bopæl|bosted|residence|location|based in|lives? in|city|ort|ville|ciudad|cidade|citta|stad|miasto|адрес|город|dia chi|alamat|地址|所在地|现居|住所|住址|주소|العنوان|כתובת)\s?(?:[:：\-–]\s?|(?<=based in)\s|(?<=wohnhaft in)\s)"
)
_OTHER_LABEL = re.compile(
    r"\W{0,3}(?:(?:first|last|given|family|middle|sur|full|nick|user)[ -]?name|surname|vorname|nachname|familienname|prenom|nom(?: de famille)?|apellidos?|nombres?|cognome|nome|imie|nazwisko|фамилия|имя|отчество|姓|名|name|skype|telegram|wechat|whatsapp|linkedin|github|e-?mail|phone|mobile|tel|fax|website|contact(?: (?:no|number|details|info(?:rmation)?))?)\s?(?:no\.?\s?)?[:：]"
)
_BARE_LABEL = re.compile(
    r"\W*(?:(?:tele)?phones?|tel|mobile|cell|mob|e-?mails?|mail|fax|linked ?in|github|gitlab|twitter|website|web|portfolio|homepage|skype|address|contact|links?|telefon|handy|adresse|home|work|email (?:address|id)|phone (?:no|number)|mobile (?:no|number)|contact (?:no|number))(?: ?(?:/|&|and) ?(?:phone|mobile|tel|fax|e-?mail))?\W*"
)
_CODE = re.compile(
    r"(?<![\w-])\d{2}-\d{3}(?![\w-])|(?<![\w-])(?:[A-Z]{1,2}-)?\d{5}(?:-\d{4}|-\d{3})?(?![\w-])|(?<![\w-])\d{4} ?[A-Z]{2}(?!\w)|(?<!\w)[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}(?!\w)|(?<!\w)[A-Z]\d[A-Z] ?\d[A-Z]\d(?!\w)|(?<![\w-])\d{3} ?\d{2,3}(?![\w-])|(?<![\w-])\d{4}(?= [^\W\d_])|(?<=[^\W\d_] )[-–]? ?\d{4}$|〒?\d{3}-\d{4}"
)
_COUNTRIES = frozenset(
    "usa u.s.a us u.s united states|united states of america|america|uk u.k united kingdom|england scotland wales ireland germany deutschland france spain españa portugal italy italia netherlands belgium switzerland austria poland polska"
    "|czech republic|czechia sweden norway denmark finland russia ukraine turkey greece romania hungary bulgaria serbia croatia india china japan|south korea|korea singapore malaysia indonesia vietnam thailand philippines pakistan bangladesh|sri lanka"
    "|nepal australia|new zealand|canada mexico brazil brasil argentina chile colombia peru nigeria kenya ghana|south africa|egypt morocco tunisia algeria israel|saudi arabia|uae u.a.e|united arab emirates|qatar kuwait oman bahrain jordan lebanon".replace(
        " ", "|"
    ).split("|")
) | frozenset(
    (
        "united states",
        "united states of america",
        "united kingdom",
        "czech republic",
        "south korea",
        "sri lanka",
        "new zealand",
        "south africa",
        "saudi arabia",
        "united arab emirates",
        "hong kong",
        "república argentina",
    )
)
_HANDLE = re.compile(
    r"@?[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*[0-9]*(?:[ ]{1,2}[a-z]+[._-][a-z0-9._-]+|[ ]{1,2}[a-z]+\d+)?|[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,6}"
)
_PART = re.compile(r"\s?,\s?")
_PLACE_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’.\-])*")
_LONG_CODE = re.compile(r"(?<![\w-])\d{5}(?![\w-])")
_BETWEEN = frozenset(
    {"of", "the", "de", "la", "del", "da", "do", "am", "an", "der", "upon", "sur", "near"}
)
_STATE = 3
_BESIDE_CITY = re.compile(r"^greater\s+|\s+(?:metro(?:politan)?\s+)?(?:bay\s+)?area$", re.I)
_STATE_BEHIND = re.compile(rf"(?<=[a-z])\s({STATE_CODES})$")
_CITY_AND_STATE = re.compile(rf"(?:([A-Z][^,\d]{{2,30}}) )?(?:{STATE_CODES})")
_LEAST_PIECES = 2
_APART = re.compile(r"[\s,;/()&]+")
_MOST_LETTERS = 7
_BLANKS = frozenset({"city", "state", "country", "town", "location"})
"""What templates have in the place of a place."""
_MOST_WORDS = 4
_LONG = 300


def block_spans(
    text: str, folded: str, start: int, end: int, *, reached: bool, named: bool = False
) -> Iterator[tuple[str, Span]]:
    """In a line of the head or of a contact section: `address`, `place` or `label`; `reached`: it held an address or a number.

    `named`: the name stood before it, so that what are no words are letters behind it.
    """
    if end - start > _LONG:
        return
    line, small = text[start:end], folded[start:end]
    for first, last in segments(line):
        if named and _are_letters(line[first:last]):
            continue
        for kind, (one, other) in _of_segment(line, small, first, last, reached=reached):
            yield kind, (start + one, start + other)


def _are_letters(segment: str) -> bool:
    """As they stand behind a name: "RDN, LD, CNSC"; of capitals some are unknown, but a country is none of them."""
    pieces = [piece for piece in _APART.split(segment) if piece]
    if are_post_nominals(segment):
        return True
    return (
        bool(pieces)
        and all(
            len(piece) <= _MOST_LETTERS
            and piece.isalpha()
            and piece.isupper()
            and piece.lower() not in _COUNTRIES
            for piece in pieces
        )
        and any(map(are_post_nominals, pieces))
    )


def _of_segment(
    line: str, small: str, first: int, last: int, *, reached: bool
) -> Iterator[tuple[str, Span]]:
    if _BARE_LABEL.fullmatch(small, first, last) or _OTHER_LABEL.match(small, first, last):
        yield "label", (first, last)
        return
    labelled = _LABEL.match(small, first, last)
    if labelled:
        yield "label", (first, labelled.end())
        first = labelled.end()
    parts = list(_parts(line, first, last))
    told = bool(labelled) or _is_place(line, parts) or bool(_STREET.search(small, first, last))
    if told or reached:
        yield from _of_parts(line, small, parts, told=told)


def _of_parts(
    line: str, small: str, parts: list[Span], *, told: bool
) -> Iterator[tuple[str, Span]]:
    for start, end in parts:
        if _STREET.search(small, start, end):
            yield "address", (start, end)
        elif _names_place(line[start:end], told=told):
            code = _CODE.search(line, start, end)
            if code:
                yield "address", code.span()
            yield "place", (start, end)


def _parts(line: str, first: int, last: int) -> Iterator[Span]:
    behind = first
    for one in _PART.finditer(line, first, last):
        if one.start() > behind:
            yield behind, one.start()
        behind = one.end()
    if behind < last:
        yield behind, last


def _is_place(line: str, parts: list[Span]) -> bool:
    """ "Austin, TX 78701", "Berlin, Germany", "80331 München": a country, a state in capitals or a code tells."""
    if len(parts) > _MOST_WORDS or not all(_names_place(line[a:b], told=True) for a, b in parts):
        return False
    last = line[slice(*parts[-1])].strip(" .") if parts else ""
    if len(parts) == 1 and is_city(_BESIDE_CITY.sub("", bare_place(last)).split(",")[0]):
        return True
    if len(parts) == 1:
        return bool(_LONG_CODE.search(last)) and last[-1:].isalpha()
    state = len(last) in (2, 3) and last.isupper() and last.isalpha()
    return last.lower() in _COUNTRIES or bool(_CODE.search(last)) or state


def _names_place(part: str, *, told: bool) -> bool:
    """Few words in capitals that name no work; a postal code may stand among them."""
    bare = _CODE.sub(" ", part).strip(" -–.()")
    words = [word.strip("()") for word in bare.split()]
    if told and (city := _CITY_AND_STATE.fullmatch(bare)):
        return not city[1] or is_city(city[1])
    if not words or (bare != part and len(bare) <= _STATE and bare.isupper()):
        return bool(_CODE.search(part))
    if len(words) > _MOST_WORDS or len(bare) < _STATE - 1:
        return False
    if not all(_PLACE_WORD.fullmatch(word) and _is_named(word) for word in words):
        return False
    if heading_kind(bare) or find_skills(bare):
        return False
    return told or not _says_work(bare)


def place_behind(line: str) -> str:
    """Where the work that a line heads was done: what stands behind its last comma, with a state or country before which a town stands."""
    pieces = [piece.strip(" .()") for piece in _PART.split(line)]
    if (
        len(pieces) < _LEAST_PIECES
        or pieces[-1].lower() in _BLANKS
        or not _names_place(pieces[-1], told=False)
    ):
        return ""
    state = len(pieces[-1]) <= _STATE or pieces[-1].lower() in _COUNTRIES
    if not state:
        return pieces[-1]
    town = len(pieces) > _LEAST_PIECES and _names_place(pieces[-2], told=False)
    return f"{pieces[-2]}, {pieces[-1]}" if town else ""


def _is_named(word: str) -> bool:
    return not word[0].islower() or word in _BETWEEN


def _says_work(text: str) -> bool:
    return bool(
        says_post(text)
        or says_degree(text)
        or levels_of(text)
        or says_organisation(text)
        or find_period(text)
    )


def is_handle(line: str) -> bool:
    """One word in small letters, or an address's end, that names no work: how somebody is called elsewhere."""
    one = bool(_HANDLE.fullmatch(line))
    return one and not (find_skills(line) or heading_kind(line) or says_post(line))


def bare_place(written: str) -> str:
    """Without its postal code and "Greater … Area", its state behind a comma: "Boston, MA"."""
    bare = " ".join(_CODE.sub(" ", written).strip(" -–.,()").split())
    return _STATE_BEHIND.sub(r", \1", _BESIDE_CITY.sub("", bare))
