"""Whether anybody died: all whom one source tells of were hurt, and in a later one somebody has died of it.

Who it is need not be told: that the first source knows of no death at all, in an article on the same story, is enough.
Where it can be told, by an age or a word such as `boy`, it has to be the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import ages_in, one_case
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.conditions import conditions
from generator.digest.differences.status.states import tells
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_DEATH = Caseless(
    r"\b(?:died|dies|dead|deaths?|deadly|kill(?:ed|s|ing|ings|er|ers)?|fatal(?:ly|ities)?|homicides?|murder\w*|slain"
    r"|slayings?|bod(?:y|ies)|coroner\w*|medical examiner\w*|funerals?|autops(?:y|ies)|deceased"
    r"|lost (?:his|her|their) li\w+|drowned|suicide)\b"
)
_DIED = Caseless(
    r"\b(?:(?:has |have |had |later )?died(?! (?:at the scene|in (?:19|20)\d\d|instantly))|dies"
    r"|(?:was|been) later (?:pronounced|declared) dead|(?:was|were|been) taken off life support|succumbed to)\b"
)
_OF_KIN = re.compile(
    r"(?:\b(?:his|her|their|whose)|['\u2019]s)\s(?:(?:late|own|\w+er)\s)?(?:mother|father|mom|dad|parents|wife|husband"
    r"|brother|sister|aunt|uncle|cousin|grandmother|grandfather|stepfather|stepmother)\s(?:had\s|also\s)?\Z",
    re.IGNORECASE,
)
"""Before a death: it is that of somebody else than who was hurt."""
_LONG_AGO = Caseless(r"\b(?:months|years|a (?:month|year)|decades?) (?:ago|earlier|before)\b")
_HURT = Caseless(
    r"\b(?:(?:in|listed (?:in|as)|is|was|were|are|remain(?:s|ed)?) (?:an? )?(?:\w+ )?(?:critical|serious|grave)\b"
    r"(?: condition)?"
    r"|(?:is|are|was|were) (?:all )?expected to (?:survive|live|recover|be ok(?:ay)?)\b|life[- ]threatening\b"
    r"|critically (?:injured|wounded|hurt|ill)"
    r"|fight(?:s|ing) for (?:his|her|their) li(?:fe|ves)"
    r"|(?:was|were|are|is|been|leaving|leaves|left|injuring|wounding) (?:[\w-]+ ){0,4}?(?:injured|wounded|hospitalized)"
    r"|(?:injured|wounded|hurt) in (?:an? |the )[\w\s-]{0,30}(?:shooting|crash|explosion|fire|accident|attack"
    r"|stabbing))\b"
)
_ATTACKER = re.compile(
    r"\b(?:suspect\w*|shooter|gunm[ae]n|attacker|self-inflicted|suspected)\b", re.IGNORECASE
)
_PERSON = Caseless(
    r"\b(?P<who>boy|girl|man|woman|toddler|baby|infant|officer|deputy|soldier|child|teen)(?:age|aged|ager)?\b"
)
_APART = (
    ({"boy", "man"}, {"girl", "woman"}),
    (
        {"man", "woman", "officer", "deputy", "soldier"},
        {"boy", "girl", "toddler", "baby", "infant", "child", "teen"},
    ),
)
"""Words for persons of which one cannot be the other."""
WORDS = (
    "died", "dies", "dead", "death", "deadly", "kill", "fatal", "homicide", "murder", "slain", "slaying", "body",
    "bodies", "coroner", "medical", "funeral", "autops", "deceased", "lost", "drowned", "suicide", "succumbed",
    "life", "expected", "critical", "serious", "grave", "injur", "wound", "hurt", "hospital", "fight",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY_HURT, EARLY_DEAD = 25, 8
"""Lines of an article that are read for who was hurt, and for who died."""


def gives_a_death(line: Line) -> bool:
    """Whether a line tells of a death, or of somebody who was hurt."""
    return not line.row and (_DEATH.search(line.text) or _HURT.search(line.text)) is not None


def tells_a_death(text: str) -> bool:
    """Whether a text, such as a headline, has a word for a death; English only."""
    return _DEATH.search(text) is not None


def deaths(facts: Facts) -> Iterator[Difference]:
    """Yield whether somebody died, where a source knows of none and a later one tells of a death."""
    hurt: dict[int, list[Value]] = {}
    died: dict[int, Value] = {}
    silent = set(range(len(facts.articles)))
    for line in facts.telling("deaths"):
        if _DEATH.search(line.text):
            silent.discard(line.article)
        if (
            line.position < EARLY_DEAD
            and (dead := _DIED.search(line.text))
            and not _ATTACKER.search(line.text)
            and not _unsure(facts, line, dead)
            and not _of_others(line, dead)
        ):
            died.setdefault(line.article, Value("dead", dead.group(), line))
        elif (
            line.position < EARLY_HURT
            and (wounded := _HURT.search(line.text))
            and not _unsure(facts, line, wounded)
        ):
            hurt.setdefault(line.article, []).append(Value("hurt", wounded.group(), line))
    before = [
        value for number in sorted(hurt.keys() & silent) for value in _of_one(facts, hurt[number], died)
    ]
    after = [one for _, one in sorted(died.items()) if any(_follows(facts, other, one) for other in before)]
    if any(value.text in told for value in after for told in facts.once(_told)):
        return
    if tells(facts, (value.line for value in (*before, *after))):
        return
    found = differ(facts, "Whether anybody died", SlotKind.STATUS, [*before, *after], overtaken="hurt")
    if found:
        yield found


def _told(facts: Facts) -> frozenset[str]:
    """Return what the rule on one person's condition tells, which is more exact."""
    return frozenset(side.value for one in conditions(facts) for side in one.sides)


def _unsure(facts: Facts, line: Line, match: re.Match[str]) -> bool:
    return quoted(line.text, match.start()) or facts.of_other_times(line)


def _of_others(line: Line, dead: re.Match[str]) -> bool:
    """Whether a death is that of somebody's kin, or one of long ago."""
    return bool(_OF_KIN.search(line.text, 0, dead.start()) or _LONG_AGO.holds(line.text, dead.end()))


def _of_one(facts: Facts, several: list[Value], died: dict[int, Value]) -> list[Value]:
    """Return the first of an article's lines that somebody's death follows, one with the same person before others."""
    against = [(one, other) for one in several for other in died.values() if _follows(facts, one, other)]
    told = [one for one, other in against if _persons(one.line.text) & _persons(other.line.text)]
    return [*told, *(one for one, _ in against)][:1]


def _follows(facts: Facts, hurt: Value, died: Value) -> bool:
    """Whether a death may be that of somebody who was hurt."""
    left, right = hurt.line.article, died.line.article
    days = facts.day(hurt.line), facts.day(died.line)
    if facts.source_of(left) == facts.source_of(right) or (days[0] and days[1] and days[1] < days[0]):
        return False
    if not one_story(facts, left, right) or not one_case(facts, left, right):
        return False
    known, ages = facts.evidence.annotations[left].ages, ages_in(died.line.text)
    if ages and known and ages.isdisjoint(known):
        return False
    ours = _persons(hurt.line.text) or _persons(facts.articles[left].title)
    theirs = _persons(died.line.text) or _persons(facts.articles[right].title)
    return not any(_within(ours, theirs, *two) or _within(theirs, ours, *two) for two in _APART)


def _within(ours: set[str], theirs: set[str], one: set[str], other: set[str]) -> bool:
    return bool(ours and theirs) and ours <= one and theirs <= other


def _persons(text: str) -> set[str]:
    return {match["who"].lower() for match in _PERSON.finditer(text)}
