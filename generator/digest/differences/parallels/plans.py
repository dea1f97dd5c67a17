"""What is done or held on a set day: done to one article, still to come, put off or called off to another.

Each is told of a doing (`language.doings`): by its verb (`signed`, `will sign`, `refused to sign`), or of its noun
(`the signing was called off`). Two are of one thing where their clauses and lines share words beside the doing, and
neither article tells both states of it: who writes of a past and of a coming one knows of two.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.sameness import shared_stems
from generator.digest.differences.parallels.alike import of_one_story
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.told import Told
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.doings import beginnings, doing, doings_in, set_doings
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

LATEST = 30
"""Lines of an article that are read."""
OFF_SHARED, DONE_SHARED = 2, 3
"""Words that two lines share beside the doing where one is off, and where one is done and the other to come."""
KNOWN = 2
"""Words from which an article that tells the other's state as well tells it of the same thing."""
SOON = dt.timedelta(days=30)
"""What was told longer ago is another time."""
DONE, COMING, OFF = "done", "to come", "off"
AGAINST = frozenset({(DONE, OFF), (COMING, DONE), (COMING, OFF)})
"""States that cannot both be right."""
WORDS = beginnings("en")
"""One of these begins a word of every line that tells this, in lower case."""
_PUT_OFF = (
    r"cancell?ed|called off|scrapped|abandoned|postponed|put off|delayed|pushed back|averted|halted|stopped"
    r"|banned"
)
_OFF_BEHIND = Caseless(
    rf"\b(?:(?:is|are|was|were|been|being|be) (?:\w+ly )?(?:{_PUT_OFF})"
    r"|(?:has |have |had )?(?:fallen|fell|falls) through"
    r"|(?:(?:will|did|would|can|could)(?: not|n['\u2019]t)|won['\u2019]t|cannot) (?:take place|go ahead|happen|be held)"
    r"|(?:has|have) (?:yet to|not yet) (?:be|been|begin|begun|start|take)\b)",
    (
        "cancel", "off", "scrap", "abandon", "postpone", "delay", "pushed", "avert", "halt", "stopp", "banned",
        "through", "take place", "go ahead", "happen", "be held", "yet",
    ),
)  # fmt: skip
_OFF_BEFORE = Caseless(
    r"\b(?:cancell?(?:s|ed)?|call(?:s|ed) off|scrap(?:s|ped)?|postpone[sd]?|put off|delayed|averted|banned|halted"
    r"|(?:cancellation|postponement|delay) (?:of|to)) (?:the|a|an|his|her|its|their|[A-Z]\w+['\u2019]s?)"
    r"(?: [\w-]+){0,3} \Z",
    ("cancel", "call", "scrap", "postpone", "off", "delay", "avert", "banned", "halt"),
)
_COMING_BEHIND = Caseless(
    r"\b(?:(?:is|are) (?:\w+ly )?"
    r"(?:set|due|planned|scheduled|expected|slated|to (?:take place|be|begin|start|open|go ahead))"
    r"|will (?:be (?:held|staged|played)|take place|go ahead|begin|start|open|proceed))\b"
)
_DONE_BEHIND = Caseless(
    r"\b(?:(?:was|were|has been|have been) (?:held|staged|completed|opened|signed|played)|took place|went ahead"
    r"|was over|(?:wound|wrapped|broke) up|concluded)\b",
    (
        "held",
        "staged",
        "completed",
        "opened",
        "signed",
        "played",
        "took place",
        "went ahead",
        "over",
        "up",
        "concluded",
    ),
)
_DONE_BEFORE = Caseless(
    r"\b(?:(?:wound|wrapped|broke) up|concluded|ended|finished)\b[^,;]{0,60} (?:days?|hours?|weeks?|round) of \Z",
    (" up", "concluded", "ended", "finished"),
)
"""`which ended after two days of talks`."""
_NOT = Caseless(
    r"\b(?:not|never|without|cannot|(?:refus|fail|declin)(?:e|es|ed|ing) to|(?:has|have|had) yet to|whether to)"
    r"(?: \w+ly| be| been| yet){0,2} \Z|n['\u2019]t (?:be |been )?\Z"
)
_STANDING = Caseless(r"\b(?:is|are)(?: \w+ly| already| now| not){0,2} \Z")
"""Before how something is, and not what was done: `he is not signed`."""
_AHEAD = Caseless(
    r"\b(?:will(?: only)?|(?:is|are|due|set|scheduled|planned|plans?|planning|expected|likely|prepar(?:es?|ing)|ready"
    r"|going|intends?) to)(?: \w+ly| also| again| start| begin)?(?: be)? \Z"
)
_MODAL = Caseless(
    r"\b(?:would|could|might|may|should|must|can|if|to|ever)(?: \w+ly| be| have| have been){0,2} \Z"
)
_ADJECTIVE = re.compile(r"\b(?:the|an?|its|their|his|her|of|newly|recently|\w+['\u2019]s) \Z", re.IGNORECASE)
_REDUCED = re.compile(r"\s(?:as|by)\b")
"""Behind a participle that describes what stands before it: `the man named as a suspect`."""
_BEING = re.compile(r"\bbeing(?: \w+ly)? \Z", re.IGNORECASE)
"""Before what is under way, or to come: `data being released on Thursday`."""
_NOTHING = re.compile(r"\s(?:no|nothing|nobody|none)\b", re.IGNORECASE)
"""Behind a verb: what is told is that nothing was done."""
_BEEN = Caseless(r"\b(?:was|were|been|being|be|is|are|got)(?: \w+ly| also| now| already)? \Z")
_DOUBTED = Caseless(
    r"\b(?:if|unless|whether|could|would|might|should|previous\w*|earlier|again|another|further|second|third|next round"
    r"|first|last (?:year|month|season|week)|years? ago|before|threaten\w*|urg\w+|demand\w*"
    r"|call(?:s|ed|ing)? (?:for|on))\b"
)
_CUT = re.compile(
    r"[,;:()\"\u201c\u201d]\s?|\s[\u2013\u2014-]+\s"
    r"|\b(?:but|while|who|which|that|when|because|as|where|since|and|(?<!\w )after)\s"
)
_PAST = re.compile(
    r"[a-z]{2,}ed|met|held|left|sang|rode|stole|caught|fled|found|built|went|began|quit|shut|buried|sank|flew"
    r"|withdrew|withdrawn|sold|sworn|took|stood|laid"
)


