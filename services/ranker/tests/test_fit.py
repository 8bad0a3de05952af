"""What the fit of a résumé to a job promises: one number, whatever else is ranked with it."""

import json
import os
import random
import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.features import UNIT, Features, features_of
from hirewire_ranker.domain.fit.index import Fitting, Index
from hirewire_ranker.domain.fit.query import Query, about_the_work, query_of
from hirewire_ranker.domain.fit.scoring import LEXICAL, Weights

NURSE = (
    "Registered nurse with eight years on a surgical ward. Assessed patients, gave medication, changed dressings,"
    " planned discharge with physicians and kept records. Intensive care certificate."
)
ACCOUNTANT = (
    "Accountant. Closed the month, reconciled bank accounts, prepared journal entries and the general ledger,"
    " filed tax returns and answered auditors. Accounts payable and receivable in SAP."
)
DEVELOPER = (
    "Java developer. Designed REST services with Spring Boot, wrote unit tests, tuned SQL on PostgreSQL, deployed"
    " to Kubernetes and reviewed code of a team of six."
)
CHEF = "Sous chef. Ran the line, ordered produce, wrote menus, trained cooks, kept food safety records."
RESUMES = {"nurse": NURSE, "accountant": ACCOUNTANT, "developer": DEVELOPER, "chef": CHEF}
WARD_JOB = (
    "You will care for patients after surgery, give medication, watch vital signs, document care and work with"
    " physicians. Requirements: licence as a nurse, two years in a hospital."
)
ODD = {
    "empty": "",
    "one word": "nurse",
    "only stop words": "and the of",
    "only digits": "2019 2020 2021",
    "spaces": " \n\t \r\n",
    "100 KB": "Managed patients and budgets. " * 3500,
    "one long word": "x" * 100_000,
    "binary": bytes(range(256)).decode("latin-1") * 40,
    "NUL": "\x00" * 500,
    "half of a pair": "nurse \ud800 care",
    "Chinese": "负责软件工程与数据库设计，五年经验。",
    "Japanese": "看護師として病院で五年間勤務しました。",
    "Arabic": "مهندس برمجيات بخبرة خمس سنوات في جافا",
    "Hebrew": "אחות מוסמכת עם ניסיון של שמונה שנים",
    "decomposed": "re\u0301sume\u0301 of a nurse",
    "emoji": "👩‍⚕️ nurse 🏥",
}


def kept(**texts: str) -> list[tuple[str, Features]]:
    return [(name, features_of(text, background())) for name, text in texts.items()]


def asked(text: str = WARD_JOB, title: str = "") -> Query:
    return query_of(title, text, background())


def fits(rows: list[tuple[str, Features]], query: Query) -> dict[str, Fitting]:
    return {one.id: one for one in Index(rows).fits(query)}


@pytest.mark.parametrize(
    ("job", "best"),
    [
        (WARD_JOB, "nurse"),
        ("Prepare financial statements, reconcile the ledger, support the audit.", "accountant"),
        (
            "Build backend services in Java and SQL, write tests, run them on Kubernetes.",
            "developer",
        ),
        ("Prepare dishes, lead the kitchen brigade, keep hygiene, plan menus.", "chef"),
    ],
)
def test_who_does_the_work_of_the_posting_comes_first_though_no_title_is_given(
    job: str, best: str
) -> None:
    assert Index(kept(**RESUMES)).top(asked(job), 1)[0].id == best


def test_the_same_text_gives_the_same_bytes() -> None:
    one, other = (features_of(NURSE, background()).as_json() for _ in range(2))
    assert json.dumps(one) == json.dumps(other)


_PRINTED = """
import sys
from dataclasses import replace
from hirewire_ranker.background_file import background
from hirewire_ranker.domain.fit.features import features_of
print(features_of(sys.argv[1], background()).as_json())
"""


