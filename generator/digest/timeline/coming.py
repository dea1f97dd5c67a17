"""Whether a dated line tells what is yet to come: a plan, a goal, a deadline, what a court has set a day for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import clause, done_before, is_planned, is_present, is_scheduled
from generator.digest.timeline.dating import labels

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.language.times import Moment

_HEAD = re.compile(r"\b(?:expected|planned|due|deadline|target|scheduled|upcoming)\b", re.IGNORECASE)
"""The head of a table's column whose dates lie ahead."""
_DATE_SET = re.compile(
    r"\b(?:ha(?:s|ve) an? |next )(?:[\w-]+ ){0,2}date (?:of|is|on|for|in)\b"
    r"|\b(?:sets?|ordered|called) (?:(?:an?|the|his|her|their|its) )?(?:[\w'\u2019-]+ ){0,5}"
    r"(?:hearing|trial|retrial|arraignment|sentencing|appearance|date|deadline|meeting|session|vote|election|conference|exam)"
    r" (?:on [\w ]{3,40} )?for\b"
)
"""A day that a court or chair has set: `has a court date of May 2`, `set a new hearing for May 2`."""
_SOON = re.compile(r"(?:next|tomorrow|later this|in the coming)\b", re.IGNORECASE)
_HOPES = re.compile(
    r"\b(?:hopes?|hoping|plans?|planning|aims?|intends?|expects?|wants?|prepares?|preparing|poised|ready)\s\Z"
)
"""What comes before the day of what somebody means to do: `they hope on Tuesday to pass it`."""
_GOALS = re.compile(
    r"\b(?:(?:sets?|announc\w+|unveil\w+|outlin\w+|with|has|have|for)\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s)?goals?\sof"
    r"|aim(?:s|ing)?\s(?:to|for|at)|on\s(?:pace|track|course)\s(?:to|for)|plan\sto"
    r"|(?:promis|pledg|vow)(?:e|es|s|ing)|wants?|seek(?:s|ing)?\sto|calls?\sfor|calling\sfor|must|should(?!\shave)|ought\sto)\b"
)
_WOULD = re.compile(
    r"\b(?:said|says|announced|specified|added|told|pledged|promised|vowed|indicated|confirmed|decided|agreed|hinted"
    r"|projected|predicted|warned|signal\w+)\s(?:[\w.,'\u2019-]+\s){1,8}?would\s(?!have\b|not\b)[^,;]*\Z"
)
"""What was told as to come: `she said that it would open in May`."""
_SIGNS = (
    *("goal", "aim", "pace", "track", "course", "plan to", "promis", "pledg", "vow", "want", "seek", "call"),
    *("must", "should", "ought", "would"),
)
"""One of these is in whatever `_GOALS` and `_WOULD` match, in lower case."""
_TOLD = frozenset({
    "said", "says", "told", "announced", "promised", "pledged", "vowed", "ordered", "urged", "called", "asked",
    "projected", "predicted", "warned", "agreed", "decided", "demanded", "has", "have",
})  # fmt: skip
"""Verbs of what was done behind which a bound may lie ahead: `has asked for tents by May 2`."""
_DEADLINE = re.compile(r"\sdeadlines?\b")


def is_to_come(line: Line, moment: Moment) -> bool | None:
    """Whether a dated line tells what is yet to come; None where its date only names what it tells of."""
    if line.row:
        return _HEAD.search(line.head) is not None
    if moment.attributive:
        return None
    if labels(line, moment):
        return False
    text, start, end = line.text, moment.start, moment.end
    if _DATE_SET.search(text, 0, start) or is_planned(text, start, end):
        return True
    if _SOON.match(text, start) or _DEADLINE.match(text, end):
        return True
    return (_HOPES.search(text, 0, start) is not None and text.startswith(" to ", end)) or _is_a_goal(
        line, moment
    )


def _is_a_goal(line: Line, moment: Moment) -> bool:
    """Whether a date is that of a goal, and nothing between tells what was done; a bound may lie ahead of more."""
    if not any(map(line.low.__contains__, _SIGNS)) and moment.lead != "by":
        return False
    left, _ = clause(line.text, moment.start, moment.end)
    done = done_before(line.text, left, moment.start)
    if moment.lead == "by" and moment.start > left and all(one[0].lower() in _TOLD for one in done[-1:]):
        return True
    goals = [one.start() for one in _GOALS.finditer(line.text, left, moment.start)]
    if goals and (moment.lead == "by" or goals[-1] > max((one.start() for one in done), default=-1)):
        return True
    of_the_week = moment.weekday is not None and not moment.date  # it may have been by then
    return not of_the_week and _WOULD.search(line.text, left, moment.start) is not None


def comes_about(line: Line, moment: Moment) -> bool:
    """Whether a day that is not over is meant: nothing is told as done, and since no day as lasting."""
    if line.row or moment.attributive or moment.open:
        return False
    if not moment.date:
        return moment.weekday is not None and is_scheduled(line.text, moment.start, moment.end)
    return is_present(line.text, moment.start, moment.end)
