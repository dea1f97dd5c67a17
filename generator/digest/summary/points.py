"""The key points: one sentence from each of the most important clusters, none of which repeats another."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from math import log2
from typing import TYPE_CHECKING

from generator.digest.summary.belonging import apart, belongs, tied
from generator.digest.summary.introduced import Met, introduced, met_here
from generator.digest.summary.lede import QUOTES, leading
from generator.digest.summary.news import AS_NEWS, FOR_AN_ACCOUNT, RATHER_THAN_NONE, Doubts
from generator.digest.summary.overtaken import overtaken
from generator.digest.summary.pointed import agreed_on, pointed
from generator.digest.summary.retelling import heard
from generator.digest.summary.sidelights import Sidelights
from generator.digest.summary.statements import carriers, statement
from generator.digest.syntax.unlinked import unlinked
from generator.digest.syntax.weekless import LONG_AGO, weekless

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

    from generator.digest.evidence import Evidence
    from generator.digest.summary.news import Bar
    from generator.digest.summary.retelling import Heard
    from generator.model import Statement

AT_A_GLANCE = 7
"""Points that a reader takes in at a glance, so that they may stand by importance."""
FEW = 3
"""Points that are told as far as there are any."""
WORTH_SAYING = 0.45
"""Share of the best score that news has, below which a sentence is not worth being one point more."""
CARRIED = 0.5
"""What a passage gains when one other source says the same, when three do, when seven do."""
ON_TITLE = 1.0
"""What a passage gains that says all of the headline: points are on its subject."""
FAMILIAR = 0.8
SHARED = 2.5
"""What the phrases that several sources use add, as far as none of them is told yet."""
DOUBT = 0.4
"""What each thing that speaks against its being news takes from a passage."""
HEARD = 0.5
"""What each passage that was told takes from the others of its article: a digest hears all of its sources."""
DECIMALS = 9


def points(evidence: Evidence, agreed: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the key points: those that more sources carry first, else those that say most beside the others.

    More than `AT_A_GLANCE` are read as an account: the most important ones first, then the others, each in the order
    of their days. What one of them takes for granted another tells before it: whoever has a bare name, `the van`.
    One that says what an agreement does has its sources, which order no account; its words, if it says little more.
    What one adds to a reader has not read: its `also` goes.
    """
    own = {row: statement(evidence, row) for row in told_points(evidence)}
    cited = (agreed_on(one, agreed) for one in pointed(own.values(), agreed))
    said = dict(zip(own, cited, strict=True))
    if len(own) <= AT_A_GLANCE:
        rows = sorted(own, key=lambda row: -said[row].sources)
    else:
        ranked = sorted(own, key=lambda row: -own[row].sources)
        rows = [
            row
            for at in range(0, len(ranked), AT_A_GLANCE)
            for row in sorted(
                ranked[at : at + AT_A_GLANCE], key=lambda row: (-own[row].sources, _day(evidence, row))
            )
        ]
    ordered = (said[row] for row in introduced(evidence, leading(evidence), rows))
    return tuple(replace(one, text=_read_alone(evidence, one)) for one in ordered)


def _read_alone(evidence: Evidence, said: Statement) -> str:
    """Return the text of a point without `also`, and where it is of another week without days of the week.

    An account goes by its days.
    """
    text = unlinked(said.text)
    if evidence.points > AT_A_GLANCE:
        return text
    days = {article.path: article.day for article in evidence.articles}
    own, newest = days[said.citations[0].article], max(filter(None, days.values()), default=None)
    return weekless(text) if own and newest and (newest - own).days >= LONG_AGO else text


def _day(evidence: Evidence, row: int) -> dt.date:
    """Return the day of a passage's article; undated ones come last."""
    return evidence.articles[evidence.passages[row].article].day or dt.date.max


def told_points(evidence: Evidence) -> tuple[int, ...]:
    """Return the passages of the points, found once."""
    if "points" not in evidence.kept:
        bar = AS_NEWS if evidence.points <= AT_A_GLANCE else FOR_AN_ACCOUNT
        told = _chosen(evidence, bar, evidence.points) or _chosen(evidence, RATHER_THAN_NONE, 1)
        evidence.kept["points"] = tuple(told)
    return evidence.kept["points"]


