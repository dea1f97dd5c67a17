"""Notable quotations: direct speech with its speaker, what the topic is about first, few of one mouth."""

from __future__ import annotations

from dataclasses import dataclass
from math import log2
from typing import TYPE_CHECKING

from generator.digest.quotes.speakers import Speakers
from generator.language.words import stems
from generator.model import Citation, EntityKind, Quotation

if TYPE_CHECKING:
    from generator.digest.cast import Figure, Sighting
    from generator.digest.evidence import Evidence
    from generator.digest.headline import Shares
    from generator.digest.quotes.speech import Speech

MOST = 5
SUBJECT, KNOWN, REPEATED, SPOKEN, HEARD = 1.0, 0.25, 0.4, 0.5, 0.3
"""What being about the topic, a speaker who is often named and other sources are worth; what it costs to speak, or
to be heard, once more."""
PLEASANT = range(8, 36)
UNPLEASANT = 0.3
LEAST_WORDS = 6
DECIMALS = 9


@dataclass(frozen=True, slots=True)
class _Said:
    article: int
    speech: Speech
    speaker: Figure
    text: str
    stems: frozenset[str]


def quotes(evidence: Evidence) -> tuple[Quotation, ...]:
    """Return the notable quotations; none twice, however many sources have it."""
    rows: dict[str, list[_Said]] = {}
    for said in _all(evidence):
        rows.setdefault("".join(char for char in said.text.casefold() if char.isalnum()), []).append(said)
    left = [same for same in rows.values() if len({id(one.speaker) for one in same}) == 1]
    common = evidence.common
    worth = {id(same): _worth(evidence, same, common) for same in left}
    chosen: list[list[_Said]] = []
    while left and len(chosen) < MOST:
        best = max(left, key=lambda same: round(worth[id(same)] - _familiar(same[0], chosen), DECIMALS))
        chosen.append(best)
        left = [same for same in left if same is not best and not _repeats(same[0], best[0])]
    return tuple(_quotation(evidence, same) for same in chosen)


def _all(evidence: Evidence) -> list[_Said]:
    found = []
    seen: dict[int, list[tuple[Figure, Sighting]]] = {}
    for figure in evidence.cast.figures:
        if figure.kind is EntityKind.PERSON:
            for one in figure.sightings:
                seen.setdefault(one.article, []).append((figure, one))
    for number, (article, known) in enumerate(zip(evidence.articles, evidence.annotations, strict=True)):
        if not known.speeches or number not in seen:
            continue
        speakers = Speakers(article, number, seen[number], evidence.cast.doubtful)
        for speech in known.speeches:
            speaker = speakers.of(speech)
            if speaker:
                text = evidence.texts[number][speech.start : speech.end]
                found.append(_Said(number, speech, speaker, text, frozenset(stems(text, article.language))))
    return found


def _worth(evidence: Evidence, same: list[_Said], common: Shares) -> float:
    """Weigh a quotation: how much of the topic it speaks of, who speaks, how many sources have it."""
    said = same[0]
    about = sum(common.of(stem) for stem in sorted(said.stems)) / max(LEAST_WORDS, len(said.stems))
    sources = len({evidence.publishers[one.article] for one in same})
    length = len(said.text.split())
    return (
        SUBJECT * about
        + KNOWN * log2(1 + len(said.speaker.sightings))
        + REPEATED * log2(sources)
        - UNPLEASANT * (length not in PLEASANT)
    )


def _familiar(said: _Said, chosen: list[list[_Said]]) -> float:
    return sum(
        SPOKEN * (other[0].speaker is said.speaker) + HEARD * (other[0].article == said.article)
        for other in chosen
    )


def _repeats(said: _Said, other: _Said) -> bool:
    shorter = min(len(said.stems), len(other.stems))
    return 2 * len(said.stems & other.stems) >= max(2, shorter)


def _quotation(evidence: Evidence, same: list[_Said]) -> Quotation:
    heard: dict[str, Citation] = {}
    for one in same:
        article = evidence.articles[one.article]
        start, end = min(one.speech.first.start, one.speech.start), max(one.speech.last.end, one.speech.end)
        heard.setdefault(
            evidence.publishers[one.article],
            Citation(article.path, start, end, evidence.texts[one.article][start:end]),
        )
    return Quotation(same[0].text, same[0].speaker.names[0], tuple(heard.values()))
