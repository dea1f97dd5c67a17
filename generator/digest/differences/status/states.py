"""How far it has gone with somebody: sought or arrested, charged or convicted; see `language.ladders`.

Each article stands on a step where its highest statement is. Two that stand on steps that exclude each other differ,
and the higher one is the later one. Whom a statement is about is told by a name, or by a noun or a pronoun where that
can be nobody else of the story.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.cases import of_another_case, of_another_crime
from generator.digest.differences.coreference.groups import group_of, one_group
from generator.digest.differences.coreference.identities import Identities
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.coreference.whom import PRONOUNS, apposed
from generator.digest.differences.places.addresses import happened_elsewhere
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.chained import chained, either
from generator.digest.syntax.clauses import clause
from generator.language.ladders import ladders
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.status.rungs import Rung
    from generator.digest.lines import Line
    from generator.language.ladders import Ladder, Step
    from generator.model import Difference

CITED = 2
"""Statements of an article that are cited for a step."""
FAR = 3
"""Places of a ladder that nobody goes up within days."""
_AGED = re.compile(r"(?:an? |the )?\d{1,2}-year-old\b", re.IGNORECASE)
_VICTIM = "victim"
_PRESENT = re.compile(
    r"\b(?:is|are|remains?|continues?|still|has|have|want|information)\b(?! been (?:issued|arrested))",
    re.IGNORECASE,
)


@dataclass(frozen=True, eq=False)
class Told:
    """A statement as a line of a topic has it, about somebody by his number or a group; None for whoever did it."""

    line: Line
    stated: Rung
    who: int | str | None

    @property
    def ladder(self) -> Ladder:
        """The ladder that it is of."""
        return ladders("en").ladders[self.stated.ladder]

    @property
    def of_accused(self) -> bool:
        """Whether it is of whoever did something."""
        return self.stated.of_accused

    @property
    def named(self) -> bool:
        """Whether it says a name."""
        return self.stated.whom is not None and self.stated.whom.named

    @property
    def step(self) -> Step:
        """The step that it has somebody on."""
        return self.stated.step

    @property
    def text(self) -> str:
        """Its words, with those for whom it is about."""
        return self.line.text[self.stated.start : self.stated.end].strip(' "\u201c')


def states(facts: Facts) -> Iterator[Difference]:
    """Yield people who are on steps of a ladder that exclude each other, as the articles have them."""
    yield from chained(facts.once(_on_ladders))


def tells(facts: Facts, lines: Iterable[Line]) -> bool:
    """Whether `states` tells one of some lines: with somebody's name it is told better than without."""
    told = facts.once(_told_of)
    return any((facts.articles[line.article].path, line.start) in told for line in lines)


def _told_of(facts: Facts) -> frozenset[tuple[str, int]]:
    """Return the articles and beginnings of the lines that `states` cites."""
    every = (side for one in facts.once(_on_ladders) for side in one.sides)
    return frozenset((cited.article, cited.start) for side in every for cited in side.citations)


def _on_ladders(facts: Facts) -> tuple[Difference, ...]:
    told = facts.once(told_on)
    return tuple(one for own in told.values() for one in _on_ladder(facts, facts.once(Identities), own))


def told_on(facts: Facts) -> dict[str, list[Told]]:
    """Return the statements of a topic by the name of their ladder, with whom they are about."""
    told = [(line, one) for line, says in facts.says for one in says.states if not facts.of_other_times(line)]
    if not told:
        return {}
    known = facts.once(Identities)
    named = [Told(line, one, who) for line, one in told if (who := _called(known, line, one)) is not None]
    accused = {one.who for one in named if one.of_accused and not one.step.named}
    found: dict[str, list[Told]] = {}
    for number, ladder in enumerate(ladders("en").ladders):
        own = [one for one in named if one.stated.ladder == number]
        others = [
            (line, one)
            for line, one in told
            if one.ladder == number
            and not (one.whom and (one.whom.named or apposed(line.text, one.whom.start)))
        ]
        about = accused if ladder.accused else {one.who for one in own}
        found[ladder.name] = [*(one for one in own if one.who in about), *_meant(known, about, others)]
    return found


