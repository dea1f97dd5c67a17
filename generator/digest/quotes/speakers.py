"""Who says it: named before the speech or behind it, or the one person that the sentence before names.

When in doubt nobody: a quotation without a speaker is not shown, and a wrong speaker is worse than none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.language.cues import cues
from generator.language.names import is_role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.digest.cast import Figure, Sighting
    from generator.digest.quotes.speech import Speech
    from generator.model import Article, Sentence

_GAP = re.compile(r"\A(?:(?:the|then)\s|,?\s)*(?:[A-Z][a-z]{1,4}\.?\s)?\Z")
"""Between a verb and a name there may be a short title: `said Dr. Lee, a surgeon`."""
_WORDS = re.compile(r"[^\W\d_]+")
_SHARED = re.compile(r"['\u2019](?:s?\b|(?=\s[a-z]))|\s+(?:and|or)\s+[A-Z]")
"""Behind a name: somebody else is meant or speaks too, `said Lee's aunt`, `said Lee and Park`."""
_GOES_ON = re.compile(r"[^.!?\"\u201c\u00ab]*[,;:]\s*(?:[\"\u201c\u00ab]\s*|['\u2018])[a-z]")
"""The speech goes on behind its speaker."""
_STOP = re.compile(r"[.;:\"\u201c]")
_LEADING = frozenset({"by", "for", "like", "than", "that", "who", "with"})
"""What leads from a subject to somebody else, beside verbs and where something is."""
_SUBORDINATING = frozenset({"after", "as", "because", "before", "since", "when", "while"})
_ENDS = ("", ".", ",")
_COUPLE = r"(?:\A|[.!?,;:(\u201c\"]\s?|\b[a-z]+\s)[A-Z][a-z]+\sand\s[A-Z][a-z]+\s"
"""Before a surname that two have who are told together: `Alex and Ann Lee`."""
_RELATIVES = re.compile(
    r"\b(?:father|mother|dad|mom|parents?|brother|sister|wife|husband|son|daughter|uncle|aunt|cousin)\b"
)
_DIED = re.compile(
    r"(?:,[^.;]{1,80},)?\s(?:(?:was|were)\s(?:\w+ly\s|both\s|shot\sand\s|stabbed\sand\s)?(?:killed|slain|pronounced\sdead"
    r"|found\sdead|declared\sdead)|died)\b"
)
"""Behind the name of somebody who is dead."""
MOST_BETWEEN = 8
"""Words between a name and the verb that says, or between that and the speech."""


@dataclass(frozen=True, slots=True)
class _Word:
    """A word (lower case) and where it stands in the article's text."""

    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """A person where one is named: by `begin` to `end`; a title begins at `start`, an apposition ends at `after`."""

    figure: Figure
    start: int
    begin: int
    end: int
    after: int


