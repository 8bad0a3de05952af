"""What a sentence of a letter speaks of, in seven languages: the job, the application, or the past of who writes."""

import re

from hirewire_common.words.stems import stem
from hirewire_common.words.tokens import fold, words_in

_LONGEST = 260
"""Characters; a longer sentence says more than one thing."""
_JOB = re.compile(
    r"(?:you(?:r (?:team|company|organi[sz]ation))? (?:are |is )?(?:look(?:ing)? for|seek(?:ing|s)?|ask(?:s)? for|need(?:s)?|want|require|mention|describe|search(?:ing)? for|value)"
    r"|your (?:job )?(?:description|posting|advertisement|ad|vacancy) (?:asks for|mentions|names|describes|calls for|lists|looks for|speaks of)"
    r"|sie suchen|ihre (?:stellen)?(?:anzeige|beschreibung|ausschreibung) (?:nennt|beschreibt|verlangt|sucht)|in ihrer (?:stellen)?(?:anzeige|ausschreibung)"
    r"|vous (?:recherchez|cherchez|demandez|souhaitez)|votre (?:annonce|offre) (?:mentionne|decrit|demande)"
    r"|(?:ustedes )?buscan|su (?:anuncio|oferta) (?:menciona|describe|pide)|(?:voi )?cercate|il vostro annuncio (?:menziona|descrive|chiede)"
    r"|(?:voces )?procuram|(?:o seu|o vosso) anuncio (?:menciona|descreve|pede)|u zoekt|uw vacature (?:noemt|beschrijft|vraagt))\b"
)
_PERSON = re.compile(
    r"\b(?:i|i['’]\w+|me|my|mine|myself|we|our|us|ich|mir|mich|mein\w*|wir|uns\w*|je|j|moi|mon|ma|mes|nous|notre|yo|mi|mis|conmigo|io|mio|mia|miei"
    r"|mie|eu|meu|minha|meus|minhas|ik|mij|mijn|wij|ons|onze|which|that is what|who i am|lo que|ce que|cio che|was (?:ich|genau)|bring\w*|offer\w*|get|gets|find|finds|here)\b"
)
_MORE = re.compile(
    r"[;:–—]|,\s*(?:lo |ce )?(?:que|che|and|y|e|et|und|en|o que|algo|cosa|ciò|cio|was|dat|wat)\b"
)
_ADDRESSED = re.compile(
    r"\b(?:your|yours|ihre?[mnrs]?|votre|vos|vostr[aei]|vostro|vosso|vossa|uw)\b"
)
_APPLIES = re.compile(
    r"\b(?:apply|applying|application|candidacy|interested in|interest in|join|joining|bewerb\w*|candidat\w*|candidatar|postul\w*|solicit\w*|sollicit\w*|interesse an)\b"
)
_PAST = re.compile(
    r"\b(?:i (?:\w+ )?\w{3,}ed|worked|led|built|developed|managed|delivered|helped|served|was|were|been|have (?:\w+ )?\w+ed|during my time|in my (?:role|position|time|job)|as an? employee"
    r"|arbeitete|leitete|entwickelte|war|habe|hatte|in meiner (?:zeit|rolle|funktion|tatigkeit)|j['’]ai|j['’]etais|trabaje|lidere|desarrolle|fui|he|ho|ero|trabalhei|fiz"
    r"|werkte|leidde|heb|had)\b"
)
_ORDINARY = words_in(
    "team teams company companies position role roles work works worked working job jobs people person colleague colleagues customer customers client clients "
    "project projects experience experienced experiences year years skill skills ability abilities able contribute contributing contribution contributions help helping support "
    "join joining opportunity opportunities looking forward welcome glad pleased happy excited excite interest interested interesting "
    "apply applying application learn learning grow growing growth build building develop developing make making take taking bring bringing use using would could "
    "should will with your yours from have been this that these those there their they them what which when where while also well very much more most "
    "good great best strong high quality every each both other others like love part place time times first last next over under about into through between "
    "business industry field area areas background career professional resume letter conversation discuss meet meeting talk tell share further thank thanks consider "
    "considering consideration believe convinced sure know known need needs want wants seek seeking mission goal goals value values important focus focused "
    "challenge challenges  task tasks responsibility responsibilities result results success successful environment daily day days week month ideal perfect match fits fitting "
    "system systems service services solution solutions software product products process processes technical technology deliver "
    "description advertisement posting vacancy mentions because since than then here just only even many some such together towards within"
) | words_in(
    "ihre ihren ihrer ihrem ihnen unser unsere einer einen einem eine sich auch sowie gern gerne mich mein meine meiner meinen stelle position unternehmen arbeit arbeite "
    "erfahrung erfahrungen aufgabe aufgaben kunden projekt projekte mitarbeit bewerbung bewerbe freue freuen gesprach personlich kennenlernen durch uber nach dass werden "
    "wurde wurden haben habe kann konnte mochte suchen sucht jahre jahren kenntnisse bereich bringe bringen verbinde interesse "
    "votre vous nous notre pour avec dans cette poste entreprise travail equipe experience projet projets clients mission plaisir entretien candidature rencontrer "
    "annees competences domaine aussi ainsi plus tres bien etre avoir suis "
    "para como este esta puesto empresa trabajo equipo experiencia proyecto proyectos clientes entrevista candidatura anos competencias tambien "
    "sono come questo questa posizione azienda lavoro squadra esperienza progetto progetti clienti colloquio candidatura anni competenze anche "
    "vaga equipa equipe trabalho projeto projetos entrevista voor deze functie bedrijf werk ervaring klanten gesprek sollicitatie jaar vaardigheden graag"
)
_ORDINARY_STEMS = frozenset(map(stem, _ORDINARY))


def about_the_job(sentence: str) -> bool:
    """Whether it only says what somebody looks for, and nothing of who writes."""
    plain = fold(sentence).strip()
    return (
        len(plain) <= _LONGEST
        and _JOB.match(plain) is not None
        and not _PERSON.search(plain)
        and not _MORE.search(plain)
    )


def applies(sentence: str) -> bool:
    return _APPLIES.search(fold(sentence)) is not None


def tells_the_past(sentence: str) -> bool:
    """Where naming the company would say that one was there already."""
    return _PAST.search(fold(sentence)) is not None


def addresses(sentence: str) -> bool:
    """Whether it speaks to whoever reads it, of what is theirs."""
    return _ADDRESSED.search(fold(sentence)) is not None


def is_ordinary(word: str) -> bool:
    """A word that claims nothing, wherever it was read before."""
    return len(word) <= 3 or word in _ORDINARY or stem(word) in _ORDINARY_STEMS
