"""The lede: one or two sentences that say what happened, as the newest articles open.

Of one article it keeps what happened before what else it tells of it, and a short opening gets what stands right behind
it: there an article says who, where and when.
"""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING

from generator.digest.differences.status.deaths import tells_a_death
from generator.digest.standing.form import long
from generator.digest.summary.introduced import met_words
from generator.digest.summary.latest import latest
from generator.digest.summary.pointed import pointed
from generator.digest.summary.retelling import overlap, retells
from generator.digest.summary.statements import statement
from generator.digest.summary.unsaid import unsaid
from generator.digest.summary.worth import OPENING, ahead_of_all, best_opening, words_of, worth
from generator.language.cases import case_step
from generator.language.cues import cues
from generator.language.dated import WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.passages import Passage
    from generator.model import Statement

FURTHER = 8
"""Sentences at the top of an article among which a lede is looked for where the first few miss the subject."""
ON_SUBJECT = 0.2
"""Share of the headline that one of the opening sentences must say."""
ONE_IS_ENOUGH = 26
"""Words from which a first sentence stands by itself."""
TOGETHER, WITH_OPENING = 55, 60
"""Words that two sentences have at most; the same where the better one stands behind what their article opens with."""
NEARLY = 2.5
"""How much less than the best opening the first sentence of its article may be worth, to be told before it."""
FRESH = 0.3
"""Share of words from which a second sentence of elsewhere says too much again: it stands right behind the first."""
HALF = 0.5
"""Share of a sentence right behind the first that must be new, where it tells of the same with a new name."""
RELATIVE = frozenset({"and", "that", "who", "which"})
_WEEKDAYS = tuple(day.capitalize() for day in WEEKDAYS)
QUOTES = "\"'\u2018\u201c\u201e\u00ab"


