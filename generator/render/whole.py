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
    from generator.render.sheets import Sheet


def site_sheets(
    edition: Edition, kit: Kit, keys: Keys, common: str, looked: Mapping[str, str]
) -> Iterator[Sheet]:
    """Yield the sheets of a site; `looked` are digests of what pages of a kind have in common, `common` of all."""
    config = kit.config
    pages = [page for make in SITE_PAGES for page in make(edition, config)]
    fragments = fragments_of(kit, common, edition, edition.near)
    yield from sheets_of(pages, make_press(kit, fragments), looked, keys)
    yield from data(edition, keys)
    yield from feeds(edition, config, kit.words, keys, common)
    yield from sitemap(pages, config.base_url, keys)
    yield from cards(config, kit.style)
