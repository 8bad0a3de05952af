"""Names of languages, in many languages."""

import re

from hirewire_common.words.folding import fold, remembered
from hirewire_common.words.gazetteer import names

_LANGUAGES = names("languages.txt")


@remembered
def is_language(text: str) -> bool:
    """True when the text is a language's name and nothing else."""
    return " ".join(re.findall(r"[^\W\d_]+", fold(text))) in _LANGUAGES
