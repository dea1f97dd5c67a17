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
    from collections.abc import Iterable, Mapping

    from generator.cache.near import Near

_slug = attrgetter("slug")
_of_article = attrgetter(*(field.name for field in fields(Article) if field.name != "body"))
_of_topic = attrgetter(*(field.name for field in fields(Topic) if field.name not in ("articles", "related")))


@dataclass(frozen=True)
class Keys:
    """Digests of topics. `prints` are those of each topic's own pages, by slug."""

    topics: tuple[Topic, ...]
    prints: Mapping[str, bytes]
    near: Near

    @cached_property
    def heads(self) -> tuple[bytes, ...]:
        """Digests of all that is known of each topic and of its articles, apart from their text."""
        return tuple(self.near.each("head", _head, self.topics))

    @cached_property
    def _shown(self) -> dict[str, bytes]:
        prints = (self.prints.get(topic.slug, b"") for topic in self.topics)
        every = self.near.each("head and print", _both, self.topics, self.heads, prints)
        return dict(zip(map(_slug, self.topics), every, strict=True))

    def shown(self, topics: Iterable[Topic]) -> tuple[bytes, ...]:
        """Return of each of some topics digests of that and of what the topic's digest says."""
        return tuple(map(self._shown.__getitem__, map(_slug, topics)))


def _both(_: Topic, head: bytes, print_: bytes) -> bytes:
    return head + print_


def _head(topic: Topic) -> bytes:
    known = (_of_topic(topic), *map(_of_article, topic.articles))
    return digest_of(repr(known).encode("utf-8", "surrogatepass"))
