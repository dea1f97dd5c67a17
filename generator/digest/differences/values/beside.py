"""The words beside a value in its line, which tell what it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.values.marks import marks
from generator.language.aspects import aspect
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.lines import Line

WINDOW = 6
"""Words on each side of a value that are looked at, stop words aside."""
NEAR = 3
_TOKENS = 3 * WINDOW
TOKEN = re.compile(r"[A-Za-z][A-Za-z'\u2019]*(?:/[a-z]+)?|\d[\d.,]*")
_BREAK = re.compile(
    r"[;:!?|]\s|\.\s(?=[A-Z])|\s[\u2013\u2014]\s"
    r"|,\s(?:and|but|while|who|which|where|when|as|after|before|although"
    r"|rising|plus|making|leaving|bringing)\s"
)
_CALENDAR = frozenset(MONTHS) | frozenset(WEEKDAYS)
_FOLLOWS = re.compile(r"\s(?!(?:and|or|in|on|at|when|near|after|as)\b)[a-z]")
"""A predicate or noun right behind a value tells what it is of before what stands in front of it."""
_NOTHING = frozenset(
    {"local", "time", "p", "m", "pm", "am", "gmt", "est", "pst", "said", "says", "according"}
)


@dataclass(frozen=True, slots=True)
class Beside:
    """The aspects of the words beside a value: `near`, `far`, those that are `names`, and all `ranked` by distance.

    `opening` are capitalised words with which a sentence begins, lower case, each with its aspect: a name only where
    the topic has it inside a sentence as well. `others` are the marks that make the value one of another thing.
    """

    near: frozenset[str]
    far: frozenset[str]
    names: frozenset[str]
    opening: tuple[tuple[str, str], ...]
    ranked: tuple[str, ...]
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A value at `start:end` of a line, and the stretch `left:right` that has no other value of its kind."""

    line: Line
    start: int
    end: int
    left: int
    right: int


class _Word(NamedTuple):
    """A word in lower case, and where it begins."""

    low: str
    start: int


@lru_cache(maxsize=16)  # a line's numbers are read for several rules
def beside(stretch: Stretch) -> Beside:
    """Return the words beside a value, not over a colon, semicolon, bar or a clause's border."""
    line, (left, right) = stretch.line, _within(stretch)
    before = _words(list(TOKEN.finditer(line.text, left, stretch.start))[-_TOKENS:][::-1])
    after = _words(list(islice(TOKEN.finditer(line.text, stretch.end, right), _TOKENS)))
    follows = _FOLLOWS.match(line.text, stretch.end) is not None
    found = sorted(_ranked(before, int(follows)) + _ranked(after, int(not follows)), key=_place)
    capital = [
        (told, word)
        for _, _, told, word in found
        if line.text[word.start].isupper() and word.low not in _CALENDAR
    ]
    names = frozenset([told for told, word in capital if not _opens(line.text, word.start)])
    opening = tuple([(word.low, told) for told, word in capital if told not in names])
    near = frozenset([told for rank, _, told, _ in found if rank < NEAR])
    ranked = tuple([told for _, _, told, _ in found])
    others = marks(
        line.text, stretch.start, stretch.end, [word.low for word in before], [word.low for word in after]
    )
    return Beside(near, frozenset(ranked) - near, names, opening, ranked, others)


def _within(stretch: Stretch) -> tuple[int, int]:
    line = stretch.line
    if line.row:
        return stretch.left, stretch.right
    breaks = [
        match
        for match in _BREAK.finditer(line.text, stretch.left, stretch.start)
        if match.group()[0] != ":"  # a label tells what its value is of
    ]
    ahead = _BREAK.search(line.text, stretch.end, stretch.right)
    return breaks[-1].end() if breaks else stretch.left, ahead.start() if ahead else stretch.right


def _words(found: list[re.Match[str]]) -> list[_Word]:
    """Return words in lower case, without a possessive."""
    return [
        _Word(match.group().lower().removesuffix("'s").removesuffix("\u2019s"), match.start())
        for match in found
    ]


def _ranked(found: Sequence[_Word], side: int) -> list[tuple[int, int, str, _Word]]:
    """Return the telling words of one side with their rank."""
    telling: list[tuple[int, int, str, _Word]] = []
    for word in found:
        told = aspect(word.low, "en") if word.low[0].isalpha() and word.low not in _NOTHING else ""
        if told:
            telling.append((len(telling), side, told, word))
            if len(telling) == WINDOW:
                break
    return telling


def _place(told: tuple[int, int, str, _Word]) -> tuple[int, int]:
    return told[0], told[1]


def _opens(text: str, at: int) -> bool:
    """Whether a sentence, a label's text or a cell begins at a place."""
    return not at or text[max(0, at - 2)] in ":.|"
