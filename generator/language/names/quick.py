"""Names in a simple sentence without commas, read off its capitals: most of them stand beside words that say nothing.

The names of a run are known by its words alone, and what the words beside it bear on is asked of these words. Where
more than that bears on a name (a title, a role before it, a small word that may join it to the next one), nothing is
said, and the sentence is read in full.
"""

from __future__ import annotations

from functools import cache
from itertools import compress
from sys import intern
from typing import TYPE_CHECKING, NamedTuple, Protocol

from generator.language.names import signs
from generator.language.names.around import AFTER
from generator.language.names.beside import (
    NAMED_WITHIN,
    Beside,
    Shape,
    beside,
    cited_so,
    named_so,
    shape,
    told_of,
)
from generator.language.names.edges import looks_common
from generator.language.names.lexicon import listed
from generator.language.names.mention import Mention, Spotted
from generator.language.names.numbers import numbered
from generator.language.names.offices import ARTICLES, is_office
from generator.language.names.people import parts
from generator.language.names.runs import CHARGE, MOST_JOINED
from generator.language.names.stood import IS
from generator.language.names.tokens import is_set_plainly, readings
from generator.language.names.unmeant import CREDITS, STATIONS
from generator.language.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.people import Named
    from generator.language.names.signs import Signs

KNOWN = 1 << 14
"""Runs that are remembered."""


class Simple(Protocol):
    """The words of a simple text, in lower case, and which of them have a capital; see `language.simple`."""

    @property
    def words(self) -> Sequence[str]: ...  # noqa: D102 - the class tells
    @property
    def lower(self) -> Sequence[str]: ...  # noqa: D102 - the class tells
    @property
    def capital(self) -> Sequence[bool]: ...  # noqa: D102 - the class tells


class _Name(NamedTuple):
    """A name in a run, from its word `first` to `end`, the characters `start` to `stop` of it.

    `personal` tells that it may be a person's, so that a role may stand beside it, `shape` what it looks like.
    """

    first: int
    end: int
    start: int
    stop: int
    words: tuple[str, ...]
    own: Signs
    personal: bool
    shape: Shape | None


class _Run(NamedTuple):
    """The names in a run of capitals, in both readings; see `Spotted`. `whole` tells that none has a title."""

    whole: bool
    opening: str
    plain: tuple[_Name, ...]
    common: tuple[_Name, ...]


class _Runs:
    """What is known of runs by their words, `opening` a sentence or not, and of the words that bear on names."""

    def __init__(self, known: Lexicon) -> None:
        self.known = known
        self.listed = listed(known)
        self.inside = Remembered(self._inside, KNOWN)
        self.opening = Remembered(self._opening, KNOWN)
        self.heralds = Remembered(self._heralds, KNOWN)
        self.paired = frozenset(pair.rpartition(" ")[2] for pair in known.pair_offices)
        self.joining = known.particles | known.joiners | {"and"}
        self.before = known.organisation_nouns | known.work_nouns | known.named_places | known.said_before
        self.before |= known.done_to | known.place_signs_before | known.spoken_to
        self.before |= {"on", "the", "of", "as", "in", "at", "to", "from", "around", "with"}
        self.after = known.person_signs_after | known.organisation_signs_after | known.place_signs_after
        self.after |= known.buildings | known.auxiliaries
        self.after |= known.organisation_tails | known.organisation_kinds | known.work_tails
        self.after |= known.folk | known.place_kinds | known.lands | known.reigns
        self.before_teams = known.beating | known.rivals | {"over", "against", "versus", "vs", "for"}
        self.after_teams = known.team_deeds | known.players | known.sides
        self.things = known.channels | known.makes
        self.auxiliaries = known.auxiliaries
        self.treaties = known.small_work_words

    def _inside(self, written: str) -> _Run:
        return self._read(written, opens=False)

    def _opening(self, written: str) -> _Run:
        return self._read(written, opens=True)

    def _read(self, written: str, *, opens: bool) -> _Run:
        words = written.split(" ")
        if self._unheard_of(words):
            return self._new(words, opens=opens)
        found = parts(readings(words), opens=opens, known=self.known)
        whole = all(title == first for title, first, _ in (*found.plain, *found.common))
        whole = whole and words[0].lower() != CHARGE
        plain = tuple(self._name(words, name) for name in found.plain)
        if found.common == found.plain:
            return _Run(whole, "", plain, plain)
        return _Run(whole, found.opening, plain, tuple(self._name(words, name) for name in found.common))

    def _unheard_of(self, words: list[str]) -> bool:
        """Whether a run is of words alone of which nothing is known and which are no initials and no acronyms.

        A word in `-s` may be more of one that is known: `Peruvians`.
        """
        return words[0].lower() != CHARGE and all(
            word.isalpha()
            and not word.isupper()
            and (low := word.lower()) not in self.listed
            and low.removesuffix("s") not in self.listed
            for word in words
        )

    def _new(self, words: list[str], *, opens: bool) -> _Run:
        """Return what `parts` makes of such a run: one name, which may begin behind the word that opens a sentence."""
        size = len(words)
        behind = (self._name(words, (1, 1, size), new=True),) if opens and size > 1 else ()
        low = intern(words[0].lower())
        if opens and looks_common(low):
            return _Run(whole=True, opening="", plain=behind, common=behind)
        every = (self._name(words, (0, 0, size), new=True),)
        if opens:
            return _Run(whole=True, opening=low, plain=every, common=behind)
        return _Run(whole=True, opening="", plain=every, common=every)

    def _name(self, words: list[str], name: Named, *, new: bool = False) -> _Name:
        """Return a name of a run; of a single `new` word nothing is known."""
        _, first, end = name
        start, stop = len(" ".join([*words[:first], ""])), len(" ".join(words[:end]))
        own = tuple(words[first:end])
        said, kind = (signs.NO_SIGNS, None) if new and len(own) == 1 else signs.own_and_kind(own, self.known)
        personal = signs.may_be_person(own, kind, self.known)
        return _Name(first, end, start, stop, own, said, personal, shape(own, self.known))

    def _heralds(self, word: str) -> bool:
        """Whether a role may end with a word that stands before a name."""
        (token,) = readings([word])
        return token.low in self.known.role_fronts or token.low in self.paired or is_office(token, self.known)


