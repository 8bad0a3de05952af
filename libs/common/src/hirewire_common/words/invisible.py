"""Characters that nobody sees, and that change what stands around them: which way it is read, where a word ends."""

from collections.abc import Mapping

_ONES = (0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0xFEFF)
"""The soft hyphen, the Arabic, the Mongolian, the left-to-right and the right-to-left mark, blanks without width."""
_RANGES = (
    range(0x202A, 0x202F),  # the order of what follows
    range(0x2060, 0x2070),  # word joiners, isolates
    range(0xFFF9, 0xFFFC),  # notes between the lines
    range(0xE0000, 0xE0080),  # tags
)
INVISIBLE: Mapping[int, str | None] = {
    **dict.fromkeys(_ONES),
    **dict.fromkeys(code for one in _RANGES for code in one),
    0x2028: " ",
    0x2029: " ",
}
"""For `str.translate`. Joiners stay: Persian, the scripts of India and many emoji are written with them."""
