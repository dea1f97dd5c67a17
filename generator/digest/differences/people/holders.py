"""Persons with the office or occupation that stands beside their full name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.names import honorific, is_role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

_OFFICES = {
    office: office
    for office in (
        "chancellor", "finance minister", "foreign minister", "health minister", "interior minister",
        "transport minister", "justice minister", "energy minister", "governor", "mayor", "deputy mayor",
        "district attorney", "judge", "ambassador", "captain", "head coach", "defender", "striker", "goalkeeper",
        "midfielder", "deputy governor", "lawyer", "teacher", "engineer", "director", "pilot", "speaker",
        "attorney general", "prosecutor",
    )
} | {
    "president": r"president(?! of the (?:court|senate|parliament|chamber|jury))",
    "prime minister": r"prime minister|premier",
    "defence minister": r"defen[cs]e minister",
    "general secretary": r"(?:secretary[- ]general|general[- ]secretary)",
    "chief executive": r"chief executive(?: officer)?|ceo",
    "chief financial officer": r"chief financial officer|cfo|finance director",
    "chief operating officer": r"chief operating officer|coo",
    "chief technology officer": r"chief technology officer|cto",
    "chairman": r"chair(?:man|woman|person)?",
    "police chief": r"police chief|chief of police",
    "spokesman": r"spokes(?:man|woman|person)",
    "vice president": r"vice[- ]president",
    "doctor": r"doctor|physician|paediatrician|pediatrician",
    "co-pilot": r"co-?pilot|first officer",
    "general": r"general|gen\.",
    "senator": r"senator|sen\.",
    "representative": r"representative|rep\.|congress(?:man|woman)",
    "sheriff": r"sheriff",
    "colonel": r"(?:lieutenant |lt\. )?(?:colonel|col\.)",
    "sergeant": r"(?:staff )?sergeant|sgt\.",
    "lieutenant": r"lieutenant|lt\.",
    "detective": r"detective|det\.",
}  # fmt: skip
_MINISTERS = frozenset(
    f"{of} minister"
    for of in (
        "prime",
        "finance",
        "foreign",
        "health",
        "interior",
        "defence",
        "transport",
        "justice",
        "energy",
    )
)
ONE_AT_A_TIME = (
    frozenset({
        "lawyer", "doctor", "teacher", "engineer", "pilot", "co-pilot", "defender", "striker", "goalkeeper",
        "midfielder",
    }),
    _MINISTERS
    | {"president", "chancellor", "governor", "mayor", "deputy mayor", "deputy governor", "ambassador",
       "vice president", "general secretary"},
    frozenset({
        "chief executive", "chief financial officer", "chief operating officer", "chief technology officer",
    }),
    frozenset({"judge", "district attorney", "police chief", "attorney general"}),
)  # fmt: skip
"""Offices of which nobody has two at a time."""
_REST_OF_NAME = r"[a-z\u2019'-]++)(?:\s[A-Z]\.)?\s(?P<last>[A-Z][\w\u2019'-]+)"
FULL_NAME = rf"(?P<first>[A-Z]{_REST_OF_NAME}"
APART_NAME = rf"(?P<first>[A-Z](?<![\w.'\u2019-].){_REST_OF_NAME}(?!\w)"
"""A full name no part of a word; that it begins with its capital makes it quick to search for."""
NAMED = re.compile(FULL_NAME)
_NAMES = tuple(_OFFICES)
_TITLE = "|".join(f"(?P<o{number}>{form})" for number, form in enumerate(_OFFICES.values()))
_STATES = "former|ex|acting|vice|deputy|designate|then|late|incoming|outgoing"
_STATE = rf"(?P<state>(?i:{_STATES})[\s-])?"
_BEFORE = re.compile(rf"(?<![\w-]){_STATE}(?i:{_TITLE}),?\s{FULL_NAME}")
_OFFICE = Caseless(rf"(?<![\w-])(?=(?:(?:{_STATES})[\s-])?(?:{'|'.join(_OFFICES.values())}),?\s\w)")
"""Where that may begin: it is found sooner, as case is ignored in all of it."""
_AFTER = re.compile(
    rf"(?<!\w){FULL_NAME}(?:,\s(?:aged? )?\d\d)?,\s(?:(?i:the|its|their|a|an)\s)?{_STATE}"
    r"(?:(?!for\b|of\b|to\b|and\b|whose\b|who\b)[A-Z]?[a-z'\u2019]+\s){0,3}?"
    rf"(?i:{_TITLE})(?!\w|\s[A-Z])"
)
WORDS = (
    "president", "minist", "premier", "chancellor", "governor", "mayor", "secretary", "chief", "ceo", "cfo", "coo",
    "cto", "chair", "attorney", "judge", "ambassador", "spokes", "captain", "coach", "defender", "striker",
    "goalkeeper", "midfielder", "lawyer", "doctor", "physician", "paediatrician", "pediatrician", "teacher",
    "engineer", "director", "pilot", "copilot", "speaker", "prosecutor", "officer", "general", "gen", "senator", "sen",
    "representative", "rep", "congress", "sheriff", "colonel", "col", "sergeant", "sgt", "staff", "lieutenant", "lt",
    "detective", "det",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""


class Held(NamedTuple):
    """A person in an office, in `start:end` of a line; for the others see `Holder`."""

    start: int
    end: int
    first: str
    last: str
    office: str


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in an office, as a line has them; `first` and `last` name in lower case."""

    line: Line
    text: str
    first: str
    last: str
    office: str


def holders(facts: Facts) -> tuple[Holder, ...]:
    """Return the persons whom the lines of a topic give an office that they have now."""
    return tuple(
        Holder(line, line.text[one.start : one.end], one.first, one.last, one.office)
        for line, says in facts.says
        for one in says.offices
    )


def offices_in(line: Line) -> tuple[Held, ...]:
    """Return the persons whom a line gives an office that they have now."""
    return tuple(_in_line(line)) if not line.row else ()


def _in_line(line: Line) -> Iterator[Held]:
    for match in chain(_before(line.text), _AFTER.finditer(line.text)):
        if match["state"] or quoted(line.text, match.start()) or no_name(match["first"]):
            continue
        office = next(name for number, name in enumerate(_NAMES) if match[f"o{number}"])
        yield Held(match.start(), match.end(), match["first"].lower(), surname(match["last"]), office)


def _before(text: str) -> Iterator[re.Match[str]]:
    """Yield the persons of a text that have an office before them, none within another."""
    end = 0
    for office in _OFFICE.finditer(text):
        match = _BEFORE.match(text, office.start()) if office.start() >= end else None
        if match:
            yield match
            end = match.end()


def no_name(word: str) -> bool:
    """Whether a word before a surname is no first name but a role or an honorific."""
    return is_role(word.lower(), "en") or honorific(word.lower(), "en")


def surname(word: str) -> str:
    """Return a surname in lower case without `'s`."""
    return word.lower().replace("\u2019", "'").removesuffix("'s")
