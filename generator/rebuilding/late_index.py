"""The search index in a publication of its own, after the site that it finds: for `watch`, where somebody waits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output
from generator.publish import publish_and_note, read_standing, reserve
from generator.search import Job, index_site
from generator.search.index import FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.cache.memo import Memo
    from generator.errors import Problem
    from generator.search.index import Due, Standing


def publish_index(due: Due, memo: Memo | None, wanted: Callable[[], bool]) -> tuple[Problem, ...] | None:
    """Publish the index that is due; return what went wrong, or None where the site is not as it was left.

    Raises UnwantedError as soon as it is no longer `wanted`, and a NewsfoldError where it cannot be published.
    """
    config = due.config
    with reserve(config.output) as place:
        standing = read_standing(place, memo)
        if standing.known != due.files or not standing.holds(place):
            return None
        job = Job(config.language, memo, standing.digests, wanted=wanted)
        index, told = index_site(due.pages, job)
        others, stands = beside(standing)
        before = (standing, {**stands, **index.standing})
        publish_and_note((*others, *index.outputs), before, place, config.publish, memo)
    if memo:
        memo.end()
    return told


def beside(standing: Standing) -> tuple[tuple[Output, ...], dict[str, bytes]]:
    """Return the files of a site beside its index: those that are not known by a digest, and digests of the others."""
    files = [path for path in standing.known if not path.startswith(f"{FOLDER}/")]
    told = {path: standing.digests[path] for path in files if path in standing.digests}
    return tuple(Output(path, None) for path in files if path not in told), told
