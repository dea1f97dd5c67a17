"""What a comma or a bracket sets off behind a name says of its kind: an age, a state, a town nearby."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.beside import CLOSE
from generator.language.names.signs import CERTAIN, FAIR, STRONG

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

AGE = 2
"""Digits of an age."""
_RELATIVE = frozenset({"who", "whose", "whom"})
_SIGNS = frozenset({".", ";", ":", '"', "\u201c", "\u201d", "\u2014", "\u2013"})
_JOINS = frozenset({"and", "but", "said", "says"})
_PAIR = 2
_STANDING = frozenset({"in", "at", "near", "from", "to", "between", "outside", "off"})
_LED = frozenset({"from", "to", "at", "near", "of"})


def set_off(found: Tokens, start: int, end: int, before: str, known: Lexicon) -> tuple[float, float]:
    """Return what is said of a name being a person's and a place's by what a comma or a bracket sets off behind it."""
    if found[end].word == "(":
        return 0.0, STRONG * (before in _STANDING and _in_brackets(found, end, known))
    person = STRONG * _aged(found, end) + FAIR * _told_of(found, start, end)
    if person and _like_a_place(found, start, end, known):
        return CERTAIN + FAIR, -CERTAIN
    return person, STRONG * _in_state(found, start, end, known) + _close_by(found, start, end, known)


def _aged(found: Tokens, end: int) -> bool:
    """Whether an age stands behind a name and a comma: `Ann Lee, 45, said`."""
    return (
        end + 2 < len(found)
        and found[end + 1].word.isdigit()
        and len(found[end + 1].word) <= AGE
        and found[end + 2].word in {",", ".", ";"}
    )


def _told_of(found: Tokens, start: int, end: int) -> bool:
    """Whether a clause that tells of a person follows two words or more: `Ann Lee, who`."""
    return end - start > 1 and end + 1 < len(found) and found[end + 1].low in _RELATIVE


def _like_a_place(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether only its last word makes a place of who begins a clause: `Zelna Hill, who`, not `on Elm Hill, who`."""
    last = found[end - 1].low
    opens = not start or found[start - 1].word in _SIGNS or found[start - 1].low in _JOINS
    whole = " ".join(token.low for token in found[start:end])
    return opens and end - start == _PAIR and last in known.surnames | {"street"} and not known.holds(whole)


def _in_state(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a country or a state follows: `Akron, Ohio`, `Salem, Ore.`."""
    if end + 1 >= len(found) or found[end].word != "," or not found[end + 1].capital:
        return False
    if start + 1 < end and found[start].low in known.given and found[end + 1].word.isupper():
        return False  # `Ann Lee, MD`
    return (
        found[end + 1].low.rstrip(".") in known.place_shorts
        or found[end + 1].low in known.place_shorts
        or (found[end + 1].low in known.places)
    )


def _in_brackets(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether all that stands in brackets behind a name is a country or a state: `from Nara (Japan) to`."""
    close = next((at for at in range(end + 2, min(len(found), end + 5)) if found[at].word == ")"), 0)
    return bool(close) and " ".join(token.low for token in found[end + 1 : close]) in known.states


def _close_by(found: Tokens, start: int, end: int, known: Lexicon) -> float:
    """Return what is said by a known place near it or around it: `Nara, near Osaka`, `from Nara, in Japan`."""
    if end + 2 >= len(found) or not found[end + 2].capital:
        return 0.0
    low = found[end + 1].low
    inside = low == "in" and start > 0 and found[start - 1].low in _LED
    return STRONG * ((low in CLOSE or inside) and found[end + 2].low in known.places)
