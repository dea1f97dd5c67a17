"""Words of a text, for comparing texts: what a word is, which words say nothing, which are the same word.

Scripts that put no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese) are taken as overlapping pairs
of characters, as is usual in search: two texts that share words share pairs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache, partial
from string import ascii_lowercase, digits
from sys import intern
from threading import local
from typing import TYPE_CHECKING

from Stemmer import Stemmer

from generator.language.remembered import Remembered
from generator.language.tables import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SIGNS = "\u201c\u201d\u2018\u2013\u2014"
"""Signs beside words that make a text no ASCII: taken for spaces, most texts with them are parted as ASCII."""
_MARKS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0966-\u0df3"
)
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17d3\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"\d+(?:[.,]\d+)+|(?:[^\W_]|[{_MARKS}{_UNSPACED}])+")
_ASCII_WORD = re.compile(r"\d+(?:[.,]\d+)+|[a-z0-9]+")  # the same for most English text, four times as fast
_SPACED = bytes(byte if chr(byte) in ascii_lowercase + digits else 32 for byte in range(256))
_SHAPES = bytes.maketrans(b"123456789,", b"000000000.")
_WITH_SEPARATOR = b"0.0"
"""How a number with separators looks then, which alone is a word that holds more than letters and digits."""

_DOTTED = re.compile(r"\.[^\W\d_]\.")
_INITIALS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")
_UNSPACED_RUN = re.compile(rf"([{_UNSPACED}]+)")
_APOSTROPHE_WITHIN_CYRILLIC = re.compile("(?<=[\u0400-\u052f])['\u02bc](?=[\u0400-\u052f])")
_STEMMERS = {
    "ar": "arabic", "hy": "armenian", "eu": "basque", "ca": "catalan", "da": "danish", "nl": "dutch",
    "en": "english", "et": "estonian", "fi": "finnish", "fr": "french", "de": "german", "el": "greek",
    "hi": "hindi", "hu": "hungarian", "id": "indonesian", "ga": "irish", "it": "italian", "lt": "lithuanian",
    "ne": "nepali", "nb": "norwegian", "nn": "norwegian", "no": "norwegian", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "es": "spanish", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
_stemmers = local()  # a stemmer keeps its word while it works: each thread has its own


def tokens(text: str) -> list[str]:
    """Return all words and numbers of a text in order, case-folded and composed (NFKC).

    Words are split at hyphens and apostrophes, and what is then a single Latin letter is dropped (`France's`,
    `l'Italie`); in Cyrillic an apostrophe is a part of its word and is left out of it. Dotted initials are one
    word (`U.K.` is `uk`); numbers keep their separators (`8.8`, `1,200`).
    """
    return [word for word in pieces(text) if len(word) > 1 or not "a" <= word <= "z"]


def pieces(text: str) -> list[str]:
    """Return the tokens of a text and the single Latin letters: what `lexicon` has stems for."""
    folded = text.casefold() if text.isascii() else _plain(text).casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKC", folded).replace("\u0451", "\u0435")
        folded = _APOSTROPHE_WITHIN_CYRILLIC.sub("", folded)
    if folded.count(".") > 1 and _DOTTED.search(folded):
        folded = _INITIALS.sub(lambda match: match[0].replace(".", ""), folded)
    if folded.isascii():
        return _ascii(folded)
    found: list[str] = _WORD.findall(folded)
    if _UNSPACED_RUN.search(folded):
        return [piece for word in found for piece in _pieces(word)]
    return found


def _plain(text: str) -> str:
    """Return a text with straight apostrophes, and without the other signs beside words."""
    text = text.replace("\u2019", "'")
    for sign in _SIGNS:
        text = text.replace(sign, " ")
    return text


def _ascii(folded: str) -> list[str]:
    """Return what `_ASCII_WORD` finds; to take other characters for spaces is sooner done than to search."""
    data = folded.encode()
    if _WITH_SEPARATOR in data.translate(_SHAPES):
        return _ASCII_WORD.findall(folded)
    return data.translate(_SPACED).decode().split()


def stopwords(language: str) -> frozenset[str]:
    """Return the words that say nothing in a language (a tag such as `pt-BR`); none where it is unknown."""
    return _stopwords(primary(language))


def stems(text: str, language: str) -> list[str]:
    """Return the stems of a text's words, stop words aside, in order: `quakes` and `quake` are one."""
    return stems_of(pieces(text), language)


def stems_of(pieces: Iterable[str], language: str) -> list[str]:
    """Return the stems of what `pieces` gave."""
    return list(filter(None, map(_lexicon(primary(language)).__getitem__, pieces)))


def lexicon(language: str) -> Mapping[str, str]:
    """Return the stems of a language's words, found as they are asked for; empty for what says nothing.

    That is a stop word or a single Latin letter.
    """
    return _lexicon(primary(language))


def stem(word: str, language: str) -> str:
    """Return the Snowball stem of a case-folded word; the word itself where the language has no stemmer."""
    code = primary(language)
    return _lexicon(code)[word] or _quiet(code)[word]


class _Stems(dict[str, str]):
    """The stems of one language's words, as far as they were asked for; empty for stop words and Latin letters."""

    def __init__(self, code: str) -> None:
        super().__init__(dict.fromkeys((*stopwords(code), *ascii_lowercase), ""))
        self.code = code

    def __missing__(self, word: str) -> str:
        found = self[intern(word)] = intern(_snowball(word, self.code))
        return found


@cache
def _lexicon(code: str) -> _Stems:
    return _Stems(code)


@cache
def _quiet(code: str) -> Remembered[str]:
    """Return the stems of stop words and Latin letters, which a lexicon leaves empty."""
    return Remembered(partial(_snowball, code=code), 1 << 10)


def _snowball(word: str, code: str) -> str:
    name = _STEMMERS.get(code)
    if name is None or not word.isalpha():
        return word
    stemmer = getattr(_stemmers, name, None)
    if stemmer is None:
        stemmer = Stemmer(name, 0)  # without a memory of its own: `_Stems` has one
        setattr(_stemmers, name, stemmer)
    return str(stemmer.stemWord(word))


@lru_cache(maxsize=1 << 10)
def primary(language: str) -> str:
    """Return the language of a tag without script and region, in lower case: `pt` of `pt-BR`."""
    return language.partition("-")[0].partition("_")[0].lower()


@cache
def _stopwords(code: str) -> frozenset[str]:
    return frozenset(tokens(" ".join(rows("stopwords", code))))


def _pieces(word: str) -> list[str]:
    """Split off runs of a script without spaces and return them as pairs of characters."""
    found: list[str] = []
    for run in _UNSPACED_RUN.split(word):
        if _UNSPACED_RUN.match(run) and len(run) > 1:
            found.extend(run[at : at + 2] for at in range(len(run) - 1))
        elif run:
            found.append(run)
    return found
