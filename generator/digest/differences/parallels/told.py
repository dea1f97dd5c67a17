"""Values of a deed: a date, place or number of a line with the deed that it is of, and when two are of one deed.

Two sentences tell one deed where the deeds of their values are the same, and where they have more in common than what
every report of such a thing says, and nothing tells their people, streets or ages apart (`others`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import shared_stems
from generator.digest.differences.parallels.alike import Span
from generator.digest.differences.parallels.deeds import ANY_EVENT, deeds, its_event
from generator.language.steps import kinds_of_events, step
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from generator.digest.lines import Line

LATEST = 30
"""Lines of an article that are read."""
_CALLED = gist((stem(word, "en") for word in ("responded", "called", "dispatched", "summoned")), "en")
"""Who came to an event: no more is said of it than that either."""
_EVENT_ALONE = frozenset(sorted(ANY_EVENT)[:1])
"""What two values are of that are both of some event: one of its words stands for all."""
_LINK = "http"


@dataclass(frozen=True, eq=False)
class Told:
    """A date or place at `start:end` of a line."""

    line: Line
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The value as written."""
        return self.line.text[self.start : self.end]

    @property
    def shown(self) -> str:
        """The value as a side shows it."""
        return self.text.strip()

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The deeds that it may be of."""
        return deeds(self.line.text, self.start, self.end)

    @cached_property
    def kinds(self) -> frozenset[int]:
        """The kinds of events that these deeds are."""
        return kinds_of_events(self.deeds, "en", self.line.text)

    @cached_property
    def dates_an_event(self) -> bool:
        """Whether it dates what a story begins with: that somebody was hurt, or that the police were called."""
        if its_event(self.line.text, self.start, self.end):
            return True
        found = step(self.line.text, "en", self.start, self.end)
        return found is not None and found.event

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its own stems."""
        return frozenset(stems(self.text, "en"))


def to_be_read(line: Line) -> bool:
    """Whether a line is read: early ones of prose that ask nothing and quote no address of the web."""
    if line.position >= LATEST or line.row or _LINK in line.text:
        return False
    return not line.text.endswith("?")


def one_a_line(found: list[Told]) -> list[Told]:
    """Return those values that stand alone in their line: of several it is not known which is of the deed."""
    if len(found) == 1:
        return found
    counts = Counter([one.line for one in found])
    return [one for one in found if counts[one.line] == 1]


def in_common(one: Told, other: Told) -> frozenset[str]:
    """Return what two lines have in common beside their values, and beside what every such report says."""
    return shared_stems(one.line, other.line) - one.stems - other.stems


def same(one: Told, other: Told) -> frozenset[str]:
    """Return the deeds that two values are both of; of events of one kind, or only of some event, the first one's."""
    if one.deeds & other.deeds:
        return one.deeds & other.deeds
    if one.kinds & other.kinds:
        return one.deeds
    some = all(told.kinds or told.deeds <= ANY_EVENT | _CALLED for told in (one, other))
    events = some and not (one.kinds and other.kinds) and one.dates_an_event and other.dates_an_event
    return _EVENT_ALONE if events else frozenset()
