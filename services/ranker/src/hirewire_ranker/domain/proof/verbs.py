"""Verbs by what they say of the thing that they govern: it was in somebody's hands, let go, looked at, or only wished for."""

from collections.abc import Iterator
from functools import cache

from hirewire_common.words.tokens import words_in
from hirewire_ranker.domain.wording.verbs import IRREGULAR

DIGITAL = words_in(
    "use utilize utilise apply leverage employ operate work build rebuild code script program develop redevelop write rewrite author "
    "implement reimplement configure reconfigure deploy redeploy install reinstall set automate migrate port convert integrate maintain "
    "manage administer run own handle host scale tune optimize optimise debug test retest design redesign architect create make refactor "
    "containerize containerise dockerize dockerise orchestrate provision monitor query model analyze analyse visualize visualise process "
    "perform execute carry do complete produce launch release add extend expand improve rework upgrade update fix "
    "troubleshoot diagnose solve resolve secure harden benchmark train retrain tune compute calculate reconcile plan schedule track record "
    "document publish edit draw draft sketch connect wire wrap expose stream load extract transform parse scrape crawl cache store back "
    "restore replicate shard index render animate compile generate simulate prototype engineer craft compose found introduce establish "
    "start initiate specialize specialise practise practice know master keep cut reduce save increase grow raise boost lower halve double speed "
    "accelerate lead direct oversee supervise drive spearhead head support enhance customize customise adapt adopt consolidate standardize "
    "standardise roll move switch transition transfer import export merge enter post retouch lay map forecast report present "
    "verify validate prepare serve log patch clean cleanse normalize normalise aggregate collect gather sort arrange instrument alert "
    "plot virtualize virtualise segment route deal achieve reach modernize modernise pioneer unify rebuild set-up contribute conduct "
    "possess invoice bill pay book close model calibrate enforce ensure evolve experiment explore package pack push pull "
    "translate localise localize rank classify predict detect cluster label annotate fine-tune digitise digitize digitalise "
    "digitalize archive control inspect measure machine mill cut film shoot mix master record edit compose stitch rig texture"
)
"""Of tools: who did this with one, or to one, had it in hand."""
HANDS = words_in(
    "identify answer participate demonstrate act select take determine assign address interact open encourage involve mentor define foster exceed streamline devise "
    "adhere submit liaise educate liaison issue formulate maximize maximise inform interpret strengthen interface incorporate construct estimate reorganize "
    "reorganise revise modify accept confirm replenish engage fulfill fulfil cooperate allocate form team steer follow ensure promote retain forecast project negotiate "
    "oversee govern chair champion execute strategize strategise multitask troubleshoot forge orchestrate liquidate reconcile disburse underwrite appraise budget design "
    "measure motivate delegate-to onboard evaluate align guarantee prioritize prioritise minimize minimise decrease eliminate-waste partner consult volunteer practice "
    "ship deliver order purchase quote price provide give offer operate-on administer assess assemble assist audit bake balance bandage bend braise brew butcher call canvass care cast cater change chair check clear clip coach "
    "collect comply cook coordinate counsel cultivate deliver dig dispatch dispense dive dose dress drill drive erect escort evaluate "
    "examine excavate fabricate facilitate feed ferment file fill fit fly forge fry glaze grade graft grill grind grout guard guide harvest "
    "heal help-desk hoist immunize immunise inject insert instruct insulate inventory investigate irrigate join joint knit label land lift "
    "load machine man market mark mediate mend milk mount negotiate nurse pack paint patrol pave perform pick pilot "
    "pipette pitch place plan plane plant plaster plate plough plumb polish prescribe press prune prepare procure promote protect prune purchase "
    "read-drawings receive reception recruit repair represent review rewire rig roast sample sand sanitize sanitise saw screen seal seed sell service "
    "set sew ship shear shape ship solder staff sterilise sterilize stitch stock supervise supply survey tailor teach teach-in tend thread tile titrate transport treat triage "
    "trim tutor turn unload vaccinate ventilate wash weigh weld welcome wire wrap hold earn obtain pass renew organise organize host "
    "handle lecture source buy interview hire resolve respond attend file litigate advise consult compile communicate collaborate present"
)
"""Of work that is no tool, besides: the trades, care, schools, offices."""
AT = words_in(
    "interview hire recruit source staff screen headhunt place teach lecture tutor instruct attend visit present speak talk read hear watch "
    "review study recommend propose suggest pitch market advertise sponsor outsource subcontract delegate sell resell buy rent lease "
    "share follow blog audit evaluate assess compare consider research receive proofread approve sign order request commission "
    "brief meet join explain describe discuss promote announce translate repair guard photograph film book invite greet deliver clean paint "
    "reject deny skip miss cancel postpone resist lack observe forget block prevent defer withdraw exclude stop stay "
    "transport ship sit stand walk see accompany admire mention learn explore trial demo try"
)
"""What they govern somebody looked at, passed on or let others have."""
ASSIST = words_in("help assist aid support accompany")
GIVEN_UP = words_in(
    "replace remove retire decommission sunset drop abandon deprecate eliminate discontinue uninstall phase ditch swap substitute "
    "supersede leave quit delete"
)
NIL = words_in(
    "fail flunk refuse decline forbid ban prohibit avoid shadow watch witness dislike abstain shun oppose"
)
"""What they govern wasn't done, not by them, or not any more."""
HOLD = words_in(
    "hold earn obtain pass achieve complete maintain renew receive gain acquire get keep have possess retain finish"
)
"""What one does with a certificate."""
WISH = words_in(
    "want wish hope plan aim aspire intend seek look desire dream prepare-for learn study await apply-for enrol enroll expect wait "
    "consider strive pursue yearn"
)
MOVE = words_in(
    "rewrite reimplement rebuild translate move migrate port convert switch transition transfer upgrade change ship roll"
)
CONJUGATED = words_in(
    "erstellte erstellt entwickelte entwickelt programmierte programmiert implementierte implementiert betreute betreut administrierte "
    "administriert verwaltete verwaltet betrieb betrieben baute gebaut aufgebaut einrichtete eingerichtet richtete nutzte genutzt benutzte benutzt verwendete "
    "verwendet verwende nutze automatisierte automatisiert konfigurierte konfiguriert installierte installiert pflegte gepflegt wartete gewartet "
    "leitete geleitet fuhrte gefuhrt schrieb geschrieben testete getestet migrierte migriert analysierte analysiert plante geplant "
    "arbeitete gearbeitet modellierte modelliert zeichnete gezeichnet buchte gebucht reparierte repariert montierte montiert schweisste "
    "geschweisst pflege versorgte versorgt bediente bedient fertigte gefertigt optimierte optimiert verantwortete verantwortet umgesetzt setzte eingesetzt beherrsche gestaltete gestaltet "
    "uberwachte uberwacht konzipierte konzipiert realisierte realisiert erfasste erfasst wertete ausgewertet verkaufte kochte gekocht backte gebacken "
    "developpe developper concu concevoir cree creer mis mise administre administrer gere gerer utilise utiliser automatise automatiser deploye deployer "
    "configure configurer installe installer maintenu redige rediger programme programmer realise realiser dirige pilote teste tester migre "
    "migrer travaille travailler analyse analyser modelise modeliser optimise encadre assure soigne soude cuisine prepare saisi monte repare dessine forme "
    "ecrit construit integre maitrise "
    "desarrolle desarrollo desarrollado desarrollar disene disenado administre administrado gestione gestionado cree creado utilice utilizado use usado "
    "automatice automatizado desplegue desplegado configure configurado implemente implementado instale instalado mantuve mantenido escribi escrito "
    "programe programado realice realizado lidere dirigi probe migre migrado trabaje trabajado analice analizado optimice construi construido modele "
    "sviluppato creato gestito utilizzato usato configurato implementato ontwikkelde ontwikkeld gebouwd beheerde beheerd gebruikt desenvolvi criei usei administrei"
)
"""Of use, in German, French, Spanish and a little of their neighbours; as they are written, without accents."""
_NO_PAST = words_in("set cut put run read shut")
_DOUBLED = ("b", "d", "g", "l", "m", "n", "p", "r", "t")


