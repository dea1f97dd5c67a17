"""Rules on how it stands with somebody or something: sought or arrested, hurt or dead, halted or resumed."""

from __future__ import annotations

from generator.digest.differences.status.arrests import arrests
from generator.digest.differences.status.awaited import awaited
from generator.digest.differences.status.charges import charges
from generator.digest.differences.status.conditions import conditions
from generator.digest.differences.status.courses import courses_of
from generator.digest.differences.status.deathbeds import deathbeds
from generator.digest.differences.status.deaths import deaths
from generator.digest.differences.status.releases import releases
from generator.digest.differences.status.states import states

__all__ = [
    "arrests",
    "awaited",
    "charges",
    "conditions",
    "courses_of",
    "deathbeds",
    "deaths",
    "releases",
    "states",
]
