"""What the words around a name say of its kind: small words, verbs, phrases that call it a ferry, a firm or a town."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.language.names.called import called
from generator.language.names.letters import initials, is_acronym
from generator.language.names.signs import CERTAIN, FAIR, MOST_NAMES, STRONG, WEAK, Signs, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

AGE = 2
"""Digits of an age."""
DATELINE = 12
"""Words and signs among which the dash of a dateline stands."""
_DASHES = frozenset({"-", "\u2013", "\u2014"})
_INSIDE = frozenset({",", "(", ")", ".", "/", ";", ":"})
_OLD = ("year-old", "month-old", "week-old", "day-old")
AFTER = 4
"""Words behind a name among which is what befell somebody: `has also been killed`."""
POINTS = 3
"""Digits of points at most."""
NAMED_WITHIN = 6
"""Words before `as` among which is that somebody is named."""
_ONE = frozenset({"a", "an"})
_QUOTES = frozenset({'"', "\u201c", "\u2018"})
_RELATIVE = frozenset({"who", "whose", "whom"})
_CLOSE = frozenset({"near", "outside"})
_STANDING = frozenset({"in", "at", "near", "from", "to", "between", "outside", "off"})
_SETS_OFF = frozenset({",", "("})
_LED = frozenset({"from", "to", "at", "near", "of"})
_SHORTEST = 3


def around(found: Tokens, start: int, end: int, known: Lexicon) -> Signs:
    """Return what the words before and behind a name say, without its title."""
    before = found[start - 1].low if start and not found[start - 1].owns else ""
    further = found[start - 2].low if start > 1 else ""
    last = found[end - 1]
    after, fate, person, place = "", "", 0.0, 0.0
    if end < len(found):
        if found.starts[end] - found.bounds[end - 1] == 1:
            after = found[end].low
            fate = told_of([token.low for token in found[end : end + AFTER]], known)
        if found[end].word in _SETS_OFF:
            person, place = _set_off(found, start, end, before, known)
    quoted = before in _QUOTES and further in known.work_nouns
    if quoted:
        before = further  # `the film "Amber Tides"`
    if before.endswith(_OLD) and not found[start - 1].capital:
        person += _of_an_age(after, known, many=end - start > 1)
    place += STRONG * (before == "of" and _home(found, start - 1))
    if last.low.endswith("-based"):
        place += FAIR
    if dated(found, start, end, known):
        place += CERTAIN
    scored = _scored(found, end)
    if scored:
        after = ""
    if last.owns and end < len(found) and found[end].capital:
        before = ""  # `in Bailey's Grove`
    told = beside(
        further,
        before,
        after,
        known,
        named=before == "as" and named_so([token.low for token in found[:start]][-1 - NAMED_WITHIN :], known),
        cited=before == "the" and cited_so([token.low for token in found[max(0, start - 3) : start]], known),
        fate=fate,
        owns=last.owns,
        many=end - start > 1,
        shape=shape(tuple([token.word for token in found[start:end]]), known),
        person=person,
        place=place,
    )
    told += Signs(
        work=STRONG * quoted, organisation=STRONG * (scored or _shortened(found, start, end, known))
    )
    return shared(told + called(found, start, end, known))


def beside(
    further: str,
    before: str,
    after: str,
    known: Lexicon,
    *,
    fate: str = "",
    owns: bool,
    many: bool,
    named: bool = False,
    cited: bool = False,
    shape: Shape | None = None,
    person: float = 0.0,
    place: float = 0.0,
) -> Signs:
    """Return what the word behind a name and the two before it (lower case, empty for none) add to what was said.

    `many` tells that the name has more than one word, `fate` what is told behind a verb such as `was`, `named` that
    somebody is said to be called so, `cited` that something stands there; see `named_so` and `cited_so`.
    """
    organisation, work = 0.0, 0.0
    if shape is Shape.STREET and (
        before == "on" or before.isdigit() or (before == "of" and further in known.street_parts)
    ):
        return shared(Signs(organisation=-CERTAIN, place=CERTAIN + FAIR))
    if not owns:
        person += FAIR * (after in known.person_signs_after)
        if before == "the" and (not after or after in known.openers or after in known.person_signs_after):
            person -= FAIR + WEAK
        person -= CERTAIN * (after in known.buildings)
        person += WEAK * (before in known.spoken_to)
        person += STRONG * (after in known.reigns)
        if many and (
            before in known.said_before
            or before in known.done_to
            or named
            or (before == "of" and further in known.fates)
        ):
            person += STRONG * _ends_there(after, known)
        person += STRONG * (many and fate in known.befell)
    if after.isdigit():
        organisation = -STRONG  # `AK 47`, `Windows 8`: a product
    else:
        organisation += FAIR * (
            after in known.organisation_signs_after or (shape is Shape.LETTERS and after in known.acts)
        )
        organisation += FAIR * (
            before == "the" and further == "by" and (not after or after in known.openers)
        )  # not `by the Lowe administration`
        organisation += STRONG * (before in known.organisation_nouns or _employs(further, before, known))
        organisation += STRONG * (
            not owns
            and (cited or (before == "the" and further in known.spoken_to))
            and _ends_there(after, known)
        )
        organisation += STRONG * (
            after in known.organisation_tails or (many and after in known.organisation_kinds)
        )
    work += STRONG * (before in known.work_nouns and not _does(further, before, known)) + FAIR * (
        not owns and after in known.work_tails
    )
    work += STRONG * (before == "of" and further in known.works_of)
    if (before in {"of", "at"} and further in known.members) or (before == "in" and further in known.stakes):
        organisation += FAIR + WEAK
    else:
        place += _where(further, before, after, known) * (not _employs(further, before, known))
    place += (
        FAIR * (after in known.place_signs_after)
        + FAIR * (after in known.folk and (before in _ONE or before.endswith(_OLD)))
        + FAIR * (before == "the" and after in known.lands)
        + FAIR * (after in known.place_kinds)
        + STRONG * (not owns and after in known.buildings)
        + FAIR * (owns and after in known.place_owns)
    )
    if not (person or organisation or place or work):
        return shared(Signs())
    return shared(Signs(person, organisation, place, work))


def cited_so(words: Sequence[str], known: Lexicon) -> bool:
    """Whether words (lower case) before a name say that something is told there: `published in the`."""
    if len(words) < 3 or words[-1] != "the":  # noqa: PLR2004 - what was done, a small word, an article
        return False
    return words[-2] == "in" and words[-3] in known.printed


class Shape(Enum):
    """What a name looks like: letters that are short for something, a court or a street."""

    LETTERS = auto()
    STREET = auto()


@lru_cache(maxsize=1 << 14)
def shape(words: tuple[str, ...], known: Lexicon) -> Shape | None:
    """Return what a name looks like, if like either."""
    if len(words) == 1:
        return Shape.LETTERS if is_acronym(words[0]) else None
    street = words[-1].lower() in known.courts and words[-2].lower() not in known.court_kinds
    return Shape.STREET if street else None


def named_so(words: Sequence[str], known: Lexicon) -> bool:
    """Whether words (lower case) before a name say who somebody is: `identified the two victims as`."""
    if not words or words[-1] != "as":
        return False
    return any(word in known.named_as for word in words[-1 - NAMED_WITHIN : -1])


def _does(further: str, word: str, known: Lexicon) -> bool:
    """Whether what a work is called is a verb here: `Records show Banvar`, `will play Banvar`."""
    if word not in known.doing_works:
        return False
    many = further.endswith("s") and further not in known.possessives and further != "this"
    return many or further == "to" or further in known.before_verbs


def _employs(further: str, before: str, known: Lexicon) -> bool:
    """Whether somebody is said to work there: `an analyst with`, `a professor at`."""
    return further in known.posts and (before == "with" or (before == "at" and further not in known.located))


def _of_an_age(after: str, known: Lexicon, *, many: bool) -> float:
    """Return what an age before a name says: of `a 17-year-old Sedlow senior`, whose town it is, nothing."""
    if not many:
        return STRONG * _ends_there(after, known)
    other = after in known.offices or after in known.office_modifiers or after in known.place_signs_after
    return 0.0 if other else STRONG + WEAK


def _ends_there(after: str, known: Lexicon) -> bool:
    """Whether the word behind a name belongs to no longer one: `killed Boran Olde in`, not `a Boran Olde fan`."""
    return (
        not after[:1].isalnum()
        or after in known.openers
        or after in known.place_signs_before
        or after in known.auxiliaries
        or after in known.person_signs_after
    )


def told_of(words: Sequence[str], known: Lexicon) -> str:
    """Return the first of some words (lower case) behind `was`, `has been` and adverbs; empty for none."""
    if words[0] not in known.auxiliaries:
        return ""
    return next((word for word in words if word not in known.auxiliaries), "")


def _home(found: Tokens, of: int) -> bool:
    """Whether the `of` at a place stands behind somebody's age: `, 45, of`, `22-year-old Ann Lee of`."""
    if of < 3:  # noqa: PLR2004 - a name, a comma, an age
        return False
    if found[of - 1].word == ",":
        return found[of - 2].word.isdigit() and len(found[of - 2].word) <= AGE and found[of - 3].word == ","
    at = of - 1
    while at and of - at <= MOST_NAMES and found[at].capital and not found[at].owns:
        at -= 1
    return at < of - 1 and found[at].low.endswith(_OLD)


