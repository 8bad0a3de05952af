"""Words that only hand over a file: "Here is my CV, please use it"."""

import re

from hirewire_common.words.folding import fold

_WORDS = re.compile(r"[^\W_]+")
_HANDING_OVER = frozenset(
    _WORDS.findall(
        "a add all also am an and are as at attached attachment attachments base based basis begin below can certificate certificates "
        "check could current cv cvs d data do document documents docx download enclosed existing extract file files fill find for from "
        "get give given go grab have headshot hello here hey hi i id im image images import in information is it its just latest let "
        "linkedin ll load look me most my new newest now of ok old older one out own parse pdf photo photograph photos pic picture "
        "please previous profile put read recent resume resumes s see send sending sent so some start started sure take thank thanks "
        "that the them there these they this those to two up updated upload uploaded uploading use using ve version want with would yes "
        "you your anbei bild bitte dies foto hier ist lebenslauf mein meine nutze adjunto aqui curriculum esta este mi mis por favor "
        "ci joint ma mon photo plait sil vous voici"
    )
)
"""In English, German, Spanish and French."""


def only_accompanies(message: str) -> bool:
    """Whether a message says nothing but that something comes with it."""
    return all(word in _HANDING_OVER for word in _WORDS.findall(fold(message)))
