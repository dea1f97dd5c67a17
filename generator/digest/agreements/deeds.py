"""What happened, as several sources tell it: a clause of one of which another has all that tells something.

It is asked of clauses and not of sentences: two reports of one deed add different things to it. The clause is the
shortest that stands alone; its names, numbers, dates and what is done in it must all stand in the other line, and so
must nearly all of its other words, those for one thing as one (`said`).
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.agreements.past import reads_as_new
from generator.digest.agreements.said import COVERED, Said, few, telling_of
from generator.digest.agreements.told import Lines, details_of
from generator.digest.agreements.trimming import trimmed
from generator.digest.claims import may_be_predicates
from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.counts.people import counts_in
from generator.digest.lines import any_in
from generator.digest.standing import unfit
from generator.digest.syntax.hanging import HANGS_ON, hanging, says_who, unattributed
from generator.digest.syntax.pruning import raised
from generator.language import quantities, times, tolls
from generator.language.synonyms import gist
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from generator.digest.agreements.told import Told
    from generator.digest.differences.facts import Facts
    from generator.digest.evidence import Evidence
    from generator.digest.lines import Line
    from generator.digest.passages import Passage
    from generator.model import Article

NEAR = 0.2
"""Likeness of two sentences from which a clause of one may be told by the other."""
LIKE = 0.3
MOST_CUT = 4
"""Lines that are most like a clause, to each of which it is cut down."""
FEWEST = 4
"""Telling words of a clause that says something."""
LONG = 30
"""Days from which what is told without a name may be of another thing."""
_DAY = re.compile(
    r"\.|\s(?:in|at|on|for|after|by|to|with|near|outside|of|from|during|before|inside|into|when|while)\s"
)
"""What follows a day that a clause is whole without."""
_BRACKETS = re.compile(r"\s?(?:\([^()]*\)|\[[^\[\]]*\])")
_FIGURE = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b[A-Z][a-z]|[A-Z]{2}")
_QUOTES = ('"', "\u201c", "\u201d")


class Deed(NamedTuple):
    """What a clause of a line says, and the lines of other sources that say it; `weight` is how much it is."""

    line: Line
    text: str
    lines: tuple[Line, ...]
    sources: int
    lacking: int
    weight: float
    details: int
    subject: str = ""

    @property
    def rank(self) -> tuple[int, int, int, int, float]:
        """By what the deeds of one line are told apart: the highest is told."""
        return carried_by(self.sources), self.details, self.sources, -self.lacking, self.weight


def deeds(
    facts: Facts, evidence: Evidence, used: Container[tuple[int, int]], points: Mapping[tuple[int, int], int]
) -> Iterator[Deed]:
    """Yield what other sources tell, that of most sources first.

    Nothing of lines (article and start) that are `used` already, and of those that are told as `points` (article and
    end) only what more sources tell than these have.
    """
    by_end = {(line.article, line.end): line for line in facts.lines}
    lines = [by_end.get((passage.article, passage.end)) for passage in evidence.passages]
    near = evidence.likeness.near(NEAR)
    asked = ((row, line) for row, line in enumerate(lines) if line and row in near)
    free = ((row, line) for row, line in asked if (line.article, line.start) not in used)
    found = [
        made
        for row, line in free
        if (made := _of(facts, evidence, (row, line, lines), points.get((line.article, line.end), 0)))
    ]
    found.sort(
        key=lambda one: (
            -carried_by(one.sources), bool(one.subject), -one.details, -one.sources, one.lacking, -one.weight,
            one.line.article, one.line.start,
        )
    )  # fmt: skip
    yield from found


def _of(
    facts: Facts, evidence: Evidence, pick: tuple[int, Line, Sequence[Line | None]], told: int
) -> Deed | None:
    """Return the clause of a passage, with its line, that most other sources tell: more than have `told` it.

    With it come the lines of all passages.
    """
    row, line, lines = pick
    told_of = facts.once(Lines)
    passage, own = evidence.passages[row], told_of[line]
    if passage.titled or any(map(line.text.__contains__, _QUOTES)):
        return None
    like = _others(facts, evidence, row, lines)
    if not like:
        return None
    others = _tellers(passage, own, {one: told_of[one] for one in like})
    every = _sources(facts, line, others)
    if not others or every <= told:
        return None
    given = raised(evidence.texts[passage.article][passage.stated : passage.end])
    best: Deed | None = None
    alike = [one for one in others if told_of[one].spoken.about == own.spoken.names]
    tellers = [told_of[one].had for one in others]
    for text in _clauses(_sentences(given), had(facts, like[:MOST_CUT]), line, tellers):
        subject, core = own.spoken.subject(text), unattributed(text)
        named = own.spoken.named(core) if subject else core
        clause = text, named, telling_of(passage.stems if named == given else stems(named, "en"))
        found = _told(facts, line, clause, alike if subject else others, best)
        if found and reads_as_new(line, text, facts.day(line)):
            continue
        if found and _stands(own.spoken.named(text), passage, facts.articles[line.article]):
            best = found._replace(subject=subject)
            if best.sources == every and not best.lacking:
                break  # what comes after it says less
    return best


def _others(facts: Facts, evidence: Evidence, row: int, lines: Sequence[Line | None]) -> list[Line]:
    """Return the lines of other sources that are like a passage and share some words with it, the likest first."""
    line, gist_of = lines[row], facts.once(Bearing).gist
    if line is None:
        return []
    own, source, held = gist_of(line), facts.source(line), evidence.phrases.held
    cosines, phrases = evidence.likeness.cosines, held[row]
    found = [
        (-cosines.item(row, other), other, one)
        for other in evidence.likeness.near(NEAR)[row]
        if (one := lines[other])
        and one.article != line.article
        and (not phrases.isdisjoint(held[other]) or cosines.item(row, other) >= LIKE)
        and facts.source(one) != source
        and not one.text.endswith("?")
        and len(own & gist_of(one)) >= FEWEST
    ]
    found.sort()  # of two that are as alike the first one: no two have one place
    return [one for *_, one in found]


def _tellers(passage: Passage, own: Told, others: Mapping[Line, Told]) -> list[Line]:
    """Return the lines that may tell what is left of a passage: something that is done, or enough of what is."""
    done = gist(may_be_predicates(own.vocabulary), "en")
    if not done or not done.isdisjoint(passage.named):
        return [*others]
    telling = telling_of(passage.stems) | own.spoken_of
    return [
        line
        for line, one in others.items()
        if not done.isdisjoint(one.had) or len(telling & one.had) > FEWEST
    ]


def had(facts: Facts, others: Iterable[Line]) -> dict[frozenset[str], None]:
    """Return what each line tells, as `trimmed` asks it; the same only once."""
    lines = facts.once(Lines)
    return dict.fromkeys(lines[one].had_with_how for one in others)


def _sentences(text: str) -> tuple[str, ...]:
    """Return a sentence without what stands in brackets, and the clauses that hang on it."""
    whole = _BRACKETS.sub("", text) if "(" in text or "[" in text else text
    return whole, *(one.text for one in hanging(whole))


def _clauses(
    sentences: Sequence[str], had: Iterable[frozenset[str]], line: Line, tellers: Sequence[frozenset[str]]
) -> Iterator[str]:
    """Yield some sentences made of a line, then what each is cut down to; each without its days too.

    `tellers` are what those have who may tell it: what none of them can is not cut down. Who says so need not be told.
    """
    asked = {sentence: () if says_who(sentence) else tellers for sentence in sentences}
    cut = (trimmed(sentence, there, asked[sentence]) for sentence in sentences for there in had)
    told: set[str] = {""}
    for text in chain(sentences, cut):  # a cut is made when it is asked for
        if text not in told:
            told.add(text)
            yield text
            without = timeless(text, line)
            if without != text:
                yield without


def _stands(said: str, passage: Passage, article: Article) -> bool:
    """Whether a clause stands alone; the whole passage is known to."""
    if said == passage.text:
        return True
    hangs = HANGS_ON.match(said)
    if hangs and stem(hangs.group().lower(), article.language) not in passage.named:
        return False
    return not unfit(said, article.language, passage.named)


def timeless(text: str, line: Line) -> str:
    """Return a clause of a line without the days that it was on, where they stand behind its verb."""
    if not any_in(line, line.moments, text):
        return text  # as most often
    for one in reversed(times.find(text, "en")):
        if (
            one.start
            and not one.attributive
            and one.lead in {"", "on"}
            and _DAY.match(text, one.end)
            and not text[: one.start].endswith(
                ("later ", "earlier ", "of ", "from ", "since ", "until ", "by ", "for ")
            )
        ):
            left, rest = text[: one.start].rstrip(" ,"), text[one.end :]
            text = f"{left}{rest.removeprefix('.') if left.endswith('.') else rest}"
    return text


def _told(
    facts: Facts, line: Line, clause: tuple[str, str, frozenset[str]], others: list[Line], best: Deed | None
) -> Deed | None:
    """Return what a clause of a line, with its telling words, comes to, if it is more than the best before it."""
    text, core, telling = clause
    if len(telling) < FEWEST:
        others = _counting_alike(core, telling, others)
    bearing, lines = facts.once(Bearing), facts.once(Lines)
    least = {one: telling - lines[one].had for one in others}
    near = [one for one in others if few(least[one], telling)]
    if not near:
        return None  # most clauses are no further looked at
    weight = bearing.of(telling)
    near = [one for one in near if not least[one] or bearing.of(least[one]) <= (1 - COVERED) * weight]
    details, sources = details_of(line, text), _sources(facts, line, near)
    if not near or (best and (carried_by(sources), details, sources, 0, weight) <= best.rank):
        return None
    said = Said(line, core, telling, facts)
    if len(telling) < FEWEST and not _FIGURE.search(core):
        named = said.names and not said.tells_of_nothing
        near = [one for one in near if not least[one] and lines[one].tells_closely(telling)] if named else []
    elif said.tells_of_nothing:
        near = [one for one in near if not least[one]] if len(telling) >= FEWEST and said.says_what_is else []
    asked = {one: lines[one] for one in near if said.names or _of_one_time(facts, line, one)}
    lacking = {one: said.lacking(one) for one in dict.fromkeys(asked.values())}  # of copies only once
    told = {one: lacks for one, own in asked.items() if (lacks := lacking[own]) is not None}
    if not told:
        return None
    sources = _sources(facts, line, told)
    found = Deed(line, text, tuple(told), sources, max(told.values()), weight, details)
    return found if best is None or found.rank > best.rank else None


def _counting_alike(core: str, telling: frozenset[str], others: list[Line]) -> list[Line]:
    """Return those of some lines that may tell a clause of few words: of one without a number none.

    One that tells only how many people something befell is told by those who count as many.
    """
    if not _FIGURE.search(core):
        return others if len(telling) == FEWEST - 1 and _NAMED.search(core) else []
    if len(telling) < FEWEST - 2:
        return []
    if len(telling) == FEWEST - 1:
        return others
    count = next((one for one in tolls.find(core, quantities.find(core), "en") if not one.whole), None)
    if count is None or core[count.end :].strip(" ."):
        return []
    value = count.quantity.value
    return [one for one in others if any(it.quantity.value == value for it in counts_in(one))]


def carried_by(sources: int) -> int:
    """Return a measure of how many sources tell a clause, one more for twice as many.

    For a source more a clause is not cut down to less: its day or its number would go.
    """
    return sources.bit_length()


def _sources(facts: Facts, line: Line, others: Iterable[Line]) -> int:
    return len({facts.source(one) for one in (line, *others)})


def _of_one_time(facts: Facts, line: Line, other: Line) -> bool:
    """Whether two lines were published within a while: else a name must tell that they are of one thing."""
    days = facts.day(line), facts.day(other)
    return days[0] is None or days[1] is None or abs((days[0] - days[1]).days) <= LONG