def _called(known: Identities, line: Line, one: Rung) -> int | str | None:
    """Return who is called by a name, or by a noun that the article gives with one name; or a group."""
    name = apposed(line.text, one.whom.start) if one.whom else ""
    if name:
        return known.called(name, line.article)
    if one.whom is None or one.whom.named:
        return known.called(one.whom.text, line.article) if one.whom else None
    if one.whom.noun in ladders("en").roles:
        return known.titled(one.whom.noun, line.article)
    return None if one.of_accused else group_of(one.whom)


def _on_ladder(facts: Facts, known: Identities, told: list[Told]) -> Iterator[Difference]:
    by_person: dict[int | str | None, list[Told]] = defaultdict(list)
    group = next((one.who for one in told if one.ladder.whole and isinstance(one.who, str)), None)
    for one in told:
        by_person[group if group and isinstance(one.who, str) else one.who].append(one)
    nobody = by_person.pop(None, [])
    for who, statements in by_person.items():
        several = [*statements, *(nobody if len(by_person) == 1 else ())]
        found = _difference(facts, who if isinstance(who, str) else known.shown[who or 0], several)
        if found:
            yield found


def _meant(known: Identities, about: set[int | str | None], told: list[tuple[Line, Rung]]) -> Iterator[Told]:
    """Yield statements with whom their nouns and pronouns mean, of those whom names tell of."""
    for line, one in told:
        found = None if one.step.named else _who(known, about, line, one)
        if found and (found[0] in about | {None} or (one.whom and one.whom.noun in PRONOUNS)):
            yield Told(line, one, found[0])


def _who(known: Identities, about: set[int | str | None], line: Line, one: Rung) -> tuple[int | None] | None:
    """Return whom a noun or a pronoun means, None in it for whoever did it; None where nobody can tell.

    `A man who helped Ann Lee` is not herself: who is named in a line is not meant by a noun in it.
    """
    whom = one.whom
    if whom and whom.noun in PRONOUNS:
        first = known.subject_before(line, whom.noun) if not known.named(line) else None
        who = known.before(about if one.of_accused else None, line, whom.noun) if first is None else first
        return None if who is None else (who,)
    if whom is None or (one.of_accused and whom.deed):
        who = known.only_one(about, line.article) if one.of_accused else None
        return (who,) if one.of_accused and (whom is None or who not in known.named(line)) else None
    who = known.aged(whom.noun, line.article) if not one.of_accused or _AGED.match(whom.text) else None
    if who is None and whom.noun == _VICTIM and not one.of_accused:
        who = known.victim(about, line.article)
    return None if who is None or who in known.named(line) else (who,)


def _difference(facts: Facts, shown: str, told: list[Told]) -> Difference | None:
    """Return the difference that the articles' highest statements on somebody make, the lowest first."""
    several = sorted(told, key=lambda it: (it.line.article, _rank(it), it.line.start))
    highest: dict[int, Told] = {}
    for one in several:
        highest.setdefault(one.line.article, one)
    standing = {
        at: [one for one in several if one.line.article == at and _agree(one, top)]
        for at, top in highest.items()
    }
    apart = [one for own in standing.values() for one in _first_apart(facts, own, standing)]
    apart += _overtaken(told, highest)
    steps = {one.step.low: one.step.label for one in reversed(apart)}
    overtaken = None if told[0].ladder.turns else min(steps, default=None)
    again = [one for one in several if one not in apart and any(_repeats(one, other) for other in apart)]
    cited = sorted([*apart, *again], key=lambda it: it.line.article)
    found = differ(
        facts,
        f"{shown}: {either([steps[low] for low in sorted(steps)])}",
        SlotKind.STATUS,
        [Value(one.step.low, one.text, one.line) for one in cited],
        overtaken=overtaken,
        each=CITED,
    )
    if found is None or overtaken is None:
        return found
    order = sorted(dict.fromkeys(one.step.low for one in cited), key=lambda low: low != overtaken)
    sides = sorted(zip(order, found.sides, strict=True), key=lambda side: side[0])
    return replace(found, sides=tuple(side for _, side in sides))


