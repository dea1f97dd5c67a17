"""How far the case against somebody is: accused in one source, convicted or sentenced in a later one.

The accused is whose name stands before the verb, or whom the line before is about. Each article stands where its
furthest statement is, and an article of a later day stands further.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.clauses import quoted
from generator.digest.differences.persons import person, surnames
from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_STAGES = (
    (
        r"(?:was|were|is|are|been|be) (?:also )?(?:arrested|charged|accused|indicted|arraigned|being held|booked)"
        r"|(?:faces?|facing) (?:\w+ ){0,4}(?:charges?|counts?|trial)"
        r"|(?:awaiting|awaits?|stands?|standing|headed to) trial|held for court"
    ),
    r"(?:pleaded|pled|pleads) (?:guilty|no contest)|(?:was|were|been|is) (?:found guilty|convicted)",
    r"(?:was|were|been|is) sentenced|(?:will serve|got|received) (?:\w+ ){0,3}(?:\d+ (?:years|months)|life) in prison",
)
_FORMS = tuple(Caseless(rf"\b(?:{form})\b") for form in _STAGES)
_OTHERWISE = Caseless(
    r"\b(?:if|could|would|may|might|not|never|previous\w*|prior|earlier|will be|expected|set to|scheduled|due|before"
    r"|years ago|(?:in|since) (?:19|20)\d\d|another|after being|unrelated|once|when|until|potential"
    r"|second(?![- ]degree))\b"
)
_CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|after|when|whose)\s")
_WORD = re.compile(r"[A-Z][\w'\u2019-]+")
WORDS = (
    "arrest", "charged", "accused", "indict", "arraign", "held", "booked", "face", "facing", "trial", "plead", "pled",
    "guilty", "convicted", "sentenced", "prison", "contest",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_NOT_YET = re.compile(
    r"\b(?:if|could|would|may|might|must|not|never|will|be|expected|set to|scheduled|due|until|potential|when|date)\b",
    re.IGNORECASE,
)
EARLY = 12


def gives_a_stage_of_a_case(line: Line) -> bool:
    """Whether a line tells how far a case is."""
    early = line.position < EARLY and not line.row
    return early and any(form.search(line.text) for form in _FORMS) and not _OTHERWISE.search(line.text)


def cases(facts: Facts) -> Iterator[Difference]:
    """Yield persons whose case is further in a later source."""
    by_person: dict[str, dict[int, Value]] = {}
    for line in facts.telling("cases"):
        stage, match = next(
            (number, found)
            for number in reversed(range(len(_FORMS)))
            if (found := _FORMS[number].search(line.text))
        )
        if quoted(line.text, match.start()) or facts.of_other_times(line):
            continue
        for name in _accused(facts, line, match.start()):
            told = by_person.setdefault(name, {})
            known = told.get(line.article)
            if known is None or int(str(known.key)) < stage:
                told[line.article] = Value(stage, match.group(), line)
    for name, told in sorted(by_person.items()):
        last = [one for one in told.values() if not _overtaken(facts, name, one)]
        values = [one for one in last if any(_further(facts, one, other) for other in last)]
        difference = differ(facts, f"How far the case against {name.title()} is", SlotKind.STATUS, values)
        if difference:
            yield difference


def _accused(facts: Facts, line: Line, at: int) -> frozenset[str]:
    """Return the surnames before a place in its clause; where there are none, of whom the line is about."""
    cuts = [cut.end() for cut in _CLAUSE.finditer(line.text, 0, at)]
    before = _WORD.findall(line.text, cuts[-1] if cuts else 0, at)
    words = {word.lower().removesuffix("'s").removesuffix("\u2019s") for word in before}
    named = words & facts.once(surnames)
    about = person(facts, line)
    return frozenset(named) if named else frozenset({about} if about and not about.isdigit() else ())


def _overtaken(facts: Facts, name: str, value: Value) -> bool:
    """Whether the article of a statement tells elsewhere, as done, that the case is further: as background, say."""
    later = _FORMS[int(str(value.key)) + 1 :]
    return any(
        form.search(line.text) and not _NOT_YET.search(line.text)
        for line in facts.lines
        if line.article == value.line.article and name in line.low
        for form in later
    )


def _further(facts: Facts, one: Value, other: Value) -> bool:
    """Whether of two statements of different sources the one on the further stage is of a later day."""
    days = facts.day(one.line), facts.day(other.line)
    if one.key == other.key or facts.source(one.line) == facts.source(other.line):
        return False
    if days[0] is None or days[1] is None or days[0] == days[1]:
        return False
    return (int(str(one.key)) > int(str(other.key))) == (days[0] > days[1])
