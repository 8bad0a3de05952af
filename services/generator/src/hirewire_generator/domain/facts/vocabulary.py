"""Lists of words: those that are always a claim, those that never are, and those that mean the same."""

from hirewire_common.words.tokens import words_in

LEGAL = words_in(
    "inc incorporated gmbh mbh ag kg kgaa ohg ug ltd limited llc llp lp plc corp corporation co company cie sa sarl sas srl "
    "spa oy oyj ab as asa aps bv nv pty pte sl se eg ev"
)
CONNECTORS = words_in(
    "of and the a an for in at on with to de la le les du des der die das und y e i et al el los del di da do dos das van von "
    "den fur im am an zu en o og och"
)
ROLES = words_in(
    "engineer developer programmer designer analyst consultant scientist architect administrator specialist coordinator assistant "
    "technician researcher student intern graduate professional expert full stack fullstack backend frontend back front end web "
    "software data product project program marketing sales business finance customer support operations quality human resources "
    "mobile cloud devops machine learning security network systems system it hr qa ui ux legal procurement logistics accounting production purchasing research development healthcare education engineering it-support administration communications management"
)
"""Of headlines and labels; beside them stands what is claimed."""
ORDINARY = words_in(
    "it hr qa ui ux api apis kpi kpis okr okrs roi b2b b2c saas sla slas crm erp pdf cv ok ceo cto cfo coo ats faq i'm i "
    "monday tuesday wednesday thursday friday saturday sunday ii present internet web english-language"
)
"""Capitals that are no names. Titles among them are held by another rule."""
SENIORITY: dict[str, str] = {
    "senior": "senior", "sr": "senior", "lead": "lead", "leading": "lead", "principal": "principal", "staff": "staff",
    "head": "head", "chief": "chief", "director": "director", "directora": "director", "directeur": "director",
    "directrice": "director", "direktor": "director", "direktorin": "director", "vp": "vp", "vice": "vp", "svp": "vp", "evp": "vp",
    "president": "president", "executive": "executive", "manager": "manager", "managerin": "manager", "gerente": "manager",
    "leiter": "head", "leiterin": "head", "teamleiter": "lead", "teamleiterin": "lead", "abteilungsleiter": "head",
    "abteilungsleiterin": "head", "chef": "chef", "cheffe": "chef", "jefe": "head", "jefa": "head", "responsable": "head",
    "geschaftsfuhrer": "ceo", "geschaftsfuhrerin": "ceo", "ceo": "ceo", "cto": "cto", "cfo": "cfo", "coo": "coo", "cio": "cio",
    "founder": "founder", "cofounder": "founder", "co-founder": "founder", "grunder": "founder", "grunderin": "founder",
    "fondateur": "founder", "fondatrice": "founder", "fundador": "founder", "fundadora": "founder", "partner": "partner",
    "supervisor": "supervisor", "expert": "expert", "experte": "expert", "fellow": "fellow", "professor": "professor",
}  # fmt: skip
"""Words of rank, each with its rank. `lead` counts in titles alone, because elsewhere it is a verb."""
RANK_ENDINGS = ("leiter", "leiterin", "chefin", "direktor", "direktorin", "vorstand", "vorgesetzte")
"""Of compounds, as in `Filialleiterin`."""
RANK_ANYWHERE = words_in(
    "senior sr vp ceo cto cfo coo cio director directeur directrice founder cofounder co-founder geschaftsfuhrer "
    "geschaftsfuhrerin teamleiter teamleiterin abteilungsleiter abteilungsleiterin"
)
"""Of those, the ones that are a claim in any sentence."""
CLAIMS: tuple[tuple[str, ...], ...] = (
    ("certif", "zertifi"),
    ("licensed", "lizenziert", "licencie"),
    (
        "award",
        "prize",
        "preis",
        "premio",
        "prix",
        "ausgezeichnet",
        "auszeichnung",
        "winner",
        "winning",
    ),
    ("patent", "brevet"),
    ("promoted", "promotion", "befordert", "beforderung", "promu", "ascend"),
    ("founded", "cofounded", "co-founded", "gegrundet", "fonde", "funde", "startup"),
    ("bilingual", "zweisprachig", "bilingue"),
    ("native", "muttersprach", "natif", "natal", "nativ", "maternelle", "materna"),
    ("fluent", "fluency", "fliess", "couramment", "courant", "fluid", "fluente"),
    ("valedictorian", "laude", "honours", "honors", "distinction"),
    ("tripl", "verdreifach"),
    ("halv", "halbier"),
)
"""Beginnings of words that claim something by themselves; those of one line support each other."""
LEADING = (
    "led", "lead", "leading", "leads", "headed", "heading", "managed", "managing", "manage", "manages", "manager", "supervised", "supervising",
    "supervise", "directed", "oversaw", "overseeing", "oversee", "mentored", "mentoring", "mentor", "coached", "coaching",
    "leitete", "leitung", "leite", "leiten", "geleitet", "fuhrte", "gefuhrt", "fuhrung", "fuhren", "verantwortete", "betreute",
    "dirige", "diriger", "dirigeant", "encadre", "encadrer", "encadrement", "manage", "gere", "pilote",
    "dirigi", "dirigio", "dirigir", "dirigiendo", "lidere", "lidero", "liderar", "liderando", "liderazgo", "supervise", "gestione",
    "spearheaded", "spearheading", "guided", "guidato", "guida", "gestito", "diretto", "responsabile", "coordina", "leidde", "leidt", "leid", "leiding",
    "liderou", "lidera", "chefiou", "kierowal", "kierowanie", "vedl", "leader", "leadership", "head", "director", "supervisor", "boss", "chef", "jefe", "leiter", "teamleiter", "teamlead", "in-charge",
)  # fmt: skip
PEOPLE = (
    "team", "teams", "people", "engineers", "developers", "staff", "employees", "members", "department", "designers", "analysts",
    "interns", "juniors", "reports", "colleagues", "squad", "mitarbeiter", "mitarbeitern", "mitarbeitende", "mitarbeitenden", "leute",
    "leuten", "abteilung", "entwickler", "entwicklern", "teams", "equipe", "equipes", "personnes", "collaborateurs", "developpeurs",
    "equipo", "equipos", "personas", "empleados", "desarrolladores", "ingenieros", "ingenieurs",
)  # fmt: skip
TECHNOLOGIES = words_in(
    "python java javascript typescript kotlin scala golang php perl matlab fortran cobol haskell erlang elixir clojure groovy "
    "c++ c# f# objective-c vba html html5 css css3 sass scss sql nosql plsql t-sql graphql grpc websocket websockets oauth "
    "node nodejs node.js deno angular angularjs vue vuejs vue.js nextjs next.js nuxt svelte jquery redux webpack vite tailwind bootstrap "
    "django fastapi rails laravel symfony springboot hibernate .net asp.net dotnet wordpress drupal magento shopify "
    "mysql mariadb postgres postgresql sqlite mongodb cassandra redis elasticsearch opensearch dynamodb snowflake bigquery redshift "
    "databricks hadoop airflow dbt kafka rabbitmq nats celery docker kubernetes k8s helm terraform ansible jenkins gitlab github "
    "bitbucket circleci argocd prometheus grafana datadog splunk kibana nginx linux ubuntu debian unix bash powershell aws azure gcp "
    "ec2 lambda cloudformation openstack vmware firebase heroku vercel netlify git svn jira confluence scrum kanban agile devops devsecops "
    "mlops tensorflow pytorch keras scikit-learn sklearn pandas numpy scipy matplotlib opencv huggingface langchain llm llms nlp "
    "tableau powerbi qlik looker excel powerpoint sap salesforce hubspot servicenow workday istio envoy consul flink nestjs fastify supabase moodle wireshark metasploit nessus snyk sonarqube artifactory nexus rancher podman keycloak okta auth0 twilio segment mixpanel amplitude hotjar mailchimp marketo pardot zendesk intercom asana trello notion miro sketch invision blender maya houdini lightroom premiere ableton matlab simulink photoshop illustrator indesign figma "
    "autocad solidworks catia revit ansys labview arduino fpga verilog vhdl unity unreal android ios flutter selenium cypress playwright "
    "junit pytest jest itil prince2 togaf pmp cissp ccna ceh cpa cfa six-sigma lean gdpr hipaa ifrs gaap seo sem microservices serverless "
    "blockchain ethereum solidity quickbooks datev stata spss"
)
"""Named in any case, they are skills that somebody has or has not."""
EXACT = TECHNOLOGIES | words_in(
    "react swift rust go ruby flask spring express spark hive oracle chef puppet r c"
)
"""Words that resemble others without meaning the same."""
FAMOUS = words_in(
    "google amazon microsoft apple meta facebook netflix tesla uber airbnb spotify twitter linkedin salesforce oracle ibm intel nvidia "
    "adobe cisco dell hp samsung sony siemens bosch sap bmw mercedes daimler volkswagen audi porsche allianz deloitte accenture kpmg pwc "
    "mckinsey bcg bain goldman jpmorgan citigroup barclays hsbc ubs airbus boeing nasa cern harvard stanford mit oxford cambridge yale "
    "princeton berkeley eth zalando sapient capgemini infosys tcs wipro openai anthropic stripe paypal shopify bayer basf lufthansa renault "
    "peugeot orange carrefour santander bbva telefonica inditex nestle novartis roche toyota honda shell bp unilever nike adidas walmart"
)
"""Counted as names wherever they stand, at the beginning of a sentence too."""
HOUSES = words_in(
    "university college institute school bank group academy hospital foundation universitat hochschule universite universidad "
    "laboratories labs technologies systems solutions consulting partners ventures capital"
)
SAME: tuple[str, ...] = (
    "js javascript", "ts typescript", "k8s kubernetes", "postgres postgresql", "golang go", "nodejs node", "reactjs react",
    "vuejs vue", "dotnet .net net", "powerbi power-bi", "github git-hub", "munich munchen", "cologne koln", "vienna wien",
    "zurich zuerich", "geneva geneve genf ginebra", "rome roma", "milan milano mailand", "lisbon lisboa", "prague praha prag",
    "warsaw warszawa", "brussels bruxelles brussel", "germany deutschland allemagne alemania", "switzerland schweiz suisse suiza",
    "austria osterreich autriche", "spain espana spanien espagne", "france frankreich francia", "italy italien italie italia",
    "german deutsch allemand aleman tedesco", "english englisch anglais ingles inglese", "french franzosisch francais frances francese",
    "spanish spanisch espagnol espanol spagnolo castellano", "italian italienisch italien italiano", "portuguese portugiesisch portugais portugues",
    "university universitat universite universidad universita uni", "technical technische technique tecnica", "school schule ecole escuela",
    "informatik informatique informatica", "master masters", "bachelor bachelors", "native muttersprache natif nativo nativa mother-tongue",
    "fluent fliessend courant fluido fluida", "engineer ingenieur ingenieurin ingeniero ingeniera engineering ingenieurwesen",
    "sales sell sells selling sold vente ventes verkauf verkaufe ventas vendo vendita vendas",
    "developer dev entwickler entwicklerin developpeur developpeuse desarrollador desarrolladora", "project projekt projet proyecto",
    "management verwaltung gestion", "marketing vertrieb", "intern internship praktikant praktikantin praktikum stagiaire stage becario becaria",
    "student studentin etudiant etudiante estudiante", "senior sr", "junior jr", "mathematics mathematik maths math mathematiques matematicas",
    "physics physik physique fisica", "chemistry chemie chimie quimica", "biology biologie biologia", "economics economie economia",
    "nurse krankenschwester krankenpfleger infirmier infirmiere enfermero enfermera", "teacher lehrer lehrerin enseignant professeur profesor",
)  # fmt: skip
SHORT: dict[str, str] = {
    "cs": "computer science", "ml": "machine learning", "ai": "artificial intelligence", "ee": "electrical engineering",
    "hr": "human resources", "qa": "quality assurance", "gcp": "google cloud platform", "nyc": "new york city", "ny": "new york",
    "sf": "san francisco", "la": "los angeles", "usa": "united states america", "us": "united states", "uk": "united kingdom",
    "swe": "software engineer", "er": "emergency room", "nlp": "natural language processing", "aws": "amazon web services", "ux": "user experience",
    "ui": "user interface", "bi": "business intelligence", "tu": "technical university", "ci": "continuous integration",
    "kmu": "kleine mittlere unternehmen", "seo": "search engine optimization", "tdd": "test driven development", "oop": "object oriented programming",
}  # fmt: skip
MADE_BY: dict[str, str] = {
    **dict.fromkeys(
        words_in("excel powerpoint azure powerbi sharepoint outlook visio dynamics"), "microsoft"
    ),
    "tu": "technology",
    **dict.fromkeys(words_in("ec2 s3 dynamodb redshift cloudformation"), "amazon aws web services"),
    **dict.fromkeys(words_in("bigquery looker android flutter tensorflow"), "google"),
    **dict.fromkeys(words_in("photoshop illustrator indesign"), "adobe"),
}
"""Who says the product has said its maker; and `TU` is translated as a university of technology."""
