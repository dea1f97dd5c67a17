"""From the nouns of the model to the records that templates see: one function for each record that pages share."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton

from generator.language.locales import locale
from generator.render import addresses
from generator.render.covered import days_of, drawn_from, main_language
from generator.render.initials import initial
from generator.render.later import LaterList
from generator.render.views import (
    ArticleRef,
    CitationView,
    CoverageDay,
    Date,
    Link,
    PictureView,
    SourceCard,
    StatementView,
    ThreadView,
    TopicCard,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.model import Article, Citation, Digest, Event, Statement, Thread, Told, Topic
    from generator.render.covered import Covered
    from generator.render.edition import Edition
    from generator.render.publishers import Publisher

_RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "ha-arab", "he", "ks", "ku-arab", "ps", "sd", "ug", "ur", "yi"}
)


def direction(language: str) -> str:
    """Return the writing direction of a language tag: `rtl` or `ltr`."""
    tag = language.lower()
    return "rtl" if tag in _RIGHT_TO_LEFT or tag.split("-", maxsplit=1)[0] in _RIGHT_TO_LEFT else "ltr"


def date_view(when: dt.date | None, language: str) -> Date | None:
    """Write a day out in a language; the day never breaks from its month at the end of a line."""
    if when is None:
        return None
    if not isinstance(when, dt.datetime):
        return _written(when, language)
    day = _written(when.date(), language)
    told = iso(when)
    return day if told == day.iso else Date(told, day.text, day.short)


@lru_cache(maxsize=4096)  # a site has few days, and names each of them many times
def _written(day: dt.date, language: str) -> Date:
    where = locale(language)
    text, short = format_date(day, "long", where), format_skeleton("MMMd", day, locale=where)
    return Date(day.isoformat(), text.replace(" ", "\u00a0", 1), short.replace(" ", "\u00a0"))


def iso(when: dt.date) -> str:
    """Write a day as a day, an instant with its offset; midnight is taken for a day."""
    if isinstance(when, dt.datetime) and when.time() != dt.time():
        return when.isoformat(timespec="seconds")
    return (when.date() if isinstance(when, dt.datetime) else when).isoformat()


def citation_views(
    edition: Edition, citations: Iterable[Citation], language: str
) -> tuple[CitationView, ...]:
    """Present citations, in ascending order of their sources' numbers."""
    views = [citation_view(edition, citation, language) for citation in citations]
    return tuple(sorted(views, key=lambda view: view.number))


def citation_view(edition: Edition, citation: Citation, language: str) -> CitationView:
    """Present a citation: its number among the topic's sources, and the passage that it leads to."""
    if edition.around is None:
        return _cited(edition, citation, language)
    place = (citation.article, citation.start, citation.end)
    found = edition.cited.get(place)
    if found is None:
        found = edition.cited[place] = _cited(edition, citation, language)
    return found


def _cited(edition: Edition, citation: Citation, language: str) -> CitationView:
    article = edition.articles[citation.article]
    number, anchor = edition.numbers[citation.article], edition.passage(citation).anchor
    return CitationView(
        number=number,
        preview=f"s{number}-{anchor}",
        url=f"{addresses.article(article.slug)}#{anchor}",
        quote=citation.quote,
        publisher=article.publisher,
        title=article.title,
        date=date_view(article.date, language),
        original=addresses.text_fragment(article.url, citation.quote),
        language=article.language,
        direction=direction(article.language),
    )


def statement_view(edition: Edition, statement: Statement, language: str) -> StatementView:
    """Present a statement; its citations in ascending order of their numbers."""
    citations = citation_views(edition, statement.citations, language)
    return StatementView(
        statement.text, citations, statement.sources, statement.subject, difference_anchor(statement)
    )


def difference_anchor(told: Statement | Event) -> str:
    """Return the anchor of the difference on what is told; empty where sources do not differ."""
    return "" if told.difference is None else f"difference-{told.difference + 1}"


def picture_view(article: Article) -> PictureView | None:
    """Present the picture that an article brings."""
    shown = article.picture
    return PictureView(shown.path, shown.alt, shown.width, shown.height) if shown else None


def topic_link(edition: Edition, topic: Topic) -> Link:
    """Return the link to a digest page."""
    return Link(addresses.topic(topic.slug), edition.digests[topic.slug].title)


