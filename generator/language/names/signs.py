"""What speaks for a name being a person's, an organisation's, a place's or a work's: its own words, and those around.

Weights are counted in halves of a certain sign: a title makes a person, a last word such as `Ministry` an organisation.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.names.letters import INITIAL, abbreviated, is_acronym, lettered
from generator.language.names.numbers import by_number
from generator.language.names.surnames import PAIR, after_a_town, by_family, like_a_surname
from generator.language.unaccented import unaccented
from generator.model import EntityKind

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon

KNOWN, CERTAIN, STRONG, FAIR, WEAK = 5.0, 3.0, 2.0, 1.0, 0.5
MOST_NAMES = 4
VESSEL, _PRONOUN = "ship", "us"
_PARTIES = frozenset({"d-", "r-"})
"""How a lawmaker's party and home begin: `Rep. Ann Lee, D-Sedlow`."""
_LETTERED_LANDS = frozenset({"us", "uk", "un", "eu", "uae", "ussr"})
"""They look like initials: `U.S. Marines`."""
_QUARTERS = frozenset({"ne", "nw", "se", "sw"})
_FORTS = frozenset({"fort", "ft"})
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "x", "xx"})


_KINDS = (EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.WORK)


class Signs(NamedTuple):  # there are very many: a named tuple is made and read again in half the time
    """How much speaks for each kind; `barred` that it is a name of none of them (a war, a prize, a month)."""

    person: float = 0.0
    organisation: float = 0.0
    place: float = 0.0
    work: float = 0.0
    barred: bool = False

    def __add__(self, other: Signs) -> Signs:  # type: ignore[override]  # added up, and never joined
        return Signs(
            self.person + other.person,
            self.organisation + other.organisation,
            self.place + other.place,
            self.work + other.work,
            self.barred or other.barred,
        )

    def kind(self, margin: float = 0.5, least: float = FAIR) -> EntityKind | None:
        """Return the kind that most speaks for, or None where too little does or two are too close."""
        if self.barred:
            return None
        weights = self[: len(_KINDS)]
        best = max(weights)
        at = weights.index(best)
        next_best = max(weights[:at] + weights[at + 1 :])
        return _KINDS[at] if best >= least and best - next_best >= margin else None


NO_SIGNS = Signs()
"""Of most names the words around say nothing."""
_SAME: dict[Signs, Signs] = {NO_SIGNS: NO_SIGNS}
"""One record of all that are equal, of which there are few: kept notes then name it once."""


def shared(signs: Signs) -> Signs:
    """Return the one record of signs that are equal to these."""
    return _SAME.setdefault(signs, signs)


@lru_cache(maxsize=1 << 14)
def own_and_kind(words: tuple[str, ...], known: Lexicon) -> tuple[Signs, EntityKind | None]:
    """Return what a name's own words say, and the kind that they tell by themselves."""
    said = shared(_own(words, known))
    return said, said.kind()


def may_be_person(words: tuple[str, ...], kind: EntityKind | None, known: Lexicon) -> bool:
    """Whether a name of a kind by its own words may be somebody's beside a role: `Zelna Hill` is no place there."""
    return (
        kind is None
        or kind is EntityKind.PERSON
        or (kind is EntityKind.PLACE and len(words) == PAIR and words[-1].lower() in known.surnames)
    )


