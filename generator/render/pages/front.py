"""The front page and its continuations: the topics in order of weight."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from generator.render import addresses, linked
from generator.render.later import LaterData
from generator.render.listing import listed
from generator.render.page import Page
from generator.render.views import FrontPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition

WORDS_A_MINUTE = 230
"""Silent reading of English prose (Brysbaert 2019 finds 238 for non-fiction)."""


def front_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield `index.html` and `page-2.html` and so on; an empty site still has its front page."""
    size = config.page_size
    count = max(1, -(-len(edition.weight) // size))
    for number in range(1, count + 1):
        shown = edition.weight[(number - 1) * size : number * size]
        yield Page(
            addresses.front(number),
            "index",
            "",
            LaterData(partial(_front, edition, shown, number, count, config.language)),
            config.description,
            updated=edition.newest,
            linked=linked.website(edition, config) if config.base_url and number == 1 else None,
            topics=shown,
            shows=(f"{number} of {count}",),
        )


def _front(
    edition: Edition, shown: tuple[Topic, ...], number: int, count: int, language: str
) -> dict[str, object]:
    cards = listed(edition, language)
    front = FrontPage(
        topics=cards.of(shown),
        number=number,
        newer=addresses.front(number - 1) if number > 1 else "",
        older=addresses.front(number + 1) if number < count else "",
        minutes=max(1, round(cards.words(shown) / WORDS_A_MINUTE)),
    )
    return {"front": front}
