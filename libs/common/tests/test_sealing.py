"""What is sealed opens with its key and for its session, and tells nothing to anybody else."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import SecretStr

from hirewire_common.contracts import session_key
from hirewire_common.sealing import NotSealed, Seals, new_key

CANARY = "sk-canary-5f1e"
MINE, OTHER = session_key("mine"), session_key("other")
OLD, NEW = new_key(), new_key()


def seals(*keys: str) -> Seals:
    return Seals(SecretStr(",".join(keys)))


@given(st.text(max_size=300))
def test_whatever_was_sealed_comes_out_again(text: str) -> None:
    ours = seals(NEW)
    sealed = ours.seal(SecretStr(text), MINE)
    assert ours.open(sealed, MINE).get_secret_value() == text


def test_what_is_sealed_has_its_form_and_never_looks_the_same_twice() -> None:
    ours = seals(NEW)
    first, second = (ours.seal(SecretStr(CANARY), MINE) for _ in range(2))
    assert first != second
    version, name, body = first.split(".")
    assert (version, name) == ("v1", NEW.split(":")[0])
    assert len(base64.urlsafe_b64decode(body + "==")) == 12 + len(CANARY) + 16
    assert CANARY not in first


def test_an_old_key_opens_and_only_the_first_seals() -> None:
    kept = seals(OLD).seal(SecretStr(CANARY), MINE)
    both = seals(NEW, OLD)
    assert both.open(kept, MINE).get_secret_value() == CANARY
    assert seals(NEW).open(both.seal(SecretStr("x"), MINE), MINE).get_secret_value() == "x"


def test_a_key_that_was_taken_away_opens_nothing_any_more() -> None:
    kept = seals(OLD).seal(SecretStr(CANARY), MINE)
    with pytest.raises(NotSealed, match="not among ours"):
        seals(NEW).open(kept, MINE)


def test_what_was_sealed_for_one_session_does_not_open_for_another() -> None:
    ours = seals(NEW)
    with pytest.raises(NotSealed, match="another session"):
        ours.open(ours.seal(SecretStr(CANARY), MINE), OTHER)


def test_the_same_key_under_another_name_does_not_open_it() -> None:
    name, key = NEW.split(":")
    sealed = seals(NEW).seal(SecretStr(CANARY), MINE)
    with pytest.raises(NotSealed):
        seals(f"other:{key}").open(sealed.replace(name, "other"), MINE)


@pytest.mark.parametrize("at", [0, 11, 12, 20, -1])
def test_one_changed_byte_is_noticed(at: int) -> None:
    ours = seals(NEW)
    head, body = ours.seal(SecretStr(CANARY), MINE).rsplit(".", 1)
    closed = bytearray(base64.urlsafe_b64decode(body + "=="))
    closed[at] ^= 1
    changed = f"{head}.{base64.urlsafe_b64encode(closed).decode()}"
    with pytest.raises(NotSealed, match="changed"):
        ours.open(changed, MINE)


@pytest.mark.parametrize(
    "sealed", ["", "v1", "v1.", "v2.k.AAAA", "v1.k1", "sk-plain", "v1..AAAA", "v1.a b.AAAA"]
)
def test_what_was_never_sealed_does_not_open(sealed: str) -> None:
    with pytest.raises(NotSealed):
        seals(NEW).open(sealed, MINE)


@pytest.mark.parametrize("body", ["", "A", "AAAA", "!!!!", "é"])
def test_a_body_that_is_too_short_or_no_base64_does_not_open(body: str) -> None:
    with pytest.raises(NotSealed):
        seals(NEW).open(f"v1.{NEW.split(':')[0]}.{body}", MINE)


SHORT = base64.b64encode(b"CANARY-KEY-16byt").decode()


@pytest.mark.parametrize(
    ("keys", "why"),
    [
        ("", "no sealing key"),
        (" , ", "no sealing key"),
        (SHORT, "id:base64"),
        (f"a b:{SHORT}", "id:base64"),
        (f"k1:{SHORT}", "16 bytes; 32"),
        ("k1:CANARY!", "not base64"),
        (f"{NEW},{NEW}", "twice"),
    ],
)
def test_a_list_of_keys_that_is_none_says_what_is_wrong_and_not_the_key(
    keys: str, why: str
) -> None:
    with pytest.raises(NotSealed, match=why) as refused:
        Seals(SecretStr(keys))
    for secret in (SHORT, "CANARY", NEW.split(":")[1]):
        assert secret not in str(refused.value)


def test_both_forms_of_base64_are_taken() -> None:
    raw = bytes(range(224, 256))
    plain, safe = base64.b64encode(raw).decode(), base64.urlsafe_b64encode(raw).decode()
    assert plain != safe
    sealed = seals(f"k:{plain}").seal(SecretStr("x"), MINE)
    assert seals(f"k:{safe.rstrip('=')}").open(sealed, MINE).get_secret_value() == "x"


def test_neither_the_keys_nor_the_secret_show() -> None:
    ours = seals(NEW, OLD)
    shown = repr(ours) + str(ours) + repr(ours.open(ours.seal(SecretStr(CANARY), MINE), MINE))
    for secret in (CANARY, NEW.split(":")[1], OLD.split(":")[1]):
        assert secret not in shown
