"""Lines that stand in an article and are none of what it says.

One row for a kind of line, the first match wins. The rules hold for all formats, and are asked about one
line or short block at a time.
"""

from __future__ import annotations

import re

from generator.language import dates
from generator.load import phrases
from generator.model import BlockKind

MOST_WORDS, LONGEST = 30, 260
"""A longer block is text, whatever it begins with."""

_NAME = r"[^\W\d_a-z][\w.'\u2019-]*"
_NAMES = rf"{_NAME}(?:\s+(?:de|del|della|di|da|van|von|der|den|la|le|bin|al|{_NAME})){{0,4}}"


def _any(alternatives: tuple[str, ...]) -> str:
    return f"(?:{'|'.join(alternatives)})"


def _row(kind: BlockKind, pattern: str, flags: int = re.IGNORECASE) -> tuple[BlockKind, re.Pattern[str]]:
    return kind, re.compile(pattern, flags)


_ROWS = (
    _row(BlockKind.CAPTION, _any(phrases.PICTURED) + r"\s?[:\u2013\u2014|-]\s.*"),
    _row(BlockKind.CAPTION, rf".*\({_any(phrases.PICTURE_AGENCIES)}\b[^()]{{0,60}}\)"),
    _row(BlockKind.CAPTION, r"(?:photo|photograph|image|picture)s? (?:by|courtesy(?: of)?|credit)\b.*"),
    _row(BlockKind.CAPTION, r"\[[^\[\]]+\](?:\s\[[^\[\]]+\]){0,9}"),  # a picture on another host
    _row(BlockKind.BOILERPLATE, f".*{_any(phrases.RIGHTS)}.*"),
    _row(
        BlockKind.BOILERPLATE,
        _any(phrases.ELSEWHERE) + r"\s*(?:[:>\u203a\u00bb\u2192]\s?.*|\.{3}|\u2026)?",
    ),
    _row(BlockKind.BOILERPLATE, _any(phrases.INVITATIONS) + ".*"),
    _row(
        BlockKind.BOILERPLATE,
        rf"(?i:{_any(phrases.WRITERS)}):?\s+{_NAMES}(?:(?:,? (?i:and|&|und|et|y|e|en)|,)\s+{_NAMES}){{0,4}}"
        r"(?:(?:,|\s[|/-])\s?[\w .&'\u2019-]{1,60}){0,2}",
        0,
    ),
    _row(BlockKind.BOILERPLATE, _any(phrases.HELPERS)),
    _row(  # a credit alone: (WEAR), - AP
        BlockKind.BOILERPLATE,
        r"(?:\([A-Z][A-Z0-9 .&/-]{1,40}\)|[-\u2013\u2014]{1,2}\s?[A-Z]{2,10}(?:/[A-Z]{2,10})?)\.?",
        0,
    ),
    _row(
        BlockKind.NAVIGATION, r"[^\d|.!?][^|.!?]{0,29}(?:\s[|\u203a\u00bb>/]\s[^\d|.!?][^|.!?]{0,29}){2,12}"
    ),
    _row(BlockKind.QUESTION, _any(phrases.ASKED) + r"(?: ?\d{1,2})?\s?[:.]\s.*\?.*"),
)
_CONTENTS = re.compile(_any(phrases.CONTENTS), re.IGNORECASE)
_QUESTIONS = re.compile(_any(phrases.QUESTIONS), re.IGNORECASE)
_DATING = re.compile(
    rf"\b{_any(phrases.DATING)}\b\.?|\d{{1,2}}[:.] ?\d{{2}}(?::\d{{2}})?(?:[ap]m)?", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}|\d ?/ ?\d{1,2} ?/ ?\d{2}\b")
_SLASHED = re.compile(r"\b\d{1,2} ?/ ?\d{1,2} ?/ ?(?:\d{4}|\d{2})\b")
_MONTH = re.compile(rf"\b{_any(tuple(dates.MONTHS))}\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WORDS = re.compile(r"\w+")


def kind(line: str) -> BlockKind | None:
    """Return what a line is if it is none of what the article says, else None.

    A question that is marked as one (`Question: ...`) is told too.
    """
    if len(line) > LONGEST or len(_WORDS.findall(line)) > MOST_WORDS:
        return None
    for found, pattern in _ROWS:
        if pattern.fullmatch(line):
            return found
    return BlockKind.BOILERPLATE if is_date_alone(line) else None


def is_date_alone(line: str) -> bool:
    """Tell whether a line holds a date with its year and no words else but such as `Published` or `Monday`."""
    if not _YEAR.search(line):
        return False
    rest, full = dates.without(line)
    rest, slashed = _SLASHED.subn("", rest)
    rest, months = _MONTH.subn("", rest)
    is_day = full + slashed > 0 or (months > 0 and len(_NUMBER.findall(rest)) > 1)
    return is_day and not _LETTERS.search(_DATING.sub("", rest))


def announces_contents(line: str) -> bool:
    """Tell whether a line announces a table of contents."""
    return bool(_CONTENTS.fullmatch(line.rstrip(": ")))


def announces_questions(line: str) -> bool:
    """Tell whether a line is the heading of questions and answers."""
    return bool(_QUESTIONS.fullmatch(line.rstrip(":? ")))
