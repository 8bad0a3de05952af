"""What a posting says that nobody needs: "you don't need to know Python", "no degree required", "SAP ist kein Muss"."""

import re
from collections.abc import Iterator
from functools import lru_cache

_AHEAD = re.compile(
    r"\b(?:(?:do|does|did|will|would|should)(?: not|n['’]t) (?:(?:\w+ly|even|really|always) )?(?:need|have to|require|expect|ask for|insist|mind|care)\b|(?:need not|needn['’]t)\b|(?:there(?:['’]s| is) )?no (?:need|requirement)\b"
    r"|no (?=[^.;:!?]{1,60}\b(?:required|necessary|needed|requirements?|expected|asked for|essential)\b)|without (?:needing|having to|any need)"
    r"|(?:brauchst|brauchen|benotigst|benotigen|musst|mussen)(?: du| sie)? (?:\w+ )?(?:keine?n?|nicht)|keine?n? (?=[^.;:!?]{1,60}\b(?:erforderlich|notwendig|notig|vorausgesetzt)\b)"
    r"|(?:pas|aucune?) (?:besoin|necessaire|obligation)|aucune? (?=[^.;:!?]{1,60}\b(?:requise?|exigee?|necessaire)\b)|no (?:es necesario|hace falta|se requiere|necesitas)|non (?:e necessario|serve|occorre)|geen (?=[^.;:!?]{1,60}\b(?:vereist|nodig)\b))"
)
"""Before what isn't needed, to the end of its clause."""
_BEHIND = re.compile(
    r"\b(?:(?:is|are|will be|be)(?: not|n['’]t) (?:\w+ly |a |an )?(?:required|needed|necessary|essential|mandatory|must|requirement|expected|prerequisite)|not (?:strictly )?(?:required|needed|necessary|essential|mandatory)|need not (?:worry|apply)|needn['’]t (?:worry|apply)|unnecessary|non (?:exige|requis|obligatoire|necessaire)e?s?"
    r"|(?:ist |sind )?(?:nicht (?:zwingend |unbedingt )?(?:erforderlich|notwendig|notig)|kein(?:e)? (?:muss|voraussetzung|bedingung))|(?:n['’]est |ne sont |n['’]etant )?pas (?:requise?s?|exigee?s?|obligatoires?|necessaires?|indispensables?)|no (?:es|son) (?:necesari[oa]s?|imprescindibles?)|non (?:e )?(?:richiest[oa]|necessari[oa])|niet (?:nodig|vereist))\b"
)
"""Behind it, back to the beginning of its clause."""
_WELCOME = re.compile(
    r"\b(?:but|though|prefer\w*|plus|helpful|desir\w+|welcome|ideal\w*|nice|great|bonus|asset|advantage\w*|useful|love|von vorteil|wunschenswert|gern\w*|atout|appreci\w+|souhait\w+|valorable|valora\w*)\b"
)
_ENDS = re.compile(
    r"[.;:!?,]\s|[,;:!?]|\b(?:but|however|we|as long as|aber|mais|pero|sondern|only|just)\b|[.)]$|\)"
)
_BEGINS = re.compile(r"[.;:!?(]|,(?! (?:and|or|und|oder)\b)")


@lru_cache(maxsize=1024)
def unneeded(plain: str) -> tuple[tuple[int, int], ...]:
    """Spans of the folded text; none where what isn't needed is welcome all the same."""
    return tuple(_spans(plain))


def _spans(plain: str) -> Iterator[tuple[int, int]]:
    for found in _AHEAD.finditer(plain):
        end = _ENDS.search(plain, found.end())
        yield found.start(), end.start() if end else len(plain)
    for found in _BEHIND.finditer(plain):
        start = max((one.end() for one in _BEGINS.finditer(plain, 0, found.start())), default=0)
        sentence = plain[plain.rfind(".", 0, start) + 1 : found.end()]
        if not _WELCOME.search(sentence):
            yield start, found.end()
