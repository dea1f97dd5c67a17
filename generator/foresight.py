"""What a build prepares while others group: digests and lists that may be asked for, though that is not known yet."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.writing import write_up_noted

if TYPE_CHECKING:
    from generator.cache.readings import Readings
    from generator.config import Config, Writing
    from generator.model import Topic
    from generator.run import Run

GROUPING, DIGEST = "group", "digest"
"""The stage in which it is not known yet which topics there are, and that in which they are written up."""


def foresee(
    config: Config,
    run: Run,
    readings: Readings,
    topics: tuple[Topic, ...],
) -> None:
    """Let what grouping heard be prepared while it is at work: digests of topics that it may come to, and lists."""
    for topic in topics:
        run.after(DIGEST, partial(_write_ahead, config.digest, run, readings, topic))
    run.meanwhile(partial(_foresee_drawing, run, readings, config.language))


def _foresee_drawing(run: Run, readings: Readings, language: str) -> None:
    from generator.render import foresee_lists  # noqa: PLC0415 - it is imported where it is asked for

    for work in foresee_lists(readings.memo.near, language):
        run.meanwhile(work)


def _write_ahead(settings: Writing, run: Run, readings: Readings, topic: Topic) -> None:
    """Have a digest written of a topic that there may be, if it is not known yet which there are."""
    hand = run.hands.get(DIGEST)
    if hand and run.at == GROUPING:
        readings.foresee_topic(hand.ask, partial(write_up_noted, settings=settings), topic, repr(settings))
