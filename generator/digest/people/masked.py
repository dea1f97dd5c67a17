"""A sentence with everybody whom it names under one sign: `ONE, 78, of Lima and FIRST were wounded`.

What is told of several people at once is so read for each of them, whatever they are called.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence

ONE, FIRST, LAST = "\ue000", "\ue001", "\uf8ff"
"""The signs of the one who is asked about, and of the first and the last of the others."""
ANYBODY, OTHERS = f"[{ONE}-{LAST}]", f"[{FIRST}-{LAST}]"
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SPACES = re.compile(r"\s+")
_AGE = (
    r"(?:,? (?:aged? |both |each )?\d{1,3}(?: (?:years?|months?|weeks?)(?: old)?|-(?:years?|months?)-old)?)?"
)
_HOME = (
    r"(?:,? (?:also |both |each |all )?(?:of|from|formerly of) (?:[^\W\d_]|\d{2,5}\b)[^,;:!?.\ue000-\uf8ff]{1,50}?"
    r"(?:, (?:[A-Z][a-z]+\.?|[A-Z]\. ?[A-Z]\.)(?: [A-Z][a-z]+)?)?)?"
)
_ALIAS = r"(?:,? (?:also known as|also known by|a\.?k\.?a\.?) [^,;]{2,40}?(?=,))?"
SET_OFF = rf"{_ALIAS}{_AGE}{_HOME}"
"""What may stand behind a name before the sentence goes on: another name, an age, a home."""
TITLED = r"(?:(?:\d{1,3}|(?<![a-z])[a-z]+)[ -](?:year|month|week)s?[ -]old )?(?:(?:the )?[A-Z][a-z]{1,4}\. )?"
"""What may stand right before a name: an age, a short title. A word is tried from its first letter only."""
_WHO = rf"(?:, who [^,;:\ue000-\uf8ff]{{3,60}}(?=,? and {TITLED}{ANYBODY}))?"
"""What a list tells of one of several."""
_MEMBER = f"{TITLED}{ANYBODY}{SET_OFF}{_WHO}"
SEVERAL = f"{_MEMBER}(?:(?:,|;|,? and|;? and|,? &) (?:and )?{_MEMBER})*"
"""One or several people, whoever is among them."""


class Span(NamedTuple):
    """Where a sentence names somebody, and the name that is shown."""

    start: int
    end: int
    name: str


Spans = tuple[Span, ...]


def named(figures: Iterable[Figure]) -> Mapping[tuple[int, int], Spans]:
    """Return where each sentence, by its article and its start, names people."""
    spans: dict[tuple[int, int], list[Span]] = defaultdict(list)
    for figure in figures:
        if figure.kind is EntityKind.PERSON:
            for one in figure.sightings:
                spans[one.article, one.start].append(
                    Span(one.mention.start, one.mention.end, figure.names[0])
                )
    return {place: tuple(sorted(every)) for place, every in spans.items()}


def bodies_named(figures: Iterable[Figure]) -> frozenset[str]:
    """Return what organisations are called, in lower case."""
    return frozenset(
        name.lower().replace("\u2019", "'")
        for figure in figures
        if figure.kind is EntityKind.ORGANISATION
        for name in figure.names
    )


def masked(sighting: Sighting, spans: Spans, evidence: Evidence) -> tuple[str, Mapping[int, str]]:
    """Return the sentence of a sighting with people's names masked, without what stands in brackets.

    And the names of the others by the code points of their signs, as `str.translate` takes them.
    """
    sentence = evidence.texts[sighting.article][sighting.start : sighting.end]
    own = sighting.mention.start, sighting.mention.end
    names: dict[int, str] = {}
    parts, at = [], 0
    for start, end, _ in spans:
        if start >= at:
            sign = ONE if (start, end) == own else chr(ord(FIRST) + len(names))
            if sign != ONE:
                names[ord(sign)] = sentence[start:end]
            parts += [sentence[at:start], sign]
            at = end
    text = _BRACKETS.sub("", "".join([*parts, sentence[at:]]))
    return _SPACES.sub(" ", text).strip(), names
