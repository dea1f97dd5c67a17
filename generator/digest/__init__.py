"""Topic -> Digest: what the page of a topic says, every sentence with the passage it comes from.

The evidence on a topic is gathered once; each section is a function from it and the agreements to statements, in
`SECTIONS`. Each has a package: `headline`, `summary`, `agreements`, `differences`, `timeline`, `people`, `quotes`.
Below them is what they share: a sentence (`wording`, `claims`, `syntax`, `standing`), its weight (`ranking`), who is
named (`cast`).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.agreements import agreements
from generator.digest.annotations import Annotations, annotate, read_tables
from generator.digest.differences import differences, facts, shown
from generator.digest.disputed import disputed
from generator.digest.evidence import Evidence, gather
from generator.digest.headline.threads import threads
from generator.digest.people import people
from generator.digest.quotes import quotes
from generator.digest.summary import changes, lede, points, understood, untold
from generator.digest.timeline import timeline
from generator.digest.updates import following, up_to_date
from generator.model import Digest, Statement, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from generator.config import Writing

__all__ = ["SECTIONS", "Annotations", "annotate", "digest", "read_tables"]

SECTIONS: dict[str, Callable[[Evidence, Sequence[Statement]], tuple[Statement, ...]]] = {
    "lede": lede,
    "points": points,
}
"""Every section of a digest that is made of statements, by its field of `Digest`, from evidence and agreements."""


def digest(
    topic: Topic,
    settings: Writing,
    parts: Sequence[Sequence[str]] = (),
    annotations: Mapping[str, Annotations] | None = None,
) -> Digest:
    """Write up a topic, whose stories are `parts`, by the paths of their articles.

    `annotations` are those of its articles, by their paths, as far as they have been made. Pure; the result does
    not depend on the order of the articles.
    """
    made = annotations or {}
    every = {one.path: made.get(one.path) or annotate(one) for one in topic.articles}
    evidence = gather(topic, settings.points, every)
    known = facts(evidence)
    differing = differences(known)
    evidence = up_to_date(evidence, differing, titled=bool(topic.title))
    evidence = following(evidence, differing, titled=bool(topic.title))
    agreed = tuple(understood(evidence, agreements(known, evidence)))
    sections = {name: section(evidence, agreed) for name, section in SECTIONS.items()}
    new, told = changes(evidence), shown(known, differing)
    return Digest(
        topic=topic.slug,
        title=evidence.title,
        foreword=topic.lede,
        threads=threads(evidence, parts),
        lede=disputed(sections["lede"], told),
        points=disputed(sections["points"], told),
        agreements=disputed(untold(agreed, sections["points"]), told),
        differences=told,
        timeline=timeline(known, told),
        people=people(evidence),
        quotes=quotes(evidence),
        changes=new and replace(new, statements=disputed(new.statements, told)),
    )
