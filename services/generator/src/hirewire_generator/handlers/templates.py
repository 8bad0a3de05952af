"""The themes that a résumé can be set in, and what they look like."""

import base64
from dataclasses import dataclass, field

from hirewire_common.contracts import (
    GetPreview,
    ListTemplates,
    Preview,
    TemplateInfo,
)
from hirewire_common.contracts import (
    Templates as Listed,
)
from hirewire_generator.content import Content
from hirewire_generator.domain.sample import SAMPLE, SAMPLE_LETTER
from hirewire_generator.families import FAMILIES
from hirewire_generator.themes import all_themes
from hirewire_generator.writing import Writing


@dataclass(frozen=True, slots=True)
class Templates:
    """Previews are set once and kept."""

    writing: Writing
    _previews: dict[tuple[str, bool], Preview] = field(default_factory=dict)

    async def list_templates(self, _: ListTemplates) -> Listed:
        shown = (
            TemplateInfo(
                name=one.name,
                title=one.title,
                description=one.description,
                ats_safe=one.ats_safe,
                columns=one.columns,
                accent=one.accent,
                fonts=one.font,
            )
            for one in all_themes()
        )
        return Listed(templates=tuple(shown), fonts=tuple(FAMILIES))

    async def get_preview(self, ask: GetPreview) -> Preview:
        wanted = (ask.theme, ask.letter)
        if wanted not in self._previews:
            self._previews[wanted] = await self._set(ask)
        return self._previews[wanted]

    async def _set(self, ask: GetPreview) -> Preview:
        design = SAMPLE.design.model_copy(update={"theme": ask.theme})
        draft = SAMPLE.model_copy(update={"design": design})
        letter = SAMPLE_LETTER if ask.letter else None
        written = await self.writing.write(Content(draft, letter=letter), "png")
        return Preview(png=base64.b64encode(written.content).decode())
