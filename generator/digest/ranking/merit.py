"""What a sentence is worth to a reader whatever its subject: concrete, plain and of a good length.

The figures are shares of the other terms of a score (a central sentence has 1). They say only: rather this
than that among sentences that are about as central.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from generator.digest.wording import Wording

NAME, MOST_NAMES = 0.06, 4
NUMBER, MOST_NUMBERS = 0.06, 2
SAYING = 0.05
INFLATED, MOST_INFLATED = 0.12, 4
HEDGE, MOST_HEDGES = 0.1, 2
MOOD = 0.3
"""What it takes that a sentence tells how people feel about what happened: a reader asks for what happened."""
TITLED = 0.6
ITEM = 0.35
RELATIVE_DAY = 0.05
SPOKEN_DAY = 0.25
"""What `yesterday` takes besides: a page of several days does not tell which day that is."""
FIRST_PERSON_QUOTED = 0.25
UNNAMED_SUBJECT = 0.2
WORD_TOO_MANY, WORD_TOO_FEW = 0.01, 0.03
PLEASANT = range(12, 31)


class Merits(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """What counts for and against a sentence, apart from the names in it; `words` are its length."""

    numbers: int
    saying: bool
    inflated: int
    hedges: int
    mood: bool
    relative_day: bool
    spoken_day: bool
    words: int
    titled: bool
    first_person: bool


_made = tuple.__new__  # as `Merits(...)` does, in half the time


def merits(sentence: Wording, numbers: int) -> Merits:
    """Read what counts for and against a sentence with so many numbers."""
    every, known = sentence.vocabulary, sentence.cues
    return _made(
        Merits,
        (
            numbers,
            not known.saying.isdisjoint(every),
            _count(sentence, known.inflated),
            _count(sentence, known.hedges),
            not known.moods.isdisjoint(every),
            not known.relative_days.isdisjoint(every),
            not known.spoken_days.isdisjoint(every),
            len(sentence.text.split()),
            sentence.titled,
            _first_person_quoted(sentence),
        ),
    )


def merit(own: Merits, names: int, *, granted: bool, item: bool) -> float:
    """Return the merit of a sentence with so many names, about -1 to 0.5.

    `granted` tells that its subject is told nowhere, `item` that it is one of a list.
    """
    worth = (
        NAME * min(names, MOST_NAMES)
        + NUMBER * min(own.numbers, MOST_NUMBERS)
        + SAYING * (names > 0 and own.saying)
        - INFLATED * min(own.inflated, MOST_INFLATED)
        - HEDGE * min(own.hedges, MOST_HEDGES)
        - MOOD * own.mood
        - RELATIVE_DAY * own.relative_day
        - SPOKEN_DAY * own.spoken_day
    )
    worth -= UNNAMED_SUBJECT * granted
    worth -= WORD_TOO_MANY * max(0, own.words - PLEASANT.stop + 1) + WORD_TOO_FEW * max(
        0, PLEASANT.start - own.words
    )
    return worth - TITLED * own.titled - ITEM * item - FIRST_PERSON_QUOTED * own.first_person


def _count(sentence: Wording, words: frozenset[str]) -> int:
    return 0 if words.isdisjoint(sentence.vocabulary) else sum(map(words.__contains__, sentence.lower))


def _first_person_quoted(sentence: Wording) -> bool:
    """Whether a quotation speaks in the first person: vivid, and poor as a point."""
    if sentence.plain == sentence.text:
        return False
    quoted = sentence.text.lower().replace("\u2019", "'")
    return any(word in sentence.cues.speakers for word in quoted.replace("'", " ").replace('"', " ").split())
