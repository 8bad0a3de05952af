"""A parser that does to itself what a document's name says; the rest of it is a real one: bus, ledger and all.

`python worker.py URL`: raises, dies, never ends, or parses.
"""

import asyncio
import os
import signal
import sys
from uuid import uuid4

from hirewire_common.bus import Bus
from hirewire_common.contracts import ParseResume, ReadResume, Resume, ResumeParsed
from hirewire_common.logging import configure
from hirewire_common.settings import Settings

TIME_LIMIT = 3.0


async def parse(command: ParseResume) -> ResumeParsed:
    match command.document.name:
        case "raises.txt":
            raise ZeroDivisionError("as its name says")
        case "kills.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exits.txt":
            os._exit(1)
        case "never-ends.txt":
            await asyncio.sleep(3600)
    return ResumeParsed(
        job=command.job,
        session=command.session,
        principal=command.principal,
        resume_id=uuid4(),
        document=command.document,
        reading=ReadResume(resume=Resume()),
    )


async def main() -> None:
    configure("parser", Settings())
    ParseResume.time_limit = TIME_LIMIT
    bus = Bus(sys.argv[1], "parser")
    bus.handle(ParseResume, parse)
    await bus.run()


if __name__ == "__main__":
    asyncio.run(main())
