"""Where the noun phrase of a role begins: `security desk editor` is one whole, and `desk editor` is not.

A role is read by its office, and the words before that which are known to belong to it. Whoever shows it in print has
to show all of it; what cannot be told whole is better not shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.language.names.offices import ARTICLES, CALENDAR, is_office, owns
from generator.language.names.tokens import tokens
from generator.language.verbs import is_verb
from generator.language.words import stopwords

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens


class _Part(Enum):
    """Whether a word belongs to the phrase behind it; `DOUBT` that nobody can tell."""

    PART = auto()
    NONE = auto()
    DOUBT = auto()


MOST = 7
"""Words that may stand before what is known of a role."""
_BARE = frozenset({"for", "as"})
"""Behind these an office stands without an article: `ran for mayor and`."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\Z")
_DOING = ("ed", "ing")
_OPENS = frozenset({'"', "\u201c", "\u2018", ":", "\u2014"})
_APOSTROPHES = frozenset({"'", "\u2019"})
_AGES = frozenset({"year", "month", "old", "years", "months"})
_OLD = ("-old", "-olds")
_ONE_THING = ("ss", "us", "is", "as", "ics", "ews")
"""How words end in `s` that are no plural and no verb."""


def begin(text: str, role: str, language: str, known: Lexicon) -> int | None:
    """Return where a role begins of which some words stand right behind a text, the front of a sentence.

    None where that cannot be told, or where it leans on somebody who is not named: `the boy's uncle`.
    """
    found = tokens(text + role, known.short_titles)
    end = bisect_left(found.starts, len(text))
    if _does(found, known) or _behind_a_title(found, end):
        return None
    if not end:
        return len(text)
    opens = found[end]
    small = (
        not opens.capital and opens.low not in known.role_fronts
    )  # `impeach former president`, `ask President`
    first = _first(found, end, language, known, small=small)
    if first is None or _behind_a_place(found, first, known) or _behind_of(found, first):
        return None
    if 0 < first < end and not found[first].capital:
        if found[first - 1].low == "to" and not (first > 1 and found[first - 2].low in known.to_nouns):
            return None
        first += found[first - 1].low in known.before_verbs
    return found.starts[first]


def _behind_a_title(found: Tokens, end: int) -> bool:
    """Whether a title or letters in brackets end right before a role, and no speech: `"Harbour Nights" star`."""
    return end > 1 and (
        (found[end - 1].word in {'"', "\u201d"} and found[end - 2].word[-1].isalnum())
        or (found[end - 1].word == ")" and found[end - 2].word.isupper() and found.adjacent(end))
    )


def _behind_a_place(found: Tokens, first: int, known: Lexicon) -> bool:
    """Whether a place before a comma belongs to a role: `Porto, N.Y.-based artist`, `Pindal, Fla., election chief`."""
    if not first or found[first - 1].word != ",":
        return False
    state = found[first - 2 - (found[first - 2].word == ".")] if first > 2 else None  # noqa: PLR2004 - `Fla.,`
    return found[first].low.endswith("-based") or (state is not None and state.low in known.place_shorts)


def _behind_of(found: Tokens, first: int) -> bool:
    """Whether the capitals of a role are the end of a longer name: `Keepers of the Reef Capt. Lee`."""
    if first < 2 or not found[first].capital:  # noqa: PLR2004 - a name, `of`
        return False
    of = first - 1 - (found[first - 1].low == "the")
    return found[of].low == "of" and of > 0 and found[of - 1].capital


def _does(found: Tokens, known: Lexicon) -> bool:
    """Whether the last word of a role is a verb by the one before it: `Investigators suspect`, `to host`."""
    if len(found) == 1 or found[-1].low not in known.doing_offices:
        return False
    ahead = found[-2]
    if ahead.low == "to":
        return not (len(found) > 2 and found[-3].low in known.to_nouns)  # noqa: PLR2004 - a word before `to host`
    many = ahead.low.endswith("s") and not ahead.low.endswith(_ONE_THING) and not ahead.owns
    people = not ahead.capital or ahead.low in known.openers or ahead.low[:-1] in known.offices
    return ahead.low in known.before_verbs or (many and people and ahead.low not in known.office_modifiers)


