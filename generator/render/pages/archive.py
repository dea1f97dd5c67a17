"""The archive: every shown topic under the day on which it was last added to, by month."""

from __future__ import annotations

from functools import cache, partial
from itertools import groupby, repeat
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

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
    from collections.abc import Iterator, Sequence

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition
    from generator.render.views import TopicCard

_slug = attrgetter("slug")
MONTHS = "month"
"""Under this name are the months as pages show them."""


def archive_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield the list of months, the newest first, and a page for each; topics without dates come last."""
    language = config.language
    days = edition.near.each("last day", _last_day, edition.weight)
    places = edition.near.each("archive order", _place, edition.weight, days)
    order = edition.near.order("archive", places)
    dated = [(day, edition.weight[number]) for number in order if (day := days[number])]
    months: list[tuple[tuple[dt.date, ...], tuple[Topic, ...]]] = [
        cast("Any", tuple(zip(*pairs, strict=True)))
        for _, pairs in groupby(dated, lambda pair: (pair[0].year, pair[0].month))
    ]
    undated = [topic for day, topic in zip(days, edition.weight, strict=True) if not day]

    @cache
    def every() -> Sequence[ArchiveMonth]:
        cards = listed(edition, language)
        columns = (
            (topics[0] for _, topics in months),
            (days for days, _ in months),
            (cards.of(topics) for _, topics in months),
            repeat(language, len(months)),
        )
        return edition.near.each(MONTHS, _month, *columns, here=True)

    def of_month(number: int) -> dict[str, object]:
        return {"month": every()[number]}

    def archive() -> dict[str, object]:
        rest = [_undated(listed(edition, language).of(undated))] if undated else []
        return {"months": (*every(), *rest)}

    yield Page(
        addresses.ARCHIVE, "archive", "", LaterData(archive), updated=edition.newest, topics=edition.weight
    )
    for number, (its_days, topics) in enumerate(months):
        first = its_days[0]
        yield Page(
            addresses.month(first.year, first.month),
            "month",
            _title(first, language),
            LaterData(partial(of_month, number)),
            updated=max(filter(None, map(edition.updated.__getitem__, map(_slug, topics))), default=None),
            topics=topics,
        )


def _title(day: dt.date, language: str) -> str:
    return format_skeleton("yMMMM", day, locale=locale(language))


def _last_day(topic: Topic) -> dt.date | None:
    return max((article.day for article in topic.articles if article.day), default=None)


def _place(topic: Topic, day: dt.date | None) -> tuple[int, int, str]:
    """Sort key: the newest day first, of one day the largest."""
    return -day.toordinal() if day else 0, -len(topic.articles), topic.slug


def _month(_: Topic, days: tuple[dt.date, ...], cards: tuple[TopicCard, ...], language: str) -> ArchiveMonth:
    shown = tuple(
        ArchiveDay(date_view(day, language), tuple(card for _, card in group))
        for day, group in groupby(zip(days, cards, strict=True), lambda pair: pair[0])
    )
    return ArchiveMonth(
        url=addresses.month(days[0].year, days[0].month),
        title=_title(days[0], language),
        articles=sum(card.articles for card in cards),
        topics=len(cards),
        days=shown,
    )


def _undated(cards: tuple[TopicCard, ...]) -> ArchiveMonth:
    """Gather the topics without any date; they have no page of their own, so the archive lists them."""
    return ArchiveMonth("", "", sum(card.articles for card in cards), len(cards), (ArchiveDay(None, cards),))
