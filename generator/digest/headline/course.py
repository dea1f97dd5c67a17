"""How far a case has come by the titles: who is charged on the newest day was only sought before.

What people do for a death fills more articles than an arrest or a sentence does, so the oldest title has most of what
all tell. A title of the newest day that tells a later step than any title before it, of the same case, is ahead. Where
all are of one day, those that tell less were there before.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.headline.title import title_stems
from generator.language.cases import case_step
from generator.language.outlets import without_station
from generator.language.synonyms import gist

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.language.cases import CaseStep
    from generator.model import Article

KNOWN = 0.5
"""Share of what a title says beside the step that earlier articles must have: else it is on another case."""


def ahead(articles: Sequence[Article], prose: Sequence[frozenset[str]]) -> frozenset[int]:
    """Return the articles of the newest day whose titles tell a later step of the case than all titles before them.

    `prose` are the stems of each article. Of as late a step it may tell once more, of somebody else.
    """
    return frozenset(_ahead(articles, prose))


def _ahead(articles: Sequence[Article], prose: Sequence[frozenset[str]]) -> Iterator[int]:
    newest = max((article.day for article in articles if article.day), default=None)
    if newest is None:
        return
    today = [number for number, article in enumerate(articles) if article.day == newest]
    told = {number: step for number in today if (step := _step(articles[number]))}
    earlier = [number for number, article in enumerate(articles) if article.day and article.day < newest]
    if told and not earlier:
        latest = max(step.place for step in told.values())
        earlier = [number for number in today if number not in told or told[number].place < latest]
        told = {number: step for number, step in told.items() if number not in earlier}
    if not earlier or not told:
        return
    last = max((step.place for number in earlier if (step := _step(articles[number]))), default=-1)
    told = {number: step for number, step in told.items() if step.place + step.another > last}
    known = _known(articles, prose, earlier) if told else frozenset()
    for number, step in told.items():
        own = gist(title_stems(step.beside, articles[number].language), articles[number].language)
        if len(own & known) >= KNOWN * len(own):
            yield number


def _step(article: Article) -> CaseStep | None:
    return _told(article.title, article.language)


@lru_cache(maxsize=1 << 9)  # headline, lede and what follows it ask for the same few titles
def _told(title: str, language: str) -> CaseStep | None:
    return case_step(without_station(title), language)


def _known(
    articles: Sequence[Article], prose: Sequence[frozenset[str]], among: Sequence[int]
) -> frozenset[str]:
    """Return what some articles say, words for one thing being one."""
    titled = (title_stems(articles[number].title, articles[number].language) for number in among)
    return gist(frozenset().union(*(prose[number] for number in among), *titled), articles[0].language)
