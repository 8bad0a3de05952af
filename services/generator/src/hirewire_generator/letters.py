"""Cover letters that are to be written first."""

from dataclasses import dataclass

from hirewire_common.contracts import Draft, Letter, LetterWish, MakeDocument
from hirewire_generator.domain.letter_writing import written


@dataclass(frozen=True, slots=True)
class Letters:
    async def written(self, command: MakeDocument, draft: Draft) -> Letter:
        return written(draft, command.wish or LetterWish(), command.letter or Letter())
