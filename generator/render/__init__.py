"""Site to outputs: every page, feed and data file of the site, as bytes; nothing is read or written here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model import Output
from generator.render import addresses
from generator.render.data import data
from generator.render.edition import make_edition
from generator.render.environment import make_renderer
from generator.render.feeds import feeds
from generator.render.pages import PAGES
from generator.render.pages.article import is_whole
from generator.render.present import date_view, direction
from generator.render.static import shadowed, with_static
from generator.render.views import Link, PageView, SiteView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Site
    from generator.render.edition import Edition
    from generator.render.page import Page
    from generator.theme import Theme


@dataclass(frozen=True, slots=True)
class Rendered:
    """The files of a site in the order of their paths; `shadowed` are own files that newsfold's pages hide."""

    outputs: tuple[Output, ...]
    shadowed: tuple[str, ...]


def render(site: Site, theme: Theme, config: Config) -> Rendered:
    """Render a whole site. Raises ThemeError where a template fails."""
    edition = make_edition(site)
    renderer = make_renderer(theme, _site_view(edition, config), config.base_url)
    pages = (page for make in PAGES for page in make(edition, config))
    outputs = [
        *renderer.assets.outputs,
        *(renderer.render(page, _page_view(page, config)) for page in pages),
        *data(edition),
        *feeds(edition, config),
        *_texts(edition, config),
        *_files(edition, config),
    ]
    whole = with_static(outputs, site.static)
    return Rendered(tuple(sorted(whole, key=lambda output: output.path)), shadowed(outputs, site.static))


def _texts(edition: Edition, config: Config) -> Iterator[Output]:
    for article in edition.site.articles:
        if is_whole(article, config):
            yield Output(addresses.article_text(article.slug), article.text.encode())


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
        direction=direction(config.language),
        author=config.author,
        updated=date_view(edition.newest.date() if edition.newest else None, config.language),
        topics=len(edition.weight),
        articles=len(edition.site.articles),
        sources=len(edition.publishers),
        differing=sum(bool(edition.digests[topic.slug].contradictions) for topic in edition.weight),
    )


def _page_view(page: Page, config: Config) -> PageView:
    canonical = addresses.absolute(config.base_url, page.canonical or page.path) if config.base_url else ""
    return PageView(
        path=page.path,
        kind=page.kind,
        title=page.title,
        description=page.description,
        canonical=canonical,
        feeds=(Link(addresses.FEED, config.title), *page.feeds),
    )
