"""What is worked out of a word once, and remembered for as long as there is room."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Remembered(dict[str, T], Generic[T]):
    """What a pure function makes of words, asked for by `[word]`; all is forgotten once `most` are known.

    Half as dear as `lru_cache` where a text asks for each of its words: there is no order to be kept. All tables hold
    the same record of a word: what waits for memory waits once.
    """

    def __init__(self, make: Callable[[str], T], most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, word: str) -> T:
        if len(self) >= self._most:
            self.clear()
        made = self[intern(word)] = self._make(word)
        return made
