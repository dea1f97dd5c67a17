"""Rules on who somebody is: age, name, office, home, and whether the name has been given."""

from __future__ import annotations

from generator.digest.differences.people.ages import ages
from generator.digest.differences.people.cohorts import cohorts
from generator.digest.differences.people.homes import homes
from generator.digest.differences.people.identified import identified
from generator.digest.differences.people.misstated import misstated
from generator.digest.differences.people.namesakes import namesakes
from generator.digest.differences.people.offices import offices
from generator.digest.differences.people.ranks import ranks
from generator.digest.differences.people.slips import slips
from generator.digest.differences.people.surnames import surnames
from generator.digest.differences.people.tenures import tenures

__all__ = [
    "ages",
    "cohorts",
    "homes",
    "identified",
    "misstated",
    "namesakes",
    "offices",
    "ranks",
    "slips",
    "surnames",
    "tenures",
]
