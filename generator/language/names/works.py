"""Treaties that are named with a small word: `the Minsk agreements`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens


def _for_the(found: Tokens, first: int) -> bool:
    """Whether an act has two words before its capitals: `the For the Orvane Act`; at the front nobody can tell."""
    return (
        first > 2  # noqa: PLR2004 - another word, `For`, `the`
        and found[first - 1].low == "the"
        and found[first - 2].word == "For"
        and found.adjacent(first)
        and found.adjacent(first - 1)
    )


def widened(found: Tokens, name: tuple[int, int, int], known: Lexicon) -> tuple[int, int, int]:
    """Return a name with the `treaty` or `accords` behind it; not behind two countries or a person with a title."""
    title, first, end = name
    if title == first and found[end - 1].low in known.work_words and _for_the(found, first):
        return first - 2, first - 2, end
    if title < first or end >= len(found) or not first or found[end].low not in known.small_work_words:
        return name
    bare = found[first - 1].low == "the" and found.adjacent(end)
    split = any("-" in token.word for token in found[first:end])
    people = found[first].low in known.nationalities or found[first].low in known.given
    return (title, first, end + 1) if bare and not split and not people and not found[end - 1].owns else name