def _first(found: Tokens, end: int, language: str, known: Lexicon, *, small: bool) -> int | None:
    """Return the first word of the phrase of which those from `end` on are known; `end` where that is all of it.

    `small` tells that words in small letters may belong to it.
    """
    at = first = end
    nothing = stopwords(language)
    while at and end - first <= MOST and _goes_on(found, at):
        token = found[at - 1]
        if token.word in _APOSTROPHES and at > 1 and owns(found, at - 2):
            return _owner(found, at - 2) if found[at - 2].capital else None
        if token.owns or token.word.endswith(("s'", "s\u2019")):
            return _owner(found, at - 1) if token.capital else None
        if token.word == "-" and found[at].low in known.role_fronts:
            return first  # a dash: `two guests-former coach Lee`
        if token.low.endswith(_OLD) or token.low in _AGES or token.low.isdigit() or token.low == "-":
            at -= 1
            continue  # whose age it is, unless an owner stands before it
        if _numbered(found, at):
            at = first = at - 1
            continue
        joined = _joined(found, at, known, nothing, whole=first == end)
        part = _Part.PART if joined else _part(found, at, known, nothing, small=small, whole=first == end)
        if part is _Part.DOUBT or (small and token.low in known.torn_fronts):
            return None
        if part is _Part.NONE:
            return first
        at = first = at - 1 - joined
        small = small and not (joined and found[first].capital)
    return first if end - first <= MOST else None


def _numbered(found: Tokens, at: int) -> bool:
    """Whether a number in order stands before a capital: `12th Ward Alderman`, and not `on May 12th Mayor Lee`."""
    ordinal = _ORDINAL.match(found[at - 1].low) and found[at].capital
    return bool(ordinal) and not (at > 1 and found[at - 2].low in CALENDAR)


def _joined(found: Tokens, at: int, known: Lexicon, nothing: frozenset[str], *, whole: bool) -> bool:
    """Whether a small word joins the one before it to a phrase: `Department of Justice`, `crime and safety`."""
    low, ahead = found[at - 1].low, found[at - 2] if at > 1 else None
    if ahead is None:
        return False
    if low in known.joiners:
        return ahead.capital and ahead.low in known.heads
    if low == "and" and ahead.capital and not ahead.owns:
        return _of_one_office(found, at, known)
    if (
        low != "and"
        or ahead.capital
        or ahead.low in nothing
        or not ahead.low.isalpha()
        or ahead.low.endswith("s")
    ):
        return False
    before = found[at - 3].low if at > 2 else ""  # noqa: PLR2004 - `the vet and analyst`
    others = before in ARTICLES or before in known.possessives or before in _BARE
    return not others and (not whole or is_office(ahead, known))


