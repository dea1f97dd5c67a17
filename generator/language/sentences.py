"""Where sentences begin and end, and which of them stand by themselves.

The borders are sentencex's, line by line. What it is known to get wrong is mended here, one rule each:
`_belongs` joins what was cut inside a sentence, `jams` cuts where the space after a full stop is missing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

import sentencex

from generator.language import abbreviations, jams, ordinals

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_TERMINALS = ".!?\u3002\uff01\uff1f\u061f\u06d4\u0964\u0965\u1362"
_CLOSING = "\"'\u201d\u2019\u00bb\u300d\u300f)]"
_TERMINAL = re.compile(f"[{_TERMINALS}\u2026]")
_WIDE_TERMINALS = "\u3002\uff01\uff1f\u06d4\u0964\u0965"
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")

_NEAR = 120
"""How much text on either side of a border is looked at."""

_LONG = 240
"""How long a sentence may be before quotations in it are parted too."""
_QUOTATION = re.compile('["\u201c\u201d\u00ab\u00bb]')
_UNQUOTED = dict.fromkeys(map(ord, '"\u201c\u201d\u00ab\u00bb'), " ")
_CLOSES = re.compile('[\u201d\u00bb]|"(?!\\w)')

_LONGEST_PART = 2
"""How many letters the last part of a short form of several parts has at most."""

_PIECE = 4_000
"""How much of a line is split at once."""
_WIDE_SPACE = re.compile(r"[^\S\x00-\x7f]")
_BEFORE_STOP = re.compile(r"[^\S\x00-\x7f]\.")
"""What sentencex breaks down over behind a single letter: it takes every space for one byte."""
_TAIL = 32
"""How much of that is searched for what a rule wants just before the border."""

_COMPASS = re.compile(r"(?<!\w)\d{1,5} [NSEW]\.$")
_STREET = re.compile(
    r"(?:[A-Z][\w'\u2019]+ ){1,3}(?:St|Ave|Blvd|Rd|Dr|Ln|Ct|Pl|Pkwy|Hwy|Street|Avenue|Boulevard|Road|Drive|Lane|Court"
    r"|Place|Parkway|Highway|Way)\b"
)
"""What stands behind `212 E.` where that is a house and not the end of a sentence."""
_CLOCK = re.compile(r"(?<![^\W\d_])[ap]\. ?m\.$", re.IGNORECASE)
_AFTER_CLOCK = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d"
    r"|(?:[A-Z][a-z]{2,12} (?:(?:Standard|Daylight|Summer|Coast) )?[Tt]ime\b"
    r"|(?:Eastern|Pacific|Central|Mountain)\b(?! [A-Z]))"
    r"|(?:[ECMP][SD]?T|GMT|UTC|BST|CEST|CET|IST|JST)\b|\d|[a-z(])"
)
_CLOCK_OF_A_NOUN = re.compile(
    r"\b(?:the|an?|its|his|her|their|our|this|that|every|each|[A-Z][a-z]+day(?:['\u2019]s)"
    r"|(?:the|an?|its|his|her|their|our|every|each) (?:weekly|daily|nightly|usual|regular|new|final|[A-Z][a-z]+day))"
    r" \d{1,2}(?:[:.]\d\d)? ?[ap]\. ?m\.$",
    re.IGNORECASE,
)
"""An hour behind an article, which wants its noun: `the weekly 5 p.m. Mass`."""
_NUMBER_SIGN = re.compile(
    r"(?:^|[\s(\"\u201c])(?:No|Nos|Nr|n\u00b0|[Vv]ol|[Ff]igs?|pp?|[Cc]h|[Aa]rt|approx)\.$"
)
_INNER_STOP = re.compile(r"\.-?[^\W\d_]{1,2}\.$")
_ITEM_NUMBER = re.compile(r"\(?(?:\d{1,3}|[^\W\d_])[.)]")
_LONGEST_ITEM_NUMBER = 5
_EXCLAIMED = re.compile(r"(?:[!?]|[.!?][\"'\u201d\u2019\u00bb])$")
_CUT_NUMBER = re.compile(r"(?:^|[\s$\u20ac\u00a3])\d\.$|[$\u20ac\u00a3]\d{2,3}\.$")
_REST_OF_NUMBER = re.compile(r"\d{1,2}(?![\d,])")
_REST_OF_NAME = re.compile(r"(?:com|org|net|gov|edu|html?|co)\b")


def split(text: str, language: str) -> list[tuple[int, int]]:
    """Return the spans of the sentences of a text, without outer space; every line break is a border.

    `language` is a tag such as `en` or `pt-BR`.
    """
    if "\n" not in text:
        return _line(text, language)
    spans: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        spans += [(start + begin, start + end) for begin, end in _line(line, language)]
        start += len(line) + 1
    return spans


def is_whole(sentence: str) -> bool:
    """Tell whether a sentence can stand alone: it begins as one, and ends as one."""
    if sentence[:1].isupper() and sentence[-1:] == "." and sentence[-2:-1].isalnum():
        return True  # as most do
    first = _LETTER_OR_DIGIT.search(sentence)
    end = sentence.rstrip(_CLOSING)
    if not first or not end or end[-1] not in _TERMINALS or end[-2:-1] in (".", "\u2026"):
        return False
    after = sentence[first.end() : first.end() + 1]
    return not first.group().islower() or after.isupper() or after.isdigit()


def _line(line: str, language: str) -> list[tuple[int, int]]:
    if not _may_end(line) or not (line[0].isalnum() or _LETTER_OR_DIGIT.search(line)):
        return _spans(line, [])
    code = _code(language)
    proposed = _proposed(line, code)
    is_quoted = '"' in line or (not line.isascii() and bool(_QUOTATION.search(line)))
    if not is_quoted and _has_no_more_stops(line, proposed):
        spans = _plain_spans(line, proposed, abbreviations.words(code))
        if spans:
            return spans
    kept = list(_kept(line, proposed, code))
    if len(kept) == len(proposed) and _is_settled(line, proposed):
        # Many lines are, and then no rule finds another border.
        borders = set(kept)
    else:
        borders = {*kept, *abbreviations.final(line, code)}
        if _has_inner_stop(line) and jams.MAYBE.search(line):
            borders.update(jams.find(line))
    if is_quoted:
        borders.update(_in_quotations(line, sorted({0, *borders, len(line)}), code))
    return _spans(line, sorted(borders))


@lru_cache(maxsize=64)
def _code(language: str) -> str:
    return language.split("-", 1)[0].lower()


def _may_end(line: str) -> bool:
    """Tell whether a line holds what a sentence may end with."""
    return "." in line or "!" in line or "?" in line or (not line.isascii() and bool(_TERMINAL.search(line)))


def _plain_spans(line: str, borders: list[int], abbreviated: frozenset[str]) -> list[tuple[int, int]]:
    """Return the spans between sentencex's borders if each quickly shows that it holds, as most do; else nothing."""
    spans = []
    start = 0
    for border in borders:
        stop = border - 2
        if line[border - 1] != " " or line[stop] not in ".!?" or not line[border].isupper():
            return []
        begin = line.rfind(" ", start, stop) + 1
        word = line[
            begin or start : stop
        ]  # behind a space it is no later part of a short form: no other stop is there
        if len(word) < _LONGEST_PART + (not begin) or not word.isalpha() or word in abbreviated:
            return []
        spans.append((start, border - 1))
        start = border
    spans.append((start, len(line)))
    if line[0].isspace() or line[-1].isspace():
        spans[0] = (len(line) - len(line.lstrip()), spans[0][1])
        spans[-1] = (spans[-1][0], len(line.rstrip()))
    return spans


