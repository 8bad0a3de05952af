"""An archive is opened without trusting it: any bytes end in files or in a Problem, within limits."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_gateway.domain import archives
from hirewire_gateway.domain.archives import entries
from hirewire_gateway.domain.problems import Problem
from hirewire_testing.names import names

LARGEST = 1_000


def zipped(*files: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in files:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


def refused(data: bytes) -> str:
    """Why the archive is, or else its only file."""
    try:
        (entry,) = entries("cvs.zip", data, LARGEST)
    except Problem as problem:
        return problem.code
    assert entry.problem
    return entry.problem.code


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """An archive with some bytes changed, and perhaps cut."""
    methods = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)
    files = draw(st.lists(st.tuples(st.just("cv.txt"), st.binary(max_size=50)), max_size=3))
    data = bytearray(zipped(*files, method=draw(st.sampled_from(methods))))
    for _ in range(draw(st.integers(0, 4))):
        data[draw(st.integers(0, len(data) - 1))] = draw(st.sampled_from((0, 1, 8, 14, 99, 255)))
    return bytes(data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@given(st.one_of(damaged(), st.binary(max_size=200).map(lambda rest: b"PK\x03\x04" + rest)))
def test_no_bytes_are_an_archive_that_breaks_anything(data: bytes) -> None:
    try:
        found = entries("cvs.zip", data, LARGEST)
    except Problem as problem:
        assert problem.status in (413, 422)  # noqa: PT017  # whether it is refused is up to the bytes
        return
    assert all(entry.problem or len(entry.data) <= LARGEST for entry in found)


@pytest.mark.filterwarnings("ignore:Duplicate name")
@given(st.lists(names.filter(lambda name: name.isprintable()), max_size=8))
def test_names_in_an_archive_lead_nowhere(sent: list[str]) -> None:
    data = zipped(*((name or "x", b"Jane") for name in sent))
    found = entries("cvs.zip", data, LARGEST)
    assert [(entry.data, entry.problem) for entry in found] == [(b"Jane", None)] * len(found)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_files_of_one_name_are_two_files() -> None:
    found = entries("cvs.zip", zipped(("cv.txt", b"one"), ("cv.txt", b"two")), LARGEST)
    assert [entry.data for entry in found] == [b"one", b"two"]


def test_an_archive_in_an_archive_is_a_file_and_stays_closed() -> None:
    inner = zipped(("cv.txt", b"Jane"))
    (entry,) = entries("cvs.zip", zipped(("more.zip", inner)), LARGEST)
    assert entry.data == inner


def sized(told: int) -> bytes:
    data = bytearray(zipped(("cv.txt", b"x" * 500)))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = told.to_bytes(4, "little")
    return bytes(data)


def test_a_size_that_is_a_lie_is_not_believed() -> None:
    assert refused(sized(1)) == "corrupt"
    for told in (900, 2**32 - 2):
        (entry,) = entries("cvs.zip", sized(told), LARGEST)
        assert entry.data == b"x" * 500


def test_a_file_behind_a_password_is_told() -> None:
    data = bytearray(zipped(("cv.txt", b"Jane")))
    for sign, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + flags] |= 1
    assert refused(bytes(data)) == "encrypted"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_methods_that_take_what_memory_the_archive_says_are_not_used(method: int) -> None:
    assert refused(zipped(("cv.txt", b"Jane" * 99), method=method)) == "corrupt"


def test_too_many_files_are_refused_before_any_is_opened() -> None:
    data = zipped(*((f"{n}.txt", b"") for n in range(archives.MOST_ENTRIES + 1)))
    assert refused(data) == "too_large"


def test_what_is_unpacked_in_vain_counts_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 3 * LARGEST)
    too_large = [(f"{n}.txt", b"\0" * (LARGEST + 1)) for n in range(4)]
    assert refused(zipped(*too_large)) == "zip_expands"
    whole = [(f"{n}.txt", b"\0" * LARGEST) for n in range(4)]
    assert refused(zipped(*whole)) == "zip_expands"
