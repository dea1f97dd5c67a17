"""How far it has gone with somebody: sought or arrested, charged or convicted; see `language.ladders`.

Each article stands on a step where its highest statement is. Two that stand on steps that exclude each other differ,
and the higher one is the later one. Whom a statement is about is told by a name, or by a noun or a pronoun where that
can be nobody else of the story.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.identities import Identities
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.coreference.whom import PRONOUNS, Whom, whom_before, whom_behind
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.ladders import LADDER, ladders
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.ladders import Step
    from generator.model import Difference

FRONT = 60
"""Characters of a clause before a statement up to which they are shown with it."""
CITED = 2
"""Statements of an article that are cited for a step."""
LATEST = 40
"""Lines of an article that are read."""
_UNSURE = re.compile(
    r"\b(?:if|unless|whether|could|would|may|might|should|must|never|once|until|had been|previous\w*|prior|earlier"
    r"|formerly|years? ago|last (?:year|month|week)(?!['\u2019]s)|in the past|history of|criminal (?:record|history)"
    r"|recently|again|another case|unrelated|alleged\w* that|denied that|potential|when (?:he|she|they) (?:is|are)"
    r"|no (?:evidence|indication|sign|reason))\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\bnot\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|when|after|though|although|as|because|since|so|before)\s")
_BEHIND = re.compile(
    r"(?:(?!\s(?:and|but|while|who|which|after|before|when)\b)(?:[^,;:.\"\u201c\u201d]|[.:](?=\s?\d))){0,60}(?=[,;:.\"\u201c\u201d\s]|\Z)"
)
_AGED = re.compile(r"(?:an? |the )?\d{1,2}-year-old\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|remains?|continues?|still|has|have|want|information)\b(?! been (?:issued|arrested))",
    re.IGNORECASE,
)


class Rung(NamedTuple):
    """A statement in `start:end` of a line: on a step of a ladder, both by number; about `whom`, None for nobody."""

    ladder: int
    number: int
    start: int
    end: int
    whom: Whom | None

    @property
    def step(self) -> Step:
        """The step itself."""
        return ladders("en").ladders[self.ladder].steps[self.number]

    @property
    def of_accused(self) -> bool:
        """Whether its ladder is of whoever did something."""
        return ladders("en").ladders[self.ladder].accused


def states_in(line: Line, told: AbstractSet[str]) -> tuple[Rung, ...]:
    """Return on which steps a line has somebody; `told` is what its words tell something, by name."""
    if line.row or line.position >= LATEST or line.text.endswith("?"):
        return ()
    return tuple(
        one
        for number, ladder in enumerate(ladders("en").ladders)
        if f"{LADDER}{number}" in told
        for place, step in enumerate(ladder.steps)
        for one in _stated(line, number, place, step)
    )


def _stated(line: Line, number: int, place: int, step: Step) -> Iterator[Rung]:
    for form, seek in ((step.behind, whom_before), (step.before, whom_behind), (step.nobody, None)):
        for match in form.finditer(line.text) if form else ():
            if quoted(line.text, match.start()) or _unsure(line.text, match):
                continue
            about = (
                (None,)
                if seek is None
                else seek(line.text, match.start() if form is step.behind else match.end())
            )
            for whom in about:
                start, end = match.span()
                if whom:
                    start, end = min(start, whom.start), max(end, whom.end)
                yield Rung(number, place, start, end, whom)


def _unsure(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a statement leaves it open, or tells it of other times."""
    cuts = [cut.end() for cut in _CLAUSE.finditer(text, 0, match.start())]
    end = _CLAUSE.search(text, match.end())
    verb = match.group().partition(" ")[0]
    before, behind = (
        text[cuts[-1] if cuts else 0 : match.start()],
        text[match.end() : end.start() if end else None],
    )
    if _NOT.search(f"{before}{verb}"):
        return True
    return _UNSURE.search(f"{before}{verb} {behind}") is not None


@dataclass(frozen=True, eq=False)
class _Told:
    """A statement as a line of a topic has it, about somebody by his number; None for whoever did it."""

    line: Line
    stated: Rung
    who: int | None

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
        """What is shown of it: from whom it is about, or from the front of its clause, on to the end."""
        text, start = self.line.text, self.stated.start
        if not self.stated.whom or self.stated.whom.start > start:
            cuts = [cut.end() for cut in _CLAUSE.finditer(text, 0, start)]
            front = cuts[-1] if cuts else 0
            start = front if start - front < FRONT else start
        behind = _BEHIND.match(text, self.stated.end)
        return text[start : behind.end() if behind else self.stated.end].strip(' "\u201c')


def states(facts: Facts) -> Iterator[Difference]:
    """Yield people who are on steps of a ladder that exclude each other, as the articles have them."""
    yield from facts.once(_on_ladders)


def tells(facts: Facts, lines: Iterable[Line]) -> bool:
    """Whether `states` tells one of some lines: with somebody's name it is told better than without."""
    told = facts.once(_told_of)
    return any((facts.articles[line.article].path, line.start) in told for line in lines)


def _told_of(facts: Facts) -> frozenset[tuple[str, int]]:
    """Return the articles and beginnings of the lines that `states` cites."""
    every = (side for one in states(facts) for side in one.sides)
    return frozenset((cited.article, cited.start) for side in every for cited in side.citations)


