"""Every line of a topic that states facts: sentences of prose, whole or not, and rows of tables.

More than the passages that can be said, since a fact may stand where nobody would quote a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from generator.model import PROSE, Article, BlockKind, Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST = 1200
"""Lines of a topic that are looked at, the first ones of every article before the others."""
LONGEST = 600
"""Characters from which a line is not looked at."""
CELL = " | "
LONGEST_LABEL = 80


@dataclass(frozen=True, slots=True)
class Line:
    """A line of article `article` (an index): `text` is `start:end` of its text, the `position`-th from 0.

    `head` is the first row of its table where it is a row, else empty.
    """

    article: int
    position: int
    start: int
    end: int
    text: str
    kind: BlockKind
    head: str = ""

    @property
    def row(self) -> bool:
        """Whether it is a row of a table."""
        return self.kind is BlockKind.ROW


def lines(articles: tuple[Article, ...]) -> tuple[Line, ...]:
    """Return the lines of some articles, in the order of the articles and of their text."""
    columns = [list(_lines(number, article)) for number, article in enumerate(articles)]
    first = [line for line in chain.from_iterable(zip_longest(*columns)) if line is not None][:MOST]
    return tuple(sorted(first, key=lambda line: (line.article, line.start)))


def cite(articles: tuple[Article, ...], line: Line) -> Citation:
    """Return a line as a citation."""
    return Citation(articles[line.article].path, line.start, line.end, line.text)


def cite_each(articles: tuple[Article, ...], found: Iterable[Line]) -> tuple[Citation, ...]:
    """Return one citation of each article: the first line that is given of it."""
    first: dict[int, Line] = {}
    for line in found:
        first.setdefault(line.article, line)
    return tuple(cite(articles, line) for line in first.values())


def _lines(number: int, article: Article) -> Iterator[Line]:
    spans = [*_sentences(article), *_rows(article)]
    for position, (start, end, kind, head) in enumerate(sorted(spans)):
        if 0 < end - start < LONGEST:
            yield Line(number, position, start, end, article.text[start:end], kind, head)


def _sentences(article: Article) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the sentences of prose, each with the label before it: `Cold War (1947-1991): A period ...`."""
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        if block.kind in PROSE:
            before = article.text[block.start : sentence.start] if block.start < sentence.start else ""
            labelled = len(before) < LONGEST_LABEL and before.rstrip().endswith(":")
            yield block.start if labelled else sentence.start, sentence.end, block.kind, ""


def _rows(article: Article) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the rows of the tables of an article, without their first ones, which are given as their head."""
    head = ""
    for block in article.blocks:
        if block.kind is not BlockKind.ROW:
            head = ""
        elif not head:
            head = article.text[block.start : block.end]
        else:
            yield block.start, block.end, block.kind, head