def _own(words: tuple[str, ...], known: Lexicon) -> Signs:
    low = tuple(
        word.lower().replace("\u2019", "'").rstrip(".") if len(word) > INITIAL else word.lower()
        for word in words
    )
    name = " ".join(word.lower().replace("\u2019", "'") for word in words)
    last = low[-1]
    told = _listed(name, known, upper=words[0].isupper()) or _by_number(low, known)
    if told:
        return told
    numbered = low[:-1] if last in _NUMERALS else low
    single = len(low) == 1 and (
        last in known.organisation_words
        or last in known.place_ends
        or last in known.work_words
        or last in known.place_shorts
        or lettered(last)
        or last[:2] in _PARTIES
    )
    if (
        single
        or name.removeprefix("the ") in known.nobody
        or name in known.facilities
        or (len(low) > 1 and VESSEL in low[:-1])
        or (len(low) > 1 and low[0] in known.storms and last not in known.organisation_words)
        or (numbered[-1:] and numbered[-1] in known.event_words and not like_a_surname(words, low, known))
        or (
            low[-1] not in known.street_ends
            and all(word in known.no_names or word in known.nationalities for word in low)
        )
        or (len(low) > 1 and low[0] in known.degrees and known.office_modifiers.issuperset(low[1:]))
        or (low[0] in known.joiners and not known.possessives.isdisjoint(low))  # `KQVR 10 On Your Side`
        or (len(low) > 1 and low[-1][:-1] in known.offices and " ".join(low[:-1]) in known.places)
    ):
        return Signs(barred=True)
    if len(low) > 1 and words[0].isupper() and low[0] in known.ships and last not in known.organisation_words:
        return Signs(work=KNOWN)
    return Signs(
        person=_person(words, low, known),
        organisation=_organisation(words, low, known),
        place=_place(words, low, known),
        work=CERTAIN + FAIR
        if len(low) > 1
        and (last in known.work_words or last in known.small_work_words)
        and not _headed(low, known)
        else 0.0,
    )


def _listed(name: str, known: Lexicon, *, upper: bool) -> Signs | None:
    """Return what a name tells that is known by itself; a nation may stand before an organisation's."""
    bare = name.removeprefix("the ")
    if name == _PRONOUN and not upper:
        return Signs(barred=True)
    nation, _, rest = name.partition(" ")
    if bare in known.organisations or (nation in known.nationalities and rest in known.organisations):
        return Signs(organisation=KNOWN)
    if bare in known.places or name in known.places or unaccented(bare) in known.places:
        return Signs(place=KNOWN)
    return Signs(work=KNOWN) if bare in known.works else None


def _by_number(low: tuple[str, ...], known: Lexicon) -> Signs | None:
    if not by_number(low, known):
        return None
    return Signs(work=KNOWN) if low[0] != low[-1] and low[-2] in known.numbered_works else Signs(place=KNOWN)


