"""What a feed reader shows of a digest: all that its page says, every address absolute."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render import sections
from generator.render.feeds.entries import EntryWriter
from generator.render.present import article_ref, statement_view, thread_view

if TYPE_CHECKING:
    from collections.abc import Iterable
    from gettext import NullTranslations

    from generator.model import Digest, Statement, Topic
    from generator.render.edition import Edition


@dataclass(frozen=True, slots=True)
class DigestWriter:
    """Writes digests for feed readers, in the site's language; `editor` signs what cites nothing."""

    edition: Edition
    base: str
    editor: str
    language: str
    words: NullTranslations

    def write(self, topic: Topic) -> Markup:
        """Write a digest: what is new first, then the sections in the order of its page."""
        digest = self.edition.digests[topic.slug]
        _, entry = self.words.gettext, EntryWriter(self.base, self.words)
        shown = (self.edition, digest, self.language)
        threads = (thread_view(self.edition, thread, self.language) for thread in digest.threads)
        articles = (article_ref(self.edition, article, self.language) for article in topic.articles)
        parts = [
            self._opening(digest),
            _section(_("What is new"), self._said(digest.changes.statements if digest.changes else ())),
            _section(_("Key points"), self._said(digest.points)),
            _section(_("What sources agree on"), self._said(digest.agreements)),
            _section(_("Where sources differ"), map(entry.difference, sections.differences(*shown))),
            _section(_("Timeline"), map(entry.event, sections.timeline(*shown))),
            _section(_("Who\u2019s who"), map(entry.name, sections.people(*shown))),
            _section(_("In their words"), map(entry.quotation, sections.quotes(*shown))),
            _section(_("Stories within"), map(entry.thread, threads)),
            _section(_("Sources"), map(entry.source, articles), "ol"),
        ]
        return Markup("\n").join(part for part in parts if part)

    def _opening(self, digest: Digest) -> Markup:
        if digest.foreword:
            signed = self.editor or self.words.gettext("The editor")
            return Markup("<p>{} <em>\u2013 {}</em></p>").format(digest.foreword, signed)
        return Markup("\n").join(Markup("<p>{}</p>").format(said) for said in self._said(digest.lede))

    def _said(self, statements: Iterable[Statement]) -> Iterable[Markup]:
        entry = EntryWriter(self.base, self.words)
        return (
            entry.statement(statement_view(self.edition, statement, self.language))
            for statement in statements
        )


def _section(heading: str, items: Iterable[Markup], kind: str = "ul") -> Markup:
    """Write a list under its heading, or nothing."""
    listed = Markup("").join(Markup("<li>{}</li>\n").format(item) for item in items)
    tag = Markup(kind)  # noqa: S704 - one of our own element names
    return Markup("<h2>{}</h2>\n<{}>\n{}</{}>").format(heading, tag, listed, tag) if listed else Markup("")
