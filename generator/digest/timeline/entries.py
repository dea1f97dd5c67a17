"""What a line says on its dates: each a text that stands alone, with the date that dates it.

A date is the date of a sentence only where it stands in its main clause: a date behind `who`, `after` or inside a
quotation dates something else. A clause that hangs on a sentence, and each of several deeds of one subject, is told by
itself, where it stands alone.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.headline.title import letters, spells
from generator.digest.standing import unfit, unfit_of_any_length
from generator.digest.syntax.clauses import quoted
from generator.digest.syntax.conjuncts import conjuncts
from generator.digest.syntax.fronted import unfronted, unparted
from generator.digest.syntax.hanging import HANGS_ON, hanging, shortened
from generator.digest.syntax.pruning import raised
from generator.digest.timeline.antecedent import antecedent
from generator.digest.timeline.dating import labels, only
from generator.digest.timeline.incident import by_incident
from generator.digest.timeline.relative import by_hour, by_lapse, by_sitting
from generator.digest.timeline.saying import is_no_event, of_saying
from generator.language.times import find
from generator.model import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.digest.passages import Passage
    from generator.language.times import Moment
    from generator.model import Article

_GRANTED = re.compile(r"(?:While|Although|Though)\s")
_LEANS = re.compile(
    r"According to [^,]{2,60}, (?:it|they|this|these|those)\b"
    r"|The (?:couple|pair|duo|trio|siblings|newlyweds)\b"
    r"(?! (?:of|who|whose|that|accused|arrested|in|at|from|with|behind)\b)"
)
"""What is told of something or several that another sentence names."""
FEWEST_WORDS = 3
"""Words behind the date in a label from which a line tells something."""


class Entry(NamedTuple):
    """A text and what dates it: `moment` of `line`, which may be a clause of a line of the topic.

    `led` is the line that names whom it speaks of, where that is told as well; `aside` tells that the date is of a
    clause, and the text more than that.
    """

    led: Line | None
    line: Line
    moment: Moment
    text: str
    aside: bool = False


class By(NamedTuple):
    """By what a line may be dated that no calendar dates: an occasion, or something in the line itself."""

    occasion: Moment | None
    itself: bool


def entries(known: Facts, at: int, passage: Passage | None, by: By) -> Iterator[Entry]:
    """Yield what the `at`-th line says on its dates: of its main clause, then of the clauses that hang on it.

    `passage` is the line as a sentence that may be said, if it is one.
    """
    line = known.lines[at]
    if line.kind is BlockKind.QUOTE and not any(one.date for one in line.moments):
        return  # what somebody posted has a day of its own
    if line.text.startswith("(") and line.text.endswith(")"):
        return  # a note of the editors: `(Update, Monday: What we know of the keeper)`
    article = known.articles[line.article]
    moment = _dating(known, line, by)
    text = _text(line, moment, passage, article) if moment else ""
    if moment and text:
        yield Entry(None, line, moment, text)
    elif moment and passage and (found := antecedent(known, at, passage)):
        led, both = found
        yield Entry(led, line, moment, both)
    if line.moments and not line.row:
        clauses = list(_clauses(known, line, passage, () if moment is None else (moment,)))
        its = by_incident(line, article.language) if moment is None and not clauses else None
        text = _text(line, its, passage, article) if its else ""
        yield from (Entry(None, line, its, text, aside=True),) if its and text else clauses


def _dating(known: Facts, line: Line, by: By) -> Moment | None:
    """Return the date of a line's main clause: of the calendar or the week, else by an occasion, else by the hour."""
    dated = known.articles[line.article].day is not None
    moments = line.moments
    moment = only(moments, line, dated=dated) if moments else None
    if moment is None and not line.row and not any(one.date for one in moments):
        moment = (by_sitting(line) if by.itself else None) or by.occasion
        if by.itself:
            lapse = by_lapse(line, dated=dated)
            moment = moment or (None if lapse and of_saying(line, lapse) else lapse) or by_hour(line)
        moment = moment and only((moment,), line, dated=True)
    return None if moment and not moment.date and is_no_event(line, moment) else moment


def _clauses(known: Facts, line: Line, passage: Passage | None, taken: Sequence[Moment]) -> Iterator[Entry]:
    """Yield the clauses that hang on a line and that a date of theirs dates, which is not `taken` already."""
    article = known.articles[line.article]
    names = passage.named if passage else frozenset()
    left = [one for one in line.moments if one not in taken and not (taken and one.lead == "until")]
    if not left:
        return
    deeds = conjuncts(line.text) if len(line.moments) > 1 else ()
    for one in chain(hanging(line.text), deeds):
        if not any(one.start <= moment.start < one.end for moment in left) or quoted(line.text, one.start):
            continue
        part = line._replace(text=one.said, low=one.said.lower(), moments=find(one.said, article.language))
        moment = only(part.moments, part, dated=article.day is not None) if part.moments else None
        alone = moment and not unfit_of_any_length(one.text, article.language, names)
        if moment and any(_is_told(line, part, moment, other) for other in taken):
            continue
        said = moment and of_saying(part, moment)
        if moment and alone and not said and (moment.date or not is_no_event(part, moment)):
            yield Entry(None, part, moment, one.text)


def _is_told(line: Line, part: Line, moment: Moment, other: Moment) -> bool:
    """Whether a clause is dated by the date by which the whole line is told."""
    return (
        moment.date == other.date
        and line.text[other.start : other.end] == part.text[moment.start : moment.end]
    )


def _text(line: Line, moment: Moment, passage: Passage | None, article: Article) -> str:
    """Return what is told of a line, from where its statement begins: it or its front; empty if neither stands."""
    if line.row:
        return line.text
    if labels(line, moment):
        return line.text if len(line.text[moment.end :].split()) >= FEWEST_WORDS else ""
    if quoted(line.text, moment.start) or (passage is None and not _is_title(line, article)):
        return ""
    cut = passage.stated - line.start if passage else 0
    if not 0 <= cut <= moment.start:
        return ""
    stated, names = raised(line.text[cut:]), passage.named if passage else frozenset()
    if passage and passage.text:
        text = next(_main_clause(stated, moment.start - cut, article, names), stated)
        return "" if _LEANS.match(text) else text
    fit = (
        text
        for text in chain(
            (stated,),
            shortened(stated, moment.end - cut),
            unfronted(stated, moment.start - cut),
            unparted(stated, moment.end - cut),
        )
        if not unfit(text, article.language, names) and not HANGS_ON.match(text) and not _LEANS.match(text)
    )
    return next(fit, "")


def _main_clause(stated: str, at: int, article: Article, names: frozenset[str]) -> Iterator[str]:
    """Yield a sentence without what is granted at its front: its date would be read as that of this."""
    if _GRANTED.match(stated):
        yield from (text for text in unfronted(stated, at) if not unfit(text, article.language, names))


def _is_title(line: Line, article: Article) -> bool:
    """Whether a sentence has become the title of an article that has none: no other section tells it."""
    return line.text[-1:] == "." and spells(line.text, letters(article.title))
