"""The strongest terms of topics, of those that several articles have, and what these weigh among the topics of a site.

What many topics of the site say counts little, as in any search (Sparck Jones 1972).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import numpy as np

from generator.cache.near import unchanged
from generator.group.profiles import all_weights
from generator.group.sparse import Sparse, assembled
from generator.group.terms import PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from generator.group.matrix import Numbers
    from generator.group.shared import Shared

    Floats = NDArray[np.float64]
    Flags = NDArray[np.bool_]
    Rows = NDArray[np.int64]

TERMS = 40
"""Strongest terms of a topic."""
COMMON, FEW = 0.02, 30
"""Share of the topics from which a term tells nothing, where it is more than a few."""
_OTHERS = 256
"""Of so many profiles the strongest terms are found one by one; with more, those of all are found anew."""
_AT_ONCE = 1 << 12
"""Topics whose strongest terms are looked for at a time: of a hundred thousand they fill memory."""
_NOTHING = np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64), np.empty(0)
_STEPS = 5  # bits of a number of topics that count


_T = TypeVar("_T", np.float64, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Strong:
    """The strongest terms of profiles, one profile's after another's, with `counts` of them.

    `places` are where each term stands among those of all profiles, `weights` what it weighs in its own, `numbers`
    what it is called, -1 where no other profile has it.
    """

    counts: Rows
    places: Rows
    weights: Floats
    numbers: Numbers
    width: int


def strongest(terms: Shared, last: tuple[Shared, Strong] | None = None) -> Strong:
    """Return the strongest terms of each profile, of those that several articles have.

    `last` is what was found of others, many of them the same: it changes how long this takes and nothing else.
    """
    others = _others(terms, last[0]) if last else None
    if last and others and np.count_nonzero(others.now) <= _OTHERS:
        counts, places, weights = _exchanged(terms, last[1], others)
    else:
        starts = range(0, len(terms.profiles), _AT_ONCE)
        parts = [_told(terms, [range(start, min(start + _AT_ONCE, starts.stop))]) for start in starts]
        counts, places, weights = map(np.concatenate, zip(*parts, strict=True))
    return Strong(counts, places, weights, terms.numbers[places], terms.width)


class _Others(NamedTuple):
    """Profiles of which other terms count than before, and those `before` in the place of which they are.

    Places from `behind` on before are `moved` by so many now.
    """

    now: Flags
    before: Flags
    behind: int
    moved: int


def _others(now: Shared, before: Shared) -> _Others:
    """Tell which profiles are new, and of which a term is another's as well that was not, or the other way round."""
    begin, end = unchanged(now.profiles, before.profiles)
    fresh, former = (np.ones(len(each.profiles), dtype=np.bool_) for each in (now, before))
    fresh[:begin] = former[:begin] = _told_apart(now, before, slice(0, begin), slice(0, begin))
    ours, theirs = slice(len(fresh) - end, len(fresh)), slice(len(former) - end, len(former))
    fresh[ours] = former[theirs] = _told_apart(now, before, ours, theirs)
    behind = int(before.borders[theirs.start])
    return _Others(fresh, former, behind, int(now.borders[ours.start]) - behind)


def _told_apart(now: Shared, before: Shared, ours: slice, theirs: slice) -> Flags:
    """Tell of which of the same profiles a term has a number that had none, or the other way round."""
    borders = now.borders[ours.start : ours.stop + 1]
    begin = int(before.borders[theirs.start])
    numbered = now.numbers[borders[0] : borders[-1]] >= 0
    places = np.flatnonzero(numbered != (before.numbers[begin : begin + len(numbered)] >= 0))
    apart = np.zeros(ours.stop - ours.start, dtype=np.bool_)
    apart[np.searchsorted(borders - borders[0], places, "right") - 1] = True
    return apart


def _exchanged(terms: Shared, last: Strong, others: _Others) -> tuple[Rows, Rows, Floats]:
    """Put the strongest terms of some profiles in the place of those of others."""
    rows = np.flatnonzero(others.now).tolist()
    found = _told(terms, [range(row, row + 1) for row in rows]) if rows else _NOTHING
    stays = ~np.repeat(others.before, last.counts)
    places = last.places[stays]
    places[places >= others.behind] += others.moved
    counts = _filled(others.now, found[0], last.counts[~others.before])
    new = np.repeat(others.now, counts)
    return counts, _filled(new, found[1], places), _filled(new, found[2], last.weights[stays])


def _filled(new: Flags, ones: NDArray[_T], others: NDArray[_T]) -> NDArray[_T]:
    """Return one array of ones, where they are new, and others."""
    found = np.empty(len(new), dtype=others.dtype)
    found[new], found[~new] = ones, others
    return found


def _told(terms: Shared, runs: Sequence[range]) -> tuple[Rows, Rows, Floats]:
    """Return of the strongest terms of some topics how many each has, where they stand, and their weights."""
    profiles = [*chain.from_iterable(terms.profiles[run.start : run.stop] for run in runs)]
    stretches = [(int(terms.borders[run.start]), int(terms.borders[run.stop])) for run in runs]
    columns = np.concatenate([terms.numbers[begin:end] for begin, end in stretches])
    counts = np.concatenate([np.diff(terms.borders[run.start : run.stop + 1]) for run in runs])
    common = np.frombuffer(b"".join([profile.shared() for profile in profiles]), dtype=np.bool_)
    borders = np.concatenate(([0], np.cumsum(counts)))
    told = (columns >= 0) | common
    before = np.concatenate(([0], np.cumsum(told)))
    told &= before[:-1] - np.repeat(before[borders[:-1]], counts) < TERMS
    found = np.diff(np.concatenate(([0], np.cumsum(told)))[borders])
    return found, _places(stretches)[told], all_weights(profiles)[told]


def _places(stretches: Iterable[tuple[int, int]]) -> Rows:
    return np.concatenate([np.arange(begin, end) for begin, end in stretches])


def weighed(strong: Strong) -> tuple[Sparse, Rows]:
    """Return what the terms that topics share weigh, a row a topic, and where among all terms each entry stands.

    Terms weigh by how few topics have them, and each topic is scaled to length 1. Weights are whole numbers of parts,
    so a cosine is the same to the last bit in whatever order it is added up.
    """
    count = len(strong.counts)
    topics = in_steps(count)
    own = strong.numbers < 0
    uses = np.bincount(strong.numbers[~own], minlength=strong.width)
    rarity = np.log((topics + 1) / np.maximum(np.append(uses, 1), 1))  # the last of what no other topic has
    rarity[:-1][uses > max(FEW, COMMON * topics)] = 0.0
    weights = strong.weights * rarity[strong.numbers]
    owners = np.repeat(np.arange(count), strong.counts)
    lengths = np.sqrt(np.bincount(owners, weights * weights, minlength=count))  # added up in the terms' order
    weights *= (1 / np.where(lengths > 0, lengths, 1.0))[owners]
    weights = np.rint(weights * PARTS) / PARTS
    told = np.flatnonzero((weights != 0) & ~own)
    borders = np.concatenate(([0], np.cumsum(np.bincount(owners[told], minlength=count))))
    rows = assembled(weights[told], strong.numbers[told], borders, max(strong.width, 1))
    return rows, strong.places[told]


def in_steps(count: int) -> int:
    """Round a number of topics up, to five bits: of hundreds, one more seldom makes all terms weigh otherwise."""
    step = 1 << max(0, count.bit_length() - _STEPS)
    return -(-count // step) * step
