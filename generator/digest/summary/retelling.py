"""When a sentence tells again what a reader has been told: by one sentence, or by several together.

The headline counts as told. How many words are shared decides, and how many may be depends on what else is new: a
sentence without a new name or number has to bring more new words than one that has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.claims import numbers
from generator.digest.wording import read_title
from generator.language.implied import implied
from generator.language.synonyms import gist, things

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage

FEWEST = 6
STALE, BARE = 0.48, 0.42
"""Share of a passage's gist in all that is told, from which it is no news; the same without a new name or number."""
DEED, FEWEST_DEED = 0.35, 3
"""The share, and the words in common, where both name the same and the same is done in both."""
MAIN, PARTLY, FEWEST_MAIN, NEARLY, NAMED, COUNTED = 0.3, 0.3, 4, 0.75, 0.6, 0.6
"""The share of a main clause in all that is told from which it is no news: where all that is done in it was told (of
`FEWEST_MAIN` words at least), where part of it was, where nothing was; where a part was and it has a new name, or a
new number."""
OPENING, OPENING_BARE, FURTHER_BARE = 0.42, 0.25, 0.4
"""The share from which the opening of an article is no news, since it tells what happened; the same where its main
clause has no new name, number or deed; the same of any other passage."""
NEAR, NEAR_BARE = 0.4, 0.34
"""The share from which a passage says again what one other does, or headline and lede do; the same without anything
new in its main clause."""
LEAST = min(STALE, BARE, OPENING, OPENING_BARE, FURTHER_BARE, NEAR, NEAR_BARE)
"""No smaller share of a passage makes it no news; its main clause still may."""
FEWEST_TOLD = 2
"""With fewer words that are known no main clause was told, whatever its share: each of those asks for more."""
LARGE, ROUNDED = 100, 0.01
"""Numbers that may be rounded, and by what share of them."""
SAME, SHARED = 0.42, 4
"""Share of the shorter gist in the other one, and words in common, from which two passages tell one thing."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What a reader has heard of: the stems and gist of the headline and of the passages `rows`.

    `parts` are the gist of headline and lede together, then that of each other passage. `numbers` are those of the
    passages, `titled` those of the headline. `negated` tells whether any passage denies something, and whether any does
    not. `implied` is the gist of what goes without saying.
    """

    rows: tuple[int, ...]
    parts: tuple[frozenset[str], ...]
    stems: frozenset[str]
    gist: frozenset[str]
    numbers: frozenset[str]
    titled: frozenset[str]
    negated: frozenset[bool]
    implied: frozenset[str]
    language: str

    def hearing(self, row: int, passage: Passage) -> Heard:
        """Return what is known to who hears one passage more."""
        return Heard(
            (*self.rows, row),
            (*self.parts, passage.gist),
            self.stems | passage.own,
            self.gist | passage.gist,
            self.numbers | passage.claim.numbers,
            self.titled,
            self.negated | {passage.main.negated},
            self.implied | implied(passage.gist, self.language),
            self.language,
        )

    def tells(self, passage: Passage) -> bool:
        """Whether most of a passage has been told by all together, or its main clause."""
        known = len(passage.gist & self.gist), len(passage.main.gist & self.gist)
        return self.tells_with(passage, *known)

    def tells_with(self, passage: Passage, words: int, main: int) -> bool:
        """Whether it was told, where so many words of its gist and of its main clause were."""
        known = part(words, len(passage.gist))
        return (known >= LEAST and self._tells_most(passage, known)) or (
            main >= FEWEST_TOLD and self._tells_main(passage, main)
        )

    def _tells_most(self, passage: Passage, known: float) -> bool:
        """Whether most of a passage was told, of which this share is known; no part knows more than all together."""
        near = max([share(passage.gist, told) for told in self.parts]) if known >= NEAR_BARE else 0.0
        if near >= NEAR or (near >= NEAR_BARE and not self._new(passage)):
            return True
        adds = not passage.named <= self.stems or not passage.claim.numbers <= self.numbers
        opening = passage.position == 0
        if opening and known >= OPENING:
            return True
        if known >= (OPENING_BARE if opening else FURTHER_BARE) and not self._new(passage):
            return True
        return known >= (STALE if adds else BARE)

    def _new(self, passage: Passage) -> bool:
        """Whether the main clause has a new name, number or deed."""
        main = passage.main
        deeds = main.done & things("en") - self.gist
        return (
            bool(deeds)
            or not passage.named & main.gist <= self.stems
            or not given(main.numbers, self.numbers | self.titled)
        )

    def _tells_main(self, passage: Passage, known: int) -> bool:
        """Whether the main clause, of which so many words are known, was told.

        That is its names, a deed or an empty one, and a part; with a new number most.
        """
        main = passage.main
        own = main.gist
        if main.negated not in self.negated:
            return False
        deed = main.empty or not main.done.isdisjoint(self.gist)
        whole = deed and main.done <= self.gist
        met = passage.named & own <= self.stems
        if not given(main.numbers, self.numbers | self.titled):
            plain = own - main.numbers
            return met and deed and len(plain & self.gist) >= COUNTED * max(FEWEST, len(plain))
        if not met:
            left = own - passage.named
            name_alone = len(left) > 1 and left <= self.gist
            return deed and (name_alone or known >= NAMED * max(FEWEST, len(own)))
        if known >= (PARTLY if deed else NEARLY) * max(FEWEST, len(own)):
            return True
        return whole and known >= MAIN * max(FEWEST_MAIN, len(own))


