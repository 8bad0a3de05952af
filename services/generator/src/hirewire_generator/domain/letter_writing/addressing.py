"""Whom a letter greets, as far as the lines of its address tell, and when it was written."""

import re
from dataclasses import dataclass
from datetime import date

from hirewire_common.words.tokens import fold, words_in
from hirewire_generator.domain.facts.vocabulary import HOUSES, LEGAL
from hirewire_generator.domain.letter_writing.phrases import Gender, Phrases

_MADAM = r"mrs|ms|miss|madam|frau|madame|mme|mlle|sra|senora|sig\.?ra|signora|mevrouw|mevr|mw|dna|dona|senhora"
_SIR = r"mr|herrn?|hr|monsieur|m|sr|senor|sig|signor|signore|de heer|dhr|heer|senhor"
_TITLED = re.compile(
    rf"(?:(?P<f>{_MADAM})|(?P<m>{_SIR}))\.?\s+(?:(?P<doctor>(?:prof\.?|dr\.?|ing\.?|dott\.?(?:ssa)?)\s+)*)(?P<name>.+)"
)
_DOCTOR = re.compile(r"(?:prof(?:essor)?\.?\s+)?(?:dr|dra|doctor|dott)\.?\s+(?P<name>.+)")
_ATTENTION = re.compile(
    r"^\s*(?:attn\.?|attention|att\.?|z\.\s?hd\.?|zu h[äa]nden(?: von)?|c/o|à l['’]attention de|a la atenci[óo]n de|alla c\.?a\.?(?: di)?|"
    r"alla cortese attenzione di|a/c|aos cuidados de|t\.a\.v\.?|ter attentie van)\s*[:.]?\s*",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"[^\W\d_][\w'’.-]*(?:\s+(?:(?:von|van|de|der|den|del|della|di|da|dos|du|la|le|bin|al|zu|ten|ter)\s+)*[^\W\d_][\w'’-]*){1,3}"
)
_PARTICLES = words_in("von van de der den del della di da dos du la le bin al zu ten ter")
_NO_PERSON = (
    LEGAL
    | HOUSES
    | words_in(
        "team department human resources hr recruiting recruitment hiring talent acquisition personnel personalabteilung abteilung personal "
        "service services software digital media international global industries holding gruppe groupe grupo gruppo street road avenue "
        "strasse platz rue calle via rua straat company firma societe empresa hotel restaurant cafe studio agency agentur office centre center "
        "council ministry association stiftung verein klinik clinic manager director head recruiter committee dear sir madam robotics energy health "
        "technology data cloud research capital airlines motors foods pharma insurance logistics consulting airport museum theatre"
    )
)


@dataclass(frozen=True, slots=True)
class Person:
    name: str
    gender: Gender = ""
    doctor: bool = False
    titled: bool = False


def person_of(recipient: tuple[str, ...], company: str) -> Person | None:
    """Whom the address names first; None for a company, a department, two people, or when it can't be told."""
    for line in recipient[:3]:
        found = _person(line, company, others=len(recipient) > 1)
        if found:
            return found
    return None


def salutation(person: Person | None, phrases: Phrases) -> str:
    if person is None:
        return phrases.neutral
    name = _surname(person.name) if phrases.surname and person.titled else person.name
    if phrases.capital_particle and person.titled:
        name = name[:1].upper() + name[1:]
    frame = {"f": phrases.madam, "m": phrases.sir, "": phrases.named}[person.gender]
    if person.doctor and not person.gender:
        frame = phrases.doctor
    elif person.doctor and "{name}" in frame:
        name = f"Dr. {name}"
    return frame.format(name=name)


def closing(person: Person | None, phrases: Phrases) -> str:
    which = {"": 0, "f": 1, "m": 2}[person.gender if person else ""]
    return phrases.closing.format(address=phrases.address[which])


def place_and_date(location: str, today: date, phrases: Phrases) -> str:
    city = location.split(",")[0].strip()
    month = phrases.months.split(" ")[today.month - 1]
    day = phrases.first_day if today.day == 1 else str(today.day)
    written = phrases.date.format(day=day, month=month, year=today.year)
    return phrases.dated.format(place=city, date=written) if 0 < len(city) <= 60 else written


def _person(line: str, company: str, *, others: bool) -> Person | None:
    attention = _ATTENTION.match(line)
    text = line[attention.end() if attention else 0 :].split(",")[0].strip()
    plain = fold(text)
    if re.search(r"\s(?:&|and|und|et|y|e|en)\s", f" {plain} ") or len(text) > 80:
        return None
    if titled := _TITLED.match(plain):
        name = _cut(text, titled.start("name"))
        gender: Gender = "f" if titled["f"] else "m"
        return (
            Person(name, gender, bool(titled["doctor"]), titled=True)
            if _is_name(name, least=1)
            else None
        )
    if doctor := _DOCTOR.match(plain):
        name = _cut(text, doctor.start("name"))
        return Person(name, doctor=True, titled=True) if _is_name(name, least=1) else None
    known = bool(attention) or bool(company) or others
    return (
        Person(text) if known and _is_name(text, least=2) and not _common(text, company) else None
    )


def _cut(text: str, start: int) -> str:
    return text[start:].strip()


def _is_name(text: str, *, least: int) -> bool:
    words = text.split()
    if not least <= len(words) <= 5 or any(sign.isdigit() for sign in text):
        return False
    if any(fold(word).strip(".,") in _NO_PERSON for word in words):
        return False
    proper = [word for word in words if fold(word) not in _PARTICLES]
    named = all(
        word[0].isupper() and word[1:] != word[1:].upper() for word in proper if len(word) > 1
    )
    return bool(proper) and named and (least == 1 or _NAME.fullmatch(text) is not None)


def _common(text: str, company: str) -> bool:
    return bool(set(fold(text).split()) & set(fold(company).split()))


def _surname(name: str) -> str:
    """The last word, with the particles before it: `von Neumann`, `de la Cruz`."""
    words = name.split()
    start = len(words) - 1
    while start > 0 and fold(words[start - 1]) in _PARTICLES:
        start -= 1
    return " ".join(words[start:])
