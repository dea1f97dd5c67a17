"""Rules on the form of a sentence: where it begins and ends, how long it is, what marks stand in it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.digest.wording import Wording

SHORTEST, LONGEST, LONGEST_OPENING = 6, 45, 60
"""Words that a statement has at least and at most, and one that an article opens with."""
SHORTEST_UNSPACED, LONGEST_UNSPACED = 12, 120
"""The same in characters, for scripts that put no spaces between words."""
LEAST_LETTERS = 0.6
LEAST_BESIDE_QUOTE = 3

_STOPS, _CLOSING = tuple(".!\u2026\u3002\u0964"), "\"\u201d\u2019')]\u00bb\u201c"
_CUT_SIGNS = ("...", "\u2026", "[+")
_CUT_OFF = re.compile(rf"(?:\.\.\.|\u2026)[{re.escape(_CLOSING)}]*\Z|\[(?:\.\.\.|\u2026)\]|\[\+")
_CUT_TIME = re.compile(r"\b(?:at|by|around|about|before|after|until) \d{1,2}\.\Z")
_CUT_STREET = re.compile(r"\b(?:of|on|in|at|near|and|from|to) (?:[NSEW]\.){1,2}\Z")
_REST_OF_NUMBER = re.compile(r"\d+(?:[,;:)]|[ap]m)(?!\d)")
_LABEL = re.compile(r"\A[^:,.]{1,60}:\s")
_MARKS = re.compile(r"\||https?://|www\.|@\w|\u00a9|[{}<>]|#\w|\*\*|__|[\u2022\u25a0\u25b6\u25ba]|--+\Z")
_MARK_SIGNS = ("|", "://", "www.", "@", "\u00a9", *"{}<>", "#", "**", "__", *"\u2022\u25a0\u25b6\u25ba", "--")
"""One of these is in whatever `_MARKS` matches."""
_OPENED = re.compile(r"(?<!\w)['\u2018]\w")
_PAIRED = "()[]\"'\u2019\u201c\u201d\u201e\u00ab\u00bb"
_CLOSINGS = (",'", ".'", ",\u2019", ".\u2019")
_CLOSED = re.compile(r"[,.]['\u2019]\s")
_LEFT_OPEN = re.compile(r"(?<![\w'\u2018\u2019])['\u2018][A-Z](?!.*['\u2019](?!\w))")
"""A single mark that opens speech of several sentences: `'We looked for him.`, `She said: 'We looked for him.`"""
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalpha())
_UNSPACED = re.compile("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]")
_ASKING = "?\uff1f\u061f\u00bf"


def length(sentence: Wording) -> bool:
    """Whether it has too few or too many words."""
    if unspaced(sentence.text):
        return not SHORTEST_UNSPACED <= len(sentence.text) <= LONGEST_UNSPACED
    return not SHORTEST <= len(sentence.text.split()) <= LONGEST


def short(text: str) -> bool:
    """Whether it has too few words."""
    return len(text) < SHORTEST_UNSPACED if unspaced(text) else len(text.split()) < SHORTEST


def long(text: str) -> bool:
    """Whether it has too many words."""
    return len(text) > LONGEST_UNSPACED if unspaced(text) else len(text.split()) > LONGEST


def long_opening(sentence: Wording) -> bool:
    """Whether it has too many words, but no more than what an article may open with."""
    return not unspaced(sentence.text) and LONGEST < len(sentence.text.split()) <= LONGEST_OPENING


def unspaced(text: str) -> bool:
    """Whether more than half of a text is in a script without spaces."""
    return not text.isascii() and len(_UNSPACED.findall(text)) > len(text) / 2


def start(sentence: Wording) -> bool:
    """Whether its first letter is small, or it begins inside a quotation or a number: `[Lee] said`, `3, which`."""
    text = sentence.text
    if text[:1] == "[":
        return True
    first = text[0] if text[:1].isalnum() else next(filter(str.isalnum, text), "")
    if not first or first.islower():
        return True
    return first.isdigit() and _REST_OF_NUMBER.match(text) is not None


def end(sentence: Wording) -> bool:
    """Whether it lacks a full stop or breaks off, also inside a time or a street: `at 8.`, `the block of N.W.`."""
    text = sentence.text
    if not (text[-1:] == "." or text.rstrip(_CLOSING).endswith(_STOPS)):
        return True
    if not sentence.simple and any(map(text.__contains__, _CUT_SIGNS)) and _CUT_OFF.search(text):
        return True
    if text[-2:-1] in "NSEW":
        return _CUT_STREET.search(text) is not None
    return text[-2:-1].isdecimal() and _CUT_TIME.search(text) is not None


def question(sentence: Wording) -> bool:
    """Whether it asks, or calls out in the source's own voice."""
    return "!" in sentence.plain or any(map(sentence.text.__contains__, _ASKING))


def marks(sentence: Wording) -> bool:
    """Whether something stands in it that belongs to a page, a table or a program and not to a sentence."""
    return any(map(sentence.text.__contains__, _MARK_SIGNS)) and _MARKS.search(sentence.text) is not None


def brackets(sentence: Wording) -> bool:
    """Whether a bracket or a quotation is opened and not closed, or the other way round."""
    if not any(map(sentence.text.__contains__, _PAIRED)):
        return False
    count = sentence.text.count
    quotes = count("\u201e") + count("\u201c") != 2 * count("\u201e") if "\u201e" in sentence.text else False
    english = "\u201e" not in sentence.text and count("\u201c") != count("\u201d")
    pairs = any(count(left) != count(right) for left, right in ("()", "[]", "\u00ab\u00bb"))
    closed = _CLOSED.search(sentence.text) if any(map(sentence.text.__contains__, _CLOSINGS)) else None
    rest = closed is not None and not _OPENED.search(sentence.text, 0, closed.start())
    return (
        quotes
        or english
        or pairs
        or rest
        or count('"') % 2 == 1
        or _LEFT_OPEN.search(sentence.text) is not None
    )


def shouting(sentence: Wording) -> bool:
    """Whether it is written in capitals, or hardly in letters at all."""
    text = sentence.text
    if text.isascii():
        letters = len(text.encode().translate(None, _NO_LETTERS))
        return letters < LEAST_LETTERS * (len(text) - text.count(" ")) or text.isupper()
    few = sum(map(str.isalpha, text)) < LEAST_LETTERS * (len(text) - text.count(" "))
    return few or (text.upper() == text != text.lower())


def label(sentence: Wording) -> bool:
    """Whether it begins with a label, `Syria: the two governments ...`, and not with `The mayor said: ...`."""
    match = _LABEL.match(sentence.plain) if ":" in sentence.plain else None
    if match is None:
        return False
    before = match.group().lower().replace("\u2019", "'").rstrip().rstrip(":").split()
    return (sentence.cues.auxiliaries | sentence.cues.saying).isdisjoint(before)


def quotation(sentence: Wording) -> bool:
    """Whether nearly all of it stands in quotation marks, without who said it."""
    return len(sentence.words) < LEAST_BESIDE_QUOTE and not unspaced(sentence.plain.strip())
