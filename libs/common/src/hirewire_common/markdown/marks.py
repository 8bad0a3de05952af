"""What our rules take for marks: bullets, labels, names of sections."""

import re

from hirewire_common.markdown.plain import reveal
from hirewire_common.words.folding import fold
from hirewire_common.words.headings import kind_of
from hirewire_common.words.lexicon import Kind

BULLETS = frozenset("•●▪◦‣∙·–—―➤►▸▶✓✔★○■□◆◇⁃")
_LONGEST = 60
BETWEEN_DATES = frozenset(["to", "bis", "until", "till", "since", "seit", "from", "von", "depuis", "desde", "a", "au", "hasta", "ate", "al", "de", "tot", "до", "с", "по", "od", "do", "dal", "至今", "现在", "現在", "현재"])  # fmt: skip
"""Words that stand between and beside dates."""
_TITLES = frozenset(["resume", "cv", "curriculum vitae", "lebenslauf", "curriculum", "my resume", "resume cv", "zivotopis", "cv resume", "curriculo", "hoja de vida", "履歴書", "简历", "резюме"])  # fmt: skip
_LABELS = {
    "email": "e-mail|email|mail|e mail|correo|correo electronico|courriel|posta elettronica|email address",
    "phone": "phone|tel|telephone|telefon|telefono|telefone|mobile|mobil|handy|cell|movil|celular|phone number|телефон|电话|電話",
    "location": "location|address|adresse|ort|wohnort|city|based in|direccion|ubicacion|endereco|localizacao|indirizzo|lieu|plaats|adres|localisation|anschrift|地址|adresa",
    "link": "link",
    "links": "links|web|website|homepage|url|site|site web|pagina web|sitio web|webseite|profile|profiles",
    "gpa": "gpa|cgpa|grade|note|nota|score|abschlussnote|mention|moyenne|promedio|voto|media|final grade|durchschnitt|average",
    "field": "field|major|field of study|fachrichtung|studienfach|specialization|specialisation",
    "technologies": "technologies|tech|tech stack|stack|tools|technologien|technologie|tecnologias|technologies used|built with|tools used|outils|tecnologie|skills|werkzeuge|keywords",
    "url": "url|link|website|demo|live demo|live|homepage|web|site",
    "github": "github|repo|repository|source|source code|code|git",
    "name": "name|full name|nom|nombre|nome",
    "headline": "headline|title|job title|position",
}
_KIND_OF_LABEL: dict[str, set[str]] = {}
for _kind, _names in _LABELS.items():
    for _name in _names.split("|"):
        _KIND_OF_LABEL.setdefault(_name, set()).add(_kind)
_HIDDEN = re.compile("[\U000f0000-\U000fffff]")
LABEL = re.compile(r"^[^\W\d_][^:：\n]{0,40}[:：](?=\s|$)")
"""Words before a colon."""


def labels(text: str) -> set[str]:
    """What a label of these words may announce."""
    words = " ".join(re.findall(r"[\w-]+", fold(text[:_LONGEST])))
    return _KIND_OF_LABEL.get(words, set()) if len(text) < _LONGEST else set()


def _with_signs(text: str) -> str:
    """Signs that were escaped are signs again; letters stay hidden."""
    return _HIDDEN.sub(lambda found: found[0] if (one := reveal(found[0])).isalnum() else one, text)


def section_kind(text: str) -> Kind | None:
    """Of a heading, whatever numbers, pictures and remarks stand around its words."""
    label = LABEL.match(text)
    if not text or len(text) > _LONGEST or (label and text[label.end() :].strip()):
        return None
    bare = re.sub(r"\([^()]*\)|^\W*\d+[.)]\s|:\s*$", " ", text).strip()
    told = [shown for one in (text, bare) if not _HIDDEN.search(shown := _with_signs(one))]
    return next((kind for one in told if one and (kind := kind_of(one))), None)


def is_document_title(text: str) -> bool:
    if _HIDDEN.search(text := _with_signs(text)):
        return False
    return " ".join(re.findall(r"\w+", fold(text[:_LONGEST]))) in _TITLES


def names_section(text: str) -> bool:
    return section_kind(text) is not None or is_document_title(text)


def opens_section(text: str) -> bool:
    """Whether a heading of these words is more than the title of a section with a name of its own."""
    return section_kind(text) not in {None, "other"} or is_document_title(text)
