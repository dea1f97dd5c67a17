"""The job of making an index: in which language, by which program, and what spares work."""

from __future__ import annotations

import builtins
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from generator.search.blocks import SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from generator.cache.memo import Memo


class UnwantedError(Exception):
    """Nobody wants the index any more."""


@dataclass(frozen=True, slots=True)
class Job:
    """What an index in a language is made with; `standing` are digests of files that stand in the site, by path.

    `map` indexes blocks in whatever process, `wanted` tells whether to go on, and `size` how small a block may be.
    `stamp` tells the program from any other. `asked` are the keys that were asked for.
    """

    language: str
    memo: Memo | None = None
    standing: Mapping[str, bytes] = field(default_factory=dict)
    map: Callable[..., Iterable[Any]] = builtins.map
    wanted: Callable[[], bool] | None = None
    size: int = SIZE
    stamp: str = ""
    asked: list[bytes] = field(default_factory=list)

    def key(self, kind: str, *parts: str | bytes) -> bytes:
        """Return the key of something that the program makes of these parts; where nothing is kept, any."""
        if self.memo is None:
            return b""
        self.asked.append(self.memo.key(f"search {kind}", self.stamp, self.language, str(self.size), *parts))
        return self.asked[-1]

    def known(self, keys: Iterable[bytes], *, bulky: bool = False) -> Mapping[bytes, object]:
        """Return what is known of these keys."""
        return self.memo.recall(keys, bulky=bulky) if self.memo else {}

    def keep(self, key: bytes, value: object, *, bulky: bool = False) -> None:
        """Keep a value under its key."""
        if self.memo:
            self.memo.keep(key, value, bulky=bulky)

    def stands(self, path: str, digest: bytes) -> bool:
        """Tell whether a file stands in the site as it is to be."""
        return self.standing.get(path) == digest

    def go_on(self) -> None:
        """Raise UnwantedError where nobody wants the index any more."""
        if self.wanted and not self.wanted():
            raise UnwantedError
