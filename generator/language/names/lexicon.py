"""What tells in a language what a name names: titles, offices, given names, words that organisations end with.

One data file a language lies beside this module, the names of countries come from babel. A language without
a file has no lexicon, and no names are found in it: better none than wrong ones.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from importlib.resources import files
from itertools import chain

from generator.language.locales import locale
from generator.language.words import primary

_WORD = re.compile(r"\w+")
_NO_COUNTRIES = frozenset({"EU", "UN", "EZ", "ZZ", "XA", "XB", "001", "QO"})
"""Codes among babel's territories that are no place on a map."""


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """The words of one language, lower case; see the data file for what each list is for.

    There is one of each language, so that what was looked up can be kept by it.
    """

    short_titles: frozenset[str]
    addresses: frozenset[str]
    titles: frozenset[str]
    offices: frozenset[str]
    pair_offices: frozenset[str]
    apposed: frozenset[str]
    office_modifiers: frozenset[str]
    former: frozenset[str]
    elect: frozenset[str]
    acting: frozenset[str]
    role_fronts: frozenset[str]
    role_ends: frozenset[str]
    organisation_words: frozenset[str]
    heads: frozenset[str]
    joiners: frozenset[str]
    particles: frozenset[str]
    glued_particles: frozenset[str]
    place_ends: frozenset[str]
    place_fronts: frozenset[str]
    directions: frozenset[str]
    place_signs_before: frozenset[str]
    place_signs_after: frozenset[str]
    places_of: frozenset[str]
    place_shorts: frozenset[str]
    places: frozenset[str]
    work_words: frozenset[str]
    small_work_words: frozenset[str]
    works: frozenset[str]
    event_words: frozenset[str]
    no_names: frozenset[str]
    nationalities: frozenset[str]
    organisations: frozenset[str]
    person_signs_after: frozenset[str]
    organisation_signs_after: frozenset[str]
    organisation_nouns: frozenset[str]
    organisation_fronts: frozenset[str]
    firm_surnames: frozenset[str]
    place_nouns: frozenset[str]
    work_nouns: frozenset[str]
    named_places: frozenset[str]
    place_owns: frozenset[str]
    located: frozenset[str]
    moving: frozenset[str]
    members: frozenset[str]
    stakes: frozenset[str]
    buildings: frozenset[str]
    said_before: frozenset[str]
    named_as: frozenset[str]
    storms: frozenset[str]
    slugs: frozenset[str]
    nobody: frozenset[str]
    compounds: frozenset[str]
    given: frozenset[str]
    same_places: frozenset[str]
    same_organisations: frozenset[str]
    spelled_twice: frozenset[str]
    nicknames: frozenset[str]
    homophones: frozenset[str]
    openers: frozenset[str]
    possessives: frozenset[str]
    surnames: frozenset[str]
    ships: frozenset[str]
    kin: frozenset[str]
    relatives: frozenset[str]
    parents: frozenset[str]
    statuses: frozenset[str]
    adjective_offices: frozenset[str]
    held_for_others: frozenset[str]
    unnamed_owners: frozenset[str]
    torn_fronts: frozenset[str]
    before_verbs: frozenset[str]
    to_nouns: frozenset[str]
    doing_offices: frozenset[str]
    role_openers: frozenset[str]
    day_parts: frozenset[str]
    office_ends: frozenset[str]
    cardinals: frozenset[str]
    owners: frozenset[str]
    roads: frozenset[str]
    street_ends: frozenset[str]
    numbered_works: frozenset[str]
    befell: frozenset[str]
    auxiliaries: frozenset[str]
    fates: frozenset[str]
    done_to: frozenset[str]
    facilities: frozenset[str]
    bodies: frozenset[str]
    states: frozenset[str]
    mascots: frozenset[str]
    brought: frozenset[str]
    organisation_tails: frozenset[str]
    organisation_kinds: frozenset[str]
    work_tails: frozenset[str]
    many: frozenset[str]
    spoken_to: frozenset[str]
    posts: frozenset[str]
    folk: frozenset[str]
    works_of: frozenset[str]
    doing_works: frozenset[str]
    printed: frozenset[str]
    place_kinds: frozenset[str]
    organisation_leads: frozenset[str]
    firm_offices: frozenset[str]
    degrees: frozenset[str]
    office_parts: frozenset[str]
    acts: frozenset[str]
    courts: frozenset[str]
    court_kinds: frozenset[str]
    land_words: frozenset[str]
    lands: frozenset[str]
    reigns: frozenset[str]
    street_parts: frozenset[str]
    family_names: frozenset[str]
    countries: frozenset[str]
    lands_with_teams: frozenset[str]
    contests: frozenset[str]
    wins: frozenset[str]
    losing: frozenset[str]
    beating: frozenset[str]
    rivals: frozenset[str]
    playing: frozenset[str]
    team_deeds: frozenset[str]
    players: frozenset[str]
    sides: frozenset[str]
    positions: frozenset[str]
    no_surnames: frozenset[str]
    schooled: frozenset[str]
    continents: frozenset[str]
    departments: frozenset[str]
    channels: frozenset[str]
    channel_uses: frozenset[str]
    media: frozenset[str]
    sole_offices: frozenset[str]
    networks: frozenset[str]
    on_heads: frozenset[str]
    makes: frozenset[str]
    vehicles: frozenset[str]
    colours: frozenset[str]

    def holds(self, name: str) -> bool:
        """Whether a name (lower case, without an article) is known by itself."""
        return name in self.organisations or name in self.places or name in self.works


