"""What was done to one speaker or source and was not to another: `he wore a helmet`, `he was not wearing a helmet`.

Both tell it with one verb and the same words beside it, of the same person or thing as far as they name one, and
neither leaves it open or limits it to a time. What has not been done and is done to articles of later days is an
update; what was not done has not been done since either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.digest.differences.contradictions.negated import SO_FAR, Denied, clause_front, denied_in
from generator.digest.differences.contradictions.whether import whether
from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ, relation
from generator.language.caseless import Caseless
from generator.language.negations import negations
from generator.language.verbs import is_verb
from generator.language.words import stem, stems
from generator.model import Relation, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

SUBJECT = "Claim and denial"
"""What it is called where no clause tells what is denied."""
LONGEST = 300
"""Characters of a side, at most."""
MOST = 2
"""Denials that a topic shows."""
CITED = 2
"""Lines of an article that are cited for a side."""
BEFORE, BEHIND = 6, 8
"""Words before and behind a verb among which the others stand that tell what was done."""
SHARE = 0.5
"""Of these that both have, at least."""
_SAID = Caseless(
    r"\b(?:said|says|say|told|testified|according to|claim(?:s|ed)?|insist(?:s|ed)?|stated|argued|maintain(?:s|ed)?"
    r"|assert(?:s|ed)?)\b|[\"\u201c]"
)
_OPEN = Caseless(
    r"\b(?:not|no|never|none|nobody|nothing|den(?:y|ied|ies|ying|ials?)|disput\w+|false\w*|unfounded|reject\w+|refut\w+"
    r"|without|whether|if|may|might|could|would|will|should|can|cannot|unless|until|nor|neither|fail\w*|refus\w+|unable"
    r"|plan\w*|expected|to|try\w*|ask\w*|wants?|rumou?rs?|discount\w*|yet|before|due|barely|hardly)\b|n['\u2019]\s?t\b"
)
_TOKEN = re.compile(r"[A-Za-z][\w'\u2019-]*")
_CAPITAL = re.compile(r"\b[A-Z][\w'\u2019-]+")
_BE = frozenset({"is", "are", "was", "were", "been", "be"})


def denials(facts: Facts) -> Iterator[Difference]:
    """Yield what was done to some and was not to others."""
    found, bearing = list(_pairs(facts)), facts.once(Bearing)
    found.sort(
        key=lambda pair: (-round(bearing.weight(*pair), 6), *((it.article, it.start) for it in pair)),
    )
    doers: set[str] = set()
    shown = 0
    while found and shown < MOST:
        pair = found[0]
        subject, doer = _about(facts, *pair)
        claims, denied = _joined(*pair, found)
        found = [(claim, denial) for claim, denial in found if claim not in claims and denial not in denied]
        made = None if doer & doers else _difference(facts, subject, claims, denied)
        if made:
            doers |= doer  # who denies one thing denies it in other words, too
            shown += 1
            yield made


def _difference(facts: Facts, subject: str, claims: list[Line], denied: list[Line]) -> Difference | None:
    """Return what lines claim with what others deny; of one article two speakers differ, and not it from itself."""
    both = (
        [Value("claim", one.text.rstrip("."), one) for one in claims],
        [Value("denial", one.text.rstrip("."), one) for one in denied],
    )
    over = not all(SO_FAR.search(one.text) for one in denied)
    update = relation(facts, [*both], stays=over) is Relation.UPDATE
    first = "denial" if update else "claim"
    kind = SlotKind.STATUS if update else SlotKind.CLAIM
    made = differ(facts, subject, kind, [*both[0], *both[1]], overtaken=first, each=CITED)
    return made and replace(made, relation=Relation.UPDATE if update else Relation.BETWEEN)


def _about(facts: Facts, claim: Line, denial: Line) -> tuple[str, frozenset[str]]:
    """Return what a claim and its denial are about, and the names before the verb of the claim."""
    for one in denied_in(denial.text):
        if span := _done(facts, claim.text, one):
            told = claim.text[span[0] :]
            if not span[0] and not _names(facts, told.partition(" ")[0]):
                told = f"{told[0].lower()}{told[1:]}"
            return whether(told) or SUBJECT, _names(facts, claim.text[slice(*span)])
    return SUBJECT, frozenset()


def _joined(claim: Line, denial: Line, found: list[tuple[Line, Line]]) -> tuple[list[Line], list[Line]]:
    """Return all claims of what is denied and all denials of what is claimed, those of the best pair first."""
    claims = [claim, *(one for one, other in found if other is denial and one is not claim)]
    return claims, [
        denial,
        *(other for one, other in found if one is claim and other not in {denial, *claims}),
    ]


def _pairs(facts: Facts) -> Iterator[tuple[Line, Line]]:
    """Yield the lines that say that what another line denies was done, each with that line."""
    by_verb: dict[str, list[tuple[Denied, Line]]] = defaultdict(list)
    for line in facts.telling("denials"):
        if len(line.text) <= LONGEST and not facts.of_other_times(line):
            for one in denied_in(line.text):
                by_verb[one.verb].append((one, line))
    lines = {(line.article, line.end): line for line in facts.lines} if by_verb else {}
    for passage in facts.evidence.passages if by_verb else ():
        claim = lines.get((passage.article, passage.end))
        if claim is None or len(claim.text) > LONGEST or claim.text.endswith("?"):
            continue
        told = (it for verb in sorted(by_verb.keys() & passage.own) for it in by_verb[verb])
        against = {
            line
            for one, line in told
            if one.words & passage.own and _done(facts, claim.text, one)
            if not one.yet or facts.earlier(line, claim)
        }
        for line in sorted(against, key=lambda it: (it.article, it.start)):
            if line is not claim and _against(facts, line, claim):
                yield claim, line


def _done(facts: Facts, text: str, denied: Denied) -> tuple[int, int] | None:
    """Return where a text says that what is denied was done: the front of the clause, and its verb."""
    tokens = [*_TOKEN.finditer(text)]
    stemmed = [stem(token.group().lower(), "en") for token in tokens]
    for at, word in enumerate(stemmed):
        if word != denied.verb or not _finite(tokens, at):
            continue
        front, end = clause_front(text, tokens[at].start()), tokens[at].end()
        passive = at > 0 and tokens[at - 1].group() in _BE and not tokens[at].group().endswith("ing")
        by = passive and any(token.group() == "by" for token in tokens[at + 1 : at + 3])
        beside = stemmed[max(0, at - BEFORE) if passive else at : at + 1 + BEHIND]
        same = len(denied.words.intersection(beside)) >= SHARE * len(denied.words)
        if not same or (passive and not (by or denied.nobody or denied.yet)) or _OPEN.holds(text[front:end]):
            continue
        doer = text[end:] if by else text[front : tokens[at].start()]
        if denied.nobody or (passive and not by) or _of_one(facts, denied.doer, doer, sure=denied.yet):
            return front, tokens[at].start()
    return None


def _finite(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a word is a verb that tells what was or is done."""
    word, before = tokens[at].group(), tokens[at - 1].group() if at else ""
    if word.endswith("ing"):
        return before in _BE
    return before != "to" and word[0].islower() and is_verb(word)


