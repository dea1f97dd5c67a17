"""Who holds a post to one source, and has left it, or holds it for a time only, to another.

Posts by which nobody is called for life: heads, directors, managers, ministers, chairs. Presidents, mayors and others
that keep their title are told by `offices`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_ROLES = {
    "chief executive": r"chief executive(?: officer)?|ceo|managing director",
    "chair": r"(?:vice[- ])?chair(?:man|woman|person)?|chairmanship",
    "vice-president": r"vice[- ]president",
    "minister": r"(?:[a-z]+ |prime )?minister",
    "director": r"(?:deputy |technical |finance )?director",
    "manager": r"(?:[a-z]+ )?manager",
    "leader": r"leader",
    "head": r"head",
    "chief": r"chief",
    "coach": r"(?:head )?coach|trainer",
    "captain": r"captain|skipper",
    "editor": r"editor(?:-in-chief)?",
    "spokesman": r"spokes(?:man|woman|person)",
    "commander": r"commander",
    "ambassador": r"ambassador",
}  # fmt: skip
_ROLE = "|".join(f"(?P<r{number}>{form})" for number, form in enumerate(_ROLES.values()))
_STATE = r"(?P<state>former|ex-?|acting|interim|caretaker|outgoing|then)"
_NAME = re.compile(
    r"(?<![\w.])(?P<first>[A-Z][\w\u2019'-]+)(?:\s[A-Z]\.)?\s(?:[a-z]{2,3}[\s-])?(?P<last>[A-Z][\w\u2019-]+)"
    r"(?!\w|\s[A-Z])"
)
_BEFORE = Caseless(
    rf"(?:\b{_STATE}[\s-](?:(?!basis\b|by\b|as\b)[\w\u2019'.-]+\s){{0,3}}?)?\b(?:{_ROLE})"
    r"(?:\s(?:of|at|in)\s(?:[\w\u2019'-]+\s?){1,4})?,?\s\Z"
)
_AFTER = re.compile(
    r",\s(?:who\s(?:is|was|has been|had been)\s)?(?:(?:the|its|their|an?|a long-time)\s)?"
    rf"(?:{_STATE}[\s-])?(?:(?!who\b|and\b|said\b)[\w\u2019'-]+\s){{0,3}}?(?:{_ROLE})\b(?P<then>[^.;]{{0,60}}\buntil\b)?",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"(?:,\swho)?\s(?:was|were|has been|had been)\s(?:replaced|removed|dismissed|sacked|succeeded|fired)\b"
    r"|(?:,\swho)?\s(?:stepped down|retired|gave up (?:his|her) (?:seat|post))\b",
    re.IGNORECASE,
)
_TAKEN_FROM = re.compile(
    r"\b(?:took|takes|taking|taken) over [^.;,]{0,30}\bfrom\s\Z|\b(?:who )?(?:replaced|replaces|succeeded|succeeds)\s\Z"
)
WORDS = (
    "chief", "ceo", "managing", "vice", "chair", "minister", "director", "manager", "leader", "head", "coach",
    "trainer", "captain", "skipper", "editor", "spokes", "commander", "ambassador", "replaced", "removed", "dismissed",
    "sacked", "succeeded", "fired", "stepped", "retired", "gave", "took", "takes", "taking", "taken",
    "replaces", "succeeds",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_GOING = Caseless(
    r"\b(?:fired|dismiss\w*|sacked|ousted|parted ways|removed|replac\w+|resign\w*|step\w* down|retir\w+|succe\w+)\b"
)
"""Where somebody goes, his post is told as it was."""
REACH = 90
LATEST = 40
CURRENT, FORMER, ACTING = "current", "former", "acting"
_STATES = {"acting": ACTING, "interim": ACTING, "caretaker": ACTING}


class _Post(NamedTuple):
    """Somebody by surname, in a post or out of it; `role` is empty where the line does not name it."""

    last: str
    first: str
    role: str
    state: str
    text: str
    line: Line


def gives_a_post(line: Line) -> bool:
    """Whether a line tells that somebody holds a post or has left one."""
    return not line.row and line.position < LATEST and any(True for _ in _in(line))


def tenures(facts: Facts) -> Iterator[Difference]:
    """Yield persons who hold a post to one source, and not or for a time to another."""
    people: dict[tuple[str, str], list[_Post]] = defaultdict(list)
    for line in facts.telling("tenures"):
        for post in _in(line):
            people[post.last, post.first].append(post)
    for posts in people.values():
        named = [post for post in posts if post.role]
        for role in dict.fromkeys(post.role for post in named if post.state == CURRENT):
            told = [post for post in posts if post.role in {role, ""}]
            values = [
                Value(post.state, post.text, post.line)
                for post in told
                if any(_against(facts, post, other) for other in told)
            ]
            shown = posts[0].text if not named else f"{posts[0].first} {posts[0].last}"
            found = differ(facts, f"{shown}: {role}", SlotKind.OFFICE, values)
            if found:
                yield found


def _against(facts: Facts, one: _Post, other: _Post) -> bool:
    """Whether two sources that tell one story have somebody in a post and out of it."""
    if one.state == other.state or CURRENT not in {one.state, other.state}:
        return False
    return one.line.article != other.line.article and one_story(facts, one.line.article, other.line.article)


def _in(line: Line) -> Iterator[_Post]:
    for name in _NAME.finditer(line.text):
        found = _post(line, name)
        if found:
            yield found


def _of_a_time(line: Line) -> bool:
    """Whether a line tells of a month or a year: what was then is no news."""
    return any(moment.day is None and (moment.month or moment.year) for moment in line.moments)


def _post(line: Line, name: re.Match[str]) -> _Post | None:
    before = line.text[max(0, name.start() - REACH) : name.start()]
    for match, at in (
        (_BEFORE.search(before), name.start() - len(before)),
        (_AFTER.match(line.text, name.end()), 0),
    ):
        if match:
            role = next(role for number, role in enumerate(_ROLES) if match[f"r{number}"])
            then = "then" in match.re.groupindex and match["then"]
            state = (match["state"] or "").lower().rstrip("-")
            if not state and not then and _GOING.search(line.text) and not _LEFT.match(line.text, name.end()):
                return None
            told = FORMER if then else _STATES.get(state, FORMER if state else CURRENT)
            start, end = min(name.start(), at + match.start()), max(name.end(), at + match.end())
            left = _of_a_time(line) and (_LEFT.match(line.text, name.end()) or _TAKEN_FROM.search(before))
            return _Post(
                name["last"],
                name["first"],
                role,
                FORMER if left else told,
                line.text[start:end].strip(" ,"),
                line,
            )
    left = _LEFT.match(line.text, name.end())
    taken = _TAKEN_FROM.search(before)
    if not (left or taken) or not _of_a_time(line):
        return None
    start = name.start() - len(before) + taken.start() if taken else name.start()
    return _Post(
        name["last"], name["first"], "", FORMER, line.text[start : left.end() if left else name.end()], line
    )
