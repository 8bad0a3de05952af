"""The draft as a turn changes it: each command sees what those before it did."""

from dataclasses import dataclass, field
from datetime import date

from pydantic import JsonValue

from hirewire_common.contracts import Draft, Experience, PatchOp
from hirewire_common.errors import Refused
from hirewire_generator.domain.patching import apply


@dataclass(slots=True)
class Working:
    draft: Draft
    today: date
    patch: list[PatchOp] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    """What was done, or why something was not."""
    notes: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """What was not understood, in the user's words."""
    understood: int = 0
    """Clauses that meant something, also if nothing came of it."""
    job: str = ""
    """The id of the job that was talked about last."""
    undo: int = 0
    redo: int = 0
    generate: bool = False
    steps: list[tuple[Draft, int]] = field(default_factory=list)
    """What was there before each change of this turn, and how long the patch was."""
    chatting: bool = False
    """Something was asked that has its own answer, so nothing is asked back."""

    @property
    def last_job(self) -> Experience | None:
        """The one that was talked about last."""
        return next((one for one in self.draft.resume.experience if one.id == self.job), None)

    def do(self, said: str, *ops: PatchOp) -> bool:
        """All of it, or none and the reason."""
        try:
            applied = apply(self.draft, tuple(ops))
        except Refused as refusal:
            self.say(f"That did not work: {refusal.message}")
            return False
        if applied.draft == self.draft:
            self.say("That is how it already is.")
            return False
        self.steps.append((self.draft, len(self.patch)))
        self.draft = applied.draft
        self.patch += ops
        self.said.append(said)
        self.notes.append(said.rstrip("."))
        return True

    def take_back(self, steps: int) -> None:
        """The changes of this turn first; what is more goes to the revisions before it."""
        here = min(steps, len(self.steps))
        if here:
            self.draft, length = self.steps[-here]
            del self.patch[length:], self.steps[-here:], self.notes[-here:]
        self.undo += steps - here

    def say(self, sentence: str) -> None:
        if sentence not in self.said:
            self.said.append(sentence)


def add(path: str, value: JsonValue) -> PatchOp:
    return PatchOp(op="add", path=path, value=value)


def put(path: str, value: JsonValue) -> PatchOp:
    return PatchOp(op="replace", path=path, value=value)


def remove(path: str) -> PatchOp:
    return PatchOp(op="remove", path=path)


def move(source: str, path: str) -> PatchOp:
    return PatchOp.model_validate({"op": "move", "from": source, "path": path})


def expect(path: str, value: JsonValue) -> PatchOp:
    return PatchOp(op="test", path=path, value=value)
