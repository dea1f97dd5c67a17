"""Topics as lists show them, each presented once for all lists of a build, and for those of the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from generator.model import Site
from generator.render.edition import make_edition
from generator.render.present import topic_card

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model import Digest, Topic
    from generator.render.edition import Edition
    from generator.render.views import TopicCard

    Cards: TypeAlias = Mapping[str, TopicCard]

_HERE = "_listed"


def listed(edition: Edition, language: str) -> Cards:
    """Present all shown topics, each by itself, so that what was made of one is as good in the next build."""
    known = edition.__dict__.get(_HERE)  # as a cached property would keep it, which knows no language
    if known is None or known[0] != language:
        rows = ((topic, edition.digests[topic.slug], language) for topic in edition.weight)
        cards = edition.near.each("card", rows, _card, here=True)
        slugs = (topic.slug for topic in edition.weight)
        known = edition.__dict__[_HERE] = language, dict(zip(slugs, cards, strict=True))
    cards_by_slug: Cards = known[1]
    return cards_by_slug


def _card(topic: Topic, digest: Digest, language: str) -> TopicCard:
    return topic_card(make_edition(Site(topic.articles, (topic,), (digest,))), topic, language)
