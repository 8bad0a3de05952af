"""What a text says that somebody has not, or only wishes for: "no experience with Kubernetes", "wants to learn Terraform"."""

import re
from collections.abc import Iterator

from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.late import LatePattern
from hirewire_ranker.domain.skills.finding import find_skills

Span = tuple[int, int]
_KNOWING = r"(?:hands?|part|access|say|role|share|experiences?|knowledge|exposure|skills?|background|training|familiarity|expertise|practice|understanding|qualifications?|certifications?|certificates?|licen[cs]es?|proficiency|contact|degrees?|courses?|idea|erfahrung\w*|\w{0,20}kenntnisse?n?|connaissances?|conocimientos?|experiencia|esperienza|conoscenz[ae])"
_ADVERBS = r"(?:(?:yet|really|actually|ever|personally|previously|formally|so far|currently|myself|directly|any|much|still|in fact|to date) )*"
_DONE = r"(?:us(?:e|ed|ing)|utili[sz]ed?|work(?:ed|ing)?|know|knew|known|have(?! to)|had(?! to)|has(?! to)|hold|held|touch(?:ed)?|learn(?:ed|t)?|been|got|obtained?|earned?|done|do|program(?:med)?|cod(?:e|ed)|writ(?:e|ten|ing)|wrote|buil[dt]|deal|dealt|appl(?:y|ied)|certified|licen[cs]ed|qualified|trained|familiar|experienced|proficient|competent|comfortable|confident|fluent|spoke|speak|stud(?:y|ied)|tried|try|deploy(?:ed)?|manag(?:e|ed)|possess|own|complete[d]?|acquainted|versed|skilled|an?|my|encountered|knowing|having)"
_LEARN = r"(?:sit|retake|take up|enrol|enroll|do|apply|specialise|specialize|grow into|break into|learn|become|obtain|get|gain|acquire|study|pick up|earn|pass|move into|get into|work with|explore|take|start|try|be (?:certified|trained|licensed)|train|improve|master|know|deepen)"
_WISH = r"(?:want(?:s|ed|ing)?|wish(?:es|ing)?|hop(?:e|es|ing)|plan(?:s|ning)?|aim(?:s|ing)?|aspir(?:e|es|ing)|would (?:also |really )?(?:like|love)|'d (?:like|love)|intend(?:s|ing)?|keen|eager|excited|willing|ready|motivated|going|seek(?:s|ing)?|looking|open|happy|about|yet|still (?:have|need)|have yet|need)"
_OPEN = LatePattern(
    rf"(?<![\w'])(?:(?:not|never|cannot|\w{{2,7}}n't) {_ADVERBS}{_DONE}(?![\w'])"
    r"|(?:do(?:es)?|did|could|would|will|must|may|might|should|has|have|had|was|were|is|are|am|can)(?: not|n't| never) (?!only|just|merely|limited|least|missed|failed|lost|late|yet )\w+"
    r"|(?:unable|refus(?:e|ed|ing)|declin(?:e|ed|ing)|fail(?:ed|s|ing)?|forg[oe]t(?:ten)?) to|(?:hardly|barely|scarcely) (?:any|ever|used)|nothing with|kein(?:e[nrm]?)? (?:umgang|praxis|kontakt) mit|(?:got|get) by without|(?:sans|jamais|sin|ohne)"
    r"|(?:to|zu) (?:obtain|secure|find|land) (?:an?|the|my)|(?:next|future) (?:steps?|goals?|plans?)|(?:saving up|waiting list|on the list) for|in the process of|attempted|(?:have|has|had|am|is|are|be) yet to|(?:will|shall|'ll) (?:sit|start|begin|take|learn|study|attend|join)|soon to be|thinking about|signed up for|on (?:my|the) (?:list|wish ?list|to-?do list)|broke off|(?:wollte|mochte)(?=[^.;]{0,60}lernen)"
    rf"|(?:no|without|zero|lacks?|lacking|little or no|neither) (?:[\w/-]+ ){{0,3}}?{_KNOWING} (?:with|of|in|using|on|at|for|about|nor|as)(?!\w)"
    rf"|{_WISH} to {_ADVERBS}{_LEARN}(?!\w)"
    r"|nothing (?:about|of|in)|(?:(?:but|and|though) |(?<=, ))not (?:with|in|of|using)|look(?:s|ing)? forward to (?:learning|working with|studying|gaining)"
    r"|interested in(?! building)|curious about|unfamiliar with|(?:am|is|are|was|were|still|completely|quite) new to|lacks?|lacking(?: in)?|aspiring"
    r"|(?:currently|still|now|just|am|is|are|started|started out|begun|began|start|been) (?:self-)?(?:learning|teaching myself)|teaching myself|studying for|preparing for|working towards?(?=[^.;,]{1,60}(?:certif|exam|licen[cs]e|becoming|qualification|diploma))"
    r"|(?:keine?r?|keinerlei|ohne|noch keine) (?:\w+ ){0,2}?(?:erfahrung\w*|\w{0,20}kenntnisse?n?) (?:mit|in|im|von|zu)|(?:nie|nicht|noch nie|noch nicht) mit|(?:mochte|will|wurde)n?(?=[^.;]{0,80}(?:lernen|werden|erwerben))"
    r"|(?:aucune?|pas d'|pas de|sans|sans aucune) (?:experience|connaissances?) (?:en|avec|de|du|des|dans|sur)|(?:jamais|pas) (?:encore )?(?:utilise|travaille|appris|pratique)|(?:souhaite|veux|aimerais|voudrais|desire) (?:\w+ )?(?:apprendre|devenir|obtenir)"
    r"|(?:sin|ninguna?|no tengo|no tiene|no tener) (?:experiencia|conocimientos?) (?:en|con|de|sobre)|(?:nunca|no) (?:he |ha )?(?:usado|utilizado|trabajado|use|aprendido)|(?:quiero|quisiera|desea|deseo|gustaria) (?:\w+ )?(?:aprender|ser|obtener)"
    r")(?!\w)"
)
"""What stands behind it, up to the clause's end, isn't so."""
_LISTED = LatePattern(
    rf"(?<![\w'])(?:no|without|zero|neither|keine?r?|ohne|aucune?|sin)(?: (?!and |und |et |y )[\w+#./-]{{1,30}},?){{1,8}} {_KNOWING}(?!\w)"
)
""" "No Python or Kubernetes knowledge"."""
_NARROW = re.compile(
    r"(?<![\w'])(?:no|without|zero|neither|nor|(?:but |and |(?<=, ))not|never|not yet|kein(?:e[rsnm]?)?|ohne|sans|sin) (?!longer|one|only|later|less|more|doubt|miss|fail|late|lost|lose|drop|exceed|outside help|help)"
)
"""Of which only the next few words are denied: "without downtime using Docker"."""
_STOPS = re.compile(
    r"[,;:.!?()|\n]|(?<!\w)(?:using|by|with|via|through|while|and|but|during|for|in|on|at|from|to|when|as|of|into|over|across|under|mit|und|avec|et|con|y)(?!\w)"
)
_END = re.compile(
    r"[.!?](?=\s|$)|[;|()\[\]•]|\s[–—-]\s|(?<!\w)(?:but|however|although|though|instead|rather|except|since|because|whereas|while|hence|so|aber|sondern|jedoch|mais|pero|sino)(?!\w)"
)
_OR = re.compile(r"(?<!\w)(?:or|nor|and|oder|noch|und|ou|ni|et|o|u|y)(?!\w)|&")
_OWN = re.compile(
    r"\s*(?:and |und )?(?:(?:i|we|my|our|you|basic|good|strong|solid|advanced|excellent|expert|fluent|some|proven|deep|working|proficient|experienced|familiar|skilled|certified|used|wrote|built|led|ran|did|made|only|just|mostly|now|yes|then|which|who|where|\d+\+?)(?!\w)|[a-z]{3,}ed(?!\w))"
)
"""How what is said of somebody begins anew behind a comma."""
_SHORT = 5
_NONE = rf"(?:none|no|nil|not yet|never(?: used)?|not (?:used|known|yet)|no (?:\w+ ){{0,2}}{_KNOWING}(?: yet)?|keine?(?: \w+)?|aucune?(?: \w+)?|ninguna?(?: \w+)?|n/a|0 years?|(?:i |would |'d )?(?:want|like|wants|hope|eager|keen|plan|planning|hoping|wish) to (?:learn|get|obtain|become)|to (?:learn|be learned)|currently learning|learning|unfamiliar)"
_BEHIND = re.compile(rf"\s?(?:(?P<sign>[:(–—\[]|\s-)\s?){_NONE}(?=\s*(?:[).,;\]|\n]|$))")
_PASSIVE = re.compile(
    r"(?<!\w)(?:(?:was|were|is|are|been|have|has|had)(?:n't| not| never)(?: \w+)? (?:used|been used|part of|needed|known|available|learned|in use)|(?:is|are|was|were) (?:still |all |both |completely )?(?:new|unfamiliar|foreign|unknown|alien) to me|(?:is|are) (?:next )?on my (?:list|wish ?list|roadmap))(?!\w)"
)
_LAPSED = re.compile(
    r"(?<!never )(?<!not )(?<!\w)(?:expired|lapsed|inactive|suspended|revoked|surrendered|no longer (?:valid|active|current)|not (?:valid|renewed|current|active|passed)|in progress|planned|scheduled|application (?:filed|sent|pending|submitted)|applied for|ran out|run out|pending|candidate|student|awaiting|not yet|enrolled|studying|preparing|eligible|unvested|deferred|abgelaufen|ungultig|entzogen|geplant|expiree?|perimee?|caducad[oa]|vencid[oa]|scadut[oa])(?!\w)"
)
"""Of a certificate, that it isn't held, or no longer."""
_HINT = re.compile(
    r"(?<!\w)(?:no|list|soon|thinking|signed|broke|wollte|begin|sit|start|refus\w*|declin\w*|fail\w*|forg[oe]t\w*|hardly|barely|scarcely|unable|nothing|obtain|secure|find|land|next|future|saving|attempted|in the process|not|never|cannot|without|zero|neither|nor|none|nil|lack\w*|want\w*|wish\w*|hop(?:e|es|ing)|plan\w*|aim\w*|aspir\w*|would|'d|intend\w*|keen|eager|excited|willing|ready|motivated|going|seek\w*|look\w*|open|happy|about|yet|need|interested|curious|unfamiliar|new|learning|teaching|studying|preparing|working|kein\w*|ohne|nie|nicht|mochten?|will|wurden?|aucune?|pas|sans|jamais|souhaite|veux|aimerais|voudrais|desire|sin|ninguna?|nunca|quiero|quisiera|dese[ao]|gustaria|any|to me|on my|n/a|0)(?!\w)|n't"
)


