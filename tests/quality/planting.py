"""Differences that can be planted: values that two articles of a story give alike, in sentences that are alike.

A value is changed in one article, in all places where it stands in that sense. What comes of it is a true difference
of a kind that is known, in wording that is real. No rule on differences is asked where values are: numbers, days and
forms of verbs are looked for by themselves.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from itertools import permutations
from typing import TYPE_CHECKING

from generator.language import quantities
from generator.language.words import stems, stopwords

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from generator.language.quantities import Quantity
    from generator.model import Article

NUMBERS = frozenset({"clock", "money", "share", "age", "duration", "toll", "count"})
DATES = frozenset({"weekday", "day", "month"})
FEWEST, SHARE = 5, 0.4
"""Stems that two sentences have in common, at least, and of those of the shorter one: one frame to any reader."""
LATEST = 25
"""Sentences of an article that are looked at."""
_WEEKDAYS, _MONTHS = tuple(calendar.day_name), tuple(calendar.month_name)[1:]
_DAY_OF_WEEK = re.compile(rf"\b(?:{'|'.join(_WEEKDAYS)})\b(?!['\u2019])")
_DAY_OF_MONTH = re.compile(
    rf"\b(?:{'|'.join(_MONTHS)}) (?P<behind>[12]?\d|3[01])(?!\d)|\b(?P<ahead>[12]?\d|3[01]) (?:{'|'.join(_MONTHS)})\b"
)
_MONTH = re.compile(rf"\b(?<=in )(?:{'|'.join(_MONTHS)})\b(?! \d{{1,2}}\b)")
_OFFICE = re.compile(
    r"\b(?P<state>[Ff]ormer |[Ee]x-)?(?P<office>(?:Vice )?President|Prime Minister|Governor|Gov\.|Mayor|Senator|Sen\."
    r"|president|prime minister|governor|mayor|senator|coach|CEO|chief executive|chairman)"
    r" (?P<name>[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)"
)
_PLACE = re.compile(r"\b(?:in|at|near) (?P<place>[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?)(?!,? [A-Z]|-|\w|['\u2019])")
_NO_PLACE = frozenset(
    {*_WEEKDAYS, *_MONTHS, "Twitter", "Facebook", "Instagram", "Congress", "Parliament", "Senate"}
)
ELSEWHERE = ("Vienna", "Ottawa", "Nairobi", "Lisbon", "Denver", "Oslo", "Lima", "Seattle")
_STATES = (
    ("will be held", "was held"), ("will meet", "met"), ("will begin", "began"),
    ("is scheduled for", "took place on"), ("will take place", "took place"), ("will be released", "was released"),
    ("will return", "returned"), ("agreed to", "was invited to"), ("approved", "rejected"),
    ("rejected", "approved"), ("confirmed", "denied"), ("convicted", "acquitted"),
    ("found guilty", "found not guilty"), ("pleaded guilty", "pleaded not guilty"),
    ("was arrested", "is still being sought"), ("accepted", "declined"), ("resigned", "refused to resign"),
    ("was killed", "was injured"), ("expected to survive", "expected to die"), ("died", "survived"),
    ("postponed", "brought forward"), ("banned", "allowed"), ("signed", "refused to sign"), ("supports", "opposes"),
    ("rose", "fell"), ("fell", "rose"), ("increased", "decreased"), ("has been charged", "has not been charged"),
    ("denied", "admitted"),
)  # fmt: skip
_FIRST = re.compile(
    r"\b(?:the|his|her|its|their) first(?P<what> [a-z]+)(?=[^.]{0,80}\b(?:since|ever|in|history)\b)"
)
_STATE_OF_PEOPLE = re.compile(
    r"\b(?:killed|dead|died|deaths?|injured|wounded|hurt|arrested|detained|missing|hospitali[sz]ed)\b"
)
_DURATION = re.compile(r"[\s-](?:more )?(?:year|month|week|day|hour|minute)s?\b(?![\s-]old)")
_AGE = re.compile(r"[\s-]years?[\s-]old|, (?=[a-z])|,(?= (?:was|is|of|has)\b)")
_NAME_BEFORE = re.compile(r"[A-Z][a-z]+, \Z")
_NOUN = re.compile(r"[\s-](?:[a-z]+[\s-]){0,2}?(?P<noun>[a-z]{3,}s|people|men|women|children|percent)\b")
_REACH = 60


@dataclass(frozen=True, slots=True)
class Plant:
    """A value that is changed from `old` to `new` in article `here`, and that article `there` gives as it was.

    `sentence` and `other` are the spans of the two sentences. It is changed in the sense of `slot`, and beside `noun`
    where that is told.
    """

    slot: str
    here: int
    there: int
    sentence: tuple[int, int]
    other: tuple[int, int]
    old: str
    new: str
    noun: str = ""


def plants(articles: Sequence[Article]) -> Iterator[Plant]:
    """Yield what can be planted among the articles of a story."""
    told = [list(_sentences(article)) for article in articles]
    for here, there in permutations(range(len(articles)), 2):
        if _source(articles[here]) == _source(articles[there]):
            continue
        yield from _offices(articles, here, there)
        for start, end, said, words in told[here]:
            for from_, to, other, others in told[there]:
                shared = words & others
                if len(shared) < FEWEST or len(shared) < SHARE * min(len(words), len(others)):
                    continue
                spans = (start, end), (from_, to)
                for slot, old, new, noun in _alike(said, other):
                    yield Plant(slot, here, there, *spans, old, new, noun)


def changed(plant: Plant, text: str) -> str:
    """Return a text with the value of a plant changed wherever it stands in its sense."""
    if plant.slot in NUMBERS:
        value = _number(plant.old)
        found = [
            one
            for one in quantities.find(text)
            if _kind(text, one) == plant.slot and _figure(text, one) == value
        ]
        for one in reversed([one for one in found if not plant.noun or _noun(text, one) == plant.noun]):
            told = text[one.start : one.end]
            text = text[: one.start] + _rewritten(told, plant.new) + text[one.end :]
        return text
    if plant.slot == "office":
        return _OFFICE.sub(lambda match: _turned(match, plant), text)
    return re.sub(rf"(?<!\w){re.escape(plant.old)}(?!\w)", lambda _: plant.new, text)


def _source(article: Article) -> str:
    return article.origin or article.publisher.casefold()


def _sentences(article: Article) -> Iterator[tuple[int, int, str, frozenset[str]]]:
    text = article.text
    for one in article.sentences[:LATEST]:
        said = text[one.start : one.end]
        if "twitter.com" in said or "http" in said:
            continue
        words = frozenset(stems(said, "en")) - stopwords("en")
        yield one.start, one.end, said, frozenset(word for word in words if word.isalpha())


def _alike(said: str, other: str) -> Iterator[tuple[str, str, str, str]]:
    """Yield the values that two sentences give alike: slot, as it is, as it may be, noun."""
    yield from _numbers(said, other)
    yield from _dates(said, other)
    for old, new in _STATES:
        if all(re.search(rf"(?<![\w-]){old}(?!\w)", text) for text in (said, other)) and new not in other:
            yield "state", old, new, ""
    first = _FIRST.search(said)
    if first and f"first{first['what']}" in other:
        yield "first", first.group(), first.group().replace("first", "second"), ""
    for match in _PLACE.finditer(said):
        place = match["place"]
        told = re.search(rf"\b(?:in|at|near) {place}\b(?!,? [A-Z])", other)
        if told and place.split()[0] not in _NO_PLACE:
            yield "place", place, "", ""


def _numbers(said: str, other: str) -> Iterator[tuple[str, str, str, str]]:
    theirs = {(_kind(other, one), _figure(other, one), _noun(other, one)) for one in quantities.find(other)}
    for one in quantities.find(said):
        slot, value, noun = _kind(said, one), _figure(said, one), _noun(said, one)
        if not slot or (slot, value, noun) not in theirs or (value < 2 and slot not in {"money", "share"}):
            continue
        yield slot, f"{value:.12g}", _other_number(slot, value), noun


def _kind(text: str, one: Quantity) -> str:
    """Return what sort of thing a number counts; empty where it counts none."""
    if one.unit:
        return {"$": "money", "%": "share", "clock": "clock"}[one.unit]
    age = _AGE.match(text, one.end)
    if age and (age.group()[0] != "," or _NAME_BEFORE.search(text, 0, one.start)):
        return "age"
    if _DURATION.match(text, one.end):
        return "duration"
    if not _NOUN.match(text, one.end):
        return "toll" if _STATE_OF_PEOPLE.match(text, one.end + 1) else ""
    near = text[max(0, one.start - _REACH // 3) : one.end + _REACH]
    return "toll" if _STATE_OF_PEOPLE.search(near) else "count"


def _figure(text: str, one: Quantity) -> float:
    """Return the number as its figures or its word give it, without its scale; a time of day in minutes."""
    if one.unit == "clock":
        return one.value
    return _number(text[one.start : one.end])


def _number(told: str) -> float:
    figures = re.search(r"\d[\d,]*(?:\.\d+)?", told)
    if figures:
        return float(figures.group().replace(",", ""))
    found = quantities.find(f"{told} things")
    return found[0].value if found else 0.0


def _noun(text: str, one: Quantity) -> str:
    match = _NOUN.match(text, one.end) if not one.unit else None
    return match["noun"] if match and _kind(text, one) == "count" else ""


def _other_number(slot: str, value: float) -> str:
    """Return a number that nobody would call the same, written alike."""
    if slot == "clock":  # two hours later, with the half of the day as it was written
        half, hour = divmod(value, 12 * 60)
        return f"{half * 12 * 60 + (hour + 120) % (12 * 60):.12g}"
    if slot == "age":
        return f"{value + max(2, round(value * 0.15)):.0f}"
    if slot == "share":
        return f"{value * 1.4 if value < 60 else value * 0.7:.{1 if value % 1 else 0}f}"
    if value % 1:
        return f"{value * 1.4:.{len(f'{value:.6g}'.partition('.')[2])}f}"
    step = 10 ** max(0, len(f"{value:.0f}") - 2)
    return f"{max(value + 2, round(value * 1.4 / step) * step):.0f}"


def _rewritten(told: str, new: str) -> str:
    """Return a number as it was told with another figure in its place."""
    clock = re.search(r"(\d{1,2})(?::\d\d)?\s?[ap]\.?\s?m|(\d{1,2}):\d\d", told, re.IGNORECASE)
    if clock:
        start, end = clock.span(1 if clock[1] else 2)
        hour = int(told[start:end])
        later = (hour + 2) % 12 or 12 if clock[1] else (hour // 12) * 12 + (hour + 2) % 12
        return told[:start] + str(later) + told[end:]
    figures = re.search(r"\d[\d,]*(?:\.\d+)?", told)
    if figures:
        grouped = f"{float(new):,.12g}" if "," in figures.group() else new
        return told[: figures.start()] + grouped + told[figures.end() :]
    parts = told.split(" ")
    at = next((n for n, word in enumerate(parts) if quantities.value(word) is not None), len(parts) - 1)
    return " ".join([*parts[:at], new, *parts[at + 1 :]])


def _dates(said: str, other: str) -> Iterator[tuple[str, str, str, str]]:
    for match in _DAY_OF_WEEK.finditer(said):
        if re.search(rf"\b{match.group()}\b", other):
            yield "weekday", match.group(), _WEEKDAYS[(_WEEKDAYS.index(match.group()) - 2) % 7], ""
    for match in _DAY_OF_MONTH.finditer(said):
        if match.group() in other:
            day = int(match["behind"] or match["ahead"])
            yield (
                "day",
                match.group(),
                re.sub(r"\d+", str(day - 4 if day > 5 else day + 4), match.group()),
                "",
            )
    for match in _MONTH.finditer(said):
        if f"in {match.group()}" in other:
            yield "month", match.group(), _MONTHS[(_MONTHS.index(match.group()) + 2) % 12], ""


def _offices(articles: Sequence[Article], here: int, there: int) -> Iterator[Plant]:
    """Yield persons in an office, or out of it, to both articles."""
    left, right = articles[here].text, articles[there].text
    theirs = {
        (bool(one["state"]), one["office"].lower(), one["name"].split()[-1]): one
        for one in _OFFICE.finditer(right)
    }
    for one in _OFFICE.finditer(left):
        state, office, name = bool(one["state"]), one["office"], one["name"].split()[-1]
        same = theirs.get((state, office.lower(), name))
        if same is None or (not state, office.lower(), name) in theirs:
            continue
        old = one.group()
        new = old.removeprefix(one["state"]) if state else f"former {old}"
        yield Plant("office", here, there, one.span(), same.span(), old, new, name)


def _turned(match: re.Match[str], plant: Plant) -> str:
    """Return an office with its state as it is planted, where it is that person's."""
    told = match.group()
    if match["name"].split()[-1] != plant.noun:
        return told
    if plant.new.startswith("former "):
        return told if match["state"] else f"former {told}"
    return told.removeprefix(match["state"] or "")
