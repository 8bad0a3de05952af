"""How a session is called: on the bus by its key, by clients by its id or its name; and who acts in it."""

from dataclasses import dataclass

from hirewire_common.contracts import Principal, Session


@dataclass(frozen=True, slots=True)
class Place:
    """`handle` is what this client calls the session, and reads in answers and frames."""

    key: str
    handle: str


@dataclass(frozen=True, slots=True)
class Workplace:
    """A session that the caller may use, and the principal that acts in it.

    Without `session` it is a new one: there as soon as storage is asked to make it, alone or with its first job.
    """

    place: Place
    principal: Principal
    session: Session | None = None

    @property
    def key(self) -> str:
        return self.place.key

    @property
    def handle(self) -> str:
        return self.place.handle

    @property
    def name(self) -> str:
        """What its owner calls it; of one that is not there yet its handle."""
        return self.session.name if self.session else self.handle

    @property
    def new(self) -> bool:
        return self.session is None

    @property
    def own_model(self) -> bool:
        """Whether the session brought a language model of its own."""
        return self.session is not None and self.session.own_model
