"""Whether somebody has been named: a victim or a suspect whose name is kept back in one source and given in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_KEPT = Caseless(
    r"\b(?:(?:names?|identit(?:y|ies))\b[^.;]{0,50}?\b(?:(?:has|have|had|was|were|is|are|will|would|can|could) ?"
    r"(?:not|n['\u2019]t|yet)(?: yet| immediately)?(?: to)?(?: be| been| being)?"
    r" (?:released|identified|disclosed|revealed|made public|given|published)"
    r"|(?:(?:is|are|was|were) being |remains? )?(?:withheld|unreleased|unknown))"
    r"|(?:has|have|had|was|were) (?:not (?:yet )?|yet to )(?:be |been )?(?:publicly )?(?:identified|named)(?! as)"
    r"|(?:will|would|can|could)(?: ?not|n['\u2019]t) be (?:publicly )?(?:identified|named)(?! as)"
    r"|(?:is|are|was|were) (?:withholding|not (?:yet )?(?:naming|identifying|releasing))"
    r" (?:the |his |her |their )?(?:\w+['\u2019]?s? ){0,3}?"
    r"(?:names?|identit(?:y|ies)|victims?|suspects?)"
    r"|(?:(?:did|have|has|had|would|will|could) not|declined to|refused to) (?:yet |immediately |publicly ){0,2}"
    r"(?:release[ds]?|identif(?:y|ied)|name[ds]?|disclosed?|reveal(?:ed)?)"
    r" (?:(?:the |his |her |their )?(?:\w+['\u2019]?s? ){0,4}"
    r"(?:names?|identit(?:y|ies)|victims?|suspects?|man|woman|boy|girl|teen|officer|driver|gunman|shooter)|him|her|them)\b"
    r"(?: information)?"
    r"|(?:did|have|has|had|would) not (?:yet |immediately )?(?:say|said|told|tell) who (?:the |was )?(?:[\w-]+ ){0,2}?"
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
_GIVEN = re.compile(
    r"\b(?i:(?:(?:has|have|had|was|were|been) |(?<=,\s))(?:later )?identified (?:by (?:[\w\u2019']+ ){1,8})?as"
    r"|named (?:the )?(?:[\w-]+ ){0,2}(?:suspect|victim|man|woman|boy|girl|driver|officer|gunman|attacker|shooter)s? as"
    r"|identified (?:the )?(?:[\w\u2019'-]+ ){1,10}as|names? (?:is|was) released as)\s(?:[\w,\u2019'-]+\s){0,4}?"
    r"(?:(?:[A-Z][\w\u2019'-]+\s){1,3}(?!(?:and|or|of|in|at|by|on|from|with|as|was|is|who)\b)[a-z]+\s)?"
    r"(?P<name>[A-Z][a-z\u2019'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w\u2019'-]+){1,2})"
)
_NAME = r"(?P<name>[A-Z][a-z\u2019'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w\u2019'-]+){1,2}(?:,?\s(?:Jr|Sr)\.)?)"
_AGED = re.compile(
    rf"{_NAME},\s(?:(?:an? )?(?P<age>\d{{1,3}})(?=[,.;])|an? (?P<old>\d{{1,3}})-year-old\b[^,.;]{{0,40}}(?=,))"
    rf"|(?P<young>\d{{1,3}})[- ]year[- ]old\s{_NAME.replace('name', 'called')}"
)
"""Somebody by full name and age: a person, and no street or firm."""
_BY_POLICE = Caseless(r"\bby (?:the )?(?:\w+ )?(?:police|officers?|deput(?:y|ies)|cops?|troopers?)\b")
_DIED = re.compile(
    r"\b(?:(?:was|were|been) (?:[a-z]+ )?(?:shot(?: and killed| to death| dead)|killed|pronounced dead|found dead"
    r"|declared dead|dead|slain|stabbed to death|beaten to death|struck and killed)|was (?:fatally )shot|lay dead"
    r"|succumbed|died|dies)\b"
)
_OF_DEATH = re.compile(
    r"\b(?:killing|killed|death of|fatally shot|shot and killed|fatal shooting of|murder of|slaying of|killing of)\s"
    r"(?:[\w'\u2019-]+\s){0,3}\Z"
)
_ACCUSED = re.compile(
    r"\b(?:(?:was|were|been|is|are) (?:[a-z]+ )?(?:arrested|charged|accused|indicted|booked|taken into custody"
    r"|being held|in custody|jailed|arraigned)|faces|turned (?:him|her)self in|surrendered)\b"
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
_SUBJECTS = {"victim": "Whether victims have been named", "suspect": "Whether the suspect has been named"}
_PART = re.compile(r"\b(?:wounded|injured|second|third|other|another|one of|two of|some of)\b", re.IGNORECASE)
WORDS = (
    "identif", "unidentif", "name", "identit", "disclose", "release", "reveal", "withheld", "unknown", "year", "died",
    "dies", "killed", "shot", "succumbed",
    "dead", "slain", "charged", "arrest", "accused", "custody", "indict", "booked", "jailed", "held", "faces",
    "surrender", "turned", "arraign", "suspect", "gunman", "shooter", "stabbed", "killing", "death", "fatal", "murder",
    "slaying", "charges", "victim", "who",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 25


def gives_a_naming(line: Line) -> bool:
    """Whether a line tells that a name is kept back, or gives it as that of a victim or suspect."""
    return not line.row and line.position < EARLY and any(True for _ in _namings(line))


def _namings(line: Line) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield of whom (`victim`, `suspect`) a name is `kept`, `given` or told with an age (`aged`), and where."""
    kept, given = _KEPT.search(line.text), _GIVEN.search(line.text)
    if not kept and not given:
        yield from _told_of(line)
        return
    found = kept or given
    victim, suspect = _VICTIM.search(line.text), _SUSPECT.search(line.text)
    if found is None or (kept and given) or bool(victim) == bool(suspect) or _of_part(line.text, found):
        return
    if not victim and _OF_STAFF.search(found.group()):
        return
    if not quoted(line.text, found.start()):
        yield ("victim" if victim else "suspect"), ("kept" if kept else "given"), found


