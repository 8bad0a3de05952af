"""Words that tell what a piece of text is: a post, an employer, a school, a degree, a place."""

import re

from hirewire_parser.domain.folding import fold, remembered
from hirewire_parser.domain.places import placeness

_POST = re.compile(
    r"engineer|developer|manager|nurse|teacher|analyst|designer|scientist|director|officer|\b(?:vice )?president\b|supervisor|\blead(?:er)?\b"
    r"|\bintern(?:ship)?\b|tutor|accountant|\bassociate\b|assistant|researcher|cadet|cashier|representative|coordinator|consultant|architect"
    r"|specialist|technician|administrator|\bhead of\b|\bchief\b|founder|trainee|\bclerk\b|driver|\bsales\b|operator|professor|lecturer"
    r"|auditor|\beditor\b|writer|\bchef\b|programmer|\bpartner\b|advis[eo]r|executive|\bfellow\b|attorney|lawyer|paralegal|physician|surgeon"
    r"|pharmacist|therapist|electrician|mechanic|plumber|welder|receptionist|secretary|postdoc|apprentice|volunteer|\bagent\b|strategist"
    r"|planner|buyer|trainer|instructor|\bcook\b|barista|waiter|waitress|bartender|journalist|producer|photographer|librarian|pilot|captain|mentor"
    r"|\b(?:ceo|cto|cfo|coo|cmo|vp|svp|evp|sre|qa|hr|pm)\b|principal|\bmember\b|\bowner\b|contractor|freelance"
    r"|leiter(?:in)?\b|monteur|installateur|ingenieur|entwickler|berater|geschaftsfuhrer|sachbearbeiter|mitarbeiter|werkstudent|praktikant"
    r"|meister\b|kaufmann|kauffrau|lehrer|pfleger|auszubildende|gesell|techniker|referent|buchhalter|verkaufer|fahrer"
    r"|stagiaire|\bcharge[e]?\b|responsable|directeur|directrice|developpeu|concepteur|graphiste|comptable|enseignant|infirmi|vendeu|conseill|alternant"
    r"|apprenti|chercheu|redacteur|gerante?\b|adjointe?\b|secretaire|technicien|cadre\b"
    r"|gerente|coordenador|analista|enfermer|asistente|desarrollador|ingenier|jefe\b|jefa\b|director[a]?\b|profesor|encargad|becari|contable|disenador"
    r"|administrativ|tecnico|auxiliar|abogad|vendedor|consultor|programador|engenheir|desenvolvedor|estagiari|assistente|professor[a]?|contador|supervisor"
    r"|ingegnere|sviluppatore|responsabile|impiegat|infermier|insegnante|tirocinante|stagista|direttore|direttrice|consulente|addett|commess|docente|ricercat"
    r"|progettist|operai|capo\b|medico|architetto|grafico|ragionier|cuoc[oa]|maestr[oa]"
    r"|ontwikkelaar|medewerker|adviseur|verpleegkundige|stagiair|docent|manager|directeur|utvecklare|ingenjor|chef\b|sjukskoters|larare|ansvarig|ledare"
    r"|projektledare|konsult|assistent|samordnare|handlaggare|saljare|snickare|utvikler|sykepleier|laerer|leder\b|radgiver|udvikler|sygeplejerske|konsulent"
    r"|kierownik|specjalist|programist|inzynier|ksiegow|nauczyciel|pielegniark|stazyst|asystent|vedouci|ucitel|vyvojar|ucetni|zdravotni|vyzkumn"
    r"|muhendis|uzman|mudur|ogretmen|ky su|chuyen vien|truong phong|nhan vien|giam doc|ke toan"
)
_ORGANISATION = re.compile(
    r"\b(?:inc|llc|llp|ltd|limited|gmbh|ag|kg|se|jsc|pvt|plc|corp(?:oration)?|co|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a|a/s|aps|ab|asa|oy|b\.?v|n\.?v|sp\. z|s\.?r\.?o|a\.s|ltda"
    r"|company|compagnie|group|gruppe?|grupo|gruppo|groupe|holding|partners|bank|banca|banco|hospital|ospedale|clinic|clinique|clinica|klinik(?:um)?|center|centre|centro"
    r"|systems?|industries|contracting|infrastructure|shipping|ferries|studios?|atelier|agency|agencia|agence|agenzia|foods|services|solutions|technologies|software|labs?"
    r"|laborator\w+|logistics|consulting|energy|media|foundation|stiftung|verein|ministry|council|city of|stadt|kommun|gemeinde|trust|sohne|& s|& sons|airlines|hotel"
    r"|restaurant|museum|library|pharma|insurance|capital|ventures|networks|freight|cooperative|association|scholars|society|studio|officine)\b"
)
_SCHOOL = re.compile(
    r"universi|univerzit|uniwersytet|college|school|academy|akademi|institut|istituto|berufsschule|schule|gymnasium|kammer|ecole|faculty|faculdade|facultad|facolta"
    r"|polytech|politec|politech|polytekn|lycee|liceo|liceu|licee|colegio|escola|escuela|hogskol|hochschule|hogeschool|conservator|seminary|bootcamp|skola|skole|gimnazjum"
    r"|liceum|szkola|technikum|scuola|\biut\b|\bmit\b|\bens\b|\beth\b|\bkth\b|fakult|trung hoc|dai hoc|hoc vien|lyceum|cegep|\broc\b|\bmbo\b.*college|gymnazi|stredni odborn|zakladni skola|hogschool|konservatori|berufsbildungszentrum|bildungszentrum|kantonsschule|realschule|schulzentrum|volkshochschule|\bfh\b|\bhtl\b|szakkozep|egyetem|universytet|instytut|politechnika|vysoke uceni|folkehojskole|videregaende|gymnasi|ammattikorkea|yliopisto"
)
_DEGREE = re.compile(
    r"\b(?:bachelor|master|ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|mba|emba|m\.?tech|b\.?tech|m\.?eng|b\.?eng|b\.?e\.|bcom|b\.?com|m\.?com|associate(?:'s)? (?:of|in|degree|degre)|aas\b"
    r"|diplom[ae]?|certificate|licence|licenciatur|licenciad|graduad|grado\b|bacharel|tecnolog|doctor|doutor|dottor|docteur|doktor|degree|m\.?\s?a\.|b\.?\s?a\.|b\.?\s?s\.|m\.?\s?s\."
    r"|b[a-z]{1,5} ?\((?:hons?|honours)\.?\)|[bm](?:comm?|acc|phil|ed|res|pharm|arch|fa|mus|sw|bs|chem|math|eng|bus|ba|des|nurs)\b|vyucni list|svidetelstvi|swiadectwo|ingenieria|ingegneria|ingenierie|tecnicatura|profesorado|llb|llm|md\b|j\.?d\.|meisterbrief|gesellenbrief|abitur|staatsexamen|magister|fachabitur|ausbildung|bts\b|dut\b|but\b|baccalaureat|bac\b|mastere|maitrise|deug|cap\b"
    r"|laurea|maturita|perito|kandidat|civilingenjor|examen|licentiat|inzynier|inz\b|mgr\b|ing\b|bakalar|inginer|gcse|a-level|high school diploma|minor|major|certificat|mestrado"
    r"|eidg\.|fahigkeitszeugnis|efz\b|matura|maturite|havo|vwo|vmbo|mbo\b|hbo\b|aplikacja|studia\b|propedeuse|mestre|maestria|posgrado|pos-graduacao|especiali[zs]a|tecnico|formation|attestation|brevet|nvq|hnd|hnc|pgce|pgdip|foundation)"
    r"|(?:examen|diplom|abschluss|eksamen|prufung|exam|vizsga|lehrgang)\b|\b(?:lehre|hoyskolegrad|hogskoleexamen|kandidatgrad|ylioppilas|tutkinto|licencjat|licencjack|magistersk|inzyniersk|matura|svakademi|vzdelani|wyksztalcenie)"
)
_GRADE = re.compile(
    r"^(?:c?gpa|grade|score|result|note|nota|mention|durchschnitt|voto|average|media|betyg|first class|second class|cum laude|magna|summa|\d+([.,/]\d+)*$)|^\d[.,]\d"
)


@remembered
def says_post(text: str) -> bool:
    return bool(_POST.search(fold(text)))


@remembered
def says_organisation(text: str) -> bool:
    return bool(_ORGANISATION.search(fold(text))) or says_school(text)


@remembered
def says_school(text: str) -> bool:
    return bool(_SCHOOL.search(fold(text)))


@remembered
def says_degree(text: str) -> bool:
    return bool(_DEGREE.search(fold(text)))


@remembered
def says_grade(text: str) -> bool:
    return bool(_GRADE.search(fold(text)))


def says_place(text: str) -> bool:
    """ "City, Region", "City, CC", "City (CC)", "Remote": what names no post and no organisation."""
    how = placeness(text)
    if how == "known":
        return not says_school(text)
    return how == "form" and not (says_post(text) or says_organisation(text) or says_degree(text))
