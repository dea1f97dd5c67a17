"""Where a planted difference is lost: at which step of the rules that compare values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.config import Writing
from generator.digest.differences import facts
from generator.digest.differences.alignment.days import dates
from generator.digest.differences.alignment.figures import numbers
from generator.digest.differences.alignment.scoring import of_one_thing, score
from generator.digest.differences.coreference.story import one_story
from generator.digest.evidence import gather
from generator.language import quantities
from generator.model import Topic
from tests.quality.planting import DATES, NUMBERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest import Annotations
    from generator.digest.differences import Facts
    from generator.digest.differences.values.readings import Reading
    from generator.model import Article
    from tests.quality.planting import Plant


def where_lost(
    articles: Sequence[Article], notes: Sequence[Annotations], plant: Plant, here: str, there: str
) -> str:
    """Return at which step a plant is lost; what follows a colon are particulars."""
    ordered = tuple(sorted(articles, key=lambda one: one.order))
    made = {one.path: note for one, note in zip(articles, notes, strict=True)}
    known = facts(gather(Topic(slug=ordered[0].slug, articles=ordered), Writing().points, made))
    paths = [one.path for one in known.articles]
    left, right = paths.index(here), paths.index(there)
    if known.source_of(left) == known.source_of(right):
        return "one source"
    if not one_story(known, left, right):
        return "not one story"
    if plant.slot not in DATES | NUMBERS:
        return "no rule"
    every = known.once(dates if plant.slot in DATES else numbers)
    lefts, rights = _with(every, left, plant.new), _with(every, right, plant.old)
    if not lefts or not rights:
        return f"not typed: {'here' if not lefts else ''} {'there' if not rights else ''}"
    pairs = [(one, other) for one in lefts for other in rights if one.unit == other.unit]
    if not pairs:
        return f"other units: {lefts[0].unit} {rights[0].unit}"
    return _of_values(known, pairs, every)


def _with(every: Sequence[Reading], article: int, value: str) -> list[Reading]:
    return [one for one in every if one.line.article == article and _is(one, value)]


def _is(one: Reading, value: str) -> bool:
    if value in one.text:
        return True
    told = quantities.find(f"{value} things")
    return bool(told) and any(it.value == told[0].value for it in quantities.find(f"{one.text} things"))


def _of_values(known: Facts, pairs: Sequence[tuple[Reading, Reading]], every: Sequence[Reading]) -> str:
    """Return what parts the best pair of two values of one unit."""
    one, other = max(pairs, key=lambda pair: score(known, *pair))
    weight = score(known, one, other)
    marks = f"{one.slot}/{other.slot} {sorted(one.others ^ other.others)} {sorted(one.near & other.near)}"
    if not weight:
        return f"no score: {marks} {sorted(one.names)} {sorted(other.names)}"
    lefts, rights = (_of_article(every, it) for it in (one, other))
    best = [*(score(known, one, it) for it in rights), *(score(known, it, other) for it in lefts)]
    if weight < max(best):
        return f"not best: {weight:.1f} of {max(best):.1f}"
    if not of_one_thing(known, one, other, weight, (lefts, rights)):
        return f"too little in common: {weight:.1f} {marks}"
    given = any(one.key == it.key for it in rights) or any(other.key == it.key for it in lefts)
    return f"{'given' if given else 'late'}: {weight:.1f} {marks}"


def _of_article(every: Sequence[Reading], one: Reading) -> list[Reading]:
    return [it for it in every if it.line.article == one.line.article and it.unit == one.unit]
