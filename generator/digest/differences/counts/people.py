"""How many people a line counts in a state (killed, injured, arrested, missing), and of which kind.

A count of a part (`two of them`, `including three children`), of another time (`since 2014`, `last year`) or of more
(`another five`) is no count of the whole.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.differences.values.marks import span_of
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.language.quantities import Shade

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line
    from generator.language.quantities import Quantity

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
LONGEST = 60
"""Characters of a count with the words around it that are shown; of longer ones the number is."""
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
    return any(True for _ in counts_in(line)) and not is_partial(line)


def gives_attacker(line: Line) -> bool:
    """Whether a line may count an attacker among the dead."""
    return _GUNMAN.search(line.text) is not None


def one_dead(line: Line) -> bool:
    """Whether a line tells of one person dead beside whom it counts: `one person dead and three injured`."""
    return _ONE_DEAD.search(line.text) is not None


def is_partial(line: Line) -> bool:
    """Whether the counts in a line are of a part, of more than one event, or of another time."""
    return _PARTIAL.search(line.text) is not None


def counts_in(line: Line) -> Iterator[Count]:
    """Yield the counts of people in a line, by state."""
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
