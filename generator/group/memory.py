"""Grouping by way of a memo: from what the last build found, as far as that holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from generator.cache.readings import Readings
from generator.group import Arranged, arrange, arranged
from generator.group.afar import (
    Asking,
    Left,
    LostError,
    read_base,
    read_turns,
    take_up,
    write_base,
    write_turns,
)
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
"""Under this name a build in `watch` leaves where the next one's fold can go on from."""
TURNS, BASE = "turns", "fold"
"""In files of these names a build hands that on to another process: in the second one are the vectors and profiles that
this takes, by far the most of it."""
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
    memo.hold_file(TURNS, folded.told())
    return found


def let_take_up(memo: Memo, hand: Hand, language: str) -> None:
    """Let a hand take up the last fold, while others are at other things."""
    turns, base = memo.file(TURNS), memo.file(BASE)
    if turns and base:
        hand.ask(take_up, Left(*turns, *base, language))


def held_fold(memo: Memo) -> Kept:
    """Return where the next fold can go on from, with its vectors."""
    held, turns, base = memo.held(FOLD), memo.file(TURNS), memo.file(BASE)
    if isinstance(held, Kept):
        return held
    found = read_turns(*turns) if turns else None
    return found.over(read_base(*base) if base else None) if found else NOTHING


def hold_fold(memo: Memo, after: Kept) -> None:
    """Hand on where the next fold can go on from."""
    memo.hold(FOLD, after, worth=False)  # for the next build of this process; another one's is as follows
    memo.hold_file(BASE, partial(write_base, after))
    memo.hold_file(TURNS, partial(write_turns, after))
