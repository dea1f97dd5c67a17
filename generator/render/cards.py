"""The picture that stands for a page where its address is shared (Open Graph)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output
from generator.render import addresses
from generator.render.sheets import Sheet
from generator.render.views import PictureView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition
    from generator.render.style import Style

WIDTH, HEIGHT = 1200, 630


def cards(config: Config, style: Style | None) -> Iterator[Sheet]:
    """Yield the site's card; none without a base_url."""
    if config.base_url and style:
        look = (style.paper, style.ink, config.title, config.description)
        yield Sheet(
            addresses.CARD, (*style.fonts, repr(look)), lambda: _draw(style, config.title, config.description)
        )


def topic_cards(edition: Edition, config: Config, style: Style | None) -> Iterator[Output]:
    """Yield each topic's card, where the settings want them; none without a base_url."""
    if config.base_url and style and config.cards == "topics":
        for topic in edition.site.topics:
            title = edition.digests[topic.slug].title
            yield Output(addresses.card(topic.slug), _draw(style, title, config.title))


def card_of(topic: Topic, config: Config) -> PictureView | None:
    """Return a topic's own card, where the settings want one."""
    if config.cards != "topics":
        return None
    return PictureView(addresses.card(topic.slug), "", WIDTH, HEIGHT)


def _draw(style: Style, title: str, line: str) -> bytes:
    from generator.render.drawing import draw  # noqa: PLC0415 - Pillow takes long to import, and most edits draw none

    return draw(style, title, line)
