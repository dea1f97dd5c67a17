"""What a sentence is worth to a reader whatever its subject: concrete, plain and of a good length.

The figures are shares of the other terms of a score (a central sentence has 1). They say only: rather this
than that among sentences that are about as central.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.claims import Claim
    from generator.digest.wording import Wording

NAME, MOST_NAMES = 0.06, 4
NUMBER, MOST_NUMBERS = 0.06, 2
SAYING = 0.05
INFLATED, MOST_INFLATED = 0.12, 4
HEDGE, MOST_HEDGES = 0.1, 2
TITLED = 0.6
ITEM = 0.35
RELATIVE_DAY = 0.05
FIRST_PERSON_QUOTED = 0.25
UNNAMED_SUBJECT = 0.2
WORD_TOO_MANY, WORD_TOO_FEW = 0.01, 0.03
PLEASANT = range(12, 31)


def merit(sentence: Wording, said: Claim, *, granted: bool, item: bool) -> float:
    """Return the merit of a sentence, about -1 to 0.5; `granted` tells that its subject is told nowhere."""
    low, known = sentence.lower, sentence.cues
    worth = (
        NAME * min(len(set(said.names)), MOST_NAMES)
        + NUMBER * min(len(said.numbers), MOST_NUMBERS)
        + SAYING * (bool(said.names) and any(word in known.saying for word in low))
        - INFLATED * min(sum(word in known.inflated for word in low), MOST_INFLATED)
        - HEDGE * min(sum(word in known.hedges for word in low), MOST_HEDGES)
        - RELATIVE_DAY * any(word in known.relative_days for word in low)
    )
    worth -= UNNAMED_SUBJECT * granted
    count = len(sentence.text.split())
    worth -= WORD_TOO_MANY * max(0, count - PLEASANT.stop + 1) + WORD_TOO_FEW * max(0, PLEASANT.start - count)
    return (
        worth - TITLED * sentence.titled - ITEM * item - FIRST_PERSON_QUOTED * _first_person_quoted(sentence)
    )


def _first_person_quoted(sentence: Wording) -> bool:
    """Whether a quotation speaks in the first person: vivid, and poor as a point."""
    if sentence.plain == sentence.text:
        return False
    quoted = sentence.text.lower().replace("\u2019", "'")
    return any(word in sentence.cues.speakers for word in quoted.replace("'", " ").replace('"', " ").split())
