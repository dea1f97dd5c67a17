"""Whom the company of a name tells to be a person: a list of people, a surname that others of the topic have."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from generator.language.names.lexicon import lexicon
from generator.language.names.signs import STRONG, Signs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from generator.digest.cast.sightings import Sighting
    from generator.digest.cast.surfaces import Surface
    from generator.language.names.lexicon import Lexicon
    from generator.model import Article

Key = tuple[str, ...]
FULL_NAME, LONGEST = 2, 3
"""Words of a name that may be somebody's though none of them is known."""
FEWEST = 2
"""People in a list whose other member is one too."""
_BETWEEN = re.compile(r"(?:, \d{1,2})?(?:[,;](?: and)?| and) (?:\d{1,2}-year-old )?")
"""What stands between the members of a list."""
MOST_BETWEEN = len(", 12; and 12-year-old ")
"""Letters that this has at most."""


def with_company(
    every: Mapping[Key, Surface], articles: Sequence[Article], language: str
) -> dict[Key, Surface]:
    """Return the spellings of a topic, with what speaks for a person added where one stands among people."""
    known = lexicon(language)
    sure = {key for key, one in every.items() if _is_surely(one)}
    open_ = {key for key, one in every.items() if key not in sure and _may_be(one, known)} if known else set()
    if not open_ or known is None:
        return dict(every)
    surnames = {every[key].low[-1] for key in sure}
    told = {key for key in open_ if every[key].low[-1] in surnames and _is_surname(every[key], known)}
    if not open_ <= told:
        rows = (row for row in _lists(every, articles) if len(sure.intersection(row)) >= FEWEST)
        told |= open_.intersection(chain.from_iterable(rows))
    return {
        key: replace(one, signs=one.signs + Signs(person=STRONG)) if key in told else one
        for key, one in every.items()
    }


def _may_be(one: Surface, known: Lexicon) -> bool:
    """Whether nothing but two or three plain words is known of a name."""
    signs = one.signs
    return (
        FULL_NAME <= len(one.low) <= LONGEST
        and signs.person > 0
        and max(signs.organisation, signs.place, signs.work) <= 0
        and not signs.barred
        and all(word.isalpha() and not word.isupper() for word in one.words)
        and one.low[0] not in known.places
        and one.low[0] not in known.offices
        and one.low[0] not in known.particles
    )


def _is_surely(one: Surface) -> bool:
    own = one.sightings[0].mention.own
    return (
        FULL_NAME <= len(one.low) <= LONGEST
        and own.person >= STRONG > max(own.organisation, own.place, own.work)
        and one.signs.person >= STRONG
    )


def _is_surname(one: Surface, known: Lexicon) -> bool:
    """Whether the last word of a name is no word that ends those of places, bodies and works too."""
    last = one.low[-1]
    return len(one.low) == FULL_NAME and not (
        last in known.place_ends
        or last in known.organisation_words
        or last in known.work_words
        or last in known.surnames
        or last in known.no_names
        or last in known.places
    )


def _lists(every: Mapping[Key, Surface], articles: Sequence[Article]) -> Iterator[list[Key]]:
    """Yield the names of each list, in the order of the text."""
    seen: list[tuple[int, int, Sighting, Key]] = sorted(
        ((one.article, one.place, one, key) for key, surface in every.items() for one in surface.sightings),
        key=lambda row: row[:2],
    )
    row = [seen[0][3]] if seen else []
    for (article, _, left, _), (its, place, _, key) in pairwise(seen):
        end = left.start + left.mention.end
        if (
            article == its
            and 0 < place - end <= MOST_BETWEEN
            and _BETWEEN.fullmatch(articles[article].text[end:place])
        ):
            row.append(key)
            continue
        yield row
        row = [key]
    yield row