class Plan(NamedTuple):
    """A doing in a state, in `start:end` of a line (its clause); `head` is its word as written, `by` who does it."""

    doing: str
    state: str
    head: str
    by: str
    start: int
    end: int
    line: Line

    @property
    def clause(self) -> str:
        """The clause as written, without the marks around it."""
        return self.line.text[self.start : self.end].strip(' ,;:"\u201c\u201d')


def gives_a_plan(line: Line) -> bool:
    """Whether a line tells that something set for a day is done, to come, or off."""
    return not line.row and line.position < LATEST and any(True for _ in told_in(line))


def told_in(line: Line) -> Iterator[Plan]:
    """Yield the doings of a line with their states."""
    text, settled = line.text, set_doings("en")
    told = [one for one in doings_in(text, "en") if one.name in settled]
    if not told or text.endswith("?"):
        return
    cuts = [match.span() for match in _CUT.finditer(text)]
    for one in told:
        start = max((end for _, end in cuts if end <= one.start), default=0)
        end = min((begin for begin, _ in cuts if begin >= one.end), default=len(text))
        clause = text[start:end]
        span = one.start - start, one.end - start
        state = _state(clause, *span)
        if state and not quoted(text, one.start) and not _DOUBTED.holds(clause):
            yield Plan(one.name, state, clause[slice(*span)], _subject(clause, *span), start, end, line)


def _subject(clause: str, start: int, end: int) -> str:
    """Return what stands before the verb at `start:end` of a clause, if that tells who does it; else nothing."""
    before = clause[:start]
    active = _is_past(clause, start, end) or _AHEAD.holds(before)
    return before if active and not _BEEN.holds(before) else ""


def _state(clause: str, start: int, end: int) -> str:
    """Return the state that a clause tells of the doing at `start:end`; empty where it tells none."""
    before, behind = clause[:start], clause[end:]
    if _OFF_BEHIND.holds(behind) or _OFF_BEFORE.holds(before):
        return OFF
    if _STANDING.holds(before):
        return ""
    if _NOT.holds(before):
        return OFF
    if _AHEAD.holds(before) or _COMING_BEHIND.holds(behind):
        return COMING
    if _DONE_BEHIND.holds(behind) or _DONE_BEFORE.holds(before):
        return DONE
    return DONE if _is_past(clause, start, end) else ""


