"""What is no event of the day that dates it: that somebody said so then, what had not come about, how it still was."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import clause
from generator.language.uneventful import uneventful
from generator.language.verbs import first_verb, has_finite_verb

if TYPE_CHECKING:
    from generator.digest.lines import Line
    from generator.language.caseless import Caseless
    from generator.language.times import Moment

_REPORTED = re.compile(
    r"\b(?:statements?|reports?|figures|statistics|data|numbers|indictments?|affidavits?|releases?|documents?|complaints?|surveys?|study"
    r"|polls?|details|information|footage|images|papers|records|filings?|letters?|memos?|videos?|e-?mails?|transcripts?|logs?|recordings?|tapes?|minutes|audio)\s(?:released|published|issued|filed|unsealed|dated|posted|sent)\s\Z"
)
"""What somebody says so in, and when that came out."""
_CAME_OUT = ("released", "published", "issued", "filed", "unsealed", "dated", "posted", "sent")
"""One of these stands right before the date then."""
_HAD = re.compile(r"\b(?:had|has|have)\s")
_CLOCK = re.compile(r"\d")
_GOES_ON = re.compile(r":|,?\s(?:and|but)\b")
"""Behind a date that is a label, or before what else was done."""
_NOTHING = re.compile(
    r"\A(?:[Aa]s of [^,]{3,30}, )?(?:No|None|Nobody|Neither)\b(?! fewer| less)[^,]*? (?:was|were|has|have|had)\b"
    r"|\A(?:No one|Nobody|None) [a-z]+ed\b"
    r"|(?:\b(?:was|were|had|did|does|could|would|is|are) not\b|n['\u2019]t\b)(?! (?:only|just|until)\b)"
    r"|\b(?:was|were|remained|is|are) (?:still |not )?un(?:known|clear|available|determined|identified)\b"
)
"""What had not come about, or was not known."""
_NOTHING_SIGNS = ("no ", "not ", "none", "nobody", "neither", "n't", "n\u2019t", " un")
"""One of these is in whatever `_NOTHING` matches, in lower case."""
_IN_ANOTHER = re.compile(
    r"\b(?:when|that|who|which|as(?! of\b)|after|because|if|whether|while|and|he|she|they|said|says|to)\b"
)
"""Between a date and what had not come about: it dates another clause."""


def is_no_event(line: Line, moment: Moment) -> bool:
    """Whether all that a date dates is that somebody said so, or how it was: reports say so in each sentence."""
    return of_saying(line, moment) or _of_nothing(line, moment) or of_a_state(line, moment)


def of_saying(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something was said: `officials said on Monday`, `on Friday the mayor told them`.

    Behind a verb it is of what is said: `officials said the bridge fell on Monday`.
    """
    came_out = line.text.endswith(_CAME_OUT, 0, max(0, moment.start - 1))
    if came_out and _REPORTED.search(line.text, 0, moment.start):
        return True
    between = said_before(line.text, moment.start)
    if between is None:
        return _says_behind(line.text, moment)
    at_an_hour = moment.weekday is None and _CLOCK.search(line.text, moment.start, moment.end)
    if at_an_hour and not line.text.startswith(" that ", moment.end):
        return False  # `police say about 2 p.m. a man came in`
    return not has_finite_verb(between)


def said_before(text: str, at: int) -> str | None:
    """Return the words between a verb of talk and a place of its clause; None where there is no such verb."""
    found = uneventful("en").said.search(text, 0, at)
    return found["between"] if found else None


def _says_behind(text: str, moment: Moment) -> bool:
    """Whether one of talk is the next word behind a date, or the first verb of its clause."""
    left, right = clause(text, moment.start, moment.end)
    behind = text[moment.end : right]
    if _GOES_ON.match(behind):
        return False
    at_once = has_finite_verb(text[left : moment.start])
    word = "".join(behind.split(maxsplit=1)[:1]).lower() if at_once else first_verb(_HAD.sub(" ", behind))
    return word in uneventful("en").talk and re.search(rf"\b{word}[,.]", behind, re.IGNORECASE) is None


def of_a_state(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something was as it had been, or was not told: `was in fair condition on Monday`.

    Behind another verb it is of that: `the crane fell on Monday, the port wrote in a post`.
    """
    left, _ = clause(line.text, moment.start, moment.end)
    end = moment.end if has_finite_verb(line.text[left : moment.start]) else len(line.text)
    return _dates(uneventful("en").state, line, moment, begins_before=end)


def _of_nothing(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something had not happened or was not known: `no one answered on Monday`."""
    return any(map(line.low.__contains__, _NOTHING_SIGNS)) and _dates(_NOTHING, line, moment)


def _dates(
    form: re.Pattern[str] | Caseless, line: Line, moment: Moment, begins_before: int = sys.maxsize
) -> bool:
    """Whether a date stands in one clause with what a form finds, and nothing between begins another."""
    left, right = clause(line.text, moment.start, moment.end)
    found = form.search(line.text, left, right)
    if found is None or found.start() >= begins_before:
        return False
    apart = sorted((found.start(), found.end(), moment.start, moment.end))[1:3]
    return _IN_ANOTHER.search(line.text, *apart) is None
