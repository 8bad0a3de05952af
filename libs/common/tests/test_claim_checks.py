"""What was read reaches the other side whole, however large it is."""

import pytest

from hirewire_common.claim_checks import received, sent
from hirewire_common.contracts import LARGEST_INLINE, ObjectRef, ReadResume, Resume
from hirewire_testing.fakes import FakeStore


@pytest.mark.parametrize(("size", "way"), [(10, ReadResume), (LARGEST_INLINE, ObjectRef)])
async def test_a_reading_arrives_as_it_was_sent(size: int, way: type) -> None:
    store = FakeStore()
    reading = ReadResume(resume=Resume(summary="ä" * (size // 2)))
    message = await sent(reading, store, "results/a.json")
    assert isinstance(message, way)
    assert await received(ReadResume, message, store) == reading


async def test_a_large_reading_lies_under_its_own_key() -> None:
    way = await sent(ReadResume(resume=Resume(summary="x" * LARGEST_INLINE)), FakeStore(), "k.json")
    assert isinstance(way, ObjectRef)
    assert way.key == "k.json"
