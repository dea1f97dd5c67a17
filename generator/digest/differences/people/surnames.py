"""How somebody is called, where sentences that are alike give one first name and title, and two surnames."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.parallels.alike import Pair, alike
from generator.digest.differences.sides import Value, differ
from generator.language.names import is_given
from generator.language.words import stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference
_FULL = re.compile(
    r"\b(?P<first>(?:[A-Z]\.){2}|[A-Z][a-z]+) (?P<last>[A-Z][a-z][\w-]+)\b(?!['\u2019]?\s[A-Z])"
)
_TITLE = re.compile(r"(?P<title>[\w-]+)\s\Z")
"""The word before a full name: `manager P.J. Holm`, `9-year-old Ida Holm`."""
LONGEST_TITLE = 24


class _Titled(NamedTuple):
    """A full name by the words that a title and a first name are (lower case), and by the surname."""

    title: str
    first: str
    last: str
    text: str
    line: Line


def surnames(facts: Facts) -> Iterator[Difference]:
    """Yield persons of one title and first name to whom sentences that are alike give two surnames."""
    told: dict[str, list[Value]] = defaultdict(list)
    pairs = [pair for pair in facts.once(alike) if _of_other_names(pair)]
    titled = {line: _titled(line) for line in dict.fromkeys(line for pair in pairs for line in pair.lines)}
    for pair in pairs:
        for one, other in product(titled[pair.one], titled[pair.other]):
            known = facts.evidence.texts[one.line.article], facts.evidence.texts[other.line.article]
            alike_but_last = one.title == other.title and one.first == other.first
            if alike_but_last and other.last not in known[0] and one.last not in known[1]:
                told[one.title] += [Value(it.last, it.text, it.line) for it in (one, other)]
    for title, values in told.items():
        found = differ(facts, f"Name of the {title}", SlotKind.NAME, values)
        if found:
            yield found


def _of_other_names(pair: Pair) -> bool:
    """Whether each of two lines has a name that the other has not."""
    one, other = (passage.named for passage in pair.passages)
    return not one <= other and not other <= one


def _titled(line: Line) -> list[_Titled]:
    found = []
    for match in _FULL.finditer(line.text):
        first = match["first"]
        if first.endswith(".") or is_given(first, "en"):
            before = _TITLE.search(line.text, max(0, match.start() - LONGEST_TITLE), match.start())
            title = before["title"].lower() if before else ""
            if title and title not in stopwords("en") and not is_given(title, "en"):
                found.append(_Titled(title, first.lower(), match["last"], match.group(), line))
    return found
