"""What was done to one speaker or source and was not to another: `he wore a helmet`, `he was not wearing a helmet`.

Both tell it with one verb and the same words beside it, of the same person or thing as far as they name one, and
neither leaves it open or limits it to a time. What has not been done and is done to articles of later days is an
update; what was not done has not been done since either.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

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
LATEST, LONGEST = 40, 300
"""Lines of an article that are read for what was not done, and characters of a side at most."""
MOST = 2
"""Denials that a topic shows."""
CITED = 2
"""Lines of an article that are cited for a side."""
BEFORE, BEHIND = 6, 8
"""Words before and behind a verb among which the others stand that tell what was done."""
SHARE = 0.5
"""Of these that both have, at least."""
REACH = 80
"""Characters before a verb in which its clause begins."""
WORDS = ("not", "no", "never", "didn", "wasn", "weren", "hasn", "haven", "hadn", "isn", "aren")
"""One of these begins a word of every line that tells this, in lower case."""
_ADVERBS = r"(?:(?:also|ever|even|actually|in fact|\w+ly)\s)*"
_REST = r"(?P<rest>(?:\s[\w'\u2019-]+){0,9})"
_DONE = rf"(?:[a-z]{{2,}}ed|{'|'.join(negations('en').done)})\b"
_NOT = r"(?:\s(?:not|never)|n['\u2019]t)\s"
_SO_FAR = re.compile(r"\b(?:is|are|has|have)(?:\s(?:not|never)|n['\u2019]t)\s", re.IGNORECASE)
"""It is not so yet, and may be so later."""
_OF_A_CLAIM = "evidence|proof|signs?|indications?|reasons?|doubts?|truth|basis|wonder|matter"
"""There is none of these for a deed, which tells nothing of what was done to them: `no evidence anyone helped`."""
_DID_NOT = re.compile(
    rf"\b(?:did{_NOT}{_ADVERBS}(?P<verb>[a-z]{{3,}})|(?:was|were|is|are){_NOT}{_ADVERBS}(?P<ing>[a-z]{{2,}}ing)"
    rf"|(?:(?:has|have|had){_NOT}|never\s){_ADVERBS}(?P<done>{_DONE})"
    rf"|(?:is|was)(?:\snot|n['\u2019]t)\sthe\s(?:one|man|woman|person)\swho\s(?P<who>{_DONE})){_REST}"
)
_NONE_WAS = re.compile(
    rf"\b[Nn]o\s(?P<thing>(?!(?:other|further|more|additional|one|{_OF_A_CLAIM})\b)[a-z][\w-]+(?:\s[a-z][\w-]+)?)\s"
    rf"(?:(?:was|were|had been|has been|have been)\s{_ADVERBS}(?P<verb>{_DONE})|{_ADVERBS}(?P<past>{_DONE})){_REST}"
)
_CUT = re.compile(
    r"[,;:()\"\u201c\u201d]\s?|\s[\u2013\u2014-]+\s|\b(?:and|but|while|who|which|that|when|because|so|as|where|since"
    r"|said|says|say|announced|confirmed|reported|told|testified)\s"
)
_OF_A_TIME = re.compile(
    r"\s(?:when|during|until|before|after|since|while|yet|again|anymore|this|last|next|for (?:\w+ ){0,3}(?:minutes?"
    r"|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|long|ever|now)|in (?:the )?(?:[\w-]+ ){0,3}"
    r"(?:past|years|months|weeks|days|game|season|round|row))\b",
    re.IGNORECASE,
)
_OF_A_PART = re.compile(
    r"\bin a row\b|\bin which\b|\b(?:in|during|for|of) the (?:first|second|third|fourth|fifth|sixth|last|final|opening"
    r"|closing) (?:half|inning|minutes?|period|quarter|round|set|weeks?|months?|days?|season|game)\b"
)
_GOES_ON = re.compile(r"\s(?:and|but|who|which|because|so|although|though|as|if|or|said|says|told|that)\b")
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
_TO_BE_PROVED = re.compile(r"\b(?:prov(?:e|es|ed|ing)|persuad\w+|convinc\w+)\b[^,;]*\Z")
"""Before what somebody would like to show, and nobody says: `a hard job in proving that he did not`."""
_CAPITAL = re.compile(r"\b[A-Z][\w'\u2019-]+")
_BE = frozenset({"is", "are", "was", "were", "been", "be"})


class Denied(NamedTuple):
    """What a line says was not done: the verb and the words beside it, by stem, and who did not.

    `doer` is the clause before the verb; empty where nobody is said to have done it: `no shots were fired`.
    """

    verb: str
    words: frozenset[str]
    doer: str
    nobody: bool


def gives_a_negation(line: Line) -> bool:
    """Whether a line says that something was not done."""
    return not line.row and line.position < LATEST and any(True for _ in denied_in(line.text))


def denied_in(text: str) -> Iterator[Denied]:
    """Yield what a text says was not done."""
    if text.endswith("?") or _OF_A_PART.search(text):
        return
    idle = negations("en").idle
    for form in (_DID_NOT, _NONE_WAS):
        for match in form.finditer(text):
            told = match.groupdict()
            verb = next(name for name in ("verb", "ing", "done", "who", "past") if told.get(name))
            end = _GOES_ON.search(match["rest"])
            rest = match["rest"][: end.start()] if end else match["rest"]
            own = stem(match[verb], "en")
            words = frozenset(stems(f"{told.get('thing') or ''} {rest}", "en")) - idle - {own}
            limited = verb != "ing" and _of_a_time(rest, text[match.end(verb) + len(rest) :])
            if own not in idle and words and not limited and not _TO_BE_PROVED.search(text, 0, match.start()):
                doer = text[_clause(text, match.start()) : match.start()]
                yield Denied(own, words, doer, nobody=form is _NONE_WAS)


def _of_a_time(rest: str, behind: str) -> bool:
    return _OF_A_TIME.search(rest) is not None or _OF_A_TIME.match(behind) is not None


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
    over = not all(_SO_FAR.search(one.text) for one in denied)
    update = relation(facts, [*both], stays=over) is Relation.UPDATE
    first = None if update else "claim"  # what comes first of an update is of earlier days
    made = differ(facts, subject, SlotKind.CLAIM, [*both[0], *both[1]], overtaken=first, each=CITED)
    return made and replace(made, relation=Relation.UPDATE if update else Relation.BETWEEN)


def _about(facts: Facts, claim: Line, denial: Line) -> tuple[str, frozenset[str]]:
    """Return what a claim and its denial are about, and the names before the verb of the claim."""
    for one in denied_in(denial.text):
        if span := _done(facts, claim.text, one):
            return whether(claim.text[span[0] :]) or SUBJECT, _names(facts, claim.text[slice(*span)])
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
        against = {line for one, line in told if one.words & passage.own and _done(facts, claim.text, one)}
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
        front, end = _clause(text, tokens[at].start()), tokens[at].end()
        passive = at > 0 and tokens[at - 1].group() in _BE and not tokens[at].group().endswith("ing")
        by = passive and any(token.group() == "by" for token in tokens[at + 1 : at + 3])
        beside = stemmed[max(0, at - BEFORE) if passive else at : at + 1 + BEHIND]
        same = len(denied.words.intersection(beside)) >= SHARE * len(denied.words)
        if not same or (passive and not (by or denied.nobody)) or _OPEN.holds(text[front:end]):
            continue
        if denied.nobody or _of_one(facts, denied.doer, text[end:] if by else text[front:end]):
            return front, tokens[at].start()
    return None


def _finite(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a word is a verb that tells what was or is done."""
    word, before = tokens[at].group(), tokens[at - 1].group() if at else ""
    if word.endswith("ing"):
        return before in _BE
    return before != "to" and word[0].islower() and is_verb(word)


