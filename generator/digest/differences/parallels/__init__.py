"""Rules on sentences of two sources that tell the same but for one value."""

from __future__ import annotations

from generator.digest.differences.parallels.retold import retold

__all__ = ["retold"]