def heard(evidence: Evidence, lead: Sequence[int], further: Sequence[int] = ()) -> Heard:
    """Return what a reader of the headline, of the lede and of further passages has heard of."""
    told = [evidence.passages[row] for row in lead]
    language = evidence.articles[0].language
    front = gist(evidence.headed, language).union(*(passage.gist for passage in told))
    known = Heard(
        tuple(lead),
        (front,),
        evidence.told(lead),
        front,
        frozenset().union(*(passage.claim.numbers for passage in told)),
        numbers(read_title(evidence.title, language)),
        frozenset(passage.main.negated for passage in told),
        implied(front, language),
        language,
    )
    for row in further:
        known = known.hearing(row, evidence.passages[row])
    return known


def share(gist: frozenset[str], told: frozenset[str]) -> float:
    """Return the share of a gist that has been told."""
    return part(len(gist & told), len(gist))


def part(words: int, size: int) -> float:
    """Return which share so many words are of a gist."""
    return words / (size if size > FEWEST else FEWEST)  # noqa: FURB136 - asked for each passage and each part: `max` takes longer than the rest


def retells(evidence: Evidence, row: int, other: int) -> bool:
    """Whether passage `row` tells again what passage `other` has told; never without a word in common."""
    if not evidence.alike(row, other):
        return False
    left, right = evidence.passages[row], evidence.passages[other]
    return evidence.repeats(row, other) or _same(left.gist, right.gist) or _one_deed(evidence, row, other)


def given(told: frozenset[str], known: frozenset[str]) -> bool:
    """Whether all numbers are known, large ones but for rounding."""
    if told <= known:
        return True
    left = [float(number) for number in told - known]
    there = [float(number) for number in known]
    return all(one >= LARGE and any(abs(one - other) <= ROUNDED * one for other in there) for one in left)


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of the shorter gist that the other has."""
    return len(left & right) / max(FEWEST, min(len(left), len(right)))


def may_be_same(both: int, shorter: int) -> bool:
    """Whether gists with so many words in common may tell one thing, of which the shorter one has so many."""
    return both >= FEWEST_DEED and both >= DEED * max(FEWEST, shorter)


def _same(left: frozenset[str], right: frozenset[str]) -> bool:
    return len(left & right) >= SHARED and overlap(left, right) >= SAME


def _one_deed(evidence: Evidence, row: int, other: int) -> bool:
    """Whether two passages tell what somebody of one name did, in one verb and a good part of the words."""
    left, right = evidence.passages[row], evidence.passages[other]
    both = left.gist & right.gist
    if (
        len(both) < FEWEST_DEED
        or len(both) < DEED * max(FEWEST, min(len(left.gist), len(right.gist)))
        or left.named.isdisjoint(right.named & both)
    ):
        return False
    language = evidence.articles[left.article].language
    return not gist(left.claim.predicates, language).isdisjoint(gist(right.claim.predicates, language))
