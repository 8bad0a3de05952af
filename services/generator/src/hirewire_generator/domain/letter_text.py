"""A letter that a language model has written as paragraphs and sentences, as much as a page takes."""

import re

from hirewire_generator.domain.letter_model import ModelLetter
from hirewire_generator.domain.plain import plain

_SENTENCES = re.compile(r"(?:(?<=[.!?…])|(?<=[.!?…][\"”“»’]))\s+(?=[\"„“«¿¡‘]?[A-ZÀ-ÖØ-ÞČŠŽ\d])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:dr|mr|mrs|ms|prof|inc|ltd|co|corp|st|vs|bzw|ca|bspw|dipl|ing|sr|sra|art|no|nr|approx)|\b[a-z]|z\.\s?b|u\.\s?a|e\.g|i\.e)\.$",
    re.IGNORECASE,
)
_MOST = 2_600
"""Characters of a letter that fits a page in every theme."""
_MOST_PARAGRAPHS = 12


def sentences_of(paragraph: str) -> list[str]:
    """Abbreviations end no sentence."""
    found: list[str] = []
    for part in _SENTENCES.split(" ".join(paragraph.split())):
        if found and _ABBREVIATED.search(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def paragraphs_of(answer: ModelLetter) -> list[str]:
    """Without a salutation, a closing and a name at the ends, which models like to add."""
    texts = [plain(text[:_MOST]) for text in answer.paragraphs[:_MOST_PARAGRAPHS]]
    parts = [one for text in texts for one in text.split("\n\n") if one.strip()]
    while parts and _is_a_line(parts[0]):
        parts = parts[1:]
    while parts and _is_a_line(parts[-1]):
        parts = parts[:-1]
    return parts


def _is_a_line(text: str) -> bool:
    return len(text) <= 80 and not text.rstrip().endswith((".", "!", "?"))


def on_one_page(paragraphs: list[str]) -> list[str]:
    kept, size = [], 0
    for paragraph in paragraphs:
        fitting: list[str] = []
        for sentence in sentences_of(paragraph):
            size += len(sentence)
            if size <= _MOST:
                fitting.append(sentence)
        if fitting:
            kept.append(" ".join(fitting))
    return kept
