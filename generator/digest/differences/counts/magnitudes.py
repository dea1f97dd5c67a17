"""The magnitude of an earthquake: one a source, aftershocks and earlier ones aside."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_MAGNITUDE = re.compile(
    r"\b(?:magnitude(?:\s|-)(?:of\s)?(?P<after>\d\.\s?\d|\d)(?![\d%])|(?P<before>\d\.\s?\d|\d)(?:\s|-)(?:magnitude|strength|richter)"
    r"|measur(?:ed|ing)\s(?P<measured>\d\.\s?\d))",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"\b(?:aftershocks?|19\d\d|20\d\d|since|previous|last|earlier|another|second|months?|years?)\b",
    re.IGNORECASE,
)
WORDS = ("magnitude", "measur", "richter", "strength")
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 10


def gives_a_magnitude(line: Line) -> bool:
    """Whether a line gives a magnitude."""
    if line.position >= EARLY:
        return False
    return bool(_MAGNITUDE.search(line.text) and not _OTHER.search(line.text))


def magnitudes(facts: Facts) -> Iterator[Difference]:
    """Yield magnitudes of one earthquake that are not the same but for rounding."""
    told: dict[int, list[Value]] = {}
    for line in facts.telling("magnitudes"):
        for match in _MAGNITUDE.finditer(line.text):
            digits = match["after"] or match["before"] or match["measured"]
            told.setdefault(line.article, []).append(Value(digits.replace(" ", ""), match.group(), line))
    single = [found[0] for found in told.values() if len({value.key for value in found}) == 1]
    apart = [
        one
        for one in single
        if any(
            not _rounds(str(one.key), str(other.key)) and of_one_event(facts, one.line, other.line)
            for other in single
        )
    ]
    found = differ(facts, "Magnitude", SlotKind.NUMBER, apart)
    if found:
        yield found


def _rounds(left: str, right: str) -> bool:
    if left == right:
        return True
    return (len(left) == 1 or len(right) == 1) and round(float(left)) == round(float(right))
