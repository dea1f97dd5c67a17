"""What a line tells, as clauses ask it: its words, names, figures and days, and how surely; read when first asked."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import TYPE_CHECKING

from generator.digest.agreements.accusing import accused, is_proved
from generator.digest.agreements.spoken import NOBODY, spoken_of
from generator.digest.claims import capital_runs, negated, numbers
from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.syntax.clauses import comes_first
from generator.digest.wording import read
from generator.language import quantities, times
from generator.language.cues import cues
from generator.language.synonyms import gist, gists
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.agreements.spoken import Spoken
    from generator.digest.annotations import SentenceNote
    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.wording import Wording
    from generator.language.times import Moment

COUNTED, FURTHEST = 3, 6
_SMALL = {
    word: figure
    for figure, words in enumerate(
        ("", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), 1
    )
    if words
    for word in (words, str(figure))
}
HOW = frozenset({
    "dozens", "hundreds", "thousands", "several", "many", "most", "all", "both", "none", "no", "only", "himself",
    "herself", "themselves", "accidentally", "again", "another", "inside", "outside",
})  # fmt: skip
"""How many, how and where, which a line must say as well that bears a clause out."""
_SMALL_WORDS = frozenset(_SMALL)
PEOPLE = "peopl"
"""What a count of people of any kind is a count of as well, as `gist` writes it."""
_WHERE = 3
"""The first fields of a note on a sentence tell where it stands."""
_NOTHING: frozenset[tuple[int, str]] = frozenset()
_AGED = re.compile(
    r"\b(?P<age>\d{1,3})[- ](?:year|month)s?[- ]old[- ](?:[\w'\u2019-]+ ){0,2}?"
    r"(?:(?P<male>boy|man|male|son|father|brother|husband|boyfriend)"
    r"|(?:girl|woman|female|daughter|mother|sister|wife|girlfriend))\b"
)
"""Somebody's age with a word that tells the sex: `the 16-year-old Faro girl`."""
CLOSELY = 2.5
"""Words of a line among which one word of a clause stands, where they stand close together."""


class Lines(dict["Line", "Told"]):
    """The lines of a topic as clauses ask them; each is read once, as far as it is asked.

    Lines of one text of which the same is known, as of a report that several print, are one record.
    """

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self._spoken_of = facts.once(spoken_of)
        self._bearing = facts.once(Bearing)
        self._said, self._annotations = facts.said, facts.evidence.annotations
        self._first: dict[str, Told] = {}

    def __missing__(self, line: Line) -> Told:
        spoken = self._spoken_of.get(line, NOBODY)
        words, gists = self._bearing.words(line), self._bearing.gist(line)
        own = Told(line, words, gists, spoken, self._note(line))
        first = self._first.setdefault(line.text, own)
        found = self[line] = first if first is own or first.says_as_much(own) else own
        return found

    def _note(self, line: Line) -> SentenceNote | None:
        """Return the note on a line that has all its words: it begins as a sentence that may be said."""
        passage = self._said.get((line.article, line.end))
        if passage is None or passage.titled or passage.stated != line.start:
            return None
        note = self._annotations[line.article].sentences[passage.position]
        return note if note.first else None


