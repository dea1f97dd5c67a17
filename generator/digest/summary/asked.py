"""What a reader asks first: who it was, and how far the case has come.

Who tells it repeats what happened, since that is how one says whose name it is; so by its words it is hardly news,
and by what it answers it always is, until it was told. English only.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.language.cases import case_step
from generator.language.words import primary, stems

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.digest.summary.retelling import Heard

_NAME = r"[A-Z][\w'\u2019-]+ (?:(?:[A-Z]\.|[A-Z][\w'\u2019-]+) ){0,2}(?P<%s>[A-Z][\w'\u2019-]+)"
_FATES = (
    r"(?:(?:was|were|is|are|been|being) (?:\w+ )?(?:arrested|charged|accused|indicted|sentenced|convicted|acquitted"
    r"|killed|murdered|slain|wounded|shot|stabbed|pronounced|found (?:dead|guilty)|taken into custody"
    r"|among the (?:\w+ ){0,2}(?:dead|killed|victims|(?:people|men|women) (?:who|whose|killed)))|(?:later )?died)"
)
_WHO = re.compile(
    r"[Ii](?<!\w.)(?<!originally .)(?<!initially .)(?<!wrongly .)(?<!falsely .)(?<!incorrectly .)(?<!first .)"
    r"(?<!tentatively .)dentifi(?:ed|es) (?!(?:him|her|them)sel)"
    r"(?:[^,;.]{1,80} )?as (?:[a-z\d][\w-]* |[A-Z][a-z]+\. ){0,4}"
    + _NAME % "known"
    + "|"
    + _NAME % "fated"
    + rf"(?:, \d+,(?: of [^,]{{3,40}},)?)? (?:ha(?:s|ve) )?{_FATES}\b"
)
_TELLING = frozenset(
    stems(
        "identified identifies arrested charged accused indicted sentenced convicted acquitted killed murdered slain "
        "wounded shot stabbed pronounced found custody died dead victims",
        "en",
    )
)
"""One of these has every sentence of that kind: to look for a word is sooner done."""
_OPEN = re.compile(
    r"\b(?:not|never|no|nobody|could|may|might|would|will|should|if|whether|expected|set|due|agreed|agrees|to be"
    r"|years? ago|previously)\b"
)
"""What makes a step of a case none, or one of another case."""
_ANOTHER_DAY = re.compile(
    r"(?:Last (?:year|month|week|\w+day)|In [A-Z\d]|On [A-Z]\w+\.? \d"
    r"|(?:Earlier|Later) (?:this|that|in)|By |Since |Before )"
)
"""How a sentence begins that tells of something like it on another day."""
REPEATED = 0.25
"""Share of a passage that must be known if it tells of the story who it was: else it is on another one."""


class Asked:
    """The passages of a topic that answer what is asked, each looked at when it is asked for."""

    def __init__(self, evidence: Evidence) -> None:
        self._passages = evidence.passages
        self._english = primary(evidence.articles[0].language) == "en"
        self._title = evidence.title
        self._names: dict[int, str] = {}
        self._steps: dict[int, int] = {}

    def answers(self, row: int, known: Heard) -> bool:
        """Whether a passage tells the full name of somebody, or opens its article with a step of the case, unheard."""
        if not self._english:
            return False
        name = self._name(row)
        if name and name not in known.stems and not _ANOTHER_DAY.match(self._passages[row].text):
            gist = self._passages[row].gist
            return len(gist & known.gist) >= REPEATED * len(gist)
        step = self._step(row) if self._passages[row].position == 0 else -1
        if step <= 0:  # as most: behind the first step of a case only
            return False
        return step > max(_step(self._title), max(map(self._step, known.rows), default=-1)) >= 0

    def _name(self, row: int) -> str:
        """Return the stem of the surname by which a passage tells who somebody was."""
        if row not in self._names:
            passage = self._passages[row]
            found = None if _TELLING.isdisjoint(passage.own) else _WHO.search(passage.text)
            self._names[row] = _last(found["known"] or found["fated"]) if found else ""
        return self._names[row]

    def _step(self, row: int) -> int:
        if row not in self._steps:
            self._steps[row] = _step(self._passages[row].text)
        return self._steps[row]


def _last(name: str) -> str:
    """Return the last stem of a name, which may have hyphens."""
    return next(reversed(stems(name, "en")), "")


def _step(text: str) -> int:
    """Return the step of the case that a text tells as done, -1 where it tells none."""
    found = case_step(text, "en")
    return found.place if found and not _OPEN.search(text) else -1
