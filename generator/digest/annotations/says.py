"""What a line says for the rules on differences that compare lines: read once, whatever topic the line is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.days import dates_in
from generator.digest.differences.figures import numbers_in
from generator.digest.differences.holders import NAMED, Held, offices_in
from generator.digest.differences.holders import WORDS as OFFICES
from generator.digest.differences.kindred import kinds_in
from generator.digest.differences.locations import WORDS as PLACED
from generator.digest.differences.locations import Located, located_in
from generator.digest.differences.namesakes import FullName, persons_in
from generator.digest.differences.opposed import Stated, statements_in
from generator.digest.differences.readings import Found, aspects, aspects_of, years
from generator.language.glimpse import Beginnings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.lines import Line
    from generator.language.glimpse import Glimpse
    from generator.language.kinds import Kindred

_BEGINNINGS = Beginnings({"places": PLACED, "offices": OFFICES})
_INSIDE = re.compile(r"[A-Z](?<=[a-z,] .)[\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)*")


class Says(NamedTuple):
    """What a line says.

    `aspects` are those of all its words, `inside` the words (lower case) that are capitalised inside a sentence,
    `years` those that it names and does not leave open.
    """

    aspects: tuple[str, ...]
    inside: tuple[str, ...]
    years: tuple[str, ...]
    numbers: tuple[Found, ...]
    dates: tuple[Found, ...]
    statements: tuple[Stated, ...]
    places: tuple[Located, ...]
    offices: tuple[Held, ...]
    persons: tuple[FullName, ...]
    kinds: tuple[Kindred, ...]


NOTHING = Says((), (), (), (), (), (), (), (), (), ())


def says(line: Line, seen: Glimpse, words: Sequence[str] | None = None) -> Says:
    """Read an English line; `words` are its words (lower case) where its text is a simple one."""
    named = NAMED.search(line.text) is not None
    told = _BEGINNINGS.in_text(line.low, seen)
    return Says(
        aspects_of(words) if words and "".join(words).isalpha() else aspects(line.text),
        _inside(line.text),
        years(line),
        numbers_in(line) if line.quantities else (),
        dates_in(line) if line.moments else (),
        statements_in(line, seen),
        located_in(line) if "places" in told else (),
        offices_in(line) if named and "offices" in told else (),
        persons_in(line) if named else (),
        kinds_in(line, seen),
    )


def _inside(text: str) -> tuple[str, ...]:
    found = _INSIDE.findall(text)
    if not found:
        return ()
    words = " ".join(found).lower().split()
    return tuple(dict.fromkeys([word.removesuffix("'s") for word in words]))
