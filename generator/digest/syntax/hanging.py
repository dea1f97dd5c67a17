"""Clauses that hang on an English sentence and say something by themselves: a sentence each, by leaving words out.

`Ana Costa, who was hired on May 2, resigned` says that Ana Costa was hired on May 2, `since the bridge fell in 2009`
that the bridge fell in 2009. Nothing is put in; who says so at the end of the whole sentence says so of its clauses.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from generator.digest.syntax.clauses import DOUBTED
from generator.digest.syntax.pruning import raised
from generator.digest.syntax.subordinate import EVENTS
from generator.language.caseless import Caseless
from generator.language.verbs import count_verbs, has_finite_verb, is_verb

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = r"[A-Z][\w.\u2019'-]*[\w.](?:\s(?:(?:de|da|van|von|der|al|bin)\s)?[A-Z][\w.\u2019'-]*[\w.])*"
_DID = r"(?=[a-z])(?!(?:police|officials|authorities|prosecutors|investigators|would|will|could|may|might|should)\b)"
_WHO = re.compile(
    rf"(?P<subject>(?![A-Z][a-z]+day\b)(?:{_NAMED}\sand\s)?{_NAMED})(?:,\s\d{{1,3}})?(?P<comma>,)?\swho\s{_DID}"
)
_DOER = re.compile(
    r"\b(?P<subject>an? (?:[\w-]+ ){0,2}(?:man|woman|gunman|shooter|attacker|assailant|robber|driver|pilot|bomber|teen"
    r"|teenager|boy|girl|student|soldier|officer|worker|employee|suspect|sniper|arsonist))\swho\s"
    r"(?=(?:opened fire|shot|stabbed|killed|attacked|bombed|robbed|rammed|drove|crashed|plowed|ploughed|set|blew|fired"
    r"|gunned|injured|wounded|slashed|struck|hit|ran|broke|abducted|kidnapped|hijacked|stormed|burst|detonated)\b)"
)
"""Somebody who has no name yet, by what was done: `a gunman who opened fire in the hall on Friday`."""
_DENIED = re.compile(r"\b(?:no|not|any|without|never|nobody|if|whether)\b|n['\u2019]t\b", re.IGNORECASE)
_FRONT = re.compile(
    r"\A(?P<subject>(?:The|An?|Two|Three|Four|Five)"
    rf"(?:\s(?!who\b|which\b|that\b|of\b|in\b|with\b|for\b|from\b|at\b|on\b)[\w\u2019'-]+){{1,6}})"
    rf"(?P<comma>,)\s(?:who|which)\s{_DID}"
)
_THING = re.compile(
    r"\b(?P<subject>(?:an?|the)\s(?:(?!of\b|in\b|for\b|and\b|at\b|on\b|with\b|from\b|to\b|into\b|over\b|about\b|by\b|after\b|an?\b|the\b|[A-Z]\w+day\b)[\w\u2019'-]+\s){0,4}[a-z][\w-]+)\s(?:that|which)\s"
    r"(?=(?:occurred|happened|took place|began|ended|started|was|were|left|killed|injured|wounded|struck|hit|damaged"
    r"|destroyed|followed|broke)\b)"
)
_CUE = re.compile(
    r"(?P<cue>[ABSTUWabstuw](?<!\S.)(?:(?<=[Ww])h(?:en|ile|ere)|(?<=[Aa])(?:fter|l[Tt]hough|(?:(?<=,\s.)|(?<=\A.))s)"
    r"|(?<=[Bb])e(?:fore|cause)|(?<=[Uu])ntil|(?<=[Ss])ince|(?<=[Tt])hough))\s"
    rf"(?=(?:the|an?|all|both|several|two|three|four|five|six|\d{{1,3}}(?=\s[A-Za-z]{{3,}}\s)|police|officers|authorities"
    rf"|(?:(?!(?:he|she|it|they|we|his|her|its|their|our|to|in|on|at|by|with|from|for)\b|[a-z]+(?:ing|ed)\b)[a-z]+\s){{0,3}}{_NAMED})\s)"
)
"""It begins with its letters, which are found in a third of the time: most letters are none of them."""
_PREPOSITIONS = frozenset({"after", "before", "until", "since", "as"})
"""Cues that may join a noun as well: what comes behind is a clause where a verb has gone before."""
_PAST = re.compile(
    r"was|were|had|did|took|made|met|held|began|came|fell|rose|went|gave|left|led|won|lost|bought|found|stole"
    r"|shot|ran|sent|wrote|spoke|chose|broke|drove|flew|grew|kept|paid|sold|stood|struck|sank|threw|hit|fled|beat|became"
    r"|[a-z]{2,}ed"
)
_END = re.compile(
    r";\s|\s[\u2013\u2014-]\s|,(?!\s(?:\d{4}\b|\d{1,2},\s\d{4}|(?:[A-Z][\w.]*\s?){1,2}(?:,|\.?\Z)))(?=\s)"
    r"|\s(?=(?:when|while|until|because|although|though|unless|if|whether)\s)"
    r"|(?:(?<=[nsir]day)|(?<=\s\d\d\d\d))\s(?=(?:was|were|is|are|has|have|had|will)\s)"
)
"""Where a clause may end: what helps a verb right behind a date is of the main clause."""
_BORDER = re.compile(
    r",\s(?:which|who|where)\b(?=[^,]*\Z)|,\s(?:while|as|but|although|though|when|after|before|with|amid|including|despite|[a-z]{2,}ing"
    r"|and\s(?:\w+\s){0,2}(?:has|have|had|is|are|was|were|will|[a-z]{3,}ed))\b"
    r"|;\s|\s[\u2013\u2014-]\s|\s(?:and|but|while|although)\s(?=(?:was|were|is|are|has|have|had|will|would|[a-z]{3,}ed)\b)"
    r"|\s(?=(?:when|while|because)\s)|(?<=[a-z])\sthat\s(?=(?:left|killed|wounded|injured|claimed|destroyed|struck)\b)"
)
"""Where a sentence may end that is whole without what goes on behind."""
BEHIND = re.compile(
    r",\s(?:according to\b[^,]*|(?!who\b|which\b)[^,]{2,90}\s(?:said|says|reported|announced|told\s[^,]{2,40})"
    r"(?:\s(?:in|on|at|to|here|late|early|[A-Z][a-z]+day)\b[^,]{0,50})?"
    r"|(?:said|says)\s(?![A-Z][a-z]+day\b)[A-Z][^,]{2,60})\.?\s*\Z"
)
_JOINED_BY = Caseless(
    r"\b(?:who|which|that|when|after|before|until|since|because|while|though|although|as|where)\s"
)
"""What joins a clause to a sentence."""
_DASH = re.compile(r"\s[\u2013\u2014-]+\s")
_CAPITALS = re.compile(r"\b[A-Z]\w*")
"""Names have no verbs: `The Associated Press`."""
_RELATIVE = re.compile(r"\b(?:who|whose|which)\b")
_HANGS = re.compile(r"\b(?:that|the|an?|of|in|on|at|to|for|by|with|and|or|said|be)\Z")
"""How a sentence ends from which too much was left out."""
HANGS_ON = re.compile(
    r"(?:As(?!\s(?:many|much|few)\b)|After|Although|At|Because|Before|Despite|During|For|From|If|In|On|Once|Since|Though|Under|Until|When|While|With"
    r"|Following|Amid|According|[A-Z][a-z]+ing)\b(?![^,]*,\s\S)"
)
"""How a stretch begins that hangs on what comes behind its first comma."""
_SAID = re.compile(r"\b(?:sa(?:id|ys?)|told|testif\w+|according|report(?:s|ed)|announced)\b")
_SIGNS_OF_SAYING = ("said", "say", "told", "report", "according", "announced", "testif")
"""One of these is in whatever that finds."""
_PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Hh]is|[Hh]er|[Tt]heir|him|them|us|[Oo]ur|[Mm]y|me)\b"
)
_HAPPENED = re.compile(
    r"\b(?P<subject>(?:an?|the)\s(?:(?!of\b|in\b|for\b|and\b|at\b|on\b|with\b|from\b|to\b|into\b|over\b|about\b|by\b|after\b|an?\b|the\b|[A-Z]\w+day\b)[\w\u2019'-]+\s){0,4}"
    rf"(?:{EVENTS})),?\s(?:that|which)\s(?=(?:happened|occurred|took place|broke out|began)\b)"
)
"""What happened, by what happens: it did, whoever tells of it."""
_TOLD_BY = re.compile(
    r"\A[A-Z][^,\"\u201c]{1,80}?\s(?:(?<!could )(?<!would )(?<!can )(?<!not )(?<!to )(?<!n't )(?<!n\u2019t )"
    r"(?:said|says?)\s"
    r"(?!how\b|who\b|what\b|when\b|where\b|why\b|if\b|whether\b)(?:(?:(?:in|at|on|during)\s[^,\"\u201c]{3,40}?\s)?that\s)?"
    r"|(?:announced|confirmed|reported)\s(?:[A-Z][a-z]+day\s)?that\s)"
)
_ACCORDING = re.compile(r"According to [^,\"\u201c]{2,60},\s")
_OF_WHOM = re.compile(
    r"\b(?:death|shooting|killing|murder|slaying|arrest|trial|case|disappearance|rape|stabbing)\sof\s\Z"
)
_ITS_PLACE = re.compile(rf"\b(?:{EVENTS})\s(?:in|at|near|outside|inside|on)\s\Z")
"""Before where something happened, which did nothing: `a robbery in the old quarter that injured`."""
_OF_ANOTHER = re.compile(r"(?:\b(?:of|in|at|from|near|outside|on|than|like|and)|['\u2019]s|,)\s\Z")
_JOINS = frozenset({
    "and", "but", "or", "who", "which", "that", "what", "when", "while", "after", "before", "as", "to", "where", "then",
})  # fmt: skip
_HELPS = frozenset({
    "was", "were", "is", "are", "be", "been", "being", "has", "have", "had", "did", "will", "also", "later", "not",
    "never", "still", "first", "once", "twice",
})  # fmt: skip
_SEVERAL = re.compile(r"(?:were|have|are)\b")
FEWEST = 4
"""Words of a clause that says something."""
MOST_OF_SUBJECT = 8
"""Words that stand before the verb of a clause with a subject of its own."""


class Hanging(NamedTuple):
    """A clause at `start` to `end` of its sentence, and what it says as a sentence of its own, with who says so."""

    said: str
    text: str
    start: int
    end: int


def hanging(text: str) -> Iterator[Hanging]:
    """Yield the clauses that hang on a sentence and have a subject that is named, none of them twice."""
    if not _JOINED_BY.holds(text):
        return  # as most often
    found = BEHIND.search(text)
    behind = found.group() if found else ""
    led = None if found else _TOLD_BY.match(text)
    front, begins = (led.group(), led.end()) if led else ("", 0)
    body = text[begins : len(text) - len(behind)]
    asides = ((start, end, said, "") for start, end, said in _asides(body))
    others = (
        (start, end, said, front) for start, end, said in (*_things(body, behind), *_joined(body, behind))
    )
    seen: set[int] = set()
    for start, end, said, by in (*asides, *others):
        clause = said.rstrip(" .,")
        if end not in seen and len(clause.split()) >= FEWEST and not _HANGS.search(clause):
            seen.add(end)
            yield Hanging(
                raised(clause), raised(f"{by}{clause}{behind or '.'}"), begins + start, begins + end
            )


def shortened(text: str, at: int) -> Iterator[str]:
    """Yield what is left of a sentence where its last clauses are left out, the longest first, down to `at`."""
    found = BEHIND.search(text)
    behind = found.group() if found else ""
    body = text[: found.start()] if found else text
    for end in sorted((match.start() for match in _BORDER.finditer(body, at)), reverse=True):
        left = body[:end].rstrip(" .,")
        last = left.rsplit(" ", 1)[-1]
        if len(_DASH.findall(left)) % 2 == 0 and not _HANGS.search(left) and _tells(left, last):
            yield f"{left}{behind or '.'}"


def unattributed(text: str) -> str:
    """Return a sentence without who says so; as it is where it speaks of somebody by a pronoun, who may be that."""
    if not _says(text):
        return text
    behind = BEHIND.search(text)
    core = f"{text[: behind.start()].removesuffix('.')}." if behind else text
    led = _ACCORDING.match(core)
    core = raised(core[led.end() :]) if led else core
    led = _TOLD_BY.match(core)
    core = core[led.end() :] if led else core
    return text if _PRONOUN.search(core) else core


def says_who(text: str) -> bool:
    """Whether a sentence may tell who says something."""
    return _says(text) or '"' in text or "\u201c" in text


def _says(text: str) -> bool:
    """Whether a text has a verb of saying."""
    return any(map(text.__contains__, _SIGNS_OF_SAYING)) and _SAID.search(text) is not None


def _tells(left: str, last: str) -> bool:
    """Whether what is left of a sentence has a verb of its own, and does not end with it.

    One behind `who` or `which` is none: `Ewa Lis, who ran the port` wants what she did.
    """
    front = _CAPITALS.sub(" ", _RELATIVE.split(left, maxsplit=1)[0])
    own = has_finite_verb(front) or count_verbs(_CAPITALS.sub(" ", left)) > 1
    return own and not is_verb(last)


def _asides(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the clauses behind `who` and `which` whose antecedent is plain, with it: they say so by themselves."""
    if "who" not in text and "which" not in text and "that" not in text:
        return
    fronts = _FRONT.finditer(text)
    for match in (*_WHO.finditer(text), *fronts) if "who" in text else fronts:
        end = _end(text, match.end())
        said = text[match.end() : end]
        led = bool(match["comma"]) or has_finite_verb(text[: match.start()])
        if led and not goes_on(said) and _is_plain(text, match, said):
            yield match.start(), end, f"{match['subject']} {said}"
    for match in _HAPPENED.finditer(text) if "that" in text or "which" in text else ():
        end = _end(text, match.end())
        said = text[match.end() : end]
        if not DOUBTED.holds(text, 0, match.start()) and not goes_on(said):
            yield match.start(), end, f"{match['subject']} {said}"


