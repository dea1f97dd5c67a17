"""What a sentence is worth to a reader whatever its subject: concrete, plain and of a good length.

The figures are shares of the other terms of a score (a central sentence has 1). They say only: rather this
than that among sentences that are about as central.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.words import stem

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
_AFTER_SUBJECT = 2
PLEASANT = range(12, 31)


def merit(sentence: Wording, said: Claim, subjects: frozenset[str], *, item: bool) -> float:
    """Return the merit of a sentence, about -1 to 0.5; `subjects` are the stems of the topic's titles."""
    low, known = sentence.lower, sentence.cues
    worth = (
        NAME * min(len(set(said.names)), MOST_NAMES)
        + NUMBER * min(len(said.numbers), MOST_NUMBERS)
        + SAYING * (bool(said.names) and any(word in known.saying for word in low))
        - INFLATED * min(sum(word in known.inflated for word in low), MOST_INFLATED)
        - HEDGE * min(sum(word in known.hedges for word in low), MOST_HEDGES)
        - RELATIVE_DAY * any(word in known.relative_days for word in low)
    )
    if bare_subject(sentence) and stem(low[1], "en") not in subjects:
        worth -= UNNAMED_SUBJECT
    count = len(sentence.text.split())
    worth -= WORD_TOO_MANY * max(0, count - PLEASANT.stop + 1) + WORD_TOO_FEW * max(0, PLEASANT.start - count)
    return (
        worth - TITLED * sentence.titled - ITEM * item - FIRST_PERSON_QUOTED * _first_person_quoted(sentence)
    )


def bare_subject(sentence: Wording) -> bool:
    """Whether the subject is `the group` or the like, which does not tell which group."""
    low, known = sentence.lower, sentence.cues
    if len(low) <= _AFTER_SUBJECT or low[0] not in known.articles or sentence.words[1][0].isupper():
        return False
    return low[_AFTER_SUBJECT] in known.verbs or low[_AFTER_SUBJECT].endswith(("ed", "s"))


def _first_person_quoted(sentence: Wording) -> bool:
    """Whether a quotation speaks in the first person: vivid, and poor as a point."""
    if sentence.plain == sentence.text:
        return False
    quoted = sentence.text.lower().replace("\u2019", "'")
    return any(word in sentence.cues.speakers for word in quoted.replace("'", " ").replace('"', " ").split())
