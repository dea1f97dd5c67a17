"""A sentence without the days of its week, for a page that tells of a later one: `Rangers seized a boat on Monday`.

A day of the week is the last one of that name, so a reader takes it for one of the page's newest week. Without it the
sentence says the same of what happened. It goes where the sentence stands without: before a comma at its front, and
where more stands behind it. Days with a date stay, days that bound (`by Friday`) or are counted (`Monday and Tuesday`),
and those in quotations.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.pruning import raised
from generator.digest.wording import unquoted
from generator.language import times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.times import Moment

LONG_AGO = 6
"""Days before the newest day from which a day of the week is one of another week."""
FEWEST = 6
"""Words that a sentence has without its day at least."""
_WANTS = re.compile(
    r"(?:\b(?:for|by|of|before|after|until|since|from|to|through|between|next|this|every|each|an?|the|and|or|than|was"
    r"|were|is|are|be|been|on|as|like|with)|[-\u2013\u2014(:])\s*\Z",
    re.IGNORECASE,
)
"""What stands before a day that cannot go."""
_GOES_ON = re.compile(
    r"(?! \(|,? (?:and|or|through|to|until|before|after) (?:\w+ )?[A-Z][a-z]+day\b"
    r"| (?:morning|afternoon|evening|night)\b)(?:[ ,;]|\.\Z)"
)
"""What stands behind one that can."""
_ONLY_WHEN = re.compile(
    r"\b(?:happened|occurred|took place|began|started|reported|ended|opened|closed|issued)\Z"
)
"""Verbs that have nothing else behind them."""


def weekless(text: str) -> str:
    """Return an English text without its days of the week, as far as it stands without them."""
    if "day" not in text:
        return text
    found = times.find(unquoted(text), "en")
    for at in reversed(range(len(found))):
        if _is_bare(found, at):
            text = _without(text, found[at])
    return text


def _is_bare(found: Sequence[Moment], at: int) -> bool:
    """Whether one of the dates of a text is a day of the week, and no date stands right behind it."""
    one = found[at]
    dated = any(other.month and 0 <= other.start - one.end <= len(" (") for other in found)
    return one.weekday is not None and not (one.date or dated or one.attributive or one.open)


def _without(text: str, one: Moment) -> str:
    """Return a text without a day of it, or as it is where it does not stand without."""
    before, behind = text[: one.start].rstrip(), text[one.end :]
    if not before:
        left = raised(behind.removeprefix(", ")) if behind.startswith(", ") else text
    elif one.lead in {"", "on"} and _stands(before, behind):
        left = before + behind.removeprefix(before[-1] if before[-1] in ".," else "")
    else:
        return text
    return left if len(left.split()) >= FEWEST else text


def _stands(before: str, behind: str) -> bool:
    """Whether what stands before a day and behind it is whole without."""
    ends = behind[:1] in {",", "."} and (before.endswith("ed") or _ONLY_WHEN.search(before))
    return not (ends or _WANTS.search(before)) and _GOES_ON.match(behind) is not None
