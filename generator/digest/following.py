"""The headline follows the lede: where the newest article opens on something else, its own title says what that is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.annotations.sentences import letters, spells
from generator.digest.headline import flaws, headline
from generator.digest.lede import leading
from generator.digest.outdated import fresh_titles
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.evidence import Evidence
    from generator.model import Difference

MORE = 0.25
"""By how much more of its article's title than of the headline a lede must tell, for the headline to follow it."""


def following(evidence: Evidence, differing: Iterable[Difference], *, titled: bool) -> Evidence:
    """Return the evidence with the title of the lede's article where the lede tells much more of it.

    Not where that title reads less well than the headline or gives a number that was overtaken. The title of an editor
    (`titled`) stays, and so does the lede.
    """
    lead = leading(evidence)
    if titled or not lead:
        return evidence
    number = evidence.passages[lead[0]].article
    title = headline(evidence.articles, evidence.passages, evidence.prose, evidence.newness, among=(number,))
    if title == evidence.title or number not in fresh_titles(evidence, differing):
        return evidence
    article, told = evidence.articles[number], evidence.passages[lead[0]]
    if flaws(article, title) > 0 or spells(told.text, letters(title)):
        return evidence
    gained = _told(evidence, lead, title) - _told(evidence, lead, evidence.title)
    return replace(evidence, title=title, kept={"lede": lead}) if gained >= MORE else evidence


def _told(evidence: Evidence, lead: Iterable[int], title: str) -> float:
    """Return how much of what a title says stands in the lede, by idf."""
    idf = evidence.likeness.idf
    said = frozenset().union(*(evidence.passages[row].own for row in lead))
    wanted = sorted(set(stems(title, evidence.articles[0].language)))
    whole = sum(idf.get(stem, 0.0) for stem in wanted)
    return sum(idf.get(stem, 0.0) for stem in wanted if stem in said) / whole if whole else 0.0
