"""Topic -> Digest: what the page of a topic says, every sentence with the passage it comes from.

The evidence on a topic is gathered once; each section is a function from it to statements, in `SECTIONS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.evidence import Evidence, gather
from generator.digest.lede import lede
from generator.digest.points import points
from generator.model import Digest, Statement, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.config import Writing

__all__ = ["SECTIONS", "digest"]

SECTIONS: dict[str, Callable[[Evidence], tuple[Statement, ...]]] = {"lede": lede, "points": points}
"""Every section of a digest, by its field of `Digest`."""


def digest(topic: Topic, settings: Writing) -> Digest:
    """Write up a topic. Pure; the result does not depend on the order of the articles."""
    evidence = gather(topic, settings.points)
    sections = {name: section(evidence) for name, section in SECTIONS.items()}
    return Digest(topic=topic.slug, title=evidence.title, **sections)
