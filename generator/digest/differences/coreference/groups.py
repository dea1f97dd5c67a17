"""Several people whom a noun means, of whom an event has one group: `all eleven miners`, `the hostages`.

A part of them is none: `two of the miners`, `some hostages`, `the injured climbers`. English only.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from generator.language.caseless import Caseless
from generator.language.ladders import ladders

if TYPE_CHECKING:
    import re

    from generator.digest.differences.coreference.whom import Whom

_NUMBER = (
    r"\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty"
)


def group_of(whom: Whom) -> str | None:
    """Return what is shown of the group that a mention is of: `the miners`; None where it is no whole group."""
    noun = whom.noun if whom.noun in ladders("en").groups and _whole(whom) else None
    return f"The {noun}" if noun else None


def one_group(before: Whom | None, after: Whom | None) -> bool:
    """Whether two mentions of a group may be of the same people, as far as they say how many.

    Who is just a number of them later (`three miners were freed`) may be a part, unless there were as many before.
    """
    if before is None or after is None:
        return True
    first, second = _whole(before), _whole(after)
    if first is None or second is None or not second["number"]:
        return True
    return first["number"] == second["number"] or (not first["number"] and bool(second["the"]))


def _whole(whom: Whom) -> re.Match[str] | None:
    return _form().exact.fullmatch(whom.text.lower()) if whom.noun in ladders("en").groups else None


@cache
def _form() -> Caseless:
    nouns = "|".join(sorted(ladders("en").groups))
    return Caseless(
        rf"(?P<the>(?:all |both )?(?:the |these |those )?)(?:(?P<number>{_NUMBER}) )?"
        rf"(?:trapped |missing |stranded |kidnapped |captured |abducted )?(?:{nouns})"
    )
