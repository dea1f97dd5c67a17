"""Relates topics by their profiles, from what was found last: shared terms, the strongest, weights, who comes near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.group.kept import Near
from generator.group.related import related
from generator.group.shared import MOST, shared
from generator.group.strongest import strongest, weighed

if TYPE_CHECKING:
    from generator.group.profiles import Profile


def relate(topics: tuple[tuple[str, bool], ...], profiles: tuple[Profile, ...], last: Near) -> Near:
    """Relate topics, slugs with whether they are hidden, by the profile of each.

    `last` is what was found of others: it changes how long this takes and nothing else.
    """
    if last.related and last.profiles == profiles and last.related.topics == topics:
        return last
    terms = shared(profiles, last.terms)
    strong = strongest(terms, (last.terms, last.strong) if last.terms and last.strong else None)
    weights, places = weighed(strong)
    stays = len(profiles) <= MOST
    keys = terms.keys[places] if stays else terms.keys[:0]
    kept = (terms, strong) if stays else (None, None)
    del terms, strong  # of a hundred thousand topics they take as much memory as what is compared
    found = related(topics, weights, keys, last.related)
    return Near(profiles, found if stays else found.alone(), *kept)


def numbered(profiles: tuple[Profile, ...]) -> Near:
    """Give numbers to the terms of profiles, before it is known of which topics they are."""
    return Near(profiles, terms=shared(profiles)) if len(profiles) <= MOST else Near()