@remembered
def denied_spans(text: str) -> tuple[Span, ...]:
    """Where it says what isn't so, or what is only wished for; may overlap."""
    plain = fold(text).replace("’", "'").replace("\n", " ")
    if not _HINT.search(plain):
        return ()
    skills = [(one.start, one.end) for one in find_skills(text)]
    ahead = [
        (a, b) for a, b in _forward(plain) if not any(first <= a < last for first, last in skills)
    ]
    return (*ahead, *_backward(plain))


def _forward(plain: str) -> Iterator[Span]:
    for one in _OPEN.finditer(plain):
        yield one.start(), _clause_end(plain, one.end())
    for one in _LISTED.finditer(plain):
        if not _END.search(plain, one.start(), one.end()):
            yield one.span()
    for one in _NARROW.finditer(plain):
        stop = _STOPS.search(plain, one.end())
        yield one.start(), stop.start() if stop else len(plain)


def _clause_end(plain: str, start: int) -> int:
    """Over the commas of a list, but not over one behind which something else is said."""
    stop = _END.search(plain, start)
    end = stop.start() if stop else len(plain)
    closed = False
    comma = plain.find(",", start, end)
    behind = start
    while comma >= 0:
        closed = closed or bool(_OR.search(plain, behind, comma))
        after = plain.find(",", comma + 1, end)
        piece = plain[comma + 1 : after if after >= 0 else end]
        if closed or _OWN.match(piece) or len(piece.split()) > _SHORT:
            return comma
        behind, comma = comma + 1, after
    return end


