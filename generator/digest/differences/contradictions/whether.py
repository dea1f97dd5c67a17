"""What two accounts are about, where one says that the other is not so: `Whether` and the clause that is denied.

The clause is as its source words it, up to where another one begins; its last phrases go where it is long.
"""

from __future__ import annotations

import re

from generator.language.verbs import has_finite_verb, is_verb

MOST, REACH = 12, 160
"""Words behind `Whether`, and characters of a clause that are read."""
_FEWEST = 3
"""Words of what may be asked."""
_ENDS = re.compile(
    r"[;:(\u2013\u2014]|\s--?\s|,(?=\s)|\s(?=(?:who|which|because|when|while|after|before|as|since|although|though"
    r"|but|if|unless|saying|said|says|and\s(?:then|was|were|is|are|that|he|she|it|they|[a-z]+ed))\s)|\.?\Z"
)
_PHRASES = re.compile(
    r"\s(?=(?:in|on|at|near|outside|inside|during|for|from|with|without|by|under|over|through|into|against"
    r"|and\s(?:an?|the)|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\s)"
)
_SMALL = re.compile(
    r"(?:The|An?|He|She|It|They|His|Her|Its|Their|There|This|That|These|Those|No|Some|All|Both|At)\b"
)
_NO_SUBJECT = re.compile(
    r"(?:also|then|later|not|never|who|which|that|to|and|or|but|in|on|at(?! least| most)|of)\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:a|an|the|was|were|is|are|be|been|had|has|have|not|his|her|their|its|did|do)\Z")
_DENIES = re.compile(r"\b(was|were|is|are|has|have|had|been)\s(?:not|never)\s")
_NO = re.compile(r"No\s(?!one\b)", re.IGNORECASE)
_NOT = re.compile(
    r"\b(?:not|no|never|nobody|none|nothing|neither|nor|without)\b|n['\u2019]t\b", re.IGNORECASE
)
_WHO = r"(?:[\w.'\u2019]+\s){1,4}?"
_SAYS = re.compile(
    r"\b(?:(?:said|says|say|claim(?:s|ed)?|insist(?:s|ed)?|argue[sd]?|maintain(?:s|ed)?|believe[sd]?|thought|feared"
    r"|suspected|assumed|reported|testified|stated|alleg(?:es?|ed)|indicated|reports)"
    r"(?:\s(?:on\s)?\w+day)?(?:\sthat)?\s"
    rf"|told\s{_WHO}(?:that\s|(?=(?:the|an?|he|she|it|they|his|her|no)\s)))"
)
_ACCORDING = re.compile(r"According to [^,]{2,60},\s")
_SAYS_BEHIND = re.compile(
    rf",[\"\u201d]?\s{_WHO}(?:said|says|claim(?:s|ed)|insist(?:s|ed)|testified|told\s\w+)\Z"
)


def whether(clause: str, *, sure: bool = False) -> str:
    """Return a clause as a question: `Whether the gate was shut`; `sure` tells that it is one.

    Empty where it is none, where it says what is not so, or where it is too long for one.
    """
    told = _NO.sub("any ", _DENIES.sub(r"\1 ", clause[:REACH].strip(' "\u201c\u201d.'), count=1), count=1)
    end = next(
        (cut.start() for cut in _ENDS.finditer(told) if has_finite_verb(told[: cut.start()])),
        len(told),
    )
    told = told[:end].rstrip(' "\u201c\u201d,.')
    if len(told.split()) > MOST:
        cuts = (told[: cut.start()] for cut in _PHRASES.finditer(told))
        told = max((one for one in cuts if _stands(one)), key=len, default="")
    torn = told.count('"') % 2 or told.count("\u201c") != told.count("\u201d")
    if torn or _NOT.search(told) or not _stands(told, sure=sure):
        return ""
    return f"Whether {told[0].lower() if _SMALL.match(told) else told[0]}{told[1:]}"


def said(account: str) -> str:
    """Return what somebody says in an account: the clause beside the verb of saying; empty where there is none."""
    for match in _SAYS.finditer(account):
        if _stands(" ".join(account[match.end() :].split()[:MOST])):
            return account[match.end() :]
    before = _ACCORDING.match(account)
    if before:
        return account[before.end() :]
    behind = _SAYS_BEHIND.search(account.rstrip("."))
    return account[: behind.start()] if behind else ""


def _stands(told: str, *, sure: bool = False) -> bool:
    """Whether a stretch is short enough, begins with a subject, has a verb and wants nothing behind it."""
    words = told.split()
    if not _FEWEST <= len(words) <= MOST or is_verb(words[0].lower()) or words[0].endswith("ing"):
        return False
    return not _NO_SUBJECT.match(told) and not _ASKS.search(told) and (sure or has_finite_verb(told))
