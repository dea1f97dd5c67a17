"""What caused something: a cause that one source gives, and another cause, or none known, in another source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_CAUSE = Caseless(
    r"\b(?P<effect>fire|blaze|explosion|blast|crash|accident|collapse|derailment|outbreak|outage|blackout|sinking|leak"
    r"|spill|flood(?:ing)?|delay|failure)s?\b[^.;,]{0,40}?\b"
    r"(?:(?:was|were|been) (?:caused|started|triggered|sparked|set off"
    r"|ignited) by|(?:was|were|been) (?:blamed on|put down to|due to|the result of)|(?:began|started) (?:with|when)"
    r"|was traced to)\s(?P<cause>[^.;,]{4,90})"
)
_MAY = Caseless(r"\b(?:may|might|could|possibly|whether|if|not|earlier|previous)\b")
_SAME = {"blaze": "fire", "blast": "explosion", "accident": "crash", "blackout": "outage"}
WORDS = (
    "fire", "blaze", "explosion", "blast", "crash", "accident", "collapse", "derailment", "outbreak", "outage",
    "blackout", "sinking", "leak", "spill", "flood", "delay", "failure",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 20


def gives_a_cause(line: Line) -> bool:
    """Whether a line gives the cause of something, and not one that may have been."""
    early = line.position < EARLY and not line.row
    return bool(early and _CAUSE.search(line.text) and not _MAY.search(line.text))


def causes(facts: Facts) -> Iterator[Difference]:
    """Yield effects to which sources give causes that have no word in common."""
    slots: dict[str, dict[int, Value]] = {}
    for line in facts.telling("causes"):
        match = _CAUSE.search(line.text)
        if match is None or quoted(line.text, match.start()):
            continue
        effect = match["effect"].lower()
        value = Value(frozenset(stems(match["cause"], "en")), match["cause"].strip(), line)
        slots.setdefault(_SAME.get(effect, effect), {}).setdefault(line.article, value)
    for effect, by_article in sorted(slots.items()):
        values = list(by_article.values())
        apart = [one for one in values if any(_apart(facts, one, other) for other in values)]
        found = differ(facts, f"Cause of the {effect}", SlotKind.CLAIM, apart)
        if found:
            yield found


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.key, other.key
    if not isinstance(left, frozenset) or not isinstance(right, frozenset):
        return False
    own = frozenset(stems(one.line.text, "en")) - left
    shared = own & (frozenset(stems(other.line.text, "en")) - right)
    return not left & right and (of_one_event(facts, one.line, other.line) or len(shared) >= 1)
