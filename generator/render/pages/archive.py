"""The archive: every shown topic under the day on which it was last added to, by month."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from babel.dates import format_skeleton

from generator.language.locales import locale
from generator.render import addresses
from generator.render.later import LaterData
from generator.render.listing import listed
from generator.render.page import Page
from generator.render.present import date_view
from generator.render.views import ArchiveDay, ArchiveMonth

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition
    from generator.render.listing import Cards


def archive_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of months, the newest first, and a page for each; topics without dates come last."""
    days = edition.near.each("last day", _last_day, edition.weight)
    dated = sorted(
        ((day, topic) for day, topic in zip(days, edition.weight, strict=True) if day),
        key=lambda pair: (-pair[0].toordinal(), -len(pair[1].articles), pair[1].slug),
    )
    months = [list(pairs) for _, pairs in groupby(dated, lambda pair: (pair[0].year, pair[0].month))]
    undated = [topic for day, topic in zip(days, edition.weight, strict=True) if not day]

    def every() -> dict[str, object]:
        cards = listed(edition, config.language)
        rest = [_undated(undated, cards)] if undated else []
        return {"months": (*(_month(pairs, config, cards) for pairs in months), *rest)}

    yield Page(
        addresses.ARCHIVE, "archive", "", LaterData(every), updated=edition.newest, shows=edition.weight
    )
    for pairs in months:
        first = pairs[0][0]
        yield Page(
            addresses.month(first.year, first.month),
            "month",
            _title(first, config),
            LaterData(partial(_of_month, edition, pairs, config)),
            updated=max(filter(None, (edition.updated[topic.slug] for _, topic in pairs)), default=None),
            shows=tuple(topic for _, topic in pairs),
        )


def _of_month(edition: Edition, pairs: list[tuple[dt.date, Topic]], config: Config) -> dict[str, object]:
    return {"month": _month(pairs, config, listed(edition, config.language))}


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
