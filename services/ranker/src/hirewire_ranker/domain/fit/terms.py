"""The terms of a text: words without case, accents and endings, without those that say nothing."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from hirewire_common.words.folding import ByWord, fold

_WORD = re.compile(
    r"(?<![^\W_])(?:[^\W\d_]\.){2,}(?![^\W_]{2})[^\W\d_]?"  # "U.S.", "B.Sc" is not
    r"|[^\W_](?:[^\W_]|[+#])*(?:['’][^\W_]+)*(?:\.(?:js|net|io|ai)\b)?"
)
"""Words at a full stop are parted, since postings are often run together: "in sales.Must travel"."""
_SPACELESS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u3040-\u30ff\u3400-\u9fff]+")
"""Runs of scripts that put no space between words: Thai, Lao, Burmese, Kana, Han."""
_LONGEST = 64
_AROUND = ".,;:()"
_SINGLE = frozenset("cr")
"""Languages of one letter."""
_ENGLISH = (
    "a about above across after afterwards again against all almost alone along already also although always am among an and another any anyone anything anywhere are around as at be became because become"
    " becomes been before being below between beyond both but by can cannot could did do does done down due during each eg either else enough etc even ever every everyone everything except few find first for"
    " former from full further get give go had has have he hence her here hers herself him himself his how however i ie if in indeed into is it its itself last latter least less made make many may me meanwhile"
    " might mine more moreover most mostly much must my myself namely neither never nevertheless next no nobody none nor not nothing now nowhere of off often on once one only onto or other others otherwise our"
    " ours ourselves out over own part per perhaps please put quite rather re s same see seem several shall she should show since so some somehow someone something sometimes somewhere still such t take than that"
    " the their theirs them themselves then there therefore these they this those though through throughout thru thus to together too toward towards two under until up upon us very via was we well were what"
    " whatever when whenever where whereas wherever whether which while who whoever whole whom whose why will with within without would yet you your yours yourself yourselves"
)
_ELSEWHERE = (  # German, French, Spanish, Portuguese, Italian, Dutch
    "und der die das den dem des ein eine einer eines einem einen mit fur von zu zum zur im am auf aus bei ist sind wir sie ihr ihre als auch oder nach wie uber sich nicht werden wird haben"
    " le la les un une du et ou en dans pour par sur avec vous nous votre vos notre nos est sont aux ce cette ces qui que des au el los las y o con para por su sus nuestro es una del al se como lo"
    " um uma os das dos na no nas nos com e ao ou seu sua sao gli il di da per con che nel della delle dei sono het een van voor met en op te je jij onze bij aan als zijn wordt"
)
_SAYING_NOTHING = frozenset(f"{_ENGLISH} {_ELSEWHERE}".split())


def counts(text: str) -> Counter[str]:
    """How often each term stands in the text."""
    return Counter(terms(text))


def terms(text: str) -> Iterator[str]:
    """In the order of the text."""
    return chain.from_iterable(_TERMS.of(text))


def _terms_in(written: str) -> tuple[str, ...]:
    """Of what stands between two blanks; no term goes over one."""
    bare = written.strip(_AROUND)
    if bare.isascii() and bare.isalpha():
        return _terms_of(bare.lower()[:_LONGEST])
    words = _WORD.findall(unicodedata.normalize("NFC", written).lower())
    return tuple(term for word in words for term in _terms_of(word[:_LONGEST]))


_TERMS = ByWord(_terms_in)


@lru_cache(maxsize=65536)
def _terms_of(word: str) -> tuple[str, ...]:
    if run := _SPACELESS.search(word):
        around = (word[: run.start()], word[run.end() :])
        return (*_pairs(run[0]), *(term for part in around if part for term in _terms_of(part)))
    word = fold(word).replace("’", "'").removesuffix("'s").replace("'", "")
    if word.endswith((".js", ".net", ".io", ".ai")):
        return (word,)
    word = word.replace(".", "")
    if word in _SAYING_NOTHING or word.isdigit() or (len(word) < 2 and word not in _SINGLE):
        return ()
    return (stem(word),)


def _pairs(run: str) -> tuple[str, ...]:
    """Every two letters that follow each other: "软件工程" → "软件", "件工", "工程"."""
    return tuple(run[at : at + 2] for at in range(max(len(run) - 1, 1)))


def stem(word: str) -> str:
    """Without the plural's, participle's and silent ends: "managing", "manages", "managed" → "manag".

    Lighter than Porter's, so that a term can still be read.
    """
    word = _singular(word)
    if len(word) > 6 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 5 and word.endswith("ed"):
        word = word[:-2]
    if len(word) > 4 and word.endswith("e"):
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2] and word[-1] in "bdgmnprt":
        word = word[:-1]
    return word


def _singular(word: str) -> str:
    if len(word) <= 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word[:-2] if word.endswith("sses") else word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith("sses") else word[:-1]
