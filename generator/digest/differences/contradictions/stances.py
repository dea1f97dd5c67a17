"""How firm a deed is: considered to one source, decided or ruled out to another; see `language.stances`.

A deed is a verb or a noun (`to merge`, `a merger`) with the words beside it in its clause. Two are one deed where their
stems begin alike, most of the other words of the shorter clause stand in the other one, and neither names somebody or
something else, another number or another one of a row (`a second`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.roots import common, front, of_one_root
from generator.language.stances import AHEAD, INVITED, OF, Stance, beginnings, stances, stances_in
from generator.language.words import stem, stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

LATEST, LONGEST = 30, 320
"""Lines of an article that are read, and characters of a line."""
SHARE = 0.6
"""Of the other words of the shorter clause that both have, at least."""
NEAR = 2.5
"""What the words have to weigh that both have; see `bearing`."""
MOST = 2
"""Deeds that a topic shows."""
OPENING = 50
"""Characters before a clause in which a word may leave it open."""
WORDS = beginnings("en")
"""One of these begins a word of every line that tells this, in lower case."""
_CUT = re.compile(
    r"[\s,;:](?:(?<=[;:])\s|(?<=,)\s(?:and|but|while|who|which|where|when|after|although|though|as)\s"
    r"|(?<=\s)(?:[\u2013\u2014]|but|while|after|before|if|because|when|where|although|whether|unless|until|since|that)\s)"
)
_SAID_BEHIND = re.compile(
    r",\s(?:[\w'\u2019.-]+\s){0,12}?(?:said|says|told|announced|confirmed|reported|wrote|added|according)\b.*\Z"
    r"|\s(?:said|says)\s[A-Z].*\Z"
)
_SAID_BEFORE = re.compile(r"\A.{0,90}?\b(?:said|says|told [\w ]{2,30}|announced|reported)\s(?:on \w+day\s)?")
_OPEN = Caseless(
    r"\b(?:if|unless|whether|should|think\w*|thought|believ\w+|bet|betting|doubt\w*|hop(?:e|es|ed|ing)|fear\w*|determin\w+"
    r"|speculat\w+|rumou?r\w*|question\w*|wonder\w*)\b"
)
"""Before a clause: what it tells is no fact to its source."""
_VERB = re.compile(r"\s(?:(?:be|have|been|also|now|not|even|still|soon|[a-z]+ly)\s)*(?P<verb>[a-z]+)")
_NOUN = re.compile(r"\s(?:an?|the|its|his|her|their|any|all|some|this|that|\d)\b")
"""Behind a form: what follows is a noun and no verb."""
_DID = Caseless(
    r"\band (?:(?:he|she|they|it) )?(?:has |have |had )?(?:complied|accepted|agreed|obeyed|did so)\b"
)
"""Behind what somebody was asked to do: it came to that."""
_TIME_BEFORE = re.compile(
    r"\A(?:[^,]{2,60},\s|(?:on|in|at|by|last|next|this|the)\s(?=[^,]{2,40},))", re.IGNORECASE
)
_SMALL = frozenset(
    (
        "of", "for", "in", "on", "at", "to", "from", "with", "by", "after", "before", "until", "as", "and", "or",
        "over", "into", "about", "against", "between", "that", "who", "which",
    )
)  # fmt: skip
_ROWS = frozenset(
    (
        "second", "third", "fourth", "another", "other", "others", "next", "last", "previous", "earlier", "later",
        "former", "more", "further",
    )
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")
_NUMBER = re.compile(r"\b\d[\d.,]*\b")


class Deed(NamedTuple):
    """A deed as the clause `start:end` of a line has it, by stems: itself, what stands before its stance, all else.

    `rows` and `numbers` tell it from others of its kind.
    """

    stance: Stance
    deed: str
    doer: frozenset[str]
    words: frozenset[str]
    rows: frozenset[str]
    numbers: frozenset[str]
    start: int
    end: int
    line: Line


def gives_a_stance(line: Line) -> bool:
    """Whether a line tells how firm a deed is."""
    text = line.text
    if line.row or line.position >= LATEST or len(text) > LONGEST or text.endswith("?"):
        return False
    return bool(stances_in(text, "en"))


def deeds_in(line: Line) -> Iterator[Deed]:
    """Yield the deeds that a line tells how firm they are."""
    text = line.text
    for stance in stances_in(text, "en"):
        start, end = _clause(text, stance)
        before, behind = text[start : stance.start], text[stance.end : end]
        deed = _deed(stance, before, behind)
        left_open = _OPEN.holds(text[max(0, start - OPENING) : stance.start])
        left_open = left_open or _DID.holds(text, stance.end)
        if not deed or deed in stances("en").idle or left_open or quoted(text, stance.start):
            continue
        told = f"{before} {behind}"
        light = stances("en").light | {deed}
        passive = stance.how == AHEAD and behind.startswith(" be ")
        yield Deed(
            stance._replace(how=OF) if passive else stance,
            deed,
            frozenset(stems(before, "en")) - light,
            frozenset(stems(told, "en")) - light,
            _ROWS.intersection(told.lower().split()),
            frozenset(_NUMBER.findall(told)),
            start,
            end,
            line,
        )


def stances_of(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds that are firm to one source, and open or ruled out to another."""
    told = [
        deed
        for line in facts.telling("stances")
        if not _of_years_past(facts, line)
        for deed in deeds_in(line)
    ]
    found = [pair for pair in _may_be_one(told) if _against(facts, *pair)]
    pairs = [
        pair for pair in found if not any(_tells_both(facts, *both, told) for both in (pair, pair[::-1]))
    ]
    bearing = facts.once(Bearing)
    pairs.sort(key=lambda pair: -round(bearing.weight(pair[0].line, pair[1].line), 6))
    shown: set[Line] = set()
    for pair in pairs:
        lines = {one.line for one in pair}
        if len(shown) >= 2 * MOST or lines & shown:
            continue
        shown |= lines
        values = [Value(one.stance.low, one.line.text[one.start : one.end].strip(), one.line) for one in pair]
        difference = differ(facts, "How firm it is", SlotKind.STATUS, values)
        if difference:
            yield difference


