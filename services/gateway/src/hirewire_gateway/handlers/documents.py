"""Documents that are asked for: made once, told where they are."""

import base64
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from hirewire_common.asking import Asks
from hirewire_common.contracts import (
    LARGEST_INLINE,
    Draft,
    GetPreview,
    ListTemplates,
    MakeDocument,
    ObjectRef,
    Templates,
    Theme,
)
from hirewire_gateway.domain.places import Workplace
from hirewire_gateway.handlers.intake import Store
from hirewire_gateway.handlers.requests import Errand, Requests, about
from hirewire_gateway.jobs import Jobs
from hirewire_gateway.orders import Accepted


@dataclass(frozen=True, slots=True)
class Documents:
    bus: Asks
    requests: Requests
    jobs: Jobs
    store: Store

    async def make(
        self,
        errand: Errand,
        place: Workplace,
        wanted: dict[str, Any],
        *,
        draft: Draft | None = None,
    ) -> Accepted:
        """`wanted` are fields of `MakeDocument`; `draft` is what is to be shown instead of the session's own."""
        wish = MakeDocument.model_validate({**wanted, **about(place, errand.caller)})
        digest = wish.model_dump_json(exclude={"job", "trace"}) + (
            draft.model_dump_json() if draft else ""
        )
        request = await self.requests.begin(errand.caller, "make-document", errand.key, digest)
        begun = await self.jobs.begin(request, place, errand.wait)
        return begun.told or await begun.run(await self._carrying(wish, draft, begun.job))

    async def _carrying(self, wish: MakeDocument, draft: Draft | None, job: UUID) -> MakeDocument:
        """With the draft inside when it is small, else with where it lies."""
        if draft is None:
            return wish
        body = draft.model_dump_json().encode()
        if len(body) + len(wish.model_dump_json().encode()) <= LARGEST_INLINE:
            return wish.model_copy(update={"draft": draft})
        key = f"results/{wish.principal.tenant}/{wish.session}/{job}.json"
        stored = await self.store.put(key, body, media_type="application/json")
        return wish.model_copy(update={"stored": stored})

    async def content(self, ref: ObjectRef) -> bytes:
        return await self.store.get(ref)

    async def templates(self) -> Templates:
        return await self.bus.ask(ListTemplates())

    async def preview(self, theme: Theme, *, letter: bool) -> bytes:
        """A PNG."""
        return base64.b64decode((await self.bus.ask(GetPreview(theme=theme, letter=letter))).png)
