"""What a difference in values is called: by the measure that they share, else by what they count."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.digest.differences.judged.dimensions import COUNT
from generator.language.measures import measures

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.differences.judged.features import Told

_PLAIN = {"money": "Sum", "percent": "Share", "label": "Number"}


def subject(told: Sequence[Told]) -> str:
    """Return the subject of a difference among some values of one dimension."""
    counts = Counter(measure for one in told for measure in one.worth.measures)
    shared = [measure for measure, count in counts.items() if count == len(told)]
    firsts = [one.worth.measures[0] for one in told if one.worth.measures]
    known = sorted(shared, key=lambda measure: (-firsts.count(measure), measure)) or firsts
    if known:
        return measures("en")[known[0]].subject
    dimension = told[0].worth.dimension
    return f"Number of {_counted(told[0])}" if dimension == COUNT else _PLAIN.get(dimension, "Figure")


def _counted(one: Told) -> str:
    """Return what a count is of, as written."""
    written = one.line.text[one.worth.start : one.worth.end]
    words = [word for word in written.replace("-", " ").split() if word[0].isalpha()]
    nouns = [word for word in words if word.islower()]
    return nouns[-1] if nouns else "things"
