"""A patch goes in whole or not at all, by ids, and can be taken back."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hirewire_common.contracts import (
    CustomSection,
    Design,
    Draft,
    Education,
    Experience,
    Link,
    Patch,
    PatchOp,
    Profile,
    Resume,
    SkillGroup,
)
from hirewire_common.errors import Refused
from hirewire_generator.domain.differing import diff
from hirewire_generator.domain.patching import apply, refuse_foreign_objects
from hirewire_testing.properties import examples

ANA = Draft(
    resume=Resume(
        profile=Profile(name="Ana Ruiz", links=(Link(url="https://ana.dev"),)),
        summary="Builds things.",
        experience=(
            Experience(id="experience-1", company="Glovo", highlights=("One", "Two", "Three")),
            Experience(id="experience-2", company="Acme"),
        ),
        skills=(SkillGroup(id="skills-1", keywords=("Go", "SQL")),),
    )
)


def op(kind: str, path: str, value: Any = None, source: str | None = None) -> PatchOp:
    return PatchOp.model_validate({"op": kind, "path": path, "value": value, "from": source})


def changed(*ops: PatchOp) -> Draft:
    """And what takes it back does."""
    done = apply(ANA, ops)
    assert apply(done.draft, done.inverse).draft == ANA
    return done.draft


def refused(*ops: PatchOp) -> Refused:
    with pytest.raises(Refused) as caught:
        apply(ANA, ops)
    return caught.value


def test_a_field_is_set_by_the_id_of_its_entry() -> None:
    after = changed(op("replace", "/resume/experience/experience-2/company", "Acme Ltd"))
    assert after.resume.experience[1].company == "Acme Ltd"


def test_an_entry_is_added_before_the_one_that_its_path_names() -> None:
    after = changed(op("add", "/resume/experience/experience-2", {"company": "Between"}))
    assert [one.company for one in after.resume.experience] == ["Glovo", "Between", "Acme"]
    assert after.resume.experience[1].id == "experience-3"


def test_each_operation_sees_what_those_before_it_did() -> None:
    after = changed(
        op("add", "/resume/education/-", {"institution": "MIT"}),
        op("replace", "/resume/education/education-1/degree", "BSc"),
        op("remove", "/resume/experience/experience-1"),
    )
    assert after.resume.education == (Education(id="education-1", institution="MIT", degree="BSc"),)
    assert [one.id for one in after.resume.experience] == ["experience-2"]


def test_what_is_removed_from_a_field_is_what_it_holds_when_nothing_was_said() -> None:
    assert changed(op("remove", "/resume/summary")).resume.summary == ""
    assert changed(op("remove", "/resume/experience")).resume.experience == ()


def test_entries_and_texts_move_within_their_list() -> None:
    after = changed(
        op("move", "/resume/experience/experience-1", source="/resume/experience/experience-2"),
        op(
            "move",
            "/resume/experience/experience-1/highlights/0",
            source="/resume/experience/experience-1/highlights/2",
        ),
    )
    assert [one.company for one in after.resume.experience] == ["Acme", "Glovo"]
    assert after.resume.experience[1].highlights == ("Three", "One", "Two")


def test_a_copied_entry_gets_an_id_of_its_own() -> None:
    after = changed(op("copy", "/resume/experience/-", source="/resume/experience/experience-1"))
    assert [one.id for one in after.resume.experience] == [
        "experience-1",
        "experience-2",
        "experience-3",
    ]


def test_it_is_told_by_ids_what_was_touched() -> None:
    done = apply(
        ANA,
        (
            op("add", "/resume/experience/-", {"company": "New"}),
            op("add", "/resume/skills/skills-1/keywords/-", "Rust"),
            op("replace", "/design/theme", "classic"),
        ),
    )
    assert done.touched == (
        "/resume/experience/experience-3",
        "/resume/skills/skills-1/keywords",
        "/design/theme",
    )


@pytest.mark.parametrize(
    ("bad", "code", "says"),
    [
        (op("replace", "/resume/experience/0/company", "X"), "conflict", "experience-1, experience-2"),
        (op("replace", "/resume/profile/nickname", "X"), "bad_request", "headline"),
        (op("add", "/resume/experience/-", {"company": "X", "salary": "1"}), "bad_request", "salary"),
        (op("replace", "/resume/experience/experience-1/id", "other"), "bad_request", "given once"),
        (op("add", "/resume/experience/-", {"id": "experience-1"}), "conflict", "two entries"),
        (op("add", "/resume/experience/-", {"id": "../../etc"}), "bad_request", "id"),
        (op("replace", "/resume/summary", 5), "bad_request", "summary"),
        (op("replace", "/resume/summary", None), "bad_request", "summary"),
        (op("replace", "/resume/experience", "none"), "bad_request", "list"),
        (op("replace", "/resume/profile", []), "bad_request", "object"),
        (op("replace", "/design/theme", "neon"), "bad_request", "theme"),
        (op("replace", "/resume/experience/experience-1/start_date", "May 2020"), "bad_request", "start_date"),
        (op("remove", "/resume/experience/experience-1/highlights/3"), "conflict", "3 items"),
        (op("remove", "/resume/experience/experience-1/highlights/-1"), "bad_request", "numbers"),
        (op("remove", "/resume/experience/-"), "conflict", "'-'"),
        (op("test", "/resume/summary", "Other"), "conflict", "changed meanwhile"),
        (op("replace", "", {}), "bad_request", "no path"),
        (op("replace", "/", {}), "bad_request", "does not exist"),
        (op("replace", "/resume/summary/deep", "X"), "bad_request", "no parts"),
        (op("replace", "/photo/key", "X"), "bad_request", "no parts"),
        (op("move", "/resume/summary"), "bad_request", "from"),
        (op("replace", "/resume/profile/name", "x" * 201), "too_large", "200"),
        (op("add", "/resume/experience/experience-1/highlights/-", "x" * 2001), "too_large", "2000"),
        (op("add", "/resume/experience/experience-1/highlights/-", " \x00 "), "bad_request", "empty"),
        (op("replace", "/resume/experience", [{"company": "X"}] * 61), "too_large", "60"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused_in_a_sentence(bad: PatchOp, code: str, says: str) -> None:
    refusal = refused(op("replace", "/resume/summary", "First"), bad)
    assert (refusal.code, says in refusal.message) == (code, True), refusal.message


def test_a_resume_never_grows_beyond_what_can_travel() -> None:
    full = tuple(op("add", "/resume/custom/-", {"items": ["x" * 1900] * 4}) for _ in range(4))
    after = apply(ANA, full).draft
    with pytest.raises(Refused, match="36 KB"):
        apply(after, full[:1])
    assert refused(*full, *full).code == "too_large"


def test_what_takes_it_back_can_travel_too() -> None:
    large = ANA.model_copy(
        update={
            "resume": ANA.resume.model_copy(
                update={"custom": (CustomSection(id="custom-1", items=("x" * 1900,) * 16),)}
            )
        }
    )
    line = "/resume/custom/custom-1/items/0"
    back_and_forth = tuple(op("replace", line, letter * 1800) for letter in "abcdefghijklmno")
    done = apply(large, back_and_forth)
    assert sum(len(one.model_dump_json()) for one in done.inverse) < 37_000
    assert apply(done.draft, done.inverse).draft == large


def test_what_cannot_be_seen_is_taken_out() -> None:
    after = changed(
        op("replace", "/resume/profile/name", "\ufeffAna\x00 \u202eRu\x07iz\nSanz "),
        op("replace", "/resume/summary", "Two\r\nlines"),
    )
    assert after.resume.profile.name == "Ana Ruiz Sanz"
    assert after.resume.summary == "Two\nlines"


def test_an_old_step_is_taken_back_after_a_change_elsewhere() -> None:
    first = apply(ANA, (op("remove", "/resume/experience/experience-1/highlights/1"),))
    second = apply(first.draft, (op("add", "/resume/experience/experience-1", {"company": "New"}),))
    after = apply(second.draft, first.inverse).draft
    assert after.resume.experience[1].highlights == ("One", "Two", "Three")


def test_an_old_step_in_a_list_that_moved_on_is_not_taken_back_wrongly() -> None:
    first = apply(ANA, (op("add", "/resume/experience/experience-1/highlights/0", "New"),))
    second = apply(first.draft, (op("remove", "/resume/experience/experience-1/highlights/0"),))
    with pytest.raises(Refused, match="changed meanwhile"):
        apply(second.draft, first.inverse)


def test_a_client_names_no_stored_object() -> None:
    stored = {"key": "documents/other/secret", "sha256": "0" * 64, "size": 1}
    for bad in (
        op("add", "/photo", stored),
        op("replace", "/photo", stored),
        op("copy", "/photo", source="/photo"),
    ):
        with pytest.raises(Refused, match="picture"):
            refuse_foreign_objects((bad,))
    for bad in (
        op("copy", "/resume/summary", source="/photo/key"),
        op("move", "/x", source="/photo"),
    ):
        with pytest.raises(Refused, match="copied"):
            refuse_foreign_objects((bad,))
    refuse_foreign_objects(
        (op("remove", "/photo"), op("replace", "/photo"), op("replace", "/design/photo", "round"))
    )


words = st.text(alphabet="abc /~.-é漢", min_size=1, max_size=8).map(str.strip).filter(bool)
dates = st.sampled_from(["", "2019", "2020-03", "present"])


def entries(kind: type[Any], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    one = st.builds(kind, id=st.sampled_from([f"x-{n}" for n in range(6)]), **fields)
    return st.lists(one, max_size=5, unique_by=lambda entry: entry.id).map(tuple)


texts = st.lists(words, max_size=5).map(tuple)
drafts = st.builds(
    Draft,
    resume=st.builds(
        Resume,
        profile=st.builds(
            Profile, name=words, links=st.lists(st.builds(Link, url=words), max_size=2).map(tuple)
        ),
        summary=words,
        experience=entries(Experience, company=words, start_date=dates, highlights=texts),
        education=entries(Education, institution=words),
        skills=entries(SkillGroup, name=words, keywords=texts),
    ),
    design=st.builds(Design, theme=st.sampled_from(["classic", "ledger"])),
)
places = st.sampled_from(["x-0", "x-1", "x-2", "x-3", "-"])
paths = st.one_of(
    st.sampled_from(
        ["/resume/summary", "/resume/profile/name", "/design/theme", "/resume/education"]
    ),
    st.builds("/resume/experience/{}".format, places),
    st.builds("/resume/experience/{}/company".format, places),
    st.builds("/resume/experience/{}/highlights/{}".format, places, st.sampled_from("0123-")),
    st.builds("/resume/skills/{}/keywords/{}".format, places, st.sampled_from("012-")),
)
values = st.one_of(words, st.builds(lambda word: {"company": word}, words), st.none(), st.just([]))
ops = st.builds(
    op, st.sampled_from(["add", "remove", "replace", "move", "copy"]), paths, values, paths
)


@examples(300)
@given(drafts, st.lists(ops, min_size=1, max_size=12))
def test_whatever_is_done_is_taken_back(draft: Draft, some: list[PatchOp]) -> None:
    """Those that don't fit are left out, so that long sequences come about."""
    done: list[PatchOp] = []
    for one in some:
        try:
            apply(draft, (*done, one))
        except Refused:
            continue
        done.append(one)
    applied = apply(draft, tuple(done))
    assert apply(applied.draft, applied.inverse).draft == draft
    again = apply(applied.draft, applied.inverse)
    assert apply(draft, again.inverse).draft == applied.draft


