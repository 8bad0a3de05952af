"""A command that the bus didn't take goes out as soon as it takes one, in the order of acceptance."""

import asyncio
from dataclasses import dataclass, field

from hirewire_common.bus.publishing import QueueFull
from hirewire_common.bus.repeating import Repeats
from hirewire_common.contracts import Command
from hirewire_common.errors import TryAgain
from hirewire_testing.fakes import a_command


@dataclass
class FakeBus:
    """What goes wrong, in the order in which it does; then all is well."""

    faults: list[Exception] = field(default_factory=list)
    took: list[Command] = field(default_factory=list)

    async def publish(self, message: Command) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.took.append(message)


async def repeated(bus: FakeBus, *commands: Command, taken: int) -> None:
    repeats = Repeats(bus)
    for command in commands:
        repeats.later(command)
    async with asyncio.timeout(10):
        while len(bus.took) < taken:
            await asyncio.sleep(0.01)


async def test_what_an_election_kept_out_is_published_when_it_is_over() -> None:
    bus, first, second = FakeBus([TryAgain(), TryAgain()]), a_command(), a_command()
    await repeated(bus, first, second, taken=2)
    assert bus.took == [first, second]


async def test_a_full_queue_is_left_to_the_reconciler() -> None:
    bus, first, second = FakeBus([QueueFull(tenant=True)]), a_command(), a_command()
    await repeated(bus, first, second, taken=1)
    assert bus.took == [second]
