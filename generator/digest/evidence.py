"""What all sections of a digest share: a topic's sentences, how alike and how important they are."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.cast import Cast, cast
from generator.digest.cast.barenames import BareNames
from generator.digest.copied import Copies
from generator.digest.headline import Shares, headline, in_prose
from generator.digest.headline.title import letters, spells, title_stems
from generator.digest.passages import Passage, passages
from generator.digest.ranking import scoring
from generator.digest.ranking.likeness import Likeness, clusters, likeness
from generator.digest.ranking.passing import Passing
from generator.digest.ranking.phrases import Phrases, phrases
from generator.digest.reprints import first_printed
from generator.digest.standing.takenup import TakenUp
from generator.language.words import stems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from generator.digest.annotations import Annotations
    from generator.model import Article, Topic

CLOSE = 0.40
"""Mean likeness within a cluster of sentences: about one thing, which is less than saying the same."""
REDUNDANT = 0.5
"""Cosine from which a sentence repeats another."""
CONTAINED, FEWEST = 0.5, 6
"""Share of the shorter sentence's stems (`FEWEST` at least) in the other, from which it repeats it."""

RETOLD, RETELLING = 4, 0.4
"""So many stems in common, and the share from which that is a repetition where the same thing is done in both."""
OPENINGS = 0.4
"""The same share where both open their articles."""
SAME_NUMBERS, WITH_NUMBERS = 2, 0.25
"""So many numbers in common, and the share from which that is a repetition."""
LEAST = min(CONTAINED, RETELLING, OPENINGS, WITH_NUMBERS)
"""No smaller share is a repetition."""


