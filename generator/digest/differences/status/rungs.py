"""What a line tells of somebody's state: a step of a ladder, and whom it is about; see `language.ladders`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.whom import Whom, whom_before, whom_behind
from generator.digest.syntax.clauses import quoted
from generator.language.ladders import ladders, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet

    from generator.digest.lines import Line
    from generator.language.ladders import Step

LATEST = 40
"""Lines of an article that are read."""
_UNSURE = re.compile(
    r"\b(?:if|unless|whether|could|would|may|might|should|must|never|once|until|had been|previous\w*|prior|earlier"
    r"|formerly|years? ago|last (?:year|month|week)(?!['\u2019]s)|in the past|history of|criminal (?:record|history)"
    r"|recently|again|another case|unrelated|alleged\w* that|denied that|potential|when (?:he|she|they) (?:is|are)"
    r"|no (?:evidence|indication|sign|reason))\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\A(?:would|could|may|might)\Z", re.IGNORECASE)
"""How a form begins of which that is no doubt, but what is told: `would not go`, `could face charges`."""
_NOT = re.compile(r"\bnot\b", re.IGNORECASE)
_TAKEN = re.compile(r"\b(?:custody|detained|picked up|held)\b")
_CARE = re.compile(
    r"\b(?:(?:mental|psychiatric|psychological)(?:[- ]health)? (?:\w+ )?(?:evaluation|assessment|examination|check"
    r"|care|help|treatment|hold|hospital|facility|ward|unit)|protective custody)\b",
    re.IGNORECASE,
)
"""For what somebody is taken in who has done nothing, or not yet."""
CLAUSE = re.compile(r"[;:]\s|,\s(?:and|but|while|when|after|though|although|as|because|since|so|before)\s")


class Rung(NamedTuple):
    """A statement in `start:end` of a line: on a step of a ladder, both by number; about `whom`, None for nobody."""

    ladder: int
    number: int
    start: int
    end: int
    whom: Whom | None

    @property
    def step(self) -> Step:
        """The step itself."""
        return ladders("en").ladders[self.ladder].steps[self.number]

    @property
    def of_accused(self) -> bool:
        """Whether its ladder is of whoever did something."""
        return ladders("en").ladders[self.ladder].accused


def states_in(line: Line, told: AbstractSet[str]) -> tuple[Rung, ...]:
    """Return on which steps a line has somebody; `told` is what its words tell something, by name."""
    names = named("en")
    asked = names.keys() & told
    if not asked or line.row or line.position >= LATEST or line.text.endswith("?"):
        return ()
    return tuple(one for at in sorted([names[name] for name in asked]) for one in _stated(line, at))


def _stated(line: Line, at: tuple[int, int, int]) -> Iterator[Rung]:
    """Yield what a line tells by one form of a step of a ladder."""
    number, place, which = at
    step = ladders("en").ladders[number].steps[place]
    form = (step.behind, step.before, step.nobody)[which]
    seek = (whom_before, whom_behind, None)[which]
    for match in form.finditer(line.text) if form else ():
        if quoted(line.text, match.start()) or _unsure(line.text, match):
            continue
        beside = match.start() if form is step.behind else match.end()
        for whom in seek(line.text, beside) if seek else (None,):
            start, end = match.span()
            if whom:
                start, end = min(start, whom.start), max(end, whom.end)
            yield Rung(number, place, start, end, whom)


def _unsure(text: str, match: re.Match[str]) -> bool:
    """Whether the clause of a statement leaves it open, or tells it of other times."""
    cuts = [cut.end() for cut in CLAUSE.finditer(text, 0, match.start())]
    end = CLAUSE.search(text, match.end())
    verb = _TOLD.sub("", match.group().partition(" ")[0])
    before, behind = (
        text[cuts[-1] if cuts else 0 : match.start()],
        text[match.end() : end.start() if end else None],
    )
    if _NOT.search(f"{before}{verb}") or (_TAKEN.search(match.group()) and _CARE.search(behind)):
        return True
    return _UNSURE.search(f"{before}{verb} {behind}") is not None