@examples(300)
@given(drafts, drafts)
def test_a_difference_leads_from_one_to_the_other_and_back(before: Draft, after: Draft) -> None:
    patch = diff(before, after)
    applied = apply(before, patch)
    assert applied.draft == after
    assert apply(after, applied.inverse).draft == before
    assert (patch == ()) == (before == after)


def apart(patch: Patch, section: str) -> bool:
    return all(section not in one.path for one in patch)


@examples(100)
@given(drafts, drafts, drafts)
def test_changes_in_different_sections_do_not_touch_each_other(
    first: Draft, second: Draft, third: Draft
) -> None:
    jobs = diff(
        first,
        first.model_copy(
            update={
                "resume": first.resume.model_copy(update={"experience": second.resume.experience})
            }
        ),
    )
    rest = tuple(one for one in diff(first, third) if "/experience" not in one.path)
    assert apart(rest, "/experience")
    once = apply(first, jobs)
    both = apply(once.draft, rest)
    assert both.draft == apply(apply(first, rest).draft, jobs).draft
    assert apply(both.draft, once.inverse).draft == apply(first, rest).draft


def test_one_changed_bullet_is_one_operation() -> None:
    job = ANA.resume.experience[0]
    for highlights in (("One", "2", "Three"), ("One", "Three"), ("Zero", "One", "Two", "Three")):
        later = job.model_copy(update={"highlights": highlights})
        resume = ANA.resume.model_copy(update={"experience": (later, ANA.resume.experience[1])})
        patch = diff(ANA, ANA.model_copy(update={"resume": resume}))
        assert len(patch) == 1
