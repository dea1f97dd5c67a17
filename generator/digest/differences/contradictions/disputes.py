"""What somebody denies or contradicts, where a source says so itself: `he was asleep, but his sister disputed that`.

The claim is told in the same sentence as the denial, or by a line of another source that has most of the words of what
is denied. Denied bail, permits and motions are none, nor what is denied without being said. A source that reports both
does not contradict itself: it is two parties who do, so it has to tell who each of them is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.contradictions.denials import SUBJECT
from generator.digest.differences.contradictions.whether import said, whether
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ, each_once
from generator.digest.lines import part
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.words import stems
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_CLAIM = (
    r"(?:claims?|charges?|allegations?|accusations?|reports?|suggestions?|assertions?|contentions?|accounts?"
    r"|statements?|comments?|versions?|rumou?rs?|ties|links)"
)
_DENIES = (
    r"(?:den(?:y|ied|ies)|disput(?:e|ed|es)|refut(?:e|ed|es)|contradict(?:s|ed)?"
    r"|reject(?:s|ed)?|dismiss(?:es|ed)?)"
)
_OF_IT = rf"(?:it|that|this|them|(?:that|this|these|those|the|such|his|her|their) (?:\w+ )?{_CLAIM})"
_TURNED = Caseless(
    rf"[,;]\s(?:but|although|though|while)\s(?P<denial>[^,;]{{2,80}}?\b{_DENIES} {_OF_IT}(?=[\s,.;]|\Z).*)"
)
"""`..., but her family disputed that claim`."""
_CALLED = Caseless(
    rf"(?:[,;]|\s[\u2013\u2014-])\s(?P<denial>(?:something|an? (?:\w+ )?{_CLAIM}|(?:the )?{_CLAIM})"
    rf"\s(?:that |which )?[^,;]{{2,60}}?\b{_DENIES}\b.*)"
)
"""`..., a charge that the firm denied`."""
_AGAINST = Caseless(
    rf",?\s(?:contradicting|contrary to|in contradiction to)\s(?P<claim>[^.;]*?\b{_CLAIM}\b.*)"
)
"""`..., contradicting reports that ...`."""
_DENIED = Caseless(
    r"\b(?<!\bor )(?<!\bnor )(?:den(?:y|ied|ies)|refut(?:ed|es)) (?:that|having|being|ever \w+ing|\w+ing"
    r"|(?:claims|reports|suggestions|allegations|accusations|rumou?rs) (?:that|of))\s(?P<told>[^,;.]{8,140})"
)
"""`She denied that ...`, whoever has said so."""
_CLAIMS = rf"(?:(?:any|all|the|such|these|those|media|press|earlier|\w+) ){{0,2}}{_CLAIM}"
_FALSE = r"(?:not true|untrue|false|wrong|incorrect|a lie|lies|nonsense|baseless|unfounded|groundless|absurd)"
_DENIES_IT = (
    r"(?:den(?:y|ied|ies|ying)|refut(?:e[sd]?|ing)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|disput(?:e[sd]?|ing)"
    r"|rebut(?:s|ted|ting)?|rubbish(?:es|ed)|brush(?:es|ed) (?:off|aside))"
)
_NO_EVIDENCE = (
    r"no (?:\w+ )?(?:evidence|truth|proof|indications?|basis|substance|foundation|merit|signs?)"
    r"(?: whatsoever| at all)?"
)
_UNTRUE = Caseless(
    rf"\b(?<!\bor )(?<!\bnor )(?:{_DENIES_IT} {_CLAIMS} that|{_NO_EVIDENCE} (?:(?:in|to|for|behind) {_CLAIMS} )?that"
    rf"|{_FALSE} (?:that|to say(?: that)?))\s(?P<told>[^,;.]{{8,140}})"
)
"""`It dismissed reports that ...`, `there was no evidence that ...`: said against what another source tells."""
_SPEAKS = Caseless(
    r"\b(?:said|says?|saying|spoke|told|tells|claim(?:s|ed)?|alleg(?:es?|ed)|accus(?:es?|ed)|argu(?:es?|ed)|insist(?:s|ed)?"
    r"|maintain(?:s|ed)?|testified|stated|wrote|according to|den(?:y|ied|ies)|disput(?:es?|ed)|refut(?:es?|ed)"
    r"|contradict(?:s|ed)?|reject(?:s|ed)?|dismiss(?:es|ed)?)\b"
)
"""A side with one of these tells that somebody says so."""
_NAMELESS = Caseless(
    r"(?:\A|[,;]\s|\b(?:that|which|as|and)\s)(?:he|she|they|it|we|i|who)\s(?:(?:has|have|had|also|later|since)\s){0,2}"
    r"(?:said|says?|told|claim\w*|alleg\w+|argu\w+|insist\w*|maintain\w*|den(?:y|ied|ies)|disput\w+|refut\w+"
    r"|contradict\w*|reject\w*|dismiss\w*)\b"
)
"""Whoever says so is named elsewhere."""
_SO_TOO = Caseless(
    rf"\b(?:{_DENIES_IT}|discount(?:s|ed)?)"
    rf" (?:it|this|that|them|(?:all|any|the|such|these|those|that|this) (?:\w+ )?{_CLAIM})\b"
)
"""Right behind a claim: its own article tells the denial as well."""
_SEEMS = Caseless(r"\b(?:seem|appear)(?:s|ed)?\b")
_NOT = Caseless(
    r"\b(?:not|no|never|den(?:y|ied|ies|ying|ials?)|disput\w+|false|unfounded|reject\w+|refut\w+|without|contradict\w+|whether"
    r"|if|rumou?r\w*)\b|n['\u2019]t\b"
)
WORDS = (
    "deny", "denied", "denies", "disput", "refut", "contra", "reject", "dismiss", "rebut", "rubbish",
    "brush", "evidence", "truth", "proof", "indication", "basis", "substance", "foundation", "merit",
    "sign", "true", "untrue", "false", "wrong", "incorrect", "lie", "nonsense", "baseless", "unfounded",
    "groundless", "absurd", "lies", "signs",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
LONGEST, LEAST = 300, 25
"""Characters of a side at most, and of a claim that stands before its denial at least."""
FEWEST, SHARE = 2, 0.7
"""Stems of what is denied that a line has which claims it, at least, and which share of them."""


def gives_a_denial(line: Line) -> bool:
    """Whether a line tells that somebody denies or contradicts what is said."""
    forms = (_TURNED, _CALLED, _AGAINST, _DENIED, _UNTRUE)
    return not line.row and any(form.holds(line.text) for form in forms)


def disputes(facts: Facts) -> Iterator[Difference]:
    """Yield what is claimed, as a source tells it, with what is said against it."""
    found = (_of_another(facts, line) or _in_line(line) for line in facts.telling("disputes"))
    short = (pair for pair in found if pair and all(len(one.text) <= LONGEST for one in pair))
    for claim, denial in each_once(short):
        values = [
            Value("claim", claim.text.rstrip("."), claim),
            Value("denial", denial.text.rstrip("."), denial),
        ]
        difference = differ(facts, _about(claim, denial), SlotKind.CLAIM, values, overtaken="claim")
        if difference:  # the claim comes first, but nobody's word overtakes another's
            yield replace(difference, relation=Relation.BETWEEN)


def _about(claim: Line, denial: Line) -> str:
    """Return what is denied as a question: in the words of who denies it, of who claims it, or of what is so."""
    found = _UNTRUE.search(denial.text) or _DENIED.search(denial.text)
    told = (found["told"] if found else "", said(claim.text), said(denial.text))
    return next(filter(None, map(whether, told)), SUBJECT)


def _in_line(line: Line) -> tuple[Line, Line] | None:
    """Return the claim and the denial of one sentence that tells of both who says so."""
    for form in (_TURNED, _CALLED, _AGAINST):
        found = form.search(line.text)
        if not found or quoted(line.text, found.start()):
            continue
        groups = found.groupdict()
        claim = found.span("claim") if "claim" in groups else (0, found.start())
        denial = found.span("denial") if "denial" in groups else (0, found.start())
        both = part(line, *claim), part(line, *denial)
        if claim[1] - claim[0] >= LEAST and all(map(_has_a_speaker, both)):
            return both
    return None


def _has_a_speaker(side: Line) -> bool:
    """Whether a side tells who says so, not by a pronoun alone."""
    return _SPEAKS.holds(side.text) and not _NAMELESS.holds(side.text)


def _of_another(facts: Facts, line: Line) -> tuple[Line, Line] | None:
    """Return the line of another source on the story that tells what a line calls untrue, and that line."""
    found = _UNTRUE.search(line.text) or _DENIED.search(line.text)
    if not found or _SEEMS.holds(line.text):
        return None
    return _claimed(facts, line, found)


def _against(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines are of two sources on one story, and may be of one time."""
    if facts.source(one) == facts.source(other) or not one_story(facts, one.article, other.article):
        return False
    return days_near(facts, one, other) and not of_other_months(one, other)