def _chosen(evidence: Evidence, bar: Bar, most: int) -> list[int]:
    """Return the best passages of clusters, one at a time, none of which repeats the lede or another."""
    lead = leading(evidence)
    clusters = enumerate(evidence.clusters)
    gone = overtaken(evidence, lead)
    fit = {row for row, one in enumerate(evidence.passages) if one.text} - gone
    groups = {row: group for group, rows in clusters for row in rows if row in fit}
    worth, known = _Worths(evidence), heard(evidence, lead)
    unfit = _unfit(evidence, lead, known, bar)
    doubts = Doubts(evidence, list(groups), bar)
    news = doubts.news(known, lead)
    own_words = [row for row in news if not _speech(evidence.passages[row].text)]
    silent = bool(own_words) or bar is RATHER_THAN_NONE
    spoken = {row for row in groups if silent and _speech(evidence.passages[row].text)}
    further = (evidence.scores[row] for row in own_words or news if evidence.passages[row].position)
    best_news = max(further, default=0.0)  # what an article opens with scores for its place
    least = WORTH_SAYING * best_news
    chosen: list[int] = []
    ours: set[int] = set()  # what belongs to the story goes on to, whatever else is told
    while news and len(chosen) < most:
        enough = bar is not FOR_AN_ACCOUNT and len(chosen) >= FEW
        fresh = [row for row in news if row not in spoken and not (enough and not doubts.plain(row))]
        ours.update([row for row in fresh if row not in ours and belongs(evidence, known, row)])
        tied_in = [
            row
            for row in fresh
            if row in ours and (bar is not AS_NEWS or tied(evidence, known, row, best_news))
        ]
        left = [row for row in tied_in if met_here(evidence, known, row, lead)]
        now = partial(_now, evidence, worth, doubts, known)
        met = Met(evidence, known, lead)
        ordered = sorted(left, key=lambda row: (-worth[row], row))
        lots = _best_left(groups, ordered, {groups[row] for row in chosen}, met)
        best = next(
            (row for rows in lots for row in _by_rank(evidence, rows, least, now) if not met.lacks(row)), None
        )
        if best is None or (evidence.scores[best] < least and len(chosen) >= FEW):
            break
        if unfit(best):
            news.remove(best)
            continue
        chosen.append(best)
        if len(chosen) < most:  # behind the last one nobody asks what is news
            known = known.hearing(chosen[-1], evidence.passages[chosen[-1]])
            news = doubts.news(known, (chosen[-1],))
    return chosen


def _unfit(evidence: Evidence, lead: Sequence[int], known: Heard, bar: Bar) -> Callable[[int], bool]:
    """Return what tells of a passage that it is no point: what passes, or what is beside the story or far from it.

    In an account all may be one, since that goes by days.
    """
    if bar is FOR_AN_ACCOUNT:
        return lambda _: False
    figures, language = evidence.cast.figures, evidence.articles[0].language
    beside = Sidelights(evidence.passages, figures, evidence.told(lead), evidence.on_title, language)
    return lambda row: evidence.passing.holds(row) or beside.holds(row) or apart(evidence, known, row)


def _now(evidence: Evidence, worth: Mapping[int, float], doubts: Doubts, known: Heard, row: int) -> float:
    """Return what a passage is worth beside what is known."""
    beside = _beside(evidence, row, known, doubts.overlaps.contained[row])
    return round(worth[row] + beside - DOUBT * doubts.against[row], DECIMALS)


def _by_rank(
    evidence: Evidence, rows: Sequence[int], least: float, now: Callable[[int], float]
) -> Iterator[int]:
    """Yield passages by what they are worth `now`, those first that are worth saying."""
    for good in (True, False):
        several = [row for row in rows if (evidence.scores[row] >= least) is good]
        yield from sorted(several, key=lambda row: (-now(row), row))


def _best_left(
    groups: Mapping[int, int], ordered: Sequence[int], told: Container[int], met: Met
) -> Iterator[list[int]]:
    """Yield the best passage left of each cluster that is not `told`, then what there is where none of these will do.

    That is what takes nothing for granted which a reader has not met: the next best of each cluster; of one that a
    point was taken from only if no other is left.
    """
    untold = [row for row in ordered if groups[row] not in told]
    yield _each_once(groups, untold)
    standing = [row for row in ordered if not met.lacks(row)]
    yield _each_once(groups, [row for row in standing if groups[row] not in told] or standing)


def _each_once(groups: Mapping[int, int], rows: Iterable[int]) -> list[int]:
    """Return the first of these passages of each cluster."""
    first: dict[int, int] = {}
    for row in rows:
        first.setdefault(groups[row], row)
    return list(first.values())


def _beside(evidence: Evidence, row: int, known: Heard, familiar: float) -> float:
    """Return what a passage gains for the shared phrases that are not told yet, and loses for what is familiar.

    Familiar is what is like a passage that was told (maximal marginal relevance), and an article that was heard.
    """
    own = evidence.passages[row].article
    times = sum(evidence.passages[other].article == own for other in known.rows)
    return SHARED * evidence.phrases.share(row, known.rows) - FAMILIAR * familiar - HEARD * times


def _speech(text: str) -> bool:
    """Whether a sentence begins with what somebody says: quotations have a section of their own."""
    return text[0] in QUOTES


class _Worths(dict[int, float]):
    """What passages are worth by themselves, as far as it is asked: few of them are news."""

    def __init__(self, evidence: Evidence) -> None:
        super().__init__()
        self._evidence = evidence

    def __missing__(self, row: int) -> float:
        evidence = self._evidence
        borne_out = CARRIED * log2(1 + len(carriers(evidence, row)))
        subject = ON_TITLE * evidence.on_title[row]
        found = round(evidence.scores[row] + evidence.weights[row] + subject + borne_out, DECIMALS)
        self[row] = found
        return found
