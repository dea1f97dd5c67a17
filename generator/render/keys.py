"""By what the files of the site as a whole name the topics that they follow from.

Few of them say all that a topic's page does: an edit in the middle of an article makes none of them another.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.cache.digests import digest_of
from generator.model import Article, Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.cache.near import Near

_of_article = attrgetter(*(field.name for field in fields(Article) if field.name != "body"))
_of_topic = attrgetter(*(field.name for field in fields(Topic) if field.name not in ("articles", "related")))


@dataclass(frozen=True)
class Keys:
    """Digests of topics. `prints` are those of each topic's own pages, by slug."""

    topics: tuple[Topic, ...]
    prints: Mapping[str, bytes]
    near: Near

    @cached_property
    def _heads(self) -> dict[str, bytes]:
        heads = self.near.each("head", _head, self.topics)
        return {topic.slug: head for topic, head in zip(self.topics, heads, strict=True)}

    @cached_property
    def _shown(self) -> dict[str, bytes]:
        return {slug: head + self.prints.get(slug, b"") for slug, head in self._heads.items()}

    def heads(self) -> list[bytes]:
        """Return digests of all that is known of each topic and of its articles, apart from their text."""
        return list(self._heads.values())

    def shown(self, topic: Topic) -> bytes:
        """Return digests of that and of what the topic's digest says."""
        return self._shown[topic.slug]


def _head(topic: Topic) -> bytes:
    known = (_of_topic(topic), *map(_of_article, topic.articles))
    return digest_of(repr(known).encode("utf-8", "surrogatepass"))
