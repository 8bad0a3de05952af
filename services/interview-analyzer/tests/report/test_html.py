"""The page stands alone, runs nothing, escapes everybody's words, and can be found one's way in."""

import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from hirewire_common.contracts.analysis import Analysis
from hirewire_interview_analyzer.domain.report import page_of
from hirewire_interview_analyzer.report.html import html_of

SPEAKERS = ["fast", "silent", "audio", "wordless", "long", "two", "asked", "hostile", "nothing"]
VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """Elements with their attributes, texts, and what isn't closed in the order in which it was opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.wrong: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.wrong += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
        else:
            self.wrong.append(tag)

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.elements if tag in tags]

    @property
    def ids(self) -> list[str]:
        return [one["id"] for _, one in self.elements if one.get("id")]  # type: ignore[misc]

    @property
    def text(self) -> str:
        return re.sub(r"\s+", " ", " ".join(self.words))


async def page(analysis: Analysis) -> Page:
    return Page(html_of(page_of(analysis)).decode())


@pytest.mark.parametrize("speaker", SPEAKERS)
async def test_a_page_is_whole_and_says_each_id_once(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    told = await page(reported[speaker])
    assert told.wrong == []
    assert len(told.ids) == len(set(told.ids))


@pytest.mark.parametrize("speaker", SPEAKERS)
async def test_a_page_fetches_nothing_and_runs_nothing(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    text = html_of(page_of(reported[speaker])).decode()
    told = Page(text)
    assert not told.all("script", "link", "img", "iframe", "object", "form", "base")
    assert not [name for _, one in told.elements for name in one if name.startswith("on")]
    assert not re.findall(
        r"(?:src|srcset|data)\s*=|url\(|@import|@font-face|javascript:",
        re.sub(r">[^<]*<", "><", text),
    )
    assert all((one.get("href") or "").startswith("#") for one in told.all("a"))
    policy = next(
        one["content"]
        for one in told.all("meta")
        if one.get("http-equiv") == "Content-Security-Policy"
    )
    assert (policy or "").startswith("default-src 'none'")


async def test_words_are_words_whatever_they_spell(reported: dict[str, Analysis]) -> None:
    text = html_of(page_of(reported["hostile"])).decode()
    told = Page(text)
    assert "<script>alert(1)</script>" in told.text
    assert "<script" not in text
    assert "<img" not in text
    assert text.count("</svg>") == 2 * len(told.all("figure"))


async def test_advice_by_a_model_is_escaped_too(reported: dict[str, Analysis]) -> None:
    coaching = reported["audio"].coaching
    first = coaching.improvements[0].model_copy(update={"title": "<b>x", "advice": "<i>y"})
    written = coaching.model_copy(
        update={
            "improvements": (first,),
            "source": "<u>m",
            "summary": "<s>",
            "drills": ("<tt>",),
            "next_practice": "<em>",
        }
    )
    text = (html_of(page_of(reported["audio"].model_copy(update={"coaching": written})))).decode()
    assert not re.findall(r"<(?:b>x|i>y|u>|s>|tt>|em>)", text)
    assert "Worded by &lt;u&gt;m." in text


@pytest.mark.parametrize("speaker", SPEAKERS)
async def test_every_link_leads_somewhere_and_has_a_name(
    speaker: str, reported: dict[str, Analysis]
) -> None:
    told = await page(reported[speaker])
    for link in told.all("a"):
        assert (link["href"] or "").removeprefix("#") in told.ids
        assert link["aria-label"]


async def test_a_moment_that_is_followed_stands_out_in_the_plots(
    reported: dict[str, Analysis],
) -> None:
    text = html_of(page_of(reported["two"])).decode()
    for link in Page(text).all("a"):
        assert f"{link['href']}:target ~ .charts .{(link['href'] or '').removeprefix('#')} " in text


async def test_headings_go_down_one_step_at_a_time(reported: dict[str, Analysis]) -> None:
    told = await page(reported["two"])
    levels = [int(tag[1]) for tag, _ in told.elements if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


async def test_every_plot_is_there_in_both_widths_and_told_in_words(
    reported: dict[str, Analysis],
) -> None:
    told = await page(reported["two"])
    charts = [one for one in told.ids if one.startswith("chart-")]
    assert len(charts) == 12
    pictures = told.all("svg")
    assert len(pictures) == 2 * len(charts)
    assert all(one["role"] == "img" for one in pictures)
    assert [float(one["width"] or 0) for one in pictures] == [720, 340] * len(charts)


async def test_all_that_is_said_is_on_the_page(reported: dict[str, Analysis]) -> None:
    analysis = reported["two"]
    text = (await page(analysis)).text
    assert analysis.transcript is not None
    assert all(word.text in text for word in analysis.transcript.words)
    for one in (*analysis.coaching.improvements, *analysis.coaching.strengths):
        assert one.title in text
        assert one.advice in text
    assert all(one.why in text for one in analysis.scores.components)
    assert all(one.reason in text for one in analysis.missing)
    assert "not a determination" in text


async def test_emotions_are_not_spoken_of_where_none_are_shown(
    reported: dict[str, Analysis],
) -> None:
    assert "not a determination" not in (await page(reported["wordless"])).text


async def test_half_an_hour_is_less_than_half_a_megabyte(reported: dict[str, Analysis]) -> None:
    assert reported["long"].media.seconds > 1500
    assert len(html_of(page_of(reported["long"]))) < 500_000


async def test_the_question_and_the_time_are_named_and_the_number_has_a_label(
    reported: dict[str, Analysis],
) -> None:
    told = (await page(reported["asked"])).text
    assert "Question: Tell me about a problem that you solved." in told
    assert "analysed on 9 March 2026 at 21:05 UTC" in told
    assert f"Number of this analysis: {reported['asked'].id}" in told
    assert "No question came with it." in (await page(reported["two"])).text
