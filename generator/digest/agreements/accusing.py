"""What a sentence tells only as an accusation, and what as proved: a charge bears out no deed and no verdict."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.hanging import says_who
from generator.language.synonyms import gist
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.model import Statement

_CUE = (
    r"\b(?:accus(?:e|es|ed|ing)\s(?:[^,;]{1,60}?\s)?of|(?:suspected|suspicion|allegations?|accusations?)\s(?:of|that)"
    r"|charged\s(?:with|in)|charges?\s(?:of|that)|indicted\s(?:on|for|in)"
    r"|trial\s(?:for|on|over)|alleg(?:e|es|ing|edly)|alleged\sto|den(?:y|ies|ied)|not\sguilty\s(?:to|of))\b"
)
_ACCUSED = re.compile(
    rf"(?<=,\s){_CUE}(?P<aside>[^,;]*)|{_CUE}"
    r"(?P<clause>(?:(?!,?\s(?:but|while|who|which|where|when|after|before|as|has|have|had|was|were|is|are)\b)[^;])*)"
)
"""What somebody is accused of, up to the end of the aside or clause."""
_SIGNS = ("charge", "suspe", "suspi", "accus", "alleg", "trial", "indicted", "guilty", "deny", "deni")
"""One of these is in whatever that finds."""
_PROVED = re.compile(
    r"\b(?:(?<!if )(?<!if found )convict(?:ed|s|ions?)|(?<!not )(?<!if found )guilty|sentenc(?:e|es|ed|ing))\b"
)
_UNDERGONE = re.compile(r"\b(?:(?:was|were|been|being|is|are)\s(?:[a-z]+ly\s)?(?P<what>[a-z]+)|died)\b")

_FOUND = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|edly)|prosecutors?|complaint|indictment|(?:law)?suit"
    r"|(?:investigation|inquiry|inquest|probe|report|review|audit|study)s? (?:\w+ )?"
    r"(?:found|finds|conclud\w+|says|said|shows?|showed))\b"
)
"""How a source tells of a finding, or of what somebody is accused of."""


def is_claimed(said: Statement) -> bool:
    """Whether a statement tells as a fact what each source has somebody say, one of them as a finding or accusation."""
    told = [one.quote for one in said.citations]
    fact = not said.subject and not says_who(said.text)
    return fact and all(map(says_who, told)) and any(map(_FOUND.search, told))


def accused(text: str) -> frozenset[str]:
    """Return the words, those for one thing as one, that an English sentence tells only as an accusation."""
    if not any(map(text.__contains__, _SIGNS)) or not _ACCUSED.search(text) or is_proved(text):
        return frozenset()
    inside = " ".join(map(_charge, _ACCUSED.finditer(text)))
    outside = _ACCUSED.sub(lambda one: one.group().removesuffix(_charge(one)), text)
    return gist(stems(inside, "en"), "en") - gist(stems(outside, "en"), "en")


def _charge(found: re.Match[str]) -> str:
    return found["aside"] or found["clause"] or ""


def is_proved(text: str) -> bool:
    """Whether an English sentence tells of a verdict."""
    return _PROVED.search(text) is not None


def undergone(text: str) -> frozenset[str]:
    """Return what was done to somebody, where nobody is said to have done it: an accusation grants as much."""
    if " by " in text:
        return frozenset()
    return gist(stems(" ".join(one["what"] or one.group() for one in _UNDERGONE.finditer(text)), "en"), "en")
