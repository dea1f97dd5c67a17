"""The headline follows the lede: where the newest article opens on something else, its own title says what that is.

So it does where the lede tells of a death and the headline of an earlier day tells only of somebody who was hurt.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.status.deaths import tells_a_death
from generator.digest.headline import CUT_BACK, FROM_SENTENCE, TITLED, flaws, headline
from generator.digest.headline.course import ahead
from generator.digest.headline.title import letters, spells
from generator.digest.summary.latest import latest
from generator.digest.summary.lede import leading
from generator.digest.updates.outdated import HURT, fresh_titles
from generator.language.words import stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.evidence import Evidence
    from generator.model import Difference

MORE = 0.25
"""By how much more of its article's title than of the headline a lede must tell, for the headline to follow it."""
MORE_OF_LATER, MOST = 0.1, 2 / 3
"""The same where that title is of a later day than the headline, and how much of it the lede must tell then."""
HALF = 0.5
"""How much it must tell of the title of an article that opens with what its day has new: not more than of another."""


def following(evidence: Evidence, differing: Iterable[Difference], *, titled: bool) -> Evidence:
    """Return the evidence with the title of the lede's article where the lede tells much more of it.

    A title of a later day than the headline may be Capitalised Throughout and need not be told that much better, nor
    any better if its article opens with what is new in it. Not where that title reads less well than the headline or
    gives a number that was overtaken. The title of an editor (`titled`) stays, and so does the lede.
    """
    lead = leading(evidence)
    if titled or not lead:
        return evidence
    number = evidence.passages[lead[0]].article
    title = headline(evidence.articles, evidence.passages, evidence.prose, evidence.newness, among=(number,))
    if title == evidence.title or number not in fresh_titles(evidence, differing):
        return evidence
    if _is_ahead(evidence, number):
        return evidence
    article, told = evidence.articles[number], evidence.passages[lead[0]]
    flawed = flaws(article, title)
    if flawed >= FROM_SENTENCE or spells(told.text, letters(title)):
        return evidence
    died = _died_since(evidence, lead) and tells_a_death(title)
    telling = tuple(row for row in lead if row not in evidence.kept.get("unsaid", ()))
    if died or _tells_more(evidence, telling, title, flawed):
        return replace(evidence, title=title, kept={"lede": lead})
    return evidence


def _is_ahead(evidence: Evidence, number: int) -> bool:
    """Whether the headline tells a later step of the case than anybody before it, and an article does not."""
    further = ahead(evidence.articles, evidence.prose)
    if number in further or not further:
        return False
    told = (evidence.articles, evidence.passages, evidence.prose, evidence.newness)
    return any(headline(*told, among=(one,)) == evidence.title for one in further)


def _tells_more(evidence: Evidence, lead: tuple[int, ...], title: str, flawed: float) -> bool:
    """Whether the lede tells enough more of the title of its article than of the headline."""
    told = _told(evidence, lead, title)
    gained = told - _told(evidence, lead, evidence.title)
    if flawed <= TITLED + CUT_BACK and _is_earlier(evidence, lead):
        is_latest = evidence.passages[lead[0]].article in latest(evidence)
        if (is_latest and told >= HALF) or (told >= MOST and gained >= MORE_OF_LATER):
            return True
    return flawed == 0 and gained >= MORE


def _died_since(evidence: Evidence, lead: tuple[int, ...]) -> bool:
    """Whether the lede tells of a death, and the headline, of an earlier day, only of somebody who was hurt."""
    if not HURT.search(evidence.title) or tells_a_death(evidence.title):
        return False
    return _is_earlier(evidence, lead) and any(tells_a_death(evidence.passages[row].text) for row in lead)


def _is_earlier(evidence: Evidence, lead: tuple[int, ...]) -> bool:
    """Whether all articles that have the headline for a title are of earlier days than that of the lede."""
    day = evidence.articles[evidence.passages[lead[0]].article].day
    stem = frozenset(stems(evidence.title, evidence.articles[0].language))
    told = [one.day for one in evidence.articles if stem <= frozenset(stems(one.title, one.language))]
    return day is not None and bool(told) and all(one is not None and one < day for one in told)


def _told(evidence: Evidence, lead: Iterable[int], title: str) -> float:
    """Return how much of what a title says stands in the lede, by idf."""
    idf = evidence.likeness.idf
    said = frozenset().union(*(evidence.passages[row].own for row in lead))
    wanted = sorted(set(stems(title, evidence.articles[0].language)))
    whole = sum(idf.get(stem, 0.0) for stem in wanted)
    return sum(idf.get(stem, 0.0) for stem in wanted if stem in said) / whole if whole else 0.0
