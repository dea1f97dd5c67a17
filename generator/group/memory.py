"""Grouping by way of a memo: from what the last build found, as far as that holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.group import Arranged, arrange
from generator.group.kept import NOTHING, Kept, is_far_from
from generator.group.still import Still

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cache.memo import Memo
    from generator.config import Grouping
    from generator.group.supply import Maker
    from generator.model import Article, Editorial

FOLD = "fold"
"""Under this name a build hands on where the next one's fold can go on from, read where there is one."""
STILL = "still"
"""Under this name it leaves what holds as long as grouping hears nothing new."""


def arrange_again(
    memo: Memo,
    articles: Sequence[Article],
    settings: Grouping,
    editorial: Editorial,
    *,
    map: Maker,  # noqa: A002 - it is one
    threads: int,
    few: bool,
) -> Arranged:
    """Group articles as `arrange` does; where it would hear nothing new, `found` and `kept` are left empty.

    If but a `few` were touched, the fold is not written again that a later build can go on from just as well.
    """
    left = memo.near.left(STILL)
    still = left if isinstance(left, Still) else None
    same = still.over(articles, repr(settings), editorial) if still else None
    if same:
        memo.near.leave(STILL, same)
        return Arranged((), same.edited, still=same)
    held = memo.held(FOLD)
    kept = held if isinstance(held, Kept) else NOTHING
    kept = replace(kept, seen=still.seen(articles)) if still else kept
    found = arrange(articles, settings, editorial, kept, map=map, threads=threads)
    memo.near.leave(STILL, found.still)
    memo.hold(FOLD, found.kept, worth=not few or is_far_from(kept, found.kept))
    return found
