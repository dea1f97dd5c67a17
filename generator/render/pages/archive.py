"""The archive: every shown topic under the day on which it was last added to, by month."""

from __future__ import annotations

from functools import lru_cache, partial
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from babel.dates import format_skeleton

from generator.language.locales import locale
from generator.model import Site
from generator.render import addresses
from generator.render.edition import make_edition
from generator.render.later import LaterData
from generator.render.page import Page
from generator.render.present import date_view, topic_card
from generator.render.views import ArchiveDay, ArchiveMonth

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator, Mapping

    from generator.config import Config
    from generator.model import Digest, Topic
    from generator.render.edition import Edition
    from generator.render.views import TopicCard

    Cards: TypeAlias = Mapping[str, TopicCard]


def archive_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of months, the newest first, and a page for each; topics without dates come last."""
    days = edition.near.each("last day", ((topic,) for topic in edition.weight), _last_day)
    dated = sorted(
        ((day, topic) for day, topic in zip(days, edition.weight, strict=True) if day),
        key=lambda pair: (-pair[0].toordinal(), -len(pair[1].articles), pair[1].slug),
    )
    months = [list(pairs) for _, pairs in groupby(dated, lambda pair: (pair[0].year, pair[0].month))]
    undated = [topic for day, topic in zip(days, edition.weight, strict=True) if not day]

    @lru_cache(maxsize=1)
    def cards() -> Cards:
        return _cards(edition, config.language)

    def every() -> dict[str, object]:
        rest = [_undated(undated, cards())] if undated else []
        return {"months": (*(_month(pairs, config, cards()) for pairs in months), *rest)}

    yield Page(
        addresses.ARCHIVE, "archive", "", LaterData(every), updated=edition.newest, shows=edition.weight
    )
    for pairs in months:
        first = pairs[0][0]
        yield Page(
            addresses.month(first.year, first.month),
            "month",
            _title(first, config),
            LaterData(partial(_of_month, pairs, config, cards)),
            updated=max((topic.updated for _, topic in pairs if topic.updated), default=None),
            shows=tuple(topic for _, topic in pairs),
        )


def _of_month(
    pairs: list[tuple[dt.date, Topic]], config: Config, cards: Callable[[], Cards]
) -> dict[str, object]:
    return {"month": _month(pairs, config, cards())}


def _cards(edition: Edition, language: str) -> Cards:
    """Present all shown topics, each by itself, so that what was made of one is as good in the next build."""
    rows = ((topic, edition.digests[topic.slug], language) for topic in edition.weight)
    cards = edition.near.each("card", rows, _card, here=True)
    return {topic.slug: card for topic, card in zip(edition.weight, cards, strict=True)}


def _card(topic: Topic, digest: Digest, language: str) -> TopicCard:
    return topic_card(make_edition(Site(topic.articles, (topic,), (digest,))), topic, language)


def _title(day: dt.date, config: Config) -> str:
    return format_skeleton("yMMMM", day, locale=locale(config.language))


def _last_day(topic: Topic) -> dt.date | None:
    return max((article.day for article in topic.articles if article.day), default=None)


def _month(pairs: list[tuple[dt.date, Topic]], config: Config, cards: Cards) -> ArchiveMonth:
    first = pairs[0][0]
    days = tuple(
        ArchiveDay(
            date_view(day, config.language),
            tuple(cards[topic.slug] for _, topic in group),
        )
        for day, group in groupby(pairs, lambda pair: pair[0])
    )
    return ArchiveMonth(
        url=addresses.month(first.year, first.month),
        title=_title(first, config),
        articles=sum(len(topic.articles) for _, topic in pairs),
        topics=len(pairs),
        days=days,
    )


def _undated(topics: list[Topic], cards: Cards) -> ArchiveMonth:
    """Gather the topics without any date; they have no page of their own, so the archive lists them."""
    shown = tuple(cards[topic.slug] for topic in topics)
    return ArchiveMonth("", "", sum(card.articles for card in shown), len(shown), (ArchiveDay(None, shown),))