def lede(evidence: Evidence, agreed: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the lede; empty where no sentence stands alone. One that says what an agreement does has its sources."""
    return pointed((statement(evidence, row) for row in leading(evidence)), agreed)


def leading(evidence: Evidence) -> tuple[int, ...]:
    """Return the passages of the lede: the best opening sentence, and a second where the first is short.

    Before a best one that stands further down its article stands what that opens with, if it tells of it as well.
    There are none where the editor wrote a lede.
    """
    if "lede" not in evidence.kept:
        evidence.kept["lede"] = _leading(evidence)
    return evidence.kept["lede"]


def _leading(evidence: Evidence) -> tuple[int, ...]:
    openings = [] if evidence.foreword else _openings(evidence)
    if not openings:
        return ()
    best = best_opening(evidence, openings)
    ahead = _ahead(evidence, best, openings)
    if ahead:
        return (*ahead, best)
    first = _in_short(evidence, _first(evidence, best, openings))
    alone = words_of(evidence, first) >= ONE_IS_ENOUGH
    left = (row for row in unsaid(evidence, first, alone=alone) if _tells_on(evidence, first, row))
    evidence.kept["unsaid"] = tuple(islice(left, 1))
    if alone or evidence.kept["unsaid"]:
        return (first, *evidence.kept["unsaid"])
    seconds = [row for row in openings if row != first and _may_follow(evidence, first, row)]
    if not seconds:
        return (first,)
    return first, max(seconds, key=lambda row: (worth(evidence, row, (first,)), -row))


def _first(evidence: Evidence, best: int, openings: Collection[int]) -> int:
    """Return the best opening, or what its article begins with: where that is the latest, or the better one leans."""
    passage = evidence.passages[best]
    begins = best - passage.position
    if (
        begins in openings
        and passage.article in latest(evidence)
        and not long(evidence.passages[begins].text)
    ):
        return begins
    leans = passage.granted or not evidence.bare.of(best) <= met_words(evidence, ())
    nearly = begins in openings and worth(evidence, begins) >= worth(evidence, best) - NEARLY
    return begins if leans and nearly else best


def _in_short(evidence: Evidence, first: int) -> int:
    """Return what stands behind a sentence too long for a point, if it tells the headline's step; else that one."""
    behind = first + 1
    if not long(evidence.passages[first].text) or behind == len(evidence.passages):
        return first
    passage, language = evidence.passages[behind], evidence.articles[0].language
    told, headed = case_step(passage.text, language), case_step(evidence.title, language)
    same = told and headed and told.place >= headed.place
    return behind if same and passage.article == evidence.passages[first].article else first


def _may_follow(evidence: Evidence, first: int, row: int) -> bool:
    """Whether a sentence may be told behind the first: of its article, or no older and of one thing."""
    one, other = evidence.passages[first], evidence.passages[row]
    return (
        _is_understood(evidence, first, row, WITH_OPENING if _behind(one, other) else TOGETHER)
        and evidence.newness[other.article] >= evidence.newness[one.article]
        and (one.article not in latest(evidence) or other.article in latest(evidence))
        and _goes_on(evidence, first, row)
        and (_names_more(one, other) or not retells(evidence, row, first))
    )


def _tells_on(evidence: Evidence, first: int, row: int) -> bool:
    """Whether a sentence further down the article of the first may be told behind it, and half of it is new."""
    one, other = evidence.passages[first], evidence.passages[row]
    return (
        _tells(other)
        and _is_understood(evidence, first, row, WITH_OPENING)
        and len(other.gist - one.gist) >= HALF * len(other.gist)
    )


def _is_understood(evidence: Evidence, first: int, row: int, most: int) -> bool:
    """Whether all that a sentence takes for granted is told by the first, and both have so many words at most."""
    return (
        evidence.passages[row].granted in evidence.told((first,)) | {""}
        and words_of(evidence, first) + words_of(evidence, row) <= most
        and evidence.bare.of(row) <= met_words(evidence, (first,))
    )


def _behind(one: Passage, other: Passage) -> bool:
    """Whether a passage stands right behind another in one article."""
    return one.article == other.article and other.position == one.position + 1


def _names_more(one: Passage, other: Passage) -> bool:
    """Whether a passage stands right behind another, is half of it new and names who it was, or where."""
    new = other.gist - one.gist
    return _behind(one, other) and len(new) >= HALF * len(other.gist) and not new.isdisjoint(other.named)


def _ahead(evidence: Evidence, best: int, openings: Iterable[int]) -> tuple[int, ...]:
    """Return the sentence that the article of the best opening begins with, if that stands further down.

    It tells what happened, where the other has more of what several sources say. None where it is much poorer, as a
    caption is, where the other says the same again, or where both are too long.
    """
    article = evidence.passages[best].article
    return tuple(
        row
        for row in openings
        if row != best
        and evidence.passages[row].article == article
        and evidence.passages[row].position == 0
        and worth(evidence, row) >= worth(evidence, best) - NEARLY
        and words_of(evidence, row) + words_of(evidence, best) <= WITH_OPENING
        and (evidence.passages[best].position == 1 or not retells(evidence, best, row))
    )


def _goes_on(evidence: Evidence, first: int, row: int) -> bool:
    """Whether the second sentence tells more of the first: right behind it in its article, or of one thing with it.

    From elsewhere it has few words of the first, and a day, an hour, an age or a count: else it is most often beside.
    """
    one, other = evidence.passages[first], evidence.passages[row]
    if _behind(one, other):
        return True
    return (
        _tells_when_or_how_many(other)
        and overlap(one.gist, other.gist) < FRESH
        and _of_one_thing(evidence, first, row)
    )


def _tells_when_or_how_many(passage: Passage) -> bool:
    return bool(passage.claim.numbers) or any(map(passage.text.__contains__, _WEEKDAYS))


def _of_one_thing(evidence: Evidence, first: int, row: int) -> bool:
    """Whether the second sentence names what the headline names, or two things that the first one names."""
    one, other = evidence.passages[first], evidence.passages[row]
    named = other.named & other.gist  # a day is in both and says nothing
    return not named.isdisjoint(evidence.headed) or len(named & one.named) > 1


def _openings(evidence: Evidence) -> list[int]:
    """Return the passages that a lede may be made of: the best kind of which there are any."""
    adding = cues(evidence.articles[0].language).adding
    fit = [
        row
        for row, passage in enumerate(evidence.passages)
        if passage.text and _tells(passage) and not _adds(passage.text, adding)
    ]
    top = [row for row in fit if evidence.passages[row].position < OPENING]
    if max((evidence.on_title[row] for row in top), default=0.0) < ON_SUBJECT:
        top = [row for row in fit if evidence.passages[row].position < FURTHER]
    plain = [row for row in top if not evidence.passages[row].titled]
    known = [row for row in plain if _met(evidence, evidence.passages[row])]
    return _settled(evidence, known or plain or top or fit)


def _met(evidence: Evidence, passage: Passage) -> bool:
    """Whether the headline has what a passage takes for granted: what an article opens with takes nothing so."""
    return passage.position == 0 or passage.granted in evidence.headed | {""}


def _settled(evidence: Evidence, rows: list[int]) -> list[int]:
    """Return the passages that tell of a death that a later day has told of, if any of them is on the subject.

    So do those of an article that leads for a later step of the case: it is told after the death.
    """
    late = [
        row
        for row in rows
        if evidence.passages[row].article in ahead_of_all(evidence)
        or (evidence.passages[row].article in evidence.settled and tells_a_death(evidence.passages[row].text))
    ]
    return late if any(evidence.on_title[row] >= ON_SUBJECT for row in late) else rows


def _adds(text: str, adding: frozenset[str]) -> bool:
    """Whether a sentence adds to what was told before, and not a clause of it to whom it names: `who also died`."""
    words = text.split()
    if adding.isdisjoint(words):
        return False  # as most often
    return any(word in adding and one not in RELATIVE for one, word in pairwise(["", *words]))


def _tells(passage: Passage) -> bool:
    """Whether a passage tells what happened in the source's own words, and not in somebody's."""
    return not passage.item and passage.text[0] not in QUOTES
