"""Whether somebody has been named: a victim or a suspect whose name is kept back in one source and given in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, by_position, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.people.namings import AGED, GIVEN, namings, role_before
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.conditions import of_two, persons
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_SUBJECTS = {"victim": "Whether victims have been named", "suspect": "Whether the suspect has been named"}
_POSSESSIVE = re.compile(r"\b(?:his|her) (?:name|identity)\b", re.IGNORECASE)
BEFORE, NEAREST = 6, 3
"""Lines before a statement in which stands of whom it is, and those that tell it where none has the same noun."""


def identified(facts: Facts) -> Iterator[Difference]:
    """Yield victims and suspects whom one source could not name, and another does."""
    told: dict[str, dict[int, list[Value]]] = {}
    for line in facts.telling("identified"):
        for role, state, match in namings(line):
            value = Value(state, match.group().strip(), line)
            told.setdefault(role or _meant(facts, line), {}).setdefault(line.article, []).append(value)
    told.pop("", None)
    for role, by_article in sorted(told.items()):
        single = [*map(_state, by_article.values())]
        apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
        difference = differ(facts, _SUBJECTS[role], SlotKind.STATUS, apart, overtaken="kept")
        if difference:
            yield difference


def _meant(facts: Facts, line: Line) -> str:
    """Return whose name a line is on that says no more than `his name`, empty where nobody can tell.

    It is the last of whom the lines before tell, with the same noun (`the driver`) if there is one, or the title.
    """
    near = facts.once(by_position)
    found = [near.get((line.article, line.position - back)) for back in range(1, BEFORE + 1)]
    before = [one for one in found if one]
    same = [one for one in before if persons(one) & persons(line)]
    texts = [one.text for one in same or before[:NEAREST]]
    roles = (role_before(text) for text in [*texts, facts.articles[line.article].title])
    return next((role for role in roles if role != ""), "") or ""


def _state(told: list[Value]) -> Value:
    """Return the state that an article tells of: a name that is kept back, beside which others may be given."""
    by_key = {str(value.key): value for value in reversed(told)}
    if "aged" in by_key and len(by_key) == 1:
        return Value("given", by_key["aged"].text, by_key["aged"].line)
    return by_key.get("kept") or by_key["given"]


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line, other.line
    if one.key == other.key:
        return False
    kept, given = (left, right) if one.key == "kept" else (right, left)
    if facts.source(left) == facts.source(right) and not facts.earlier(kept, given):
        return False  # a paper goes on telling on a later day
    if not _may_follow(facts, kept, given) or of_two(persons(kept), persons(given)):
        return False
    return one_case(facts, left.article, right.article) and one_story(facts, left.article, right.article)


def _may_follow(facts: Facts, kept: Line, given: Line) -> bool:
    """Whether a name may be the one that an article keeps back: not told before nor in that article."""
    text = facts.evidence.texts[kept.article]
    explicit = GIVEN.search(given.text)
    found = [match["name"] or match["called"] for match in AGED.finditer(given.text)]
    if explicit:
        found.append(explicit["name"])
    if facts.earlier(given, kept) or (found and all(_surname(name) in text for name in found)):
        return False
    if len(found) > 1 and not explicit and _POSSESSIVE.search(kept.text):
        return False  # which of them he is nobody can tell
    ages = ages_in(kept.text), ages_in(given.text)
    if not explicit:
        return not all(ages) or not ages[0].isdisjoint(ages[1])
    meant = _ages_before(facts, kept)
    return not meant or not ages[1] or not meant.isdisjoint(ages[1])


def _ages_before(facts: Facts, line: Line) -> frozenset[str]:
    """Return the ages that the line before one gives which keeps back no more than `his name`."""
    before = facts.once(by_position).get((line.article, line.position - 1))
    own = _POSSESSIVE.search(line.text) and not ages_in(line.text)
    return ages_in(before.text) if own and before else frozenset()


def _surname(name: str) -> str:
    return name.replace(",", "").removesuffix(" Jr.").split()[-1]
