"""What a line of an article says for the rules on facts: its dates and figures, and which rules it tells anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.annotations.before import NOTHING as NO_NOTES
from generator.digest.annotations.says import NOTHING, Says, says
from generator.digest.annotations.telling import NUMBERS, telling, told_by
from generator.digest.lines import Line
from generator.digest.wording import read
from generator.language import dated, quantities, times
from generator.language.glimpse import words_of
from generator.model import PROSE, BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.annotations.before import Before
    from generator.digest.annotations.opened import Opened
    from generator.digest.wording import Wording
    from generator.language.quantities import Quantity
    from generator.language.times import Moment

LONGEST = 600
"""Characters from which a line is not looked at."""
LONGEST_LABEL = 80
_LOCATED = re.compile(r"\b(?:in|at|near|from)\s((?:[A-Z][\w'\u2019-]+)(?:\s[A-Z][\w'\u2019-]+){0,2})")

_MAY_LOCATE = re.compile(r"[A-Z](?:(?<=\b(?:in|at)\s.)|(?<=\b(?:near|from)\s.))")
"""Matches in whatever `_LOCATED` does, and begins with a capital, which makes it quick to search for."""


class LineNote(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """A line, `text[start:end]` of its article, the `position`-th from 0; for `head` and what is in it see `Line`.

    `located` are the names (lower case) that it locates something in, `telling` the rules that it tells something,
    `says` what the others find in it.
    """

    position: int
    start: int
    end: int
    kind: BlockKind
    head: str
    moments: tuple[Moment, ...]
    quantities: tuple[Quantity, ...]
    located: tuple[str, ...]
    telling: tuple[str, ...]
    says: Says


_made = tuple.__new__  # as `LineNote(...)` does, in half the time


def line_notes(article: Opened, before: Before = NO_NOTES) -> Iterator[LineNote]:
    """Yield the notes on an article's lines, in the order of its text; empty ones in languages other than English.

    Those known from `before` are as then.
    """
    english = article.language.startswith("en")
    spans = [*_sentences(article), *_rows(article)]
    for position, (start, end, kind, head) in enumerate(sorted(spans)):
        if not 0 < end - start < LONGEST:
            continue
        if not english:
            yield LineNote(position, start, end, kind, head, (), (), (), (), NOTHING)
            continue
        text = article.text[start:end]
        known = before.lines.get((text, kind, head, position)) if before.lines else None
        if known:
            yield known if known.start == start else known._replace(start=start, end=end)
            continue
        low = text.lower()
        wording = None if kind is BlockKind.ROW else article.wordings[start, end]
        words = wording.vocabulary if wording and wording.simple else words_of(low)
        told = told_by(words)
        figures = quantities.find(text) if NUMBERS in told else ()
        dates = times.find(text, "en") if dated.may_be_in(text, words) else ()
        line = _made(Line, (0, position, start, end, text, kind, head, low, dates, figures))
        located, rules = _located(text, wording), telling(line, told)
        said = says(line, told)
        yield _made(LineNote, (position, start, end, kind, head, dates, figures, located, rules, said))


def _located(text: str, wording: Wording | None) -> tuple[str, ...]:
    if not _MAY_LOCATE.search(text):
        return ()
    names = tuple([name.lower().removesuffix("'s") for name in _LOCATED.findall(text)])
    return names if names and not (wording or read(text, "en")).titled else ()


def _sentences(article: Opened) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the sentences of prose, each with the label before it: `Cold War (1947-1991): A period ...`."""
    for sentence in article.sentences:
        block = article.blocks[sentence.block]
        if block.kind in PROSE:
            before = article.text[block.start : sentence.start] if block.start < sentence.start else ""
            labelled = len(before) < LONGEST_LABEL and before.rstrip().endswith(":")
            yield block.start if labelled else sentence.start, sentence.end, block.kind, ""


def _rows(article: Opened) -> Iterator[tuple[int, int, BlockKind, str]]:
    """Yield the rows of the tables of an article, without their first ones, which are given as their head."""
    head = ""
    for block in article.blocks:
        if block.kind is not BlockKind.ROW:
            head = ""
        elif not head:
            head = article.text[block.start : block.end]
        else:
            yield block.start, block.end, block.kind, head
