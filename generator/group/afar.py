"""A fold that another process goes through: it reads what was kept while the command still reads what it knows itself.

Numpy and the vectors of ten thousand articles are imported and read there, and nowhere else. What the command
has to say is the roll of the articles and what is new; what it is told are groups of rows and slugs. Whatever goes
wrong there, it folds itself.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.cache.flat import read_flat, write_flat
from generator.cache.memo import LARGEST, thawed
from generator.cache.thaw import TooLargeError, freeze
from generator.group.kept import NOTHING, Base, Kept

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from generator.config import Grouping
    from generator.group.course import Way
    from generator.group.features import Leaf
    from generator.group.roll import Roll
    from generator.group.state import Group
    from generator.group.topics import Listed
    from generator.processes.hands import Hand


class LostError(Exception):
    """Nobody elsewhere can go through this fold."""


@dataclass(frozen=True, slots=True)
class Left:
    """Where the last fold is: turns, and what these are over, files each with a key; and most articles' language."""

    turns: Path
    turns_key: bytes
    base: Path
    base_key: bytes
    language: str


class Wanted(NamedTuple):
    """A fold that is asked for: the roll, the rules, and what the vectors of new articles are made of, by row."""

    roll: Roll
    settings: Grouping
    fresh: Mapping[int, Leaf]


class Asking:
    """A fold that a hand goes through. Raises LostError where it does not."""

    def __init__(self, hand: Hand, roll: Roll, settings: Grouping, fresh: Mapping[int, Leaf]) -> None:
        self._hand = hand
        groups = hand.ask(go_through, Wanted(roll, settings, fresh)).result()
        if groups is None:
            raise LostError
        self.groups = groups

    def related(self, listed: Listed, *, once: bool = True) -> tuple[tuple[str, ...], ...]:  # noqa: ARG002 - it always is
        """Return the slugs of the topics that come near each topic."""
        slugs = self._hand.ask(relate, listed).result()
        if slugs is None:
            raise LostError
        return slugs

    def kept(self) -> Kept:
        """Return nothing: it stays there."""
        return NOTHING

    def told(self) -> Callable[..., None]:
        """Have it written what a later fold can go on from, and return what waits for that, whatever it is given."""
        asked = self._hand.ask(tell, None)
        return lambda *_: asked.result()


class _Here:
    """What this process has taken up, if it is a hand, and the fold that it went through."""

    kept: Kept | None = None
    way: Way | None = None
    left: Left | None = None


def take_up(left: Left) -> None:
    """Read the last fold, and do what need not wait for the next one: number terms of topics, read tables of words.

    Most topics of the last fold are topics of the next one.
    """
    from generator.group.relating import numbered  # noqa: PLC0415 - numpy takes long to import
    from generator.group.vocabulary import vocabulary  # noqa: PLC0415 - as above
    from generator.language.words import primary  # noqa: PLC0415 - as above

    found = read_turns(left.turns, left.turns_key)
    if found:
        kept = found.over(read_base(left.base, left.base_key))
        near = numbered(tuple(kept.profiles.values()))
        _Here.kept, _Here.left = replace(kept, known=kept.known and kept.known.shelved(), near=near), left
    vocabulary(primary(left.language))


def go_through(wanted: Wanted) -> tuple[Group, ...] | None:
    """Fold from where the last fold left off; None where nothing was taken up. Raises KeyError where more is new."""
    if _Here.kept is None:
        return None
    from generator.group.course import Way  # noqa: PLC0415 - as above

    fresh = wanted.fresh
    _Here.way = Way(wanted.roll, wanted.settings, _Here.kept, fresh.__getitem__, map, profiled=True)
    return _Here.way.groups


def relate(listed: Listed) -> tuple[tuple[str, ...], ...] | None:
    """Relate the topics of that fold."""
    return _Here.way.related(listed) if _Here.way else None


def tell(_: None) -> None:
    """Write what a later fold can go on from, and the file that it is over anew where that is worth it."""
    if _Here.way is None or _Here.left is None:
        return
    kept, left = _Here.way.kept(), _Here.left
    with suppress(OSError):
        write_base(kept, left.base, left.base_key)
        write_turns(kept, left.turns, left.turns_key)


def read_turns(file: Path, key: bytes) -> Kept | None:
    """Read what is kept of a fold but for what it is over; None where there is none that can be read."""
    parts = read_flat(file, key)
    found = thawed(parts[0]) if parts else None
    return found if isinstance(found, Kept) else None


def write_turns(kept: Kept, file: Path, key: bytes) -> None:
    """Write it, over the base that is to be written, if one is; nothing, if it is too much. Raises OSError."""
    over = replace(kept, base=Base(kept.known, kept.profiles)) if kept.outgrown and kept.known else kept
    with suppress(TooLargeError):
        write_flat(file, key, [[freeze(over, LARGEST)]])


def read_base(file: Path, key: bytes) -> Base | None:
    """Read the file beside what is kept of a fold; None where there is none that can be read."""
    from generator.group.base import base_of  # noqa: PLC0415 - as above

    parts = read_flat(file, key)
    try:
        return base_of(parts) if parts else None
    except ValueError:
        return None


def write_base(kept: Kept, file: Path, key: bytes) -> None:
    """Write it, where so much is new that this is worth it. Raises OSError."""
    from generator.group.base import parts_of  # noqa: PLC0415 - as above

    if kept.known and kept.outgrown:
        write_flat(file, key, parts_of(kept.known, kept.profiles))