def _on_ladders(facts: Facts) -> tuple[Difference, ...]:
    told = [(line, one) for line, says in facts.says for one in says.states if not facts.of_other_times(line)]
    if not told:
        return ()
    known = Identities(facts)
    named = [
        _Told(line, one, who)
        for line, one in told
        if one.whom and one.whom.named and (who := known.called(one.whom.text, line.article)) is not None
    ]
    accused = {one.who for one in named if one.who is not None and one.of_accused and not one.step.named}
    found: list[Difference] = []
    for number, ladder in enumerate(ladders("en").ladders):
        own = [one for one in named if one.stated.ladder == number]
        others = [
            (line, one) for line, one in told if one.ladder == number and not (one.whom and one.whom.named)
        ]
        about = accused if ladder.accused else {one.who for one in own if one.who is not None}
        found += _on_ladder(
            facts, known, [*(one for one in own if one.who in about), *_meant(known, about, others)]
        )
    return tuple(found)


def _on_ladder(facts: Facts, known: Identities, told: list[_Told]) -> Iterator[Difference]:
    by_person: dict[int | None, list[_Told]] = defaultdict(list)
    for one in told:
        by_person[one.who].append(one)
    nobody = by_person.pop(None, [])
    for who, statements in by_person.items():
        several = [*statements, *(nobody if len(by_person) == 1 else ())]
        found = _difference(facts, known.shown[who or 0], several)
        if found:
            yield found


def _meant(known: Identities, about: set[int], told: list[tuple[Line, Rung]]) -> Iterator[_Told]:
    """Yield statements with whom their nouns and pronouns mean, of those whom names tell of."""
    for line, one in told:
        found = None if one.step.named else _who(known, about, line, one)
        if found and found[0] in about | {None}:
            yield _Told(line, one, found[0])


def _who(known: Identities, about: set[int], line: Line, one: Rung) -> tuple[int | None] | None:
    """Return whom a noun or a pronoun means, None in it for whoever did it; None where nobody can tell.

    `A man who helped Ann Lee` is not herself: who is named in a line is not meant by a noun in it.
    """
    whom = one.whom
    if whom and whom.noun in PRONOUNS:
        who = known.before(about if one.of_accused else None, line)
        return None if who is None else (who,)
    if whom is None or (one.of_accused and whom.deed):
        who = known.only_one(about, line.article) if one.of_accused else None
        return (who,) if one.of_accused and (whom is None or who not in known.named(line)) else None
    who = known.aged(whom.noun, line.article) if not one.of_accused or _AGED.match(whom.text) else None
    return None if who is None or who in known.named(line) else (who,)


def _difference(facts: Facts, shown: str, told: list[_Told]) -> Difference | None:
    """Return the difference that the articles' highest statements on somebody make, the lowest first."""
    several = sorted(told, key=lambda it: (it.line.article, _rank(it), it.line.start))
    highest: dict[int, _Told] = {}
    for one in several:
        highest.setdefault(one.line.article, one)
    apart = [one for one in highest.values() if any(_apart(facts, one, other) for other in highest.values())]
    apart += _overtaken(told, highest)
    steps = {one.step.low: one.step.label for one in reversed(apart)}
    lowest = min(steps, default=None)
    again = [one for one in several if one not in apart and any(_repeats(one, other) for other in apart)]
    cited = sorted([*apart, *again], key=lambda it: it.line.article)
    found = differ(
        facts,
        f"{shown}: {' or '.join(steps[low] for low in sorted(steps))}",
        SlotKind.STATUS,
        [Value(one.step.low, one.text, one.line) for one in cited],
        overtaken=lowest,
        each=CITED,
    )
    if found is None:
        return None
    order = sorted(dict.fromkeys(one.step.low for one in cited), key=lambda low: low != lowest)
    sides = sorted(zip(order, found.sides, strict=True), key=lambda side: side[0])
    return replace(found, sides=tuple(side for _, side in sides))


def _repeats(one: _Told, other: _Told) -> bool:
    """Whether two statements of an article have somebody on the same step."""
    same = one.step.low == other.step.low and one.step.high == other.step.high
    return same and one.line.article == other.line.article


def _overtaken(told: list[_Told], highest: dict[int, _Told]) -> list[_Told]:
    """Return who is sought to an article and not any more to the news above that, and the news."""
    return [
        one
        for old in told
        for new in (highest[old.line.article],)
        if not old.stated.ladder and not old.step.low and new.step.low > old.step.high
        if new.line.position < old.line.position and not new.step.later and _PRESENT.search(old.text)
        for one in (new, old)
    ]


def _rank(one: _Told) -> tuple[int, int, bool, int]:
    """Rank statements of an article, what says most first: the highest step, the narrowest, one with a name."""
    return -one.step.low, one.step.high, not one.named, one.stated.number


def _apart(facts: Facts, one: _Told, other: _Told) -> bool:
    low, high = sorted((one, other), key=lambda told: told.step.low)
    if low.step.high >= high.step.low or low.step.low < high.step.since:
        return False
    if high.step.named and low.stated.whom is None:
        return False
    days = facts.day(low.line), facts.day(high.line)
    if days[0] and days[1] and days[0] > days[1]:
        return False
    if high.step.later and (days[0] is None or days[1] is None or days[0] == days[1]):
        return False
    return (low.named and high.named) or one_story(facts, low.line.article, high.line.article)
