"""Objects that are too large for memory, or of which nothing is known but their key, over the real store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hirewire_common.blobs import Blobs
from hirewire_common.errors import NotFound, Refused, TryAgain
from hirewire_testing.servers import ObjectStore

pytestmark = pytest.mark.servers
KEY = "recordings/blobs/upload.webm"
LARGE = bytes(range(256)) * 5000


@pytest.fixture
def blobs(object_store: ObjectStore) -> Iterator[Blobs]:
    found = Blobs(object_store.endpoint, *object_store.keys("interview-analyzer"), object_store.bucket)  # fmt: skip
    yield found
    found.close()


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_an_object_is_fetched_into_a_file(blobs: Blobs, tmp_path: Path) -> None:
    await blobs.put(KEY, LARGE, media_type="video/webm")
    to = tmp_path / "recording"
    assert await blobs.fetch(KEY, to, len(LARGE)) == len(LARGE)
    assert to.read_bytes() == LARGE
    assert await blobs.load(KEY) == LARGE


async def test_of_more_than_was_said_nothing_is_left(blobs: Blobs, tmp_path: Path) -> None:
    await blobs.put(KEY, LARGE, media_type="video/webm")
    with pytest.raises(Refused) as refused:
        await blobs.fetch(KEY, tmp_path / "recording", len(LARGE) - 1)
    assert refused.value.code == "too_large"
    assert not left_in(tmp_path)


async def test_only_the_bytes_that_are_meant_are_fetched(blobs: Blobs, tmp_path: Path) -> None:
    await blobs.put(KEY, b"the first ones", media_type="video/webm")
    _, etag = await blobs.head(KEY)
    assert await blobs.fetch(KEY, tmp_path / "first", 99, etag) == len(b"the first ones")
    await blobs.put(KEY, b"other ones", media_type="video/webm")
    with pytest.raises(Refused) as refused:
        await blobs.fetch(KEY, tmp_path / "second", 1, etag)
    assert refused.value.code == "gone"
    assert [one.name for one in left_in(tmp_path)] == ["first"]


async def test_other_bytes_have_another_etag(blobs: Blobs) -> None:
    await blobs.put(KEY, b"one", media_type="video/webm")
    size, etag = await blobs.head(KEY)
    assert await blobs.head(KEY) == (3, etag)
    await blobs.put(KEY, b"two", media_type="video/webm")
    assert (await blobs.head(KEY))[1] != etag
    assert size == 3


async def test_what_is_not_there_is_said_not_to_be(blobs: Blobs, tmp_path: Path) -> None:
    missing = "recordings/blobs/none"
    for asked in (
        blobs.head(missing),
        blobs.load(missing),
        blobs.fetch(missing, tmp_path / "none", 9),
    ):
        with pytest.raises(NotFound):
            await asked
    assert not left_in(tmp_path)


async def test_while_the_store_is_away_it_is_tried_again(tmp_path: Path) -> None:
    away = Blobs("http://127.0.0.1:9", "key", "secret", "bucket")
    for asked in (away.head(KEY), away.load(KEY), away.fetch(KEY, tmp_path / "none", 9)):
        with pytest.raises(TryAgain):
            await asked
    away.close()
