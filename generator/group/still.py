"""An edit that grouping does not hear: what it found before holds, and nothing need be compared.

Of a text it hears the title and the first words (`features`), so an edit further down moves no topic. Such an article
is known by the fingerprint of the one that it was before: every turn of the fold depends on it in the same way.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.cache.near import unchanged
from generator.group.features import heard, passages
from generator.group.usual import same_usual
from generator.model import Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.group.editor import Edited
    from generator.group.kept import Kept, Seen
    from generator.model import Editorial, Topic

_heads = attrgetter(*(field.name for field in fields(Article) if field.name != "body"))

FEW = 64
"""So many edited articles are looked at: to listen to one takes as long as to compare it takes in thousands."""


@dataclass(frozen=True, slots=True)
class Still:
    """Articles in the order of the fold, their named topics, their fingerprints in one row, and what that gave.

    `settings` and `editorial` are what else that depends on. It can be pickled.
    """

    articles: tuple[Article, ...]
    names: tuple[str, ...]
    prints: bytes
    settings: str
    editorial: Editorial
    edited: Edited

    def kept(self, articles: Sequence[Article], last: Kept) -> Kept:
        """Return what a fold over these articles can go on from, with what this knows of the last one.

        Topics that the editor had no word in stand as the fold left them.
        """
        stood = () if self.editorial.rulings else self.edited.topics
        return replace(last, seen=self.seen(articles, last.seen), stood=stood)

    def seen(self, articles: Sequence[Article], known: Seen) -> Seen:
        """Return what is known of articles by the record, of edited ones that grouping does not hear too.

        `known` is what the last fold of this process left, which knows most of them.
        """
        size = len(self.prints) // max(1, len(self.articles))
        found = dict(known)  # which holds its records: one that lies where one of them does is that one
        for place, key in enumerate(map(id, self.articles)):
            if key not in found:
                one, print_ = self.articles[place], self.prints[place * size : (place + 1) * size]
                found[key] = (one, one.order, self.names[place], print_)
        for before, after in self._edited(articles):
            if after and unheard(before, after):
                _, order, name, print_ = found[id(before)]
                found[id(after)] = (after, order, name, print_)
        return found

    def expected(self, articles: Sequence[Article]) -> tuple[Topic, ...]:
        """Return the topics of edited articles as they are if no article moves, which is not known yet.

        A topic that has lost an article is another one, and none of these.
        """
        edited = self._edited(articles)
        into = {id(before): after for before, after in edited if after}
        gone = {id(before) for before, after in edited if not after}
        whole = (topic for topic in self.edited.topics if gone.isdisjoint(map(id, topic.articles)))
        topics = ((topic, _exchanged(topic, into)) for topic in whole)
        return tuple([after for before, after in topics if after is not before])

    def over(self, articles: Sequence[Article], settings: str, editorial: Editorial) -> Still | None:
        """Return the same for articles of which grouping hears what it heard before, or None."""
        if len(articles) != len(self.articles) or (settings, editorial) != (self.settings, self.editorial):
            return None
        edited = self._edited(articles)
        if not all(after and unheard(before, after) for before, after in edited):
            return None
        into = {id(before): after for before, after in edited if after}
        if not into:
            return self
        topics = tuple([_exchanged(topic, into) for topic in self.edited.topics])
        ordered = list(self.articles)
        for place in _between(ordered, unchanged(articles, ordered)):
            ordered[place] = into.get(id(ordered[place]), ordered[place])
        return replace(self, articles=tuple(ordered), edited=replace(self.edited, topics=topics))

    def _edited(self, articles: Sequence[Article]) -> list[tuple[Article, Article | None]]:
        """Return the articles that changed or went, each with what is at its path now; nothing, where they are many."""
        same = unchanged(articles, self.articles)
        there = {id(articles[place]): articles[place] for place in _between(articles, same)}
        former = (self.articles[place] for place in _between(self.articles, same))
        gone = [article for article in former if id(article) not in there]
        if len(gone) > FEW:
            return [(article, None) for article in gone]
        now = {article.path: article for article in there.values()}
        return [(article, now.get(article.path)) for article in gone]


def _between(articles: Sequence[Article], unchanged: tuple[int, int]) -> range:
    begin, end = unchanged
    return range(begin, len(articles) - end)


def unheard(before: Article, after: Article) -> bool:
    """Tell whether all of an article is as it was but for a part of the body that grouping does not hear."""
    if repr(_heads(before)) != repr(_heads(after)):
        return False
    old, new = passages(before.body), passages(after.body)
    same_length = same_usual(sum(map(len, old)), sum(map(len, new)))
    return same_length and heard(old, before.language) == heard(new, after.language)


def _exchanged(topic: Topic, into: dict[int, Article]) -> Topic:
    """Return a topic with the articles that came in the place of its own."""
    if into.keys().isdisjoint(map(id, topic.articles)):
        return topic
    return replace(topic, articles=tuple(into.get(id(article), article) for article in topic.articles))
