"""When a deed was done, where two sources give it other days or months: by the deed, and not by likeness of sentences.

A day of the week is the day that it means where the day of its article is known, so it is held against `5 May` as well.
Each source has to give one date there, and neither gives the other's anywhere: most dates of a story are of several
deeds, and each report tells the others too.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING

from generator.digest.differences.alignment.days import NIGHT, OF_BEFORE
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.alike import NEAR, of_one_story
from generator.digest.differences.parallels.dated import Dated, dated, is_span, marks
from generator.digest.differences.parallels.deeds import deeds, is_bare
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.subject import name
from generator.digest.differences.parallels.told import in_common, same, to_be_read
from generator.digest.differences.parallels.typed import of_saying
from generator.digest.differences.sides import differ
from generator.digest.differences.values.readings import calendar_unit
from generator.digest.differences.values.units import DATED, WEEKDAY
from generator.digest.lines import beside_dates
from generator.digest.syntax.clauses import quoted
from generator.digest.syntax.subordinate import EVENTS
from generator.language.dated import USUAL
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.parallels.dated import Mark
    from generator.digest.lines import Line
    from generator.language.spans import Days
    from generator.model import Difference

SHARED, OF_ONE_DAY = 2, 1
"""Words that two lines share beside their deed, and those of two days of the week of articles of a day or two."""
BARE = 3
"""The same where the deed is that something happened."""
FURTHEST = 183
"""Days between two dates of one thing that are not as exact as each other: what lies further apart is another time."""
WEEK = dt.timedelta(days=6)
"""Between two articles that may tell of days of one week."""
LATER = dt.timedelta(days=7)
"""How much later than an article a day is that it can hardly have told of."""
_LEAP = 2000
_OF_A_NOUN = re.compile(
    r"\b(?:hearing|arraignment|appearance|session|conference|briefing|debate)\s\Z"
    r"|\b(?:of|for|from|over|about|into|with|to)\s(?:the|an?|his|her|their)\s(?:[\w-]+\s){0,3}"
    rf"(?:{EVENTS})\s\Z"
)
"""Before a date that is that of a sitting or event, and not of what the verb tells."""
_NOW = re.compile(r"\b(?:today|tonight|yesterday|tomorrow)\b")
"""In a line that dates by its own day as well."""
_BY = re.compile(r"(?:by|until)\s", re.IGNORECASE)


def when(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds that two sources give other dates."""
    for one in _apart(facts).disagreements():
        kind = str(one.best.keys[0][0])  # type: ignore[index]  # a mark
        found = differ(facts, name(kind, one.best), SlotKind.DATE, one.values)
        if found:
            yield found


def _apart(facts: Facts) -> Against:
    found = Against()
    if len(facts.articles) == 1:
        return found
    own, given = _dates(facts)
    bound = {article: [one for one in several if _of_a_verb(one)] for article, several in own.items()}
    for left, right in combinations(sorted(own), 2):
        if not bound[left] or not bound[right] or not of_one_story(facts, left, right):
            continue
        ones, others = (
            _Dates(bound[left], given[right], own[right]),
            _Dates(bound[right], given[left], own[left]),
        )
        for one in bound[left]:
            for other in others.against(one, told=one not in ones.new):
                keys = _keys(one, other)
                if not keys or found.is_settled(keys) or not _comparable(facts, one, other):
                    continue
                if not _of_one_unit(one, other) and (ones.may_be_told(one) or others.may_be_told(other)):
                    continue
                if _of_one_deed(facts, one, other):
                    found.add(Apart(one, other, keys))
    return found


class _Dates:
    """The dates of an article that are `bound` to a verb, beside those of another one and what these say.

    Whether the other one gives a date too is asked of each once, and not of each pair.
    """

    def __init__(self, bound: list[Dated], given: set[Mark], others: list[Dated]) -> None:
        self.new = {one for one in bound if not _is_given(one, given)}
        self._bound, self._others = bound, others
        self._against: dict[tuple[str, bool], list[Dated]] = {}
        self._told: dict[Dated, bool] = {}

    def against(self, one: Dated, *, told: bool) -> list[Dated]:
        """Return the dates that a date of the other article, which is `told` here or not, may stand against."""
        key = _exactness(one), told
        if key not in self._against:
            self._against[key] = [
                it for it in self._bound if not _of_one_unit(one, it) or (it in self.new and not told)
            ]
        return self._against[key]

    def may_be_told(self, one: Dated) -> bool:
        """Whether a date of the other article may be this one, and is as exact."""
        if one not in self._told:
            self._told[one] = _told_in(self._days, one)
        return self._told[one]

    @cached_property
    def _days(self) -> set[Days]:
        return {it.days for it in self._others if it.days}


def _dates(facts: Facts) -> tuple[dict[int, list[Dated]], dict[int, set[Mark]]]:
    """Return the dates of each article that can be compared, and what its dates say altogether."""
    own: dict[int, list[Dated]] = defaultdict(list)
    given: dict[int, set[Mark]] = defaultdict(set)
    for line in facts.lines:
        if not line.moments:
            continue
        dates = [dated(line, moment, facts.day(line)) for moment in line.moments]
        for one in dates:
            given[line.article] |= marks(one)
        own[line.article] += [one for one in dates if one.unit in DATED or is_span(one.moment)]
    return own, given


def _is_given(one: Dated, given: set[Mark]) -> bool:
    """Whether what an article says of its dates holds a date; its day of the week, where a week is not known."""
    if one.date is None and one.month:
        return ("month of", one.month) in given
    if one.date and ("date", one.date) in given:
        return True
    placed = one.day is not None and ("day", True) in given
    return not placed and (WEEKDAY, one.weekday) in given


