"""Whatever a client calls a file, its path in the session is one harmless segment that no other file has."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from hirewire_storage.domain.files import beginning, free_name, safe_name
from hirewire_testing.names import names


@given(names)
def test_a_path_is_one_segment_without_anything_special(name: str) -> None:
    safe = safe_name(name)
    assert 0 < len(safe) <= 150
    assert not set(safe) & set('<>:"/\\|?*#%')
    assert not {unicodedata.category(letter) for letter in safe} & {
        "Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp",
    }  # fmt: skip
    assert safe.strip(" .") == safe
    assert safe.encode()
    assert unicodedata.is_normalized("NFC", safe)


@given(names)
def test_a_safe_name_is_safe_already(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


@given(names)
def test_names_of_devices_are_no_longer_theirs(name: str) -> None:
    stem = safe_name(name).partition(".")[0].lower()
    assert stem not in {
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{d}{n}" for d in ("com", "lpt") for n in range(10)),
    }


@given(st.lists(names, max_size=5), names, st.integers(min_value=2, max_value=40))
def test_every_file_of_a_session_has_a_path_of_its_own(
    others: list[str], name: str, times: int
) -> None:
    taken: set[str] = set()
    for sent in [*others, *[name] * times]:
        safe = safe_name(sent)
        # storage looks at those only that begin alike
        free = free_name(safe, {one for one in taken if one.startswith(beginning(safe))})
        assert free not in taken
        assert len(free) <= 150
        assert safe_name(free) == free
        taken.add(free)


def test_the_longest_name_has_a_number_as_well() -> None:
    longest = safe_name("x" * 300 + ".pdf")
    assert len(longest) == 150
    assert free_name(longest, {longest}) == "x" * 138 + "_2.pdf"