def test_another_process_gives_the_same_bytes() -> None:
    told = {
        subprocess.run(  # noqa: S603
            [sys.executable, "-c", _PRINTED, NURSE],
            check=True,
            capture_output=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert told == {f"{features_of(NURSE, background()).as_json()}\n".encode()}


def test_features_come_back_from_json_to_the_bit() -> None:
    made = features_of(NURSE, background(), {"first": np.arange(-5, 5, dtype=np.int8)}, "fake")
    back = Features.from_json(json.loads(json.dumps(made.as_json())))
    assert back.as_json() == made.as_json()
    assert back.vectors["first"].tolist() == list(range(-5, 5))


def test_features_of_a_page_are_small() -> None:
    page = " ".join([NURSE, ACCOUNTANT, DEVELOPER, CHEF])
    assert len(json.dumps(features_of(page, background()).as_json())) < 3000


def test_no_resume_changes_the_fit_of_another() -> None:
    alone = {name: fits(kept(**{name: text}), asked())[name] for name, text in RESUMES.items()}
    assert fits(kept(**RESUMES), asked()) == alone


def test_the_order_of_upload_changes_nothing() -> None:
    rows = kept(
        **{f"{name}-{n}": f"{text} {n}" for name, text in RESUMES.items() for n in range(9)}
    )
    told = Index(rows).top(asked(), len(rows))
    for seed in range(5):
        random.Random(seed).shuffle(rows)  # noqa: S311  # a draw that anybody can repeat
        assert Index(rows).top(asked(), len(rows)) == told


def test_a_large_batch_gives_the_same_bits_as_each_alone() -> None:
    rows = kept(
        **{
            f"{n:03}": f"{list(RESUMES.values())[n % 4]} {n} {'ward ' * (n % 7)}"
            for n in range(203)
        }
    )
    whole = Index(rows).means(asked())
    alone = np.concatenate([Index([row]).means(asked()) for row in rows])
    assert whole.tobytes() == alone.tobytes()


def test_equal_fits_stand_in_the_order_of_their_ids() -> None:
    rows = kept(b=NURSE, a=NURSE, c=NURSE)
    assert [one.id for one in Index(rows).top(asked(), 3)] == ["a", "b", "c"]


@pytest.mark.parametrize("limit", [0, 1, 2, 5, 6, 100])
def test_the_top_is_the_head_of_the_whole_order(limit: int) -> None:
    index = Index(kept(**RESUMES, twin=NURSE, another=NURSE))
    every = sorted(index.fits(asked()), key=lambda one: (-one.fit, one.id))
    assert index.top(asked(), limit) == every[:limit]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_any_text_of_a_resume_has_a_fit_and_leaves_the_others(text: str) -> None:
    rows = kept(**RESUMES)
    found = fits([*rows, ("odd", features_of(text, background()))], asked())
    assert 0 <= found.pop("odd").fit <= 1
    assert found == fits(rows, asked())


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_any_text_of_a_job_can_be_asked(text: str) -> None:
    found = Index(kept(**RESUMES)).fits(asked(text))
    assert len(found) == len(RESUMES)
    assert all(0 <= one.fit <= 1 for one in found)


@pytest.mark.parametrize("text", ["", "and the of", "2019"])
def test_a_job_that_says_nothing_prefers_nobody(text: str) -> None:
    assert len({one.fit for one in Index(kept(**RESUMES)).fits(asked(text))}) == 1


@given(st.text(), st.text())
@settings(max_examples=60, deadline=None)
def test_every_pair_of_texts_has_a_fit_between_0_and_1(resume: str, job: str) -> None:
    (found,) = Index(kept(one=resume)).fits(asked(job, title=job[:20]))
    assert 0 <= found.fit <= 1


@given(st.text(min_size=1))
@settings(max_examples=60, deadline=None)
def test_the_weights_of_any_text_are_of_length_one_or_nothing(text: str) -> None:
    weights = features_of(text, background()).weights.astype(np.float64)
    assert len(weights) == 0 or np.linalg.norm(weights) / UNIT == pytest.approx(1, abs=0.01)


def test_a_resume_in_chinese_fits_a_job_in_chinese_better_than_one_in_arabic() -> None:
    rows = kept(chinese=ODD["Chinese"], arabic=ODD["Arabic"])
    assert Index(rows).top(asked("招聘软件工程师，负责数据库设计"), 1)[0].id == "chinese"


def test_words_of_the_same_work_count_though_none_is_the_same() -> None:
    rows = kept(
        bookkeeper="Invoices, payroll, ledgers, taxation.",
        welder="Torches, seams, metals, grinders.",
    )
    found = Index(rows).cosines(asked("Accountant auditing financial statements"))
    bookkeeper, welder = found["space"]
    assert found["terms"].max() == 0
    assert bookkeeper > welder + 0.3


def test_boilerplate_around_a_posting_hardly_moves_a_fit() -> None:
    around = (
        "{}\nBenefits\nWe offer medical, dental and vision insurance and a 401(k).\n"
        "We are an equal opportunity employer. Apply now with your resume at www.example.com."
    )
    bare, padded = (
        fits(kept(nurse=NURSE), asked(job))["nurse"].fit
        for job in (WARD_JOB, around.format(WARD_JOB))
    )
    assert padded == pytest.approx(bare, abs=0.05)


def test_a_title_that_names_nothing_does_not_move_a_fit() -> None:
    plain, vague = (
        fits(kept(nurse=NURSE), asked(title=title))["nurse"].fit
        for title in ("", "Great opportunity!")
    )
    assert vague == pytest.approx(plain, abs=0.005)


def test_repeating_a_word_does_not_buy_the_first_place() -> None:
    rows = kept(nurse=NURSE, stuffed=ACCOUNTANT + " patients" * 500)
    assert Index(rows).top(asked(), 1)[0].id == "nurse"


def test_the_passages_about_the_work_are_the_whole_where_there_are_no_others() -> None:
    text = "Apply now at www.example.com."
    assert about_the_work(text) == text


def test_features_of_different_versions_are_not_compared() -> None:
    with_model = features_of(NURSE, background(), {"first": np.ones(4, np.int8)}, "fake")
    with pytest.raises(ValueError, match="one version"):
        Index([*kept(chef=CHEF), ("nurse", with_model)])
    with pytest.raises(ValueError, match="another version"):
        Index([("nurse", with_model)]).fits(asked())


def test_a_resume_is_in_an_index_once() -> None:
    with pytest.raises(ValueError, match="once"):
        Index([*kept(chef=CHEF), *kept(chef=NURSE)])


def test_an_empty_index_answers_with_nobody() -> None:
    assert Index([]).top(asked(), 10) == []
    with_vectors = replace(asked(), vectors={"first": np.ones(384, np.int8)})
    assert not len(Index([]).means(with_vectors))


def test_a_fit_is_a_half_at_the_middle_and_grows() -> None:
    weights = Weights({"terms": 1.0}, middle=0.4, steepness=10)
    assert weights.fit(0.4) == 0.5
    assert weights.fit(0.3) < 0.5 < weights.fit(0.5)


def test_a_fit_is_the_mean_of_its_parts_on_the_curve() -> None:
    index, query = Index(kept(nurse=NURSE)), asked()
    parts = {name: float(values[0]) for name, values in index.cosines(query).items()}
    assert index.fits(query)[0].fit == pytest.approx(LEXICAL.fit(LEXICAL.mean(parts)), abs=1e-6)
