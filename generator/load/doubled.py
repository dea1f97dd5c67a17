"""Headlines that a page sets twice in a block, or jams to the text below: `Harbour Opens News Harbour Opens`."""

from __future__ import annotations

import re

_TWICE = re.compile(
    r"(?P<line>[\"'\u2018\u201c]?[A-Z\d].{19,150}) (?:[A-Z][\w&'\u2019]{0,20} ){0,3}(?P=line)(?=\s|$)"
)
_AGAIN = re.compile(
    r"(?P<line>(?P<head>[\"'\u2018\u201c]?[A-Z\d]\S{0,20} \S{2,20} \S{2,20}) [^.!?]{10,120}?) "
    r"(?:[A-Z][a-z]{1,20} ){0,3}(?P=head) "
)
_WORD = r"(?:[A-Z\d][\w.'\u2019&-]{0,30}|a|an|and|at|by|for|from|in|of|on|the|to|with)"
_JAMMED = re.compile(rf"(?P<line>(?:{_WORD} ){{3,14}}?[A-Z][a-z]{{3,20}})[A-Z][a-z]{{0,20}}['\u2019 ]")
_ABOVE_PICTURE = re.compile(
    r"(?P<line>[\"'\u2018\u201c]?[A-Z\d].{19,150}?) (?:\[ ?\] )?(?:Hide|Show) Caption\b"
)
_SAID_BY = re.compile(
    r"(?P<line>[A-Z\d\u2018'\"][^.!?]{19,150}: (?:authorities|coroner|cops|deputies|lawsuit|officials"
    r"|police|prosecutors|report"
    r"|sheriff|sources?|study|witness(?:es)?)) (?=[A-Z][a-z]+ )"
)
"""A headline that says at its end who says so, and the first word of the text behind it."""

_LONGEST = 400
"""How far into a block a headline is looked for, in characters."""


def headline(block: str) -> str:
    """Return the headline that a block begins with and says again or runs into its text, or an empty text."""
    for pattern in (_TWICE, _AGAIN, _JAMMED, _ABOVE_PICTURE, _SAID_BY):
        found = pattern.match(block, 0, _LONGEST)
        if found:
            return found["line"]
    return ""
