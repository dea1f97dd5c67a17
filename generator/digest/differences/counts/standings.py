"""How many games a team has won and lost by now: `improved to 9-4`, `their record fell to 8-5`, `The Herons (10-4)`.

A record in parentheses may be that of before the game, so it is held against one that is told as of after the game only
where it is of as many games or more. What a team did at home, in its division or last year is another record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.digest.syntax.clauses import quoted
from generator.language.glimpse import FIGURE
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_RECORD = r"(?P<record>\d{1,3}[-\u2013]\d{1,3}(?:[-\u2013]\d{1,2})?)"
_TEAM = r"(?P<team>[A-Z][\w.-]*\w)"
_BEHIND = re.compile(rf"\b{_TEAM}\s\({_RECORD}(?=[,;)])")
_STANDS = re.compile(
    rf"\b{_TEAM}(?:['\u2019]s?)?\s(?:(?:now|are|is|stands?|sits?|have a record of)\s){{1,2}}(?:at\s)?{_RECORD}"
    r"(?=[.,;]|\s(?:and|with|overall|this season|on the season|for the (?:year|season))\b)"
)
_BOUTS = re.compile(rf"\b{_TEAM},\s{_RECORD}(?=,\s(?:with\s)?\d+\s(?:KO|knock-?out|stoppage))")
"""A fighter's record behind the name, with the bouts won early."""
_CLOSED = re.compile(r"(?:,[^()]{1,30})?\)")
_FIGHTERS = re.compile(r"\b(?:KO|[Kk]nock-?out|[Ss]toppage|bout|boxer|fighter)")
"""In a line on those who do not fight each week."""
_TOOK = re.compile(
    rf"\b(?:t(?:ook|akes|aking)|br(?:ought|ings|inging)|(?:push|stretch|extend)(?:ed|es|s|ing)|rais(?:ed|es|ing)|lift(?:ed|s|ing)"
    rf"|improv(?:ed|es|ing))\s(?P<then>{_TEAM}['\u2019]s?\s(?:[a-z]+\s){{0,2}}record\sto\s(?:an?\s)?){_RECORD}(?![-\u2013\w])"
)
"""What the game has made of a record."""
_AFTER = re.compile(
    r"(?P<then>\b(?:record\s)?(?:(?:has|have|had)\s)?(?:improv|mov|f[ae]ll|dropp|drop|rose|rise|rais|climb)\w*"
    rf"\s(?:(?:their|its|the)\s(?:[a-z]+\s)?record\s)?to\s(?:an?\s)?){_RECORD}"
    r"(?![-\u2013\w]"
    r"|\s(?:in|on(?! the (?:season|year))|at|against|under|over|when|since|versus|lead|with (?:him|her))\b)"
)
_BEFORE = re.compile(rf"\b{_TEAM}(?:['\u2019]s?)?\s\Z")
_OPENS = re.compile(rf"(?:The\s)?{_TEAM}\s(?=[a-z][^,;]{{0,120}}\s(?:and|to)\s\Z)")
"""Before `improved to`: the team, right there or as the subject of the sentence."""
_ELSEWHERE = re.compile(
    r"\b(?:last|previous) (?:season|year)|\d in (?:19|20)\d\d|on the road|at home|away games|conference|division"
    r"|series|playoff record\b"
)
"""In a line: its record is one of some games alone, or of other years."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
WORDS = (FIGURE,)
"""One of these begins a word of every line that tells this, in lower case."""
LATEST = 30
FURTHEST = 4
"""Games between two records from which one is of some games alone."""


class _Told(NamedTuple):
    """A team's record; `after` tells that it counts the game that the article is on."""

    team: str
    games: tuple[int, ...]
    after: bool
    value: Value


def gives_a_record(line: Line) -> bool:
    """Whether a line tells how many games a team has won and lost."""
    return not line.row and line.position < LATEST and next(_in_line(line), None) is not None


def standings(facts: Facts) -> Iterator[Difference]:
    """Yield records of one team that cannot both be right."""
    by_team: dict[str, dict[int, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for line in facts.telling("standings"):
        for one in _in_line(line):
            by_team[one.team][line.article].append(one)
    for team, by_article in sorted(_by_one_name(facts, by_team).items()):
        single = [told[0] for told in by_article.values() if len({one.games for one in told}) == 1]
        apart = {
            one.games
            for pair in combinations(single, 2)
            if _conflict(*pair) and _of_one_day(facts, *pair)
            for one in pair
        }
        told = [one.value for one in single if one.games in apart]
        found = differ(facts, f"Wins and losses of {team}", SlotKind.NUMBER, told)
        if found:
            yield found


def _by_one_name(
    facts: Facts, by_team: dict[str, dict[int, list[_Told]]]
) -> dict[str, dict[int, list[_Told]]]:
    """Return records by team, those told of its city with those of its nickname, which the topic names together."""
    found: dict[str, dict[int, list[_Told]]] = defaultdict(lambda: defaultdict(list))
    for team, by_article in by_team.items():
        nickname = next(
            (it for it in by_team if any(f"{team} {it}" in text for text in facts.evidence.texts)), team
        )
        for article, told in by_article.items():
            found[nickname][article] += told
    return found


def _in_line(line: Line) -> Iterator[_Told]:
    text = line.text
    if ("-" not in text and "\u2013" not in text) or _ELSEWHERE.search(text):
        return
    for form in (_BEHIND, _STANDS, _BOUTS):
        for match in form.finditer(text):
            if not _YEAR.search(text, 0, match.start()):
                yield _told(line, match, match["team"], match.start(), after=False)
    for match in _TOOK.finditer(text):
        if not quoted(text, match.start()):
            yield _told(line, match, match["team"], match.start("then"), after=True)
    for match in _AFTER.finditer(text):
        team = _BEFORE.search(text, 0, match.start()) or _OPENS.match(text, 0, match.start())
        if team and not quoted(text, match.start()):
            yield _told(line, match, team["team"], match.start("then"), after=True)


def _told(line: Line, match: re.Match[str], team: str, start: int, *, after: bool) -> _Told:
    games = tuple(map(int, re.split(r"[-\u2013]", match["record"])))
    closed = _CLOSED.match(line.text, match.end("record")) if "(" in match.group() else None
    end = closed.end() if closed else match.end("record")
    return _Told(team, games, after, Value(games, line.text[start:end].strip(), line))


def _conflict(one: _Told, other: _Told) -> bool:
    """Whether two records cannot both be right: of as many games, or one of before no game that the other counts.

    Of two that may be of before the game and after it the one has a game more, and no fewer of any kind.
    """
    if one.games == other.games:
        return False
    less, more = sorted((one, other), key=lambda told: sum(told.games))
    apart = sum(more.games) - sum(less.games)
    if one.after or other.after:
        return not apart or less.after
    if len(less.games) != len(more.games) or apart > FURTHEST:
        return False
    return apart > 1 or any(left > right for left, right in zip(less.games, more.games, strict=True))


def _of_one_day(facts: Facts, one: _Told, other: _Told) -> bool:
    """Whether two records are of one story and one day, as far as that is known.

    It has to be known where neither is told as of after the game, unless fighters have these records.
    """
    lines = one.value.line, other.value.line
    days = {facts.day(line) for line in lines}
    if None in days and not (one.after or other.after) and not any(_FIGHTERS.search(it.text) for it in lines):
        return False
    return (
        len(days - {None}) <= 1
        and facts.source(lines[0]) != facts.source(lines[1])
        and one_story(facts, lines[0].article, lines[1].article)
    )
