"""Runs of words that are written as names: what stands together, and what small words join it."""

from __future__ import annotations

from itertools import compress
from operator import attrgetter
from typing import TYPE_CHECKING

from generator.language.names.nicknames import behind_nickname
from generator.language.names.numbers import numbered
from generator.language.names.torn import is_of_street, is_torn
from generator.language.names.unmeant import is_unmeant

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token, Tokens

MOST_JOINED = 2
CHARGE = "charge"
_NOUNS = ("ion", "ment", "study", "ance", "ence", "ship")
"""Nouns of doing end so."""
_OFFICE = ("Bureau", "of", "Alcohol")
_APOSTROPHES = frozenset({"'", "\u2019"})
_MAY_BEGIN = attrgetter("begins")


def runs(found: Tokens, known: Lexicon) -> Iterator[tuple[int, int]]:
    """Yield the runs of name words as half-open ranges of tokens."""
    end = 0
    for at in compress(range(len(found)), map(_MAY_BEGIN, found)):
        if at < end or not _begins(found[at], known) or in_charge(found, at):
            continue
        if is_of_street(found, at, known):
            continue
        end = at + 1
        while not (_divided(found[end - 1], known) or _of_a_generation(found, at, end, known)):
            if found[end - 1].owns and not _owned(found, at, end, known):
                break
            further = behind_nickname(found, at, end, known) or _joined(found, at, end, known)
            if further == end:
                break
            end = further
        if not is_unmeant(found, at, end, known) and not is_torn(found, at, known):
            yield at, end


def in_charge(found: Tokens, at: int) -> bool:
    """Whether a word is the end of an office: `Agent in Charge Ann Lee`."""
    return found[at].low == CHARGE and at > 1 and found[at - 1].low == "in" and found[at - 2].capital


def _begins(token: Token, known: Lexicon) -> bool:
    return token.capital or _glued(token, known)


