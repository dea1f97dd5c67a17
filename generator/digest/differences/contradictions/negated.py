"""What a line says was not done, or not yet: the verb, the words beside it, and who did not.

Read once for each line; `denials` holds it against what other lines say was done.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.language.negations import negations
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line

LATEST = 40
"""Lines of an article that are read."""
REACH = 80
"""Characters before a verb in which its clause begins."""
WORDS = (
    "not",
    "no",
    "never",
    "didn",
    "wasn",
    "weren",
    "hasn",
    "haven",
    "hadn",
    "isn",
    "aren",
    "yet",
    "still",
)
"""One of these begins a word of every line that tells this, in lower case."""
_ADVERBS = r"(?:(?:also|ever|even|actually|in fact|\w+ly)\s)*"
_REST = r"(?P<rest>(?:\s[\w'\u2019-]+){0,9})"
_DONE = rf"(?:[a-z]{{2,}}ed|{'|'.join(negations('en').done)})\b"
_NOT = r"(?:\s(?:not|never)|n['\u2019]t)\s"
SO_FAR = re.compile(
    r"\b(?:(?:is|are|has|have)(?:\s(?:not|never)|n['\u2019]t)\s|yet to"
    r"|still (?:to|has to|have to|needs?|waits?|waiting)\b)",
    re.IGNORECASE,
)
"""It is not so yet, and may be so later."""
_OF_A_CLAIM = "evidence|proof|signs?|indications?|reasons?|doubts?|truth|basis|wonder|matter"
"""There is none of these for a deed, which tells nothing of what was done to them: `no evidence anyone helped`."""
_DID_NOT = re.compile(
    rf"\b(?:did{_NOT}{_ADVERBS}(?P<verb>[a-z]{{3,}})|(?:was|were|is|are){_NOT}{_ADVERBS}(?P<ing>[a-z]{{2,}}ing)"
    rf"|(?:(?:has|have|had){_NOT}|never\s){_ADVERBS}(?P<done>{_DONE})"
    rf"|(?:is|was)(?:\snot|n['\u2019]t)\sthe\s(?:one|man|woman|person)\swho\s(?P<who>{_DONE})){_REST}"
)
_NONE_WAS = re.compile(
    rf"\b[Nn]o\s(?P<thing>(?!(?:other|further|more|additional|one|{_OF_A_CLAIM})\b)[a-z][\w-]+(?:\s[a-z][\w-]+)?)\s"
    rf"(?:(?:was|were|had been|has been|have been)\s{_ADVERBS}(?P<verb>{_DONE})|{_ADVERBS}(?P<past>{_DONE})){_REST}"
)
_TO_COME = (
    r"(?:(?:has|have|had|is|are|was|were)\s(?:still\s|as\s)?yet\sto|(?:has|have)\sstill\sto"
    r"|still\s(?:has|have|needs?|waits?|(?:is|are)\swaiting)\sto|(?:is|are)\sstill\s(?:waiting\s)?to)\s"
)
_NOT_YET = re.compile(
    rf"\b(?:{_TO_COME}(?P<verb>(?!be\b)[a-z]{{3,}})"
    rf"|(?:has|have){_NOT}(?:yet|so far)\s{_ADVERBS}(?P<done>(?!been\b){_DONE})){_REST}"
)
_NOT_YET_DONE = re.compile(
    rf"\b(?:{_TO_COME}be|(?:has|have){_NOT}(?:(?:yet|so far)\s)?been)\s{_ADVERBS}(?P<done>{_DONE}){_REST}"
)
"""What is not done to a thing so far, which stands before it."""
_THING = 5
"""Words before a verb that tell what is done to."""
_SO_LONG = re.compile(r"\s(?:as )?(?:yet|so far)\b|\ssince\s.*", re.IGNORECASE)
_CUT = re.compile(
    r"[,;:()\"\u201c\u201d]\s?|\s[\u2013\u2014-]+\s|\b(?:and|but|while|who|which|that|when|because|so|as|where|since"
    r"|said|says|say|announced|confirmed|reported|told|testified)\s"
)
_OF_A_TIME = re.compile(
    r"\s(?:when|during|until|before|after|since|while|yet|again|anymore|this|last|next|for (?:\w+ ){0,3}(?:minutes?"
    r"|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|long|ever|now)|in (?:the )?(?:[\w-]+ ){0,3}"
    r"(?:past|years|months|weeks|days|game|season|round|row))\b",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"\bin a row\b|\bin which\b|\b(?:in|during|for|of) the (?:first|second|third|fourth|fifth|sixth|last|final|opening"
    r"|closing) (?:half|inning|minutes?|period|quarter|round|set|weeks?|months?|days?|season|game)\b"
)
_GOES_ON = re.compile(r"\s(?:and|but|who|which|because|so|although|though|as|if|or|said|says|told|that)\b")
_TO_BE_PROVED = re.compile(r"\b(?:prov(?:e|es|ed|ing)|persuad\w+|convinc\w+)\b[^,;]*\Z")
"""Before what somebody would like to show, and nobody says: `a hard job in proving that he did not`."""


class Denied(NamedTuple):
    """What a line says was not done: the verb and the words beside it, by stem, and who did not.

    `doer` is the clause before the verb; `nobody` is said to have done it in `no shots were fired`. What is not done
    `yet` may be done on a later day.
    """

    verb: str
    words: frozenset[str]
    doer: str
    nobody: bool
    yet: bool


def gives_a_negation(line: Line) -> bool:
    """Whether a line says that something was not done."""
    return not line.row and line.position < LATEST and any(True for _ in denied_in(line.text))


def denied_in(text: str) -> Iterator[Denied]:
    """Yield what a text says was not done."""
    if text.endswith("?") or _OF_A_PART.search(text):
        return
    for form in (_DID_NOT, _NONE_WAS, _NOT_YET, _NOT_YET_DONE):
        for match in form.finditer(text):
            one = _denied(text, match, yet=form in {_NOT_YET, _NOT_YET_DONE}, passive=form is _NOT_YET_DONE)
            if one:
                yield one


def _denied(text: str, match: re.Match[str], *, yet: bool, passive: bool) -> Denied | None:
    """Return what a form tells that was not done; None where that is too little, or limited to a time."""
    told, idle = match.groupdict(), negations("en").idle
    verb = next(name for name in ("verb", "ing", "done", "who", "past") if told.get(name))
    end = _GOES_ON.search(match["rest"])
    rest = match["rest"][: end.start()] if end else match["rest"]
    behind = "" if yet else text[match.end(verb) + len(rest) :]
    rest = _SO_LONG.sub("", rest) if yet else rest
    doer = text[clause_front(text, match.start()) : match.start()]
    thing = " ".join(doer.split()[-_THING:]) if passive else told.get("thing") or ""
    own = stem(match[verb], "en")
    words = frozenset(stems(f"{thing} {rest}", "en")) - idle - {own}
    limited = verb != "ing" and _of_a_time(rest, behind)
    if own in idle or not words or limited or _TO_BE_PROVED.search(text, 0, match.start()):
        return None
    return Denied(own, words, doer, nobody=passive or bool(thing), yet=yet)


def _of_a_time(rest: str, behind: str) -> bool:
    return _OF_A_TIME.search(rest) is not None or _OF_A_TIME.match(behind) is not None


def clause_front(text: str, at: int) -> int:
    """Return where the clause of a verb begins."""
    cuts = [cut.end() for cut in _CUT.finditer(text, max(0, at - REACH), at)]
    return cuts[-1] if cuts else max(0, at - REACH)
