"""Documents are read here: each in a child process of its own, which is killed when it takes too much.

This side never imports a library that opens documents, and believes nothing that a child says without checking it.
"""

from types import TracebackType
from typing import Self

from hirewire_common.sandbox.children import Children
from hirewire_common.sandbox.jail import Fences, Limits
from hirewire_parser.outcomes import ReadDocument, drawn_outcome, photographed_outcome, read_outcome
from hirewire_parser.photo import PHOTOGRAPH, Photo
from hirewire_parser.recognition import Drawn, DrawOrder
from hirewire_parser.steps import Tell, silent


class Sandbox:
    """Reads documents; a context, at whose end the processes are gone.

    `child` names the module that does the work; a test puts a misbehaving one in its place.
    """

    def __init__(
        self,
        limits: Limits = Limits(),  # noqa: B008  (frozen)
        *,
        child: str = "hirewire_parser.child",
    ) -> None:
        self._children = Children(child, limits)

    async def __aenter__(self) -> Self:
        await self._children.__aenter__()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._children.__aexit__(kind, error, trace)

    @property
    def nursery_pid(self) -> int:
        """Of the process that children are forked from; 0 while there is none."""
        return self._children.nursery_pid

    @property
    def fences(self) -> Fences:
        """What the kernel lets us raise around a child, beside the limits that hold everywhere."""
        return self._children.fences

    async def read(
        self, data: bytes, media_type: str, name: str, tell: Tell = silent
    ) -> ReadDocument:
        """Refused with a code and a sentence for the user; TryAgain when the sandbox itself has to start anew."""
        tell("reading")
        return read_outcome(*await self._children.run(media_type, data, name))

    async def draw(self, data: bytes, order: DrawOrder, name: str) -> Drawn:
        """A page of it as a picture. Raises as `read` does."""
        return drawn_outcome(*await self._children.run(str(order), data, name))

    async def photograph(self, data: bytes, name: str) -> Photo | None:
        """The picture as a photo; None when it is no picture. Raises as `read` does."""
        return photographed_outcome(*await self._children.run(PHOTOGRAPH, data, name))
