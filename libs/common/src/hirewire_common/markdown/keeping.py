"""What has got lost between a document and what was read of it, found by its words and put in."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from hirewire_common.markdown.blocks import Block, is_known_header
from hirewire_common.markdown.marks import BETWEEN_DATES
from hirewire_common.markdown.plain import plain, reveal
from hirewire_common.markdown.record import Record
from hirewire_common.words.dates import partial_date
from hirewire_common.words.folding import fold

WORD = re.compile(r"[^\W_]+")


def keep_rest(blocks: list[Block], record: Record) -> None:
    """Blocks of which a word has got lost are kept whole."""
    known = set(_words(_texts(record.resume.model_dump())))
    known |= {"at"}  # an employer is told by it
    known |= set(_words(record.structural)) | set(_told_by_dates(record.dates))
    links = "\n".join(_texts(record.resume.model_dump()))
    for block in blocks:
        for line in [] if is_known_header(block) else block.lines:
            said = reveal(line.said)
            if not known.issuperset(_words([said])):
                record.detail(said)
                known |= set(_words([said]))
            for url in line.urls:
                if plain(re.sub("^(?:mailto|tel):", "", url)) not in links:
                    record.detail(url)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner) if name != "id" else ()
    else:
        for inner in value:
            yield from _texts(inner)


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from WORD.findall(reveal(text).casefold())


def _told_by_dates(dates: Iterable[str]) -> Iterator[str]:
    """The words of a date that stand in the model as numbers."""
    for said in dates:
        for word in _words([said]):
            if (
                partial_date(word)
                or partial_date(f"{word} 2000")[5:]
                or fold(word) in BETWEEN_DATES
            ) or (word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 12):
                yield word
