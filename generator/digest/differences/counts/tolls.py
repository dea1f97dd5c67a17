"""How many people were killed, injured, arrested ...: one count a source, of one kind of people, of one event.

A count of a part (`two of them`, `including three children`), of another time (`since 2014`, `last year`) or of more
(`another five`) is no count of the whole. Where an article gives several, the slot has no value in it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.disasters import of_one_disaster, of_two_quakes
from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.values.marks import span_of
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.language.events import events
from generator.language.quantities import Shade
from generator.model import Precision, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.quantities import Quantity
    from generator.model import Difference

_STATES = {
    "killed": r"killed|dead|died|slain|shot dead|(?:found )?shot to death"
    r"|shot and killed|fatally shot|stabbed to death|drowned|lost their lives",
    "injured": r"injured|wounded|hurt",
    "arrested": r"arrested|detained|taken into custody|in custody",
    "missing": r"missing|unaccounted for",
    "shot": r"shot(?! (?:dead|to death|and killed))|struck by gunfire",
    "evacuated": r"evacuated",
    "homeless": r"left homeless|homeless|displaced",
    "hospitalized": r"hospitali[sz]ed|taken to (?:the |a )?hospitals?",
}
_ACTIVE = {
    "killed": r"kill(?:ed|ing|s)|claim(?:ed|ing)|left|leaving",
    "injured": r"injur(?:ed|ing|es)|wound(?:ed|ing|s)|hurt(?:ing)?",
    "arrested": r"arrest(?:ed|ing|s)|detain(?:ed|ing|s)",
}
_PEOPLE = (
    r"people|persons?|victims?|men|women|man|woman|children|child|students?|officers?|soldiers?|passengers?|civilians?"
    r"|workers?|residents?|fans|supporters|migrants|pupils|patients|prisoners|troops|villagers|tourists|miners|militants"
    r"|demonstrators|inmates|hostages|climbers|fishermen|teenagers?|teens?|boys?|girls?|suspects?|protesters?|firefighters?|guards?|employees?|others"
)
_GENERIC = frozenset({"", "people", "person", "persons", "victim", "victims", "others"})
_NUMBER = (
    r"(?P<number>(?:(?:at least|more than|about|around|nearly|almost"
    r"|over|some|as many as|up to|an estimated|approximately)\s)?"
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,6}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|twenty))"
)
_LEFT = r"(?<![\w.,:$/-])"
_PASSIVE = {
    state: Caseless(
        rf"{_LEFT}{_NUMBER}\s(?:(?P<who>{_PEOPLE})\s)?(?:(?:were|was|are|is|have|had|has|been|being|confirmed|reported"
        rf"|left|found|also|critically|seriously|badly)\s){{0,4}}(?:{forms})\b"
    )
    for state, forms in _STATES.items()
}
_TRANSITIVE = {
    state: Caseless(rf"\b(?:{forms})\s{_NUMBER}\s(?P<who>{_PEOPLE})\b") for state, forms in _ACTIVE.items()
}
_TELLING = {
    "killed": ("kill", "dead", "death", "fatalit", "died", "slain", "shot", "drowned", "lives", "claim"),
    "injured": ("injur", "wound", "hurt"),
    "arrested": ("arrest", "detain", "custody"),
    "missing": ("missing", "unaccounted"),
    "shot": ("shot", "gunfire"),
    "evacuated": ("evacuated",),
    "homeless": ("homeless", "displaced"),
    "hospitalized": ("hospital",),
}
"""Of each state, a part of every form above: what a line must hold to be searched for them."""
_DEATH_TOLL = Caseless(
    r"\bdeath (?:toll|count)\b[^.;,]{0,110}?(?:,\s(?:as of [\w ]{1,20},\s)?)?\b(?:to|at|of|reached|hits?|is|was"
    r"|(?:is|was) (?:now )?(?:estimated|put|believed|said|thought) (?:to be|at)"
    r"|(?P<past>passing|pass(?:es|ed)|topp?(?:s|ed|ing)|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)))"
    rf"\s{_NUMBER}(?P<who>)(?![\w.,-]\d|\s?%|-)"
)
_NUMBER_OF = Caseless(
    r"\bnumber of (?:people |those )?(?:killed|dead|deaths|fatalities|who (?:have |had )?died)\b[^.;]{0,110}?"
    r"\b(?:to|at|is|was|reached|stands at|stood at|now)"
    rf"\s{_NUMBER}(?P<who>)(?![\w.,-]\d|\s?%|-)"
)
_DEATHS = Caseless(
    rf"{_LEFT}{_NUMBER}\s(?:confirmed |reported )?(?P<who>)(?:deaths|fatalities)\b"
    r"(?! (?:an?|per|each|every|last|since)\b)"
)
_PARTIAL = Caseless(
    r"\b(?:including|among (?:them|those)|of (?:them|those|whom)"
    r"|another|each|every|average"
    r"|per|others? (?:were )?killed"
    r"|since|previous(?:ly)?|last (?:year|month|week|season)"
    r"|this year|so far|years? ago|anniversary|separate|worst|deadliest"
    r"|in all|earlier|aftershocks?"
    r"|in recent|would|could|may have|if|who (?:have )?died|history|annual(?:ly)?|records?"
    r"|first|second|(?<!\ba )third|identities|names? of|identified|mortally|fatally"
    r"|more (?:shot|wounded|injured|people|were))\b"
    r"|(?<![a-z] )(?<!\d, )(?<!\d )\b(?:19|20)\d\d\b|\b(?:in|since|of|the) (?:19|20)\d\d\b"
)
_GUNMAN = Caseless(
    r"\b(?:himself|herself|includ\w+ (?:the |him|her)|(?:his|her) own li(?:fe|ves)|suicide|counting the"
    r"|along with the)"
)
ATTACKER_WORDS = ("himself", "herself", "includ", "own", "suicide", "counting", "along")
"""One of these begins a word of every line that may count an attacker, in lower case."""
_MORE = re.compile(r"\s(?:more|other|additional)\b", re.IGNORECASE)
_CAME_UPON = re.compile(r"\b(?:found|discovered)\s\Z", re.IGNORECASE)
"""Before a count: of those whom somebody came upon, who need not be all."""
_ONE_DEAD = re.compile(
    r"\b(?:one|1)(?: other)?(?: person| people| man| woman| victim| teen(?:ager)?| boy| girl)?"
    r"(?: is| was| has been| confirmed| left)? (?:dead|killed|died|fatally \w+)\b"
    r"|\b(?:kill(?:ed|ing|s)|left) (?:one|1|an?)(?: \w+)?(?: dead\b|\b(?= and\b))",
    re.IGNORECASE,
)
_BESIDE_DEAD = frozenset({"injured", "shot"})
_WITH_ATTACKER = frozenset({"killed", "shot"})
LONGEST = 60
"""Characters of a count with the words around it that are shown; of longer ones the number is."""
OPENING = 2
"""Lines with which an article opens."""
EARLY = 12
"""Lines of an article that tell what happened; what comes later is background more often than not."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count of people in one state: `who` is empty for people in general, `total` tells that of all of them.

    `span` tells of how long a time it is the sum, as far as that stands behind it.
    """

    state: str
    who: str
    quantity: Quantity
    text: str
    line: Line
    total: bool = False
    span: frozenset[str] = frozenset()


def gives_a_toll(line: Line) -> bool:
    """Whether a line counts people in a state, and not a part of them."""
    if line.row or line.position >= EARLY or not line.quantities:
        return False
    return any(True for _ in _counts(line)) and not is_partial(line)


def gives_attacker(line: Line) -> bool:
    """Whether a line may count an attacker among the dead."""
    return _GUNMAN.search(line.text) is not None


def tolls(facts: Facts) -> Iterator[Difference]:
    """Yield counts of people on which sources disagree."""
    every = facts.once(counted)
    attacker = any(every.values()) and bool(facts.telling("attacker"))
    dead = {one.line.article: one.quantity.value for one in every.get(("killed", ""), ())}
    for (state, who), found in sorted(every.items()):
        single = _without_dead(found, dead) if state in _BESIDE_DEAD else found
        compared = _apart(single) if attacker and state in _WITH_ATTACKER else single
        sides = _conflicting(facts, compared)
        values = [Value(one.quantity.value, one.text, one.line) for one in sides]
        became = "died" if state == "killed" else f"were {state}"
        difference = differ(facts, f"How many {who or 'people'} {became}", SlotKind.NUMBER, values)
        if difference:
            yield difference


def counted(facts: Facts) -> dict[tuple[str, str], list[Count]]:
    """Return one count an article for each state and kind of people, where the article gives only one."""
    counts: dict[tuple[str, str], dict[int, list[Count]]] = {}
    for line in facts.telling("tolls"):
        if other_time(facts, line):
            continue
        for count in _counts(line):
            counts.setdefault((count.state, count.who), {}).setdefault(line.article, []).append(count)
    return {
        slot: [
            found[0]
            for found in map(_totals, by_article.values())
            if len({one.quantity.value for one in found}) == 1
        ]
        for slot, by_article in counts.items()
    }


def _totals(found: list[Count]) -> list[Count]:
    """Return what an article gives as the toll of all, or opens with on a disaster, else every count that it gives."""
    first = [one for one in found if one.line.position < OPENING and events(one.line.low, "en")]
    return [one for one in found if one.total] or first or found


def _without_dead(counts: list[Count], dead: dict[int, float]) -> list[Count]:
    """Leave out counts of those hit that are another's, who counts the dead beside them, and these together."""
    both = {
        one.quantity.value + (dead.get(one.line.article, 0.0) or one_dead(one.line))
        for one in counts
        if one.line.article in dead or one_dead(one.line)
    }
    return [one for one in counts if one.quantity.value not in both]


