"""Who says what a sentence tells, where it stands at the sentence's end, and whether a title can do without it."""

from __future__ import annotations

import re

_ATTRIBUTION = re.compile(
    r",\s(?:(?:the\s)?[^\W\d_a-z][^,;:.]{0,60}\s(?:reports|reported|said|says|has\s(?:confirmed|indicated|learned|reported|said|suggested|warned))"
    r"(?:\s[^,;:]{0,60})?"
    r"|(?:according|sources?)\s[^,;:]{1,90}"
    r"|(?!(?:will|would|has|have|had|is|are|was|were|can|could|may|might|must|should|does?|did)\b)"
    r"[a-z][^,;:.]{2,70}\s(?:said|says?|reported|announced|confirmed|ha(?:s|ve)\s(?:acknowledged|confirmed|said|warned)"
    r"|(?:ha(?:s|ve)\s)?told\s[^,;:]{2,40})"
    r"(?:\s(?:today|tonight|yesterday|(?:early|late|on|this)\s[^,;:]{3,30}|[A-Z][a-z]+day(?:\s[a-z]{5,9})?))?)$"
)
_OFFICIAL = re.compile(
    r"\b(?:police|officials?|authorities|sheriffs?|deput(?:y|ies)|investigators?|prosecutors?|detectives?|spokes\w+|coroner"
    r"|examiner|troopers?|officers?|documents?|records|affidavit|complaint|department|office|data|figures|sources?"
    r"|famil(?:y|ies)|Sgt|Lt|Capt|Cpl|Det|Maj|Chief|Police|Sheriff|Detective|Sergeant|Lieutenant|Captain)\b"
)
_MEDIUM = re.compile(r"\b(?:reports|reported|learned)\b")
_JUDGES = re.compile(
    r"\b(?:should|must|ought|needs?|could|may|might|can|cannot|can't|fail(?:s|ed|ing|ure)?|wrong|better|worse|best|worst"
    r"|too|so|often|always|rarely|more|less|never|unfair|unlikely|likely)\b"
    r"|[\"'\u2018\u201c]\w[\w ,'-]{1,40}[\"'\u2019\u201d]"
)
_ACCUSES = re.compile(
    r"\b(?:courts?|trial|jur(?:y|ors)|hearing|tribunal|inquest|witness(?:es)?|lawyers?|attorneys?|critics)\b"
)
"""Who has told a court is one side."""

_EXPECTS = re.compile(r"\b(?:will|would|set to|plans?)\b")
_NAME = re.compile(r"(?<=[\s,])(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z]{2}")
_NAMELESS, _FORECAST, _OPINION = 0.6, 0.5, 1.2
"""What it costs to leave out the only name, who expects something, and who is of an opinion, in faults."""


def without(text: str) -> str:
    """Return a sentence without who said or reported it at its end."""
    return _ATTRIBUTION.sub("", text)


def cost(claim: str, speaker: str) -> float:
    """Return what a title loses with its speaker: nothing where it tells what happened, much of an opinion."""
    if not speaker.strip(" .") or _MEDIUM.search(speaker):
        return 0.0
    unnamed = _NAMELESS if _NAME.search(speaker) and not _NAME.search(claim) else 0.0
    if _ACCUSES.search(speaker):
        return _OPINION
    if _OFFICIAL.search(speaker):
        return unnamed
    if _JUDGES.search(claim):
        return _OPINION
    return _FORECAST if _EXPECTS.search(claim) else unnamed
