"""The words of a sentence with their places, as far as names need them: initials, short forms, possessives."""

from __future__ import annotations

import re
from itertools import accumulate, islice
from operator import add, sub
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from generator.language.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTED = r"-(?!(?:as|and|who|whose|which|the|but|was|were|has|had|former|including)(?![\w-]))"
"""A hyphen, but where it stands for the dash before a clause: `Ann Lee-who won`, `two guests-former coach Lee`."""
_TOKEN = re.compile(
    rf"[A-Za-z]\w+(?:(?:{_PARTED}|['\u2019&])\w+)*"  # most words, which need not be asked whether they are initials
    rf"|(?:[^\W\d_]\.){{2,}}(?:-\w+)?(?:['\u2019]s\b)?|\d[\w.,]*\w|[^\W_]\w*(?:(?:{_PARTED}|['\u2019&])\w+)*|\S"
)
_POSSESSIVE = re.compile(r"['\u2019][sS]\Z")
_OF_A_HOUSE = re.compile(r"(?:d|dell|l)['\u2019][A-Z]\w")
"""A small particle that is joined to a name: `d'Orvane`."""
_TEAM = re.compile(r"\d\ders\Z")
"""What a team may be called behind its town: `Reykjavik 89ers`."""
_ABBREVIATED = frozenset({"jr", "sr", "st", "mt", "ft", "inc", "corp", "co", "ltd", "bros", "no"})
KNOWN = 1 << 15
"""Words whose readings are remembered: most words of a text are among them."""


class Token(NamedTuple):  # there are very many: a named tuple is made in half the time
    """A word, wherever it stands: see `Tokens`.

    `word` is it without a possessive, `low` that in lower case, its apostrophe straight and without a full stop;
    `written` is all of it.
    `owns` tells that it has a possessive, `capital` that it is written as a name is, `begins` that a name may begin
    with it: it is, or has a hyphen.
    """

    word: str
    low: str
    owns: bool
    capital: bool
    begins: bool
    written: str


class Tokens(list[Token]):
    """The words and signs of a sentence, and where they stand: `starts` are where they begin.

    `bounds` are where what follows must begin to stand right behind them: behind a possessive or a short form's stop.
    """

    __slots__ = ("bounds", "starts")

    def __init__(self, found: Iterable[Token], starts: list[int], bounds: list[int]) -> None:
        super().__init__(found)
        self.starts = starts
        self.bounds = bounds

    def end(self, at: int) -> int:
        """Return where the word at a place ends, without a possessive."""
        return self.starts[at] + len(self[at].word)

    def adjacent(self, at: int) -> bool:
        """Whether a single space, or one other sign that is no token, stands before the token at a place."""
        return self.starts[at] - self.bounds[at - 1] == 1


def tokens(text: str, short: frozenset[str]) -> Tokens:
    """Return the words and signs of a sentence; `short` are the words that a full stop makes a short form."""
    found: list[Token] = []
    starts: list[int] = []
    bounds: list[int] = []
    stop = 0
    find = text.index
    for written in _TOKEN.findall(text):
        start = find(written, stop)
        if written == "." and found and stop == start and _takes_stop(found[-1], text, start, short):
            last = found[-1]
            found[-1] = Token(
                f"{last.word}.", last.low, last.owns, capital=True, begins=True, written=f"{last.word}."
            )
            stop = bounds[-1] = start + 1
            continue
        stop = start + len(written)
        found.append(_READINGS[written])
        starts.append(start)
        bounds.append(stop)
    return Tokens(found, starts, bounds)


def simple_tokens(text: str, words: Iterable[str]) -> Tokens:
    """Return the words and signs of a simple text; see `language.simple`. No full stop of it is a short form's."""
    stop = text.endswith(".")
    if "," in text:
        words = text[: len(text) - stop].replace(",", " , ").split()
    written = [*words, "."] if stop else [*words]
    return Tokens(
        map(_READINGS.__getitem__, written),
        *(_counted if is_set_plainly(text) else _searched)(text, written),
    )


def is_set_plainly(text: str) -> bool:
    """Whether a simple text has one space between two words, behind each comma, and nowhere else."""
    if "  " in text or not text[:1].isalnum() or text.endswith((" ", " .")):
        return False
    return "," not in text or (" ," not in text and text.count(",") == text.count(", "))


def _counted(_: str, written: list[str]) -> tuple[list[int], list[int]]:
    """Return where the words and signs of a text that is set plainly begin and end: by their sizes."""
    sizes = [*map(len, written)]
    spaces = islice(accumulate(map(str.isalnum, written), initial=-1), 1, None)
    bounds = [*map(add, accumulate(sizes), spaces)]
    return [*map(sub, bounds, sizes)], bounds


def _searched(text: str, written: list[str]) -> tuple[list[int], list[int]]:
    """Return where words and signs begin and end that stand in a text in this order."""
    starts: list[int] = []
    bounds: list[int] = []
    stop = 0
    find, begun, ended = text.index, starts.append, bounds.append
    for one in written:
        start = find(one, stop)
        stop = start + len(one)
        begun(start)
        ended(stop)
    return starts, bounds


def _read(written: str) -> Token:
    """Return a word without possessive, in lower case, whether it had one, whether it is capitalised."""
    glued = _OF_A_HOUSE.match(written) is not None
    owner = _POSSESSIVE.search(written) if written[-1] in "sS" and len(written) > 2 else None  # noqa: PLR2004 - longer than `'s`
    word = intern(written[: owner.start()] if owner else written)
    low, capital = intern(word.lower().replace("\u2019", "'")), word[0].isupper()
    begins = capital or glued or "-" in word
    return Token(word, low, owner is not None, capital or bool(_TEAM.match(word)), begins, written)


_READINGS = Remembered(_read, KNOWN)


def readings(words: Iterable[str]) -> list[Token]:
    """Return words as tokens, wherever they stand."""
    return [*map(_READINGS.__getitem__, words)]


def _takes_stop(last: Token, text: str, stop: int, short: frozenset[str]) -> bool:
    """Whether a full stop belongs to the word before it: an initial's, a title's, and the sentence goes on."""
    if last.owns or not last.capital or not text[stop + 1 :].strip():
        return False
    return (len(last.word) == 1 and last.word != "I") or last.low in short or last.low in _ABBREVIATED
