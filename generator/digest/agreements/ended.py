"""How a vote or match ended, where sources give it alike: two numbers right beside the word that says so.

`52-48`, `by 52 votes to 48` and `52 to 48` are one. A standing on the way is none, and each source words around it what
else it has to tell, so that it stands with what it is of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.agreements.alike import Alike
from generator.digest.differences.sides import Value
from generator.digest.syntax.clauses import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantity import Quantity

_OTHER = re.compile(
    r"(?:\s?[-\u2013]\s?|\s(?:votes\s)?to\s)(?P<number>\d{1,3})"
    r"(?![\w%:/\u2013-]|[.,]\d"
    r"|\s(?:years?|percent|per cent|points?|days?|weeks?|months?|hours?|minutes?|feet|miles|record)\b)"
)
"""The other number, behind the first one."""
_BETWEEN = (
    r"(?:,?\s(?!(?:half|lead|led|leading|ahead|trail\w*|deficit|record|series|season|sets?|aggregate|quarter|tied?|game)\b)"
    r"[A-Za-z][\w.'\u2019-]*){0,6},?\s\Z"
)
_VOTE = r"vote[sd]?|voting|passed|approved|rejected|ratified|ruled|ruling"
_MATCH = (
    r"won|wins?|beat|beats|beating|defeated|defeats?|defeating|lost|thrashed|edged|topped|overcame|overcome|victory|loss"
    r"|triumph"
)
_BEFORE = {
    "vote": re.compile(rf"\b(?:{_VOTE})\b{_BETWEEN}"),
    "match": re.compile(rf"\b(?:{_MATCH}){_BETWEEN}"),
}
_BEHIND = {
    "vote": re.compile(r"\s(?:[a-z-]+\s)?(?:vote|ruling|decision)\b"),
    "match": re.compile(r"\s(?:[a-z-]+\s)?(?:win|victory|defeat|loss|triumph)\b"),
}
_SUBJECT = "How the {} ended"
_REACH = 70
"""Characters before the numbers in which that word stands."""
_TELLING = 12
"""What two numbers come to that are hardly the end of two votes or matches."""
_MOST = 999


def ended(known: Facts) -> Iterator[Alike]:
    """Yield the mentions of how a vote or match ended: of the end that most articles give."""
    found: defaultdict[object, list[tuple[str, Value]]] = defaultdict(list)
    for line in known.lines:
        for one in line.quantities:
            end = None if one.unit or one.value > _MOST or line.row else _end(line, one)
            if end:
                found[end[1].key].append(end)
    same = max(found.values(), key=lambda several: len({one.line.article for _, one in several}), default=[])
    if same:
        values = [value for _, value in same]
        kind = max(kind for kind, _ in same)  # `defeated` is said of a bill as well
        yield Alike(values, _SUBJECT.format(kind), values[0].text, bare=True)


def _end(line: Line, one: Quantity) -> tuple[str, Value] | None:
    """Return what ended with a number of a line and the one behind it, and these, the smaller first."""
    text = line.text
    other = _OTHER.match(text, one.end)
    if other is None or quoted(text, one.start):
        return None
    behind, before = other.end(), max(0, one.start - _REACH)
    for kind, form in _BEFORE.items():
        if form.search(text[before : one.start]) or _BEHIND[kind].match(text, behind):
            least, most = sorted((one.value, float(other["number"])))
            numbers = Value((least, most), text[one.start : behind], line)
            return (kind, numbers) if least + most >= _TELLING else None
    return None
