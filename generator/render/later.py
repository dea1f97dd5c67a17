"""What templates may ask for and often do not: worked out when somebody asks, and once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar, cast, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_AT_HAND = 128
_LATELY: dict[int, tuple[object, object]] = {}


class LaterData(Mapping[str, object]):
    """The variables of a template: a page is printed once, and there are thousands of pages."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Mapping[str, object]]) -> None:
        self._make = make

    def __getitem__(self, name: str) -> object:
        return _at_hand(self, self._make)[name]

    def __iter__(self) -> Iterator[str]:
        return iter(_at_hand(self, self._make))

    def __len__(self) -> int:
        return len(_at_hand(self, self._make))


class LaterList(Sequence[T]):
    """A list in a record: records are kept, and their lists are many."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make

    @property
    def _made(self) -> Sequence[T]:
        return _at_hand(self, self._make)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T]: ...
    def __getitem__(self, place: int | slice) -> T | Sequence[T]:
        return self._made[place]

    def __len__(self) -> int:
        return len(self._made)

    def __repr__(self) -> str:
        return repr(self._made)


def _at_hand(later: object, make: Callable[[], T]) -> T:
    """Return what something makes that comes later; it is at hand while it was asked for lately."""
    found = _LATELY.get(id(later))
    if found is not None and found[0] is later:
        return cast("T", found[1])
    made = make()
    if len(_LATELY) >= _AT_HAND:
        _LATELY.pop(next(iter(_LATELY)), None)
    _LATELY[id(later)] = (later, made)
    return made