def _person(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> float:
    many = 1 < len(low) <= MOST_NAMES and "&" not in low
    if (
        low[0].replace(".", "") in _LETTERED_LANDS
        or _team(low, known)
        or low[0] in known.cardinals
        or low[0] in _FORTS
        or low[0] in known.organisations
        or low[0] in known.openers
        or (low[-1] in known.no_surnames and len(low) > 1)
        or _head(low, known)
        or (low[-1] in known.offices and low[-2:-1] and low[-2] in known.place_ends)
    ):
        return 0.0
    initial = any(len(word.rstrip(".")) == 1 or word.count(".") > 1 for word in words[:-1]) and many
    first = unaccented(low[0])
    if "-" in first and first.split("-")[0] in known.glued_particles:
        first = ""  # `Al-Orde` is no Al
    plain = all(word not in known.no_names and not word.isupper() for word in words[1:])
    christened = first in known.given or first.split("-")[0] in known.given
    return (
        (CERTAIN - WEAK if many else WEAK) * christened
        + WEAK * (len(low) == 1 and not christened and first in known.family_names)
        + WEAK * (christened and many and plain and unaccented(low[-1]) in known.family_names)
        + STRONG * (many and plain and not christened and by_family(words, low, known))
        + FAIR * (plain and not christened and after_a_town(low, known))
        + STRONG * (initial and not any(word in known.organisation_words for word in low))
        + FAIR * (many and any(word in known.particles for word in low[1:-1]) and "of" not in low)
        + WEAK * (many and plain)
        + STRONG * (low[-1] in {"jr", "sr", "iii"} and many)
    )


def _organisation(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> float:
    last = low[-1]
    return (
        CERTAIN * (_head(low, known) or _of_two(low, known))
        + STRONG * _branch(words, low, known)
        + WEAK * (last in known.organisation_words)
        + CERTAIN * (len(low) > 1 and low[0] in known.organisation_fronts)
        + (CERTAIN + FAIR) * _team(low, known)
        + CERTAIN * _headed(low, known)
        + (FAIR + WEAK) * (len(words) == 1 and is_acronym(words[0]))
        + CERTAIN * (len(low) == 1 and abbreviated(words[0]))
        + STRONG * (len(low) == 1 and last in known.mascots)
        + STRONG * any("&" in word for word in low)
    )


def _head(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it ends as organisations do: `Sofia City Court`; `Emily Post` is a person."""
    if len(low) > 2 and " ".join(low[-1:]) in known.places and low[-2] in known.organisation_words:  # noqa: PLR2004 - a name, what it is, where
        return True
    leads = low[0] in known.organisations or low[0] in known.organisation_leads
    if leads and " ".join(low[1:]) in known.places:
        return True
    if len(low) == 1 or _quartered(low, known):
        return False
    if _of_pair(low, known):
        return True
    if low[-1] not in known.organisation_words:
        return False
    return len(low) > 2 or low[-1] not in known.firm_surnames or unaccented(low[0]) not in known.given  # noqa: PLR2004 - a given name and it


def _branch(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it is a word that is in no list and a country: `Orvatel Egypt`; `Ann Jordan` is somebody."""
    return (
        len(low) == PAIR
        and low[1] in known.countries
        and low[1] not in known.given
        and low[1] not in known.family_names
        and low[0] not in known.given
        and low[0] not in known.land_words
        and low[0] not in known.openers
        and low[0] not in known.nationalities
        and low[0] not in known.no_names
        and low[0] not in known.places
        and low[0] not in known.place_fronts
        and low[0] not in known.places_of
        and words[0].isalpha()
    )


def _of_two(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether its last word is two that organisations end with: `Sedlow Union-Tribune`."""
    front, hyphen, rest = low[-1].rpartition("-")
    return bool(hyphen) and len(low) > 1 and rest in known.organisation_words and "-" not in front


def _of_pair(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether its last two words are an organisation's: `Sedlow School District`, which is no place."""
    return len(low) > 2 and " ".join(low[-2:]) in known.organisation_words  # noqa: PLR2004 - and its name


def _quartered(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it is a street in a quarter of a town: `I Street SE`."""
    return len(low) > 1 and low[-1] in _QUARTERS and low[-2] in known.place_ends


def _headed(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it begins as organisations do: `Center for`, `Ministry of`."""
    of = next((at for at, word in enumerate(low) if word in known.joiners), 0)
    return of > 0 and low[of - 1] in known.heads and not _head_of_place(low[of - 1], known)


def _head_of_place(word: str, known: Lexicon) -> bool:
    return word in known.place_fronts or word in known.places_of


def _team(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether a name is a place with a word behind it that is no place's: `Denver Larks`."""
    last = low[-1]
    if len(low) == 1 or low[0] in known.given or not last.endswith(("s", "x")) or "." in last:
        return False
    if last in known.place_ends or last in known.event_words or last[:-1] in known.offices:
        return False
    if last in known.work_words or last in known.small_work_words:
        return False
    if last in known.family_names and last not in known.mascots:
        return False  # `Kenya Hobbs`
    fronts = (" ".join(low[:at]) for at in range(len(low) - 1, 0, -1))
    return any(front in known.places for front in fronts) and " ".join(low[1:]) not in known.places


def _place(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> float:
    many = len(low) > 1
    rest = " ".join(low[1:])
    ended = many and low[-1] in known.place_ends and not _of_pair(low, known)
    # `Ann Lee Park`, `Ann E. Park`
    short = not low[2:] or low[1] in known.given or len(low[1].rstrip(".")) == 1
    called = low[0] in known.given and low[-1] in known.surnames and short
    person_like = called or like_a_surname(words, low, known)
    initial = FAIR * (person_like and low[0] not in known.given)
    of = next((at for at, word in enumerate(low) if word in known.joiners), 0)
    return (
        CERTAIN * (of > 0 and _head_of_place(low[of - 1], known))
        + (STRONG - initial if person_like else CERTAIN + FAIR) * ended
        + (CERTAIN + FAIR) * (len(low) > 2 and _quartered(low, known))  # noqa: PLR2004 - and its name
        + CERTAIN * (many and low[0] in known.directions and rest in known.places)
        + STRONG * (many and low[0] in known.place_fronts and low[-1] not in known.bodies)
        + (STRONG if low[0] in known.cardinals else WEAK) * (many and low[0] in known.directions)
    )
