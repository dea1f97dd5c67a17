"""What stands around a name says of its kind: the words beside it, what is set off, a dateline, a score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.beside import (
    NAMED_WITHIN,
    OLD,
    Beside,
    beside,
    cited_so,
    ends_there,
    named_so,
    shape,
    told_of,
)
from generator.language.names.called import called
from generator.language.names.letters import initials, is_acronym
from generator.language.names.setoff import AGE, set_off
from generator.language.names.signs import CERTAIN, FAIR, MOST_NAMES, STRONG, WEAK, Signs, shared
from generator.language.names.stood import is_somebody
from generator.language.names.teams import in_line_with_team

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

AFTER = 4
"""Words behind a name among which is what befell somebody: `has also been killed`."""
DATELINE = 12
"""Words and signs among which the dash of a dateline stands."""
POINTS = 3
"""Digits of points at most."""
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_INSIDE = frozenset({",", "(", ")", ".", "/", ";", ":"})
_QUOTES = frozenset({'"', "\u201c", "\u2018"})
_CLOSING = frozenset({'"', "\u201d"})
"""Behind these stands who said it: `," Zelna Orde said`."""
_FULL = range(2, 4)
"""Words of a full name."""
_SETS_OFF = frozenset({",", "("})
_SHORTEST = 3


def around(found: Tokens, start: int, end: int, known: Lexicon) -> Signs:
    """Return what the words before and behind a name say, without its title."""
    before = found[start - 1].low if start and not found[start - 1].owns else ""
    further = found[start - 2].low if start > 1 else ""
    last = found[end - 1]
    after, beyond, fate, person, place = "", "", "", 0.0, 0.0
    if end < len(found):
        if found.starts[end] - found.bounds[end - 1] == 1:
            after = found[end].low
            beyond = found[end + 1].low if end + 1 < len(found) else ""
            fate = told_of([token.low for token in found[end : end + AFTER]], known)
        if found[end].word in _SETS_OFF:
            person, place = set_off(found, start, end, before, known)
    quoted = before in _QUOTES and further in known.work_nouns
    if quoted:
        before = further  # `the film "Amber Tides"`
    if before.endswith(OLD) and not found[start - 1].capital:
        person += _of_an_age(after, known, many=end - start > 1)
    person += (STRONG - FAIR) * (
        before in _CLOSING and after in known.said_before and _full(found, start, end, known)
    )
    place += STRONG * (before == "of" and _home(found, start - 1))
    place += FAIR * last.low.endswith("-based")
    place += CERTAIN * dated(found, start, end, known)
    scored = _scored(found, end)
    if scored:
        after = ""
    if last.owns and end < len(found) and found[end].capital:
        before = ""  # `in Bailey's Grove`
    words = Beside(
        further,
        before,
        after,
        named=before == "as" and named_so([token.low for token in found[:start]][-1 - NAMED_WITHIN :], known),
        cited=before == "the" and cited_so([token.low for token in found[max(0, start - 3) : start]], known),
        fate=fate,
        owns=last.owns,
        many=end - start > 1,
        beyond=beyond,
        shape=shape(tuple([token.word for token in found[start:end]]), known),
    )
    told = beside(words, known, person=person, place=place)
    in_line = before in {"and", "or", ","} and in_line_with_team(found, start, known)
    told += Signs(
        person=STRONG * is_somebody(found, end, known),
        work=STRONG * quoted,
        organisation=STRONG * (scored or _shortened(found, start, end, known)) + CERTAIN * in_line,
    )
    return shared(told + called(found, start, end, known))


def _of_an_age(after: str, known: Lexicon, *, many: bool) -> float:
    """Return what an age before a name says: of `a 17-year-old Sedlow senior`, whose town it is, nothing."""
    if not many:
        return STRONG * ends_there(after, known)
    other = after in known.offices or after in known.office_modifiers or after in known.place_signs_after
    return 0.0 if other else STRONG + WEAK


def _full(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a name is of two or three words, of which the first is no title, no particle and no `Saint`."""
    low = found[start].low
    fronts = known.offices, known.particles, known.place_fronts
    return end - start in _FULL and not any(low in words for words in fronts)


def _home(found: Tokens, of: int) -> bool:
    """Whether the `of` at a place stands behind somebody's age: `, 45, of`, `22-year-old Ann Lee of`."""
    if of < 3:  # noqa: PLR2004 - a name, a comma, an age
        return False
    if found[of - 1].word == ",":
        return found[of - 2].word.isdigit() and len(found[of - 2].word) <= AGE and found[of - 3].word == ","
    at = of - 1
    while at and of - at <= MOST_NAMES and found[at].capital and not found[at].owns:
        at -= 1
    return at < of - 1 and found[at].low.endswith(OLD)


def dated(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a name is the place of a dateline: `LISBON, May 28 (Wire) - `."""
    if start or end >= len(found) or found[0].low in known.slugs:
        return False
    if not all(token.word.isupper() and len(token.word) >= _SHORTEST for token in found[:end]):
        return False
    for at in range(end, min(len(found), end + DATELINE)):
        token = found[at]
        if token.word in _DASHES:
            return at + 1 < len(found)
        if not (token.capital or token.word in _INSIDE or token.word[0].isdigit()):
            return False
    return False


def _scored(found: Tokens, end: int) -> bool:
    """Whether the points of a match stand behind a name, the winner's first: `lost to Tollmere 65-53`."""
    points = [token.word for token in found[end : end + 3]]
    if len(points) < 3 or points[1] not in _DASHES or found.adjacent(end + 1) or found.adjacent(end + 2):  # noqa: PLR2004 - theirs, a dash, the others'
        return False
    first, _, second = points
    return (
        AGE <= len(second) <= len(first) <= POINTS
        and first.isdigit()
        and second.isdigit()
        and int(second) <= int(first)
    )


def _shortened(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether what a name is called for short stands in brackets behind it: `Orvane River Sentries (ORS)`."""
    if end - start == 1 or end + 2 >= len(found) or found[end].word != "(" or found[end + 2].word != ")":
        return False
    if found[end - 1].low in known.work_words:
        return False
    short = found[end + 1]
    return is_acronym(short.word) and short.low in initials([token.low for token in found[start:end]])
