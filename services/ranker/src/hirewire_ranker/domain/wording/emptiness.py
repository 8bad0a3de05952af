"""Words that claim nothing, words that claim little, and those whose coming or going always changes what is claimed."""

from hirewire_common.words.tokens import words_in

GRAMMAR = words_in(
    "a an the and or but nor so yet if then than that this these those there here of to in on at by for with from into onto upon within "
    "through throughout during before after above below between among across along around about against toward towards over under up down out off "
    "as is are was were be been being am has have had having do does did doing done will would shall should can could may might must "
    "i me my mine we us our ours you your yours he him his she her hers it its they them their theirs who whom whose which what when where while "
    "also both each either every all any some such same other others another via per etc eg ie incl including include includes included "
    "because since until although though whether because how why s t re ll ve d not"
)
FILLER = words_in(
    "successfully effectively efficiently consistently actively proactively highly very really truly strongly greatly clearly closely "
    "carefully properly appropriately accordingly continually continuously constantly always generally typically usually primarily mainly "
    "basically essentially ultimately specifically particularly especially overall simply just quite rather fully thoroughly diligently "
    "accurately promptly quickly timely smoothly seamlessly skillfully expertly professionally courteously tactfully strategically "
    "creatively collaboratively extensively systematically routinely regularly respectively additionally furthermore moreover thereby therefore "
    "thus hence subsequently currently presently previously various varied variety numerous several multiple many diverse different wide broad range "
    "number array lot lots manner basis way ways order nature respect regard regards regarding aspect aspects area areas matter matters type types "
    "kind kinds form forms case cases thing things following excellent outstanding exceptional superior great good strong solid proven "
    "effective efficient successful positive proper appropriate necessary needed required applicable relevant related based oriented "
    "duty duties responsible responsibility responsibilities tasked task tasks charge role roles able ability helped-to certain given own "
    "well best possible available necessary utmost sure ensure ensured ensures ensuring insure insured insuring effort efforts "
    "make makes made making personally hand hands deliver such like need needs aroundtheclock actually literally mostly largely chiefly later afterwards roughly approximately approx circa in-depth comprehensive detailed "
    "existing current new more most much further additional extra entire whole complete full total along together"
)
"""May come and go. `own` and `new` are here as adjectives only: a thing that is owned is caught as a verb."""
KEPT = words_in("new additional full total complete entire best most more own different")
"""Of those, the ones that may go but that make a claim where they come."""
LIGHT_VERBS = words_in(
    "use uses used using utilize utilizes utilized utilizing employ employed employing leverage leveraged leveraging provide provides provided "
    "providing perform performs performed performing conduct conducts conducted conducting serve serves served serving work works worked working "
    "act acts acted acting function functioned functioning teamed resulted resulting allow allowed allowing enable enabled enabling experienced"
)
LIGHT = LIGHT_VERBS | words_in(
    "complete completes completed completing handle handles handled handling process processes processed processing facilitate facilitated "
    "facilitating focus focused focusing focuses "
    "activity activities operation operations operational project projects team teams initiative initiatives program programs issue issues result "
    "results job jobs position positions company organization department service services system systems member members staff environment "
    "procedure procedures requirement requirements item items purpose purposes time day days hour hours week weeks month months year years experience experiences concern concerned"
)
"""May come; may go only where something of the clause stays, the verbs alone too."""
NEGATIONS = words_in("no not never without none zero nobody neither nor cannot unable lack lacking")
SCOPE = words_in(
    "single-handedly singlehandedly independently autonomously solely exclusively personally company-wide companywide enterprise-wide enterprise "
    "organization-wide nationwide national nationally international internationally global globally worldwide statewide regional regionally "
    "multinational multi-million million-dollar cross-functional end-to-end flagship mission-critical "
    "award award-winning awarded winner winning won prize recognized recognised honored acclaimed renowned record record-breaking top "
    "top-performing top-ranked best-in-class world-class industry-leading leading market-leading first only sole highest fastest largest "
    "certified licensed accredited chartered registered credentialed patent patented published graduated graduate degree diploma "
    "bilingual trilingual fluent fluently native promoted promotion fortune doubled tripled quadrupled halved unprecedented groundbreaking "
    "c-suite c-level executive-level board-level entire-company major massive dramatically drastically significantly substantially exponentially "
    "sharply unanimously perfect perfectly flawless flawlessly 100%"
)
"""Each a claim that somebody has to have made."""
STRONG_LIMITS = (
    "underneath", "under supervision", "as part of", "member of",
    "part-time", "volunteer", "volunteered", "intern", "internship", "trainee", "acting", "interim", "temporary", "temp", "junior",
    "attempted", "planned to", "pilot", "prototype", "proposed", "partially", "partly", "basic", "simple", "minor", "introductory", "beginner", "backup",
    "simulated", "mock", "hypothetical", "coursework", "occasionally", "sometimes", "learning", "learned",
)  # fmt: skip
"""What makes a claim smaller, and may not be left out."""
RANKS = words_in(
    "senior sr lead principal chief head director manager supervisor president vice vp svp evp avp ceo cto cfo coo cio cmo officer executive "
    "leader foreman superintendent partner founder cofounder co-founder owner chairman chairwoman chairperson dean professor fellow master "
    "expert commander captain boss controller treasurer chef-de-cuisine sous"
)
POSTS = words_in(
    "engineer developer architect consultant analyst specialist administrator coordinator designer scientist technician accountant auditor "
    "strategist advisor adviser planner scholar physician surgeon doctor nurse therapist pharmacist attorney lawyer counsel paralegal teacher "
    "instructor lecturer principal researcher chemist economist statistician actuary underwriter banker broker trader buyer editor producer "
    "programmer electrician plumber mechanic machinist inspector surveyor estimator dispatcher chef baker curator librarian pilot paramedic "
    "psychologist counselor strategist evangelist liaison generalist practitioner"
)
PEOPLE = words_in("team staff employee engineer developer analyst people department group crew")
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]  # fmt: skip
