"""What is told of the site as a whole, on every page: the fields of `SiteView`, of which most builds need no record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    import datetime as dt

    from generator.cache.memo import Memo
    from generator.config import Config
    from generator.render.edition import Edition
    from generator.render.views import SiteView

    Written = tuple[str, tuple[str, str, str] | None, str]


def facts(edition: Edition, config: Config, memo: Memo | None) -> dict[str, Any]:
    """Return the fields of the site's record, by name; a day is told by its fields."""
    country, updated, direction = _written(
        edition.newest.date() if edition.newest else None, config.language, memo
    )
    return {
        "title": config.title,
        "description": config.description,
        "notice": config.notice,
        "language": config.language,
        "locale": country,
        "direction": direction,
        "author": config.author,
        "updated": updated,
        "topics": len(edition.weight),
        "articles": len(edition.site.articles),
        "sources": len(edition.publisher_slugs),
        "differing": sum(map(edition.differs.__getitem__, [topic.slug for topic in edition.weight])),
        "search": config.search,
    }


def site_view(told: dict[str, Any]) -> SiteView:
    """Return the site's record."""
    from generator.render.views import Date, SiteView  # noqa: PLC0415 - who prints a page needs it

    return SiteView(**{**told, "updated": Date(*told["updated"]) if told["updated"] else None})


def _written(newest: dt.date | None, language: str, memo: Memo | None) -> Written:
    """Return what babel knows of a site: its locale, if that has a country, its newest day, where its lines begin."""
    key = memo.key("written", language, str(newest)) if memo else b""
    known = memo.recall([key]).get(key) if memo else None
    if known is not None:
        return cast("Written", known)
    from generator.language.locales import locale  # noqa: PLC0415 - once for each newest day
    from generator.render.present import date_view, direction  # noqa: PLC0415 - as above

    day = date_view(newest, language)
    where = locale(language)
    found: Written = (
        str(where) if where.territory else "",
        (day.iso, day.text, day.short) if day else None,
        direction(language),
    )
    if memo:
        memo.keep(key, found)
    return found
