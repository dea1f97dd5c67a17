"""What an exchange was about, by source: a call, a meeting, a speech, a letter.

An account is a subject with the exchange that it is of, as its line and those before it tell: its kind and who took
part. Two accounts of one exchange differ where their subjects have nothing in common, and neither article tells the
other one's subject beside its own.
"""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.bearing import Bearing
from generator.digest.differences.coreference.sameness import days_near, of_other_months
from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.caseless import Caseless
from generator.language.glimpse import words_of
from generator.language.synonyms import gist
from generator.language.words import stem, stems
from generator.model import BlockKind, SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_KINDS = {
    "call": "call calls called phone phoned telephone telephoned rang rung conversation",
    "meeting": "meeting meetings met meet meets talks talk session sessions summit lunch dinner breakfast visit"
    " received hosted audience round",
    "speech": "speech sermon lecture remarks homily",
    "letter": "letter note memo wrote",
}
_KIND = {word: kind for kind, words in _KINDS.items() for word in words.split()}
_EXCHANGE = (
    r"(?:calls?|conversation|meetings?|talks?|sessions?|summit|lunch|dinner|breakfast|visit|speech|sermon|lecture"
    r"|letter|discussions?|negotiations|agenda|audience|exchange|debate|hearing)"
)
_WHAT = (
    r"(?P<what>(?!(?:\d|to|how|it|them|him|her|us|me|that|this|these|those|what)\b)"
    r"(?:U\.S\.|[^.;:\u2014\u2013]){4,160})"
)
_MADE = Caseless(
    r"\b(?:discuss(?:ed|ing)?|debated|(?:talk(?:ed|ing)?|spoken?|speaking) (?:mainly |only |mostly )?about"
    r"|the (?:pair|two(?: (?:men|women|leaders|ministers|sides|presidents))?|ministers|leaders|sides)"
    r" (?:went (?:over|through)|touched on|dealt with|agreed on)"
    rf"|(?:conferred|exchanged views|compared notes|consulted) (?:on|about))\s{_WHAT}"
)
"""`They discussed ...`: an exchange by itself."""
_OF_AN_EXCHANGE = Caseless(
    rf"\b{_EXCHANGE}\b(?:\s[\w'\u2019.,-]+){{0,24}}?\s(?:focus(?:ed|es|ing)? (?:\w+ )?on"
    r"|cent(?:red|ered|ring|ering) (?:\w+ )?(?:on|around)|revolved around|turned (?:\w+ )?on|dealt (?:\w+ )?with"
    r"|devoted to|dominated by|touched (?:up)?on|(?:was|were) (?:\w+ )?about|concerned|address(?:ed|ing)|covered"
    rf"|went (?:over|through))\s{_WHAT}"
)
"""`The call was about ...`."""
_AT_ITS_CENTRE = Caseless(
    r"(?:\A|[,;]\s)(?P<what>[^.;:,]{3,100}?)\s(?:(?:was|were) (?:at the (?:centre|center|heart|top) of"
    r"|discussed (?:at|in|during)|the (?:\w+ )?(?:subject|topic|theme|focus) of)|dominated|topped)\s"
    rf"(?:the |their |a )(?:[\w-]+\s){{0,3}}{_EXCHANGE}\b"
)
"""`Gas was at the centre of the talks`."""
WORDS = (
    "discuss", "debated", "talk", "speak", "spoke", "conferred", "exchanged", "compared", "consulted", "call", "calls",
    "conversation", "meeting", "session", "summit", "lunch", "dinner", "breakfast", "visit", "speech", "sermon",
    "lecture", "letter", "negotiations", "agenda", "audience", "exchange", "debate", "hearing", "went", "touched",
    "dealt", "agreed",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_ENDS = re.compile(
    r",\s(?:[\w.'\u2019-]+\s){1,8}(?:said|says?|told|added|reported)\b.*\Z"
    r"|,?\s(?:according|said|says|told|which|who|whom|while|amid|ahead|when|where|after|before|during|because|since"
    r"|as|but|although|though)\b.*\Z|\sand\s[^,]{1,40}\s(?:was|were) not\b.*\Z"
    r"|,\s(?:an?|the|his|her|its|their|with|in|at|on)\s.*\Z"
    r"|\s(?:with|by|between) (?:the |his |her )?(?:[\w-]+ )?[A-Z].*\Z"
    r"|\s(?:at|in|over|during) (?:an?|the|their|his|her) (?:[\w-]+\s){0,3}"
    rf"(?:{_EXCHANGE}|telephone|phone)\b.*\Z|\s(?:on|last|this) (?:\w+day|week|morning|afternoon|evening)\b.*\Z"
)
_UNSURE = Caseless(
    r"\b(?:will|would|can|may|might|could|should|plan\w*|want\w*|hop(?:e|es|ed|ing)|expect\w*|scheduled|declin\w+|refus\w+|not"
    r"|never|no|whether|if|neither|nor|den(?:y|ied|ies))\s(?:[\w'\u2019-]+\s){0,6}\Z"
    r"|\b(?<!according )to\s(?:\w+\s)?\Z|n['\u2019]t\s(?:\w+\s){0,2}\Z"
)
"""Before an account: nobody says that it came to that."""
_LEANS = re.compile(
    r"(?:(?:the|this|that|these|those|such) (?:issue|matter|topic|subject|question|case)s?|it|this|that|them)\b"
)
"""An account that tells of what was said before, and not what that is."""
_OF_ANY = frozenset(stem(word, "en") for word in (*_KIND, "discussed", "minister", "president", "leader"))
"""What two exchanges have in common without being one."""
LATEST, LONGEST = 40, 320
"""Lines of an article that are read, and characters of a line."""
NEAR = 4.0
"""What it weighs that two accounts have in common beside their subjects, at least; see `bearing`."""
AROUND = 2
"""Lines before an account that may tell what exchange it is of."""
PARTIES = 2
"""Names in common from which two accounts are of one exchange, where their kinds are not told."""
ITS_SUBJECT = 0.5
"""Share of a subject's words that a line has which tells it."""
MOST = 2
"""Exchanges that a topic shows."""


class Account(NamedTuple):
    """What an exchange was about: `text` verbatim, `words` of it; `kinds` of the exchange, what is told `beside` it."""

    text: str
    words: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]
    beside: frozenset[str]
    line: Line