def one_dead(line: Line) -> bool:
    """Whether a line tells of one person dead beside whom it counts: `one person dead and three injured`."""
    return _ONE_DEAD.search(line.text) is not None


def is_partial(line: Line) -> bool:
    """Whether the counts in a line are of a part, of more than one event, or of another time."""
    return _PARTIAL.search(line.text) is not None


def other_time(facts: Facts, line: Line) -> bool:
    """Whether the line of a dated article names another year, or a line another month than it was published in."""
    return (facts.day(line) is not None and facts.of_other_times(line)) or _of_another_month(facts, line)


def _of_another_month(facts: Facts, line: Line) -> bool:
    """Whether a line names a month, and neither that in which it was published nor the one before.

    Of an undated article it is one without a day: `in September` is told of what is long past.
    """
    day = facts.day(line)
    if day is None:
        return any(one.precision is Precision.MONTH and one.year is None for one in line.moments)
    months = {moment.month for moment in line.moments} - {None}
    return bool(months) and not months <= {day.month, (day.month - 2) % 12 + 1}


def _apart(counts: list[Count]) -> list[Count]:
    """Return no counts where they are one apart: one source may count the attacker among the dead."""
    values = {one.quantity.value for one in counts}
    return [] if values and max(values) - min(values) <= 1 else counts


