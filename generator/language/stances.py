"""How firm a deed is to whoever tells of it, from ruled out to done: one data file a language in `data/stances`."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from generator.language.caseless import lowered
from generator.language.tables import table
from generator.language.words import primary, stem

AHEAD, OF, INVITED, DONE, IS = "ahead", "of", "invited", "done", "is"
"""How a form has its deed: behind it, as what it is said of, as a place to come to, as active and passive verbs do,
as what it is said of behind `is`."""
APART = 2
"""Places that two stances lie apart, at least, which cannot both be right."""
REACH = 60
"""Characters before a form in which its auxiliaries stand, and whatever denies it."""
_AUXILIARIES = re.compile(
    r"(?:\b(?P<be>is|are|was|were|be|been|being|remains?)\s|\b(?:has|have|had|now|still|only|just|also|even|already"
    r"|merely|on|off|in|out of|at|the|an|one|a|[a-z]+ly)\s|\b(?P<not>not|never|no longer)\s"
    r"|\b(?:(?P<isnt>is|are|was|were)|has|have|had)(?P<nt>n['\u2019]t)\s"
    r"|\b(?P<may>may|might|could|would|should|will|can|must|to|if|having)\s)+\Z"
)
_NONE = re.compile(r"\b(?:no|neither|none|nobody|nothing)\s(?:[\w-]+\s){0,7}\Z")
_FIRST = re.compile(r"\(\?:(?P<several>(?:\w+(?:\(\?<=[^)]*\))?\|?)+)\)|\w+")
_LOOK = re.compile(r"\(\?<=[^)]*\)")
_WORD = re.compile(r"[a-z]+")


class Stance(NamedTuple):
    """A form at `start:end` of a text, how it has its deed, and the places from which to which the deed may stand."""

    how: str
    low: int
    high: int
    start: int
    end: int

    def against(self, other: Stance) -> bool:
        """Whether two stances cannot both be right of one deed."""
        return max(self.low - other.high, other.low - self.high) >= APART


class _Form(NamedTuple):
    """A form, how it has its deed, its place, and those between which what it denies may stand."""

    form: re.Pattern[str]
    how: str
    place: int
    denied: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Stances:
    """What a language's file has: forms by the words that they begin with; `light`, `comes` and `idle` are stems."""

    forms: dict[str, tuple[_Form, ...]]
    light: frozenset[str]
    comes: frozenset[str]
    idle: frozenset[str]


@cache
def stances(language: str) -> Stances:
    """Return the stances of a language; none where it has no file."""
    code = primary(language)
    told = table("stances", code)
    forms: dict[str, list[_Form]] = defaultdict(list)
    for state in told.get("state", ()):
        denied = (state["denied"][0], state["denied"][1]) if "denied" in state else None
        for how in (
            DONE,
            IS,
            AHEAD,
            OF,
            INVITED,
        ):  # of two of one length `is possible` goes before `possible`
            for form in state.get(how, ()):
                made = _Form(re.compile(rf"(?:{form})(?![\w-])"), how, state["place"], denied)
                for word in _begins(form):
                    forms[word].append(made)
    words = (
        frozenset(stem(word, code) for word in told.get(name, ())) for name in ("light", "comes", "idle")
    )
    return Stances({word: tuple(several) for word, several in forms.items()}, *words)


def stances_in(text: str, language: str) -> tuple[Stance, ...]:
    """Return the stances of a text in their order, the longest of those that begin at one word."""
    known, low = stances(language).forms, lowered(text)
    found: list[Stance] = []
    for word in _WORD.finditer(low):
        if word.group() not in known or (found and word.start() < found[-1].end):
            continue
        start = word.start()
        matches = [(form.form.match(low, start), form) for form in known[word.group()]]
        fits = [(match.end(), form) for match, form in matches if match]
        for end, form in sorted(fits, key=_longest_first):
            stance = _stance(low, start, end, form)
            if stance:
                found.append(stance)
                break
    return tuple(found)


def beginnings(language: str) -> tuple[str, ...]:
    """Return the words of which every text has one that tells a stance."""
    return tuple(sorted(stances(language).forms))


def _stance(low: str, start: int, end: int, form: _Form) -> Stance | None:
    """Return the stance that a form is with its auxiliaries; None where these make nothing of it."""
    before = _AUXILIARIES.search(low, max(0, start - REACH), start)
    told = before.groupdict() if before else {}
    be = bool(told.get("be") or told.get("isnt"))
    if told.get("may") or (form.how == IS and not be):
        return None
    how = {DONE: OF if be else AHEAD, IS: OF}.get(form.how, form.how)
    front = before.start() if before else start
    if not (told.get("not") or told.get("nt") or _NONE.search(low, max(0, start - REACH), start)):
        return Stance(how, form.place, form.place, front, end)
    return Stance(how, *form.denied, front, end) if form.denied else None


def _longest_first(fit: tuple[int, _Form]) -> int:
    return -fit[0]


def _begins(form: str) -> list[str]:
    """Return the words that a form may begin with."""
    first = _FIRST.match(form)
    if first is None:
        raise ValueError(f"a stance begins with no word: {form}")
    return _LOOK.sub("", first["several"] or first.group()).split("|")
