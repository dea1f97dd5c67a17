"""Ages that the sources themselves call mistaken: what gives one is no news, and no headline. English only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.people.cohorts import FEMALE, MALE
from generator.digest.differences.people.misstated import AGE_OF_SOMEBODY
from generator.language.words import stopwords
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model import Difference

_SUBJECT = re.compile(r"\AAge of the (?P<noun>\w+)\Z")
_ANYBODY = frozenset({"child", "kid", "teen", "teenager", "student", "victim", "patient", "person"})
BEHIND = 3
"""Words behind an age among which stands who has it: `11-year-old Dover boy`."""


class Misaged(NamedTuple):
    """An age in years that somebody does not have, and the words that may mean this person."""

    age: str
    called: frozenset[str]

    def given(self, text: str) -> bool:
        """Whether a text gives the age to such a person: `an 11-year-old boy`, `a boy, 11,`, `an 11-year-old was`."""
        behind = re.finditer(rf"(?<![\w.,$-]){self.age}[-\s]years?[-\s]old\b(?P<words>(?:\s[\w-]+)*)", text)
        before = re.finditer(rf"\b(?P<noun>\w+), (?:aged? )?{self.age}(?=[,.;]|\Z)", text)
        return any(self._is_whose(one["words"].lower().split()) for one in behind) or any(
            one["noun"].lower() in self.called for one in before
        )

    def _is_whose(self, words: list[str]) -> bool:
        """Whether an age before these words is that of such a person, or of somebody whom they do not call anything."""
        if not words or words[0] in stopwords("en"):
            return True
        person = next((word for word in words[:BEHIND] if word in MALE | FEMALE | _ANYBODY), "")
        return person in self.called


def misaged(differing: Iterable[Difference]) -> tuple[Misaged, ...]:
    """Return the ages that differences tell as taken back."""
    found = []
    for one in differing:
        whose, age = _SUBJECT.match(one.subject), re.search(r"\d+", one.sides[0].value)
        if takes_back_an_age(one) and whose and age:
            kind = MALE if whose["noun"] in MALE else FEMALE
            found.append(Misaged(age.group(), kind | _ANYBODY))
    return tuple(found)


def takes_back_an_age(difference: Difference) -> bool:
    """Whether the first side is an age that was a mistake: nobody's age is overtaken otherwise within a story."""
    update = difference.relation is Relation.UPDATE and difference.kind is SlotKind.NUMBER
    return update and (
        difference.subject == AGE_OF_SOMEBODY or _SUBJECT.match(difference.subject) is not None
    )
