"""Documents by lot: each a person, a layout and a typesetter, with its truth and a manifest for the scorer."""

import json
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.parsing.layouts import typesetters
from benchmarks.parsing.layouts.choices import Layout, draw
from benchmarks.parsing.layouts.people import Person, people
from benchmarks.parsing.layouts.plan import Page
from benchmarks.parsing.layouts.sections import page
from benchmarks.parsing.layouts.truth import truth

SET = "layouts"


@dataclass(frozen=True)
class Document:
    id: str
    person: Person
    layout: Layout
    page: Page
    typesetter: str


def drawn(count: int, seed: int, setters: Sequence[str]) -> list[Document]:
    """The same for the same arguments. People take turns, so that each is in many layouts."""
    lot = random.Random(seed)  # noqa: S311 layouts are no secrets
    everyone = list(people())
    lot.shuffle(everyone)
    made = []
    for number in range(count):
        person, layout = everyone[number % len(everyone)], draw(lot)
        setter = lot.choice(setters)
        name = f"{number:03d}-{setter}-{person.id}.pdf"
        made.append(Document(name, person, layout, page(person, layout, lot), setter))
    return made


def generate(folder: Path, count: int, seed: int, setters: Sequence[str]) -> list[dict[str, Any]]:
    """Writes the documents, `truth/` and `manifest.json` into the folder; the manifest's entries of what was made."""
    (folder / "truth").mkdir(parents=True, exist_ok=True)
    documents = drawn(count, seed, setters)
    typesetters.render(
        {document.id: (document.typesetter, document.page) for document in documents}, folder
    )
    manifest = [
        _entry(folder, document) for document in documents if (folder / document.id).exists()
    ]
    text = json.dumps(manifest, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf-8")
    return manifest


def _entry(folder: Path, document: Document) -> dict[str, Any]:
    seen = truth(document.person, document.layout)
    path = f"truth/{document.id}.json"
    text = json.dumps(seen, ensure_ascii=False, indent=1)
    (folder / path).write_text(text + "\n", encoding="utf-8")
    return {
        "id": document.id,
        "file": document.id,
        "truth": path,
        "set": SET,
        "kind": "pdf",
        "theme": document.typesetter,
        "person": document.person.id,
        "own_layout": True,
        "dropped": [],
        "choices": document.layout.told(),
    }
