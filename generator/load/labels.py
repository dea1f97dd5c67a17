"""What stands before a block's first sentence and is no part of it: a dateline, a label, what a page sets above it.

`Cybersecurity: This remains a sticking point.` has a label; `He said: We will come.` has none, since what
follows is what somebody said.
"""

from __future__ import annotations

import re

from generator.load import dateline

_LABEL = re.compile(r"(?P<label>[^\s:.!?\"\u201c\u201d][^:.!?\"\u201c\u201d]{0,60}):\s+(?=[^\W_a-z])")
_BEGINS = re.compile(r"\s[A-Z\d\"\u201c\u2018']")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_MOST_WORDS = 7
FLAG = re.compile(
    r"(?:UPDATED?|Updated) (?:at|@) \d{1,2}(?::\d\d)? ?[ap]\.?m\.?[:,]? (?=[A-Z])"
    r"|(?:UPDATED?|Updated?(?=[^\w:]{1,3}(?:\d|[A-Z][a-z]{2,8}\.? \d))"
    r"|BREAKING(?: NEWS)?|DEVELOPING|EXCLUSIVE|LATEST|PREVIOUS(?:LY)?|WATCH|VIDEO"
    r"|(?:FIRST|EARLIER|INITIAL|ORIGINAL) (?:REPORT|STORY))"
    r"\b(?:[^:a-z]|:\d|[ap]\.?m\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]{2,8}\.? \d){0,24}:\s"
    r"|(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.? )?(?:UPDATED?|ORIGINAL STORY)(?: \d{1,2}(?::\d\d)? ?[ap]\.?m\.?)? \| (?=[A-Z])"
    r"|UPDATED? (?:[A-Z]{3,9}\.? )?\d[\dA-Z:., ]{0,24} [-\u2013\u2014] (?=[A-Z])"
)
"""What stands before a sentence that was written later: `UPDATE @ 7 a.m.: `."""

_SPEECH = frozenset({
    "said", "says", "say", "told", "tells", "tell", "added", "adds", "wrote", "writes", "write", "asked",
    "asks", "stated", "states", "noted", "notes", "warned", "warns", "explained", "explains", "replied",
    "replies", "answered", "tweeted", "posted", "continued", "concluded", "insisted", "declared",
    "announced", "announces", "argued", "quoted", "reads", "read", "reported", "reports", "recalled",
    "joked", "claimed", "claims", "that", "as", "statement", "release", "post", "tweet", "follows",
    "sagte", "sagt", "erklärte",
    "schrieb", "dit", "déclaré", "affirmé", "dijo", "dice", "disse", "ha", "detto",
})  # fmt: skip
_OWN_VOICE = re.compile(
    r"(?:I|We|My|Our|You|Your|Ich|Wir|Je|Nous|Yo|Nosotros|Io|Noi)\b|[\"\u201c\u201e\u00ab'\u2018]"
)

_SWITCH = r"(?:\[ ?\] ?)?(?:Hide|Show) Captions?\b(?: ?\[ ?\])?"
_SWITCHES = re.compile(rf"(?:[^.!?]{{0,200}}?\[ ?\] ?)?{_SWITCH}(?: {_SWITCH})*[ :]{{1,3}}(?=[^\W_a-z])")
"""What shows and hides a caption, and the title above it."""

_SECTION = re.compile(
    r"(?:(?:[A-Z][\w.&'\u2019-]{0,20} ){0,2}(?:News|Stories|Headlines)|Top Story|Local|Crime|Sports)"
    r"[ :|\u2013\u2014-]{1,4}\Z"
)
"""The name of a part of a site, right before a title."""
_FURTHEST, _LONGEST_SECTION, _FEWEST_SPACES = 400, 70, 3
"""How far into a block its title stands again, in characters; how long a section's name is; spaces of a title."""


def opening(text: str) -> int:
    """Return how many characters the flag and the dateline take that a block begins with."""
    head = _flag(text)
    head += dateline.length(text[head:])
    return head + (_flag(text[head:]) if head else 0)


def _flag(text: str) -> int:
    flag = FLAG.match(text) if ":" in text or "|" in text or text.startswith("UPDATE") else None
    return flag.end() if flag else 0


def length(text: str, title: str = "") -> int:
    """Return how many characters of a block stand before its first sentence; `title` is that of its article."""
    above = _above(text, title)
    return above + _length(text[above:]) if above else _length(text)


def _above(text: str, title: str) -> int:
    """Return how many characters a page takes for its switches, and for a section's name and the title once more."""
    switches = _SWITCHES.match(text) if " Caption" in text else None
    head = switches.end() if switches else 0
    again = text.find(title, 0, _FURTHEST) if title.count(" ") >= _FEWEST_SPACES else -1
    while again >= 0:
        behind = again + len(title)
        if _SECTION.search(text, max(0, again - _LONGEST_SECTION), again) and _BEGINS.match(text, behind):
            return max(head, behind + 1)
        again = text.find(title, behind, _FURTHEST)
    return head


def _length(text: str) -> int:
    if not (":" in text or "|" in text or dateline.may_begin(text)):
        return 0  # as in most
    head = opening(text)
    match = _LABEL.match(text, head) if ":" in text else None
    if match and _is_mere(match["label"]) and not _OWN_VOICE.match(text, match.end()):
        return match.end()
    return head


def tells_speech(text: str) -> bool:
    """Tell whether the end of a text that a colon closes announces what somebody said."""
    return any(word.casefold() in _SPEECH for word in _WORD.findall(text)[-_MOST_WORDS:])


def _is_mere(label: str) -> bool:
    words = _WORD.findall(label)
    return 0 < len(words) <= _MOST_WORDS and not any(word.casefold() in _SPEECH for word in words)
