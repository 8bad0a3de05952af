"""What stands under a heading of a posting: what is asked for, what would be nice, what is to be done, or nothing of these."""

import re
from collections.abc import Iterator
from typing import Literal

from hirewire_common.words.folding import fold
from hirewire_common.words.late import LatePattern

Section = Literal["open", "must", "nice", "duties", "place", "beside", "detail"]
"""`detail` is a label such as "Pay:", which says nothing about the lines behind its own."""

_THING = (
    r"(?:job |work |professional |experience |knowledge |skills? |technical |special |physical |educational? |entry |position |candidate |personal |academic |soft |hard |core |key |basic )*"
    r"(?:requirements?|qualifications?|skills?|skill ?sets?|experiences?|education|educational background|training|knowledge|abilit(?:y|ies)|competenc(?:y|ies|es)|attributes|characteristics|credentials?|certifications?|licen[cs](?:es?|ing|ures?)|languages?|background|criteria|expertise|profile|specifications?|prerequisites?|proficienc(?:y|ies)|technologies|tools|tech stack|traits|demands|abilities required)"
)
_THINGS = rf"{_THING}(?:(?:,| ?/| ?&| and/or| and| or|, and|, ?&) ?(?:{_THING}|abilit(?:y|ies)|other requirements))*"
_NICE_WORD = r"(?:preferred|preferable|desired|desirable|nice[- ]to[- ]haves?|good[- ]to[- ]haves?|bonus(?: points)?(?: (?:if|for)(?: you(?: have| are|'ve)?)?)?|plus(?:es)?|optional|advantageous|beneficial|helpful|additional(?: desired| preferred)?|extra credit|highly (?:preferred|desired|desirable)|great to have|brownie points)"
_MUST_WORD = r"(?:required|minimum|basic|essential|mandatory|necessary|must[- ]haves?|general|other|ideal|specific|key|knowledge, skills and|your|our|the|relevant|main|primary|critical|core|technical|job)"
_PATTERNS: tuple[tuple[Section, str], ...] = (
    ("must", r"desired skills (?:and|&) experience"),
    (
        "nice",
        rf"{_NICE_WORD}(?: (?:but not (?:required|essential)|{_THINGS}))?|{_THINGS}:? ?\(?{_NICE_WORD}\)?|(?:what(?:'s| is| would be)? |it(?:'s|'d be| would be| is) |would be )?(?:an? )?(?:nice|great|big|added|definite)? ?(?:plus(?:es)?|bonus|nice to have|advantage|asset)(?: if you (?:have|are))?"
        rf"|the following (?:{_THINGS} )?(?:is|are|would be) (?:preferred|desired|desirable|a plus|nice|optional|helpful|beneficial)|(?:we'd|we would) (?:also )?love (?:it )?if(?: you)?|you might also have|even better if.*|what (?:will|would|could) (?:set you apart|make you stand out|impress us).*|ideally.{{0,30}}"
        r"|wunschenswert.{0,20}|von vorteil|das ware (?:toll|schon|super).*|idealerweise.{0,20}|pluspunkte|(?:les )?(?:plus|petits plus)|(?:serait |seraient )?(?:un plus|apprecies?)|souhait\w+|(?:se valora\w*|valorable|deseable|plus)(?: .{0,20})?",
    ),
    (
        "must",
        rf"(?:{_MUST_WORD} |minimum |of )*{_THINGS}(?: (?:required|needed|needs|include|includes|necessary|for (?:this|the) (?:role|position|job)|are|and experience required|we(?:'re| are) looking for))*|(?:{_MUST_WORD})?(?: |^)?must[- ]haves?|required|essential|minimum|mandatory"
        r"|what you(?:'ll| will|'d)? (?:bring|need|have|should have|offer|must have)(?: to .{0,30})?|what you(?:'ll)? need.{0,30}|(?:what|who|whom) we(?:'re| are)? (?:look(?:ing)?|want|need|seek\w*|expect)(?: (?:for|from))?(?: .{0,20})?|who you are|about you|you (?:are|have|bring|must have|should have|will have|need|possess)|you'(?:ve|re)(?: got)?|you might be (?:a|the) .{0,30}|(?:we are |we're )?looking for"
        r"|(?:the |our )?(?:ideal|successful|right|best|qualified(?= .{0,40}(?:candidate|applicant|individual|person|people|professional|\bwill\b|\bmust\b|\bshould\b|\bha(?:s|ve)\b))) (?:[\w'-]+ ){0,4}?(?:[\w'-]+)(?: (?:will|must|should|has|have|is|profile|possess\w*))*(?: (?:have|be|possess|demonstrate|the following))*|candidates? (?:must|should|will)(?: have| be| possess)?|to (?:be successful|succeed|qualify|thrive|be considered)(?: .{0,40})?|is this you|how you(?:'ll)? qualify|(?:here's )?what it takes.*|do you have.{0,20}|the following (?:are|is) required|your (?:background|toolkit|story|strengths|talents)|experience you.{0,20}"
        r"|(?:ihr|dein|das|unser) (?:profil|ideales profil)|(?:fachliche |personliche |ihre |deine |unsere )?(?:anforderungen|qualifikation(?:en)?|voraussetzungen|kenntnisse|fahigkeiten|kompetenzen|anforderungsprofil)(?: an .{0,20})?|profil|(?:was |das )?(?:du|sie) (?:mitbringst|mitbringen(?: sollten)?|bringst|bringen)(?: mit)?|(?:das )?(?:bringst du|bringen sie|solltest du|sollten sie)(?: (?:mit|mitbringen))?|wat (?:vragen wij|wij vragen|we vragen|breng je mee|jij meebrengt).*|jouw profiel|wie (?:ben jij|zoeken wij).*|cosa cerchiamo|il tuo profilo|requisiti(?: richiesti)?|was wir (?:erwarten|suchen|uns wunschen)|wir (?:erwarten|suchen)|damit (?:punktest du|uberzeug\w+).*"
        r"|(?:vos |nos )?atouts|(?:votre |le |mon |notre )?profil(?: recherche| souhaite| requis| ideal)?|(?:les )?(?:competences|qualifications|exigences|qualites|prerequis|formation)(?: (?:requises|techniques|attendues|et experience|recherchees|.{0,20}))?|(?:tu perfil|perfil(?: requerido| buscado| del candidato)?|requisitos(?: minimos| del puesto| imprescindibles)?|que (?:buscamos|necesitas|pedimos).{0,10}|formacion(?: y experiencia)?|conocimientos|se requiere|experiencia|competencias)",
    ),
    (
        "duties",
        r"(?:(?:key |main |primary |essential |marginal |core |major |principal |specific |general |typical |job |your |the |position |daily |role |basic |primary )*(?:responsibilit(?:y|ies)|dut(?:y|ies)|functions?|tasks?|accountabilit(?:y|ies)|activities|deliverables|objectives)(?:(?:,| ?/| ?&| and|, and) ?(?:\w+ )?(?:responsibilities|duties|functions|tasks|accountabilities|activities))*)(?: (?:include|includes|are|will include|may include|of the (?:role|job|position)|and (?:responsibilities|duties)|but are not limited to))*"
        r"|what you(?:'ll| will)? (?:do|be doing|be responsible for|work on|own|get to do|achieve)(?: .{0,20})?|how you(?:'ll| will)? .{0,30}|(?:your|the) (?:role|job|position|mission|day|impact|challenge|opportunity|work)(?: .{0,12})?|(?:in )?(?:this|the|your) (?:role|job|position)(?:,? you will)?|role|(?:a )?(?:typical )?day[- ](?:to[- ]day|in the life).{0,30}|you(?:'ll| will)(?: be)?|as (?:a|an|our) .{0,40}you will"
        r"|(?:job|position|role|general|executive)? ?(?:summary|description|overview|purpose|scope|profile summary|details)(?: of .{0,30})?|about (?:the|this) (?:job|role|position|opportunity)|the opportunity|position purpose|scope of work|(?:job|work) duties.*"
        r"|(?:ihre?|deine?|die|unsere) (?:aufgaben|aufgabengebiete?|tatigkeiten?|rolle|mission)(?: .{0,20})?|aufgaben(?:gebiet|bereich|schwerpunkte)?|(?:das|was) (?:machst du|erwartet (?:dich|sie)|sind (?:ihre|deine) aufgaben)|(?:vos |votre |les |la |tes )?(?:missions?|taches|responsabilites|activites|poste)(?: .{0,20})?|(?:tus |sus |las )?(?:funciones|tareas|responsabilidades|mision)(?: .{0,20})?|descripcion.{0,20}|(?:description du poste)",
    ),
    (
        "place",
        r"(?:job |work |office )?locations?|standort|einsatzort|arbeitsort|lieu(?: de travail)?|ubicacion|lugar de trabajo|(?:where|city)",
    ),
    (
        "detail",
        r"(?:job |work |employment )?(?:type|schedule|hours|shifts?|category|status|industry|department|division|level|function|id|number|code|classification)|(?:salary|compensation|pay|hourly|wage|rate|start date|duration|posted|deadline|closing date|reports to|supervisor|contact|phone|fax|email|address|company|client|employer|website|recruiter|additional information|note|notes|working (?:conditions|environment|hours)|work(?:ing)? environment|shift|disclaimer|perks|term|contract length|number of openings|flsa(?: status)?|seniority level|employment type|job functions?|industries)(?: .{0,25})?",
    ),
    (
        "beside",
        r".{0,20}\b(?:we|that we) offer.{0,20}|why .{2,40}|(?:the |our |your |employee |some )?(?:benefits|perks)(?: (?:our|of|you|and|we|include|package|for).{0,40})?|[\w&'-]+ (?:benefits|rewards)(?: statement)?|privacy (?:disclosure|notice|statement|policy)|more about .{0,40}|key ?words?|tags|search terms|careers? (?:with|at) .{2,40}|top reasons .{0,40}|what .{0,25}\bsay(?:ing)?\b.*|(?:was|das|unsere?) (?:wir bieten|bieten wir|angebot|leistungen|benefits|vorteile).*|kontakt|bewerbung|uber (?:uns|das unternehmen)|l'entreprise|(?:nos |les )?avantages|ce que nous .*|(?:sobre|quienes somos|conoce).{0,20}|(?:que )?(?:te )?ofrecemos.{0,10}|beneficios",
    ),
)
_KNOWN = tuple((section, LatePattern(pattern)) for section, pattern in _PATTERNS)
OPENERS = (
    r"Experience (?:with|in|working|using|as|of|configuring|preferred|required)|Experienced in|Strong|Ability to|Abilities|Must (?:be|have|possess|travel|work|pass|know|hold|live)|Excellent|Knowledge of|Proficien(?:t|cy)|Demonstrated|Proven|Minimum (?:of|\d)|Bachelor(?:['’]?s)|Master['’]s degree"
    r"|Understanding of|Familiarity with|Familiar with|Working knowledge|Prior experience|Previous experience|Good (?:knowledge|communication|understanding|analytical|written)|Solid|Effective (?:communication|written|verbal)|Willing(?:ness)? to|Advanced|Responsible for|Highly|Able to|Capable of|Valid driver|High school|Skill in|Skilled in|Self-?(?:starter|motivated)|At least|Fluent"
    r"|Please|Careers (?:with|at)|Disclaimer|The above|An Equal|Equal (?:Opportunity|Employment)|EOE|We offer|Why (?:us|join)|Location(?=:)|Salary(?=:)|Shift(?=:)|Benefits(?=:)"
)
"""With these a statement begins, where nothing else parts it from the one before."""
_HEADING_WORD = r"(?:Duties|Responsibilities|Qualifications|Requirements|Functions|Competencies|Personal|Company|About|Candidate|Marginal|and/or|Required|Preferred|Minimum|Basic|Desired|Key|Essential|Additional|Primary|Principal|Main|Job|Position|Education(?:al)?|Experience|Technical|Physical|Core|Work|Knowledge|Skills|Abilities|and|&|,|/|Other|Specific|General)"
_JOINED = re.compile(r" ?(?:/|&|,|\band\b) ?")
_BRACKETED = re.compile(r" ?\([^()]*\)?")
_INLINE = LatePattern(
    rf"(?:^|(?<=[\s.)!?;:,a-z]))(?!and |& |, |/ )(?:{_HEADING_WORD},?[ ]){{0,6}}(?:Requirements?|Qualifications?|Responsibilities|Duties|Skills?|Abilities|Experience|Functions|Education|Summary|Overview|Description|Purpose|Location|Benefits|Salary|Shift|Information|Competencies|Characteristics|Attributes|Competences)(?: Include(?:s)?| Required| Preferred)?(?=\s*[:•·●▪*]|\s[-–—]\s|[A-Z][a-z]|[A-Z]{3})"
    r"|(?<=[\s.)!?;:,a-z])(?:Preferred|Required|Desired|Nice to [Hh]ave|Must [Hh]aves?|Pluses|Plus)(?=:)"
    r"|(?:What You(?:['’]ll| Will)? (?:Be Doing|Do|Need(?: for [Tt]his [Pp]osition)?|Bring|Have)|What['’]s In It [Ff]or You|Top Reasons to Work [Ww]ith Us|Who You Are|Who We Are)\b(?=[A-Z:\s-])"
    r"|\b(?:Required|Preferred|Minimum|Desired|Key|Basic|Essential|Job|Your|Main|Primary|Additional) (?:skills|qualifications|requirements|responsibilities|duties|experience|education|knowledge)(?:(?:,| and| &|/) ?(?:skills|qualifications|requirements|experience|abilities|education|competencies))*(?=\s?:)"
    r"|\b(?:The |Our )?(?:[Ii]deal|[Ss]uccessful|[Qq]ualified) (?:[\w'-]+ ){1,6}?(?:will|must|should)(?: have| be| possess)?(?=:)"
)


def section_of(heading: str) -> Section | None:
    """None when the words head nothing that is known."""
    words = " ".join(fold(heading).replace("’", "'").strip(" \t:•*#=_-–—.!?()[]|>…").split())
    words = _BRACKETED.sub("", words.replace("(s)", "s"))
    if not words:
        return None
    found = _known(words)
    parts = _JOINED.split(words)
    if found or len(parts) == 1:
        return found
    sections = [_known(part) for part in parts]
    return None if None in sections else ("must" if "must" in sections else sections[0])


def _known(words: str) -> Section | None:
    return next((section for section, known in _KNOWN if known.fullmatch(words)), None)


def inline_headings(text: str) -> Iterator[tuple[int, int]]:
    """Before and behind a heading that stands in running text before a colon, a bullet or a dash."""
    for found in _INLINE.finditer(text):
        yield found.start(), found.start()
        end = found.end() + (1 if text[found.end() : found.end() + 1] == ":" else 0)
        yield end, end
