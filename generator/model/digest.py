"""What the page of a topic says: statements, each with the passages that it rests on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple, Protocol

from generator.model.called import Called

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence


@dataclass(frozen=True, slots=True)
class Citation(Called):
    """A passage that a statement rests on: `quote` is `text[start:end]` of the article at `article` (a path)."""

    article: str
    start: int
    end: int
    quote: str

    def __post_init__(self) -> None:
        if not self.quote or self.end - self.start != len(self.quote):
            raise ValueError(
                f"citation of {self.article!r} at {self.start}:{self.end} does not fit its quotation"
            )


@dataclass(frozen=True, slots=True)
class Statement(Called):
    """A sentence of a digest with the passages it comes from; `sources` counts distinct ones.

    `subject` tells of what it is said, in newsfold's words, where its own words do not (`On the agenda`); mostly empty.
    `difference` is the index, among the digest's differences, of the one in which others contradict it.
    """

    text: str
    citations: tuple[Citation, ...]
    sources: int = 1
    subject: str = ""
    difference: int | None = None

    def __post_init__(self) -> None:
        if not self.text or not self.citations:
            raise ValueError(f"no statement without text and citation: {self.text!r}")


@dataclass(frozen=True, slots=True)
class Thread(Called):
    """A story within a topic: the paths of its articles, in the order of the fold."""

    title: str
    articles: tuple[str, ...]


class Citing(Protocol):
    """An entry of a digest page, of whatever section."""

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages that it rests on."""


class SlotKind(StrEnum):
    """What the sources agree or differ about."""

    DATE = "date"
    NUMBER = "number"
    OFFICE = "office"
    PLACE = "place"
    STATUS = "status"  # planned, held; how firm
    NAME = "name"
    CLAIM = "claim"


class Relation(StrEnum):
    """Between which sides a difference lies."""

    BETWEEN = "between"  # of independent sources
    WITHIN = "within"  # of one source
    UPDATE = "update"  # the later value takes the place of the earlier one, or a source gives both


@dataclass(frozen=True, slots=True)
class Side(Called):
    """One value of a difference, short and in the sources' words, and the passages that give it."""

    value: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Difference(Called):
    """What sources say differently of one subject; the sides in order of their first article."""

    subject: str
    kind: SlotKind
    relation: Relation
    sides: tuple[Side, ...]

    def __post_init__(self) -> None:
        if len(self.sides) < 2:  # noqa: PLR2004 - one side differs from nothing
            raise ValueError(f"no difference with fewer than two sides: {self.subject!r}")

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The passages of all sides."""
        return tuple(chain.from_iterable(side.citations for side in self.sides))


class Precision(StrEnum):
    """How exactly a source dates what happened."""

    DAY = "day"
    MONTH = "month"
    PART_OF_MONTH = "part-of-month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"
    RELATIVE = "relative"  # "before the summit": `date` is empty


@dataclass(frozen=True, slots=True)
class Event(Called):
    """A row of the timeline: `date` in EDTF (`2025-08-15`, `XXXX-08-15` where no source states the year).

    `text` is the cited sentence or a clause of it, by leaving words out; `when` are the words that date it. `planned`
    tells what is yet to come from what has happened. `difference` is the index, among the digest's differences, of
    the one that disputes the date.
    """

    date: str
    precision: Precision
    when: str
    text: str
    citations: tuple[Citation, ...]
    planned: bool = False
    difference: int | None = None


class EntityKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    WORK = "work"  # a treaty, a law, a book


@dataclass(frozen=True, slots=True)
class Entity(Called):
    """Someone or something with a name: the fullest one, its variants, its role in a source's words or none."""

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    role: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Quotation(Called):
    """Direct speech without its quotation marks, and who says it as the source names them."""

    text: str
    speaker: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Changes(Called):
    """What the newest day's articles (paths) added to a topic that had articles before."""

    day: dt.date
    articles: tuple[str, ...]
    statements: tuple[Statement, ...] = ()


class Told(NamedTuple):
    """What lists ask of a digest: also how many contradictions and words it has, and whether an editor wrote it."""

    title: str
    opening: str
    differences: int
    words: int
    foreword: bool


@dataclass(frozen=True, slots=True)
class Digest(Called):
    """What the page of a topic says. A section with nothing true to say is empty.

    `foreword` is a lede in the editor's own words, which cite nothing and are shown as the editor's; `lede` is
    empty then. `threads` part the topic's articles, or are none.
    """

    topic: str
    title: str
    lede: tuple[Statement, ...] = ()
    points: tuple[Statement, ...] = ()
    foreword: str = ""
    threads: tuple[Thread, ...] = ()
    agreements: tuple[Statement, ...] = ()
    differences: tuple[Difference, ...] = ()
    timeline: tuple[Event, ...] = ()
    people: tuple[Entity, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    changes: Changes | None = None

    @property
    def opening(self) -> str:
        """The lede as text, whoever wrote it."""
        return self.foreword or " ".join(statement.text for statement in self.lede)

    @property
    def told(self) -> Told:
        """What lists ask of it."""
        words = " ".join([self.opening, *(statement.text for statement in self.points)]).split()
        return Told(self.title, self.opening, len(self.contradictions), len(words), bool(self.foreword))

    def titled(self, title: str) -> Digest:
        """Return the same digest under another title."""
        return replace(self, title=title)

    @property
    def contradictions(self) -> tuple[Difference, ...]:
        """What independent sources say differently, updates aside."""
        return tuple(found for found in self.differences if found.relation is Relation.BETWEEN)

    @property
    def entries(self) -> Iterator[tuple[str, Sequence[Citing]]]:
        """Every section that cites, by its name, in the order of the page."""
        yield "lede", self.lede
        yield "points", self.points
        yield "agreements", self.agreements
        yield "differences", self.differences
        yield "timeline", self.timeline
        yield "people", self.people
        yield "quotes", self.quotes
        yield "changes", self.changes.statements if self.changes else ()
