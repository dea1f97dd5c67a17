"""A sentence that speaks of `him`, with the one before it that names him: both stand alone together.

Only where one person and no other is named in the first, and neither date nor hour could be taken for the other's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.standing import unfit
from generator.model import BlockKind, EntityKind

if TYPE_CHECKING:
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.passages import Passage

_SPEAKS_OF = re.compile(r"(?:He|She|His|Her)\b(?!\s(?:and|or)\b)")
_SAYS = re.compile(r"\b(?:said|says|told|according to)\b|[\"\u201c]")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def with_antecedent(known: Facts, before: Line | None, line: Line, passage: Passage) -> str:
    """Return a line's sentence behind the one before it, where it needs that to stand alone; else nothing."""
    if before is None or before.article != line.article or passage.text or not _SPEAKS_OF.match(line.text):
        return ""
    first = known.said.get((before.article, before.end))
    if (
        first is None
        or not first.text
        or {before.kind, line.kind} != {BlockKind.PARAGRAPH}
        or _is_timed(before)
    ):
        return ""
    seen = known.once(_persons)[before.article, before.start]
    if _SAYS.search(before.text) and 0 not in seen.values():
        return ""  # who says so, and not who is spoken of
    if len(seen) != 1 or (before.article, before.start) in known.evidence.cast.doubtful:
        return ""
    language = known.articles[line.article].language
    both = f"{first.text} {line.text}"
    alone = unfit(line.text, language, passage.named) == "pronoun" and not unfit(both, language, first.named)
    return both if alone else ""


def _is_timed(line: Line) -> bool:
    clock = any(one.unit == "clock" for one in line.quantities)
    return clock or bool(line.moments) or _YEAR.search(line.text) is not None


def _persons(known: Facts) -> defaultdict[tuple[int, int], dict[int, int]]:
    """Return by article and start of a sentence where in it which persons, by their number, are named first."""
    found: defaultdict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for number, figure in enumerate(known.evidence.cast.figures):
        if figure.kind is EntityKind.PERSON:
            for one in figure.sightings:
                found[one.article, one.start].setdefault(number, one.mention.start)
    return found
