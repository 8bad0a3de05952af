"""What the benchmark says about orders whose quality is known."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest
from benchmarks.ranking import measures
from benchmarks.ranking.__main__ import one_run
from benchmarks.ranking.peer import ROOT
from benchmarks.ranking.sets import Document, Posting, Set, load, sessions
from benchmarks.ranking.views import VIEWS, seen, untitled

SHARED = ROOT.parent / "shared" / "eval" / "ranking"
COOK = Posting("q1", "cook", "Cook", "Cook\nPrepare food in a kitchen. Keep it clean.\nPlan menus.")
WELDER = Posting("q2", "welder", "Welder", "Weld steel pipes from drawings and grind the seams.")


def small() -> Set:
    texts = {
        "cook": "Prepared food, planned menus, led a kitchen",
        "welder": "Welded steel pipes and ground seams",
    }
    documents = tuple(
        Document(f"{category}-{n:02}", category, f"{text} {n}")
        for category, text in texts.items()
        for n in range(20)
    )
    return Set("small", documents, (COOK, WELDER))


def perfect(given: Set, *, best_last: bool = False) -> dict[str, list[str]]:
    return {
        posting.id: [
            d.id
            for d in sorted(
                given.documents, key=lambda d: (d.category != posting.category) != best_last
            )
        ]
        for posting in given.postings
    }


def test_a_perfect_order_is_1_and_the_worst_is_near_0() -> None:
    assert measures.quality(small(), perfect(small())) == {"nDCG@10": 1.0, "MAP": 1.0}
    worst = measures.quality(small(), perfect(small(), best_last=True))
    assert worst["nDCG@10"] == 0
    assert worst["MAP"] < 0.4


def test_one_relevant_of_two_in_the_second_place_is_known() -> None:
    assert measures.ndcg([False, True], 1, 10) == pytest.approx(0.6309, abs=1e-4)
    assert measures.average_precision([False, True], 1) == 0.5


def test_ours_puts_those_who_did_the_work_first() -> None:
    assert (
        measures.quality(small(), one_run(small(), None, by_session=False, by_score=False))["MAP"]
        == 1
    )


def test_a_run_has_every_document_of_every_query_once() -> None:
    run = one_run(small(), None, by_session=False, by_score=False)
    assert {query: sorted(ids) for query, ids in run.items()} == {
        posting.id: sorted(d.id for d in small().documents) for posting in small().postings
    }


def test_a_run_by_session_has_the_documents_of_every_session() -> None:
    run = one_run(small(), None, by_session=True, by_score=False)
    assert {session: sorted(ids) for session, ids in run.items()} == {
        session: sorted(ids) for session, (_, ids) in sessions(small()).items()
    }
    assert measures.session_quality(small(), run)["sessions nDCG@5"] == 1


def test_a_set_is_read_from_two_files(tmp_path: Path) -> None:
    document = {"id": "d", "cat": "cook", "text": "Prepared food"}
    with gzip.open(tmp_path / "own.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write(json.dumps(document) + "\n")
    asked = [{"qid": "q", "cat": "cook", "title": "Cook", "text": "Prepare food"}]
    (tmp_path / "own_queries.json").write_text(json.dumps(asked), encoding="utf-8")
    found = load(tmp_path / "own")
    assert found.documents == (Document("d", "cook", "Prepared food"),)
    assert found.postings == (Posting("q", "cook", "Cook", "Prepare food"),)


def test_a_posting_without_its_title_has_lost_the_line_that_repeats_it() -> None:
    assert untitled(COOK).text.startswith("Prepare food")
    assert untitled(WELDER).text == WELDER.text


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_has_the_same_queries_and_the_same_documents(view: str) -> None:
    looked = seen(small(), view)
    assert [p.id for p in looked.postings] == [p.id for p in small().postings]
    assert looked.documents == small().documents
    assert all(p.text for p in looked.postings)


@pytest.mark.skipif(not SHARED.exists(), reason="the sets for ranking are not at hand")
def test_our_figures_are_those_of_the_script_beside_the_sets(tmp_path: Path) -> None:
    given = load(SHARED / "updated25")
    run, by_session = (
        one_run(given, None, by_session=which, by_score=False) for which in (False, True)
    )
    mine = measures.quality(given, run) | measures.session_quality(given, by_session)
    told = _told(tmp_path, run) + _told(tmp_path, by_session, "--sessions")
    for value in mine.values():
        assert f"{value:.3f}" in told


def _told(folder: Path, run: measures.Run, *more: str) -> str:
    file = folder / "run.json"
    file.write_text(json.dumps(run), encoding="utf-8")
    command = [sys.executable, str(SHARED / "score.py"), "updated25", str(file), *more]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout
