"""The shortest whole clause of an English sentence around some of its words: who did what, and what that asks for.

A stretch that a form has matched (`have arrested`, `life-threatening`) says nothing by itself, and may say the opposite
of its clause. Nothing is put in: what is left out is who says so before it, a clause before or behind it, and where
what is left is long, the phrases at its end.
"""

from __future__ import annotations

import re

from generator.digest.syntax.pruning import front
from generator.language.verbs import has_finite_verb, is_verb

MOST, LONGEST = 20, 300
"""Words of a clause beyond which its last phrases go, and characters at most."""
_BEGINS = re.compile(
    r"[;:]\s+|\s(?:[\u2013\u2014]|--?)\s|,\s(?:and(?:\sthat)?|so|yet|when|as|after|before|since|until)\s"
    r"|,?\s(?:but|while|because|although|though|whereas)\s|\sand\s(?=(?:the|an?|no|police|he|she|they|it)\s)"
)
"""What stands before a clause."""
_SAYS = re.compile(
    r"\b(?:(?:said|says|say)\b(?!\sto\b)"
    r"|(?:announced|confirmed|reported|stated|(?:told|tells)\s[^,;]{2,40}?)(?=\s(?:[^,;]{2,30}\s)?that\s))"
    r"(?:\s(?:(?:on|late|early)\s)*[A-Z][a-z]+day(?:\s(?:morning|afternoon|evening|night))?)?"
    r"(?:\s(?:in|at)\san?\s(?:[\w-]+\s){0,2}[\w-]+(?=\sthat\s))?(?:\sthat)?\s(?=[\w\"\u201c])"
)
"""Who says so, before what is said."""
_BACK = re.compile(r"(?:they|he|she|it|we|their|his|her|its|there)\b", re.IGNORECASE)
"""How a clause begins that leans on who says so."""
_GOES_ON = re.compile(r"(?:\A|\s)(?:and|but)(?:\s\w+ly)?\s\Z")
"""Before words whose subject is further in front."""
_FRONTED = re.compile(
    r"(?:\w+\s){0,3}?(?:after|when|while|as|because|although|though|despite|following|since|before|once|amid)\b"
    r"[^,;]{12,}?,\s(?=[\"\u201c]?\w)",
    re.IGNORECASE,
)
"""A clause before the subject."""
_OPENS_WITH = re.compile(r"(?:(?:that|as|since)|(?i:when|while|because|although|though))\s(?=\w)")
_ASIDE = re.compile(
    r",\s(?:\d{1,3}|\d{4}|of\s[A-Z][^,;]*|aka\s[^,;]*|[A-Z][a-z]{1,4}\.|(?:[A-Z]\.){2,}|[JS]r\.?)(?=[,\s])(?:,(?=\s))?"
)
"""What a comma stands before and no clause ends there: an age, a year, a town."""
_ENDS = re.compile(
    r"[;:](?=\s)|\s?[\u2013\u2014]|\s--?(?=\s)|,(?=\s|\Z)"
    r"|\s(?=(?P<joins>but|while|because|although|though|whereas|when|and|as|after|before)\s)"
)
"""Before which a clause may end; before a word that joins it to another clause only where that follows."""
_PHRASES = re.compile(
    r"\s(?=(?:in|on|at|near|outside|inside|during|for|from|with|without|by|under|over|through|into|against|amid|despite"
    r"|following|between|behind|across|around|along|within|about|toward|towards|early|late|last|after|before|who|which"
    r"|where|as|since|until|(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day)\s"
    r"|and\s(?:an?|the|one|also|was|were|is|are|has|have|[a-z]{3,}ed)\s)"
)
"""Before which a long clause may end."""
_ASKS = re.compile(
    r"\b(?:charged|accused|suspected|convicted|guilty|identified|described|known|asking|ask|looking|searching|search"
    r"|hunting|look|responsible|wanted|hunt|named|faces|facing|held|booked|put|set|taken|sent|been|was|were|is|are|be|has"
    r"|have|had|said|says|to|of|and|or|the|an?|not|no|his|her|their|its|about|around|on|in|at|until|during|with|for|by|some|than|more|nearly|almost|over"
    r"|minutes?|hours?|days?|weeks?|months?|years?|moments?|shortly|soon|just)\Z"
)
"""How a stretch ends that asks for a phrase behind it."""
_APART = re.compile(r"\b(?:minutes?|hours?|days?|weeks?|months?|years?|moments?|shortly|soon|just)\Z")
"""How far it lies from what comes behind: `three years | before the flood`."""
_TWO_PART = re.compile(r"\b(?:in|on|at|by|for|with)\s(?:the\s)?[a-z]+\Z")
_SECOND = re.compile(r"\s(?:with|of|to|for|from)\s")
"""Two words for what is one: `in connection | with`."""
_OF_A_NOUN = re.compile(
    r"\b(?!(?:was|were|been|being|be|is|are|has|have|had|[a-z]+ly)\s)[a-z]+\s[a-z]{3,}ed\Z"
)
"""A form of a verb at the end that tells of a noun which one: `parts of the country ravaged | by`."""
_RELATIVE = re.compile(r"\b(?:who|which|that|whose)\b")
_CUT = re.compile(r"[,;:]\s|\s(?:[\u2013\u2014-]+|so|that|when|while|because|as|after|before|where|if)\s")
_RELATED = re.compile(
    r",\s(?:who|which|whose|identified|known|described|called|named|accused|charged|wanted|suspected|believed|armed|located)\s[^,]*(?:,|\Z)"
)
_WITHIN = frozenset({"not", "also", "yet", "to", "since", "now", "still"})
"""What may stand between the words of a verb."""
_CHARGED = re.compile(r"\b(?:charge[sd]?|counts?|guilty|convicted|accused|suspicion)\b")
_LIST = re.compile(r"(?:,\s[^,;.]{3,60}){0,6},?\sand\s[^,;.]{3,60}(?=[,;.]|\Z)")
LISTED = 32
"""Words of a clause up to the end of a list of charges, at most: the first one alone is another charge."""
_MARKS = ',;:."\u201c\u201d()'
_NO_SUBJECT = frozenset({"also", "then", "later", "not", "who", "which", "that"})
_SHORTENED = re.compile(r"\b[A-Za-z]\.(?:[A-Za-z]\.)+\Z")
"""A full stop that is of a word: `p.m.`, `U.S.`"""
_DASHES = "-\u2013\u2014"
_AHEAD = 40
"""Characters that a form may look ahead."""
_OPENS, _CLOSES = '"\u201c', '"\u201d'


