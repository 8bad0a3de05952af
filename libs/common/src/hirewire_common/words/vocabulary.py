"""Words that tell what a piece of text is: a post, an employer, a school, a degree."""

import re

from hirewire_common.words import scripts
from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.late import LatePattern

_POSTS = (
    # English
    r"engineer(?:ing (?:manager|lead|director))?\b|developer|manager\b|nurse\b|teacher|analyst|designer|scientist|director|officer|\b(?:vice )?president\b|supervisor|\blead(?:er)?\b",
    r"\bintern(?:ship)?\b|tutor|accountant|\bassociate\b|assistant|researcher|cadet|cashier|representative|co-?ordinator|consultant|architect\b|specialist|technician|administrator",
    r"\bhead\b|\bchief\b|founder|trainee|\bclerk\b|driver\b|\bsales(?:man|woman|person)?\b|operator|professor|lecturer|auditor|\beditor\b|writer|\bchef\b|programmer|\bpartner\b|advis[eo]r",
    r"executive|\bfellow\b|attorney|lawyer|solicitor|barrister|paralegal|physician|surgeon|doctor\b|pharmacist|therapist|electrician|mechanic\b|plumber|welder|receptionist|secretary|postdoc|apprentice",
    r"volunteer|\bagent\b|strategist|planner|buyer|trainer\b|instructor|\bcook\b|baker\b|barista|waiter|waitress|bartender|journalist|reporter|producer|photographer|librarian|archivist|curator|pilot|captain",
    r"mentor|\b(?:ceo|cto|cfo|coo|cmo|cio|vp|svp|evp|sre|qa|hr|pm|rn)\b|principal|\bmember\b|\bowner\b|contractor|freelance|self-employed|carpenter|joiner\b|builder|foreman|labou?rer|warehouse|picker",
    r"\bcarer\b|care (?:assistant|worker)|midwife|paramedic|dentist|hygienist|veterinar|biologist|chemist|physicist|geologist|statistician|economist|actuary|underwriter|broker|trader|controller|bookkeeper",
    r"treasurer|\bporter\b|cleaner|gardener|farmer|guard\b|inspector|surveyor|estimator|drafts(?:man|person)|machinist|fitter\b|packer|courier|dispatcher|merchandiser|stylist|hairdresser|beautician|animator",
    r"illustrator|copywriter|translator|interpreter|musician|actor|actress|dancer|coach\b|counsell?or|psychologist|social worker|teaching fellow|dean\b|registrar|\bstage\b|scholar\b|evangelist|tester\b|sous",
    # German
    r"leiter(?:in)?\b|leitung\b|monteur|installateur|ingenieur|entwickler|berater|geschaftsfuhr|sachbearbeit|mitarbeit|werkstudent|praktik(?:ant|um)|meister(?:in)?\b|kauf(?:mann|frau|leute)|lehrer|lehrkraft",
    r"pfleg(?:er|e(?:fach|rin))|auszubildende|\bazubi\b|gesell(?:e|in)\b|techniker|referent|buchhalt|verkauf(?:er|erin|s)\b|fahrer|instandhalter|schreiner|tischler|maler|schlosser|dreher|fraser|lagerist|disponent",
    r"sozialpadagog|erzieher|betreuer|\barzt\b|arztin|apotheker|brauer|backer|koch\b|kochin|kellner|friseur|frisor|florist|landschaftsgartner|polier|bauleit|architekt|zeichner|werkzeug|elektroniker|mechatroniker",
    r"informatiker|programmierer|wissenschaftlich|assistenz|vorstand|prokurist|einkaufer|controller|redakteur|grafiker|gestalter|fachfrau|fachmann|fachkraft|hilfskraft|aushilfe|schichtfuhr|teamleit|gruppenleit",
    # French
    r"stagiaire|\bstage\b|\bcharge[e]?\b|responsable|direct(?:eur|rice)|developpeu|concept(?:eur|rice)|graphiste|comptable|enseignant|professeur|infirmi|vendeu|conseill|alternant|apprenti|chercheu|redact(?:eur|rice)",
    r"gerante?\b|adjointe?\b|secretaire|technicien|\bcadre\b|ingenieur|chef(?:fe)? (?:de|d')|pharmacien|bibliothecaire|documentaliste|mediat(?:eur|rice)|animat(?:eur|rice)|educat(?:eur|rice)|aide-|auxiliaire|assistant[e]?\b",
    r"caissi|serveu|cuisini|boulang|patissi|menuisi|macon|plombi|chauffeu|livreu|magasini|ouvri|agent[e]?\b|attache[e]?\b|consultant[e]?\b|coordinat|superviseu|etudiant[e]?\b|benevole|president[e]?\b|tresori|formateu|formatrice",
    # Spanish, Portuguese
    r"gerente|coordenador|coordinador|analista|enfermei?r|asistente|desarrollador|ingenier|jef[ea]\b|director[a]?\b|diretor|profesor|encargad|becari|contable|contador|disenador|administrativ|tecnic[oa]\b|auxiliar|abogad|advogad",
    r"vendedor|consultor|programador|engenheir|desenvolvedor|estagiari|assistente|professor[a]?|supervisor|arquitect[oa]\b|arquitet|residente|superintendente|proyectista|projetista|delineante|maestr[oa]\b|mestre de",
    r"cocinero|cozinheir|camarer|garcom|dependient|atendente|repartidor|entregador|conductor|motorista|operari|operador|obrer[oa]|albanil|pedreiro|carpinter|marceneir|electricista|eletricista|medic[oa]\b|farmaceutic",
    r"psicolog|trabajador|socia fundador|soci[oa]\b|fundador|voluntari|pasante|practicante|en practicas|monitor[a]?\b|redactor|redator|periodista|jornalista|fotograf|editor[a]?\b|traductor|tradutor|secretari|recepcionista|publicitari",
    # Italian
    r"ingegnere|sviluppat(?:ore|rice)|responsabile|impiegat|infermier|insegnante|tirocinante|stagista|dirett(?:ore|rice)|consulente|addett|commess|docente|ricercat|progettist|operai|capo\b|architetto|grafic[oa]\b|ragionier",
    r"cuoc[oa]|maestr[oa]|tecnic[oa]\b|fonico|assegnista|specialista|tecnolog[oa]\b|coordinat(?:ore|rice)|educat(?:ore|rice)|autista|magazzinier|barista|camerier|elettricista|falegname|farmacista|collaborat(?:ore|rice)|libero professionista|redatt",
    # Dutch
    r"ontwikkelaar|medewerk|adviseur|verpleegkundige|stagiair|docent|directeur|leraar|lerares|chauffeur|bezorger|planner|teamleider|leidinggevende|hoofd\b|beheerder|monteur|ontwerper|stedenbouwkundige|voorzitter|bestuurslid|vrijwillig",
    r"magazijn|logistiek|verkoper|inkoper|boekhouder|secretaresse|assistent|begeleider|onderzoeker|projectleider|eigenaar|kok\b|bakker\b|timmerman|elektricien|huisarts|apotheker|trainee|functionaris|consulent",
    # Swedish, Danish, Norwegian
    r"utvecklare|ingenjor|ingenior|chef\b|sjukskot|larare|ansvarig|ansvarlig|ledare|projektledare|konsult|assistent|samordnare|handlaggare|saljare|snickare|snedker|utvikler|udvikler|sykepleier|sygeplejerske|laerer|leder\b|radgiver",
    r"konsulent|barnmorska|jordemoder|jordmor|underskot|lakare|laege\b|lege\b|timelaerer|timlarare|forskare|forsker|praktikant|larling|laerling|montor|mekaniker|medarbet|medarbejd|medarbeid|selger|saelger|butik|kock\b|kok\b|bagare|bager\b",
    r"tekniker|handvaerk|handverk|hantverk|medejer|delagare|indehaver|innehavare|kasser|kassor|ordforande|formand|styremedlem|bibliotekar|journalist|arkitekt|farmaceut|psykolog|pedagog|fritidsled|vikarie|vikar\b|saksbehandler|sagsbehandler",
    # Polish, Czech, Slovak
    r"kierowni[kc]|specjalist|programist|inzynier|ksiegow|nauczyciel|pielegniar|stazyst|asystent|prawnik|radca\b|adwokat|farmaceut|dyrektor|koordynator|analityk|sprzedawc|kierowca|magazynier|doradca|konsultant|przewodnicz|wiceprzewodnicz",
    r"mechanik|elektryk|spawacz|lekarz|technik\b|projektant|grafik\b|redaktor|tlumacz|praktykant|wolontariusz|prezes|wlasciciel|kasjer|kucharz|pracownik|opiekun|sekretar|referent",
    r"technolog(?:zka)?\b|\bglown[ya] |\bstarsz[ya] |\bmlodsz[ya] ",
    r"vedouci|ucitel|vyvojar|ucetni|zdravotni|vyzkumn(?:ik|y pracovnik|a pracovnice)|truhlar|sladek|podsladek|laborant|reditel|manazer|inzenyr|asistent|konzultant|technik\b|prodavac|ridic\b|skladnik|kuchar|cisnik|pokladni|lekar|sestra\b|pravnik",
    r"advokat|spravce|koordinator|specialista|programator|analytik|stazist|brigad|dobrovolni|jednatel|predseda|mistr\b|delnik|elektrikar|zamecnik|obsluha|postdoktorand|doktorand|odborny|referentka",
    # others
    r"muhendis|uzman|mudur|ogretmen|ky su|chuyen vien|truong phong|nhan vien|giam doc|ke toan|quan ly|truong nhom|tro ly|thuc tap sinh|giao vien|lap trinh vien|bac si|duoc si|dieu duong|tu van|insinoori|kehittaja|asiantuntija|opettaja|sairaanhoitaja|myyja|fejleszto|mernok|vezeto|tanar|ugyintezo|inginer|asistent|contabil|programator|profesor|vanzator",
)
_POST = LatePattern("|".join((*_POSTS, scripts.POSTS)))
_EMPLOYERS = (
    r"cong ty|ngan hang|tap doan|tong cong ty|benh vien|trung tam|uy ban|so (?:giao duc|y te)|vien nghien cuu|nha may|khach san",
    r"inc|llc|llp|ltd|limited|gmbh|mbh|ag|kg|kgaa|se|eg|e\.?\s?v|jsc|pvt|plc|corp(?:oration)?|co|s\.?a\.?s?|s\.?r\.?l|s\.?p\.?a",
    r"s\.?l\.?p?|s\.?l\.?u|a/s|aps|i/s|k/s|ab|asa|as|oy|oyj|b\.?v|n\.?v|v\.?o\.?f|sp\.\s?z\s?o\.?o|sp\.\s?[kjp]|s\.?r\.?o|a\.s|v\.o\.s",
    r"z\.s|ltda|eireli|s\.?a\.? de c\.?v|kft|zrt|bt|srl|pty|pte|company|compagnie|gruppen?|grupo|gruppo|groupe|grupa|skupina|koncern",
    r"holding|bank|banca|banco|banque|sparkasse|hospital|ospedale|hopital|clinic|clinique|clinica|klinik(?:um|a|ken)?|klinika|krankenhaus",
    r"ziekenhuis|sjukhus\w*|sygehus\w*|sykehus\w*|szpital|nemocnice|atelier|atelie|agency|agencia|agence|agenzia|agentur|agencja|bureau",
    r"buro|byra|bureauet|laborator\w+|foundation|fondation|fundacion|fundacao|fondazione|fundacja|nadace|stiftung|stiftelse\w*|stichting",
    r"verein|vereniging|forening\w*|ministry|ministere|ministerio|ministerstvo|ministerium|council|conseil|city of|stadt|kommune?n?",
    r"gemeinde|gemeente|mairie|ville de|ayuntamiento|prefeitura|comune di|urzad|trust|sohne|& s|& sons|& daughters|& co|og sonner",
    r"y asociados|et associes|e associati|i wspolnicy|und partner|airlines|airport|hotel|restaurant\w*|restaurace|pivovar\w*|brauhaus",
    r"brauerei|bakkerij|backerei|boulangerie|panaderia|museum|musee|museo|muzeum|teatro|teater|divadlo|orchestra|bibliothek|bibliotheque",
    r"biblioteca|biblioteka|apteka|apotheke|lekarna|versicherung\w*|assurances?|seguros|cooperat\w+|co-?op|cooperativa|genossenschaft",
    r"association|associacao|asociacion|associazione|stowarzyszenie|towarzystwo|scholars|officine|fabrik|fabriek|fabrica|fabryka|zaklady",
    r"zavod|supermarkt|supermercado|lojas|tiendas|negozi|sklep|obchod|verlag|editora|edizioni|wydawnictwo|nakladatelstvi|newspaper|kirche",
    r"spolka(?: akcyjna)?|spoldzielnia|bodegas?|hermanos|e hijos|et fils|& fils|e figli|i synowie",
    r"eglise|croix-rouge|cruz roja|cruz vermelha|red cross|rotes kreuz|rode kruis|caritas|pousadas?|kinderheim|pfadi|constructora",
    r"construtora|costruzioni|molkerei|caseificio|authority|office of|comision|comissao|tribunal|nhs|gov\w*|transportbedrijf|spedition",
    r"hogskola|ustav|instytut|istituto|izba|kancelaria|kanzlei|advokater|advokatfirma|surgery",
)
"""Legal forms, and words for what is nothing but an organisation."""
_BRANCHES = (
    r"group|partners|associates|center|centre|centro|centrum|zentrum|senter|systems?|industries|industri|industria|contracting",
    r"infrastructure|shipping|ferries|studios?|estudio|foods?|services?|servicios|servicos|solutions|soluciones|technologies|tecnologias?",
    r"technologie|software|labs?|logistics?|logistica|logistik|consulting|energy|energia|energie|media|medien|mesto|region\w*|brewery",
    r"bakery|theat(?:re|er)|opera|library|pharmacie|farmacia|pharma|insurance|capital|ventures|networks?|freight|society|club|studio",
    r"works|werke|stores?|shop|market|radio|television|tv|press|editorial|times|church|kita|payments|analytics|robotics|motors?",
    r"automotive|aerospace|electronics|elektronik|elektro|telecom|telekom|construction|bau|immobilien|realty|farms?|dairy|forno|conserve",
    r"commission|court|army|navy|police|anlagenbau|gebaudetechnik|maschinenbau|antriebstechnik|warehousing|transport\w*|practice",
)
"""Words that many employers have in their names, but titles and fields of study have them too."""
_UNSPACED = scripts.EMPLOYERS_WITHOUT_SPACES
_EMPLOYER = LatePattern(
    rf"(?<!\w)(?:{'|'.join((*_EMPLOYERS, scripts.EMPLOYERS))})(?!\w)|{_UNSPACED}"
)
_ORGANISATION = LatePattern(
    rf"(?<!\w)(?:{'|'.join((*_EMPLOYERS, scripts.EMPLOYERS, *_BRANCHES))})(?!\w)|{_UNSPACED}"
)
_SCHOOL = LatePattern(
    r"universi|univerzit|uniwersytet|college|school|academy|akademi|institut|istituto|berufsschule|schule|gymnasium|kammer|ecole|faculty|faculdade|facultad|facolta"
    r"|polytech|politec|politech|polytekn|lycee|liceo|liceu|licee|colegio|escola|escuela|hogskol|hochschule|hogeschool|conservator|seminary|bootcamp|skola|skole|gimnazjum"
    r"|liceum|szkola|technikum|scuola|\biut\b|\bmit\b|\bens\b|\beth\b|\bkth\b|fakult|trung hoc|dai hoc|hoc vien|lyceum|cegep|\broc\b|\bmbo\b.*college|gymnazi|stredni odborn|zakladni skola|hogschool|konservatori|berufsbildungszentrum|bildungszentrum|kantonsschule|realschule|schulzentrum|volkshochschule|\bfh\b|\bhtl\b|szakkozep|egyetem|universytet|instytut|politechnika|vysoke uceni|folkehojskole|videregaende|gymnasi|ammattikorkea|yliopisto"
    rf"|{scripts.SCHOOLS}"
)
_DEGREE = LatePattern(
    r"\b(?:bachelor|master|ph\.?\s?d|m\.?\s?sc|b\.?\s?sc|mba|emba|m\.?tech|b\.?tech|m\.?eng|b\.?eng|b\.?e\.|bcom|b\.?com|m\.?com|associate(?:'s)? (?:of|in|degree|degre)|aas\b"
    r"|diplom[ae]?|certificate|licence|licenciatur|licenciad|graduad|grado\b|bacharel|tecnolog|doctor|doutor|dottor|docteur|doktor|degree|m\.?\s?a\.|b\.?\s?a\.|b\.?\s?s\.|m\.?\s?s\."
    r"|b[a-z]{1,5} ?\((?:hons?|honours)\.?\)|[bm](?:comm?|acc|phil|ed|res|pharm|arch|fa|mus|sw|bs|chem|math|eng|bus|ba|des|nurs)\b|vyucni list|svidetelstvi|swiadectwo|ingenieria|ingegneria|ingenierie|tecnicatura|profesorado|llb|llm|md\b|j\.?d\.|meisterbrief|gesellenbrief|abitur|staatsexamen|magister|fachabitur|ausbildung|bts\b|dut\b|but\b|baccalaureat|bac\b|mastere|maitrise|deug|cap\b"
    r"|laurea|maturita|perito|kandidat|civilingenjor|examen|licentiat|inzynier|inz\b|mgr\b|ing\b|bakalar|inginer|gcse|a-level|high school diploma|minor|major|certificat|mestrado"
    r"|cu nhan|thac si|tien si|trung cap|cao dang|eidg\.|fahigkeitszeugnis|efz\b|matura|maturite|havo|vwo|vmbo|mbo\b|hbo\b|aplikacja|studia\b|propedeuse|mestre|maestria|posgrado|pos-graduacao|especiali[zs]a|tecnico|formation|attestation|brevet|nvq|hnd|hnc|pgce|pgdip|foundation)"
    r"|(?:examen|diplom|abschluss|eksamen|prufung|exam|vizsga|lehrgang)\b|\b(?:lehre|hoyskolegrad|hogskoleexamen|kandidatgrad|ylioppilas|tutkinto|licencjat|licencjack|magistersk|inzyniersk|matura|svakademi|vzdelani|wyksztalcenie)"
    rf"|{scripts.DEGREES}"
)
_GRADE = re.compile(
    r"^(?:c?gpa|grade|score|result|note|nota|mention|durchschnitt|voto|average|media|betyg|first class|second class|cum laude|magna|summa|\d+([.,/]\d+)*$)|^\d[.,]\d"
)


