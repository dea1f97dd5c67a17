"""What is asked of words beside the names of a text: whether they are an office, a given name, a place, a nation."""

from __future__ import annotations

from functools import cache, lru_cache

from generator.language.names import leaning
from generator.language.names.lexicon import lexicon
from generator.language.names.phrase import begin
from generator.language.names.stated import stated

_HEAD_AND_OF = ("board", "of")
"""What stands at least before a name that has it for a part."""


def honorific(word: str, language: str) -> bool:
    """Whether a title (lower case) says nothing of what somebody is: `mr`, `dr`."""
    return word.rstrip(".") in _honorifics(language)


def is_address(word: str, language: str) -> bool:
    """Whether a title (lower case) tells no office either: `mr`, and not `gov`."""
    known = lexicon(language)
    return honorific(word, language) and (
        known is None or word.rstrip(".") in known.addresses or word.rstrip(".") not in known.short_titles
    )


@cache
def _honorifics(language: str) -> frozenset[str]:
    known = lexicon(language)
    return known.titles | known.short_titles - known.offices if known else frozenset()


def is_role(word: str, language: str) -> bool:
    """Whether a word (lower case) behind a name makes another of it: `Roche spokesman`, `Lima officials`."""
    known = lexicon(language)
    return known is not None and (word in known.offices or word in known.organisation_signs_after)


@lru_cache(maxsize=1 << 6)  # of who has no role it is asked once more, for one that leans on the story
def begin_of_role(text: str, role: str, language: str) -> int | None:
    """Return where a role begins of which some words stand right behind a text; None where that cannot be told."""
    known = lexicon(language)
    return begin(text, role, language, known) if known else None


def leans(role: str, noun: str, language: str) -> bool:
    """Whether a role says nothing without the sentence that it stands in; `noun` is its office, lower case."""
    known = lexicon(language)
    return known is not None and leaning.leans(role, noun, known)


def is_hollow(role: str, noun: str, language: str) -> bool:
    """Whether a role says nothing even to who knows the story; `noun` is its office, lower case."""
    known = lexicon(language)
    return known is not None and leaning.is_hollow(role, noun, known)


def is_status(noun: str, language: str) -> bool:
    """Whether a role (lower case) is somebody's in one deed, and not for good: `suspect`, `victim`."""
    known = lexicon(language)
    return known is not None and noun in known.statuses


def is_relative(noun: str, language: str) -> bool:
    """Whether a role (lower case) is one of somebody's: `aunt`, `roommate`."""
    known = lexicon(language)
    return known is not None and noun in known.relatives


def is_official(noun: str, language: str) -> bool:
    """Whether a role (lower case) is an office that somebody speaks in: `mayor`, `detective`; not `neighbor`."""
    known = lexicon(language)
    return known is not None and (noun in known.office_ends or noun in known.sole_offices)


def is_given(name: str, language: str) -> bool:
    """Whether a name is a given name alone."""
    known = lexicon(language)
    return known is not None and name.lower() in known.given


def is_place(words: tuple[str, ...], language: str) -> bool:
    """Whether some words are a place that is known by itself."""
    known = lexicon(language)
    return known is not None and " ".join(words).lower() in known.places


def is_christened(words: tuple[str, ...], language: str) -> bool:
    """Whether a name begins with what it is, a ship or a storm, and may be used without: `MV Santa Clara`."""
    known = lexicon(language)
    if known is None or len(words) == 1:
        return False
    first = words[0].lower()
    return (first in known.ships and words[0].isupper()) or first in known.storms


def with_state(text: str, start: int, end: int, language: str) -> str:
    """Return the place `text[start:end]` with the state or country that is told behind it; empty for none."""
    known = lexicon(language)
    return stated(text, start, end, known) if known else ""


def is_body(words: tuple[str, ...], language: str) -> bool:
    """Whether an organisation is no place though things are done in it: `Sedlow District Court`."""
    known = lexicon(language)
    return known is not None and len(words) > 1 and words[-1].lower() in known.bodies


def is_visited(words: tuple[str, ...], language: str) -> bool:
    """Whether an organisation's name is that of a house where people are taken or found: `Sedlow High School`."""
    known = lexicon(language)
    low = tuple(word.lower() for word in words)
    if known is None or len(low) == 1 or low[0] in known.nationalities:
        return False
    if low[0] in known.no_names and low[0] not in known.directions:
        return False
    return low[-1] in known.facilities or " ".join(low[-2:]) in known.facilities


def is_headed(front: tuple[str, ...], behind: tuple[str, ...], language: str) -> bool:
    """Whether words before a body's name make another body of it, with a head of their own: `Panel on the`, `Board of`.

    What is a town's is of it too, and what has `of` behind it may be told without: `City of Lima Police`,
    `Department of Human Services`.
    """
    known = lexicon(language)
    low = tuple(word.lower() for word in front)
    named = low[-1:] == ("the",)
    head = low[: len(low) - named]
    if known is None or len(head) < len(_HEAD_AND_OF) or head[-1] not in known.joiners:
        return False
    if head[-1] != "of":
        return True
    if not named and (head[-2] in known.places_of or is_place(behind[:1], language)):
        return False
    return is_body(behind, language) or is_visited(behind, language)


def is_nationality(words: tuple[str, ...], language: str) -> bool:
    """Whether some words tell a nation, as in `Peruvian Congress`."""
    known = lexicon(language)
    return known is not None and " ".join(words).lower() in known.nationalities
