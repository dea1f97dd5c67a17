"""Bytes to text: UTF-8, or UTF-16 that says so; characters that no text holds are taken out."""

from __future__ import annotations

import codecs
import re
import sys
import unicodedata
from html import unescape

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufff9-\uffff\ufdd0-\ufdef\u202d\u202e"
    "\U000e0000-\U000e007f\ud800-\udfff]"
)
"""Control characters, non-characters, tags, and the two marks that turn the direction of text by force."""

_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069]")
_JOINER = re.compile("(?<![\u0300-\uffff\U00010000-\U0010ffff])[\u200c\u200d]|[\u200c\u200d](?=[\\s!-~]|$)")
_REFERENCE = re.compile(r"&#(?:x0*(?P<hex>[0-9a-f]{1,8})|0*(?P<number>[0-9]{1,9}));?", re.IGNORECASE)


_PLAIN = bytes([*b"\t\n", *range(0x20, 0x7F)])


class NotText(Exception):  # noqa: N818 - it names what the bytes are
    """The bytes are no text; `line` and `column` (from one) are those of the first bad byte."""

    def __init__(self, message: str, line: int, column: int) -> None:
        self.line, self.column = line, column
        super().__init__(message)


def decode(content: bytes) -> tuple[str, tuple[int, int, int] | None]:
    r"""Return the text with `\n` line ends, composed (NFC), and what was cleaned out of it.

    The second value is None or (characters removed, line and column of the first). Raises NotText.
    """
    if content.isascii() and not content.translate(None, _PLAIN):
        return content.decode("ascii"), None  # as most English text
    text = _LINE_ENDS.sub("\n", _characters(content))
    first = _UNWANTED.search(text)
    if first is None:
        return unicodedata.normalize("NFC", text), None
    line, column = _place(text[: first.start()])
    cleaned, count = _UNWANTED.subn("", text)
    return unicodedata.normalize("NFC", cleaned), (count, line, column)


def clean(text: str) -> str:
    """Return a text without control characters, which HTML can also bring in as `&#1;`."""
    return text if _is_plain(text) else _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def visible(text: str) -> str:
    """Return a line without the marks that nobody sees: breaks of no width, soft hyphens, turns of direction.

    Joiners stay between the letters of scripts (and the parts of emoji) that they shape.
    """
    return text if text.isascii() else _JOINER.sub("", _INVISIBLE.sub("", text))


def _is_plain(text: str) -> bool:
    """Tell quickly of most English text that there is nothing to clean or to compose."""
    return text.isascii() and not text.encode().translate(None, _PLAIN)  # twice as fast as `isprintable`


def clean_references(markup: str) -> str:
    """Return HTML without references to characters that no text holds: parsers take them for the characters."""
    return _REFERENCE.sub(_referred, markup)


def _referred(match: re.Match[str]) -> str:
    code = int(match["hex"], 16) if match["hex"] else int(match["number"])
    meant = clean(unescape(f"&#{code};"))  # of `&#128;` that is a euro sign, as browsers read it
    return match[0] if code <= sys.maxunicode and meant == chr(code) else meant


def _characters(content: bytes) -> str:
    encoding = "utf-8-sig"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode(encoding, errors="replace")
        line, column = _place(_LINE_ENDS.sub("\n", before))
        name = "UTF-8" if encoding == "utf-8-sig" else "UTF-16"
        bad = content[error.start : error.start + 1].hex()
        raise NotText(f"not {name}: byte 0x{bad} cannot be read", line, column) from None


def _place(before: str) -> tuple[int, int]:
    return before.count("\n") + 1, len(before) - before.rfind("\n")
