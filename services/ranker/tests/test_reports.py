"""The reports of a ranking: whole, the same bytes every time, and harmless whatever strangers wrote."""

import csv
import io
import subprocess
import sys
import warnings
import zipfile
from collections.abc import Sequence
from uuid import UUID

import pytest
from openpyxl import load_workbook

from hirewire_common.contracts import (
    Finding,
    Flag,
    Part,
    Quote,
    Ranked,
    Ranking,
    Requirement,
    Requirements,
    Unranked,
    Variant,
)
from hirewire_ranker.reports import as_csv, as_json, as_xlsx
from hirewire_ranker.reports.table import COLUMNS

FORMULA = '=HYPERLINK("http://evil.example","Jane")'
SKILLS = ("Python", "PostgreSQL", "Kubernetes", "Kafka", "Terraform")


def a_finding(number: int) -> Finding:
    quote = Quote(
        start=0, end=40, text="Ran Kubernetes clusters for 40 services.", section="experience"
    )
    return Finding(
        id=f"r{number}",
        status=("met", "partial", "missing", "unknown")[number % 4],
        credit=(1.0, 0.5, 0.0, None)[number % 4],
        matched=("Kubernetes",) if number % 4 == 0 else (),
        missing=("Helm",) if number % 4 == 1 else (),
        variants=(Variant(job="K8s", resume="Kubernetes"),) if number % 4 == 0 else (),
        quotes=(quote,) if number % 4 < 2 else (),
    )


def a_resume(rank: int, *, filename: str = "", explained: bool = True) -> Ranked:
    score = max(0.0, 91.25 - rank / 60)
    return Ranked(
        rank=rank,
        resume_id=UUID(int=rank),
        filename=filename or f"resume {rank:04}.pdf",
        score=score,
        bucket=("pass", "pass", "unknown", "fail")[rank % 4],
        confidence=0.85,
        parts=(
            Part(name="must", weight=35, value=0.9, points=31.5),
            Part(name="fit", weight=25, value=0.8, points=20),
            Part(name="years", weight=15, value=None, points=0),
            Part(name="nice", weight=10, value=0.5, points=score - 51.5),
        ),
        matched_skills=SKILLS[: rank % 5 + 1],
        missing_skills=SKILLS[rank % 5 + 1 :],
        explanation=(
            "Met 6 of 8 must-haves: Python, PostgreSQL, Kubernetes (as “K8s”), two more. "
            "Five years in relevant roles where three are asked for; German is not mentioned."
        ),
        findings=tuple(a_finding(number) for number in range(1, 9)) if explained else (),
        flags=(Flag(name="hidden_text", message="12 hidden words were left out."),)
        if rank % 4 == 2
        else (),
    )


def a_ranking(
    resumes: Sequence[Ranked] | None = None, unranked: Sequence[Unranked] | None = None
) -> Ranking:
    asked = (
        "Python in production", "PostgreSQL or MySQL", "Kubernetes", "Kafka or RabbitMQ",
        "Bachelor's degree in computer science or equivalent experience", "German, B2",
        "Terraform", "Work permit for the EU",
    )  # fmt: skip
    items = tuple(
        Requirement(
            id=f"r{number}",
            kind="skill" if number < 5 else "education",
            text=text,
            importance="must" if number < 6 else "nice",
            hard=number == 8,
            terms=tuple(text.split(" or ")),
        )
        for number, text in enumerate(asked, 1)
    )
    few = [a_resume(rank) for rank in range(1, 13)]
    return Ranking(
        ranking_id=UUID(int=7),
        requirements=Requirements(title="Backend engineer", items=items),
        weights={"must": 35, "fit": 25, "years": 15, "nice": 10, "education": 10, "place": 5},
        ranked=tuple(few if resumes is None else resumes),
        unranked=(Unranked(file_name="scan.pdf", reason="It holds pictures and no text."),)
        if unranked is None
        else tuple(unranked),
        versions={"features": "1", "score": "1"},
        notes=("Two requirements could not be read from any résumé.",),
    )


def table(ranking: Ranking) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(as_csv(ranking).decode("utf-8-sig"), newline="")))


def sheets(ranking: Ranking) -> dict[str, list[tuple[object, ...]]]:
    with warnings.catch_warnings(action="ignore"):  # openpyxl knows no solid data bars
        book = load_workbook(io.BytesIO(as_xlsx(ranking)), read_only=True)
        return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def test_the_json_report_gives_the_ranking_back() -> None:
    ranking = a_ranking()
    assert Ranking.model_validate_json(as_json(ranking)) == ranking


def test_the_order_in_which_things_were_put_together_changes_no_byte() -> None:
    ranking = a_ranking()
    turned = ranking.model_copy(update={"weights": dict(reversed(ranking.weights.items()))})
    for report in (as_json, as_csv, as_xlsx):
        assert report(ranking) == report(turned)