def _of_a_verb(one: Dated) -> bool:
    """Whether a date may be that of its verb: not when it was said, nor of a sitting, nor what happens each week."""
    text = one.line.text
    if not to_be_read(one.line) or _NOW.search(one.line.low):
        return False
    if quoted(text, one.start) or text[max(0, one.start - 1) : one.start] == "(":
        return False
    if one.named and (of_saying(text, one.start, one.end) or USUAL.match(text, one.end)):
        return False
    return not (_OF_A_NOUN.search(text, 0, one.start) or OF_BEFORE.search(text, 0, one.start))


def _keys(one: Dated, other: Dated) -> tuple[Mark, Mark] | None:
    """Return what two dates say that can be compared, where it is not the same."""
    keys: tuple[Mark, Mark] | None = None
    if one.named and other.named:
        keys = (WEEKDAY, one.weekday), (WEEKDAY, other.weekday)
        if one.day and one.day == other.day:
            return None
    elif one.date and other.date and (one.weekday != other.weekday or one.named == other.named):
        keys = ("date", one.date), ("date", other.date)
    elif not _of_one_unit(one, other):
        gap = one.days.gap(other.days) if one.days and other.days else 0
        if 0 < gap <= FURTHEST and same(one, other):  # asked last: what a date is of takes longer to say
            keys = ("date", one.days), ("date", other.days)
    elif one.unit == other.unit == "month of":
        keys = ("month of", one.month), ("month of", other.month)
    return keys if keys and keys[0] != keys[1] else None


def _exactness(one: Dated) -> str:
    """Return how exact a date is: days, days of the week, months, or years."""
    return "day" if one.named or one.date else one.unit


def _of_one_unit(one: Dated, other: Dated) -> bool:
    """Whether two dates are as exact as each other."""
    return _exactness(one) == _exactness(other) != ""


def _told_in(days: set[Days], one: Dated) -> bool:
    """Whether the days of an article's dates may be this one's, and are as exact."""
    own = one.days
    return own is not None and any(it.width <= own.width and not own.gap(it) for it in days)


def _comparable(facts: Facts, one: Dated, other: Dated) -> bool:
    """Whether both articles may tell of both days: no days of two weeks, nor one that was to come for the other."""
    left, right = facts.day(one.line), facts.day(other.line)
    if one.named and other.named and not _of_one_week((one, left), (other, right)):
        return False
    if _is_late(left, other) or _is_late(right, one):
        return False
    return not _of_one_night(one, other) and not _of_other_numbers(facts, one, other)


def _of_one_week(one: tuple[Dated, dt.date | None], other: tuple[Dated, dt.date | None]) -> bool:
    """Whether two days of the week, each with the day of its article, may be meant for one day.

    Articles some days apart tell both of what was over for the earlier one: since then more may have been done.
    """
    (told, left), (its, right) = one, other
    if not left or not right or abs(left - right) > WEEK:
        return False
    days = [it.day for it in (told, its) if it.day]
    return abs(left - right) <= NEAR or (len(days) > 1 and max(days) <= min(left, right))


def _is_late(told: dt.date | None, one: Dated) -> bool:
    """Whether an article of the day `told` can hardly have told of a date."""
    return told is not None and one.day is not None and one.day - told > LATER and not one.ahead


def _of_other_numbers(facts: Facts, one: Dated, other: Dated) -> bool:
    """Whether two dated lines give numbers, and none in common: each tells how something stood on its day.

    A single number tells that only of what had come about `by` then.
    """
    numbers = facts.once(_numbers)
    left, right = (numbers[told.line] for told in (one, other))
    fewest = 1 if any(_BY.match(told.text) for told in (one, other)) else 2
    return min(len(left), len(right)) >= fewest and left.isdisjoint(right)


def _numbers(facts: Facts) -> dict[Line, set[float]]:
    """Return the numbers of each line with dates, apart from those in its dates."""
    return {line: {it.value for it in beside_dates(line)} for line in facts.lines if line.moments}


def _of_one_night(one: Dated, other: Dated) -> bool:
    if one.date and other.date and not (one.named and other.named):
        apart = abs(dt.date(_LEAP, *one.date) - dt.date(_LEAP, *other.date)).days
    elif one.weekday is not None and other.weekday is not None:
        apart = min((one.weekday - other.weekday) % 7, (other.weekday - one.weekday) % 7)
    else:
        return False
    return apart == 1 and any(NIGHT.search(told.line.text) for told in (one, other))


def _of_dates(_: Facts) -> dict[Line, tuple[tuple[int, frozenset[str]], ...]]:
    """Where the dates of lines begin, and which deeds each may be of, as far as they have been asked for."""
    return {}


def _of_another_date(facts: Facts, one: Dated, both: frozenset[str]) -> bool:
    """Whether another date of a line may be of some deeds as well."""
    read, line = facts.once(_of_dates), one.line
    if line not in read:
        dates = (it for it in line.moments if calendar_unit(it)[0] in DATED)
        read[line] = tuple((it.start, deeds(line.text, it.start, it.end)) for it in dates)
    return any(start != one.start and not told.isdisjoint(both) for start, told in read[line])


def _of_one_deed(facts: Facts, one: Dated, other: Dated) -> bool:
    both = same(one, other)
    if not both or of_others(facts, one, other, more=one.named and other.named):
        return False
    if _of_another_date(facts, one, both) or _of_another_date(facts, other, both):
        return False
    if one.ahead != other.ahead:
        return False
    shared = in_common(one, other) - both
    if is_bare(both):
        return len(shared) >= BARE
    left, right = facts.day(one.line), facts.day(other.line)
    of_one_day = one.named and other.named and left and right and abs(left - right) <= NEAR
    return len(shared) >= (OF_ONE_DAY if of_one_day else SHARED)
