"""What befell somebody, or what he is held for, where no office is told: `shot to death`, `charged with murder`.

In the words of the weightiest state that a sentence tells, but for deeds of another time. Of what somebody is held for
nothing is told where he is cleared, and of an arrest nothing where anybody is let go again.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.people.affiliations import affiliations
from generator.digest.people.fates import fates
from generator.digest.people.masked import ONE, masked
from generator.digest.people.states import State
from generator.digest.people.tenure import of_the_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence
    from generator.digest.people.masked import Spans
    from generator.model import Article

_HELD = range(State.HELD, State.JUDGED + 1)
_PLAIN = frozenset({"died", "dead", "arrested"})
"""What says less than others do of the same."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTH = re.compile(
    r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b(?=\.? \d|[.,]| )"
)
_OF_A_DEED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) [A-Z][a-z]+\.? \d{1,2},? (?=(?:[\w-]+ ){0,2}(?:deaths?|shootings?|killings?|murders?"
    r"|slayings?|attacks?|crash|robber(?:y|ies)|stabbings?|homicides?|incident|fire)\b)"
)
"""When what somebody is held for was done: `charged in the May 3 killing`."""
_PRESENT = re.compile(r"\b(?:is|are|has been|have been) (?:(?:now|also|being) )*(?:charged|accused|wanted)\b")
_ELSEWHEN = re.compile(
    r"\b(?:years? (?:ago|earlier|before)|earlier (?:in the|this) year|last year|decades?|film|movie|novel|episode"
    r"|character|rumou?rs?|hoax|previously|prior|unrelated|separate|in the past"
    r"|practice|game|season|quarter|injury report)\b",
    re.IGNORECASE,
)
_IN_THE_CASE = re.compile(
    r"\bin (?:the|this) (?:\w+ )?(?:case|shooting|killing|attack|crash|death|slaying|incident)s?\b"
    r"|\bin connection with\b"
)
_CLEARED = re.compile(
    r"\b(?:acquitted|exonerated|cleared|not involved|no longer (?:a |considered a )?(?:suspects?|person)|innocent"
    r"|found not guilty|let go|(?:was|were|been) (?:\w+ )?(?:released(?! from (?:the|a)\b| to\b)|freed)"
    r"|(?:charges?|cases?|indictments?) (?:against \w+ )?(?:was|were|(?:has|have|had) been) (?:dropped|dismissed"
    r"|thrown out)"
    r"|(?:not|n['\u2019]t) (?:be |been |being |yet been )?(?:charged|accused|convicted))\b",
    re.IGNORECASE,
)
"""Beside a name: nobody is told to be held for what he is cleared of."""
_LET_GO = re.compile(
    r"\b(?:he|she|they|m[ae]n|wom[ae]n|suspects?|teens?|teenagers?|boys?|girls?|persons?|people|both|pair|two|three|who"
    r"|brothers?|juveniles?) (?:was|were|(?:has|have|had) been) (?:\w+ )?(?:released|freed|let go|cleared|ruled out)"
    r"(?! (?:by|to|from (?:the |a )?hospital))"
    r"|\b(?:released without charges?|no charges|not (?:be |been )?charged|not involved|exonerated|wrong man"
    r"|mistaken identity)\b",
    re.IGNORECASE,
)
"""Anywhere: an arrest may be one of those who are let go again."""


class Deed(NamedTuple):
    """What befell somebody or what he is held for, how weighty that is, and where it is told."""

    state: State
    text: str
    sighting: Sighting


def deed(
    figure: Figure, evidence: Evidence, spans: Mapping[tuple[int, int], Spans], bodies: frozenset[str]
) -> Deed | None:
    """Return the weightiest of what is told of somebody, the newest of equals; None for nothing.

    `spans` are where each sentence names people, `bodies` what organisations are called, in lower case.
    """
    told = [one for sighting in figure.sightings for one in _deeds(sighting, evidence, spans, bodies)]
    held = [one for one in told if one.state in _HELD]
    if held and not _stands(held, figure, evidence):
        told = [one for one in told if one not in held]
    return max(told, key=lambda one: _worth(one, evidence), default=None)


def _worth(one: Deed, evidence: Evidence) -> tuple[int, bool, float, int, int]:
    plain = one.text in _PLAIN or one.text.startswith("charged in")
    return (
        one.state,
        not plain,
        evidence.newness[one.sighting.article],
        len(one.text.split()),
        -one.sighting.article,
    )


def _stands(held: list[Deed], figure: Figure, evidence: Evidence) -> bool:
    """Whether somebody is held for the deed of the story, and nothing tells that he is cleared, or let go."""
    tied = of_the_story(figure, evidence) or any(
        _IN_THE_CASE.search(_sentence(one.sighting, evidence)) for one in held
    )
    if not tied or any(_CLEARED.search(_sentence(one, evidence)) for one in figure.sightings):
        return False
    arrested = all(one.state == State.HELD for one in held)
    return not (arrested and any(map(_LET_GO.search, evidence.texts)))


def _sentence(sighting: Sighting, evidence: Evidence) -> str:
    return evidence.texts[sighting.article][sighting.start : sighting.end]


def _deeds(
    sighting: Sighting, evidence: Evidence, spans: Mapping[tuple[int, int], Spans], bodies: frozenset[str]
) -> Iterator[Deed]:
    """Yield what a sentence tells of the one whom it names there."""
    text, names = masked(sighting, spans[sighting.article, sighting.start], evidence)
    if ONE not in text:
        return
    yield from (Deed(State.DOES, whose, sighting) for whose in affiliations(text, bodies))
    told = list(fates(text))  # of most sentences none
    if not told or _ELSEWHEN.search(text):
        return
    now = _of_now(text, evidence.articles[sighting.article])
    for state, what in told:
        if now or state is State.IS:
            yield Deed(state, what.translate(names), sighting)


def _of_now(text: str, article: Article) -> bool:
    """Whether a sentence gives no year but its article's, and of what is over only its month or the one before."""
    day = article.day
    if day is None:
        return not _YEAR.search(text)
    if any(year != str(day.year) for year in _YEAR.findall(text)):
        return False
    if _PRESENT.search(text):
        return True
    text = _OF_A_DEED.sub("", text)
    months = (_MONTHS.index(month) + 1 for month in _MONTH.findall(text))
    return all((day.month - month) % len(_MONTHS) <= 1 for month in months)
