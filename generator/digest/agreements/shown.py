"""The clause that tells a value: the shortest of a source that stands alone."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from generator.digest.agreements.anchors import aged, is_year, worth
from generator.digest.agreements.endings import SCOPE, tells_nothing
from generator.digest.agreements.told import Lines
from generator.digest.standing import RULES, unfit
from generator.digest.summary.lede import QUOTES
from generator.digest.wording import read
from generator.language.synonyms import gist
from generator.language.verbs import has_finite_verb
from generator.language.words import stem, stems
from generator.model import BlockKind, Citation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.differences.sides import Value
    from generator.digest.lines import Line
    from generator.digest.passages import Passage
    from generator.language.quantities import Quantity
    from generator.language.times import Moment
    from generator.model import Article

    _Day = tuple[int | None, int | None]

_REST = re.compile(
    r",\s(?:which|who|while|as|but|although|though|where|when|after|with|amid|aiming|intensifying|including"
    r"|particularly|especially|raising|highlighting|providing|despite|and (?:has|have|is|are|was|were|will))\b"
)
"""What goes on behind a clause that is whole without it."""
_BORDER = re.compile(
    r",\s(?:which|who|while|as|but|although|though|where|when|after|before|with|amid|according|half|up|down|compared"
    r"|including|despite|[a-z]{2,}ing|and (?:has|have|had|is|are|was|were|will))\b"
    r"|,\s(?=(?:an?|the|about|some|against|its|his|her|their|up|\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten)\s"
    r"[^,]{3,60}\Z)"
    r"|;\s|\s[\u2013\u2014]\s|\s(?:and|but|while|although)\s(?="
    r"(?:was|were|is|are|has|have|had|will|would|said|says|between)\b)"
)
"""Where a clause may end that is whole without what goes on behind."""
_JOINED = re.compile(r",\s(?:and|but)\s(?P<rest>[^,;]+)")
"""Where another clause may be joined."""
_NUMBERED = re.compile(
    r",?\s(?:in|at|on|with|after|for|of whom|of which|and)\s(?=(?:(?:about|around|some|nearly|the|at least)\s)?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b))"
)
"""Where another number comes, which a clause may leave out."""
_PUT = re.compile(r"\b(?:was|were|is|are|been|being|be)\s(?:[a-z]+ly\s)?\w+\sat\s\Z")
"""What a number completes: `was put at 7`, `is estimated at 40`."""
_GOES_ON = re.compile(r"[^,;]*\s(?:to|that)\s[a-z]")
"""What goes on behind a number that was left out and belongs to what stands before it: `in 40 towns to leave`."""
_HANGS = re.compile(
    r"(?:As(?!\s(?:many|much|few)\b)|After|Although|At|Because|Before|Despite|During|For|From|If|In|On|Once|Since|Though|Under|Until|When|While|With"
    r"|Following|Amid|[A-Z][a-z]+(?:ing|ed))\b(?![^,]*,\s\S)"
)
"""How a stretch begins that hangs on what comes behind its first comma."""
_QUOTED = re.compile('["\u201c\u201d]')
_TORN = re.compile(
    r"\b(?:was|were|is|are|am|be|been|has|have|had|will|would|could|can|may|the|an?|of|to|in|on|at|by|with|for|from"
    r"|and|or|than|as|the\s[A-Z][a-z]+\.?\s\d{1,2}(?:,\s\d{4})?)\Z"
)
"""How a stretch ends that wants what comes behind: `over the May 4` some attack."""
FEWEST_WORDS = 4
MODERN = 1900
"""Years from which a number without a unit is one, for want of anything else."""
_LABEL = re.compile(r"[A-Z][^:.]{2,50}: [A-Z]\w+ \w+ ")
_OUGHT = re.compile(r"\b(?:must|should|ought to|needs? to|ha(?:s|ve) to)\b")
_JUDGED = frozenset({"criticize", "praise"})
"""How somebody thinks of something, as `gist` writes it."""
_OPEN = re.compile(r"\b(?:where|who|which|that|when|whose|if|whether)\b")


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause `text` of a line, verbatim, which begins `at` in its article's text."""

    line: Line
    at: int
    text: str
    granted: bool = False

    @property
    def gist(self) -> frozenset[str]:
        """Its words, those for one thing as one."""
        return gist(_words(self.text), "en")

    def needs(self, given: tuple[int, int]) -> tuple[frozenset[float], frozenset[_Day]]:
        """Return the numbers and calendar dates of the clause, apart from what stands at `given` and from ages."""
        begins = self.at - self.line.start
        ends = begins + len(self.text)
        numbers = [one for one in self.line.quantities if begins <= one.start < ends and not _in(one, given)]
        days = [one for one in self.line.moments if begins <= one.start < ends and not _in(one, given)]
        return (
            frozenset([
                one.value
                for one in numbers
                if one.value != 1 and not _is_year(self.line.text, one) and not aged(self.line.text, one.start)
            ]),
            frozenset([(one.month, one.day) for one in days if one.month]),
        )  # fmt: skip

    def cite(self, articles: Sequence[Article]) -> Citation:
        """Return it as a citation."""
        return Citation(articles[self.line.article].path, self.at, self.at + len(self.text), self.text)


