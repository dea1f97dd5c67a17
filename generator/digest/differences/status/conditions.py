"""How somebody who was hurt is: in danger to one source, out of it or dead to another.

Only where an article tells one thing of all whom it tells of, and the lines have the same person: a name or an age, or
the same word for them (`the boy`), in articles on one case. `Critical but stable` is critical.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.states import tells
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_NOT = r"(?:non[- ]?|not (?:\w+ ){0,4}(?:be |as )?|none (?:\w+ ){0,4})"
_HARM = r"(?:injur(?:y|ies)|wounds?|gunshots?|condition)"
_FINE = Caseless(
    rf"\b(?:{_NOT}life[- ]threatening|(?:in|listed (?:in|as)|is|was) (?:an? )?(?:stable|good|fair|satisfactory)"
    rf"(?: but (?:stable|fair))?(?: condition|\b)|minor {_HARM}"
    r"|(?:is|are|was|were) expected to make a full recovery|will be ok(?:ay)?\b"
    r"|(?:home|released|discharged) from (?:the |a )?hospital)"
)
_DANGER = Caseless(
    rf"(?<!non[- ])(?<!not )(?<!stable but )\b(?:(?:in|listed (?:in|as)|is|was|remains) (?:an? )?(?:\w+ )?critical"
    rf"(?:,? but stable)?(?: condition|\b)|(?:in|listed (?:in|as)) (?:an? )?serious condition"
    rf"|critically (?:injured|wounded|hurt)|life[- ]threatening {_HARM}"
    r"|fight(?:s|ing) for (?:his|her|their) li(?:fe|ves))"
)
_DEAD = re.compile(
    r"\b(?:(?:has |have |later )?died(?! in (?:19|20)\d\d)|dies|(?:was|been) (?:later )?(?:pronounced|declared) dead"
    r"|(?:was|been) (?:shot and |fatally )?(?:killed|shot to death)|succumbed to)\b"
)
WORDS = (
    "threatening", "life", "stable", "good", "fair", "satisfactory", "minor", "recovery", "ok", "okay", "hospital",
    "critical", "critically", "serious", "lives", "died", "dies", "dead", "killed", "death", "succumbed",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_SAVED = Caseless(rf"\b{_NOT}life[- ]threatening")
_SEVERAL = Caseless(
    r"\b(?:other|others|another|both|second|third|two|three|four|five|six|seven|\d+ (?:people|victims)|victims|people"
    r"|men|women|boys|girls|teens|one of|two of|all of|their|one (?:man|woman)|some|while|last night|last time"
    r"|they were|suspected|suspects?|shooter|gunm[ae]n|attacker|earlier|initially|had been|no longer|officers)\b"
)
_PERSON = Caseless(
    r"\b(?P<who>boy|girl|man|woman|teen(?:ager)?|child|toddler|officer|deputy|trooper|driver|student|infant|baby|mother"
    r"|father|player|pilot|cyclist|pedestrian|agent)\b"
)
_MALE, _FEMALE = {"boy", "man", "father"}, {"girl", "woman", "mother"}
_GROWN = {"man", "woman", "father", "mother", "officer", "deputy", "trooper", "driver", "pilot", "agent"}
_YOUNG = {"boy", "girl", "child", "toddler", "infant", "baby", "teen"}
_SUBJECT = "How badly he or she was hurt"
EARLY = 20
MOST_STATES = 2
"""More than that are of several persons."""


def gives_a_condition(line: Line) -> bool:
    """Whether a line tells how one person who was hurt is."""
    return not line.row and line.position < EARLY and _class(line) is not None


def _class(line: Line) -> tuple[str, re.Match[str]] | None:
    """Return whether a line has somebody in danger, out of it or dead, and where; None where it has two or several."""
    fine, danger, dead = (form.search(line.text) for form in (_FINE, _DANGER, _DEAD))
    if "stable but critical" in line.low or (danger and "but stable" in danger.group().lower()):
        fine = None
    if danger and _SAVED.search(line.text):
        danger = None
    found = dead or danger or fine
    if found is None or (fine and (danger or dead)) or _SEVERAL.search(line.text):
        return None
    if (len(persons(line)) > 1 and " and " in line.text) or len(ages_in(line.text)) > 1:
        return None
    if quoted(line.text, found.start()):
        return None
    return ("dead" if dead else "danger" if danger else "fine"), found


def conditions(facts: Facts) -> Iterator[Difference]:
    """Yield the states of somebody who is in danger to one source and out of it to another.

    It is the only one whose state each article tells, else the first of an age that their lines have.
    """
    told = [
        Value(read[0], read[1].group().strip(), line)
        for line in facts.telling("conditions")
        if not facts.of_other_times(line) and (read := _class(line))
    ]
    by_age: dict[str, list[Value]] = defaultdict(list)
    for one in told:
        for age in ages_in(one.line.text):
            by_age[age].append(one)
    several = (_of_one_person(facts, own) for own in (told, *(by_age[age] for age in sorted(by_age))))
    found = next(filter(None, several), None)
    if found:
        yield found


def _of_one_person(facts: Facts, told: list[Value]) -> Difference | None:
    """Return the difference that the states make which articles tell of one person."""
    by_article: dict[int, list[Value]] = defaultdict(list)
    for one in told:
        by_article[one.line.article].append(one)
    single = [found for found in map(_state, by_article.values()) if found]
    apart = [
        one
        for one in single
        if any(_apart(facts, one, other) and not _was_hurt(facts, one, other) for other in single)
    ]
    several = len({one.key for one in apart}) > MOST_STATES
    found = None if several else differ(facts, _SUBJECT, SlotKind.STATUS, apart)
    return found if found and not tells(facts, (one.line for one in apart)) else None


def _state(told: list[Value]) -> Value | None:
    """Return the one state that an article tells of: who died may have been in danger before."""
    keys = {value.key for value in told}
    if keys == {"dead", "danger"}:
        return next(value for value in told if value.key == "dead")
    return told[0] if len(keys) == 1 else None


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line, other.line
    if one.key == other.key or facts.source(left) == facts.source(right):
        return False
    if of_two(persons(left), persons(right)) or not one_case(facts, left.article, right.article):
        return False
    if not one_story(facts, left.article, right.article):
        return False
    known = facts.evidence.annotations
    only = known[left.article].ages == known[right.article].ages and len(known[left.article].ages) == 1
    if only or ages_in(left.text) & ages_in(right.text):
        return True  # both tell of one person
    places = {word for place in facts.places for word in stems(place, "en")}
    named = (facts.named_in(left) & facts.named_in(right)) - places
    if "dead" in {one.key, other.key} or not known[left.article].ages & known[right.article].ages:
        return bool(named) and "dead" in {one.key, other.key}
    return bool(named or persons(left) & persons(right))


def _was_hurt(facts: Facts, one: Value, other: Value) -> bool:
    """Whether one tells how badly somebody was hurt, and the other, on no later day, that he or she is well."""
    if one.key == "fine":
        one, other = other, one
    if other.key != "fine" or not one.text.lower().startswith("critically"):
        return False
    days = facts.day(one.line), facts.day(other.line)
    return days[0] is None or days[1] is None or days[1] <= days[0]


def of_two(one: set[str], other: set[str]) -> bool:
    """Whether the words for two persons cannot be for the same one."""
    pairs = ((_MALE, _FEMALE), (_GROWN, _YOUNG))
    return any((one & this and other & that) or (one & that and other & this) for this, that in pairs)


def persons(line: Line) -> set[str]:
    """Return the words for persons in a line: `boy`, `officer`."""
    return {match["who"].lower().removesuffix("ager") for match in _PERSON.finditer(line.text)}
