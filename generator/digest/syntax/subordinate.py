"""Whether what stands behind the front of a sentence stands in a clause that hangs on it, or in its main clause."""

from __future__ import annotations

import re

from generator.digest.syntax.meanwhile import at_one_time
from generator.language.caseless import Caseless
from generator.language.verbs import has_finite_verb

ASIDE = re.compile(r",\s(?:who|which|whose|whom|where|when|that)\b[^,]*,|\([^)]*\)")
_INCLUDING = re.compile(r",\sincluding\s[^,]*,")
SUBORDINATE = Caseless(
    r"\b(?:who|which|whose|whom|where|when|whether|after|before|because|while|although|though|if|unless|despite"
    r"|following|amid|as(?!\swell\sas\b)|since|until)\b"
)
_THAT = re.compile(r"\bthat\b")
_SAYING_THAT = re.compile(
    r"\b(?:said|says?|tells?|announced|confirmed|reported|showed|wrote|testified|told|informed|conceded|noted)"
    r"(?:\s(?!who\b|which\b|that\b|when\b|after\b|before\b)[\w.'\u2019-]+){0,8}\s\Z"
)
_TIME_OF_DAY = re.compile(r"\w+\s(?:midnight|noon|dawn|dusk|sunrise|sunset|\d)")
_ROLE = re.compile(r"as|while", re.IGNORECASE)
"""`as` joins a role (`hired as a coach in May`) where no verb comes behind, `while` what is done at the same time."""
_BEHIND = frozenset({"after", "following"})
_RELATIVE = frozenset({"who", "which", "that"})
_BY_DEED = re.compile(r"\b(?:an?|the)\s\w+ed\s", re.IGNORECASE)
"""What somebody is called by, and no verb: `a convicted killer`."""
AT_FRONT = re.compile(r"(?:In|At|On|During|Under|With|For|From|By|Despite|Amid)\s")
_LAPSE = Caseless(
    r"(?:(?:just|about|some|nearly|almost|more than|less than|only)\s)?[\w-]+\s(?:minute|hour|day|week|month|year)s?\Z"
)
"""How long before or behind a clause at the front it was: `Two days after the bridge fell, ...`."""
AUXILIARY = re.compile(
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bit )(?<!\bwho )(?<!\bthat )(?<!\bwhich )"
    r"(?<!\bbelieve )(?<!\bsay )(?<!\bsaid )"
    r"\b(?:was|were|is|are|has|have|had|will)\s"
)
WENT_ON = re.compile(
    r"\b(?=(?:came|went|began|took|gave|rose|fell|drove|flew|wrote|spoke|broke|chose|saw|grew|became|died|pleaded|appeared"
    r"|arrived|returned|resigned|continued|remained|surrendered|walked|escaped|ended|confessed|testified)\s)"
    r"(?<!\bhe )(?<!\bshe )(?<!\bthey )(?<!\bit )(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\band )(?<!\bor )\w+\s"
)
"""What a subject did, by forms that are seldom anything but that."""
_JOINED = re.compile(
    r"\b(?:and|but|or|who|which|that|said|says|told|where|when|whether|if)\s\Z|\bsa(?:id|ys)\b|\btold\b"
)
EVENTS = (
    "shooting|killing|murder|slaying|stabbing|robbery|attack|crash|fire|gunfire|explosion|blast|accident|riot"
    "|collision|quake|earthquake|storm|incident|melee|fight"
)
"""What happens to people, as a noun."""
_EVENT = re.compile(rf"\b(?:{EVENTS})\b")
_AFTER_AN_EVENT = re.compile(
    r"\b(?:was|were|been|others|people) (?:\w+ly )?(?:killed|injured|wounded|hurt|shot|burned|hospitalized)\b.*"
    rf"\b(?:after|following|when|in) (?:an?|the) (?:[\w-]+ ){{0,3}}(?:{EVENTS})\b"
)
"""What an event did to somebody on its own day: `three were killed after a crash in Porto on Monday`."""


def hangs(text: str) -> bool:
    """Tell whether a clause that hangs on a sentence is not at its end where the front of it, `text`, ends."""
    before = ASIDE.sub(" ", _INCLUDING.sub(" ", text))
    opened = _opened(before)
    if opened is None:
        return False
    front, inside = before[: opened.start()], before[opened.end() :]
    led = front.strip(" \"'\u201c")
    if not led or _LAPSE.holds(led) or _is_adverbial(front):
        comma = inside.find(",")
        if comma >= 0 and not SUBORDINATE.search(inside, comma):
            return False
    alone = not SUBORDINATE.search(front) and not SUBORDINATE.search(inside)
    return not _goes_on(before, opened) and not (alone and at_one_time(front, opened.group(), inside))


def _opened(before: str) -> re.Match[str] | None:
    """Return what opens a subordinate clause before a date, or nothing."""
    for match in SUBORDINATE.finditer(before):
        inside = before[match.end() :]
        role = (
            _ROLE.fullmatch(match.group())
            and (inside.strip() or match.group().lower() == "as")  # `while last week one fell` has a verb
            and not has_finite_verb(inside)
            and not _EVENT.search(inside)
        )
        if (
            _AFTER_AN_EVENT.search(before)
            and match.group().lower() in _BEHIND
            and not has_finite_verb(inside)
        ):
            continue
        clock = _TIME_OF_DAY.match(before, match.start())
        if not role and not clock:
            return match
    found = (
        match
        for match in _THAT.finditer(before)
        if not _SAYING_THAT.search(before[: match.start()])
        and (not before[match.end() :].strip() or has_finite_verb(before[match.end() :]))
    )
    return next(found, None)


def _goes_on(before: str, opened: re.Match[str]) -> bool:
    """Whether the main clause has gone on behind a clause of its subject: `A man who robbed a bank was caught`."""
    if before[: opened.start()].endswith(", "):
        return False
    if opened.group().lower() not in _RELATIVE or has_finite_verb(
        _BY_DEED.sub(" ", before[: opened.start()])
    ):
        return False
    verbs = (*AUXILIARY.finditer(before, opened.end()), *WENT_ON.finditer(before, opened.end()))
    last = max((match.start() for match in verbs), default=-1)
    inside, behind = before[opened.end() : last], before[last:]
    return (
        last > 0
        and has_finite_verb(inside)
        and not _JOINED.search(inside)
        and not _opens_a_clause(inside)
        and not SUBORDINATE.search(behind)
    )


def _opens_a_clause(text: str) -> bool:
    """Whether another clause with a verb begins in a text: the verb behind may be of that."""
    return any(has_finite_verb(text[match.end() :]) for match in SUBORDINATE.finditer(text))


def _is_adverbial(front: str) -> bool:
    """Whether a sentence begins with a phrase that has no verb: `In a move that surprised all, the club ...`."""
    return AT_FRONT.match(front) is not None and "," not in front and not has_finite_verb(front)
