"""Whether a passage belongs to the story: a page holds advertisements, other news and its writer's address too.

Such a sentence shares no word with what a reader has been told nor with what goes without saying there, and few with
the other articles, if these are long enough to tell. English only: elsewhere words for one thing are not known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.words import primary

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.digest.summary.retelling import Heard

BORNE = 1 / 3
"""Share of a passage's words in other articles from which it is of their story."""


ENOUGH = 10
"""So many times the words of a passage others must have: of a few lines nobody can tell what they leave out."""


def belongs(evidence: Evidence, known: Heard, row: int) -> bool:
    """Whether a passage has to do with what is known, or with what other articles tell."""
    passage = evidence.passages[row]
    if primary(known.language) != "en" or not passage.gist.isdisjoint(known.gist | known.implied):
        return True
    others = (prose for article, prose in enumerate(evidence.prose) if article != passage.article)
    told = frozenset().union(*others)
    size = len(passage.own)
    return len(told) < ENOUGH * size or len(passage.own & told) >= BORNE * size
