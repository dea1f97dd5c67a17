"""Topics as lists show them, each presented once for all lists of a build, and for those of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Site
from generator.render.edition import Edition
from generator.render.present import topic_card

if TYPE_CHECKING:
    from generator.model import Digest, Topic
    from generator.render.views import TopicCard

    Presented = tuple[Topic, Digest, TopicCard]

_LAST = "cards"


class Cards(dict[str, "TopicCard"]):
    """The shown topics of an edition by slug, each presented by itself when somebody asks for it.

    What was made of one in the last build is as good in this one, where the topic and its digest are the same.
    """

    def __init__(self, edition: Edition, language: str, last: Cards | None) -> None:
        super().__init__()
        self.language, self._digests, self._told = language, edition.digests, edition.told_of
        self._topics = {topic.slug: topic for topic in edition.weight}
        made = last.made if last is not None and last.language == language else {}
        self.made: dict[str, Presented] = {slug: one for slug, one in made.items() if self._holds(slug, one)}

    def _holds(self, slug: str, one: Presented) -> bool:
        topic = self._topics.get(slug)
        return topic is one[0] and self._digests[slug] == one[1]

    def __missing__(self, slug: str) -> TopicCard:
        if slug not in self.made:
            topic, digest = self._topics[slug], self._digests[slug]
            alone = Edition(
                Site(topic.articles, (topic,), (digest,)), (self._told[slug],), (topic,), topic.updated
            )
            self.made[slug] = topic, digest, topic_card(alone, topic, self.language)
        self[slug] = card = self.made[slug][2]
        return card


def listed(edition: Edition, language: str) -> Cards:
    """Return all shown topics as lists show them, by slug; to look one up is what makes it."""
    known = edition.__dict__.get(_LAST)  # as a cached property would keep it, which knows no language
    if not isinstance(known, Cards) or known.language != language:
        last = edition.near.left(_LAST)
        known = edition.__dict__[_LAST] = Cards(edition, language, last if isinstance(last, Cards) else None)
        edition.near.leave(_LAST, known, here=True)
    return known


def kept_from_before(edition: Edition, language: str) -> frozenset[int]:
    """Return the cards that were made in earlier builds and hold, by their identity."""
    return frozenset(id(card) for *_, card in listed(edition, language).made.values())