def test_another_process_at_another_time_makes_the_same_bytes() -> None:
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1]); import test_reports as t;"
        "r = t.a_ranking(); print(*(hashlib.sha256(f(r)).hexdigest() for f in (t.as_json, t.as_csv, t.as_xlsx)))"
    )
    folder = __file__.rpartition("/")[0]
    told = [
        subprocess.run(  # noqa: S603  (this test's own code)
            [sys.executable, "-c", code, folder],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PATH": ""},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    ]
    assert told[0] == told[1]
    assert len(told[0].split()) == 3
    with zipfile.ZipFile(io.BytesIO(as_xlsx(a_ranking()))) as book:
        assert {entry.date_time[0] for entry in book.infolist()} == {1980}


def test_the_table_has_a_row_for_every_resume_and_the_others_at_the_end_with_the_reason() -> None:
    rows = table(a_ranking())
    assert tuple(rows[0]) == COLUMNS
    assert [row["rank"] for row in rows] == [*map(str, range(1, 13)), ""]
    first, last = rows[0], rows[-1]
    assert (first["filename"], first["score"], first["bucket"]) == (
        "resume 0001.pdf",
        "91.23",
        "pass",
    )
    assert (first["points_must"], first["points_years"]) == ("31.5", "")
    assert first["matched_skills"] == "Python, PostgreSQL"
    assert (last["filename"], last["bucket"]) == ("scan.pdf", "not ranked")
    assert last["explanation"] == "It holds pictures and no text."


def test_the_table_is_marked_as_utf_8_and_has_the_line_ends_of_the_standard() -> None:
    data = as_csv(a_ranking([a_resume(1, filename="Žofie, “CV”.pdf")]))
    assert data.startswith(b"\xef\xbb\xbfrank,")
    assert data.count(b"\r\n") == data.count(b"\n") == 3
    assert (
        table(a_ranking([a_resume(1, filename="Žofie, “CV”.pdf")]))[0]["filename"]
        == "Žofie, “CV”.pdf"
    )


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "＝", "\x00="])
def test_what_a_stranger_wrote_is_no_formula_in_the_table(sign: str) -> None:
    name = f"{sign}1+1.pdf"
    rows = table(a_ranking([a_resume(1, filename=name)], [Unranked(file_name=name, reason=name)]))
    for cell in (rows[0]["filename"], rows[1]["filename"], rows[1]["explanation"]):
        assert cell.startswith("'")
        assert cell.endswith("1+1.pdf")


def test_the_workbook_has_its_sheets_and_says_buckets_in_words() -> None:
    found = sheets(a_ranking())
    assert [*found] == ["Ranking", "Requirements", "Evidence", "Not ranked", "Notes"]
    header, first = found["Ranking"][:2]
    row = dict(zip(header, first, strict=True))
    assert (row["Rank"], row["File"], row["Confidence"]) == (1, "resume 0001.pdf", 0.85)
    assert row["Hard requirements"] == "Nothing hard is missing"
    assert (row["Must-haves, points"], row["Relevant years, points"]) == (31.5, None)
    assert len(found["Ranking"]) == 13
    assert found["Requirements"][1][:5] == (
        "r1",
        "Python in production",
        "skill",
        "must have",
        None,
    )
    assert found["Requirements"][8][3:5] == ("nice to have", "yes")
    assert found["Evidence"][1][:4] == (1, "resume 0001.pdf", "Python in production", "partly met")
    assert found["Evidence"][1][5] == "Ran Kubernetes clusters for 40 services."
    assert found["Not ranked"][1] == ("scan.pdf", "It holds pictures and no text.")


def test_without_anything_to_tell_there_is_no_sheet_for_it() -> None:
    ranking = a_ranking([], []).model_copy(update={"notes": ()})
    assert [*sheets(ranking)] == ["Ranking", "Requirements", "Evidence"]
    assert table(ranking) == []


def test_no_text_of_a_stranger_becomes_a_formula_or_a_link_in_the_workbook() -> None:
    names = (FORMULA, "https://evil.example", "{=1+1}", "internal:Ranking!A1")
    ranking = a_ranking([a_resume(rank, filename=name) for rank, name in enumerate(names, 1)])
    with zipfile.ZipFile(io.BytesIO(as_xlsx(ranking))) as book:
        for name in book.namelist():
            text = book.read(name).decode()
            assert "<f>" not in text
            assert "<hyperlink" not in text
            assert "evil" not in text or name == "xl/sharedStrings.xml"
    assert [row[1] for row in sheets(ranking)["Ranking"][1:]] == [*names]


def test_signs_that_no_workbook_holds_are_left_out_and_long_texts_cut() -> None:
    ranking = a_ranking(
        [a_resume(1, filename="a\x00b\x0b\uffffc.pdf")],
        [Unranked(file_name="x", reason="y" * 40_000)],
    )
    found = sheets(ranking)
    assert found["Ranking"][1][1] == "abc.pdf"
    assert found["Not ranked"][1][1] == "y" * 32_000
    assert table(ranking)[0]["filename"] == "abc.pdf"


def test_five_thousand_resumes_go_into_every_report() -> None:
    ranking = a_ranking([a_resume(rank, explained=rank <= 200) for rank in range(1, 5_001)])
    with zipfile.ZipFile(io.BytesIO(as_xlsx(ranking))) as book:
        assert book.read("xl/worksheets/sheet1.xml").count(b"<row ") == 5_001
        assert book.read("xl/worksheets/sheet3.xml").count(b"<row ") == 1 + 200 * 8
    assert len(table(ranking)) == 5_001
