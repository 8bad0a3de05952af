"""`python -m benchmarks.parsing.layouts --out FOLDER`: documents in fresh layouts, their truth, a manifest."""

import argparse
import sys
from pathlib import Path

from benchmarks.parsing.layouts import typesetters
from benchmarks.parsing.layouts.generate import generate


def main() -> None:
    arguments = argparse.ArgumentParser(
        prog="python -m benchmarks.parsing.layouts", description=__doc__
    )
    arguments.add_argument("--out", type=Path, required=True)
    arguments.add_argument("--count", type=int, default=60)
    arguments.add_argument(
        "--seed", type=int, default=1, help="the same seed draws the same layouts"
    )
    given = arguments.parse_args()
    setters = typesetters.at_hand()
    made = generate(given.out, given.count, given.seed, setters)
    print(f"{len(made)} documents by {', '.join(sorted(set(setters)))}", file=sys.stderr)


if __name__ == "__main__":
    main()
