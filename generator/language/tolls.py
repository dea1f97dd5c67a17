"""How many people a sentence counts in a state (killed, injured, arrested), one data file a language in `data/tolls`.

A count is found by what stands right before a number of the sentence, and right behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.caseless import lowered
from generator.language.quantity import Shade
from generator.language.tables import table
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.language.quantity import Quantity

NEAR, FAR = 60, 170
"""Characters before a number in which stands who did it to so many, and in which a toll is named."""
_RANGE = re.compile(r"\d\s?(?:to|or|and|-|\u2013)\s\Z")
_NOTHING = re.compile(r"(?!)")


class Toll(NamedTuple):
    """A count of people in a `state` at `start:end`; `who` is empty for people in general.

    `whole` tells that it is given as that of all, `so_far` that it says how things stand, `others` that it leaves out
    somebody of whom the sentence tells besides.
    """

    state: str
    who: str
    quantity: Quantity
    start: int
    end: int
    whole: bool = False
    so_far: bool = False
    others: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A state of people: how a difference is called, and the forms that count them (see the data file)."""

    name: str
    subject: str
    words: tuple[str, ...]
    open: bool
    given: re.Pattern[str]
    withheld: re.Pattern[str]
    beside: re.Pattern[str]
    done: re.Pattern[str]
    doing: re.Pattern[str]
    nouns: re.Pattern[str]
    of: re.Pattern[str]
    toll: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class _Tolls:
    states: dict[str, State]
    generic: frozenset[str]
    kinds: dict[str, str]
    whole: frozenset[str]
    who: re.Pattern[str]
    so_far: re.Pattern[str]


def called(state: str, who: str, language: str) -> str:
    """Return what a difference in a count is called: `How many people died`."""
    return _tolls(primary(language)).states[state].subject.replace("{who}", who or "people")


def find(text: str, numbers: Iterable[Quantity], language: str) -> Iterator[Toll]:
    """Yield the counts of people among the numbers of a text, state by state."""
    low, known = lowered(text), _tolls(primary(language))
    several = [
        one for one in numbers if not one.unit and one.value > 1 and not _RANGE.search(low, 0, one.start)
    ]
    for state in known.states.values():
        if not several or not any(map(low.__contains__, state.words)):
            continue
        if state.given.search(low) and not state.withheld.search(low):
            for one in several:
                found = _counted(low, one, state, known)
                if found:
                    yield found._replace(so_far=known.so_far.search(low) is not None)


def _counted(low: str, one: Quantity, state: State, known: _Tolls) -> Toll | None:
    """Return what a number counts of a state, by the first form that finds it."""
    near = max(0, one.start - NEAR)
    toll = state.toll.search(low, max(0, one.start - FAR), one.start)
    if toll and not re.match(r"[\w.,-]\d|\s?%|-", low[one.end :]):
        meant = one._replace(shade=Shade.LEAST) if "past" in toll.groupdict() and toll["past"] else one
        return Toll(state.name, "", meant, toll.start(), one.end, whole=True)
    alone = state.nouns.match(low, one.end)
    if alone:
        return Toll(state.name, "", one, one.start, alone.end())
    who = known.who.match(low, one.end)
    done = state.done.match(low, who.end() if who else one.end)
    before = state.doing.search(low, near, one.start) or state.of.search(low, near, one.start)
    if not done and not (who and before):
        return None
    noun = who["who"] if who else ""
    others = who is not None and (who["other"] is not None or noun == "others")
    if others and not state.beside.search(low, 0, one.start):
        return None
    general = noun in known.generic or (state.open and noun in known.whole)
    start, end = _span(one, done, before, who)
    return Toll(state.name, "" if general else known.kinds.get(noun, noun), one, start, end, others=others)


def _span(
    one: Quantity, done: re.Match[str] | None, before: re.Match[str] | None, who: re.Match[str] | None
) -> tuple[int, int]:
    """Return where a count stands with the words that tell it: to what is said behind it, else from what is before."""
    start = one.start if done or before is None else before.start()
    last = done or who
    return start, last.end() if last else one.end


@cache
def _tolls(code: str) -> _Tolls:
    told = table("tolls", code)
    who = rf"\s(?:(?P<other>other)\s)?(?:(?!(?:{told['not_people']})\b)[a-z-]+\s){{0,3}}?(?P<who>{told['people']})\b"
    verb = rf"(?:{told['aside']})?\s(?:(?:{told['verbs']})\s){{0,4}}"
    states = (
        State(
            row["name"],
            row["subject"],
            tuple(row["words"].split()),
            row.get("open", False),
            given=re.compile(row.get("given", "")),
            withheld=_form(row, "withheld"),
            beside=_form(row, "beside", r"\b"),
            done=_form(row, "done", verb, r"\b"),
            doing=_form(row, "doing", r"\b", r"\s\Z"),
            nouns=_form(row, "nouns", verb, r"\b(?! (?:an?|per|each|every|last|since)\b)"),
            of=_form(row, "of", r"\b", r"\sof\s(?:the\s)?\Z"),
            toll=_form(row, "toll", r"\b", rf"\b[^.;]{{0,110}}?{told['reached']}\s\Z"),
        )
        for row in told["state"]
    )
    return _Tolls(
        {one.name: one for one in states},
        frozenset(told["generic"].split()),
        {noun: row.split()[0] for row in told["one"] for noun in row.split()},
        frozenset(told["whole"].split()),
        re.compile(who),
        re.compile(rf"\b(?:{told['so_far']})\b"),
    )


def _form(row: dict[str, str], name: str, before: str = "", behind: str = "") -> re.Pattern[str]:
    """Return a form of a state with what stands around it; where it has none, one that is found nowhere."""
    return re.compile(f"{before}(?:{row[name]}){behind}") if name in row else _NOTHING
