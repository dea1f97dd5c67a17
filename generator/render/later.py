"""What templates may ask for and often do not: worked out when somebody asks, and once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast, overload

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
_AT_HAND = 128
_LATELY: dict[int, tuple[object, Sequence[object]]] = {}


class LaterData(Mapping[str, object]):
    """The variables of a template."""

    def __init__(self, make: Callable[[], Mapping[str, object]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> Mapping[str, object]:
        return self._make()

    def __getitem__(self, name: str) -> object:
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


class LaterList(Sequence[T]):
    """A list in a record, at hand while it was asked for lately: records are kept, and their lists are many."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Sequence[T]]) -> None:
        self._make = make

    @property
    def _made(self) -> Sequence[T]:
        found = _LATELY.get(id(self))
        if found is not None and found[0] is self:
            return cast("Sequence[T]", found[1])
        made = self._make()
        if len(_LATELY) >= _AT_HAND:
            _LATELY.pop(next(iter(_LATELY)), None)
        _LATELY[id(self)] = (self, made)
        return made

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
