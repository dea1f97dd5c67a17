"""The edition: everything about a site that more than one page needs, worked out once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import cached_property
from itertools import repeat
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, cast

from generator.cache.near import Near
from generator.model import distinct_sources
from generator.render.passages import Passage, passage_at, passages
from generator.render.publishers import publishers_of, slugs_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from generator.config import Config
    from generator.model import Article, Citation, Digest, Site, Told, Topic
    from generator.render.publishers import Publisher
    from generator.render.views import ArticleRef, CitationView


class Around(NamedTuple):
    """What the files of one topic show of the rest: titles of related topics by slug, publishers' addresses by name."""

    titles: Mapping[str, str]
    publishers: Mapping[str, str]


_LAST = "publisher slugs"
_WEIGHTS = "weights"


@dataclass(frozen=True)
class Edition:
    """Look-up tables over a site, each made when asked for. Keys are content paths for articles, slugs for topics.

    Of an edition of one topic `around` names other topics' titles, and its publishers with addresses.
    """

    site: Site
    told: tuple[Told, ...]  # of each digest
    weight: tuple[Topic, ...]  # shown topics, the weightiest first
    newest: dt.datetime | None
    near: Near = field(
        default_factory=Near, repr=False, compare=False
    )  # what is asked of the same records again
    around: Around | None = None

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of all topics, in their order."""
        return tuple([topic.slug for topic in self.site.topics])

    @cached_property
    def articles(self) -> Mapping[str, Article]:
        """The articles."""
        return {article.path: article for article in self.site.articles}

    @cached_property
    def topics(self) -> Mapping[str, Topic]:
        """The topics."""
        return dict(zip(self.slugs, self.site.topics, strict=True))

    @cached_property
    def digests(self) -> Mapping[str, Digest]:
        """The digests of topics."""
        return dict(zip(self.slugs, self.site.digests, strict=True))

    @cached_property
    def told_of(self) -> Mapping[str, Told]:
        """What the digests of topics are asked for."""
        return dict(zip(self.slugs, self.told, strict=True))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The titles of topics."""
        own = {slug: told.title for slug, told in self.told_of.items()}
        return {**own, **self.around.titles} if self.around else own

    @cached_property
    def openings(self) -> Mapping[str, str]:
        """The ledes of topics as text."""
        return {slug: told.opening for slug, told in self.told_of.items()}

    @cached_property
    def differs(self) -> Mapping[str, bool]:
        """Whether the sources of topics contradict each other."""
        return {slug: bool(told.differences) for slug, told in self.told_of.items()}

    @cached_property
    def updated(self) -> Mapping[str, dt.datetime | None]:
        """When the newest article of each topic was published."""
        every = self.near.each("updated", attrgetter("updated"), self.site.topics)
        return dict(zip(self.slugs, every, strict=True))

    @cached_property
    def topic_of(self) -> Mapping[str, Topic]:
        """The topic of each article."""
        return self.near.table("topic of", self.near.each("owned", _owned, self.site.topics, here=True))

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each article among its topic's sources, from one."""
        return {
            article.path: number
            for topic in self.site.topics
            for number, article in enumerate(topic.articles, 1)
        }

    @cached_property
    def passages(self) -> Mapping[str, tuple[Passage, ...]]:
        """The cited passages of articles."""
        return _Passages(self.topic_of, self.digests)

    @cached_property
    def publisher_slugs(self) -> Mapping[str, str]:
        """The addresses of publishers, by name, casefolded; as long as they are the same, the very same object."""
        if self.around:
            return self.around.publishers
        found, last = slugs_of(frozenset().union(*self.heard)), self.near.left(_LAST)
        if found == last:
            return cast("Mapping[str, str]", last)
        self.near.leave(_LAST, found)
        return found

    @cached_property
    def addresses(self) -> Sequence[tuple[str, ...]]:
        """The addresses of the publishers of each topic's articles: few are others where one publisher is new."""
        slugs = self.publisher_slugs
        return self.near.each("addresses", _addresses, self.site.topics, repeat(slugs, len(self.site.topics)))

    @cached_property
    def heard(self) -> Sequence[frozenset[str]]:
        """The publishers of each topic, casefolded."""
        return self.near.each("heard", _heard, self.site.topics)

    @cached_property
    def publishers(self) -> Mapping[str, Publisher]:
        """The publishers, by name, casefolded, in the order of these names."""
        return publishers_of(self.site.articles, self.publisher_slugs, self.near)

    @cached_property
    def cited(self) -> dict[tuple[str, int, int], CitationView]:
        """The citations of one topic that were presented, by article and place; most are shown more than once."""
        return {}

    @cached_property
    def refs(self) -> dict[str, ArticleRef]:
        """The articles of one topic that were presented, by path; each of its pages lists all of them."""
        return {}

    def passage(self, citation: Citation) -> Passage:
        """Return the marked passage that holds a citation."""
        return passage_at(self.passages[citation.article], citation)

    def addresses_of(self, topic: Topic) -> tuple[str, ...]:
        """Return the addresses of the publishers of one topic's articles."""
        return _addresses(topic, self.publisher_slugs)

    def publisher(self, article: Article) -> Publisher:
        """Return the publisher of an article."""
        return self.publishers[article.publisher.casefold()]


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a digest page: its section, its number there from one, and what it cites."""

    section: str
    number: int
    citations: tuple[Citation, ...]

    @property
    def anchor(self) -> str:
        """The id of the entry on the digest page: the lede is one."""
        return self.section if self.section == "lede" else f"{_ANCHORS[self.section]}-{self.number}"


_ANCHORS = {
    "points": "point",
    "agreements": "agreement",
    "differences": "difference",
    "timeline": "event",
    "people": "name",
    "quotes": "quote",
    "changes": "change",
}


def entries(digest: Digest) -> Iterator[Entry]:
    """Yield every entry of a digest, in the order of the page."""
    for section, listed in digest.entries:
        for number, entry in enumerate(listed, 1):
            yield Entry(section, number, entry.citations)


def is_whole(article: Article, config: Config) -> bool:
    """Tell whether the site republishes an article: always where there is no original to link to."""
    return config.articles == "full" or not article.url


class _Passages(dict[str, tuple[Passage, ...]]):
    """The passages of articles by path, found for a whole topic when one of its articles is asked for."""

    def __init__(self, topic_of: Mapping[str, Topic], digests: Mapping[str, Digest]) -> None:
        super().__init__()
        self._topic_of, self._digests = topic_of, digests

    def __missing__(self, path: str) -> tuple[Passage, ...]:
        topic = self._topic_of[path]
        cited: defaultdict[str, list[Citation]] = defaultdict(list)
        for entry in entries(self._digests[topic.slug]):
            for citation in entry.citations:
                cited[citation.article].append(citation)
        self.update({article.path: passages(cited[article.path]) for article in topic.articles})
        return self[path]


def make_edition(site: Site, near: Near | None = None) -> Edition:
    """Work out the tables of a site; `near` remembers those of the last build."""
    near = near or Near()
    shown = [topic for topic in site.topics if not topic.hidden]
    updated = near.each("updated", attrgetter("updated"), site.topics)
    return Edition(
        site=site,
        told=tuple(digest.told for digest in site.digests),
        weight=tuple(map(shown.__getitem__, near.order(_WEIGHTS, near.each("weight", _weight, shown)))),
        newest=max(filter(None, updated), default=None),
        near=near,
    )


def _heard(topic: Topic) -> frozenset[str]:
    return frozenset(article.publisher.casefold() for article in topic.articles)


def _addresses(topic: Topic, slugs: Mapping[str, str]) -> tuple[str, ...]:
    return tuple([slugs[article.publisher.casefold()] for article in topic.articles])


def _owned(topic: Topic) -> tuple[tuple[str, Topic], ...]:
    return tuple([(article.path, topic) for article in topic.articles])


def _weight(topic: Topic) -> tuple[bool, int, int, int, str]:
    """Sort key: pinned first, then by newest day, then by the number of distinct sources and of articles."""
    day = max((article.day.toordinal() for article in topic.articles if article.day), default=0)
    sources = distinct_sources(topic.articles)
    return (not topic.pinned, -day, -sources, -len(topic.articles), topic.slug)
