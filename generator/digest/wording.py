"""A sentence in the form that rules look at: its words, apart from what stands in quotation marks."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from generator.language.cues import Cues, cues
from generator.language.quotation import SINGLE, may_open_single
from generator.language.remembered import Remembered
from generator.language.simple import simple_words
from generator.language.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Mapping

_QUOTED = re.compile(
    "\u201c[^\u201c\u201d]*\u201d"
    '|"[^"]*"'
    "|\u00ab[^\u00ab\u00bb]*\u00bb"
    "|\u201e[^\u201e\u201c]*\u201c"
    rf"|{SINGLE}"
    r"|(?<!\w)\u2018[^\u2018\u2019]*\u2019(?!\w)"
)
_OPENING = '"\u201c\u00ab\u201e\u2018'
_WORD = re.compile(r"\w+(?:[.'\u2019-]\w+|(?<=\d),\d{3}(?!\d))*")
_SHORT_FORM = re.compile(r"'(?:s|d|m|re|ve|ll)\Z")
SMALL_WORD, ENOUGH, MOST = 3, 4, 0.8
"""Titled: of `ENOUGH` words longer than `SMALL_WORD` letters more than `MOST` are capitalised."""


class Wording(NamedTuple):  # there are very many: a named tuple is made in half the time
    """A sentence, prepared.

    `plain` is `text` with every quotation blanked out (offsets stay); `words` are the words of `plain` as
    written, `lower` the same in lower case, with the straight apostrophe and without `'s`, `'re` and the like,
    `vocabulary` these without order, `capital` which of the words have a capital.
    `titled` tells that The Words Are Capitalised Throughout, so that capitals tell no names; `names` are words
    (lower case) that are known to be names. `simple` tells that it is a simple text; see `language.simple`. Of such
    a one the words that are written small and its stems are known; of any other both are empty.
    """

    text: str
    plain: str
    words: tuple[str, ...]
    lower: tuple[str, ...]
    vocabulary: frozenset[str]
    capital: tuple[bool, ...]
    cues: Cues
    titled: bool
    names: frozenset[str] = frozenset()
    simple: bool = False
    small: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()


_made = tuple.__new__  # as `Wording(...)` does, in half the time


def read(text: str, language: str, names: frozenset[str] = frozenset()) -> Wording:
    """Prepare a sentence."""
    found = simple_words(text)
    if found is not None:
        return _read_simple(text, found, language, names)
    plain = unquoted(text)
    words = tuple(_WORD.findall(plain))
    lower = tuple(map(_LOWER.__getitem__, words))
    if "'" in plain or "\u2019" in plain:
        lower = tuple([word if word.isalpha() else _LONG_FORMS[word] for word in lower])
    capital = tuple([word[0].isupper() for word in words])
    titled = sum(capital[1:]) > MOST * ENOUGH and _titled(words)
    return _made(
        Wording,
        (text, plain, words, lower, frozenset(lower), capital, cues(language), titled, names, False, (), ()),
    )


def unquoted(text: str) -> str:
    """Return a text with every quotation blanked out; offsets stay."""
    marked = any(map(text.__contains__, _OPENING)) or may_open_single(text)
    return _QUOTED.sub(_blank, text) if marked else text


def _read_simple(text: str, found: list[str], language: str, names: frozenset[str]) -> Wording:
    """Prepare a simple sentence, which has these words."""
    rows = map(_forms(language).__getitem__, found)
    words, lower, capital, small, stems = zip(*rows, strict=True) if found else _NO_WORDS
    titled = sum(capital[1:]) > MOST * ENOUGH and _titled(words)
    small, stems, vocabulary = tuple(filter(None, small)), tuple(filter(None, stems)), frozenset(lower)
    known = cues(language)
    return _made(
        Wording, (text, text, words, lower, vocabulary, capital, known, titled, names, True, small, stems)
    )


@lru_cache(maxsize=1 << 9)
def read_title(title: str, language: str) -> Wording:
    """Prepare a title; a topic asks for the same few ones often."""
    return read(title, language)


def _long_form(word: str) -> str:
    return _SHORT_FORM.sub("", word.replace("\u2019", "'"))


def _lowered(word: str) -> str:
    return intern(word.lower())


KNOWN = 1 << 15
_LOWER = Remembered(_lowered, KNOWN)
"""One record of each word: kept notes then name it once, however often an article has it."""
_LONG_FORMS = Remembered(_long_form, KNOWN)


class _Form(NamedTuple):
    """A word of simple texts, as written: in lower case, whether it has a capital, and its stem.

    `small` is it in lower case where it is written small, else empty; so is the stem of what says nothing.
    """

    written: str
    lower: str
    capital: bool
    small: str
    stem: str


_NO_WORDS: tuple[tuple[str, ...], ...] = ((),) * len(_Form._fields)


@cache
def _forms(language: str) -> Remembered[_Form]:
    """Return what is known of the words of a language: all that is asked of one is one look into a table."""
    return Remembered(partial(_form, stems=lexicon(language)), KNOWN)


def _form(word: str, stems: Mapping[str, str]) -> _Form:
    lower = intern(word.lower())
    capital = "@" < word < "["  # an ASCII letter
    small = lower if word.isalpha() and word.islower() else ""
    return _made(_Form, (intern(word), lower, capital, small, stems[lower]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def _titled(words: tuple[str, ...]) -> bool:
    long = [word for word in words[1:] if len(word) > SMALL_WORD and word[0].isalpha()]
    return len(long) >= ENOUGH and sum(word[0].isupper() for word in long) > MOST * len(long)
