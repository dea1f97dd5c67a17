"""What speaks for a name being a person's, an organisation's, a place's or a work's: its own words, and those around.

Weights are counted in halves of a certain sign: a title makes a person, a last word such as `Ministry` an organisation.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.model import EntityKind

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

KNOWN, CERTAIN, STRONG, FAIR, WEAK = 5.0, 3.0, 2.0, 1.0, 0.5
SHORTEST_WORD, LONGEST_ACRONYM = 2, 6
MOST_NAMES = 4
VESSEL = "ship"
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "x", "xx"})
INITIAL = 2
"""Letters of an initial with its full stop."""


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


def own(words: tuple[str, ...], known: Lexicon) -> Signs:
    """Return what a name's own words say."""
    return own_and_kind(words, known)[0]


@lru_cache(maxsize=1 << 14)
def own_and_kind(words: tuple[str, ...], known: Lexicon) -> tuple[Signs, EntityKind | None]:
    """Return the same, and the kind that it tells by itself."""
    said = _own(words, known)
    said = _SAME.setdefault(said, said)
    return said, said.kind()


def _own(words: tuple[str, ...], known: Lexicon) -> Signs:
    low = tuple(
        word.lower().replace("\u2019", "'").rstrip(".") if len(word) > INITIAL else word.lower()
        for word in words
    )
    name = " ".join(word.lower().replace("\u2019", "'") for word in words)
    bare = name.removeprefix("the ")
    last = low[-1]
    if bare in known.organisations:
        return Signs(organisation=KNOWN)
    if bare in known.places or name in known.places:
        return Signs(place=KNOWN)
    if bare in known.works:
        return Signs(work=KNOWN)
    numbered = low[:-1] if last in _NUMERALS else low
    single = len(low) == 1 and (
        last in known.organisation_words
        or last in known.place_ends
        or last in known.work_words
        or last in known.place_shorts
        or _lettered(last)
    )
    if (
        single
        or (len(low) > 1 and (low[0] in known.ships or VESSEL in low[:-1]))
        or (numbered[-1:] and numbered[-1] in known.event_words)
        or all(word in known.no_names or word in known.nationalities for word in low)
    ):
        return Signs(barred=True)
    return Signs(
        person=_person(words, low, known),
        organisation=_organisation(words, low, known),
        place=_place(low, known),
        work=CERTAIN + FAIR
        if len(low) > 1
        and (last in known.work_words or last in known.small_work_words)
        and not _headed(low, known)
        else 0.0,
    )


