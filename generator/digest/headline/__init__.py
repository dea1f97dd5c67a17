"""The headline: the title that an editor would take from the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.headline.course import ahead
from generator.digest.headline.cut import cut_back, cut_short
from generator.digest.headline.title import Vocabulary, cleaned, title_stems
from generator.digest.wording import read_title
from generator.language.outlets import without_station

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from generator.digest.passages import Passage
    from generator.model import Article

_BROKEN_END = re.compile(r"(?:\.\.\.|\u2026|[,:;\u2013\u2014-])\s*\Z")
_UNTITLED = re.compile(r"\A(?:untitled|no title|document|index|home|article|news)?\W*\d*\W*\Z", re.IGNORECASE)
_RECORD = re.compile(r"[(\[]\d+-\d")
"""The record of a boxer or a club in brackets: no headline has it."""
LONGEST, SHORTEST = 110, 4  # characters; words
OTHER_WORDS = 3
"""Words added to a title's own before its common ones are counted against them: no favour to short ones."""
NEWNESS, UP_TO_DATE = 0.24, 0.12
AHEAD = 0.3
"""What a title of the newest day is worth more that tells a later step of the case."""
DECIMALS = 9
QUESTION, ASKING, FROM_SENTENCE, FROM_FILE, BROKEN, CUT_BACK, UNTITLED = 0.3, 0.2, 0.3, 0.5, 0.5, 0.1, 1.0
TOO_LONG, TOO_SHORT, TITLED, RECORD, INFLATED, MOST_INFLATED = 0.2, 0.2, 0.02, 0.2, 0.03, 3


def headline(
    articles: Sequence[Article],
    found: Sequence[Passage],
    prose: Sequence[frozenset[str]],
    newness: Sequence[float],
    *,
    among: Collection[int] | None = None,
    newest: Collection[int] = (),
) -> str:
    """Return the most central and informative title; every topic has one, as every article has.

    `prose` is what `in_prose` gives. Only the titles of the articles `among` come into question, where these are given;
    those of the `newest` give a count that has overtaken another.
    """
    known = Vocabulary(prose, [passage.claim.names for passage in found if passage.claim.names])
    asked = range(len(articles)) if among is None else sorted(among)
    titles = {number: cleaned(articles[number], known) for number in asked}
    if len(titles) == 1:
        return _whole(articles[asked[0]], titles[asked[0]])
    common = Shares(prose, [frozenset(title_stems(one.title, one.language)) for one in articles])
    further = ahead(articles, prose)
    worths = {
        number: round(
            _worth(articles[number], title, common)
            + NEWNESS * newness[number]
            + UP_TO_DATE * (number in newest)
            + AHEAD * (number in further),
            DECIMALS,
        )
        for number, title in titles.items()
    }
    best = max(asked, key=lambda number: (worths[number], -number))
    return _whole(articles[best], titles[best])


class Shares:
    """The share of articles that have a stem in their prose or in their title, given by its stems."""

    def __init__(self, prose: Sequence[frozenset[str]], titles: Sequence[frozenset[str]] = ()) -> None:
        self._prose = prose
        self._titles = titles or (frozenset(),) * len(prose)
        self._known: dict[str, float] = {}

    def of(self, stem: str) -> float:
        """Return the share, 0 to 1: few stems are asked for, so they are counted when they are."""
        share = self._known.get(stem)
        if share is None:
            told = zip(self._prose, self._titles, strict=True)
            having = sum([stem in prose or stem in title for prose, title in told])
            share = self._known[stem] = having / len(self._prose)
        return share


def in_prose(found: Iterable[Passage], articles: int) -> tuple[frozenset[str], ...]:
    """Return by article, of so many, the stems of its passages."""
    own: list[list[frozenset[str]]] = [[] for _ in range(articles)]
    for passage in found:
        own[passage.article].append(passage.own)
    return tuple([frozenset().union(*several) for several in own])


def _worth(article: Article, title: str, common: Shares) -> float:
    """Weigh a title: how much of what it says the others say too, and whether it reads as a headline."""
    words = sorted(set(title_stems(title, article.language)))
    sentence = read_title(title, article.language)
    inflated = min(MOST_INFLATED, sum(word in sentence.cues.inflated for word in sentence.lower))
    return (
        sum(common.of(word) for word in words) / (len(words) + OTHER_WORDS)
        - flaws(article, title)
        - INFLATED * inflated
    )


def flaws(article: Article, title: str) -> float:
    """Return what an article's title loses because it does not read as a headline."""
    sentence = read_title(title, article.language)
    origin = dict(article.inferred).get("title", "")
    found = (
        (QUESTION, title.endswith("?")),
        (ASKING, sentence.cues.dangling_openers.match(title) is not None),
        (FROM_SENTENCE, "sentence" in origin),
        (FROM_FILE, "file" in origin),
        (BROKEN, _BROKEN_END.search(title) is not None),
        (_lost(article, title), True),
        (UNTITLED, _UNTITLED.match(title) is not None),
        (TOO_LONG, len(title) > LONGEST),
        (TOO_SHORT, len(title.split()) < SHORTEST),
        (TITLED, sentence.titled),
        (RECORD, _RECORD.search(title) is not None),
    )
    return sum(cost for cost, flawed in found if flawed)


def _lost(article: Article, title: str) -> float:
    """Return what a title loses that was cut for its outlet's name: less where it is whole without its last phrase."""
    for one in (title, without_station(" ".join(article.title.split()))):
        if _cut_short(article, one):
            return BROKEN if cut_back(one) == one else CUT_BACK
    return 0.0


def _whole(article: Article, title: str) -> str:
    """Return a title; one that was cut for its outlet's name without its last phrase, which breaks off."""
    return cut_back(title) if _cut_short(article, title) else title


def _cut_short(article: Article, title: str) -> bool:
    whole = " ".join(article.title.split())
    stood = whole.startswith(title) and len(whole) > len(title) + 1  # a full stop was all that went
    return stood and cut_short(title, article.text)
