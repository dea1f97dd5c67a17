"""Numbers of which the words right around them say what they are of, one data file a language in `data/phrases`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from generator.language.words import primary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.language.quantities import Quantity


class Phrased(NamedTuple):
    """A number with its phrase at `start:end` of a text: what it is of, and whose where there are several."""

    subject: str
    of: str
    quantity: Quantity
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a number stands in a text that is of a `subject`; see the data files."""

    subject: str
    unit: str
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    bars: re.Pattern[str] | None

    def find(self, text: str, quantity: Quantity) -> Phrased | None:
        """Return a number of a text with its phrase; None where it is of something else."""
        before = self.before.search(text, 0, quantity.start) if self.before else None
        after = self.after.match(text, quantity.end) if self.after else None
        if (self.before and before is None) or (self.after and after is None):
            return None
        if (self.needs and not self.needs.search(text)) or (self.bars and self.bars.search(text)):
            return None
        of = next((match["of"] for match in (before, after) if match and match.groupdict().get("of")), "")
        end = after.end() if after else quantity.end
        return Phrased(self.subject, of.lower(), quantity, quantity.start, end)


def find(text: str, quantities: Iterable[Quantity], language: str) -> Iterator[Phrased]:
    """Yield the numbers of a text that a phrase of its language says what they are of."""
    known = phrases(language)
    for one in quantities:
        for phrase in known:
            found = phrase.find(text, one) if phrase.unit == one.unit[:1] else None
            if found:
                yield found
                break


@cache
def phrases(language: str) -> tuple[Phrase, ...]:
    """Return the phrases of a language; none where it has no file."""
    code = primary(language)
    file = files("generator.language") / "data" / "phrases" / f"{code}.toml"
    if not code.isalpha() or not file.is_file():
        return ()
    rows = tomllib.loads(file.read_text(encoding="utf-8"))["phrase"]
    return tuple(
        Phrase(
            row["subject"],
            row.get("unit", ""),
            _form(row.get("before", ""), r"(?:{})\Z"),
            _form(row.get("after", ""), "(?:{})"),
            _form(row.get("with", ""), "(?:{})"),
            _form(row.get("not", ""), r"\b(?:{})\b"),
        )
        for row in rows
    )


def _form(written: str, frame: str) -> re.Pattern[str] | None:
    return re.compile(frame.replace("{}", written), re.IGNORECASE) if written else None
