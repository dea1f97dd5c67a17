"""Direct speech in an article: whole clauses in quotation marks, and no word that is only held at arm's length."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from generator.language.cues import cues
from generator.language.quotation import CUT, quoted
from generator.language.sentences import split
from generator.model import PROSE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.annotations.opened import Opened
    from generator.model import Sentence

SHORTEST, LONGEST = 6, 50
"""Words of a quotation."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")
_LAST = " ,;"
_CREDIT = re.compile(r"\s*[-\u2013\u2014~]")
"""A dash behind a speech leads to its speaker."""


class Speech(NamedTuple):
    """What is said, `text[start:end]` of an article without marks; `first` and `last` are the sentences it stands in.

    `last` holds the closing mark, and what stands behind it. `before` and `after` are the places of the two marks.
    """

    start: int
    end: int
    opened: int
    closed: int
    first: Sentence
    last: Sentence


def speeches(article: Opened) -> Iterator[Speech]:
    """Yield what is quoted as whole clauses in the prose of an article."""
    sentences = sorted(article.sentences, key=lambda one: one.start)
    starts = [one.start for one in sentences]
    for block in article.blocks:
        if block.kind not in PROSE:
            continue
        text = article.text[block.start : block.end]
        for begin, stop in quoted(text, article.language):
            start, end = _trimmed(article.text, block.start + begin, block.start + stop, article.language)
            if not _is_clause(article.text[start:end], article.language):
                continue
            first = sentences[max(0, bisect_right(starts, start) - 1)]
            last = sentences[max(0, bisect_right(starts, block.start + stop - 1) - 1)]
            yield Speech(start, end, block.start + begin - 1, block.start + stop + 1, first, last)


def follows(text: str, before: Speech, speech: Speech, language: str) -> bool:
    """Whether a speech goes on behind its speaker, without another: `"It rained," she said. "We stayed at home."`."""
    said, behind = text[before.closed : speech.opened].rstrip(), text[speech.closed : speech.last.end]
    return (
        before.last.block == speech.first.block
        and not text[before.last.end : speech.opened].strip()
        and said.endswith(".")
        and _WORD.search(said) is not None
        and len(split(said, language)) == 1
        and _WORD.search(behind) is None
        and _CREDIT.match(text, speech.closed) is None
    )


def _trimmed(text: str, start: int, end: int, language: str) -> tuple[int, int]:
    """Leave out the comma before the closing mark, and of a long speech what follows its first sentences."""
    while start < end and text[start].isspace():
        start += 1
    whole = end
    for _, stop in split(text[start:end].replace("\n", " "), language):
        if len(text[start : start + stop].split()) > LONGEST:
            break
        whole = start + stop
    while whole > start and text[whole - 1] in _LAST:
        whole -= 1
    return start, whole


def _is_clause(text: str, language: str) -> bool:
    """Whether a text is at least a clause: it begins as a sentence does, has a verb, and nothing is cut from it."""
    words = [word.lower().replace("\u2019", "'") for word in _WORD.findall(text)]
    if not SHORTEST <= len(words) <= LONGEST or CUT.search(text) or not text[0].isupper():
        return False
    known = cues(language)
    if sum(word[0].isupper() for word in text.split()) > len(words) / 2:
        return False
    return any(
        word in known.verbs or word.endswith(("'re", "'m", "n't", "'ve", "'ll")) for word in words
    ) or (any(word in {"it's", "that's", "he's", "she's", "there's", "what's"} for word in words))
