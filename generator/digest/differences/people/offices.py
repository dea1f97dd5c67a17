"""The office of a person: in it, out of it, elected to it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_OFFICE = re.compile(
    r"\b(?P<state>[Ff]ormer\s|[Ee]x-|[Aa]cting\s|[Ii]nterim\s|[Tt]hen[- ]|[Ll]ate\s|[Ff]uture\s)?"
    r"(?P<of>(?:U\.S\.\s|US\s|[A-Z][a-z]+(?:ian|ish|ese|an)\s)?)"
    r"(?P<office>(?:[Vv]ice[\s-]|[Dd]eputy[\s-])?(?:[Pp]resident"
    r"|[Pp]rime [Mm]inister|[Cc]hancellor"
    r"|[Gg]overnor|Gov\.|[Ss]enator|Sen\.|[Mm]ayor|[Pp]remier"
    r"|[Ss]ecretary of [Ss]tate|[Ff]oreign [Mm]inister|[Ss]peaker"
    r"|[Cc]hief [Ee]xecutive|CEO|[Cc]hairman))(?P<elect>-[Ee]lect)?"
    r"(?(elect),?|(?(state),?))\s(?P<name>[A-Z][\w'\u2019-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w'\u2019-]+)?)"
)
_MAY_GIVE = re.compile(
    r"(?:[pP]resident|[mM]inister|[cC]hancellor|[gG]overnor|Gov\.|[sS]enator|Sen\.|[mM]ayor|[pP]remier|[sS]tate"
    r"|[sS]peaker|[eE]xecutive|CEO|[cC]hairman)(?:-[eE]lect)?,?\s[A-Z]"
)
"""Matches in whatever `_OFFICE` does, and begins with a word."""
WORDS = (
    "president", "minister", "chancellor", "governor", "gov", "senator", "sen", "mayor", "premier", "secretary",
    "speaker", "chief", "ceo", "chairman",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_PAST = re.compile(
    r"\b(?:when|then|while|during|under|after|since|before|former|late|retired)(?:\s[\w.'\u2019-]+){0,2}\s\Z"
    r"|\bthen[- ]\Z|\b(?:his|her) (?:term|tenure|time)\b",
    re.IGNORECASE,
)
"""Before an office: it is that of another time."""
_AHEAD = re.compile(r"\b(?:will|next (?:day|week|month|year)|tomorrow|is to|are to|is scheduled to)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SHORT = {"gov.": "governor", "sen.": "senator"}
_OWNER = re.compile(r"['\u2019]s?\Z")
_OWNED = re.compile(r".?['\u2019]s|.?s['\u2019]")
_STATES = {"former": "former", "ex-": "former", "acting": "acting", "interim": "acting", "late": "former"}
_COMPARED = frozenset({"former", "current", "elect"})


def gives_an_office(line: Line) -> bool:
    """Whether a line gives somebody an office."""
    return _MAY_GIVE.search(line.text) is not None and _OFFICE.search(line.text) is not None


def offices(facts: Facts) -> Iterator[Difference]:
    """Yield persons who are in an office to one source, and out of it or elected to it to another."""
    for (_, office), values in sorted(facts.once(holders).items()):
        shown = max((_OWNER.sub("", value.text.split()[-1]) for value in values), key=len)
        found = differ(
            facts,
            f"{shown}: office of {office}",
            SlotKind.OFFICE,
            values,
            overtaken=_overtaken(facts, values),
        )
        back = _first(facts, values, "former") and not _first(facts, values, "current")
        if found and back and found.relation is Relation.UPDATE:
            found = replace(found, relation=Relation.BETWEEN)  # nobody comes back for being told of later
        if found:
            yield found


def _overtaken(facts: Facts, values: list[Value]) -> str | None:
    """Return `elect` unless who has the office already is told of on an earlier day."""
    return "elect" if not _first(facts, values, "current") else None


def _first(facts: Facts, values: list[Value], state: str) -> bool:
    """Whether all that tells of a state is of earlier days than all else."""
    own = [facts.day(one.line) for one in values if one.key == state]
    others = [facts.day(one.line) for one in values if one.key != state]
    days = [day for day in (*own, *others) if day]
    if not own or not others or len(days) < len(own) + len(others):
        return False
    return max(days[: len(own)]) < min(days[len(own) :])


def holders(facts: Facts) -> dict[tuple[str, str], list[Value]]:
    """Return what the lines say of each person and office: `former`, `current` or `elect`."""
    slots: dict[tuple[str, str], list[Value]] = {}
    for line in facts.telling("offices"):
        for match in _OFFICE.finditer(line.text):
            state = _state(match)
            current = state == "current"
            if state not in _COMPARED or quoted(line.text, match.start()):
                continue
            if current and (_of_then(facts, line, match) or _OWNED.match(line.text, match.end() - 2)):
                continue
            office = match["office"].lower()
            slots.setdefault((_surname(match["name"]), _SHORT.get(office, office)), []).append(
                Value(state, match.group().strip(), line)
            )
    return slots


def _of_then(facts: Facts, line: Line, match: re.Match[str]) -> bool:
    """Whether an office is one of another time: so say the words before it, or another year in its line."""
    if _PAST.search(line.text, 0, match.start()) and not _AHEAD.search(line.text):
        return True
    return bool(facts.other_years(line) or (facts.day(line) is None and _YEAR.search(line.text)))


def _state(match: re.Match[str]) -> str:
    if match["elect"]:
        return "elect"
    written = (match["state"] or "").strip().lower()
    return _STATES.get(written, "other") if written else "current"


def _surname(name: str) -> str:
    return name.rsplit(maxsplit=1)[-1].lower().removesuffix("'s").removesuffix("\u2019s")
