"""A line that states facts: a sentence of prose, whole or not, or a row of a table.

There are more than the passages that can be said, since a fact may stand where nobody would quote a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.model import BlockKind, Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.language.quantities import Quantity
    from generator.language.times import Moment
    from generator.model import Article

CELL = " | "
_ROW = BlockKind.ROW  # to look it up in its class takes longer than to compare


class _Held(NamedTuple):  # there are very many: a named tuple is made in a third of the time
    """What a line holds."""

    article: int
    position: int
    start: int
    end: int
    text: str
    kind: BlockKind
    head: str = ""
    low: str = ""
    moments: tuple[Moment, ...] = ()
    quantities: tuple[Quantity, ...] = ()


class Line(_Held):
    """A line of article `article` (an index): `text` is `start:end` of its text, the `position`-th from 0.

    `head` is the first row of its table where it is a row, else empty. `low` is the text in lower case: rules ask it
    for a word before they search for a pattern. `moments` and `quantities` are what stands in it, English only. A line
    is itself and no other: two of them are never compared by what they hold.
    """

    __slots__ = ()
    __hash__ = object.__hash__
    __eq__ = object.__eq__
    __ne__ = object.__ne__

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.kind is _ROW


def part(line: Line, start: int, end: int) -> Line:
    """Return a stretch of a line's text as a line of its own."""
    return line._replace(start=line.start + start, end=line.start + end, text=line.text[start:end])


def beside_dates(line: Line) -> list[Quantity]:
    """Return the numbers of a line that are no part of a date, in order."""
    found, ahead = [], 0
    for one in line.quantities:
        while ahead < len(line.moments) and line.moments[ahead].end <= one.start:
            ahead += 1
        if ahead == len(line.moments) or one.end <= line.moments[ahead].start:
            found.append(one)
    return found


def any_in(line: Line, found: Sequence[Moment | Quantity], text: str) -> bool:
    """Whether some of what was found in a line is left in a text that is made of it; its case may be another."""
    if not found:
        return False
    low = text.lower()
    return any(line.text[one.start : one.end].strip().lower() in low for one in found)


def cite(articles: tuple[Article, ...], line: Line) -> Citation:
    """Return a line as a citation."""
    return Citation(articles[line.article].path, line.start, line.end, line.text)


def cite_each(articles: tuple[Article, ...], found: Iterable[Line], each: int = 1) -> tuple[Citation, ...]:
    """Return `each` citations of each article at most: the first lines that are given of it."""
    first: dict[int, dict[Line, None]] = {}
    for line in found:
        own = first.setdefault(line.article, {})
        if len(own) < each:
            own[line] = None
    return tuple(cite(articles, line) for own in first.values() for line in own)
