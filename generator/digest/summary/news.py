"""Which passages are news to a reader: what speaks against each is added up.

Signs are that most of it was told by all together; that a reader is tired of it; that it has few new words, or adds
little but names; that its main clause adds little. One of them may be wrong: of what has a single sign, and is hardly
like what was told, nearly all is news, so most of the first is forgiven. None is what retells a passage that was told,
what goes without saying, and what an article opens with, since there it tells what happened, if it tells of the same.
How like a passage is to what was told, and how much of it was, counts by degrees, a bit more of it right behind a
sentence that was told, most with a new number: nobody says a thing twice in a row. Where nothing is news the bar is
higher, but for quotations and openings that count nothing new. docs/design/digests/news.md has the
figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.digest.headline.title import title_stems
from generator.digest.summary.asked import Asked
from generator.digest.summary.overlaps import Overlaps
from generator.digest.summary.patience import tires
from generator.digest.summary.retelling import part, retells
from generator.language.synonyms import gist

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.digest.summary.retelling import Heard

FIRST = 0.5
"""What counts against the first sentence of an article."""


class Bar(NamedTuple):
    """How much against a passage makes it no news, and what counts against a first sentence without a new number."""

    enough: float
    first: float = FIRST


AS_NEWS = Bar(0.5)
"""What a first sentence has against it is enough."""
FOR_AN_ACCOUNT = Bar(1.5)
"""Where there is room for what is told once more, in an account of many points."""
PLAINLY = 0.4
"""What is too much where enough has been told: what a reader is told last is told again most often."""
RATHER_THAN_NONE = Bar(2.0, first=2.0)
"""Where nothing is news: one point that tells a part again says more than none."""
BEHIND, COUNTED = 0.5, 1.0
"""What counts for a sentence right behind one that was told, and what more if its main clause has a new number."""
AHEAD = 1.0
"""What that counts for it besides, among those that are news."""
FORGIVEN = 0.75
"""So much of the first sign is forgiven; among those that are news it counts whole."""
OTHER, UNTOLD, FEWEST = 0.16, 0.7, 4
"""Shares of a first sentence and of its article's title that may be told where it tells of another thing; words that
the title counts as at least."""
BESIDE = 1
"""New words, names and numbers aside, that a main clause may have and say only what is implied."""
FEW = 4
"""New words below which a passage has few."""
LITTLE, PLAIN = 5, 3
"""New words of a main clause below which it adds little, and of those that are no names."""
FAMILIAR = 0.08
"""Likeness to one passage, times the share that all have told, that counts one."""


class Doubts:
    """What speaks against some passages of a topic, for a reader who hears of more and more.

    It only grows with what was told, but for what stands right behind that; so nothing that was found is asked again,
    and what can be no news any more is left out. `against` is what speaks against each passage that may still be.
    """

    def __init__(self, evidence: Evidence, rows: Sequence[int], bar: Bar = AS_NEWS) -> None:
        self._evidence = evidence
        self._enough, self._first = bar
        self._most = self._enough + BEHIND + COUNTED
        self._open = list(rows)
        self._told: set[int] = set()
        self._tired: set[int] = set()
        self._retold: set[int] = set()
        self._titles = [gist(title_stems(one.title, one.language), one.language) for one in evidence.articles]
        self._asked = Asked(evidence)
        self.overlaps = Overlaps(evidence, rows)
        self.against: dict[int, float] = {}
        self._weights: dict[int, float] = {}

    def news(self, known: Heard, added: Iterable[int]) -> list[int]:
        """Return the passages that are news to who has heard what is known, of which some were told last."""
        self.overlaps.hear(known, added)
        found = {row: self._weight(row, known) for row in self._open if row not in known.rows}
        self._open = [row for row, (weight, _) in found.items() if weight < self._most]
        self._weights = {row: found[row][0] for row in self._open}
        self.overlaps.keep(frozenset(self._open))
        passages = self._evidence.passages
        ahead = {(passages[row].article, passages[row].position + 1) for row in known.rows}
        behind = {row for row in self._open if passages[row][:2] in ahead}  # article and position
        self.against = {row: sum(found[row]) - (BEHIND + AHEAD) * (row in behind) for row in self._open}
        return [
            row
            for row in self._open
            if (weight := found[row][0]) < self._enough
            or (row in behind and weight < self._enough + BEHIND + COUNTED * _counts(passages[row], known))
        ]

    def plain(self, row: int) -> bool:
        """Whether hardly anything speaks against a passage, wherever it stands: then it may be one point more."""
        return self._weights[row] < PLAINLY

    def _weight(self, row: int, known: Heard) -> tuple[float, float]:
        """Return what speaks against a passage, and how much of it is forgiven.

        What costs most to find out is asked only where it decides.
        """
        passage, overlaps, most = self._evidence.passages[row], self.overlaps, self._most
        if self._asked.answers(row, known):
            return 0, 0
        said, words = len(passage.main.said), overlaps.gist[row]
        new = said - overlaps.said[row]
        if passage.main.empty and not new:
            return most, 0
        size = len(passage.gist)
        weight = overlaps.alike[row] * part(words, size) / FAMILIAR
        if passage.position == 0 and not self._elsewhere(passage, known):
            weight += FIRST if _counts(passage, known) else self._first
        weight += weight < most and _goes_without_saying(passage, known)
        if weight < most and (row in self._retold or (row in overlaps.again and self._retells(row))):
            self._retold.add(row)
            weight += 1
        if weight >= most:
            return weight, 0
        left = new if said else size - words
        signs = (left < FEW or _adds_names(passage, known, left)) + (
            row in overlaps.often and _adds_little(passage, known)
        )
        if row in self._told or known.tells_with(passage, words, overlaps.main[row]):
            self._told.add(row)
            signs += 1
        if row in self._tired or self._tires(row, known):
            self._tired.add(row)
            signs += 1
        forgiven = FORGIVEN * min(signs, 1)
        return weight + signs - forgiven, forgiven

    def _elsewhere(self, passage: Passage, known: Heard) -> bool:
        """Whether the first sentence of an article tells of another thing, as its title does; English only."""
        said, title = passage.main.said, self._titles[passage.article]
        return (
            0 < len(said) * OTHER > len(said & known.gist)
            and len(title & known.gist) < UNTOLD * max(FEWEST, len(title))
            and passage.main.numbers.isdisjoint(known.numbers | known.titled)
        )

    def _tires(self, row: int, known: Heard) -> bool:
        return row in self.overlaps.often and tires(self._evidence, row, known)

    def _retells(self, row: int) -> bool:
        return any(retells(self._evidence, row, other) for other in self.overlaps.again[row])


def _counts(passage: Passage, known: Heard) -> bool:
    """Whether the main clause has a number that was not told."""
    return not passage.main.numbers <= known.numbers | known.titled


def _goes_without_saying(passage: Passage, known: Heard) -> bool:
    """Whether a main clause has nothing new but what is implied, names, numbers and a word: `was taken to hospital`."""
    main = passage.main
    if main.gist.isdisjoint(known.implied):
        return False
    new = main.gist - known.gist
    rest = new - known.implied
    return len(rest) < len(new) and len(rest - main.numbers - passage.named) <= BESIDE


def _adds_names(passage: Passage, known: Heard, left: int) -> bool:
    """Whether nothing is new in a passage but names and a word or two; so many words of it are."""
    numbers = passage.claim.numbers
    if left - len(passage.named) - len(numbers) >= PLAIN or not numbers <= known.numbers | known.titled:
        return False
    said = (passage.main.said or passage.gist) - known.gist - passage.named
    return len(said - numbers) < PLAIN


def _adds_little(passage: Passage, known: Heard) -> bool:
    """Whether the main clause has few new words, hardly any but names, and no new number."""
    main = passage.main
    new = (main.gist or main.said) - known.gist
    return (
        len(new) < LITTLE
        and len(new - passage.named) < PLAIN
        and main.numbers <= known.numbers | known.titled
    )
