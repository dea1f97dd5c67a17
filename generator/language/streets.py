"""Streets in English sentences, each with its block where one is given: `the 1700 block of East Adams Trail`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.language.words import stopwords

if TYPE_CHECKING:
    from collections.abc import Iterator

SHORT = {
    "st": "street", "ave": "avenue", "av": "avenue", "rd": "road", "dr": "drive", "blvd": "boulevard", "ln": "lane",
    "ct": "court", "pl": "place", "pkwy": "parkway", "cir": "circle", "ter": "terrace",
}  # fmt: skip
"""What a street is, in short and in full, lower case."""
_KINDS = (*sorted({*SHORT.values(), "way", "trail", "square"}), *SHORT)
WORDS = _KINDS
"""One of these begins a word of every line that names a street, in lower case."""
_KIND = re.compile(rf"\s(?P<kind>{'|'.join(kind.capitalize() for kind in _KINDS)})\b(?!['\u2019]s\b)")
_NAME = re.compile(r"(?:(?:[A-Z][\w'\u2019-]*\.?|\d{1,3}(?:st|nd|rd|th))(?:\s|\Z)){1,4}\Z")
_BLOCK = re.compile(r"\b(?P<block>\d{2,6})(?:\s|-)[Bb]lock of (?:the )?\Z")
DIRECTIONS = {
    "n": "north", "s": "south", "e": "east", "w": "west", "ne": "northeast", "nw": "northwest", "se": "southeast",
    "sw": "southwest",
}  # fmt: skip
"""Points of the compass, in short and in full."""
_ORDINALS = {
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
}  # fmt: skip
_REACH = 60
_TITLES = frozenset(
    {"mr", "mrs", "ms", "dr", "sgt", "lt", "capt", "det", "judge", "mayor", "chief", "detective"}
)


class Street(NamedTuple):
    """A street in `text[start:end]`, its block included.

    `name` are the words of its name in lower case (`fifth` as `5th`), `kind` what it is, written out, `side` the point
    of the compass before it (or empty), `block` the number of the block (or empty).
    """

    start: int
    end: int
    name: tuple[str, ...]
    kind: str
    side: str
    block: str


def find(text: str) -> tuple[Street, ...]:
    """Return the streets in an English sentence, in order."""
    return tuple(_streets(text))


def one_street(left: Street, right: Street) -> bool:
    """Whether two streets have one name, whatever kind of street they are, and no other point of the compass."""
    if left.side and right.side and left.side != right.side:
        return False
    few = min(len(left.name), len(right.name))
    return left.name[-few:] == right.name[-few:]


def _streets(text: str) -> Iterator[Street]:
    last = 0
    for match in _KIND.finditer(text):
        begins = max(last, match.start() - _REACH)
        found = _name(text[begins : match.start()])
        if not found:
            continue
        words, start = found
        side = _side(words[0]) if len(words) > 1 else ""
        block = _BLOCK.search(text, max(0, begins + start - _REACH), begins + start)
        kind = match["kind"].lower()
        yield Street(
            start=block.start() if block else begins + start,
            end=match.end(),
            name=tuple(words[1:] if side else words),
            kind=SHORT.get(kind, kind),
            side=side,
            block=block["block"] if block else "",
        )
        last = match.end()


def _name(before: str) -> tuple[list[str], int] | None:
    """Return the words of a name that ends a text, from behind the last one that is none of it, and where it begins."""
    match = _NAME.search(before)
    if match is None:
        return None
    words = [(found.group(), match.start() + found.start()) for found in re.finditer(r"\S+", match.group())]
    low = [_ORDINALS.get(word.lower(), word.lower().rstrip(".")) for word, _ in words]
    none = [at for at, word in enumerate(low) if _no_name(word)]
    first = none[-1] + 1 if none else 0
    return (low[first:], words[first][1]) if first < len(words) else None


def _no_name(word: str) -> bool:
    return word in stopwords("en") or word in _TITLES or (len(word) == 1 and word not in DIRECTIONS)


def _side(word: str) -> str:
    return DIRECTIONS.get(word, word if word in DIRECTIONS.values() else "")
