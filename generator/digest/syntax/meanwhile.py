"""What a clause behind `when` or `as` tells of the time of its sentence: both were at one time.

`The quay shook when the crane fell on May 2` dates the shaking as well. Not where somebody asks when it was, where the
one is not told as done, or where it is only likened to the other.
"""

from __future__ import annotations

import re

from generator.digest.syntax.clauses import DOUBTED
from generator.language.verbs import has_finite_verb

_AT_THE_TIME = frozenset({"when", "as"})
_ASKED = re.compile(
    r"\b(?:know[ns]?|knew|unclear|clear|ask(?:ed|s)?|sure|certain|determin\w+|decid\w+|wonder\w*|explain\w*|remember\w*"
    r"|recall\w*|describ\w+|since|until|of|about|on|like|just|such|same|known|not|n['\u2019]t|never|\w+er)\s(?:exactly\s)?\Z",
    re.IGNORECASE,
)
"""Before a `when` or `as` that asks or likens."""
_VERB = re.compile(
    r"\b(?:(?P<done>was|were|did|took|made|met|held|came|fell|rose|went|gave|left|led|won|lost|bought|found|stole"
    r"|shot|ran|sent|wrote|spoke|chose|broke|drove|flew|paid|sold|stood|struck|sank|threw|hit|fled|beat|became|saw|heard|felt|died"
    r"|began|[a-z]{2,}ed)|is|are|has|have|had|will|would|can|could|may|might|does|do|says?|said|told|[a-z]+n['\u2019]t)\b"
)
_CLAUSE_BEGINS = re.compile(
    r"\s(?:he|she|they|it|the|an?|two|three|four|five|his|her|their|its|[A-Z][\w.'\u2019-]+)\s"
)
_A_ROLE = re.compile(r"\s(?:an?|the)\s(?:[\w-]+\s){1,3}(?:of|for|at|in|with|to|on)\b")
"""Behind `as` what somebody is, or what something is part of: `fired as a cook of the inn`."""
_NOT_THEN = re.compile(r"\b(?:had|has|have|is|are|will|would|did|does|never)\b|n['\u2019]t\b")
"""What tells of another time than that of the main clause, or likens it."""
SAYER = re.compile(r",\s[^,]*\b(?:said|says|reported|announced|confirmed|according to|told)\b[^,]*\Z")
"""Who says so, at the end."""


def at_one_time(front: str, cue: str, inside: str) -> bool:
    """Tell whether what is done in `front` was done when what is told behind a cue was done."""
    if cue.lower() not in _AT_THE_TIME or _ASKED.search(front) or SAYER.search(inside):
        return False
    verbs = [match["done"] for match in _VERB.finditer(front)]
    done = bool(verbs) and verbs[-1] is not None and not DOUBTED.holds(front)
    begins = (
        _CLAUSE_BEGINS.match(inside) is not None and has_finite_verb(inside) and not _A_ROLE.match(inside)
    )
    return done and begins and _NOT_THEN.search(inside) is None
