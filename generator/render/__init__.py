"""Site to outputs: every page, feed and data file of the site, as bytes; nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.language.locales import locale
from generator.model import Output
from generator.render import addresses
from generator.render.bundles import Press, Saving, bundles, digest_of
from generator.render.cards import HEIGHT, WIDTH, Style, cards, style_of
from generator.render.data import data
from generator.render.edition import is_whole, make_edition
from generator.render.environment import make_renderer
from generator.render.feeds import feeds, site_feeds
from generator.render.looks import looks
from generator.render.pages import SITE_PAGES
from generator.render.present import date_view, direction, iso
from generator.render.searchable import searchables
from generator.render.sitemap import sitemap
from generator.render.static import shadowed, with_static
from generator.render.views import PageView, PictureView, SiteView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from gettext import NullTranslations

    from generator.config import Config
    from generator.model import Site
    from generator.render.edition import Edition
    from generator.render.page import Page
    from generator.render.searchable import Searchable
    from generator.theme import Theme


__all__ = ["Rendered", "Saving", "digest_of", "render"]


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a site in the order of their paths, without the search's.

    `shadowed` are own files that newsfold's pages hide; `searchables` is what the search is to find.
    """

    outputs: tuple[Output, ...]
    shadowed: tuple[str, ...]
    searchables: tuple[Searchable, ...] = ()


def render(
    site: Site, theme: Theme, words: NullTranslations, config: Config, saving: Saving | None = None
) -> Rendered:
    """Render a whole site with a theme, in the words of a language. Raises ThemeError where a template fails.

    What `saving` knows to be published as it would be made again has no content.
    """
    edition = make_edition(site)
    style = style_of(theme)
    renderer = make_renderer(theme, words, _site_view(edition, config), config.base_url)

    def draw(page: Page) -> Output:
        return renderer.render(page, _page_view(page, config, style))

    pages = [page for make in SITE_PAGES for page in make(edition, config)]
    press = Press(draw, config, style, looks(renderer, words, config) if saving else "")
    outputs = [
        *renderer.assets.outputs,
        *map(draw, pages),
        *bundles(edition, press, saving),
        *data(edition),
        *feeds(edition, config, words),
        *sitemap(pages, site.topics, config.base_url),
        *cards(config, style),
        *_files(edition, config),
    ]
    whole = with_static(outputs, site.static)
    return Rendered(
        tuple(sorted(whole, key=lambda output: output.path)),
        shadowed(outputs, site.static),
        tuple(searchables(edition, config)) if config.search else (),
    )


def _files(edition: Edition, config: Config) -> Iterator[Output]:
    """Yield the files that shown articles refer to; two articles may share one."""
    files = {
        asset.path: asset.source
        for article in edition.site.articles
        if is_whole(article, config)
        for asset in article.assets
    }
    for path in sorted(files):
        yield Output(path, files[path])


def _site_view(edition: Edition, config: Config) -> SiteView:
    return SiteView(
        title=config.title,
        description=config.description,
        notice=config.notice,
        language=config.language,
        locale=str(where) if (where := locale(config.language)).territory else "",
        direction=direction(config.language),
        author=config.author,
        updated=date_view(edition.newest.date() if edition.newest else None, config.language),
        topics=len(edition.weight),
        articles=len(edition.site.articles),
        sources=len(edition.publishers),
        differing=sum(bool(edition.digests[topic.slug].contradictions) for topic in edition.weight),
        search=config.search,
    )


def _shared_picture(page: Page, config: Config, style: Style | None) -> PictureView | None:
    """Return what stands for a page where it is shared: its own picture, else a card, where the theme has any."""
    if not config.base_url:
        return None
    own = page.picture if page.kind != "topic" or style else None
    shown = own or (PictureView(addresses.CARD, "", WIDTH, HEIGHT) if style else None)
    return replace(shown, url=addresses.absolute(config.base_url, shown.url)) if shown else None


def _page_view(page: Page, config: Config, style: Style | None) -> PageView:
    canonical = addresses.absolute(config.base_url, page.canonical or page.path) if config.base_url else ""
    return PageView(
        path=page.path,
        kind=page.kind,
        title=page.title,
        description=page.description,
        canonical=canonical,
        feeds=(*site_feeds(config), *page.feeds),
        type="article" if page.kind in ("topic", "article") else "website",
        published=iso(page.published) if page.published else "",
        updated=iso(page.updated) if page.updated else "",
        picture=_shared_picture(page, config, style),
        linked=page.linked,
    )
