"""Where the vectors of articles come from: from an earlier fold that kept them, else they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.group.vectors import Packed, Wording, pack, wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from generator.model import Article

    Maker: TypeAlias = Callable[[Callable[[Wording], Packed], Iterable[Wording]], Iterable[Packed]]

MOST = 1 << 14
"""So many vectors are kept for a later fold at most, of some 7 KB each."""


class Supply:
    """The vectors of articles that stand in the order of the fold, for those rows that are asked for.

    `digests` names each article with all that its vector depends on. `known` holds vectors by digest, `map` makes
    the others, in order. What was last taken hold of is at hand; if there are undated articles, which come
    last and are compared with everything, what ever was.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        digests: Sequence[bytes],
        known: Mapping[bytes, Packed],
        map: Maker,  # noqa: A002 - it is one
    ) -> None:
        self._articles, self._digests, self._known, self._map = articles, digests, known, map
        self._held: dict[int, Packed] = {}
        self._all = bool(articles) and articles[-1].day is None

    def hold(self, rows: Sequence[int]) -> list[Packed]:
        """Return the vectors of some rows and keep them at hand, and let go of others."""
        found = self.of(rows)
        kept = self._held if self._all else {}
        self._held = {**kept, **dict(zip(rows, found, strict=True))}
        return found

    def of(self, rows: Sequence[int]) -> list[Packed]:
        """Return the vectors of some rows."""
        found = {row: self._find(row) for row in rows}
        missing = [row for row, vector in found.items() if vector is None]
        made = self._map(pack, [wording(self._articles[row]) for row in missing])
        found.update(zip(missing, made, strict=True))
        return [vector for vector in found.values() if vector]

    def at_hand(self, rows: Iterable[int]) -> list[Packed]:
        """Return the vectors of some of the rows that are at hand."""
        return [self._held[row] for row in rows]

    def kept(self, rows: Iterable[int]) -> dict[bytes, Packed]:
        """Return those of some rows that are at hand, for a later fold: the last ones, if there are too many."""
        found = {self._digests[row]: self._find(row) for row in rows}
        return dict([(digest, vector) for digest, vector in found.items() if vector][-MOST:])

    def _find(self, row: int) -> Packed | None:
        return self._held.get(row) or self._known.get(self._digests[row])