def _clause(text: str, stance: Stance) -> tuple[int, int]:
    """Return where the clause of a stance begins and ends, without who says so."""
    start = max((cut.end() for cut in _CUT.finditer(text, 0, stance.start)), default=0)
    end = next((cut.start() for cut in _CUT.finditer(text, stance.end)), len(text))
    said = _SAID_BEFORE.match(text[start : stance.start])
    behind = _SAID_BEHIND.search(text, stance.end, end)
    return start + (said.end() if said else 0), behind.start() if behind else end


def _deed(stance: Stance, before: str, behind: str) -> str:
    """Return the stem of the verb or noun that a stance is on; empty where there is none."""
    verb = _VERB.match(behind)
    if stance.how == INVITED:
        return stem(verb["verb"], "en") if verb and not _NOUN.match(behind) else "visit"
    if stance.how == AHEAD:
        return stem(verb["verb"], "en") if verb and not _NOUN.match(behind) else _head(behind)
    return _head(_TIME_BEFORE.sub("", before))


def _head(phrase: str) -> str:
    """Return the stem of the noun of a phrase: of one that is light, the noun that it is about."""
    light = stances("en").light
    noun = ""
    for word in _WORD.findall(phrase):
        low = word.lower()
        if low in _SMALL:
            if noun and stem(noun, "en") not in light:
                break
            noun = ""
            continue
        noun = low
        if low.endswith("ing") and stem(low, "en") != low:
            break
    return stem(noun.removesuffix("'s"), "en") if noun else ""


def _of_years_past(facts: Facts, line: Line) -> bool:
    """Whether a line tells of other years, and of none to come."""
    day = facts.day(line)
    years = [moment.year for moment in line.moments if moment.year]
    return facts.of_other_times(line) and (day is None or max(years) < day.year)


def _against(facts: Facts, one: Deed, other: Deed) -> bool:
    """Whether two deeds that are not as firm are one, and to two sources."""
    if one.line.article == other.line.article or not _same(facts, one, other):
        return False
    lines = one.line, other.line
    if facts.source(lines[0]) == facts.source(lines[1]) or not one_story(
        facts, one.line.article, other.line.article
    ):
        return False
    return days_near(facts, *lines) and not of_other_months(*lines)


def _same(facts: Facts, one: Deed, other: Deed) -> bool:
    """Whether two deeds are one."""
    if not _one_deed(one.deed, other.deed) or one.rows != other.rows:
        return False
    if one.numbers and other.numbers and one.numbers.isdisjoint(other.numbers):
        return False
    shared = common(one.words, other.words)
    if not shared or len(shared) < SHARE * min(len(one.words), len(other.words)):
        return False
    if one.doer and other.doer and not _by_one(one, other):
        return False
    left, right = facts.named_in(one.line), facts.named_in(other.line)
    if (one.words & left) - other.words and (other.words & right) - one.words:
        return False
    return facts.once(Bearing).of(shared | {one.deed}) >= NEAR


def _tells_both(facts: Facts, one: Deed, other: Deed, told: list[Deed]) -> bool:
    """Whether the article of `other` tells of the deed as that of `one` does, too."""
    return any(
        it.line.article == other.line.article and not it.stance.against(one.stance) and _same(facts, it, one)
        for it in told
        if it is not other
    )


def _by_one(one: Deed, other: Deed) -> bool:
    """Whether those before two deeds may be the same; who does it may stand anywhere where a deed stands in front."""
    if OF not in {one.stance.how, other.stance.how}:
        return bool(common(one.doer, other.doer))
    return bool(common(one.doer, other.words | {other.deed}) | common(other.doer, one.words | {one.deed}))


def _may_be_one(told: list[Deed]) -> list[tuple[Deed, Deed]]:
    """Return the pairs of deeds that may be one by how their stems begin, and are not as firm; in their order."""
    comes = stances("en").comes
    alike: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(told):
        alike[front(one.deed)].append(number)
        if one.deed in comes:
            alike[""].append(number)
    pairs = {pair for numbers in alike.values() for pair in _not_as_firm(told, numbers)}
    return [(told[one], told[other]) for one, other in sorted(pairs)]


def _not_as_firm(told: list[Deed], numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of deeds of which the stances cannot both be right; there are few kinds of stances."""
    firm: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number in numbers:
        stance = told[number].stance
        firm[stance.low, stance.high].append(number)
    for ones, others in combinations(firm.values(), 2):
        if told[ones[0]].stance.against(told[others[0]].stance):
            for pair in product(ones, others):
                yield min(pair), max(pair)


def _one_deed(one: str, other: str) -> bool:
    comes = stances("en").comes
    return of_one_root(one, other) or (one in comes and other in comes)
