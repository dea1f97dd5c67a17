"""Whom a statement is about, as its sentence has it: a name, a noun such as `the suspect`, or a pronoun.

In front of a verb that is its subject: what stands right before it, asides apart, or the front of its clause where the
verb goes on from there. Where neither is a person it is nobody. English only.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from generator.language.dated import WEEKDAYS
from generator.language.dates import MONTHS
from generator.language.ladders import ladders

_NO_DAY = rf"(?!(?:{'|'.join((*WEEKDAYS, *MONTHS))})\b)"
_WORD = r"[A-Z][\w-]*(?:['\u2019](?!s\b)\w+)*"
_NAME = rf"(?-i:{_WORD}(?:\s(?:[A-Z]\.|(?i:{_NO_DAY}){_WORD})){{0,4}}(?:,?\s(?:Jr|Sr|III|II|IV)\b\.?)?)"
_DET = r"(?:the|an?|this|that|another|second|third|fourth|one|two|three|four|his|her|their|all|both|other|any|more|no)"
_MODIFIER = (
    r"(?!(?:in|of|at|on|for|from|to|with|and|or|by|after|who|that|said|says|say|was|were|is|are|as|the)\b)"
    r"[\w'\u2019-]+,?\s"
)
_CUT = re.compile(
    r"[;:]\s|,\s(?:and|but|while|when|after|though|although|as|because|since|so|before)\s"
    r"|\s(?:[\u2013\u2014]|--?)\s|\b(?:while|because|although|whether|but|as(?=\s(?:he|she|they|his|her|their)\b))\s",
    re.IGNORECASE,
)
_ADVERBS = re.compile(
    r"(?:\s(?:also|now|already|later|still|since|then|reportedly|finally|eventually|allegedly|quickly|soon))+\Z"
)
_ASIDE = re.compile(
    r",\s(?:\d{1,2}|(?:aka|also known as|nicknamed)\s[\"\u201c]?[\w' .-]+,?[\"\u201d]?(?:,?\s\d{1,2})?"
    r"|(?:of|from|also|who|whose|whom|which|an?|the|aged?|now|then|identified|accused|suspected|believed"
    r"|wanted|convicted|charged|described|known|in|at|on)\b(?:[^,]|,(?=\d))*|[A-Z][\w. ]*)\Z"
)
_WHAT = (
    rf"(?:{_DET}\s)?(?-i:(?:(?!(?:in|of|at|on|for|from|to|with|and|or|by|after|who|that|as)\b)[a-z][\w'\u2019-]*,?\s){{1,4}}?"
    rf"(?={_WORD}\s{_WORD}))"
)
"""What somebody is before his full name: `the cook, Ann Lee`, `plumber Bo Ray`."""
_AGE = re.compile(r",\s\d{1,2}")
_FULL = re.compile(r",\s(?:[A-Z][\w'\u2019.-]+\s){1,3}[A-Z][\w'\u2019-]+\Z")
_OF_A_NOUN = re.compile(
    rf"(?:\A|\s)(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts)\s(?:[a-z][\w-]*\s){{0,2}}[a-z][\w-]*{_FULL.pattern}"
)
"""A name that says who a noun is is no aside: `the cook, Ann Lee`."""
_OBJECT = re.compile(
    r"\b(?:of|with|for|in|at|to|by|from|near|on|against|about|than|like|between|into|(?!(?:not|say|add|claim|alleg)ing\b)\w+ing)\s\Z"
    r"|\b(?:who|which)\s(?:[\w'\u2019-]+\s){1,6}\Z"
)
"""Stands before what is no subject: `a man charged with killing`, `the driver who hit`."""
_GOES_ON = re.compile(r"\b(?:and|then|or)(?: then| later| also)?\Z")
_AND = re.compile(rf"(?P<name>{_NAME})(?:,\s\d{{1,2}},?)?\sand\s\Z")
_OTHER = re.compile(
    r"\b(?:another|second|third|fourth|other|one|two|three|four|more|any|both|all|former|his|her|their)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\A.{0,90}?\b(?:said|says|say|told [\w ]{2,30}|announced|confirmed|reported|according to [^,]{2,50},)"
    r"(?: (?:that|on \w+day|\w+day|late \w+day))*\s",
)
_FRONTED = re.compile(
    rf"\A(?:also|later|earlier|early|late|on|in|at|after|by|meanwhile|now|\w+ed|\w+ing|{'|'.join(WEEKDAYS)})\b[^,]{{0,60}},\s(?=\S)",
    re.IGNORECASE,
)
_THEN = re.compile(
    r",?\s(?:\d{1,2}\b|aka|also known"
    r"|who|whose|suspected|accused|wanted|charged|convicted|believed|described|identified|in|of|from|with|and"
    r"|fled|walked|escaped|ran|drove|shot|killed|left|has|had|was)\b"
)
_APPOSED = re.compile(rf"({_NAME})(?:,\s\d{{1,2}})?,\s\Z")
PRONOUNS = frozenset({"he", "she", "him", "her", "his"})
MOST_BEFORE = 300
"""Characters before a verb that are read for its subject."""


class Whom(NamedTuple):
    """A mention of somebody in `start:end` of a line: `noun` in lower case, `he` or `she`, empty for a name.

    `deed` tells that it says what he is thought to have done, and is no other one of several.
    """

    text: str
    start: int
    end: int
    noun: str
    deed: bool

    @property
    def named(self) -> bool:
        """Whether it is a name."""
        return not self.noun


def whom_before(text: str, at: int) -> tuple[Whom, ...]:
    """Return whose verb stands at a place of a sentence; nobody where it cannot be told."""
    left = max(0, at - MOST_BEFORE)
    cuts = [cut.end() for cut in _CUT.finditer(text, left, at)]
    start = cuts[-1] if cuts else left
    told = _bare(text[start:at])
    if told.endswith((" who", " that")):
        told = _bare(told[: told.rfind(" ")])
    found = _at_end(told, start)
    if found and not _OBJECT.search(text, start, found.start):
        return (found, *_joined(text, found.start))
    if _GOES_ON.search(told) or not told.endswith(","):
        front = _at_front(told, start)
        return (front,) if front else ()
    return ()


def whom_behind(text: str, at: int) -> tuple[Whom, ...]:
    """Return who stands right behind a place of a sentence; nobody where it cannot be told."""
    match = _ahead().match(text, at)
    return (_whom(match, 0),) if match else ()


def apposed(text: str, at: int) -> str:
    """Return the name to which a noun phrase at a place of a sentence is an aside: `Ann Lee, the woman charged`."""
    match = _APPOSED.search(text, 0, at) if text.startswith("the ", at) else None
    return match[1] if match else ""


def _bare(told: str) -> str:
    """Return the front of a clause without adverbs and asides at its end: `Ann Lee, 40, of Leeds, also`."""
    told = _ADVERBS.sub("", told.rstrip())
    if told.endswith(","):
        told = told[:-1]
        while (aside := _ASIDE.search(told)) and not _called(told) and not _OF_A_NOUN.search(told):
            told = told[: aside.start()]
            if _AGE.fullmatch(aside.group()) and _FULL.search(told):
                break  # whoever's age it is
    return told.rstrip()


def _called(told: str) -> bool:
    """Whether a clause ends with a noun and the name that belongs to it: `a third suspect, Ann Lee`."""
    match = _last().search(told)
    return match is not None and match["called"] is not None


def _at_end(told: str, offset: int) -> Whom | None:
    match = _last().search(told)
    return _whom(match, offset) if match else None


def _at_front(told: str, offset: int) -> Whom | None:
    """Return who stands at the front of a clause, whose verb follows further behind."""
    skip = _SAYING.match(told) or _FRONTED.match(told)
    at = skip.end() if skip else 0
    match = _ahead().match(told, at)
    if match is None or not _THEN.match(told, match.end()):
        return None
    return _whom(match, offset)


def _joined(text: str, at: int) -> tuple[Whom, ...]:
    """Return who is joined to somebody by `and`: `Ann Lee, 40, and Bo Ray were`."""
    match = _AND.search(text[:at])
    return (Whom(match["name"], *match.span("name"), noun="", deed=False),) if match else ()


def _whom(match: re.Match[str], offset: int) -> Whom:
    known, noun = ladders("en"), (match["pronoun"] or match["noun"] or "").lower()
    named = next((group for group in ("name", "called") if match[group]), "")
    start, end = match.span(named or "np")
    behind = match.string[match.end("np") :]
    deed = noun in known.accused or (
        (noun in known.people or noun[:1].isdigit()) and _deeds().match(behind) is not None
    )
    return Whom(
        match[named or "np"],
        start + offset,
        end + offset,
        "" if named else noun,
        deed=deed and not _OTHER.search(match["np"]),
    )


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(rf",?\s(?:{'|'.join(ladders('en').deeds)})\b")


def _np() -> str:
    known = ladders("en")
    nouns = sorted(known.accused | known.people | known.roles | known.groups, key=len, reverse=True)
    return (
        rf"(?P<np>(?:{_DET}\s)?(?:(?:{_MODIFIER}){{0,6}}?(?P<noun>{'|'.join(nouns)}|\d{{1,2}}-year-old)\b"
        rf"(?:,?\s{_NO_DAY}(?P<called>{_NAME})\b)?"
        rf"|(?P<pronoun>he|she|him|her(?!\s[a-z])|(?:his|her)(?=\sarrest\b))\b|(?:\d+-year-old\s)?(?P<name>{_NAME})))"
    )


@cache
def _last() -> re.Pattern[str]:
    return re.compile(rf"(?:\A|(?<=\s)|(?<=[\"\u201c])){_np()}\Z", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(rf"[\s\"\u201c]*(?:{_WHAT})?{_np()}", re.IGNORECASE)
