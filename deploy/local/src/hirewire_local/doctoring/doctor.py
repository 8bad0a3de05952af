"""All looks, one after the other."""

import asyncio
import logging
from collections.abc import Sequence

from hirewire_local.doctoring import bus, objects, services, surroundings, tables, work
from hirewire_local.doctoring.findings import Finding
from hirewire_local.reaching import DATABASE_URL, NATS_URL, Reach


def examine(reach: Reach, gateway: str) -> list[Finding]:
    """CommandError where there is nothing to look at. `gateway`: where it listens."""
    found = [*asyncio.run(bus.examine(reach)), *asyncio.run(tables.examine(reach))]
    found += asyncio.run(work.examine(reach))
    found += [*objects.examine(reach), *surroundings.gateway(gateway), *services.examine(reach)]
    if not (reach.elsewhere(NATS_URL) and reach.elsewhere(DATABASE_URL)):
        # of a deployment's own disks, programs and models this machine knows nothing
        found.append(surroundings.disk(reach.home.path))
        found += surroundings.optional(reach.environment)
    return found


def doctor(reach: Reach, gateway: str) -> int:
    """Print what was found; exit code 1 when anything is wrong."""
    logging.getLogger("urllib3").setLevel(logging.ERROR)  # its retries end in what is found
    found = examine(reach, gateway)
    for finding in found:
        print(finding.line)
    print(f"\n{verdict(found)}")
    return 1 if any(finding.state == "wrong" for finding in found) else 0


def verdict(found: Sequence[Finding]) -> str:
    """All of it in one sentence, which promises no more than was looked at."""
    ills, notices = (sum(one.state == state for one in found) for state in ("wrong", "notice"))
    unseen = [one.about for one in found if one.state == "unknown"]
    says = f"{ills} thing(s) are wrong" if ills else "Nothing is wrong"
    if unseen and not ills:
        says += " in what could be looked at"
    if notices:
        says += f", {notices} thing(s) should be looked at"
    return f"{says}; unseen: {', '.join(unseen)}." if unseen else f"{says}."
