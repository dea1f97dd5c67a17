"""Where somebody is from, by the full name, where two sources name other towns: `Ann Lee, 40, of Lunden`.

Of two towns one may be a part of the other, which a text tells where it names them side by side; and somebody may be
of a town by what he does there, so one source at least has to say it with the age or as a resident.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.people.holders import surname
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.towns import END, TOWN, is_country, is_town
from generator.language.names.spelling import spelled_alike
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_NAME = (
    r"(?P<first>[A-Z][\w'\u2019-]+)(?:\s[A-Z]\.?)?(?:\s[A-Z][\w'\u2019-]+)?\s(?P<last>[A-Z][\w'\u2019-]+)"
    r"(?:,?\s(?:Jr|Sr)\.?)?"
)
_AGE = r"(?P<age>,?\s(?:aged?\s)?\d{1,3}|,\s(?:an?\s)?\d{1,3}-year-old(?:\s(?:man|woman|boy|girl))?)"
_BEHIND = re.compile(
    rf"{_NAME}{_AGE}?,?\s(?:of|from)\s(?P<town>{TOWN}){END}(?!\s(?:police|fire|county|city|state|university|school)\b)"
)
_BEFORE = re.compile(
    rf"(?P<town>{TOWN})\s(?P<age>resident|man|woman|teen|teenager|boy|girl),?\s(?=(?P<name>{_NAME}))"
)
_RESIDENTS = tuple(
    f"{word}{sign} "
    for word in ("resident", "man", "woman", "teen", "teenager", "boy", "girl")
    for sign in ("", ",")
)
REACH = 80
"""Characters on each side of where a name begins in which its bearer's town may stand."""


class _Home(NamedTuple):
    """A town that a line gives somebody, whose full name it writes so; `sure` with the age, or as a resident."""

    town: str
    name: str
    sure: bool
    text: str
    line: Line


def homes(facts: Facts) -> Iterator[Difference]:
    """Yield people of whom two sources say that they are of two towns."""
    slots: dict[tuple[str, str], dict[int, list[_Home]]] = defaultdict(lambda: defaultdict(list))
    for line, says in facts.says:
        for person in says.persons:
            for slot, home in _of(line, person.start):
                slots[slot][line.article].append(home)
    for by_article in slots.values():
        single = [told for told in by_article.values() if len({it.town for it in told}) == 1]
        apart = [told[0] for told in single if any(_apart(facts, told, other) for other in single)]
        found = differ(
            facts,
            f"Home town of {apart[0].name}" if apart else "",
            SlotKind.PLACE,
            [Value(it.town, it.text, it.line) for it in apart],
        )
        if found:
            yield found


def _of(line: Line, start: int) -> Iterator[tuple[tuple[str, str], _Home]]:
    """Yield which town a line gives the person whose name begins at a place of it, by first and last name."""
    text, beside = line.text, line.text[start : start + REACH]
    before = behind = None
    if " of " in beside or " from " in beside:
        behind = _BEHIND.match(text, start)
    if text.endswith(_RESIDENTS, 0, start):
        several = _BEFORE.finditer(text, max(0, start - REACH))
        before = next((it for it in several if it.end() == start), None)
    for match in filter(None, (behind, before)):
        town = match["town"]
        if is_town(town) and not is_country(town):
            name = f"{match['first']} {match['last']}"
            shown = text[match.start() : match.end("name" if match is before else "town")]
            home = _Home(town, name, bool(match["age"]), shown, line)
            yield (match["first"].lower(), surname(match["last"])), home


def _apart(facts: Facts, told: Sequence[_Home], others: Sequence[_Home]) -> bool:
    """Whether two articles of one story give somebody two towns, of which none is a part of the other."""
    one, other = told[0], others[0]
    left, right = one.line.article, other.line.article
    if spelled_alike(one.town.lower(), other.town.lower()) or not any(it.sure for it in (*told, *others)):
        return False
    if facts.source_of(left) == facts.source_of(right) or not one_story(facts, left, right):
        return False
    return not any(_within(facts, *towns) for towns in ((one.town, other.town), (other.town, one.town)))


def _within(facts: Facts, part: str, whole: str) -> bool:
    """Whether a text names two places side by side: `Quay Hill, Lunden`, `a suburb of`, `Lunden's Quay Hill`."""
    form = re.compile(
        rf"\b{re.escape(part)}(?:,|['\u2019]s)?\s(?:(?:an?\s)?(?:[a-z]+\s)?(?:in|of)\s(?:the\s)?)?{re.escape(whole)}\b"
    )
    return any(form.search(text) for text in facts.evidence.texts)
