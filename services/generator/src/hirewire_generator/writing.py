"""A content in a format, and whether all of it can be read there."""

from dataclasses import dataclass
from typing import Literal, Protocol

from hirewire_common.contracts import Fit
from hirewire_common.contracts.document import Format
from hirewire_generator.content import Content
from hirewire_generator.domain.embedding import source_of
from hirewire_generator.domain.exporting import export
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.readback import Found, check, check_pages, letter_fields
from hirewire_generator.orders import Typeset, TypesetOrder, Worded, WordOrder


class Press(Protocol):
    """Makes documents and reads them again, somewhere safe."""

    async def typeset(self, order: TypesetOrder) -> Typeset: ...

    async def word(self, order: WordOrder) -> Worded: ...


@dataclass(frozen=True, slots=True)
class Written:
    content: bytes
    found: Found
    fit: Fit | None = None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Writing:
    press: Press
    font_dirs: tuple[str, ...] = ()

    async def write(self, content: Content, kind: Format) -> Written:
        if kind == "pdf" or kind == "png":
            return await self._typeset(content, kind)
        if kind == "docx":
            return await self._word(content)
        return Written(export(content.draft.resume, kind), Found(0))

    async def _typeset(self, content: Content, kind: Literal["pdf", "png"]) -> Written:
        sheet = sheet_of(content.draft)
        order = TypesetOrder(
            sheet=sheet,
            letter=content.letter,
            photo=content.photo,
            hint=content.hint,
            source=None if content.letter else source_of(content.draft, sheet),
            format=kind,
            font_dirs=self.font_dirs,
        )
        made = await self.press.typeset(order)
        found = check_pages(made.fields, made.pages) if kind == "pdf" else Found(0)
        return Written(made.content, found, made.fit, made.warnings)

    async def _word(self, content: Content) -> Written:
        sheet = sheet_of(content.draft)
        source = None if content.letter else source_of(content.draft, sheet)
        order = WordOrder(sheet=sheet, letter=content.letter, source=source)
        made = await self.press.word(
            order if content.k is None else order.model_copy(update={"k": content.k})
        )
        fields = letter_fields(sheet, content.letter) if content.letter else list(sheet.fields())
        return Written(made.content, check(fields, made.text))
