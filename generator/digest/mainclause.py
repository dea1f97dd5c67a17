"""The main clause of an English sentence: who did what, without who says so, asides and what hangs on behind.

Two sentences that tell one thing agree in it, however much each adds. It is for comparing, and never shown.
"""

from __future__ import annotations

import re

_ASIDE = re.compile(
    r",\s(?:who|which|whose|whom|where|when|that|an?|the)\b[^,]*,|\([^)]*\)"
    r"|\s[\u2013\u2014-]+\s[^\u2013\u2014]*\s[\u2013\u2014-]+\s"
)
_SAYING = (
    r"(?:sa(?:id|ys?)|announced|reported|confirmed|claimed|commented|added|believes?"
    r"|told (?:[\w.\u2019'-]+ ){1,6}?that)"
)
_SEPARATOR = re.compile(r"(?<=\d),(?=\d{3})")
_BEHIND = re.compile(rf",\s(?:according to\b.*|[^,]*\b(?:{_SAYING}|told|reports?)\b[^,]*)\.?\Z")
_BEFORE = re.compile(
    rf"\A(?:(?:According to|On|In|At|During) [^,]{{1,60}},\s)?(?:[^,]{{0,90}}?\b{_SAYING}\b(?: to [^,]{{1,40}}?)?"
    r"(?: [A-Z]\w+day)?(?: that|,)?\s(?=[A-Zt\d]))?"
)
_GOING_ON = re.compile(
    r"\b(?:is|are|was|were|been|be)\s(?:(?:\w+ly|still|now|also|not)\s)?(?P<what>\w{2,}ing)\b"
)
_REST = re.compile(
    r",?\s(?:who|which|whose|where|when|while|after|before|because|although|though|as|since|amid|despite|following"
    r"|but|that)\s|,\s(?:\w+ing|likely|and|an?|the)\b|\s[\u2013\u2014]\s|;\s"
)
FEWEST, WHOLE = 5, 6
"""Words that must be left of a sentence, and words from which a clause may be whole."""


def main_clause(text: str) -> str:
    """Return the main clause of an English sentence, as far as punctuation and a few words tell it."""
    text = _ASIDE.sub(" ", _SEPARATOR.sub("", text))
    for form in (_BEHIND, _BEFORE):
        without = form.sub("", text)
        if len(without.split()) >= FEWEST:
            text = without
    ends = (match.start() for match in _REST.finditer(text))
    return next((text[:end] for end in ends if len(text[:end].split()) >= WHOLE), text)


def going_on(text: str) -> list[str]:
    """Return the verbs (lower case) of what a clause tells to be going on: `was serving`."""
    return [match["what"].lower() for match in _GOING_ON.finditer(text)]