def _of_one_office(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether an `and` joins capitals to one office: `Pindal Fire and Rescue Chief`, `Orvane CEO and founder`."""
    ahead, behind = found[at - 2], found[at]
    if behind.capital:
        return ahead.low in known.departments and behind.low in known.departments
    first = at - 2
    while (
        first and found[first - 1].capital and found.adjacent(first) and found[first - 1].low not in ARTICLES
    ):
        first -= 1
    return (
        is_office(ahead, known)
        and first < at - 2
        and (
            not first
            or (found[first - 1].low not in ARTICLES and found[first - 1].low not in known.possessives)
        )
    )


def _part(
    found: Tokens, at: int, known: Lexicon, nothing: frozenset[str], *, small: bool, whole: bool
) -> _Part:
    """Tell whether the word before a place belongs to a phrase, which is still `whole` or has gained words."""
    token, low = found[at - 1], found[at - 1].low
    ahead = found[at - 2] if at > 1 else None
    owned = low in known.possessives
    if owned or low in known.day_parts or not token.word[0].isalpha() or not (token.capital or small):
        return _Part.DOUBT if (owned and not whole) or _is_torn(found, at, known, nothing) else _Part.NONE
    if token.capital:
        return _capital(found, at, known, nothing)
    if low in nothing or (low in known.openers and not _begins_a_role(low, known)):
        return _Part.NONE
    if not _may_do(low, known) or (
        ahead and (ahead.owns or ahead.low in ARTICLES or ahead.low in known.possessives)
    ):
        return _Part.PART
    asked = ahead is not None and ahead.low in known.before_verbs  # `will need coach Lee`
    if asked or low.endswith("ly") or (is_verb(low) and (whole or not low.endswith(_DOING))):
        return _Part.NONE
    return _Part.DOUBT  # `hires coach Lee`, `sports editor Lee`, `organized crime reporter Lee`


def _is_torn(found: Tokens, at: int, known: Lexicon, nothing: frozenset[str]) -> bool:
    """Whether small letters or a number part capitals of one phrase: `Pindal borough President`, `Reef 2.0 host`."""
    low, ahead = found[at - 1].low, found[at - 2] if at > 1 else None
    if ahead is None or not ahead.capital or ahead.owns or ahead.low in nothing or not found.adjacent(at - 1):
        return False
    if low == "and":
        return _of_two(found, at - 1)
    if low in known.day_parts or ahead.low in CALENDAR:
        return False
    if low[0].isdigit():
        return True
    return low.isalpha() and low not in nothing and not is_verb(low) and not low.endswith(("s", "ly"))


def _of_two(found: Tokens, at: int) -> bool:
    """Whether capitals before an `and` stand behind an `of`: `Office of Rivers and Lakes Director`."""
    while at and found[at - 1].capital and found.adjacent(at):
        at -= 1
    return at > 1 and found[at - 1].low == "of" and found[at - 2].capital


def _capital(found: Tokens, at: int, known: Lexicon, nothing: frozenset[str]) -> _Part:
    """Tell whether the word with a capital before a place belongs to a phrase."""
    if found[at - 1].low in CALENDAR:  # `Metro News Sunday anchor`
        return _Part.DOUBT if at > 1 and found[at - 2].capital and found.adjacent(at - 1) else _Part.NONE
    opens = at == 1 or found[at - 2].word in _OPENS
    return _Part.NONE if opens and _begins_only(found, at - 1, known, nothing) else _Part.PART


def _goes_on(found: Tokens, at: int) -> bool:
    """Whether a phrase may have the word before a place: a space is between, or a hyphen (`19-year-old`)."""
    if "-" in {found[at].word, found[at - 1].word}:
        return found.starts[at] == found.bounds[at - 1]
    return found.adjacent(at)


def _owner(found: Tokens, at: int) -> int:
    """Return the first word of a name that owns."""
    while at and found[at - 1].capital and found.adjacent(at) and found[at - 1].low not in CALENDAR:
        at -= 1
    return at


def _begins_only(found: Tokens, at: int, known: Lexicon, nothing: frozenset[str]) -> bool:
    """Whether the first word of a sentence is no part of a role: `Meet coach Lee`, and not `New Bedford coach Lee`."""
    low, behind = found[at].low, found[at + 1] if at + 1 < len(found) else None
    if low in nothing and behind and behind.owns:  # `Then Lima's brother`
        return low not in known.given
    if behind and behind.capital and (low == "new" or f"{low} {behind.low}" in known.places):
        return False
    return (low in known.openers or low in nothing or is_verb(low)) and low not in known.role_fronts


def _begins_a_role(low: str, known: Lexicon) -> bool:
    """Whether a word that may open a sentence stands before offices too: `former`, `second`."""
    return low in known.office_modifiers or low in known.role_openers or low in known.role_fronts


def _may_do(low: str, known: Lexicon) -> bool:
    """Whether a word in small letters may be a verb."""
    if low in known.office_modifiers or low in known.role_fronts:
        return False
    if low.endswith("s") and not low.endswith(_ONE_THING):
        return True
    return is_verb(low) or low.endswith(_DOING) or low.endswith("ly")
