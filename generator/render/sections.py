"""The sections of a digest page as templates see them, apart from its statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model import Precision
from generator.render.edition import entries
from generator.render.edtf import words
from generator.render.present import (
    article_ref,
    citation_view,
    citation_views,
    date_view,
    difference_anchor,
    statement_view,
)
from generator.render.views import (
    ChangesView,
    DifferenceView,
    EntityView,
    EventView,
    PreviewView,
    QuotationView,
    SideView,
)

if TYPE_CHECKING:
    from generator.model import Changes, Digest, Side
    from generator.render.edition import Edition

_CELL = " | "
_WRITTEN_OUT = frozenset({Precision.DAY, Precision.MONTH, Precision.YEAR, Precision.RANGE})
"""Precisions of which the date says all; of the others the source's own words say more."""


def differences(edition: Edition, digest: Digest, language: str) -> tuple[DifferenceView, ...]:
    """Present what the sources say differently."""
    return tuple(
        DifferenceView(
            anchor=f"difference-{number}",
            subject=difference.subject,
            kind=difference.kind.value,
            relation=difference.relation.value,
            sides=tuple(_side(edition, side, language) for side in difference.sides),
        )
        for number, difference in enumerate(digest.differences, 1)
    )


def _side(edition: Edition, side: Side, language: str) -> SideView:
    """Present a side, with one passage in full: three that say the same are not read."""
    cited = citation_views(edition, side.citations, language)
    worded = [view for view in cited if side.value.casefold() in view.quote.casefold()]
    quoted = min(worded or cited, key=lambda view: (len(view.quote), view.number))
    return SideView(side.value, quoted, tuple(view for view in cited if view is not quoted), cited)


def timeline(edition: Edition, digest: Digest, language: str) -> tuple[EventView, ...]:
    """Present the timeline, every date as exactly as its source gives it."""
    return tuple(
        EventView(
            anchor=f"event-{number}",
            date=event.date,
            precision=event.precision.value,
            label=(event.precision in _WRITTEN_OUT and words(event.date, language)) or event.when,
            reported=date_view(edition.articles[event.citations[0].article].date, language)
            if event.precision is Precision.RELATIVE
            else None,
            text=event.text.replace(_CELL, " \u00b7 "),  # a row of a table reads better without its bars
            citations=citation_views(edition, event.citations, language),
            planned=event.planned,
            disputed=difference_anchor(event),
        )
        for number, event in enumerate(digest.timeline, 1)
    )


def people(edition: Edition, digest: Digest, language: str) -> tuple[EntityView, ...]:
    """Present who is who."""
    return tuple(
        EntityView(
            anchor=f"name-{number}",
            name=entity.name,
            kind=entity.kind.value,
            aliases=entity.aliases,
            role=entity.role,
            citations=citation_views(edition, entity.citations, language),
        )
        for number, entity in enumerate(digest.people, 1)
    )


def quotes(edition: Edition, digest: Digest, language: str) -> tuple[QuotationView, ...]:
    """Present direct speech."""
    return tuple(
        QuotationView(
            anchor=f"quote-{number}",
            text=quotation.text,
            speaker=quotation.speaker,
            citations=citation_views(edition, quotation.citations, language),
        )
        for number, quotation in enumerate(digest.quotes, 1)
    )


def previews(edition: Edition, digest: Digest, language: str) -> tuple[PreviewView, ...]:
    """Present every passage that the page cites, once."""
    found: dict[tuple[int, int], PreviewView] = {}
    for entry in entries(digest):
        for citation in entry.citations:
            passage = edition.passage(citation)
            place = (edition.numbers[citation.article], passage.number)
            if place not in found:
                view = citation_view(edition, citation, language)
                text = edition.articles[citation.article].text[passage.start : passage.end]
                found[place] = PreviewView(view.preview, view, " ".join(text.split()))
    return tuple(found[place] for place in sorted(found))


def changes(edition: Edition, found: Changes | None, language: str) -> ChangesView | None:
    """Present what the newest day added."""
    day = date_view(found.day, language) if found else None
    if not found or not day:
        return None
    return ChangesView(
        date=day,
        articles=tuple(article_ref(edition, edition.articles[path], language) for path in found.articles),
        statements=tuple(statement_view(edition, statement, language) for statement in found.statements),
    )
