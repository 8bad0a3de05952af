"""Reads a résumé's text once, so that it can be compared with many jobs."""

from dataclasses import dataclass

from hirewire_common.contracts import IndexResume, ResumeIndexed
from hirewire_ranker.library import Library


@dataclass(frozen=True, slots=True)
class Indexing:
    library: Library

    async def index_resume(self, command: IndexResume) -> ResumeIndexed:
        kept = await self.library.read(command.text, command.person)
        return ResumeIndexed(
            **command.common,
            resume_id=command.resume_id,
            features=await self.library.sent(kept, command.features_key),
        )