def _spans(line: str, borders: list[int]) -> list[tuple[int, int]]:
    """Return the spans between borders inside a line, without outer space."""
    spans = []
    for start, end in pairwise((0, *borders, len(line))):
        piece = line[start:end].rstrip()
        if piece:
            begin = start + len(piece) - len(piece.lstrip()) if piece[0].isspace() else start
            spans.append((begin, start + len(piece)))
    return spans


def _is_settled(line: str, proposed: list[int]) -> bool:
    """Tell whether each stop of a line is the last, or stands before one space, a border and a capital."""
    if not _has_no_more_stops(line, proposed):
        return False
    for border in proposed:
        if line[border - 1] != " " or line[border - 2] not in ".!?" or not line[border].isupper():
            return False
    return True


def _has_no_more_stops(line: str, proposed: list[int]) -> bool:
    """Tell whether a line has a stop for each border, and perhaps one at its end."""
    stops = line.count(".")
    if "!" in line or "?" in line:
        stops += line.count("!") + line.count("?")
    return stops == len(proposed) + (line[-1] in ".!?")


def _has_inner_stop(line: str) -> bool:
    """Tell whether a stop stands before anything but a space."""
    return any(
        mark in line and line.count(mark) > line.count(f"{mark} ") + line.endswith(mark) for mark in ".!?"
    )


