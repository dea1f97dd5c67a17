"""Numbers and dates as they stand in lines, each with its unit and the words beside it that tell what it is of."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from generator.digest.differences.values.beside import TOKEN
from generator.language.aspects import KNOWN, aspect
from generator.language.remembered import Remembered
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

_Unit = TypeVar("_Unit", bound="Hashable")
FAR_WEIGHT = 0.6
"""What a word counts that is not near."""
LATEST = 30
"""Lines of an article that are read for values."""
FEWEST_LINES = 30
"""Lines that a topic is taken to have at least: in a small one every word would be common."""
_YEAR = re.compile(r"(?<![\d.,$-])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_SPAN = re.compile(r"\b(?:between|from)\s\d{4}\s(?:and|to|until)\s\d{4}\b")
"""How long a thing went on tells of no other time."""
_OF_THEN = (", when", ", in which")


class Found(NamedTuple):
    """What a line says of its value `number`, apart from its topic; for the others see `Reading` and `Beside`."""

    number: int
    end: int
    unit: str
    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]
    opening: tuple[tuple[str, str], ...]
    others: frozenset[str]
    slot: str


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A value at `line.text[start:end]`, compared only with those of the same `unit`.

    `words` are the aspects of the words beside it, `near` and `names` those of them that are near and that are names,
    `others` what makes it one of another thing, `slot` the one that tells what it is of, empty where none does.
    `years` are the other years that the line tells of.
    """

    line: Line
    start: int
    end: int
    unit: str
    value: Quantity | Moment | None
    key: Hashable
    near: frozenset[str]
    words: frozenset[str]
    names: frozenset[str]
    others: frozenset[str]
    slot: str
    years: frozenset[str]

    @property
    def text(self) -> str:
        """The value as written."""
        return self.line.text[self.start : self.end].strip()


def readings(
    facts: Facts, found: Iterable[tuple[Line, Found, Quantity | Moment, Hashable]]
) -> Iterator[Reading]:
    """Yield values with what the topic adds: which opening words are names, and which years are other ones.

    Those of a unit are left out where no two articles give two of them: they are not compared.
    """
    every = list(found)
    apart = given_apart((line, one.unit, key) for line, one, _, key in every)
    for line, one, value, key in every:
        if one.unit not in apart:
            continue
        known = {told for word, told in one.opening if word in facts.given}
        yield Reading(
            line, value.start, one.end, one.unit, value, key, one.near, one.near | one.far,
            one.names | known if known else one.names, one.others, one.slot, facts.other_years(line),
        )  # fmt: skip


def given_apart(told: Iterable[tuple[Line, _Unit, Hashable]]) -> set[_Unit]:
    """Return the units of which two articles give two values: of no other can sources differ."""
    articles: defaultdict[_Unit, set[int]] = defaultdict(set)
    values: defaultdict[_Unit, set[Hashable]] = defaultdict(set)
    for line, unit, value in told:
        articles[unit].add(line.article)
        values[unit].add(value)
    return {unit for unit, given in values.items() if len(given) > 1 and len(articles[unit]) > 1}


def weights(facts: Facts) -> dict[str, float]:
    """Return by aspect how telling it is in this topic: the logarithm of the inverse of its share of the lines."""
    counts = Counter(chain.from_iterable(facts.once(aspects).values()))
    total = max(len(facts.lines), FEWEST_LINES)
    return {word: math.log(total / count) for word, count in counts.items()}


def aspects(facts: Facts) -> dict[Line, tuple[str, ...]]:
    """Return the aspects of all words of each line, each once; few topics have values for which they are asked."""
    return {line: aspects_of(line.text) for line in facts.lines}


def aspects_of(text: str) -> tuple[str, ...]:
    """Return the aspects of all words of a text, each once."""
    plain = text.isascii() and "'" not in text and "/" not in text
    tokens = text.encode().translate(_LETTERS).decode().split() if plain else TOKEN.findall(text)
    found = dict.fromkeys(map(_ASPECTS.__getitem__, tokens))
    found.pop("", None)
    return tuple(found)


_LETTERS = bytes(code if code < 128 and chr(code).isalpha() else 32 for code in range(256))  # noqa: PLR2004 - ASCII
"""Where it has neither apostrophe nor stroke, the tokens of an English text are its runs of letters, and numbers."""


def _aspect(token: str) -> str:
    return aspect(token.lower(), "en") if token[0].isalpha() else ""


_ASPECTS = Remembered(_aspect, KNOWN)


def years(line: Line) -> tuple[str, ...]:
    """Return the years that a line tells of, apart from those that it leaves open."""
    if "20" not in line.text and "19" not in line.text:
        return ()
    found = dict.fromkeys(_YEAR.findall(_SPAN.sub("", line.text)))
    if any(form in line.text for form in _OF_THEN):
        return tuple(found)
    left_open = {str(moment.year) for moment in line.moments if moment.open}
    return tuple(year for year in found if year not in left_open)


def to_be_read(line: Line) -> bool:
    """Whether a line is read for values: early ones, and no question."""
    return line.position < LATEST and not line.text.endswith("?")


def calendar_unit(moment: Moment) -> tuple[str, Hashable]:
    """Return the precision of a date and what is compared of it; empty for ranges and relative dates."""
    if "/" in moment.date.removesuffix("/..").removeprefix("../"):
        return "", None
    if moment.day and moment.month:
        return "date", (moment.month, moment.day)
    if moment.month:
        return "month of", moment.month
    if moment.year and (moment.precision is Precision.YEAR or moment.lead == "until"):
        return "year of", moment.year
    return ("weekday", moment.weekday) if moment.weekday is not None else ("", None)