class Speakers:
    """The people whom the sentences of one article name."""

    def __init__(
        self,
        article: Article,
        number: int,
        seen: Iterable[tuple[Figure, Sighting]],
        doubtful: frozenset[tuple[int, int]],
    ) -> None:
        self._language = article.language
        self._text, self._number, self._doubtful = article.text, number, doubtful
        self._cues = cues(article.language)
        self._sentences = sorted(article.sentences, key=lambda one: one.start)
        self._named: dict[int, list[Named]] = {}
        for figure, one in seen:
            self._named.setdefault(one.start, []).append(_named(figure, one))

    def of(self, speech: Speech) -> Figure | None:
        """Return who says it, or None where that is not certain.

        A surname alone may be another's: of two who have it and are told together, or of a relative of who is dead.
        """
        behind = self._words(speech.closed, speech.last.end)
        if behind:
            return self._behind(speech, behind)
        ahead = self._words(speech.first.start, speech.opened)
        return self._ahead(speech, ahead) if ahead else None

    def _words(self, start: int, end: int) -> list[_Word]:
        found = _WORDS.finditer(self._text, start, end)
        return [_Word(match.group().lower(), match.start(), match.end()) for match in found]

    def _people(self, sentence: Sentence, start: int, end: int) -> list[Named]:
        named = self._named.get(sentence.start, [])
        return sorted(
            (one for one in named if start <= one.start and one.end <= end), key=lambda one: one.start
        )

    def _behind(self, speech: Speech, words: list[_Word]) -> Figure | None:
        """Read `said Ann Lee`, `Lee said`, `Lee, the mayor, said`, `she said`."""
        start, end = speech.closed, speech.last.end
        if _GOES_ON.match(self._text[start:end]):
            return None
        first, second = words[0].low, words[1].low if len(words) > 1 else ""
        if {first, second} & self._cues.subjects and {first, second} & self._cues.quoting:
            return self._meant(speech)
        one = next(iter(self._people(speech.last, start, end)), None)
        if (
            one is None
            or _SHARED.match(self._text, one.end)
            or self._owner(one, words)
            or self._may_be_another(one)
        ):
            return None
        if first in self._cues.quoting:
            return one.figure if _GAP.match(self._text[words[0].end : one.start]) else None
        verb = next((word for word in words if word.start >= one.after), None)
        if (
            verb is None
            or verb.low not in self._cues.quoting
            or not _GAP.match(self._text[start : one.start])
        ):
            return None
        return None if _STOP.search(self._text, one.after, verb.start) else one.figure

    def _ahead(self, speech: Speech, words: list[_Word]) -> Figure | None:
        """Read `Lee said: ...`, `Ann Lee told reporters, ...`: a person, then the verb, then a comma or a colon."""
        if not self._text[speech.first.start : speech.opened].rstrip().endswith((",", ":")):
            return None
        at = max((at for at, word in enumerate(words) if word.low in self._cues.quoting), default=-1)
        if at < 0 or len(words) - at > MOST_BETWEEN:
            return None
        people = self._people(speech.first, speech.first.start, speech.opened)
        if at == 1 and words[0].low in self._cues.subjects and not people:
            return self._meant(speech)
        before = [one for one in people if one.end <= words[at].start]
        if not before or self._may_be_another(before[-1]):
            return None
        return before[-1].figure if self._subject(speech, before, words[at].start) else None

    def _subject(self, speech: Speech, before: list[Named], verb: int) -> bool:
        """Whether the last of those before a verb is its subject: `Lee said`, and no `A pilot, who flew Lee, said`."""
        last, between = before[-1], self._text[before[-1].after : verb]
        if _SHARED.match(self._text, last.end):
            return False
        if len(before) > 1 and " and " in self._text[before[-2].end : last.start]:
            return False
        front = self._text[speech.first.start : last.start].rstrip()
        if between.startswith(",") and last.after == last.end and front and front[-1] != ",":
            return False
        between = between.strip(" ,").lower()
        return not between or between in self._cues.adverbs

    def _owner(self, one: Named, words: list[_Word]) -> bool:
        """Whether somebody else's role stands behind a name: `said Roche spokesman Ann Lee`."""
        follows = next((word for word in words if word.start == one.after + 1), None)
        return follows is not None and is_role(follows.low, self._language)

    def _may_be_another(self, one: Named) -> bool:
        """Whether somebody is named by a surname that two have, or that a dead one has who has relatives."""
        name = self._text[one.begin : one.end]
        if " " in name:
            return False
        if re.search(rf"{_COUPLE}{re.escape(name)}\b", self._text):
            return True
        dead = any(
            _DIED.match(self._text, it.end)
            for several in self._named.values()
            for it in several
            if it.figure is one.figure
        )
        return dead and _RELATIVES.search(self._text) is not None

    def _meant(self, speech: Speech) -> Figure | None:
        """Return the one person whom the sentence before names, where the speech's own names nobody else.

        He is that sentence's subject or speaks in it, and the speech does not speak of him.
        """
        own = [
            one
            for one in self._named.get(speech.last.start, [])
            if not speech.start <= one.start < speech.end
        ]
        at = self._sentences.index(speech.first)
        if own or not at:
            return None
        before = self._sentences[at - 1]
        people = self._named.get(before.start, [])
        spoken_of = (
            one.figure
            for named in self._named.values()
            for one in named
            if speech.start <= one.start < speech.end
        )
        if (
            len({id(one.figure) for one in people}) != 1
            or (self._number, before.start) in self._doubtful
            or speech.first.block - before.block > 1
            or any(one is people[0].figure for one in spoken_of)
        ):
            return None
        return people[0].figure if any(self._does(one, before) for one in people) else None

    def _does(self, one: Named, sentence: Sentence) -> bool:
        """Whether somebody is the subject of a sentence or says something in it: `Lee came`, and no `saw Lee come`."""
        if _SHARED.match(self._text, one.end):
            return False
        front, behind = self._words(sentence.start, one.start), self._words(one.after, sentence.end)
        passed = self._cues.adverbs | {"who"}
        if next((word.low for word in behind if word.low not in passed), "") in self._cues.quoting:
            return True
        if front and front[0].low in self._cues.subjects:
            return False
        if front and front[-1].low in self._cues.quoting:
            return self._text[one.after : sentence.end][:1] in _ENDS
        comma = self._text.rfind(",", sentence.start, one.start)
        first, *others = [word.low for word in front if word.start > comma] or ["the"]
        leads = self._cues.verbs | self._cues.locatives | _LEADING
        begins = first in _SUBORDINATING or (others and first not in self._cues.verbs)
        return (begins or first not in leads) and not any(
            low in leads or low in _SUBORDINATING or low.endswith("ed") for low in others
        )


def _named(figure: Figure, one: Sighting) -> Named:
    office = one.mention.office
    start, end = one.place, one.start + one.mention.end
    after = end
    if office and one.start + office.start < start:
        start = one.start + office.start
    elif office:
        after = one.start + office.end
    return Named(figure, start, one.place, end, after)
