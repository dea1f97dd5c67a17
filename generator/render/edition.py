"""The edition: everything about a site that more than one page needs, worked out once."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from slugify import slugify

from generator.cache.near import Near
from generator.model import distinct_sources
from generator.render.passages import Passage, passage_at, passages

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from generator.config import Config
    from generator.model import Article, Citation, Digest, Site, Topic


@dataclass(frozen=True, slots=True)
class Publisher:
    """A source: its name as first written, its address, its articles in the order of the fold."""

    slug: str
    name: str
    articles: tuple[Article, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """Look-up tables over a site. Keys are content paths for articles, slugs for topics."""

    site: Site
    articles: Mapping[str, Article]
    topics: Mapping[str, Topic]
    digests: Mapping[str, Digest]
    titles: Mapping[str, str]  # of topics
    openings: Mapping[str, str]  # of their digests
    differs: Mapping[str, bool]  # whether sources contradict each other
    topic_of: Mapping[str, Topic]
    numbers: Mapping[str, int]  # of an article among its topic's sources, from one
    passages: Mapping[str, tuple[Passage, ...]]
    publishers: Mapping[str, Publisher]  # by name, casefolded
    weight: tuple[Topic, ...]  # shown topics, the weightiest first
    newest: dt.datetime | None
    near: Near = field(
        default_factory=Near, repr=False, compare=False
    )  # what is asked of the same records again

    def passage(self, citation: Citation) -> Passage:
        """Return the marked passage that holds a citation."""
        return passage_at(self.passages[citation.article], citation)

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
    topics = {topic.slug: topic for topic in site.topics}
    digests = {digest.topic: digest for digest in site.digests}
    topic_of = {article.path: topic for topic in site.topics for article in topic.articles}
    shown = [topic for topic in site.topics if not topic.hidden]
    near = near or Near()
    told = near.each("told", ((digest,) for digest in site.digests), _told)
    weights = near.each("weight", ((topic,) for topic in shown), _weight)
    return Edition(
        site=site,
        articles={article.path: article for article in site.articles},
        topics=topics,
        digests=digests,
        titles={digest.topic: digest.title for digest in site.digests},
        openings={digest.topic: opening for digest, (opening, _) in zip(site.digests, told, strict=True)},
        differs={digest.topic: differs for digest, (_, differs) in zip(site.digests, told, strict=True)},
        topic_of=topic_of,
        numbers={
            article.path: number for topic in site.topics for number, article in enumerate(topic.articles, 1)
        },
        passages=_Passages(topic_of, digests),
        publishers=_publishers(site.articles),
        weight=tuple(shown[number] for _, number in sorted(zip(weights, count(), strict=False))),
        newest=max((article.date for article in site.articles if article.date), default=None),
        near=near,
    )


def _told(digest: Digest) -> tuple[str, bool]:
    """Return of a digest what is asked of each, so that few have to be opened."""
    return digest.opening, bool(digest.contradictions)


def _weight(topic: Topic) -> tuple[bool, int, int, int, str]:
    """Sort key: pinned first, then by newest day, then by the number of distinct sources and of articles."""
    day = max((article.day.toordinal() for article in topic.articles if article.day), default=0)
    sources = distinct_sources(topic.articles)
    return (not topic.pinned, -day, -sources, -len(topic.articles), topic.slug)


def _publishers(articles: Iterable[Article]) -> dict[str, Publisher]:
    """Give every publisher an address of its own; a second one with the same slug gets a number."""
    by_name: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        by_name[article.publisher.casefold()].append(article)
    taken: set[str] = set()
    found = {}
    for name in sorted(by_name):
        stem = _stem(name)
        slug, count = stem, 1
        while slug in taken:
            count += 1
            slug = f"{stem}-{count}"
        taken.add(slug)
        found[name] = Publisher(slug, by_name[name][0].publisher, tuple(by_name[name]))
    return found


@lru_cache(maxsize=1 << 14)  # each build asks for all of them
def _stem(name: str) -> str:
    return slugify(name, max_length=80, word_boundary=True) or "source"
