"""Whom a line speaks of by a pronoun: who was named last before it, alone.

A clause that begins with `He` says of nobody what it says, so it is told with the name before it, as its subject, and
asked of other lines with the name in its place.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

FURTHEST_UP = 6
"""Lines between a name and the pronoun that stands for it, at most."""
_HE = re.compile(r"[HhSs](?<!\w.)(?:(?<=[Hh])(?:(?P<he>e|is|im)|er)|(?<=[Ss])he)\b")
"""It begins with its letters, which is quicker to search for than where a word begins."""
_LEAD = re.compile(r"(?:(?P<who>He|She)\b|(?:His|Her)(?=\s[a-z]))")


class Spoken(NamedTuple):
    """The names of somebody whom a line speaks of, the one to show first; `leads` if it begins with the pronoun.

    `about` are the same of whom it is about: of that person, else of the first one that it names.
    """

    names: tuple[str, ...] = ()
    leads: bool = False
    about: tuple[str, ...] = ()

    def subject(self, text: str) -> str:
        """Return of whom a clause of the line is said that begins with a pronoun; empty for any other clause."""
        return self.names[0] if self.leads and _LEAD.match(text) else ""

    def named(self, text: str) -> str:
        """Return a clause of the line with a name for the pronoun that it begins with: so it is asked, not told."""
        lead = _LEAD.match(text) if self.leads else None
        if lead is None:
            return text
        whose = "" if lead["who"] else "'s"
        return f"{self.names[0]}{whose}{text[lead.end() :]}"


NOBODY = Spoken()


def spoken_of(facts: Facts) -> dict[Line, Spoken]:
    """Return whom lines speak of by a pronoun; nobody of whom most other lines have the other pronoun."""
    figures = facts.evidence.cast.figures
    named = _named(facts)
    found = _spoken_of(facts, named)
    pronouns: defaultdict[int, Counter[bool]] = defaultdict(Counter)
    for number, _, is_he in found.values():
        pronouns[number][is_he] += 1
    spoken = {line: Spoken(about=figures[own[0]].names) for line, own in named.items()}
    for line, (number, leads, is_he) in found.items():
        names = figures[number].names
        mostly = pronouns[number][is_he] > pronouns[number][not is_he]
        spoken[line] = Spoken(names, leads and mostly, names)
    return spoken


def _named(facts: Facts) -> dict[Line, tuple[int, ...]]:
    """Return by line which persons it names, by their numbers, in order."""
    named: defaultdict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for number, figure in enumerate(facts.evidence.cast.figures):
        if figure.kind is EntityKind.PERSON:
            for one in figure.sightings:
                named[one.article, one.start].append((one.place, number))
    lines = ((line, named.get((line.article, line.start))) for line in facts.lines)
    return {line: tuple(dict.fromkeys(number for _, number in sorted(own))) for line, own in lines if own}


def _spoken_of(facts: Facts, named: Mapping[Line, tuple[int, ...]]) -> dict[Line, tuple[int, bool, bool]]:
    """Return by line which figure it speaks of, whether its pronoun may be told as that, and whether it is `he`."""
    found: dict[Line, tuple[int, bool, bool]] = {}
    last: int | None = None
    article, since = -1, 0
    for line in facts.lines:
        if line.article != article:
            article, last = line.article, None
        own = named.get(line, ())
        since += 1
        pronoun = _HE.search(line.text) if last is not None else None
        if last is not None and pronoun and since <= FURTHEST_UP and set(own) <= {last}:
            leads = not own and since == 1 and _LEAD.match(line.text) is not None
            found[line] = last, leads, bool(pronoun["he"])
            since = 0
        if len(own) == 1:
            last, since = own[0], 0
        elif own:
            last = None
    return found
