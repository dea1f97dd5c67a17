"""A sentence without the clause at its front, which may lean on what was said before it.

`After its harbour was dredged, the city of Porto sold two ferries in May` says that the city sold them in May.
What is a condition, or who says so, stays.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.conjuncts import subject_of
from generator.digest.syntax.pruning import raised

if TYPE_CHECKING:
    from collections.abc import Iterator

_FRONT = re.compile(
    r"(?:After|Before|While|When|As|Since|Although|Though|Despite|Following|Amid|In (?:response|addition) to)\s"
)
_BEHIND_A_DATE = re.compile(
    r"(?:(?:On|In|Early|Late|Last|This)\s)?[A-Z\d][^,]{2,30},\s(?=(?:as|while|when|after|before)\s)"
)
_ABSOLUTE = re.compile(r"(?:\S+\s){1,6}(?:being|having)\b")
"""What hangs on a sentence though nothing joins it: `Friday being the last day of the talks`."""
_COMMA = re.compile(r",\s")
_BEGINS = re.compile(r"[A-Z]|(?:the|an?|two|three|four|five|six|police|officers|authorities|prosecutors)\b")


def unfronted(text: str, at: int) -> Iterator[str]:
    """Yield what is left of a sentence from where its main clause begins before `at`, if a clause stands in front."""
    if _FRONT.match(text) is None:
        return
    for comma in _COMMA.finditer(text, 0, at):
        left = text[comma.end() :]
        if _BEGINS.match(left) and subject_of(left)[0] and not _ABSOLUTE.match(left):
            yield raised(left)


def unparted(text: str, at: int) -> Iterator[str]:
    """Yield a sentence without what parts the date at its front, which ends at `at`, from its main clause.

    `On May 2, as his rent fell due, Rui Lopes sold a ferry` says that he sold it on May 2.
    """
    front = _BEHIND_A_DATE.match(text)
    if front is None or not front.end() - len(", ") <= at <= front.end():
        return
    for comma in _COMMA.finditer(text, front.end()):
        left = text[comma.end() :]
        if _BEGINS.match(left) and subject_of(left)[0]:
            yield f"{front.group()}{left}"
            return
