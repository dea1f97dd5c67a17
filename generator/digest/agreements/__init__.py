"""What independent sources state alike: a date, a venue, a count, what goes on, what is to be talked about.

An agreement is of one slot. Its text is the shortest whole clause of a source that holds the slot's value and stands
alone, cut down to what other sources tell as well; these are cited. Then come sentences that other sources carry as a
whole and that no key point tells. A value that no clause tells stands last, with what it is of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from generator.digest.agreements.accusing import is_claimed
from generator.digest.agreements.agenda import items
from generator.digest.agreements.carried import carried
from generator.digest.agreements.confirmed import confirmed, told_lines
from generator.digest.agreements.cutting import cut_down
from generator.digest.agreements.deeds import carried_by, deeds
from generator.digest.agreements.ended import ended
from generator.digest.agreements.ongoing import ongoing, took_place
from generator.digest.agreements.said import Said, telling_of
from generator.digest.agreements.scene import clocks, days, streets
from generator.digest.agreements.shown import Clause, bears_out, clauses, dated_alike, holds_alike
from generator.digest.agreements.slots import ages, counts, dates, offices, parties, places
from generator.digest.agreements.sums import sums
from generator.digest.agreements.told import Lines, details_in
from generator.digest.claims import is_figure
from generator.digest.lines import cite, cite_each
from generator.digest.standing import unfit_of_any_length
from generator.digest.syntax.hanging import says_who, unattributed
from generator.digest.syntax.pruning import raised
from generator.language.synonyms import gist
from generator.language.words import stems
from generator.model import Statement, distinct_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from generator.digest.agreements.alike import Alike
    from generator.digest.agreements.confirmed import Confirmed
    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line
    from generator.model import Citation

    _At = tuple[int, int]

__all__ = ["RULES", "agreements"]

RULES: tuple[Callable[[Facts], Iterator[Alike]], ...] = (
    dates, places, parties, counts, took_place, ongoing, items, ended, clocks, days, streets, sums, ages, offices,
)  # fmt: skip
"""Every rule on slots, the weightiest first: each yields the mentions that give one slot one value."""
FEWEST = 2
MOST = 14
MOST_VALUES, MOST_DEEDS = 8, 14
MOST_BARE: dict[Callable[[Facts], Iterator[Alike]], int] = {sums: 2, ages: 3, offices: 3}
"""Values without a clause that are told at most, by rule: how old people are is soon dull."""
STRICT = frozenset({counts, clocks, streets, ages})
"""Rules of which a value says as much with what it is of as a clause that others tell in part."""
FLOORS: dict[Callable[[Facts], Iterator[Alike]], float] = {dates: 0.0, counts: 0.4, ages: 0.55}
"""Share of a clause's words that a line must have to be cited for it, by rule: a date says enough itself, a name and an
age say little."""
FLOOR = 0.25
SAME = 0.75
"""Share of the words of the shorter of two statements from which they say the same."""
CROSSED = 0.5
"""The same share of two statements of which one is told by what the other is cited from."""


def agreements(known: Facts, evidence: Evidence) -> tuple[Statement, ...]:
    """Return what at least two independent sources state alike; no clause twice.

    What most sources state comes first, values without a sentence last. Of two sentences that say the same the one with
    more dates and figures is kept, unless twice as many sources tell the other. `evidence` is what lede and points are
    told from.
    """
    if len(known.articles) == 1:
        return ()  # most topics are such, and what is asked of each slot and sentence takes its time
    used: set[_At] = set()
    points = told_lines(evidence)
    bare: list[Statement] = []
    told = [*_slots(known, used, bare), *_values(known, points, used)]
    told += _deeds(known, evidence, points, used)
    told += carried(evidence)
    told, bare = (
        [said for said in map(partial(_without_copies, known), found) if said.sources >= FEWEST]
        for found in (told, bare)
    )
    lasting = [said for said in told if not (_passes(known, said) or is_claimed(said))]
    lasting.sort(key=lambda said: (-carried_by(said.sources), -details_in(said.text), -said.sources))
    once = sorted(_each_once(lasting), key=lambda said: -said.sources)
    values = [said for said in bare if not any(_has_all(one, said) or _holds(one, said) for one in once)]
    return (*once, *sorted(values, key=lambda said: -said.sources))[:MOST]


def _without_copies(known: Facts, said: Statement) -> Statement:
    """Return a statement cited from those who word what they tell: of a sentence that several print from the first."""
    numbers = {article.path: number for number, article in enumerate(known.articles)}
    told = defaultdict[int, list[str]](list)
    for one in said.citations:
        told[numbers[one.article]].append(one.quote)
    own = known.evidence.copies.independent(told)
    if len(own) == len(told):
        return said
    citations = tuple(one for one in said.citations if numbers[one.article] in own)
    sources = distinct_sources(known.articles[number] for number in sorted(own))
    return replace(said, citations=citations, sources=sources)


def _passes(known: Facts, said: Statement) -> bool:
    """Whether a statement of an earlier day than the newest tells what passes: the page knows how it went on."""
    day = next(one.day for one in known.articles if one.path == said.citations[0].article)
    return known.evidence.passing.is_over(said.text, day)


def _each_once(told: Iterable[Statement]) -> Iterator[Statement]:
    """Yield statements but those that say what one before them does."""
    before: list[tuple[Statement, frozenset[str]]] = []
    for said in told:
        own = _gist(said)
        if not any(_tells_again((said, own), one) for one in before):
            before.append((said, own))
            yield said


def _gist(said: Statement) -> frozenset[str]:
    return gist(stems(f"{said.subject} {said.text}", "en"), "en")


def _has_all(one: Statement, other: Statement) -> bool:
    """Whether nearly all words of another statement are in one."""
    own = _gist(other)
    return len(own & _gist(one)) >= SAME * len(own)


def _holds(one: Statement, value: Statement) -> bool:
    """Whether a statement of as many sources has the very words of a value, and is told by what that is cited from."""
    if value.sources > one.sources:
        return False
    held = re.search(rf"\b{re.escape(value.text)}\b", one.text)
    return held is not None and any(_cites(one.citations, passage) for passage in value.citations)


def _tells_again(one: tuple[Statement, frozenset[str]], other: tuple[Statement, frozenset[str]]) -> bool:
    """Whether of the shorter of two statements, with their gists, nearly all words are in the other.

    Half of them will do where each is told by a passage that the other is cited from; if they share a figure, where
    one passage is cited for both.
    """
    both, shorter = one[1] & other[1], min(len(one[1]), len(other[1]))
    if len(both) >= SAME * shorter:
        return True
    if len(both) < CROSSED * shorter:
        return False
    if any(map(is_figure, both)):
        return any(_cites(one[0].citations, passage) for passage in other[0].citations)
    crossed = ((one[0], other[0]), (other[0], one[0]))
    return all(_cites(teller.citations[1:], told.citations[0]) for teller, told in crossed)


def _cites(citations: Iterable[Citation], passage: Citation) -> bool:
    return any(
        it.article == passage.article and it.start < passage.end and passage.start < it.end
        for it in citations
    )


def _slots(known: Facts, used: set[_At], bare: list[Statement]) -> Iterator[Statement]:
    """Yield a statement for each slot that sources fill alike; the places of their clauses become `used`.

    Where no clause tells it, the value goes to the `bare` ones, with what it is of.
    """
    for rule in RULES:
        room = MOST_BARE.get(rule, MOST)
        for alike in rule(known):
            if _sources(known, alike.values) < FEWEST:
                continue
            said = None if alike.bare else _by_clause(known, rule, alike.values, used)
            if said:
                yield said
            elif alike.text and room:
                bare.append(_by_value(known, alike))
                room -= 1


def _by_clause(
    known: Facts, rule: Callable[[Facts], Iterator[Alike]], values: Sequence[Value], used: set[_At]
) -> Statement | None:
    lines = [value.line for value in values]
    fit = (one for one in clauses(known, values) if _place(one) not in used and holds_alike(one, lines))
    clause = next((one for one in fit if rule is dates or dated_alike(one, values)), None)
    if clause is None:
        return None
    bearing = [value for value in values if bears_out(value.line, clause) >= FLOORS.get(rule, FLOOR)]
    fit_lines = _bearing_out(known, clause, bearing, strictly=rule in STRICT)
    bearing = [value for value in bearing if value.line in fit_lines]
    if _sources(known, bearing) < FEWEST:
        return None
    used.add(_place(clause))
    return _statement(known, clause, [value.line for value in bearing])


def _by_value(known: Facts, alike: Alike) -> Statement:
    """Return a value, cited first from a line that has its very words."""
    lines = sorted((value.line for value in alike.values), key=lambda line: alike.text not in line.text)
    sources = _sources(known, alike.values)
    return Statement(alike.text, cite_each(known.articles, lines), sources, alike.subject)


def _values(known: Facts, points: Mapping[_At, int], used: set[_At]) -> Iterator[Statement]:
    """Yield a statement for each other value that sources give alike, a few of them, those of most sources first."""
    found = chain.from_iterable(
        _of_value(known, several, points, used) for several in confirmed(known, points)
    )
    yield from islice(found, MOST_VALUES)


def _of_value(
    known: Facts, several: Iterable[Confirmed], points: Mapping[_At, int], used: set[_At]
) -> Iterator[Statement]:
    """Yield statements for clauses with one value: of none that a line tells which told one before.

    Where the first clause of some lines comes to nothing, the next one must be told in full.
    """
    taken: set[Line] = set()
    asked: set[Line] = set()
    for one in several:
        place, lines = _place(one.clause), {one.clause.line, *one.lines}
        free = place not in used and taken.isdisjoint(lines)
        again = not asked.isdisjoint(lines)
        asked |= lines
        common = cut_down(known, one.clause, one.lines, one.value, strictly=again) if free else None
        if common:
            taken |= lines
            said = _statement(known, *common)
            if said.sources > points.get((place[0], one.clause.line.end), 0):
                used.add(place)
                yield said


def _deeds(
    known: Facts, evidence: Evidence, points: Mapping[_At, int], used: set[_At]
) -> Iterator[Statement]:
    """Yield a statement for each deed that sources tell alike, a few of them, none that is told already."""
    taken: set[Line] = set()
    made = 0
    for one in deeds(known, evidence, used, points):
        place = one.line.article, one.line.start
        lines = {one.line, *one.lines}
        if (
            place in used
            or not taken.isdisjoint(lines)
            or one.sources <= points.get((place[0], one.line.end), 0)
        ):
            continue
        used.add(place)
        taken |= lines
        citations = cite_each(known.articles, (one.line, *one.lines))
        text = _on_own_account(known, one.line, one.text, one.lines)
        yield Statement(raised(text), citations, one.sources, one.subject)
        made += 1
        if made == MOST_DEEDS:
            return


def _bearing_out(known: Facts, clause: Clause, values: Iterable[Value], *, strictly: bool) -> set[Line]:
    """Return its own line and those that tell of a clause's value what it tells; `strictly` nearly all."""
    stated = unattributed(clause.text)
    telling = telling_of(stems(stated, "en"))
    told = known.once(Lines)
    found = {clause.line}
    for value in values:
        said = Said(clause.line, stated, telling, known, value.text)
        if said.is_borne_out(told[value.line], slotted=True, strictly=strictly):
            found.add(value.line)
    return found


