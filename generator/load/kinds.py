"""What each block of an article is, where its element alone does not say.

The rules hold for all formats: a table of contents, a copyright line or a question is the same in a saved
page as in plain text. Each is asked in turn, the first that knows decides, the element is the last word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from generator.load import byline, dateline, notices
from generator.load.credit_agencies import AGENCIES
from generator.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.markup import Leaf

_ANY = frozenset(BlockKind)
_LISTED = frozenset({BlockKind.ITEM, BlockKind.ROW})
_NUMBERING = re.compile(r"(?:[-*\u2022]\s+)?(?:\(?\d{1,3}[.)]\s+)?")
_WORDS = re.compile(r"\w+")
_QUESTION_MARKS = "?\uff1f\u061f"
_MOST_QUESTION_WORDS = 40
_FEWEST_ENTRIES = 2
_MOST_LABEL_WORDS = 8
_LONGEST_MASTHEAD = 100
_FIRST = 4
_VALUE = re.compile(r"[^:.!?|]{2,50}:\s[^:.!?|]{1,40}(?::\d\d)?")
_LONGEST_IN_CAPITALS, _MOST_IN_CAPITALS = 100, 14
_PLACES = {"nav": BlockKind.NAVIGATION, "footer": BlockKind.BOILERPLATE}


@dataclass(frozen=True)
class Outline:
    """The blocks of an article by their elements: `kinds` and `texts` are parallel to `leaves`."""

    leaves: tuple[Leaf, ...]
    texts: tuple[str, ...]
    kinds: tuple[BlockKind, ...]
    publisher: str

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """For each block, the first and the last of the items or rows that it stands among; else itself twice."""
        runs: list[tuple[int, int]] = []
        for at, kind in enumerate(self.kinds):
            if at and kind in _LISTED and kind is self.kinds[at - 1]:
                runs.append((runs[-1][0], at))
            else:
                runs.append((at, at))
        for at in range(len(runs) - 2, -1, -1):
            if runs[at + 1][0] == runs[at][0]:
                runs[at] = runs[at + 1]
        return tuple(runs)

    @cached_property
    def masthead(self) -> str:
        """The publisher's name as it would stand on a line of its own."""
        return entry(self.publisher)

    @cached_property
    def headings(self) -> frozenset[str]:
        """What the headings say, folded."""
        return frozenset(
            entry(text)
            for text, kind in zip(self.texts, self.kinds, strict=True)
            if kind is BlockKind.HEADING
        )

    @cached_property
    def sections(self) -> tuple[int, ...]:
        """For each block, the number of the heading above it that asks nothing, or -1."""
        last, sections = -1, []
        for at, kind in enumerate(self.kinds):
            sections.append(last)
            if kind is BlockKind.HEADING and not _asks(self.texts[at]):
                last = at
        return tuple(sections)

    @cached_property
    def contents(self) -> frozenset[int]:
        """The first blocks of the runs of items or rows that are tables of contents."""
        runs = dict.fromkeys(run for run, kind in zip(self.runs, self.kinds, strict=True) if kind in _LISTED)
        return frozenset(first for first, last in runs if self._is_contents(first, last))

    def _is_contents(self, first: int, last: int) -> bool:
        if self.kinds[first] is BlockKind.ROW:
            return notices.announces_contents(self.texts[first])
        if first and notices.announces_contents(dateline.strip(self.texts[first - 1])):
            return True
        known = sum(entry(self.texts[at]) in self.headings for at in range(first, last + 1))
        return known >= _FEWEST_ENTRIES and known * 3 >= (last + 1 - first) * 2


def settle_kinds(leaves: Sequence[Leaf], text: str, publisher: str) -> tuple[Block, ...]:
    """Return the blocks of an article, each with its kind."""
    texts = tuple(text[leaf.start : leaf.end] for leaf in leaves)
    kinds = tuple(_by_element(leaf.kind, leaf.within) for leaf in leaves)
    outline = Outline(tuple(leaves), texts, kinds, publisher)
    return tuple(
        Block(_kind(outline, at), leaf.start, leaf.end, leaf.anchor) for at, leaf in enumerate(leaves)
    )


def entry(text: str) -> str:
    """Return a heading or an entry of a table of contents as the two are compared."""
    return " ".join(_WORDS.findall(_NUMBERING.sub("", text, count=1).casefold()))


@lru_cache(maxsize=256)
def _by_element(kind: str, within: tuple[str, ...]) -> BlockKind:
    if kind == "paragraph":
        for name, inner in (("li", BlockKind.ITEM), ("dd", BlockKind.ITEM), ("blockquote", BlockKind.QUOTE)):
            if name in within:
                return inner
    return BlockKind(kind)


def _kind(outline: Outline, at: int) -> BlockKind:
    for rule in _BY_KIND[outline.kinds[at]]:
        found = rule(outline, at)
        if found:
            return found
    return outline.kinds[at]


