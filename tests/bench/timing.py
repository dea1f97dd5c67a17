"""What a row of the table says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """Median wall time in seconds, and the largest process in MB."""

    seconds: float
    megabytes: float