def _claimed(facts: Facts, line: Line, found: re.Match[str]) -> tuple[Line, Line] | None:
    """Return the line of another source that has most words of what is denied, and the line that denies it."""
    denied = frozenset(stems(found["told"], "en"))
    if quoted(line.text, found.start()) or len(denied) < FEWEST or len(line.text) > LONGEST:
        return None
    lines = facts.once(_short)
    best, share = None, SHARE
    for passage in facts.evidence.passages:
        common = len(denied & passage.own)
        if common >= FEWEST and common >= share * len(denied):
            other = lines.get((passage.article, passage.end))
            if (
                other
                and other is not line
                and not _open(other)
                and (best is None or common > share * len(denied))
                and _against(facts, line, other)
            ):
                best, share = other, common / len(denied)
    return (best, line) if best and not _denied_behind(facts, best) else None


def _denied_behind(facts: Facts, claim: Line) -> bool:
    """Whether the line behind a claim denies it: both sources tell the claim with its denial, and agree."""
    return any(
        line.article == claim.article and line.position == claim.position + 1 and _SO_TOO.holds(line.text)
        for line in facts.lines
    )


def _short(facts: Facts) -> dict[tuple[int, int], Line]:
    """Return the lines that may be told, by their article and their end."""
    return {(it.article, it.end): it for it in facts.lines if len(it.text) <= LONGEST}


def _open(line: Line) -> bool:
    """Whether a line claims nothing: a question, or one with a word of denial."""
    return line.text.endswith("?") or _NOT.holds(line.text)
