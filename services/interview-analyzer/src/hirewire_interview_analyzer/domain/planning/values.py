"""Words of a résumé or a job as a question may say them: short, whole, and nothing that is no fact of work."""

import re
from collections.abc import Sequence
from itertools import cycle

from hirewire_common.words.suspicion import speaks_to_reader, suspicious_in

LONGEST_LINE = 130
_LONGEST_READ = 2_000
_SHORTEST_CUT = 40
_BULLET = re.compile(r"^[\s•▪●◦*·–—>#|-]+(?=\S)")
_EDGES = " \t,;:.|/–—-•*_=~#"
_NOTHING = re.compile(
    r"(?:n\.?/?a\.?|none|null|nil|nan|undefined|unknown|tbd|tba|todo|xxx+|test(?:ing)?|not (?:available|applicable|specified|provided|given)|string|example|company|employer|job title|position|confidential|keine?|aucune?|ninguno)",
    re.I,
)
_UNSAYABLE = re.compile(
    r"[{}<>`\\]|\bcompany name\b|\bcity ?, ?state\b|\[[a-z ]{2,20}\]|https?:|www\.|\S@\S|(?-i:\b[a-z\d-]{1,60}\.(?:com|org|net|io)\b)",
    re.I,
)
_QUOTES = re.compile(r"[\"“”„‟«»″]")
_CUTS = re.compile(r"(?<=[;.!?])\s|(?<=,)\s|\s[–—-]\s|\s(?=\()|(?<=:)\s")
_JOINTS = re.compile(
    r"\s(?=(?:to|for|and|with|by|in|at|from|through|using|while|which|that|on|as|into|und|mit|für|bei|et|pour|avec|para|con|y)\s)"
)
_DANGLING = re.compile(
    r"(?:\s+(?:and|or|of|the|to|with|a|an|in|on|for|by|from|at|as|that|which|into|using|via|per|&|und|der|die|das|mit|für|von|et|de|la|les|y|en|el|con))+$",
    re.I,
)
_PERSONAL = re.compile(
    r"\b(?:(?:maternity|paternity|parental|family|sick) leave|on maternity|(?:my|own|during|due to|after) (?:\w+ )?pregnan\w+|born (?:in|on) \d|date of birth|birthday|marital|married|divorced|widow\w*|unmarried"
    r"|(?:mother|father) of|my (?:wife|husband|children|kids|son|daughter|family|illness|disability|health|faith|church|god|religion)|nationality|citizenship|(?:us|u\.s\.|eu|uk) citizen|ethnic\w*|religio\w+|christian\w*|muslims?|islam\w*|jewish|judaism|hindu\w*|buddhis\w*"
    r"|catholic|protestant|church|mosque|synagogue|parish|bible|quran|prayers?|(?:own|long|serious|due to|after an?) illness|burn-?out|chemotherapy|(?:severe|registered|legally) disab\w+|disability (?:pension|leave)|lgbt\w*|gay|lesbian|transgender"
    r"|(?:member|secretary|delegate|representative|active) (?:of|in|for) (?:the |a )?(?:\w+ )?(?:union|party)|political party|(?:i am|am|aged) \d{2}\b|age ?: ?\d)",
    re.I,
)
"""What nobody should be asked about; a line that speaks of it is left out, even where it was only about work."""
_CONDITION = re.compile(
    r"\b(?:vaccin\w*|immuni[sz]ation|drug (?:test|screen)\w*|background check\w*|physical (?:exam|fitness|demand)\w*|able to (?:lift|stand|walk)|lift(?:ing)? (?:up )?\d|clearance|work authori[sz]ation|visa|knowledge|abilit(?:y|ies)|experience|skills?)\b",
    re.I,
)
"""What a job may demand, but no skill that one would be asked about."""
_TO_INTERVIEWER = re.compile(
    r"\b(?:dear|hey|hi|attention|note (?:to|for)|to) (?:the )?interviewer|\bask (?:me|the candidate|this candidate|only|no)\b|\b(?:end|stop|skip) (?:the|this) interview\b|\b(?:say|repeat|write|output|reply|respond)(?: with)? (?:only|exactly|the following|the words?)\b",
    re.I,
)
_TORN = re.compile(
    r"(?:and|or|but|to|of|with|for|in|on|by|from|as|which|that|including|und|oder|et|ou|y|o)\b\s[a-z]|[,;)]"
)
"""How the rest of a line begins whose beginning stands elsewhere."""
_GENDERS = re.compile(
    r"\s*[(\[](?:[mfwdhxi]|div|gn|all genders)(?:\s?[/|*,]\s?(?:[mfwdhxi]|div|gn)){0,3}[)\]]", re.I
)
_LETTER = re.compile(r"[^\W\d_]")
_SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
_LEAST_LETTERS, _LEAST_WORDS, _LEAST_SPACELESS = 15, 3, 8
_SHOUTED = 4
"""Letters of a word from which on capitals are no abbreviation."""


