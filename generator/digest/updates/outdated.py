"""What later articles have overtaken: older counts and states are told as differences, and nowhere as news."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.digest.claims import claim
from generator.digest.differences.status.deaths import tells_a_death
from generator.digest.headline import headline
from generator.digest.ranking import scoring
from generator.digest.updates.misaged import misaged, takes_back_an_age
from generator.digest.wording import read
from generator.language.words import stems
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.digest.updates.misaged import Misaged
    from generator.model import Article, Difference, Side

OVERTAKEN = frozenset({SlotKind.NUMBER, SlotKind.STATUS})
HURT = re.compile(
    r"\b(?:critical(?:ly)?|serious(?:ly)?|grave|stable|wound(?:ed|s|ing)?|injur(?:ed|es|ing|ies|y)|hurt|hospitali[sz]ed"
    r"|recovering|surviv(?:es|ed|ing)|life support|fight(?:s|ing) for|shot|stabbed|struck|hit|burned|beaten|mauled)\b",
    re.IGNORECASE,
)
"""How titles tell of somebody who was hurt."""


@dataclass(frozen=True, slots=True)
class Old:
    """A side of an update that is not the newest, and the first day that tells the newest (ISO, empty where unknown).

    `died` tells that the newest one is a death.
    """

    side: Side
    since: str
    died: bool


def up_to_date(evidence: Evidence, differing: Sequence[Difference], *, titled: bool) -> Evidence:
    """Return the evidence without what updates have overtaken: no passage says it, and no headline.

    The title of an editor (`titled`) stays.
    """
    known = [one for difference in differing for one in _older(evidence, difference)]
    wrong = misaged(differing)
    if not known and not wrong:
        return evidence
    old = {(cited.article, cited.start) for one in known for cited in one.side.citations}
    passages = tuple(
        one._replace(text="")
        if _within(evidence, one, old) or any(age.given(one.text) for age in wrong)
        else one
        for one in evidence.passages
    )
    counts = _newest(evidence, differing)
    title = evidence.title if titled else _headline(evidence, known, counts, wrong)
    told = tuple(stems(title, evidence.articles[0].language))
    on_title = (
        evidence.on_title
        if title == evidence.title
        else scoring.headed(passages, [told], evidence.likeness.idf)
    )
    settled = _settled(evidence, known)
    new = {(cited.article, cited.start) for side in counts for cited in side.citations}
    newest = frozenset(row for row, one in enumerate(passages) if one.text and _within(evidence, one, new))
    return replace(
        evidence, passages=passages, title=title, on_title=on_title, settled=settled, newest=newest, kept={}
    )


def _settled(evidence: Evidence, known: Iterable[Old]) -> frozenset[int]:
    """Return the articles of the days since which a death is known, none where no later article tells of one."""
    since = max((one.since for one in known if one.died), default="")
    if not since:
        return frozenset()
    return frozenset(
        number
        for number, article in enumerate(evidence.articles)
        if article.day is not None and article.day.isoformat() >= since
    )


def _older(evidence: Evidence, difference: Difference) -> list[Old]:
    """Return the sides of an update without the newest, by their days.

    Where days do not part them, the first is what its rule knows to have been told before; so is an age taken back.
    """
    if difference.relation is not Relation.UPDATE or difference.kind not in OVERTAKEN:
        return []
    days = {article.path: article.day for article in evidence.articles if article.day}
    told = [
        sorted(days[one.article].isoformat() for one in side.citations if one.article in days) or [""]
        for side in difference.sides
    ]
    last = max(of_side[-1] for of_side in told)
    newest = {number for number, of_side in enumerate(told) if of_side[-1] == last}
    later = range(1, len(told))
    beside = last and 0 in newest and any(told[number][-1] >= told[0][0] for number in later)
    if beside or takes_back_an_age(difference):
        newest = set(later)
    since = min(told[number][0] for number in newest)
    died = difference.kind is SlotKind.STATUS and any(
        tells_a_death(difference.sides[number].value) for number in newest
    )
    return [Old(side, since, died) for number, side in enumerate(difference.sides) if number not in newest]


def _within(evidence: Evidence, passage: Passage, old: set[tuple[str, int]]) -> bool:
    path = evidence.articles[passage.article].path
    return any(path == article and passage.start <= start < passage.end for article, start in old)


def _newest(evidence: Evidence, differing: Iterable[Difference]) -> list[Side]:
    """Return the counts that have overtaken others."""
    found = []
    for difference in differing:
        old = [id(one.side) for one in _older(evidence, difference)]
        if old and difference.kind is SlotKind.NUMBER:
            found += [side for side in difference.sides if id(side) not in old]
    return found


def _headline(
    evidence: Evidence, known: Iterable[Old], counts: Iterable[Side], wrong: Sequence[Misaged]
) -> str:
    """Return the best title of those that tell nothing overtaken; one that gives the newest count is the better."""
    fresh = _fresh(evidence, list(known), wrong) or range(len(evidence.articles))
    titles = {article.path: article.title for article in evidence.articles}
    telling = {
        cited.article
        for side in counts
        for cited in side.citations
        if not _numbers(side.value).isdisjoint(_numbers(titles[cited.article]))
    }
    if len(fresh) == len(evidence.articles) and not telling:
        return evidence.title
    newest = [number for number, article in enumerate(evidence.articles) if article.path in telling]
    told = (evidence.articles, evidence.passages, evidence.prose, evidence.newness)
    return headline(*told, among=fresh, newest=newest)


def fresh_titles(evidence: Evidence, differing: Iterable[Difference]) -> list[int]:
    """Return the articles whose titles give no number and no condition that a later article has overtaken."""
    several = list(differing)
    known = [one for difference in several for one in _older(evidence, difference)]
    return _fresh(evidence, known, misaged(several))


def _fresh(evidence: Evidence, known: Iterable[Old], wrong: Sequence[Misaged]) -> list[int]:
    """Return the articles with fresh titles: no overtaken number that their text gives, nobody hurt who has died.

    None gives an age that is `wrong`, whether its text is cited for that or not.
    """
    values: dict[str, frozenset[str]] = {}
    died = _told_dead(evidence, known)
    for one in known:
        for cited in one.side.citations:
            values[cited.article] = values.get(cited.article, frozenset()) | _numbers(one.side.value)
    return [
        number
        for number, article in enumerate(evidence.articles)
        if values.get(article.path, frozenset()).isdisjoint(_numbers(article.title))
        and not (died and _only_hurt(article, died))
        and not any(age.given(article.title) for age in wrong)
    ]


def _told_dead(evidence: Evidence, known: Iterable[Old]) -> str:
    """Return the first day (ISO) since which a death is known, if a title of that day or a later one tells it."""
    since = min((one.since for one in known if one.died), default="")
    titled = any(
        article.day is not None and article.day.isoformat() >= since and tells_a_death(article.title)
        for article in evidence.articles
    )
    return since if titled else ""


def _only_hurt(article: Article, since: str) -> bool:
    """Whether the title of an article of a day before a death (ISO) tells of somebody who was hurt, and of no death."""
    if article.day is None or article.day.isoformat() >= since:
        return False
    return HURT.search(article.title) is not None and not tells_a_death(article.title)


def _numbers(text: str) -> frozenset[str]:
    return claim(read(text, "en"), frozenset()).numbers
