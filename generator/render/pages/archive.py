"""The archive: every shown topic under the day on which it was last added to, by month."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from babel.dates import format_skeleton

from generator.language.locales import locale
from generator.render import addresses
from generator.render.later import LaterData
from generator.render.page import Page
from generator.render.present import date_view, topic_card
from generator.render.views import ArchiveDay, ArchiveMonth

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition


def archive_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of months, the newest first, and a page for each; topics without dates come last."""
    dated = sorted(
        ((day, topic) for topic in edition.weight if (day := _last_day(topic))),
        key=lambda pair: (-pair[0].toordinal(), -len(pair[1].articles), pair[1].slug),
    )
    months = [list(pairs) for _, pairs in groupby(dated, lambda pair: (pair[0].year, pair[0].month))]
    undated = [topic for topic in edition.weight if not _last_day(topic)]

    def every() -> dict[str, object]:
        rest = [_undated(edition, undated, config)] if undated else []
        return {"months": (*(_month(edition, pairs, config) for pairs in months), *rest)}

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
            updated=max((topic.updated for _, topic in pairs if topic.updated), default=None),
            shows=tuple(topic for _, topic in pairs),
        )


def _of_month(edition: Edition, pairs: list[tuple[dt.date, Topic]], config: Config) -> dict[str, object]:
    return {"month": _month(edition, pairs, config)}


def _title(day: dt.date, config: Config) -> str:
    return format_skeleton("yMMMM", day, locale=locale(config.language))


def _last_day(topic: Topic) -> dt.date | None:
    return max((article.day for article in topic.articles if article.day), default=None)


def _month(edition: Edition, pairs: list[tuple[dt.date, Topic]], config: Config) -> ArchiveMonth:
    first = pairs[0][0]
    days = tuple(
        ArchiveDay(
            date_view(day, config.language),
            tuple(topic_card(edition, topic, config.language) for _, topic in group),
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


def _undated(edition: Edition, topics: list[Topic], config: Config) -> ArchiveMonth:
    """Gather the topics without any date; they have no page of their own, so the archive lists them."""
    cards = tuple(topic_card(edition, topic, config.language) for topic in topics)
    return ArchiveMonth("", "", sum(card.articles for card in cards), len(cards), (ArchiveDay(None, cards),))
