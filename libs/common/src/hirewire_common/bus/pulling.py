"""Making FastStream's pull loops wait while there is nothing to pull from."""

import asyncio
from typing import Any

from faststream.nats import NatsBroker
from faststream.nats.subscriber.usecases.stream_pull_subscriber import PullStreamSubscriber
from nats.js.errors import ServiceUnavailableError

_PAUSE = 0.5
"""Seconds. After a wiped store the stream is missing until the topology is applied again."""


class _Patient:
    """A pull subscription whose `fetch` pauses when the stream or the durable isn't there.

    The server answers such a fetch at once, and FastStream asks again at once: each loop would burn a core.
    """

    def __init__(self, subscription: Any) -> None:
        self._subscription = subscription

    def __getattr__(self, name: str) -> Any:
        return getattr(self._subscription, name)

    async def fetch(self, **options: Any) -> Any:
        try:
            return await self._subscription.fetch(**options)
        except ServiceUnavailableError:
            await asyncio.sleep(_PAUSE)
            raise


def be_patient(broker: NatsBroker) -> None:
    """Once started, every pull loop of `broker` waits its turn."""
    for subscriber in broker.subscribers:
        if isinstance(subscriber, PullStreamSubscriber) and subscriber.subscription:
            subscriber.subscription = _Patient(subscriber.subscription)  # type: ignore[assignment]  # stands in for it