def clauses(facts: Facts, values: Sequence[Value]) -> list[Clause]:
    """Return the clauses that hold the values and stand alone: what other sources bear out most, then the shortest."""
    found = {(one.line.article, one.line.start): clause for one in values if (clause := _clause(facts, one))}
    lines = {value.line for value in values}
    return sorted(
        found.values(),
        key=lambda one: (
            -round(_borne_out(one, lines), 1),
            len(one.text),
            one.line.article,
            one.at,
        ),
    )


def dated_alike(clause: Clause, values: Sequence[Value]) -> bool:
    """Whether the other sources' lines give every calendar date that a clause gives: else they agree on less."""
    others = {value.line for value in values if value.line.article != clause.line.article}
    offset = clause.at - clause.line.start
    own = {
        (moment.month, moment.day)
        for moment in clause.line.moments
        if moment.month and offset <= moment.start < offset + len(clause.text)
    }
    return all(own <= {(moment.month, moment.day) for moment in line.moments} for line in others)


def holds_alike(clause: Clause, lines: Iterable[Line]) -> bool:
    """Whether other sources' lines ask for something, blame or praise where a clause does: those are opinions."""
    others = [line for line in lines if line.article != clause.line.article]
    if _OUGHT.search(clause.text) and not all(_OUGHT.search(line.text) for line in others):
        return False
    judged = clause.gist & _JUDGED
    return not judged or all(judged <= gist(_words(line.text), "en") for line in others)


def unborne(there: frozenset[str], own: frozenset[str]) -> tuple[int, float]:
    """Return how many words of a clause, its `own` gist, are not among some, and the share that are."""
    return len(own - there), len(own & there) / max(1, len(own))


def bears_out(line: Line, clause: Clause) -> float:
    """Return the share of a clause's words that a line has."""
    own = _words(clause.text)
    return len(own & _words(line.text)) / max(1, len(own))


@lru_cache(maxsize=1 << 8)  # lines are held against several clauses in a row
def _words(text: str) -> frozenset[str]:
    return frozenset(stems(text, "en"))


def gives(facts: Facts, line: Line, needs: tuple[frozenset[float], frozenset[_Day]]) -> bool:
    """Whether a line gives some numbers and calendar dates, or its article does that are no small numbers."""
    numbers = needs[0].difference([one.value for one in line.quantities])
    days = needs[1].difference([(one.month, one.day) for one in line.moments])
    if any(not worth(number) for number in numbers):
        return False
    told = facts.once(_told_in)[line.article] if numbers or days else ()
    return numbers.issubset(told) and days.issubset(told)


def _told_in(facts: Facts) -> dict[int, set[float | _Day]]:
    """Return the numbers and calendar dates of each article."""
    found: dict[int, set[float | _Day]] = defaultdict(set)
    for line in facts.lines:
        found[line.article].update(one.value for one in line.quantities)
        found[line.article].update((one.month, one.day) for one in line.moments)
    return found


