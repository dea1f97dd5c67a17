"""The blocks of an article by their elements, and what the whole tells of each: lists, headings, what stands twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.load import announced, dateline, gallery, notices
from generator.model import BlockKind

if TYPE_CHECKING:
    from generator.load.rows import Signs
    from generator.markup import Leaf

LISTED = frozenset({BlockKind.ITEM, BlockKind.ROW})
PLACES = {"nav": BlockKind.NAVIGATION, "footer": BlockKind.BOILERPLATE}
"""Elements that hold menus and feet of pages."""

_TOP, _LONGEST_SHORT = 4, 300
_QUESTION_MARKS = "?\uff1f\u061f"
_NUMBERING = re.compile(r"(?:[-*\u2022]\s+)?(?:\(?\d{1,3}[.)]\s+)?")
_WORDS = re.compile(r"\w+")
_FEWEST_ENTRIES = 2
_CAPTIONED = re.compile(r"[A-Z][^:.!?]{2,40}: (?!.*: )[A-Z\d].{20}")
_LONGEST_CAPTIONED, _FEWEST_CAPTIONED = 300, 3
_LONGEST_UNENDED, _FEWEST_UNENDED, _FEWEST_SPACES = 160, 3, 5
_CUT_OFF = ("...", "\u2026", "[...]", "[\u2026]")
_FEWEST_FILMS, _MOST_BETWEEN = 3, 6
"""How many paragraphs that stand twice, one below the other, are films of a row: neither is of the text."""

FEWEST_REPEATED = 60
"""How long a paragraph is at least, in characters, that is not by chance the same as another."""


@dataclass(frozen=True)
class Outline:
    """The blocks of an article by their elements: `kinds` and `texts` are parallel to `leaves`."""

    leaves: tuple[Leaf, ...]
    texts: tuple[str, ...]
    kinds: tuple[BlockKind, ...]
    publisher: str
    title: str = ""

    @cached_property
    def signs(self) -> tuple[Signs, Signs]:
        """What of the signs of notices stands anywhere in the article."""
        return notices.signs(self.texts)

    @cached_property
    def _noticed(self) -> dict[int, BlockKind | None]:
        return {}

    def notice(self, at: int) -> BlockKind | None:
        """Return what a block is as a line of its own, as `notices.kind` tells it."""
        if at not in self._noticed:
            self._noticed[at] = notices.kind_among(self.texts[at], self.signs)
        return self._noticed[at]

    @property
    def every(self) -> range:
        """All blocks."""
        return range(len(self.kinds))

    @property
    def top(self) -> range:
        """The first few blocks."""
        return range(min(len(self.kinds), _TOP))

    @cached_property
    def paragraphs(self) -> tuple[int, ...]:
        """The paragraphs."""
        return tuple([at for at, kind in enumerate(self.kinds) if kind is BlockKind.PARAGRAPH])

    @cached_property
    def unstopped(self) -> tuple[int, ...]:
        """The paragraphs that end with a letter or a digit, as few do."""
        return tuple([at for at in self.paragraphs if self.texts[at][-1].isalnum()])

    @property
    def lone(self) -> list[int]:
        """The items that are alone in their list."""
        return [first for first, last in self.runs if first == last and self.kinds[first] is BlockKind.ITEM]

    @cached_property
    def short(self) -> tuple[int, ...]:
        """The blocks that may be a line and no paragraph."""
        return tuple([at for at, text in enumerate(self.texts) if len(text) <= _LONGEST_SHORT])

    @property
    def labelled(self) -> list[int]:
        """The blocks with a colon."""
        return [at for at, text in enumerate(self.texts) if ":" in text]

    @property
    def asking(self) -> list[int]:
        """The blocks that end with a question mark."""
        return [at for at, text in enumerate(self.texts) if asks(text)]

    @property
    def placed(self) -> range:
        """All blocks, if one stands in a menu or a foot."""
        around = {leaf.within for leaf in self.leaves}
        return self.every if any(not PLACES.keys().isdisjoint(within) for within in around) else range(0)

    @property
    def listing(self) -> range:
        """All blocks, if there is a table of contents."""
        return self.every if self.contents else range(0)

    @property
    def headed(self) -> list[int]:
        """The blocks that stand, or whose list stands, below a block without a stop."""
        texts = self.texts
        return [at for at, (first, _) in enumerate(self.runs) if first and texts[first - 1][-1] not in ".!?"]

    @cached_property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """For each block, the first and the last of the items or rows that it stands among; else itself twice."""
        runs: list[tuple[int, int]] = []
        for at, kind in enumerate(self.kinds):
            if at and kind in LISTED and kind is self.kinds[at - 1]:
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
            [entry(self.texts[at]) for at, kind in enumerate(self.kinds) if kind is BlockKind.HEADING]
        )

    @cached_property
    def repeated(self) -> frozenset[int]:
        """The paragraphs of some length that say what another above them says, or the one below with more."""
        first: dict[str, int] = {}
        films = self._films()
        return frozenset(
            [
                at
                for at in self.paragraphs
                if len(text := self.texts[at]) >= FEWEST_REPEATED
                and (first.setdefault(text, at) != at or self._is_teaser(at) or at in films)
            ]
        )

    def _films(self) -> frozenset[int]:
        """Return the blocks of a row of films, each of which is told twice, one below the other."""
        if len(self.texts) - len(set(self.texts)) < _FEWEST_FILMS:
            return frozenset()
        twice = [at for at in range(1, len(self.texts)) if self.texts[at] == self.texts[at - 1]]
        if len(twice) < _FEWEST_FILMS:
            return frozenset()
        between = (range(a, b) for a, b in pairwise(twice) if b - a <= _MOST_BETWEEN)
        return frozenset({*(at - 1 for at in twice), *twice, *chain.from_iterable(between)})

    def _is_teaser(self, at: int) -> bool:
        """Tell whether the next paragraph begins with all of one, behind a dateline."""
        below = self.texts[at + 1] if at + 1 < len(self.texts) else ""
        text = self.texts[at]
        if len(below) <= len(text) or text[:FEWEST_REPEATED].rstrip(".") not in below:
            return False
        return dateline.strip(below).startswith(text.rstrip("."))

    @cached_property
    def captioned(self) -> frozenset[int]:
        """The paragraphs of a label and a phrase that ends no sentence, if they are several."""
        found = frozenset(
            at
            for at in self.unstopped
            if len(self.texts[at]) <= _LONGEST_CAPTIONED and _CAPTIONED.match(self.texts[at])
        )
        return found if len(found) >= _FEWEST_CAPTIONED else frozenset()

    @cached_property
    def gallery(self) -> frozenset[int]:
        """The paragraphs that their numbers or their neighbours show to be captions."""
        numbered = [at for at in self.paragraphs if gallery.is_numbered(self.texts[at])]
        return gallery.find(self.texts, self.paragraphs, self.unstopped).union(numbered)

    @cached_property
    def teasers(self) -> frozenset[int]:
        """The paragraphs that break off with an ellipsis in brackets, if they are several, or with one side by side."""
        cut = [at for at in self.paragraphs if self.texts[at].endswith(_CUT_OFF)]
        if not cut:
            return frozenset()
        marked = {at for at in cut if self.texts[at][-1] == "]"}
        row = {at for at in cut if len(self.texts[at]) >= FEWEST_REPEATED and self.texts[at][-1] != "]"}
        beside = {at for at in row if at - 1 in row or at + 1 in row}
        return frozenset((marked if len(marked) > 1 else set()) | beside)

    @cached_property
    def unended(self) -> dict[int, int]:
        """The paragraphs in runs of short ones that end no sentence, each with the first of its run."""
        found: dict[int, int] = {}
        if len(self.unstopped) < _FEWEST_UNENDED:
            return found
        run: list[int] = []
        for at, (text, kind) in enumerate(zip(self.texts, self.kinds, strict=True)):
            if (
                kind is BlockKind.PARAGRAPH
                and text[-1].isalnum()
                and len(text) <= _LONGEST_UNENDED
                and not text.isupper()
                and not (text[0].islower() and text.count(" ") >= _FEWEST_SPACES)  # a broken line of prose
            ):
                run.append(at)
            else:
                run = []
            if len(run) >= _FEWEST_UNENDED:
                found.update(dict.fromkeys(run[-_FEWEST_UNENDED:], run[0]))
        return found

    @cached_property
    def sections(self) -> tuple[int, ...]:
        """For each block, the number of the heading above it that asks nothing, or -1."""
        last, sections = -1, []
        for at, kind in enumerate(self.kinds):
            sections.append(last)
            if kind is BlockKind.HEADING and not asks(self.texts[at]):
                last = at
        return tuple(sections)

    @cached_property
    def contents(self) -> frozenset[int]:
        """The first blocks of the runs of items or rows that are tables of contents."""
        runs = dict.fromkeys(run for run, kind in zip(self.runs, self.kinds, strict=True) if kind in LISTED)
        return frozenset(first for first, last in runs if self._is_contents(first, last))

    @cached_property
    def first_words(self) -> frozenset[str]:
        """The first words of the headings, folded."""
        return frozenset(heading.partition(" ")[0] for heading in self.headings)

    def _is_heading(self, text: str) -> bool:
        """Tell whether a text says what a heading says."""
        if text.isascii():  # else folding may part a word
            numbering = _NUMBERING.match(text)
            first = _WORDS.search(text, numbering.end() if numbering else 0)
            if (first[0].lower() if first else "") not in self.first_words:
                return False
        return entry(text) in self.headings

    def _is_contents(self, first: int, last: int) -> bool:
        if self.kinds[first] is BlockKind.ROW:
            return announced.announces_contents(self.texts[first])
        if first and announced.announces_contents(dateline.strip(self.texts[first - 1])):
            return True
        known = sum(map(self._is_heading, self.texts[first : last + 1]))
        return known >= _FEWEST_ENTRIES and known * 3 >= (last + 1 - first) * 2


@lru_cache(maxsize=64)  # headings are asked about twice
def entry(text: str) -> str:
    """Return a heading or an entry of a table of contents as the two are compared."""
    return " ".join(_WORDS.findall(_NUMBERING.sub("", text, count=1).casefold()))


def asks(text: str) -> bool:
    """Tell whether a question mark stands behind the last letter or digit of a text."""
    if "?" not in text and (text.isascii() or not any(mark in text for mark in _QUESTION_MARKS)):
        return False
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    return any(mark in text[end:] for mark in _QUESTION_MARKS)
