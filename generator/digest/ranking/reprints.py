"""Articles that an archive has dated anew: the first day's news, under a day months after all others.

Whom police held on the first day they may have let go since, so the day of such an article is not that of its news.
It is known by its title: a month and more after everybody else it tells nothing that an earlier title, or what earlier
articles open with, has not told, and no step of a case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.cases import case_step
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.model import Article

FEWEST = 3
"""Dated articles: of two, one may well have the title of the other."""
LONG_AFTER = 30
"""Days behind the article before it."""
TOP = 600
"""Characters that an article opens with."""


def reprint(articles: Sequence[Article]) -> int | None:
    """Return the article, by its number, that is dated long after all others and tells what they told; or None."""
    dated = sorted((article.day, number) for number, article in enumerate(articles) if article.day)
    if len(dated) < FEWEST or (dated[-1][0] - dated[-2][0]).days < LONG_AFTER:
        return None
    last = dated[-1][1]
    article = articles[last]
    told = _gist(article, article.title)
    if not told or case_step(article.title, article.language):
        return None
    earlier = (articles[number] for _, number in dated[:-1])
    known = frozenset().union(*(_gist(one, f"{one.title} {one.text[:TOP]}") for one in earlier))
    return last if told <= known else None


def _gist(article: Article, text: str) -> frozenset[str]:
    return gist(stems(text, article.language), article.language)
