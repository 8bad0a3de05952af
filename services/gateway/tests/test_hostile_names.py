"""Nothing that a client calls a file becomes part of where it lies, or does harm where it is shown."""

import re
import unicodedata
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import Principal, session_key
from hirewire_gateway.domain.documents import kept_type, media_type, shown_name
from hirewire_gateway.domain.places import Place, Workplace
from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.handlers import intake
from hirewire_testing.names import names

UUID_FORM = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
KEY = re.compile(
    rf"uploads/{UUID_FORM}/[0-9a-f]{{32}}/{UUID_FORM}\.(?:pdf|docx|txt|png|jpg|gif|bmp|webp|tif)"
)


@given(names)
def test_a_name_is_shown_in_one_line_of_letters(name: str) -> None:
    shown = shown_name(name)
    assert 0 < len(shown) <= 255
    assert len(shown.splitlines()) == 1
    assert not set(shown) & set("/\\\0")
    assert {unicodedata.category(letter)[0] for letter in shown} <= set("LMNPSZ")
    assert shown.encode()
    assert shown_name(shown) == shown


@given(st.text(st.characters(categories=("L", "N")), min_size=1, max_size=200))
def test_a_plain_name_stays_as_it_is(name: str) -> None:
    assert shown_name(f"{name}.pdf") == unicodedata.normalize("NFC", f"{name}.pdf")


@given(names, st.binary(max_size=20), st.uuids(version=4), st.uuids(version=4))
def test_the_key_of_an_object_holds_nothing_of_the_name(
    name: str, data: bytes, owner: UUID, session: UUID
) -> None:
    place = Workplace(Place(session_key(session), str(session)), Principal(owner=owner))
    for told in (media_type, kept_type):
        try:
            kind = told(shown_name(name), data)
        except Problem:
            continue
        assert KEY.fullmatch(intake.upload_key(place, uuid4(), kind))
