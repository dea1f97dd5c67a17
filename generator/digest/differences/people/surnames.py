"""How somebody is called, where two sources agree on the first name and give the surname in two ways.

Of a story's two names that differ by a letter or two, one is a slip: who reads, searches or quotes has to know of it.
So is one of two that have nothing in common, where sentences that are alike give them to the same manager.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.aged import aged
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.parallels.alike import Pair, alike
from generator.digest.differences.sides import Value, differ
from generator.language.names import is_given
from generator.language.names.spelling import slips
from generator.language.words import stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_GOES_ON = re.compile(r"(?:\s[A-Z][\w\u2019'-]+)*")
_FULL = re.compile(
    r"\b(?P<first>(?:[A-Z]\.){2}|[A-Z][a-z]+) (?P<last>[A-Z][a-z][\w-]+)\b(?!['\u2019]?\s[A-Z])"
)
_TITLE = re.compile(r"(?P<title>[\w-]+)\s\Z")
"""The word before a full name: `manager P.J. Holm`, `9-year-old Ida Holm`."""
LONGEST_TITLE = 24
_OWNER = re.compile(r"['\u2019]s?\Z")
TWO = 2


class _Titled(NamedTuple):
    """A full name by the words that a title and a first name are (lower case), and by the surname."""

    title: str
    first: str
    last: str
    text: str
    line: Line


class _Bearer(NamedTuple):
    """Somebody by a surname (lower case), as a line writes the full name."""

    last: str
    text: str
    line: Line


def surnames(facts: Facts) -> Iterator[Difference]:
    """Yield persons whose surname two sources of one story spell in two ways, and no source in both."""
    for bearers in facts.once(_by_first_name).values():
        apart = [one for one in bearers if any(_against(facts, one, other) for other in bearers)]
        if apart:
            usual = Counter(one.text for one in apart).most_common(1)[0][0]
            values = [Value(_spelling(one, apart), one.text, one.line) for one in apart]
            found = differ(facts, f"Spelling of {usual}", SlotKind.NAME, values)
            if found:
                yield found
    yield from _in_alike(facts)


def _spelling(one: _Bearer, others: list[_Bearer]) -> tuple[str, str]:
    """Return a surname with the name behind it, where that is spelled in two ways as well."""
    rests = {_rest(it) for it in others if it.last == one.last}
    own = _rest(one)
    return one.last, own if any(slips(own, it) for it in rests if own and it) else ""


def _rest(one: _Bearer) -> str:
    """Return the last of the names (lower case) behind a surname that is no last name; empty where there is none."""
    return (
        one.text.lower().rpartition(f"{one.last} ")[2].rpartition(" ")[2]
        if f"{one.last} " in one.text.lower()
        else ""
    )


def _in_alike(facts: Facts) -> Iterator[Difference]:
    """Yield persons of one title and first name to whom sentences that are alike give two surnames."""
    told: dict[str, list[Value]] = defaultdict(list)
    pairs = [pair for pair in facts.once(alike) if _of_other_names(pair)]
    titled = {line: _titled(line) for line in dict.fromkeys(line for pair in pairs for line in pair.lines)}
    for pair in pairs:
        for one, other in product(titled[pair.one], titled[pair.other]):
            known = facts.evidence.texts[one.line.article], facts.evidence.texts[other.line.article]
            alike_but_last = one.title == other.title and one.first == other.first
            if alike_but_last and other.last not in known[0] and one.last not in known[1]:
                told[one.title] += [Value(it.last, it.text, it.line) for it in (one, other)]
    for title, values in told.items():
        found = differ(facts, f"Name of the {title}", SlotKind.NAME, values)
        if found:
            yield found


def _of_other_names(pair: Pair) -> bool:
    """Whether each of two lines has a name that the other has not."""
    one, other = (passage.named for passage in pair.passages)
    return not one <= other and not other <= one


def _titled(line: Line) -> list[_Titled]:
    found = []
    for match in _FULL.finditer(line.text):
        first = match["first"]
        if first.endswith(".") or is_given(first, "en"):
            before = _TITLE.search(line.text, max(0, match.start() - LONGEST_TITLE), match.start())
            title = before["title"].lower() if before else ""
            if title and title not in stopwords("en"):
                found.append(_Titled(title, first.lower(), match["last"], match.group(), line))
    return found


def _by_first_name(facts: Facts) -> dict[str, list[_Bearer]]:
    """Return who is surely a person, by the first name: it is a given one, or an age stands beside the name."""
    with_age = {(name.lower().split()[0], name.lower().split()[1]) for name in facts.once(aged)}
    found: dict[str, dict[tuple[str, int], _Bearer]] = defaultdict(dict)
    for line, says in facts.says:
        for one in says.persons:
            if one.titled:
                continue  # by a title somebody is known, and his surname is spelled by ear
            known = (one.last, line.article) in found[one.first]
            if not known and (is_given(one.first, "en") or (one.first.lower(), one.last) in with_age):
                goes_on = _GOES_ON.match(line.text, one.end)
                end = goes_on.end() if goes_on else one.end
                bearer = _Bearer(one.last, _OWNER.sub("", line.text[one.start : end]), line)
                found[one.first][one.last, line.article] = bearer
    several = {first: [*told.values()] for first, told in sorted(found.items())}
    return {first: told for first, told in several.items() if len({one.last for one in told}) >= TWO}


def _against(facts: Facts, one: _Bearer, other: _Bearer) -> bool:
    """Whether two sources of one story write what is one surname in two ways, and neither of them in both."""
    left, right = one.line.article, other.line.article
    return (
        slips(one.last, other.last)
        and facts.source_of(left) != facts.source_of(right)
        and not _written(facts, right, one.last)
        and not _written(facts, left, other.last)
        and one_story(facts, left, right)
    )


def _written(facts: Facts, article: int, last: str) -> bool:
    """Whether an article has a surname anywhere."""
    return re.search(rf"\b{re.escape(last)}\b", facts.articles[article].text, re.IGNORECASE) is not None
