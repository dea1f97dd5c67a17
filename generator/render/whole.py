"""The files of the site as a whole, in their order: pages, data, feeds, map, card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render.cards import cards
from generator.render.data import data
from generator.render.feeds import feeds
from generator.render.fragments import fragments_of
from generator.render.pages import SITE_PAGES
from generator.render.press import make_press
from generator.render.sheets import sheets_of
from generator.render.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.render.edition import Edition
    from generator.render.keys import Keys
    from generator.render.kit import Kit
    from generator.render.page import Page
    from generator.render.press import Press
    from generator.render.sheets import Sheet


def site_pages(edition: Edition, kit: Kit, common: str) -> tuple[Press, list[Page]]:
    """Return the pages of a site as a whole, and the press for them; `common` is a digest of what all share."""
    pages = [page for make in SITE_PAGES for page in make(edition, kit.config)]
    return make_press(kit, fragments_of(kit, common, edition, edition.near)), pages


def site_sheets(
    edition: Edition, own: tuple[Press, list[Page]], keys: Keys, common: str, looked: Mapping[str, str]
) -> Iterator[Sheet]:
    """Yield the sheets of a site whose `own` pages these are.

    `looked` are digests of what pages of a kind have in common, `common` is one of what all have.
    """
    press, pages = own
    kit, config = press.kit, press.config
    yield from data(edition, keys)  # the largest file first, which is put away while others are made
    yield from sheets_of(pages, press, looked, keys)
    yield from feeds(edition, config, kit.words, keys, common)
    yield from sitemap(pages, config.base_url, keys)
    yield from cards(config, kit.style)
