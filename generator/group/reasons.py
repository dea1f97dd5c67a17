"""Why an article is in its topic, and why not in another; what holds a topic together, and what comes near it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from itertools import combinations
from typing import TYPE_CHECKING, Literal

from generator.group.history import Join, joins
from generator.group.judge import Judge, Parts, heaviest_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from generator.config import Grouping
    from generator.group import Arranged
    from generator.model import Article, Topic

NEAREST = 5
"""So many articles or topics are told of."""
WORDS = 6
MOST_COMPARED = 200
"""So many members of a topic are compared with each other, those that came first."""


@dataclass(frozen=True, slots=True)
class Near:
    """An article near another: its topic, how alike the two are, and by what."""

    article: Article
    topic: Topic
    parts: Parts


@dataclass(frozen=True, slots=True)
class Tie:
    """How close an article, or a topic, is to a topic.

    `closeness` is the mean similarity, which must reach `cut`; None where there is nobody to compare with. `whole` is
    the closeness of an article's whole topic, without which it goes nowhere, and `whole_cut` what that must reach:
    more than one article must, where both have several. `bar` is what stands between the two whatever their
    similarity: nothing, `window` (one had gone quiet when the other got its last article), `named` (the editor named
    one, and it takes no others), `standing` (nor does it take what stood before it), `edited` (the editor's file made
    one of them what it is). `days` are those from the one to the nearest day of the other, `gap` those between the
    last days of the two topics; None where one has no date. `nearest` are articles of that topic.
    """

    topic: Topic
    closeness: float | None
    cut: float
    whole: float | None = None
    whole_cut: float | None = None
    days: int | None = None
    gap: int | None = None
    bar: Literal["", "window", "named", "standing", "edited"] = ""
    nearest: tuple[Near, ...] = ()


@dataclass(frozen=True, slots=True)
class Placing:
    """Who put an article into its topic; `line` is that of the editor's file, `found` the topic of the fold alone.

    An article whose own address is that of a named topic is in it by its address.
    """

    by: Literal["grouping", "front matter", "address", "editor's file"]
    line: int
    found: Topic


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """Why an article is where it is. In a mean, a similarity below `floor` counts as much as that.

    `joins` are those that brought others to it, or it to others, in order; `one` is its own group.
    """

    article: Article
    cut: float
    floor: float
    placing: Placing
    own: Tie
    joins: tuple[Join, ...]
    nearest: tuple[Near, ...]  # in whatever topic
    others: tuple[Tie, ...]  # the nearest other topics


@dataclass(frozen=True, slots=True)
class TopicAccount:
    """What holds a topic together: `members` with their closeness to the rest, the closest first. `floor` as above.

    `joins` are those by which the fold made it; empty where it has very many articles.
    """

    topic: Topic
    cut: float
    floor: float
    closeness: float | None
    words: tuple[str, ...]
    members: tuple[tuple[Article, float | None, Placing], ...]
    joins: tuple[Join, ...]
    others: tuple[Tie, ...]


class Accountant:
    """Gives accounts of a site's topics. `articles` are all of the site, in the order of the fold."""

    def __init__(self, articles: Sequence[Article], arranged: Arranged, settings: Grouping) -> None:
        self.judge = Judge(articles, settings)
        self.arranged = arranged
        self.settings = settings
        self.topics = {article.path: topic for topic in arranged.edited.topics for article in topic.articles}
        self.found = {article.path: topic for topic in arranged.found for article in topic.articles}
        self.articles = {article.path: article for article in articles}

    def article(self, path: str) -> ArticleAccount:
        """Account for the place of an article."""
        article, topic = self.articles[path], self.topics[path]
        values = self.judge.similarities(path)
        by_topic: defaultdict[str, dict[str, float]] = defaultdict(dict)
        for other, value in values.items():
            by_topic[self.topics[other].slug][other] = value
        known = {topic.slug: topic for topic in self.topics.values()}
        own = by_topic.pop(topic.slug, {})
        ranked = self.judge.ranked({slug: [*near.values()] for slug, near in by_topic.items()})
        family = topic.articles[:MOST_COMPARED] if own else ()
        wholes = self.between({member.path: self.judge.similarities(member.path) for member in family})
        return ArticleAccount(
            article=article,
            cut=self.settings.closeness,
            floor=self.judge.floor,
            placing=self.placing(path),
            own=self.tie(article, topic, own),
            joins=tuple(
                join.seen_from(path)
                for join in self.joins(self.found[path])
                if any(one.path == path for one in (*join.one, *join.other))
            ),
            nearest=self.near(path, values),
            others=tuple(
                replace(
                    self.tie(article, known[slug], by_topic[slug]),
                    whole=self.judge.closeness(wholes[slug]) if wholes else None,
                    whole_cut=self.judge.cut(len(topic.articles), len(known[slug].articles))
                    if wholes
                    else None,
                )
                for slug in ranked[:NEAREST]
            ),
        )

    def topic(self, topic: Topic) -> TopicAccount:
        """Account for a topic."""
        members = topic.articles[:MOST_COMPARED]
        values = {article.path: self.judge.similarities(article.path) for article in members}
        inside = {
            article.path: [values[article.path][other.path] for other in members if other is not article]
            for article in members
        }
        close = {path: self.judge.closeness(near) if near else None for path, near in inside.items()}
        pairs = [values[one.path][other.path] for one, other in combinations(members, 2)]
        ranked = sorted(members, key=lambda article: (-round(close[article.path] or 0.0, 9), article.order))
        return TopicAccount(
            topic=topic,
            cut=self.settings.closeness,
            floor=self.judge.floor,
            closeness=self.judge.closeness(pairs) if pairs else None,
            words=heaviest_words(members, WORDS),
            members=tuple((article, close[article.path], self.placing(article.path)) for article in ranked),
            joins=self.joins(self.found[topic.founder.path]),
            others=self.around(topic, values),
        )

    def around(self, topic: Topic, values: Mapping[str, Mapping[str, float]]) -> tuple[Tie, ...]:
        """Return the nearest other topics of one, given how alike its members are to all articles."""
        between = self.between(values)
        between.pop(topic.slug, None)
        known = {other.slug: other for other in self.topics.values()}
        return tuple(
            self._tied(topic, topic.articles, known[slug], self.judge.closeness(between[slug]))
            for slug in self.judge.ranked(between)[:NEAREST]
        )

    def between(self, values: Mapping[str, Mapping[str, float]]) -> dict[str, list[float]]:
        """Sort how alike some articles are to all by the topics of these."""
        by_topic: defaultdict[str, list[float]] = defaultdict(list)
        for near in values.values():
            for other, value in near.items():
                by_topic[self.topics[other].slug].append(value)
        return dict(by_topic)

    def joins(self, found: Topic) -> tuple[Join, ...]:
        """Return how a topic of the fold came about; nothing where it is too large to work it out again."""
        return joins(found.articles, self.judge) if len(found.articles) <= MOST_COMPARED else ()

    def tie(self, article: Article, topic: Topic, values: Mapping[str, float]) -> Tie:
        """Return how close an article is to a topic, given its similarity to the members."""
        closeness = self.judge.closeness([*values.values()]) if values else None
        found = self._tied(self.topics[article.path], [article], topic, closeness)
        return replace(found, nearest=self.near(article.path, values))

    def near(self, path: str, values: Mapping[str, float]) -> tuple[Near, ...]:
        """Return the nearest of some articles, the nearest first."""
        return tuple(
            Near(
                self.articles[other],
                self.topics[other],
                self.judge.parts(path, other, values[other], WORDS),
            )
            for other in _ranked(values)[:NEAREST]
        )

    def placing(self, path: str) -> Placing:
        """Tell who put an article into its topic: the editor's file beats front matter, and that the fold."""
        found = self.found[path]
        edited = self.arranged.edited
        mention = edited.moves.get(path) or edited.merges.get(found.slug)
        if mention:
            return Placing("editor's file", mention.line, found)
        article = self.articles[path]
        if found.explicit and article.slug == found.slug:
            return Placing("address", 0, found)
        return Placing("front matter" if found.explicit and article.topic else "grouping", 0, found)

    def _tied(self, own: Topic, articles: Sequence[Article], topic: Topic, closeness: float | None) -> Tie:
        """Return how close some articles of a topic are to another, and what bars the two topics."""
        gap = _gap(own.articles, topic.articles)
        return Tie(
            topic,
            closeness,
            self.judge.cut(len(articles), len(topic.articles)),
            days=_apart(articles, topic.articles),
            gap=gap,
            bar=self._bar(own, topic, gap),
        )

    def _bar(
        self, own: Topic, topic: Topic, gap: int | None
    ) -> Literal["", "window", "named", "standing", "edited"]:
        if self._edited(own) or self._edited(topic):
            return "edited"
        if own.explicit or topic.explicit:
            return "standing" if self.settings.attract else "named"
        return "window" if gap is not None and gap > self.settings.window_days else ""

    def _edited(self, topic: Topic) -> bool:
        """Tell whether the editor's file made a topic another than the fold found."""
        return self.found[topic.founder.path].articles != topic.articles


def _gap(some: Iterable[Article], others: Iterable[Article]) -> int | None:
    """Return the days between the last days of two topics."""
    last, other = (max((one.day for one in topic if one.day), default=None) for topic in (some, others))
    return abs((last - other).days) if last and other else None


def _ranked(values: Mapping[str, float]) -> list[str]:
    return sorted(values, key=lambda name: (-round(values[name], 9), name))


def _apart(articles: Iterable[Article], others: Iterable[Article]) -> int | None:
    """Return the fewest days between an article of the one kind and one of the other, both with a date."""
    ours = {article.day for article in articles if article.day}
    theirs = {article.day for article in others if article.day}
    return min((abs((one - other).days) for one in ours for other in theirs), default=None)
