"""Grouping by way of a memo: from what the last build found, as far as that holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.cache.readings import Readings
from generator.group import Arranged, arrange, arranged
from generator.group.afar import Asking, Left, LostError, based, frozen, read_base, take_up, write_base
from generator.group.calling import called
from generator.group.kept import NOTHING, Kept
from generator.group.still import Still

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from generator.cache.memo import Memo
    from generator.config import Grouping
    from generator.group.supply import Maker
    from generator.model import Article, Editorial, Topic
    from generator.processes.hands import Hand

FOLD = "fold"
"""Under this name a build hands on where the next one's fold can go on from, read where there is one."""
BASE = "fold"
"""In a file of this name lie the vectors and profiles that this takes, by far the most of it."""
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
    hand: Hand | None = None,
    heard: Callable[[tuple[Topic, ...]], None] = lambda _: None,
) -> Arranged:
    """Group articles as `arrange` does; where it would hear nothing new, `found` and `kept` are left empty.

    Where a `hand` has taken up the last fold, it goes through this one, if little is new. Before that begins, `heard`
    is told which topics there will be of edited articles, if none moves.
    """
    left = memo.near.left(STILL)
    still = left if isinstance(left, Still) else None
    same = still.over(articles, repr(settings), editorial) if still else None
    if same:
        if hand:
            hand.stop()  # what it took up nobody will ask for, and others are at work
        memo.near.leave(STILL, same)
        return Arranged((), same.edited, still=same)
    heard(still.expected(articles) if still else ())
    found = None
    if hand and still:
        found = _by_hand(memo, hand, articles, settings, editorial, kept=still.kept(articles, NOTHING))
    if found is None:
        kept = held_fold(memo)
        kept = still.kept(articles, kept) if still else kept
        found = arrange(articles, settings, editorial, kept, map=map, threads=threads, once=memo.once)
        hold_fold(memo, found.kept)
    found = _with_known_topics(found, memo)
    memo.near.leave(STILL, found.still)
    return found


def _with_known_topics(found: Arranged, memo: Memo) -> Arranged:
    """Return the same with topics of the last build in the place of those that are alike."""
    edited = replace(found.edited, topics=Readings(memo).same_topics(found.edited.topics))
    return replace(found, edited=edited, still=replace(found.still, edited=edited) if found.still else None)


def _by_hand(
    memo: Memo,
    hand: Hand,
    articles: Sequence[Article],
    settings: Grouping,
    editorial: Editorial,
    *,
    kept: Kept,
) -> Arranged | None:
    """Have a hand go through the fold; None where it has not what that takes."""
    calling = called(articles, kept)
    try:
        folded = Asking(hand, calling.roll, settings, calling.fresh)
        found = arranged(calling, folded, settings, editorial, kept)
    except LostError:
        return None
    memo.hold_bytes(FOLD, folded.told())
    return found


def let_take_up(memo: Memo, hand: Hand, language: str) -> None:
    """Let a hand take up the last fold, while others are at other things."""
    place, file = memo.place([FOLD]), memo.file(BASE)
    if place and file:
        hand.ask(take_up, Left(*place, *file, language))


def held_fold(memo: Memo) -> Kept:
    """Return where the next fold can go on from, with its vectors."""
    held, file = memo.held(FOLD), memo.file(BASE)
    if not isinstance(held, Kept):
        return NOTHING
    return held.over(read_base(*file) if file else None) if not held.seen else held


def hold_fold(memo: Memo, after: Kept) -> None:
    """Hand on where the next fold can go on from."""
    memo.hold(FOLD, after, worth=False)  # for the next build of this process; another one's is as follows
    memo.hold_bytes(FOLD, lambda: frozen(based(after)))
    memo.hold_file(BASE, partial(write_base, after))