def whole(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span of the shortest whole clause around `start:end` of a sentence; None where that is too long."""
    left = _left(text, start, end)
    left, right = _quoted(text, left, _right(text, left, end))
    if not has_finite_verb(text[left:right]):
        left, right = _front(text, start, end), len(text)
    right = left + len(text[left:right].rstrip(" ,;:\u2013\u2014-"))
    return (left, right) if 0 < right - left <= LONGEST else None


def _front(text: str, start: int, end: int) -> int:
    """Return where a sentence begins behind what a page has before it, if a stretch goes on there."""
    at = front(text, "en")
    return at if at < end else start


def _left(text: str, start: int, end: int) -> int:
    """Return where the clause of a stretch begins: behind who says so, and behind the last clause before it."""
    left = _front(text, start, end)
    verb = is_verb(text[start:end].partition(" ")[0].lower())
    goes_on = verb and _GOES_ON.search(text, left, start) is not None
    for match in _before(_SAYS, text, left, start):
        if not goes_on and _is_clause(_clause(text, match.end(), end)) and not _BACK.match(text, match.end()):
            left = match.end()
    found = _before(_BEGINS, text, left, start)
    dashes = sum(match.group().strip(_DASHES + " ") == "" for match in found)
    for match in found:
        if dashes > 1 and not match.group().strip(_DASHES + " "):
            continue  # an aside
        if has_finite_verb(text[left : match.start()]) and _is_clause(_clause(text, match.end(), end)):
            left = match.end()
    fronted = _FRONTED.match(text, left)
    if (
        fronted
        and fronted.end() <= start
        and has_finite_verb(fronted.group())
        and _is_clause(_clause(text, fronted.end(), end))
    ):
        left = fronted.end()
    opening = _OPENS_WITH.match(text, left)
    return opening.end() if opening and opening.end() <= start else left


def _clause(text: str, at: int, end: int) -> str:
    """Return what a clause that begins at a place holds up to the end of a stretch, and on to the next clause."""
    cut = _CUT.search(text, end)
    return text[at : cut.start() if cut else len(text)]


def _before(form: re.Pattern[str], text: str, left: int, start: int) -> list[re.Match[str]]:
    """Return where a form matches between two places, as far as a clause may reach."""
    found = form.finditer(text, max(left, start - LONGEST), start + _AHEAD)
    return [match for match in found if match.end() <= start]


def _is_clause(told: str) -> bool:
    """Whether a stretch begins with a subject, and a verb of its own follows."""
    first, second, *_ = *told.lower().split(maxsplit=2), "", ""
    if not first or is_verb(first) or first.endswith("ing") or first in _NO_SUBJECT:
        return False
    if first.endswith("ly") and is_verb(second):
        return False
    return _has_verb(told)


def _has_verb(told: str) -> bool:
    """Whether a stretch has a verb that is of no relative clause in it."""
    front_, *behind = _RELATIVE.split(_RELATED.sub(",", told), maxsplit=1)
    return has_finite_verb(front_) or bool(behind and len(_verbs(behind[0])) > 1)


def _verbs(told: str) -> list[str]:
    """Return the verbs of a stretch, those of several words (`has not been found`) once."""
    found, goes_on = [], False
    for word in told.lower().split():
        verb = is_verb(word.strip(_MARKS))
        if verb and not goes_on:
            found.append(word)
        goes_on = verb or (goes_on and (word in _WITHIN or word.endswith("ly")))
    return found


def _right(text: str, left: int, end: int) -> int:
    """Return where the clause of a stretch ends: before the next clause, or before a phrase where it is long."""
    asides = [match.span() for match in _ASIDE.finditer(text, left)]
    stops = (
        match.start()
        for match in _ENDS.finditer(text, end, end + LONGEST)
        if not any(begin <= match.start() < close for begin, close in asides)
        and _has_verb(text[left : match.start()])
        and not _goes_on_in_a_list(text, left, match.start())
        and (not match["joins"] or _joins(text, left, match))
    )
    right = next(stops, len(text.rstrip(" .")) if not _SHORTENED.search(text) else len(text))
    listed = any(_goes_on_in_a_list(text, left, match.start()) for match in _ENDS.finditer(text, end, right))
    if len(text[left:right].split()) <= (LISTED if listed else MOST):
        return right
    ends = [match.start() for match in _PHRASES.finditer(text, end, min(right, left + LONGEST))]
    whole_ones = [at for at in ends if _stands(text, left, at)]
    short = [at for at in whole_ones if len(text[left:at].split()) <= MOST]
    return max(short, default=min(whole_ones, default=right))


def _goes_on_in_a_list(text: str, left: int, at: int) -> bool:
    """Whether what somebody is charged with goes on behind a comma, in a list that is not too long to be told."""
    listed = _LIST.match(text, at) if _CHARGED.search(text, left, at) else None
    if not listed or len(text[left : listed.end()].split()) > LISTED:
        return False
    told = listed.group()
    return not has_finite_verb(told) and "according" not in told and not _ASKS.search(told)


def _joins(text: str, left: int, match: re.Match[str]) -> bool:
    """Whether a word joins a clause to one that is whole without it."""
    at = match.end("joins")
    return _APART.search(text[left : match.start()]) is None and _is_clause(_clause(text, at, at))


def _stands(text: str, left: int, at: int) -> bool:
    """Whether a clause may end before a phrase: it has its verb, and asks for nothing behind."""
    told = text[left:at]
    if not _has_verb(told) or _ASKS.search(told):
        return False
    if _OF_A_NOUN.search(told):
        return False
    return not (_TWO_PART.search(told) and _SECOND.match(text, at))


def _quoted(text: str, left: int, right: int) -> tuple[int, int]:
    """Return a span with both marks of a quotation of which it has one."""
    told = text[left:right]
    if told.count('"') % 2 == 0 and told.count("\u201c") == told.count("\u201d"):
        return left, right
    opened = max(told.rfind(mark) for mark in _OPENS)
    closed = [at for mark in _CLOSES if (at := text.find(mark, right)) >= 0]
    if told.startswith(tuple(_OPENS)):
        return left + 1, right
    if closed and opened >= 0 and text[left + opened] in _OPENS:
        return left, min(closed) + 1
    return left, right