def _is_past(clause: str, start: int, end: int) -> bool:
    """Whether a verb tells what somebody did or what was done, and does not describe what stands before it."""
    before = clause[:start]
    if not _PAST.fullmatch(clause[start:end].partition(" ")[0].lower()) or not before.strip():
        return False
    if _MODAL.holds(before) or _ADJECTIVE.search(before) or _BEING.search(before):
        return False
    if _NOTHING.match(clause, end):
        return False
    return _BEEN.holds(before) or not _REDUCED.match(clause, end)


def plans(facts: Facts) -> Iterator[Difference]:
    """Yield what is done or held on a set day, of which two sources tell other states."""
    told: dict[str, list[Plan]] = defaultdict(list)
    for line in facts.telling("plans"):
        for one in () if facts.of_other_times(line) else told_in(line):
            told[one.doing].append(one)
    for name in sorted(told):
        best = min(_apart(facts, told[name]), key=_order, default=None)
        found = best and differ(
            facts,
            f"{best[1].head.capitalize()}: {best[1].state} or {best[2].state}",
            SlotKind.STATUS,
            [Value(one.state, one.clause, one.line) for one in best[1:]],
        )
        if found:
            yield found


def _order(pair: tuple[int, Plan, Plan]) -> tuple[int, ...]:
    shared, one, other = pair
    return (
        -shared,
        one.line.article,
        one.line.start,
        one.start,
        other.line.article,
        other.line.start,
        other.start,
    )


def _apart(facts: Facts, own: list[Plan]) -> Iterator[tuple[int, Plan, Plan]]:
    """Yield the doings of one kind that cannot both be in their states, with how many words they share."""
    by_state: dict[str, list[Plan]] = defaultdict(list)
    for plan in own:
        by_state[plan.state].append(plan)
    for state, against in sorted(AGAINST):
        for one, other in product(by_state[state], by_state[against]):
            if one.line.article != other.line.article:
                shared = _shared(facts, one, other)
                if shared and not (
                    _tells(by_state[against], one, other) or _tells(by_state[state], other, one)
                ):
                    yield shared, one, other


def _tells(own: list[Plan], one: Plan, other: Plan) -> bool:
    """Whether the article of one plan tells of the same thing in the other's state, that of `own` plans, too."""
    return any(
        it.line.article == one.line.article and any(len(_words(it, plan)) >= KNOWN for plan in (one, other))
        for it in own
    )


def _shared(facts: Facts, one: Plan, other: Plan) -> int:
    """Return how many words two plans share that may be of one thing; 0 where they are not."""
    left, right = one.line, other.line
    if not of_one_story(facts, left.article, right.article) or not _soon(facts, left, right):
        return 0
    if of_others(facts, Told(left, one.start, one.start), Told(right, other.start, other.start)):
        return 0
    who = [frozenset(stems(it.by, "en")) for it in (one, other)]
    if all(who) and who[0].isdisjoint(who[1]):
        return 0
    words = _words(one, other)
    within = words & frozenset(stems(one.clause, "en")) & frozenset(stems(other.clause, "en"))
    days = _days(left), _days(right)
    overtaken = COMING in {one.state, other.state} and OFF not in {one.state, other.state}
    if all(days) and days[0].isdisjoint(days[1]) and (not overtaken or (who[0] - who[1] and who[1] - who[0])):
        return 0
    found = len(words) + bool(days[0] & days[1])
    placed = not within.isdisjoint(facts.named)
    return found if within and found >= (DONE_SHARED if overtaken and not placed else OFF_SHARED) else 0


def _words(one: Plan, other: Plan) -> frozenset[str]:
    """Return the words that the lines of two plans share, doings aside."""
    heads = stems(f"{one.head} {other.head}", "en")
    shared = shared_stems(one.line, other.line).difference(heads)
    return frozenset(word for word in shared if not doing(word, "en"))


def _soon(facts: Facts, left: Line, right: Line) -> bool:
    days = facts.day(left), facts.day(right)
    return not (days[0] and days[1]) or abs(days[0] - days[1]) <= SOON


def _days(line: Line) -> set[object]:
    return {
        (it.month, it.day) if it.month and it.day else it.weekday
        for it in line.moments
        if it.weekday is not None or it.day
    }
