"""Where somebody died, at the scene or later: who dies on the way to a hospital has not died where it happened.

It is one person where both lines have a surname or an age in common; where one of them has neither, an article has to
count one dead, and none more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.counts.people import one_dead
from generator.digest.differences.counts.tolls import counted
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_DIED = (
    r"\b(?:died|dies|(?:pronounced|declared) (?:him |her )?dead|was dead|succumbed(?: to (?:his|her) \w+)?)"
    r"(?: \w+day)?(?: (?:later|shortly after|there))?,? "
)
_SCENE = r"(?:right )?(?:at|on) (?:the )?scene"
_LATER = (
    r"(?:(?:on|along) the way to|en route to|while being (?:taken|driven|flown|rushed|transported) to"
    r"|(?:at|in) (?:(?:the|an?) )?(?:[\w'\u2019.-]+ ){0,5}?(?:hospital|medical cent(?:er|re)|infirmary))"
)
_FORM = Caseless(rf"{_DIED}(?:(?P<scene>{_SCENE})|(?P<later>{_LATER}))\b")
WORDS = ("died", "dies", "dead", "succumbed")
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 30
SUBJECT = "Where he or she died"
_SEVERAL = re.compile(r"\b(?:both|two|three|four|others?|another|one of|they)\b", re.IGNORECASE)
"""In a line on more than one of the dead."""


def gives_a_deathbed(line: Line) -> bool:
    """Whether a line tells that somebody died at the scene, or later."""
    return not line.row and line.position < EARLY and _place(line) is not None


def deathbeds(facts: Facts) -> Iterator[Difference]:
    """Yield where somebody died, where two sources tell it otherwise."""
    told: dict[int, list[Value]] = {}
    for line in facts.telling("deathbeds"):
        found = None if facts.of_other_times(line) else _place(line)
        if found:
            told.setdefault(line.article, []).append(Value(found.lastgroup, found.group(), line))
    single = [several[0] for several in told.values() if len({one.key for one in several}) == 1]
    apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
    yield from filter(None, [differ(facts, SUBJECT, SlotKind.PLACE, apart)])


def _place(line: Line) -> re.Match[str] | None:
    found = _FORM.search(line.text)
    return None if found is None or quoted(line.text, found.start()) or _SEVERAL.search(line.text) else found


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line.article, other.line.article
    if one.key == other.key or facts.source_of(left) == facts.source_of(right):
        return False
    return (
        one_story(facts, left, right)
        and one_case(facts, left, right)
        and _of_one(facts, one.line, other.line)
    )


def _of_one(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines are of one person who died."""
    ages = [ages_in(line.text) for line in (one, other)]
    if all(ages):
        return not ages[0].isdisjoint(ages[1])
    persons = facts.once(_surnames)
    names = [persons.get(line, frozenset()) for line in (one, other)]
    if all(names):
        return not names[0].isdisjoint(names[1])
    knowing, more = facts.once(_counting)
    articles = {one.article, other.article}
    return articles.isdisjoint(more) and not articles.isdisjoint(knowing)


def _surnames(facts: Facts) -> dict[Line, frozenset[str]]:
    return {line: frozenset(it.last for it in says.persons) for line, says in facts.says if says.persons}


def _counting(facts: Facts) -> tuple[frozenset[int], frozenset[int]]:
    """Return the articles that count one dead, and those that count more."""
    more = frozenset(one.line.article for one in facts.once(counted).get(("killed", ""), ()))
    return frozenset(line.article for line in facts.lines if one_dead(line)), more
