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
from generator.language import tolls as toll_forms
from generator.language.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line
    from generator.language.quantities import Quantity

_PARTIAL = Caseless(
    r"\b(?:including|among (?:them|those|the (?:\w+ )?(?:dead|injured|wounded|victims|killed|arrested))"
    r"|of (?:them|those|whom)"
    r"|another|each|every|average"
    r"|per|others? (?:were )?killed"
    r"|since|previous(?:ly)?|last (?:year|month|season)"
    r"|this year|so far this|years? ago|anniversary|separate|worst|deadliest"
    r"|in all|earlier|aftershocks?"
    r"|(?:day|night|week|month) alone"
    r"|in recent|would|could|may have|if|who (?:have )?died|history|annual(?:ly)?|records?"
    r"|first|second|(?<!\ba )third|identities|names? of|identified|mortally|fatally"
    r"|more (?:shot|wounded|injured|people|were))\b"
    r"|(?<![a-z] )(?<!\d, )(?<!\d )\b(?:19|20)\d\d\b|\b(?:in|since|of|the) (?:19|20)\d\d\b"
)
_PART = re.compile(
    r"\b(?:including|among them|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|most|many|half)"
    r" of (?:them|whom))\b"
    r"(?:[^;.]*?,(?=\s(?:were|was|are|is|have|had|has|died|lost|suffered|sustained)\b)|[^;.]*)",
    re.IGNORECASE,
)
"""Those who are singled out of a count that stands before, up to the verb of all."""
_GUNMAN = Caseless(
    r"\b(?:himself|herself|includ\w+ (?:the |him|her)|(?:his|her) own li(?:fe|ves)|suicide|counting the"
    r"|along with the)"
)
ATTACKER_WORDS = ("himself", "herself", "includ", "own", "suicide", "counting", "along")
"""One of these begins a word of every line that may count an attacker, in lower case."""
_LOOKED_FOR = frozenset({"recovered", "rescued"})
"""States of those whom somebody went to find."""
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

    `span` tells of how long a time it is the sum, as far as that stands behind it; `so_far` that more may come;
    `others` that it leaves out somebody.
    """

    state: str
    who: str
    quantity: Quantity
    text: str
    line: Line
    total: bool = False
    span: frozenset[str] = frozenset()
    so_far: bool = False
    others: bool = False


def gives_a_toll(line: Line) -> bool:
    """Whether a line counts people in a state, and not a part of them."""
    if line.row or line.position >= EARLY or not line.quantities:
        return False
    return any(True for _ in counts_in(line)) and _PARTIAL.search(_PART.sub("", line.text)) is None


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
    parts: list[tuple[int, int]] | None = None
    for one in toll_forms.find(line.text, line.quantities, "en"):
        if parts is None:  # most lines count nobody
            parts = [match.span() for match in _PART.finditer(line.text)]
        if any(start <= one.quantity.start < end for start, end in parts):
            continue
        came_upon = one.state not in _LOOKED_FOR and _CAME_UPON.search(line.text, 0, one.quantity.start)
        if came_upon or quoted(line.text, one.quantity.start):
            continue
        text = line.text[one.start if one.end - one.start <= LONGEST else one.quantity.start : one.end]
        if len(text) > LONGEST:
            text = line.text[one.quantity.start : one.quantity.end]
        span = span_of(line.text, one.quantity.end)
        yield Count(one.state, one.who, one.quantity, text, line, one.whole, span, one.so_far, one.others)
