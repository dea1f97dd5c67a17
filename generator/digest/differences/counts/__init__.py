"""Rules on numbers with a slot of their own: how many people, how much money, how strong, by how much."""

from __future__ import annotations

from generator.digest.differences.counts.amounts import amounts
from generator.digest.differences.counts.compositions import compositions
from generator.digest.differences.counts.hit import hits
from generator.digest.differences.counts.magnitudes import magnitudes
from generator.digest.differences.counts.measures import measures
from generator.digest.differences.counts.phrased import phrased
from generator.digest.differences.counts.scores import scores
from generator.digest.differences.counts.series import in_series
from generator.digest.differences.counts.standings import standings
from generator.digest.differences.counts.tolls import tolls

__all__ = [
    "amounts",
    "compositions",
    "hits",
    "in_series",
    "magnitudes",
    "measures",
    "phrased",
    "scores",
    "standings",
    "tolls",
]
