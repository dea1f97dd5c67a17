"""What somebody is charged with: a killing to a later report, where an earlier one had lesser charges alone.

A charge becomes a graver one as somebody who was hurt dies, or as more is known. Only a list of charges counts, and an
article that names a killing among anybody's charges has no lesser ones alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.identities import Identities
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.states import told_on
from generator.language.caseless import Caseless
from generator.language.crimes import crimes
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.status.states import Told
    from generator.model import Difference

_LADDER, _CHARGED = "case", frozenset({"charged", "before the court"})
_LIST = re.compile(
    r"\s*(?P<list>(?:(?:on\s\w+day|\w+day)\s)?(?:(?:with|of|on|for|in)\s)?[^.;]{3,200}?)"
    r"(?=[.;]|,\s(?:said|according|police|who|after|and\s(?:was|is|has)|a\s\w+\ssaid)|\s(?:after|when|while|because|following)\s|\Z)"
)
_KILLING = Caseless(
    r"(?<!attempted )(?<!attempt to commit )(?<!conspiracy to commit )(?<!intent to )\b(?:murder(?:s|ed|ing)?"
    r"|(?:\w+ )?manslaughter|(?:\w+ )?homicide|(?:in|over) the (?:[\w-]+ ){0,2}(?:death|killing|murder|slaying)s? of"
    r"|killing)\b"
)
_OF_DEED = re.compile(r"(?:(?:on\s)?\w+day\s)?(?:in|over|after)\s")
"""What follows is what was done, and no charge."""
_KILLED = Caseless(
    r"(?:murder|manslaughter|homicide)s? (?:charges?|counts?)\b"
    r"|\b(?:charge[sd]?|counts?|accused|suspicion)\b[^.;]{0,80}?(?<!attempted )\b(?:murder|manslaughter|homicide)"
    r"|\b(?:charged|accused) (?:with|of|in) (?:the )?(?:death|killing|murder)"
)
"""A charge of killing, whoever's it is."""


def charges(facts: Facts) -> Iterator[Difference]:
    """Yield people whom a later article has charged with a killing, and an earlier one with something less alone."""
    by_person: dict[int, list[tuple[Told, str]]] = defaultdict(list)
    for one in facts.once(told_on).get(_LADDER, ()):
        match = _LIST.match(one.line.text, one.stated.end) if one.step.label in _CHARGED else None
        if match and isinstance(one.who, int):
            by_person[one.who].append((one, match["list"]))
    for who, told in sorted(by_person.items()):
        lesser = [one for one, listed in told if _is_lesser(facts, one, listed)]
        graver = [one for one, listed in told if _KILLING.holds(_words(one, listed))]
        pairs = [(one, other) for one in lesser for other in graver if _follows(facts, one, other)]
        if pairs:
            values = [
                Value(key, one.text, one.line)
                for key, side in enumerate(zip(*pairs, strict=True))
                for one in dict.fromkeys(side)
            ]
            name = facts.once(Identities).shown[who]
            found = differ(facts, f"What {name} is charged with", SlotKind.STATUS, values, overtaken=0)
            if found:
                yield found


def _words(one: Told, listed: str) -> str:
    return f"{one.line.text[one.stated.start : one.stated.end]} {listed}"


def _is_lesser(facts: Facts, one: Told, listed: str) -> bool:
    """Whether charges name crimes and no killing, nor does their article among any charges."""
    text = facts.evidence.texts[one.line.article]
    if _OF_DEED.match(listed):
        return False
    return (
        bool(crimes(listed.lower(), "en"))
        and not _KILLING.holds(_words(one, listed))
        and not _KILLED.holds(text)
    )


def _follows(facts: Facts, one: Told, other: Told) -> bool:
    """Whether charges may have taken the place of others: of a later day, in articles on one story."""
    return facts.earlier(one.line, other.line) and one_story(facts, one.line.article, other.line.article)
