"""Text cut into chunks of the model's word pieces."""

from functools import cache
from pathlib import Path

from tokenizers import Tokenizer

_START, _END = 101, 102
_SIZE = 126
"""With a start and an end 128, the length that the model was trained on."""
_LETTERS = 20_000
"""More than the chunks hold that anybody reads: six of 126 pieces."""


@cache
def tokenizer(path: Path) -> Tokenizer:
    """Without the padding and the cut that its file asks for."""
    made = Tokenizer.from_file(str(path))
    made.no_padding()
    made.no_truncation()
    return made


def pieces(text: str, path: Path) -> list[list[int]]:
    """At least one, if of nothing but its start and end."""
    ids = tokenizer(path).encode(_encodable(text[:_LETTERS]), add_special_tokens=False).ids
    cuts = range(0, max(len(ids), 1), _SIZE)
    return [[_START, *ids[at : at + _SIZE], _END] for at in cuts]


def _encodable(text: str) -> str:
    """Without halves of pairs, which the tokenizer refuses."""
    return text.encode("utf-8", "ignore").decode()
