"""Which addresses behind words are kept: those that a reader of the résumé could follow without harm."""

import re

from hirewire_common.words.folding import clean

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):(?!\d+(?:/|$))")
"""Not the port of an address that is written without one."""
_KEPT = {"http", "https", "mailto", "tel"}


def address(written: str) -> str:
    """Empty for files of a machine, scripts and other things that are no place on the web, no mailbox and no telephone."""
    uri = clean(written)
    scheme = _SCHEME.match(uri)
    return "" if scheme and scheme[1].lower() not in _KEPT else uri
