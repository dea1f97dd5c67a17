"""Topics as lists show them, each presented once for all lists of a build, and for those of the next one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from itertools import chain, repeat
from typing import TYPE_CHECKING

from generator.model import Site
from generator.render import addresses
from generator.render.covered import Covered, covered
from generator.render.edition import Edition
from generator.render.present import numbered_ref, topic_card
from generator.render.views import Link

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model import Digest, Told, Topic
    from generator.render.views import ArticleRef, TopicCard

_NAME = "listed"


@dataclass(frozen=True)
class Listed:
    """A topic that is presented when somebody asks for it; `publishers` are the addresses of those of its articles."""

    topic: Topic
    digest: Digest
    told: Told
    covered: Covered
    language: str
    publishers: tuple[str, ...]

    @cached_property
    def card(self) -> TopicCard:
        """The topic as lists show it."""
        again = partial(
            _alone, self.topic, self.digest, self.told
        )  # not `self`, which would hold on to itself
        return topic_card(
            self.topic, self.digest, self.told, self.covered, language=self.language, again=again
        )

    @cached_property
    def refs(self) -> dict[str, ArticleRef]:
        """Its articles as lists show them, by path."""
        link = Link(addresses.topic(self.topic.slug), self.told.title)
        return {
            article.path: numbered_ref(number, article, publisher, link, self.language)
            for number, (article, publisher) in enumerate(
                zip(self.topic.articles, self.publishers, strict=True), 1
            )
        }

    @cached_property
    def words(self) -> int:
        """How many words its title and its lede have."""
        return len(f"{self.told.title} {self.told.opening}".split())

    def made(self) -> Iterator[TopicCard | ArticleRef]:
        """Yield what somebody has asked for so far."""
        if "card" in self.__dict__:
            yield self.card
        if "refs" in self.__dict__:
            yield from self.refs.values()


def _alone(topic: Topic, digest: Digest, told: Told) -> Edition:
    return Edition(Site(topic.articles, (topic,), (digest,)), (told,), (topic,), topic.updated)


@dataclass(frozen=True, slots=True)
class Passing(Mapping[str, Listed]):
    """Topics by slug that are presented whenever somebody asks: as two lists show each, and nobody comes after them."""

    edition: Edition
    language: str

    def __getitem__(self, slug: str) -> Listed:
        edition = self.edition
        topic, digest = edition.topics[slug], edition.digests[slug]
        told = edition.told_of[slug]
        return Listed(topic, digest, told, covered(topic), self.language, edition.addresses_of(topic))

    def __iter__(self) -> Iterator[str]:
        return iter(self.edition.slugs)

    def __len__(self) -> int:
        return len(self.edition.slugs)


@dataclass(frozen=True, slots=True)
class Cards:
    """All topics of an edition as lists show them, by slug; to look one up is what makes it."""

    language: str
    every: Mapping[str, Listed]

    def __getitem__(self, slug: str) -> TopicCard:
        return self.every[slug].card

    def of(self, topics: Iterable[Topic]) -> tuple[TopicCard, ...]:
        """Return some topics as lists show them."""
        return tuple([self.every[topic.slug].card for topic in topics])

    def words(self, topics: Iterable[Topic]) -> int:
        """Count the words of the titles and ledes of some topics."""
        return sum([self.every[topic.slug].words for topic in topics])


def listed(edition: Edition, language: str) -> Cards:
    """Return all topics as lists show them; one is presented once as long as it and its digest are the same."""
    known = edition.__dict__.get(_NAME)  # as a cached property would keep it, which knows no language
    if not isinstance(known, Cards) or known.language != language:
        every = Passing(edition, language) if edition.near.forgetful else _every(edition, language)
        known = edition.__dict__[_NAME] = Cards(language, every)
    return known


def _every(edition: Edition, language: str) -> dict[str, Listed]:
    topics = edition.site.topics
    shown = edition.near.each("covered", covered, topics)
    others = (edition.site.digests, edition.told, shown, repeat(language, len(topics)), edition.addresses)
    rows = edition.near.each(_NAME, Listed, topics, *others, here=True)
    return dict(zip(edition.slugs, rows, strict=True))


def presented(edition: Edition, language: str) -> Iterator[TopicCard | ArticleRef]:
    """Yield the topics and articles that were presented so far, in this build or before."""
    return chain.from_iterable(one.made() for one in listed(edition, language).every.values())
