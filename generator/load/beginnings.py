"""How a line begins that a pattern matches: its first characters tell of most lines that the pattern cannot.

A pattern is read as far as it says what its first four characters are; what is not understood may be anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from string import ascii_uppercase

LONGEST = 4
_MOST, _MOST_WAYS = 80, 200
"""How many characters one place of a pattern may be, to be told, and how many texts all places so far."""

_TOKEN = re.compile(
    r"\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[a-z-]*:|\(\?<?[=!]|\(\?|[()|]"
    r"|[?*+][?+]?|\{[0-9,]+\}[?+]?|.",
    re.DOTALL,
)
_ASCII = [chr(code) for code in range(128) if chr(code) not in ascii_uppercase]
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_PLACES = (r"\b", r"\B", r"\A", r"\Z", "^", "$")


def beginnings(pattern: str) -> frozenset[str]:
    """Return how ASCII lines may begin that a pattern matches, in small letters, in up to four characters each.

    A line that it matches begins with one of these texts, its capitals aside; an empty one says that it may begin with
    anything. The pattern has no groups that keep what they match.
    """
    reader = _Reader(_TOKEN.findall(pattern))
    told = reader.ways()
    return frozenset(told.ended | told.growing)


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Told:
    """Beginnings: those that are `ended` may go on with anything, those `growing` are all that was said so far."""

    ended: frozenset[str]
    growing: frozenset[str]

    def then(self, more: _Told) -> _Told:
        """Return what is told by this and what follows it."""
        is_many = len(self.growing) * (len(more.ended) + len(more.growing)) > _MOST_WAYS
        firsts = self.growing & {""} if is_many else self.growing
        ended = {first + second for first in firsts for second in more.ended}
        grown = {first + second for first in firsts for second in more.growing}
        growing = frozenset(text for text in grown if len(text) < LONGEST)
        cut = {text[:LONGEST] for text in ended | (grown - growing)}
        return _Told(self.ended | (self.growing - firsts) | cut, growing)

    def times(self, sign: str) -> _Told:
        """Return what is told by this so many times as a sign says."""
        is_optional = sign[0] in "?*" or sign.startswith(("{0,", "{,"))
        empty = frozenset([""] if is_optional or "" in self.growing else [])
        if sign[0] == "?":
            return _Told(self.ended, self.growing | empty)
        return _Told(self.ended | self.growing - {""}, empty)


_NOTHING = _Told(_NONE, frozenset([""]))
_ANYTHING = _Told(frozenset([""]), _NONE)


@dataclass(slots=True)
class _Reader:
    """Reads the tokens of a pattern, last to come first."""

    left: list[str]

    def __post_init__(self) -> None:
        self.left.reverse()

    def ways(self) -> _Told:
        """Read alternatives up to the bracket that closes them, or to the end."""
        ended = growing = _NONE
        way = _NOTHING
        while self.left and (token := self.left.pop()) != ")":
            if token == "|":  # noqa: S105 - a token of a pattern
                ended, growing, way = ended | way.ended, growing | way.growing, _NOTHING
            elif not way.growing:
                self.leave(token)
            else:
                told = self.one(token)
                while self.left and self.left[-1][0] in "?*+{":
                    told = told.times(self.left.pop())
                way = way.then(told)
        return _Told(ended | way.ended, growing | way.growing)

    def leave(self, token: str) -> None:
        """Go by a token and all that is in its brackets."""
        depth = int(token[0] == "(")
        while depth:
            token = self.left.pop()
            depth += (token[0] == "(") - (token == ")")  # noqa: S105 - a token of a pattern

    def one(self, token: str) -> _Told:
        """Read what a token begins."""
        if token in _LOOKS:
            self.leave(token)
            return _NOTHING
        if token[0] == "(":
            inner = self.ways()
            return _ANYTHING if token == "(?" else inner  # noqa: S105 - a token of a pattern
        if token in _PLACES:
            return _NOTHING
        found = _characters(token)
        return _ANYTHING if len(found) > _MOST else _Told(_NONE, found)


@cache
def _characters(token: str) -> frozenset[str]:
    """Return the characters that one place of a pattern may be."""
    if len(token) == 1 and token != ".":  # noqa: S105 - a token of a pattern
        return frozenset([token.lower()] if token.isascii() else [])
    matches = re.compile(token).fullmatch
    return frozenset(one for one in _ASCII if matches(one) or matches(one.upper()))
