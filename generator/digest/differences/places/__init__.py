"""Rules on where something is: the street of it."""

from __future__ import annotations

from generator.digest.differences.places.addresses import addresses

__all__ = ["addresses"]
