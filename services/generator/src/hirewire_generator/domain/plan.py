"""What a turn of the conversation comes to, whoever thought of it: the rules or a language model."""

from dataclasses import dataclass

from hirewire_common.contracts import Patch


@dataclass(frozen=True, slots=True)
class Plan:
    """`patch` is empty when nothing is to be changed. `note` says in a few words what the patch does."""

    reply: str
    patch: Patch = ()
    note: str = ""
    questions: tuple[str, ...] = ()
    """To be asked in the reply: the next missing thing, or facts that nobody has confirmed."""
    undo: int = 0
    """Steps to take back instead of a patch."""
    redo: int = 0
    generate: bool = False
    """The résumé is to be written anew even if nothing changed."""
    understood: bool = True
    """False for a message that said nothing to whoever made the plan."""
