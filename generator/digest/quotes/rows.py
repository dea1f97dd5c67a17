"""What was said, by whom and in which articles: the same words of several sources are one row."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.cast import Figure
from generator.digest.quotes.described import Described, Holders
from generator.digest.quotes.speakers import Speakers
from generator.digest.quotes.speech import follows
from generator.language.names import is_official
from generator.language.words import stems
from generator.model import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.cast import Sighting
    from generator.digest.evidence import Evidence

OPENING = 5
"""Words by which a shorter quotation is looked for in longer ones."""
_STOPS = re.compile(r"[.!?]\s+")
_WORD = re.compile(r"[^\W_]+")


class Speaker(NamedTuple):
    """Who speaks, as a page names him; how often the story does, whether he is named and holds an office."""

    name: str
    told: int
    named: bool
    official: bool


class Said(NamedTuple):
    """A speech in an article (by its number), without outer marks; nobody may be known to say it.

    `start` and `end` are the places of the sentences that hold it and tell who says it, `spoken` is where it begins.
    """

    article: int
    spoken: int
    start: int
    end: int
    speaker: Speaker | None
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """What one speaker said, in the words that all of some articles have; the first tells it for all."""

    speaker: Speaker
    said: tuple[Said, ...]
    stems: frozenset[str]


def rows(evidence: Evidence) -> list[Row]:
    """Gather what is said in a topic's articles; what two speakers are said to have said is left out."""
    told: dict[tuple[str, ...], list[Said]] = {}
    for said in _all(evidence):
        told.setdefault(_words(said.text), []).append(said)
    _join(told)
    found = []
    for words, same in told.items():
        speaker = _one(same)
        if speaker:
            same.sort(key=lambda one: (_words(one.text) != words, one.speaker != speaker))
            own = stems(same[0].text, evidence.articles[same[0].article].language)
            found.append(Row(speaker, tuple(same), frozenset(own)))
    return found


def _all(evidence: Evidence) -> Iterator[Said]:
    seen: dict[int, list[tuple[Figure, Sighting]]] = {}
    for figure in evidence.cast.figures:
        for one in figure.sightings:
            seen.setdefault(one.article, []).append((figure, one))
    holders = Holders(figure for figure in evidence.cast.figures if figure.kind is EntityKind.PERSON)
    for number, (article, known) in enumerate(zip(evidence.articles, evidence.annotations, strict=True)):
        if not known.speeches:
            continue
        named = seen.get(number, [])
        persons = [(figure, one) for figure, one in named if figure.kind is EntityKind.PERSON]
        speakers = Speakers(article, number, persons, evidence.cast.doubtful)
        described = Described(article, named, holders)
        before, speaker, start = None, None, 0
        for speech in known.speeches:
            told = speakers.of(speech) or described.of(speech)
            if told or before is None or not follows(article.text, before, speech, article.language):
                speaker = _speaker(told, article.language) if told else None
                start = min(speech.first.start, speech.start)
            before = speech
            text = evidence.texts[number][speech.start : speech.end]
            yield Said(number, speech.start, start, max(speech.last.end, speech.end), speaker, text)


def _speaker(told: Figure | str, language: str) -> Speaker:
    if not isinstance(told, Figure):
        return Speaker(told, 1, named=False, official=True)
    nouns = {one.mention.office.noun for one in told.sightings if one.mention.office}
    official = any(is_official(noun, language) for noun in nouns)
    return Speaker(told.names[0], len(told.sightings), named=True, official=official)


def _one(same: list[Said]) -> Speaker | None:
    """Return the one speaker of a row: a person before a body, and of bodies the one whose name has the others'."""
    known = {one.speaker for one in same if one.speaker}
    told = {one for one in known if one.named} or known
    longest = max(told, key=lambda one: (len(one.name), one.name), default=None)
    if longest is None or (longest.named and len(told) > 1):
        return None
    return longest if all(one.name in longest.name for one in told) else None


def _join(told: dict[tuple[str, ...], list[Said]]) -> None:
    """Put what begins like a sentence of a longer quotation, and goes on as that does, together with it."""
    openings: dict[tuple[str, ...], list[tuple[tuple[str, ...], int]]] = {}
    for words, (first, *_) in told.items():
        for place in (0, *(len(_words(first.text[: stop.end()])) for stop in _STOPS.finditer(first.text))):
            openings.setdefault(words[place : place + OPENING], []).append((words, place))
    for words in sorted(told, key=lambda one: (len(one), one)):
        for longer, place in openings[words[:OPENING]]:
            if len(longer) > len(words) and longer in told and longer[place : place + len(words)] == words:
                both = [*told[words], *told[longer]]
                if _one(both) or not any(one.speaker for one in both):
                    told[words] = both
                    del told[longer]


def _words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.casefold()))
