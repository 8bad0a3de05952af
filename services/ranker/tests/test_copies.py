"""Text that was copied from the job counts for nothing, and the same person or text twice is known."""

import json
import subprocess
import sys
from collections.abc import Callable

import pytest

from hirewire_ranker.domain.resume.copied import copied_spans, grams, shared, without
from hirewire_ranker.domain.resume.duplicates import alike, duplicates, sketch
from hirewire_ranker.domain.resume.reading import seen

JOB = (
    "We look for a developer who designs and runs payment services in Java on Kubernetes, "
    "mentors younger colleagues, talks to customers every week and writes down what was decided."
)
RESUME = """EXPERIENCE
Clerk, Acme, 2015 - 2017
• Sorted letters by hand
• Counted the money every evening with great care
"""
LONG = " ".join(f"word{number % 97}x{number}" for number in range(400))


def test_a_copied_job_is_taken_out_and_all_else_stays() -> None:
    read = seen(f"{RESUME}• {JOB}\n", "")
    left, spans = without(read, JOB)
    text = f"{RESUME}• {JOB}\n"
    assert [text[start:end] for start, end in spans] == [JOB]
    assert [left.written(n) for n in range(len(left.passages))][:4] == [
        read.written(n) for n in range(4)
    ]
    assert not any(one.skill == "Kubernetes" for one in left.skills)
    assert left.roles == read.roles


def test_quotes_of_what_is_left_still_stand_in_the_text() -> None:
    text = f"Emily Walsh\n• {JOB}\n{RESUME}"
    left, _ = without(seen(text, "Emily Walsh"), JOB)
    for number, one in enumerate(left.passages):
        start, end = left.blind.original(one.start, one.end)
        assert text[start:end] == left.written(number)


@pytest.mark.parametrize(
    "form",
    [
        str.upper,
        lambda text: text.replace(" ", "\n"),
        lambda text: text.replace(",", " –").replace("'", "’"),
        lambda text: text.replace("Java", "Jáva"),
    ],
)
def test_case_punctuation_and_lines_hide_no_copy(form: Callable[[str], str]) -> None:
    assert copied_spans(form(JOB), JOB)


def test_a_word_changed_in_ten_hides_no_copy() -> None:
    words = JOB.split()
    words[9::10] = ["other"] * len(words[9::10])
    covered = sum(end - start for start, end in copied_spans(" ".join(words), JOB))
    assert covered > 0.8 * len(JOB)


def test_seven_words_in_common_are_no_copy() -> None:
    assert without(seen(" ".join(JOB.split()[:7]), ""), JOB)[1] == ()


def test_of_many_resumes_those_that_share_text_are_told() -> None:
    texts = [LONG, f"{LONG} {JOB}", RESUME, JOB, ""]
    assert shared([grams(text) for text in texts], grams(JOB)).tolist() == [
        False,
        True,
        False,
        True,
        False,
    ]
    assert not shared([grams(LONG)], grams("")).any()
    assert not len(shared([], grams(JOB)))


def test_numbers_are_the_same_in_every_process() -> None:
    code = f"from hirewire_ranker.domain.resume.copied import grams; print(grams({JOB!r}).tolist())"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)  # noqa: S603
    assert json.loads(told.stdout) == grams(JOB).tolist()


def test_the_same_text_with_a_word_changed_is_a_duplicate_and_another_is_not() -> None:
    words = LONG.split()
    words[100] = "changed"
    near = sketch(" ".join(words))
    assert alike(sketch(LONG), near) > 0.9
    other = sketch(" ".join(f"other{number}" for number in range(400)))
    assert duplicates([("a", (), sketch(LONG)), ("b", (), other), ("c", (), near)]) == [("a", "c")]


def test_the_same_contacts_are_a_duplicate_whatever_the_text() -> None:
    nothing = sketch("")
    found = duplicates([(1, ("x", "y"), nothing), (2, ("z",), nothing), (3, ("y",), nothing)])
    assert found == [(1, 3)]


def test_short_texts_are_not_alike_by_being_short() -> None:
    assert duplicates([(1, (), sketch("one two three")), (2, (), sketch("one two three"))]) == []


def test_texts_that_share_three_runs_in_four_are_two_texts() -> None:
    words = LONG.split()
    words[::30] = [f"changed{number}" for number in range(len(words[::30]))]
    assert duplicates([(1, (), sketch(LONG)), (2, (), sketch(" ".join(words)))]) == []


POSTING = """Backend Engineer
- Design and run payment services that merchants rely on every day
- Build REST APIs in Python and FastAPI
- Review the code of younger colleagues
- Keep our Kubernetes clusters healthy
- Solid knowledge of PostgreSQL or MySQL
- Experience with AWS, GCP or Azure
- Apache Kafka and event streaming
"""
ASKED = [line.removeprefix("- ") for line in POSTING.splitlines()[1:]]


def _skills_left(added: str) -> set[str]:
    read = seen(f"{RESUME}{added}\n", "")
    if not shared([grams(read.blind.text)], grams(POSTING))[0]:
        return {one.skill for one in read.skills}
    return {one.skill for one in without(read, POSTING)[0].skills}


@pytest.mark.parametrize("keep", [9, 99])
def test_the_lines_of_a_job_in_another_order_are_copied(keep: int) -> None:
    lines = [f"• {line}" for line in reversed(ASKED) if len(line.split()) < keep]
    assert _skills_left("\n".join(lines)) == set()


@pytest.mark.parametrize("every", [4, 5, 6])
def test_a_word_put_in_now_and_then_hides_no_copy(every: int) -> None:
    words = " ".join(ASKED).split()
    cut = [" ".join(words[at : at + every]) for at in range(0, len(words), every)]
    assert _skills_left("• " + " and ".join(cut)) == set()


def test_who_has_done_what_a_job_asks_for_has_copied_nothing() -> None:
    own = "• Built REST APIs with Python\n• Ran Kubernetes clusters on AWS\n• PostgreSQL, MySQL"
    assert {"Python", "Kubernetes", "PostgreSQL"} <= _skills_left(own)
