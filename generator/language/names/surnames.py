"""Which names are a person's by their surname, though no known given name begins them; which words are surnames too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.unaccented import unaccented

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon

PAIR = 2
"""A given name and a surname."""
_POINTS = frozenset({"n", "s", "e", "w"})
"""Points of the compass before a street, which are no initials."""


def by_family(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether a name ends with a surname (`Qualen Foster`), or has a given name in its middle (`Qualen Marie Orde`).

    None of its words may tell of anything else.
    """
    if not all(word[:1].isupper() and not word.isupper() and word[1:2] != "." for word in words):
        return False
    if any(_of_something_else(word, known) for word in low[:-1]) or low[0] in known.places:
        return False
    if low[-1] in known.place_ends or low[-1] in known.organisation_words or low[-1] in known.work_words:
        return False
    if len(low) == PAIR:
        return unaccented(low[-1]).split("-")[0] in known.family_names
    return (
        unaccented(low[1]) in known.given
        and low[-1] not in known.given
        and not low[0].endswith(("ed", "ing"))
    )


def after_a_town(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether a given name may be a town's, as a surname stands behind it: `Dallas Orde`."""
    if len(low) != PAIR or low[0] not in known.places or low[0] in known.states:
        return False
    return unaccented(low[1]) in known.family_names and not _of_something_else(low[1], known)


def _of_something_else(word: str, known: Lexicon) -> bool:
    return any(
        word in words
        for words in (
            known.place_fronts,
            known.nationalities,
            known.no_names,
            known.offices,
            known.joiners,
            known.particles,
            known.organisation_words,
            known.place_ends,
            known.organisations,
            known.works,
        )
    )


def like_a_surname(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether a word that ends names of things is a surname here: `Ann Day`, `P. J. Hill`, not `N. Hill`."""
    if len(low) == 1 or low[-1] not in known.surnames:
        return False
    initial = len(words[0].rstrip(".")) == 1 and low[0].rstrip(".") not in _POINTS
    return (len(low) == PAIR and unaccented(low[0]) in known.given) or initial
