"""Fetches an archive and unpacks it: `python fetch.py FILE PLACE`, where FILE holds `address sha256:digest`."""

import hashlib
import sys
import tarfile
import urllib.request
from io import BytesIO
from pathlib import Path


def main() -> None:
    """Raises ValueError when what is there is something else."""
    address, expected = Path(sys.argv[1]).read_text(encoding="ascii").split()
    with urllib.request.urlopen(address) as answer:  # noqa: S310  (the address stands in a file of ours)
        data = answer.read()
    found = hashlib.sha256(data).hexdigest()
    if f"sha256:{found}" != expected:
        raise ValueError(f"{address} is sha256:{found}")
    with tarfile.open(fileobj=BytesIO(data)) as archive:
        archive.extractall(sys.argv[2])  # noqa: S202  (it is what we know by its digest)


if __name__ == "__main__":
    main()
