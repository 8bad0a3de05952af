"""Whatever a résumé says, Markdown of ours holds it, and says the same when it is read and written again."""

import re
from typing import Any, get_args

from hypothesis import HealthCheck, example, given
from hypothesis import strategies as st

from hirewire_common.contracts import Resume, SectionName
from hirewire_common.markdown import from_markdown, tidy, to_markdown
from hirewire_testing.properties import examples

TRICKY = (
    "Acme, Inc.", "A | B", "a @ b", "@", "*bold*", "**x**", "# 1", "C#", "C# / F#", "- x", "-", "+", "1. one", "2) two",
    "back\\slash", "end\\", "[x](http://y.z)", "![i](j)", "<b>x</b>", "<br>", "&amp;", "&#65;", "R&D", "`code`", "_a_ b_c",
    "~~gone~~", "a\nb", "a\n\nb", "a\n- b", "a\n---", "===", "---", "***", "> quote", "2019 – 2021", "Mar 2021", "2021",
    "Present", "– 2020", "heute", "jane@x.org", "+49 30 1234567", "https://x.org/a_b?c=d&e=f", "linkedin.com/in/jane", "Experience",
    "Skills", "Languages:", "Email: x", "GPA: 3.9", "URL: y", "Resume", "Engineer at Google", "Engineer (2019-2021)", "A – B",
    "A - B", "A — B", "A · B", "• x", "· x", "x,", ",", ", x", "a, b", "a; b", "a: b", ":", "Berlin, Germany", "学校", "Опыт работы",
    "مهندس", "é", "e\u0301", "😀 fun", "\u00a0x\u00a0y", "a\u2003b", "a  b", "x\u200by", "\ufeffx", "{{ 7*7 }}", "#eval", "$x$", "|---|", "| a |",
    "Link: a = b", "=", "a = b", "Kenntnisse", "University of X", "BSc, Physics", "MSc", "(x)", "x (y)", "x (y, z)", "Technologies: a",
    "(", ")", "a)", "((", "[", "]", "<", ">", "<a@b.c>", "<https://x.y>", "javascript:alert(1)", "mailto:a@b.c", "tel:+1", "5 years", "'", '"',
)  # fmt: skip
LETTERS = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(" ,.:;|@*_#-–—·•()[]<>\\`~&=/+!1290aéЖ\n"),
    ),
    max_size=16,
)
TEXT = st.one_of(
    st.sampled_from(TRICKY),
    LETTERS,
    st.tuples(
        st.sampled_from(TRICKY), st.sampled_from((" ", "", ", ", " – ")), st.sampled_from(TRICKY)
    ).map("".join),
)
TEXTS = st.lists(TEXT, max_size=3)
DATE = st.from_regex(
    r"\A(|present|(19|20)[0-9]{2}(-(0[1-9]|1[0-2]))?|[0-9]{4}(-(0[1-9]|1[0-2]))?)\Z"
)


def entries(section: str) -> st.SearchStrategy[Any]:
    kind = Resume.model_fields[section].annotation.__args__[0]  # type: ignore[union-attr]  # a tuple of models
    fields = {
        name: st.just("x-1")
        if name == "id"
        else DATE
        if "date" in name
        else st.one_of(st.just(""), TEXT)
        if field.annotation is str
        else TEXTS
        for name, field in kind.model_fields.items()
    }
    return st.lists(st.fixed_dictionaries(fields), max_size=3)


LINKS = st.lists(
    st.fixed_dictionaries({"url": TEXT, "label": st.one_of(st.just(""), TEXT)}), max_size=3
)
PROFILE = st.fixed_dictionaries(
    dict.fromkeys(("name", "headline", "email", "phone", "location"), st.one_of(st.just(""), TEXT))
    | {"links": LINKS}
)
LISTS = [name for name in Resume.model_fields if name not in {"profile", "summary"}]
RESUMES = st.fixed_dictionaries(
    {"profile": PROFILE, "summary": TEXT} | {name: entries(name) for name in LISTS}
).map(Resume.model_validate)


def told(resume: Resume) -> Any:
    """All but the ids."""
    dumped = tidy(resume).model_dump()
    for name in LISTS:
        dumped[name] = [
            {key: value for key, value in one.items() if key != "id"} for one in dumped[name]
        ]
    return dumped


def holds(resume: Resume) -> bool:
    """Whether a word can be read in it: of signs alone nothing is made."""
    return bool(re.search(r"[^\W_]", " ".join(_texts(told(resume)))))


def _texts(value: Any) -> Any:
    if isinstance(value, str):
        yield value
    else:
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)


SECTIONS: tuple[SectionName, ...] = get_args(SectionName)
SPOKEN_TOGETHER = Resume.model_validate(
    {"experience": [{"id": "x-1", "company": "0%S%KILLS", "position": "A | B"}]}
)
"""Two parts that name no section, in a heading that would."""
DATED_TITLE = Resume.model_validate(
    {"experience": [{"id": "x-1", "position": "2019 – 2021 Resume"}]}
)
GRADE_IN_FIELD = Resume.model_validate(
    {"education": [{"id": "x-1", "field": "Acme, Inc., GPA: 3.9"}]}
)


@examples(400, suppress_health_check=list(HealthCheck))
@example(SPOKEN_TOGETHER, [])
@example(DATED_TITLE, [])
@example(GRADE_IN_FIELD, [])
@given(RESUMES, st.permutations(SECTIONS))
def test_every_resume_is_read_back_as_it_was(resume: Resume, order: list[SectionName]) -> None:
    if holds(resume):
        written = to_markdown(resume, order)
        read = from_markdown(written)
        assert told(read) == told(resume), written
        assert to_markdown(read, order) == written
