"""What a noun for people in a deed tells of those who they are told to be: `the victims were FIRST and ONE`.

Forms of English reports, on masked sentences. One of several is told in the singular.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.people.masked import ONE, OTHERS, SET_OFF, SEVERAL, TITLED
from generator.digest.people.states import DAY, NAMED, ONE_OF, State

if TYPE_CHECKING:
    from collections.abc import Iterator

_TELLING = re.compile(
    r"victim|[Ss]uspect|gunm[ae]n|shooter|[Kk]illed|slain|[Ww]ounded|[Ii]njured|hurt|[Dd]ead|died|shot|stabbed|arrested"
)
"""Words that a sentence has one of to tell any of this."""
_HOW = r"killed|slain|wounded|injured|hurt|shot|stabbed|died|arrested"
_BADLY = r"(?:fatally |critically |seriously )?"
_ANYBODY = (
    r"(?:girl|boy|man|woman|teen|teenager|child|toddler|infant|baby|student|officer|driver|passenger|pedestrian|person"
    r"|youth|\d{1,2}-year-old)"
)
_FOLK = (
    r"(?:men|women|people|persons|teens|teenagers|children|boys|girls|students|officers|brothers|sisters|passengers"
    r"|adults|youths|kids)"
)
_NOUN = r"(?:(?:accused|alleged|suspected) )?(?:victim|suspect|gunman|shooter)"
_ANY = (
    r"(?:[^,;.\ue000-\uf8ff]|(?<=Jan|Feb|Mar|Apr|Aug|Oct|Nov|Dec)\.|(?<=Sept)\.|(?<= [NSEW])\.|(?<= [ap]\.m)\."
    r"|(?<= [ap])\.)"
)
"""A sign of a place or a time, in which months and points of the compass are cut short."""
_WHICH = rf"(?:{DAY})?(?: (?:in|of|at|from|on|during|outside|inside|near|after) {_ANY}{{2,60}}?)?"
_HIM = rf"(?P<who>{TITLED}{ONE})(?!['\u2019]s?\b)"
"""The one who is asked about, and not somebody of his."""
_IS = rf"(?:,? (?:who )?(?:(?:was|is|has been) )?(?:also |later |now |since )?{NAMED}| as| is| was)"
_ARE = (
    rf"(?:(?: (?:were|was|are|is|have been|had been)(?: (?:later |also |now )?{NAMED})?|(?: now| were)? identified as"
    r"| as):?)"
)
_APART = r"(?:,|:| [\u2013\u2014]| -{1,2})"
_COUNTED = re.compile(
    r"\b(?:(?P<many>[Vv]ictims|[Dd]ead|[Ss]uspects)"
    rf"|(?:[Tt]hose|[Tt]he (?:\w+ ){{0,3}}?{_FOLK}) (?:(?:who|that) (?:were |had )?)?{_BADLY}(?P<those>{_HOW}){_WHICH}"
    r"|(?:[Aa]lso )?(?P<first>[Kk]illed|[Ww]ounded|[Ii]njured)(?: (?:in|at|during) (?:the|that|this) \w+)?"
    r"|people (?P<found>found dead)[^,;.\ue000-\uf8ff]{0,40}?)"
    rf"{_ARE} (?P<who>{SEVERAL})(?=[,.;]|$)"
)
_ONE_NAMED = re.compile(
    rf"\b[Tt]he (?:[\w-]+ ){{0,3}}?(?:(?P<noun>{_NOUN})(?:['\u2019]s name)?"
    rf"|{_ANYBODY} (?:(?:who|that) (?:was )?)?{_BADLY}(?P<how>{_HOW})){_WHICH}{_IS} {_HIM}"
)
_OF_THEM = re.compile(
    r"\b[Oo]ne of (?:the |those )?(?:\w+ ){0,2}?"
    rf"(?:(?P<many>victims|suspects|gunmen|shooters)|(?P<which>wounded|injured|slain) {_FOLK}"
    rf"|{_FOLK} (?:who (?:were |was )?)?{_BADLY}(?P<how>{_HOW})){_WHICH}"
    rf"(?:{_IS} {_HIM}|, (?P<whom>{TITLED}{ONE}){SET_OFF}(?=[,.;]))"
)
_AMONG = re.compile(
    rf"\b[Aa]mong (?:the|those) (?P<told>killed|shot|wounded|injured|dead|arrested)[^,;.]{{0,30}}? (?:was"
    rf"|were) (?P<who>{SEVERAL})"
)
_LISTED = re.compile(
    r"\b(?:(?P<told>[Vv]ictims)"
    rf"|[Tt]he (?:\w+ ){{0,3}}?{_FOLK} (?:(?:who|that) (?:were |had )?)?{_BADLY}(?P<how>{_HOW}){_WHICH}"
    r"|(?:left|leaving|leaves) (?:\w+ ){1,4}(?P<left>dead|wounded|injured)(?=:))"
    rf"{_APART} (?P<who>{SEVERAL})(?=,| \u2014| \u2013| -|[.;]|$)"
)
_CALLED = re.compile(
    rf"\b(?:identified|named) (?P<who>{SEVERAL}),? as (?P<told>{ONE_OF}(?:victims?|suspects?|gunm[ae]n|shooters?))\b"
)
_FORMS = _COUNTED, _ONE_NAMED, _OF_THEM, _AMONG, _LISTED, _CALLED
_WRONGLY = re.compile(
    r"(?:\b(?:not|never|wrongly|mistakenly|falsely|incorrectly)|n['\u2019]t)(?: (?:yet|been|be|publicly))* \Z"
)
_WHO = frozenset({"who", "whom"})
_SINGULAR = {"gunmen": "gunman"}


def counted(text: str) -> Iterator[tuple[State, str]]:
    """Yield what nouns for one or several people in a deed tell of `ONE`, whom a masked sentence names of them."""
    if not _TELLING.search(text):
        return
    for form in _FORMS:
        for found in form.finditer(text):
            groups = {name: words for name, words in found.groupdict().items() if words}
            who = " ".join(groups.pop(name, "") for name in _WHO)
            if ONE not in who or _WRONGLY.search(text[: found.start()]):
                continue
            if "how" in groups and form is _LISTED and not re.search(OTHERS, who):
                continue  # `the man killed, ONE says`
            told = next(iter(groups.values()))
            yield _state(told), told if form is _CALLED else _one(told.lower())


def _one(told: str) -> str:
    """Return a noun for several (lower case) as that for one."""
    return _SINGULAR.get(told, told.removesuffix("s"))


def _state(told: str) -> State:
    """Return what a word for one or several people in a deed tells."""
    if re.search(r"suspect|gunm[ae]n|shooter|arrested", told, re.IGNORECASE):
        return State.HELD
    return State.HURT if told.lower() in {"wounded", "injured", "hurt", "shot", "stabbed"} else State.DEAD
