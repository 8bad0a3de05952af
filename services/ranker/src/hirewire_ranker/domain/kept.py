"""What is kept of a résumé once it was read: enough to score it against any job, and to say why."""

import base64
import json
import zlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from hirewire_ranker.domain.fit.background import Background
from hirewire_ranker.domain.fit.features import Features, features_of, pointing, version_of
from hirewire_ranker.domain.fit.terms import counts, terms
from hirewire_ranker.domain.resume import keeping
from hirewire_ranker.domain.resume.copied import Grams, grams
from hirewire_ranker.domain.resume.counting import counted, counted_text
from hirewire_ranker.domain.resume.duplicates import sketch
from hirewire_ranker.domain.resume.seen import Seen
from hirewire_ranker.domain.resume.shingles import Hashes
from hirewire_ranker.domain.trades import telling

KEPT_VERSION = 4
"""Raised whenever the same text would be kept otherwise."""
_A_LIST = 0.4
"""The share of a passage's letters that names of skills take in a list of them."""
Encoded = Mapping[str, NDArray[np.int8]]
Encode = Callable[[str], Encoded]


@dataclass(frozen=True)
class Kept:
    """Of one résumé. `text` is as it was, only to be quoted from. `said` are the terms of each passage, as indices into `features.terms`, one passage behind the other;
    those of passage `i` are `said[starts[i]:starts[i + 1]]`. `roles` says where each role's words point, a row of int8 each, and `told` where those of all passages do that aren't lists of skills.
    """

    text: str
    seen: Seen
    features: Features
    starts: NDArray[np.uint32]
    said: NDArray[np.uint16]
    roles: NDArray[np.int8]
    told: NDArray[np.int8]
    grams: Grams
    sketch: Hashes


@dataclass(frozen=True, slots=True)
class Reader:
    """How résumés are read: by these statistics and, where there is one, this encoder. Of one `version` are comparable."""

    background: Background
    encode: Encode | None = None
    encoder: str | None = None

    @property
    def version(self) -> str:
        return f"{KEPT_VERSION}.{version_of(self.background, self.encoder)}"

    def read(self, text: str, seen: Seen) -> Kept:
        """`seen` is what was read of the text."""
        blind = seen.blind.text
        told = counted_text(seen)
        vectors = self.encode(told) if self.encode else None
        features = features_of(told, self.background, vectors, self.encoder)
        starts, said = _said(seen, features.terms)
        roles, beside_lists = self._roles(seen), self._pointing(_beside_lists(seen))
        return Kept(
            text, seen, features, starts, said, roles, beside_lists, grams(blind), sketch(blind)
        )

    def _roles(self, seen: Seen) -> NDArray[np.int8]:
        rows = [
            pointing(telling(_words(seen, role)), self.background)
            for role in range(len(seen.roles))
        ]
        return np.array(rows, np.int8).reshape(len(rows), self.background.dimensions)

    def _pointing(self, text: str) -> NDArray[np.int8]:
        return pointing(counts(text), self.background)


def _beside_lists(seen: Seen) -> str:
    """What is told of skills, schools and work, rather than listed."""
    listed = Counter[int]()
    for one in seen.skills:
        listed[one.passage] += len(one.written)
    told = (
        at
        for at, one in enumerate(seen.passages)
        if not (one.heading or one.section == "skills")
        and listed[at] < _A_LIST * (one.end - one.start)
    )
    return "\n".join(counted(seen, at) for at in told)


def _words(seen: Seen, role: int) -> str:
    return "\n".join((seen.roles[role].title, *(counted(seen, at) for at in seen.told_of(role))))


def _said(seen: Seen, kept: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
    places = {term: at for at, term in enumerate(kept[: 2**16])}
    each = [
        sorted({places[term] for term in terms(counted(seen, at)) if term in places})
        for at in range(len(seen.passages))
    ]
    starts = np.cumsum([0, *map(len, each)]).astype(np.uint32)
    return starts, np.array([place for row in each for place in row], np.uint16)


def directions_of(space: NDArray[np.int8], vectors: Encoded) -> tuple[str, str]:
    """Where a whole text points, base64 of int8: among occupations, and by meaning, which is empty without an encoder."""
    meaning = vectors.get("mean")
    return _text(space, "i1"), "" if meaning is None else _text(meaning, "i1")


def packed(kept: Kept) -> str:
    """Base64 of compressed JSON, from which `unpacked` makes the same again."""
    whole = {
        "text": kept.text,
        "seen": keeping.as_json(kept.seen),
        "features": kept.features.as_json(),
        "starts": _text(kept.starts, "<u4"),
        "said": _text(kept.said, "<u2"),
        "roles": _text(kept.roles, "i1"),
        "told": _text(kept.told, "i1"),
        "grams": _text(kept.grams, "<u4"),
        "sketch": _text(kept.sketch, "<u8"),
    }
    plain = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.b64encode(zlib.compress(plain, 6)).decode()


def unpacked(body: str) -> Kept:
    whole: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(body)))
    seen = keeping.from_json(whole["seen"])
    features = Features.from_json(whole["features"])
    return Kept(
        whole["text"],
        seen,
        features,
        _array(whole["starts"], "<u4").astype(np.uint32),
        _array(whole["said"], "<u2").astype(np.uint16),
        _array(whole["roles"], "i1").reshape(len(seen.roles), len(features.space)),
        _array(whole["told"], "i1").astype(np.int8),
        _array(whole["grams"], "<u4").astype(np.uint32),
        _array(whole["sketch"], "<u8").astype(np.uint64),
    )


def _text(values: NDArray[Any], form: str) -> str:
    return base64.b64encode(values.astype(form).tobytes()).decode()


def _array(text: str, form: str) -> NDArray[Any]:
    return np.frombuffer(base64.b64decode(text), form)
