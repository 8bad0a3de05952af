"""Sets of documents and queries in files, and the sessions of 20 drawn from them."""

import gzip
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Document:
    """A résumé's text and the category that it was found under."""

    id: str
    category: str
    text: str


@dataclass(frozen=True, slots=True)
class Posting:
    """A job's text, its title, and the category of the résumés that are relevant."""

    id: str
    category: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Set:
    """`NAME.jsonl.gz` with documents and `NAME_queries.json` with queries, side by side."""

    name: str
    documents: tuple[Document, ...]
    postings: tuple[Posting, ...]


def load(place: Path) -> Set:
    """`place` is the folder and the name: `DIR/NAME`."""
    with gzip.open(place.parent / f"{place.name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        documents = tuple(_document(json.loads(line)) for line in lines)
    asked = (place.parent / f"{place.name}_queries.json").read_text(encoding="utf-8")
    postings = (
        Posting(one["qid"], one.get("cat", ""), one.get("title", ""), one["text"])
        for one in json.loads(asked)
    )
    return Set(place.name, documents, tuple(postings))


def _document(one: dict[str, str]) -> Document:
    return Document(one["id"], one.get("cat", ""), one["text"])


def _order(salt: str, ids: Iterable[str]) -> list[str]:
    return sorted(ids, key=lambda one: hashlib.sha256(f"{salt}/{one}".encode()).hexdigest())


def sessions(given: Set) -> dict[str, tuple[str, list[str]]]:
    """Session → the posting's id and 20 documents: 5 of its category, 15 of others, drawn by hash."""
    found = {}
    for one in given.postings:
        inside = (d.id for d in given.documents if d.category == one.category)
        outside = (d.id for d in given.documents if d.category != one.category)
        chosen = _order(one.id, inside)[:5] + _order(one.id, outside)[:15]
        found[f"s-{one.id}"] = (one.id, _order("mix" + one.id, chosen))
    return found
