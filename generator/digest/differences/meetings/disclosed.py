"""Details that one source finds undisclosed, and another gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_SILENT = Caseless(
    r"\b(?:tight-lipped (?:about|on|over)|(?:declined|refused) to (?:give"
    r"|disclose|confirm|reveal|name)|(?:did not|have not|has not|without) "
    r"(?:giv(?:e|en|ing)|disclos(?:e|ed|ing)|reveal(?:ed|ing)?)|no)\s(?:[\w-]+\s){0,4}?(?:details?|dates?|timelines?|venues?|locations?)\b"
    r"(?:\s(?:and|or)\s\w+)?"
)
WORDS = ("detail", "date", "timeline", "venue", "location")
"""One of these begins a word of every line that tells this, in lower case."""


def gives_silence(line: Line) -> bool:
    """Whether a line tells that something is not told."""
    return _SILENT.search(line.text) is not None


def disclosed(facts: Facts) -> Iterator[Difference]:
    """Yield the details of an occasion that is to come: undisclosed in one article, dated or placed in another."""
    for line in facts.telling("disclosed"):
        found = _SILENT.search(line.text)
        own = [one for one in facts.occasions if one.line is line and one.parties] if found else []
        if not found or not own:
            continue
        given = [
            Value("given", one.phrase, one.line)
            for one in facts.occasions
            if one.kind == own[0].kind
            and one.parties == own[0].parties
            and one.line.article != line.article
            and (one.moment or one.firm)
        ]
        difference = differ(
            facts, f"Whether details of the {own[0].head.lower()} are known", SlotKind.CLAIM,
            [Value("undisclosed", found.group(), line), *given],
        )  # fmt: skip
        if difference:
            yield difference
            return
