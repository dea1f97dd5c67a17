"""Rules on the form of a sentence: where it begins and ends, how long it is, what marks stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.wording import Wording

SHORTEST, LONGEST = 6, 45
"""Words that a statement has at least and at most."""
SHORTEST_UNSPACED, LONGEST_UNSPACED = 12, 120
"""The same in characters, for scripts that put no spaces between words."""
LEAST_LETTERS = 0.6
LEAST_BESIDE_QUOTE = 3

_CLOSING = "\"\u201d\u2019')\\]\u00bb\u201c"
_END = re.compile(rf"[.!\u2026\u3002\u0964][{_CLOSING}]*\Z")
_CUT_OFF = re.compile(rf"(?:\.\.\.|\u2026)[{_CLOSING}]*\Z|\[(?:\.\.\.|\u2026)\]|\[\+")
_CUT_TIME = re.compile(r"\b(?:at|by|around|about|before|after|until) \d{1,2}\.\Z")
_REST_OF_NUMBER = re.compile(r"\d+(?:[,;:)]|[ap]m)(?!\d)")
_LABEL = re.compile(r"\A[^:,.]{1,60}:\s")
_MARKS = re.compile(r"\||https?://|www\.|@\w|\u00a9|[{}<>]|#\w|\*\*|__|\u2022|--+\Z")
_OPENED = re.compile(r"(?<!\w)['\u2018]\w")
_CLOSED = re.compile(r"[,.]['\u2019]\s")
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_ASKING = re.compile("[?\uff1f\u061f\u00bf]")


def length(sentence: Wording) -> bool:
    """Whether it has too few or too many words."""
    if unspaced(sentence.text):
        return not SHORTEST_UNSPACED <= len(sentence.text) <= LONGEST_UNSPACED
    return not SHORTEST <= len(sentence.text.split()) <= LONGEST


def unspaced(text: str) -> bool:
    """Whether more than half of a text is in a script without spaces."""
    return not text.isascii() and len(_UNSPACED.findall(text)) > len(text) / 2


def start(sentence: Wording) -> bool:
    """Whether its first letter is small, or the rest of a number stands before it: `3, which ...`."""
    first = next((char for char in sentence.text if char.isalnum()), "")
    return not first or first.islower() or _REST_OF_NUMBER.match(sentence.text) is not None


def end(sentence: Wording) -> bool:
    """Whether it lacks a full stop or breaks off, also inside a time that was taken apart: `at 8.`."""
    text = sentence.text
    return not _END.search(text) or any(pattern.search(text) for pattern in (_CUT_OFF, _CUT_TIME))


def question(sentence: Wording) -> bool:
    """Whether it asks, or calls out in the source's own voice."""
    return _ASKING.search(sentence.text) is not None or "!" in sentence.plain


def marks(sentence: Wording) -> bool:
    """Whether something stands in it that belongs to a page, a table or a program and not to a sentence."""
    return _MARKS.search(sentence.text) is not None


def brackets(sentence: Wording) -> bool:
    """Whether a bracket or a quotation is opened and not closed, or the other way round."""
    count = sentence.text.count
    quotes = count("\u201e") + count("\u201c") != 2 * count("\u201e") if "\u201e" in sentence.text else False
    english = "\u201e" not in sentence.text and count("\u201c") != count("\u201d")
    pairs = any(count(left) != count(right) for left, right in ("()", "[]", "\u00ab\u00bb"))
    closed = _CLOSED.search(sentence.text)
    rest = closed is not None and not _OPENED.search(sentence.text, 0, closed.start())
    return quotes or english or pairs or rest or count('"') % 2 == 1


def shouting(sentence: Wording) -> bool:
    """Whether it is written in capitals, or hardly in letters at all."""
    text = sentence.text
    letters = sum(map(str.isalpha, text))
    return letters < LEAST_LETTERS * len(text.replace(" ", "")) or (text.upper() == text != text.lower())


def label(sentence: Wording) -> bool:
    """Whether it begins with a label, `Syria: the two governments ...`, and not with `The mayor said: ...`."""
    match = _LABEL.match(sentence.plain)
    if match is None:
        return False
    before = match.group().lower().replace("\u2019", "'").rstrip().rstrip(":").split()
    return (sentence.cues.auxiliaries | sentence.cues.saying).isdisjoint(before)


def quotation(sentence: Wording) -> bool:
    """Whether nearly all of it stands in quotation marks, without who said it."""
    return len(sentence.words) < LEAST_BESIDE_QUOTE and not unspaced(sentence.plain.strip())