def _of_part(text: str, found: re.Match[str]) -> bool:
    """Whether the words about a statement make it one on some of several people."""
    return _PART.search(text, max(0, found.start() - _BESIDE), found.end() + _BESIDE) is not None


def _told_of(line: Line) -> Iterator[tuple[str, str, re.Match[str]]]:
    """Yield of whom a line gives the name by what it tells: dead is the victim, accused is the suspect."""
    for match in _AGED.finditer(line.text):
        before, after = line.text[: match.start()], line.text[match.end() : match.end() + _REACH]
        died, accused = _DIED.search(after), _ACCUSED.search(after)
        victim = _OF_DEATH.search(before) or (died and (not accused or died.start() < accused.start()))
        if not (victim or accused or _OF_ARREST.search(before)) or quoted(line.text, match.start()):
            continue
        by_police = victim and _BY_POLICE.search(line.text)
        yield ("victim" if victim and not by_police else "suspect"), "aged", match


def identified(facts: Facts) -> Iterator[Difference]:
    """Yield victims and suspects whom one source could not name, and another does."""
    told: dict[str, dict[int, list[Value]]] = {}
    for line in facts.telling("identified"):
        for role, state, match in _namings(line):
            told.setdefault(role, {}).setdefault(line.article, []).append(
                Value(state, match.group().strip(), line)
            )
    for role, by_article in sorted(told.items()):
        single = [*map(_state, by_article.values())]
        apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
        difference = differ(facts, _SUBJECTS[role], SlotKind.STATUS, apart, overtaken="kept")
        if difference:
            yield difference


def _state(told: list[Value]) -> Value:
    """Return the state that an article tells of: a name that is kept back, beside which others may be given."""
    by_key = {str(value.key): value for value in reversed(told)}
    if "aged" in by_key and len(by_key) == 1:
        return Value("given", by_key["aged"].text, by_key["aged"].line)
    return by_key.get("kept") or by_key["given"]


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line, other.line
    if one.key == other.key or facts.source(left) == facts.source(right):
        return False
    kept, given = (left, right) if one.key == "kept" else (right, left)
    if not _may_follow(facts, kept, given):
        return False
    return one_case(facts, left.article, right.article) and one_story(facts, left.article, right.article)


def _may_follow(facts: Facts, kept: Line, given: Line) -> bool:
    """Whether a name may be the one that an article keeps back: not told before nor in that article."""
    text = facts.evidence.texts[kept.article]
    explicit = _GIVEN.search(given.text)
    found = [match["name"] or match["called"] for match in _AGED.finditer(given.text)]
    if explicit:
        found = [*found, explicit["name"]] if found else []
    if found and all(_surname(name) in text for name in found):
        return False
    if explicit:
        return True
    days, ages = (facts.day(kept), facts.day(given)), (ages_in(kept.text), ages_in(given.text))
    if days[0] is not None and days[1] is not None and days[1] < days[0]:
        return False
    return not ages[0] or not ages[1] or not ages[0].isdisjoint(ages[1])


def _surname(name: str) -> str:
    return name.replace(",", "").removesuffix(" Jr.").split()[-1]
