"""Whether a line keeps back the name of a victim or a suspect, or gives it; see `identified`. English only."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.lines import Line

_NOT = r"(?:not|n['\u2019]t|yet to)"
_KEPT = Caseless(
    r"\b(?:(?:names?|identit(?:y|ies))\b[^.;]{0,50}?\b(?:(?:has|have|had|was|were|is|are|will|would|can|could) ?"
    r"(?:not|n['\u2019]t|yet)(?: yet| immediately)?(?: to)?(?: be| been| being)?"
    r" (?:released|identified|disclosed|revealed|made public|given|published|known|confirmed)"
    r"|(?:(?:is|are|was|were) being |remains? )?(?:withheld|unreleased|unknown))"
    r"|no names (?:have|has|had|were|was|are)(?: yet)?(?: been| being)? (?:released|given|disclosed|made public)"
    r"|(?:none|neither) of (?:their |the )?(?:[\w-]+ ){0,2}names (?:has|have|had|was|were|is|are) (?:yet |being )?"
    r"(?:been )?(?:released|given|disclosed|made public)"
    rf"|(?:has|have|had|was|were) ?{_NOT} (?:yet )?(?:be |been )?(?:publicly |officially |formally )?"
    r"(?:identified|named)(?! as)"
    r"|(?:none|neither) of (?:the |those |them\b ?)(?:[\w-]+ ){0,3}?(?:has|have|was|were) (?:yet )?(?:been )?"
    r"(?:publicly |officially )?(?:identified|named)(?! as)"
    r"|(?:will|would|can|could)(?: ?not|n['\u2019]t) be (?:publicly )?(?:identified|named)(?! as)"
    r"|(?:is|are|was|were) (?:withholding|not (?:yet )?(?:naming|identifying|releasing))"
    r" (?:the |his |her |their )?(?:\w+['\u2019]?s? ){0,3}?"
    r"(?:names?|identit(?:y|ies)|victims?|suspects?)"
    rf"|(?:(?:did|have|has|had|would|will|could) ?{_NOT}|declined to|refused to) (?:yet |immediately |publicly ){{0,2}}"
    r"(?:(?:release[ds]?|disclosed?|reveal(?:ed)?|confirm(?:ed)?|made public) (?:(?:the|his|her|their|an?|any) )?"
    r"(?:\w+['\u2019]?s? ){0,4}(?:names?|identit(?:y|ies)|suspects? information)"
    r"|(?:identif(?:y|ied)|name[ds]?) (?:(?:(?:the|his|her|their|an?|any) )?(?:\w+['\u2019]?s? ){0,4}"
    r"(?:victims?|suspects?|m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|teens?|officer|driver|gunman|shooter|dead|deceased)"
    r"|him|her|them))\b"
    r"(?: information)?"
    r"|(?:did|have|has|had|would) ?(?:not|n['\u2019]t) (?:yet |immediately )?(?:say|said|told|tell) who"
    r" (?:the |was )?(?:[\w-]+ ){0,2}?"
    r"(?:victims?|dead|killed|man|woman|boy|girl|teen|student|suspect|driver)(?: (?:is|are|was|were))?\b"
    r"|the unidentified (?:[\w-]+ ){0,2}?(?:man|woman|boy|girl|male|female|child|teen(?:ager)?|victim|suspect|gunman))",
    (
        "name",
        "naming",
        "identi",
        "withh",
        "releas",
        "disclose",
        "reveal",
        "said who",
        "say who",
        "told who",
        "tell who",
    ),
)
GIVEN = re.compile(
    r"\b(?i:(?:(?:has|have|had|was|were|been|man|woman|boy|girl|teen|teenager|child|victim) |(?<=,\s))"
    r"(?:\w+ly |later |since )?(?:identified|named)"
    r" (?:by (?:[\w\u2019']+ ){1,8})?as"
    r"|named (?:the )?(?:[\w-]+ ){0,2}(?:suspect|victim|man|woman|boy|girl|driver|officer|gunman|attacker|shooter)s? as"
    r"|identified (?:the )?(?:[\w\u2019'-]+ ){1,10}as|names? (?:is|was) released as)\s(?:[\w,\u2019'-]+\s){0,4}?"
    r"(?:(?:[A-Z][\w\u2019'-]+\s){1,3}(?!(?:and|or|of|in|at|by|on|from|with|as|was|is|who)\b)[a-z]+\s)?"
    r"(?P<name>[A-Z][a-z\u2019'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w\u2019'-]+){1,2})"
)
_NAME = (
    r"(?P<name>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z][a-z\u2019'-]+(?:\s[A-Z]\.)?"
    r"(?:\s(?!(?:High|Middle|School|College|University)\b)[A-Z][\w\u2019'-]+)"
    r"{1,2}(?!\s(?:High|Middle|School|College|University))(?:,?\s(?:Jr|Sr)\.)?)"
)
AGED = re.compile(
    rf"{_NAME},\s(?:(?:an? )?(?P<age>\d{{1,3}})(?=[,.;])|an? (?P<old>\d{{1,3}})-year-old\b[^,.;]{{0,40}}(?=,))"
    rf"|(?P<young>\d{{1,3}})[- ]year[- ]old\s{_NAME.replace('name', 'called')}"
)
"""Somebody by full name and age: a person, and no street or firm."""
_BY_POLICE = Caseless(r"\bby (?:the )?(?:\w+ )?(?:police|officers?|deput(?:y|ies)|cops?|troopers?)\b")
_DIED = re.compile(
    r"\b(?:(?:was|were|been) (?:[a-z]+ )?(?:shot(?: and killed| to death| dead)|killed|pronounced dead|found dead"
    r"|declared dead|dead|slain|stabbed to death|beaten to death|struck and killed)|was (?:fatally )shot|lay dead"
    r"|succumbed|died|dies"
    r"|among (?:the|those) (?:[\w-]+ ){0,3}?(?:dead|killed|slain|who died|whose bodies)|shot (?:him|her)self)\b"
    r"|\A,?\sdead\b"
)
_HIT = (
    r"\b(?:was|were|been|being) (?:[a-z]+ ){0,2}(?:shot|stabbed|hit|struck|wounded|injured|hurt|attacked"
    r"|found unresponsive)\b"
)
_HARMED = re.compile(
    rf"{_HIT}|\b(?:drown(?:ed|ing|s)|perished|death|fatal(?:ly)?|murder(?:ed)?|slaying|homicide)\b"
)
_HURT = re.compile(rf"{_HIT}|\bsuffered (?:[a-z-]+ ){{0,3}}(?:injuries|wounds?)\b|\bhomicide victims?\b")
"""Behind a name, of its bearer, unless somebody else's clause begins between."""
_ELSEWHERE = re.compile(r"\b(?:how|that|when|while|where|whose|which|after|before|said|saw|heard|told)\b")
_OF_DEATH = re.compile(
    r"\b(?:killing|killed|death of|fatally shot|shot and killed|fatal shooting of|murder of|slaying of|killing of"
    r"|shooting of|(?:victims?|dead|deceased|slain|those killed)(?:,| (?:is|are|was|were|as|included?s?)))\s"
    r"(?:[\w'\u2019-]+\s){0,3}\Z"
)
_ACCUSED = re.compile(
    r"\b(?:(?:was|were|been|is|are) (?:[a-z]+ )?(?:arrested|charged|accused|indicted|booked|taken into custody"
    r"|being held|in custody|jailed|arraigned|be arraigned)|faces|turned (?:him|her)self in|surrendered)\b"
)
_OF_ARREST = re.compile(
    r"\b(?:arrested|charged|suspects?|gunman|shooter|arrest of|charges against)(?:,| as)?\s(?:[\w'\u2019-]+\s){0,3}\Z"
)
_OF_STAFF = re.compile(
    r"\b(?:identified|named)\s(?:the\s|an?\s)?(?:[\w-]+\s){0,2}?(?:officers?|deput(?:y|ies)|troopers?|agents?|guards?"
    r"|witness(?:es)?)\b",
    re.IGNORECASE,
)
"""Who is called by name there is no suspect, though the line tells of one: `identified the officer who shot him as`."""
_REACH = 90
"""Characters behind a name in which what became of its bearer stands."""
_BESIDE = 40
"""Characters on each side of a statement that tell of whom it is."""
_VICTIM = Caseless(
    r"\b(?:victims?|dead|deceased|killed|died|body|bodies|remains|slain|medical examiner|coroner|next of kin)\b"
)
_SUSPECT = Caseless(
    r"\b(?:suspects?|gunm[ae]n|shooter|arrested|accused|charged|attacker|custody|person of interest|alleged)\b"
)
_PART = re.compile(r"\b(?:wounded|injured|second|third|other|another|one of|two of|some of)\b", re.IGNORECASE)
_SOME = re.compile(r"\b(?:wounded|injured|other|another|one of|two of|some of)\b", re.IGNORECASE)
"""The same where a name is kept back: of the third one it is told when a report of a later day has one name more."""
WORDS = (
    "identif", "unidentif", "name", "identit", "disclose", "release", "reveal", "withheld", "unknown", "year", "died",
    "dies", "killed", "shot", "succumbed",
    "dead", "slain", "charged", "arrest", "accused", "custody", "indict", "booked", "jailed", "held", "faces",
    "surrender", "turned", "arraign", "suspect", "gunman", "shooter", "stabbed", "killing", "death", "fatal", "murder",
    "slaying", "charges", "victim", "who", "suffer", "wound", "injur", "hurt", "struck", "shooting", "deceased", "hit",
    "attacked", "unresponsive",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 25


def gives_a_naming(line: Line) -> bool:
    """Whether a line tells that a name is kept back, or gives it as that of a victim or suspect."""
    return not line.row and line.position < EARLY and any(True for _ in namings(line))


def namings(line: Line) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield of whom (`victim`, `suspect`) a name is `kept`, `given` or told with an age (`aged`), and where.

    Of whom is empty where only the lines before may tell it.
    """
    kept, given = _KEPT.search(line.text), GIVEN.search(line.text)
    if not kept and not given:
        yield from _told_of(line)
        return
    found = kept or given
    if found is None or (kept and given) or quoted(line.text, found.start()):
        return
    if _of_part(line.text, found, some=kept is not None):
        return
    role = _role(found.group()) or _role(line.text)
    if role is None or (role != "victim" and _OF_STAFF.search(found.group())):
        return
    yield role, ("kept" if kept else "given"), found


def _role(text: str) -> str | None:
    """Return whether a text is on a victim or a suspect: empty where on neither, None where on both."""
    victim, suspect = _VICTIM.search(text), _SUSPECT.search(text)
    if victim and suspect:
        return None
    return "victim" if victim else "suspect" if suspect else ""


def role_before(text: str) -> str | None:
    """Return of whom a line tells that stands before a statement on a name: as `_role`, by what befell him, too."""
    victim = _VICTIM.search(text) or _DIED.search(text) or _HARMED.search(text)
    suspect = _SUSPECT.search(text) or _ACCUSED.search(text)
    if victim and suspect:
        return None
    return "victim" if victim else "suspect" if suspect else ""


def _of_part(text: str, found: re.Match[str], *, some: bool) -> bool:
    """Whether the words about a statement make it one on a part of several people, on `some` of them or on one."""
    form = _SOME if some else _PART
    return form.search(text, max(0, found.start() - _BESIDE), found.end() + _BESIDE) is not None


def _told_of(line: Line) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield of whom a line gives the name by what it tells: dead is the victim, accused is the suspect."""
    for match in AGED.finditer(line.text):
        before, after = line.text[: match.start()], line.text[match.end() : match.end() + _REACH]
        harmed, accused = _DIED.search(after) or _hurt(after), _ACCUSED.search(after)
        victim = _OF_DEATH.search(before) or (harmed and (not accused or harmed.start() < accused.start()))
        if not (victim or accused or _OF_ARREST.search(before)) or quoted(line.text, match.start()):
            continue
        by_police = victim and _BY_POLICE.search(line.text)
        yield ("victim" if victim and not by_police else "suspect"), "aged", match


def _hurt(after: str) -> re.Match[str] | None:
    """Return where it says behind a name that its bearer was hurt."""
    found = _HURT.search(after)
    return None if found and _ELSEWHERE.search(after, 0, found.start()) else found
