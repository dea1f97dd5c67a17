"""What one source calls the first, or the largest ever, and another source knows an earlier or a larger one of.

The other one says so itself: `not the first`, `the second`, `have met before`, `also struck in 2014`. The two articles
tell one story.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.bearing import OF_ONE_THING, Bearing
from generator.digest.differences.coreference.story import one_event, one_story
from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.language.roots import common
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_MOST = r"(?:largest|biggest|worst|deadliest|most expensive|longest|oldest|youngest|highest)"
_OF_A_ROW = (
    r"(?! (?:quarter|half|round|week|day|days|month|goal|item|place|stage|phase|step towards|night|minutes?|hours?"
    r"|class|floor|lady|team|aid|of|in|two|three|degree|name|reported|told|seen|thing)\b)"
)
_WHOSE = r"(?:(?:the|its|his|her|their|an?|only|also|[\w\u2019'-]+['\u2019]s?)\s){1,2}"
_CLAIM = Caseless(
    rf"\b(?:is|was|be|been|become|becomes|became|are|were|had got|got|marks?|marked)\s{_WHOSE}"
    rf"(?P<first>first)\b{_OF_A_ROW}"
    r"|\b(?P<first_>first) time\b|\b(?P<first__>never before|ever before|unprecedented)\b"
    rf"|\b(?P<first___>first-ever|maiden(?! (?:name|aunt|over|voyage|speech)))\b"
    r"|\b(?:is|was|remains) (?:the|its|his|her|their) (?P<first____>only)\s"
    r"(?!(?:one|way|thing|hope|person|reason|time)\b)"
    rf"|\b(?:had|has|have) (?P<first_____>never)(?= (?:before )?[a-z]+(?:ed|en|n|t)\b)"
    rf"|\bthe (?P<most>{_MOST}) (?:[\w\u2019'-]+ ){{1,8}}(?:ever|in history|on record|since|(?:by|of) an?)\b"
)
_DENIED = Caseless(
    rf"(?:\bnot|n['\u2019]t|\bnever)\s(?:be\s|been\s)?{_WHOSE}(?P<what>first|{_MOST})\b{_OF_A_ROW}"
    r"(?:\s(?P<noun>[a-z]{3,}))?"
)
_AGAIN = Caseless(
    rf"\b(?:is|was|be|been|becomes|became|are|were)\s{_WHOSE}(?:second|third|fourth|fifth)\s(?P<noun>[a-z]{{3,}})\b"
    r"(?![^.;]{0,40}\bin a row\b)"
)
_BEFORE = re.compile(
    r"\b(?:has|have|had) (?:\w+ )?(?:met|happened|faced|fought|played|visited|spoken|tried|been|won|broken|paid|done"
    r"|gone)\b[^.;:?]{0,60}\bbefore\b(?=[.:;]|\Z)|\bno (?:novices?|strangers?|newcomers?|pioneers?)\b"
    r"|\bnot (?:the )?pioneers\b",
)
_OF_A_TIME = Caseless(
    r"\b(?:this|of the) (?:year|month|week|season|term|century|decade)\b|\bsince (?:the|\d)"
)
"""Of which time something is the first: one before that time is none against it."""
_EARLIER = Caseless(
    r"\b(?:also|already|previously|once|twice|earlier|last)\b[^.;:?]{0,90}\b(?:in|since|of)"
    r" (?P<year>(?:18|19|20)\d\d)\b"
    r"|\b(?:had|has|have) (?:already|previously|once|twice) [a-z]+(?:ed|en|n|t)\b[^.;:?]{0,60}"
    r"\b(?:twice|once|two|three|this)\b"
)
"""`Dockers also struck in 2014`, `she had already vetoed two laws`."""
_SINCE = Caseless(
    r"\b(?:since (?:the )?(?:[\w-]+ ){0,3}(?P<year>(?:18|19|20)\d\d)"
    r"|(?:in|for) (?:[\w-]+ ){1,3}(?:years|decades|months|weeks)"
    r"|this|last|since|under|so far"
    r"|of (?:his|her|their|its|the) (?:\w+ )?(?:year|season|month|week|decade|term|presidency|reign|tenure|tour))\b"
)
"""From when on, or within which limits something is the first."""
_LARGEST = (
    "first", "largest", "biggest", "worst", "deadliest", "expensive", "longest", "oldest", "youngest", "highest",
)  # fmt: skip
ASKED: tuple[tuple[re.Pattern[str] | Caseless, tuple[str, ...]], ...] = (
    (_CLAIM, (*_LARGEST, "never", "ever", "unprecedented", "maiden", "only")),
    (_DENIED, _LARGEST),
    (_AGAIN, ("second", "third", "fourth", "fifth")),
    (_BEFORE, ("before", "novice", "stranger", "newcomer", "pioneer")),
    (_EARLIER, ("also", "already", "previously", "once", "twice", "earlier", "last")),
)
"""The forms of such a line, each with what begins a word of every line that it is in, in lower case."""
WORDS = tuple(sorted({word for _, words in ASKED for word in words}))
"""One of these begins a word of every line that tells this, in lower case."""
FIRST = "first"
LEAST = 2.0
"""What two lines have in common, at least."""
OF_AN_EARLIER_ONE = 5.0
"""The same where the other line only tells of an earlier one."""
NEXT_WORDS, HALF = 4, 0.5
"""Words behind a claim that tell what is the first, and the share of them that the other line has."""
OF_OTHER_WORDS = 4.0
"""The same where they do not have one word for what is the first."""
SHOWN = 90


def gives_a_first_or_not(line: Line) -> bool:
    """Whether a line calls something the first or largest, or says that there was one before."""
    return not line.row and any(
        any(map(line.low.__contains__, words)) and form.search(line.text) for form, words in ASKED
    )


def firsts(facts: Facts) -> Iterator[Difference]:
    """Yield claims to be the first or the largest, each with what other sources hold against it."""
    lines = facts.telling("firsts")
    denied = [line for line in lines if _DENIED.search(line.text)]
    for line in lines:
        claim = _CLAIM.search(line.text)
        if not claim or line in denied:
            continue
        against = [value for value in _against(facts, line, claim, lines) if value]
        if against:
            values = [Value("first", _shown(line, claim), line), *against]
            found = differ(facts, "Whether it was the first", SlotKind.CLAIM, values, each=2)
            if found:
                yield found


def _against(
    facts: Facts, line: Line, claim: re.Match[str], lines: tuple[Line, ...]
) -> Iterator[Value | None]:
    told = (claim["most"] or FIRST).lower()
    for other in lines:
        if facts.of_others(line, other):
            continue
        if other.article != line.article and one_story(facts, line.article, other.article):
            yield _said(facts, line, other, told)


def _said(facts: Facts, line: Line, other: Line, told: str) -> Value | None:
    """Return what a line says against a first, if it is of the same."""
    if told == FIRST and not _CLAIM.search(other.text) and _earlier(facts, line, other):
        return Value("earlier", other.text.rstrip("."), other)
    if _OF_A_TIME.search(line.text) and not _OF_A_TIME.search(other.text):
        return None
    denied = _DENIED.search(other.text)
    if denied:
        same = denied["noun"] is not None and f"{told} {denied['noun'].lower()}" in line.low
        enough = LEAST if same else OF_OTHER_WORDS
        near = denied["what"].lower() == told and facts.once(Bearing).weight(line, other, told) >= enough
        return Value("earlier", _shown(other, denied), other) if near else None
    if told != FIRST or _CLAIM.search(other.text) or not facts.once(one_event):
        return None
    return _again(facts, line, other)


def _again(facts: Facts, line: Line, other: Line) -> Value | None:
    """Return what a line says of a second one, or of what was done before, if it is of the same."""
    again = _AGAIN.search(other.text)
    if again and f"first {again['noun'].lower()}" not in line.low:
        return None
    match = again or _BEFORE.search(other.text)
    near = match is not None and _common(facts, line, other) >= LEAST
    return Value("earlier", _shown(other, match), other) if match and near else None


def _earlier(facts: Facts, line: Line, other: Line) -> bool:
    """Whether a line tells of an earlier one of what another line calls the first, within its limits."""
    claim, found, day = _CLAIM.search(line.text), _EARLIER.search(other.text), facts.day(line)
    if not claim or not found or day is None:
        return False
    behind = line.text[claim.end() :]
    limits, year = _SINCE.search(behind), int(found["year"] or 0)
    if year >= day.year or (limits and year <= int(limits["year"] or day.year)):
        return False
    bearing = facts.once(Bearing)
    head = frozenset(stems(" ".join(behind.split()[:NEXT_WORDS]), "en"))
    of_it = common(head, bearing.telling(other)) - facts.named
    shared = bearing.telling(line) & bearing.telling(other)
    return len(of_it) >= max(1, HALF * len(head)) and bearing.of(shared | of_it) >= OF_AN_EARLIER_ONE


def _common(facts: Facts, line: Line, other: Line) -> float:
    """Return what two lines have in common beside names."""
    bearing = facts.once(Bearing)
    shared = bearing.shared(line, other)
    return bearing.of(shared - facts.named - {FIRST}) + OF_ONE_THING * len(
        bearing.alike(line, other, shared) - facts.named
    )


def _shown(line: Line, match: re.Match[str]) -> str:
    """Return what is shown of a line: from its front where that leaves room, whole words, and not its full stop."""
    text = line.text[0 if match.end() <= SHOWN else match.start() :].lstrip('"\u201c ').rstrip('.!?"\u201d ')
    return text if len(text) <= SHOWN else text[: text.rfind(" ", 0, SHOWN)]
