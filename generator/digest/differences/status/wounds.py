"""Where somebody was hit: in the head to one source, in the leg to another.

Only in articles that tell of one person by age, each with one part of the body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.coreference.persons import of_other_persons
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_PARTS = {
    "head": "head|face|eye|neck|jaw|cheek|forehead",
    "torso": "chest|torso|abdomen|stomach|back|side|belly|midsection|ribs?|upper body",
    "hip": "hip|buttocks?|groin|pelvis|lower back",
    "leg": "leg|thigh|knee|calf|ankle|foot|feet|toe|lower extremit(?:y|ies)|legs",
    "arm": "arm|elbow|wrist|hand|finger|forearm|arms",
}
_HIT = Caseless(
    r"\b(?:shot|struck|hit|wound(?:ed|s)?|grazed|stabbed|injur(?:ed|y|ies))\b[^.;,]{0,30}?\b(?:in|to) (?:the|his|her) "
    r"(?:(?:left|right|upper|lower) )?(?:"
    + "|".join(f"(?P<{part}>{forms})" for part, forms in _PARTS.items())
    + r")\b(?! (?:of|seat|yard|door|porch|room)\b)(?!,? and\b)"
)
_ANOTHER = Caseless(r"\b(?:another|other|second|also|each|both)\b")
WORDS = ("shot", "struck", "hit", "wound", "grazed", "stabbed", "injur")
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 20


def gives_a_wound(line: Line) -> bool:
    """Whether a line tells where somebody was hit."""
    if line.row or line.position >= EARLY or _ANOTHER.search(line.text):
        return False
    return _HIT.search(line.text) is not None


def wounds(facts: Facts) -> Iterator[Difference]:
    """Yield the parts of the body in which somebody was hit, as two sources have them."""
    by_article: dict[int, list[Value]] = {}
    for line in facts.telling("wounds"):
        for match in _HIT.finditer(line.text):
            part = next(name for name in _PARTS if match[name])
            if not quoted(line.text, match.start()):
                by_article.setdefault(line.article, []).append(Value(part, match.group(), line))
    single = [found[0] for found in by_article.values() if len({value.key for value in found}) == 1]
    apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
    found = differ(facts, "Where he or she was hit", SlotKind.CLAIM, apart)
    if found:
        yield found


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line.article, other.line.article
    known = facts.evidence.annotations
    ages = known[left].ages
    if one.key == other.key or facts.source_of(left) == facts.source_of(right):
        return False
    if of_other_persons(facts, one.line, other.line):
        return False
    return len(ages) == 1 and ages == known[right].ages and one_story(facts, left, right)
