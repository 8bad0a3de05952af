"""What we write as Markdown can be pasted into a new conversation, and is the same résumé there."""

from datetime import date
from pathlib import Path

import pytest

from hirewire_common.contracts import Draft, Resume
from hirewire_common.markdown import to_markdown
from hirewire_generator.domain.patching import apply
from hirewire_generator.domain.talking.turns import plan_turn

SAMPLES = Path(__file__).parent / "samples"


def pasted(text: str, draft: Draft | None = None) -> tuple[Draft, str]:
    before = draft or Draft()
    plan = plan_turn(text, before, (), date(2026, 11, 21))
    return apply(before, plan.patch).draft, plan.reply


@pytest.mark.parametrize("name", ["short", "medium", "long", "de", "ja", "ar"])
@pytest.mark.parametrize("around", ["{}", "Here is my résumé:\n\n{}", "```markdown\n{}\n```"])
def test_our_own_markdown_is_read_whole(name: str, around: str) -> None:
    resume = Resume.model_validate_json((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    found, reply = pasted(around.format(to_markdown(resume)))
    assert to_markdown(found.resume) == to_markdown(resume)
    assert "I read the résumé you pasted" in reply


def test_what_is_there_already_is_said_to_be() -> None:
    resume = Resume.model_validate_json((SAMPLES / "medium.json").read_text(encoding="utf-8"))
    found, reply = pasted(to_markdown(resume), Draft(resume=resume))
    assert found.resume == resume
    assert "nothing that isn't in yours already" in reply
