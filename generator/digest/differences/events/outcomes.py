"""How something ended, where two sources tell the opposite of one subject: approved or rejected, guilty or cleared.

The subject is what stands before the verb: the two must share a name or noun of it, and the lines tell of one event.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import of_one_event
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two ends that exclude each other; `of_person` where a subject without a name does not tell who."""

    subject: str
    one: re.Pattern[str]
    other: re.Pattern[str]
    of_person: bool = False


def _told(forms: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{forms})\b", re.IGNORECASE)


_PAIRS = (
    _Pair(
        "Whether it was approved",
        _told(r"(?:was|were|been) (?:approved|passed|ratified|upheld|accepted)"
              r"|(?:approved|ratified|upheld|accepted) the"),
        _told(r"(?:was|were|been) (?:rejected|voted down|blocked|overturned|defeated)"
              r"|(?:rejected|voted down|overturned) the"),
    ),
    _Pair(
        "The verdict",
        _told(r"(?:was|been|were) (?:convicted|found guilty)|guilty verdicts?"),
        _told(r"(?:was|been|were) (?:acquitted|cleared|found not guilty)|not guilty verdicts?"),
        of_person=True,
    ),
    _Pair(
        "How he or she pleaded",
        _told(r"(?:pleaded|pled|pleads) guilty"),
        _told(r"(?:pleaded|pled|pleads) (?:not guilty|innocent)"),
        of_person=True,
    ),
    _Pair(
        "Whether it is open",
        _told(r"(?:(?:has|have|had)? )?(?:reopened|re-opened)|(?:is|are|remains?|remained|was|were) (?:still )?open"),
        _told(r"(?:is|are|remains?|remained|was|were) (?:still )?(?:closed|shut)|has been closed"),
    ),
    _Pair(
        "Whether it was called off",
        _told(r"(?:was|were|been) (?:cancell?ed|called off|scrapped|abandoned)"),
        _told(r"(?:will|would) go ahead|went ahead|(?:was|were|been) (?:postponed|delayed|rescheduled)"),
    ),
    _Pair(
        "Whether he or she was released",
        _told(r"(?:was|were|been) (?:released|freed)(?! (?:on|a|by|to|in))|walked free"),
        _told(r"(?:remains?|remained|is|was) (?:still )?(?:in custody|in jail|detained|behind bars|being held)"),
        of_person=True,
    ),
    _Pair(
        "Whether he or she survived",
        _told(r"(?:is|was) (?:still )?alive|survived|is expected to (?:survive|recover)"),
        _told(r"(?:has )?died(?! (?:in (?:19|20)|last))|was (?:killed|pronounced dead|declared dead)"),
        of_person=True,
    ),
)  # fmt: skip
_ANY = _told(
    "|".join(
        form.pattern.removeprefix(r"\b").removesuffix(r"\b")
        for pair in _PAIRS
        for form in (pair.one, pair.other)
    )
)
"""Asked for the border of a word once, and not once for each form."""
_UNSURE = Caseless(
    r"\b(?:if|whether|would have|could|may|might|expected to (?:be|plead)|should"
    r"|over the (?:last|past) (?:\w+ )?years|not|never|until|unless|hoped|yet|earlier"
    r"|previous\w*|initially|once|after being|again|appeal\w*|lower court|alleged\w*|reportedly)\b"
)
_NEGATED_ITSELF = re.compile(r"not guilty|expected to (?:survive|recover)", re.IGNORECASE)
WORDS = (
    "approv", "ratif", "passed", "upheld", "accept", "reject", "voted", "block", "overturn", "defeat", "guilty",
    "convict", "acquit", "cleared", "innocent", "open", "reopened", "closed", "shut", "cancel", "called", "scrap",
    "ahead", "postpon", "delay", "resched", "releas", "freed", "free", "custody", "jail", "detain", "behind", "held",
    "alive", "surviv", "recover", "died", "killed", "dead", "abandon",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
SUBJECT = 60
"""Characters before a verb in which its subject stands."""
EARLY = 14
_CLAUSE = re.compile(r"[,;:\u2013\u2014]\s|\b(?:and|but|that|who|which|when|after|while|as)\s")


def gives_an_outcome(line: Line) -> bool:
    """Whether a line tells how something ended, and not how it may."""
    if line.row or line.position >= EARLY:
        return False
    return bool(_ANY.search(line.text) and not _UNSURE.search(_NEGATED_ITSELF.sub("", line.text)))


def outcomes(facts: Facts) -> Iterator[Difference]:
    """Yield subjects of which two sources tell opposite ends."""
    told = facts.telling("outcomes")
    for pair in _PAIRS:
        one = [value for line in told for value in _values(facts, line, pair.one, pair)]
        other = [value for line in told for value in _values(facts, line, pair.other, pair)] if one else []
        both = {value.line.article for value in one} & {value.line.article for value in other}
        one = [value for value in one if value.line.article not in both]
        other = [value for value in other if value.line.article not in both]
        values = [
            *(
                Value("one", value.text, value.line)
                for value in one
                if _against(facts, value, other, of_person=pair.of_person)
            ),
            *(
                Value("other", value.text, value.line)
                for value in other
                if _against(facts, value, one, of_person=pair.of_person)
            ),
        ]
        found = differ(facts, pair.subject, SlotKind.STATUS, values)
        if found:
            yield found


def _values(facts: Facts, line: Line, form: re.Pattern[str], pair: _Pair) -> Iterator[Value]:
    """Yield what a line tells, with the stems of its subject as key: names alone where it is a person."""
    match = form.search(line.text)
    if match is None or quoted(line.text, match.start()):
        return
    if facts.of_other_times(line):
        return
    before = line.text[max(0, match.start() - SUBJECT) : match.start()]
    cuts = [cut.end() for cut in _CLAUSE.finditer(before)]
    subject = before[cuts[-1] :] if cuts else before
    key = frozenset(stems(subject, "en"))
    if pair.of_person:
        key &= facts.named
    if key:
        yield Value(key, f"{subject.strip()} {match.group()}".strip(), line)


def _against(facts: Facts, value: Value, others: list[Value], *, of_person: bool) -> bool:
    own = value.key
    return any(
        isinstance(own, frozenset)
        and isinstance(other.key, frozenset)
        and (own <= other.key or other.key <= own if of_person else own & other.key)
        and of_one_event(facts, value.line, other.line)
        for other in others
    )
