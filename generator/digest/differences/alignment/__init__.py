"""Rules on values of any kind: brought together by the words beside them, which tell what they are of."""

from __future__ import annotations

from generator.digest.differences.alignment.days import days
from generator.digest.differences.alignment.figures import figures

__all__ = ["days", "figures"]
