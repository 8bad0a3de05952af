"""Whatever people and language models write, no word of it and no address is lost, and what can be told is told."""

import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hirewire_common.contracts import Resume
from hirewire_common.errors import Refused
from hirewire_common.markdown import from_markdown, to_markdown
from hirewire_common.words.dates import partial_date
from hirewire_common.words.folding import fold
from hirewire_testing.properties import examples

DOCUMENTS = {
    file.stem: file.read_text() for file in sorted((Path(__file__).parent / "corpus").glob("*.md"))
}
"""Résumés as people and language models write them."""
WORD = re.compile(r"[^\W_]+")
TOLD_BY_FORM = frozenset(
    [
        "summary",
        "professional",
        "experience",
        "education",
        "skills",
        "technical",
        "certifications",
        "sprachen",
        "berufserfahrung",
        "ausbildung",
        "kenntnisse",
        "profesional",
        "experiencia",
        "formación",
        "idiomas",
        "expériences",
        "professionnelles",
        "formation",
        "langues",
        "work",
        "history",
        "projects",
        "languages",
        "publications",
        "awards",
        "honors",
        "profile",
        "about",
        "me",
        "경력",
        "工作经历",
        "教育背景",
        "技能",
        "lebenslauf",
        "gpa",
        "note",
        "email",
        "phone",
        "location",
        "website",
        "name",
        "tel",
        "category",
        "language",
        "level",
        "company",
        "title",
        "dates",
        "since",
        "seit",
        "depuis",
        "à",
        "at",
        "to",
        "contact",
        "training",
        "further",
        "1",
        "2",
        "mail",
        "github",
        "live",
        "demo",
        "layout",
        "resume",
        "markdown",
        "年",
        "月",
        "3月",
        "4月",
        "2019年3月",
        "2015年4月",
        "2016年3月",
        "至今",
        "actualidad",
        "actuel",
        "heute",
        "demo",
    ]
)
"""Headings and labels that the model tells by its form, in this corpus."""


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings(inner)


def held(resume: Resume) -> str:
    return "\n".join(strings(resume.model_dump()))


def visible_words(text: str) -> set[str]:
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    shown = (
        MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).render(text)
    )
    shown = html.unescape(re.sub(r"<[^>]*>", " ", shown))
    shown = re.sub(
        r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>",
        lambda tag: tag[0] if "script" in tag[0] or tag[0] in {"<tag>", "<T>"} else " ",
        shown,
    )
    return {word.casefold() for word in WORD.findall(shown)}


def is_of_a_date(word: str) -> bool:
    return bool(partial_date(fold(word)) or partial_date(f"{fold(word)} 2000")[5:]) or bool(
        re.fullmatch(r"0\d|19", word)
    )


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_word_of_a_document_is_lost(name: str) -> None:
    resume = from_markdown(DOCUMENTS[name])
    words = {word.casefold() for word in WORD.findall(held(resume))}
    lost = visible_words(DOCUMENTS[name]) - words - TOLD_BY_FORM
    assert not {word for word in lost if not is_of_a_date(word)}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_address_of_a_document_is_lost(name: str) -> None:
    kept = held(from_markdown(DOCUMENTS[name]))
    for url in re.findall(r"https?://[^\s)>\"'|]+", DOCUMENTS[name]):
        assert url in kept


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_was_read_is_written_and_read_the_same(name: str) -> None:
    resume = from_markdown(DOCUMENTS[name])
    assert from_markdown(to_markdown(resume)) == resume


SIGNS = st.sampled_from(
    ["# ", "## ", "### ", "- ", "* ", "  - ", "1. ", "> ", "| ", " | ", " · ", " — ", ", ", ": ", "**", "*", "`", "\n", "\n\n",
     "\n---\n", "\n===\n", "[", "](https://q.example/", ")", "(", "## Experience\n", "## Skills\n", "## Education\n", "**Projects**\n",
     "## Languages\n", "## Awards\n", "## Publications\n", "## Contact\n", "2019 – 2021", "(Mar 2020 - Present)", "@", "<br>", "<b>", "</b>",
     "```\n", "\n|---|---|\n", "• ", "Email: ", "GPA: ", "Technologies: ", "~~", "\\", "&amp;", "<!-- ", " -->", "---\n", "    "]
)  # fmt: skip
TOKENS = st.integers(10, 99).map(lambda number: f"zq{number}w")
PIECES = st.lists(st.one_of(SIGNS, TOKENS, st.just(" "), st.just("\n")), min_size=1, max_size=40)


@examples(600, suppress_health_check=list(HealthCheck))
@given(PIECES.map("".join))
def test_no_word_is_lost_however_the_signs_fall(text: str) -> None:
    without_comments = re.sub(r"(?<!\\)<!--.*?-->", "", text, flags=re.DOTALL)
    tokens = set(re.findall(r"zq\d\dw", without_comments))
    if not tokens:
        return
    resume = from_markdown(text)
    kept = held(resume)
    assert not {token for token in tokens if token not in kept}
    assert from_markdown(to_markdown(resume)) == resume


@pytest.mark.parametrize(
    "text",
    ["", " \n\n", "#", "---", "- \n- ", "***", "![]()", "<!-- nothing -->", "``````", "|  |\n|--|"],
)
def test_markdown_of_nothing_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        from_markdown(text)
    assert refused.value.code == "empty"


def test_more_than_can_be_a_resume_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        from_markdown("word " * 12_001)
    assert refused.value.code == "too_large"


def test_a_company_in_bold_before_a_title_is_the_company() -> None:
    text = "# Jo\n\n## Experience\n\n**Acme Corp** — Senior Engineer (2019–2021)\n\n- Did it"
    (job,) = from_markdown(text).experience
    assert (job.company, job.position, job.start_date, job.end_date) == (
        "Acme Corp",
        "Senior Engineer",
        "2019",
        "2021",
    )
    assert job.highlights == ("Did it",)


def test_two_jobs_below_one_employer_are_two_jobs_there() -> None:
    staff, senior, other = from_markdown(DOCUMENTS["nested_roles"]).experience
    assert (staff.company, senior.company, other.company) == ("Google", "Google", "Microsoft")
    assert senior.start_date == "2016"


def test_a_table_of_skills_is_groups_of_skills() -> None:
    languages, cloud = from_markdown(DOCUMENTS["models_favourite"]).skills
    assert languages.keywords == ("Python", "JavaScript", "Go")
    assert cloud.name == "Cloud"


def test_an_unknown_section_keeps_its_name() -> None:
    sections = from_markdown(DOCUMENTS["unknown_sections"]).custom
    assert [one.title for one in sections] == ["Core Values", "Speaking", "Misc"]


def test_what_looks_like_code_stays_text() -> None:
    (skills,) = from_markdown(DOCUMENTS["escapes"]).skills
    assert "{{ 7*7 }}" in skills.keywords
    assert "<script>alert(1)</script>" in skills.keywords