def is_personal(text: str) -> bool:
    return bool(_PERSONAL.search(text))


def is_condition(text: str) -> bool:
    return bool(_CONDITION.search(text))


def is_order(text: str) -> bool:
    """It speaks to whoever asks, or to a model, instead of telling something."""
    return bool(_TO_INTERVIEWER.search(text)) or speaks_to_reader(text)


def named(value: str, longest: int = 60) -> str:
    """The name of a thing, a place or a trade on one line; empty where there is none that could be said aloud."""
    bare = " ".join(value[:_LONGEST_READ].split()).strip(_EDGES)
    bare = _QUOTES.sub("", bare)
    if not _LETTER.search(bare) or _NOTHING.fullmatch(bare) or _UNSAYABLE.search(bare):
        return ""
    if is_order(bare):
        return ""
    return shortened(bare, longest, mark="").strip(_EDGES)


def titled(value: str, longest: int = 60) -> str:
    """The name of a post, without whom it is open to."""
    return _calm(named(_GENDERS.sub(" ", value), longest))


def _calm(title: str) -> str:
    """A title that shouts, as it is usually written: "HEAD OF SALES", but "RN" stays."""
    if not (title.isupper() and len(title) > _SHOUTED):
        return title
    words = [one if len(one) < _SHOUTED else one.capitalize() for one in title.split()]
    return " ".join(one.lower() if one in ("OF", "AND", "THE", "FOR", "IN", "DE") else one for one in words)  # fmt: skip


def shortened(text: str, longest: int, mark: str = " …") -> str:
    """At the last phrase that fits, else at a word, never inside one; whole where it fits."""
    if len(text) <= longest:
        return text
    at = [one.start() for one in _CUTS.finditer(text, 0, longest) if one.start() >= _SHORTEST_CUT]
    at = [one for one in at if 2 * one >= longest] or [
        *at[-1:],
        *(one.start() for one in _JOINTS.finditer(text, longest // 2, longest)),
    ]
    head = text[: at[-1]] if at else text[: longest + 1].rpartition(" ")[0]
    head = head or (text[:longest] if _SPACELESS.search(text) else "")
    if head.count("(") > head.count(")"):
        head = head[: head.rindex("(")]
    whole = head.rstrip().endswith((".", "!", "?"))
    head = _DANGLING.sub("", head.rstrip(_EDGES))
    return head if whole or not head else f"{head}{mark}"


def quoted(line: str, longest: int = LONGEST_LINE) -> str:
    """A line between double quotation marks, so with none of its own."""
    bare = shortened(_BULLET.sub("", " ".join(line.split())), longest).rstrip(" .;,:")
    marks = len(_QUOTES.findall(bare))
    if marks % 2:
        at = max(one.start() for one in _QUOTES.finditer(bare))
        bare = f"{bare[:at]}{bare[at + 1 :]}"
    turns = cycle("‘’")
    return _QUOTES.sub(lambda _: next(turns), bare)


def sayable(lines: Sequence[str]) -> list[str]:
    """Those that tell something of work in words that can be quoted; in their order, each on one line."""
    plain = [_BULLET.sub("", " ".join(line[:_LONGEST_READ].split())) for line in lines]
    told = [line for line in plain if _tells(line)]
    barred = set(suspicious_in(told))
    return [line for n, line in enumerate(told) if n not in barred]


def _tells(line: str) -> bool:
    letters = len(_LETTER.findall(line))
    spaceless = bool(_SPACELESS.search(line))
    words = len(line.split())
    enough = letters >= (_LEAST_SPACELESS if spaceless else _LEAST_LETTERS)
    return (
        enough
        and (spaceless or (words >= _LEAST_WORDS and letters < 25 * words))
        and 2 * letters > len(line)
        and not _TORN.match(line)
        and not (_UNSAYABLE.search(line) or is_personal(line) or _TO_INTERVIEWER.search(line))
    )
