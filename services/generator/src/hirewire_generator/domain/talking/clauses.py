"""A message cut into sentences and a sentence into commands, in time that grows with its length alone."""

import re

LONGEST_CLAUSE = 600
"""Characters of a command; what is longer is text that somebody pasted."""
_ABBREVIATIONS = frozenset(
    [
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "inc",
        "ltd",
        "corp",
        "co",
        "univ",
        "dept",
        "st",
        "ave",
        "e.g",
        "i.e",
        "etc",
        "vs",
        "approx",
        "no",
        "jr",
        "sr",
        "b.sc",
        "m.sc",
        "ph.d",
        "u.s",
        "u.k",
        "d.c",
        "b.a",
        "m.a",
        "gmbh",
        "s.a",
    ]
)
_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_SPACE = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)


def cleaned(message: str) -> str:
    """Without what cannot be seen; apostrophes in one form; single spaces."""
    text = _UNSEEN.sub("", message.replace("\r\n", "\n").replace("\r", "\n"))
    text = text.replace("’", "'").replace("‘", "'").replace("`", "'")
    return "\n".join(_SPACE.sub(" ", line).strip() for line in text.split("\n")).strip()


_LABELLED = re.compile(
    r"(?:[^\W\d_][\w-]+ ){0,2}(?i:skills|strengths|tools|technologies|languages|frameworks|databases|hobbies|interests|competencies|certificates|certifications)(?:\s*:| are| include)\s*[^.:!?;]{1,40}(?:;\s*[^.:!?;]{1,40})+;?$"
)
"""'Core skills: planning; budgets; Power BI' is one."""
_SOMEBODY = re.compile(r"\b(?:i|my|also)\b", re.IGNORECASE)
_NEXT_LABEL = re.compile(
    r",\s+(?=(?:name|city|location|e-?mail|phone|title|address|tel|mobile|job title|headline)\s*:\s)|\s+[/|]\s+(?=[^\W\d_][\w -]{2,15}:\s)"
)


def sentences(text: str) -> list[str]:
    """Node.js, .NET, e.g. and initials don't end one, nor does what stands in quotes."""
    found = []
    for line in _NEXT_LABEL.sub("\n", text).split("\n"):
        begin = 0
        if _is_list(line):
            found.append(line)
            continue
        for end in _ends(line):
            found.append(line[begin:end])
            begin = end
        found.append(line[begin:])
    return [one for one in (_trimmed(part) for part in found) if one]


_GROUPED = re.compile(
    r"[^:;(]{6,100}\([^()]{0,20}(?:19|20)\d\d[^()]{0,20}\):\s[a-z]|(?:group|sort|organi[sz]e|arrange|divide|split) (?:my |the )?skills\b[^;]{0,200}:[^;]{1,300};",
    re.IGNORECASE,
)


def _is_list(line: str) -> bool:
    if _GROUPED.match(line):
        return True
    if not _LABELLED.match(line):
        return False
    items = re.split(r":| are | include ", line, maxsplit=1)[1].split(";")
    return all(len(one.split()) <= 4 and not _SOMEBODY.search(one) for one in items)


def _trimmed(part: str) -> str:
    text = part.strip()
    return text.rstrip("!?;.").rstrip() if not text.endswith("...") else text


def _ends(line: str) -> list[int]:
    ends = []
    closing = ""
    for place, sign in enumerate(line):
        if closing:
            closing = "" if sign == closing else closing
        elif sign in _QUOTES and _QUOTES[sign] in line[place + 1 : place + LONGEST_CLAUSE]:
            closing = _QUOTES[sign]
        elif sign in ".!?;" and _is_end(line, place):
            ends.append(place + 1)
    return ends


def _is_end(line: str, place: int) -> bool:
    following = line[place + 1 : place + 3]
    if not following or not following[0].isspace():
        return False
    if line[place] != ".":
        return True
    word = line[max(0, place - 20) : place].rsplit(" ", 1)[-1].lower().lstrip("(")
    return not (word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha() and word != "i"))


_NOISE = re.compile(
    r"(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|now|then|also|just|so|well|and|next|finally|first|great|thanks|thank you|thx|sorry|oh|hmm|actually|yes|yeah|sure|alright"
    r"|cool|perfect|but|sir|again|dear|bro|man"
    r"|can you|could you|would you|will you|can u|could u|u can|you can|you may|can we|could we|can i|could i|may i|let's|lets|let us"
    r"|i want you to|i want to|i'd like you to|i would like you to|i would like to|i'd like to|i wanna|i need you to|i need to|i have to|i wish to|i'd love to|(?:i'd|i would) (?:rather|prefer to) (?:have|see|use)|oh no"
    r"|you should|we should|you must|you need to|go ahead and|would you mind|do you mind|is it possible to|it would be nice to|try to|help me to|help me|maybe|perhaps"
    r"|one more thing|another thing|by the way|btw|oops|ups|wait|hold on|anyway|basically|um+|uh+|hmm|no(?=, ))\b[\s,.:!\-]*",
    re.IGNORECASE,
)  # fmt: skip
_TRAILING = re.compile(
    r"[\s,]*(?:\b(?:please|pls|plz|thanks|thank you|thx|for me|right now|asap|ok|okay|if possible|if you can|when you can|too|as well|instead|though|actually|in fact|i think|i guess|entirely|completely|altogether|(?:would|might) be (?:nice|nicer|good|better|great|lovely|perfect|best|cool)|will you|would you)|[!?.;,:)(]+|[🙏👍😀😊🙂]+)$",
    re.IGNORECASE,
)


def without_noise(clause: str) -> str:
    """Politeness gone from both ends."""
    text = clause.strip()
    for _ in range(12):
        shorter = _NOISE.sub("", text, count=1) if _NOISE.match(text) else text
        if shorter == text or not shorter:
            break
        text = shorter
    for _ in range(6):
        if text.endswith(('"', "”", "C++")):
            break
        shorter = _TRAILING.sub("", text[-40:])
        if len(shorter) == len(text[-40:]):
            break
        text = text[: max(0, len(text) - 40)] + shorter
    return text.strip()


_CUT = re.compile(
    r"\s*(?:,\s*(?:and\s+|then\s+)?|\s+and\s+then\s+|\s+and\s+also\s+|\s+and\s+|\s+then\s+|\s*&\s*|\s+but\s+)",
    re.IGNORECASE,
)


def cuts(clause: str) -> list[tuple[int, int]]:
    """Where another command might begin: between quotes and behind a colon none does. The first twenty."""
    found = []
    for match in _CUT.finditer(clause):
        before = clause[: match.start()]
        if ": " in before or before.count('"') % 2 or before.count("“") != before.count("”"):
            continue
        found.append(match.span())
        if len(found) == 20:
            break
    return found


def unquoted(text: str) -> str:
    """Without the quotes around all of it."""
    text = text.strip().strip(":=").strip()
    for opening, closing in (*_QUOTES.items(), ("'", "'")):
        if len(text) > 1 and text.startswith(opening) and text.endswith(closing):
            return text[1:-1].strip()
    return text.strip()


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def name_case(text: str) -> str:
    """'ana ruiz' as 'Ana Ruiz'; who writes a capital knows where they stand."""
    return text.title() if text.islower() else text
