"""Whether somebody has been named: a victim or a suspect whose name is kept back in one source and given in another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.digest.clauses import quoted
from generator.digest.differences.sameness import one_case
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.story import one_story
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_KEPT = re.compile(
    r"\b(?:(?:names?|identit(?:y|ies))\b[^.;]{0,50}?\b(?:(?:has|have|had|was|were|is|are) (?:not|n['\u2019]t|yet)"
    r"(?: yet)?(?: to)?(?: be| been| being)? (?:released|identified|disclosed|revealed|made public)"
    r"|(?:(?:is|are|was|were) being |remains? )?(?:withheld|unreleased|unknown))"
    r"|(?:has|have|had|was|were) (?:not (?:yet )?|yet to )(?:be |been )?(?:publicly )?(?:identified|named)(?! as)"
    r"|(?:did|have|has|would|will) not (?:yet )?(?:release[ds]?|identif(?:y|ied)|name[ds]?|disclosed?)"
    r" (?:the |his |her )(?:\w+['\u2019]?s? ){0,4}"
    r"(?:names?|identit(?:y|ies)|victims?|suspects?|man|woman|boy|girl|teen|officer|driver))",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?i:(?:has|have|had|was|were|been) identified (?:by (?:[\w\u2019']+ ){1,8})?as|identified (?:the )?"
    r"(?:[\w\u2019'-]+ ){1,6}as|names? (?:is|was) released as)\s(?:[\w,\u2019'-]+\s){0,4}?"
    r"(?P<name>[A-Z][a-z\u2019'-]+(?:\s[A-Z]\.)?(?:\s[A-Z][\w\u2019'-]+){1,2})"
)
_VICTIM = re.compile(
    r"\b(?:victims?|dead|deceased|killed|died|body|bodies|remains|slain|medical examiner|coroner)\b",
    re.IGNORECASE,
)
_SUSPECT = re.compile(
    r"\b(?:suspects?|gunm[ae]n|shooter|arrested|accused|charged|attacker|custody|person of interest|alleged)\b",
    re.IGNORECASE,
)
_SUBJECTS = {"victim": "Whether the victim has been named", "suspect": "Whether the suspect has been named"}
_PART = re.compile(r"\b(?:wounded|injured|second|third|other|another|one of|two of|some of)\b", re.IGNORECASE)
WORDS = ("identif", "name", "identit", "disclose", "release")
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 25


def gives_a_naming(line: Line) -> bool:
    """Whether a line tells that a name is kept back, or gives it as that of a victim or suspect."""
    return not line.row and line.position < EARLY and _naming(line) is not None


def _naming(line: Line) -> tuple[str, str, re.Match[str]] | None:
    """Return of whom (`victim`, `suspect`) a line tells whether the name is `kept` or `given`, and where."""
    kept, given = _KEPT.search(line.text), _GIVEN.search(line.text)
    found = kept or given
    victim, suspect = _VICTIM.search(line.text), _SUSPECT.search(line.text)
    if found is None or (kept and given) or bool(victim) == bool(suspect) or _PART.search(line.text):
        return None
    if quoted(line.text, found.start()):
        return None
    return ("victim" if victim else "suspect"), ("kept" if kept else "given"), found


def identified(facts: Facts) -> Iterator[Difference]:
    """Yield victims and suspects whom one source could not name, and another does."""
    told: dict[str, dict[int, list[Value]]] = {}
    for line in facts.telling("identified"):
        found = _naming(line)
        if found:
            role, state, match = found
            told.setdefault(role, {}).setdefault(line.article, []).append(Value(state, match.group(), line))
    for role, by_article in sorted(told.items()):
        single = [found[0] for found in by_article.values() if len({value.key for value in found}) == 1]
        apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
        difference = differ(facts, _SUBJECTS[role], SlotKind.STATUS, apart)
        if difference:
            yield difference


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line.article, other.line.article
    if one.key == other.key or facts.source_of(left) == facts.source_of(right):
        return False
    return one_case(facts, left, right) and one_story(facts, left, right)
