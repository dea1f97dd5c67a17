"""The summary: lede, key points and what is new, of sentences that are news to a reader who has read those before."""

from __future__ import annotations

from generator.digest.summary.changes import changes
from generator.digest.summary.lede import lede
from generator.digest.summary.pointed import untold
from generator.digest.summary.points import points
from generator.digest.summary.understood import understood

__all__ = ["changes", "lede", "points", "understood", "untold"]
