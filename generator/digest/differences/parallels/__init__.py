"""Rules on sentences of two sources that tell the same but for one value, or one deed of another day or place."""

from __future__ import annotations

from generator.digest.differences.parallels.counted import counted
from generator.digest.differences.parallels.parts import parts
from generator.digest.differences.parallels.plans import plans
from generator.digest.differences.parallels.retold import retold
from generator.digest.differences.parallels.when import when
from generator.digest.differences.parallels.where import where

__all__ = ["counted", "parts", "plans", "retold", "when", "where"]