@cache
def _runs(known: Lexicon) -> _Runs:
    return _Runs(known)


_made = tuple.__new__  # as `Mention(...)` does, in half the time


def quickly_spotted(text: str, simple: Simple, known: Lexicon) -> tuple[Spotted, ...] | None:
    """Return the names of a simple text, as `spotted` does; None where it has to be read in full."""
    if "," in text or not is_set_plainly(text):
        return None
    told = _runs(known)
    words, low, capital = simple.words, simple.lower, simple.capital
    size, end, stop = len(words), 0, 0
    every: list[tuple[str, tuple[Mention, ...], tuple[Mention, ...]]] = []
    opened = False
    for at in compress(range(size), capital):
        if at < end:
            continue
        end = at + 1
        while end < size and capital[end]:
            end += 1
        if not told.things.isdisjoint(low[at:end]) or _needs_more(simple, at, end, told):
            return None
        written = " ".join(words[at:end])
        run = told.inside[written] if at else told.opening[written]
        start = text.index(f" {written}", stop) + 1 if at else 0
        stop = start + len(written)
        plain = _mentions(run.plain, simple, at, start, told)
        common = plain if run.common is run.plain else _mentions(run.common, simple, at, start, told)
        if plain is None or common is None or not run.whole:
            return None
        opened = opened or bool(run.opening)
        if plain or common:
            every.append((run.opening, plain, common if run.opening else ()))
    if opened:
        return tuple([_made(Spotted, one) for one in every])
    sure = tuple([mention for _, plain, _ in every for mention in plain])
    return (_made(Spotted, ("", sure, ())),) if sure else ()


def _needs_more(simple: Simple, at: int, end: int, told: _Runs) -> bool:
    """Whether more than the words beside it bears on a run of capitals: a number, another run, an ordinal and `and`."""
    low = simple.lower
    if at > 1 and (
        (low[at - 1] == "and" and low[at - 2][0].isdigit())
        or (simple.words[at - 2], simple.words[at - 1]) in CREDITS
    ):
        return True
    if end == len(low):
        return False
    if low[end][0].isdigit() and _named_so(low[end - 1], low[end], told.known):
        return True
    return low[end] in STATIONS or (
        low[end] in told.joining and any(simple.capital[end + 1 : end + 1 + MOST_JOINED])
    )


def _named_so(before: str, number: str, known: Lexicon) -> bool:
    """Whether a word that begins with a figure belongs to the name before it."""
    return not number.isdigit() or numbered(before, number, known)


def _bears(looks: Shape, before: str, after: str, told: _Runs) -> bool:
    """Whether the words beside a name bear on it for what it looks like."""
    if looks is Shape.TOWN or looks is Shape.LAND:
        return before in told.before_teams or after in told.after_teams
    return after in told.known.acts or before.isdigit()


def _mentions(
    names: tuple[_Name, ...], simple: Simple, at: int, start: int, told: _Runs
) -> tuple[Mention, ...] | None:
    """Return the names in the run from the word `at`, which begins at `start`; None where more bears on them."""
    low = simple.lower
    made: list[Mention] = []
    for first, end, begin, stop, words, own, personal, looks in names:
        place, behind = at + first, at + end
        before = low[place - 1] if place else ""
        after = low[behind] if behind < len(low) else ""
        act = before == "the" and place > 1 and simple.words[place - 2] == "For"
        named = before == "as" and named_so(low[max(0, place - 1 - NAMED_WITHIN) : place], told.known)
        if (
            act
            or after in told.treaties
            or (personal and named)
            or (personal and before and told.heralds[simple.words[place - 1]])
            or (after in IS and low[behind + 1 : behind + 2] and low[behind + 1] in ARTICLES)
        ):
            return None
        near = signs.NO_SIGNS
        beside_it = before in told.before or after in told.after or after.isdigit()
        if beside_it or (looks and _bears(looks, before, after, told)):
            further = low[place - 2] if place > 1 else ""
            fate = told_of(low[behind : behind + AFTER], told.known) if after in told.auxiliaries else ""
            words_beside = Beside(
                further,
                before,
                after,
                named=named,
                cited=before == "the" and cited_so(low[max(0, place - 3) : place], told.known),
                fate=fate,
                beyond=low[behind + 1] if behind + 1 < len(low) else "",
                owns=False,
                many=end - first > 1,
                shape=looks,
            )
            near = beside(words_beside, told.known)
        made.append(_made(Mention, (start + begin, start + stop, words, own, near, None, not place)))
    return tuple(made)
