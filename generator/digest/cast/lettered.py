"""Which names have the same letters: `Porto-Lima Hospital` and `Porto Lima Hospital`, `DelRio` and `Del Rio`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.cast.generations import generation
from generator.language.names import is_visited, same_words
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.cast.surfaces import Surface

FEWEST = 4
"""Letters of names that are compared by nothing else."""
LONG = 4
"""Letters of a word that may stand without the `s` at its end."""
_BODIES = frozenset({EntityKind.ORGANISATION, EntityKind.PLACE})
_PERSONS = frozenset({EntityKind.PERSON, EntityKind.PLACE})
"""A house is both, and a name of initials is taken for a town's."""


def same_letters(
    names: Mapping[tuple[str, ...], Surface],
    kinds: Mapping[tuple[str, ...], EntityKind | None],
    language: str,
) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Yield pairs of names that differ in spaces, hyphens and apostrophes, an organisation's in a plural too."""
    words = same_words(language)
    first: dict[str, tuple[str, ...]] = {}
    for key, surface in names.items():
        kind = kinds[key]
        parts = [words.get(word, word) for word in surface.low]
        spelled = {"".join((*parts, generation(key)))}
        if kind in _BODIES and len(parts) > 1:
            spelled.add("".join(map(_single, parts)))
            if is_visited(surface.words, language):  # `Ann B. Lima High School`
                spelled.add("".join(part for part in parts if len(part) > 1))
        for letters in sorted(map(_letters, spelled)):
            other = first.setdefault(letters, key)
            if other == key or len(letters) < FEWEST:
                continue
            if _go_together({kind, kinds[other]}, alike=_said(key) == _said(other)):
                yield other, key


def _said(key: tuple[str, ...]) -> str:
    """Return the letters of a name, its initials and what makes an owner apart: `St. Mary's Parish`."""
    return _letters("".join(word.removesuffix("'s") for word in key if len(word) > 1))


def _go_together(kinds: set[EntityKind | None], *, alike: bool) -> bool:
    """Whether kinds may be one thing's; two places are not where letters differ: `Twin Lake` and `Twin Lakes`."""
    if kinds == {EntityKind.PLACE}:
        return alike
    return len(kinds) == 1 or kinds <= _BODIES or kinds <= _PERSONS


def _single(word: str) -> str:
    """Return a word without the `s` of a plural or an owner."""
    return word.removesuffix("s").removesuffix("'") if len(word) > LONG else word


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name))
