"""A further occasion that one passage calls an invitation, and another a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_INVITED = Caseless(
    r"\b(?:extended|issued|sent|received)\s(?:[\w-]+\s){0,2}invitations?\b"
    r"|\b(?:has|have|had) (?:already )?(?:been )?invited\b"
)
WORDS = ("invit",)
"""One of these begins a word of every line that tells this, in lower case."""
NEAR = 1
"""Lines between an invitation and the occasion that it is to."""


def gives_an_invitation(line: Line) -> bool:
    """Whether a line tells of an invitation."""
    return _INVITED.search(line.text) is not None


def invited(facts: Facts) -> Iterator[Difference]:
    """Yield invitations to an occasion that is told elsewhere as planned in a place.

    Not the place that the invitation's own lines name: what follows that occasion is what one is invited to.
    """
    for line in facts.telling("invited"):
        found = _INVITED.search(line.text)
        if found is None:
            continue
        near = [
            one
            for one in facts.occasions
            if one.line.article == line.article
            and abs(one.line.position - line.position) <= NEAR
            and one.coming
        ]
        kinds = {one.kind for one in near if not one.place}
        here = {one.place for one in near if one.place}
        planned = [
            Value("planned", one.phrase, one.line)
            for one in facts.occasions
            if one.coming and one.place and one.kind in kinds and one.place not in here
        ]
        invitation = Value("invitation", line.text[found.start() :].rstrip("."), line)
        difference = differ(facts, "Invitation or agreed meeting", SlotKind.STATUS, [invitation, *planned])
        if difference:
            yield difference
            return
