"""Whether a role still holds when a topic ends: nobody is a suspect after the verdict, or in an office once left."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.names import Status, is_status

if TYPE_CHECKING:
    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence
    from generator.language.names import Office

SEVERAL, MANY = 2, 3
"""Sources that name somebody of the story's deed, where so many tell the story."""
OPENING = 500
"""Characters at the front of an article, where it tells its story: round-ups and other crimes come behind."""
_ACCUSED = re.compile(
    r"\b(?:suspects?|suspected|alleged|accused|defendant|fugitive|person of interest)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:(?<!if )(?:was|were|been|is|who|jury|judge) (?:also |later )?"
    r"(?:convicted|found guilty|sentenced|acquitted|cleared)"
    r"|ple(?:aded|d) guilty|(?:was|were|been) found not guilty|no longer (?:a |considered a )?suspects?"
    r"|charges (?:against \w+ )?(?:were|was|have been|had been) (?:dropped|dismissed))\b",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:unrelated|separate|another|different|previous|earlier|prior|similar|unsolved)\s(?:[\w-]+\s){0,2}?"
    r"(?:shooting|killing|case|incident|attack|murder|slaying|crime|homicide|death|robbery|stabbing|assault|crash)s?\b",
    re.IGNORECASE,
)


def still_held(text: str, sighting: Sighting, office: Office, figure: Figure, evidence: Evidence) -> bool:
    """Whether nothing in the topic tells that somebody's role is over, or that it is one in another story."""
    language = evidence.articles[sighting.article].language
    if office.status is Status.CURRENT and _left(office, figure):
        return False
    if not is_status(office.noun, language):
        return True
    sentence = evidence.texts[sighting.article][sighting.start : sighting.end]
    if _ELSEWHERE.search(sentence) or not of_the_story(figure, evidence):
        return False
    return not (_ACCUSED.search(text) and _judged(figure, sighting, evidence))


def _left(office: Office, figure: Figure) -> bool:
    """Whether somebody is told to have held an office, in words that go with those of one held now."""
    words = set(office.words)
    others = (one.mention.office for one in figure.sightings)
    return any(
        other is not None
        and other.status is Status.FORMER
        and other.noun == office.noun
        and (words <= set(other.words) or words >= set(other.words))
        for other in others
    )


def of_the_story(figure: Figure, evidence: Evidence) -> bool:
    """Whether somebody is named by several of many sources, or where one begins: who is caught at last only one names.

    Of other crimes a page tells in passing.
    """
    sources = len(set(evidence.publishers))
    return (
        sources < MANY
        or len({evidence.publishers[one.article] for one in figure.sightings}) >= SEVERAL
        or any(one.place < OPENING for one in figure.sightings)
    )


def _judged(figure: Figure, told: Sighting, evidence: Evidence) -> bool:
    """Whether a sentence that names somebody tells a verdict, in an article that is no older."""
    return any(
        _JUDGED.search(evidence.texts[one.article][one.start : one.end])
        for one in figure.sightings
        if evidence.newness[one.article] >= evidence.newness[told.article]
    )
