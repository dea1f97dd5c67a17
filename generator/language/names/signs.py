"""What speaks for a name being a person's, an organisation's, a place's or a work's: its own words, and those around.

Weights are counted in halves of a certain sign: a title makes a person, a last word such as `Ministry` an organisation.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.model import EntityKind

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon

KNOWN, CERTAIN, STRONG, FAIR, WEAK = 5.0, 3.0, 2.0, 1.0, 0.5
SHORTEST_WORD, LONGEST_ACRONYM = 2, 6
MOST_NAMES = 4
VESSEL = "ship"
_QUARTERS = frozenset({"ne", "nw", "se", "sw"})
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


def shared(signs: Signs) -> Signs:
    """Return the one record of signs that are equal to these."""
    return _SAME.setdefault(signs, signs)


_LETTERS = str.maketrans(
    {"\u00f8": "o", "\u0142": "l", "\u0111": "d", "\u0131": "i", "\u00e6": "ae", "\u00df": "ss"}
)


def unaccented(word: str) -> str:
    """Return a word (lower case) without accents."""
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(char for char in plain if not unicodedata.combining(char))


def own(words: tuple[str, ...], known: Lexicon) -> Signs:
    """Return what a name's own words say."""
    return own_and_kind(words, known)[0]


@lru_cache(maxsize=1 << 14)
def own_and_kind(words: tuple[str, ...], known: Lexicon) -> tuple[Signs, EntityKind | None]:
    """Return the same, and the kind that it tells by itself."""
    said = shared(_own(words, known))
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
    if bare in known.places or name in known.places or unaccented(bare) in known.places:
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
        or bare in known.nobody
        or (len(low) > 1 and VESSEL in low[:-1])
        or (len(low) > 1 and low[0] in known.storms and last not in known.organisation_words)
        or (numbered[-1:] and numbered[-1] in known.event_words)
        or all(word in known.no_names or word in known.nationalities for word in low)
        or (len(low) > 1 and low[-1][:-1] in known.offices and " ".join(low[:-1]) in known.places)
    ):
        return Signs(barred=True)
    if len(low) > 1 and words[0].isupper() and low[0] in known.ships:
        return Signs(work=KNOWN)
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
        or _head(low, known)
        or (low[-1] in known.offices and low[-2:-1] and low[-2] in known.place_ends)
    ):
        return 0.0
    initial = any(len(word.rstrip(".")) == 1 or word.count(".") > 1 for word in words[:-1]) and many
    first = unaccented(low[0])
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
        CERTAIN * _head(low, known)
        + WEAK * (last in known.organisation_words)
        + CERTAIN * (len(low) > 1 and low[0] in known.organisation_fronts)
        + (CERTAIN + FAIR) * _team(low, known)
        + CERTAIN * _headed(low, known)
        + (FAIR + WEAK) * acronym
        + STRONG * any("&" in word for word in low)
    )


def _head(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it ends as organisations do: `Sofia City Court`; `Emily Post` is a person."""
    if len(low) > 2 and " ".join(low[-1:]) in known.places and low[-2] in known.organisation_words:  # noqa: PLR2004 - a name, what it is, where
        return True
    if len(low) > 1 and low[0] in known.organisations and " ".join(low[1:]) in known.places:
        return True
    if len(low) == 1 or low[-1] not in known.organisation_words or _quartered(low, known):
        return False
    return len(low) > 2 or low[-1] not in known.firm_surnames or unaccented(low[0]) not in known.given  # noqa: PLR2004 - a given name and it


def _quartered(low: tuple[str, ...], known: Lexicon) -> bool:
    """Whether it is a street in a quarter of a town: `I Street SE`."""
    return len(low) > 1 and low[-1] in _QUARTERS and low[-2] in known.place_ends


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
    if last in known.place_ends or last in known.event_words or last[:-1] in known.offices:
        return False
    if last in known.work_words or last in known.small_work_words:
        return False
    fronts = (" ".join(low[:at]) for at in range(len(low) - 1, 0, -1))
    return any(front in known.places for front in fronts) and " ".join(low[1:]) not in known.places


def _place(low: tuple[str, ...], known: Lexicon) -> float:
    many = len(low) > 1
    rest = " ".join(low[1:])
    short = (
        not low[2:] or low[1] in known.given or len(low[1].rstrip(".")) == 1
    )  # `Ann Lee Park`, `Ann E. Park`
    person_like = low[0] in known.given and low[-1] in known.surnames and short
    of = next((at for at, word in enumerate(low) if word in known.joiners), 0)
    return (
        CERTAIN * (of > 0 and _head_of_place(low[of - 1], known))
        + (STRONG if person_like else CERTAIN + FAIR) * (many and low[-1] in known.place_ends)
        + (CERTAIN + FAIR) * (len(low) > 2 and _quartered(low, known))  # noqa: PLR2004 - and its name
        + CERTAIN * (many and low[0] in known.directions and rest in known.places)
        + STRONG * (many and low[0] in known.place_fronts)
        + (STRONG if low[0] in known.cardinals else WEAK) * (many and low[0] in known.directions)
    )
