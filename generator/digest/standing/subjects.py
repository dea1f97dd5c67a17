"""Subjects that a sentence takes for granted: `The group said`, `The dead woman, who`, `The 16-year-old was found`.

Such a sentence stands alone only where a headline or a sentence before it has told which group, which woman, or of
somebody of that age.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.wording import Wording

_SUBJECT = re.compile(
    r"\A(?:The|(?P<head>[A-Z][a-z]+) (?:of|in|from) the)"
    r"(?P<words>(?: [a-z][\w'\u2019-]*){1,5})(?P<after>,? |,|\Z)(?P<next>\S*(?: as\b)?)"
)
_AGED = re.compile(r"\AThe (?P<age>\d{1,3})[- ]year[- ]old(?P<comma>,?) (?P<next>[a-z][\w'\u2019-]*)")
"""A person who is told by an age alone: `The 35-year-old suffered`, and not `The 35-year-old Ann Lee suffered`."""
_SPOKEN = re.compile(r",\S? the (?P<who>[a-z]+) (?:said|says|added|told [a-z ]{2,20})\.?\Z")
"""Who says so, behind it: `it rained, the woman said.`"""
_CREDITED = re.compile(
    r"\A(?:According to [^,;:]{2,50},|[A-Z][^,;:]{1,50}? (?:said|says|say|believes?|reported|confirmed)(?: that)?)"
    r" the (?=[a-z\d])"
)
"""Who says so, before it: `Police said the woman`, `According to police, the woman`."""
_TELLERS = frozenset(
    {"official", "officials", "source", "sources", "report", "station", "document", "documents", "aide"}
)
"""What else says so and is one of many: `, the report said.`"""
_TOLD_BY = re.compile(r"\AAccording to the (?P<who>[a-z]+),")
_OF_THEM = frozenset({"member", "members", "someone", "somebody", "everyone", "anyone"})
"""Who is told by a group alone: `Members of the panel said`, and not `Pilots of the port said`."""
_COMPLEMENTS = frozenset({
    "of", "in", "for", "at", "on", "between", "from", "against", "with", "behind", "about", "near", "outside", "inside",
    "to", "that", "who", "which", "whose", "where", "when", "by", "under", "over", "around", "named", "called",
    "identified",
})  # fmt: skip
"""What tells of a noun before it which one it is."""
_NAMED = re.compile(r"\A(?:identified|named|called|known) as\b")
_NAMED_BEHIND = re.compile(
    r"\AThe (?:[\w'\u2019-]+ ){1,4}?(?:(?:was|were|is|are) (?:\w+ )?|(?:has|have) (?:\w+ )?been (?:\w+ )?)"
    r"(?:identified|named)(?: [\w'\u2019.]+){0,6}? as (?:an? )?(?:\d[\w-]* )?[A-Z]"
)
"""Who it is stands behind the verb: `The victims have been identified by police as Ann Lee, 34, and`."""


def taken_for_granted(sentence: Wording) -> str:
    """Return the noun (lower case) of a definite subject that the sentence does not tell more of, else nothing.

    Of a person who is named by an age it is the age, in figures.
    """
    known = sentence.cues
    if known.verbs and not _TELLERS.isdisjoint(sentence.vocabulary):
        told = _SPOKEN.search(sentence.plain) or _TOLD_BY.match(sentence.plain)
        if told and told["who"] in _TELLERS:
            return told["who"]
    aged = _AGED.match(sentence.plain) if known.verbs else None
    if aged is not None:
        ends = bool(aged["comma"]) or (_ends(aged["next"], sentence) and aged["next"] not in _COMPLEMENTS)
        return aged["age"] if ends else ""  # behind a comma nothing tells which one it is
    match = _SUBJECT.match(sentence.plain)
    if match is None:
        credited = _CREDITED.match(sentence.plain)
        told = credited and _SUBJECT.match(f"The {sentence.plain[credited.end() :]}")
        who = _of(told, sentence) if told and known.verbs else ""
        if who and (who in known.people or who.removesuffix("s") in known.people):
            return who
        spoken = _SPOKEN.search(sentence.plain)
        return spoken["who"] if spoken and spoken["who"] in known.people else ""
    if not known.verbs or (match["head"] or "members").lower() not in _OF_THEM:
        return ""
    return _of(match, sentence)


def tells_who(text: str) -> bool:
    """Whether a text tells behind its verb who its subject is: `The driver was identified as Ann Lee`."""
    return _NAMED_BEHIND.match(text) is not None


def _of(match: re.Match[str], sentence: Wording) -> str:
    """Return the noun of a subject, or nothing where it is told which one it is."""
    if tells_who(match.string):
        return ""
    known = sentence.cues
    words = match["words"].replace("\u2019", "'").split()
    noun = ""
    for word in words:
        if noun and _ends(word, sentence):
            return "" if word in _COMPLEMENTS else noun
        owner = word.removesuffix("'s")
        if owner in known.unique:
            return ""
        if owner != word:
            return owner
        noun = word
    if match["next"][:1].isupper() or _NAMED.match(match["next"]):
        return ""  # `The minister, Ann Lee,`, `The Lisbon mayor`
    return noun if match["after"].startswith(",") else ""


def _ends(word: str, sentence: Wording) -> bool:
    """Whether a subject is over before a word."""
    known = sentence.cues
    return (
        word in known.verbs
        or word in known.saying
        or word in known.helping
        or word in _COMPLEMENTS
        or (word.endswith(("ed", "n't", "ly")) or word in {"and", "or", "also"})
    )
