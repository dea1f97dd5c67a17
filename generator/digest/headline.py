"""The headline: the title that an editor would take from the sources."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.wording import read
from generator.language.words import stems

if TYPE_CHECKING:
    from generator.digest.evidence import Evidence
    from generator.model import Article

_OUTLET = re.compile(r"\s+[|\u2013\u2014\u00b7-]\s+([^|\u2013\u2014\u00b7]{2,40})\Z")
_KICKER = re.compile(r"\A([^\s:]+(?:\s[^\s:]+)?):\s+(?=\S)")
_BROKEN_END = re.compile(r"(?:\.\.\.|\u2026|[,:;\u2013\u2014-])\s*\Z")
_UNTITLED = re.compile(r"\A(?:untitled|no title|document|index|home|article|news)?\W*\d*\W*\Z", re.IGNORECASE)
LONGEST, SHORTEST = 110, 4  # characters; words
REST = 5  # words that a headline has without its kicker


def headline(evidence: Evidence) -> str:
    """Return the most central and informative title; every topic has one, as every article has."""
    known = _shares(evidence)
    names = {word for passage in evidence.passages for run in passage.claim.names for word in run}
    ranked = sorted(
        (
            (-round(_worth(evidence, number, text, known), 9), -evidence.newness[number], number, text)
            for number, article in enumerate(evidence.articles)
            for text in [cleaned(article, frozenset(names))]
        ),
    )
    return ranked[0][3]


def cleaned(article: Article, names: frozenset[str]) -> str:
    """Return an article's title without its outlet's name at the end and without a kicker at the front."""
    title = " ".join(article.title.split())
    outlet = _OUTLET.search(title)
    if outlet and ("|" in outlet.group() or _same(outlet.group(1), article.publisher)):
        title = title[: outlet.start()]
    kicker = _KICKER.match(title)
    rest = title[kicker.end() :] if kicker else ""
    if kicker and len(rest.split()) >= REST:
        front = read(kicker.group(1), article.language).lower
        behind = read(rest, article.language).lower
        if not names & set(front) and names & set(behind):
            title = rest[0].upper() + rest[1:]
    if title.endswith(".") and not title.endswith("..") and title.count(".") == 1:
        title = title[:-1]
    return title or article.title


def _same(left: str, right: str) -> bool:
    return re.sub(r"\W", "", left).casefold().removeprefix("the") == re.sub(r"\W", "", right).casefold().removeprefix("the")


def _shares(evidence: Evidence) -> dict[str, float]:
    """Return by stem the share of articles that have it in title or text."""
    counts: dict[str, set[int]] = {}
    for passage in evidence.passages:
        for stem in passage.stems:
            counts.setdefault(stem, set()).add(passage.article)
    for number, article in enumerate(evidence.articles):
        for stem in stems(article.title, article.language):
            counts.setdefault(stem, set()).add(number)
    return {stem: len(where) / len(evidence.articles) for stem, where in counts.items()}


def _worth(evidence: Evidence, number: int, text: str, shares: dict[str, float]) -> float:
    """Weigh a title: how much of what it says the others say too, and whether it reads as a headline."""
    article = evidence.articles[number]
    words = set(stems(text, article.language))
    central = sum(sorted(shares.get(word, 0.0) for word in words)) / (len(words) + 3)
    sentence = read(text, article.language)
    origin = dict(article.inferred).get("title", "")
    return (
        central
        + 0.1 * evidence.newness[number]
        - 0.3 * text.endswith("?")
        - 0.3 * ("sentence" in origin)
        - 0.5 * ("file" in origin)
        - 0.5 * bool(_BROKEN_END.search(text))
        - 1.0 * bool(_UNTITLED.match(text))
        - 0.2 * (len(text) > LONGEST)
        - 0.2 * (len(text.split()) < SHORTEST)
        - 0.02 * sentence.titled
        - 0.03 * min(3, sum(word in sentence.cues.inflated for word in sentence.lower))
    )
