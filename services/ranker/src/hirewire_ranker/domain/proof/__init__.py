"""What a mention proves: the one judge of whether a skill that a text names was in its writer's own hands."""

from hirewire_ranker.domain.proof.clause import Proof
from hirewire_ranker.domain.proof.mentions import Form, Proven, claims, proven, unclaimed_spans

__all__ = ["Form", "Proof", "Proven", "claims", "proven", "unclaimed_spans"]
