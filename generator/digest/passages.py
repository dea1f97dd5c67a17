"""The sentences of a topic's articles, read once for all sections."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import chain, islice, zip_longest
from typing import TYPE_CHECKING, NamedTuple

from generator.cache.known import Known
from generator.digest.claims import Claim, named_runs, names_of
from generator.digest.headline.title import repeats, title_stems
from generator.digest.ranking.merit import merit
from generator.digest.standing.form import long
from generator.digest.syntax.pruning import raised
from generator.language.dated import WEEKDAYS
from generator.language.words import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.digest.annotations import Annotations, SentenceNote
    from generator.digest.annotations.sentences import Main
    from generator.model import Article

MOST = 800
"""Sentences of a topic that are looked at; the first ones of every article come first."""


_WORD = re.compile(r"[a-z]+")
_ARTICLES = frozenset({"a", "an", "the"})
_PAST = frozenset({"was", "were", "has", "have", "had", "said", "told", "yesterday", "last", *WEEKDAYS})


class Passage(NamedTuple):  # there are very many: a named tuple is made in half the time
    """A whole sentence of prose: `articles[article].text[start:end]`, its `position`-th from 0.

    `text` is what a statement of it says, verbatim from `stated` to `end` with its first letter raised; empty
    where the sentence does not stand alone. `item` tells that it is one of a list, or had a label at its
    front, `titled` that its words are capitalised throughout, `granted` is the stem of a subject that
    it takes for granted (`the group`), or empty. `own` are its stems, each once, `gist` the same with synonyms as one,
    without days and words of saying, `named` the stems of names. `main` is what its
    main clause tells, English only. `merit` is what it is worth apart from its subject. Gist, main clause, merit and
    subject are known of what may stand alone, and of nothing else.
    """

    article: int
    position: int
    start: int
    end: int
    stated: int
    text: str
    item: bool
    titled: bool
    granted: str
    stems: tuple[str, ...]
    gist: frozenset[str]
    named: frozenset[str]
    claim: Claim
    merit: float
    own: frozenset[str]
    main: Main


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a topic's words are: names, and the stems of its titles; and whose opening may be `long`, by number."""

    names: frozenset[str]
    subjects: frozenset[str]
    long: frozenset[int]


def passages(
    articles: Sequence[Article], texts: Sequence[str], annotations: Sequence[Annotations]
) -> tuple[Passage, ...]:
    """Return the passages of some articles with these texts, in the order of the articles and of their text."""
    counts = first([len(known.sentences) for known in annotations], MOST)
    told = [known.sentences[:count] for known, count in zip(annotations, counts, strict=True)]
    lone = len(articles) == 1
    told = [
        _below(article.title, text, notes, alone=lone)
        for article, text, notes in zip(articles, texts, told, strict=True)
    ]
    topic = _Topic(
        names=names_of((note.capital, note.small) for notes in told for note in notes),
        subjects=frozenset().union(*(title_stems(article.title, article.language) for article in articles)),
        long=_newest(articles),
    )
    found = (
        _of_article(notes, number, articles[number].language, texts[number], topic)
        for number, notes in enumerate(told)
    )
    return tuple(chain.from_iterable(found))


def _newest(articles: Sequence[Article]) -> frozenset[int]:
    """Return the articles of the newest of several days, or a lone one: elsewhere another opens in fewer words."""
    days = [article.day for article in articles]
    newest = max(filter(None, days), default=None)
    alone = len(articles) == 1 or any(day and newest and day < newest for day in days)
    return frozenset(number for number, day in enumerate(days) if alone and day == newest)


def _below(
    title: str, text: str, notes: tuple[SentenceNote, ...], *, alone: bool
) -> tuple[SentenceNote, ...]:
    """Return the notes on an article without what repeats its title, or what stands behind a label there.

    Among several articles a sentence that became a title stays: it may be the best of all, if another title is the
    headline. A headline with a full stop goes.
    """
    repeated = len(notes) > 1 and repeats(text[notes[0].start : notes[0].end], title)
    return notes[1:] if repeated and (alone or not _is_prose(title)) else notes


def _is_prose(title: str) -> bool:
    """Whether a title has the words of a sentence that a headline does without: an article, and a past or a day."""
    words = {*_WORD.findall(title.lower())}
    return not (_ARTICLES.isdisjoint(words) or _PAST.isdisjoint(words))


def first(lengths: Sequence[int], most: int) -> list[int]:
    """Return how much of rows of these lengths is taken if one of each is taken in turn, and so many in all."""
    if sum(lengths) <= most:
        return list(lengths)
    turns = chain.from_iterable(zip_longest(*([number] * length for number, length in enumerate(lengths))))
    taken = Counter(islice((number for number in turns if number is not None), most))
    return [taken[number] for number in range(len(lengths))]


@Known
def _of_article(
    notes: tuple[SentenceNote, ...], number: int, language: str, whole: str, topic: _Topic
) -> list[Passage]:
    return [_passage(language, whole, (number, position, note), topic) for position, note in enumerate(notes)]


_made = tuple.__new__  # as `Passage(...)` does, in half the time


def _passage(language: str, whole: str, pick: tuple[int, int, SentenceNote], topic: _Topic) -> Passage:
    number, position, note = pick
    names = named_runs(note.runs, topic.names) if note.runs else ()
    fit = (
        note.fit
        or (note.fit_named and note.first in topic.names)
        or (
            note.fit_first
            and position == 0
            and (number in topic.long or not long(whole[note.stated : note.end]))
        )
    )
    alone = bool(note.granted) and note.granted not in topic.subjects
    worth = merit(note.merits, len(set(names)), granted=alone, item=note.item) if fit and note.merits else 0.0
    return _made(
        Passage,
        (
            number,
            position,
            note.start,
            note.end,
            note.stated,
            raised(whole[note.stated : note.end]) if fit else "",
            note.item,
            note.titled,
            note.granted,
            note.stems,
            note.gist,
            frozenset([stem(word, language) for run in names for word in run]) if names else _NONE,
            Claim(note.numbers, names, note.negated, note.hedged, note.predicates),
            worth,
            frozenset(note.stems),
            note.main,
        ),
    )
