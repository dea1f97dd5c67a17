"""What the fold knows after a day: the groups that may still change, and how alike they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from array import array
    from collections.abc import Mapping

    from generator.group.compared import Compared


@dataclass(frozen=True, slots=True)
class Group:
    """A topic in the making: its members, founder first; its name, where the editor gave one; its last day.

    `swallowed` are the founders of topics that it took in after they had stood for a day.
    """

    members: tuple[int, ...]
    name: str
    last: float  # a day's ordinal; infinite once it has an undated article, which comes after all days
    swallowed: tuple[int, ...] = ()

    def __reduce__(self) -> tuple[type[Group], tuple[Any, ...]]:
        """Pickle as a call, as articles are: whoever has a hand fold is told all groups."""
        return Group, (self.members, self.name, self.last, self.swallowed)

    @property
    def founder(self) -> int:
        """The first member, by day, then by path; it is the group's number as well."""
        return self.members[0]


@dataclass(frozen=True, slots=True)
class State:
    """The groups that may still gain, by founder, and the links between those of them that nobody named.

    These are the groups that were open on the last day and all named ones, so that a state is as large as the
    window and not as all that came before. Members are rows in the order of the fold.
    """

    groups: Mapping[int, Group]
    links: Mapping[int, Mapping[int, float]]


EMPTY = State({}, {})


@dataclass(frozen=True, slots=True)
class Turn:
    """What one batch settled. It depends on the articles up to row `stop` alone, and `key` is a digest of them.

    `hubs` are the hub values of the batch's articles; `quiet` the groups that were closed when it began, or, if
    `reopened`, none, and those of all turns before are in the state again. `state` is what stands after it, or None
    where that was not worth keeping. `compared` is what a later fold need not compare again.
    """

    key: bytes
    stop: int
    hubs: array[float]
    quiet: tuple[Group, ...]
    reopened: bool
    state: State | None
    compared: Compared | None = field(default=None, repr=False, compare=False)
