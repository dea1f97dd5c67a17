"""Sentences that a page sets between its headline and its date, and that do not say whom they are about.

`Nominee praised for her patience.` above a date and `The harbour board has named Ada Brook`: the headline has
named her, and where it is gone, the text names her better.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from generator.language.verbs import has_finite_verb
from generator.load import byline, dated, dateline, lead_faults
from generator.load.unmarked import STOP

if TYPE_CHECKING:
    from collections.abc import Sequence

_BORDER = re.compile(r"[a-z]{2}[.!?][\"'\u201d\u2019)]* [A-Z]")
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z]")
_SOMEBODY = re.compile(
    r"(?!(?:The|An?|All|Two|Three|Four|\d+)\b)(?:[\w-]+ ){0,3}?(?:actor|actress|aide|attorney|back|candidate|champion"
    r"|climber|coach|director|doctor|execs?|executives?|filmmaker|founder|host|inmate|lawyer|leader|lineman|nominee|officials?|owner"
    r"|physician|player|quarterback|receiver|singer|star|team)\b",
    re.IGNORECASE,
)
_NAMELESS = 2.0
_LONGEST, _READ, _FEWEST_TIMES, _NEAR = 200, 1500, 2, 3


def costs(blocks: Sequence[str], at: int) -> tuple[float, ...]:
    """Return what each sentence from a block on costs as a title, in faults, if it stands above a day as a deck does.

    A deck is told by its first sentence: it has no name, though the text repeats names.
    """
    below = next((n for n in range(at + 1, min(at + 1 + _NEAR, len(blocks))) if _is_day(blocks[n])), at)
    if not all(map(_is_sentence, blocks[at:below])):
        return ()
    text = "\n".join(blocks[below + 1 :])[:_READ]
    times = Counter(_NAME.findall(text))
    repeated = {name for name, count in times.items() if count >= _FEWEST_TIMES}
    named = any(_CAPITAL.search(block) or block.split(" ", 1)[0] in repeated for block in blocks[at : at + 1])
    is_nameless = (repeated and not named) or lead_faults.refers_back(blocks[at])
    return (_NAMELESS,) * (below - at) if is_nameless else ()


def is_nameless_line(line: str, text: str) -> bool:
    """Tell whether a line speaks of a `host` or a `team` without an article, and of nobody whom the text names."""
    if not _SOMEBODY.match(line) or not has_finite_verb(line):
        return False
    times = Counter(_NAME.findall(text[:_READ]))
    named = [name for name, count in times.items() if count >= _FEWEST_TIMES]
    return bool(named) and not any(name in line for name in named)


def _is_sentence(block: str) -> bool:
    return len(block) <= _LONGEST and bool(STOP.search(block)) and not _BORDER.search(block)


def _is_day(block: str) -> bool:
    return bool(
        dated.is_alone(block)
        or dateline.is_alone(block)
        or (len(block) <= _LONGEST and byline.publisher(block))
    )
