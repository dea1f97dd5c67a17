"""What has come of somebody in a deed, and the words in which reports say when and as whom somebody is named."""

from __future__ import annotations

from enum import IntEnum


class State(IntEnum):
    """What has come of somebody, the weightiest last: who is charged is not told as hurt, who is dead as neither."""

    DOES = 0
    MISSING = 1
    HURT = 2
    IS = 3
    HELD = 4
    CHARGED = 5
    PLEADED = 6
    JUDGED = 7
    DEAD = 8


WEEK = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DAY = rf"(?: (?:last |late |early )?{WEEK}(?: (?:night|morning|afternoon|evening))?)"
NAMED = rf"(?:identified|named)(?: by [\w ]{{2,30}}?)?(?: on {WEEK})? as"
ONE_OF = r"(?:the|one of the|a) (?:\w+ ){0,2}"
