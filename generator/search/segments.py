"""The segments of a site: which are known, which blocks have to be indexed, and what came of that."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from generator.search.blocks import blocks
from generator.search.engine import Engine, engine_of
from generator.search.job import UnwantedError
from generator.search.segment import Segment, make_segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from generator.search.index import Pages
    from generator.search.job import Job
    from generator.search.program import Program
    from generator.search.stage import Findable

_LEFT = "search cut short"


@dataclass(frozen=True, slots=True)
class Indexed:
    """A block that was indexed now: its segment, its fragments, and what the program writes beside any index."""

    segment: Segment
    fragments: tuple[bytes, ...]
    engine: Engine


class Segments:
    """A segment for each block of pages, by its place: `known` are all that there are yet, `fresh` those made now."""

    def __init__(self, pages: Pages, program: Program, job: Job) -> None:
        self._pages, self._program, self._job = pages, program, job
        self._cut = blocks(pages.listed, job.size)
        self._keys = [job.key("block", *(page.print for page in block)) for block in self._cut]
        kept = job.known(self._keys, bulky=True)
        found = enumerate(map(kept.get, self._keys))
        self.known: dict[int, Segment] = {
            place: segment for place, segment in found if isinstance(segment, Segment)
        }
        self.fresh: dict[int, Indexed] = {}

    def __len__(self) -> int:
        return len(self._cut)

    def make(self, places: Iterable[int]) -> None:
        """Index some blocks, those apart that were. What was done is left for the next time where it is cut short.

        Raises SearchError or FormatError where that fails, and UnwantedError where it is cut short.
        """
        job, left = self._job, self._left()
        wanted = [place for place in places if place not in self.fresh]
        missing = [place for place in wanted if self._keys[place] not in left]
        opened = [self._pages.opened([page.path for page in self._cut[place]]) for place in missing]
        work = partial(index_block, self._program, job.language, job.wanted)
        self._take((place, left[self._keys[place]]) for place in wanted if self._keys[place] in left)
        try:
            self._take(zip(missing, job.map(work, opened), strict=True))
        except UnwantedError:
            self.leave()
            raise

    def leave(self, *, done: bool = False) -> None:
        """Leave what was indexed for the next time, unless all is `done`."""
        if self._job.memo:
            every = {} if done else {self._keys[place]: made for place, made in self.fresh.items()}
            self._job.memo.near.leave(_LEFT, every, here=True)

    def _take(self, made: Iterable[tuple[int, Indexed]]) -> None:
        for place, indexed in made:
            self.fresh[place], self.known[place] = indexed, indexed.segment
            self._job.keep(self._keys[place], indexed.segment, bulky=True)

    def _left(self) -> dict[bytes, Indexed]:
        left = self._job.memo.near.left(_LEFT) if self._job.memo else None
        return left if isinstance(left, dict) else {}


def index_block(
    program: Program, language: str, wanted: Callable[[], bool] | None, block: Sequence[Findable]
) -> Indexed:
    """Index the pages of one block. Raises as `Segments.make`."""
    files = program.index(block, language, wanted)
    segment, fragments = make_segment(files, [page.path for page in block])
    return Indexed(segment, fragments, engine_of(files))
