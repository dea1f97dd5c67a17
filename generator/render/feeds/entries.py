"""The entries of a digest as a feed reader shows them: plain HTML that needs no style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable
    from gettext import NullTranslations

    from generator.render.views import (
        ArticleRef,
        CitationView,
        DifferenceView,
        EntityView,
        EventView,
        QuotationView,
        SideView,
        StatementView,
        ThreadView,
    )


@dataclass(frozen=True, slots=True)
class EntryWriter:
    """Writes the entries of each section; their links begin with `base`."""

    base: str
    words: NullTranslations

    def statement(self, statement: StatementView) -> Markup:
        """Write a sentence; of one that several sources carry, how many do; of what others contradict, that they do."""
        many = self.words.ngettext("%(count)s source", "%(count)s sources", statement.sources)
        notes = [
            many % {"count": statement.sources} if statement.sources > 1 else "",
            self.words.gettext("sources differ") if statement.disputed else "",
        ]
        said = ", ".join(note for note in notes if note)
        subject = Markup("<strong>{}:</strong> ").format(statement.subject) if statement.subject else ""
        return Markup("{}{} {}{}").format(
            subject, statement.text, self.marks(statement.citations), f" ({said})" if said else ""
        )

    def difference(self, difference: DifferenceView) -> Markup:
        """Write what is disputed and how, and below it each side in its source's words."""
        _ = self.words.gettext
        relation = {
            "between": _("Contradictory accounts"),
            "within": _("Contradiction within one source"),
            "update": _("Update: the later report replaces the earlier one"),
        }[difference.relation]
        sides = Markup("\n").join(Markup("<li>{}</li>").format(self._side(side)) for side in difference.sides)
        return Markup("<strong>{}</strong> ({})\n<ul>\n{}\n</ul>").format(difference.subject, relation, sides)

    def _side(self, side: SideView) -> Markup:
        said = side.quoted
        return Markup("<strong>{}</strong>: <q>{}</q> \u2013 {}{} {}").format(
            side.value, said.quote, said.publisher, _on(said), self.marks(side.citations)
        )

    def event(self, event: EventView) -> Markup:
        """Write a row of the timeline, its date as exactly as the source gives it."""
        _ = self.words.gettext
        notes = [
            _("reported %(date)s") % {"date": event.reported.short} if event.reported else "",
            _("expected") if event.planned else "",
            _("sources differ") if event.disputed else "",
        ]
        said = ", ".join(note for note in notes if note)
        return Markup("<strong>{}</strong>{}: {} {}").format(
            event.label, f" ({said})" if said else "", event.text, self.marks(event.citations)
        )

    def name(self, entity: EntityView) -> Markup:
        """Write a name, the others that it goes by, its role."""
        also = self.words.gettext("also %(names)s") % {"names": ", ".join(entity.aliases)}
        return Markup("<strong>{}</strong>{}{} {}").format(
            entity.name,
            f" ({also})" if entity.aliases else "",
            f", {entity.role}" if entity.role else "",
            self.marks(entity.citations),
        )

    def quotation(self, quotation: QuotationView) -> Markup:
        """Write direct speech and who spoke."""
        return Markup("<q>{}</q> \u2013 {} {}").format(
            quotation.text, quotation.speaker, self.marks(quotation.citations)
        )

    def thread(self, thread: ThreadView) -> Markup:
        """Write a story of the topic and links to its articles."""
        links = Markup(", ").join(
            Markup('<a href="{}">{} {}</a>').format(self._to(ref.url), ref.number, ref.publisher)
            for ref in thread.articles
        )
        return Markup("{} ({})").format(thread.title, links)

    def source(self, ref: ArticleRef) -> Markup:
        """Write an article: its copy on the site, publisher, day, the original."""
        original = Markup(' (<a href="{}">{}</a>)').format(ref.original, self.words.gettext("original"))
        return Markup('<a href="{}">{}</a>, {}{}{}').format(
            self._to(ref.url), ref.title, ref.publisher, _on(ref), original if ref.original else ""
        )

    def marks(self, citations: Iterable[CitationView]) -> Markup:
        """Write citations as the numbers of their sources, each a link to the passage; one of each source."""
        first = {cite.number: cite for cite in reversed(tuple(citations))}
        return Markup(" ").join(
            Markup('<a href="{}">[{}]</a>').format(self._to(first[number].url), number)
            for number in sorted(first)
        )

    def _to(self, path: str) -> str:
        return addresses.absolute(self.base, path)


def _on(dated: CitationView | ArticleRef) -> str:
    return f", {dated.date.text}" if dated.date else ""
