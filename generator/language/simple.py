"""Simple texts: words of ASCII letters and digits, spaces, commas and one full stop at most, at the end.

Every way to part a text into words parts these at the same places, so they are parted once; nothing needs to be
searched for in them that has another sign.
"""

from __future__ import annotations

from string import ascii_letters, digits

_SIGNS = b" ,"
_LETTERS = ascii_letters.encode()
_DIGITS = digits.encode()
_WITHOUT = _LETTERS + _DIGITS + _SIGNS
_WITHOUT_DIGITS = _LETTERS + _SIGNS


def simple_words(text: str) -> list[str] | None:
    """Return the words of a simple text as written; None where it has other signs, or commas beside figures."""
    if not text.isascii():
        return None
    data = text.encode()
    left = data.translate(None, _WITHOUT)
    if left:
        if left != b"." or text[-1] != ".":
            return None
        text = text[:-1]
    if "," not in text:
        return text.split()
    if len(data.translate(None, _WITHOUT_DIGITS)) > len(left):
        return None
    return text.replace(",", " ").split()
