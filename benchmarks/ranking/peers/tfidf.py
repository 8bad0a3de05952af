"""scikit-learn's TfidfVectorizer with its defaults and the cosine: documents and queries in, orders and seconds out.

Asked by lines of JSON `{"documents": {id: text}, "queries": {id: text}, "among": {id: [ids]} | null}`; with `among` every query has documents of its
own, as a session has, and the vectorizer is fitted to them.
"""

import json
import sys
import time
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer


def orders(
    ids: list[str], texts: list[str], queries: dict[str, str]
) -> tuple[dict[str, list[str]], float, list[float]]:
    """Best first, documents of equal score in their order; seconds of CPU to fit, and of each query."""
    started = time.process_time()
    vectorizer = TfidfVectorizer()
    matrix = vectorizer.fit_transform(texts)
    built = time.process_time()
    found: dict[str, list[str]] = {}
    spent: list[float] = []
    for name, text in queries.items():
        before = time.perf_counter()
        scores = (vectorizer.transform([text]) @ matrix.T).toarray()[0]
        found[name] = [ids[at] for at in np.argsort(-scores, kind="stable")]
        spent.append(time.perf_counter() - before)
    return found, built - started, spent


def answer(asked: dict[str, Any]) -> dict[str, Any]:
    documents, queries = asked["documents"], asked["queries"]
    if not asked.get("among"):
        whole, built, spent = orders([*documents], [*documents.values()], queries)
        return {"orders": whole, "built": built, "query": float(np.median(spent))}
    found: dict[str, list[str]] = {}
    for name, ids in asked["among"].items():
        found |= orders(ids, [documents[one] for one in ids], {name: queries[name]})[0]
    return {"orders": found}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
