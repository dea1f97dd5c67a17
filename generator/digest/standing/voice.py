"""Rules on who speaks: the writer to the reader, the page about itself, or nobody about nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.wording import Wording

LONGEST_NAME = 4
"""Words of a name with what its bearer is."""
SPEAKING = frozenset(
    {"spoke", "talked", "interviewed", "caught", "watched", "captured", "there", "with", "over"}
)
"""One of these is in whatever tells that a station spoke with somebody or was there."""
_STATION = r"(?:News|Channel|[KW][A-Z]{2,3}(?:-TV)?)(?: \d+)?(?: News)?"
_NETWORK = (
    r"(?:\b\d+ ?News|\b(?:Channel|F[Oo][Xx]|NBC|CBS|ABC|[KW][A-Z]{2,3}(?:-TV)?)(?: ?\d+)?)(?: [A-Z]\w+){0,2}"
)
_ON_THE_SPOT = re.compile(
    rf"{_NETWORK}(?:(?:'s|\u2019s)(?: [A-Z][a-z]+){{1,2}})? (?:(?:cameras? )?captured\b|interviewed\b|caught up with\b"
    r"|watched (?:as|while)\b|was (?:there|over|with(?! its?\b))\b)"
)
"""A station as whoever does it, or its reporter: `Channel 9's Ann Lee was with`, and not `WXYZ was fined`."""
_INTERVIEWED = re.compile(
    rf"\b{_STATION}(?:'s|\u2019s)?(?: reporter)?(?: [A-Z][a-z]+){{0,2}} (?:spoke|talked) (?:with|to)\b"
    rf"|\b(?:spoke|talked) (?:exclusively )?(?:with|to) (?:[A-Z]\w+ ){{0,2}}{_STATION}(?![\w-])"
)
_SIGNS = (
    "spoke ",
    "talked ",
    "was there",
    "was with",
    "was over",
    "captured",
    "interviewed",
    "caught up",
    "watched ",
)
"""One of these is in whatever one of both patterns finds."""
QUOTES = ('"', "\u201c", "\u2018")


def speaker(sentence: Wording) -> bool:
    """Whether `we` or `you` stands in it outside of a quotation; `US` is a country."""
    known = sentence.cues.speakers
    return not known.isdisjoint(sentence.vocabulary) and any(
        low in known and not (word.isupper() and len(word) > 1)
        for word, low in zip(sentence.words, sentence.lower, strict=True)
    )


def cut_off(sentence: Wording) -> bool:
    """Whether only who spoke is left of a quotation: `Lee asked, looking at the mayor.`."""
    known = sentence.cues.asking
    if known.isdisjoint(sentence.vocabulary):
        return False
    at = next((place for place, capital in enumerate(sentence.capital) if not capital), 0)
    if not 0 < at <= LONGEST_NAME or sentence.lower[at] not in known:
        return False
    before, _, behind = sentence.text.partition(sentence.words[at])
    return behind.startswith(",") and not before.strip().startswith(QUOTES)


def filler(sentence: Wording) -> bool:
    """Whether it holds a phrase that says nothing: `all eyes will be on`."""
    return sentence.cues.filler.stand_in(sentence.plain, sentence.vocabulary)


def pointer(sentence: Wording) -> bool:
    """Whether it is about the page or asks the reader for something: `sign up`, `photo by`."""
    return sentence.cues.pointers.stand_in(sentence.plain, sentence.vocabulary)


def interviewed(sentence: Wording) -> bool:
    """Whether it tells only that a station spoke with somebody or was there: `News 9 spoke with his aunt`."""
    if SPEAKING.isdisjoint(sentence.vocabulary) or not sentence.cues.saying.isdisjoint(sentence.vocabulary):
        return False
    if not any(map(sentence.plain.__contains__, _SIGNS)):
        return False
    return any(told.search(sentence.plain) for told in (_INTERVIEWED, _ON_THE_SPOT))


def imperative(sentence: Wording) -> bool:
    """Whether it tells the reader what to do: `Expect talks on sanctions.`, if `Expect` is no name."""
    first = sentence.lower[:1]
    return not sentence.cues.imperatives.isdisjoint(first) and sentence.names.isdisjoint(first)
