"""The articles' own pages: newsfold's copy, in which every cited passage is marked."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.cache.known import Known
from generator.render import addresses, linked
from generator.render.edition import entries, is_whole
from generator.render.page import Page
from generator.render.passages import cut, excerpt, mark
from generator.render.present import article_ref, date_view, picture_view
from generator.render.views import ArticlePage, BodyPart, PassageView, Reference

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from generator.config import Config
    from generator.model import Article, Topic
    from generator.render.edition import Edition
    from generator.render.passages import Passage

MOST_NEIGHBOURS = 100
"""Other articles of its topic that an article's page lists: all of all would be the square of a large topic."""


def article_pages(edition: Edition, config: Config, standing: Container[str] = ()) -> Iterator[Page]:
    """Yield a page for every article, but for those paths that need not be made again."""
    for article in edition.site.articles:
        if addresses.article(article.slug) in standing:
            continue
        ref = article_ref(edition, article, config.language)
        found = edition.passages[article.path]
        whole = is_whole(article, config)
        body, parts = _marked(article, found, whole)
        topic = edition.topic_of[article.path]
        notes = passage_views(edition, article)
        view = ArticlePage(
            ref=ref,
            body=body,
            authors=article.authors,
            updated=date_view(article.updated, config.language),
            license=article.license,
            picture=picture_view(article) if whole else None,
            passages=notes,
            neighbours=tuple(
                article_ref(edition, other, config.language) for other in _neighbours(topic, article.path)
            ),
            neighbours_all=len(topic.articles) <= 1 + MOST_NEIGHBOURS,
            text=addresses.article_text(article.slug) if whole else "",
            excerpt=not whole,
            parts=body_parts(parts, notes),
        )
        yield Page(
            ref.url,
            "article",
            article.title,
            {"article": view},
            _description(article),
            updated=article.updated or article.date,
            published=article.date,
            linked=linked.article(edition, article, config) if config.base_url else None,
            picture=view.picture,
            listed=not topic.hidden,
        )


def _neighbours(topic: Topic, path: str) -> list[Article]:
    """Return the other articles of a topic; of very many those that stand around the one with this path."""
    place = _places(topic)[path]
    first = max(0, min(place - MOST_NEIGHBOURS // 2, len(topic.articles) - 1 - MOST_NEIGHBOURS))
    around = topic.articles[first : first + 1 + MOST_NEIGHBOURS]
    return [other for other in around if other.path != path]


@Known
def _places(topic: Topic) -> dict[str, int]:
    return {article.path: place for place, article in enumerate(topic.articles)}


_MARK = '<mark class="passage" id="'


@Known
def _marked(article: Article, found: tuple[Passage, ...], whole: bool) -> tuple[Markup, list[Markup]]:  # noqa: FBT001 - a key has no names
    """Return an article's body, in which cited passages are marked, and its parts."""
    body = mark(article.markup, found) if whole else excerpt(article.text, found)
    return Markup(body), list(map(Markup, cut(body)))  # noqa: S704 - sanitised when it was read; marks are our own


def body_parts(parts: Iterable[Markup], notes: tuple[PassageView, ...]) -> tuple[BodyPart, ...]:
    """Return the parts of a body, each with the notes on the passages that begin in it."""
    return tuple(
        BodyPart(
            part,
            tuple(note for note in notes if f'{_MARK}{note.anchor}">' in part) if _MARK in part else (),
        )
        for part in parts
    )


def passage_views(edition: Edition, article: Article) -> tuple[PassageView, ...]:
    """Tell for every passage of an article which entries of the digest cite it."""
    topic = edition.topic_of[article.path]
    digest = edition.digests[topic.slug]
    page = addresses.topic(topic.slug)
    cited: defaultdict[str, dict[Reference, None]] = defaultdict(dict)
    for entry in entries(digest):
        own = [citation for citation in entry.citations if citation.article == article.path]
        if own:
            where = Reference(
                f"{page}#{entry.anchor}",
                entry.section,
                1 if entry.section == "lede" else entry.number,
                digest.people[entry.number - 1].name if entry.section == "people" else "",
            )
            for citation in own:
                cited[edition.passage(citation).anchor][where] = None
    return tuple(
        PassageView(passage.anchor, passage.number, tuple(cited[passage.anchor]))
        for passage in edition.passages[article.path]
    )


def _description(article: Article) -> str:
    """Return the article's summary, or its first whole sentence."""
    first = next((sentence for sentence in article.sentences if sentence.whole), None)
    return article.summary or (article.text[first.start : first.end] if first else "")
