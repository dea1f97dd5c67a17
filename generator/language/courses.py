"""What becomes of things: courses of states that follow one another, one data file a language in `data/courses`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.language.caseless import Caseless
from generator.language.glimpse import words_of
from generator.language.tables import table
from generator.language.words import primary, stem

_PAST = 2


@dataclass(frozen=True, slots=True)
class State:
    """A state of things.

    `does` finds a verb of which the thing is the object; of one in `alone` it may be the subject. Those in `done` are
    participles as well. `are` finds what the thing is said to be, `before` what stands before it (`no trace of`),
    `phrases` what tells it without naming the thing. Each is None where there is nothing to find.
    """

    label: str
    does: Caseless | None
    are: Caseless | None
    before: Caseless | None
    phrases: Caseless | None
    alone: frozenset[str]
    done: frozenset[str]
    progressive: bool
    ahead: bool


@dataclass(frozen=True, slots=True)
class Course:
    """States, the earlier one first, and the stems of the nouns that alone count; all do where there are none.

    Nouns that alone count are words for one kind of thing where the course has a `name`. Of those of a course that is
    `either`, none follows another; of one that is `said` somebody's words count as well.
    """

    states: tuple[State, ...]
    things: frozenset[str]
    name: str
    either: bool
    said: bool


@cache
def courses(language: str) -> tuple[Course, ...]:
    """Return the courses of a language; none where it has no file."""
    code = primary(language)
    return tuple(
        Course(
            tuple(map(_state, row["state"])),
            frozenset(stem(noun, code) for noun in row.get("things", ())),
            row.get("name", ""),
            row.get("either", False),
            row.get("said", False),
        )
        for row in _rows(code)
    )


def may_be_in(low: str, language: str) -> list[tuple[int, int, str]]:
    """Return the courses, states and forms that a text in lower case has words of: others need no search."""
    known, words = _by_word(primary(language)), frozenset(words_of(low))
    asked = {one for word in known.keys() & words for one in known[word]}
    nouns = _nouns(primary(language)) if asked else {}
    return sorted(one for one in asked if one[0] not in nouns or not words.isdisjoint(nouns[one[0]]))


def beginnings(language: str) -> tuple[str, ...]:
    """Return how words begin of which every text has one that tells a state."""
    return tuple(sorted(_by_word(primary(language))))


@cache
def _by_word(code: str) -> dict[str, frozenset[tuple[int, int, str]]]:
    """Return the longest word of each form, with the numbers of its courses and states, and which of theirs it is."""
    found: dict[str, set[tuple[int, int, str]]] = {}
    for number, course in enumerate(_rows(code)):
        for place, row in enumerate(course["state"]):
            for name, forms in _told(row).items():
                for form in forms:
                    found.setdefault(_longest(form), set()).add((number, place, name))
    return {word: frozenset(states) for word, states in found.items()}


def _told(row: dict[str, Any]) -> dict[str, list[str]]:
    """Return what tells a state, by the name of the pattern that finds it."""
    return {
        "are": row.get("are", []),
        "before": row.get("before", []),
        "does": [*_every(row, "verbs"), *_every(row, "alone")],
        "phrases": _every(row, "phrases"),
    }


@cache
def _nouns(code: str) -> dict[int, frozenset[str]]:
    """Return the words of which a text has one that tells a course of some things: these, or what tells it alone."""
    found: dict[int, frozenset[str]] = {}
    for number, course in enumerate(_rows(code)):
        if "things" in course:
            alone = {_longest(form) for row in course["state"] for form in _every(row, "phrases")}
            nouns = {
                f"{noun.removesuffix(end)}{several}"
                for noun in course["things"]
                for end, several in (("", ""), ("", "s"), ("", "es"), ("y", "ies"))
            }
            found[number] = frozenset(nouns | alone)
    return found


def _longest(form: str) -> str:
    return max(form.replace("-", " ").split(), key=len)


@cache
def _rows(code: str) -> tuple[dict[str, Any], ...]:
    return tuple(table("courses", code).get("course", ()))


def _state(row: dict[str, Any]) -> State:
    verbs = [_forms(verb) for verb in (*row.get("verbs", ()), *row.get("alone", ()))]
    told = {name: _pattern(forms) for name, forms in _told(row).items()}
    return State(
        row["label"],
        told["does"],
        told["are"],
        told["before"],
        told["phrases"],
        frozenset(_every(row, "alone")),
        frozenset(
            form
            for forms in verbs
            for form in {*forms[_PAST : _PAST + 1], forms[-1]}
            if not form.split()[0].endswith("ing")
        ),
        row.get("progressive", False),
        row.get("ahead", False),
    )


def _every(row: dict[str, Any], verbs: str) -> list[str]:
    return [form for verb in row.get(verbs, ()) for form in _forms(verb)]


def _forms(verb: str) -> list[str]:
    """Return the forms of a verb, each with what always follows it."""
    words, _, behind = verb.partition(" + ")
    return [f"{word} {behind}".strip() for word in words.split()]


def _pattern(forms: list[str]) -> Caseless | None:
    if not forms:
        return None
    by_letter: dict[str, list[str]] = {}
    for form in sorted(set(forms), key=lambda form: (-len(form), form)):
        by_letter.setdefault(form[0], []).append(form[1:])
    each = (
        rf"{letter}(?<![\w-]{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items()
    )  # first letters: they are found in half the time
    return Caseless(rf"(?:{'|'.join(each)})(?![\w-])")
