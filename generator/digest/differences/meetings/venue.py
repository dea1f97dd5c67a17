"""A venue that one source calls open while another names it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.meetings.about import about, one_occasion
from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.values.occasions import Occasion
    from generator.digest.lines import Line
    from generator.model import Difference

_PLACE = r"(?:venues?|locations?|sites?|host city|host cities)"
_SETTLED = r"(?:decided|chosen|determined|agreed|confirmed|announced|settled|fixed|named|picked|selected)"
_SETTLE = r"(?:decide|choose|determine|agree|confirm|announce|settle|fix|name|pick|select|find|say)"
_OPEN = Caseless(
    rf"\b{_PLACE}\b[^.;]{{0,90}}\b(?:under (?:review|consideration|discussion)|shortlist\w*|undecided|unclear"
    rf"|(?:yet|still) to be {_SETTLED}|to be determined|(?:not|never) (?:yet )?(?:been )?{_SETTLED}"
    r"|(?:is|remains|was) (?:still )?(?:open|unknown|a secret))\b"
    rf"|\b(?:yet to|(?:not|n['\u2019]t)(?: yet)?|still (?:have|has|had) to|no decision) {_SETTLE}d?"
    rf" (?:on )?(?:where|a {_PLACE}|the {_PLACE}|which city|the place|a place)\b"
    rf"|\bno {_PLACE}[^.;]{{0,30}} {_SETTLED}\b"
    r"|\bwhere [^.;]{0,50}\b(?:be held|take place|meet|gather|convene)[^.;]{0,20}"
    rf" (?:open|unclear|undecided|unknown|uncertain|not (?:yet )?(?:been )?{_SETTLED})\b"
    r"|\b(?:cities|capitals|towns|venues|locations|places|candidates)\b[^.;]{0,30}"
    r" (?:shortlist\w*|in the running|under consideration|being considered|in contention|(?:vying|competing) to host)\b"
    r"|\bshort ?list of (?:\w+ ){0,2}(?:cities|capitals|towns|venues|locations|places)\b"
)
WORDS = (
    "venue", "location", "site", "host", "where", "which", "place", "shortlist", "short", "cities", "capitals",
    "towns", "candidates",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""


def gives_a_venue(line: Line) -> bool:
    """Whether a line calls a venue open."""
    return not line.row and _OPEN.search(line.text) is not None


def venues(facts: Facts) -> Iterator[Difference]:
    """Yield the venue of the occasion that is to come, where a source has not settled it."""
    unsettled = [
        Value("open", open_.group(), line)
        for line in facts.telling("venue")
        if (open_ := _OPEN.search(line.text)) is not None
    ]
    articles = {value.line.article for value in unsettled}
    wanted = [one for value in unsettled for one in _meant(facts, value.line)]
    named = [
        Value(one.place, one.shown_place, one.line)
        for one in facts.occasions
        if one.coming and one.place and one.line.article not in articles
        if any(one_occasion(facts, one, other) for other in wanted)
    ]
    first = {value.key for value in named[:1]}
    values = [*unsettled, *(value for value in named if value.key in first)]
    found = differ(facts, "Whether the venue is settled", SlotKind.PLACE, values, each=2)
    if unsettled and found:
        yield found


def _meant(facts: Facts, line: Line) -> Iterator[Occasion]:
    """Yield the occasions whose venue a line may call open: those it is about, else any to come of its article."""
    found = [one for one in about(facts, line) if not one.held]
    yield from found
    if not found:
        coming = (one for one in facts.occasions if one.coming and one.line.article == line.article)
        yield from (one for one in coming if one.parties)
