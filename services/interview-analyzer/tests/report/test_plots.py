"""Plots as they are drawn: on one axis, nothing outside, no text upon another, gaps as gaps, all told in words too."""

import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pytest

from hirewire_common.contracts.analysis import Analysis, Moment
from hirewire_interview_analyzer.domain.report.charts import (
    EMOTIONS,
    absent_of,
    charts_of,
    table_of,
)
from hirewire_interview_analyzer.domain.report.page import page_of
from hirewire_interview_analyzer.domain.report.panels import PACE, PANELS
from hirewire_interview_analyzer.domain.report.plots import NARROW, WIDE, Axis, Note, plot, times

SVG = "{http://www.w3.org/2000/svg}"
ALL = ["time", "wpm", "fillers", "pause", "loudness_db", "pitch_st", "face", "yaw", "smile", "emotion_calm", "emotion_happy", "emotion_sad"]  # fmt: skip
SPEAKERS = ["fast", "silent", "audio", "wordless", "long", "two", "hostile"]
FILLERS = next(one for one in PANELS if one.series == "fillers")
FACE = next(one for one in PANELS if one.series == "face")

Box = tuple[float, float, float, float]


def drawn(svg: str) -> ET.Element:
    return ET.fromstring(svg)  # noqa: S314  # our own


def boxes(svg: ET.Element) -> list[Box]:
    """Of the texts, by a width that letters don't exceed on average."""
    found = []
    for one in svg.iter(f"{SVG}text"):
        size, x, y = (float(one.get(name, "")) for name in ("font-size", "x", "y"))
        wide = 0.55 * size * len(one.text or "")
        left = x - wide * {"middle": 0.5, "end": 1.0}.get(one.get("text-anchor", ""), 0.0)
        found.append((left, y - 0.75 * size, left + wide, y))
    return found


def touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def of_class(svg: ET.Element, name: str) -> list[ET.Element]:
    return [one for one in svg.iter() if name in (one.get("class") or "").split()]


@pytest.mark.parametrize("speaker", SPEAKERS)
def test_no_text_lies_upon_another_or_outside(speaker: str, reported: dict[str, Analysis]) -> None:
    for chart in page_of(reported[speaker]).charts:
        for picture in (chart.wide, chart.narrow):
            svg = drawn(picture)
            width, height = float(svg.get("width", "")), float(svg.get("height", ""))
            texts = boxes(svg)
            assert not [pair for pair in combinations(texts, 2) if touch(*pair)], chart.id
            assert all(x >= 0 and end <= width and y >= 0 and base <= height for x, y, end, base in texts), (chart.id, texts)  # fmt: skip


def test_of_a_film_everything_is_plotted_over_one_axis(reported: dict[str, Analysis]) -> None:
    charts = charts_of(reported["two"], ())
    assert [one.id for one in charts] == ALL
    grids = {
        tuple((one.get("d") or "").split(" ")[0] for one in of_class(drawn(chart.wide), "grid") if "V" in (one.get("d") or ""))
        for chart in charts[1:]
    }  # fmt: skip
    assert len(grids) == 1


def test_what_has_no_plot_has_a_reason(reported: dict[str, Analysis]) -> None:
    assert [one.id for one in charts_of(reported["audio"], ())] == ALL[:6]
    assert {one.title: one.why for one in absent_of(reported["audio"])} == dict.fromkeys(
        ["Face in the picture", "Head turned", "Smile", "How the face looks"], "The recording has no picture."
    )  # fmt: skip
    assert {one.title for one in absent_of(reported["wordless"])} == {"Pace", "Fillers", "Head turned", "Smile", "How the face looks"}  # fmt: skip
    assert all("It was not measured" not in one.why for one in absent_of(reported["wordless"]))


def test_a_recording_of_no_length_has_no_plots_and_says_so(reported: dict[str, Analysis]) -> None:
    page = page_of(reported["nothing"])
    assert (page.charts, page.table) == ((), None)
    assert len(page.absent) == len(PANELS) + 1


def test_a_gap_in_a_series_is_a_gap_in_the_line() -> None:
    svg = drawn(plot(PACE, [100, 120, None, None, 140, 150], 1.0, Axis(6.0, WIDE)))
    path = of_class(svg, "line")[0].get("d") or ""
    assert path.count("M") == 2
    middle = Axis(6.0, WIDE)
    xs = [float(x) for x in re.findall(r"[ML](\S+) ", path)]
    assert not [x for x in xs if middle.x(2.0) < x < middle.x(4.0)]


