"""A patch is applied without what nobody said: the rest of it stands, and nothing that stood there is lost."""

from datetime import UTC, date, datetime
from typing import Literal

from pydantic import JsonValue

from hirewire_common.contracts import ChatMessage, Draft, PatchOp
from hirewire_generator.domain.facts.gate import Gated, gated
from hirewire_generator.domain.planning import known_of
from hirewire_generator.domain.turn import Reading, Turn

DRAFT = Draft.model_validate(
    {
        "resume": {
            "profile": {"name": "Jane Roe", "email": "jane@roe.dev"},
            "summary": "Backend developer.",
            "experience": [
                {
                    "id": "experience-1", "company": "Acme", "position": "Software Engineer", "start_date": "2019-03",
                    "highlights": ["Built a billing service in Python", "Reduced costs by 38%"],
                }
            ],
            "education": [{"id": "education-1", "institution": "TU Munich", "degree": "BSc", "end_date": "2018"}],
        }
    }
)  # fmt: skip
HIGHLIGHTS = "/resume/experience/experience-1/highlights"


def says(
    message: str,
    draft: Draft = DRAFT,
    history: tuple[ChatMessage, ...] = (),
    readings: tuple[Reading, ...] = (),
) -> Turn:
    return Turn(message, draft, history, readings, today=date(2026, 1, 31))


def said(role: Literal["user", "assistant"], text: str) -> ChatMessage:
    return ChatMessage(role=role, content=text, timestamp=datetime(2026, 1, 1, tzinfo=UTC))


def gate(turn: Turn, *patch: tuple[str, str, object]) -> Gated:
    ops = tuple(
        PatchOp.model_validate({"op": op, "path": path, "value": value})
        for op, path, value in patch
    )
    return gated(turn.draft, ops, known_of(turn, ops))


def test_what_was_said_is_written() -> None:
    job = {
        "id": "",
        "company": "Globex",
        "position": "Engineer",
        "start_date": "2021-07",
        "end_date": "present",
    }
    found = gate(
        says("I'm an engineer at Globex since July 2021", DRAFT),
        ("add", "/resume/experience/-", job),
    )
    assert found.held == ()
    assert found.draft.resume.experience[1].company == "Globex"


def test_a_job_is_written_without_what_nobody_said() -> None:
    job: JsonValue = {
        "company": "Globex", "position": "Senior Engineer", "start_date": "2020-07", "end_date": "present",
        "highlights": ["Works on billing", "Increased revenue by 25%"],
    }  # fmt: skip
    found = gate(
        says("I'm an engineer at Globex since July 2021", DRAFT),
        ("add", "/resume/experience/-", job),
    )
    one = found.draft.resume.experience[1]
    assert (one.company, one.position, one.start_date, one.highlights) == (
        "Globex",
        "",
        "",
        ("Works on billing",),
    )
    assert [held.claims for held in found.held] == [("Senior",), ("2020-07",), ("25%",)]


def test_an_entry_of_which_nothing_was_said_is_not_written() -> None:
    course: JsonValue = {"name": "AWS Certified Developer", "date": "2019"}
    found = gate(says("Make it better", DRAFT), ("add", "/resume/certifications/-", course))
    assert (found.patch, found.draft) == ((), DRAFT)


def test_a_list_that_is_rewritten_keeps_the_old_text_where_the_new_one_is_held() -> None:
    new: JsonValue = ["Cut costs by 60%", "Designed and built a billing service in Python"]
    found = gate(says("Make it sound better", DRAFT), ("replace", HIGHLIGHTS, new))
    assert found.draft.resume.experience[0].highlights == (
        "Reduced costs by 38%",
        "Designed and built a billing service in Python",
    )


def test_a_rewritten_text_that_is_held_leaves_the_old_one() -> None:
    found = gate(
        says("Punch it up", DRAFT),
        ("replace", "/resume/summary", "Senior backend developer with 10 years."),
    )
    assert (found.patch, found.draft.resume.summary) == ((), "Backend developer.")


def test_what_follows_from_what_was_held_is_left_out_too() -> None:
    found = gate(
        says("hello", DRAFT),
        ("add", "/resume/experience/-", {"id": "experience-9", "company": "Umbrella"}),
        ("add", "/resume/experience/experience-9/highlights/-", "Did things"),
        ("replace", "/resume/summary", "Developer of backends."),
    )
    assert [op.path for op in found.patch] == ["/resume/summary"]


def test_a_date_that_stands_there_is_changed_only_on_somebodys_word() -> None:
    path = "/resume/education/education-1/end_date"
    assert gate(says("polish it", DRAFT), ("replace", path, "2019")).held
    assert not gate(says("I finished in 2019", DRAFT), ("replace", path, "2019")).held


def test_what_a_file_says_may_be_written_but_not_over_what_the_user_said() -> None:
    turn = says(
        "here is my old CV",
        DRAFT,
        history=(
            said("user", "I am Jane Roe, jane@roe.dev"),
            said("assistant", "Hello."),
        ),
        readings=(Reading("cv.pdf", "Jane Doe\njane@old.example\nInitech 2012 - 2015"),),
    )
    found = gate(
        turn,
        ("replace", "/resume/profile/email", "jane@old.example"),
        ("replace", "/resume/profile/name", "Jane Doe"),
        (
            "add",
            "/resume/experience/-",
            {"company": "Initech", "start_date": "2012", "end_date": "2015"},
        ),
    )
    assert [one.path for one in found.held] == ["/resume/profile/email", "/resume/profile/name"]
    assert found.draft.resume.experience[1].company == "Initech"


def test_who_says_yes_says_what_was_asked() -> None:
    asked = "You have not told me 7, so I have not written “Led a team of 7 people”. Is it true?"
    history = (said("user", "I led a team"), said("assistant", asked))
    op = ("add", f"{HIGHLIGHTS}/-", "Led a team of 7 people")
    assert not gate(says("Yes, that's right", DRAFT, history), op).held
    assert gate(says("No", DRAFT, history), op).held
    assert gate(says("Yes", DRAFT, (*history, said("user", "no"))), op).held


def test_a_translation_may_have_other_words_but_no_other_facts() -> None:
    turn = says("Übersetze alles ins Deutsche", DRAFT)
    found = gate(
        turn,
        ("replace", "/resume/experience/experience-1/position", "Softwareentwicklerin"),
        (
            "replace",
            HIGHLIGHTS,
            ["Abrechnungsdienst in Python aufgebaut", "Kosten um 38 % gesenkt"],
        ),
    )
    assert found.held == ()
    found = gate(
        turn,
        ("replace", "/resume/experience/experience-1/position", "Leiterin der Softwareentwicklung"),
    )
    assert found.held[0].claims == ("Leiterin",)


def test_years_that_depend_on_today_are_known_today() -> None:
    turn = says("I left three years ago", DRAFT)
    op = ("replace", "/resume/experience/experience-1/end_date", "2023")
    assert not gate(turn, op).held
    assert gate(says("I left two years ago", DRAFT), op).held


def test_links_without_their_address_are_not_written() -> None:
    link: JsonValue = {"url": "https://evil.example", "label": "Portfolio"}
    assert gate(says("hi", DRAFT), ("add", "/resume/profile/links/-", link)).patch == ()


def test_design_is_no_fact_but_its_footer_is() -> None:
    found = gate(
        says("compact please", DRAFT),
        ("replace", "/design/theme", "compact"),
        ("replace", "/design/footer", "Call 0800 123456 now"),
    )
    assert [op.path for op in found.patch] == ["/design/theme"]
