"""Requirements can be changed, and a description is checked before it is read."""

import pytest

from hirewire_common.contracts.requirements import (
    LONGEST_DESCRIPTION,
    Amendment,
    Amendments,
    Requirements,
)
from hirewire_common.errors import Refused
from hirewire_ranker.domain.job import amended, checked, requirements_of


def read() -> Requirements:
    return requirements_of("Welder", "Requirements:\n- MIG welding\n- Blueprint reading\n- Docker")


def change(requirements: Requirements, *items: Amendment, seen: int | None = None) -> Requirements:
    return amended(requirements, Amendments(seen=seen, items=items))


def test_an_added_skill_needs_nothing_but_its_name() -> None:
    found = change(read(), Amendment(text="Kafka", importance="must"))
    added = found.items[-1]
    assert (added.id, added.kind, added.terms, added.importance) == (
        "r4",
        "skill",
        ("Apache Kafka",),
        "must",
    )
    assert (found.version, added.span) == (2, None)


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("3-5 years of Java", "years", {"least_years": 3.0, "most_years": 5.0, "terms": ("Java",)}),
        ("Bachelor's degree or equivalent experience", "education", {"level": "bachelor", "equivalent": True}),
        ("Fluent German", "language", {"terms": ("German",), "level": "fluent"}),
        ("Driver's license", "permit", {"hard": True}),
        ("CPA required", "certificate", {"hard": True, "terms": ("CPA",)}),
        ("close the monthly books", "duty", {"terms": ()}),
        ("Welds underwater", "duty", {}),
        ("AWS is a plus", "skill", {"importance": "nice"}),
    ],
)  # fmt: skip
def test_what_is_added_is_read_by_the_same_rules(
    text: str, kind: str, said: dict[str, object]
) -> None:
    added = change(read(), Amendment(text=text)).items[-1].model_dump()
    assert added["kind"] == kind
    assert {name: added[name] for name in said} == said
    assert added["text"] == text


def test_what_is_said_of_an_added_one_wins_over_what_is_read() -> None:
    added = change(
        read(), Amendment(text="Kafka", kind="duty", terms=("queues",), weight=2.0, hard=True)
    )
    last = added.items[-1]
    assert (last.kind, last.terms, last.weight, last.hard) == ("duty", ("queues",), 2.0, True)


def test_ids_stay_and_are_never_given_twice() -> None:
    first = change(read(), Amendment(text="Kafka"))
    second = change(first, Amendment(id="r4", remove=True), Amendment(id="r1", remove=True))
    third = change(second, Amendment(text="Redis"))
    assert [one.id for one in second.items] == ["r2", "r3"]
    assert [one.id for one in third.items] == ["r2", "r3", "r5"]
    assert third.version == 4


def test_a_change_keeps_what_it_does_not_name() -> None:
    before = read().items[0]
    after = change(read(), Amendment(id="r1", importance="nice")).items[0]
    assert after == before.model_copy(update={"importance": "nice"})


def test_a_new_text_is_read_anew() -> None:
    after = change(read(), Amendment(id="r3", text="Kafka or Redis")).items[2]
    assert (after.terms, after.span) == (("Apache Kafka", "Redis"), None)


def test_the_title_can_be_changed() -> None:
    assert amended(read(), Amendments(title="Senior welder")).title == "Senior welder"
    assert amended(read(), Amendments()).title == "Welder"


@pytest.mark.parametrize(
    ("amendments", "code", "word"),
    [
        (Amendments(seen=2), "conflict", "version 2"),
        (Amendments(items=(Amendment(id="r9", importance="must"),)), "bad_request", "r9"),
        (Amendments(items=(Amendment(id="r9", remove=True),)), "bad_request", "r9"),
        (Amendments(items=(Amendment(importance="must"),)), "bad_request", "needs a text"),
        (Amendments(items=(Amendment(text="  "),)), "bad_request", "needs a text"),
        (Amendments(items=(Amendment(remove=True),)), "bad_request", "which requirement"),
        (Amendments(items=(Amendment(text="Java", least_years=5, most_years=2),)), "bad_request", "years"),
        (Amendments(items=tuple(Amendment(text=f"a{n}") for n in range(80))), "bad_request", "80"),
    ],
)  # fmt: skip
def test_a_change_that_makes_no_sense_is_refused_with_what_is_wrong(
    amendments: Amendments, code: str, word: str
) -> None:
    with pytest.raises(Refused) as refused:
        amended(read(), amendments)
    assert refused.value.code == code
    assert word in refused.value.message


def test_the_version_that_was_seen_may_be_named() -> None:
    assert change(read(), Amendment(id="r1", remove=True), seen=1).version == 2


@pytest.mark.parametrize(
    ("description", "code"),
    [
        ("", "empty"),
        (" \n\t\x00 ", "empty"),
        ("•••", "empty"),
        ("x" * (LONGEST_DESCRIPTION + 1), "too_large"),
        (" " * 5_000_000, "too_large"),
        ("%PDF-1.7\x00\x01\x02\x03\x04\x05\x06" * 30, "unreadable_text"),
        ("\ufffd" * 40 + "ab", "unreadable_text"),
        (bytes(range(256)).decode("latin-1") * 9, "unreadable_text"),
    ],
)
def test_what_is_no_description_is_refused(description: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        checked(description)
    assert refused.value.code == code


def test_a_description_comes_back_clean() -> None:
    assert checked("\ufeffWelder\r\n\x00in Lu\u0308beck\ud800\r") == "Welder\nin Lübeck"
    assert checked("Welder") == "Welder"
    assert checked("Master\x92s degree \x96 or more") == "Master’s degree – or more"
    assert len(checked(" " * 9 + "x" * LONGEST_DESCRIPTION)) == LONGEST_DESCRIPTION