def test_a_share_that_is_not_known_looks_other_than_none_at_all() -> None:
    axis = Axis(4.0, WIDE)
    known, lost = (drawn(plot(FACE, [1, value, 1, 1], 1.0, axis)) for value in (0.0, None))
    assert not of_class(known, "unknown")
    assert len(of_class(lost, "unknown")) == 1
    assert (of_class(lost, "line")[0].get("d") or "").count("M") == 2


def test_values_beyond_the_scale_stay_in_the_picture() -> None:
    svg = drawn(plot(PACE, [0, 900, 1], 1.0, Axis(3.0, WIDE)))
    ys = [
        float(y) for y in re.findall(r"[ML]\S+ (-?[\d.]+)", of_class(svg, "line")[0].get("d") or "")
    ]
    assert min(ys) >= 0
    assert max(ys) <= float(svg.get("height", ""))


def test_every_filler_is_a_mark_and_says_which_it_is() -> None:
    events = [
        Moment(type="filler", start=at, end=at + 0.2, label="<um>") for at in (1.0, 1.1, 30.0)
    ]
    svg = drawn(plot(FILLERS, [0.0] * 60, 1.0, Axis(60.0, WIDE), events))
    marks = of_class(svg, "mark")
    assert len(marks) == 3
    assert marks[0][0].text == "0:01 <um>"


def test_a_moment_has_its_number_over_its_place_in_every_plot(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["two"])
    assert page.coaching.notes
    for note in page.coaching.notes:
        for chart in page.charts:
            assert of_class(drawn(chart.wide), f"note-{note.number}"), (note, chart.id)


def test_what_advice_quotes_has_the_number_that_the_plots_have(
    reported: dict[str, Analysis],
) -> None:
    page = page_of(reported["two"])
    tips = (*page.coaching.improvements, *page.coaching.strengths)
    numbers = {moment.number for tip in tips for moment in tip.moments} - {None}
    assert numbers == {note.number for note in page.coaching.notes}


def test_advice_about_all_of_it_is_no_place_in_a_plot(reported: dict[str, Analysis]) -> None:
    page = page_of(reported["silent"])
    assert page.coaching.notes == ()
    assert [moment.at for tip in page.coaching.improvements for moment in tip.moments] == ["throughout"]  # fmt: skip


def test_emotions_come_after_what_has_to_be_read_with_them(reported: dict[str, Analysis]) -> None:
    caveats = {one.id: one.caveat for one in charts_of(reported["two"], ()) if one.caveat}
    assert caveats == {"emotion_calm": EMOTIONS}
    assert not [one.caveat for one in charts_of(reported["wordless"], ()) if one.caveat]


def test_notes_at_one_place_stand_below_each_other() -> None:
    svg = drawn(times(Axis(100.0, NARROW), [Note(at, 50.0, 51.0) for at in range(1, 5)]))
    circles = [(one.get("cx"), float(one.get("cy", ""))) for one in of_class(svg, "badge")]
    assert len({x for x, _ in circles}) == 1
    assert sorted(y for _, y in circles) == [10, 30, 50, 70]


@pytest.mark.parametrize("seconds", [0.0, 0.4, 7.0, 91.9, 1799.9, 7200.0])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_times_have_room_beside_each_other(seconds: float, width: float) -> None:
    texts = boxes(drawn(times(Axis(seconds, width))))
    assert texts
    assert not [pair for pair in combinations(texts, 2) if touch(*pair)]


def test_a_plot_says_in_words_what_it_shows() -> None:
    svg = drawn(plot(PACE, [100.4, None, 150], 1.0, Axis(3.0, WIDE)))
    assert svg.get("role") == "img"
    assert svg[0].tag == f"{SVG}title"
    assert svg[0].text == "Pace over time, in words a minute: from 100 to 150. Nothing is known for 0:01 of it."  # fmt: skip


def test_the_table_has_the_means_and_a_dash_where_nothing_is_known(
    reported: dict[str, Analysis],
) -> None:
    table = table_of(reported["two"])
    assert table is not None
    assert all(len(row) == len(table.head) for row in table.rows)
    assert [row[0] for row in table.rows[:3]] == ["0:00", "0:05", "0:10"]
    smile = table.head.index("Smile, share of the frames with a face")
    assert table.rows[0][smile] != "–"
    assert table.rows[-1][smile] == "–"


def test_half_an_hour_is_no_more_than_a_few_rows(reported: dict[str, Analysis]) -> None:
    table = table_of(reported["long"])
    assert table is not None
    assert 10 <= len(table.rows) <= 20