def _counts(line: Line) -> Iterator[Count]:
    for state, telling in _TELLING.items():
        if not any(part in line.low for part in telling):
            continue
        matches = [*_PASSIVE[state].finditer(line.text)]
        if state in _TRANSITIVE:
            matches += [*_TRANSITIVE[state].finditer(line.text)]
        if state == "killed":
            for form in (_DEATH_TOLL, _DEATHS, _NUMBER_OF):
                matches += form.finditer(line.text)
        for match in matches:
            found = quantities.find(match["number"])
            part = _MORE.match(line.text, match.end("number")) or _CAME_UPON.search(
                line.text, 0, match.start()
            )
            skipped = quoted(line.text, match.start()) or part
            if not found or skipped or (state != "injured" and (match["who"] or "").lower() == "others"):
                continue
            if state == "killed" and re.match(r"left|leaving", match.group(), re.IGNORECASE):
                continue
            who = (match["who"] or "").lower()
            past = "past" in match.groupdict() and match["past"]
            counted = found[0]._replace(shade=Shade.LEAST) if past else found[0]
            total = match.re in {_DEATH_TOLL, _NUMBER_OF}
            text = match.group() if len(match.group()) <= LONGEST else match["number"]
            span = span_of(line.text, match.end("number"))
            yield Count(state, "" if who in _GENERIC else who, counted, text, line, total, span)


RISEN = 1.25
"""Ratio of a count to one of `at least` so many from which more is known: nobody says at least 3 of 10."""
FURTHEST = 5
"""Ratio of two counts from which they are not of one thing."""


def _conflicting(facts: Facts, counts: list[Count]) -> list[Count]:
    """Return the counts that no other can be reconciled with, as long as they are of one event."""
    kept: list[Count] = []
    for one in counts:
        others = (other for other in counts if other is not one and _against(one, other))
        if any(
            (of_one_event(facts, one.line, other.line) or of_one_disaster(facts, one.line, other.line))
            and not of_two_quakes(facts, one.line, other.line)
            for other in others
        ):
            kept.append(one)
    return kept


def _against(one: Count, other: Count) -> bool:
    """Whether two counts cannot both be right, and are sums of one span where they are of any."""
    return one.span == other.span and _opposed(one.quantity, other.quantity)


def _opposed(left: Quantity, right: Quantity) -> bool:
    small, large = sorted((left, right), key=lambda one: one.value)
    risen = small.shade is Shade.LEAST and large.value > RISEN * small.value
    return (risen or not quantities.agree(left, right)) and large.value < FURTHEST * small.value