@cache
def forms_of(verbs: frozenset[str]) -> dict[str, str]:
    """Each form of each verb with which it is: `base` (also in -s), `past` or `ing`."""
    found: dict[str, str] = {}
    for verb in sorted(verbs):
        for form, kind in (*_regular(verb), *_irregular(verb)):
            if found.get(form) != "base":
                found[form] = kind
    return found


def _irregular(verb: str) -> Iterator[tuple[str, str]]:
    for form, base in _strong().items():
        if base == verb:
            yield form, "past"
        elif verb.startswith("re") and base == verb[2:]:
            yield f"re{form}", "past"


@cache
def _strong() -> dict[str, str]:
    more = {
        "forbade": "forbid", "forbidden": "forbid", "forgot": "forget", "forgotten": "forget", "sewn": "sew", "shot": "shoot", "heard": "hear",
        "sat": "sit", "ground": "grind", "sawn": "saw", "lent": "lend", "woke": "wake", "bent": "bend", "dug": "dig", "hung": "hang", "dived": "dive", "dove": "dive",
    }  # fmt: skip
    nouns = (
        "ment",
        "tion",
        "sion",
        "ance",
        "sis",
        "tic",
        "ght",
        "wth",
        "sale",
        "ive",
        "tics",
        "cal",
        "ally",
        "ions",
    )
    plain = {form: base for form, base in IRREGULAR.items() if not form.endswith(nouns)}
    return {form: base for form, base in (plain | more).items() if form != base}


def _regular(verb: str) -> Iterator[tuple[str, str]]:
    yield verb, "base"
    stem = verb
    if verb.endswith("e"):
        stem = verb[:-1]
    elif verb.endswith("y") and verb[-2:-1] not in "aeou":
        yield f"{verb[:-1]}ies", "base"
        yield f"{verb[:-1]}ied", "past"
        yield f"{verb}ing", "ing"
        return
    yield f"{verb}es" if verb.endswith(("s", "x", "ch", "sh", "o", "z")) else f"{verb}s", "base"
    if verb in _NO_PAST:
        yield verb, "base"
    else:
        yield f"{stem}ed", "past"
    yield f"{stem}ing", "ing"
    if verb[-1] in _DOUBLED and verb[-2:-1] in "aeiou" and verb[-3:-2] not in "aeiou":
        yield f"{verb}{verb[-1]}ed", "past"
        yield f"{verb}{verb[-1]}ing", "ing"
