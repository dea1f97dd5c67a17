"""A venue that one source calls open while another names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_OPEN = Caseless(
    r"\b(?:venues?|locations?|sites?)\b[^.;]{0,90}\b(?:under (?:review|consideration|discussion)|shortlist\w*|undecided"
    r"|(?:yet|still) to be (?:decided|chosen|determined|agreed|confirmed|announced)|to be determined"
    r"|not (?:yet )?been (?:decided|chosen|determined|agreed|confirmed|announced))\b"
)
WORDS = ("venue", "location", "site")
"""One of these begins a word of every line that tells this, in lower case."""


def gives_a_venue(line: Line) -> bool:
    """Whether a line calls a venue open."""
    return _OPEN.search(line.text) is not None


def venues(facts: Facts) -> Iterator[Difference]:
    """Yield the venue of the occasion that is to come, where a source has not settled it."""
    unsettled = [
        Value("open", open_.group(), line)
        for line in facts.telling("venue")
        if (open_ := _OPEN.search(line.text)) is not None
    ]
    articles = {value.line.article for value in unsettled}
    coming = [one for one in facts.occasions if one.coming and one.parties]
    wanted = {(one.kind, one.parties) for one in coming if one.line.article in articles}
    named = [
        Value(one.place, f"{one.shown_place}", one.line)
        for one in coming
        if one.place and (one.kind, one.parties) in wanted and one.line.article not in articles
    ]
    first = {value.key for value in named[:1]}
    found = differ(
        facts, "Whether the venue is settled", SlotKind.PLACE,
        [*unsettled, *(value for value in named if value.key in first)],
    )  # fmt: skip
    if unsettled and found:
        yield found
