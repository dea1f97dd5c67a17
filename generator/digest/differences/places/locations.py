"""Where something began, was made, founded or is based, where two sources name other places for it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_VERBS = {
    "Where it is made": r"made|produced|manufactured|assembled|production (?:takes|will take|is to take) place",
    "Where it is based": r"based|headquartered",
    "Where it was founded": r"founded",
    "Where it began": r"began|broke out|originated|"
    r"(?:first|index) (?:case|patient|infection) (?:was )?(?:found|detected|recorded|reported|appeared)",
    "Where he or she was born": r"born",
    "Where it came down": r"crashed|came down|landed|touched down|derailed",
    "Where it was signed": r"signed|met|(?:was|were|is|be) held|takes? place|took place",
}
WORDS = (
    "made", "produc", "manufactured", "assembled", "based", "headquartered", "founded", "began", "broke",
    "originated", "first", "index", "born", "crashed", "came", "landed", "touched", "derailed", "signed",
    "met", "held", "take", "took",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_FORM = re.compile("|".join(f"(?P<v{number}>\\b(?:{form}))" for number, form in enumerate(_VERBS.values())))
_PLACE = re.compile(
    r"(?:\s[a-z0-9-]+){0,4}?\s(?:in|at|near|outside)\s(?:the\s(?:[a-z-]+\s){1,3}(?:of\s)?)?(?P<place>[A-Z][\w'\u2019-]+(?:\s[A-Z][\w'\u2019-]+)?)"
)
_SUBJECTS = tuple(_VERBS)
_NO_PLACE = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday"
    r"|Wednesday|Thursday|Friday|Saturday|Sunday|The)\b"
)
_ADJECTIVE = re.compile(r"(?:ian|can|ish|ese|ern)\Z")
MOST_PLACES = 2
"""More places than that are of several things."""
LATEST = 30
_TOO = re.compile(r"\b(?:also|meanwhile|elsewhere|another)\b", re.IGNORECASE)
"""What tells of a place beside others."""


class Located(NamedTuple):
    """What a line places somewhere, in `start:end` of it: the number of its kind, and the place."""

    kind: int
    start: int
    end: int
    place: str


def located_in(line: Line) -> tuple[Located, ...]:
    """Return what a line places somewhere."""
    passed = line.row or line.position >= LATEST
    return () if passed or _TOO.search(line.low) else tuple(_in_line(line.text))


def _in_line(text: str) -> Iterator[Located]:
    for match in _FORM.finditer(text):
        place = _PLACE.match(text, match.end())
        if (
            place
            and not _ADJECTIVE.search(place["place"])
            and not _NO_PLACE.match(place["place"])
            and not quoted(text, match.start())
        ):
            kind = next(number for number in range(len(_SUBJECTS)) if match[f"v{number}"])
            yield Located(kind, match.start(), place.end(), place["place"])


def locations(facts: Facts) -> Iterator[Difference]:
    """Yield what two sources place elsewhere, neither of them naming the other's place anywhere."""
    slots: dict[str, dict[int, list[Value]]] = {}
    for line, says in facts.says:
        for one in () if not says.places or facts.of_other_times(line) else says.places:
            value = Value(one.place, line.text[one.start : one.end], line)
            slots.setdefault(_SUBJECTS[one.kind], {}).setdefault(line.article, []).append(value)
    for subject, by_article in slots.items():
        single = [found[0] for found in by_article.values() if len({one.key for one in found}) == 1]
        apart = [one for one in single if any(_apart(facts, one, other) for other in single)]
        two = len({one.key for one in apart}) == MOST_PLACES
        found = differ(facts, subject, SlotKind.PLACE, apart) if two else None
        if found:
            yield found


def _apart(facts: Facts, one: Value, other: Value) -> bool:
    left, right = one.line.article, other.line.article
    if facts.source_of(left) == facts.source_of(right) or not one_story(facts, left, right):
        return False
    return str(one.key) not in facts.articles[right].text and str(other.key) not in facts.articles[left].text