def _of_one(facts: Facts, denier: str, doer: str, *, sure: bool) -> bool:
    """Whether who is said to have done something may be who is said not to have, as their clauses have them.

    Where it has to be `sure`, a noun is not somebody with a name.
    """
    names = _names(facts, denier), _names(facts, doer)
    if all(names):
        return not names[0].isdisjoint(names[1])
    idle = negations("en").idle
    nouns = frozenset(stems(denier, "en")) - idle, frozenset(stems(doer, "en")) - idle
    return (any(names) and not (sure and all(nouns))) or not all(nouns) or not nouns[0].isdisjoint(nouns[1])


def _names(facts: Facts, clause: str) -> frozenset[str]:
    """Return the stems of the names in a clause."""
    told = (name.lower().replace("\u2019", "'").removesuffix("'s") for name in _CAPITAL.findall(clause))
    return frozenset(stem(name, "en") for name in told) & facts.named


def _against(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines on one story are of two sources, or of two speakers in one article."""
    if of_other_months(one, other) or not days_near(facts, one, other):
        return False
    if one.article == other.article:
        left, right = facts.named_in(one), facts.named_in(other)
        return _SAID.holds(one.text) and _SAID.holds(other.text) and bool(left - right) and bool(right - left)
    return facts.source(one) != facts.source(other) and one_story(facts, one.article, other.article)
