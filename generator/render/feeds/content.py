"""What a feed reader shows of a digest or an article: the whole of it, every address absolute."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import Markup, escape

from generator.render import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from gettext import NullTranslations

    from generator.model import Article, Citation, Difference, Statement, Topic
    from generator.render.edition import Edition

_LOCAL_ADDRESS = re.compile(
    r'(<(?:a|img)(?: [a-z]+="[^"]*")*? (?:href|src)=")(?![a-zA-Z][a-zA-Z0-9+.-]*:|//)([^"]*)'
)


@dataclass(frozen=True, slots=True)
class DigestWriter:
    """Writes digests for feed readers; `editor` signs what cites nothing."""

    edition: Edition
    base: str
    editor: str
    words: NullTranslations

    def write(self, topic: Topic) -> Markup:
        """Write a digest: lede, what is new, points, differences, and the numbered sources."""
        _ = self.words.gettext
        digest = self.edition.digests[topic.slug]
        new = digest.changes.statements if digest.changes else ()
        parts = [
            self._opening(topic),
            _section(_("What is new"), "ul", map(self._said, new)),
            _section(_("Key points"), "ul", map(self._said, digest.points)),
            _section(_("Where sources differ"), "ul", map(self._differing, digest.differences)),
            _section(_("Sources"), "ol", map(self._source, topic.articles)),
        ]
        return Markup("\n").join(part for part in parts if part)

    def _opening(self, topic: Topic) -> Markup:
        digest = self.edition.digests[topic.slug]
        if digest.foreword:
            signed = self.editor or self.words.gettext("The editor")
            return Markup("<p>{} <em>\u2013 {}</em></p>").format(digest.foreword, signed)
        return Markup("\n").join(
            Markup("<p>{}</p>").format(self._said(statement)) for statement in digest.lede
        )

    def _said(self, statement: Statement) -> Markup:
        return Markup("{} {}").format(statement.text, self._marks(statement.citations))

    def _differing(self, difference: Difference) -> Markup:
        sides = Markup("; ").join(
            Markup("{} {}").format(side.value, self._marks(side.citations)) for side in difference.sides
        )
        return Markup("{}: {}").format(difference.subject, sides)

    def _marks(self, citations: Iterable[Citation]) -> Markup:
        """Write citations as the numbers of their sources, each a link to the passage."""
        numbers = self.edition.numbers
        return Markup(" ").join(
            Markup('<a href="{}">[{}]</a>').format(self._passage(citation), numbers[citation.article])
            for citation in sorted(citations, key=lambda citation: numbers[citation.article])
        )

    def _passage(self, citation: Citation) -> str:
        page = addresses.article(self.edition.articles[citation.article].slug)
        return addresses.absolute(self.base, f"{page}#{self.edition.passage(citation).anchor}")

    def _source(self, article: Article) -> Markup:
        page = addresses.absolute(self.base, addresses.article(article.slug))
        original = Markup(' (<a href="{}">{}</a>)').format(article.url, self.words.gettext("original"))
        return Markup('<a href="{}">{}</a>, {}{}').format(
            page, article.title, article.publisher, original if article.url else ""
        )


def _section(heading: str, kind: str, items: Iterable[Markup]) -> Markup:
    """Write a list under its heading, or nothing."""
    listed = Markup("").join(Markup("<li>{}</li>\n").format(item) for item in items)
    tag = Markup(kind)  # noqa: S704 - one of our own element names
    return Markup("<h2>{}</h2>\n<{}>\n{}</{}>").format(heading, tag, listed, tag) if listed else Markup("")


def article_content(article: Article, base: str) -> str:
    """Return an article's picture and markup, its relative addresses written out against its page's."""
    page = addresses.absolute(base, addresses.article(article.slug))
    body = _LOCAL_ADDRESS.sub(lambda match: f"{match[1]}{urljoin(page, match[2])}", article.markup)
    if not article.picture:
        return body
    source = addresses.absolute(base, article.picture.path)
    return f'<p><img src="{escape(source)}" alt="{escape(article.picture.alt)}"></p>\n{body}'
