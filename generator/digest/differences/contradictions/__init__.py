"""Rules on words that cannot both be right, and on what a source itself corrects or disputes."""

from __future__ import annotations

from generator.digest.differences.contradictions.contrary import contrary
from generator.digest.differences.contradictions.corrections import corrections
from generator.digest.differences.contradictions.denials import denials
from generator.digest.differences.contradictions.disputes import disputes
from generator.digest.differences.contradictions.kindred import kindred
from generator.digest.differences.contradictions.opposed import opposed
from generator.digest.differences.contradictions.parties import parties
from generator.digest.differences.contradictions.stances import stances_of
from generator.digest.differences.contradictions.withheld import withheld
from generator.digest.differences.contradictions.wordings import wordings

__all__ = [
    "contrary",
    "corrections",
    "denials",
    "disputes",
    "kindred",
    "opposed",
    "parties",
    "stances_of",
    "withheld",
    "wordings",
]
