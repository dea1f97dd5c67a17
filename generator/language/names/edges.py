"""Where a name begins and ends in a run: behind what only begins a sentence, before days, offices and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.numbers import numbered
from generator.language.names.offices import CALENDAR, is_office

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token

_COMMON_ENDS, _SHORT = ("ing", "ly", "ed"), 4


def front(found: Sequence[Token], known: Lexicon, common: Container[str]) -> int:
    """Return where the name begins behind words that only begin the sentence, days and months."""
    first, end = 0, len(found)
    if not is_known(found, first, end, known):
        low = found[first].low
        common_here = (
            not _new_town(found, first, end, known)
            and (low in common or looks_common(low))
            and not (
                low in known.given
                or low in known.places
                or is_office(found[first], known)
                or low in known.short_titles
            )
        )
        common_here = common_here and not (
            end - first > 1
            and (
                found[end - 1].low in known.organisation_words
                or found[end - 1].low in known.place_ends
                or found[end - 1].low in known.work_words
            )
        )
        if (
            _only_begins(found, first, end, known)
            or common_here
            or (low in known.openers and end - first == 1)
        ):
            first += 1
            while first < end and not found[first].capital:
                first += 1
    return undated(found, first, known)


def _only_begins(found: Sequence[Token], first: int, end: int, known: Lexicon) -> bool:
    """Whether a word begins the sentence alone: `Then Ann Lee`, and not `Then President Lee`, `New Orleans Police`."""
    low, rest = found[first].low, found[first + 1 : end]
    if low not in known.openers or (rest and f"{low} {_uncompounded(rest[0], known)}" in known.places):
        return False
    return low not in known.role_fronts or (
        low == "then" and not any(is_office(token, known) for token in rest)
    )


def _uncompounded(token: Token, known: Lexicon) -> str:
    """Return a word (lower case) without what a hyphen joins to a name: `york-based` is `york`."""
    front, hyphen, rest = token.low.rpartition("-")
    return front if hyphen and rest in known.compounds else token.low


def looks_common(low: str) -> bool:
    """Whether a word (lower case) ends as many do that are no names; `Ring` and `Reed` are too short for that."""
    return len(low) > _SHORT and low.endswith(_COMMON_ENDS)


def undated(found: Sequence[Token], first: int, known: Lexicon) -> int:
    """Return where the name begins behind days, months and an article."""
    end = len(found)
    while first < end and _a_day(found[first], known) and not is_known(found, first, end, known):
        first += 1
    if first < end and found[first].low == "the" and end - first > 1:
        first += 1
    return first


def _new_town(found: Sequence[Token], first: int, end: int, known: Lexicon) -> bool:
    """Whether `New` is a part of the name at whose front it stands: `New Bedford`, and not `New President Lee`."""
    if found[first].low != "new" or end - first == 1:
        return False
    after = found[first + 1]
    plain = (
        after.low not in known.places and after.low not in known.nationalities and after.low not in CALENDAR
    )
    return f"new {_uncompounded(after, known)}" in known.places or (plain and not is_office(after, known))


def back(found: Sequence[Token], first: int, end: int, known: Lexicon) -> int:
    """Return where the name ends before days, months and single letters."""
    last = end
    while (
        last > first + 1
        and (_a_day(found[last - 1], known) or _numbered(found[last - 1]))
        and not numbered(found[last - 2].low, found[last - 1].low, known)
        and not is_known(found, first, last, known)
    ):
        last -= 1
    while (
        last > first + 1
        and found[last - 1].low in known.openers
        and found[last - 1].low not in known.organisation_words
        and not is_known(found, first, last, known)
        and not _initialled(found[last - 2])
    ):
        last -= 1
    while last > first + 1 and not _named(found[first], known) and _an_office(found[last - 1], known):
        last -= 1
    while last > first and not (
        found[last - 1].capital or found[last - 1].begins or found[last - 1].word.isdigit()
    ):
        last -= 1
    return last


def _initialled(token: Token) -> bool:
    """Whether a word is a middle initial, behind which a surname stands: `Ann P. Young`."""
    return len(token.low) == 1 and token.word.endswith(".")


def _named(token: Token, known: Lexicon) -> bool:
    """Whether a word is a given name, and no town too."""
    return token.low in known.given and token.low not in known.places


def _an_office(token: Token, known: Lexicon) -> bool:
    """Whether an office ends a run without a person: `Mason County Sheriff`."""
    return token.low in known.office_ends


def _numbered(token: Token) -> bool:
    return token.word[-1].isdigit()


def _a_day(token: Token, known: Lexicon) -> bool:
    return token.low in CALENDAR and token.low in known.no_names and token.low != "march"


def is_known(found: Sequence[Token], first: int, last: int, known: Lexicon) -> bool:
    """Whether a part of a run is known by itself, its article apart."""
    low = " ".join(token.low for token in found[first:last]).removeprefix("the ")
    return known.holds(low)
