"""A first in years, although another source tells of an earlier one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_FIRST = Caseless(r"\bfirst\b[^;]{0,160}\b(?:in|since)\b[^;.]{0,30}\b(?:years|decades|months|\d{4})\b")
_NAME = re.compile(r"\b(?:U\.S|US|United States|[A-Z][a-z]{3,})")
WORDS = ("first",)
"""One of these begins a word of every line that tells this, in lower case."""
_SHORT = {"United States": "US"}
PARTIES = 2
_ROOT = 4


def gives_a_first(line: Line) -> bool:
    """Whether a line calls something the first in a time."""
    return _FIRST.search(line.text) is not None


def earliest(facts: Facts) -> Iterator[Difference]:
    """Yield claims of a first one against a held one of the same kind and parties, told by another source."""
    for line in facts.telling("earliest"):
        claim = _FIRST.search(line.text)
        if claim is None:
            continue
        own = next(
            (one for one in facts.occasions if one.line is line and claim.start() < one.at < claim.end()),
            None,
        )
        if own is None:
            continue
        own_names = names(claim.group())
        against = [
            Value("earlier", one.phrase, one.line)
            for one in facts.occasions
            if one.kind == own.kind
            and one.held
            and one.place
            and one.line.article != line.article
            and len(own_names & names(one.line.text)) >= PARTIES
        ]
        found = differ(
            facts, f"Whether the {own.head.lower()} was the first", SlotKind.CLAIM,
            [Value("first", claim.group(), line), *against],
        )  # fmt: skip
        if found:
            yield found


def names(text: str) -> frozenset[str]:
    """Return the names in a text by their first letters, so that a country and its people are one."""
    found = (_SHORT.get(name, name.replace(".", "")) for name in _NAME.findall(text))
    return frozenset(name[:_ROOT].lower() for name in found)
