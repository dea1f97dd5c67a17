"""Rules on where something is: the street of it, and the place that it was made in or began in."""

from __future__ import annotations

from generator.digest.differences.places.addresses import addresses
from generator.digest.differences.places.locations import locations

__all__ = ["addresses", "locations"]