def article_ref(edition: Edition, article: Article, language: str) -> ArticleRef:
    """Present an article in a list."""
    if edition.around is None:
        return _ref(edition, article, language)
    found = edition.refs.get(article.path)
    if found is None:
        found = edition.refs[article.path] = _ref(edition, article, language)
    return found


def _ref(edition: Edition, article: Article, language: str) -> ArticleRef:
    link = topic_link(edition, edition.topic_of[article.path])
    return numbered_ref(
        edition.numbers[article.path], article, edition.publisher(article).slug, link, language
    )


def numbered_ref(number: int, article: Article, publisher: str, topic: Link, language: str) -> ArticleRef:
    """Present the article of a number among those of a topic; `publisher` is the slug of its publisher."""
    return ArticleRef(
        number=number,
        url=addresses.article(article.slug),
        title=article.title,
        publisher=article.publisher,
        publisher_url=addresses.source(publisher),
        date=date_view(article.date, language),
        original=article.url,
        copies=tuple((copy.publisher, copy.url) for copy in article.copies),
        language=article.language,
        direction=direction(article.language),
        topic=topic,
    )


def topic_card(
    topic: Topic, digest: Digest, told: Told, shown: Covered, *, language: str, again: Callable[[], Edition]
) -> TopicCard:
    """Present a topic in a list; what is seldom asked for comes from an edition `again`, which cards do not hold."""
    differing = partial(_differing_days, again, digest) if told.differences else frozenset
    return TopicCard(
        url=addresses.topic(topic.slug),
        title=told.title,
        lede=told.opening,
        points=LaterList(partial(_points, again, digest, language)),
        articles=len(topic.articles),
        sources=shown.sources,
        first=date_view(shown.first, language),
        updated=date_view(shown.last, language),
        coverage=LaterList(partial(_drawn, topic, differing, language)) if shown.peak else (),
        peak=shown.peak,
        words=told.words,
        language=shown.language,
        direction=direction(shown.language),
        differences=told.differences,
        pinned=topic.pinned,
        foreword=told.foreword,
    )


def _drawn(
    topic: Topic, differing: Callable[[], frozenset[dt.date]], language: str
) -> tuple[CoverageDay, ...]:
    return coverage(days_of(topic), differing, language)


def _points(again: Callable[[], Edition], digest: Digest, language: str) -> tuple[StatementView, ...]:
    edition = again()
    return tuple(statement_view(edition, point, language) for point in digest.points)


def thread_view(edition: Edition, thread: Thread, language: str) -> ThreadView:
    """Present a story within a topic."""
    articles = [edition.articles[path] for path in thread.articles]
    spoken = main_language(articles)
    return ThreadView(
        title=thread.title,
        articles=tuple(article_ref(edition, article, language) for article in articles),
        language=spoken,
        direction=direction(spoken),
    )


def _differing_days(again: Callable[[], Edition], digest: Digest) -> frozenset[dt.date]:
    """Return the days of the articles in which sources contradict each other."""
    articles = again().articles
    cited = (
        articles[citation.article].day
        for difference in digest.contradictions
        for citation in difference.citations
    )
    return frozenset(day for day in cited if day)


def coverage(
    days: list[dt.date], differing: Callable[[], frozenset[dt.date]], language: str
) -> tuple[CoverageDay, ...]:
    """Count articles by day up to the last one, without a gap; a single day has no drawing, and asks for nothing."""
    if not days or days[0] == days[-1]:
        return ()
    first, counts, marked = drawn_from(days), Counter(days), differing()
    span = [first + dt.timedelta(days=n) for n in range((days[-1] - first).days + 1)]
    return tuple(
        CoverageDay(view, counts[day], day in marked) for day in span if (view := date_view(day, language))
    )


def source_card(publisher: Publisher, topics: int, newest: dt.datetime | None, language: str) -> SourceCard:
    """Present a publisher in a list: how many topics it covered, when its newest article was published."""
    return SourceCard(
        url=addresses.source(publisher.slug),
        name=publisher.name,
        initial=initial(publisher.name),
        articles=len(publisher.articles),
        topics=topics,
        newest=date_view(newest, language),
    )
