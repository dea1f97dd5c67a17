"""Where a fold can be taken up again: the turns of an earlier one that went over the same articles.

A turn depends on the articles up to its own day and on nothing else, so a digest of these tells whether it still
holds. States are kept more sparsely the older they are, as backups are: memory grows with the articles and the
window, not with days times articles, and an edit far back costs at most twice the days since.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.group.state import Turn
    from generator.model import Article

RECENT = 8
"""So many states are kept of the newest days, and again so many of each twice as long stretch before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The turns of a fold, oldest first, those of the newest days with their states. It can be pickled."""

    turns: tuple[Turn, ...] = ()

    def upto(self, keys: Sequence[bytes]) -> tuple[Turn, ...]:
        """Return the turns that hold for batches with these keys, as far as there is a state to go on from."""
        same = 0
        for turn, key in zip(self.turns, keys, strict=False):
            if turn.key != key:
                break
            same += 1
        while same and self.turns[same - 1].state is None:
            same -= 1
        return self.turns[:same]


NOTHING = Kept()


def thinned(turns: Sequence[Turn]) -> Kept:
    """Keep all turns, and of their states the newer ones densely, the older ones sparsely."""
    count = len(turns)
    return Kept(
        tuple(
            turn if turn.state is None or _stays(number, count - 1 - number) else replace(turn, state=None)
            for number, turn in enumerate(turns)
        )
    )


def _stays(number: int, age: int) -> bool:
    return number % (1 << (age // RECENT).bit_length()) == 0


def keys(
    articles: Sequence[Article], names: Sequence[str], batches: Sequence[range], rules: str
) -> list[bytes]:
    """Return for each batch a digest of all that it depends on: the articles so far, their names, the rules."""
    found: list[bytes] = []
    key = sha256(rules.encode()).digest()
    for batch in batches:
        digest = sha256(key)
        for row in batch:
            digest.update(fingerprint(articles[row], names[row]))
        key = digest.digest()
        found.append(key)
    return found


def fingerprint(article: Article, name: str) -> bytes:
    """Return a digest of all that grouping sees of an article."""
    blocks = [(block.kind.value, block.start, block.end) for block in article.blocks]
    seen = (article.path, article.day, article.title, article.language, name, blocks)
    digest = sha256(article.text.encode("utf-8", "surrogatepass"))
    digest.update(repr(seen).encode("utf-8", "surrogatepass"))
    return digest.digest()
