"""Sentences of two sources on one story that are alike: most of what they say is the same."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import one_case, shared_stems
from generator.digest.differences.coreference.story import article_names, one_story
from generator.digest.differences.values.beside import TOKEN
from generator.language.aspects import aspect

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.passages import Passage

ALIKE = 0.3
"""Cosine of two sentences from which they may tell the same."""
FEWEST = 4
"""Stems that they share, at least."""
FRAMED, IN_COMMON, SHARE = 0.2, 5, 0.4
"""Cosine from which two sentences are one frame for a number, where they have so many telling stems in common, and this
share of the stems of the one that has fewer."""
LATEST = 40
REACH, WIDE = 4, 90
"""Telling words on each side of a value that are compared, and characters in which they stand."""
SURELY = ((5, 0.5), (3, 0.75))
"""Names, and share of those of the article with fewer, from which two are on one event whatever ages they give."""
WITHIN, NEAR = dt.timedelta(days=7), dt.timedelta(days=1)
"""Between the days of two articles on one story, and of two that give a day of the week for one thing."""
_UNTELLING = frozenset({"year", "old", "accord", "said", "polic"})
"""Words that stand beside ages, and beside anything that somebody says."""


class Pair(NamedTuple):
    """Two lines that are alike, the passages that they are, and how alike (0 to 1)."""

    one: Line
    other: Line
    passages: tuple[Passage, Passage]
    alike: float

    @property
    def lines(self) -> tuple[Line, Line]:
        """Both lines."""
        return self.one, self.other


class Span(NamedTuple):
    """A stretch of a line."""

    start: int
    end: int


def alike(facts: Facts) -> tuple[Pair, ...]:
    """Return the lines of two sources on one story that are alike."""
    if len(facts.articles) == 1:
        return ()
    near = facts.evidence.likeness.near(ALIKE)
    rows = ((row, other) for row, others in near.items() for other in others if other > row)
    return tuple(_pairs(facts, facts.once(_by_row), rows))


def framed(facts: Facts) -> tuple[Pair, ...]:
    """Return the lines with numbers of two sources on one story that are less alike, but share most of their words."""
    if len(facts.articles) == 1:
        return ()
    by_row = [line if line and line.quantities else None for line in facts.once(_by_row)]
    found = _pairs(facts, by_row, facts.evidence.likeness.between(FRAMED, ALIKE))
    return tuple(pair for pair in found if _in_common(facts, pair))


def _in_common(facts: Facts, pair: Pair) -> bool:
    """Whether two lines have most of their words in common, and do not name somebody else each."""
    if names_apart(facts, pair)[0][0]:
        return False
    left, right = (passage.own for passage in pair.passages)
    if len(left & right) < SHARE * min(len(left), len(right)):
        return False
    return len(shared_stems(*pair.lines)) >= IN_COMMON


def _by_row(facts: Facts) -> list[Line | None]:
    """Return by passage the line that it is, where that is read."""
    lines = {(it.article, it.end): it for it in facts.lines if not it.row and _read(it)}
    return [lines.get((it.article, it.end)) for it in facts.evidence.passages]


def _pairs(facts: Facts, by_row: list[Line | None], rows: Iterable[tuple[int, int]]) -> Iterator[Pair]:
    evidence, stories = facts.evidence, facts.once(_stories)
    for row, other_row in rows:
        one, other = by_row[row], by_row[other_row]
        if one is None or other is None or other.article == one.article:
            continue
        articles = one.article, other.article
        if articles not in stories:
            stories[articles] = _of_one_week(facts, *articles) and of_one_story(facts, *articles)
        passages = evidence.passages[row], evidence.passages[other_row]
        if stories[articles] and len(passages[0].own & passages[1].own) >= FEWEST:
            yield Pair(one, other, passages, evidence.alike(row, other_row))


def _stories(_: Facts) -> dict[tuple[int, int], bool]:
    """Whether pairs of articles tell one story of a week, as far as they have been asked for."""
    return {}


def _read(line: Line) -> bool:
    return line.position < LATEST and not line.text.endswith("?")


def _of_one_week(facts: Facts, left: int, right: int) -> bool:
    """Whether two articles may be of one week, as far as their days are known."""
    days = facts.articles[left].day, facts.articles[right].day
    return days[0] is None or days[1] is None or abs(days[0] - days[1]) <= WITHIN


def of_one_story(facts: Facts, left: int, right: int) -> bool:
    """Whether two articles are of two sources, and of the same people of one story."""
    return (
        facts.source_of(left) != facts.source_of(right)
        and one_story(facts, left, right)
        and (one_case(facts, left, right) or _surely(facts, left, right))
    )


def _surely(facts: Facts, left: int, right: int) -> bool:
    """Whether two articles share so many names that they are on one event, whatever ages they give."""
    names = facts.once(article_names)
    shared = len(names[left] & names[right])
    fewer = min(len(names[left]), len(names[right]))
    return any(shared >= count and shared >= share * fewer for count, share in SURELY)


def near(pair: Pair, one: Span, other: Span) -> frozenset[str]:
    """Return the telling words that two stretches of the lines have beside them in common."""
    left, right = around(pair.one, one), around(pair.other, other)
    return frozenset(left[0] + left[1]) & frozenset(right[0] + right[1])


def next_to(pair: Pair, one: Span, other: Span) -> bool:
    """Whether the telling word right before two stretches is the same, or the one right behind."""
    sides = zip(around(pair.one, one), around(pair.other, other), strict=True)
    return any(left[:1] == right[:1] and left for left, right in sides)


def around(line: Line, span: Span) -> tuple[list[str], list[str]]:
    """Return the telling words before a stretch and those behind it, the nearest first."""
    before = TOKEN.findall(line.low, max(0, span.start - WIDE), span.start)[::-1]
    after = TOKEN.findall(line.low, span.end, span.end + WIDE)
    return _telling(before), _telling(after)


def _telling(words: list[str]) -> list[str]:
    told = (aspect(word, "en") for word in words if word[0].isalpha())
    return [word for word in told if word and word not in _UNTELLING][:REACH]


def names_apart(facts: Facts, pair: Pair) -> tuple[tuple[int, int], int]:
    """Return how many names each line has of its own, the fewer first, and how many both have."""
    left, right = (facts.named_in(line) for line in pair.lines)
    fewer, more = sorted((len(left - right), len(right - left)))
    return (fewer, more), len(left & right)
