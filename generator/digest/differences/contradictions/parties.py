"""What two parties say against each other in one sentence that turns: `police said he fell, but his aunt said ...`.

The sentence itself holds one account against the other, so nothing is compared; but each has to have somebody of its
own who gives it, and both have to be of one thing: by a word, a pronoun or numbers in common, or since the second
says that the first is not so. What police say to begin with and detectives in the end is of one party.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ, each_once
from generator.digest.lines import part
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.language.synonyms import gist
from generator.language.words import stems
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

SUBJECT = "Two accounts"
LATEST, LONGEST = 40, 320
"""Lines of an article that are read, and characters of a line."""
MOST = 3
"""Of these a topic shows."""
LONG = 7
"""Words of who says something, at most."""
CLAIMED = 3
"""Words of what is said, at least."""
WORDS = ("but", "while", "although", "though", "whereas", "yet")
"""One of these begins a word of every line that tells this, in lower case."""
_TURN = re.compile(r"(?:[,;]\s(?:but|although|though|yet|while|whereas)|\s(?:while|whereas))\s")
_FRONT = re.compile(r"(?:While|Although|Though|Whereas)\s(?=[^,;]{20,200}(?P<turn>,\s))")
_SAYS = Caseless(
    r"\b(?:say|says|said|claim(?:s|ed)?|insist(?:s|ed)?|maintain(?:s|ed)?|contend(?:s|ed)?|argue[sd]?|believe[sd]?"
    r"|alleg(?:e|es|ed)|testified|assert(?:s|ed)?|stated?|states|told)\b"
)
_ACCORDING = Caseless(r"\baccording to (?P<who>[^,;]{2,50})")
_BEGINS = re.compile(r".*(?:[,;:\"\u201c\u201d]\s?|\bthat\s)", re.DOTALL)
"""What stands before whoever says something, up to the last break."""
_ALSO = re.compile(r"(?:\s(?:has|have|had|also|now|still|all|both|\w+ly))+\Z", re.IGNORECASE)
_NOBODY = Caseless(
    r"\A(?:he|she|they|it|we|i|you|who|which|this|these|those|and|or|if|as|also|there|what|no|not|later|then)\b"
    r"|\b(?:he|she|they|it|we|i|was|were|is|are|be|been|being|not|to|longer|did|does|do|will|would|could|can|may|might"
    r"|then|later|who|is|which|and)\Z|n['\u2019]t\b"
)
"""Who says something is not told, or it is no clause of saying."""
_KEEPS_BACK = Caseless(
    r"(?:n['\u2019]t|\bnot|\bdeclin\w+|\brefus\w+|\bwithout|\bunable|\bunclear|\bunknown|\bunsure)\b"
    r"(?:\s(?:to|yet|publicly|immediately|been|able|if|whether))*\s?"
    r"(?:say|said|saying|know|known|confirm\w*|releas\w*|disclos\w*|have|clear|give|speak|comment|divulge|sure|\Z)"
)
_OFFICIAL = Caseless(
    r"\b(?:police|officers?|officials?|authorit(?:y|ies)|investigators?|detectives?|deput(?:y|ies)|cops?|department"
    r"|sheriff|agenc(?:y|ies)|chief|captain|prosecutors?|sgt|lt|spokes\w+)\b"
)
"""Who all speak for the same side."""
_NOT_SO = Caseless(
    r"\b(?:that|this|it)(?:['\u2019]s| is| was)(?: simply| just)?(?:n['\u2019]t| not) (?:the case|true|so|what|how)\b"
    r"|\b(?:otherwise|untrue|not true|a lie|the opposite)\b"
)
_PRONOUNS = tuple(
    re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)
    for forms in ("he|him|his|himself", "she|her|hers|herself", "they|them|their|themselves", "it|its|itself")
)


def gives_two_accounts(line: Line) -> bool:
    """Whether a sentence gives the accounts of two parties that it holds against each other."""
    return not line.row and line.position < LATEST and len(line.text) <= LONGEST and _both(line) is not None


def parties(facts: Facts) -> Iterator[Difference]:
    """Yield what two parties say against each other in one sentence."""
    found = (both for line in facts.telling("parties") if (both := _both(line)))
    for both in islice(each_once(found), MOST):
        values = [Value(side, told.text.rstrip("."), told) for side, told in enumerate(both)]
        difference = differ(facts, SUBJECT, SlotKind.CLAIM, values)
        # two parties are told by one source, which does not contradict itself, and who they are stays
        if difference:
            sides = tuple(
                replace(side, value=one.text) for side, one in zip(difference.sides, values, strict=True)
            )
            yield replace(difference, relation=Relation.BETWEEN, sides=sides)


def _both(line: Line) -> tuple[Line, Line] | None:
    """Return the two accounts of a sentence."""
    text = line.text
    front = _FRONT.match(text)
    turns = [(front.end(), *front.span("turn"))] if front else []
    turns += [(0, *match.span()) for match in _TURN.finditer(text)]
    for start, end, after in turns:
        if not quoted(text, end) and _opposed(text[start:end], text[after:]):
            return part(line, start, end), part(line, after, len(text))
    return None


def _opposed(one: str, other: str) -> bool:
    """Whether two clauses are of two parties, each of whom tells something of the same."""
    if _KEEPS_BACK.holds(one) or _KEEPS_BACK.holds(other):
        return False
    left, right = _said(one, anywhere=True), _said(other)
    if not left or not right:
        return False
    whose = [frozenset(stems(who, "en")) for who, _ in (left, right)]
    if not whose[0].isdisjoint(whose[1]) or (_OFFICIAL.holds(left[0]) and _OFFICIAL.holds(right[0])):
        return False
    return _of_one(left[1], right[1])


def _said(clause: str, *, anywhere: bool = False) -> tuple[str, str] | None:
    """Return who says something in a clause, and what; at its front, where it may not stand anywhere."""
    for match in _SAYS.finditer(clause):
        begins = _BEGINS.match(clause, 0, match.start()) if anywhere else None
        who = _ALSO.sub("", clause[begins.end() if begins else 0 : match.start()].rstrip())
        what = f"{clause[: begins.end() if begins else 0]} {clause[match.end() :]}"
        if who and len(who.split()) <= LONG and not _NOBODY.holds(who):
            return (who, what) if len(what.split()) >= CLAIMED else None
        if not anywhere:
            return None
    found = _ACCORDING.search(clause) if anywhere else None
    return (found["who"], clause[: found.start()] + clause[found.end() :]) if found else None


def _of_one(one: str, other: str) -> bool:
    """Whether two claims are of one thing."""
    if _NOT_SO.holds(other) or any(form.search(one) and form.search(other) for form in _PRONOUNS):
        return True
    both = [gist(stems(claim, "en"), "en") for claim in (one, other)]
    return not both[0].isdisjoint(both[1]) or all(map(quantities.find, (one, other)))