@cache
def listed(known: Lexicon) -> frozenset[str]:
    """Return all words that stand in a list of a lexicon, alone or in what it lists."""
    entries = chain.from_iterable(getattr(known, one.name) for one in fields(known))
    return frozenset(_WORD.findall("\n".join(entries)))


@cache
def ordinary(language: str) -> frozenset[str]:
    """Return the words (lower case) that many names have: of what things are, of offices, of nations.

    Those of lists of names (given names, towns, firms) are none.
    """
    known = lexicon(language)
    if known is None:
        return frozenset()
    own = {"given", "family_names", "surnames", "nicknames", "homophones", "places", "organisations", "works"}
    entries = chain.from_iterable(getattr(known, one.name) for one in fields(known) if one.name not in own)
    return frozenset(_WORD.findall("\n".join(entries)))


@cache
def known_words(language: str) -> frozenset[str]:
    """Return all words (lower case) that a language's lexicon has, of names and of what things are."""
    known = lexicon(language)
    return listed(known) if known else frozenset()


def is_family_name(word: str, language: str) -> bool:
    """Whether a word (lower case) is a surname of the list, or a given name, which is one as often."""
    known = lexicon(language)
    return known is not None and (word in known.family_names or word in known.given)


def lexicon(language: str) -> Lexicon | None:
    """Return the lexicon of a language (a tag such as `en` or `pt-BR`), or None where there is none."""
    return _read(primary(language))


@cache
def same_names(language: str) -> dict[str, str]:
    """Return by each name that a place or an organisation also has (`U.S.`) the one to show (`United States`)."""
    known = lexicon(language)
    rows = known.same_places | known.same_organisations if known else frozenset()
    return {name: row.split("|")[0] for row in sorted(rows) for name in row.split("|")}


@cache
def same_words(language: str) -> dict[str, str]:
    """Return by each word (lower case) that is spelled in two ways (`programme`) the one to compare by."""
    known = lexicon(language)
    rows = known.spelled_twice if known else frozenset()
    return {word: row.split("|")[0] for row in sorted(rows) for word in row.split("|")}


@cache
def same_given(language: str) -> dict[str, frozenset[str]]:
    """Return by given name (lower case) the numbers of the rows of short forms that it stands in."""
    known = lexicon(language)
    found: dict[str, set[str]] = {}
    for row in known.nicknames if known else ():
        for name in row.split():
            found.setdefault(name, set()).add(row)
    return {name: frozenset(rows) for name, rows in found.items()}


def sound_alike(left: str, right: str, language: str) -> bool:
    """Whether two given names are two, and sound like one: `Sean` and `Shawn`."""
    rows = _homophones(language)
    one, other = left.lower(), right.lower()
    return one != other and one in rows and rows[one] == rows.get(other)


@cache
def _homophones(language: str) -> dict[str, str]:
    """Return by given name (lower case) the row of those that sound like it."""
    known = lexicon(language)
    return {name: row for row in sorted(known.homophones) for name in row.split()} if known else {}


@cache
def _read(code: str) -> Lexicon | None:
    file = files(__name__.rpartition(".")[0]) / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return None
    lists = tomllib.loads(file.read_text(encoding="utf-8"))
    unknown = lists.keys() ^ {field.name for field in fields(Lexicon)} ^ {"family_names", "countries"}
    if unknown:
        raise ValueError(f"{code}.toml: missing or no list of a lexicon: {', '.join(sorted(unknown))}")
    words = {name: frozenset(map(str, values)) for name, values in lists.items()}
    return Lexicon(
        **words
        | {
            "places": words["places"] | _countries(code) | _table(code, "towns", "|"),
            "states": words["states"] | _countries(code),
            "organisations": words["organisations"] | _table(code, "organisations", "|"),
            "given": words["given"] | _table(code, "forenames"),
            "family_names": _table(code, "surnames"),
            "countries": _countries(code),
        }
    )


def _table(code: str, name: str, sign: str | None = None) -> frozenset[str]:
    """Return the words of a long list, which is a text file: lines without `#`, parted by a sign or by spaces."""
    lines = (
        (files(__name__.rpartition(".")[0]) / f"{code}.{name}.txt").read_text(encoding="utf-8").splitlines()
    )
    words = (word.strip() for line in lines if not line.startswith("#") for word in line.split(sign))
    return frozenset(filter(None, words))


def _countries(code: str) -> frozenset[str]:
    territories = locale(code).territories
    names = (str(name) for key, name in territories.items() if key not in _NO_COUNTRIES)
    return frozenset(name.lower().partition(" (")[0].replace("\u2019", "'") for name in names)