LABELS = re.compile(
    r"^(?:(?:key |main |selected )?(?:highlights?|responsibilit(?:y|ies)|achievements?|accomplishments?|duties|tasks?|projects?|technologies|summary|description|contributions)"
    r"|aufgaben(?:bereich)?|tatigkeiten|schwerpunkte|erfolge|verantwortlichkeiten|missions?|realisations|responsabilites|activites|logros|funciones|responsabilidades|tareas"
    r"|atividades|principais (?:atividades|resultados|realizacoes)|realizacoes|responsabilita|mansioni|attivita|risultati|taken|werkzaamheden|resultaten|verantwoordelijkheden"
    r"|obowiazki|osiagniecia|zakres obowiazkow|napln prace|uspechy|arbetsuppgifter|arbejdsopgaver|arbeidsoppgaver|ansvarsomraden)\W*$"
)
"""What stands above a list of bullets and is no part of a heading."""


@remembered
def says_post(text: str) -> bool:
    return bool(_POST.search(fold(text)))


@remembered
def says_organisation(text: str) -> bool:
    return bool(_ORGANISATION.search(fold(text))) or says_school(text)


@remembered
def says_employer(text: str) -> bool:
    """By words that stand in no title: "GmbH", "hospital"."""
    return bool(_EMPLOYER.search(fold(text))) or says_school(text)


@remembered
def says_school(text: str) -> bool:
    return bool(_SCHOOL.search(fold(text)))


@remembered
def says_degree(text: str) -> bool:
    return bool(_DEGREE.search(fold(text)))


@remembered
def says_grade(text: str) -> bool:
    return bool(_GRADE.search(fold(text)))
