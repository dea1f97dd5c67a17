"""What an article is called, where front matter does not say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.markup import Leaf


@dataclass(frozen=True, slots=True)
class Headline:
    """A title, from what it was taken ("" where it was given), and the block that leaves the body for it."""

    title: str
    source: str = ""
    leaf: int | None = None


def find(given: str, metadata: str, leaves: Sequence[Leaf], text: str, language: str) -> Headline:
    if given:
        return Headline(given)
    if metadata:
        return Headline(metadata, "the page's metadata")
    for n, leaf in enumerate(leaves):
        if leaf.kind == "heading":
            return Headline(text[leaf.start:leaf.end], "the first heading", n)
    first = sentences.split(text, language)[0]
    return Headline(text[first[0]:first[1]], "the first sentence")
