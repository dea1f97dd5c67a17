"""A lede or point that says what an agreement does is told once: a page has one count of sources of one thing.

In the very same words it is cited as the agreement. A point that says little more than one gives way to it: it is told
in the words that all who are cited have. What a point tells of as many sources is no agreement besides.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.model import Citation, Statement

NEARLY = 0.75
"""Share of the words of a statement that another has which says nearly all of it."""


def pointed(said: Iterable[Statement], agreed: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return lede or points, cited as the agreement that says the very same."""
    by_text = {_bare(one): one for one in agreed}
    return tuple(_cited_as(one, by_text.get(_bare(one))) for one in said)


def agreed_on(said: Statement, agreed: Iterable[Statement]) -> Statement:
    """Return a point as the agreement of more sources that tells nearly all of it, with its names and figures."""
    return next((one for one in agreed if one.sources > said.sources and _takes_its_place(one, said)), said)


def _takes_its_place(agreed: Statement, said: Statement) -> bool:
    whole = not agreed.subject and agreed.text.endswith(".")
    return whole and _has(agreed, said) and _details(agreed) == _details(said)


def _details(said: Statement) -> frozenset[str]:
    """Return the words with capitals and figures of a statement, but for the first one."""
    return frozenset(word.strip(".,") for word in said.text.split()[1:] if not word.islower())


def untold(agreed: Iterable[Statement], points: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the agreements but those that a point tells, of as many sources."""
    return tuple(one for one in agreed if not any(_tells(other, one) for other in points))


def _tells(said: Statement, agreed: Statement) -> bool:
    if said.sources < agreed.sources or agreed.subject:
        return False
    return _bare(said) == _bare(agreed) or _has(said, agreed)


def _has(one: Statement, other: Statement) -> bool:
    """Whether nearly all words of another statement are in one, which is cited from a passage of its."""
    if not any(_meet(here, there) for here in one.citations for there in other.citations):
        return False
    own = gist(stems(other.text, "en"), "en")
    return len(own & gist(stems(one.text, "en"), "en")) >= NEARLY * len(own)


def _meet(one: Citation, other: Citation) -> bool:
    return one.article == other.article and one.start < other.end and other.start < one.end


def _cited_as(said: Statement, agreed: Statement | None) -> Statement:
    if agreed is None or agreed.sources <= said.sources:
        return said
    own, *others = agreed.citations
    if own.article != said.citations[0].article or len(agreed.citations) != agreed.sources:
        return said  # of a source that an agreement cites twice a point has one citation
    return replace(said, citations=(said.citations[0], *others), sources=agreed.sources)


def _bare(said: Statement) -> str:
    return said.text.rstrip(".")
