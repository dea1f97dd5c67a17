"""The typed values of a line, each with what it may be of: read once with its article."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.clauses import is_planned, quoted
from generator.digest.differences.beside import Stretch, beside
from generator.digest.differences.figures import CONVERTED, LEFT_TO_PLAY, STATISTICS
from generator.digest.differences.judged.dimensions import SPAN, Size, size
from generator.digest.differences.judged.standing import standing
from generator.digest.differences.readings import calendar_unit
from generator.language.measures import cues, partings
from generator.language.quantities import Shade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

LATEST = 40
"""Lines of an article that are read for values."""
REACH, MOST = 14, 3
"""Words on each side of a value among which a cue is looked for, and measures that are kept."""
WEAK, FURTHEST = 5, 20
"""Words by which a weak cue counts as further off; and what counts as the distance of none."""
BEHIND, JOINED, OF_SUBJECT = 0.5, 0.25, 0.25
"""Of two cues at one distance the one that follows is the nearer, and one of two words. Words before a
value that is of the subject of its clause count as four times as near."""
WEEKDAY = "weekday"
CALENDAR = frozenset({"date", "month", WEEKDAY})
"""Dimensions of dates; years are told of any past."""
_SAID = re.compile(r"\b(?:said|says|told|announced|reported)(?:\s\w{1,20}){0,2}\s(?:on\s|late\s|early\s)?\Z")
_SAYS = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?,?\s(?:said|told|says)\b|\sthat\b")
"""A day on which something was said."""
_TOKEN = re.compile(r"[a-z][a-z'\u2019-]*")
_APART = re.compile(
    r"\s(?:ago|earlier|later|before|after|into|from|old)\b(?! the (?:call|alarm|alert|distress))"
)
"""Behind a span: how far one thing lies from another."""
_BROKEN = re.compile(r"[.,]\s\d|\s?/\s?\d|\.?\s\(?[A-Z]{2,4}\b")
_BROKEN_BEFORE = re.compile(r"(?:\d\s?[.,]\s|[(/]\s?)\Z")
"""A number that is a piece of one, or a time of a zone."""
_OF_SUBJECT = re.compile(
    r"\b(?:risen|rose|rises|rising|climb(?:ed|s)|increased|grown|grew|stands?|stood|reached|put|now|up|fell"
    r"|fallen|dropped|is|was|remained)(?: now)?(?: to| at| from)? "
    r"(?:(?:about|around|nearly|almost|at least|more than|some) )?\Z"
)
"""Before a value that is of the subject of its clause, however far that stands."""
_LISTED = re.compile(r"[;!?|,]\s|\band\s|\.\s|\s[\u2013\u2014]\s")
"""What a cue is not looked for beyond where another value stands on that side."""
_STOP = re.compile(r"[;!?|]\s|\.\s|\s[\u2013\u2014]\s")


class Worth(NamedTuple):
    """A value at `start:end` of a line; `value` is in the dimension's unit, for the others see `Size`.

    `measures` are what it may be of by cues within `distance` words, the nearest first. `words` are the aspects of the
    words beside it that are no names, `others` how it stands and the marks of `Beside`. `planned`: it is yet to
    come.
    """

    start: int
    end: int
    dimension: str
    unit: str
    value: float
    step: float
    shade: Shade
    measures: tuple[int, ...]
    distance: int
    words: frozenset[str]
    others: frozenset[str]
    planned: bool


def values_in(line: Line) -> tuple[Worth, ...]:
    """Return the values of a line that may be compared."""
    if line.position >= LATEST or line.row or line.text.endswith("?"):
        return ()
    return tuple(_in_line(line))


def _in_line(line: Line) -> Iterator[Worth]:
    moments = line.moments
    spans = sorted(
        [(one.start, one.end) for one in line.quantities] + [(one.start, one.end) for one in moments]
    )
    for quantity in line.quantities:
        if not any(date.start < quantity.end and quantity.start < date.end for date in moments):
            found = _number(line, quantity)
            if found:
                yield _worth(line, quantity.start, found, quantity.shade, spans)
    for moment in moments:
        found = _date(line, moment)
        if found:
            yield _worth(line, moment.start, found, Shade.EXACT, spans)


def _number(line: Line, quantity: Quantity) -> Size | None:
    text = line.text
    if CONVERTED.match(text, quantity.end) or _BROKEN.match(text, quantity.end):
        return None
    if _BROKEN_BEFORE.search(text, 0, quantity.start):
        return None
    found = None if quoted(text, quantity.start) else size(line, quantity)
    if found is None or found.unit in STATISTICS or LEFT_TO_PLAY.match(text, found.end):
        return None
    return None if found.dimension == SPAN and _APART.match(text, found.end) else found


def _date(line: Line, moment: Moment) -> Size | None:
    unit, key = calendar_unit(moment)
    dimension = unit.partition(" ")[0]
    if dimension not in CALENDAR or moment.open or quoted(line.text, moment.start):
        return None
    if dimension == WEEKDAY and (
        _SAID.search(line.text, 0, moment.start) or _SAYS.match(line.text, moment.end)
    ):
        return None
    day = key if isinstance(key, tuple) else (int(str(key)), 0)
    return Size(dimension, "", float(100 * day[0] + day[1]), moment.end)


def _worth(line: Line, start: int, found: Size, shade: Shade, spans: list[tuple[int, int]]) -> Worth:
    end = found.end
    left = max((other for _, other in spans if other <= start), default=0)
    right = min((other for other, _ in spans if other >= end), default=len(line.text))
    at = Stretch(line, start, end, left, right)
    words, near = beside(at), _near(at)
    told, distance = _measures(near, found.dimension)
    parted = partings("en").get(found.dimension, {})
    others = words.others | standing(line.text, start, end, left, right)
    return Worth(
        start, end, found.dimension, found.unit, found.value, found.step, shade, told, distance,
        (words.near | words.far) - words.names,
        others | {parted[word] for word, _ in near if word in parted}, is_planned(line.text, start, end),
    )  # fmt: skip


def _near(at: Stretch) -> list[tuple[str, float]]:
    """Return the words beside a value, and each two joined by `_`, with how far they stand."""
    low = at.line.low
    stops = [it.end() for it in (_LISTED if at.left else _STOP).finditer(low, at.left, at.start)]
    stop = (_LISTED if at.right < len(low) else _STOP).search(low, at.end, at.right)
    before = _TOKEN.findall(low, stops[-1] if stops else at.left, at.start)[-REACH:]
    after = _TOKEN.findall(low, at.end, stop.start() if stop else at.right)[:REACH]
    inside = _TOKEN.findall(low, at.start, at.end)
    found: list[tuple[str, float]] = []
    for words, back in ((inside, False), (after, False), (before, True)):
        bound = OF_SUBJECT if back and _OF_SUBJECT.search(low, at.left, at.start) else 1.0
        places = [
            bound * (len(words) - 1 - place + BEHIND) if back else float(place) for place in range(len(words))
        ]
        found.extend(zip(words, places, strict=True))
        found.extend(
            (f"{one}_{two}", min(far) - JOINED)
            for one, two, far in zip(words, words[1:], pairwise(places), strict=False)
        )
    return found


def _measures(near: list[tuple[str, float]], dimension: str) -> tuple[tuple[int, ...], int]:
    """Return what the words beside a value may tell that it is of, the nearest first, and how far the first lies."""
    known = cues("en").get(dimension, {})
    best: dict[int, float] = {}
    for word, place in near:
        found = known.get(word)
        if found is not None:
            far = place + (WEAK if found.weak else 0)
            best[found.measure] = min(best.get(found.measure, FURTHEST), far)
    ranked = sorted(best, key=lambda one: (best[one], one))
    return tuple(ranked[:MOST]), int(best[ranked[0]]) if ranked else FURTHEST
