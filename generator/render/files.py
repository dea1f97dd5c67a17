"""Making the files of one topic, in whatever process."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Output
from generator.render import addresses
from generator.render.cards import topic_cards
from generator.render.data import topic_data
from generator.render.edition import is_whole
from generator.render.feeds import topic_feeds
from generator.render.orders import alone
from generator.render.pages import article_pages, topic_pages
from generator.render.press import press_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.config import Config
    from generator.render.edition import Edition
    from generator.render.orders import Order
    from generator.render.press import Press


def make_files(made: Order, kit: bytes) -> tuple[Output, ...]:
    """Make the files of a topic; those that stand have no content. Raises ThemeError where a template fails."""
    own, press = alone(made), press_of(kit)
    stand = (Output(path, None, digest) for path, digest in made.standing.items())
    return (*_files(own, press, made.standing), *stand)


def _files(own: Edition, press: Press, standing: Mapping[str, bytes]) -> Iterator[Output]:
    config = press.config
    for page in topic_pages(own, config):
        if page.path not in standing:
            yield press.print(page)
    for page in article_pages(own, config, standing):
        yield press.print(page)
    yield from topic_data(own)
    yield from topic_feeds(own, config)
    if addresses.card(own.site.topics[0].slug) not in standing:
        yield from topic_cards(own, config, press.kit.style)
    yield from _texts(own, config, standing)


def _texts(edition: Edition, config: Config, standing: Mapping[str, bytes]) -> Iterator[Output]:
    for article in edition.site.articles:
        path = addresses.article_text(article.slug)
        if path not in standing and is_whole(article, config):
            yield Output(path, article.text.encode())
