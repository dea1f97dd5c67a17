"""Writing up topics: each is a thing of its own, done in whatever process.

What it takes is imported by who does it: a build of one edit leaves that to a process of its own (`processes.hands`).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.cache.later import closed
from generator.cache.notes import WithNotes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.cache.notes import Noted
    from generator.cache.readings import Readings
    from generator.config import Writing
    from generator.model import Digest, Topic
    from generator.processes.hands import Hand
    from generator.run import Run


def let_read_tables(hand: Hand, language: str) -> None:
    """Let a hand read what digests in a language take, while others are at other things."""
    hand.ask(_read_tables, language)


def _read_tables(language: str) -> None:
    from generator.digest import read_tables  # noqa: PLC0415 - as the module says

    read_tables(language)


def write_up(topic: Topic, settings: Writing) -> Digest:
    """Write the digest of a topic, its stories told apart."""
    from generator.digest import digest  # noqa: PLC0415 - as the module says
    from generator.group.threads import threads  # noqa: PLC0415 - as the module says

    return closed(digest(topic, settings, threads(topic)))


def write_up_noted(noted: Noted, settings: Writing) -> WithNotes[Digest]:
    """Do the same with what is kept of the topic's articles, and hand back what is to be kept of the others."""
    from generator.digest import annotate, digest  # noqa: PLC0415 - as the module says
    from generator.group.threads import threads  # noqa: PLC0415 - as the module says

    annotations, made = noted.notes(annotate)
    written = digest(noted.topic, settings, threads(noted.topic), annotations)
    return WithNotes(closed(written), made)


def write_digests(
    topics: tuple[Topic, ...], settings: Writing, run: Run, readings: Readings | None
) -> tuple[Digest, ...]:
    """Write the digests of topics: the largest first, so that none of them is left to one process at the end."""
    largest_first = sorted(topics, key=lambda topic: -len(topic.articles))
    each = -(-sum(len(topic.articles) for topic in topics) // max(1, len(topics)))
    written: Iterable[Digest]
    if readings:
        apply = partial(run.map, each=each, weight=lambda noted: len(noted.topic.articles))
        write = partial(write_up_noted, settings=settings)
        written = readings.of_topics(apply, write, largest_first, repr(settings))
    else:
        write_alone = partial(write_up, settings=settings)
        written = run.map(write_alone, largest_first, each=each, weight=lambda topic: len(topic.articles))
    digests = {digest.topic: digest for digest in written}
    return tuple(digests[topic.slug] for topic in topics)
