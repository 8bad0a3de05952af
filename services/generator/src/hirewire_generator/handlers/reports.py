"""Reports on paper, for the service that has something to report."""

from dataclasses import dataclass
from typing import Protocol

from hirewire_common.claim_checks import Store, received
from hirewire_common.contracts import DOCUMENT_TYPES, ObjectRef, ReportFiles, SetReport
from hirewire_generator.orders import Report, ReportOrder


class Press(Protocol):
    async def report(self, order: ReportOrder) -> Report: ...


@dataclass(frozen=True, slots=True)
class Reports:
    """`font_dirs`: where there are more fonts than the installed ones."""

    store: Store
    press: Press
    font_dirs: tuple[str, ...] = ()

    async def set_report(self, ask: SetReport) -> ObjectRef:
        told = await received(ReportFiles, ask.report, self.store)
        made = await self.press.report(ReportOrder(files=told.files, font_dirs=self.font_dirs))
        return await self.store.put(
            ask.document_key, made.content, media_type=DOCUMENT_TYPES["pdf"]
        )
