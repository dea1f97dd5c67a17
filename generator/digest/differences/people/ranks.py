"""Who holds an office to one line, and is the assistant or deputy of who holds it to another, by the full name."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.people.holders import FULL_NAME, no_name, surname
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_OFFICE = (
    r"(?P<office>(?i:(?:district|state['\u2019]s|county|city|u\.s\.) attorney|(?:police|fire) chief|chief of police"
    r"|attorney general|secretary of state|(?:prime|foreign|finance|health|interior|defen[cs]e) minister|sheriff"
    r"|governor|mayor|(?:police )?commissioner|superintendent|principal|ambassador|chief executive|chairman|president))"
)
"""Offices that one person has at a time, and by which nobody below is called."""
_RANKS = "assistant|deputy|vice|associate"
_TIMES = "former|ex|then|acting|interim|late|incoming|outgoing|retired|new"
_RANK = rf"(?:(?P<rank>(?i:(?:first |chief )?(?:{_RANKS})))[\s-](?:[A-Z][\w.'\u2019]+\s){{0,3}}?)?"
_BEFORE = re.compile(rf"(?<![\w-]){_RANK}{_OFFICE},?\s{FULL_NAME}")
_AFTER = re.compile(
    rf"(?<!\w){FULL_NAME},\s(?:(?i:the|its|their|an?)\s)?"
    rf"(?:(?!(?:for|of|to|and|whose|who|{_RANKS}|{_TIMES})\b)[A-Z]?[a-z'\u2019]+\s){{0,3}}?{_RANK}{_OFFICE}(?!\w|\s[A-Z])"
)
_OTHERWISE = re.compile(rf"(?i:{_RANKS}|under|{_TIMES})[\s-](?:[\w'\u2019.]+\s){{0,4}}\Z")
"""Before an office: it is of another time, or below it."""
WORDS = (
    "attorney", "chief", "secretary", "minister", "sheriff", "governor", "mayor", "commissioner", "superintendent",
    "principal", "ambassador", "chairman", "president",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""


class Ranked(NamedTuple):
    """A person in an office, or of a `rank` below it; `first` and `last` name in lower case, `name` as written."""

    first: str
    last: str
    office: str
    rank: str
    name: str
    text: str


def gives_a_rank(line: Line) -> bool:
    """Whether a line gives somebody with a full name an office."""
    return not line.row and any(True for _ in ranked_in(line.text))


def ranked_in(text: str) -> Iterator[Ranked]:
    """Yield who has an office, or is below it, in a text."""
    for form in (_BEFORE, _AFTER):
        for match in form.finditer(text):
            if quoted(text, match.start()) or no_name(match["first"]):
                continue
            if _OTHERWISE.search(text[: match.start()]):
                continue
            yield Ranked(
                match["first"].lower(), surname(match["last"]), match["office"].lower(),
                (match["rank"] or "").lower(), f"{match['first']} {match['last']}", match.group(),
            )  # fmt: skip


def ranks(facts: Facts) -> Iterator[Difference]:
    """Yield who holds an office to one line and is below it to another."""
    told: dict[tuple[str, str, str], list[tuple[Ranked, Line]]] = defaultdict(list)
    for line in facts.telling("ranks"):
        for one in () if facts.of_other_times(line) else ranked_in(line.text):
            told[one.first, one.last, one.office].append((one, line))
    for (_, _, office), several in sorted(told.items()):
        values = [Value(one.rank, one.text, line) for one, line in several]
        found = differ(facts, f"{several[0][0].name}: {office}", SlotKind.OFFICE, values)
        if found:
            yield found
