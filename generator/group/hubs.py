"""The hub value of an article: how alike it would be to its time if none of that were on its own story.

A high quantile of its similarities says so in a large folder. Where a good part of a folder is on one story, such a
quantile lies among that story's articles and parts them from each other; so the upper half is not looked at: the
lower half is mirrored at the median. How much the articles of a time share by their kind alone has a bound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from generator.group.usual import USUAL_LENGTH

if TYPE_CHECKING:
    from generator.group.similarity import Floats

LOW = 0.1
"""The quantile that is mirrored at the median, which gives about the 90 % quantile of what is unrelated."""
OWN_SHARE = 0.7
"""So much of a hub value is the article's own quantile; the rest is the usual one, since a quantile is noisy."""
USUAL = 0.21
ALONE = 0.05
"""The hub value where there is nothing to compare with; it weighs as much as `ALONE_WEIGHT` articles. It is low:
what somebody put into a small folder is more often about one thing than what comes in by the hundred."""
ALONE_WEIGHT = 20
GATHERED = 0.07
"""The hub value in a small folder without dates. Somebody put it together at once, so that chance is on the side of
one story, and no dates say what belongs together."""
SMALL = 40
"""So many articles have half of that value and half of their own; ten times as many hardly any of it."""
HIGHEST = 0.22
"""Above this, likeness is more than the kind of report, even where all of a time are of one kind."""


def usual(lengths: Floats) -> Floats:
    """Return what is usual for articles with so many characters of prose."""
    values: Floats = USUAL * -np.expm1(-lengths / USUAL_LENGTH)
    return values


def settled(alike: Floats, lengths: Floats, crowds: Floats) -> Floats:
    """Return the hub values of some articles: a row of `alike` holds the similarities of one to those of its time.

    `crowds` holds for each how many others the folder has, if it is undated, and else infinity.
    """
    count = alike.shape[1]
    expected = usual(lengths)
    high = expected
    if alike.size:
        low, middle = np.quantile(alike, (LOW, 0.5), axis=1)
        high = 2 * middle - low
    seen = OWN_SHARE * high + (1 - OWN_SHARE) * expected
    values = np.minimum((count * seen + ALONE_WEIGHT * ALONE) / (count + ALONE_WEIGHT), HIGHEST)
    share = 1 / (1 + (crowds / SMALL) ** 2)
    mixed: Floats = (1 - share) * values + share * GATHERED
    return mixed