def _of_one(facts: Facts, denier: str, doer: str) -> bool:
    """Whether who is said to have done something may be who is said not to have, as their clauses have them."""
    names = _names(facts, denier), _names(facts, doer)
    if all(names):
        return not names[0].isdisjoint(names[1])
    idle = negations("en").idle
    nouns = frozenset(stems(denier, "en")) - idle, frozenset(stems(doer, "en")) - idle
    return any(names) or not all(nouns) or not nouns[0].isdisjoint(nouns[1])


def _names(facts: Facts, clause: str) -> frozenset[str]:
    """Return the stems of the names in a clause."""
    told = (name.lower().replace("\u2019", "'").removesuffix("'s") for name in _CAPITAL.findall(clause))
    return frozenset(stem(name, "en") for name in told) & facts.named


def _clause(text: str, at: int) -> int:
    """Return where the clause of a verb begins."""
    cuts = [cut.end() for cut in _CUT.finditer(text, max(0, at - REACH), at)]
    return cuts[-1] if cuts else max(0, at - REACH)


def _against(facts: Facts, one: Line, other: Line) -> bool:
    """Whether two lines on one story are of two sources, or of two speakers in one article."""
    if of_other_months(one, other) or not days_near(facts, one, other):
        return False
    if one.article == other.article:
        left, right = facts.named_in(one), facts.named_in(other)
        return _SAID.holds(one.text) and _SAID.holds(other.text) and bool(left - right) and bool(right - left)
    return facts.source(one) != facts.source(other) and one_story(facts, one.article, other.article)
