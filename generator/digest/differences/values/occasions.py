"""Mentions of what people come together for: a summit in a place, a call, a hearing; when, and how sure it is.

A mention is a head noun with what binds to it in its own clause: the place (`summit in X`, `X summit`), the date
with its preposition, the parties, and the words that tell whether it is possible, planned or held.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.lines import Line
    from generator.language.times import Moment

_CLASSES = {
    "summit": "meeting", "meeting": "meeting", "talks": "meeting", "negotiations": "meeting", "call": "call",
    "conversation": "call", "phone call": "call",
} | {
    head: head
    for head in (
        "debate", "hearing", "trial", "election", "referendum", "vote", "match", "game", "concert", "festival",
        "ceremony", "visit", "launch", "premiere", "strike", "funeral", "rally", "conference", "wedding", "race",
    )
}  # fmt: skip
_HEAD = Caseless(
    r"(?<![\w'\u2019-])(?:" + "|".join(sorted(_CLASSES, key=len, reverse=True)) + r")\b(?![-'\u2019]\w)"
)
WORDS = tuple(sorted({head.split()[0] for head in _CLASSES}))
"""One of these begins a word of every line that tells this, in lower case."""
_REACH = 170
LONGEST_PHRASE = 110
_STOP = re.compile(
    r"\b(?:where|which|who|that|after|before|following|ahead|while|since|but|because|although|though|given|as)\b"
    r"|[;:\u2013\u2014]\s|[!?]\s",
    re.IGNORECASE,
)
_BORDERS = ";:,!?\u2013\u2014"
_ASIDE = re.compile(r",\s?(?:while|which|who|although|though)\b[^,;]*,")
_OTHER_VERB = Caseless(
    r"\b(?:is|are|was|were|will|would|could|can|(?<!\d )may(?! \d)|might|has|have|had|said|says|could)\b"
    r"(?!\s(?:be\s)?(?:scheduled|planned|held|set|due|expected|slated|to be held|take place))"
)
_POSSIBLE = Caseless(
    r"\b(?:potential|possible|proposed|tentative"
    r"|prospective)\s(?:[\w-]+\s){0,3}\Z|\bpossibility of (?:[\w-]+\s){0,3}\Z"
)
_COMING = Caseless(
    r"\b(?:upcoming|planned|forthcoming|(?:\w+-)?anticipated|scheduled|expected|future|prospective|next|potential"
    r"|possible|proposed"
    r"|coming)\s(?:[\w.'\u2019-]+\s){0,4}\Z"
    r"|\b(?:ahead of|in anticipation of|prepar(?:e|es|ing|ations?)\s(?:\w+\s){0,2}for"
    r"|lead-up to|run-up to|awaits?)\s(?:[\w.'\u2019-]+\s){0,5}\Z"
)
_SET = Caseless(
    r"\b(?:scheduled|slated|set|planned|due)\s(?:to|for|on|in)\b|\bwill (?:be"
    r"|take|begin|start|serve)\b|\bis (?:expected|anticipated|scheduled)"
    r"|\bto be held\b|\bapproaches\b"
)
_FIRM = Caseless(r"\b(?:scheduled|slated|set)\s(?:for|on|to take place)\b|\bscheduled\s(?:[\w-]+\s){0,3}\Z")
_HELD_AFTER = re.compile(
    r"\b(?:took place|(?:was|were) (?:held|the|a|an|described"
    r"|marked|characterized|seen|attended|over)|ended|concluded|laid"
    r"|served|produced|highlighted|lasted|drew|failed|yielded|brought|emerged)\b|\bearlier (?:this|today)\b"
    r"|\blast (?:week|month|year|night|\w+day)\b",
    re.IGNORECASE,
)
_HELD_BEFORE = re.compile(
    r"\b(?:recent|productive|held (?:a|an|the|their)|during (?:a|an|the|their)|convened in|met for|engaged in"
    r"|last (?:week|month|year|night)['\u2019]s|yesterday['\u2019]s)\s(?:[\w-]+\s){0,4}\Z",
    re.IGNORECASE,
)
_PLACE_AFTER = re.compile(r"\b(?:[Ii]n|[Aa]t)\s((?:[A-Z][\w'\u2019-]+)(?:\s[A-Z][\w'\u2019-]+){0,2})")
_PLACE_BEFORE = re.compile(
    r"\b((?:[A-Z][\w\u2019-]+)(?:\s[A-Z][\w\u2019-]+){0,2})(?:['\u2019]s)?\s"
    r"(?:(?:[Ff]or|[Aa]s)\s[Tt]he\s(?:[\w-]+\s){0,3})?\Z"
)
_PAIR = re.compile(r"\b([A-Z]\w+)[-\u2013]([A-Z]\w+)\s\Z")
_BETWEEN = re.compile(
    r"\b[Bb]etween\s((?:[\w.'\u2019]+\s){0,5}?[A-Z][\w'\u2019]+)"
    r"\s[Aa]nd\s((?:[\w.'\u2019]+\s){0,5}?[A-Z][\w'\u2019]+)(?![\w'\u2019]|\s[A-Z])"
)


@dataclass(frozen=True, eq=False)
class Occasion:
    """A mention of an occasion in a line: `head` as written, its `kind`, what the clause binds to it.

    `place` is lower case or empty, `parties` the last words of two names, lower case, or none. What few rules ask for
    is found when they do.
    """

    line: Line
    at: int
    head: str
    kind: str
    place: str
    shown_place: str
    parties: frozenset[str]
    coming: bool
    held: bool
    _found: _Head

    @cached_property
    def moment(self) -> Moment | None:
        """The calendar date that the clause binds to the occasion."""
        return _moment(self.line.moments, self.line, self._found.match, self._found.end)

    @cached_property
    def possible(self) -> bool:
        """Whether it may come about or not."""
        return bool(_POSSIBLE.search(self._found.before))

    @cached_property
    def firm(self) -> bool:
        """Whether it is scheduled."""
        after = self.line.text[self._found.match.end() : self._found.end]
        return bool(_FIRM.search(after) or _FIRM.search(self._found.before))

    @cached_property
    def between(self) -> str:
        """The head with the two parties behind it, verbatim; empty where they do not stand there."""
        text, start = self.line.text, self._found.match.end()
        found = _BETWEEN.match(text, start + 1, self._found.end)
        return text[self._found.match.start() : found.end()] if found else ""

    @cached_property
    def phrase(self) -> str:
        """The head with what stands around it, verbatim."""
        text, (match, before, end) = self.line.text, self._found[1:]
        bound = 0 if self.held else _bound_to(text, match, self.shown_place, self.moment, end)
        return _phrase(text, match, before, end, bound)


class _Head(NamedTuple):
    """A head noun in a line, the clause before it, and where in the line the clause after it ends."""

    line: Line
    match: re.Match[str]
    before: str
    end: int


def gives_an_occasion(line: Line) -> bool:
    """Whether a line mentions an occasion."""
    return not line.row and any(True for _ in _heads(line))


def occasions(lines: Iterable[Line], places: frozenset[str]) -> tuple[Occasion, ...]:
    """Return the occasions that some lines of a topic mention; `places` are its names of places (lower case)."""
    return tuple(found for line in lines for found in _in_line(line, places))


def _heads(line: Line) -> Iterator[re.Match[str]]:
    if any(head in line.low for head in _CLASSES):
        for match in _HEAD.finditer(line.text):
            if not quoted(line.text, match.start()):
                yield match


def _in_line(line: Line, places: frozenset[str]) -> Iterator[Occasion]:
    heads = list(_heads(line))
    for number, match in enumerate(heads):
        ahead = heads[number + 1].start() if number + 1 < len(heads) else len(line.text)
        stop = _STOP.search(line.text, match.end())
        if (
            stop
            and line.text[stop.start() : stop.end()].strip() in "\u2013\u2014"
            and number + 1 == len(heads)
        ):
            stop = None
        end = min(ahead, stop.start() if stop else len(line.text), match.end() + _REACH)
        behind = heads[number - 1].end() if number else 0
        before = _clause_before(line.text[behind : match.start()])
        yield _occasion(_Head(line, match, before, end), places)


def _clause_before(text: str) -> str:
    return text[max(map(text.rfind, _BORDERS)) + 1 :]


def _occasion(head: _Head, places: frozenset[str]) -> Occasion:
    line, match, before, end = head.line, head.match, head.before, head.end
    after = line.text[match.end() : end]
    rest = _ASIDE.sub("", line.text[match.end() :])[:_REACH] if line.text[end : end + 1] else after
    place = _place(places, before, after)
    coming = bool(_COMING.search(before) or _SET.search(after))
    over = not coming and bool(_HELD_AFTER.search(_up_to_head(rest)) or _HELD_BEFORE.search(before))
    return Occasion(
        line=line,
        at=match.start(),
        head=match.group(),
        kind=_CLASSES[match.group().lower()],
        place=place.lower(),
        shown_place=place,
        parties=_parties(before, after),
        coming=coming,
        held=over,
        _found=head,
    )


def _up_to_head(rest: str) -> str:
    stop = _HEAD.search(rest)
    return rest[: stop.start()] if stop else rest


def _phrase(text: str, match: re.Match[str], before: str, end: int, bound: int) -> str:
    """Return the head with its modifiers before it and what is bound to it after, cut between words.

    `bound` is where the last of that ends, 0 where nothing is bound: then it is as much as fits, with the head that
    comes next, which ends the clause: `the first high-level` says nothing without its `meeting`.
    """
    coming = _COMING.search(before) or _POSSIBLE.search(before) or _HELD_BEFORE.search(before)
    place = _PLACE_BEFORE.search(before) or _PAIR.search(before)
    back = len(before) - min((found.start() for found in (coming, place) if found), default=len(before))
    start = match.start() - back
    stop = bound or min(end, start + LONGEST_PHRASE)
    other = _HEAD.search(text, stop) if stop == end and not bound else None
    stop = other.end() if other and other.start() == stop else stop
    if stop < len(text) and text[stop - 1].isalnum() and text[stop].isalnum():
        stop = max(match.end(), text.rfind(" ", start, stop))
    return text[start:stop].strip(" ,;:\u2013\u2014.")


def _bound_to(text: str, match: re.Match[str], place: str, moment: Moment | None, end: int) -> int:
    """Return where place, date and parties end that are bound to a head; 0 where none is."""
    after = text[match.end() : end]
    ends = [0]
    if place and place in after:
        ends.append(match.end() + after.index(place) + len(place))
    if moment and moment.start >= match.start():
        ends.append(moment.end)
    between = _BETWEEN.search(after)
    if between:
        ends.append(match.end() + between.end())
    return max(ends)


def _place(places: frozenset[str], before: str, after: str) -> str:
    behind = next((match for match in _PLACE_AFTER.finditer(after) if _bound(after, match.start())), None)
    for match in (_PLACE_BEFORE.search(before), behind):
        words = match[1].split() if match else []
        for size in range(len(words), 0, -1):
            for names in (words[:size], words[-size:]):
                name = " ".join(names).removesuffix("'s").removesuffix("\u2019s")
                if name.lower() in places:
                    return name
    return ""


def _moment(moments: tuple[Moment, ...], line: Line, match: re.Match[str], end: int) -> Moment | None:
    """Return the calendar date that the clause binds to the occasion."""
    for moment in moments:
        near = 0 <= match.start() - moment.end <= 2 and not moment.lead  # noqa: PLR2004 - one space
        bound = (
            match.end() <= moment.start < end
            and moment.lead in {"in", "on", "for", ""}
            and _bound(line.text[match.end() : end], moment.start - match.end())
        )
        if moment.date and not moment.open and moment.month and (near or bound):
            return moment
    return None


def _bound(after: str, at: int) -> bool:
    """Whether what follows a head at `at` belongs to it, and not to a verb that stands between."""
    return not _OTHER_VERB.search(after, 0, at)


def _parties(before: str, after: str) -> frozenset[str]:
    pair = _PAIR.search(before)
    if pair:
        return frozenset({pair[1].lower(), pair[2].lower()})
    between = _BETWEEN.search(after)
    if between:
        return frozenset(name.split()[-1].lower().removesuffix("'s") for name in between.groups())
    return frozenset()
