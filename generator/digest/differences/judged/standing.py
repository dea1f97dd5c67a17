"""How a value stands in its line: one of a list, of others, of things told of before, without a part of them."""

from __future__ import annotations

import re

from generator.language.caseless import Caseless

_ATTRIBUTIVE = re.compile(r"-(?!(?:one|two|three|four|five|six|seven|eight|nine)\b)[A-Za-z]")
_KNOWN = Caseless(r"\b(?:the|these|those|all|both|his|her|their|its|other)\s\Z")
_OTHERS = Caseless(r"\b(?:other|others|more|additional|remaining|new|different)\b")
_OTHERS_BEHIND = re.compile(r"\s(?:other|others|more|additional|further)\b", re.IGNORECASE)
_OF_ALL = re.compile(r"\s(?:\w{1,20}\s)?of\s(?:the|these|those|them|whom|his|her|their|its)\b")
_AND = re.compile(
    r"(?:,|\b(?:and|plus|including|with))\s(?:\w{1,20}\s){0,2}\Z"
    r"|\s(?:\w{1,20}\s){0,2}(?:and|plus|including)\s(?:\w{1,20}\s){0,3}\Z"
)
_LEFT_OVER = re.compile(
    r"\bremain(?:s|ed)? (?:hospitali[sz]ed|in\b)|\bstill (?:hospitali[sz]ed|in\b)|\breleased\b"
)
_IDENTIFIED = re.compile(r"\b(?:identit(?:y|ies)|identified|names of|named)\b")
_ATTACKER = Caseless(
    r"\b(?:himself|herself|suicide"
    r"|includ\w{1,6} (?:the|a) (?:\w{1,20} )?(?:gunman|shooter|attacker|suspect|bomber|driver))\b"
)


def standing(text: str, start: int, end: int, left: int, right: int) -> frozenset[str]:
    """Return how the value at `start:end` stands; `left:right` is the stretch that has no other value."""
    listed = (left and _AND.search(text, max(0, left - 1), start)) or (
        right < len(text) and _AND.search(text, end, right)
    )
    told = {
        "more": _OTHERS.search(text, start, end) or _OTHERS_BEHIND.match(text, end),
        "known": _KNOWN.search(text, 0, start),
        "identified": _IDENTIFIED.search(text),
        "with attacker": _ATTACKER.search(text),
        "attributive": _ATTRIBUTIVE.search(text, start, end + 2),
        "left over": _LEFT_OVER.search(text, end) or _LEFT_OVER.search(text, 0, start),
        "part": _OF_ALL.match(text, end),
        "list": listed,
    }
    return frozenset([name for name, found in told.items() if found])
