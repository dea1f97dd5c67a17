"""Whether a passage belongs to the story: a page holds advertisements, other news and its writer's address too.

Such a sentence shares no word with what a reader has been told nor with what goes without saying there, and few with
the other articles, if these are long enough to tell. And what is hardly of the story hangs in the air on a page: a
sentence far from its centre without ties to what is known. English only: elsewhere words for one thing are not known.
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
CENTRAL = 0.65
"""Share of the best score from which a passage needs no ties."""
TIES = 2
"""Words that tie a passage to what is known."""


def belongs(evidence: Evidence, known: Heard, row: int) -> bool:
    """Whether a passage has to do with what is known, or with what other articles tell."""
    passage = evidence.passages[row]
    gist, size = passage.gist, len(passage.own)
    if primary(known.language) != "en" or not (
        gist.isdisjoint(known.gist) and gist.isdisjoint(known.implied)
    ):
        return True
    if evidence.elsewhere[passage.article] < ENOUGH * size:
        return True
    alone = 1 / len(evidence.articles)
    borne = sum(evidence.common.of(stem) > alone for stem in passage.own)
    return borne >= BORNE * size


def tied(evidence: Evidence, known: Heard, row: int, best: float) -> bool:
    """Whether words of a passage tie it to what is known, or it is central beside the best score that news has."""
    if evidence.scores[row] >= CENTRAL * best or primary(known.language) != "en":
        return True
    return sum(word in known.gist or word in known.implied for word in evidence.passages[row].gist) >= TIES
