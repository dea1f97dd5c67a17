"""The deed that a date or a place in a sentence is of, and whether two sentences tell the same deed.

A date or a place says nothing of what it is of. The verb of its clause tells that: the last one before it, else the
first one behind it, else a noun for an event. Two sentences tell one deed where these are the same, and they have more
in common than what every report of such a thing says, and nothing tells their people, streets or ages apart.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.alignment.subjects import called
from generator.digest.differences.coreference.sameness import ages_in, is_another, shared_stems
from generator.digest.differences.parallels.alike import Span
from generator.digest.differences.places.addresses import on_other_streets
from generator.digest.syntax.meanwhile import SAYER
from generator.digest.syntax.subordinate import EVENTS
from generator.language.cues import cues
from generator.language.doings import BARE, all_doings, doing, doings_in
from generator.language.names.lexicon import lexicon
from generator.language.steps import kinds_of_events, step
from generator.language.synonyms import gist
from generator.language.verbs import is_verb
from generator.language.words import stem, stems

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line

LATEST = 30
"""Lines of an article that are read."""
LAST = 160
"""Characters at the end of a line in which it says who says so."""
LONG = 4
"""Letters of a name with which another one begins that is made of it."""
_WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")
_BREAK = re.compile(
    r"[,;\u2014\u2013\"\u201c\u201d()]|:\s|\s-+\s|\b(?:after|before|when|while|which|that|who|where|because|since|although|as"
    r"|if|until|whose|during|following|ago|say|says|said|told|according to"
    r"|(?:and|but)(?=\s(?:he|she|they|it|was|were|is|are|has|had|then|later|[a-z]+ed|shot)\b))\b"
)
"""Where another clause or phrase begins, in which another verb may stand."""
_EVENT = re.compile(rf"\b(?:{EVENTS})s?\b", re.IGNORECASE)
_TO_DO = re.compile(
    r"\b(?:(?:will|would|may|might|should|shall|must)(?:\snot)?"
    r"|(?:due|set|scheduled|planned|plans?|planning|expected|is|are|agreed|hopes?|hoping|wants?|vowed|ready|preparing|going"
    r"|intends?|decided|invited|failed|refused|able|likely)\sto)(?:\s(?:also|again|now|\w+ly))?\s(?P<deed>[a-z]{3,})\b"
)
"""What will be done, by a verb that has the form of a noun: `is due to open`."""
_UNDERGONE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s(?:\w+ly\s)?(?P<deed>[a-z]{2,}(?:en|own|orn|un|ung))\b"
)
_BARE = gist((stem(word, "en") for word in (
    "happened", "occurred", "took", "unfolded", "erupted", "began", "begin", "reported", "left", "came", "incident",
    "accident",
)), "en") | {BARE}  # fmt: skip
"""What says no more of an event than that there was one."""
_CALLED = gist((stem(word, "en") for word in ("responded", "called", "dispatched", "summoned")), "en")
"""Who came to an event: no more is said of it than that either."""
_EVENT_ALONE = frozenset(sorted(_BARE)[:1])
"""What two values are of that are both of some event: one of its words stands for all."""
_NOUN_OF = re.compile(r"(?:\b(?:the|an?|his|her|their)|['\u2019]s)\s(?:early\s|late\s)?\Z")
_ITS_EVENT = re.compile(rf"(?:['\u2019]s)?,?\s(?:[a-z-]+\s){{0,2}}?(?P<event>(?:{EVENTS})s?)\b")
"""A date before the noun that it is of: `the 5 May shooting`."""
_DOING = re.compile(r"\b(?:of|with|for|by|in|to)(?:\s[a-z]+ly)?\s(?P<deed>[a-z]{3,}ing)\b")
"""What somebody is accused of, or did something by: `charged with fatally shooting`."""
_NAMED = re.compile(
    r"\b(?:the|an?|his|her|its|their|[a-z]+['\u2019]s?)\s(?:[\w-]+\s){0,2}?(?P<event>[a-z-]{4,})\s\Z"
)
"""Before a date or place that is that of a noun: `the vote on Monday`."""
_WHEN = re.compile(r",?\s?(?:when|after|as)\s")
_LINK = "http"


@dataclass(frozen=True, eq=False)
class Told:
    """A date or place at `start:end` of a line."""

    line: Line
    start: int
    end: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)

    @property
    def text(self) -> str:
        """The value as written."""
        return self.line.text[self.start : self.end]

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The deeds that it may be of."""
        return deeds(self.line.text, self.start, self.end)

    @cached_property
    def kinds(self) -> frozenset[int]:
        """The kinds of events that these deeds are."""
        return kinds_of_events(self.deeds, "en")

    @cached_property
    def dates_an_event(self) -> bool:
        """Whether it dates what a story begins with: that somebody was hurt, or that the police were called."""
        found = step(self.line.text, "en", self.start, self.end)
        return found is not None and found.event

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its own stems."""
        return frozenset(stems(self.text, "en"))


class Apart(NamedTuple):
    """Two values of one deed that cannot both be right, and what is compared of them."""

    one: Told
    other: Told
    keys: tuple[Hashable, Hashable]


def to_be_read(line: Line) -> bool:
    """Whether a line is read: early ones of prose that ask nothing and quote no address of the web."""
    if line.position >= LATEST or line.row or _LINK in line.text:
        return False
    return not line.text.endswith("?")


def one_a_line(found: list[Told]) -> list[Told]:
    """Return those values that stand alone in their line: of several it is not known which is of the deed."""
    if len(found) == 1:
        return found
    counts = Counter([one.line for one in found])
    return [one for one in found if counts[one.line] == 1]


class Against:
    """Pairs of values, and what each value stands against: one that does against several is of several things."""

    def __init__(self) -> None:
        self._pairs: list[Apart] = []
        self._others: dict[Hashable, set[Hashable]] = defaultdict(set)

    def add(self, pair: Apart) -> None:
        """Take a pair."""
        self._pairs.append(pair)
        for key, other in (pair.keys, pair.keys[::-1]):
            self._others[key].add(other)

    def is_settled(self, keys: Iterable[Hashable]) -> bool:
        """Whether each of two values stands against several already: then it tells nothing whether they are apart."""
        return all(len(self._others.get(key, ())) > 1 for key in keys)

    def of_two(self) -> Iterator[Apart]:
        """Yield the pairs of which each value stands against a single other one."""
        for pair in self._pairs:
            if all(len(self._others[key]) == 1 for key in pair.keys):
                yield pair


def in_common(one: Told, other: Told) -> frozenset[str]:
    """Return what two lines have in common beside their values, and beside what every such report says."""
    return shared_stems(one.line, other.line) - one.stems - other.stems


def name(unit: str, pair: Apart) -> str:
    """Return what a difference of two values of a unit is called."""
    return called(unit, pair.one.line, pair.one.span)


def same(one: Told, other: Told) -> frozenset[str]:
    """Return the deeds that two values are both of; of events of one kind, or only of some event, the first one's."""
    if one.deeds & other.deeds:
        return one.deeds & other.deeds
    if one.kinds & other.kinds:
        return one.deeds
    some = all(told.kinds or told.deeds <= _BARE | _CALLED for told in (one, other))
    events = some and not (one.kinds and other.kinds) and one.dates_an_event and other.dates_an_event
    return _EVENT_ALONE if events else frozenset()


