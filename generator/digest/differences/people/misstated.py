"""The age that a source says somebody was given at first, and the one that stands in its place.

The text itself calls the first one overtaken (`police initially said the boy was 9`, `her age was incorrectly listed
as 31`), so nothing has to be compared but whose it is: a name's, a boy's, the victim's. What stands in its place is the
only other age near it that the article gives to such a person, else the only one that others give.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.people.cohorts import FEMALE, MALE, aged_in
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_TOLD = (
    r"(?:said|told|reported|stated|announced|indicated?|identified|described|listed|gave|given|put|estimated|believed"
    r"|thought|mentioned)"
)
_FIRST = r"(?:initially|originally|at first|previously|earlier|incorrectly|mistakenly|erroneously|wrongly)"
_ACCOUNT = Caseless(
    rf"\b{_FIRST},? (?:had )?(?:[\w.'\u2019-]+ ){{0,4}}{_TOLD}\b"
    r"|\b(?:initial|early|earlier|preliminary|previous|original) (?:\w+ ){0,2}"
    r"(?:reports?|accounts?|statements?|stor(?:y|ies)|versions?|information)\b"
)
WORDS = (
    "initial",
    "original",
    "first",
    "previous",
    "early",
    "earlier",
    "preliminary",
    "incorrectly",
    "mistakenly",
    "erroneously",
    "wrongly",
)
"""One of these begins a word of every line that tells this, in lower case."""
_WAS = re.compile(
    r"\b(?:was|is|were|as|be)\s(?:an?\s|only\s)?(?P<age>\d{1,2})(?:[-\s]years?[-\s](?:olds?|of age)\b|(?=[.,;]|\Z))"
    r"|\bage\s(?:(?:was|is|as|of|at|being)\s)?(?:[a-z]+\s){0,3}?(?:as|of|at|was|is)\s(?P<told>\d{1,2})\b"
)
"""That somebody is so old is what the clause says."""
_ONLY = re.compile(r"\A(?:as|be)\s(?:an?\s)?")
"""What a value does without."""
_THEN = re.compile(r"\W{0,2}(?:years?[-\s]old\W{0,2})?\s?(?:when|while|at the time|then|as)\b")
"""Behind an age: somebody was so old at a time long past."""
_CALLED = re.compile(
    rf"\b(?P<noun>{'|'.join(sorted(MALE | FEMALE | {'victim', 'child', 'suspect', 'toddler', 'baby'}))})\b"
)
_CAPITAL = re.compile(r"[A-Z][\w-]+")
AGE_OF_SOMEBODY = "How old he or she is"
"""The subject where no word tells a boy from a girl."""
FURTHEST = 5
"""Years between two ages that one person may be given."""


class _Told(NamedTuple):
    """An age as a line writes it, of somebody whom it calls by `noun`, or by no noun."""

    age: int
    text: str
    noun: str
    line: Line


def gives_a_misstated_age(line: Line) -> bool:
    """Whether a line tells which age somebody was given at first."""
    return not line.row and _first(line) is not None


def misstated(facts: Facts) -> Iterator[Difference]:
    """Yield the ages that somebody was given at first, each with the one that stands in its place."""
    for line in facts.telling("misstated"):
        first = _first(line)
        others = _in_its_place(facts, first) if first else []
        if first is None or not others:
            continue
        values = [Value("first", first.text, line), *(Value(it.age, it.text, it.line) for it in others)]
        found = differ(facts, _subject(first, others[0]), SlotKind.NUMBER, values, overtaken="first")
        if found:
            yield found


def _first(line: Line) -> _Told | None:
    """Return the age that a line says somebody was given at first, where it gives no other."""
    match = _WAS.search(line.text) if _ACCOUNT.holds(line.text) else None
    if match is None or _THEN.match(line.text, match.end()):
        return None
    if quoted(line.text, match.start()) or len(aged_in(line)) > 1:
        return None
    called = _CALLED.search(line.text)
    return _Told(
        int(match["age"] or match["told"]),
        _ONLY.sub("", match.group()),
        called["noun"] if called else "",
        line,
    )


def _in_its_place(facts: Facts, first: _Told) -> list[_Told]:
    """Return the ages that stand in the place of one, all the same: of its own article, else of those of its story."""
    near = list(_near(facts, first))
    own = [one for one in near if one.line.article == first.line.article]
    for several in (own, near):
        found = _of_whom(first, several)
        if found:
            return found if len({one.age for one in found}) == 1 else []
    return []


def _near(facts: Facts, first: _Told) -> Iterator[_Told]:
    """Yield the other ages that somebody may be given in place of one."""
    here = first.line.article
    for line in facts.lines:
        if line is first.line or not line.quantities or _first(line):
            continue
        if line.article != here and not one_story(facts, line.article, here):
            continue
        for one in aged_in(line):
            if 0 < abs(one.age - first.age) <= FURTHEST:
                yield _Told(one.age, one.text, one.noun, line)


def _of_whom(first: _Told, several: Iterable[_Told]) -> list[_Told]:
    """Return the ages told beside a name that the first one's line has, else those of whoever may be so called."""
    told = list(several)
    names = set(_CAPITAL.findall(first.line.text[1:])) | _owner(first.line.text)
    named = [one for one in told if not names.isdisjoint(_CAPITAL.findall(one.line.text[1:]))]
    kinds = [kind for kind in (MALE, FEMALE) if first.noun in kind]
    return named or [one for one in told if all(one.noun in kind for kind in kinds)]


def _owner(text: str) -> set[str]:
    """Return the name whose possessive a line begins with."""
    found = re.match(r"([A-Z][\w-]+)['\u2019]", text)
    return {found[1]} if found else set()


def _subject(first: _Told, other: _Told) -> str:
    noun = first.noun if first.noun in MALE | FEMALE else other.noun
    return f"Age of the {noun}" if noun in MALE | FEMALE else AGE_OF_SOMEBODY