def _person(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> float:
    many = 1 < len(low) <= MOST_NAMES and "&" not in low
    if (
        _team(low, known)
        or low[0] in known.cardinals
        or low[0] in known.organisations
        or low[0] in known.openers
        or (low[-1] in known.offices and low[-2:-1] and low[-2] in known.place_ends)
    ):
        return 0.0
    initial = any(len(word.rstrip(".")) == 1 or word.count(".") > 1 for word in words[:-1]) and many
    first = low[0]
    plain = all(word not in known.no_names and not word.isupper() for word in words[1:])
    return (
        (CERTAIN - WEAK if many else WEAK) * (first in known.given or first.split("-")[0] in known.given)
        + STRONG * (initial and not any(word in known.organisation_words for word in low))
        + FAIR * (many and any(word in known.particles for word in low[1:-1]) and "of" not in low)
        + WEAK * (many and plain)
        + STRONG * (low[-1] in {"jr", "sr", "iii"} and many)
    )


def _organisation(words: tuple[str, ...], low: tuple[str, ...], known: Lexicon) -> float:
    last = low[-1]
    acronym = len(words) == 1 and SHORTEST_WORD <= len(words[0].replace(".", "")) <= LONGEST_ACRONYM
    acronym = acronym and words[0].isupper() and any(char.isalpha() for char in words[0])
    return (
        (CERTAIN if len(low) > 1 else WEAK) * (last in known.organisation_words)
        + (CERTAIN + FAIR) * _team(low, known)
        + CERTAIN * _headed(low, known)
        + (FAIR + WEAK) * acronym
        + STRONG * any("&" in word for word in low)
    )


def _headed(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it begins as organisations do: `Center for`, `Ministry of`."""
    of = next((at for at, word in enumerate(low) if word in known.joiners), 0)
    return of > 0 and low[of - 1] in known.heads and not _head_of_place(low[of - 1], known)


def _head_of_place(word: str, known: Lexicon) -> bool:
    return word in known.place_fronts or word in known.places_of


def _lettered(word: str) -> bool:
    """Whether it is letters with hyphens: `D-W`, where a party and a state stand in brackets."""
    return "-" in word and all(len(part) <= INITIAL for part in word.split("-"))


def _team(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether a name is a place with a word behind it that is no place's: `Denver Larks`."""
    last = low[-1]
    if len(low) == 1 or low[0] in known.given or not last.endswith(("s", "x")):
        return False
    if last in known.place_ends or last in known.event_words:
        return False
    if last in known.work_words or last in known.small_work_words:
        return False
    fronts = (" ".join(low[:at]) for at in range(len(low) - 1, 0, -1))
    return any(front in known.places for front in fronts) and " ".join(low[1:]) not in known.places


def _place(low: tuple[str, ...], known: Lexicon) -> float:
    many = len(low) > 1
    rest = " ".join(low[1:])
    person_like = low[0] in known.given and low[-1] in known.surnames
    of = next((at for at, word in enumerate(low) if word in known.joiners), 0)
    return (
        CERTAIN * (of > 0 and _head_of_place(low[of - 1], known))
        + (STRONG if person_like else CERTAIN + FAIR) * (many and low[-1] in known.place_ends)
        + CERTAIN * (many and low[0] in known.directions and rest in known.places)
        + STRONG * (many and low[0] in known.place_fronts)
        + (STRONG if low[0] in known.cardinals else WEAK) * (many and low[0] in known.directions)
    )


def around(found: Tokens, start: int, end: int, known: Lexicon) -> Signs:
    """Return what the words before and behind a name say, without its title."""
    before = found[start - 1].low if start else ""
    further = found[start - 2].low if start > 1 else ""
    last = found[end - 1]
    after, person, place = "", 0.0, 0.0
    if end < len(found):
        behind = found[end]
        if found.starts[end] - found.bounds[end - 1] == 1:
            after = behind.low
        if behind.word == ",":
            person, place = STRONG * _aged(found, end), STRONG * _in_state(found, end, known)
    if last.low.endswith("-based"):
        place += FAIR
    return beside(further, before, after, known, owns=last.owns, person=person, place=place)


def beside(
    further: str,
    before: str,
    after: str,
    known: Lexicon,
    *,
    owns: bool,
    person: float = 0.0,
    place: float = 0.0,
) -> Signs:
    """Return what the word behind a name and the two before it (lower case, empty for none) add to what was said."""
    organisation = 0.0
    if not owns:
        person += FAIR * (after in known.person_signs_after)
        if before == "the" and (not after or after in known.openers or after in known.person_signs_after):
            person -= FAIR + WEAK
    if after.isdigit():
        organisation = -STRONG  # `AK 47`, `Windows 8`: a product
    else:
        organisation += FAIR * (after in known.organisation_signs_after)
        organisation += (FAIR + WEAK) * (before in known.organisation_signs_before)
    place += FAIR * (before in known.place_signs_before) + FAIR * (after in known.place_signs_after)
    if before == "of" and further in known.places_of:
        place += STRONG
    if not (person or organisation or place):
        return NO_SIGNS
    told = Signs(person, organisation, place)
    return _SAME.setdefault(told, told)


def _aged(found: Tokens, end: int) -> bool:
    """Whether an age stands behind a name and a comma: `Ann Lee, 45, said`."""
    return (
        end + 2 < len(found)
        and found[end + 1].word.isdigit()
        and len(found[end + 1].word) <= 2  # noqa: PLR2004 - an age
        and found[end + 2].word in {",", "."}
    )


def _in_state(found: Tokens, end: int, known: Lexicon) -> bool:
    """Whether a country or a state follows: `Akron, Ohio`, `Salem, Ore.`."""
    if end + 1 >= len(found) or found[end].word != "," or not found[end + 1].capital:
        return False
    return (
        found[end + 1].low.rstrip(".") in known.place_shorts
        or found[end + 1].low in known.place_shorts
        or (found[end + 1].low in known.places)
    )
