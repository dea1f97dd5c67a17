"""What is found in an article once, whatever topic it is in: its sentences as claims, its names, dates and figures.

A digest puts the annotations of its articles together. They depend on the article's text, title and language alone, so
they are kept (`generator.cache`) for as long as the article is what it was.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.annotations.before import Lately, Notes
from generator.digest.annotations.lines import LineNote, line_notes
from generator.digest.annotations.names import NamesNote, names_notes
from generator.digest.annotations.opened import opened
from generator.digest.annotations.sentences import SentenceNote, sentence_notes
from generator.digest.annotations.telling import told_by
from generator.digest.differences.coreference.sameness import ages_in
from generator.digest.quotes.speech import Speech, speeches
from generator.language.cues import cues
from generator.language.names.lexicon import lexicon

if TYPE_CHECKING:
    from generator.model import Article

__all__ = ["Annotations", "LineNote", "NamesNote", "SentenceNote", "annotate", "read_tables"]

MOST, MOST_LINES = 800, 1200
"""Sentences and lines of an article that are looked at: as many as of a topic."""


class Annotations(NamedTuple):
    """What is known of an article: sentences to quote, names in its prose, lines with facts, speech, ages."""

    sentences: tuple[SentenceNote, ...]
    names: tuple[NamesNote, ...]
    lines: tuple[LineNote, ...]
    speeches: tuple[Speech, ...]
    ages: frozenset[str]


_LATELY = Lately()


def read_tables(language: str) -> None:
    """Read the tables of words that articles in a language are annotated with, before there is one."""
    cues(language)
    lexicon(language)
    told_by(())


def annotate(article: Article) -> Annotations:
    """Read an article for all digests that it may come into.

    Of one that this process read lately the sentences that are new are read; the result is the same.
    """
    body, before = opened(article), _LATELY.of(article)
    notes = Notes(
        sentences=tuple(islice(sentence_notes(body, before), MOST)),
        names=tuple(islice(names_notes(body, before), MOST)),
        lines=tuple(islice(line_notes(body, before), MOST_LINES)),
    )
    _LATELY.keep(article, notes)
    return Annotations(*notes, speeches=tuple(islice(speeches(body), MOST)), ages=ages_in(body.text))
