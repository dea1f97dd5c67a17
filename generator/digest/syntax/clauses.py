"""How a stretch of an English sentence stands in it: in which clause, quoted, planned or a fact."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.language.caseless import Caseless
from generator.language.quotation import in_single_marks

_CLAUSE = re.compile(
    r";\s|,\s(?=(?:and|but|so|as|yet|while|who|which|where|when|after|before)\b)|\s[\u2013\u2014]\s"
)
_PLANNED = Caseless(
    r"\b(?:will|shall|scheduled|planned|plans(?=\s(?:to|for|on|an?|the|its|his|her|their|more|new|another|further)\b)|planning"
    r"|expected|anticipated|upcoming|forthcoming|due(?!\sto\b)|(?:is|are|was|were|be|been|also|now|both)\sdue\sto(?!\s(?:an?|the"
    r"|its|his|her|their|heavy|bad|poor|high|low)\b)|slated|set\s(?:for|to)|looks?\sahead\sto|looking\sahead\sto|hop(?:es?|ing)\sto|aims?\sto|intends?\sto"
    r"|to\s(?:be\s(?:held|played|released|launched|opened)|begin|start|take\splace)|is\sto|are\sto|next(?!\s(?:door|to)\b)"
    r"|(?<!was\s)(?<!were\s)(?<!been\s)coming)\b"
)
_HAPPENED = (
    r"(?<!be )(?<!-)(?:was|were|has|have|did|said|says|told|took|made|met|held|began|came|fell|rose|went|gave|left"
    r"|died|tied|lied|led|won|lost|bought|taken|seen|given|built|found|forecast|begun|stole|shot|ran|sent|wrote|spoke|chose|broke"
    r"|drove|flew|grew|kept|paid|sold|stood|struck|sank|threw|rang|fled|burst|swept|caught|brought|heard|hid|hit|quit|beat"
    r"|shook|became|fought|drew|sought|dealt|froze|fired|got(?!\sto\b)|felt|saw|knew|sat|swam|wore|withdrew|swore|rode|hung|taught"
    r"|[a-z]{3,}ed(?<!scheduled)(?<!planned)(?<!expected)(?<!anticipated)(?<!slated))\b"
    r"(?!\s(?:been\s)?(?:due|set|scheduled|planned))"
)
_DONE = re.compile(
    rf"\b(?=[a-z])(?:(?<!\ban )(?<!\ba )(?<!\bthe )(?!attempted (?!to |an? |the )){_HAPPENED}"
    r"|had\b(?!\s(?:been|to|planned)))"
)
"""It is tried where a small word begins: most places of a text are none, and the verbs are many.