def _by_place(outline: Outline, at: int) -> BlockKind | None:
    """Know menus and feet of pages."""
    within = outline.leaves[at].within
    for name, kind in _PLACES.items():
        if name in within:
            return kind
    return None


def _contents(outline: Outline, at: int) -> BlockKind | None:
    """Know a table of contents, and the line that announces it."""
    if outline.kinds[at] in _LISTED:
        return BlockKind.NAVIGATION if outline.runs[at][0] in outline.contents else None
    below = at + 1
    if (
        below >= len(outline.kinds)
        or outline.kinds[below] is not BlockKind.ITEM
        or below not in outline.contents
    ):
        return None
    is_label = len(_WORDS.findall(dateline.strip(outline.texts[at]))) <= _MOST_LABEL_WORDS
    return BlockKind.NAVIGATION if is_label else None


def _notice(outline: Outline, at: int) -> BlockKind | None:
    """Know a copyright line, a by-line, a caption, the way to other articles."""
    found = notices.kind(outline.texts[at])
    if found and outline.kinds[at] is BlockKind.HEADING and notices.is_date_alone(outline.texts[at]):
        return None  # a timeline's
    return None if outline.kinds[at] is BlockKind.ITEM and found is BlockKind.CAPTION else found


def _masthead(outline: Outline, at: int) -> BlockKind | None:
    """Know the publisher's name, or an agency's, on a line of its own."""
    text = outline.texts[at]
    if len(text) > _LONGEST_MASTHEAD or (entry(text) != outline.masthead and text.casefold() not in AGENCIES):
        return None
    return BlockKind.BOILERPLATE


def _byline(outline: Outline, at: int) -> BlockKind | None:
    """Know a line near the top that names the publisher beside the writer or the day."""
    is_line = at < _FIRST and outline.kinds[at] not in _LISTED
    return BlockKind.BOILERPLATE if is_line and byline.publisher(outline.texts[at]) else None


def _other_articles(outline: Outline, at: int) -> BlockKind | None:
    """Know the items of a list that a line such as `Read more` heads."""
    first, _ = outline.runs[at]
    if not first:
        return None
    if (
        outline.texts[first - 1][-1] not in ".!?"
        and notices.kind(outline.texts[first - 1]) is BlockKind.BOILERPLATE
    ):
        return BlockKind.BOILERPLATE
    return None


def _question(outline: Outline, at: int) -> BlockKind | None:
    """Know a question in a part that is headed as questions and answers."""
    if not _asks(outline.texts[at]):
        return None
    section = outline.sections[at]
    if section < 0 or not notices.announces_questions(outline.texts[section]):
        return None
    return BlockKind.QUESTION if len(_WORDS.findall(outline.texts[at])) <= _MOST_QUESTION_WORDS else None


def _asks(text: str) -> bool:
    """Tell whether a question mark stands behind the last letter or digit of a text."""
    if not any(mark in text for mark in _QUESTION_MARKS):
        return False
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    return any(mark in text[end:] for mark in _QUESTION_MARKS)


def _capitals(outline: Outline, at: int) -> BlockKind | None:
    """Know a line in capitals above a paragraph as a heading."""
    text = outline.texts[at]
    if at + 1 == len(outline.kinds) or not text.isupper():
        return None
    if outline.texts[at + 1].isupper():
        return None  # all of it is in capitals
    is_short = len(text) <= _LONGEST_IN_CAPITALS and 1 < len(_WORDS.findall(text)) <= _MOST_IN_CAPITALS
    return BlockKind.HEADING if is_short and text[-1] not in ".!,;-\u2013\u2014" else None


def _value(outline: Outline, at: int) -> BlockKind | None:
    """Know a paragraph of a label and a value beside its like as an item: `Homes: 12`."""
    text = outline.texts[at]
    if ":" not in text or not _VALUE.fullmatch(text):
        return None
    beside = (number for number in (at - 1, at + 1) if 0 <= number < len(outline.texts))
    return BlockKind.ITEM if any(_VALUE.fullmatch(outline.texts[number]) for number in beside) else None


_RULES: tuple[tuple[Callable[[Outline, int], BlockKind | None], frozenset[BlockKind]], ...] = (
    (_by_place, _ANY),
    (_contents, _ANY),
    (_notice, _ANY - {BlockKind.ROW, BlockKind.CODE, BlockKind.CAPTION}),
    (_masthead, _ANY - _LISTED),
    (_byline, _ANY),
    (_other_articles, frozenset({BlockKind.ITEM})),
    (_question, _ANY - {BlockKind.CODE}),
    (_capitals, frozenset({BlockKind.PARAGRAPH})),
    (_value, frozenset({BlockKind.PARAGRAPH})),
)
"""The rules in their order, and the kinds by element that each is asked about."""

_BY_KIND = {kind: tuple(rule for rule, kinds in _RULES if kind in kinds) for kind in BlockKind}