class Told:
    """What a line tells; `around` are its stems, and those of the line before it, if it goes on about that.

    `told_around` are the same, those for one thing as one; `spoken` is whom it speaks of by a pronoun, `note` what is
    known of it as a sentence.
    """

    def __init__(
        self,
        line: Line,
        around: frozenset[str],
        told_around: frozenset[str],
        spoken: Spoken,
        note: SentenceNote | None,
    ) -> None:
        self.line, self.around, self.told_around = line, around, told_around
        self.spoken, self._note = spoken, note

    def says_as_much(self, other: Told) -> bool:
        """Whether all that is known of a line is known of another one of the same text, wherever that stands."""
        line, its, note, same = self.line, other.line, self._note, other._note
        if self.around != other.around or self.spoken != other.spoken:
            return False
        if line.moments != its.moments or line.quantities != its.quantities:
            return False
        return (note and note[_WHERE:]) == (same and same[_WHERE:])

    @cached_property
    def spoken_of(self) -> frozenset[str]:
        """The stems of the names of whom it speaks of by a pronoun."""
        names = self.spoken.names  # as a rule nobody's
        return frozenset(stems(" ".join(names), "en")) if names else frozenset()

    @cached_property
    def gist(self) -> frozenset[str]:
        """Its words, those for one thing as one; two suspects are two people."""
        return gist(self._note.stems if self._note else stems(self.line.text, "en"), "en") | self._people

    @cached_property
    def had(self) -> frozenset[str]:
        """Its words and those around it that it goes on about, those for one thing as one, with whom it speaks of."""
        return self.told_around | self.spoken_of | self._people

    @cached_property
    def had_with_how(self) -> frozenset[str]:
        """The same with its words for how many, how and where: what `trimmed` asks of who tells a clause."""
        return self.had | (HOW & self.vocabulary)

    @cached_property
    def wording(self) -> Wording:
        """The line as it is worded."""
        return read(self.line.text, "en")

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Its words in lower case, without order."""
        note = self._note
        return frozenset((note.first, *note.capital, *note.small)) if note else self.wording.vocabulary

    @cached_property
    def order(self) -> tuple[str, ...]:
        """The stems of all its words, in order."""
        return tuple([stem(word, "en") for word in self.wording.lower])

    @cached_property
    def _places(self) -> tuple[tuple[int, str], ...]:
        """Where each of its words stands, as `gist` writes it; of what hyphens join each part stands there."""
        written = [
            (at, one)
            for at, word in enumerate(self.wording.lower)
            for one in ((self.order[at],) if word.isalpha() else stems(word, "en"))
        ]
        told = gists([one for _, one in written], "en")
        found = [(at, one) for (at, _), one in zip(written, told, strict=True) if one]
        if self._people:
            found += [(at, PEOPLE) for at, word in enumerate(self.wording.lower) if word in _SMALL]
            found.sort()
        return tuple(found)

    @cached_property
    def named(self) -> frozenset[str]:
        """The stems among which the names of a clause must be."""
        return self.around.union(self.order)

    @cached_property
    def full_names(self) -> tuple[tuple[str, str], ...]:
        """The last two words of its longer runs of capitalised words, lower case."""
        runs = self._note.runs if self._note else capital_runs(self.wording)
        return tuple([(run[-2], run[-1]) for run in runs if len(run) > 1])

    @cached_property
    def days(self) -> frozenset[tuple[int | None, ...]]:
        """What its dates say."""
        return days_of(self.line.moments)

    @cached_property
    def figures(self) -> tuple[frozenset[str], frozenset[float]]:
        """Its numbers as claims write them, and its quantities."""
        own = self._note.numbers if self._note else numbers(self.wording)
        return own, frozenset([one.value for one in self.line.quantities])

    @cached_property
    def counted(self) -> frozenset[tuple[int, str]]:
        """Its numbers, each with each of the words behind it that it may count."""
        return closely_counted(self.wording, COUNTED) if self.vocabulary & _SMALL_WORDS else _NOTHING

    @cached_property
    def _people(self) -> frozenset[str]:
        """That it counts people, if it does."""
        return frozenset([word for _, word in self.counted if word == PEOPLE])

    @cached_property
    def aged(self) -> frozenset[tuple[int, bool]]:
        """The ages that it tells of somebody who is male, or female."""
        return aged_in(self.line.text)

    @cached_property
    def negated(self) -> bool:
        """Whether it denies something."""
        return self._note.negated if self._note else negated(self.wording)

    @cached_property
    def first(self) -> str:
        """Whether it tells first what is planned or was done."""
        return comes_first(self.line.text)

    @cached_property
    def accused(self) -> frozenset[str]:
        """The words, those for one thing as one, that it tells only as an accusation."""
        return accused(self.line.text)

    @cached_property
    def is_proved(self) -> bool:
        """Whether it tells of a verdict."""
        return is_proved(self.line.text)

    def tells_closely(self, words: frozenset[str]) -> bool:
        """Whether some words stand close together: what nothing is done with may be scattered over a line by chance."""
        begins, ends = self.stretch(words)
        return ends - begins <= CLOSELY * len(words & self.gist)

    def stretch(self, words: frozenset[str]) -> tuple[int, int]:
        """Return the shortest stretch of its words, from one to behind another, with all of some that it has."""
        last: dict[str, int] = {}
        best, all_of_them = (0, len(self.order)), len(words & self.gist)
        for at, word in self._places:
            if word in words:
                last[word] = at
                if len(last) == all_of_them and at + 1 - min(last.values()) < best[1] - best[0]:
                    best = min(last.values()), at + 1
        return best


@cache
def _persons() -> frozenset[str]:
    """Return the stems of words for people of any kind."""
    known = cues("en")
    return frozenset([stem(word, "en") for word in (*known.people, *known.plural_people)])


def aged_in(text: str) -> frozenset[tuple[int, bool]]:
    """Return the ages that a text tells of somebody, each with whether that is a man or boy."""
    if " old" not in text and "-old" not in text:
        return frozenset()  # as most often
    return frozenset([(int(one["age"]), bool(one["male"])) for one in _AGED.finditer(text)])


def closely_counted(sentence: Wording, words: int) -> frozenset[tuple[int, str]]:
    """Return the small numbers of a sentence, each with each of so many telling words behind it.

    Where several words are asked, whoever is counted is of the people too, and a part (`four of the five`) is no count.
    """
    if _SMALL_WORDS.isdisjoint(sentence.vocabulary):
        return _NOTHING  # as most often
    found: set[tuple[int, str]] = set()
    for at, word in enumerate(sentence.lower):
        if word in _SMALL and (words == 1 or sentence.lower[at + 1 : at + 2] != ("of",)):
            behind = stems(" ".join(sentence.lower[at + 1 : at + 1 + FURTHEST]), "en")[:words]
            found |= {(_SMALL[word], one) for one in gist(behind, "en")}
            if words > 1 and not _persons().isdisjoint(behind):
                found.add((_SMALL[word], PEOPLE))
    return frozenset(found)


def details_of(line: Line, clause: str) -> int:
    """Return how many dates and numbers of a line stand in a clause of it: what a reader misses first."""
    spans = {(one.start, one.end) for one in line.moments} | {(one.start, one.end) for one in line.quantities}
    return sum(text in clause for text in {line.text[start:end].strip() for start, end in spans})


def details_in(text: str) -> int:
    """Return how many dates and numbers stand in a text."""
    return len(times.find(text, "en")) + len(quantities.find(text))


def days_of(moments: Iterable[Moment]) -> frozenset[tuple[int | None, ...]]:
    """Return what dates say of the day, the month and the day of the week; the year aside."""
    return frozenset([(one.month, one.day, one.weekday) for one in moments])