An `attempted theft` was done by nobody yet."""
_TO_BE = re.compile(r"\b(?:be|to|will|get)(?:\s\w+ly)?\s\Z")
"""Before what will be done: `is to be formally opened`."""
_NAMED_BY = Caseless(r"\b(?:summit|meeting|talks|hearings?|conference|session|election|deal|agreement)\s\Z")
_PRESENT = re.compile(
    r"\b(?:begins|starts|opens|closes|ends|returns|reaches|passes|stands|meets|leaves|comes|goes|takes|turns|rises|falls"
    r"|holds|hosts|faces|marks|becomes|enters|launches|expires|votes|visits|decides|runs)\b(?!-)"
)
"""What a calendar knows that it comes about: `the comet reaches it on 30 October`."""
_SCHEDULED = re.compile(
    r"\b(?:(?:begins|starts|plays|hosts|visits|votes|resumes|opens)\b(?!-)"
    r"|(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )(?<!['\u2019]s )"
    r"(?:leaves?|departs?|arrives?|travels?|returns?|plays?|hosts?|faces?|meets?|begins?|starts?|resumes?|reopens?|opens?"
    r"|closes?|concludes?|ends?|(?:kicks?|squares?|faces?) off)(?=\s(?:on\s)?[A-Z][a-z]+day\b))"
)
"""What is told of a day of the week to come, and not of a picture."""
BEHIND = re.compile(
    r"(?:(?!\s(?:and|but|while|who|which|after|before)\b)[^,;:.\"\u201c\u201d]){0,60}(?=[,;:.\"\u201c\u201d\s]|\Z)"
)
"""What a clause says behind a statement of it, as far as it is shown with that."""
DOUBTED = Caseless(
    r"\b(?:alleg\w+|claim\w*|accus\w+|believ\w+|suspect\w*|think\w*|argu\w+|if|unless|whether|whoever|hop\w+|fear\w*|expect\w*|deni\w+|not|never|would)\b|n['\u2019]t\b"
)
"""A word of what is only thought, alleged or hoped, or is not so."""
_SET_FOR = re.compile(
    r"\b(?:set|fixed|pencilled\sin|moved|put\sback|pushed\sback|postponed|rescheduled)\s(?:for|to|until)\s"
)
"""Before a date on which something will be."""
_WENT = re.compile(
    r"\b(?:left|quit|moved|returned|resigned|came|went|dropped|retired|traveled|flew|stopped)\b(?!\s(?:plans?|orders)\b)"
    r"[^,;]{0,60}\sto\s(?:begin|start)\b"
)
"""To begin something was what was left, or gone, for: both are done."""
_FAR = len("pencilled in until ")
"""Letters that this has at most, and what is named before a date: no match begins further from its end."""
_LEAD = len("until ")
_FRONT = 4
_OPEN, _CLOSE = "\u201c", "\u201d"


def quoted(text: str, at: int) -> bool:
    """Tell whether a place of a sentence is inside a quotation."""
    before = text[:at]
    if before.count('"') % 2 == 1 or before.count(_OPEN) > before.count(_CLOSE):
        return True
    marks = in_single_marks(text)  # as a rule there are none
    return bool(marks) and any(start < at < end for start, end in marks)


@lru_cache(
    maxsize=1 << 8
)  # of one date it is asked whether it is planned, that of a saying, and for its step
def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of the clause in which a stretch of a sentence stands."""
    left = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    right = next((match.start() for match in _CLAUSE.finditer(text, end)), len(text))
    return left, right


def comes_first(text: str) -> str:
    """Return whether a sentence tells first what is `planned` or what was `done`; empty where it tells neither."""
    cue, fact = _PLANNED.search(text), _DONE.search(text)
    if cue and (not fact or cue.start() < fact.start()):
        return "planned"
    return "done" if fact else ""


def done_before(text: str, left: int, start: int) -> list[re.Match[str]]:
    """Return the verbs of what was done between two places of a sentence."""
    return [one for one in _DONE.finditer(text, left, start) if not _TO_BE.search(text, left, one.start())]


def is_present(text: str, start: int, end: int) -> bool:
    """Tell whether what is dated at `start` to `end` comes about in its clause, and nothing before that was done."""
    return _comes(_PRESENT, text, start, end)


def is_scheduled(text: str, start: int, end: int) -> bool:
    """Tell whether what is dated is in the present, by a verb of schedules: `the Rovers play on Saturday`."""
    return _comes(_SCHEDULED, text, start, end)


def _comes(form: re.Pattern[str], text: str, start: int, end: int) -> bool:
    if form.search(text) is None:
        return False
    left, right = clause(text, start, end)
    comes = form.search(text, left, right)
    return comes is not None and _DONE.search(text, left, max(start, comes.start())) is None


def is_planned(text: str, start: int, end: int) -> bool:
    """Tell whether what is dated at `start` to `end` is told as yet to come.

    The verb or cue that stands last before the date decides, in its clause; for a date at the front any cue does.
    """
    left, right = clause(text, start, end)
    if any(one.end() >= start for one in _SET_FOR.finditer(text, max(left, start - _FAR), start + _LEAD)):
        return True
    if start <= _FRONT:
        return comes_first(text[left:right]) == "planned"
    cues = [match.start() for match in _PLANNED.finditer(text, left, start)]
    facts = [match.start() for match in done_before(text, left, start)]
    if not facts and not cues:
        return comes_first(text[start:right]) == "planned"
    if facts and cues and _WENT.search(text, left, start):
        return False
    named = _NAMED_BY.search(text, max(left, start - _FAR), start)
    far = named is not None and cues and text.count(" ", cues[-1], named.start()) > _FRONT
    return bool(cues) and not far and max(cues) > max(facts, default=-1)
