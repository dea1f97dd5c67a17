"""Whether a passage belongs to the story: a page holds advertisements, other news and its writer's address too.

Such a sentence shares no word with what a reader has been told nor with what goes without saying there, and few with
the other articles, if these are long enough to tell. An article whose title is on another thing, as a week's news in
brief, has to share more, and what stands behind `in an unrelated incident` is of another story by its own word. And
what is hardly of the story hangs in the air on a page: a sentence far from its centre without ties to what is known.
So does one among sentences that have little of the story either: a page tells other news, of other days and of lives by
the paragraph. English only: elsewhere words for one thing are not known.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.digest.headline.title import title_stems
from generator.language.synonyms import gist, gists
from generator.language.words import primary

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.digest.summary.retelling import Heard

BORNE = 1 / 3
"""Share of a passage's words in other articles from which it is of their story."""
ENOUGH = 10
"""So many times the words of a passage others must have: of a few lines nobody can tell what they leave out."""
TIED, HALF = 1 / 3, 0.5
"""Share of a passage's words that tie it to what is known, where the title of its article is on another thing; what
others must have in that case is so much less."""
CENTRAL = 0.65
"""Share of the best score from which a passage needs no ties."""
TIES = 2
"""Words that tie a passage, or a title, to what is known."""
AROUND = 2
"""Sentences before and behind a passage that are read with it."""
OF_THE_STORY = 0.25
"""Share of the words there that are known or in other articles, up to which a passage stands apart from the story."""
SEVERAL = 8
"""Sentences of an article from which some may stand apart: a short one is of one thing."""
TOLD_ENOUGH = 0.5
"""So many times the words there others must have."""
_TURNS = re.compile(
    r"\b[Ii]n an? (?:apparently |seemingly )?unrelated "
    r"(?:accident|attack|case|crash|crime|event|fire|incident|matter|robbery|shooting|stabbing)\b"
)


def belongs(evidence: Evidence, known: Heard, row: int) -> bool:
    """Whether a passage has to do with what is known, or with what other articles tell."""
    passage = evidence.passages[row]
    if primary(known.language) != "en":
        return True
    if passage.end > _turns(evidence)[passage.article]:
        return False
    return _ties(passage.gist, known) > 0 or _borne(evidence, passage, ENOUGH)


def tied(evidence: Evidence, known: Heard, row: int, best: float) -> bool:
    """Whether words of a passage tie it to what is known, or it is central beside the best score that news has.

    Where the title of its article is on another thing a passage that belongs to the story has more of them.
    """
    if primary(known.language) != "en":
        return True
    passage = evidence.passages[row]
    ties = _ties(passage.gist, known)
    if ties < TIES and evidence.scores[row] < CENTRAL * best:
        return False
    if ties >= TIED * len(passage.gist) or _ties(_titled(evidence, passage), known) >= TIES:
        return True
    return _borne(evidence, passage, HALF * ENOUGH)


def apart(evidence: Evidence, known: Heard, row: int) -> bool:
    """Whether a passage stands among sentences that have hardly a word of what is known or of other articles.

    What the title of its article says is known there.
    """
    passage = evidence.passages[row]
    own = passage.article
    if primary(known.language) != "en" or len(evidence.annotations[own].sentences) < SEVERAL:
        return False
    near = evidence.passages[max(row - AROUND, 0) : row + AROUND + 1]
    words = tuple(frozenset().union(*(one.own for one in near if one.article == own)))
    if evidence.elsewhere[own] < TOLD_ENOUGH * len(words):
        return False
    told = known.gist | known.implied | _titled(evidence, passage)
    alone = 1 / len(evidence.articles)
    meant = zip(words, gists(words, known.language), strict=True)
    shared = sum(one in told or evidence.common.of(word) > alone for word, one in meant)
    return shared <= OF_THE_STORY * len(words)


def _borne(evidence: Evidence, passage: Passage, enough: float) -> bool:
    """Whether other articles have the words of a passage, or have not so many times as many that one could tell."""
    size = len(passage.own)
    if evidence.elsewhere[passage.article] < enough * size:
        return True
    alone = 1 / len(evidence.articles)
    return sum(evidence.common.of(stem) > alone for stem in passage.own) >= BORNE * size


def _ties(words: frozenset[str], known: Heard) -> int:
    """Return how many of some words are known or go without saying."""
    return len(words & known.gist) + len((words & known.implied) - known.gist)


def _titled(evidence: Evidence, passage: Passage) -> frozenset[str]:
    """Return what the title of a passage's article says."""
    article = evidence.articles[passage.article]
    return _said(article.title, article.language)


@lru_cache(maxsize=1 << 7)  # each passage of an article asks for its title
def _said(title: str, language: str) -> frozenset[str]:
    return gist(title_stems(title, language), language)


def _turns(evidence: Evidence) -> tuple[int, ...]:
    """Return by article where it turns to another story by its own word, or its end; looked for once."""
    if "turns" not in evidence.kept:
        found = (_TURNS.search(text) if "unrelated" in text else None for text in evidence.texts)
        evidence.kept["turns"] = tuple(
            one.start() if one else len(text) for one, text in zip(found, evidence.texts, strict=True)
        )
    return evidence.kept["turns"]
