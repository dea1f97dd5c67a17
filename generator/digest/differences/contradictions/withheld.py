"""What somebody keeps back to one source, and another source gives: a reason, a number, a sum, details, a comment.

What is kept back stands behind `would not say`, `gave no`, or before `was not disclosed`. The line of another article
that gives it has that kind of thing in it, and tells it of the same: most of the words of what is kept back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.meetings.agenda import account_of, accounts_of, one_exchange
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.roots import common
from generator.language.words import stems, stopwords
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

LATEST, LONGEST = 40, 320
"""Lines of an article that are read, and characters of a line."""
SHARE = 0.6
"""Of the words of what is kept back that a line has which gives it, at least."""
NEAR = 4.0
"""What the two lines have in common, at least, a comment aside; see `bearing`."""
MOST = 2
"""Of these a topic shows."""
REASON, NUMBER, SUM, DETAILS, COMMENT = "reason", "number", "sum", "details", "comment"
_SUBJECTS = {
    REASON: "Whether the reason is known",
    NUMBER: "Whether the number is known",
    SUM: "Whether the sum is known",
    DETAILS: "Whether details are known",
    COMMENT: "Whether there is a comment",
}
_KINDS = {
    REASON: r"why\b|(?:reasons?|causes?|motives?|explanations?)\b|what(?=\s[^.;:,]{3,90}\btreated for\b)",
    NUMBER: r"how many\b|the number of\b",
    SUM: r"how much\b|(?:financial )?(?:terms|price|value|amount|sum|cost)\b",
    DETAILS: r"details?\b|contents?\b|what (?:else )?(?:was|were|had been|they) (?:\w+ )?(?:discuss|said|rais|talk)",
}
_OBJECT = "|".join(f"(?P<{kind}>{form})" for kind, form in _KINDS.items())
_REFUSES = (
    r"(?:(?:declin|refus)(?:ed|es|ing) to|(?:did|do|does|would|will|could|has|have|had)(?: not|n['\u2019]t)|without)\s"
    r"(?:(?:yet|immediately|also|publicly|even) )?"
)
_SAYS = (
    r"(?:say|saying|said|give|giving|given|disclos(?:e|ed|ing)|reveal(?:ed|ing)?|specif(?:y|ied|ying)|explain(?:ed|ing)?"
    r"|provid(?:e|ed|ing)|releas(?:e|ed|ing)|offer(?:ed|ing)?|elaborat(?:e|ed|ing) on|discuss(?:ed|ing)?)"
)
_GIVES_NO = r"(?:gave|offered|provided|released|disclosed|cited) no (?:further |other |specific )?"
_WHICH = "(?:real|true|exact|specific|official)"
_KEPT = Caseless(
    rf"\b(?:{_REFUSES}{_SAYS} (?:(?:any|an?|the|its|his|her|their|exactly|precisely) )?(?:{_WHICH} )?|{_GIVES_NO})"
    rf"(?P<what>(?:{_OBJECT})[^.;:,]{{0,100}})"
)
"""`They would not say how many ...`, `she gave no reason for ...`."""
_KEPT_BACK = Caseless(
    rf"(?:\A|[,;]\s|\bthe )(?P<what>(?:{_OBJECT})[^.;:,]{{0,60}}?)\s(?:(?:was|were|remains?) undisclosed"
    r"|(?:was|were|is|are|has|have|had)(?: not|n['\u2019]t)(?: yet)?(?: been)?"
    r" (?:disclosed|released|made public|given|announced|revealed|known))\b"
)
"""`The price was not disclosed`."""
_NONE_GIVEN = Caseless(
    rf"\bno (?:{_WHICH} |immediate |official )?(?P<what>(?:{_OBJECT})(?: or [a-z]+)?(?P<before>[^.;:,]{{0,60}}?)"
    r"\s(?:was|were|is|are|has been|have been|had been) (?:immediately |yet )?(?:given|disclosed|offered|provided"
    r"|stated|released|announced|cited)(?P<behind>[^.;:,]{0,80}))"
)
"""`No reason was given for ...`."""
_NO_COMMENT = re.compile(
    r"(?P<who>[A-Z][\w\u2019'-]+(?:\s[A-Z][\w\u2019'-]+){0,3})(?:,[^,.;]{1,60},)?\s(?:has |have |had )?"
    r"(?:declined to comment|refused to comment|had no comment|would not comment)\b"
)
"""`Brandt declined to comment`."""
_OF = re.compile(r"\b(?:of|at|for|from|with) (?:the )?\Z")
"""Before a name that says whose somebody is: it is he who speaks or does not."""
_NAMED = re.compile(r"[A-Z][\w\u2019'-]+(?:\s[A-Z][\w\u2019'-]+){0,3}")
_SAID = Caseless(r"\s(?:has |have )?(?:said|says|told|confirmed|wrote|stated)\b")
_SAID_BEFORE = Caseless(r"\b(?:said|says|according to)\s(?:[a-z]+\s){0,4}\Z")
_ENDS = re.compile(r"[.,;\u201d\"]|\Z")
_GIVEN = {
    REASON: Caseless(
        r"\b(?:because|due to|owing to|citing|cited|blam(?:ed|es|ing)|attributed|on account of"
        r"|in protest (?:at|against|over)|for (?:\w+ )?reasons|on (?:health|medical|safety|security|moral) grounds"
        r"|treated for|(?:get|seek|sought) help for|suffer(?:s|ed|ing) from"
        r"|(?:dismissed|fired|sacked|suspended|banned|fined|expelled|removed|arrested|detained|punished) for"
        r"|the (?:reason|cause|motive)s? (?:was|is|were))\b"
    ),
    NUMBER: Caseless(
        r"\b(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|dozens|hundreds"
        r"|thousands)\s"
    ),
    SUM: Caseless(
        r"[$\u20ac\u00a3\u00a5]\s?\d|\b\d[\d,.]*\s(?:(?:million|billion|thousand)\s)?"
        r"(?:dollars?|euros?|pounds?|kronor|kroner|yen|yuan|roubles?|rubles?|rupees?|francs?|pesos?)\b"
    ),
}
_LEFT_OPEN = Caseless(
    r"\b(?:not|no|may|might|could|whether|if|unclear|unknown|speculat\w+|rumou?r\w*|declin\w+|refus\w+)\b|n['\u2019]t\b"
)
_IDLE = frozenset(
    stems("financial disclosed released made public given announced revealed known yet people", "en")
)
WORDS = (
    "why", "reason", "cause", "motive", "explanation", "how", "number", "terms", "price", "value", "amount", "sum",
    "cost", "detail", "details", "content", "contents", "what", "comment",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""


class Kept(NamedTuple):
    """What a line tells to be kept back: its kind, its words by stem, the first one, and by whom if it is a comment."""

    kind: str
    words: frozenset[str]
    first: str
    who: str
    line: Line


def gives_what_is_kept(line: Line) -> bool:
    """Whether a line tells that somebody keeps something back."""
    return (
        not line.row
        and line.position < LATEST
        and len(line.text) <= LONGEST
        and any(True for _ in _kept(line))
    )


def withheld(facts: Facts) -> Iterator[Difference]:
    """Yield what somebody keeps back to one source, with the line of another source that gives it."""
    shown = 0
    for kept in (one for line in facts.telling("withheld") for one in _kept(line)):
        if shown == MOST:
            return
        given = [line for line in facts.lines if _gives(facts, kept, line)]
        if not given or any(line.article == kept.line.article for line in given):
            continue
        best = _best(facts, kept, given)
        values = [Value(line is best, line.text.rstrip("."), line) for line in (kept.line, best)]
        found = differ(facts, _SUBJECTS[kept.kind], SlotKind.CLAIM, values)
        if found:
            shown += 1
            yield found


def _best(facts: Facts, kept: Kept, given: list[Line]) -> Line:
    """Return the line that has most in common with the one that keeps it back."""
    bearing = facts.once(Bearing)
    return min(given, key=lambda line: (-round(bearing.weight(kept.line, line), 6), line.article, line.start))


def _kept(line: Line) -> Iterator[Kept]:
    """Yield what a line tells to be kept back."""
    for form in (_KEPT, _KEPT_BACK, _NONE_GIVEN):
        for match in form.finditer(line.text):
            if not quoted(line.text, match.start()):
                kind = next(kind for kind in _KINDS if match[kind])
                if kind == SUM and _GIVEN[SUM].holds(line.text):
                    continue  # `but it is believed to be worth $60 million`
                told = match.groupdict()
                beside = (
                    f"{told['before']} {told['behind']}"
                    if "behind" in told
                    else match["what"][len(match[kind]) :]
                )
                words = stems(beside, "en")
                yield Kept(kind, frozenset(words) - _IDLE, next(iter(words), ""), "", line)
    found = _NO_COMMENT.search(line.text)
    if found and not quoted(line.text, found.start()) and not _OF.search(line.text, 0, found.start()):
        yield Kept(COMMENT, frozenset(), "", found["who"], line)


def _gives(facts: Facts, kept: Kept, line: Line) -> bool:
    """Whether a line gives what is kept back."""
    if line is kept.line or line.row or len(line.text) > LONGEST or line.text.endswith("?"):
        return False
    if kept.kind == COMMENT:
        says = _says(kept, line.text) and not facts.earlier(line, kept.line)
    elif kept.kind == DETAILS:
        says = _tells_of_it(facts, kept.line, line)
    else:
        says = _has(kept, line.text) and _of_it(facts, kept, line)
    return says and _may_be(facts, kept.line, line)


def _has(kept: Kept, text: str) -> bool:
    """Whether a text has a reason, a sum or a number of the kind that is kept back, and does not leave it open."""
    found = [*_GIVEN[kept.kind].finditer(text)]
    if kept.kind == NUMBER:
        found = [one for one in found if _counts(kept, text, one.end())]
    return bool(found) and not _LEFT_OPEN.holds(text)


def _of_it(facts: Facts, kept: Kept, line: Line) -> bool:
    """Whether a line has most words of what is kept back, and enough else that the other line has."""
    bearing = facts.once(Bearing)
    of_it = common(kept.words, frozenset(stems(line.text, "en")))
    shared = bearing.telling(kept.line) & bearing.telling(line)
    return bool(of_it) and len(of_it) >= SHARE * len(kept.words) and bearing.of(shared | of_it) >= NEAR


def _counts(kept: Kept, text: str, at: int) -> bool:
    """Whether the number before `at` is of what is kept back: its first noun stands behind it."""
    return bool(common(frozenset(stems(" ".join(text[at:].split()[:2]), "en")), frozenset({kept.first})))


def _tells_of_it(facts: Facts, kept: Line, line: Line) -> bool:
    """Whether a line of another article tells what an exchange was about that another line tells nothing of."""
    if kept.article == line.article:
        return False
    accounts = facts.once(accounts_of)
    beside = (
        it
        for it in accounts
        if it.line.article == kept.article and 0 <= kept.position - it.line.position <= 1
    )
    exchange = next(beside, None) or account_of(facts, kept)
    told = [one for one in accounts if one.line is line and one.words.isdisjoint(exchange.words)]
    return any(one_exchange(facts, exchange, one) for one in told)


def _says(kept: Kept, text: str) -> bool:
    """Whether whoever keeps back a comment says something in a text: by the whole name, or the surname alone.

    With another title in front it is somebody else, or said in another matter.
    """
    own, last = _title(kept.line.text, kept.line.text.index(kept.who)), kept.who.rsplit(maxsplit=1)[-1]
    for name in _NAMED.finditer(text):
        title = _title(text, name.start())
        if (
            name.group() not in {kept.who, last}
            or quoted(text, name.start())
            or _OF.search(text, 0, name.start())
        ):
            continue
        if own and title and own != title:
            continue
        behind = _SAID_BEFORE.search(text[: name.start()]) and _ENDS.match(text, name.end())
        if behind or _SAID.exact.match(text, name.end()):
            return _NO_COMMENT.search(text) is None
    return False


def _title(text: str, at: int) -> str:
    """Return the word right before a name, which is its title where it is none that anything may stand behind."""
    word = text[:at].split()[-1:] if text[:at].endswith(" ") else []
    return word[0].lower() if word and word[0].isalpha() and word[0].lower() not in stopwords("en") else ""


def _may_be(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines are of one article, or of two sources that tell one story at one time."""
    if one.article == other.article:
        return True
    if facts.source(one) == facts.source(other) or not one_story(facts, one.article, other.article):
        return False
    return days_near(facts, one, other) and not of_other_months(one, other)
