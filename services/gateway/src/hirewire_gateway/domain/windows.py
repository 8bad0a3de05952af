"""How often something may happen: a window that slides, reckoned from two that stand still.

Time is cut into windows of one length. At any moment there count those let in by the window that runs, and of those of
the one before the share that a span of this length, looking back from now, still covers, as if they had come evenly.
So a crowd at once is never larger than the limit, at a border neither; and in any span of a window's length there are
always fewer than twice as many. Times are whole nanoseconds, so that nothing is rounded but where it is said.
"""

from dataclasses import dataclass, fields

SECOND = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` in `seconds`; a `most` of 0 means no limit. `name` is a token of a subject, `what` is for people."""

    name: str
    what: str
    most: int
    seconds: int

    @property
    def length(self) -> int:
        """Nanoseconds."""
        return self.seconds * SECOND

    def window(self, now: int) -> int:
        """The number of the window that runs."""
        return now // self.length

    def left(self, now: int) -> int:
        """Nanoseconds until the window that runs has ended."""
        return self.length - now % self.length

    def allowed(self, before: int, now: int) -> int:
        """How many the window that runs may have let in by now, when the one before it let in `before`.

        It never falls within a window. More than the limit was never let in, whatever a counter says, which also
        holds attempts that were refused and are not taken back yet.
        """
        return self.most + -min(before, self.most) * self.left(now) // self.length

    def wait(self, before: int, count: int, now: int) -> int:
        """Nanoseconds until one more is let in, if nobody else comes: 0 when that is now.

        The window that runs has let in `count`, the one before it `before`.
        """
        room = self.most - 1 - count
        if room < 0:  # in the next window, where what counts now will be what was before
            return self.left(now) + self.length - (self.most - 1) * self.length // self.most
        if before == 0:
            return 0
        return max(0, self.left(now) - room * self.length // min(before, self.most))


@dataclass(frozen=True, slots=True)
class Limits:
    """All limits that the gateway knows."""

    sessions: Limit
    work_sessions: Limit
    messages: Limit
    generations: Limit
    edits: Limit
    rankings: Limit
    searches: Limit
    interviews: Limit
    answers: Limit
    analyses: Limit
    questions: Limit
    evaluations: Limit
    transcripts: Limit

    @property
    def all(self) -> tuple[Limit, ...]:
        """Those that hold, in this order; one of 0 doesn't."""
        known: tuple[Limit, ...] = tuple(getattr(self, field.name) for field in fields(self))
        return tuple(one for one in known if one.most)

    @classmethod
    def of(
        cls,
        *,
        sessions: int,
        work_sessions: int,
        messages: int,
        generations: int,
        edits: int,
        rankings: int,
        interviews: int,
        answers: int,
        evaluations: int,
    ) -> "Limits":
        """The first two and interviews an hour and address, the others a minute and session; 0 for no limit.

        Searches, which go beyond a session, are as many as rankings, a minute and owner; analyses of recordings as many as
        answers. Evaluations are a minute and
        address, and of questions and transcripts without a session there are as many.
        """
        return cls(
            Limit("sessions", "new sessions from your address", sessions, 3600),
            Limit("work-sessions", "new sessions from your address", work_sessions, 3600),
            Limit("messages", "messages in this session", messages, 60),
            Limit("generations", "documents made in this session", generations, 60),
            Limit("edits", "changes by hand in this session", edits, 60),
            Limit("rankings", "rankings in this session", rankings, 60),
            Limit("searches", "searches", rankings, 60),
            Limit("interviews", "new interviews from your address", interviews, 3600),
            Limit("answers", "answers in this session", answers, 60),
            Limit("analyses", "requests for an analysis in this session", answers, 60),
            Limit("questions", "requests for questions from your address", evaluations, 60),
            Limit("evaluations", "answers to evaluate from your address", evaluations, 60),
            Limit("transcripts", "recordings to write down from your address", evaluations, 60),
        )
