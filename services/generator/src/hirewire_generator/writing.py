"""A content in a format, and whether all of it can be read there."""

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from hirewire_common.contracts import Fit
from hirewire_common.contracts.design import Theme
from hirewire_common.contracts.document import Format
from hirewire_generator.content import Content
from hirewire_generator.domain.embedding import source_of
from hirewire_generator.domain.exporting import export
from hirewire_generator.domain.projecting import sheet_of
from hirewire_generator.domain.readback import Found, check, check_pages
from hirewire_generator.orders import Typeset, TypesetOrder, Worded, WordOrder
from hirewire_generator.reading_order import visible
from hirewire_generator.themes import theme

_IN_ONE_COLUMN: Theme = "modern"
"""What a Word file looks like whose theme has two columns."""


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
        made = await self._set(content, kind)
        found = check_pages(made.fields, made.pages, made.second) if kind == "pdf" else Found(0)
        return Written(made.content, found, made.fit, made.warnings)

    async def _set(self, content: Content, kind: Literal["pdf", "png"]) -> Typeset:
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
        return await self.press.typeset(order)

    async def _word(self, content: Content) -> Written:
        sheet, letter = sheet_of(content.draft), content.letter
        order = WordOrder(
            sheet=sheet,
            letter=letter,
            photo=content.photo,
            source=None if letter else source_of(content.draft, sheet),
            k=await self._as_the_page(content),
        )
        made = await self.press.word(order)
        fields = visible(sheet, letter, theme(sheet.design.theme), columns=False)
        return Written(made.content, check(fields, made.text), warnings=made.warnings)

    async def _as_the_page(self, content: Content) -> float:
        """How roomy the PDF is: of the one that was made, or of one that is set only to know it."""
        own = theme(content.draft.design.theme)
        if content.k is not None and own.columns == 1:
            return content.k
        if own.columns == 1 or content.letter:
            return (await self._set(content, "png")).fit.k
        design = content.draft.design.model_copy(update={"theme": _IN_ONE_COLUMN})
        draft = content.draft.model_copy(update={"design": design})
        return (await self._set(replace(content, draft=draft, hint=None), "png")).fit.k
