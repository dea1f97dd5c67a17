"""Numbers and dates as they stand in lines, each with its unit and the words beside it that tell what it is of."""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.differences.beside import TOKEN
from generator.language.aspects import aspect

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

FAR_WEIGHT = 0.6
"""What a word counts that is not near."""
LATEST = 30
"""Lines of an article that are read for values."""
FEWEST_LINES = 30
"""Lines that a topic is taken to have at least: in a small one every word would be common."""
_YEAR = re.compile(r"(?<![\d.,$-])(?:19|20)\d\d(?![\d%]|[.,]\d)")
_OF_THEN = (", when", ", in which")


@dataclass(frozen=True, slots=True)
class Reading:
    """A value at `line.text[start:end]`, compared only with those of the same `unit`.

    `near` and `far` are the aspects of the words beside it, `names` those of them that are names, `others` what
    makes it one of another thing, `slot` the one that tells what it is of, empty where none does.
    """

    line: Line
    start: int
    end: int
    unit: str
    value: Quantity | Moment
    key: Hashable
    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]
    others: frozenset[str]
    slot: str

    @property
    def text(self) -> str:
        """The value as written."""
        return self.line.text[self.start : self.end].strip()

    @property
    def words(self) -> frozenset[str]:
        """All aspects beside the value."""
        return self.near | self.far


def weights(facts: Facts) -> dict[str, float]:
    """Return by aspect how telling it is in this topic: the logarithm of the inverse of its share of the lines."""
    counts = Counter(word for line in facts.lines for word in _aspects(line.text))
    total = max(len(facts.lines), FEWEST_LINES)
    return {word: math.log(total / count) for word, count in counts.items()}


def _aspects(text: str) -> set[str]:
    words = (match.group().lower() for match in TOKEN.finditer(text))
    return {told for told in (aspect(word, "en") for word in words if word[0].isalpha()) if told}


def other_years(facts: Facts, line: Line) -> frozenset[str]:
    """Return the years that a line tells of, apart from the one in which it was published."""
    day = facts.day(line)
    found = frozenset(match.group() for match in _YEAR.finditer(line.text))
    own = {str(day.year)} if day else set()
    if any(form in line.text for form in _OF_THEN):
        return found - own
    return found - own - {str(moment.year) for moment in line.moments if moment.open}


def told(facts: Facts) -> Iterator[Line]:
    """Yield the lines that are read for values: early ones, and no question."""
    return (line for line in facts.lines if line.position < LATEST and not line.text.endswith("?"))
