"""All looks, one after the other."""

import asyncio

from hirewire_local.doctoring import bus, objects, services, surroundings, tables
from hirewire_local.doctoring.findings import Finding
from hirewire_local.reaching import DATABASE_URL, NATS_URL, Reach


def examine(reach: Reach, gateway: str) -> list[Finding]:
    """CommandError where there is nothing to look at. `gateway`: where it listens."""
    found = [*asyncio.run(bus.examine(reach)), *asyncio.run(tables.examine(reach))]
    found += [*objects.examine(reach), *surroundings.gateway(gateway), *services.examine(reach)]
    if not (reach.elsewhere(NATS_URL) and reach.elsewhere(DATABASE_URL)):
        # of a deployment's own disks, programs and models this machine knows nothing
        found.append(surroundings.disk(reach.home.path))
        found += surroundings.optional(reach.environment)
    return found


def doctor(reach: Reach, gateway: str) -> int:
    """Print what was found; exit code 1 when anything is wrong."""
    found = examine(reach, gateway)
    for finding in found:
        print(finding.line)
    ills = sum(finding.state == "wrong" for finding in found)
    print(f"\n{ills} thing(s) are wrong." if ills else "\nNothing is wrong.")
    return 1 if ills else 0
