"""The ops port: whether a process lives, whether it is ready, and its figures. For operators and probes, never for users."""

from hirewire_common.ops.port import Ops
from hirewire_common.ops.readiness import Check

__all__ = ["Check", "Ops"]
