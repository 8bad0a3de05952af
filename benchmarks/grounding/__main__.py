"""`python -m benchmarks.grounding`: recall per kind of lie and false blocks; with `--cases`, verdicts of any cases."""

import argparse
import json
import random
from pathlib import Path
from typing import Any

from benchmarks.grounding.bullets import SHARED, Bullet, bullets
from benchmarks.grounding.late import LATE_LIES, LATE_TRUTHS
from benchmarks.grounding.lies import LIES, Mutation
from benchmarks.grounding.truths import TRUTHS
from benchmarks.grounding.turned import TURNED_LIES, TURNED_TRUTHS
from hirewire_ranker.domain.grounding import Entry, Rewrite, judge

_RECALL, _FALSE_BLOCKS = 0.98, 0.01


def verdicts(cases: list[dict[str, Any]]) -> dict[str, str]:
    return {str(one["id"]): judge(rewrite_of(one)).verdict for one in cases}


def rewrite_of(case: dict[str, Any]) -> Rewrite:
    entry = case.get("entry") or {}
    skills = case.get("skills") or ()
    return Rewrite(
        original=str(case.get("original") or ""),
        rewrite=str(case.get("rewrite") or ""),
        entry=Entry(**{name: _text(entry.get(name)) for name in ("title", "employer", "dates")}),
        skills=tuple(map(str, skills.split(",") if isinstance(skills, str) else skills)),
        jd=_text(case.get("jd")),
    )


def _text(value: Any) -> str:
    """Dates may come as one text, a list or an object of texts."""
    if isinstance(value, dict):
        value = list(value.values())
    return " - ".join(map(str, value)) if isinstance(value, list) else str(value or "")


def measure(found: list[Bullet], kinds: dict[str, Mutation], *, lies: bool, show: int) -> list[float]:  # fmt: skip
    """Prints a line a kind; the shares of what was blocked."""
    shares = []
    for name, mutation in kinds.items():
        chance = random.Random(name)  # noqa: S311  # a draw that anybody can repeat
        made = [case for one in found if (case := mutation(one.case, chance))]
        judged = [(case, judge(case)) for case in made]
        blocks = sum(judgement.verdict == "block" for _, judgement in judged)
        warns = sum(judgement.verdict == "warn" for _, judgement in judged)
        shares.append(blocks / len(made) if made else float(lies))
        print(f"  {name:26} {len(made):5} cases  blocked {shares[-1]:7.3%}  warned {warns:5}", flush=True)  # fmt: skip
        wrong = [pair for pair in judged if (pair[1].verdict == "block") != lies]
        for case, judgement in wrong[:show]:
            print(f"      - {case.original}\n      + {case.rewrite}")
            print(f"        {[(one.kind, one.verdict, one.what) for one in judgement.reasons]}")
    return shares


def benchmark(count: int, seed: int, show: int, *, late: bool) -> None:
    found = bullets(count, seed)
    print(f"{len(found)} bullets of {len({one.id.split('-')[0] for one in found})} résumés; a lie is caught when it is blocked")  # fmt: skip
    recalls = measure(found, LATE_LIES if late else LIES | TURNED_LIES, lies=True, show=show)
    print("honest rewrites: blocked is wrong, a warning is not")
    falses = measure(found, LATE_TRUTHS if late else TRUTHS | TURNED_TRUTHS, lies=False, show=show)
    print(f"lowest recall {min(recalls):.3f} (wanted {_RECALL}), most false blocks {max(falses):.3%} (wanted {_FALSE_BLOCKS:.0%})")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.grounding", description=__doc__)
    parser.add_argument("--cases", type=Path, help="JSON of [{id, entry, skills, jd, original, rewrite}]")  # fmt: skip
    parser.add_argument("--out", type=Path, help="where {id: pass|warn|block} goes")
    parser.add_argument("--bullets", type=int, default=2400)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="wrong verdicts to print of each kind")
    parser.add_argument(
        "--late", action="store_true", help="the kinds that the gate was not made with"
    )
    asked = parser.parse_args()
    if asked.cases and asked.out:
        told = verdicts(json.loads(asked.cases.read_text(encoding="utf-8")))
        asked.out.write_text(json.dumps(told, indent=0), encoding="utf-8")
    elif asked.cases or asked.out:
        parser.error("--cases and --out go together")
    elif SHARED.exists():
        benchmark(asked.bullets, asked.seed, asked.show, late=asked.late)
    else:
        print(f"the résumés are not at hand: {SHARED}")


if __name__ == "__main__":
    main()
