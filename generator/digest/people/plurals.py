"""What several people are by one noun before them: `Sens. ONE and FIRST`, `the Lima Post reporters ONE and FIRST`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.people.masked import ONE, OTHERS, SEVERAL
from generator.language.names import begin_of_role, is_hollow, is_role, leans
from generator.language.names.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.language.names.lexicon import Lexicon

_NOUN = re.compile(rf"\b(?P<noun>[A-Za-z][a-z]+s)(?P<stop>\.?) (?P<who>{SEVERAL})")
_MANY = re.compile(OTHERS)
_NUMBERED = re.compile(
    r"\A(?:(?:two|three|four|five|six|both|several|some|many|fellow|the|all|of) )+", re.IGNORECASE
)
_OWNED = re.compile(r"\b[a-z]\w*['\u2019]s? ")


def shared(text: str) -> Iterator[str]:
    """Yield what a masked sentence tells `ONE` to be with others whom it names right behind a noun in the plural."""
    known = lexicon("en")
    if known is None:
        return
    for found in _NOUN.finditer(text):
        who, noun = found["who"], found["noun"]
        if ONE not in who or not _MANY.search(who):
            continue
        if found["stop"]:
            if noun[:-1].lower() in known.short_titles - known.addresses:
                yield f"{noun[:-1]}."
            continue
        one = next((single for single in _singles(noun) if is_role(single.lower(), "en")), "")
        if one and not _is_told_otherwise(one.lower(), known):
            yield from _whole(text[: found.start()], one)


def _singles(noun: str) -> Iterator[str]:
    """Yield what a noun in the plural may be for one."""
    yield noun[:-1]
    if noun.endswith("es"):
        yield noun[:-2]
    if noun.endswith("ies"):
        yield f"{noun[:-3]}y"


def _is_told_otherwise(noun: str, known: Lexicon) -> bool:
    """Whether a noun tells nothing alone, is told of a deed, or may be a verb: `cousins`, `victims`, `hosts`."""
    return noun in known.relatives or noun in known.statuses or noun in known.doing_offices


def _whole(ahead: str, noun: str) -> Iterator[str]:
    """Yield the noun phrase of a role that stands behind some text, where it is told whole and of nobody else."""
    start = begin_of_role(ahead, noun, "en")
    if start is None:
        return
    told = _NUMBERED.sub("", f"{ahead[start:]}{noun}")
    if (
        not _OWNED.search(told)
        and not re.search(f"{ONE}|{OTHERS}", told)
        and not is_hollow(told, noun.lower(), "en")
        and not leans(told, noun.lower(), "en")
    ):
        yield told
