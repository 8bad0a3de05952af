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
_UNSEEN = 1.0
"""Dots per inch of a page that nobody sees, because painting it takes a third of its time."""


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
        return Written(export(content.draft, kind), Found(0))

    async def _typeset(self, content: Content, kind: Literal["pdf", "png"]) -> Written:
        made = await self.press.typeset(self._order(content, kind))
        if kind == "png":
            return Written(made.content, Found(0), made.fit, made.warnings)
        found = check_pages(made.fields, made.pages, beside=made.beside)
        return Written(made.content, found, made.fit, made.warnings)

    def _order(self, content: Content, kind: Literal["pdf", "png"]) -> TypesetOrder:
        sheet = sheet_of(content.draft)
        return TypesetOrder(
            sheet=sheet,
            letter=content.letter,
            photo=content.photo,
            hint=content.hint,
            source=None if content.letter else source_of(content.draft, sheet),
            format=kind,
            font_dirs=self.font_dirs,
        )

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
        one_column = theme(content.draft.design.theme).columns == 1
        if one_column and content.k is not None:
            return content.k
        if one_column or content.letter:
            return await self._measured(content)
        return await self._measured(_in_one_column(content))

    async def _measured(self, content: Content) -> float:
        order = self._order(content, "png").model_copy(update={"ppi": _UNSEEN, "source": None})
        return (await self.press.typeset(order)).fit.k


def _in_one_column(content: Content) -> Content:
    design = content.draft.design.model_copy(update={"theme": _IN_ONE_COLUMN})
    draft = content.draft.model_copy(update={"design": design})
    return replace(content, draft=draft, hint=None)
