"""Which pages are indexed together: blocks of some hundred, of which an edit touches one or two.

All pages stand in one order, by the day on which they came: an article's own, and of a digest that of the topic's
first article. So what is new stands at the end, and the numbers of older pages stay as they are. Where a block ends is
told by the paths of its pages and not by how many there are before it: an old page that comes or goes moves a border
or two beside it, and no others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeVar

    Page = TypeVar("Page", bound="Dated")

SIZE = 128
"""Every block but the last has so many pages at least, half of them twice as many or more: what the program needs to
start (20 ms) is then a tenth of what a block costs."""
LONGEST = 8
"""And it has no more than so many times as many."""


class Dated(Protocol):
    """A page with the day on which it came, in ISO's form; none where that is not known."""

    @property
    def path(self) -> str: ...  # noqa: D102 - the class tells
    @property
    def came(self) -> str: ...  # noqa: D102


def blocks(pages: Iterable[Page], size: int = SIZE) -> list[list[Page]]:
    """Put pages in order and cut them into blocks: the same pages give the same blocks."""
    made: list[list[Page]] = []
    block: list[Page] = []
    for page in sorted(pages, key=lambda page: (not page.came, page.came, page.path)):
        ends = crc32(page.path.encode("utf-8", "surrogatepass")) % size == 0
        if block and (len(block) >= size * LONGEST or (ends and len(block) >= size)):
            made.append(block)
            block = []
        block.append(page)
    return [*made, block] if block else made
