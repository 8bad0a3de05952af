"""A whole document becomes a résumé; nothing is invented and nothing is lost."""

import json
from collections.abc import Callable

import pytest

from hirewire_common.words.folding import clean, fold, unreadable_share
from hirewire_parser.documents import read_document


def test_a_plain_text_is_read_into_every_section(resume_text: str) -> None:
    reading = read_document(resume_text.encode())
    resume = reading.resume
    assert (resume.profile.name, resume.profile.headline) == ("Jane Roe", "Senior Engineer")
    assert (resume.profile.email, resume.profile.phone) == ("jane@example.org", "+1 617 555 0148")
    assert resume.profile.location == "Boston, MA"
    assert resume.summary.startswith("Engineer with ten years")
    assert [entry.company for entry in resume.experience] == ["Acme Systems Inc", "Beta Labs"]
    assert resume.education[0].institution == "Newton College"
    assert resume.skills[0].keywords == ("Python", "SQL", "Kubernetes")
    assert reading.unplaced == ()
    assert reading.quality.warnings == ()


def test_the_same_text_as_pdf_reads_the_same(
    resume_text: str, make_pdf: Callable[..., bytes]
) -> None:
    from_text = read_document(resume_text.encode()).resume
    from_pdf = read_document(make_pdf(resume_text)).resume
    assert from_pdf.profile.email == from_text.profile.email
    assert [entry.company for entry in from_pdf.experience] == ["Acme Systems Inc", "Beta Labs"]
    assert from_pdf.skills == from_text.skills


def test_text_without_a_place_is_kept_as_unplaced(resume_text: str) -> None:
    reading = read_document(
        f"{resume_text}\n\nHobbies\nsailing".replace(
            "Jane Roe", "Jane Roe\nxyzzy plugh", 1
        ).encode()
    )
    assert "xyzzy plugh" in reading.unplaced
    assert reading.resume.custom[0].items == ("sailing",)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("JANE O'ROE", "Jane O'Roe"),
        ("Jane Roe, Registered Nurse, Critical Care", "Jane Roe"),
        ("Roe, Jane", "Roe, Jane"),
        ("Curriculum Vitae: Jane Roe", "Jane Roe"),
        ("Nguyễn Thị Minh Anh", "Nguyễn Thị Minh Anh"),
    ],
)
def test_a_name_is_what_stands_on_top_without_post_or_title(written: str, name: str) -> None:
    assert read_document(f"{written}\njane@example.org".encode()).resume.profile.name == name


def test_what_is_missing_is_said_and_not_invented() -> None:
    reading = read_document(b"Jane Roe\njust a line of text")
    assert reading.resume.experience == ()
    assert "No work experience was found." in reading.quality.warnings
    assert reading.resume.profile.email == ""


def test_no_control_characters_reach_the_reading(resume_text: str) -> None:
    dirty = resume_text.replace("Acme", "Ac\x00\x07me\ufeff").replace("Led", "\ue0a0Led")
    said = read_document(dirty.encode(), "text/plain").model_dump_json()
    assert "\\u0000" not in said
    assert "\ue0a0" not in said
    assert json.loads(said)["resume"]["experience"][0]["company"] == "Acme Systems Inc"


def test_folding_keeps_every_place() -> None:
    text = "Straße İstanbul Łódź ﬁn 東京"
    assert len(fold(text)) == len(text)
    assert fold("Łódź") == "lodz"


def test_cleaning_drops_halves_of_pairs_and_opens_ligatures() -> None:
    assert clean("o\ud83dﬃce\u00adr") == "officer"


def test_the_unreadable_share_counts_what_means_nothing() -> None:
    assert unreadable_share("\x00P\x00D") == 0.5
    assert unreadable_share("plain text") == 0.0
