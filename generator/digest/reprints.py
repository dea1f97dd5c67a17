"""Articles whose date is not that of their news: printed once more days later, or stamped anew by an archive.

Whom police held on the first day they may have let go since, so such an article is no newer state, and what happened
`on Saturday` by it did not happen in its own week. All that is said of a topic goes by the days that are given here.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.language.cases import case_step
from generator.language.dated import WEEKDAYS
from generator.language.outlets import without_station
from generator.language.synonyms import gist, things
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.digest.annotations import Annotations
    from generator.model import Article

OPENING, FEWEST = 3, 30
"""Sentences with which an article opens, and stems in them from which they are known again."""
STANDS, MOST = 0.8, 0.5
"""Share of a sentence that one sentence of an earlier article must have, and of an article's sentences that have so."""
TOP = 600
"""Characters of an article that tell what its title may have from it."""
EARLY = 8
"""Lines of an article that tell when it is of."""
FURTHEST = dt.timedelta(days=28)
"""From all other articles: so much later nobody says `on Saturday` of what happened, and no month."""

_DAYS = frozenset(stem(day, "en") for day in WEEKDAYS)


class _Said(NamedTuple):
    """What a sentence says: its stems, the numbers and days of the week in it, and whether it denies something."""

    stems: frozenset[str]
    firm: frozenset[str]
    negated: bool


def first_printed(articles: Iterable[Article], known: Mapping[str, Annotations]) -> tuple[Article, ...]:
    """Return articles under the days of their news, with their annotations `known` by path.

    One that was printed before has the date of the first of its kind, one that was stamped anew has none.
    """
    found: list[Article] = []
    for article in sorted(articles, key=_place):
        first = _first(article, found, known)
        found.append(replace(article, date=first.date) if first else article)
    days = sorted((one.day, number) for number, one in enumerate(found) if one.day)
    if len(days) > 1 and days[-1][0] - days[-2][0] >= FURTHEST:
        last = days[-1][1]
        earlier = [found[number] for _, number in days[:-1]]
        if _is_stamped_anew(found[last], earlier, known[found[last].path]):
            found[last] = replace(found[last], date=None)
    return tuple(sorted(found, key=_place))


def _place(article: Article) -> tuple[tuple[bool, int, str], str]:
    return article.order, article.slug


def _first(article: Article, earlier: Sequence[Article], known: Mapping[str, Annotations]) -> Article | None:
    """Return the first article of an earlier day that has what an article opens with, and most of the rest.

    None where its title has something new: the text may have been printed again for what was put below it.
    """
    day = article.day
    before = [one for one in earlier if one.day and one.day < day] if day else []
    own = _sentences(known[article.path])
    if sum(len(one.stems) for one in own[:OPENING]) < FEWEST:
        return None
    for one in before:
        if _has_most(_sentences(known[one.path]), own, article.language) and _told(
            article, without_station(article.title)
        ) <= _told_by(before):
            return one
    return None


def _sentences(notes: Annotations) -> list[_Said]:
    return [
        _Said(frozenset(one.stems), one.numbers | _DAYS.intersection(one.stems), one.negated)
        for one in notes.sentences
        if one.stems
    ]


def _has_most(there: Sequence[_Said], own: Sequence[_Said], language: str) -> bool:
    """Whether some sentences have those with which an article opens, and most of all its own.

    A number, a day or a deed at its top that they have nowhere (who was hurt has died) makes it news.
    """
    if not all(_stands(one, there) for one in own[:OPENING]):
        return False
    told, known = _together(own[:OPENING]), _together(there)
    deeds = gist(told.stems, language) & things(language)
    return (
        told.firm <= known.firm
        and deeds <= gist(known.stems, language)
        and sum(_stands(one, there) for one in own) >= MOST * len(own)
    )


def _together(several: Sequence[_Said]) -> _Said:
    """Return what several sentences say as one."""
    return _Said(
        frozenset().union(*(one.stems for one in several)),
        frozenset().union(*(one.firm for one in several)),
        any(one.negated for one in several),
    )


def _stands(sentence: _Said, there: Iterable[_Said]) -> bool:
    """Whether one of some sentences has most of the stems of a sentence, and denies as much."""
    least = STANDS * len(sentence.stems)
    return any(len(sentence.stems & one.stems) >= least and sentence.negated == one.negated for one in there)


def _told_by(articles: Iterable[Article]) -> frozenset[str]:
    """Return what articles tell in their titles and at their top."""
    return frozenset().union(*(_told(one, f"{one.title} {one.text[:TOP]}") for one in articles))


def _told(article: Article, text: str) -> frozenset[str]:
    return gist(stems(text, article.language), article.language)


def _is_stamped_anew(article: Article, earlier: Iterable[Article], notes: Annotations) -> bool:
    """Whether an article that is dated weeks behind all others tells of its event as of this week.

    By days of the week alone, then, and of no step of a case: neither in its title, since what somebody is charged with
    on a Tuesday may be of long ago, nor a later one at its top than earlier articles have.
    """
    if _step(article, without_station(article.title)) >= 0:
        return False
    if _step(article, article.text[:TOP]) > max(
        _step(one, f"{one.title} {one.text[:TOP]}") for one in earlier
    ):
        return False
    moments = [moment for line in notes.lines if line.position < EARLY for moment in line.moments]
    told = any(moment.weekday is not None for moment in moments)
    return told and not any(moment.month or moment.year for moment in moments)


def _step(article: Article, text: str) -> int:
    """Return the place of the latest step of a case that a text tells, -1 where it tells none."""
    step = case_step(text, article.language)
    return step.place if step else -1
