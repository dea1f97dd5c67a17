"""The digest page, section by section."""

from __future__ import annotations

from collections.abc import Sequence  # noqa: TC003 - themes' authors read the annotations
from dataclasses import dataclass

from generator.render.views.listed import ArticleRef, ThreadView, TopicCard  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.site import Date, Link  # noqa: TC001 - themes' authors read the annotations
from generator.render.views.statement import CitationView, PreviewView, StatementView  # noqa: TC001 - themes' authors read the annotations


@dataclass(frozen=True, slots=True)
class SideView:
    """What some sources say, where others say it differently."""

    value: str
    quoted: CitationView  # the shortest passage that gives the value in these words
    others: tuple[CitationView, ...]
    citations: tuple[CitationView, ...]  # all of them


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """What sources say differently. `relation` is `between` sources or parties, `within` one, or an `update`."""

    anchor: str
    subject: str
    kind: str  # date, number, office, place, status, name, claim
    relation: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """A row of the timeline; `label` is the date as exactly as the source gives it, in words."""

    anchor: str
    date: str  # EDTF; empty where the source dates it by another event
    precision: str
    label: str
    reported: Date | None  # when the source was published, of what it dates by another event or by a weekday
    text: str
    citations: tuple[CitationView, ...]
    planned: bool
    disputed: str  # the anchor of the difference on its date, or empty


@dataclass(frozen=True, slots=True)
class EntityView:
    """Who's who: a name, its variants, its role in a source's words."""

    anchor: str
    name: str
    kind: str  # person, organisation, place, work
    aliases: tuple[str, ...]
    role: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class QuotationView:
    """Direct speech, without quotation marks."""

    anchor: str
    text: str
    speaker: str
    citations: tuple[CitationView, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """What the newest day's articles added."""

    date: Date
    articles: tuple[ArticleRef, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class TopicPage:
    """The digest page. What an editor wrote cites nothing, and the page must say whose words it is in."""

    card: TopicCard
    title_by_editor: bool
    foreword: str  # a lede in the editor's own words; `lede` is empty then
    lede: tuple[StatementView, ...]
    points: Sequence[StatementView]
    agreements: tuple[StatementView, ...]
    differences: tuple[DifferenceView, ...]
    timeline: tuple[EventView, ...]
    people: tuple[EntityView, ...]
    quotes: tuple[QuotationView, ...]
    changes: ChangesView | None
    threads: tuple[ThreadView, ...]  # none, or every article is in one
    articles: tuple[ArticleRef, ...]
    related: tuple[Link, ...]
    previews: tuple[PreviewView, ...]  # of every cited passage, in the order of sources and of their texts
    feed: str
    data: str  # the page as JSON
