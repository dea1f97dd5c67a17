"""Rules on occasions that people come together for: when, where, how sure, what about, and how they went."""

from __future__ import annotations

from generator.digest.differences.meetings.agenda import agendas
from generator.digest.differences.meetings.atmosphere import atmospheres
from generator.digest.differences.meetings.dated import dates, years_of_preparations
from generator.digest.differences.meetings.disclosed import disclosed
from generator.digest.differences.meetings.earliest import earliest
from generator.digest.differences.meetings.firmness import firmness
from generator.digest.differences.meetings.held import held
from generator.digest.differences.meetings.invited import invited
from generator.digest.differences.meetings.moved import moved
from generator.digest.differences.meetings.programme import programmes
from generator.digest.differences.meetings.venue import venues

__all__ = [
    "agendas",
    "atmospheres",
    "dates",
    "disclosed",
    "earliest",
    "firmness",
    "held",
    "invited",
    "moved",
    "programmes",
    "venues",
    "years_of_preparations",
]
