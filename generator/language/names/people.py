"""A run of name words parted into names: its title, its opening word, two names behind each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.language.names.edges import back, front, is_known, undated
from generator.language.names.employers import employer
from generator.language.names.numbers import numbered
from generator.language.names.offices import is_office, role_ends
from generator.language.names.surnames import like_a_surname
from generator.language.names.tokens import KNOWN
from generator.language.names.two import person_behind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token

_OPENERS = frozenset({'"', "\u201c", ":", "\u2018", "'", "\u2014", "."})
"""Signs behind which a sentence or a quotation begins."""
_BEFORE_OFFICES = frozenset({"retired", "former", "off-duty", "on-duty", "longtime", "onetime", "one-time"})
"""What stands with a capital before an office in small letters: `Retired Pindal Police officer`."""
FULL_NAME, MOST_PERSON = 2, 4
"""Words of most people's names, and of the longest."""

Named = tuple[int, int, int]
"""Where the title begins, where the name begins, where it ends, in tokens; the first two are equal without a title."""


class _Asked:
    """No words at all, which remembers those that it was asked for."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __contains__(self, word: object) -> bool:
        self.words.append(str(word))
        return False


class Parts(NamedTuple):
    """The names in a run: `plain`, or `common` where the word `opening` is also written small; it may be empty."""

    opening: str
    plain: tuple[Named, ...]
    common: tuple[Named, ...]


def parted(found: Sequence[Token], start: int, end: int, known: Lexicon) -> Parts:
    """Return the names in the run of tokens from `start` to `end`, their places counted from `start`."""
    opens = not start or found[start - 1].word in _OPENERS
    if not opens and not found[0].word[0].isalnum():
        opens = all(not token.word[0].isalnum() for token in found[:start])
    written = [f"{token.word}'s" if token.owns else token.word for token in found[start:end]]
    key = " ".join(written), opens, known  # all else of a token follows from its word
    told = _PARTS.get(key)
    if told is None:
        if len(_PARTS) >= KNOWN:
            _PARTS.clear()
        told = _PARTS[key] = parts(found[start:end], opens=opens, known=known)
    return told


_PARTS: dict[tuple[str, bool, Lexicon], Parts] = {}
"""What has been found in runs; all is forgotten once `KNOWN` are known."""


def parts(found: Sequence[Token], *, opens: bool, known: Lexicon) -> Parts:
    """Return the names in a run of these tokens, which `opens` a sentence or does not."""
    asked = _Asked()
    plain = tuple(_names(found, front(found, known, asked) if opens else undated(found, 0, known), known))
    opening = asked.words[0] if asked.words else ""
    if not opening:
        return Parts("", plain, plain)
    return Parts(opening, plain, tuple(_names(found, front(found, known, frozenset({opening})), known)))


def _names(found: Sequence[Token], first: int, known: Lexicon) -> Iterator[Named]:
    """Yield the names in a run from its token `first` on."""
    last = back(found, first, len(found), known)
    if first >= last:
        return
    first += _plays_for(found, first, last, known) or _retired(found, first, last, known)
    title = _title_end(found, first, last, known)
    if title:
        of = employer(found, first, title, known)
        if of:
            yield first, first, of
        yield first, title, last
        return
    behind = person_behind(found[first:last], known)
    if behind:
        yield first, first, first + behind
        yield first + behind, first + behind, last
        return
    of = _office_of(found, first, last, known)
    if of:
        yield from _names(found[:last], undated(found[:last], of, known), known)
        return
    if all(_nothing(found[at], known) for at in range(first, last)):
        if last - first > 1 and (is_known(found, first, last, known) or _a_street(found, last, known)):
            yield first, first, last
        return
    if (
        found[first].low in known.nationalities
        and last - first > 1
        and not _named_after(found, first, last, known)
    ):
        first += 1
        if all(_nothing(found[at], known) for at in range(first, last)):
            return
    yield first, first, last


def _title_end(found: Sequence[Token], first: int, last: int, known: Lexicon) -> int:
    """Return where the name begins behind the last title or office of a run; 0 where there is none."""
    if is_known(found, first, last, known):
        return 0
    closing = found[last - 1].low
    for at in range(last - 1, first, -1):
        word = found[at - 1].low
        if word in known.kin and found[at - 1].capital and at > first + 1:
            continue
        if found[at].low in known.given and word.endswith(role_ends(known)):
            return at
        titled = word in known.titles or word.rstrip(".") in known.short_titles
        if not (
            titled or (is_office(found[at - 1], known) and word not in known.given and not found[at - 1].owns)
        ):
            if found[at - 1].owns:
                break
            continue
        begin = _behind_of(found, at, last, known)
        rest = last - begin
        if not 0 < rest <= MOST_PERSON or not (
            found[begin].capital or (titled and found[begin].low in known.particles)
        ):
            continue
        given = found[begin].low in known.given
        if (
            not titled
            and not given
            and not _initialled(found, begin, last, known)
            and (
                closing in known.organisation_words
                or closing in known.place_ends
                or closing in known.work_words
                or closing in known.event_words
                or (_nothing(found[begin], known) and not _an_initial(found[begin]))
                or closing in known.no_surnames
                or is_office(found[last - 1], known)
            )
        ):
            continue
        if is_known(found, begin, last, known) and not given and not titled:
            continue
        return begin
    return 0


def _retired(found: Sequence[Token], first: int, last: int, known: Lexicon) -> bool:
    """Whether a run begins with what belongs to an office behind it: `Retired Pindal Police officer`."""
    held = last - first > FULL_NAME and found[first].low in _BEFORE_OFFICES
    return held and not _title_end(found, first, last, known)


def _plays_for(found: Sequence[Token], first: int, last: int, known: Lexicon) -> bool:
    """Whether a full name begins with a word for one of a team: `Sealark Ann Lee`; `Bill Ann Lee` may be called so."""
    if last - first != FULL_NAME + 1 or found[first].owns:
        return False
    word, behind, closing = (token.low for token in found[first:last])
    return (
        f"{word}s" in known.mascots
        and word not in known.given
        and word not in known.family_names
        and word not in known.place_fronts
        and closing not in known.organisation_words
        and closing not in known.place_ends
        and (behind in known.given or closing in known.family_names)
    )


def _an_initial(token: Token) -> bool:
    return len(token.low) == 1 and token.word.endswith(".")


def _initialled(found: Sequence[Token], first: int, last: int, known: Lexicon) -> bool:
    """Whether a name is an initial and a surname: `Coach P. J. Hill`."""
    names = found[first:last]
    words, low = tuple(one.word for one in names), tuple(one.low for one in names)
    return low[0] not in known.given and like_a_surname(words, low, known)


def _behind_of(found: Sequence[Token], at: int, last: int, known: Lexicon) -> int:
    """Return where the name begins behind `Secretary of State`, `Archbishop of Canterbury`."""
    if at >= last or found[at].low not in known.joiners:
        return at
    given = next((place for place in range(at + 2, last) if found[place].low in known.given), None)
    if given is not None:
        return given
    first = at + 1 + (found[at + 1].low == "the")
    return first + 1 if first + 1 < last and found[first].low in known.office_modifiers else at


def _a_street(found: Sequence[Token], last: int, known: Lexicon) -> bool:
    """Whether words that name nobody are a street: `First Street`, `State Street`, `Route 9`."""
    closing, before = found[last - 1].low, found[last - 2].low
    return (closing in known.street_ends and before not in known.joiners and before != "the") or numbered(
        before, closing, known
    )


def _named_after(found: Sequence[Token], first: int, last: int, known: Lexicon) -> bool:
    """Whether a nationality is a part of the name: `American Airlines`, `Russian Foreign Ministry`."""
    closing = found[last - 1].low
    low = " ".join(token.low for token in found[first:last])
    return (
        closing in known.organisation_words
        or closing in known.place_ends
        or closing in known.work_words
        or closing in known.event_words
        or low in known.organisations
        or (last - first > 2 and low.partition(" ")[2] in known.organisations)  # noqa: PLR2004 - `American Red Cross`
        or low in known.places
        or any(token.low in known.joiners for token in found[first:last])
    )


def _nothing(token: Token, known: Lexicon) -> bool:
    low = token.low
    return (
        low in known.no_names
        or low in known.nationalities
        or (low.endswith("s") and low[:-1] in known.nationalities)
        or (is_office(token, known) and low not in known.given)
        or low in known.joiners
        or low.rstrip(".") in known.short_titles
    ) and low not in known.places


def _office_of(found: Sequence[Token], first: int, last: int, known: Lexicon) -> int:
    """Return where the name begins behind an office without a person: `President of Peru`; 0 where it is none."""
    of = next((at for at in range(first + 1, last - 1) if found[at].low in known.joiners), 0)
    if not of or found[of - 1].low in known.heads or not is_office(found[of - 1], known):
        return 0
    if any(found[at].low in known.heads for at in range(first, of)):
        return 0
    return of + 1 + (found[of + 1].low == "the" and of + 2 < last)
