"""Which language a text is written in, told by its script and its commonest words.

A script that one language owns tells it; Latin and Cyrillic texts are told by the share of their words that are
stop words of a language. For what articles are written in that is enough, and it needs no model: stop words are a
third to a half of any prose, and two languages share few of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from importlib.resources import files
from itertools import chain

from generator.language.words import stopwords, tokens

FEWEST_WORDS = 30
"""A shorter text may be all names, or a quotation."""

LEAST_SHARE = 0.2
"""How many of its words must be stop words of a language for a text to be in it."""

LEAST_LEAD = 2
"""How many times as many as of any other: Catalan has many of Spanish, and is not told as Spanish."""

_MARKED = {"ru": re.compile("[\u044b\u044d]"), "uk": re.compile("[\u0456\u0457\u0454]")}
"""Letters by which languages are told that share more of their words with neighbours."""

_LOOKED_AT = 1000
"""How many characters are enough to tell."""

_SCRIPTS = (
    ("\u3040-\u30ff", "ja"),
    ("\uac00-\ud7af", "ko"),
    ("\u0370-\u03ff", "el"),
    ("\u0590-\u05ff", "he"),
    ("\u0e00-\u0e7f", "th"),
    ("\u0530-\u058f", "hy"),
    ("\u10a0-\u10ff", "ka"),
    ("\u0980-\u09ff", "bn"),
    ("\u0a80-\u0aff", "gu"),
    ("\u0b80-\u0bff", "ta"),
    ("\u0c00-\u0c7f", "te"),
    ("\u0c80-\u0cff", "kn"),
    ("\u0d00-\u0d7f", "ml"),
    ("\u0600-\u06ff", "ar"),
    ("\u0900-\u097f", "hi"),
    ("\u4e00-\u9fff", "zh"),
)
_LETTERS = tuple((re.compile(f"[{script}]"), language) for script, language in _SCRIPTS)
_OF_ITS_OWN = (
    ("ar", re.compile("[\u0679\u0688\u0691\u06d2]"), "ur"),
    ("ar", re.compile("[\u067e\u0686\u0698\u06af]"), "fa"),
)
"""Letters that one of several languages of a script has."""

_LEAST_KANA, _LEAST_LETTERS = 0.1, 0.5


def detect(text: str) -> str:
    """Return the code of a text's language, or an empty text where it is too short, mixed, or of none known here."""
    sample = text[:_LOOKED_AT]
    words = tokens(sample)
    if len(words) < FEWEST_WORDS:
        return ""
    return (not sample.isascii() and _by_script(sample)) or _by_words(words, sample)


def _by_script(sample: str) -> str:
    letters = sum(map(str.isalpha, sample))
    for pattern, language in _LETTERS:
        least = _LEAST_KANA if language == "ja" else _LEAST_LETTERS  # a Japanese text is half Han
        if len(pattern.findall(sample)) >= max(1, least * letters):
            return next(
                (own for of, sign, own in _OF_ITS_OWN if of == language and sign.search(sample)), language
            )
    return ""


def _by_words(words: list[str], sample: str) -> str:
    table = _table()
    counts = Counter(chain.from_iterable(filter(None, map(table.get, words))))
    ordered = sorted(((count, language) for language, count in counts.items()), reverse=True)
    (best, language), (second, _) = [*ordered, (0, ""), (0, "")][:2]
    if best < LEAST_SHARE * len(words):
        return ""
    is_sure = _MARKED[language].search(sample) if language in _MARKED else best >= LEAST_LEAD * second
    return language if is_sure else ""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Map every stop word to the languages that have it."""
    folder = files("generator.language") / "data" / "stopwords"
    table: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for name in sorted(file.name for file in folder.iterdir()):
        code, _, suffix = name.partition(".")
        if suffix == "txt":
            for word in stopwords(code):
                table[word] += (code,)
    return dict(table)
