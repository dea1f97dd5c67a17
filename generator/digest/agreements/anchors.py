"""What a line holds that another source may confirm by giving it too: a number with what it counts, a day, a month.

An anchor has a key, by which lines are brought together, and a worth: how unlikely two sources are to give it by
chance. A small or a round number says little, one of three digits says much.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.values.units import PERSON, unit
from generator.language.quantities import Quantity
from generator.language.times import Moment, resolved
from generator.model import Precision

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

SMALL = 12
"""Numbers up to which anybody writes a count of anything."""
TELLING_DIGITS = 3
"""Digits, zeros behind them aside, of a number that hardly two things have."""
LARGE = 10_000
BEFORE = 48
"""Characters before a number that may make it a name, an age, the end of a range."""
MOST_LINES, MOST_OF_SMALL = 24, 8
"""Lines of a topic with one anchor, or with one small number, from which it says nothing."""
LEAST_COUNT = 3
"""Number from which a count is compared: of most things there are one or two."""
YEARS = range(1500, 2100)
"""Whole numbers that may be years."""
_COMING = re.compile(
    r"\b(?:will|to be|due|next|coming|scheduled|expected|plans?|planned|set to|is to|are to|would|ahead)\b"
)
_NO_COUNT = re.compile(
    r"(?:-|\s)?(?:(?:years?|months?|weeks?|days?)[ -](?:old|of age)|(?:st|nd|rd|th)\b|calib(?:er|re)\b"
    r"|[Mm]agnum\b|mm\b|bit\b)|-\d"
    r"|(?<=\bone) (?:of|another|who|is|day|in)\b|(?<=\bOne) (?:of|another|who|is|day|in)\b"
)
_NAMED = re.compile(
    r"(?:[a-z,]\s[A-Z][\w.]*|\b[A-Z]\w+\s[A-Z][\w.]*|[#\u2116]|[a-z]\.|\b(?:page|chapter|no|highway|route|room|week|round|game|grade|level|phase|stage"
    r"|district|precinct|ward|flight|interstate|gate|called"
    r"|dialed|dialled))[\s.-]\Z"
)
"""What stands before a number that is a name, or the end of one."""
_RANGE = re.compile(r"\b(?:between|from) [\w.,$%]+ (?:and|to) \Z|\d(?:-| to | or )\Z")
_AGED = re.compile(
    r"(?:[A-Z][\w'\u2019-]+,\s(?:(?:both|all|each)\s)?|\b[Aa]ged?\s|\b(?:[Hh]e|[Ss]he) (?:is|was)\s)\Z"
)
_BEFORE_AGES = (",", "ge", "ged", "is", "was", "both", "all", "each")
"""With one of these ends what stands before an age and a space."""
_APPOSED, _CLOSED = re.compile(r"[a-z],\s(?:(?:both|all|each)\s)?\Z"), ",."
"""What stands around a number between commas, which counts nothing: `the pilot, 41, and the cook, both 50.`"""


Key = tuple[str, float, float | str]
"""`number` with the value and its sign, `year`, `month` or `day` with its number, of a day behind that of its month."""
_YEARLY = frozenset({Precision.YEAR, Precision.RANGE})


class Anchor(NamedTuple):
    """What stands at `start:end` of a line: `worth` is from 0 (anybody may say it) to 2, `counts` what is counted.

    `people` tells that it counts people of whatever kind.
    """

    line: Line
    start: int
    end: int
    key: Key
    worth: int
    counts: str
    people: bool = False

    @property
    def text(self) -> str:
        """The words that give it."""
        return self.line.text[self.start : self.end].strip()


def anchors(facts: Facts) -> Iterator[list[Anchor]]:
    """Yield what lines of two sources or more hold alike, in the order of the lines."""
    found: defaultdict[Key, list[tuple[Quantity | Moment, Line]]] = defaultdict(list)
    for line in facts.lines:
        if (line.quantities or line.moments) and not line.row and not line.text.endswith("?"):
            for key, value in _keys(line, facts.day(line)):
                found[key].append((value, line))
    for key, several in found.items():
        if 1 < len(several) <= _most(key) and len({facts.source(line) for _, line in several}) > 1:
            if key[0] == "day" and all(
                value.month is None for value, _ in several if isinstance(value, Moment)
            ):
                continue
            told = [made for value, line in several if (made := _anchor(key, value, line))]
            if len({facts.source(one.line) for one in told}) > 1:
                yield told


def _most(key: Key) -> int:
    """Return how many lines may give a value that says something."""
    return MOST_OF_SMALL if key[0] == "number" and not worth(key[1]) else MOST_LINES


def _keys(line: Line, day: dt.date | None) -> Iterator[tuple[Key, Quantity | Moment]]:
    for one in line.quantities:
        if one.value >= LEAST_COUNT:
            yield ("number", one.value, one.unit), one
    for moment in line.moments:
        if "/" in moment.date and not moment.open:
            continue
        if moment.month:
            yield (("day", moment.month, moment.day) if moment.day else ("month", moment.month, 0)), moment
        elif moment.year and moment.precision in _YEARLY:
            yield ("year", moment.year, 0), moment
        elif moment.weekday is not None:
            told = _meant(line, moment, day)
            if told:
                yield ("day", told.month, told.day), moment


def _meant(line: Line, moment: Moment, day: dt.date | None) -> dt.date | None:
    """Return the day that a weekday means: the last one, or the next one where the line looks ahead."""
    told = resolved(moment, day)
    if told is None or told == day or not _COMING.search(line.text, 0, moment.end):
        return told
    return told.fromordinal(told.toordinal() + 7)


def _anchor(key: Key, one: Quantity | Moment, line: Line) -> Anchor | None:
    if isinstance(one, Quantity):
        return _number(key, one, line)
    return Anchor(line, one.start, one.end, key, int(bool(one.day)), key[0])


def _number(key: Key, one: Quantity, line: Line) -> Anchor | None:
    text = line.text
    if any(moment.start < one.end and one.start < moment.end for moment in line.moments):
        return None
    if _NO_COUNT.match(text, one.end) or aged(text, one.start):
        return None
    before = max(0, one.start - BEFORE)
    if _NAMED.search(text, before, one.start) or _RANGE.search(text, before, one.start):
        return None
    if text[one.end : one.end + 1] in _CLOSED and _APPOSED.search(text, before, one.start):
        return None
    counted = unit(text, one)
    if counted is None and is_year(one.value):
        return None
    counts = (counted.noun or counted.name) if counted else ""
    people = counted is not None and counted.name == PERSON
    return Anchor(line, one.start, one.end, key, worth(one.value), counts, people)


def aged(text: str, at: int) -> bool:
    """Whether the number at a place of a text is the age of somebody who is named before it."""
    return (
        text.endswith(_BEFORE_AGES, 0, max(0, at - 1))
        and _AGED.search(text, max(0, at - BEFORE), at) is not None
    )


def is_year(value: float) -> bool:
    """Whether a number may be a year."""
    return value.is_integer() and int(value) in YEARS  # a range is searched for a float one by one


def worth(value: float) -> int:
    """Return how much it says that two sources give a number: 0 for small ones, 2 from three telling digits on."""
    if value <= SMALL and value == int(value):
        return 0
    digits = len(f"{value:.12g}".partition("e")[0].replace(".", "").strip("0"))
    if digits >= TELLING_DIGITS:
        return 2
    return 1 if digits > 1 or value >= LARGE else 0
