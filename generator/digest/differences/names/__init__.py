"""Rules on how somebody or something is called: one name in two spellings, one office with two names."""

from __future__ import annotations

from generator.digest.differences.names.alone import alone
from generator.digest.differences.names.incumbents import incumbents
from generator.digest.differences.names.spelled import spelled

__all__ = ["alone", "incumbents", "spelled"]
