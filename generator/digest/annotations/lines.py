"""What a line of an article says for the rules on facts: its dates and figures, and which rules it tells anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.ongoing import gives_ongoing
from generator.digest.annotations.says import NOTHING, Says, says
from generator.digest.differences.ages import gives_an_age
from generator.digest.differences.amounts import gives_an_amount
from generator.digest.differences.arrests import gives_an_arrest
from generator.digest.differences.causes import gives_a_cause
from generator.digest.differences.disclosed import gives_silence
from generator.digest.differences.earliest import gives_a_first
from generator.digest.differences.incidents import gives_a_time
from generator.digest.differences.invited import gives_an_invitation
from generator.digest.differences.magnitudes import gives_a_magnitude
from generator.digest.differences.measures import gives_a_measure
from generator.digest.differences.occasions import gives_an_occasion
from generator.digest.differences.offices import gives_an_office
from generator.digest.differences.outcomes import gives_an_outcome
from generator.digest.differences.outlooks import gives_an_outlook
from generator.digest.differences.scores import gives_a_score
from generator.digest.differences.stages import gives_a_stage
from generator.digest.differences.tolls import gives_a_toll, gives_attacker
from generator.digest.differences.venue import gives_a_venue
from generator.digest.lines import Line
from generator.digest.relative import gives_a_relative
from generator.digest.wording import read
from generator.language import quantities, times
from generator.model import PROSE, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.digest.annotations.opened import Opened
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

LONGEST = 600
"""Characters from which a line is not looked at."""
LONGEST_LABEL = 80
_LOCATED = re.compile(r"\b(?:in|at|near|from)\s((?:[A-Z][\w'\u2019-]+)(?:\s[A-Z][\w'\u2019-]+){0,2})")
TELLING: dict[str, Callable[[Line], bool]] = {
    "ages": gives_an_age,
    "amounts": gives_an_amount,
    "arrests": gives_an_arrest,
    "attacker": gives_attacker,
    "causes": gives_a_cause,
    "disclosed": gives_silence,
    "earliest": gives_a_first,
    "incidents": gives_a_time,
    "invited": gives_an_invitation,
    "magnitudes": gives_a_magnitude,
    "measures": gives_a_measure,
    "occasions": gives_an_occasion,
    "offices": gives_an_office,
    "ongoing": gives_ongoing,
    "outcomes": gives_an_outcome,
    "outlooks": gives_an_outlook,
    "relative": gives_a_relative,
    "scores": gives_a_score,
    "stages": gives_a_stage,
    "tolls": gives_a_toll,
    "venue": gives_a_venue,
}
"""The rules that look at single lines, each with whether a line has anything for it: the others are not read for it."""


class LineNote(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """A line, `text[start:end]` of its article, the `position`-th from 0; for `head` and what is in it see `Line`.

    `located` are the names (lower case) that it locates something in, `telling` the rules that it tells something,
    `says` what the others find in it.
    """

    position: int
    start: int
    end: int
    kind: BlockKind
    head: str
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    located: tuple[str, ...]
    telling: tuple[str, ...]
    says: Says


def line_notes(article: Opened) -> Iterator[LineNote]:
    """Yield the notes on an article's lines, in the order of its text; empty ones in languages other than English."""
    english = article.language.startswith("en")
    spans = [*_sentences(article), *_rows(article)]
    for position, (start, end, kind, head) in enumerate(sorted(spans)):
        if not 0 < end - start < LONGEST:
            continue
        if not english:
            yield LineNote(position, start, end, kind, head, (), (), (), (), NOTHING)
            continue
        text = article.text[start:end]
        line = Line(
            0, position, start, end, text, kind, head,
            text.lower(), times.find(text, "en"), quantities.find(text),
        )  # fmt: skip
        telling = tuple(name for name, tells in TELLING.items() if tells(line))
        yield LineNote(
            position,
            start,
            end,
            kind,
            head,
            line.moments,
            line.quantities,
            _located(text),
            telling,
            says(line),
        )


def _located(text: str) -> tuple[str, ...]:
    names = tuple(match[1].lower().removesuffix("'s") for match in _LOCATED.finditer(text))
    return names if names and not read(text, "en").titled else ()


def _sentences(article: Opened) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the sentences of prose, each with the label before it: `Cold War (1947-1991): A period ...`."""
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        if block.kind in PROSE:
            before = article.text[block.start : sentence.start] if block.start < sentence.start else ""
            labelled = len(before) < LONGEST_LABEL and before.rstrip().endswith(":")
            yield block.start if labelled else sentence.start, sentence.end, block.kind, ""


def _rows(article: Opened) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the rows of the tables of an article, without their first ones, which are given as their head."""
    head = ""
    for block in article.blocks:
        if block.kind is not BlockKind.ROW:
            head = ""
        elif not head:
            head = article.text[block.start : block.end]
        else:
            yield block.start, block.end, block.kind, head
