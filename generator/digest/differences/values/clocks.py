"""Times of day of two lines: as they are shown, and when they cannot both be right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language import clocks
from generator.language.daytimes import zone

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.language.quantity import Quantity

FURTHEST = 120
"""Minutes between two times of day from which they are of two events."""
_OF_A_ZONE = 45
"""The same where they are told in the time of two zones, which lie an hour apart or more."""

ITEM = re.compile(r"[\u2022\u25cf\u25aa*-]\s")
"""With such a sign begins one of several incidents that are listed: its hour is that of another one."""


def written(line: Line, time: Quantity) -> str:
    """Return a time of day as a line writes it, with the zone behind it."""
    return line.text[time.start : zone(line.text, "en", time.end)[1]]


def exclude(one: tuple[Line, Quantity], other: tuple[Line, Quantity]) -> bool:
    """Whether two times of day may be of one event and cannot both be right."""
    (_, time), (_, another) = one, other
    if clocks.agree(time, another):
        return False
    zones = {zone(line.text, "en", at.end)[0].replace("local", "") for line, at in (one, other)}
    return clocks.apart(time, another) < (FURTHEST if len(zones) == 1 else _OF_A_ZONE)
