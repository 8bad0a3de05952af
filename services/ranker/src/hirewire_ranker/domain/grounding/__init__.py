"""The grounding gate: `judge` says whether a rewritten bullet is still true."""

from hirewire_ranker.domain.grounding.gate import judge
from hirewire_ranker.domain.grounding.verdict import Entry, Judgement, Reason, Rewrite, Verdict

__all__ = ["Entry", "Judgement", "Reason", "Rewrite", "Verdict", "judge"]
