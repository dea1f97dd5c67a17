"""What a masked sentence tells outright of the one whom it is asked about: `ONE, 20, was wounded`, `killing ONE`.

Forms of English reports. What is done to several at once is told of each of them.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from generator.digest.people.apposed import apposed
from generator.digest.people.counted import counted
from generator.digest.people.masked import ONE, OTHERS, SEVERAL
from generator.digest.people.plurals import shared
from generator.digest.people.states import DAY, NAMED, ONE_OF, WEEK, State
from generator.language.crimes import crimes

if TYPE_CHECKING:
    from collections.abc import Iterator


LONGEST = 12
"""Words of what somebody is held for at most."""
_ONCE = (
    r"(?:(?:also|later|now|since|then|both|all|each|already|reportedly|apparently|accidentally|formally|instead"
    r"|newly) )*"
)
_WAS = rf"{_ONCE}(?:was|were|(?:has|have|had) {_ONCE}been) {_ONCE}"
_IS = rf"{_ONCE}(?:is|are|was|were|(?:has|have) {_ONCE}been|stands|remains|remained) {_ONCE}(?:being )?"
_KILLED = (
    r"(?:(?:shot|stabbed|beaten|bludgeoned|hacked|trampled|burned|burnt|crushed|strangled|choked)"
    r" (?:and killed|dead|to death)"
    r"|(?:fatally|mortally) (?:shot|stabbed|wounded|injured|struck|hurt|beaten|hit)|shot and fatally wounded"
    r"|(?:fatally )?gunned down|killed|murdered|slain|assassinated|beheaded|strangled|electrocuted)"
)
_FOUND = r"pronounced dead|found (?:dead|slain|murdered|(?:shot|stabbed) to death|shot dead|fatally shot|strangled)"
_HURT = (
    r"(?:(?:critically|seriously|severely|gravely|badly|slightly) )?"
    r"(?:shot|stabbed|wounded|injured|grazed)(?! down| off| at\b| back| out\b)"
    r"(?: and (?:critically |seriously )?(?:wounded|injured|hurt))?"
    r"|(?:badly|critically|seriously) (?:hurt|burned|beaten)"
    r"|(?:hit|struck)(?: (?:once|twice|\w+ times))?(?: by (?:a |the )?(?:stray )?(?:bullets?|gunfire|car|vehicle"
    r"|truck|train)"
    r"| in the (?:(?:left|right|lower|upper) )?(?:leg|arm|head|neck|chest|back|face|foot|hand|hip|thigh|shoulder"
    r"|stomach"
    r"|abdomen|torso|buttocks))"
    r"|found with (?:an? |multiple |several |apparent )*(?:gunshot|stab) wounds?"
    r"|kidnapped|abducted|taken hostage|hospitali[sz]ed|paraly[sz]ed"
)
_WOUNDS = (
    r"(?:(?:suffered|sustained|received) (?:(?!and\b)[\w-]+ ){0,4}(?:injury|injuries|wounds?)"
    r"|(?:has|had) (?:(?!and\b|no\b)[\w-]+ ){0,3}(?:injuries|wounds))"
)
_GRAVE = (
    r"(?:very |extremely )?(?:critical|serious|grave|fair|good|guarded|stable|stabilized|poor|satisfactory)"
)
_CONDITION = rf"in (?:an? )?{_GRAVE}(?:,? (?:but|and|though|yet) {_GRAVE})? condition"
_DIED = r"died(?: (?:of|from) (?:an? |multiple |several )?gunshot wounds?)?"
_FATES = (
    (State.DEAD, re.compile(rf"{_WAS}(?P<told>{_KILLED}|{_FOUND})\b")),
    (State.DEAD, re.compile(rf"{_ONCE}(?:is|was) (?P<told>dead)\b")),
    (State.DEAD, re.compile(rf"{_ONCE}(?:(?:has|have|had) )?{_ONCE}(?P<told>{_DIED})\b")),
    (State.DEAD, re.compile(rf"(?:was|were) (?P<told>one of (?:the )?(?:[\w-]+ ){{0,4}}?{_KILLED})\b")),
    (State.DEAD, re.compile(r"(?:was|were) left (?P<told>dead)\b")),
    (State.DEAD, re.compile(r"(?:is|are|was|were) (?:\w+ ){0,4}among (?:the|those) (?:\w+ ){0,2}(?P<told>killed"
        r"|dead)\b")),
    (State.DEAD, re.compile(rf"{_WAS}{NAMED} (?P<told>{ONE_OF}victims?)\b")),
    (State.HURT, re.compile(rf"{_WAS}(?P<told>{_HURT})\b")),
    (State.HURT, re.compile(rf"{_ONCE}(?P<told>{_WOUNDS})\b")),
    (State.HURT, re.compile(r"(?:was|were) (?P<told>one of (?:the )?(?:[\w-]+ ){0,4}?(?:shot|wounded|injured"
        r"|stabbed))\b")),
    (State.HURT, re.compile(rf"{_ONCE}(?:is|are|was|were|remains?|remained) {_ONCE}(?:(?:still|listed|reported) )?"
        rf"(?P<told>{_CONDITION})\b")),
    (State.HURT, re.compile(rf"{_ONCE}(?:remains?|remained) {_ONCE}(?P<told>hospitali[sz]ed)\b")),
    (State.HELD, re.compile(rf"{_ONCE}(?P<told>turned (?:himself|herself|themselves) in)\b")),
    (State.HELD, re.compile(rf"{_WAS}{NAMED} (?P<told>{ONE_OF}(?:suspects?|gunm[ae]n|shooters?|attackers?"
        rf"|killers?))\b")),
    (State.DOES, re.compile(r"(?P<told>(?:lives|works|has (?:lived|worked)|owns|attends|teaches) (?!there"
        r"|here)[^,;.&]{3,60}?)(?=[,.;])")),
    (State.MISSING, re.compile(rf"{_IS}(?P<told>missing)(?=[,.;]|$| (?:since|after|for)\b)")),
)  # fmt: skip
"""Behind a name; what is told is all that they match by."""
_PLEA = rf"ple(?:aded|d) (?:guilty|not guilty|no contest){DAY}? to\b"
_CHARGE = rf"(?:charged{DAY}? (?:with|in)|indicted (?:on|for|in)|arraigned on|booked on)\b"
_HOLD = (
    r"(?:(?:arrested|jailed|captured|apprehended)(?: (?:on|for|in)\b)?|taken in ?to custody|in custody"
    r"|held without (?:bond|bail)|detained|suspected of|accused of|wanted (?:for|on|in))"
)
_STATES = (
    (
        State.JUDGED,
        re.compile(rf"{_IS}(?P<told>(?:(?:convicted|found guilty){DAY}? of|sentenced{DAY}? to)\b)"),
    ),
    (State.PLEADED, re.compile(rf"{_ONCE}(?:(?:has|have|had) )?{_ONCE}(?P<told>{_PLEA})")),
    (
        State.CHARGED,
        re.compile(rf"{_IS}(?:(?:arrested|taken into custody|booked|jailed) and )?(?P<told>{_CHARGE})"),
    ),
    (State.HELD, re.compile(rf"{_IS}(?P<told>{_HOLD})")),
)
"""Behind a name; what somebody is held for goes on behind them."""
_BARE = frozenset({"arrested", "captured", "apprehended", "jailed", "detained", "custody", "bond", "bail"})
"""What says enough where nothing of weight stands behind it."""
_ENDS = re.compile(
    r"[,.;:()\u2014\u2013\"\u201d]|\s-+\s|\s(?:and|after|following|but|by|who|which|that|as|when|while(?! intox"
    r"| impair)"
    r"|because|stemming"
    r"|resulting|last|early|late|earlier|related|according|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|this (?:week|month|morning)"
    r"|yesterday|today|on (?!(?:charges?|suspicion|counts?|\w+ (?:charges?|counts?))\b))\b"
)
_LEANS = re.compile(
    r"\b(?:his|her|its|their|him|them|it|himself|herself|this|these|those|he|she|they|whom)\b|\ue000"
)
_PREPOSITION = re.compile(r"( (?:in|at|for|from|against|of|with|to|involving) )")
_CUT = re.compile(
    r"(?:\b(?:the|an?|of|in|for|with|to|from|at|involving|two|three|one|Jan|Feb|Aug|Sept|Oct|Nov|Dec)|-)\Z"
)
_CHARGES = re.compile(rf"(?! {WEEK}) [^,.;:]{{3,60}}? charges?\b")
"""Of what an arrest is `on`: all of `robbery and theft charges`."""
_WEIGHTY = re.compile(
    r"\b(?:counts?|degree|weapons?|guns?|firearms?|deaths?|negligence|abuse|conspiracy|felony|felonies|possession"
    r"|misdemeanors?"
    r"|endangerment|endangering|treason|espionage|extortion|vandalism|stalking|driving|prison|jail|probation|life"
    r"|years|months)\b"
)
"""Words of a charge or a sentence that name no kind of crime."""

_SUBJECT = re.compile(
    rf"(?P<who>{SEVERAL})(?:, (?:an?|the) [^,;.:\ue000-\uf8ff]{{2,80}}(?=,))?,?(?: (?:both|each"
    rf"|all))?(?P<rel>,? (?:who|all of whom|both of whom))?,? (?=[a-z])"
)
_INSERTED = re.compile(
    rf"(?:[\u2013\u2014]|--|:) (?P<who>{SEVERAL}) (?:[\u2013\u2014]|--) (?:(?:both|each|all) )?(?P<rel>who )?(?=[a-z])"
)
"""Several between dashes: `four others - ONE and FIRST - were wounded`."""
_SINGLE = re.compile(r"(?:(?:also|later|now|then) )*(?:was|is|has|had|remains|stands|who)\b")
_LED = re.compile(
    r"(?:\b(?:of|by|with|to|for|from|near|at|under|against|if|unless|whether|until)"
    r"|['\u2019]s?|\bwho(?: [a-z]+){1,4}) (?:\d{1,3}-year-old )?\Z",
    re.IGNORECASE,
)
"""Before a name: what is told behind it is told of somebody else, or not as a fact."""
_BEHIND = (
    r"(?=[,.;:\"\u201d\u2014\u2013]|$| (?:and|in|on|at|during|outside|inside|after|before|last|early|late)\b)"
)
_WHOM = (
    r"(?:(?!(?:of|with|by|for|to|in|at|on|near|and|as|from|when|after|while|that|who|his|her|is|was|are|were|has"
    r"|had)\b)[\w-]+ ){0,3}"
    rf"(?:(?:his|her|their) (?:[\w-]+ ){{0,3}}?[a-z]+,? )?(?P<who>{SEVERAL})"
)
"""Whom somebody does something to, with what he is: `killed his neighbour ONE`."""
_DONE = re.compile(rf"\b(?P<told>{_KILLED}|stabbed|wounded|injured|shot) {_WHOM}{_BEHIND}")
_SIGNS_OF_HARM = (
    "kill", "shot", "wound", "injur", "stab", "murder", "fatally", " dead", "slain", "gunned", "to death", "mortally",
    "assassin", "behead", "strangl", "electrocut",
)  # fmt: skip
"""One of these is in whatever that finds."""
_POLICE = (
    r"\b(?:[Pp]olice|[Oo]fficers|[Dd]etectives|[Dd]eputies|[Aa]uthorities|[Aa]gents|[Tt]roopers|[Mm]arshals"
    r"|[Pp]rosecutors|[Ii]nvestigators) (?:(?:have|also|later|then|since) )*"
)
_ARREST = rf"{_POLICE}(?:(?:located|found|caught|tracked down) and )?arrested (?P<who>{SEVERAL})"
_SEIZED = re.compile(_ARREST)
_BOOKED = re.compile(rf"{_ARREST},? and charged (?:him|her|them)(?P<what> with\b)")
_FOUND_SO = re.compile(
    rf"\b(?:found|discovered) (?P<who>{SEVERAL}) (?P<told>dead|shot to death|stabbed to death|fatally shot|shot dead)\b"
)
_ACCUSED = re.compile(rf"{_POLICE}charged (?P<who>{SEVERAL}),?(?P<what> with\b)")


def fates(text: str) -> Iterator[tuple[State, str]]:
    """Yield what a masked sentence tells of `ONE`, in its words."""
    for group in chain(_SUBJECT.finditer(text), _INSERTED.finditer(text)):
        who = group["who"]
        if ONE in who and (group["rel"] or not _LED.search(text[: group.start()])):
            rest = text[group.end() :]
            one_does = _SINGLE.match(rest) or (group["rel"] or "").endswith(" who")
            if not (one_does and _is_followed(who)):
                yield from _behind(rest)
    yield from _before(text)
    yield from counted(text)
    yield from ((State.IS, told) for told in chain(apposed(text), shared(text)))


def _is_followed(who: str) -> bool:
    """Whether another stands behind `ONE` in a list, of whom alone a verb for one may tell."""
    return bool(re.search(OTHERS, who[who.index(ONE) :]))


def _behind(rest: str) -> Iterator[tuple[State, str]]:
    """Yield what the words behind a name, or behind several, tell."""
    for state, form in _FATES:
        found = form.match(rest)
        if found:
            yield state, found["told"]
            break
    for state, form in _STATES:
        found = form.match(rest)
        told = _whole(rest[found.start("told") :], found["told"]) if found else ""
        if told:
            yield state, told
            break


def _whole(text: str, verb: str) -> str:
    """Return what somebody is held for, from its verb up to where it ends; empty where that says too little.

    What leans on another sentence or is cut off is left out from its preposition on: `theft` of `theft in it`.
    """
    whole = _CHARGES.match(text, len(verb)) if verb.endswith(" on") else None
    end = _ENDS.search(text, whole.end() if whole else len(verb))
    told = re.sub(DAY, "", text[: end.start() if end else len(text)]).strip()
    verb = re.sub(DAY, "", verb)
    while len(told.split()) > LONGEST or _LEANS.search(told) or _CUT.search(told):
        shorter = _PREPOSITION.split(told[len(verb) :])[:-2]
        told = verb + "".join(shorter)
        if not shorter:
            break
    what = told[len(verb) :].lower()
    if crimes(what, "en") or _WEIGHTY.search(what):
        return told
    bare = verb.removesuffix(" on").removesuffix(" for").removesuffix(" in")
    return bare if bare.rpartition(" ")[2] in _BARE else ""


def _before(text: str) -> Iterator[tuple[State, str]]:
    """Yield what the words before a name, or before several, tell."""
    harmed = any(map(text.__contains__, _SIGNS_OF_HARM))
    for found in _DONE.finditer(text) if harmed else ():
        if ONE in found["who"]:
            yield State.DEAD if re.fullmatch(_KILLED, found["told"]) else State.HURT, found["told"]
    arrested, charged = "arrested " in text, " charged " in text
    for found in _FOUND_SO.finditer(text) if "found " in text or "discovered " in text else ():
        if ONE in found["who"]:
            yield State.DEAD, found["told"]
    if arrested and any(ONE in found["who"] for found in _SEIZED.finditer(text)):
        yield State.HELD, "arrested"
    for found in chain(_ACCUSED.finditer(text), _BOOKED.finditer(text)) if charged else ():
        told = ONE in found["who"] and _whole(f"charged{text[found.start('what') :]}", "charged with")
        if told:
            yield State.CHARGED, told