def _agree(one: Told, other: Told) -> bool:
    """Whether somebody may be on two steps at once: arrested, with charges to come."""
    return one.step.low <= other.step.high and other.step.low <= one.step.high


def _first_apart(facts: Facts, own: list[Told], standing: dict[int, list[Told]]) -> list[Told]:
    """Return the first statement of an article that stands apart from one of another article."""
    others = [other for several in standing.values() if several is not own for other in several]
    return [one for one in own if any(_apart(facts, one, other) for other in others)][:1]


def _repeats(one: Told, other: Told) -> bool:
    """Whether two statements of an article have somebody on the same step."""
    same = one.step.low == other.step.low and one.step.high == other.step.high
    return same and one.line.article == other.line.article


def _overtaken(told: list[Told], highest: dict[int, Told]) -> list[Told]:
    """Return who is sought to an article and not any more to the news above that, and the news."""
    return [
        one
        for old in told
        for new in (highest[old.line.article],)
        if not old.stated.ladder and not old.step.low and new.step.low > old.step.high
        if new.line.position < old.line.position and not new.step.later and _is_present(old)
        for one in (new, old)
    ]


def _is_present(one: Told) -> bool:
    """Whether a clause tells of its state as of one that goes on."""
    span = clause(one.line.text, one.stated.start, one.stated.end)
    return _PRESENT.search(one.line.text, *span) is not None


def _rank(one: Told) -> tuple[int, int, bool, int]:
    """Rank statements of an article, what says most first: the highest step, the narrowest, one with a name."""
    return -one.step.low, one.step.high, not one.named, one.stated.number


def _apart(facts: Facts, one: Told, other: Told) -> bool:
    low, high = sorted((one, other), key=lambda told: told.step.low)
    if low.step.high >= high.step.low or low.step.low < high.step.since:
        return False
    if high.step.named and low.stated.whom is None:
        return False
    if not _of_one(facts, low, high) or _of_two_cases(facts, low, high):
        return False
    if not _in_order(facts, low, high):
        return False
    return (low.named and high.named) or one_story(facts, low.line.article, high.line.article)


def _in_order(facts: Facts, low: Told, high: Told) -> bool:
    """Whether the days of two statements are in their order, and as far from each other as their steps ask for."""
    of_other_days = low.step.later or high.step.later
    days = facts.day(low.line), facts.day(high.line)
    if days[0] is None or days[1] is None:
        return not of_other_days
    apart = (days[1] - days[0]).days
    if apart < low.step.fresh and high.step.low - low.step.high >= FAR:
        return False  # who was arrested this week was convicted in another case
    return (apart >= 0 or low.ladder.turns) and not (of_other_days and apart == 0)


def _of_two_cases(facts: Facts, low: Told, high: Told) -> bool:
    """Whether charges are of another crime, or the lower statement is of somebody unknown in another case."""
    if low.of_accused and any(
        of_another_crime(facts, one.line, other.line.article) for one, other in ((low, high), (high, low))
    ):
        return True
    if not low.of_accused or low.named or (low.stated.whom and low.stated.whom.noun in PRONOUNS):
        return False
    if of_another_case(facts, low.line, high.line.article):
        return True
    return happened_elsewhere(facts, high.line.article, low.line.article)


def _of_one(facts: Facts, low: Told, high: Told) -> bool:
    """Whether two statements may be of the same people, and of one matter where their ladder asks for it.

    They are where their lines have a word in common beside whom they are about and what they say of him.
    """
    if isinstance(low.who, str) and not one_group(low.stated.whom, high.stated.whom):
        return False
    told = " ".join(one.line.text[one.stated.start : one.stated.end] for one in (low, high))
    known = frozenset(stems(told, "en"))
    return not low.ladder.near or not facts.once(Bearing).shared(low.line, high.line) <= known
