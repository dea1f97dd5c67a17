"""Grouping by way of a memo: from what the last build found, as far as that holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.group import Arranged, arrange
from generator.group.kept import NOTHING, Kept, is_far_from
from generator.group.still import FEW, Still

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.cache.memo import Memo
    from generator.config import Grouping
    from generator.group.supply import Maker
    from generator.model import Article, Editorial

FOLD = "fold"
"""Under this name a build hands on where the next one's fold can go on from, read where there is one."""
VECTORS = "vectors"
"""Under this one the vectors that this takes, by far the most of it: a few edits make few new ones, made as quickly."""
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

    If but a `few` were touched, the fold is not written again that a later build can go on from just as well, nor its
    vectors, if hardly one is new.
    """
    left = memo.near.left(STILL)
    still = left if isinstance(left, Still) else None
    same = still.over(articles, repr(settings), editorial) if still else None
    if same:
        memo.near.leave(STILL, same)
        return Arranged((), same.edited, still=same)
    from generator.group.supply import Known  # noqa: PLC0415 - numpy takes long to import

    held, vectors = memo.held(FOLD), memo.held(VECTORS)
    known = vectors if isinstance(vectors, Known) else Known()
    kept = replace(held, known=known) if isinstance(held, Kept) else NOTHING
    kept = replace(kept, seen=still.seen(articles)) if still else kept
    found = arrange(articles, settings, editorial, kept, map=map, threads=threads)
    memo.near.leave(STILL, found.still)
    memo.hold(FOLD, replace(found.kept, known=None), worth=not few or is_far_from(kept, found.kept))
    after = found.kept.known or Known()
    memo.hold(VECTORS, after, worth=not few or after.beside(known) > FEW)
    return found
