"""Whether those who were taken in are still held: arrested or questioned to one source, let go to a later one.

They have no names: two are the same where they are as many, in articles of one story. A ladder tells it of somebody
with a name; see `states`. Who was in hospital, and who is out on bail and still accused, is no such case.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.cases import of_another_case, of_another_crime
from generator.digest.differences.coreference.sameness import ages_in, by_position
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.places.addresses import happened_elsewhere
from generator.digest.differences.sides import Value, differ
from generator.digest.differences.status.states import tells
from generator.digest.syntax.clauses import quoted
from generator.language import quantities
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_PEOPLE = (
    r"(?:m[ae]n|wom[ae]n|people|persons?|boys?|girls?|teens?|teenagers?|youths?|juveniles?|suspects?|students?|brothers"
    r"|individuals|\d{1,2}-year-olds?|persons? of interest|people of interest)"
)
_NUMBER = r"\d\d?(?!-)|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|an?|the|both"
_ALL = r"(?:all |both )?(?:of )?(?:the |those |these )?"
_REST = rf" (?:(?!other)[\w-]+ ){{0,2}}?{_PEOPLE}"
_WHO = rf"(?P<who>{_ALL}(?P<number>{_NUMBER}){_REST})"
_THEM = rf"(?P<them>{_ALL}(?P<count>{_NUMBER}){_REST})\b"
_RELATIVE = (
    r"(?:,? who (?:was|were|had|have|they|police)\b[^.;,]{3,110}?,?| in custody"
    r"| (?:detained|arrested|held|questioned|taken in(?:to custody)?)\b[^.;,]{0,90}?)?"
)
_IN = (
    r"(?:arrested|detained|apprehended|captured|taken (?:in|into (?:\w+ )?custody)|in (?:police )?custody|brought in"
    r"|being (?:held|questioned|interviewed|interrogated)|questioned|held (?:for|by|in|on|without))\b"
)
_BE = (
    r"(?:(?:was|were|is|are|(?:has|have|had)(?: \w+)? been)"
    r"(?: (?:now|still|also|later|since|quickly|already))?)"
)
_HELD = Caseless(
    rf"\b{_WHO}(?:,? who)? (?:{_BE} {_IN}|in custody)"
    rf"|\b(?:arrested|detained|apprehended|are (?:holding|questioning|interviewing)|took) {_THEM}"
)
_SUSPECTS = r"(?:an? )?(?:suspects?|persons? of interest)\b"
_ELSEWHERE = (
    r"(?! (?:on (?:\$|(?:[\w$,]+ )?(?:bail|bond)\b)|(?:from|by|at) (?:\w+ ){0,3}(?:hospital|clinic|doctors?)\b"
    r"|(?:in)?to\b))"
)
_LET_GO = (
    r"(?:(?:[a-z]+ly |later |then |since )?(?:released|let go|freed|set free|cleared|exonerated"
    rf"|(?:ruled out|eliminated) as {_SUSPECTS}){_ELSEWHERE}"
    rf"|(?:not|no longer) (?:involved|(?:considered )?{_SUSPECTS}|the (?:suspects?|gunm[ae]n|shooters?)\b"
    r"|believed to be (?:involved|responsible)))"
)
_FREED = Caseless(rf"\b{_WHO}{_RELATIVE} {_BE} {_LET_GO}")
_THEN_FREE = Caseless(
    rf",? (?:but|and|then) (?:(?P<they>they|he|she) {_BE} {_LET_GO}"
    r"|(?:later |then |soon )?(?:released|freed) (?:them|him|her)\b(?! on\b))"
)
"""Behind those who were taken in: what became of them."""
_THEY_ARE_FREE = Caseless(rf"\A(?:but |however, )?(?P<they>they|he|she|both)(?: both| all)? {_BE} {_LET_GO}")
_TAKEN_IN = Caseless(
    r"\b(?:arrest|custody|detain|detention|suspects?\b|of interest|question|charge|taken in)"
)
_LEFT_OPEN = Caseless(
    r"\b(?:if|unless|whether|could|would|may|might|should|must|never|until|not yet|no (?:one|arrests?)|nobody"
    r"|previous\w*|prior|earlier|recently|unrelated|another|others?|third|fourth|again|expected to|hostages?"
    r"|names?|identit\w+|photo\w*|images?|video|footage|sketch\w*|descriptions?|hospital|treated"
    r"|(?:one|two|some) of the|one of (?:two|three))\b"
)
"""Beside either: of other people or times, or not so."""
WORDS = (
    "arrest", "detain", "apprehend", "captur", "taken", "took", "custody", "brought", "held", "holding", "question",
    "interview", "interrogat", "released", "let", "freed", "free", "cleared", "exonerat", "ruled", "eliminated",
    "involved", "considered", "suspect", "interest", "gunm", "shooter", "believed",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
EARLY = 30
_ONE = frozenset({"a", "an", "the", "one"})
_PLURAL = Caseless(r"\b(?:men|women|people|[\w-]{3,}s)\b")
_SEX = re.compile(r"\b(?:(?P<female>wom[ae]n|girls?)|(?P<male>m[ae]n|boys?))\b", re.IGNORECASE)
_SUBJECTS = {
    1: "Whether the one who was taken in is still held",
    2: "Whether the two who were taken in are still held",
    3: "Whether the three who were taken in are still held",
}
_SUBJECT = "Whether those who were taken in are still held"


class _Told(NamedTuple):
    """People of whom a line tells: how many, of which sex, and that they were taken in or let go.

    They are `named` where it has a noun for them.
    """

    number: float
    sex: str | None
    value: Value
    named: bool = True

    @property
    def free(self) -> bool:
        """Whether they were let go."""
        return self.value.key == "free"


def gives_a_release(line: Line) -> bool:
    """Whether a line tells of people without a name who were taken in, or let go."""
    if line.row or line.position >= EARLY:
        return False
    return any(form.holds(line.text) for form in (_HELD, _FREED, _THEY_ARE_FREE))


def releases(facts: Facts) -> Iterator[Difference]:
    """Yield as many people as are held to one source and let go to another, of no earlier day."""
    lines = [line for line in facts.telling("releases") if not facts.of_other_times(line)]
    told = [one for line in lines for one in (_told(facts, line),) if one]
    for number in sorted({one.number for one in told if one.free}):
        own = [one for one in told if one.number == number]
        free = [one for one in own if one.free and _is_of_custody(one, own)]
        known = {one.value.line.article for one in own if one.free}
        held = [
            one
            for one in own
            if not one.free and one.value.line.article not in known
            if all(_may_follow(facts, one, other) for other in free)
        ]
        values = [one.value for one in (*held, *([one for one in free if one.named] or free))]
        subject = _SUBJECTS.get(int(number), _SUBJECT)
        found = differ(facts, subject, SlotKind.STATUS, values, overtaken="held")
        if found and not tells(facts, (value.line for value in values)):
            yield found


def _told(facts: Facts, line: Line) -> _Told | None:
    """Return whom a line lets go, else whom it has taken in."""
    if _LEFT_OPEN.holds(line.text):
        return None
    freed = _FREED.search(line.text)
    if not freed and (they := _THEY_ARE_FREE.search(line.text)):
        return _let_go(facts, line, they)
    found = freed or _HELD.search(line.text)
    number = _number(found) if found else None
    if not found or number is None or quoted(line.text, found.start()):
        return None
    then = None if freed else _THEN_FREE.search(line.text, found.end())
    key = "free" if freed or then else "held"
    return _Told(number, _sex(found), Value(key, line.text[found.start() : (then or found).end()], line))


def _let_go(facts: Facts, line: Line, they: re.Match[str]) -> _Told | None:
    """Return those whom a pronoun means: whoever was taken in by the line before."""
    before = facts.once(by_position).get((line.article, line.position - 1))
    held = _HELD.search(before.text) if before else None
    number = _number(held) if held else None
    if held is None or number is None or (they["they"].lower() in {"he", "she"}) != (number == 1):
        return None
    return _Told(number, _sex(held), Value("free", they.group(), line), named=False)


def _who(found: re.Match[str]) -> tuple[str, str]:
    """Return the words of a match for how many people, and for them."""
    groups = found.groupdict()
    return (groups["number"] or groups.get("count") or "").lower(), groups["who"] or groups.get("them") or ""


def _number(found: re.Match[str]) -> float | None:
    """Return how many people a match is of; None where `the men` leaves it open."""
    word, people = _who(found)
    if word == "both":
        return 2
    if word not in _ONE:
        return quantities.value(word)
    return None if _PLURAL.holds(people) else 1


def _sex(found: re.Match[str]) -> str | None:
    told = _SEX.search(_who(found)[1])
    return told.lastgroup if told else None


def _is_of_custody(one: _Told, own: list[_Told]) -> bool:
    """Whether people were let go who had been taken in: the line says so, or its article does."""
    line = one.value.line
    return _TAKEN_IN.holds(line.text) or any(
        it.value.line.article == line.article and not it.free for it in own
    )


def _may_follow(facts: Facts, held: _Told, free: _Told) -> bool:
    """Whether people may be those who were let go to another source, on no earlier day."""
    one, other = held.value.line, free.value.line
    if facts.earlier(other, one) or (
        facts.source(one) == facts.source(other) and not facts.earlier(one, other)
    ):
        return False
    if held.sex and free.sex and held.sex != free.sex:
        return False
    ages = ages_in(one.text), ages_in(other.text)
    if (all(ages) and ages[0].isdisjoint(ages[1])) or not one_story(facts, one.article, other.article):
        return False
    if of_another_case(facts, one, other.article) or of_another_crime(facts, one, other.article):
        return False
    return not happened_elsewhere(facts, other.article, one.article)
