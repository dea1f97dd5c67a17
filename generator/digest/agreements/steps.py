"""Which step of an event a clause tells: a call bears out no shooting, and a shooting no arrest.

Two reports give one hour or street to several steps, so that what they share is where and when, and not what was done.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.differences.events.done import CALLED
from generator.language.hours import hours
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.digest.agreements.told import Told

_HEARD_OF = frozenset({CALLED, "arrived"})
"""Steps that tell how somebody came to hear of it, for which no other words stand."""


@lru_cache(maxsize=1 << 8)  # a line is held against several clauses in a row
def _steps(text: str) -> tuple[tuple[str, str], ...]:
    """Return the steps of an event that an English text tells, in order: the name and the words of each."""
    known = hours("en")
    return tuple([(known.step(one), one.group()) for one in known.done.finditer(text)])


def is_of_another_step(text: str, told: Told) -> bool:
    """Whether a line tells other steps of an event than that which a clause tells first.

    It need not tell that step in a verb where it has its words (`the theft of five pots`); but that somebody came to
    hear of it is had from nothing else.
    """
    name, words = next(iter(_steps(text)), ("", ""))
    its = {step for step, _ in _steps(told.line.text)} if name else set()
    if not name or name in its:
        return False
    if name in _HEARD_OF:
        return True
    return told.gist.isdisjoint(gist(stems(words, "en"), "en"))
