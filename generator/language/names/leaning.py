"""Roles that say nothing by themselves: `the head of the team`, `sister of one of the victims`, `actors`.

A role is shown beside a name, without the sentence that told which team it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.language.names.offices import ARTICLES, owns
from generator.language.names.tokens import tokens

if TYPE_CHECKING:
    from generator.language.names.lexicon import Lexicon
    from generator.language.names.tokens import Tokens

_BEFORE_OWNERS = frozenset({"of", "for", "with", "at", "from", "in", "to", "by"})
_ANY = frozenset({"a", "an"})
"""Before one of many, which needs no name: `manager of a shop`."""
_OF = 2
"""An article and one of them."""
_CHILDREN = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"})
LONGEST_LETTERS = 5
"""Letters that a word in capitals has at most which is short for several."""


def leans(role: str, noun: str, known: Lexicon) -> bool:
    """Whether a role (as written) is one of nobody who is named, several people's, or none; `noun` is its office."""
    found = tokens(role, known.short_titles)
    return (
        is_hollow(role, noun, known)
        or (found[-1].low in known.held_for_others and _alone(found, known))
        or (noun in known.relatives and not _of_somebody(found, known) and not _a_parent(found, noun, known))
        or _of_something(found, known)
    )


def is_hollow(role: str, noun: str, known: Lexicon) -> bool:
    """Whether a role says nothing even to who knows the story: several people's, none, nobody's: `a cousin`."""
    found = tokens(role, known.short_titles)
    return (
        _of_several(noun, known)
        or role in known.adjective_offices
        or _shouted(found)
        or (noun in known.relatives and not _of_anybody(found) and not _a_parent(found, noun, known))
    )


def _of_anybody(found: Tokens) -> bool:
    """Whether a relative's role tells whose in any words: `the boy's aunt`."""
    return any(owns(found, at) or token.low == "of" for at, token in enumerate(found))


def _of_several(noun: str, known: Lexicon) -> bool:
    """Whether an office is several people's: `Brothers Harvey and Jeremy Hill`."""
    one = noun[:-1]
    return noun.endswith("s") and (
        one in known.offices or one in known.relatives or one in known.short_titles
    )


def _alone(found: Tokens, known: Lexicon) -> bool:
    """Whether the last word is all that a role says, but for an article and that it is over: `the former lawyer`."""
    return all(token.low in ARTICLES or token.low in known.role_fronts for token in found[: len(found) - 1])


def _shouted(found: Tokens) -> bool:
    """Whether a role is part of a line in capitals."""
    return all(token.word == token.word.upper() for token in found) and any(
        len(token.word) > LONGEST_LETTERS for token in found
    )


def _of_somebody(found: Tokens, known: Lexicon) -> bool:
    """Whether a relative's role names whose, or tells how many children somebody has: `mother of three`."""
    return any(
        (token.capital and (at or owns(found, at)) and token.low not in known.relatives)
        or (at and found[at - 1].low == "of" and (token.low in _CHILDREN or token.low.isdigit()))
        for at, token in enumerate(found)
    )


def _a_parent(found: Tokens, noun: str, known: Lexicon) -> bool:
    """Whether a role tells that somebody has children, of what age or where from: `a young grandmother`."""
    return noun in known.parents and found[0].low in _ANY and found[-1].low == noun and len(found) > _OF


def _of_something(found: Tokens, known: Lexicon) -> bool:
    """Whether a role ends with an organisation or a place without its name: `spokesman for the company`."""
    last = found[-1]
    if last.capital or not (last.low in known.organisation_kinds or last.low in known.unnamed_owners):
        return False
    at = len(found) - 1
    while at and found[at - 1].low not in ARTICLES:
        at -= 1
        token = found[at]
        if token.low in _BEFORE_OWNERS or (
            token.capital and token.low not in known.places and token.low not in known.nationalities
        ):
            return False
    return at >= _OF and found[at - _OF].low in _BEFORE_OWNERS and found[at - 1].low not in _ANY
