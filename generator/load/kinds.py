"""What each block of an article is, where its element does not say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Block, BlockKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markup import Leaf


def settle_kinds(leaves: Sequence[Leaf], text: str) -> tuple[Block, ...]:
    return tuple(Block(BlockKind(leaf.kind), leaf.start, leaf.end, leaf.anchor) for leaf in leaves)
