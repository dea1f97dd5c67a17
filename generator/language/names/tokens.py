"""The words of a sentence with their places, as far as names need them: initials, short forms, possessives."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.language.remembered import Remembered

_TOKEN = re.compile(
    r"[A-Za-z]\w+(?:[-'\u2019&]\w+)*"  # most words, which need not be asked whether they are initials
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)?(?:['\u2019]s\b)?|\d[\w.,]*\w|[^\W_]\w*(?:[-'\u2019&]\w+)*|\S"
)
_POSSESSIVE = re.compile(r"['\u2019][sS]\Z")
_ABBREVIATED = frozenset({"jr", "sr", "st", "mt", "ft", "inc", "corp", "co", "ltd", "bros", "no"})
KNOWN = 1 << 15
"""Words whose readings are remembered: most words of a text are among them."""


class Token(NamedTuple):  # there are very many: a named tuple is made in half the time
    """A word `text[start:end]`.

    `word` is it without a possessive, `low` that in lower case, its apostrophe straight and without a full stop.
    `owns` tells that it has a possessive, `capital` that it is written as a name is. `bound` is where what follows must
    begin to stand right behind it: behind the full stop of a short form.
    """

    word: str
    low: str
    start: int
    end: int
    bound: int
    owns: bool
    capital: bool


_made = tuple.__new__  # as `Token(...)` does, in half the time


def tokens(text: str, short: frozenset[str]) -> list[Token]:
    """Return the words and signs of a sentence; `short` are the words that a full stop makes a short form."""
    found: list[Token] = []
    stop = 0
    find, add, written_ = text.index, found.append, _TOKEN.findall(text)
    for written, (word, low, letters, owns, capital) in zip(
        written_, map(_READINGS.__getitem__, written_), strict=True
    ):
        start = find(written, stop)
        if written == "." and found and stop == start and _takes_stop(found[-1], text, start, short):
            last = found[-1]
            stop = start + 1
            found[-1] = Token(
                f"{last.word}.", last.low, last.start, last.end + 1, stop, last.owns, capital=True
            )
            continue
        stop = start + len(written)
        add(_made(Token, (word, low, start, start + letters, stop, owns, capital)))
    return found


def simple_tokens(text: str) -> list[Token]:
    """Return the words and signs of a simple text; see `language.simple`. No full stop of it is a short form's."""
    spaced = text.replace(",", " , ") if "," in text else text
    written_ = [*spaced[:-1].split(), "."] if spaced.endswith(".") else spaced.split()
    found: list[Token] = []
    stop = 0
    find, add = text.index, found.append
    for written, (word, low, letters, owns, capital) in zip(
        written_, map(_READINGS.__getitem__, written_), strict=True
    ):
        start = find(written, stop)
        stop = start + letters
        add(_made(Token, (word, low, start, stop, stop, owns, capital)))
    return found


def _read(written: str) -> tuple[str, str, int, bool, bool]:
    """Return a word without possessive, in lower case, its length, whether it had one, whether it is capitalised."""
    owner = _POSSESSIVE.search(written) if written[-1] in "sS" and len(written) > 2 else None  # noqa: PLR2004 - longer than `'s`
    word = written[: owner.start()] if owner else written
    return word, word.lower().replace("\u2019", "'"), len(word), owner is not None, word[0].isupper()


_READINGS = Remembered(_read, KNOWN)


def _takes_stop(last: Token, text: str, stop: int, short: frozenset[str]) -> bool:
    """Whether a full stop belongs to the word before it: an initial's, a title's, and the sentence goes on."""
    if last.owns or not last.capital or not text[stop + 1 :].strip():
        return False
    return (len(last.word) == 1 and last.word != "I") or last.low in short or last.low in _ABBREVIATED
