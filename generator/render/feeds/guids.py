"""By what a reader knows an item.

A guid is made of nothing that may change for another reason than that there is something new to read: the
founding article and the day of the newest one; never a title, an address of the site or the clock.
"""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model import Article, Topic


def topic_guid(topic: Topic) -> str:
    """Return a digest's guid: it changes when, and only when, the topic gains an article of a later day."""
    founder = topic.founder
    day = max((article.day for article in topic.articles if article.day), default=None)
    return _guid(f"{founder.url or founder.path} {day.isoformat() if day else 'undated'}")


def article_guid(article: Article) -> str:
    """Return an article's guid."""
    return _guid(article.url or article.path)


def _guid(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
