"""The stories within a topic: each gets the headline that an editor would take from its articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.headline import headline
from generator.model import Thread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence


def threads(evidence: Evidence, parts: Sequence[Sequence[str]]) -> tuple[Thread, ...]:
    """Name the parts of a topic, which are given by the paths of their articles."""
    numbers = {article.path: number for number, article in enumerate(evidence.articles)}
    return tuple(Thread(_title(evidence, [numbers[path] for path in paths]), tuple(paths)) for paths in parts)


def _title(evidence: Evidence, chosen: Sequence[int]) -> str:
    there = frozenset(chosen)
    found = [passage for passage in evidence.passages if passage.article in there]
    newness = [evidence.newness[number] for number in chosen]
    prose = [evidence.prose[number] for number in chosen]
    return headline([evidence.articles[number] for number in chosen], found, prose, newness)
