"""What a source says was told at first, and what it tells in its place: `police initially said ..., but later ...`.

An account counts as a first one where the text itself calls it so, by a verb of telling (`initially identified as`) or
a noun (`early reports`), and the other one where it follows at once: behind `but`, or in the next
sentence where that turns (`However, ...`) or speaks of a revision. Nobody is asked whether the two exclude each other:
whoever wrote them says so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ, each_once
from generator.digest.lines import part
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_TOLD = (
    r"(?:said|told|reported|stated|claimed|announced|maintained|insisted|indicated|identified|described|listed|gave"
    r"|denied|put|estimated)"
)
_THOUGHT = r"(?:believed|thought|feared|suspected|assumed)"
_OFFICIALS = (
    r"(?:police|officers|officials|authorities|investigators|detectives|deputies|troopers|firefighters|prosecutors"
    r"|agents|rescuers|doctors|experts|scientists)"
)
_HELD = r"(?:said|told|claimed|insisted|maintained|thought|believed|denied|suspected|put)"
_FIRST = r"(?:initially|originally|at first)"
_BE = r"(?:was|were|been)"
_ACCOUNT = Caseless(
    rf"\b(?:(?:had )?{_FIRST},? {_TOLD}|{_TOLD} {_FIRST}|(?<!was )(?<!were )(?<!been )first {_HELD}"
    rf"|{_FIRST},? (?:the )?(?:[\w'\u2019-]+ ){{1,3}}{_TOLD}"
    rf"|{_OFFICIALS} (?:had )?{_FIRST} (?:had )?{_THOUGHT}|{_FIRST},? {_OFFICIALS} (?:had )?{_THOUGHT}"
    rf"|{_BE} {_FIRST} {_THOUGHT}|{_FIRST},? it was {_THOUGHT}"
    r"|(?:initial|early|earlier|preliminary) (?:\w+ ){0,2}(?:reports?|accounts?|statements?|estimates?)\b(?! card))"
)
_ORDER = Caseless(r"\A(?:\W+\w+){0,6} to (?!police|reporters|the|have|be\b)")
"""What makes of `told` an order: `told workers to leave`."""
_WEAK = ("early", "earlier", "preliminary")
_TURN = Caseless(r"(?:[,;]|\s[\u2013\u2014-])?\s(?:but|however|although|though|yet)\b,?\s")
_OTHERWISE = Caseless(
    r"\b(?:later|now|actually|in fact|since|turned out|incorrect\w*|wrong(?:ly)?|false|inaccurate|mistaken\w*"
    r"|clarif(?:ied|ies)|corrected|revised|no longer|instead|confirmed|determined|learned|discovered|revealed|proved"
    r"|proven|found|backed off|recanted|admitted|confessed|acknowledged|after (?:an|the|further|more) \w+)\b"
)
_TURNS = re.compile(r"\W?(?:But|However|Yet|Instead|In fact)\b")
_SPAN = (
    r"(?:Minutes|Hours|Days|Weeks|Months|An? (?:hour|day|week|month)"
    r"|(?:One|Two|Three) (?:hours?|days?|weeks?|months?))"
)
_WHO = (
    rf"(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he (?:\w+ ){{1,2}}|[Aa]uthorities|{_OFFICIALS.title()}|{_OFFICIALS})"
)
_LATER = re.compile(
    rf"(?:{_WHO} (?:later|then|subsequently|eventually|has since|have since|now)"
    rf"|(?:{_SPAN} later|Later|Later that (?:day|night)|On [A-Z][a-z]+day),? {_WHO})"
    r" ?(?:said|says|told|put|admitted|acknowledged|confirmed|conceded|announced|confessed|claimed)\b"
)
"""`Hours later he said that ...`: what is said behind a first account by the same people."""
_REVISED = Caseless(
    r"\b(?:revised|upgraded|downgraded|updated?|clarified|corrected|correction|turned out|fabricated|actually"
    r"|further investigation|(?:that|the) (?:number|figure|count|toll) (?:is|was|has|had)\b)"
)
_AS_FIRST = Caseless(
    rf",? (?:and |but )?not (?P<first>[^,;.]{{3,90}}? as (?:had (?:been )?|was |were )?"
    rf"(?:first|previously|earlier|{_FIRST}) (?:{_TOLD}|{_THOUGHT}))"
)
_RECANTS = Caseless(
    r"\b(?:(?:later|then|eventually|subsequently|since) (?:recanted|retracted"
    r"|changed (?:his|her|their) (?:story|account|statement))"
    rf"|(?:tell|told|say|said) (?:\w+ )?that {_FIRST}|that was a lie)\b"
)
_SHOWS = r"(?:\w+ )?to (?:show|say|state|reflect|indicate|clarify|note)(?: that)?"
_AMENDED = Caseless(
    r"\b(?:corrected|revised|amended)\b(?: [\w'\u2019]+){0,12}?"
    r" (?P<first>from(?: (?!from\b)[\w.,'\u2019$%-]+){1,8}?)"
    r" to (?P<later>(?!(?:and )?from\b)[\w'\u2019$%-]+(?:[ .,](?!(?:and )?from\b)[\w'\u2019$%-]+){0,7})"
    rf"|\b(?:corrected|revised|amended|updated) {_SHOWS} (?P<now>[^;.]{{8,120}}?)"
    r",? (?:and )?(?:not|rather than|instead of) (?P<before>[^,;]{2,80}?)\W*\Z"
)
"""A note on a correction that gives what stood there before as well."""
_OF_A_LABEL = re.compile(r"\b(?:headline|headlines|caption|captions|byline|dateline)\b", re.IGNORECASE)
"""Before a note on a correction: no account was wrong, but what stood above it."""
_SAYS = Caseless(rf"\b(?:{_TOLD}|tell|says?|saying|claims?)\b")
_STORY = ("story", "account", "statement")
_GOES_ON = Caseless(r"(?:,? (?:and|but|saying|admitting|claiming|telling|to say)\b|: )")
"""Behind a story that somebody has changed: what it is now."""
_TO_WHAT = Caseless(r"\b(?:revised|upgraded|downgraded|updated|changed|corrected|clarified|amended)\W*\Z")
"""How an account ends that does not tell what it is now."""
_OPEN = re.compile(r"\b(?:this|that|it|he|she|they|is|are|was|were|be|been)\Z", re.IGNORECASE)
"""What says nothing without what follows."""
WORDS = (
    "corrected",
    "revised",
    "amended",
    "updated",
    "initial",
    "original",
    "first",
    "early",
    "earlier",
    "preliminary",
    "previously",
    "recant",
    "retract",
    "changed",
    "lie",
)
"""One of these begins a word of every line that tells this, in lower case."""
LONGEST = 300
LEAST = 12
"""Characters of an account, at least."""
_SUBJECT = "First account and later one"


def gives_a_first_account(line: Line) -> bool:
    """Whether a line tells what was said at first."""
    forms = (_AS_FIRST, _RECANTS, _AMENDED)
    return not line.row and (_first(line) is not None or any(form.holds(line.text) for form in forms))


def _first(line: Line) -> re.Match[str] | None:
    """Return the words by which a line calls an account a first one."""
    found = _ACCOUNT.search(line.text)
    if not found or quoted(line.text, found.start()):
        return None
    order = found.group().lower().endswith("told") and _ORDER.search(line.text[found.end() :])
    return None if order else found


def corrections(facts: Facts) -> Iterator[Difference]:
    """Yield the accounts that a source says were given first, with those in their place."""
    lines = facts.telling("corrections")
    if not lines:
        return
    near = {(line.article, line.position): line for line in facts.lines}
    found = (_in_line(line) or _in_next(line, near) or _recanted(line, near) for line in lines)
    for first, later in each_once(pair for pair in found if pair):
        values = Value("first", first.text, first), Value("later", later.text.rstrip("."), later)
        difference = differ(facts, _SUBJECT, SlotKind.CLAIM, values, overtaken="first")
        if difference:
            yield difference


def _in_line(line: Line) -> tuple[Line, Line] | None:
    """Return both accounts of one sentence."""
    text, found = line.text, _first(line)
    turn = _TURN.search(text, found.end() + LEAST) if found else None
    if turn and _OTHERWISE.holds(text, turn.end()):
        return _accounts(part(line, 0, turn.start()), part(line, turn.end(), len(text)))
    reversed_ = _AS_FIRST.search(text)
    if reversed_ and not _OPEN.search(text, 0, reversed_.start()):
        return _accounts(part(line, *reversed_.span("first")), line)
    return _amended(line)


def _amended(line: Line) -> tuple[Line, Line] | None:
    """Return what a note on a correction says that stood there before, and what stands there now."""
    found = _AMENDED.search(line.text)
    if found is None or quoted(line.text, found.start()) or _OF_A_LABEL.search(line.text, 0, found.start()):
        return None
    if found["first"]:
        start = found.start("first") + len("from ")
        bare = quantities.value(line.text[start : found.end("first")]) is not None  # and tells nothing alone
        return part(line, 0 if bare else start, found.end("first")), part(line, 0, found.end("later"))
    return part(line, *found.span("before")), part(line, *found.span("now"))


def _in_next(line: Line, near: dict[tuple[int, int], Line]) -> tuple[Line, Line] | None:
    """Return a first account with the next sentence, where that turns or speaks of a revision."""
    found, other = _first(line), near.get((line.article, line.position + 1))
    if not found or found.group().lower().startswith(_WEAK) or not other or other.row or _first(other):
        return None
    turns = _TURNS.match(other.text) or _LATER.match(other.text) or _REVISED.holds(other.text)
    return _accounts(line, other) if turns else None


def _recanted(line: Line, near: dict[tuple[int, int], Line]) -> tuple[Line, Line] | None:
    """Return what the sentence before tells that somebody said, where this one takes it back."""
    other = near.get((line.article, line.position - 1))
    found = _RECANTS.search(line.text)
    if not other or other.row or not found or not _SAYS.holds(other.text):
        return None
    if found.group().lower().endswith(_STORY) and not _GOES_ON.exact.match(line.text, found.end()):
        return None
    return _accounts(other, line)


def _accounts(first: Line, later: Line) -> tuple[Line, Line] | None:
    if _TO_WHAT.search(later.text):
        return None
    return (first, later) if max(len(first.text), len(later.text)) <= LONGEST else None
