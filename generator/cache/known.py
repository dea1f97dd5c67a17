"""What a pure function made of records lately: an edit leaves most articles of a topic as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

R = TypeVar("R")
MOST = 32
"""So many records are remembered: the articles of a topic or two."""


class Known(Generic[R]):
    """A function of a record and of what else it depends on; asked the same about the very record it says the same.

    What else there is must be equal, as text and numbers are. A record is held on to for as long as it is known.
    """

    def __init__(self, make: Callable[..., R]) -> None:
        self._make = make
        self._known: dict[int, tuple[object, tuple[object, ...], R]] = {}

    def __call__(self, record: object, *rest: object) -> R:
        """Return what the function makes of a record."""
        found = self._known.get(id(record))
        if found is None or found[0] is not record or found[1] != rest:
            found = (record, rest, self._make(record, *rest))
            self._known.pop(id(record), None)
            spare = max(0, len(self._known) + 1 - MOST)
            for oldest in list(self._known)[:spare]:  # of a list: other threads may ask meanwhile
                self._known.pop(oldest, None)
            self._known[id(record)] = found
        return found[2]
