"""Numbers of which the words right around them say what they are of, one data file a language in `data/phrases`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from generator.language.glimpse import Beginnings, words_of
from generator.language.quantities import WORDS
from generator.language.tables import table
from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.language.quantities import Quantity

FURTHEST = 240
"""Characters before a number in which its phrase begins."""
_STRETCH = re.compile(r"\{([a-z]+)\}")
"""Stands in a form for a stretch that many have: `{will}`."""


class Phrased(NamedTuple):
    """A number with its phrase at `start:end` of a text: what it is of, and whose where there are several."""

    subject: str
    of: str
    quantity: Quantity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a number stands in a text that is of a `subject`; see the data files. The forms are made when asked for."""

    subject: str
    unit: str
    before: str
    after: str
    needs: str
    bars: str

    def find(self, text: str, quantity: Quantity) -> Phrased | None:
        """Return a number of a text with its phrase; None where it is of something else."""
        after = _form(self.after).match(text, quantity.end)
        if after is None:
            return None
        before = _form(self.before).search(text, max(0, quantity.start - FURTHEST), quantity.start)
        if before is None or not _form(self.needs).search(text):
            return None
        if self.bars and _form(self.bars).search(text):
            return None
        of = " ".join(told for told in (_of(before), _of(after)) if told)
        return Phrased(self.subject.replace("{of}", of), of, quantity, quantity.start, after.end())


@cache
def _form(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


def _of(match: re.Match[str]) -> str:
    """Return what a number is of by the groups of a form: the text of `of`, and of another group its name."""
    told = [
        text.strip().lower() if name == "of" else name for name, text in match.groupdict().items() if text
    ]
    return " ".join(told)


class Phrases(NamedTuple):
    """The phrases of a language in their order, and how the words begin of which a text with one of them has one.

    `ranges` ends where the second number of a range begins, which is no value.
    """

    phrases: tuple[Phrase, ...]
    beginnings: Beginnings[int]
    ranges: str = ""


def find(text: str, quantities: Iterable[Quantity], language: str) -> Iterator[Phrased]:
    """Yield the numbers of a text that a phrase of its language says what they are of."""
    known = phrases(language)
    told = known.beginnings.told_by(words_of(text.lower()))
    asked = [known.phrases[number] for number in sorted(told)]
    for one in quantities:
        for phrase in asked:
            found = phrase.find(text, one) if phrase.unit == one.unit[:1] else None
            if found:
                if not known.ranges or not _form(known.ranges).search(text, 0, one.start):
                    yield found
                break


@cache
def phrases(language: str) -> Phrases:
    """Return the phrases of a language; none where it has no file."""
    code = primary(language)
    told = table("phrases", code)
    rows, stretches = told.get("phrase", ()), told.get("stretches", {})
    known = tuple(_phrase(row, stretches) for row in rows)
    asked = {number: row["words"].split() if "words" in row else WORDS for number, row in enumerate(rows)}
    return Phrases(known, Beginnings(asked), rf"(?:{told['ranges']}) \Z" if "ranges" in told else "")


def _phrase(row: dict[str, str], stretches: dict[str, str]) -> Phrase:
    def form(key: str) -> str:
        return _STRETCH.sub(lambda match: stretches[match[1]], row.get(key, ""))

    return Phrase(
        row["subject"],
        row.get("unit", ""),
        rf"(?:{form('before')})\Z" if "before" in row else "",
        form("after"),
        form("with"),
        rf"\b(?:{form('not')})\b" if "not" in row else "",
    )
