"""Sums of money and shares in per cent, each by what it is of: the price of a deal, damage, a fine, turnout, a stake.

What an amount is of is told by a word beside it in its clause; one without such a word is compared with none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.persons import of_other_persons
from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.counts.tolls import FURTHEST
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.marks import span_of
from generator.digest.differences.values.units import in_money
from generator.digest.syntax.clauses import clause, quoted
from generator.language import quantities
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

_OF = {
    "$": {
        "price": r"acqui\w+|takeover|merger|buyout|purchas\w+|bought|buy|buys|buying|sold|deal|transaction",
        "damage": r"damages?|loss(?:es)?",
        "fine": r"fined?|fines|penalty|penalties",
        "settlement": r"settle(?:d|ment)?",
        "ransom": r"ransoms?",
        "bail": r"bail|bond",
        "budget": r"budgets?",
        "prize": r"prizes?|jackpot",
        "theft": r"stole|stolen|robbed|theft|heist",
    },
    "%": {
        "turnout": r"turnout",
        "stake": r"stakes?",
        "unemployment": r"unemployment|jobless\w*",
        "inflation": r"inflation",
        "containment": r"contain(?:ed|ment)",
    },
}  # fmt: skip
_FORMS = {
    unit: {of: re.compile(rf"\b(?:{forms})\b", re.IGNORECASE) for of, forms in by.items()}
    for unit, by in _OF.items()
}
_SUBJECTS = {
    "price": "Price", "damage": "Damage", "fine": "Fine", "settlement": "Settlement", "ransom": "Ransom",
    "bail": "Bail",
    "budget": "Budget", "prize": "Prize", "theft": "Value of what was stolen", "turnout": "Turnout", "stake": "Stake",
    "unemployment": "Unemployment", "inflation": "Inflation", "containment": "Containment",
}  # fmt: skip
_OTHER = re.compile(
    r"\b(?:per|each|average|annual(?:ly)?|quarter\w*|previous\w*|last|earlier|year|originally|initial\w*|another"
    r"|additional|extra|revenue|sales|profit|earnings|debt|cash|shares?|compared|rival|offered|bid|tax\w*)\s?\b",
    re.IGNORECASE,
)
_OF_PERSONS = frozenset({"bail", "fine"})
"""What each person has for himself."""
EARLY = 14
SIDE = 25
"""Characters on both sides of an amount in which a word makes it one of something else."""


def gives_an_amount(line: Line) -> bool:
    """Whether a line gives an amount of a thing."""
    if line.row or line.position >= EARLY:
        return False
    several = _in_money(line)
    return any(_of(line, one, several) for one in several)


def amounts(facts: Facts) -> Iterator[Difference]:
    """Yield amounts of one thing on which sources disagree."""
    slots: dict[tuple[str, str], dict[int, list[tuple[Value, Quantity]]]] = {}
    for line in facts.telling("amounts"):
        if facts.of_other_times(line):
            continue
        several = _in_money(line)
        for quantity in several:
            of = _of(line, quantity, several)
            if of:
                value = Value(quantity.value, line.text[quantity.start : quantity.end].strip(), line)
                slots.setdefault((quantity.unit[:1], of), {}).setdefault(line.article, []).append(
                    (value, quantity)
                )
    for (_, of), by_article in sorted(slots.items()):
        single = [found[0] for found in by_article.values() if len({value.key for value, _ in found}) == 1]
        apart = [
            value
            for value, one in single
            if any(
                _conflict(facts, value, one, *other)
                and not (of in _OF_PERSONS and of_other_persons(facts, value.line, other[0].line))
                for other in single
            )
        ]
        found = differ(facts, _SUBJECTS[of], SlotKind.NUMBER, apart)
        if found:
            yield found


def _in_money(line: Line) -> tuple[Quantity, ...]:
    return tuple([in_money(line.text, one) for one in line.quantities])


def _of(line: Line, quantity: Quantity, several: tuple[Quantity, ...]) -> str:
    """Return what an amount is of: the only word of that kind in its clause, with no other amount beside it."""
    forms = _FORMS.get(quantity.unit[:1])
    converted = line.text[quantity.start - 1 : quantity.start] == "("  # the same sum in another currency
    if forms is None or converted or quoted(line.text, quantity.start):
        return ""
    left, right = clause(line.text, quantity.start, quantity.end)
    if sum(one.unit[:1] == quantity.unit[:1] and left <= one.start < right for one in several) > 1:
        return ""
    before = line.text[max(left, quantity.start - SIDE) : quantity.start]
    beside = f"{before} {line.text[quantity.end : quantity.end + SIDE]}"
    if line.text[: quantity.start].endswith("from "):  # what it was before
        return ""
    told = [of for of, form in forms.items() if form.search(line.text, left, right)]
    return told[0] if len(told) == 1 and not _OTHER.search(beside) else ""


def _conflict(facts: Facts, value: Value, one: Quantity, other: Value, another: Quantity) -> bool:
    if all(unit not in {"$", "%"} for unit in (one.unit, another.unit)) and one.unit != another.unit:
        return False  # the same sum in two currencies, perhaps
    if span_of(value.line.text, one.end) != span_of(other.line.text, another.end):
        return False
    small, large = sorted((one.value, another.value))
    apart = not quantities.agree(one, another) and large < FURTHEST * small
    return apart and of_one_event(facts, value.line, other.line)
