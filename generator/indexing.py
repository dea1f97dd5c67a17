"""The search index in a publication of its own, after the site that it finds: for `watch`, where somebody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.publish import publish_and_note, read_standing, reserve
from generator.search import Making, index_site
from generator.search.later import beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.cache.memo import Memo
    from generator.errors import Problem
    from generator.search.later import Due


def publish_index(due: Due, memo: Memo | None, wanted: Callable[[], bool]) -> tuple[Problem, ...] | None:
    """Publish the index that is due; return what went wrong, or None where the site is not as it was left.

    Raises UnwantedError as soon as it is no longer `wanted`, and a NewsfoldError where it cannot be published.
    """
    config = due.config
    with reserve(config.output) as place:
        standing = read_standing(place, memo)
        if standing.known != due.files or not standing.holds(place):
            return None
        making = Making(config.language, memo, standing.digests, wanted=wanted)
        index, told = index_site(due.pages, making)
        others, stands = beside(standing)
        before = (standing, {**stands, **index.standing})
        publish_and_note((*others, *index.outputs), before, place, config.publish, memo)
    if memo:
        memo.end()
    return told
