"""Words that the rules know: what tells nothing, what was done, what belongs to work at all."""

from hirewire_common.words.tokens import words_in

LITTLE = words_in(
    "a an the and or but if then than that this these those there here i me my mine myself we us our ours ourselves you your yours yourself he him his she her hers it its they them their theirs "
    "is am are was were be been being do does did done doing have has had having will would shall should can could may might must ought "
    "i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's she's it's they're they've they'd they'll that's there's what's who's let's isn't aren't wasn't weren't don't doesn't didn't "
    "haven't hasn't hadn't won't wouldn't can't couldn't shouldn't cannot im ive dont didnt wasnt couldnt "
    "to of in on at by for with from into onto about after before between through during over under again up down out off as so such no not nor only own same too very just also even still already yet "
    "all any both each few more most other others some many much lot lots less least what which who whom whose when where why how while because since until till although though however whether "
    "once now ever never always often sometimes usually one ones thing things something anything everything nothing somebody someone anybody anyone everybody everyone nobody way ways "
    "get got gets getting go goes going went gone come came comes coming put take took taken make made makes making let said say says like well yes yeah okay ok oh um uh uhm er hmm mhm please thanks thank "
    "really quite rather pretty kind sort bit maybe perhaps actually basically honestly literally simply else instead towards upon within without against among around across along per via"
)
"""That hold sentences together."""
EMPTY = words_in(
    "good great best better nice excellent outstanding perfect amazing fantastic wonderful important importance essential key vital crucial paramount special different various several certain many new big "
    "hard-working hardworking hard work works worked working worker job jobs career role position company companies business organisation organization organisations organizations team teams teamwork team-player player people person persons human "
    "motivated motivation passionate passion enthusiastic enthusiasm dedicated dedication committed commitment reliable flexible flexibility dynamic proactive ambitious friendly positive attitude mindset energy "
    "skill skills strong strength strengths weakness experience experienced experiences expert expertise knowledge ability abilities able capable talent talented qualified professional professionally professionalism "
    "challenge challenges challenging opportunity opportunities success successful successfully succeed goal goals result results solution solutions solve solved solving problem problems issue issues situation situations "
    "improve improved improvement improvements learn learner learning learned fast quick quickly grow growth development develop "
    "communication communicate communicator leadership leader lead motivate inspire inspired handle handled manage managed deal dealt try tried trying help helped helping love loved enjoy enjoyed "
    "happy satisfied happen happened believe think know feel want wanted need needed look looking give gave given use used using time times day days life world everyday moment point case example "
    "detail details attention quality process processes pressure stress multitasking multi-tasking box outside percent performance efficient efficiency effective effectively effectiveness productivity productive "
    "value values valuable add added bring right wrong true real sure clear fine long short little small high low part parts place end start started begin first second last next finally later "
    "able every day-to-day overall general generally mostly kind always lots forward backward step steps change changes changing move better-than task tasks responsible responsibility responsibilities "
    "fit great-fit excited interested interesting interest believe honest honesty trust respect care careful carefully calm fun cool difficult easy tough busy"
)
"""That every candidate says of everything."""
ABSTRACT = words_in(
    "synergy synergies synergistic paradigm paradigms holistic holistically strategic strategically innovative innovation innovations methodology methodologies robust scalable sustainable sustainability leverage leveraged leveraging facilitate facilitated "
    "optimise optimised optimize optimized optimization optimisation utilise utilize utilization utilisation transformation transformative alignment align aligned aligning stakeholder stakeholders excellence empower empowered empowering "
    "foster fostering fostered ecosystem vision visionary mission purpose authenticity authentic journey pillar pillars fundamental fundamentally foundation framework frameworks perspective perspectives "
    "mindfulness resilience resilient emotional intelligence empathy collaboration collaborative collaboratively inclusion diversity culture openness transparency accountability integrity ethics ethical principle principles "
    "engagement continuous continuously continual proactively dynamics catalyst potential full unlock deliver delivering delivery drive drives driving driven impact impactful outcome outcomes objective objectives initiative initiatives "
    "cutting-edge best-in-class world-class state-of-the-art next-level seamless seamlessly solution-oriented solution-orientation orientation results-oriented result-oriented detail-oriented customer-centric centricity value-added agile agility "
    "meaningful personal growth organisational organizational environment environments context contexts endeavour endeavor adversity dedication unwavering essence aspects aspect nature diverse complex complexity "
    "orchestrate orchestrated orchestrating orchestration curate curated curating architecting elevate elevated elevating activate activating amplify amplified amplifying catalyse catalyze harmonise harmonising harmonize triangulate triangulating "
    "galvanise galvanising galvanize articulate articulating embody embodied embodying embrace embraced embracing transcend resonate resonant resonated resonance ideate ideation iterate cocreate co-create converge converging convergence spectrum lens tapestry mosaic north-star "
    "momentum intersection narrative narratives touchpoint touchpoints tipping velocity trajectory threads convergent gravity ecosystems landscape landscapes horizon horizons canvas compass fabric texture rigour rigor cadence bandwidth granular nexus interplay nuance nuanced "
    "mindset mindsets ethos essence presence intention intentional intentionality purposeful dialogue stewardship potentials insight insights insight-driven outcome-oriented value-driven purpose-driven human-centred human-centered "
    "interaction interactions stage stages ensure ensured ensuring enable enabled enables enabling enhance enhanced enhancing achieve achieved achieving achievement achievements maximise maximize optimal approach approaches"
)
"""Nouns and verbs of talk about work in which nothing is done."""
IDEAS_END_IN = (
    "tion", "tions", "sion", "sions", "ment", "ments", "ity", "ities", "ance", "ence", "ness", "ship", "ships", "ism", "isms", "ive", "ively",
    "ising", "izing", "ised", "ized", "ics", "ingly",
)  # fmt: skip
NOTHING = LITTLE | EMPTY | ABSTRACT
WEAK_ACTS = words_in(
    "worked tried managed helped solved handled dealt did made got had used learned gave loved liked enjoyed wanted believed thought felt needed achieved leveraged utilized utilised ensured facilitated optimized optimised "
    "enabled improved delivered succeeded stayed chosen moved went faced reached came showed kept remained strove demonstrated embraced exceeded"
)
"""That somebody may say without having done anything in particular."""
IRREGULAR = words_in(
    "told found built wrote took chose made led ran began taught brought bought sold kept held sent spent met spoke saw heard knew thought gave got drew drove cut put set read split went came sat stood left lost won paid "
    "understood broke fell rose grew threw caught fought sought dug hung laid let showed swore rang rode shut slept stuck struck swapped wore woke withdrew rebuilt rewrote oversaw undertook learnt spelt dealt felt bent lent fed fled hid hit "
    "did became bet bit blew burnt fixed quit rid said shook shot sang sank spread stole swept tore"
)
"""Pasts that don't end in -ed."""
NOT_PAST = words_in(
    "need indeed hundred speed feed seed bed red exceed proceed succeed breed deed embed tired interested motivated experienced dedicated qualified skilled committed excited organized organised detailed advanced united limited "
    "ted fred wed shed sled naked wicked sacred beloved kindred unwed related based involved bored scared worried pleased satisfied passed-out talented gifted unprecedented so-called supposed increased-need required"
)
HELPING = words_in(
    "would will can could also then first just really immediately always never quickly simply finally personally had have actually even still only therefore later once usually often slowly carefully quietly directly already basically kind of sort eventually deliberately"
)
"""Between `I` and what I did."""
FIGURES = words_in(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion "
    "dozen dozens half halved doubled tripled twice percent quarter third"
)
TIMES = words_in(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays fridays sundays saturdays january february march april june july august september october november december morning afternoon evening night tonight noon midnight "
    "minute minutes hour hours week weeks month months year years quarter summer winter autumn spring yesterday tomorrow weekend shift sprint semester"
)
WORK = words_in(
    "work job team colleague coworker boss manager supervisor customer client patient user guest student pupil class lesson project company firm office department ward shift shop store warehouse factory plant site order contract invoice budget sale "
    "report meeting plan deadline supplier vendor product service system code software server database app website bug release deploy test data analysis design campaign market training trainer trainee intern employee staff hire interview "
    "schedule rota process procedure policy rule audit quality safety equipment machine tool delivery stock pallet kitchen menu dish hotel school university course degree exam thesis lab sample drawing engineer engineering developer nurse doctor "
    "teacher accountant lawyer designer analyst driver cook chef electrician mechanic technician cashier assistant lead director head owner partner stakeholder feedback mistake error task role responsible career experience skill learn conflict "
    "decision priority goal target cost price revenue profit money quarter month account ticket email call document file record case form evidence research study paper presentation workshop board committee crew foreman apprentice inspector "
    "parent family child court police medication surgery treatment diagnosis prescription compliance tax payroll ledger balance loan bank branch insurance claim policy estate property tenant construction building concrete wiring pipe weld vehicle engine repair maintenance "
    "network cloud security incident outage alert backup query table model algorithm feature sprint backlog roadmap launch brand content advert social lead pipeline quota negotiation discount renewal churn retention pay salary notice "
    "statistic paperwork signature visit handover checklist clause agreement partner portfolio proposal pitch presentation conference seminar certificate licence permit inspection calibration measurement prototype assembly welding scaffold crane "
    "truck van freight parcel depot route dispatch customs container harbour carrier inventory barcode scanner label picker packing return refund complaint reservation booking guest housekeeping reception desk counter till checkout "
    "appointment practice therapist carer referral discharge handover safeguarding caseload client tribunal hearing lawsuit settlement contractor subcontractor site tender blueprint drawing maintenance breakdown downtime batch defect scrap "
    "curriculum homework semester tutor lecture seminar classroom essay exam kpi metric spreadsheet excel forecast variance reconciliation audit controller payroll accrual vat newsletter website campaign audience click conversion "
    "onboarding offboarding rota overtime probation appraisal promotion redundancy union apprentice trainee mentor supervisor foreman headcount vacancy applicant recruiter stakeholder workload backlog priority milestone"
)
"""Of any trade; compared by stems."""