def _where(further: str, before: str, after: str, known: Lexicon) -> float:
    """Return what the two words before a name say of its being a place; it may go on: `block of West 5th Street`."""
    told = FAIR * (before in known.place_signs_before) + STRONG * (before in known.named_places)
    told += WEAK * (before in _CLOSE) + FAIR * (before == "around" and further in known.places_of)
    if before == "of":
        told += STRONG * (further in known.places_of) + (FAIR + WEAK) * (further in known.directions)
        told += FAIR * (further in known.street_parts and not after[:1].isdigit())
    elif before in {"in", "at"}:
        told += FAIR * (further in known.located)
    elif before in {"to", "from"}:
        told += FAIR * (further in known.moving)
    told += FAIR * (before in {"to", "at"} and further in known.brought)
    told += STRONG * (before == "from" and further in known.folk)
    return told


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


def _aged(found: Tokens, end: int) -> bool:
    """Whether an age stands behind a name and a comma: `Ann Lee, 45, said`."""
    return (
        end + 2 < len(found)
        and found[end + 1].word.isdigit()
        and len(found[end + 1].word) <= AGE
        and found[end + 2].word in {",", ".", ";"}
    )


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


def _told_of(found: Tokens, start: int, end: int) -> bool:
    """Whether a clause that tells of a person follows two words or more: `Ann Lee, who`."""
    return end - start > 1 and end + 1 < len(found) and found[end + 1].low in _RELATIVE


