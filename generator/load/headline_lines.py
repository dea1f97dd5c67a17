"""Which lines above a text are its headline, and which name a part, a place or the buttons of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb
from generator.load import dated, dateline, lead, lead_faults, notices

if TYPE_CHECKING:
    from generator.markup import Leaf

_WORDS = re.compile(r"\w+")
ENDS_SENTENCE = re.compile(
    r"[.!?\u2026:;,\u3002\uff01\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]]*(?: \u201c)?$"
)
_FEWEST_WORDS, FEWEST_OF_HEADING, _FEWEST_WITHOUT_VERB, _MOST_WORDS, LONGEST = 4, 4, 7, 22, 160
_FEWEST_OF_QUESTION = 6
_STEM, _FEWEST_LETTERS, _FEWEST_CONTENT_WORDS, _READ = 5, 4, 4, 800
_WITHOUT_WHOM = re.compile(
    r"(?:Accused|Arrested|Charged|Convicted|Found|Held|Killed|Sentenced|Wanted) (?:after|by|for|from|in|of|to|with)\b",
    re.IGNORECASE,
)
"""The second line of a headline: `Charged with theft`."""

_TOLD_BEFORE = re.compile(r"\bhad been\b")
"""What was so before the news, which is the headline's."""

_OF_THE_PAGE = re.compile(r"[?!] |\||\d:\d\d")
_ON_DAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? \d")
_SENDER = re.compile(r"(?:office|department|ministry|bureau) of\b", re.IGNORECASE)
_ENDS_WITH_BUTTON = re.compile(r"\s(?:Share|Tweet|Print|E-?mail|Comments?|Copy Link|Copy|Subscribe)$")
_WHOSE_WORDS = re.compile(r"according to\b|(?:by|from|photos?|source|courtesy)\b(?!.*\bto\b)", re.IGNORECASE)
_SPEAKS_OF = re.compile(
    r"(?:He|She|They|It) (?:is|was|are|were|has|had|have|will|would|said|says|also)\b|Had\b"
    r"|(?:This|These|Those) (?:is|was|are|were|will|would)\b"
)
_BUTTONS = re.compile(
    r"\b(?:Shares?|SHARES?|Tweets?|Facebook|Twitter|Pinterest|Reddit|LinkedIn|Linkedin|WhatsApp|Telegram|Tumblr"
    r"|autoplay|Google|E-?mail|Print|Comments?|Likes?)\b"
)
_TELLS_PICTURE = re.compile(
    r"(?:above \(|by [^.]{3,60}\b\d{4}\b|pictured\b|from left\b"
    r"|(?:top|bottom) (?:left|right|row)\b|.{0,60}\(left to right\))",
    re.IGNORECASE,
)
_CODE = re.compile(r"\bautoplay\b|[Cc]opy this code\b")


def is_label(leaf: Leaf, block: str) -> bool:
    """Tell whether a heading below the first level names a part or a place, and says nothing of the whole."""
    words = _WORDS.findall(block)
    if (
        dated.is_day(block)
        or dateline.is_alone(block)
        or (_WHOSE_WORDS.match(block) and not has_finite_verb(block))
    ):
        return True
    if leaf.name == "h1":
        return False
    if _is_row_of_buttons(block):
        return True
    if block.endswith("?") and len(words) < _FEWEST_OF_QUESTION and not any(map(_is_name, words[1:])):
        return True
    if _TOLD_BEFORE.search(block) or _WITHOUT_WHOM.match(block):
        return True
    is_sender = bool(_SENDER.match(block)) and len(words) < _FEWEST_WITHOUT_VERB
    return (is_sender or len(words) < FEWEST_OF_HEADING) and not has_finite_verb(block)


def _is_row_of_buttons(block: str) -> bool:
    """Tell whether a line is `13.9k SHARES Facebook Twitter` or the like."""
    rest = len(_WORDS.findall(lead.without_buttons(block)))
    words = len(_WORDS.findall(block))
    return len(_BUTTONS.findall(block)) * 2 >= words or (rest < words and rest < _FEWEST_WORDS)


def _is_name(word: str) -> bool:
    return word[:1].isupper() and len(word) > 1


def is_headline(block: str, *, english: bool) -> bool:
    """Tell whether a line above a text can be its headline: it ends no sentence, and says something by itself."""
    words = len(_WORDS.findall(block))
    if english and (
        _SPEAKS_OF.match(block)
        or lead_faults.refers_back(block)
        or _WITHOUT_WHOM.match(block)
        or (words < _FEWEST_WITHOUT_VERB and not has_finite_verb(block))
    ):
        return False  # somebody named before; a name, a place, a label
    return (
        len(block) <= LONGEST
        and words <= _MOST_WORDS
        and "\n" not in block
        and not (english and _TOLD_BEFORE.search(block))
        and not ENDS_SENTENCE.search(block)
        and not _ENDS_WITH_BUTTON.search(block)
        and not _TELLS_PICTURE.match(block)
        and not _is_row_of_buttons(block)
        and not dateline.length(block)
        and not dateline.is_alone(block)
        and not _CODE.search(block)
        and not (english and block.endswith(")") and not has_finite_verb(block))
    )


def is_place_of(block: str, below: str) -> bool:
    """Tell whether a line names the place of what begins on the day that stands below: `Harbour Ground, Split`."""
    return (
        len(_WORDS.findall(block)) < _FEWEST_WITHOUT_VERB
        and _ON_DAY.match(below) is not None
        and not has_finite_verb(block)
    )


def heads(line: str, text: str, *, english: bool) -> bool:
    """Tell whether a line above a text says what that text says, as its headline would."""
    if (
        line[:1].islower()
        or _OF_THE_PAGE.search(line)
        or not is_headline(line, english=english)
        or notices.kind(line) is not None
    ):
        return False
    content = {word[:_STEM] for word in _WORDS.findall(line.casefold()) if len(word) >= _FEWEST_LETTERS}
    told = {word[:_STEM] for word in _WORDS.findall(text[:_READ].casefold())}
    return len(content) >= _FEWEST_CONTENT_WORDS and len(content & told) * 2 >= len(content)