def _kept(line: str, proposed: Iterable[int], language: str) -> Iterator[int]:
    """Yield those of sentencex's borders inside a line that hold."""
    start = 0
    words = abbreviations.words(language)
    for border in proposed:
        if start < border and _is_plain(line, start, border, words):
            start = border
            yield border
            continue
        before, after = line[max(start, border - _NEAR) : border], line[border : border + _NEAR]
        if start < border and not _belongs(before, after, language):
            start = border
            yield border


def _is_plain(line: str, start: int, border: int, abbreviated: frozenset[str]) -> bool:
    """Tell quickly of most borders that they hold: before them a word that is no short form, after them a capital.

    Two letters may be the end of a short form of several parts, as in `p. ex.`
    """
    if line[border - 1] != " " or line[border - 2] not in ".!?" or not line[border].isupper():
        return False
    word = line[max(line.rfind(" ", start, border - 2) + 1, start) : border - 2]
    return len(word) > _LONGEST_PART and word.isalpha() and word not in abbreviated


def _in_quotations(line: str, borders: list[int], language: str) -> Iterator[int]:
    """Yield the borders inside of what is too long for one sentence, since sentencex parts no quotation."""
    for start, end in pairwise(borders):
        if end - start <= _LONG or not _QUOTATION.search(line, start, end):
            continue
        unquoted = line[start:end].translate(_UNQUOTED)
        for border in _kept(unquoted, _proposed(unquoted, language), language):
            at = start + border
            while at < end and (line[at].isspace() or _CLOSES.match(line, at)):
                at += 1
            yield at


def _proposed(line: str, language: str) -> list[int]:
    """Return the borders that sentencex finds. It gets a long line piece by piece: its time grows with the square."""
    if len(line) <= _PIECE:
        return _cut(line, language)
    at = 0
    proposed: list[int] = []
    while len(line) - at > _PIECE:
        borders = [border for border in _cut(line[at : at + _PIECE], language) if border < _PIECE - _NEAR]
        proposed += [at + border for border in borders]
        at += borders[-1] if borders else _PIECE
    return proposed + [at + border for border in _cut(line[at:], language)]


def _cut(piece: str, language: str) -> list[int]:
    """Return where sentencex cuts a piece of a line. Its parts, joined, are the piece."""
    if not piece.isascii() and _BEFORE_STOP.search(piece):
        piece = _WIDE_SPACE.sub(" ", piece)
    borders = list(accumulate(map(len, sentencex.segment(language, piece))))
    del borders[-1:]  # the end of the piece
    return borders


def _belongs(before: str, after: str, language: str) -> bool:
    """Tell whether the sentence that `before` begins goes on `after` the border."""
    head, follows = before.rstrip(), after.lstrip()
    if not _LETTER_OR_DIGIT.search(head) or not _LETTER_OR_DIGIT.search(follows):
        return True  # dots or quotation marks alone are no sentence
    if head == before and follows == after:
        # Without a space only the scripts that have none, and jams, begin anew.
        return not head.rstrip(_CLOSING).endswith(tuple(_WIDE_TERMINALS))
    first = follows[0]
    return (
        first in "-\u2013\u2014"
        or (first.islower() and _goes_on(head, follows))
        or (len(head) <= _LONGEST_ITEM_NUMBER and bool(_ITEM_NUMBER.fullmatch(head)))
        or (head[-1] == "." and _is_short_form(head, follows, language))
    )


def _goes_on(head: str, follows: str) -> bool:
    """Tell whether a small letter after the border shows that there is none."""
    return bool(
        _EXCLAIMED.search(head, len(head) - 2)
        or _INNER_STOP.search(head, _tail(head))
        or _REST_OF_NAME.match(follows)
    )


def _is_short_form(head: str, follows: str, language: str) -> bool:
    """Tell whether the full stop that `head` ends with belongs to its last word or number."""
    begin = _tail(head)
    return bool(
        (follows[0].isdigit() and _NUMBER_SIGN.search(head, begin))
        or (follows[0].isdigit() and _CUT_NUMBER.search(head, begin) and _REST_OF_NUMBER.match(follows))
        or (_CLOCK.search(head, begin) and _AFTER_CLOCK.match(follows))
        or _CLOCK_OF_A_NOUN.search(head, begin)
        or (_COMPASS.search(head) and _STREET.match(follows))
        or abbreviations.ending(language).search(head, begin)
        or ordinals.ends(head, begin, follows, language)
    )


def _tail(head: str) -> int:
    return max(0, len(head) - _TAIL)