def _things(text: str, behind: str) -> Iterator[tuple[int, int, str]]:
    """Yield the clauses behind `that` and `which` that tell what a thing did, or somebody without a name."""
    things = _THING.finditer(text) if "that" in text or "which" in text else ()
    doers = () if " who " not in text else _DOER.finditer(text)
    for match in (*things, *(one for one in doers if not _DENIED.search(text, 0, one.start()))):
        end = _end(text, match.end())
        said = text[match.end() : end]
        before = text[: match.start()]
        if before and not (_ITS_PLACE.search(before) or _is_claimed(before, behind) or goes_on(said)):
            yield match.start(), end, f"{match['subject']} {said}"


def _is_plain(text: str, match: re.Match[str], said: str) -> bool:
    """Whether what stands right before `who` or `which` is what they stand for."""
    if not match.start():
        return not has_finite_verb(match["subject"])
    before = text[: match.start()]
    if _OF_ANOTHER.search(before) and not _OF_WHOM.search(before):
        return False
    return " and " in match["subject"] or not _SEVERAL.match(said)


def _joined(text: str, behind: str) -> Iterator[tuple[int, int, str]]:
    """Yield the clauses behind `when`, `after` and their like that tell what happened, with a subject of their own."""
    for match in _CUE.finditer(text):
        before = text[: match.start()]
        if match["cue"].lower() in _PREPOSITIONS and before and not has_finite_verb(before):
            continue
        end = _end(text, match.end())
        said = text[match.end() : end]
        if _tells_what_was(said) and not goes_on(said) and not _is_claimed(before, behind):
            yield match.start(), end, said


def _tells_what_was(said: str) -> bool:
    """Whether a subject stands first in a clause and then what it did."""
    words = said.split()
    verb = next((at for at, word in enumerate(words) if is_verb(word)), 0)
    return (
        0 < verb <= MOST_OF_SUBJECT
        and _PAST.fullmatch(words[verb]) is not None
        and _JOINS.isdisjoint(words[:verb])
    )


def goes_on(said: str) -> bool:
    """Whether a verb that nothing joins to the first one shows that the main clause goes on behind a clause."""
    words = said.split()  # `May` is no verb
    first = next((at for at, word in enumerate(words) if is_verb(word)), len(words))
    return any(
        is_verb(words[at]) and words[at - 1] not in _JOINS | _HELPS and not words[at - 1].endswith("ly")
        for at in range(first + 2, len(words))
    )


def _is_claimed(before: str, behind: str) -> bool:
    """Whether what comes behind such words is only what somebody says, who is left out, or thinks."""
    return DOUBTED.holds(before) or (not behind and _says(before))


def _end(text: str, at: int) -> int:
    found = _END.search(text, at)
    return found.start() if found else len(text)
