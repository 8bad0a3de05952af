"""Verbs by how much of the work they claim, the ladder that a rewrite may not climb.

A line is one rung: base forms; `:` sets nominal forms apart, which say the same (`supervision of`).
"""

from enum import IntEnum


class Rung(IntEnum):
    """DO is what any other verb claims: to have done it."""

    WATCH = 0
    ASSIST = 1
    CONTRIBUTE = 2
    DO = 3
    MAKE = 4
    LEAD = 5
    ORIGINATE = 6


RUNGS: dict[Rung, str] = {
    Rung.WATCH: "observe shadow witness: exposure exposed familiar familiarity familiarized",
    Rung.ASSIST: "assist help aid support accompany: assistance",
    Rung.CONTRIBUTE: (
        "contribute participate collaborate cooperate partner liaise involve team join "
        ": participation contribution contributions collaboration involvement involved collaboratively"
    ),
    Rung.MAKE: (
        "build design create develop construct engineer program code devise craft author formulate launch introduce "
        "implement initiate originate institute deploy configure conceptualize conceive produce compose draft write control administer coordinate"
        ": creation design development construction implementation introduction introductory administration coordination"
    ),
    Rung.LEAD: (
        "lead direct head manage supervise oversee spearhead chair command orchestrate champion govern preside captain helm steer "
        "own mentor quarterback run drive"
        ": management leadership supervision oversight direction managerial stewardship"
    ),
    Rung.ORIGINATE: "pioneer found cofound invent architect mastermind revolutionize transform establish: foundation invention establishment",
}
NEAR: dict[str, frozenset[str]] = {
    word: frozenset(others.split())
    for word, others in {
        "manage": "handle operate maintain administer coordinate run control organize process responsible charge own schedule plan track monitor conduct",
        "oversee": "monitor administer coordinate run inspect check maintain responsible charge ensure",
        "supervise": "monitor oversee responsible charge train",
        "administer": "handle manage process give dispense provide deliver maintain perform conduct apply",
        "coordinate": "organize arrange schedule plan liaise manage handle collaborate prepare responsible facilitate",
        "run": "operate handle conduct host perform execute execution maintain use process host organize",
        "drive": "operate transport deliver increase improve push travel",
        "control": "monitor regulate maintain manage limit check contain handle reduce",
        "own": "responsible charge",
        "direct": "guide refer route instruct send point",
        "lead": "drive conduct host teach facilitate guide deliver",
        "mentor": "coach train teach tutor guide advise instruct counsel",
        "establish": "set create build develop introduce institute form start implement open launch maintain",
        "transform": "convert change turn redesign restructure",
        "implement": "apply execute enforce carry perform install use follow establish set roll adopt",
        "introduce": "present bring implement establish start",
        "launch": "start open release begin roll introduce establish",
        "produce": "prepare make generate cook print compile complete manufacture provide deliver publish",
        "create": "prepare make generate set draw compile produce establish cook organize form plan",
        "develop": "prepare make plan generate establish grow form improve expand cultivate set compile",
        "design": "plan draw prepare lay make arrange style",
        "build": "assemble make form establish grow cultivate set prepare fabricate install erect",
        "construct": "assemble make erect install fabricate prepare form",
        "write": "prepare document compose compile record type publish script",
        "draft": "prepare document compile compose",
        "compose": "prepare document type",
        "author": "prepare document publish",
        "formulate": "prepare plan make compile set",
        "devise": "plan prepare make set invent",
        "craft": "prepare make shape compile",
        "deploy": "install release roll use set ship",
        "configure": "install set adjust customize",
        "initiate": "start begin open launch",
        "institute": "start begin set enforce establish",
        "engineer": "make", "program": "set", "code": "classify",
    }.items()
}  # fmt: skip
"""What may be said for another verb of a lower rung without much of a claim: a person should look at it."""
HEDGED = frozenset({"team", "join"})
"""Verbs that claim little and are often used for other things."""
IRREGULAR: dict[str, str] = {
    form: forms.split()[0]
    for forms in (
        "lead led", "write wrote written", "build built", "teach taught", "run ran", "oversee oversaw overseen overseeing", "grow grew grown growth",
        "sell sold sale", "buy bought", "hold held", "keep kept", "make made", "give gave given", "take took taken", "speak spoke spoken",
        "seek sought", "drive drove driven", "win won", "meet met", "begin began begun", "choose chose chosen choice", "bring brought",
        "deal dealt", "draw drew drawn", "fly flew flown flight", "find found", "get got gotten", "know knew known knowledge", "leave left",
        "pay paid payment", "lend lent", "sit sat", "sweep swept", "catch caught", "fall fell fallen", "fight fought", "hear heard", "ride rode ridden", "throw threw thrown", "withdraw withdrew withdrawn", "rebuild rebuilt", "dig dug", "freeze froze frozen", "tear tore torn", "strike struck", "become became", "come came", "overcome overcame", "sew sewed sewn", "steal stole stolen", "weave wove woven", "hang hung", "hide hid hidden", "break broke broken", "bend bent", "stick stuck", "send sent", "spend spent", "stand stood", "think thought", "tell told", "understand understood",
        "undertake undertook undertaken", "see saw seen", "go went gone", "do did done", "feed fed", "show showed shown", "drop dropped",
        "lay laid", "cut cutting", "set setting", "put putting", "bid bidding", "rise rose risen", "wear wore worn", "sing sang sung",
        "maintain maintenance", "analyze analysis analyses analyst analytic analytics analytical analytically", "describe description",
        "resolve resolution", "decide decision", "deliver delivery deliveries", "retain retention", "provide provision", "comply compliance compliant",
        "succeed success successes", "receive receipt receipts", "advise advice advisory", "acquire acquisition acquisitions", "produce production productions",
        "reduce reduction reductions", "introduce introduction", "lose loss losses lost", "expand expansion", "assess assessment", "apply application applied",
        "supply supplier", "administer administration administrative", "execute execution", "explain explanation", "submit submission submissions",
        "respond response responses responsive", "perform performance", "solve solution solutions", "assist assistance", "exceed excess",
        "implement implementation", "install installation", "evaluate evaluation", "create creation", "plan planning planned", "ship shipping shipped",
        "control controlling controlled", "refer referral referrals referred", "program programming programmed", "proceed procedure procedures procedural",
        "recruit recruitment", "supervise supervision supervisory", "negotiate negotiation", "communicate communication", "prescribe prescription prescriptions",
        "subscribe subscription", "convert conversion", "extend extension", "invade invasion", "permit permission", "repair repairs", "vary variety various",
        "person people persons", "child children", "man men", "woman women", "foot feet", "life lives", "staff staffed staffing", "criterion criteria",
        "policy policies", "company companies", "enquire inquire inquiry inquiries enquiry enquiries", "guide guidance", "deposit deposits", "transmit transmission",
        "calculate calculation calculus", "generate generation", "operate operation operational", "organize organization organizational", "hire hiring",
        "inspect inspection", "select selection", "collect collection", "detect detection", "correct correction", "direct direction", "protect protection",
        "construct construction", "conduct conduction", "instruct instruction instructional", "educate education educational", "coordinate coordination",
    )
    for form in forms.split()
}  # fmt: skip