def gives_an_account(line: Line) -> bool:
    """Whether a line tells what an exchange was about."""
    return _about(line) is not None


def agendas(facts: Facts) -> Iterator[Difference]:
    """Yield exchanges of which each source gives another subject."""
    accounts = facts.once(accounts_of)
    told: set[int] = set()
    shown = 0
    for one, other in combinations(accounts, 2):
        if shown < MOST and not {id(one), id(other)} & told and _against(facts, one, other):
            more = [it for it in accounts if all(_against(facts, it, side) for side in (one, other))]
            sides = _apart(facts, [one, other, *more])
            kind = min(one.kinds & other.kinds, default="exchange")
            values = [Value((it.line.article, it.line.start), it.text, it.line) for it in sides]
            difference = differ(facts, f"What the {kind} was about", SlotKind.CLAIM, values)
            told.update(map(id, (one, other, *more)))
            if difference:
                shown += 1
                yield difference


def accounts_of(facts: Facts) -> tuple[Account, ...]:
    """Return what the lines tell exchanges to be about."""
    found = (account_of(facts, line) for line in facts.telling("agendas"))
    return tuple(one for one in found if one.words)


def _apart(facts: Facts, accounts: Iterable[Account]) -> list[Account]:
    """Return the accounts that stand against all before them, the first ones first."""
    kept: list[Account] = []
    for one in accounts:
        if all(_against(facts, one, other) for other in kept):
            kept.append(one)
    return kept


def _about(line: Line) -> re.Match[str] | None:
    if line.row or line.kind is BlockKind.ITEM or line.position >= LATEST or len(line.text) > LONGEST:
        return None
    for form in (_OF_AN_EXCHANGE, _MADE, _AT_ITS_CENTRE):
        found = form.search(line.text)
        if (
            found
            and not quoted(line.text, found.start("what"))
            and not _LEANS.match(line.text, found.start("what"))
            and not _UNSURE.search(line.text[: found.start("what")])
        ):
            return found
    return None


def account_of(facts: Facts, line: Line) -> Account:
    """Return what a line tells an exchange to be about, if anything; the lines before may name it and who took part."""
    found, before = _about(line), facts.once(_before)
    what = _ENDS.sub("", found["what"]).strip(" ,") if found else ""
    near = [line, *before.get(line, ())]
    bearing = facts.once(Bearing)
    words = gist(frozenset(stems(what, "en")), "en")
    beside = frozenset().union(*map(bearing.telling, near)) - words - _OF_ANY
    names = frozenset().union(*map(facts.named_in, near)) - words
    own = line.low.replace(what.lower(), " ") if found else line.low
    kinds = next(
        (told for low in (own, *(one.low for one in near[1:])) if (told := _kinds(low))), frozenset()
    )
    return Account(what, words, kinds, names, beside, line)


def _before(facts: Facts) -> dict[Line, list[Line]]:
    """Return the lines before each in its article that may name what it goes on about, the nearest first."""
    found: dict[Line, list[Line]] = {}
    for one, line in pairwise(facts.lines):
        if one.article == line.article:
            found[line] = [one, *found.get(one, ())][:AROUND]
    return found


def _kinds(low: str) -> frozenset[str]:
    return frozenset(_KIND[word] for word in words_of(low) if word in _KIND)


def _against(facts: Facts, one: Account, other: Account) -> bool:
    """Whether two articles of one story tell another subject each of one exchange."""
    left, right = one.line, other.line
    if left.article == right.article or facts.source(left) == facts.source(right):
        return False
    if not one_story(facts, left.article, right.article) or not one_exchange(facts, one, other):
        return False
    if not days_near(facts, left, right) or of_other_months(left, right) or one.words & other.words:
        return False
    return not (_tells(facts, left, other) or _tells(facts, right, one))


def one_exchange(facts: Facts, one: Account, other: Account) -> bool:
    """Whether two accounts are of one kind and have enough beside it in common, or share several who took part."""
    if one.kinds and other.kinds:
        return (
            not one.kinds.isdisjoint(other.kinds)
            and facts.once(Bearing).of(one.beside & other.beside) >= NEAR
        )
    return len(one.names & other.names) >= PARTIES


def _tells(facts: Facts, line: Line, account: Account) -> bool:
    """Whether the article of a line tells the subject of an account beside its own, or in another word of it."""
    least = ITS_SUBJECT * len(account.words)
    return any(
        len(account.words & gist(frozenset(passage.own), "en")) >= least
        for passage in facts.evidence.passages
        if passage.article == line.article
    )
