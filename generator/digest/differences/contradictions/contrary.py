"""What is done to one source and not to the other, in sentences that are alike otherwise: see `language.contraries`."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from generator.digest.differences.coreference.sameness import days_near
from generator.digest.differences.parallels.alike import Pair, Span, alike, names_apart, near
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language import contraries
from generator.language.words import stem
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.language.contraries import Contrary
    from generator.model import Difference

_CAPITAL = re.compile(r"\b[A-Z][\w\u2019-]+")
_UNSURE = re.compile(
    r"\b(?:if|whether|unless|should|could|might|may|hopes? (?:to|that)|hoped|fear\w*)\b", re.IGNORECASE
)


def contrary(facts: Facts) -> Iterator[Difference]:
    """Yield the deeds of which two sources tell the opposite, neither of them telling both."""
    told: dict[int, list[tuple[Contrary, Line]]] = defaultdict(list)
    for pair in facts.once(alike):
        for number in contraries.may_be_between(pair.passages[0].own, pair.passages[1].own, "en"):
            both = contraries.between(number, pair.one.text, pair.other.text, "en")
            if both and _opposed(facts, pair, both):
                told[number] += zip(both, pair.lines, strict=True)
    for number, several in sorted(told.items()):
        values = [Value(one.side, line.text[one.start : one.end], line) for one, line in several]
        found = differ(facts, contraries.subject(number, "en"), SlotKind.STATUS, values)
        if found:
            yield found


def _opposed(facts: Facts, pair: Pair, both: tuple[Contrary, Contrary]) -> bool:
    one, other = both
    texts = facts.evidence.texts
    if one.side in contraries.sides(one.pair, texts[pair.other.article], "en"):
        return False
    if other.side in contraries.sides(one.pair, texts[pair.one.article], "en"):
        return False
    if any(_open(line, told) for line, told in zip(pair.lines, both, strict=True)):
        return False
    spans = Span(one.start, one.end), Span(other.start, other.end)
    return bool(near(pair, *spans)) and _of_one(facts, pair, spans) and days_near(facts, *pair.lines)


def _open(line: Line, told: Contrary) -> bool:
    """Whether a line quotes a deed, or leaves it open."""
    return quoted(line.text, told.start) or _UNSURE.search(line.text) is not None


def _of_one(facts: Facts, pair: Pair, spans: tuple[Span, Span]) -> bool:
    """Whether two deeds are of one person or thing: that with the last name before them, else of the same names."""
    left, right = (_last_name(facts, line, span.start) for line, span in zip(pair.lines, spans, strict=True))
    if left and right:
        return left == right
    (fewer, _), _ = names_apart(facts, pair)
    return not fewer


def _last_name(facts: Facts, line: Line, at: int) -> str:
    """Return the stem of the last name before a place of a line; empty where there is none."""
    told = (stem(word.lower(), "en") for word in _CAPITAL.findall(line.text, 0, at)[::-1])
    return next((word for word in told if word in facts.named), "")
