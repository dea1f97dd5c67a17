"""Offices and roles beside a person's name: before it, in front of it behind a comma, behind it."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.cues import cues

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Token, Tokens

LONGEST = 14
"""Words that a role has at most."""
HEAD_WITHIN = 7
"""Words of a role among which its office stands."""
LONG = 6
SHORTEST = 3
"""An article, an office and a comma."""
_OLD, _AGED = "year-old", 3
"""The last token of an age before a name, and how many there are: `19-year-old`."""

AFTER_HEAD = frozenset({
    "of", "for", "in", "at", "who", "to", "from", "on", "with", "since", "and", "under", "until", "whose", "where",
    "near", "during", "by", "turned",
})  # fmt: skip
"""What may stand behind the office of a role."""
AFTER_VERB = frozenset(
    {"up", "out", "down", "off", "back", "the", "a", "an", "him", "her", "his", "them", "their", "that"}
)
"""What tells that a word in `-ed` before it is a verb and no participle."""
BEFORE_OTHERS = frozenset({
    "of", "for", "in", "at", "with", "to", "by", "on", "from", "between", "against", "about", "among", "over", "after",
})  # fmt: skip
"""What leads from a noun to another's office: `contacts between the pilot`."""
ARTICLES = frozenset({"the", "a", "an", "another"})
_RELATIVES = frozenset({"who", "whose", "whom", "that", "which", "where"})
_SIGNS = frozenset({",", ".", ";", ":", "\u2014", "\u2013", '"', "\u201c", "\u201d", "("})
_CONJUNCTIONS = frozenset({"and", "but", "as", "while", "when", "after", "because", "that"})
CALENDAR = frozenset({
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip


class Status(StrEnum):
    """How somebody holds an office."""

    CURRENT = "current"
    FORMER = "former"
    ELECT = "elect"
    ACTING = "acting"


class Office(NamedTuple):
    """An office or a role in the source's words, `text[start:end]`.

    `noun` is what it comes down to (`president`, `spokesman`), lower case; `words` are all of its words, lower case,
    without those that tell the status.
    """

    start: int
    end: int
    noun: str
    words: tuple[str, ...]
    status: Status


def is_office(token: Token, known: Lexicon) -> bool:
    """Whether a word may be what somebody is: `Minister`, `songwriter`, `ex-wife`."""
    low = token.low
    if "-" in low:
        low = low.removeprefix("ex-").removesuffix("-elect").removesuffix("-designate")
    return low in known.offices or (
        not token.capital
        and len(low) > LONG
        and low.endswith(role_ends(known))
        and low not in known.office_modifiers
        and low not in known.organisation_nouns
    )


def is_apposed(token: Token, known: Lexicon) -> bool:
    """Whether a word may be what somebody is in a phrase of its own, in small letters: `a Lima native`."""
    return not token.capital and token.low in known.apposed


@cache
def role_ends(known: Lexicon) -> tuple[str, ...]:
    """Return how words end that tell what somebody is."""
    return tuple(sorted(known.role_ends))


def office(found: Tokens, start: int, end: int, known: Lexicon) -> Office | None:
    """Read the tokens of a range as an office; None where none of them is one."""
    nouns = [token.low for token in found[start:end] if is_office(token, known) or token.low in known.titles]
    while nouns and end - start > 1 and not found[end - 2].owns and _only_addresses(found, end - 1, known):
        end -= 1
    nouns = nouns or [token.low for token in found[start:end] if token.low.rstrip(".") in known.short_titles]
    nouns = nouns or [found[at].low for at in range(start + 1, end) if _ends_pair(found, at, known)]
    nouns = nouns or [token.low for token in found[start:end] if is_apposed(token, known)]
    if not nouns and (found[start].low == "one" or found[end - 1].low[:-1] in known.statuses):
        nouns = [found[end - 1].low.removesuffix("s")]  # `one of the suspects`, `the victims`
    if not nouns:
        return None
    words = tuple(token.low.rstrip(".") for token in found[start:end] if token.word[0].isalnum())
    parts = {part for word in words for part in (word, *word.split("-"))}
    return Office(
        start=found.starts[start],
        end=found.bounds[end - 1] if found[end - 1].owns else found.end(end - 1),
        noun=nouns[0].removeprefix("ex-").removesuffix("-elect"),
        words=tuple(
            word
            for word in words
            if not (word in known.former or word in known.elect or word in known.acting)
        ),
        status=_status(parts, known),
    )


def _ends_pair(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a word and the one before it are what somebody is: `running back`."""
    return f"{found[at - 1].low} {found[at].low}" in known.pair_offices and found.adjacent(at)


def _only_addresses(found: Tokens, at: int, known: Lexicon) -> bool:
    """Whether a short title behind an office says no more: `Police Chief Dr.`, and not `National Guard Capt.`."""
    low, ahead = found[at].low.rstrip("."), found[at - 1]
    held = is_office(ahead, known) and ahead.low not in known.organisation_words
    if found[at].capital and low in known.relatives:
        return held  # `president Sister Ann Lee`
    return low in known.addresses or (low in known.short_titles and held)


def before(found: Tokens, start: int, known: Lexicon) -> int:
    """Return where a role begins that stands in small letters right before a name; `start` where none does.

    `the former Brazilian president`, `State Department spokeswoman`: all of it but the article.
    """
    first = start
    if start > 1 and found[start - 1].low in known.adjective_offices and found[start - 2].low in ARTICLES:
        return start  # `the official Orvane route`
    if start and is_office(found[start - 1], known) and not found[start - 1].owns:
        first = start - 1
    elif start > 1 and _ends_pair(found, start - 1, known):
        first = start - 2
    elif not (start and found[start - 1].low in known.role_fronts):
        return start
    return widened(found, first, known)


def widened(found: Tokens, first: int, known: Lexicon) -> int:
    """Return where an office begins, with the words before it that belong to it, `her` too."""
    while first and found.adjacent(first):
        token = found[first - 1]
        part = (
            token.low in known.office_modifiers
            or token.low in known.role_fronts
            or token.low in known.nationalities
            or is_office(token, known)
            or (token.capital and token.low not in CALENDAR)
            or token.low.split("-")[0] in known.former
        )
        opens = token.capital and (first == 1 or not found[first - 2].word[0].isalnum())
        if not part or (opens and token.low in known.openers and token.low not in known.role_fronts):
            break
        first -= 1
    return first - (first > 0 and found[first - 1].low in known.possessives)


def behind(found: Tokens, end: int, known: Lexicon, language: str) -> tuple[int, int] | None:
    """Return the range of a role behind a name: `, the mayor of Lisbon,`, `, 45, a teacher`."""
    at = end
    if at + 2 >= len(found) or found[at].word != ",":
        return None
    at += 1
    if found[at].low in _CONJUNCTIONS:
        return None
    if found[at].word.isdigit():
        if at + 2 >= len(found) or found[at + 1].word != ",":
            return None
        at += 2
    last = _clause(found, at, known, language)
    if LONGEST < last - at < len(found) - at:
        last = next((one for one in range(at, at + LONGEST) if _goes_on(found, one)), last)
    ended = last < len(found) and _ended(found, at, last)
    return (at, last) if ended and last - at <= LONGEST and _is_role(found, at, last, known) else None


def _ended(found: Tokens, at: int, last: int) -> bool:
    """Whether a phrase from a token on may be all of a role where it ends; `the nurse who found her` is not."""
    if found[last].low in _RELATIVES:
        return found[at].low != "the"
    return found[last].word in {",", ".", ";", ":", "\u2014", "\u2013", ")"} or _goes_on(found, last)


def _goes_on(found: Tokens, at: int) -> bool:
    """Whether a second role begins at a place: `and a retired nurse`."""
    return found[at].low == "and" and at + 1 < len(found) and found[at + 1].low in {"a", "an"}


def ahead(found: Tokens, start: int, end: int, known: Lexicon, language: str) -> tuple[int, int] | None:
    """Return the range of a role before a name and a comma: `The head of the agency, Ann Lee, said`.

    An age may stand before the name: `Bo's sister, 19-year-old Ann Lee`.
    """
    start -= _AGED * (start > _AGED and found[start - 1].low == _OLD)
    if start < SHORTEST or found[start - 1].word != ",":
        return None
    first = start - 2
    while first and found[first - 1].word not in _SIGNS and start - first <= LONGEST:
        first -= 1
    while first < start - 2 and found[first].low in _CONJUNCTIONS:
        first += 1
    closed = end >= len(found) or found[end].word in _SIGNS
    for at in range(
        first, start - 2 if closed else first + 1
    ):  # `saw an engineer, Roche said` is no engineer
        begins = found[at].low in ARTICLES or found[at].low in known.possessives or owns(found, at)
        if (
            begins
            and not _of_others(found, at, start - 1, known)
            and _clause(found, at, known, language) == start - 1
            and _is_role(found, at, start - 1, known)
        ):
            return at, start - 1
    return None


def _of_others(found: Tokens, at: int, last: int, known: Lexicon) -> bool:
    """Whether a phrase tells of others first: `the guards and the pilot`."""
    return any(
        found[place].low == "and"
        and (found[place + 1].low in ARTICLES or found[place + 1].low in known.possessives)
        for place in range(at + 1, last)
    )


def _clause(found: Tokens, at: int, known: Lexicon, language: str) -> int:
    """Return where a phrase ends: at a comma, a stop, the relative whose verb is next (len(found) + 1 for a verb)."""
    spoken, relative = cues(language), 0
    for place in range(at, len(found)):
        token = found[place]
        if place > at and token.low in _RELATIVES:
            relative = relative or place
        if token.word in {",", ".", ";", ":", "\u2014", "\u2013", ")", "(", '"', "\u201c", "\u201d"}:
            return place
        pushed = token.low.endswith("ed") and place + 1 < len(found) and found[place + 1].low in AFTER_VERB
        if (
            pushed or token.low in spoken.auxiliaries or (token.low in spoken.saying and not token.capital)
        ) and not is_office(token, known):
            return relative or len(found) + 1
    return len(found)


def _is_role(found: Tokens, first: int, last: int, known: Lexicon) -> bool:
    """Whether a phrase says what somebody is: an article or an owner, and soon an office."""
    low = found[first].low
    head = next(
        (at for at in range(first, min(last, first + HEAD_WITHIN)) if _heads(found, at, last, known)), None
    )
    if head is None or any(token.low in BEFORE_OTHERS for token in found[first:head]):
        return False
    return (
        low in ARTICLES
        or low in known.possessives
        or any(owns(found, at) for at in range(first, head))
        or low in known.role_fronts
        or low in known.nationalities
        or low in known.office_modifiers
        or (is_office(found[first], known) and head == first + 1)
        or head == first
    )


def _heads(found: Tokens, at: int, last: int, known: Lexicon) -> bool:
    """Whether an office stands at a place, and no adjective before a noun: `the last major treaty`."""
    told = (
        is_office(found[at], known)
        or is_apposed(found[at], known)
        or (at > 0 and _ends_pair(found, at, known))
    )
    if not told or owns(found, at):
        return False
    return at + 1 >= last or found[at + 1].low in AFTER_HEAD


def owns(found: Tokens, at: int) -> bool:
    """Whether a word owns what follows: `Lima's mother`, `Jones' mother`."""
    if found[at].owns or at + 1 >= len(found):
        return found[at].owns
    plural = found[at].low.endswith("s") and found[at + 1].word in {"'", "\u2019"}
    return plural and found.starts[at + 1] == found.bounds[at]


def _status(parts: set[str], known: Lexicon) -> Status:
    if parts & known.former:
        return Status.FORMER
    if parts & known.elect:
        return Status.ELECT
    return Status.ACTING if parts & known.acting else Status.CURRENT
