"""A sentence that speaks of `him`, with the one further up that names him: both stand alone together.

Only where one person and no other is named in the first, and neither date nor hour could be taken for the other's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.standing import unfit, unfit_of_any_length
from generator.digest.syntax.clauses import comes_first, is_planned
from generator.language.cues import cues
from generator.language.verbs import first_verb
from generator.model import BlockKind, EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.passages import Passage

_SPEAKS_OF = re.compile(
    r"(?P<front>(?:In|On|By|At|Since|Last|Early|Late|Earlier|Later|Then|Also|Additionally|Still|After|During)\b[^,;:\"\u201c]{0,40},\s)?"
    r"(?P<word>[Hh]e|[Ss]he|[Hh]is|[Hh]er)\b(?!\s(?:and|or)\b)"
)
_HERS = frozenset({"she", "her"})
_SOMEBODY = frozenset(
    {"he", "she", "him", "her", "his", "they", "them", "their", "who", "whose", "others", "another"}
)
_WORD = re.compile(r"[a-z]+")
FURTHEST = 8
"""Lines in front of one that are looked at for whom it speaks of."""
_SAYS = re.compile(r"\b(?:said|says|told|according to)\b|[\"\u201c]")
_IS_SO = frozenset({"is", "are", "was", "were", "has", "have", "had"})
"""Verbs of what somebody is or has."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


def antecedent(known: Facts, at: int, passage: Passage) -> tuple[Line, str] | None:
    """Return the line that names whom the `at`-th line speaks of, and both as a text; None where that is not sure.

    It is the one before, or one further up where all between speak of one person alone.
    """
    line = known.lines[at]
    speaks = None if passage.text else _SPEAKS_OF.match(line.text)
    if speaks is None or line.kind is not BlockKind.PARAGRAPH:
        return None
    seen = known.once(_persons)
    own = seen.get((line.article, line.start), {})
    if any(begins < speaks.start("word") for begins in own.values()):
        return None
    spoken = None
    for before in _further_up(known, at, speaks):
        named = seen.get((before.article, before.start), {})
        if len(named) > 1 or (named and spoken not in {None, *named}):
            return None
        spoken = next(iter(named), spoken)
        both = _together(known, before, line, passage) if named else ""
        if both:
            return before, both
        if named and _SAYS.search(before.text):
            return None
    return None


def _further_up(known: Facts, at: int, speaks: re.Match[str]) -> Iterator[Line]:
    """Yield the lines in front of one, upwards, until one that names nobody may be on somebody else."""
    line, seen = known.lines[at], known.once(_persons)
    for before in reversed(known.lines[max(0, at - FURTHEST) : at]):
        if before.article != line.article or before.kind is not BlockKind.PARAGRAPH:
            return
        if (before.article, before.start) not in seen and not _goes_on(
            before, speaks, known.articles[line.article].language
        ):
            return
        yield before


def _goes_on(before: Line, speaks: re.Match[str], language: str) -> bool:
    """Whether a line that names nobody is on the same person, or on nobody."""
    word = _SPEAKS_OF.match(before.text)
    if word:
        return (word["word"].lower() in _HERS) == (speaks["word"].lower() in _HERS)
    known, words = cues(language), _WORD.findall(before.low)
    return all(people.isdisjoint(words) for people in (known.people, known.plural_people, _SOMEBODY))


def _together(known: Facts, before: Line, line: Line, passage: Passage) -> str:
    """Return two lines as a text, where the first names one person, is not dated, and they stand alone together."""
    first = known.said.get((before.article, before.end))
    if first is None or not first.text or _is_timed(before):
        return ""
    if _SAYS.search(before.text) and 0 not in known.once(_persons)[before.article, before.start].values():
        return ""  # who says so, and not who is spoken of
    if (before.article, before.start) in known.evidence.cast.doubtful or _goes_back(before, line):
        return ""
    language = known.articles[line.article].language
    both = f"{first.text} {line.text}"
    alone = unfit(line.text, language, passage.named) == "pronoun" and not unfit_of_any_length(
        both, language, first.named
    )
    return both if alone else ""


def _goes_back(before: Line, line: Line) -> bool:
    """Whether a line tells of a year behind what was done: that would be read as a deed of the year.

    `Lopes fled to Faro. He was convicted in 1998` is not told, `Lopes is a baker. He was convicted in 1998` is.
    """
    stated = [one for one in line.moments if one.year]
    if not stated or first_verb(before.text) in _IS_SO or comes_first(before.text) != "done":
        return False
    return not any(is_planned(line.text, one.start, one.end) for one in stated)


def _is_timed(line: Line) -> bool:
    clock = any(one.unit == "clock" for one in line.quantities)
    return clock or bool(line.moments) or _YEAR.search(line.text) is not None


def _persons(known: Facts) -> dict[tuple[int, int], dict[int, int]]:
    """Return by article and start of a sentence where in it which persons, by their number, are named first."""
    found: defaultdict[tuple[int, int], dict[int, int]] = defaultdict(dict)
    for number, figure in enumerate(known.evidence.cast.figures):
        if figure.kind is EntityKind.PERSON:
            for one in figure.sightings:
                found[one.article, one.start].setdefault(number, one.mention.start)
    return dict(found)
