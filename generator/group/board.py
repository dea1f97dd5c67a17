"""Who is where while the editor's rulings are carried out: articles in topics, and what holds each address.

An address under `topics/` is held by an article, and leads to wherever that article is; the address of a named
topic that is no article's is held by the topic itself. So nothing that moves an article can leave an address dead.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.slugs import is_slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Article, Topic


class Board:
    """The topics of the fold, taken apart so that articles can be moved between them.

    A topic is known by its slug in the fold, its `key`; holders are paths of articles, or `/` and the slug of a
    named topic. `natives` of a topic are the articles that the fold or a merge gave it, not those moved to it.
    """

    def __init__(self, topics: Iterable[Topic]) -> None:
        self.topics = {topic.slug: topic for topic in topics}
        self.articles = {article.path: article for topic in topics for article in topic.articles}
        self.members = {topic.slug: {article.path for article in topic.articles} for topic in topics}
        self.natives = {key: set(paths) for key, paths in self.members.items()}
        self.addresses = _holders(topics)
        for key in self.topics:
            holder = self.addresses.setdefault(key, f"/{key}")
            self.members[key].add(holder)
        self.home = {holder: key for key, holders in self.members.items() for holder in holders}
        self.origin = dict(self.home)

    def page(self, key: str) -> str:
        """Return the slug under which a topic is found: its key, unless what holds that has gone elsewhere."""
        holder = self.addresses.get(key, "")
        return (
            key if self.home.get(holder) == key else self._first(self.natives[key] & self.members[key]).slug
        )

    def inside(self, key: str) -> tuple[Article, ...]:
        """Return the articles of a topic in the order of the fold."""
        paths = self.members[key] & self.articles.keys()
        return tuple(sorted((self.articles[path] for path in paths), key=lambda article: article.order))

    def move(self, path: str, key: str) -> None:
        """Move an article to a topic. A topic that lost all it was made of follows its founding article."""
        left = self.home[path]
        self._carry({path}, key)
        if left != key and not self.natives[left] & self.members[left]:
            self._dissolve(left)

    def merge(self, lost: str, kept: str) -> None:
        """Put one topic into another for good: what belonged to it belongs to the other."""
        self._carry(set(self.members[lost]), kept)
        self.natives[kept] |= self.natives.pop(lost)
        del self.members[lost]

    def split(self, path: str) -> str:
        """Make a topic of one article, at the article's own address; return its key."""
        left, key = self.home[path], self.articles[path].slug
        self.members[key], self.natives[key] = set(), {path}
        self.move(path, key)
        if left in self.natives:  # or it was made of this article alone, and has followed it
            self.natives[left].discard(path)
        return key

    def _carry(self, holders: set[str], key: str) -> None:
        for holder in holders:
            self.members[self.home[holder]].discard(holder)
            self.members[key].add(holder)
            self.home[holder] = key

    def _dissolve(self, key: str) -> None:
        holder = self.addresses[key]
        natives = self.natives.pop(key)
        founder = holder if holder in self.articles else self._first(natives).path
        self._carry(set(self.members[key]), self.home[founder])
        del self.members[key]

    def _first(self, paths: set[str]) -> Article:
        return min((self.articles[path] for path in paths), key=lambda article: article.order)


def _holders(topics: Iterable[Topic]) -> dict[str, str]:
    """Return the path of the article that holds each address: slugs first, then aliases, as in `redirects`."""
    found = {article.slug: article.path for topic in topics for article in topic.articles}
    taken = {topic.slug for topic in topics}.union(found)
    for topic in topics:
        for article in topic.articles:
            for alias in article.aliases:
                if is_slug(alias) and alias not in taken:
                    found.setdefault(alias, article.path)
    return found