def _is_year(text: str, one: Quantity) -> bool:
    return is_year(one.value) and (one.value >= MODERN or text[one.end : one.end + 1] == "-") and not one.unit


def _in(one: Quantity | Moment, given: tuple[int, int]) -> bool:
    return one.start < given[1] and given[0] < one.end


def _borne_out(clause: Clause, lines: Iterable[Line]) -> float:
    others = (line for line in lines if line.article != clause.line.article)
    return max((bears_out(line, clause) for line in others), default=0.0)


def clauses_of(facts: Facts, line: Line, given: tuple[int, int]) -> Iterator[Clause]:
    """Yield what of a line from its front holds what stands at `given` and stands alone.

    First the shortest clause, then the whole, then what ends before another number.
    """
    passage = facts.said.get((line.article, line.end))
    if passage is None or passage.titled:
        return
    language = facts.articles[line.article].language
    whole = facts.evidence.texts[line.article][passage.stated : passage.end]
    at = line.start + given[1] - passage.stated
    if at < 0 or whole[0] in QUOTES or _QUOTED.search(whole):
        return
    granted = bool(passage.granted)
    told = facts.once(Lines)[line]
    borders = [border.start() for border in _BORDER.finditer(whole, at)]
    borders += [one.start() for one in _JOINED.finditer(whole, at) if has_finite_verb(one["rest"])]
    cuts = (whole[:border] for border in sorted(borders))
    yield from islice(
        (
            Clause(line, passage.stated, cut, granted=granted)
            for cut in cuts
            if _alone(told.spoken.named(cut), passage, language)
        ),
        1,
    )
    if passage.text or (
        len(whole.split()) >= FEWEST_WORDS and _stands(told.spoken.named(whole), passage, language)
    ):
        yield Clause(line, passage.stated, whole, granted=granted)
    cuts = (
        whole[: border.start()] for border in _NUMBERED.finditer(whole, at) if not _belongs(whole, border)
    )
    yield from (
        Clause(line, passage.stated, cut, granted=granted)
        for cut in cuts
        if _alone(told.spoken.named(cut), passage, language)
    )


def _belongs(text: str, border: re.Match[str]) -> bool:
    """Whether the number that comes behind a border belongs to what stands before it, or says how far that holds."""
    if SCOPE.search(text, 0, border.start()):
        return True
    return _PUT.search(text, 0, border.end()) is not None or _GOES_ON.match(text, border.end()) is not None


def _alone(cut: str, passage: Passage, language: str) -> bool:
    if len(cut.split()) < FEWEST_WORDS or _OPEN.search(cut) or _TORN.search(cut) or tells_nothing(cut):
        return False
    hangs = _HANGS.match(cut)
    if hangs and stem(hangs.group().lower(), language) not in passage.named:  # `Manning` is somebody
        return False
    return _stands(f"{cut}.", passage, language)


def _stands(text: str, passage: Passage, language: str) -> bool:
    """Whether a text stands alone, however short it is."""
    flaw = unfit(text, language, passage.named)
    if flaw != "length":
        return not flaw
    wording = read(text, language, passage.named)
    return not any(broken(wording) for name, broken in RULES.items() if name != flaw)


def _clause(facts: Facts, value: Value) -> Clause | None:
    passage = facts.said.get((value.line.article, value.line.end))
    if value.line.kind is BlockKind.ITEM and _LABEL.match(value.line.text):
        return None
    if passage is None or not passage.text or passage.titled or passage.text[0] in QUOTES:
        return None
    language = facts.articles[value.line.article].language
    whole = facts.evidence.texts[value.line.article][passage.stated : passage.end]
    at = whole.find(value.text)
    if at < 0 or passage.granted:
        return None
    for rest in _REST.finditer(whole, at + len(value.text)):
        cut = whole[: rest.start()]
        if not _OPEN.search(cut) and not _HANGS.match(cut) and not unfit(f"{cut}.", language, passage.named):
            return Clause(value.line, passage.stated, cut)
    return Clause(value.line, passage.stated, whole)
