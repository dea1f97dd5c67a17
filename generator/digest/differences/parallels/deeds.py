"""The deed that a date, place or number in a sentence is of.

A value says nothing of what it is of. The verb of its clause tells that: the last one before it, else the first one
behind it, else a noun for an event.
"""

from __future__ import annotations

import re
from functools import lru_cache

from generator.digest.syntax.subordinate import EVENTS
from generator.language.cues import cues
from generator.language.doings import BARE, all_doings, doing, doings_in
from generator.language.remembered import Remembered
from generator.language.steps import kinds_of_events
from generator.language.synonyms import gist
from generator.language.verbs import is_verb
from generator.language.words import stem

_WORD = re.compile(r"[A-Za-z][\w'\u2019-]*")
_BREAK = re.compile(
    r"[,;\u2014\u2013\"\u201c\u201d()]|:\s|\s-+\s|\b(?:after|before|when|while|which|that|who|where|because|since|although|as"
    r"|if|until|whose|during|following|ago|say|says|said|told|according to"
    r"|(?:and|but)(?=\s(?:he|she|they|it|was|were|is|are|has|had|then|later|[a-z]+ed|shot)\b))\b"
)
"""Where another clause or phrase begins, in which another verb may stand."""
_EVENT = re.compile(rf"\b(?:{EVENTS})s?\b")
_TO_DO = re.compile(
    r"\b(?:(?:will|would|may|might|should|shall|must)(?:\snot)?"
    r"|(?:due|set|scheduled|planned|plans?|planning|expected|is|are|agreed|hopes?|hoping|wants?|vowed|ready|preparing|going"
    r"|intends?|decided|invited|failed|refused|able|likely)\sto)(?:\s(?:also|again|now|\w+ly))?\s(?P<deed>[a-z]{3,})\b"
)
"""What will be done, by a verb that has the form of a noun: `is due to open`."""
_UNDERGONE = re.compile(
    r"\b(?:is|are|was|were|been|being|be)\s(?:\w+ly\s)?(?P<deed>[a-z]{2,}(?:en|own|orn|un|ung))\b"
)
ANY_EVENT = gist((stem(word, "en") for word in (
    "happened", "occurred", "took", "unfolded", "erupted", "began", "begin", "reported", "left", "came", "incident",
    "accident",
)), "en") | {BARE}  # fmt: skip
"""What says no more of an event than that there was one."""
_THOUGHT = frozenset(
    {
        "believed",
        "thought",
        "understood",
        "rumored",
        "rumoured",
        "feared",
        "estimated",
        "considered",
        "assumed",
    }
)
"""What others think of a thing is done by nobody to it: `is believed to be for eight years`."""
_NOUN_OF = re.compile(r"(?:\b(?:the|an?|his|her|their)|['\u2019]s)\s(?:early\s|late\s)?\Z")
_ITS_EVENT = re.compile(rf"(?:['\u2019]s)?,?\s(?:[a-z-]+\s){{0,2}}?(?P<event>(?:{EVENTS})s?)\b")
"""A date before the noun that it is of: `the 5 May shooting`."""
_DOING = re.compile(r"\b(?:of|with|for|by|in|to)(?:\s[a-z]+ly)?\s(?P<deed>[a-z]{3,}ing)\b")
"""What somebody is accused of, or did something by: `charged with fatally shooting`."""
_NAMED = re.compile(
    r"\b(?:the|an?|his|her|its|their|[a-z]+['\u2019]s?)\s(?:[\w-]+\s){0,2}?(?P<event>[a-z-]{4,})\s\Z"
)
"""Before a date or place that is that of a noun: `the vote on Monday`."""
_PHRASE = re.compile(r"\b(?:after|before|during|following)\Z")
"""Before what may be a phrase and no clause: `was hit shortly after dinner on Monday`."""
_WHEN = re.compile(r",?\s?(?:when|after|as)\s")


def is_bare(shared: frozenset[str]) -> bool:
    """Whether deeds say no more than that something happened."""
    return shared <= ANY_EVENT


def is_set(shared: frozenset[str]) -> bool:
    """Whether deeds are of what is done or held on a day, by whichever words."""
    return not all_doings("en").isdisjoint(shared)


def its_event(text: str, start: int, end: int) -> str:
    """Return the noun of an event before which a date stands that is its own; empty where there is none."""
    event = _ITS_EVENT.match(text, end) if _NOUN_OF.search(text, 0, start) else None
    return event["event"] if event else ""


@lru_cache(maxsize=1 << 9)  # a value is held against several others in a row
def deeds(text: str, start: int, end: int) -> frozenset[str]:
    """Return the deeds that `start:end` of a sentence may be of, words for one thing as one."""
    event = its_event(text, start, end)
    if event:
        return _events(event)
    named = _NAMED.search(text, 0, start)
    noun = doings_in(named["event"], "en") if named else ()
    if noun and noun[0].name != BARE:
        return frozenset([noun[0].name])
    right = start
    for left in (*[match.end() for match in _BREAK.finditer(text, 0, start)][::-1], 0):
        said, events = _verbs(text[left:right]), _events(text[left:right])
        if right == start and not said and not _PHRASE.search(text, 0, left):
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
    if found <= ANY_EVENT and _WHEN.match(behind):
        found.update(_verbs(behind)[:1])  # `it began on 5 May, when he shot`
    if found == {BARE} and events - ANY_EVENT:
        return events - ANY_EVENT  # `the vote will be held`
    return frozenset(found | events) if found & ANY_EVENT else frozenset(found)


def _verbs(text: str) -> list[str]:
    """Return the verbs of a stretch in their order, auxiliaries aside, words for one thing as one."""
    known = cues("en")
    several = [one for one in doings_in(text, "en") if " " in text[one.start : one.end]]
    doing_so = {match.start("deed") for match in _DOING.finditer(text)}
    by_form = {match.start("deed") for form in (_TO_DO, _UNDERGONE) for match in form.finditer(text)}
    found, before = [(start, name) for start, _, name in several], ""
    for match in _WORD.finditer(text):
        word, at = match.group(), match.start()
        low = word.lower()
        told = _MAY_BE_VERBS[low] or (at in by_form and low not in known.helping)
        if at in doing_so or (
            told
            and not (word[0].isupper() and before)
            and before not in known.determiners
            and before not in known.articles
        ):
            inside = any(start <= at < end for start, end, _ in several)
            found += () if inside else ((at, deed_of(low)),)
        before = low
    return [word for _, word in sorted(found) if word]


def _may_be_verb(low: str) -> bool:
    known = cues("en")
    return low not in known.helping and low not in _THOUGHT and (is_verb(low) or low in known.verbs)


def _events(text: str) -> frozenset[str]:
    """Return the events that a stretch has a noun for."""
    return frozenset().union(*map(_EVENTS_OF.__getitem__, _WORD.findall(text.lower())))


def _events_of(low: str) -> frozenset[str]:
    found = {deed_of(event) for event in _EVENT.findall(low)}
    return frozenset({doing(stem(low, "en"), "en"), *found}) - {"", BARE}


_MAY_BE_VERBS, _EVENTS_OF = Remembered(_may_be_verb, 1 << 14), Remembered(_events_of, 1 << 14)


def deed_of(word: str) -> str:
    """Return what a verb or noun for a deed comes to, words for one thing as one; empty where it tells none."""
    known = stem(word, "en")
    return doing(known, "en") or next(iter(gist([known], "en")), "")
