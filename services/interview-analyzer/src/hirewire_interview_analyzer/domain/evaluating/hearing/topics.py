"""What questions are about, and the words by which an answer shows that it is about that too."""

from functools import cache

from hirewire_common.words.tokens import words_in
from hirewire_interview_analyzer.domain.evaluating.hearing.stemming import stem

_TOPICS: tuple[tuple[str, str], ...] = (
    # what the question says | what answers to it say
    ("mistake error wrong slip failure blame regret", "mistake error wrong slip forgot missed overlooked apologise sorry incident correct fix admit fault noticed realise double-check near-miss"),
    ("conflict disagree disagreement argument tension clash", "conflict disagree disagreement argue argument angry tension compromise opinion shout annoyed upset blame agree different insist quarrel side refuse"),
    ("deadline late pressure stress stressful overwhelm hurry urgent", "deadline late delay hour minute overtime urgent rush cut priority pressure stress finish tight behind night weekend before until schedule early forward overtime extend extension handover saturday sunday shift parallel crew squeeze"),
    ("feedback criticism critique", "feedback told criticism comment review said retro appraisal advice manager reaction hurt stung"),
    ("difficult angry complaint upset rude hostile shout demanding", "angry upset shout complain complaint rude calm listen sorry refund cancel leave insist furious yell aggressive demand escalate impossible disappoint"),
    ("routine improve better process efficient faster cheaper optimise improvement simplify", "before slow save saved faster less reduce error instead simpler automate step list half percent waste manual shorter cheaper fewer list label system mess checklist template tidy standard rework introduce suggest track"),
    ("fail failure failed unsuccessful setback", "fail failure stop close lose never wrong drop cancel abandon reject didn't quit mistake hope"),
    ("lead leadership led team people resist", "team explain listen meeting train trust resist follow motivate against delegate support agree leave rota group everyone"),
    ("initiative nobody asked own proactive beyond", "notice propose suggest nobody started volunteer idea asked own offer built"),
    ("learn learning quickly new skill unfamiliar", "learn read course practice ask watch try tutorial book video train mentor understand certificate exam week evening"),
    ("number numbers data fact measure metric", "number data percent compare measure figure average count sample metric rate report chart total correlation test"),
    ("priority priorities prioritise prioritize urgent both conflicting juggle", "priority first urgent important deadline wait list impact both agree ask late delay later order plan"),
    ("persuade convince mind influence win buy-in", "convince persuade agree show argument data propose proof mind doubt sceptical yes offer cost risk"),
    ("right ethic integrity honest dilemma skip confidential", "refuse rule honest wrong right report risk law sign tell policy escalate lie audit boss write confidential"),
    ("change plan adapt sudden unexpected shift", "change suddenly plan adapt instead new detour closed cancel switch unexpected moved decided called"),
    ("calm composure patience temper", "calm breath angry shake nervous hand scream danger panic voice shout emotion accident emergency"),
    ("safe safety danger unsafe", "safe risk danger stop refuse lock rule report check accident protect isolate hazard injury permit helmet wait switch live dangerous broken supervisor"),
    ("decision decide choose judgement uncertain", "decide decision option risk because choose alternative cost against assume test"),
    ("proud achievement accomplish greatest success", "proud built achieve won team first award result finish grew launched save"),
    ("strength strengths good describe yourself", "strength good because example patient organise precise calm people detail said"),
    ("weakness weaknesses improve doubt shortcoming", "weakness struggle difficult learn used delegate impatient perfect ask help since work hesitate doubt"),
    ("yourself background career walk introduce", "started studied worked degree year currently then joined moved now role experience since became trained graduate company school"),
    ("why motivate motivation interest draw attract apply want kept", "because enjoy like interest love want since curious reason learn care always attract matter fascinated appeal chose"),
    ("years future goal see direction three five", "want year become learn lead responsibility goal grow able would like specialise train"),
    ("leave leaving left quit", "leave because left stay wanted grow offer moved contract end company closed"),
    ("error yesterday notice bug outage down fails broken incident", "check tell fix cause affected prevent correct who manager first log restart rollback revert test call"),
    ("customer client user guest patient", "customer client user guest patient call order listen ask family complain happy help buyer account"),
    ("help helped support colleague mentor", "help show explain teach sit together question support colleague learn train took"),
    ("first days thirty ninety month begin start", "week day first meet learn ask read talk listen understand month then plan watch"),
    ("know explain matter important beginner teach", "important because first example means mistake remember instead beginner matter difference"),
    ("salary pay expect compensation money", "salary pay range expect market year gross benefit negotiable euro dollar pound"),
    ("remote home alone independent", "home write update call calendar message office online remote daily chat"),
    ("culture diverse different cross", "different culture language country listen adapt meeting understand background respect"),
    ("delegate hand trust", "delegate hand trust train gave task support check let responsibility"),
    ("scale bottleneck ten times large grow", "scale limit bottleneck slow capacity load queue break cost more"),
    ("project rely relied thesis coursework university school study volunteer", "project group part deadline present build design depend rely grade professor university task finish test drawing organise prototype team"),
    ("team teamwork collaborate collaboration together cooperate cross-functional", "team together shared meeting colleague department agree help trust role share group coordinate"),
    ("quality right accurate accuracy detail standard", "check error test review compare standard sample verify measure control correct double-check audit"),
    ("problem solve challenge challenging hardest complex trouble technical", "problem cause find fix tried debug solution root error bottleneck slow broke solve test result hard discover"),
    ("bad news honest communicate communication explain present audience", "tell told explain honest listen question meeting call plain word understand present slide news"),
    ("company organisation product interest read found", "read website product customer value news mission interest used article market friend"),
    ("offer hire choose us should fit", "experience because bring result need example skill help year know"),
    ("resource budget cut money less", "budget cost cut save money negotiate supplier priority spend reduce"),
    ("goal target achieve reach exceed", "goal target plan reach exceed measure percent quarter result track month"),
    ("mention gap lack missing résumé close", "never used similar course read home setup production lack close know learn myself certificate exam honest experience nearest"),
    ("know us ask questions question from", "what how who when why which team would could is expect role"),
)  # fmt: skip

