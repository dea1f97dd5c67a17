"""Who holds an office that one person has at a time, where two sources name two: a mayor, a team's general manager.

It is one office where its words and what it is of (a town, a firm, a division) are the same, or where the first names
are, and nobody else in the topic may be meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.names.forms import forms, line_of, times_of
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.names.spelling import mistyped, transliterated
from generator.language.roots import of_one_root
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.names.forms import Form
    from generator.digest.lines import Line
    from generator.model import Difference

_OFFICES = {
    "mayor": r"mayor",
    "governor": r"governor|gov\.",
    "sheriff": r"sheriff",
    "police chief": r"police chief|chief of police",
    "fire chief": r"fire chief|chief of the fire department",
    "principal": r"principal",
    "general manager": r"general manager",
    "head coach": r"head coach",
    "chief executive": r"chief executive(?: officer)?|ceo",
    "president": r"president",
    "prime minister": r"prime minister|premier",
    "chancellor": r"chancellor",
    "foreign minister": r"foreign minister",
    "finance minister": r"finance minister",
    "defence minister": r"defen[cs]e minister",
    "interior minister": r"interior minister",
    "health minister": r"health minister",
    "justice minister": r"justice minister",
    "attorney general": r"attorney general",
    "district attorney": r"district attorney",
    "US attorney": r"u\.\s?s\. attorney",
    "special agent in charge": r"special agent[- ]in[- ]charge",
    "coroner": r"coroner",
    "chairman": r"chair(?:man|woman|person)?",
    "executive director": r"executive director",
    "director": r"director",
    "archbishop": r"archbishop",
    "secretary-general": r"secretary[- ]general",
}
"""Offices that one person has at a time, each with its forms."""
_OFFICE = "|".join(f"(?P<o{number}>{form})" for number, form in enumerate(_OFFICES.values()))
_NAMES = tuple(_OFFICES)
_ENDS = (
    "mayor", "governor", "gov.", "sheriff", "chief", "police", "department", "principal", "manager", "coach",
    "executive", "officer", "ceo", "president", "minister", "premier", "chancellor", "general", "attorney", "charge",
    "coroner", "chairman", "chairwoman", "chairperson", "chair", "director", "archbishop",
)  # fmt: skip
"""The last words of these forms."""
_CAPITAL = r"[A-Z][\w.&'\u2019-]*"
_BEFORE = re.compile(
    rf"(?P<of>(?:(?:{_CAPITAL}|of|the|and)\s){{0,7}})(?<![\w-])(?i:{_OFFICE}),?\s\Z",
)
_BEHIND = re.compile(rf"\s(?:of|for|at|with)\s(?:the\s)?(?P<of>{_CAPITAL}(?:\s{_CAPITAL}){{0,5}})")
_AFTER = re.compile(
    rf",\s(?:the\s)?(?P<of>(?:{_CAPITAL}\s|of\s|the\s){{0,5}})(?i:{_OFFICE})(?![\w'\u2019-])"
    rf"(?:\s(?:of|for|at)\s(?:the\s)?(?P<behind>{_CAPITAL}(?:\s{_CAPITAL}){{0,5}}))?(?=[,.;]|\s[a-z]|\Z)"
)
_NOT_NOW = re.compile(
    r"\b(?:former|ex|then|late|acting|interim|deputy|vice|assistant|associate|co|designate|next|new|incoming|outgoing"
    r"|retired|previous|past|onetime|longtime|first|second|senior)[\s-]+\Z",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Z][\w-]*(?:\.[A-Z])*")
_MANY = frozenset(
    {"county", "city", "town", "police", "department", "state", "school", "office", "the", "district"}
)
"""Words of what an office is of, with which and without which it is the same."""
_OF_SOMETHING = re.compile(
    r"(?<![\w-])(?!(?:the|and|but|as|by|of|to|said|says|told|with|that)\s)[a-z][\w'\u2019-]*\s\Z"
)
"""Before an office in small letters stands what it is of: `council president`, `the company's director`."""
REACH = 90
LONGEST = len("chairperson, ")
"""Letters among which the last word of an office before a name stands."""
TWO = 2


class _Holder(NamedTuple):
    """Somebody in an office, by first and last name (lower case); `of` are the words that tell of what it is."""

    office: str
    first: str
    last: str
    of: frozenset[str]
    text: str
    line: Line


def incumbents(facts: Facts) -> Iterator[Difference]:
    """Yield offices of which two sources of one story name two holders, and neither the other's."""
    by_office: dict[str, list[_Holder]] = defaultdict(list)
    for form in facts.once(forms):
        line = line_of(facts, form)
        found = _holder(form, line) if line else None
        if found:
            by_office[found.office].append(found)
    for office, holders in by_office.items():
        apart = [one for one in holders if any(_apart(facts, one, other) for other in holders)]
        if len({one.last for one in apart}) == TWO:
            kind = SlotKind.NAME if len({one.first for one in apart}) == 1 else SlotKind.OFFICE
            values = [Value(one.last, one.text, one.line) for one in apart]
            told = differ(facts, f"Name of the {office}", kind, values)
            if told:
                yield told


def _holder(form: Form, line: Line) -> _Holder | None:
    """Return who a line says holds an office now; None where it says so of nobody."""
    start = form.start - line.start
    end = start + len(form.written)
    if line.row:
        return None
    from_ = max(0, start - REACH)
    ahead = line.low[max(0, start - LONGEST) : start].rstrip().rstrip(",")
    title = _BEFORE.search(line.text[from_:start]) if ahead.endswith(_ENDS) else None
    found = title or (_AFTER.match(line.text, end) if line.text.startswith(",", end) else None)
    if found is None or quoted(line.text, start):
        return None
    behind = _BEHIND.match(line.text, end) if title else None
    of = f"{found['of']} {(behind['of'] if behind else '') if title else found['behind'] or ''}"
    at = found.start() + (from_ if title else 0)
    lead = line.text[:at] + (found["of"] if title else "")
    if _NOT_NOW.search(lead if title else found["of"]) or (
        title and not title["of"] and _OF_SOMETHING.search(lead)
    ):
        return None
    office = next(name for number, name in enumerate(_NAMES) if found[f"o{number}"])
    words = frozenset(word.lower() for word in _WORD.findall(of)) - _MANY
    text = line.text[at : behind.end() if behind else end] if title else line.text[start : found.end()]
    return _Holder(office, form.words[0], form.words[-1], words, text.strip(" ,"), line)


def _apart(facts: Facts, one: _Holder, other: _Holder) -> bool:
    """Whether two people hold one office, and neither article names the other's holder."""
    left, right = one.line.article, other.line.article
    if one.last == other.last or mistyped(one.last, other.last) or transliterated(one.last, other.last):
        return False
    if facts.source_of(left) == facts.source_of(right) or not _of_one(one, other):
        return False
    if times_of(facts, left, other.last) or times_of(facts, right, one.last):
        return False
    return one_story(facts, left, right)


def _of_one(one: _Holder, other: _Holder) -> bool:
    """Whether two offices of one kind are of one thing; who has the same first name may leave it open."""
    if not one.of or not other.of:
        return one.first == other.first
    return all(
        any(of_one_root(word, it) for it in theirs)
        for ours, theirs in ((one.of, other.of), (other.of, one.of))
        for word in ours
    )
