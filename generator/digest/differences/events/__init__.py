"""Rules on what happened: when, how it went on and ended, and whether it was the first of its kind."""

from __future__ import annotations

from generator.digest.differences.events.durations import durations
from generator.digest.differences.events.firsts import firsts
from generator.digest.differences.events.incidents import times
from generator.digest.differences.events.outcomes import outcomes
from generator.digest.differences.events.outlooks import outlooks
from generator.digest.differences.events.stages import stages

__all__ = ["durations", "firsts", "outcomes", "outlooks", "stages", "times"]
