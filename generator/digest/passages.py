"""The sentences of a topic's articles, read once for all sections."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain, zip_longest

from generator.digest.claims import Claim, claim, known_names
from generator.digest.merit import merit
from generator.digest.pruning import front, raised
from generator.digest.standing import broken_rule
from generator.digest.standing.verbs import fragment
from generator.digest.subjects import taken_for_granted
from generator.digest.wording import Wording, read
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import PROSE, Article, BlockKind, Sentence

MOST = 800
"""Sentences of a topic that are looked at; the first ones of every article come first."""
LONGEST = 600
"""Characters from which a sentence is not looked at: it could never be quoted, and memory must stay bounded."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A whole sentence of prose: `articles[article].text[start:end]`, its `position`-th from 0.

    `text` is what a statement of it says, verbatim from `stated` to `end` with its first letter raised; empty
    where the sentence does not stand alone. `item` tells that it is one of a list, or had a label at its
    front, `titled` that its words are capitalised throughout, `granted` is the stem of a subject that
    it takes for granted (`the group`), or empty. `own` are its stems, each once, `gist` the same with synonyms as one,
    without days and words of saying, `named` the stems of names. `merit` is what it is worth apart from its subject.
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


@dataclass(frozen=True, slots=True)
class _Topic:
    """What a topic's words are: names, and the stems of its titles."""

    names: frozenset[str]
    subjects: frozenset[str]


def passages(articles: tuple[Article, ...]) -> tuple[Passage, ...]:
    """Return the passages of some articles, in the order of the articles and of their text."""
    picked = sorted(_first(articles), key=lambda pick: (pick[0], pick[1]))
    wordings = [
        read(articles[number].text[sentence.start : sentence.end], articles[number].language)
        for number, _, sentence in picked
    ]
    topic = _Topic(
        names=known_names(wordings),
        subjects=frozenset(word for article in articles for word in stems(article.title, article.language)),
    )
    return tuple(
        _passage(articles[pick[0]], pick, wording, topic)
        for pick, wording in zip(picked, wordings, strict=True)
    )


def _first(articles: tuple[Article, ...]) -> list[tuple[int, int, Sentence]]:
    """Return the first sentences of every article, one of each in turn, `MOST` in all."""
    columns = [
        [(number, position, sentence) for position, sentence in enumerate(_quotable(article))]
        for number, article in enumerate(articles)
    ]
    return [pick for pick in chain.from_iterable(zip_longest(*columns)) if pick is not None][:MOST]


def _quotable(article: Article) -> list[Sentence]:
    """Return the whole sentences of prose that one could read.

    A headline that stands in the text again, as its first block, is left out if there is anything else.
    """
    quotable = [
        sentence
        for sentence in article.sentences
        if sentence.whole
        and sentence.end - sentence.start < LONGEST
        and article.blocks[sentence.block].kind in PROSE
    ]
    alone = len(quotable) > 1 and quotable[0].block != quotable[1].block
    if alone and letters(article.text[quotable[0].start : quotable[0].end]) == letters(article.title):
        return quotable[1:]
    return quotable


def letters(text: str) -> str:
    """Return the letters and digits of a text, case-folded: what is left to compare two headlines by."""
    return "".join(char for char in text.casefold() if char.isalnum())


def spells(text: str, spelled: str) -> bool:
    """Whether these are the letters and digits of a text; most texts are told apart by their first word."""
    first = text.partition(" ")[0]
    return spelled.startswith(letters(first)) and letters(text) == spelled


def _passage(article: Article, pick: tuple[int, int, Sentence], wording: Wording, topic: _Topic) -> Passage:
    number, position, sentence = pick
    cut = front(wording.text, article.language)
    shown = raised(wording.text[cut:])
    stated = read(shown, article.language, topic.names) if cut else replace(wording, names=topic.names)
    item = article.blocks[sentence.block].kind is BlockKind.ITEM or ":" in wording.text[:cut]
    fit = not broken_rule(stated) and not (item and fragment(stated))
    said = claim(stated, topic.names)
    told = tuple(stems(shown, article.language))
    granted = taken_for_granted(stated)
    return Passage(
        article=number,
        position=position,
        start=sentence.start,
        end=sentence.end,
        stated=sentence.start + cut,
        text=shown if fit else "",
        item=item,
        titled=stated.titled,
        granted=granted and stem(granted, article.language),
        stems=told,
        own=frozenset(told),
        gist=gist(told, article.language),
        named=frozenset(stem(word, article.language) for run in said.names for word in run),
        claim=said,
        merit=merit(
            stated,
            said,
            granted=bool(granted) and stem(granted, article.language) not in topic.subjects,
            item=item,
        )
        if fit
        else 0.0,
    )
