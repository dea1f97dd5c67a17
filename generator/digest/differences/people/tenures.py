"""Who holds a post to one source, and has left it, or holds it for a time only, to another.

Or who is only to have it. Posts by which nobody is called for life: heads, directors, managers, ministers, chairs. Of
presidents, mayors and others that keep their title counts what stands behind the name (`, who left office`); what
stands before it (`former president`) is told by `offices`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.differences.coreference.story import one_story
from generator.digest.differences.sides import Value, differ
from generator.language.caseless import Caseless
from generator.language.verbs import is_verb
from generator.language.words import stems
from generator.model import SlotKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.digest.differences.facts import Facts
    from generator.digest.lines import Line
    from generator.model import Difference

_ROLES = {
    "chief executive": r"chief executive(?: officer)?|ceo|managing director",
    "chair": r"(?:vice[- ])?chair(?:man|woman|person)?|chairmanship",
    "vice-president": r"vice[- ]president",
    "minister": r"(?:[a-z]+ |prime )?minister",
    "president": r"president",
    "vice-governor": r"(?:vice|deputy)[- ]governor",
    "governor": r"governor",
    "mayor": r"mayor",
    "senator": r"senator",
    "secretary": r"secretary(?:[- ]general)?",
    "envoy": r"envoy|(?:special )?representative",
    "coordinator": r"co-?ordinator",
    "commissioner": r"commissioner",
    "director": r"(?:deputy |technical |finance )?director(?:[- ]general)?",
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
    "superintendent": r"superintendent",
    "rector": r"(?:vice[- ])?rector|vice[- ]chancellor|provost",
    "dean": r"dean",
    "principal": r"principal",
    "curator": r"curator",
    "conductor": r"conductor",
    "archaeologist": r"archa?eologist",
    "treasurer": r"treasurer",
    "ombudsman": r"ombuds(?:man|woman|person)",
    "adviser": r"advis[eo]r",
    "prosecutor": r"prosecutor",
    "attorney general": r"attorney[- ]general",
    "bishop": r"(?:arch)?bishop",
}  # fmt: skip
_KEPT = frozenset({"president", "governor", "mayor", "senator"})
"""Those who are called by their title when they have left it."""
_ROLE = "|".join(f"(?P<r{number}>{form})" for number, form in enumerate(_ROLES.values()))
_ANY_ROLE = Caseless(rf"\b(?:{'|'.join(_ROLES.values())})")
_STATE = r"(?P<state>former|ex-?|acting|interim|caretaker|outgoing|then)"
_ELECT = r"(?P<elect>[- ](?:elect|designate)\b)?"
_OTHER = r"(?!(?:who|and|said|former|ex|acting|interim|caretaker|outgoing|then|candidate|nominee|deputy|vice|by|as)\b)"
"""What the words between are not."""
_NAME = re.compile(
    r"(?<![\w.])(?P<first>[A-Z][\w\u2019'-]+)(?:\s[A-Z]\.)?\s(?:[a-z]{2,3}[\s-])?(?P<last>[A-Z][\w\u2019-]+)"
    r"(?!\w|\s[A-Z])"
)
_BEFORE = Caseless(
    rf"(?:\b{_STATE}[\s-](?:(?!basis\b|by\b|as\b)[\w\u2019'.-]+\s){{0,3}}?)?\b(?:{_ROLE}){_ELECT}"
    r"(?:\s(?:of|at|in)\s(?:[\w\u2019'-]+\s?){1,4})?,?(?<!\sand)\s\Z"
)
_AFTER = re.compile(
    r",\s(?:who\s(?:is|was|has been|had been)\s)?(?:(?:the|its|their|an?|a long-time)\s)?"
    rf"(?:{_OTHER}[\w\u2019'-]+\s){{0,2}}?(?:{_STATE}[\s-])?(?:{_OTHER}[\w\u2019'-]+\s){{0,3}}?(?:{_ROLE})\b{_ELECT}"
    r"(?P<then>[^.;]{0,60}\buntil\b)?",
    re.IGNORECASE,
)
_NEXT = re.compile(
    r",\s(?:who\s(?:is|was|has been|had been|will|is to)\s)?(?:an?\s|the\s)?(?:(?:candidate|nominee)\s(?:for|as)\s"
    r"|(?:named|nominated|appointed|elected|chosen|picked|tapped|selected|designated)(?:\sas|\sto (?:be|become))?\s"
    r"(?:the\s)?(?:next|new|future)\s)(?:(?:the|its|their)\s)?"
    rf"(?:{_OTHER}[\w\u2019'-]+\s){{0,3}}?(?:{_ROLE})\b",
    re.IGNORECASE,
)
"""`X, who has been named as the next director`, `X, a candidate for governor`."""
_LEFT = re.compile(
    r"(?:,\swho)?\s(?:was|were|has been|had been)\s(?:replaced|removed|dismissed|sacked|succeeded|fired)\b"
    r"|(?:,\swho)?\s(?:stepped down|retired|resigned|(?:gave up|left|quit) (?:office"
    r"|(?:the|his|her) (?:\w+['\u2019]?s? )?(?:seat|post|job|chair|position)))\b",
    re.IGNORECASE,
)
_TAKEN_FROM = re.compile(
    r"\b(?:took|takes|taking|taken) over [^.;,]{0,30}\bfrom\s\Z|\b(?:who )?(?:replaced|replaces|succeeded|succeeds)\s\Z"
)
WORDS = (
    "chief", "ceo", "managing", "vice", "chair", "minister", "director", "manager", "leader", "head", "coach",
    "trainer", "captain", "skipper", "editor", "spokes", "commander", "ambassador", "replaced", "removed", "dismissed",
    "sacked", "succeeded", "fired", "stepped", "retired", "gave", "took", "takes", "taking", "taken",
    "replaces", "succeeds", "president", "governor", "mayor", "senator", "secretary", "envoy", "representative",
    "special", "coordinator", "co", "commissioner", "resigned", "left", "quit", "deputy", "superintendent", "rector",
    "provost", "dean", "principal", "curator", "conductor", "archeologist", "archaeologist", "treasurer", "ombuds",
    "advis", "prosecutor", "attorney", "bishop", "archbishop",
)  # fmt: skip
"""One of these begins a word of every line that tells this, in lower case."""
_GOING = Caseless(
    r"\b(?:fired|dismiss\w*|sacked|ousted|parted ways|removed|replac\w+|resign\w*|step\w* down|retir\w+|succe\w+)\b"
)
"""Where somebody goes, his post is told as it was."""
_OF_A_ROW = re.compile(
    r"(?:\b(?:his|her|its|their)|['\u2019]s)\s(?:first|second|third|fourth|fifth)\s(?:[\w-]+\s){0,3}\Z",
    re.IGNORECASE,
)
"""Before a title: its holder was one of several, and nobody says that he still is (`his first security adviser`)."""
_BESIDE = re.compile(r"([\w-]+)\s\Z")
"""The word before a title, which may tell of what office it is: `transport secretary`."""
_SHORT = re.compile(r"\b(?:[A-Z]{2,}|(?:[A-Z]\.)+)")
"""What is written in other words elsewhere, and tells no office from another."""
_OF_NO_OFFICE = frozenset(
    stems(
        f"{' '.join(_ROLES)} officer ceo managing chairman chairwoman skipper trainer representative former acting"
        " interim caretaker outgoing until named nominated appointed elected chosen picked tapped selected designated"
        " next new future candidate nominee become elect designate long time has been",
        "en",
    )
)
"""Words beside a name that do not tell which office of a role it is."""
REACH = 90
LATEST = 40
CURRENT, FORMER, ACTING, NEXT = "current", "former", "acting", "elect"
_STATES = {"acting": ACTING, "interim": ACTING, "caretaker": ACTING}


_Name = tuple[str, str]
"""Last and first name."""


class _Post(NamedTuple):
    """Somebody by surname, in a post or out of it; `role` is empty where the line does not name it.

    `words` are those that stand with the role: two offices of one role have none in common.
    """

    last: str
    first: str
    role: str
    state: str
    text: str
    words: frozenset[str]
    line: Line


def gives_a_post(line: Line) -> bool:
    """Whether a line tells that somebody holds a post or has left one."""
    return not line.row and line.position < LATEST and any(True for _ in _in(line))


def tenures(facts: Facts) -> Iterator[Difference]:
    """Yield persons who hold a post to one source, and not or for a time to another."""
    people: dict[_Name, list[_Post]] = defaultdict(list)
    lines = facts.telling("tenures")
    several = _in_several(lines)
    for line in lines:
        for post in _in(line, several):
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
    if one.words and other.words and one.words.isdisjoint(other.words):
        return False
    return one.line.article != other.line.article and one_story(facts, one.line.article, other.line.article)


def _in_several(lines: Iterable[Line]) -> frozenset[_Name]:
    """Return the names that stand in lines of several articles."""
    articles: dict[_Name, set[int]] = defaultdict(set)
    for line in lines:
        for name in _NAME.finditer(line.text):
            articles[name["last"], name["first"]].add(line.article)
    return frozenset(name for name, own in articles.items() if len(own) > 1)


def _in(line: Line, asked: frozenset[_Name] | None = None) -> Iterator[_Post]:
    """Yield the posts of whom a line names, or of those who are asked for."""
    names = [
        name for name in _NAME.finditer(line.text) if asked is None or (name["last"], name["first"]) in asked
    ]
    roles = [role.span() for role in _ANY_ROLE.finditer(line.text)] if names else []
    for name in names if roles or _of_a_time(line) else ():
        reach = name.start() - REACH
        titled = any(start < name.start() and reach < end for start, end in roles)
        found = _post(line, name, titled=titled)
        if found:
            yield found


def _of_a_time(line: Line) -> bool:
    """Whether a line tells of a month or a year: what was then is no news."""
    return any(moment.day is None and (moment.month or moment.year) for moment in line.moments)


def _post(line: Line, name: re.Match[str], *, titled: bool) -> _Post | None:
    """Return what a line tells of the post of whoever it names there; `titled` if a role stands not far before."""
    before = line.text[max(0, name.start() - REACH) : name.start()]
    offset = name.start() - len(before)
    ahead = _NEXT.match(line.text, name.end())
    if ahead:
        return _made(line, name, ahead, ahead.start(), NEXT)
    title, behind = _BEFORE.search(before) if titled else None, _AFTER.match(line.text, name.end())
    if title:
        in_a_row = _OF_A_ROW.search(line.text, 0, offset + title.start())
        told = "" if in_a_row else _state(line, name, title)
        keeps_it = told == FORMER and _role(title) in _KEPT
        return _made(line, name, title, offset + title.start(), told) if told and not keeps_it else None
    if behind:
        told = _state(line, name, behind)
        return _made(line, name, behind, behind.start(), told) if told else None
    if not _of_a_time(line):
        return None
    left, taken = _LEFT.match(line.text, name.end()), _TAKEN_FROM.search(before)
    if not (left or taken):
        return None
    text = line.text[offset + taken.start() if taken else name.start() : left.end() if left else name.end()]
    return _Post(name["last"], name["first"], "", FORMER, text, frozenset(), line)


def _state(line: Line, name: re.Match[str], match: re.Match[str]) -> str:
    """Return how somebody has a post; empty where a line tells that he or she goes, since it is then told as it was."""
    then = "then" in match.re.groupindex and match["then"]
    state = (match["state"] or "").lower().rstrip("-")
    left = _LEFT.match(line.text, name.end())
    if match["elect"]:
        return NEXT
    if not state and not then and _GOING.search(line.text) and not left:
        return ""
    taken = _TAKEN_FROM.search(line.text[max(0, name.start() - REACH) : name.start()])
    if _of_a_time(line) and (left or taken):
        return FORMER
    return FORMER if then else _STATES.get(state, FORMER if state else CURRENT)


def _role(match: re.Match[str]) -> str:
    return next(role for number, role in enumerate(_ROLES) if match[f"r{number}"])


def _made(line: Line, name: re.Match[str], match: re.Match[str], at: int, state: str) -> _Post:
    """Return the post of a match that begins at a place of its line."""
    start, end = min(name.start(), at), max(name.end(), at + match.end() - match.start())
    beside = _BESIDE.search(line.text, 0, at) if at < name.start() else None
    which = beside[1] if beside and not is_verb(beside[1].lower()) else ""
    told = _SHORT.sub("", f"{which} {line.text[at : at + match.end() - match.start()]}")
    words = frozenset(stems(told, "en")) - _OF_NO_OFFICE
    return _Post(
        name["last"], name["first"], _role(match), state, line.text[start:end].strip(" ,"), words, line
    )
