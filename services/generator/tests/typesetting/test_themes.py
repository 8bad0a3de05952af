"""The themes as files: complete, short, and without a way out of their directory."""

import re
from collections.abc import Callable
from typing import get_args

import pytest

from hirewire_common.contracts import Locale
from hirewire_common.contracts.design import Theme as ThemeName
from hirewire_generator.child import typeset_and_read
from hirewire_generator.domain.colours import contrast
from hirewire_generator.domain.readback import check_pages
from hirewire_generator.domain.sheet import Sheet
from hirewire_generator.orders import TypesetOrder
from hirewire_generator.themes import TYPESETTING, all_themes, options, preview, theme

THEMES: tuple[ThemeName, ...] = get_args(ThemeName)


def test_every_theme_of_the_contract_is_there() -> None:
    assert [one.name for one in all_themes()] == list(THEMES)
    assert len({one.title for one in all_themes()}) == len(THEMES)
    assert [one.name for one in all_themes() if not one.ats_safe] == ["sidebar"]


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_is_forty_lines_over_the_library(name: ThemeName) -> None:
    lines = (TYPESETTING / "themes" / name / "theme.typ").read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 40
    assert preview(name).startswith(b"\x89PNG")


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_can_be_read(name: ThemeName) -> None:
    found = theme(name)
    assert contrast(found.accent) >= 4.5
    assert found.size.smallest >= (10.5 if found.font == "EB Garamond" else 8.8)
    assert found.margin.narrow >= 1.2
    assert found.margin.low >= 1.2


RESUME = {"given.photo", "given.source", '"order.json"'}
READ = {"report.typ": {'"fonts.json"', '"report.json"'}}
"""Files in memory."""


def test_no_typesetting_file_reaches_for_anything_else() -> None:
    for path in TYPESETTING.rglob("*.typ"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"@preview|@local|\beval\(|\bread\(|\bplugin\(", text), path
        files = re.findall(r"\b(?:json|csv|toml|xml|yaml|cbor|attach)\(([^,)]*)", text)
        assert READ.get(path.name, RESUME) >= set(files), path
        assert all(one.startswith("bytes(") for one in re.findall(r"\bimage\((\w+\()", text)), path


def test_the_options_are_those_of_the_design() -> None:
    assert options()["locale"] == get_args(Locale)
    assert options()["density"] == ("auto", "roomy", "normal", "compact")


CLAUSE = (
    "I agree to the processing of my personal data for this and future recruitment, as Regulation (EU) "
    "2016/679 (GDPR) wants it. {{ 7 * 7 }} #emph[x]"
)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("length", ["short", "overlong"])
def test_a_clause_of_consent_stands_once_at_the_end(
    name: ThemeName, length: str, sample: Callable[..., Sheet]
) -> None:
    made = typeset_and_read(TypesetOrder(sheet=sample(length, theme=name, footer=CLAUSE)))
    assert made.fields.count(CLAUSE) == 1
    assert check_pages(made.fields, made.pages, beside=made.beside).lost == 0
