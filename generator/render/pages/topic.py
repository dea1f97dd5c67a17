"""The digest pages, and the redirects that keep every address of a topic alive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.render import addresses, linked, sections
from generator.render.cards import card_of
from generator.render.covered import covered
from generator.render.feeds import RSS
from generator.render.page import Page
from generator.render.present import article_ref, statement_view, thread_view, topic_card, topic_link
from generator.render.views import FeedLink, Link, TopicPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.config import Config
    from generator.model import Topic
    from generator.render.edition import Edition


def topic_pages(edition: Edition, config: Config) -> Iterator[Page]:
    """Yield every digest page, hidden topics' too, and behind each its redirects."""
    for topic in edition.site.topics:
        link = topic_link(edition, topic)
        yield _digest_page(edition, topic, config)
        for slug in topic.redirects:
            yield Page(
                addresses.topic(slug),
                "redirect",
                link.title,
                {"target": link},
                canonical=link.url,
                listed=False,
            )


def _digest_page(edition: Edition, topic: Topic, config: Config) -> Page:
    language = config.language
    digest = edition.digests[topic.slug]
    told = edition.told_of[topic.slug]
    card = topic_card(topic, digest, told, covered(topic), language=language, again=lambda: edition)
    view = TopicPage(
        card=card,
        title_by_editor=bool(topic.title),
        foreword=digest.foreword,
        lede=tuple(statement_view(edition, statement, language) for statement in digest.lede),
        points=card.points,
        agreements=tuple(statement_view(edition, statement, language) for statement in digest.agreements),
        differences=sections.differences(edition, digest, language),
        timeline=sections.timeline(edition, digest, language),
        people=sections.people(edition, digest, language),
        quotes=sections.quotes(edition, digest, language),
        changes=sections.changes(edition, digest.changes, language),
        threads=tuple(thread_view(edition, thread, language) for thread in digest.threads),
        articles=tuple(article_ref(edition, article, language) for article in topic.articles),
        related=tuple(Link(addresses.topic(slug), edition.titles[slug]) for slug in topic.related),
        previews=sections.previews(edition, digest, language),
        feed=addresses.topic_feed(topic.slug),
        data=addresses.topic_data(topic.slug),
    )
    return Page(
        card.url,
        "topic",
        digest.title,
        {"topic": view},
        card.lede,
        (FeedLink(view.feed, digest.title, RSS),),
        updated=topic.updated,
        published=min((article.date for article in topic.articles if article.date), default=None),
        linked=linked.digest(edition, topic, config) if config.base_url else None,
        picture=card_of(topic, config),
        listed=not topic.hidden,
    )
