"""What JSON may hold and nobody can store is told to its sender."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_gateway.domain.problems import Problem
from hirewire_gateway.limits import json_body

plain = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc"), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text("abc"), plain, max_size=3))
def test_what_can_be_stored_comes_in_as_it_is(body: dict[str, object]) -> None:
    assert json_body(json.dumps(body).encode()) == body


@pytest.mark.parametrize(
    "body",
    [
        rb'{"a": "\u0000"}',
        rb'{"a": [{"b": "x\ud800y"}]}',
        rb'{"\udfff": 1}',
        b'{"a": NaN}',
        b'{"a": [-Infinity]}',
        b'{"a": 1e999}',
        b'{"a": ' + b"[" * 60 + b"]" * 60 + b"}",
        b'{"a": ' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a": ' + b"9" * 100_000 + b"}",
        b"\xff\xfe{",
        b"[]",
        b"null",
    ],
)
def test_what_can_not_be_stored_is_refused(body: bytes) -> None:
    with pytest.raises(Problem) as refused:
        json_body(body)
    assert (refused.value.status, refused.value.code) == (400, "bad_json")
    assert len(refused.value.detail) < 300
