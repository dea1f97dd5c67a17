"""What two accounts are about that exclude each other, as the subject of their difference tells it.

It is a matter (`how many died`), what the first one says (`Whether the gate was shut`), so where the other one says no
more than that it is not so, or else somebody or a thing that both name.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.contradictions.whether import said, whether
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.language.matters import matter
from generator.language.verbs import has_finite_verb
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.model import Difference

KINDS = frozenset({"Claim and denial", "First account and later one", "Two accounts"})
"""What such differences are called."""
_SAYS = re.compile(
    r"\b([A-Z][\w'\u2019-]+)(?:\s[a-z]+)?\s(?:said|says|told|tells|revised|reported|testified|confirmed)\b"
)
"""Who gives an account, and is not whom it is about."""
_NOT_SO = Caseless(
    r"\b(?:that|this|it)(?:['\u2019]s| is| was| proved(?: to be)?| turned out to be)?(?: simply| just| since)?"
    r"(?:(?:n['\u2019]t| not)(?: the case| true| so| correct| right)"
    r"|(?: \w+ly)? (?:incorrect|wrong|false|untrue|a lie|fabricated))\b"
    r"|\b(?:not|no longer) (?:believe|think)s? (?:that|this|it) (?:is|was) (?:what|how)"
    r"|\b(?:disput|den|reject|contradict|refut|dismiss)\w+ (?:it|that|this"
    r"|(?:the|that|this|such|his|her|their) (?:\w+ )?(?:claim|account|report|story|statement|version|allegation))s?"
    r"(?=[,.;]|\Z)"
)
"""An account that says no more than that the other one is not so."""
_NUMBER_OF = re.compile(r"\bnumber of (?P<noun>[a-z]{3,})")
_NOUN = re.compile(
    r"\s(?:[a-z]+\s)??(?P<noun>(?!(?:was|years|hours|times)\b)[a-z]{3,}s|people|men|women|children)\b"
)
_THE = re.compile(r"\b(?:the|an?|his|her|their|its)\s(?:[\w-]+\s)??(?P<noun>[a-z]{3,})\b", re.IGNORECASE)
_WHO_TELLS = re.compile(
    r"police|offic|author|investigat|detective|deput|sheriff|prosecut|attorney|lawyer|spokes|report|account|statement"
    r"|stor|witness|department|agenc|media|news|time|day|morning|evening|night|afternoon|week|month|year|incident|event"
    r"|situation|number|total",
    re.IGNORECASE,
)
"""Who gives an account, or when: not what it is about."""


def about(one: Difference, named: Collection[str]) -> str:
    """Return what two accounts are called; empty where nothing tells what they are about.

    `named` is whom both of them name, by surname.
    """
    first, later = (side.value for side in one.sides[:2])
    bare = not has_finite_verb(first)  # a word that stood where another stands now
    asked = whether(later, sure=True) if bare else whether(said(first))
    if asked and _NOT_SO.holds(later):
        return asked
    of = _matter(first, later) or (_matter(later) if bare else "") or _counted(first, later)
    if asked and not of:
        return asked
    whom = set(named) - {match[1] for side in one.sides for match in _SAYS.finditer(side.citations[0].quote)}
    of = of or (whom.pop() if len(whom) == 1 else _thing(first, later))
    return f"{one.subject}: {of}" if of else ""


def _matter(*told: str) -> str:
    """Return what accounts are about; nothing where their words do not tell."""
    return matter(told, [[number.value for number in quantities.find(text)] for text in told], "en")


def _counted(first: str, later: str) -> str:
    """Return what is counted where both accounts have a number, and one of them a noun with it."""
    if not quantities.find(first) or not quantities.find(later):
        return ""
    found = filter(None, (_NUMBER_OF.search(later), *map(_noun_behind, (later, first))))
    return next((f"how many {match['noun']}" for match in found), "")


def _noun_behind(text: str) -> re.Match[str] | None:
    """Return the noun behind the first number of a text that has one."""
    return next(filter(None, (_NOUN.match(text, it.end) for it in quantities.find(text))), None)


def _thing(first: str, later: str) -> str:
    """Return the first noun with an article that the other account has, too, whoever gives accounts aside."""
    known = frozenset(stems(later, "en"))
    for match in _THE.finditer(first):
        if stem(match["noun"].lower(), "en") in known and not _WHO_TELLS.match(match["noun"]):
            return f"the {match['noun'].lower()}"
    return ""
