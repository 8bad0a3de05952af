"""A parser that reads nothing: the work of a job is left out, so that what is left is the way to it."""

import os
from uuid import UUID, uuid5

import uvloop

from hirewire_common.bus import Bus
from hirewire_common.contracts import (
    Experience,
    ParseResume,
    Profile,
    ReadResume,
    Resume,
    ResumeParsed,
)
from hirewire_common.logging import configure
from hirewire_common.settings import Settings

READING = ReadResume(
    resume=Resume(
        profile=Profile(name="Jane Roe", email="jane@example.com", phone="+1 555 0100 200"),
        summary="Builds the parts that others stand on. " * 4,
        experience=tuple(
            Experience(
                id=f"experience-{n}",
                company="Acme Ltd",
                position="Engineer",
                start_date="2021-03",
                end_date="present",
                highlights=("Built the billing service that 40 teams use every day.",) * 4,
            )
            for n in range(4)
        ),
    )
)
_NAMESPACE = UUID("7a2f4c1e-9d55-5b0e-8a61-3f0f6f1d2c94")


async def read(command: ParseResume) -> ResumeParsed:
    return ResumeParsed(
        job=command.job,
        session=command.session,
        principal=command.principal,
        trace=command.trace,
        resume_id=uuid5(_NAMESPACE, str(command.job)),
        document=command.document,
        reading=READING,
        name="Jane Roe",
    )


async def serve() -> None:
    bus = Bus(os.environ["HIREWIRE_NATS_URL"], "parser")
    bus.handle(ParseResume, read, concurrency=8)
    await bus.run()


def main() -> None:
    configure("parser", Settings(log_level="warning"))
    uvloop.run(serve())


if __name__ == "__main__":
    main()
