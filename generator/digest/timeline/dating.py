"""Which date dates a sentence: the only one in its main clause that is not of a noun, nor of who said it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import clause
from generator.digest.timeline.binding import at_a_sitting, binds, had_been, of_a_thing
from generator.language.caseless import Caseless
from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.verbs import count_verbs, has_finite_verb
from generator.model import Precision

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.lines import Line
    from generator.language.times import Moment

_END = Caseless(rf"(?:(?:through|from|-|\u2013)|\b(?:{'|'.join((*MONTHS, *WEEKDAYS))}) (?:and|or|to))\s\Z")
_BOUND = re.compile(r"(?:by|since|until|before|after)\s", re.IGNORECASE)
_SAYING = Caseless(
    r"\b(?:said|says|saying|told|added|showed|according to)\b(?P<between>(?:\s(?!that\b)[\w.'\u2019-]+){0,11}\s)\Z"
)
_SAYS = re.compile(r"(?:\s(?:morning|afternoon|evening|night))?\s(?:said|says|told|added)\b", re.IGNORECASE)
_REPORTED_BY = re.compile(r",\s(?!who\b|which\b)[^,]{2,60}\s(?:reported|confirmed)\s\Z")
_MADE_KNOWN = re.compile(r"\b(?:confirmed|testified|revealed|disclosed|acknowledged|admitted)\s\Z")
_AGAIN = re.compile(r"\s[(\[](?:on )?")
_REPORT = re.compile(r"\A(?:According to|In)\s[^,]{2,80}\s(?:released|published|issued|filed|dated)\s\Z")
"""A report at the front that has its own day: `According to a report released Sunday, ...`."""


_REPORTED = re.compile(
    r"\b(?:statement|report|figures|statistics|data|numbers|indictment|affidavit|release|documents?|complaint|survey|study"
    r"|poll|details|information|footage|images|papers|records|filing|letter|memo|video|e-?mail)\s(?:released|published|issued|filed|unsealed|dated|posted|sent)\s\Z"
)
"""What somebody says so in, and when that came out."""

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


def of_saying(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something was said: `officials said on Monday`, `the mayor on Friday told them`.

    Behind a verb it is of what is said: `officials said the bridge fell on Monday`.
    """
    if _SAYS.match(line.text, moment.end) or _REPORTED.search(line.text, 0, moment.start):
        return True
    found = _SAYING.search(line.text, 0, moment.start)
    return found is not None and not has_finite_verb(found["between"])


def of_nothing(line: Line, moment: Moment) -> bool:
    """Whether a date tells when something had not happened or was not known: `no one answered on Monday`."""
    if not any(map(line.low.__contains__, _NOTHING_SIGNS)):
        return False
    left, right = clause(line.text, moment.start, moment.end)
    found = _NOTHING.search(line.text, left, right)
    if found is None:
        return False
    apart = sorted((found.start(), found.end(), moment.start, moment.end))[1:3]
    return _IN_ANOTHER.search(line.text, *apart) is None


def only(moments: Sequence[Moment], line: Line, *, dated: bool) -> Moment | None:
    """Return the one date of a line that may be told: of the calendar, else a day of the week or a relative one.

    What only the day of its article tells (`yesterday`) counts where that is `dated`. When it was said, and a day of
    what is spoken of (`Monday's fire`), come into question where nothing else does, and so does what stands outside of
    the main clause.
    """
    moments = _narrowed(moments, line)
    if len(moments) > 1:
        first = moments[0]
        moments = [first, *(one for one in moments[1:] if not had_been(line.text, first.end, one.start))]
    days = [moment for moment in moments if moment.date]
    if len(days) > 1 or (len(moments) > 1 and (not days or days[0].open or days[0] is not moments[0])):
        return None
    moment = (days or list(moments))[0]
    if (not dated and _by_its_day(moment)) or moment.lead == "from":
        return None
    if _END.search(line.text, 0, moment.start):  # an end, and not its day
        return None
    if _of_a_thing(line, moment) or _bounds(line, moment):
        return None
    if moment.attributive and at_a_sitting(line.text, moment.start, moment.end):
        moment = moment._replace(attributive=False)
    if moment.attributive and moment.year is None and moment.start < 1:
        return None
    return moment if line.row or labels(line, moment) or binds(line.text, moment.start, moment.end) else None


def _narrowed(moments: Sequence[Moment], line: Line) -> Sequence[Moment]:
    """Return those of several dates that come into question: a rule that would leave none leaves all."""
    for left_out in (_of_something_said, _of_telling, _said_again):
        if len(moments) > 1:
            moments = [one for one in moments if not left_out(line, one, moments)] or moments
    if len(moments) > 1 and not line.row and not any(labels(line, one) for one in moments):
        moments = [one for one in moments if _of_the_main_clause(line, one)] or moments
        moments = [one for one in moments if _of_what_is_said(line, one)] or moments
    return moments


def _of_something_said(line: Line, moment: Moment, _: Sequence[Moment]) -> bool:
    return of_saying(line, moment) or _owns(line, moment)


def _said_again(line: Line, moment: Moment, moments: Sequence[Moment]) -> bool:
    """Whether a day of the week is said again by the calendar: `on Friday (14 October 2011)`."""
    if moment.date or _bounds(line, moment):
        return False
    return any(one.date and _AGAIN.fullmatch(line.text, moment.end, one.start) for one in moments)


def _of_the_main_clause(line: Line, moment: Moment) -> bool:
    return not moment.attributive and binds(line.text, moment.start, moment.end)


def _of_what_is_said(line: Line, moment: Moment) -> bool:
    """Whether a date is of what is said, and not of a thing in front: `a letter of Monday said it closes Friday`."""
    found = _SAYING.search(line.text, 0, moment.start)
    return found is not None and has_finite_verb(found["between"])


def _of_a_report(line: Line, moment: Moment) -> bool:
    """Whether a date at the end tells when somebody reported it: `..., the port reported Tuesday.`."""
    at_the_end = moment.end >= len(line.text) - len(".")
    return at_the_end and _REPORTED_BY.search(line.text, 0, moment.start) is not None


def _of_telling(line: Line, moment: Moment, moments: Sequence[Moment]) -> bool:
    """Whether a date tells when something was made known that has one of its own: `confirmed Monday it fell May 2`."""
    if _of_a_report(line, moment):
        return True
    if moment.date or not _MADE_KNOWN.search(line.text, 0, moment.start):
        return False
    return any(
        count_verbs(line.text[moment.end : one.start]) == 1 for one in moments if one.start > moment.end
    )


def _owns(line: Line, moment: Moment) -> bool:
    return line.text.startswith(("'s ", "\u2019s "), moment.end)


def _of_a_thing(line: Line, moment: Moment) -> bool:
    if _REPORT.search(line.text, 0, moment.start):
        return True
    return moment.weekday is not None and not moment.date and of_a_thing(line.text, moment.start, moment.end)


def _bounds(line: Line, moment: Moment) -> bool:
    """Whether a day of the week only bounds what it dates: `until Monday`."""
    return _BOUND.match(line.text, moment.start) is not None and not moment.date


def _by_its_day(moment: Moment) -> bool:
    """Whether only the day of its article tells when it is: `yesterday`, `next week`."""
    return not moment.date and moment.weekday is None and moment.precision is Precision.RELATIVE


def labels(line: Line, moment: Moment) -> bool:
    """Whether the date stands in a label at the line's front, which dates all of it."""
    colon = line.text.find(":", moment.end)
    return 0 <= colon - moment.end <= len(") ") and moment.start < 60  # noqa: PLR2004 - a label is short
