"""Rules on how somebody or something is called: one name in two spellings."""

from __future__ import annotations

from generator.digest.differences.names.spelled import spelled

__all__ = ["spelled"]
