"""What only the first edit would pay for, done while nobody waits: `watch` rehearses an edit once it has built.

Tables of words are read when they are first asked for, patterns compiled, terms numbered. A build that found everything
as it was has asked for none of that. What the rehearsal comes to is thrown away; what it left in memory serves.
"""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING

from generator.build import FOLDER
from generator.cache.readings import Readings
from generator.digest import annotate
from generator.group import arrange
from generator.group.features import leaf
from generator.group.memory import STILL, held_fold, hold_fold
from generator.group.still import Still
from generator.group.vectors import read as weigh
from generator.load import Folder, Sources, read
from generator.processes.executors import WORKSHOP
from generator.writing import write_up

if TYPE_CHECKING:
    from generator.cache.memo import Memo
    from generator.config import Config
    from generator.group.kept import Kept
    from generator.model import Article, Topic

SEVERAL = 8
"""So many articles of a topic are written up: enough for all that is asked of several, and no long wait."""
BATCH = 1 << 10
"""Where more articles than this are compared at once, as without dates, their comparison is left to the edit."""


def rehearse(memo: Memo | None, config: Config) -> None:
    """Read, group and write up the newest article once more; what the last build left tells which one that is."""
    for name in WORKSHOP:
        import_module(name)
    if memo is None:
        return
    folder, still = memo.near.left(FOLDER), memo.near.left(STILL)
    if not isinstance(folder, Folder) or not isinstance(still, Still) or not still.articles:
        return
    newest = _newest(still)
    for source in Sources(folder.content, (newest.path,), folder.settings):
        read(source)
    annotate(newest)
    weigh([leaf(newest)])
    write_up(_some(_around(still, newest), newest), config.digest)
    held = held_fold(memo)
    _fold(memo, replace(held, seen=still.seen(still.articles, held.seen)), still, config)


def read_ahead(memo: Memo, names: frozenset[str]) -> None:
    """Read files that were touched since the last build, as the next one will, where they are articles."""
    folder = memo.near.left(FOLDER)
    touched = folder.touched(names, folder.content, folder.settings) if isinstance(folder, Folder) else None
    if isinstance(folder, Folder) and touched and folder.found_now(touched):
        Readings(memo).foresee(read, Sources(folder.content, tuple(touched), folder.settings))


def _newest(still: Still) -> Article:
    """Return the newest article; of those without a date the last, if there are no others."""
    return next((one for one in reversed(still.articles) if one.day), still.articles[-1])


def _around(still: Still, article: Article) -> Topic:
    return next(topic for topic in still.edited.topics if article in topic.articles)


def _some(topic: Topic, article: Article) -> Topic:
    """Return a topic with few of its articles, this one among them."""
    others = [one for one in topic.articles if one is not article][: SEVERAL - 1]
    return replace(topic, articles=tuple(sorted((article, *others), key=lambda one: one.order)))


def _fold(memo: Memo, kept: Kept, still: Still, config: Config) -> None:
    """Fold the newest batch again, and hold what that left at hand: it says the same."""
    turns = kept.turns[:-1]
    if not turns or len(still.articles) - turns[-1].stop > BATCH:
        return
    found = arrange(still.articles, config.grouping, still.editorial, replace(kept, turns=turns))
    hold_fold(memo, found.kept)
