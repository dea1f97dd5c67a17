"""What turns pages into files, and how it goes to other processes: as one kit, opened once in each."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.render import addresses
from generator.render.cards import HEIGHT, WIDTH
from generator.render.compiled import Compiled
from generator.render.environment import Renderer, make_renderer
from generator.render.facts import site_view
from generator.render.feeds import site_feeds
from generator.render.present import iso
from generator.render.views import PageView, PictureView

if TYPE_CHECKING:
    from generator.config import Config
    from generator.model import Output
    from generator.render.fragments import Fragments
    from generator.render.kit import Kit
    from generator.render.page import Page
    from generator.render.style import Style


@dataclass(frozen=True, slots=True)
class Press:
    """Turns pages into files, the same for all of a site."""

    renderer: Renderer
    kit: Kit

    @property
    def config(self) -> Config:
        """The settings."""
        return self.kit.config

    def print(self, page: Page) -> Output:
        """Render a page. Raises ThemeError where a template fails."""
        return self.renderer.render(page, _page_view(page, self.kit.config, self.kit.style))


def make_press(kit: Kit, fragments: Fragments | None = None) -> Press:
    """Set a press up; what `fragments` hold of other pages need not be made again."""
    renderer = make_renderer(
        kit.theme,
        kit.assets,
        kit.words,
        site_view(kit.site),
        base_url=kit.config.base_url,
        compiled=Compiled(kit.code),
        fragments=fragments,
    )
    return Press(renderer, kit)


@lru_cache(maxsize=1)  # a build has one, and asks for it with each topic
def press_of(packed: bytes) -> Press:
    """Set up the press of a kit that another process packed."""
    return make_press(pickle.loads(packed))  # noqa: S301 - from a process of this build


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
