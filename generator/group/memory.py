"""Grouping by way of a memo: from what the last build found, as far as that holds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.cache.memo import LARGEST
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
    kept = held_fold(memo)
    kept = replace(kept, seen=still.seen(articles, kept.seen)) if still else kept
    found = arrange(articles, settings, editorial, kept, map=map, threads=threads, once=memo.once)
    memo.near.leave(STILL, found.still)
    memo.dear = True
    hold_fold(memo, found.kept, kept, few=few)
    return found


def held_fold(memo: Memo) -> Kept:
    """Return where the next fold can go on from, with its vectors."""
    from generator.group.supply import Known  # noqa: PLC0415 - numpy takes long to import

    held, vectors = memo.held(FOLD), memo.held(VECTORS)
    known = vectors if isinstance(vectors, Known) else Known()
    return replace(held, known=known) if isinstance(held, Kept) else NOTHING


def hold_fold(memo: Memo, after: Kept, before: Kept, *, few: bool) -> None:
    """Hand on where the next fold can go on from; `before` is where this one went on from, and `few` as above."""
    from generator.group.supply import Known  # noqa: PLC0415 - as above

    vectors, known = after.known or Known(), before.known or Known()
    worth = (not few or is_far_from(before, after)) and after.size <= LARGEST
    memo.hold(FOLD, replace(after, known=None), worth=worth)
    memo.hold(VECTORS, vectors, worth=not few or vectors.beside(known) > FEW)
