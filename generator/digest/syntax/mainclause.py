"""The main clause of an English sentence: who did what, without who says so, asides and what hangs on behind.

Two sentences that tell one thing agree in it, however much each adds. It is for comparing, and never shown.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ASIDE = re.compile(
    r",\s(?:who|which|whose|whom|where|when|that|an?|the|one of|\w+ed)\b[^,]*,|\([^)]*\)|,\s\d{1,2},"
    r"|\s[\u2013\u2014-]+\s[^\u2013\u2014]*\s[\u2013\u2014-]+\s"
)
_ASIDE_SIGNS = ",(-\u2013\u2014"
_THAT = (
    r"announced|confirmed|concluded|concurred|determined|found|revealed|admitted|acknowledged|assesse[sd]|stated|noted"
    r"|insist(?:s|ed)|argue[sd]|told|tweeted|wrote|writing|writes|explained|indicate[sd]|suggest(?:s|ed)|learned|ruled"
)
_SAYING = (
    r"(?:sa(?:id|ys?)|announced|reported|confirmed|claimed|commented|added|believes?"
    rf"|(?:{_THAT})(?:,? \w+){{0,4}}? that"
    r"|(?:sa(?:id|ys?)|wrote|reported|announced|confirmed) (?:in|on|at) (?:[\w\u2019'-]+ ){1,5}?that"
    r"|told (?:[A-Z\d][\w.\u2019'-]* ){0,4}[A-Z][\w.\u2019'-]*(?: that|,)?(?=\s[a-z])"
    r"|told (?:[\w.\"\u201c\u201d\u2019'-]+ ){1,10}?that)"
)
_SAID = (
    "said", "say", "announced", "reported", "confirmed", "claimed", "commented", "added", "believe", "wrote", "told",
    "that",
)  # fmt: skip
"""One of these is in whatever `_SAYING` matches."""
_SEPARATOR = re.compile(r",(?<=\d,)(?=\d{3})")
_BEHIND = re.compile(rf",\s(?:according to\b.*|[^,]*\b(?:{_SAYING}|told|reports?)\b[^,]*)\.?\Z")
_PHRASE = r"(?:(?:According to|On|In|At|During) [^,]{1,60},\s)?"
_AT_FRONT = re.compile(_PHRASE)
_BEFORE = re.compile(
    rf"{_PHRASE}(?:(?:[^,]{{1,60}},\s)?[^,]{{0,90}}?\b{_SAYING}\b(?: to [^,]{{1,40}}?)?"
    r"(?: [A-Z]\w+day)?(?: that|,)?\s(?=[A-Zt\d]))?"
)
_FRONTED = re.compile(
    r"(?:\w+ )?(?:(?:days?|hours?|weeks?|months?|years?|moments?|minutes?) )?(?:after|when|while"
    r"|as(?! (?:of|many|few|much)\b)|because|although|though|despite|following|since|before|once|amid)\b[^,]*,\s",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\s(?:in|at|near|outside|inside|from|on)\s(?:(?:the|an?)\s)?(?:\d+\sblock\sof\s|[a-z][\w-]*\s)?"
    r"(?:[A-Z]|\d+(?:st|nd|rd|th)\b)[\w.\u2019'-]*(?:,?\s(?:and\s)?[A-Z][\w.\u2019'-]*)*"
)
_GOING_ON = re.compile(
    r"(?:\b(?:is|are|was|were|been|be)|['\u2019](?:re|s))\s(?:(?:\w+ly|still|now|also|not)\s)?(?P<what>\w{2,}ing)\b"
)
_ON = "who|which|whose|where|when|while|after|before|because|although|though|as|since|amid|despite|following|but|that"
_REST = re.compile(
    r"[,;\s](?:"  # by its first sign alone it is quick to search for
    rf"(?<=,)\s(?:(?:{_ON})\s|(?:\w+ing|likely|and|an?|the)\b|\w+ed\s)"
    rf"|(?<=\s)(?:(?:{_ON})\s|[\u2013\u2014]\s)|(?<=;)\s)"
)
FEWEST, WHOLE = 5, 6
"""Words that must be left of a sentence, and words from which a clause may be whole."""


def unsaid(text: str) -> str:
    """Return an English sentence without the clauses before its main one, and without who says so."""
    return _unsaid(_SEPARATOR.sub("", text) if "," in text else text)


def main_of(text: str) -> str:
    """Return the main clause of what `unsaid` has left of a sentence, as far as punctuation and a few words tell it."""
    if any(map(text.__contains__, _ASIDE_SIGNS)):
        text = _ASIDE.sub(" ", text)
    text = _unsaid(text.strip())
    ends = (match.start() for match in _REST.finditer(text))
    return next((text[:end] for end in ends if len(text[:end].split()) >= WHOLE), text)


@lru_cache(maxsize=2)  # a sentence without asides is asked twice in a row
def _unsaid(text: str) -> str:
    """Return a sentence without the clauses before its main one, and without who says so before or behind it."""
    text = _unfronted(text)
    return _without(_BEHIND, text) if "," in text else text


def _unfronted(text: str) -> str:
    """Return a sentence without the clauses before its main one and without who says so at its front."""
    while "," in text and (shorter := _behind(_FRONTED, text)) != text:
        text = shorter
    if any(map(text.__contains__, _SAID)):
        return _behind(_BEFORE, text)
    return _behind(_AT_FRONT, text) if "," in text else text


def _behind(form: re.Pattern[str], text: str) -> str:
    """Return what stands behind a form at the front of a text, if enough is left."""
    match = form.match(text)
    if match is None or not match.end():
        return text
    rest = text[match.end() :]
    return rest if len(rest.split()) >= FEWEST else text


def _without(form: re.Pattern[str], text: str) -> str:
    """Return a text without what a form matches, if enough is left."""
    without = form.sub("", text)
    return without if len(without.split()) >= FEWEST else text


def placeless(text: str) -> str:
    """Return a clause without the places that it names, if anything is left that says what happened."""
    return _without(_PLACE, text)


def going_on(text: str) -> list[str]:
    """Return the verbs (lower case) of what a clause tells to be going on: `was serving`."""
    return [match["what"].lower() for match in _GOING_ON.finditer(text)] if "ing" in text else []
