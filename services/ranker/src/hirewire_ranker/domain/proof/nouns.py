"""Nouns and little words by what they say of a skill beside them: whose it is, where it was heard of, what is only wished."""

from hirewire_common.words.tokens import words_in

POSTS = words_in(
    "engineer developer programmer administrator admin architect consultant specialist expert analyst nurse technician teacher accountant "
    "manager designer scientist chef electrician welder mechanic operator driver officer assistant clerk bookkeeper trainer instructor tutor lecturer professor speaker mentor apprentice trainee "
    "entwickler administratorin entwicklerin ingenieur ingenieurin fachkraft berater beraterin developpeur developpeuse ingenieure administrateur "
    "desarrollador desarrolladora ingeniero ingeniera administrador practitioner professional lead leader coordinator supervisor machinist "
    "carpenter plumber painter baker cook waiter pharmacist dentist therapist midwife paramedic lawyer paralegal editor writer translator tester coder owner inspector planner associate representative rep agent cashier receptionist secretary executive buyer generalist recruiter trader salesperson educator counselor counsellor "
    "worker labourer laborer baker butcher gardener cleaner guard pilot captain scientist researcher statistician economist"
)
"""At the beginning of a text they are the writer; elsewhere somebody else."""
BODIES = words_in(
    "user client customer management manager unit branch branches head parent community school bank company provider council authority board side union fair society "
    "master association"
)
"""May do something, but behind a skill they are no sign of whose it is: "React client"."""
PEOPLE = BODIES | words_in(
    "team teams department departments group groups squad squads guild colleague colleagues people staff experts specialists consultants "
    "contractor contractors subcontractor subcontractors freelancer freelancers vendor vendors admins administrators candidates applicants "
    "hires recruits students pupils customer customers client clients user users salespeople competitor competitors partner partners supplier suppliers "
    "agency agencies boss bosses intern interns successor predecessor office headquarters company companies employer school bank firm provider "
    "engineers developers programmers analysts nurses technicians teachers accountants managers designers scientists chefs electricians welders mechanics operators "
    "doctor doctors physician physicians surgeon surgeons foreman coworker coworkers peers peer friend friends father mother brother sister son daughter husband wife "
    "uncle cousin mate mates crew crews director supervisor board government council authority landlord reseller resellers dealer trainers "
    "instructors tutors speakers someone somebody everyone everybody anyone others nobody he she they "
    "apprentices trainees volunteers assistants helpers outsourcer sister-company "
    "desk helpdesk booth ward-staff headoffice parent municipality ministry "
    "kollege kollegen kollegin kolleginnen team abteilung abteilungen agentur firma chef kunde kunden lieferant praktikant praktikanten dienstleister partner mitarbeiter "
    "collegue collegues equipe agence client clients prestataire prestataires stagiaire fournisseur societe entreprise chef "
    "colega colegas equipo agencia departamento cliente clientes proveedor empresa becario jefe otro otra otros otras er sie elle elles ils ellos ellas"
)
"""Whoever else may do it, or have it."""
EVENTS = words_in(
    "course courses lecture lectures workshop workshops seminar seminars talk talks meetup meetups conference conferences webinar "
    "webinars bootcamp tutorial tutorials book books handbook magazine article articles licence licences license licenses subscription "
    "subscriptions post posts position positions vacancy vacancies opening openings interview interviews advert adverts training trainings "
    "competition fairs exhibition brochure brochures merchandise shares stock hall halls ward wards floor floors lesson lessons kurs schulung seminar formation "
    "cours stage livre curso cursos libro coffee beans tea island zoo snake jewellery jewelry curtains curtain bones ferry boat boats necklace ring rings perfume tickets ticket "
    "waitlist certification-course demo brand logo poster posters stickers event events summit podcast newsletter blog sales reps rep salesman"
)
"""Where it was heard of, or a thing that only has its name."""
STATES = words_in(
    "experience experienced skilled skills skill proficient versed responsible accountable responsibility responsibilities knowledge knowledgeable expertise proficiency "
    "expert ability able fluent fluency hands-on background competent competence competency competencies familiarity strong solid adept seasoned accomplished command "
    "tools tool technologies technology environment stack technical platforms frameworks languages databases software year years "
    "licensed certified registered qualified certificate certificates certification certifications holder track trained specialism specialties "
    "specialty core duties tasks activities focus areas mastery usage utilization licence "
    "erfahrung erfahrungen kenntnisse kenntnis erfahren versiert verantwortlich zustandig jahre jahren sicher sicherer umgang fundierte beherrschung schwerpunkt schwerpunkte tatigkeiten aufgaben "
    "experience experiences connaissances connaissance maitrise competences competence ans annees responsable expert experimente "
    "experiencia conocimientos conocimiento dominio anos manejo responsable encargado encargada competencias habilidades esperienza conoscenza ervaring kennis experimentado"
)
"""Nominal claims: "5 years of Python", "expert in SAP", "Tools: Git"."""
ACTIONS = words_in(
    "development administration management maintenance programming automation implementation installation configuration migration deployment design analysis "
    "reporting modelling modeling testing integration operation operations support programming scripting engineering construction repair preparation "
    "planning coordination supervision work creation processing provision provisioning administrating monitoring optimization optimisation documentation "
    "entwicklung verwaltung wartung pflege betreuung einrichtung automatisierung programmierung umsetzung erstellung leitung fuhrung bedienung durchfuhrung betrieb einfuhrung aufbau konfiguration "
    "developpement gestion creation conception tenue suivi redaction saisie mise realisation administration maintenance deploiement automatisation programmation encadrement utilisation "
    "desarrollo administracion gestion creacion diseno mantenimiento implementacion programacion automatizacion direccion uso elaboracion instalacion configuracion migracion "
)
"""Nouns of doing, at the beginning of a text: "Development of APIs in Go"."""
WILLING = words_in("interested keen eager curious motivated ready willing open interest")
"""Of what they are, stands behind a "to", "in" or "for"."""
WISHES = words_in(
    "objective objectives goal goals target dream dreams aspiring aspiration upcoming roadmap wishlist "
    "hoping wanting seeking looking learning studying enrolled saving ambition ambitions ziel ziele wunsch traum objectif objectifs objetivo objetivos but souhait "
    "interessiert mochte interesse interesado interesada waiting"
)
AWAY = words_in(
    "from off about without instead rather than besides except unlike beside near alongside opposite against before regarding concerning behind "
    "over despite excluding ohne statt neben gegen sans contre sin contra uber sobre despues apart outside aside like versus vs hardly barely scarcely rarely"
)
BACK = words_in("to into in with through using via onto on by")
PREPOSITIONS = words_in(
    "to for in on at with into through using via from of by as under during within across among per within towards toward onto after between "
    "mit in fur von zu zur zum im am bei auf und aus als avec en pour dans sur de du des par chez con para por sobre desde"
)
DETERMINERS = words_in(
    "the a an our its their his her my your this these those some another other every each all both any several many most "
    "der die das den dem des ein eine einen einem einer eines mein meine unser unsere unserer le la les un une mon ma mes notre nos leur leurs "
    "el los las una unos unas mi nuestro nuestra su"
)
BE = words_in(
    "was were been being is are be got gets am wurde wurden ist sind war waren etait ont est sont fue fueron es son ete"
)
HAVE = words_in("have has had having 've habe haben hat hatte avons ont hemos")
MODALS = words_in("will would can could may might should shall must")
OPENERS = words_in(
    "but although though whereas while when because since whenever until unless wahrend aber obwohl mais tandis pero mientras where wo"
)
RELATIVES = words_in("who which that whose whom qui que quien dont")
THINGS = words_in(
    "servers computers containers printers routers papers numbers sensors monitors controllers folders orders transformers boilers vectors processors connectors "
    "motors reactors clusters filters scanners letters offers layers tickers headers workers helpers newsletters trailers doors floors errors colors factors parameters "
    "others orders matters brokers registers meters counters compilers chillers burners freezers covers drivers adapters handlers parsers crawlers scrapers wrappers schedulers loggers operators toners timers"
)
"""End as whoever does something, and are no people."""
LIGHT = words_in(
    "also never then successfully mainly mostly daily currently previously personally always often regularly now still later first again both and or not only "
    "just even actively fully quickly independently jointly alone myself advanced senior junior basic good strong excellent deep certified well nie immer selbst "
    "ich je yo i j'ai"
)
"""Before a verb they name nobody."""
LESSONS = words_in(
    "course courses class classes lesson lessons training trainings workshop workshops seminar seminars bootcamp webinar tutorial talk talks lecture lectures kurs schulung formation curso"
)
"""In which somebody else had it in hand."""
LOOSE = words_in("all both each every many several most some these those this other another any")
"""Behind them a verb may follow, which an article forbids."""
PHRASES = {
    ("give", "up"), ("gave", "up"), ("giving", "up"), ("turned", "down"), ("threw", "out"), ("threw", "away"), ("throw", "out"), ("thrown", "out"),
    ("broke", "off"), ("signed", "off"), ("handed", "over"), ("gave", "away"), ("backed", "out"), ("dropped", "out"), ("pulled", "out"), ("kept", "away"),
    ("steered", "clear"), ("got", "rid"), ("walked", "away"), ("moved", "away"), ("shied", "away"),
}  # fmt: skip
"""Two words that let something go."""
PHRASE_OPENERS = frozenset(first for first, _ in PHRASES)
