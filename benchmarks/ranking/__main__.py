"""`python -m benchmarks.ranking`: the quality of orders by view and the speed, against scikit-learn; or one run for `--out`."""

import argparse
import json
import os
import tempfile
from pathlib import Path

from benchmarks.bus.report import Row, show
from benchmarks.ranking import fairness, ours, speed
from benchmarks.ranking.measures import Run, quality, session_quality
from benchmarks.ranking.peer import ROOT, Peer, peer
from benchmarks.ranking.sets import Set, load
from benchmarks.ranking.views import VIEWS, seen
from hirewire_common.minilm.encoder import Encoder
from hirewire_common.minilm.opening import DEFAULT_CACHE, open_encoder
from hirewire_ranker.domain.fit.features import Features
from hirewire_ranker.domain.fit.index import Index
from hirewire_ranker.domain.kept import Kept

SETS = ROOT.parent / "shared" / "eval" / "ranking"
_BOUNDS = {
    ("kaggle24", "as it is"): {
        "nDCG@10": (1.08, 1.18), "MAP": (1.18, 1.35), "sessions nDCG@5": (1.12, 1.18),
    },
    ("updated25", "as it is"): {"nDCG@10": (1.12, 1.22)},
}  # fmt: skip
"""Ratios to the peer, without the model and with it; every other view has only to be no worse than the peer."""


def one_run(given: Set, encoder: Encoder | None, *, by_session: bool, by_score: bool) -> Run:
    """Every posting's, or session's, documents, best first: by role fit, or by the whole score."""
    if by_score:
        found = ours.kept(given, encoder)
        jobs = {one.id: ours.job(one, encoder) for one in given.postings}
        if by_session:
            return ours.scored_session_run(given, jobs, found)
        return ours.scored_run(given, jobs, ours.pool_of(found))
    kept = ours.features(given, encoder)
    queries = {one.id: ours.query(one, encoder) for one in given.postings}
    if by_session:
        return ours.session_run(given, queries, kept)
    return ours.run(given, queries, Index(kept.items()))


def whole(given: Set, encoder: Encoder | None, found: dict[str, Kept], its: Peer) -> None:
    """Prints how good the order by the whole score is: categories say nothing of must-haves and years."""
    jobs = {one.id: ours.job(one, encoder) for one in given.postings}
    mine = quality(given, ours.scored_run(given, jobs, ours.pool_of(found)))
    theirs = quality(given, its.run(given))
    rows = [
        Row(what, f"{mine[what]:.3f}", f"{theirs[what]:.3f}", mine[what] / theirs[what], ">=", 1.0)
        for what in mine
    ]
    show(f"{given.name}, {'with' if encoder else 'without'} model: by the whole score", rows)


def compared(given: Set, encoder: Encoder | None, kept: dict[str, Features], its: Peer) -> None:
    """Prints a table for every view of the postings, by role fit."""
    index = Index(kept.items())
    for view in VIEWS:
        looked = seen(given, view)
        queries = {one.id: ours.query(one, encoder) for one in looked.postings}
        mine = quality(looked, ours.run(looked, queries, index))
        mine |= session_quality(looked, ours.session_run(looked, queries, kept))
        theirs = quality(looked, its.run(looked))
        theirs |= session_quality(looked, its.session_run(looked))
        bounds = _BOUNDS.get((given.name, view), {})
        rows = [
            Row(what, f"{mine[what]:.3f}", f"{theirs[what]:.3f}", mine[what] / theirs[what], ">=",
                bounds.get(what, (1.0, 1.0))[encoder is not None])
            for what in mine
        ]  # fmt: skip
        show(f"{given.name}, {'with' if encoder else 'without'} model, postings: {view}", rows)


def table(places: list[Path], encoders: list[Encoder | None]) -> None:
    with tempfile.TemporaryDirectory() as name, peer(Path(name)) as its:
        for place in places:
            given = load(place)
            for encoder in encoders:
                found = ours.kept(given, encoder)
                kept = {name: one.features for name, one in found.items()}
                compared(given, encoder, kept, its)
                whole(given, encoder, found, its)
                which = "with" if encoder else "without"
                measured = speed.measure(given, found, encoder, its)
                show(f"{given.name}, {which} model: speed", measured)
            show(f"{given.name}: who is not led astray", fairness.measure(given))


def main() -> None:
    arguments = argparse.ArgumentParser(prog="python -m benchmarks.ranking", description=__doc__)
    arguments.add_argument(
        "--set",
        type=Path,
        action="append",
        help="DIR/NAME of DIR/NAME.jsonl.gz and DIR/NAME_queries.json",
    )
    arguments.add_argument("--out", type=Path, help="write one run of the set and stop")
    arguments.add_argument("--sessions", action="store_true", help="a run of sessions of 20")
    arguments.add_argument(
        "--by", choices=("fit", "score"), default="fit", help="role fit, or the whole score"
    )
    arguments.add_argument("--model", action="store_true", help="with the embeddings")
    arguments.add_argument("--models", type=Path, default=DEFAULT_CACHE)
    given = arguments.parse_args()
    encoder = open_encoder(given.models) if given.model else None
    if given.model and encoder is None:
        arguments.error("there is no model: install hirewire-ranker[semantic]")
    places = given.set or [SETS / name for name in ("kaggle24", "updated25")]
    if given.out:
        found = one_run(
            load(places[0]), encoder, by_session=given.sessions, by_score=given.by == "score"
        )
        given.out.write_text(json.dumps(found), encoding="utf-8")
        return
    table(places, [None, encoder] if encoder else [None])
    print(f"\nload of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