def _in_state(found: Tokens, start: int, end: int, known: Lexicon) -> bool:
    """Whether a country or a state follows: `Akron, Ohio`, `Salem, Ore.`."""
    if end + 1 >= len(found) or found[end].word != "," or not found[end + 1].capital:
        return False
    if start + 1 < end and found[start].low in known.given and found[end + 1].word.isupper():
        return False  # `Ann Lee, MD`
    return (
        found[end + 1].low.rstrip(".") in known.place_shorts
        or found[end + 1].low in known.place_shorts
        or (found[end + 1].low in known.places)
    )


def _set_off(found: Tokens, start: int, end: int, before: str, known: Lexicon) -> tuple[float, float]:
    """Return what is said of a name being a person's and a place's by what a comma or a bracket sets off behind it."""
    if found[end].word == "(":
        return 0.0, STRONG * (before in _STANDING and _in_brackets(found, end, known))
    person = STRONG * _aged(found, end) + FAIR * _told_of(found, start, end)
    return person, STRONG * _in_state(found, start, end, known) + _close_by(found, start, end, known)


def _in_brackets(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether all that stands in brackets behind a name is a country or a state: `from Nara (Japan) to`."""
    close = next((at for at in range(end + 2, min(len(found), end + 5)) if found[at].word == ")"), 0)
    return bool(close) and " ".join(token.low for token in found[end + 1 : close]) in known.states


def _close_by(found: Tokens, start: int, end: int, known: Lexicon) -> float:
    """Return what is said by a known place near it or around it: `Nara, near Osaka`, `from Nara, in Japan`."""
    if end + 2 >= len(found) or not found[end + 2].capital:
        return 0.0
    low = found[end + 1].low
    inside = low == "in" and start > 0 and found[start - 1].low in _LED
    return STRONG * ((low in _CLOSE or inside) and found[end + 2].low in known.places)