@dataclass(frozen=True, eq=False)
class Evidence:
    """The evidence on a topic, the same whatever the order of its articles.

    `scores[i]` is the importance of passage i by itself, `weights[i]` what the number of sources in its
    cluster adds, `on_title[i]` how much of the headline it says. `newness[a]` of article a lies between 0 and 1;
    `publishers` are case-folded, `prose` the stems of the passages, each one an article. `points` is how many key
    points are wanted at most; `foreword` is the editor's lede, which takes the place of one of the sources. `cast` are
    the names in the articles, `phrases` what several sources word alike. `settled` are the articles that know of a
    death which only a later day has told; empty where there is none. `newest` are the passages that give a count which
    has overtaken another. `kept` are the passages that a section has
    chosen, by its name, so that no other chooses them again. `articles` are under the days of their news, `printed` are
    those that they give themselves.
    """

    articles: tuple[Article, ...]
    printed: tuple[dt.date | None, ...]
    texts: tuple[str, ...]
    annotations: tuple[Annotations, ...]
    publishers: tuple[str, ...]
    newness: tuple[float, ...]
    passages: tuple[Passage, ...]
    prose: tuple[frozenset[str], ...]
    likeness: Likeness
    clusters: tuple[tuple[int, ...], ...]
    title: str
    on_title: tuple[float, ...]
    scores: tuple[float, ...]
    weights: tuple[float, ...]
    points: int
    foreword: str
    cast: Cast
    phrases: Phrases
    settled: frozenset[int] = frozenset()
    newest: frozenset[int] = frozenset()
    kept: dict[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def headed(self) -> frozenset[str]:
        """The stems of the headline."""
        return frozenset(stems(self.title, self.articles[0].language))

    @cached_property
    def bare(self) -> BareNames:
        """The bare names of people who have longer ones."""
        return BareNames(self.passages, self.cast.figures, self.articles[0].language)

    @cached_property
    def taken_up(self) -> TakenUp:
        """What the passages take up from before them in their articles."""
        return TakenUp(self.passages, self.texts, self.articles[0].language)

    @cached_property
    def copies(self) -> Copies:
        """Which articles print sentences of one another."""
        return Copies(self.passages)

    @cached_property
    def passing(self) -> Passing:
        """The passages that tell of what passes."""
        return Passing(self.articles, self.passages)

    def told(self, rows: Iterable[int]) -> frozenset[str]:
        """Return the stems of the headline and of some passages: what a reader has heard of."""
        return self.headed.union(*(self.passages[row].stems for row in rows))

    @cached_property
    def common(self) -> Shares:
        """The share of the articles that have a stem in their prose."""
        return Shares(self.prose)

    @cached_property
    def elsewhere(self) -> tuple[int, ...]:
        """By article, how many stems the prose of the others has."""
        counted = Counter(chain.from_iterable(self.prose))
        single = {stem for stem, count in counted.items() if count == 1}
        return tuple(len(counted) - len(own & single) for own in self.prose)

    @cached_property
    def carried(self) -> dict[int, tuple[int, ...]]:
        """By passage, those of other sources that carry it, as far as they have been asked for."""
        return {}

    def alike(self, row: int, other: int) -> float:
        """Return the likeness of two passages, 0 to 1."""
        return self.likeness.cosines.item(row, other)

    def repeats(self, row: int, other: int) -> bool:
        """Whether two passages say so nearly the same that one of them is enough."""
        if self.alike(row, other) >= REDUNDANT:
            return True
        left, right = self.passages[row], self.passages[other]
        both, share = contained(left.own, right.own)
        if share < LEAST:
            return False
        if share >= CONTAINED or (both >= RETOLD and _retells(left, right, share)):
            return True
        return share >= WITH_NUMBERS and len(left.claim.numbers & right.claim.numbers) >= SAME_NUMBERS


def may_repeat(alike: float, share: float) -> bool:
    """Whether passages that are so like each other, with this share of their stems in common, may be repetitions."""
    return alike >= REDUNDANT or share >= LEAST


def contained(left: frozenset[str], right: frozenset[str]) -> tuple[int, float]:
    """Return how many of the stems of two passages are in both, and which share of the shorter one these are.

    Unweighted: the words that all of a topic share have low weights, and paraphrases of its main event are made
    of them.
    """
    both = len(left & right)
    return both, both / max(FEWEST, min(len(left), len(right)))


def _retells(left: Passage, right: Passage, share: float) -> bool:
    """Whether two passages that have this share in common tell of one deed: with a verb in common.

    Of two that open their articles the words are enough, and fewer: that is where both tell what happened.
    """
    if left.position == right.position == 0:
        return share >= OPENINGS
    return share >= RETELLING and not left.claim.predicates.isdisjoint(right.claim.predicates)


def gather(topic: Topic, points: int, known: Mapping[str, Annotations]) -> Evidence:
    """Put together what is known of a topic's articles, by their paths, for a digest with so many points at most."""
    articles = first_printed(topic.articles, known)
    printed = {article.path: article.day for article in topic.articles}
    annotations = tuple(known[article.path] for article in articles)
    texts = tuple(article.text for article in articles)
    publishers = tuple(article.publisher.casefold() for article in articles)
    sources = [article.origin or name for article, name in zip(articles, publishers, strict=True)]
    found = passages(articles, texts, annotations)
    alike = likeness([passage.stems for passage in found])
    groups = clusters(alike.cosines, CLOSE)
    newness = scoring.newness(articles)
    titles = [title_stems(article.title, article.language) for article in articles]
    headed = scoring.headed(found, titles, alike.idf)
    prose = in_prose(found, len(articles))
    title = topic.title or headline(articles, found, prose, newness)
    told = tuple(stems(title, articles[0].language))
    spelled = letters(title)
    found = tuple(one._replace(text="") if spells(one.text, spelled) else one for one in found)
    return Evidence(
        articles=articles,
        printed=tuple(printed[article.path] for article in articles),
        texts=texts,
        annotations=annotations,
        publishers=publishers,
        newness=newness,
        passages=found,
        prose=prose,
        likeness=alike,
        clusters=groups,
        title=title,
        on_title=scoring.headed(found, [told], alike.idf),
        scores=scoring.importance(found, alike, headed, newness),
        weights=scoring.support(found, groups, articles),
        points=points,
        foreword=topic.lede,
        cast=cast(articles, annotations),
        phrases=phrases(
            [passage.stems for passage in found], titles, [*(sources[one.article] for one in found), *sources]
        ),
    )
