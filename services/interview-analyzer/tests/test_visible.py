"""What nobody sees in a résumé is in no question."""

import pytest

from hirewire_common.contracts import Experience, Profile, Resume, SkillGroup
from hirewire_interview_analyzer.domain.visible import visible


def a_resume(text: str) -> Resume:
    return Resume(
        profile=Profile(name=text),
        experience=(Experience(id="experience-1", company=text, highlights=(text,)),),
        skills=(SkillGroup(id="skills-1", keywords=(text,)),),
    )


@pytest.mark.parametrize(
    "unseen",
    [
        "\u202e", "\u202c", "\u2066", "\u2069", "\u200b", "\u200e", "\u200f", "\u061c", "\u2060",
        "\ufeff", "\u00ad", "\U000e0041",
    ],
    ids=ascii,
)  # fmt: skip
def test_what_nobody_sees_is_left_out_wherever_it_stands(unseen: str) -> None:
    assert visible(a_resume(f"A{unseen}B")) == a_resume("AB")


@pytest.mark.parametrize("text", ["نرم\u200cافزار", "क्\u200dष", "👩\u200d🍳", 'a "b" \\ c', "שלום"])
def test_what_a_script_needs_stays(text: str) -> None:
    assert visible(a_resume(text)) == a_resume(text)
