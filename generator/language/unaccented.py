"""Words without their accents, as the lists of names have them."""

from __future__ import annotations

import unicodedata

_LETTERS = {"\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u0131": "i", "\u00e6": "ae", "\u00df": "ss"}


def unaccented(word: str) -> str:
    """Return a word or text (lower case) without accents."""
    if word.isascii():
        return word
    for (
        letter,
        written,
    ) in _LETTERS.items():  # a long text is sooner searched for them than asked for each letter
        word = word.replace(letter, written)
    plain = unicodedata.normalize("NFKD", word)
    for mark in filter(unicodedata.combining, set(plain)):  # few, where a text has many letters
        plain = plain.replace(mark, "")
    return plain