_FIELDS: tuple[tuple[str, str], ...] = (
    # what role, question or job say | what people of that field speak of
    ("software developer engineer backend frontend fullstack programmer python java javascript typescript react golang rust code coding api devops kubernetes docker cloud aws sre linux database sql microservice monitoring reliability qa tester",
     "code bug server service deploy release database query cache memory latency api endpoint test log container docker cluster node pod rollback pipeline commit branch review library function request response thread index column row join scan explain planner query optimise slow fast schema migration repository framework version backend frontend browser script cpu disk alert dashboard metric outage production staging ticket backlog sprint refactor"),
    ("data analyst scientist analytics statistics machine learning model bi",
     "data dataset dashboard query sql python excel model regression sample cohort test correlation metric forecast pipeline table churn report feature accuracy baseline chart"),
    ("nurse nursing doctor physician medical patient hospital clinic care caregiver midwife paramedic dentist therapist pharmacist pharmacy physiotherapist",
     "patient ward doctor medication dose chart pump shift handover blood infection wound vital hospital clinic nurse surgery symptom diagnosis treatment pain bed ecg drug prescription refuse document capacity mar provider nausea dizzy pill protocol resident physician hygiene sterile glove supervision vial batch relative"),
    ("warehouse logistics forklift picker driver delivery courier transport supply chain dispatch truck",
     "pallet dock aisle picker stock inventory scanner label truck van load route stop parcel delivery shift forklift supplier order return customs depot detour dispatch freight"),
    ("sales seller account business retail store shop cashier merchandising",
     "customer client buyer order deal price discount quota pipeline lead contract offer margin competitor account renew turnover till shelf stock store negotiation demo target commission"),
    ("teacher teaching school education tutor lecturer trainer classroom instructor professor kindergarten",
     "kid children class classroom rule routine behavior praise seat student pupil class lesson parent exam grade homework curriculum school term classroom learner teach test topic reading group behaviour"),
    ("accountant accounting finance financial bookkeeper auditor controller tax payroll bank banking",
     "invoice ledger balance close audit tax vat bank budget forecast reconciliation cash credit report account payable receivable payroll supplier cost margin booking variance"),
    ("designer design ux ui graphic product creative illustrator architect",
     "user screen prototype figma layout sketch wireframe test colour font contrast component brand research flow usability client drawing model"),
    ("chef cook kitchen restaurant hotel waiter bartender barista hospitality catering reception receptionist housekeeping front desk",
     "guest dish menu kitchen table order room booking check-in supplier food dinner service oven prep wedding event reservation housekeeping complaint tip bar"),
    ("electrician plumber carpenter mechanic technician welder construction builder foreman site engineer installer maintenance machinist",
     "crew trade drywall paint extension handover inspector subcontractor client schedule roof foundation floor permit site cable wiring board pipe tool machine motor voltage repair part drawing inspection safety helmet scaffold concrete weld engine brake apprentice foreman customer fault isolate lock"),
    ("hr human recruiter recruiting talent people generalist",
     "candidate hire contract payroll interview absence policy employee manager onboarding training tribunal turnover salary union grievance"),
    ("lawyer legal paralegal attorney counsel compliance solicitor",
     "contract clause court claim liability client case evidence risk settlement negotiation regulation judge draft party sue"),
    ("marketing brand content social media communications pr campaign seo advertising",
     "campaign audience brand channel click conversion lead content newsletter ad budget social post traffic search launch influencer agency"),
    ("support customer service call agent helpdesk",
     "customer call ticket refund complaint order escalate agent queue email chat charge account phone"),
    ("manager project program product owner lead director coordinator operations executive office assistant administrator secretary",
     "team project budget deadline stakeholder plan risk scope supplier milestone meeting report schedule priority office calendar travel board release roadmap"),
    ("police officer security guard firefighter military soldier prison",
     "call scene officer suspect report arrest victim radio patrol weapon door witness court danger fire alarm"),
    ("social worker counsellor youth psychologist childcare carer elderly",
     "family child parent case visit client court home support crisis group session report safeguarding trauma"),
    ("laboratory lab scientist chemist biologist researcher research science technician",
     "sample lab test assay reagent protocol result measurement instrument error batch control experiment barcode tube paper study calibration"),
    ("production manufacturing factory operator quality plant process",
     "machine line batch scrap defect downtime shift output part sensor maintenance tolerance setup inspection supplier cycle"),
)  # fmt: skip


Lexicon = tuple[tuple[frozenset[str], frozenset[str]], ...]


@cache
def _stemmed(of: tuple[tuple[str, str], ...]) -> Lexicon:
    return tuple(
        (frozenset(map(stem, asked.split())), frozenset(map(stem, told.split())))
        for asked, told in of
    )


GENERAL = frozenset(
    map(
        stem,
        words_in(
            "first then because since before after ask tell told week day month year want like good would how what who when why which could is end new never no always know part use used help  time people write decide result plan learn experience example work different see find read start everyone nobody role listen cost company school care matter told less"
        ),
    )
)
"""That stand in answers to anything."""


def topic_words(asked: frozenset[str]) -> frozenset[str]:
    """Stems that answers to a question with these stems are likely to hold."""
    return frozenset().union(*(told for about, told in _stemmed(_TOPICS) if about & asked))


def field_words(asked: frozenset[str]) -> frozenset[str]:
    """Stems that people speak of in the line of work that these stems name."""
    return frozenset().union(*(told for about, told in _stemmed(_FIELDS) if about & asked))


def best_topic(stems: frozenset[str]) -> int:
    """How many words of the subject that these stems are about most."""
    return max(len(told & stems) for _, told in _stemmed(_TOPICS))