def _backward(plain: str) -> Iterator[Span]:
    for one in _BEHIND.finditer(plain):
        near = one["sign"] in "(["
        yield _begin(plain, one.start(), near=near), one.end()
    for one in _PASSIVE.finditer(plain):
        yield _begin(plain, one.start(), near=False), one.end()


def _begin(plain: str, end: int, *, near: bool) -> int:
    """Of the clause that ends there; `near`: of the last piece of a list, unless it has "and" or "or" in it."""
    stops = [one.end() for one in _END.finditer(plain, 0, end)]
    start = stops[-1] if stops else 0
    comma = plain.rfind(",", start, end)
    if comma < 0:
        return start
    listed = _OR.search(plain, comma, end) and not re.search("[:()]", plain[start:comma])
    return start if listed and not near else comma + 1


def lapsed_spans(text: str) -> tuple[Span, ...]:
    """Where a certificate that is named isn't held, or no longer."""
    plain = fold(text).replace("\n", " ")
    return tuple(
        span
        for one in _LAPSED.finditer(plain)
        for span in (_lapsed_before(plain, one), _lapsed_behind(plain, one))
    )


def _lapsed_before(plain: str, one: re.Match[str]) -> Span:
    before = plain[: one.start()].rstrip()
    if before.endswith(","):
        return _begin(plain, len(before) - 1, near=False), one.start()
    bracket = before.endswith(("(", "["))
    end = (
        max(plain.rfind("(", 0, one.start()), plain.rfind("[", 0, one.start()))
        if bracket
        else one.start()
    )
    return _begin(plain, end, near=False), end


def _lapsed_behind(plain: str, one: re.Match[str]) -> Span:
    """ "Expired: BLS, ACLS", "lapsed RN license"; not over a year or a bracket."""
    if re.match(r"\s*(?:\d|in |on |since |[).,;\]]|$)", plain[one.end() :]):
        return one.end(), one.end()
    stop = _END.search(plain, one.end())
    return one.start(), stop.start() if stop else len(plain)