def is_bare(shared: frozenset[str]) -> bool:
    """Whether deeds say no more than that something happened."""
    return shared <= _BARE


def is_set(shared: frozenset[str]) -> bool:
    """Whether deeds are of what is done or held on a day, by whichever words."""
    return not all_doings("en").isdisjoint(shared)


def of_others(facts: Facts, one: Told, other: Told, *, more: int = 0) -> bool:
    """Whether two lines tell of other people or streets: names of their own, `more` than they share; ages, surnames."""
    if on_other_streets(facts, one.line, other.line) or is_another(one.line, other.line):
        return True
    whose, others = _whose(facts, one.line), _whose(facts, other.line)
    ages, people = (whose.ages, others.ages), (whose.surnames, others.surnames)
    if any(left and right and left.isdisjoint(right) for left, right in (ages, people)):
        return True
    left, right = (told.names - one.stems - other.stems for told in (whose, others))
    fewer = min(len(_without(left, right)), len(_without(right, left)))
    return fewer > 0 and fewer >= max(len(left) - len(_without(left, right)), 1) + more


def _without(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Return the names that are not among others, nor of one stem with one: `Peru`, `Peruvian`, `Organisation`."""
    return frozenset(
        name
        for name in names - others
        if not any(len(min(name, it, key=len)) >= LONG and _begins(name, it) for it in others)
    )


def _begins(name: str, other: str) -> bool:
    left, right = (it.replace("-", "").replace("z", "s") for it in (name, other))
    return left.startswith(right) or right.startswith(left)


class _Whose(NamedTuple):
    """Who a line tells of: ages, surnames of full names whose first one is a given name, stems of its names."""

    ages: frozenset[str]
    surnames: frozenset[str]
    names: frozenset[str]


def _read_whose(_: Facts) -> dict[Line, _Whose]:
    """Whom lines tell of, as far as they have been asked for."""
    return {}


def _whose(facts: Facts, line: Line) -> _Whose:
    read = facts.once(_read_whose)
    if line not in read:
        known = lexicon("en")
        given = known.given if known else frozenset()
        persons = facts.once(_persons).get(line, ())
        surnames = frozenset(last for first, last in persons if first in given)
        read[line] = _Whose(ages_in(line.text), surnames, _named(facts, line))
    return read[line]


def _named(facts: Facts, line: Line) -> frozenset[str]:
    """Return the names in a line, those of who says it aside."""
    said = SAYER.search(line.text, max(0, len(line.text) - LAST))
    names = facts.named_in(line)
    return names & frozenset(stems(line.text[: said.start()], "en")) if said else names


def _persons(facts: Facts) -> dict[Line, tuple[tuple[str, str], ...]]:
    return {
        line: tuple((one.first.lower(), one.last) for one in says.persons)
        for line, says in facts.says
        if says.persons
    }


@lru_cache(maxsize=1 << 9)  # a value is held against several others in a row
def deeds(text: str, start: int, end: int) -> frozenset[str]:
    """Return the deeds that `start:end` of a sentence may be of, words for one thing as one."""
    event = _ITS_EVENT.match(text, end) if _NOUN_OF.search(text, 0, start) else None
    if event:
        return _events(event["event"])
    named = _NAMED.search(text, 0, start)
    noun = doings_in(named["event"], "en") if named else ()
    if noun and noun[0].name != BARE:
        return frozenset([noun[0].name])
    right = start
    for left in (*[match.end() for match in _BREAK.finditer(text, 0, start)][::-1], 0):
        said, events = _verbs(text[left:right]), _events(text[left:right])
        if right == start and not said:
            said, events = _behind(text, end, events)
        if said or events:
            return _of_verbs(said, events, text[end:])
        if text[:left].rstrip().endswith(("before", "ago")):
            break
        right = left
    return frozenset()


def _behind(text: str, end: int, events: frozenset[str]) -> tuple[list[str], frozenset[str]]:
    """Return the verb and the events behind a value in front of which its clause has no verb."""
    ahead = next((match.start() for match in _BREAK.finditer(text, end)), len(text))
    said = _verbs(text[end:ahead])[:1]
    if not said and not events and text.startswith(",", end):
        said = _verbs(text[ahead:])[:1]  # `On 5 May, the crew found two more`
    told = said and said != [BARE]  # `Lyon will host the vote`
    return said, events or (frozenset() if told else _events(text[end:ahead]))


def _of_verbs(said: list[str], events: frozenset[str], behind: str) -> frozenset[str]:
    if not said:
        return events
    found = {said[-1]}
    if len(said) > 1 and kinds_of_events(frozenset(said[-2:]), "en"):
        found.add(said[-2])  # `was shot and killed`
    if found <= _BARE and _WHEN.match(behind):
        found.update(_verbs(behind)[:1])  # `it began on 5 May, when he shot`
    if found == {BARE} and events - _BARE:
        return events - _BARE  # `the vote will be held`
    return frozenset(found | events) if found & _BARE else frozenset(found)


def _verbs(text: str) -> list[str]:
    """Return the verbs of a stretch in their order, auxiliaries aside, words for one thing as one."""
    known = cues("en")
    several = [one for one in doings_in(text, "en") if " " in text[one.start : one.end]]
    doing_so = {match.start("deed") for match in _DOING.finditer(text)}
    by_form = {match.start("deed") for form in (_TO_DO, _UNDERGONE) for match in form.finditer(text)}
    found, before = [(start, name) for start, _, name in several], ""
    for match in _WORD.finditer(text):
        word = match.group()
        low = word.lower()
        told = low not in known.helping and (is_verb(low) or low in known.verbs or match.start() in by_form)
        named = word[0].isupper() and before
        inside = any(start <= match.start() < end for start, end, _ in several)
        if not inside and (
            match.start() in doing_so
            or (told and not named and before not in known.determiners and before not in known.articles)
        ):
            found.append((match.start(), deed_of(low)))
        before = low
    return [word for _, word in sorted(found) if word]


def _events(text: str) -> frozenset[str]:
    """Return the events that a stretch has a noun for."""
    words = {match.group().lower() for match in _WORD.finditer(text)}
    done = {doing(stem(word, "en"), "en") for word in words}
    found = {deed_of(match.group().lower()) for match in _EVENT.finditer(text)}
    return frozenset(done | found) - {"", BARE}


def deed_of(word: str) -> str:
    """Return what a verb or noun for a deed comes to, words for one thing as one; empty where it tells none."""
    known = stem(word, "en")
    return doing(known, "en") or next(iter(gist([known], "en")), "")
