"""Where a deed was done, where two sources name other towns for it: by the deed, and by the words beside the place.

One place lies in the other more often than not, so only towns and the like are compared (no streets, houses, counties,
states or countries), each alone in its line, and neither named anywhere by the other article: who writes of a part of a
town names the town as well. What a line in capitals names is where it was written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import chain, combinations, product
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import days_near
from generator.digest.differences.parallels.against import Against, Apart
from generator.digest.differences.parallels.alike import of_one_story
from generator.digest.differences.parallels.deeds import deeds, is_bare, is_set
from generator.digest.differences.parallels.others import of_others
from generator.digest.differences.parallels.subject import name
from generator.digest.differences.parallels.told import Told, in_common, one_a_line, same, to_be_read
from generator.digest.differences.sides import differ
from generator.digest.differences.values.towns import END, TOWN, is_country, is_town
from generator.digest.differences.values.units import PLACE
from generator.digest.syntax.clauses import quoted
from generator.language.synonyms import gist
from generator.language.times import resolved
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

SHARED, BARE = 2, 3
"""Words that two lines share beside their deed, and beside one that only says that something happened."""
FRAMED, SHARE = 4, 0.4
"""The same where no verb tells the deed of one of them, and the share of those of the shorter line."""
_GOAL = re.compile(
    rf"\b(?:fled|flee|flew|flown|fly|went|go|going|moved?|diverted|deported|extradited|transferred|relocated?|travel(?:s|l?ed)?"
    rf"|evacuated|escaped)\sto\s(?P<place>{TOWN}){END}"
    rf"|\b(?P<host>{TOWN})\s(?:(?:will|would|is\sto|was\sto|is\sdue\sto|has\sagreed\sto)\s(?:host|stage)|hosts|hosted)\b"
)
"""Where somebody or something goes, and what hosts it: `fled to Dakar`, `Luanda will host`."""
WORDS = (
    "flee", "fled", "flew", "flown", "fly", "went", "go", "going", "move", "divert", "deport", "extradit", "transfer",
    "relocat", "travel", "evacuat", "escap", "host", "stage",
)  # fmt: skip
"""One of these begins a word of every line that `_GOAL` is found in, in lower case."""
_PLACE = re.compile(rf"\b(?:in|at|near|outside|off)\s(?P<place>{TOWN}){END}")


def gives_a_goal(line: Line) -> bool:
    """Whether a line tells where somebody went, or what hosts something."""
    return not line.row and _GOAL.search(line.text) is not None


def where(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds that two sources place in other towns."""
    for one in _apart(facts).disagreements():
        found = differ(facts, name(PLACE, one.best), SlotKind.PLACE, one.values)
        if found:
            yield found


def _apart(facts: Facts) -> Against:
    found = Against()
    if len(facts.articles) == 1:
        return found
    own, texts = _places(facts), facts.evidence.texts
    for left, right in combinations(sorted(own), 2):
        if not of_one_story(facts, left, right):
            continue
        ones = one_a_line([one for one in own[left] if one.text not in texts[right]])
        others = one_a_line([one for one in own[right] if one.text not in texts[left]]) if ones else []
        for one, other in product(ones, others):
            keys = one.text, other.text
            if not found.is_settled(keys) and _of_one_deed(facts, one, other):
                found.add(Apart(one, other, keys))
    return found


def _places(facts: Facts) -> dict[int, list[Told]]:
    """Return the towns of each article in which something may have been done."""
    own: dict[int, list[Told]] = defaultdict(list)
    goals = frozenset(facts.telling("goals"))
    for line in dict.fromkeys((*facts.placing, *facts.telling("goals"))):
        if to_be_read(line):
            own[line.article] += _in_line(line, (_PLACE, _GOAL) if line in goals else (_PLACE,))
    return own


def _in_line(line: Line, forms: Iterable[re.Pattern[str]]) -> Iterator[Told]:
    for match in chain.from_iterable(form.finditer(line.text) for form in forms):
        group = match.lastgroup or "place"
        known = is_town(match[group]) or is_country(match[group])
        if known and not quoted(line.text, match.start()):
            yield Told(line, *match.span(group))


def _of_one_deed(facts: Facts, one: Told, other: Told) -> bool:
    if not frozenset(one.text.split()).isdisjoint(other.text.split()):
        return False  # a part of it, or another spelling
    if is_country(one.text) != is_country(other.text):
        return False  # a town may lie in a country
    if of_others(facts, one, other) or _on_other_days(facts, one.line, other.line):
        return False
    both = same(one, other)
    shared = len(in_common(one, other) - both)
    enough = shared >= SHARED or (shared == SHARED - 1 and _on_one_day(facts, one.line, other.line))
    if enough and is_set(both):
        return True
    return _next_to(one, other) and _of_one_clause(one, other, both)


def _of_one_clause(one: Told, other: Told, both: frozenset[str]) -> bool:
    """Whether what two lines share is enough for one deed, or for one thing where a verb tells none."""
    if both:
        return len(in_common(one, other) - both) >= (BARE if is_bare(both) else SHARED)
    if _one_thing(one, other) and len(in_common(one, other)) >= BARE:
        return True
    if all(deeds(told.line.text, told.start, told.end) for told in (one, other)):
        return False
    left, right = (frozenset(stems(told.line.text, "en")) for told in (one, other))
    enough = max(FRAMED, SHARE * min(len(left), len(right)))
    return len(left & right) >= enough and bool(in_common(one, other))


def _on_other_days(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines tell of days, and of none in common: they are of two occasions."""
    if not days_near(facts, one, other):
        return True
    left, right = (
        {(it.month, it.day) for it in line.moments if it.month and it.day} for line in (one, other)
    )
    return bool(left) and bool(right) and left.isdisjoint(right)


def _on_one_day(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines tell of one and the same day."""
    left, right = (
        {(it.month, it.day) if it.day else resolved(it, facts.day(line)) for it in line.moments} - {None}
        for line in (one, other)
    )
    return not left.isdisjoint(right)


def _one_thing(one: Told, other: Told) -> bool:
    """Whether what is placed is the same, by two words: `the Quay Street clinic in`."""
    named = [stems(told.line.text[: told.start], "en")[-2:] for told in (one, other)]
    return named[0] == named[1]


def _next_to(one: Told, other: Told) -> bool:
    """Whether the word right before two places is the same, or the one right behind, hours and the like aside."""
    (before, behind), (others_before, others_behind) = _beside(one), _beside(other)
    return bool(before and before == others_before) or bool(behind and behind == others_behind)


def _beside(one: Told) -> tuple[frozenset[str], frozenset[str]]:
    text = one.line.text
    before = (gist([word], "en") for word in stems(text[: one.start], "en")[::-1])
    behind = (gist([word], "en") for word in stems(text[one.end :], "en"))
    return next(filter(None, before), frozenset()), next(filter(None, behind), frozenset())
