"""A feed before it is written in one of its formats: what it is called, and its items, the newest first."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

T = TypeVar("T")

UNDATED = dt.datetime(1990, 1, 1, tzinfo=dt.UTC)
"""What stands where a format demands a date and no article has one: it is no clock's, and never changes.

The W3C's validator takes no older one for plausible.
"""


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A picture that goes with an item: its absolute address, its media type, its size in bytes."""

    url: str
    media_type: str
    size: int
    alt: str


@dataclass(frozen=True, slots=True)
class Item:
    """A digest or an article. `content` is HTML with absolute addresses, or empty in a feed of summaries."""

    guid: str
    title: str
    link: str
    summary: str
    content: str
    creators: tuple[str, ...]
    when: dt.datetime | None
    tags: tuple[str, ...]
    language: str
    picture: Enclosure | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed; `page` is the absolute address of the page that it goes with."""

    title: str
    description: str
    language: str
    author: str
    page: str
    items: tuple[Item, ...]

    @property
    def newest(self) -> dt.datetime | None:
        """When its newest item was published."""
        return max((item.when for item in self.items if item.when), default=None)


class Each(Protocol):
    """Gives what a function makes of items, in order; `name` tells functions apart, for whoever keeps that."""

    def __call__(self, name: str, make: Callable[[Item], T], items: Sequence[Item]) -> Iterable[T]:
        """Return it."""


def anew(name: str, make: Callable[[Item], T], items: Sequence[Item]) -> Iterable[T]:  # noqa: ARG001 - an `Each` has it
    """Make it of each item."""
    return map(make, items)
