"""What the words right beside a name say of its kind: a verb, a preposition, a noun before or behind it."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.names.letters import is_acronym
from generator.language.names.signs import CERTAIN, FAIR, STRONG, WEAK, Signs, shared
from generator.language.names.teams import Flanked, is_team

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.names.lexicon import Lexicon

NAMED_WITHIN = 6
"""Words before `as` among which is that somebody is named."""
OLD = ("year-old", "month-old", "week-old", "day-old")
CLOSE = frozenset({"near", "outside"})
_ONE = frozenset({"a", "an"})
_STATE = "State"
"""A college is called so, and so are parts of some countries: `played at Sedlow State`, `in Sedlow State`."""
_LED_BY = frozenset({"for", "at", "with", "from"})
"""Behind these stands whose man says something, and not who does: `a spokesman for Orvane Water said`."""


class Shape(Enum):
    """What a name looks like: letters that are short for something, a team, a street, a known place, a college."""

    LETTERS = auto()
    TEAM = auto()
    STREET = auto()
    TOWN = auto()
    LAND = auto()
    COLLEGE = auto()


@lru_cache(maxsize=1 << 14)
def shape(words: tuple[str, ...], known: Lexicon) -> Shape | None:
    """Return what a name looks like, if like either."""
    if len(words) == 1:
        team = Shape.TEAM if words[0].lower() in known.mascots else _home(words, known)
        return Shape.LETTERS if is_acronym(words[0]) else team
    street = words[-1].lower() in known.courts and words[-2].lower() not in known.court_kinds
    if words[-1] == _STATE and " ".join(words).lower() not in known.places:
        return Shape.COLLEGE
    return Shape.STREET if street else _home(words, known)


def _home(words: tuple[str, ...], known: Lexicon) -> Shape | None:
    """Return what a place that is known by itself is, and may have a team: a whole land or less."""
    name = " ".join(words).lower()
    if name not in known.places:
        return None
    return Shape.LAND if name in known.countries or name in known.lands_with_teams else Shape.TOWN


class Beside(NamedTuple):
    """The word behind a name and the two before it (lower case, empty for none), and what is known of the name.

    `many` tells that it has more than one word, `fate` what is told behind a verb such as `was`, `named` that somebody
    is said to be called so, `cited` that something stands there (see `named_so` and `cited_so`), `owns` that it ends
    as an owner does, `beyond` the word behind the one behind it, `shape` what it looks like.
    """

    further: str
    before: str
    after: str
    owns: bool
    many: bool
    fate: str = ""
    named: bool = False
    cited: bool = False
    beyond: str = ""
    shape: Shape | None = None


def beside(words: Beside, known: Lexicon, *, person: float = 0.0, place: float = 0.0) -> Signs:
    """Return what the words beside a name add to what was said of its being a person's and a place's."""
    if words.shape is Shape.STREET and (
        words.before == "on"
        or words.before.isdigit()
        or (words.before == "of" and words.further in known.street_parts)
    ):
        return shared(Signs(organisation=-CERTAIN, place=CERTAIN + FAIR))
    person += _person(words, known)
    organisation, work = _organisation(words, known), _work(words, known)
    place += _place(words, known)
    if not (person or organisation or place or work):
        return shared(Signs())
    return shared(Signs(person, organisation, place, work))


def _person(words: Beside, known: Lexicon) -> float:
    if words.owns:
        return STRONG * (words.many and words.after in known.relatives)
    _, before, after, *_ = words
    told = FAIR * (after in known.person_signs_after and before not in _LED_BY)
    if before == "the" and (not after or after in known.openers or after in known.person_signs_after):
        told -= FAIR + WEAK
    told -= CERTAIN * (after in known.buildings)
    told += WEAK * (before in known.spoken_to and words.shape is not Shape.LETTERS)
    told += STRONG * (after in known.reigns)
    if words.many and (
        before in known.said_before
        or before in known.done_to
        or words.named
        or (before == "of" and words.further in known.fates)
    ):
        told += STRONG * ends_there(after, known)
    return told + STRONG * (words.many and words.fate in known.befell)


def _organisation(words: Beside, known: Lexicon) -> float:
    further, before, after, *_ = words
    lettered = words.shape is Shape.LETTERS
    told = (FAIR + WEAK) * _has_members(words, known)
    if words.shape is Shape.TOWN or words.shape is Shape.LAND:
        flanked = Flanked(further, before, after, words.beyond)
        told += CERTAIN * is_team(flanked, known, land=words.shape is Shape.LAND)
    asked = lettered and before in known.spoken_to and not words.owns
    if after.isdigit():  # `AK 47`, `Windows 8`: a product, which nobody tells anything, as they do `KQVR 7`
        return told - STRONG * (not asked)
    told += FAIR * (after in known.organisation_signs_after or (lettered and after in known.acts))
    told += STRONG * (asked or (words.shape is Shape.TEAM and before == "the"))
    told += FAIR * (
        before == "the" and further == "by" and (not after or after in known.openers)
    )  # not `by the Lowe administration`
    told += STRONG * (before in known.organisation_nouns or _employs(further, before, known))
    told += STRONG * (
        not words.owns
        and (words.cited or (before == "the" and further in known.spoken_to))
        and ends_there(after, known)
    )
    college = words.shape is Shape.COLLEGE
    told += STRONG * (
        college and (before in {"at", "against"} or (before == "from" and further in known.schooled))
    )
    return told + STRONG * (
        after in known.organisation_tails or (words.many and after in known.organisation_kinds)
    )


def _work(words: Beside, known: Lexicon) -> float:
    further, before, after, *_ = words
    return (
        STRONG * (before in known.work_nouns and not _does(further, before, known))
        + FAIR * (not words.owns and after in known.work_tails)
        + STRONG * (before == "of" and further in known.works_of)
    )


def _place(words: Beside, known: Lexicon) -> float:
    further, before, after, owns, *_ = words
    stands = not _has_members(words, known) and not _employs(further, before, known)
    return (
        _where(further, before, after, known) * stands
        + FAIR * (after in known.place_signs_after)
        + FAIR * (after in known.folk and (before in _ONE or before.endswith(OLD)))
        + FAIR * (before == "the" and after in known.lands)
        + FAIR * (after in known.place_kinds)
        + STRONG * (not owns and after in known.buildings)
        + FAIR * (owns and after in known.place_owns)
    )


def _has_members(words: Beside, known: Lexicon) -> bool:
    """Whether somebody is of it, or something of it is owned: `members of`, `a stake in`."""
    further, before, *_ = words
    return (before in {"of", "at"} and further in known.members) or (
        before == "in" and further in known.stakes
    )


def ends_there(after: str, known: Lexicon) -> bool:
    """Whether the word behind a name belongs to no longer one: `killed Boran Olde in`, not `a Boran Olde fan`."""
    return (
        not after[:1].isalnum()
        or after in known.openers
        or after in known.place_signs_before
        or after in known.auxiliaries
        or after in known.person_signs_after
    )


def cited_so(words: Sequence[str], known: Lexicon) -> bool:
    """Whether words (lower case) before a name say that something is told there: `published in the`."""
    if len(words) < 3 or words[-1] != "the":  # noqa: PLR2004 - what was done, a small word, an article
        return False
    return words[-2] == "in" and words[-3] in known.printed


def named_so(words: Sequence[str], known: Lexicon) -> bool:
    """Whether words (lower case) before a name say who somebody is: `identified the two victims as`."""
    if not words or words[-1] != "as":
        return False
    return any(word in known.named_as for word in words[-1 - NAMED_WITHIN : -1])


def told_of(words: Sequence[str], known: Lexicon) -> str:
    """Return the first of some words (lower case) behind `was`, `has been` and adverbs; empty for none."""
    if words[0] not in known.auxiliaries:
        return ""
    return next((word for word in words if word not in known.auxiliaries), "")


def _does(further: str, word: str, known: Lexicon) -> bool:
    """Whether what a work is called is a verb here: `Records show Banvar`, `will play Banvar`."""
    if word not in known.doing_works:
        return False
    many = further.endswith("s") and further not in known.possessives and further != "this"
    return many or further == "to" or further in known.before_verbs


def _employs(further: str, before: str, known: Lexicon) -> bool:
    """Whether somebody is said to work there: `an analyst with`, `a professor at`."""
    return further in known.posts and (before == "with" or (before == "at" and further not in known.located))


def _where(further: str, before: str, after: str, known: Lexicon) -> float:
    """Return what the two words before a name say of its being a place; it may go on: `block of West 5th Street`."""
    told = FAIR * (before in known.place_signs_before) + STRONG * (before in known.named_places)
    told += WEAK * (before in CLOSE) + FAIR * (before == "around" and further in known.places_of)
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
