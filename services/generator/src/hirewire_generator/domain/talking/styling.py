"""Commands about how the résumé looks."""

import re
from typing import get_args

from hirewire_common.contracts import Theme
from hirewire_common.contracts.design import FontFamily
from hirewire_generator.domain.talking.clauses import unquoted
from hirewire_generator.domain.talking.grammar import Intent
from hirewire_generator.domain.talking.vocabulary import COLOURS, COUNTS, LOCALES
from hirewire_generator.domain.talking.working import Working, put

_THEMES = get_args(Theme)
_FONTS: tuple[str, ...] = get_args(FontFamily)


def theme(work: Working, intent: Intent) -> None:
    name = unquoted(intent["theme"]).lower()
    if name not in _THEMES:
        return work.say(f"There is no theme “{name[:40]}”. There are: {', '.join(_THEMES)}.")
    work.do(f"The theme is now {name}.", put("/design/theme", name))
    if intent["colour"]:
        accent(work, intent)
    return None


def themes(work: Working, _: Intent) -> None:
    work.chatting = True
    work.say(f"There are these themes: {', '.join(_THEMES)}. Say “use the classic theme”.")


def paper(work: Working, intent: Intent) -> None:
    work.do(f"The paper is now {intent['paper']}.", put("/design/paper", intent["paper"].lower()))


def paper_unknown(work: Working, intent: Intent) -> None:
    work.say(f"There is no paper “{intent['paper'][:40]}”. There are: a4, letter.")


def accent(work: Working, intent: Intent) -> None:
    name = intent["colour"].lower()
    work.do(f"The accent colour is now {name}.", put("/design/accent", COLOURS.get(name, name)))


def accent_unknown(work: Working, intent: Intent) -> None:
    work.say(
        f"I don't know the colour “{intent['colour'][:40]}”. Give me one like #1d4ed8, or: {', '.join(sorted(COLOURS)[:12])} …"
    )


_ROOMY = re.compile(
    r"room|spac(?:e|ious)|air|loos|breath|spread|stretch|open|less (?:dense|tight)", re.IGNORECASE
)


def density(work: Working, intent: Intent) -> None:
    word = intent["density"].lower()
    value = (
        "roomy"
        if _ROOMY.search(word)
        and not re.match(r"(?:less|not so much|too much) (?:white|space)", word)
        else "compact"
    )
    value = "normal" if word.startswith("normal") else "auto" if word == "auto" else value
    work.do(f"The spacing is now {value}.", put("/design/density", value))


def pages(work: Working, intent: Intent) -> None:
    word = intent["n"].lower()
    value = (
        "none"
        if word in ("limit", "target", "number")
        else "1"
        if word == "single"
        else str(COUNTS.get(word, word))
    )
    said = (
        "There is no limit of pages now."
        if value == "none"
        else f"It is to fill {value} page{'s' if value == '2' else ''} now; if it can't, I tell you what is longest."
    )
    work.do(said, put("/design/page_target", value))


def font(work: Working, intent: Intent) -> None:
    wanted = re.sub(
        r"^(?:adobe |ibm )| (?:3|4|pro)$", "", unquoted(intent["font"]), flags=re.IGNORECASE
    )
    wanted = _KINDS.get(re.sub(r"[\s-]|s$", "", wanted.lower()), wanted)
    found = [one for one in _FONTS if wanted.casefold() in one.casefold()]
    if len(found) != 1:
        return work.say(f"There is no font “{wanted[:40]}”. There are: {', '.join(_FONTS)}.")
    work.do(f"The font is now {found[0]}.", put("/design/fonts", found[0]))
    return None


_OWN_WORDS = {
    "español": "spanish", "espanol": "spanish", "castellano": "spanish", "deutsch": "german", "français": "french", "francais": "french", "italiano": "italian",
    "português": "portuguese", "portugues": "portuguese", "polsku": "polish", "svenska": "swedish", "nederlands": "dutch", "het nederlands": "dutch", "dansk": "danish",
    "norsk": "norwegian", "suomeksi": "finnish", "türkçe": "turkish",
}  # fmt: skip
"""Languages as those who speak them call them."""


def locale(work: Working, intent: Intent) -> None:
    name = intent["locale"].lower()
    name = _OWN_WORDS.get(name, name)
    called = re.sub(
        r"\b(?:uk|us)\b", lambda found: found[0].upper(), name.title(), flags=re.IGNORECASE
    )
    said = f"Headings and dates are in {called} now. Your own words stay as they are: translating them needs a language model."
    work.do(said, put("/design/locale", LOCALES[name]))


_KINDS = {"serif": "Source Serif 4", "sanserif": "Source Sans 3", "sansserif": "Source Sans 3"}
_DATES = {
    "out": "long",
    "words": "long",
    "as words": "long",
    "spell": "long",
    "write": "long",
    "short": "short",
    "long": "long",
    "full": "long",
    "month and year": "long",
    "numeric": "numeric",
    "numbers": "numeric",
    "iso": "iso",
}


def dates(work: Working, intent: Intent) -> None:
    word = intent["format"].lower()
    value = "year" if "year" in word and word not in _DATES else _DATES.get(word)
    value = value or (
        "iso" if re.match(r"\d{4}-", word) else "year" if word.isdigit() else "numeric"
    )
    work.do(f"The dates are written in the form “{value}” now.", put("/design/date_format", value))


def photo(work: Working, intent: Intent) -> None:
    how = intent["how"].lower()
    off = (
        how
        in (
            "remove",
            "delete",
            "hide",
            "drop",
            "no",
            "without",
            "don't show",
            "turn off",
            "take off",
        )
        or intent["shape2"] == "off"
    )
    shape = (intent["shape"] or intent["shape2"] or how).lower()
    value = "none" if off else "square" if shape.startswith("square") else "round"
    said = "There is no photo on it now." if off else f"The photo is shown, {value}."
    if not off and work.draft.photo is None:
        said = f"Send me a picture, and I put it on the résumé, {value}."
        if work.draft.design.photo == value:
            return work.say(said)
    work.do(said, put("/design/photo", value))
    return None


def footer(work: Working, intent: Intent) -> None:
    work.do("The footer is set.", put("/design/footer", unquoted(intent["value"])))
