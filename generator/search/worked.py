"""The blocks of a site at work: which are known, which have to be indexed, and what came of that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.search.blocks import blocks
from generator.search.engine import Engine, engine_of
from generator.search.making import UnwantedError
from generator.search.part import Part, make_part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.search.index import Pages
    from generator.search.making import Making
    from generator.search.program import Program
    from generator.search.stage import Findable

_LEFT = "search cut short"


@dataclass(frozen=True, slots=True)
class Indexed:
    """A block: its words, the fragments of its pages, and what the program writes beside any index."""

    part: Part
    fragments: tuple[bytes, ...]
    engine: Engine


class Worked:
    """The blocks of pages: `parts` are those that are known, `fresh` those that were indexed now, by their place."""

    def __init__(self, pages: Pages, program: Program, making: Making) -> None:
        self._pages, self._program, self._making = pages, program, making
        self._cut = blocks(pages.listed, making.size)
        self._keys = [making.key("block", *(page.print for page in block)) for block in self._cut]
        known = making.known(self._keys, bulky=True)
        found = enumerate(map(known.get, self._keys))
        self.parts: dict[int, Part] = {place: part for place, part in found if isinstance(part, Part)}
        self.fresh: dict[int, Indexed] = {}

    def __len__(self) -> int:
        return len(self._cut)

    def make(self, places: Iterable[int]) -> None:
        """Index some blocks, those apart that were. What was done is left for the next time where it is cut short.

        Raises SearchError or FormatError where that fails, and UnwantedError where it is cut short.
        """
        making, left = self._making, self._left()
        wanted = [place for place in places if place not in self.fresh]
        missing = [place for place in wanted if self._keys[place] not in left]
        opened = [self._pages.opened([page.path for page in self._cut[place]]) for place in missing]
        work = partial(index_block, self._program, making.language, making.wanted)
        self._take((place, left[self._keys[place]]) for place in wanted if self._keys[place] in left)
        try:
            self._take(zip(missing, making.map(work, opened), strict=True))
        except UnwantedError:
            self.leave()
            raise

    def leave(self, *, done: bool = False) -> None:
        """Leave what was indexed for the next time, unless all is `done`."""
        if self._making.memo:
            every = {} if done else {self._keys[place]: made for place, made in self.fresh.items()}
            self._making.memo.near.leave(_LEFT, every, here=True)

    def _take(self, made: Iterable[tuple[int, Indexed]]) -> None:
        for place, indexed in made:
            self.fresh[place], self.parts[place] = indexed, indexed.part
            self._making.keep(self._keys[place], indexed.part, bulky=True)

    def _left(self) -> dict[bytes, Indexed]:
        left = self._making.memo.near.left(_LEFT) if self._making.memo else None
        return left if isinstance(left, dict) else {}


def index_block(
    program: Program, language: str, wanted: Callable[[], bool] | None, block: Sequence[Findable]
) -> Indexed:
    """Index the pages of one block. Raises as `Worked.make`."""
    files = program.index(block, language, wanted)
    part, fragments = make_part(files, [page.path for page in block])
    return Indexed(part, fragments, engine_of(files))
