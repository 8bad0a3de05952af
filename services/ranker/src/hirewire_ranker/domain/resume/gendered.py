"""Words for work that say whether a woman or a man does it, in the one form that both get."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import ByWord
from hirewire_common.words.tokens import words_in

_BASES = words_in(
    """
chair spokes sales business police fire crafts congress fore handy camera sports trades repair service anchor ombuds horse fisher news door post mail line delivery stunt council assembly
alder washer clergy states draughts drafts bar cleaning milk middle super patrol check garbage dairy bonds guards weather fishers crew gate ferry boat lumber marks work ground sound head yacht iron journey maintenance
"""
)
_PAIRS = """
waitress waiter|waitresses waiters|stewardess steward|stewardesses stewards|hostess host|hostesses hosts|actress actor|actresses actors|headmistress headmaster|manageress manager
seamstress seamster|seamstresses seamsters|masseuse masseur|barmaid barman|barmaids barmen|alumna alum|alumnus alum|alumnae alumni|sorority society|fraternity society|sororities societies
fraternities societies|mosque church|synagogue church|housewife home|househusband home|authoress author|poetess poet|usherette usher|ballerina dancer|conductress conductor|huntress hunter
krankenschwester pfleger|krankenpfleger pfleger|krankenpflegerin pfleger|kauffrau kaufmann|kauffrauen kaufleute|hausfrau haus|hausmann haus|fachfrau fachmann|kochin koch|kochinnen koche
elternzeit auszeit|mutterschutz auszeit|mutterschaftsurlaub auszeit|vaterschaftsurlaub auszeit|babypause auszeit|erziehungsurlaub auszeit|elternkarenz auszeit
arztin arzt|arztinnen arzte|anwaltin anwalt|kundin kunde|beamtin beamte|zahnarztin zahnarzt
vendeuse vendeur|vendeuses vendeurs|serveuse serveur|serveuses serveurs|directrice directeur|infirmiere infirmier|infirmieres infirmiers|caissiere caissier|cuisiniere cuisinier
boulangere boulanger|conseillere conseiller|technicienne technicien|mecanicienne mecanicien|electricienne electricien|ouvriere ouvrier|coiffeuse coiffeur|traductrice traducteur
formatrice formateur|redactrice redacteur|animatrice animateur|educatrice educateur|institutrice instituteur|assistante assistant|avocate avocat|consultante consultant|gerante gerant
enseignante enseignant|chercheuse chercheur|acheteuse acheteur|programmeuse programmeur|developpeuse developpeur|pharmacienne pharmacien|chirurgienne chirurgien|ingenieure ingenieur
comptable comptable|chauffeuse chauffeur|livreuse livreur|employee employe|administratrice administrateur|operatrice operateur|inspectrice inspecteur|agricultrice agriculteur|couturiere couturier
camarera camarero|camareras camareros|enfermera enfermero|enfermeras enfermeros|cocinera cocinero|vendedora vendedor|ingeniera ingeniero|abogada abogado|profesora profesor|directora director
contadora contador|secretaria secretario|trabajadora trabajador|maestra maestro|medica medico|doctora doctor|jefa jefe|administrativa administrativo|tecnica tecnico|cajera cajero
conductora conductor|arquitecta arquitecto|peluquera peluquero|programadora programador|desarrolladora desarrollador|consultora consultor|gerenta gerente|psicologa psicologo|coordinadora coordinador
investigadora investigador|operaria operario|limpiadora limpiador|traductora traductor|educadora educador|fundadora fundador|disenadora disenador|supervisora supervisor
"""
_ONE = dict(pair.split() for line in _PAIRS.strip().splitlines() for pair in line.split("|"))
_ONE |= {f"{base}woman": f"{base}man" for base in _BASES}
_ONE |= {f"{base}women": f"{base}men" for base in _BASES}
_AMBIGUOUS = words_in("employee assistante medica tecnica secretaria comptable consultante")
"""Which are other words of English, or a department."""
_WORD = re.compile(r"[^\W\d_]+")
_GERMAN = re.compile(r"([a-zß]{3,24}(?:er|eur|ist|ant|or|ent|og|loge))in(?:nen)?")
_NO_GERMAN = words_in("valentin glycerin nitroglycerin cholesterin christin byzantin argentin florentin clementin konstantin severin catherin katherin tangerin")  # fmt: skip
_SLASHED = re.compile(r"(?<=er|st|nt|or|ur|og)(?:[/*:_]-?|\()in(?:nen)?\)?(?![^\W_])")
_SHORTEST = 7
Form = tuple[int, int, str]


def one_forms(folded: str) -> Iterator[Form]:
    """Where such a word stands, and what it becomes, which is never longer; empty where its first letters are left."""
    for written in _WRITTEN.finditer(folded):
        for start, end, form in _FORMS[written[0]]:
            yield written.start() + start, written.start() + end, form


def _of(written: str) -> Iterator[Form]:
    for one in _WORD.finditer(written):
        word = one[0]
        if (form := _ONE.get(word)) and word not in _AMBIGUOUS:
            yield one.start(), one.end(), form
        elif len(word) >= _SHORTEST and word not in _NO_GERMAN and (cut := _GERMAN.fullmatch(word)):
            yield one.start() + len(cut[1]), one.end(), ""
    yield from ((one.start(), one.end(), "") for one in _SLASHED.finditer(written))


_WRITTEN = re.compile(r"\S+")
_FORMS = ByWord(lambda written: tuple(_of(written)))