def _sources(known: Facts, values: Iterable[Value]) -> int:
    return distinct_sources(known.articles[number] for number in {one.line.article for one in values})


def _place(clause: Clause) -> _At:
    return clause.line.article, clause.line.start


def _statement(known: Facts, clause: Clause, lines: Iterable[Line]) -> Statement:
    others = [line for line in lines if line.article != clause.line.article]
    own = clause.cite(known.articles)
    cut = known.evidence.texts[clause.line.article][own.start : own.end] != own.quote
    if cut or (says_who(clause.line.text) and not says_who(own.quote)):
        own = cite(known.articles, clause.line)  # who says so is part of what bears it out
    citations = (own, *cite_each(known.articles, others))
    articles = sorted({clause.line.article, *(line.article for line in others)})
    sources = distinct_sources(known.articles[one] for one in articles)
    text = _on_own_account(known, clause.line, clause.text, others)
    subject = known.once(Lines)[clause.line].spoken.subject(text)
    return Statement(raised(text), citations, sources, subject)


def _on_own_account(known: Facts, line: Line, text: str, others: Iterable[Line]) -> str:
    """Return a clause of a line without who says so, where another source tells it on its own account."""
    core = unattributed(text)
    if core == text or all(says_who(other.text) for other in others):
        return text
    passage = known.said.get((line.article, line.end))
    fit = passage and not unfit_of_any_length(core, known.articles[line.article].language, passage.named)
    return core if fit else text