def _owned(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether an owner before `end` is inside of a name: `Mason County Sheriff's Office`, `St. Mark's Square`."""
    owner = found[end - 1].low
    saint = end - start > 1 and found[end - 2].low.rstrip(".") in {"st", "saint"}
    if not saint and owner not in known.owners and owner not in known.offices:
        return False
    inside = end - start > 1 or (start > 0 and found[start - 1].word.islower())
    if owner in known.many and inside and end < len(found) and found[end].capital:
        return found.adjacent(end)
    last = end
    while last < len(found) and found[last].capital and found.adjacent(last):
        if found[last].low in known.organisation_words or (saint and found[last].low in known.place_ends):
            return True
        last += 1
    return False


def _glued(token: Token, known: Lexicon) -> bool:
    """Whether a small particle is joined to a name: `al-Bashir`, `d'Orvane`."""
    if "-" not in token.word:
        return token.begins and not token.capital
    front, hyphen, rest = token.word.partition("-")
    return bool(hyphen) and rest[:1].isupper() and front in known.glued_particles


def _divided(token: Token, known: Lexicon) -> bool:
    """Whether a name ends inside its word: `Lisbon-based`."""
    return "-" in token.word and token.low.rpartition("-")[2] in known.compounds


def _of_a_generation(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether `Jr.` ends a name before `end`: `Ann Lee Jr. Jurors met`, and not `Bo Lee Jr. High School`."""
    if end - start <= MOST_JOINED or found[end - 1].low.rstrip(".") not in {"jr", "sr"}:
        return False
    last = end
    while last < len(found) and found[last].capital and _adjacent(found, last):
        last += 1
    closing = found[last - 1].low
    return closing not in known.organisation_words and closing not in known.place_ends


def _joined(found: Tokens, start: int, end: int, known: Lexicon) -> int:
    """Return where the run ends that begins at `start` and has come to `end`: one name word further, or not."""
    if end >= len(found):
        return end
    if not (_adjacent(found, end) or found[end].word in _APOSTROPHES):
        return _listed_departments(found, end, known) if found[end].word == "," else end
    if _begins(found[end], known) or _numbers(found, end, known):
        return end + 1
    low, ahead = found[end].low, end + 1
    goes_on = False
    if low in known.particles:
        while ahead < len(found) and ahead - end < MOST_JOINED and found[ahead].low in known.particles:
            ahead += 1
        goes_on = _follows(found, end + 1, ahead, known)
    elif low in known.joiners:
        ahead += ahead < len(found) and found[ahead].low == "the"
        headed = (
            found[end - 1].low in known.heads
            or found[end - 1].low in known.offices
            or _goes_on(found, start, end, known)
        )
        headed = headed and (low != "on" or found[end - 1].low in known.on_heads)
        goes_on = headed and _follows(found, end + 1, ahead, known) and not _on_a_street(found, end, known)
    elif low == "in":
        goes_on = _of_a_continent(found, start, end, known)
    elif low in _APOSTROPHES:
        goes_on = end - start <= MOST_JOINED and _plural(found, end, known)
    elif low in {"and", "&"}:
        goes_on = _follows(found, ahead, ahead, known) and _listed(found, start, end, known)
    return ahead + 1 if goes_on else end


def _on_a_street(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether an `on` at `end` leads to the street where something is: `Sedlow High School on Elm Street`."""
    last = end + 1
    while last < len(found) and found[last].capital and _adjacent(found, last):
        last += 1
    return found[end].low == "on" and found[last - 1].low in known.street_ends


def _listed_departments(found: Tokens, end: int, known: Lexicon) -> int:
    """Return where a list ends of what an office is for: `Bureau of Alcohol, Tobacco and Firearms`."""
    if end < len(_OFFICE) or found[end - 2].low != "of" or found[end - 3].low not in known.heads:
        return end
    at = end
    while at + 1 < len(found) and found[at].word == "," and found[at + 1].low in known.departments:
        at += 2
    listed = at > end and found[end - 1].low in known.departments and at + 1 < len(found)
    at += listed and found[at].word == ","
    if not listed or found[at].low not in {"and", "&"} or not found[at + 1].capital:
        return end
    return at + 2 if found[at + 1].low in known.departments else end


def _goes_on(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether what an organisation is for ends in a noun of its own: `Office for the Coordination of`."""
    return (
        found[end].low == "of"
        and found[end - 1].low.endswith(_NOUNS)
        and any(
            found[at].low in {"for", "on"} and found[at - 1].low in known.heads
            for at in range(start + 1, end - 1)
        )
    )


def _of_a_continent(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a continent ends what an organisation is for: `Organization for Rivers and Lakes in Europe`."""
    return _follows(found, end + 1, end + 1, known) and (
        found[end + 1].low in known.continents
        and any(found[at].low == "for" and found[at - 1].low in known.heads for at in range(start + 1, end))
    )


def _numbers(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether a number at `end` belongs to the name before it: `Interstate 40`, `Resolution 1510`."""
    return numbered(found[end - 1].low, found[end].low, known)


def _plural(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether an apostrophe at `end` stands inside of an organisation's name: `Workers' Party`."""
    owner, after = found[end - 1].low, end + 1
    if found.starts[end] != found.bounds[end - 1] or not owner.endswith("s") or owner in known.places:
        return False
    last = after
    while last < len(found) and found[last].capital and _adjacent(found, last):
        last += 1
    return last > after and found[last - 1].low in known.organisation_words and owner not in known.given


def _follows(found: Tokens, first: int, ahead: int, known: Lexicon) -> bool:
    """Whether a name word stands at `ahead`, and nothing but space between the words up to it."""
    return (
        ahead < len(found)
        and _begins(found[ahead], known)
        and all(_adjacent(found, at) for at in range(first, ahead + 1))
    )


def _listed(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether `and` is inside of a name: `Department of Trade and Industry`, `Food and Drug Administration`."""
    if found[end].low == "&":
        return True
    after = end + 1
    if found[after].low in known.given or found[after].low in known.places or found[after].owns:
        return False
    last = after
    while (
        last + 1 < len(found)
        and not found[last].owns
        and _adjacent(found, last + 1)
        and found[last + 1].capital
    ):
        last += 1
    if known.holds(" ".join(token.low for token in found[after : last + 1])):
        return False
    inside = [token.low for token in found[start:end]]
    if any(word in known.joiners for word in inside):
        return last - after < MOST_JOINED and not any(
            token.low in known.offices
            or token.low in known.nationalities
            or token.low in known.heads
            or token.word.isupper()
            for token in found[after : last + 1]
        )
    front = inside[-1]
    return (
        (
            found[last].low in known.organisation_words
            or found[last].low in known.work_words
            or f"{found[last - 1].low} {found[last].low}" in known.organisation_words
        )
        and last > after
        and inside[0] not in known.given
        and front not in known.places
        and front not in known.offices
        and (front not in known.organisation_words or found[last].low == "act")
        and front not in known.work_words
        and not found[end - 1].word.isupper()
        and end - start - (found[start].low == "the") <= MOST_JOINED
    )


def _adjacent(found: Tokens, at: int) -> bool:
    """Whether only a space stands before a token."""
    return found.adjacent(at)
